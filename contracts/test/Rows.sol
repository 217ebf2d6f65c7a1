// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {vm} from "./Base.sol";

/// @notice Rows of the gas table: printed, and asserted against their goals.
abstract contract Rows {
    event log(string line);

    /// @dev For the call just made. `per` vouchers share the gas.
    function row(string memory action, uint256 goal, uint256 per) internal {
        missed(action, goal, goal, per);
    }

    /// @dev A goal that is missed, with the limit that holds instead and its reason in SPEC.md.
    function missed(string memory action, uint256 goal, uint256 limit, uint256 per) internal {
        uint256 used = vm.lastCallGas().gasTotalUsed / per;
        emit log(string.concat(action, ": ", vm.toString(used), " of ", vm.toString(goal)));
        vm.assertGt(used, 21_000 / per, "run me under --isolate: this is no whole transaction");
        vm.assertLe(used, limit, action);
    }
}
