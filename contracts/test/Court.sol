// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "../src/Jury.sol";
import {Base, vm} from "./Base.sol";

/// @notice A court in session: an accused provider, a challenger, and six jurors whose bonds are so large a part of all that
/// each of them has a seat in every round.
abstract contract Court is Base {
    uint256 internal constant JURORS = 6;
    uint256 internal constant ACCUSED_DEVICE = 900;
    bytes32 internal constant SALT = "salt";
    address internal accused = vm.addr(700);
    address internal challenger = vm.addr(701);

    function convene() internal {
        deploy();
        provide(accused, ACCUSED_DEVICE, 10);
        fund(challenger, 1e24);
        for (uint256 i; i < JURORS; ++i) {
            provide(juror(i), 910 + i, 10);
            fund(juror(i), 1_000e18);
            vm.prank(juror(i));
            jury.depositDuty(50e18);
        }
        vm.warp(block.timestamp + 2 days);
        vm.roll(1_000);
    }

    function juror(uint256 i) internal pure returns (address) {
        return vm.addr(710 + i);
    }

    function deviceOf(uint256 i) internal pure returns (address) {
        return vm.addr(910 + i);
    }

    function receipt() internal view returns (Jury.Receipt memory) {
        return
            Jury.Receipt(challenger, accused, "job", "model", "input", "output", "terms", uint64(block.timestamp), 1e18);
    }

    function signedByDevice(Jury.Receipt memory r) internal view returns (bytes memory) {
        return receiptSignature(ACCUSED_DEVICE, r, address(market), block.chainid);
    }

    function open() internal returns (bytes32 id) {
        Jury.Receipt memory r = receipt();
        bytes memory signature = signedByDevice(r);
        vm.prank(challenger);
        return jury.open(r, signature, "evidence");
    }

    /// @dev Lets the block pass that decides the seats, and fixes them; the tip is a stranger's.
    function seed(bytes32 id) internal {
        vm.roll(block.number + 5);
        vm.prank(address(0x5EED));
        vm.assertGt(uint256(jury.seeded(id)), 0, "seed");
    }

    function voteOf(bytes32 id, address who, bool guilty) internal view returns (bytes32) {
        return keccak256(abi.encode(id, uint256(jury.dispute(id).round), who, guilty, SALT));
    }

    /// @dev The first jurors commit: `guilty` of them to guilty, the next `innocent` to innocent.
    function commit(bytes32 id, uint256 guilty, uint256 innocent) internal {
        for (uint256 i; i < guilty + innocent; ++i) {
            bytes32 vote = voteOf(id, juror(i), i < guilty);
            vm.prank(juror(i));
            jury.commit(id, vote);
        }
    }

    function reveal(bytes32 id, uint256 guilty, uint256 innocent) internal {
        vm.warp(jury.dispute(id).started + 12 hours + 1);
        for (uint256 i; i < guilty + innocent; ++i) {
            vm.prank(juror(i));
            jury.reveal(id, i < guilty, SALT);
        }
        vm.warp(jury.dispute(id).started + 18 hours + 1);
    }

    /// @dev A whole round of the first jurors, up to the time to appeal.
    function round(bytes32 id, uint256 guilty, uint256 innocent) internal {
        seed(id);
        commit(id, guilty, innocent);
        reveal(id, guilty, innocent);
    }

    function resolve(bytes32 id) internal {
        vm.warp(jury.dispute(id).started + 30 hours + 1);
        jury.resolve(id);
    }
}
