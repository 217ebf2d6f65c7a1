// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Staking} from "./Staking.sol";
import {Token} from "./Token.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title PoolVault
/// @notice One deposit behind all providers, spread over them by their bonds. An ERC-4626 vault whose tokens lie in Staking;
/// leaving takes the same cooldown as any other stake.
contract PoolVault is ERC4626 {
    // ------------------------------------------------------------------ types

    /// @notice A request to leave.
    /// @param shares that wait in this contract, earning and at stake
    /// @param leaveAt second from which they may be redeemed, for Staking's WINDOW; 0: nothing leaves
    struct Exit {
        uint216 shares;
        uint40 leaveAt;
    }

    // ------------------------------------------------------------------ immutables and state

    /// @notice Keeps the tokens.
    Staking public immutable staking;

    /// @notice An owner's request to leave.
    mapping(address owner => Exit) public exits;

    // ------------------------------------------------------------------ events and errors

    /// @notice `shares` of the owner may be redeemed from second `leaveAt` on; 0 and 0: the request was taken back.
    event Leaving(address indexed owner, uint256 shares, uint256 leaveAt);

    /// @notice The caller may not do this.
    error Denied();

    // ------------------------------------------------------------------ constructor

    /// @notice Staking must have named this contract as its pool.
    constructor(Token token, Staking staking_) ERC20("Pooled Fallow", "pFLW") ERC4626(token) {
        staking = staking_;
    }

    // ------------------------------------------------------------------ actions

    /// @notice Adds `shares` of the caller's to those that leave, and starts the cooldown of all of them anew.
    function cooldown(uint256 shares) external {
        _transfer(msg.sender, address(this), shares);
        Exit storage exit = exits[msg.sender];
        uint256 leaving = exit.shares + shares;
        uint256 leaveAt = leaving == 0 ? 0 : block.timestamp + staking.COOLDOWN();
        (exit.shares, exit.leaveAt) = (SafeCast.toUint216(leaving), uint40(leaveAt));
        emit Leaving(msg.sender, leaving, leaveAt);
    }

    /// @notice Takes the request back: the caller gets its shares again.
    function cancel() external {
        uint256 shares = exits[msg.sender].shares;
        delete exits[msg.sender];
        emit Leaving(msg.sender, 0, 0);
        _transfer(address(this), msg.sender, shares);
    }

    // ------------------------------------------------------------------ views

    /// @inheritdoc ERC4626
    function totalAssets() public view override returns (uint256) {
        return staking.shared();
    }

    /// @notice Most wei that can be deposited now: the stake may be capped.
    function maxDeposit(address) public view override returns (uint256) {
        return staking.room();
    }

    /// @notice Most shares that can be minted now: the stake may be capped.
    function maxMint(address) public view override returns (uint256) {
        uint256 room = staking.room();
        return room == type(uint256).max ? room : convertToShares(room);
    }

    /// @notice Shares that `owner` can redeem now: those whose cooldown is over, inside the window.
    function maxRedeem(address owner) public view override returns (uint256) {
        Exit memory exit = exits[owner];
        bool open =
            exit.leaveAt != 0 && block.timestamp >= exit.leaveAt && block.timestamp <= exit.leaveAt + staking.WINDOW();
        return open ? exit.shares : 0;
    }

    // ------------------------------------------------------------------ internal

    function _transferIn(address from, uint256 assets) internal override {
        Token(asset()).transferFrom(from, address(staking), assets);
        staking.addShared(assets);
    }

    /// @dev Shares in cooldown belong to this contract, so no allowance reaches them: only their owner redeems.
    function _withdraw(address caller, address receiver, address owner, uint256 assets, uint256 shares)
        internal
        override
    {
        if (caller != owner) revert Denied();
        exits[owner].shares -= uint216(shares);
        _burn(address(this), shares);
        emit Withdraw(caller, receiver, owner, assets, shares);
        staking.takeShared(assets, receiver);
    }

    /// @dev Shares are a thousandth of a wei, so that a first depositor cannot round the next to nothing.
    function _decimalsOffset() internal pure override returns (uint8) {
        return 3;
    }
}
