// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title Token
/// @notice The coin of the network: fixed cap, minted only as work rewards, no hooks, no owner.
contract Token is ERC20Permit {
    // ------------------------------------------------------------------ constants and immutables

    /// @notice Most tokens that can ever exist at once, in wei.
    uint256 public constant CAP = 1e27;

    /// @notice The only account that may mint: Market.
    address public immutable minter;

    // ------------------------------------------------------------------ errors

    /// @notice The caller is not the minter.
    error NotMinter();

    /// @notice The supply would pass CAP.
    error AboveCap();

    // ------------------------------------------------------------------ constructor

    /// @param minter_ Market's address, computed before it is deployed
    /// @param to receives the initial supply
    /// @param initial initial supply in wei, at most CAP
    constructor(address minter_, address to, uint256 initial) ERC20("Fallow", "FLW") ERC20Permit("Fallow") {
        minter = minter_;
        _mintBelowCap(to, initial);
    }

    // ------------------------------------------------------------------ actions

    /// @notice Creates `amount` wei for `to`. Only the minter; never above CAP.
    function mint(address to, uint256 amount) external {
        if (msg.sender != minter) revert NotMinter();
        _mintBelowCap(to, amount);
    }

    /// @notice Destroys `amount` wei of the caller's own tokens.
    function burn(uint256 amount) external {
        _burn(msg.sender, amount);
    }

    // ------------------------------------------------------------------ internal

    function _mintBelowCap(address to, uint256 amount) private {
        if (amount > CAP - totalSupply()) revert AboveCap();
        _mint(to, amount);
    }
}
