// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {PoolVault} from "../src/PoolVault.sol";
import {Staking} from "../src/Staking.sol";
import {Base, vm} from "./Base.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

/// @notice The shared pool: its vault, its cooldown and its part of gains and losses.
contract PoolTest is Base {
    address private provider = vm.addr(1);
    address private alice = vm.addr(2);
    address private bob = vm.addr(3);

    function setUp() public {
        deploy();
        provide(provider, 11, 10);
        fund(alice, 1e24);
        fund(bob, 1e24);
    }

    function join(address who, uint256 amount) private returns (uint256) {
        vm.prank(who);
        return poolVault.deposit(amount, who);
    }

    // ------------------------------------------------------------------ deposit

    function test_deposit__tokens__lie_in_staking_and_back_the_providers() public {
        vm.expectEmit(address(poolVault));
        emit IERC4626.Deposit(alice, alice, 300e18, 300e21);
        vm.assertEq(join(alice, 300e18), 300e21, "shares");
        vm.assertEq(token.balanceOf(address(poolVault)), 0, "balance of the vault");
        vm.assertEq(staking.shared(), 300e18, "shared");
        vm.assertEq(poolVault.totalAssets(), 300e18, "assets");
        vm.assertEq(staking.stakeOf(provider), 1_300e18, "stake of the only provider");
    }

    function test_addShared_takeShared__by_anyone_else__revert() public {
        vm.startPrank(alice);
        vm.expectRevert(Staking.Denied.selector);
        staking.addShared(1);
        vm.expectRevert(Staking.Denied.selector);
        staking.takeShared(1, alice);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------ leaving

    function test_redeem__after_cooldown_in_window__pays() public {
        uint256 shares = join(alice, 300e18);
        vm.startPrank(alice);
        vm.expectEmit(address(poolVault));
        emit PoolVault.Leaving(alice, shares, block.timestamp + 7 days);
        poolVault.cooldown(shares);
        vm.warp(block.timestamp + 14 days);
        vm.assertEq(poolVault.maxRedeem(alice), shares, "most shares");
        vm.assertEq(poolVault.maxWithdraw(alice), 300e18, "most wei");
        vm.expectEmit(address(poolVault));
        emit IERC4626.Withdraw(alice, bob, alice, 100e18, 100e21);
        uint256 before = token.balanceOf(bob);
        poolVault.redeem(100e21, bob, alice);
        vm.assertEq(token.balanceOf(bob) - before, 100e18, "paid");
        poolVault.withdraw(200e18, alice, alice);
        vm.stopPrank();
        vm.assertEq(poolVault.totalSupply(), 0, "shares");
        vm.assertEq(staking.shared(), 0, "shared");
    }

    function test_redeem__not_asked_too_early_or_too_late__reverts() public {
        uint256 shares = join(alice, 300e18);
        bytes4 exceeded = bytes4(keccak256("ERC4626ExceededMaxRedeem(address,uint256,uint256)"));
        vm.startPrank(alice);
        vm.expectPartialRevert(exceeded);
        poolVault.redeem(shares, alice, alice);
        poolVault.cooldown(shares);
        vm.warp(DAWN + 7 days - 1);
        vm.expectPartialRevert(exceeded);
        poolVault.redeem(shares, alice, alice);
        vm.warp(DAWN + 14 days + 1);
        vm.expectPartialRevert(exceeded);
        poolVault.redeem(shares, alice, alice);
        poolVault.cooldown(0); // asked anew
        vm.warp(block.timestamp + 7 days);
        poolVault.redeem(shares, alice, alice);
        vm.stopPrank();
    }

    function test_cooldown__more_shares__starts_all_of_them_anew() public {
        uint256 shares = join(alice, 300e18);
        vm.startPrank(alice);
        poolVault.cooldown(shares / 2);
        vm.warp(block.timestamp + 7 days);
        poolVault.cooldown(shares / 2);
        vm.assertEq(poolVault.maxRedeem(alice), 0, "most shares");
        vm.warp(block.timestamp + 7 days);
        vm.assertEq(poolVault.maxRedeem(alice), shares, "most shares later");
        vm.stopPrank();
    }

    function test_cooldown__more_than_owned__reverts() public {
        uint256 shares = join(alice, 300e18);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientBalance.selector);
        vm.prank(alice);
        poolVault.cooldown(shares + 1);
    }

    function test_cancel__gives_the_shares_back() public {
        uint256 shares = join(alice, 300e18);
        vm.startPrank(alice);
        poolVault.cooldown(shares);
        vm.assertEq(poolVault.balanceOf(alice), 0, "shares while leaving");
        vm.expectEmit(address(poolVault));
        emit PoolVault.Leaving(alice, 0, 0);
        poolVault.cancel();
        vm.stopPrank();
        vm.assertEq(poolVault.balanceOf(alice), shares, "shares");
        vm.warp(block.timestamp + 7 days);
        vm.assertEq(poolVault.maxRedeem(alice), 0, "most shares");
    }

    function test_redeem__by_somebody_else__reverts_whatever_was_allowed() public {
        uint256 shares = join(alice, 300e18);
        vm.startPrank(alice);
        poolVault.approve(bob, NEVER);
        poolVault.cooldown(shares);
        vm.stopPrank();
        vm.warp(block.timestamp + 7 days);
        vm.expectRevert(PoolVault.Denied.selector);
        vm.prank(bob);
        poolVault.redeem(shares, bob, alice);
    }

    // ------------------------------------------------------------------ gains and losses

    function test_shares_in_cooldown__gain_and_lose_like_the_others() public {
        uint256 shares = join(alice, 500e18);
        join(bob, 500e18);
        vm.prank(alice);
        poolVault.cooldown(shares);
        vm.prank(address(jury));
        staking.slash(provider, 1_500e18); // the bond's 1,000, then half of the pool
        vm.assertEq(poolVault.convertToAssets(poolVault.balanceOf(bob)), 250e18, "of the one that stays");
        vm.warp(block.timestamp + 7 days);
        vm.prank(alice);
        vm.assertEq(poolVault.redeem(shares, alice, alice), 250e18, "of the one that leaves");
    }

    /// @dev standing exit option: a matured request closes after the window
    function test_standing_exit_option() public {
        uint256 shares = join(alice, 500e18);
        vm.prank(alice);
        poolVault.cooldown(shares);
        vm.warp(block.timestamp + 60 days);
        vm.assertEq(poolVault.maxRedeem(alice), 0, "shares that can run from a loss at once");
    }

    /// @dev ERC-4626 inflation by first depositor + donation: gifts reach Staking, but not the pool's accounts
    function testFuzz_inflation_of_the_shared_pool(uint256 first, uint256 donated, uint256 brought) public {
        first = 1 + first % 1e18;
        donated %= 1e23;
        brought = 1e18 + brought % 1e23;
        join(alice, first);
        vm.startPrank(alice);
        token.transfer(address(staking), donated);
        token.transfer(address(poolVault), donated);
        vm.stopPrank();
        uint256 shares = join(bob, brought);
        vm.assertGe(poolVault.convertToAssets(shares), brought - 1, "what the victim keeps");
    }
}
