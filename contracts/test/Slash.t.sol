// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {LendVault} from "../src/LendVault.sol";
import {Staking} from "../src/Staking.sol";
import {Base, vm} from "./Base.sol";

/// @notice Who loses, in which order, and that nothing escapes or stops a slash.
contract SlashTest is Base {
    address private provider = vm.addr(1);
    address private lender = vm.addr(2);
    address private delegator = vm.addr(3);
    address private staker = vm.addr(4);

    function setUp() public {
        deploy();
        provide(provider, 11, 10);
        fund(provider, 1e24);
        fund(lender, 1e24);
        fund(delegator, 1e24);
        fund(staker, 1e24);
        vm.prank(lender);
        lendVault.deposit(1e22, lender);
        vm.prank(provider);
        lendVault.borrow(3_000e18);
        vm.prank(delegator);
        staking.delegate(provider, 600e18, 0);
        vm.prank(staker);
        poolVault.deposit(300e18, staker);
    }

    function slash(uint256 amount) private returns (uint256) {
        vm.prank(address(jury));
        return staking.slash(provider, amount);
    }

    function pool() private view returns (uint256 wei_) {
        (,,,,,,,,, wei_,) = staking.providers(provider);
    }

    function test_slash__in_order__owner_then_lender_then_delegators_and_pool_pro_rata() public {
        vm.expectEmit(address(staking));
        emit Staking.Slashed(provider, 1_000e18, 0, 0);
        vm.assertEq(slash(1_000e18), 1_000e18, "taken of the owner");
        vm.assertEq(token.balanceOf(address(jury)), 1_000e18, "balance of the jury");
        vm.assertEq(lendVault.debtOf(provider), 3_000e18, "debt");
        vm.assertEq(staking.get(provider).units, 10, "units");
        vm.expectEmit(address(lendVault));
        emit LendVault.WrittenDown(provider, 1_000e18);
        slash(1_000e18);
        vm.assertEq(lendVault.totalAssets(), 9_000e18, "assets of the lenders");
        vm.assertEq(pool() + staking.shared(), 900e18, "delegated and pooled");
        vm.expectEmit(address(staking));
        emit Staking.Slashed(provider, 2_000e18, 400e18, 200e18);
        slash(2_600e18);
        vm.assertEq(lendVault.debtOf(provider), 0, "debt in the end");
        vm.assertEq(pool(), 200e18, "delegated");
        vm.assertEq(staking.shared(), 100e18, "pooled");
        vm.assertEq(staking.get(provider).units, 0, "units in the end");
        vm.assertEq(staking.totalBond(), 0, "total bond");
    }

    function test_slash__more_than_there_is__takes_all_and_does_not_revert() public {
        vm.assertEq(slash(NEVER), 4_900e18, "taken");
        vm.assertEq(staking.stakeOf(provider), 0, "stake");
        vm.assertEq(slash(NEVER), 0, "taken again");
    }

    function test_slash_lock__by_anyone_else__revert() public {
        vm.startPrank(provider);
        vm.expectRevert(Staking.Denied.selector);
        staking.slash(provider, 1);
        vm.expectRevert(Staking.Denied.selector);
        staking.lock(provider, false);
        vm.stopPrank();
    }

    /// @dev slash made to revert: leaving more than the bond that is left after a first slash
    function test_slash_made_to_revert() public {
        vm.prank(provider);
        staking.unbond(4_000e18);
        slash(1_000e18);
        vm.assertEq(staking.get(provider).leaving, 3_000e18, "leaving");
        vm.assertEq(staking.stakeOf(provider), 3_900e18, "stake");
        slash(1_000e18);
        vm.warp(block.timestamp + 7 days);
        staking.withdraw(provider);
        slash(100e18);
    }

    /// @dev slash evasion by unbonding: what leaves stays at stake until it has left, and a dispute holds it
    function test_slash_evasion_by_unbonding() public {
        vm.prank(provider);
        staking.unbond(4_000e18);
        vm.assertEq(staking.stakeOf(provider), 4_900e18, "stake while leaving");
        vm.prank(address(jury));
        staking.lock(provider, true);
        vm.warp(block.timestamp + 7 days);
        vm.expectRevert(Staking.Locked.selector);
        staking.withdraw(provider);
        slash(490e18);
        vm.assertEq(staking.get(provider).bond, 3_510e18, "bond");
        vm.prank(address(jury));
        staking.lock(provider, false);
        staking.withdraw(provider);
    }

    function test_slash_evasion_by_undelegating() public {
        vm.prank(delegator);
        staking.undelegate(provider, 600e21);
        vm.warp(block.timestamp + 7 days - 1);
        slash(4_450e18); // half of what is delegated and pooled
        vm.warp(block.timestamp + 1);
        vm.prank(delegator);
        vm.assertEq(staking.withdrawDelegated(provider), 300e18, "what is left");
    }

    /// @dev a standing exit option: matured requests close after the window
    function test_standing_exit_option() public {
        vm.prank(provider);
        staking.unbond(4_000e18);
        vm.prank(delegator);
        staking.undelegate(provider, 600e21);
        vm.warp(block.timestamp + 14 days + 1);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(provider);
        vm.expectRevert(Staking.NotReady.selector);
        vm.prank(delegator);
        staking.withdrawDelegated(provider);
    }

    function testFuzz_slash__any_amounts__takes_exactly_what_was_there(uint256[3] memory amounts, uint256 time) public {
        for (uint256 i; i < 3; ++i) {
            vm.warp(block.timestamp + time % 20 days);
            uint256 stake = staking.stakeOf(provider);
            uint256 before = token.balanceOf(address(staking));
            uint256 asked = amounts[i] % 3_000e18;
            uint256 taken = slash(asked);
            vm.assertEq(taken, asked < stake ? asked : stake, "taken");
            vm.assertEq(before - token.balanceOf(address(staking)), taken, "sent");
            vm.assertLe(lendVault.debtOf(provider), staking.get(provider).bond, "debt");
        }
    }
}
