// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Staking} from "../src/Staking.sol";
import {Base, vm} from "./Base.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @notice Delegated stake: its shares, its way out, its part of payments, and the cap on all entrances.
contract DelegationTest is Base {
    address private provider = vm.addr(1);
    address private alice = vm.addr(2);
    address private bob = vm.addr(3);

    function setUp() public {
        deploy();
        provide(provider, 11, 10);
        fund(alice, 1e24);
        fund(bob, 1e24);
    }

    function delegate(address who, uint256 amount) private returns (uint256 shares) {
        vm.prank(who);
        return staking.delegate(provider, amount, 0);
    }

    function reward(uint256 amount) private {
        token.transfer(address(staking), amount);
        vm.prank(address(market));
        staking.reward(provider, amount);
    }

    function pool() private view returns (uint256 wei_) {
        (,,,,,,,,, wei_,) = staking.providers(provider);
    }

    // ------------------------------------------------------------------ delegate

    function test_delegate__first__gives_a_thousand_shares_a_wei() public {
        vm.expectEmit(address(staking));
        emit Staking.Delegated(provider, alice, 5e18, 5e21);
        vm.prank(alice);
        vm.assertEq(staking.delegate(provider, 5e18, 5e21), 5e21, "shares");
        (uint112 shares,,) = staking.delegations(provider, alice);
        vm.assertEq(shares, 5e21, "shares kept");
        vm.assertEq(pool(), 5e18, "pool");
        vm.assertEq(staking.stakeOf(provider), 1_005e18, "stake");
        vm.assertEq(staking.totalBond(), 1_000e18, "total bond");
    }

    function test_delegate__after_a_payment__gives_fewer_shares_unless_refused() public {
        delegate(alice, 100e18);
        reward(1_100e18);
        vm.expectRevert(Staking.FewerShares.selector);
        vm.prank(bob);
        staking.delegate(provider, 100e18, 100e21);
        vm.assertLt(delegate(bob, 100e18), 51e21, "shares");
    }

    function test_delegate__too_little_or_to_nobody__reverts() public {
        vm.startPrank(alice);
        vm.expectRevert(Staking.TooSmall.selector);
        staking.delegate(provider, 1e18 - 1, 0);
        vm.expectRevert(Staking.TooSmall.selector);
        staking.delegate(bob, 1e18, 0);
        staking.delegate(provider, 1e18, 0);
        vm.stopPrank();
    }

    function test_delegate__no_allowance__reverts() public {
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        staking.delegate(provider, 1e18, 0);
    }

    /// @dev A pool that lost everything while shares are out has no price any more; whoever has shares can still leave.
    function test_delegate__to_a_pool_that_lost_all__reverts_and_exits_work() public {
        delegate(alice, 1e24);
        vm.prank(address(jury));
        staking.slash(provider, NEVER);
        vm.expectPartialRevert(SafeCast.SafeCastOverflowedUintDowncast.selector);
        vm.prank(bob);
        staking.delegate(provider, 1e24, 0);
        vm.startPrank(alice);
        staking.undelegate(provider, 1e27);
        vm.warp(block.timestamp + 7 days);
        vm.assertEq(staking.withdrawDelegated(provider), 0, "worth");
        vm.stopPrank();
    }

    // ------------------------------------------------------------------ undelegate and withdrawDelegated

    function test_undelegate__in_window__pays_what_the_shares_are_worth_then() public {
        uint256 shares = delegate(alice, 100e18);
        vm.expectEmit(address(staking));
        emit Staking.Undelegating(provider, alice, shares / 2, block.timestamp + 7 days);
        vm.prank(alice);
        staking.undelegate(provider, shares / 2);
        reward(1_100e18); // 100e18 of it to the delegators: leaving shares earn
        vm.warp(block.timestamp + 14 days);
        uint256 before = token.balanceOf(alice);
        vm.prank(alice);
        uint256 amount = staking.withdrawDelegated(provider);
        vm.assertEq(token.balanceOf(alice) - before, amount, "paid");
        vm.assertGe(amount, 100e18 - 1e3, "amount");
        vm.assertLe(amount, 100e18, "amount");
        (uint112 left, uint112 leaving, uint32 leaveAt) = staking.delegations(provider, alice);
        vm.assertEq(left, shares - shares / 2, "shares left");
        vm.assertEq(uint256(leaving) + leaveAt, 0, "request");
    }

    function test_undelegate__more_than_owned__reverts() public {
        uint256 shares = delegate(alice, 1e18);
        vm.expectRevert(Staking.TooSmall.selector);
        vm.prank(alice);
        staking.undelegate(provider, shares + 1);
    }

    function test_undelegate__zero__takes_the_request_back() public {
        uint256 shares = delegate(alice, 1e18);
        vm.startPrank(alice);
        staking.undelegate(provider, shares);
        vm.expectEmit(address(staking));
        emit Staking.Undelegating(provider, alice, 0, 0);
        staking.undelegate(provider, 0);
        vm.warp(block.timestamp + 7 days);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdrawDelegated(provider);
        vm.stopPrank();
    }

    function test_withdrawDelegated__too_early_too_late_or_twice__reverts() public {
        uint256 shares = delegate(alice, 1e18);
        vm.startPrank(alice);
        staking.undelegate(provider, shares);
        vm.warp(DAWN + 7 days - 1);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdrawDelegated(provider);
        vm.warp(DAWN + 14 days + 1);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdrawDelegated(provider);
        staking.undelegate(provider, shares);
        vm.warp(block.timestamp + 7 days);
        staking.withdrawDelegated(provider);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdrawDelegated(provider);
        vm.stopPrank();
    }

    function test_withdrawDelegated__while_a_dispute_is_open__pays() public {
        uint256 shares = delegate(alice, 1e18);
        vm.prank(alice);
        staking.undelegate(provider, shares);
        vm.prank(address(jury));
        staking.lock(provider, true);
        vm.warp(block.timestamp + 7 days);
        vm.prank(alice);
        vm.assertEq(staking.withdrawDelegated(provider), 1e18, "paid");
    }

    // ------------------------------------------------------------------ payments

    function test_reward__cut_delegators_and_shared_pool__each_by_weight() public {
        bytes memory none;
        vm.prank(provider);
        staking.register(vm.addr(11), 10, 2_000, 0, none);
        delegate(alice, 500e18);
        vm.prank(bob);
        poolVault.deposit(500e18, bob);
        uint256 before = token.balanceOf(provider);
        token.transfer(address(staking), 100e18);
        vm.expectEmit(address(staking));
        emit Staking.Rewarded(provider, 60e18, 20e18, 20e18);
        vm.prank(address(market));
        staking.reward(provider, 100e18);
        vm.assertEq(token.balanceOf(provider) - before, 60e18, "own");
        vm.assertEq(pool(), 520e18, "pool");
        vm.assertEq(staking.shared(), 520e18, "shared pool");
    }

    function test_reward__shared_pool_backs_by_bond__each_provider_its_part() public {
        provide(vm.addr(4), 14, 30);
        vm.prank(bob);
        poolVault.deposit(400e18, bob);
        vm.assertEq(staking.sharedOf(provider), 100e18, "of a quarter of the bonds");
        vm.assertEq(staking.sharedOf(vm.addr(4)), 300e18, "of three quarters");
        vm.assertEq(staking.sharedOf(bob), 0, "of no bond");
    }

    // ------------------------------------------------------------------ attacks

    /// @dev commission raised on captive delegators
    function test_commission_raised_on_captive_delegators() public {
        bytes memory none;
        vm.startPrank(provider);
        staking.register(vm.addr(11), 10, 2_000, 0, none);
        vm.stopPrank();
        uint256 shares = delegate(alice, 1e18);
        vm.startPrank(provider);
        vm.expectRevert(Staking.CutRaised.selector);
        staking.register(vm.addr(11), 10, 2_001, 0, none);
        staking.register(vm.addr(11), 10, 1_999, 0, none);
        vm.stopPrank();
        vm.prank(alice);
        staking.undelegate(provider, shares);
        vm.warp(block.timestamp + 7 days);
        vm.prank(alice);
        staking.withdrawDelegated(provider);
        vm.prank(provider);
        staking.register(vm.addr(11), 10, 10_000, 0, none);
    }

    /// @dev share-pool inflation by first depositor + donation: the next delegator keeps 99.9 % of what it brought
    function testFuzz_inflation_of_a_share_pool(uint256 first, uint256 donated, uint256 brought) public {
        first = 1e18 + first % 1e20;
        donated = donated % 1e23;
        brought = 1e18 + brought % 1e23;
        delegate(alice, first);
        reward(1 + donated);
        uint256 shares = delegate(bob, brought);
        vm.prank(bob);
        staking.undelegate(provider, shares);
        vm.warp(block.timestamp + 7 days);
        vm.prank(bob);
        vm.assertGe(staking.withdrawDelegated(provider), brought * 999 / 1000, "what the victim keeps");
    }

    // ------------------------------------------------------------------ the cap on stake

    function test_stake_cap__entrances__close_above_it_until_180_days() public {
        fund(alice, 2e25);
        uint256 room = staking.STAKE_CAP() - 1_000e18;
        vm.assertEq(staking.room(), room, "room");
        vm.startPrank(alice);
        vm.expectRevert(Staking.AboveStakeCap.selector);
        staking.bond(room + 1);
        vm.expectRevert(Staking.AboveStakeCap.selector);
        staking.delegate(provider, room + 1, 0);
        vm.expectPartialRevert(bytes4(keccak256("ERC4626ExceededMaxDeposit(address,uint256,uint256)")));
        poolVault.deposit(room + 1, alice);
        vm.expectPartialRevert(bytes4(keccak256("ERC4626ExceededMaxMint(address,uint256,uint256)")));
        poolVault.mint((room + 1) * 1e3, alice);
        staking.delegate(provider, room, 0);
        vm.assertEq(staking.room(), 0, "no room");
        vm.stopPrank();
        vm.prank(bob);
        lendVault.deposit(1e20, bob);
        vm.expectRevert(Staking.AboveStakeCap.selector);
        vm.prank(provider);
        lendVault.borrow(1);
        vm.warp(DAWN + 180 days);
        vm.assertEq(staking.room(), NEVER, "room afterwards");
        vm.prank(alice);
        staking.bond(1e24);
    }

    function test_stake_cap__payments_and_exits_above_it__go_on() public {
        fund(alice, 2e25);
        uint256 shares = delegate(alice, staking.room());
        reward(1e24);
        vm.assertGt(token.balanceOf(address(staking)), staking.STAKE_CAP(), "held");
        vm.prank(address(jury));
        staking.slash(provider, 1);
        vm.prank(alice);
        staking.undelegate(provider, shares);
        vm.warp(block.timestamp + 7 days);
        vm.prank(alice);
        staking.withdrawDelegated(provider);
    }
}
