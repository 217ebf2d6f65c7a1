// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {LendVault} from "../src/LendVault.sol";
import {Staking} from "../src/Staking.sol";
import {Base, vm} from "./Base.sol";

/// @notice Lent stake: borrowing, interest, recall, and who is paid first.
contract LendingTest is Base {
    address private borrower = vm.addr(1);
    address private lender = vm.addr(2);
    address private stranger = vm.addr(3);

    function setUp() public {
        deploy();
        provide(borrower, 11, 10);
        fund(borrower, 1e24);
        fund(lender, 1e24);
        fund(stranger, 1e24);
        vm.prank(lender);
        lendVault.deposit(4_000e18, lender);
    }

    function borrow(uint256 amount) private {
        vm.prank(borrower);
        lendVault.borrow(amount);
    }

    function bonded() private view returns (uint256) {
        return staking.get(borrower).bond;
    }

    function waitUntilUnhealthy() private {
        for (uint256 i; lendVault.debtOf(borrower) * 8 <= bonded() * 7; ++i) {
            vm.assertLt(i, 400, "days until unhealthy");
            vm.warp(block.timestamp + 1 days);
            lendVault.accrue();
        }
    }

    // ------------------------------------------------------------------ borrow

    function test_borrow__three_times_the_own_bond__goes_into_the_bond_only() public {
        uint256 before = token.balanceOf(borrower);
        vm.expectEmit(address(lendVault));
        emit LendVault.Borrowed(borrower, 3_000e18);
        vm.expectEmit(address(staking));
        emit Staking.Bonded(borrower, 3_000e18);
        borrow(3_000e18);
        vm.assertEq(token.balanceOf(borrower), before, "balance of the borrower");
        vm.assertEq(bonded(), 4_000e18, "bond");
        vm.assertEq(lendVault.debtOf(borrower), 3_000e18, "debt");
        vm.assertEq(lendVault.totalAssets(), 4_000e18, "assets of the lenders");
    }

    function test_borrow__one_wei_more__reverts() public {
        vm.expectRevert(LendVault.Unhealthy.selector);
        borrow(3_000e18 + 4);
    }

    function test_borrow__by_somebody_without_a_bond__reverts() public {
        vm.expectRevert(LendVault.Unhealthy.selector);
        vm.prank(stranger);
        lendVault.borrow(1e18);
    }

    function test_borrow__while_a_dispute_is_open__reverts() public {
        vm.prank(address(jury));
        staking.lock(borrower, true);
        vm.expectRevert(Staking.Locked.selector);
        borrow(1e18);
    }

    function test_bondLent_settle_writeDown__by_anyone_else__revert() public {
        vm.startPrank(borrower);
        vm.expectRevert(Staking.Denied.selector);
        staking.bondLent(borrower, 1);
        vm.expectRevert(LendVault.Denied.selector);
        lendVault.settle(borrower, 0, 1);
        vm.expectRevert(LendVault.Denied.selector);
        lendVault.writeDown(borrower, 0);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------ interest

    function test_interest__time_passes__moves_equity_from_owner_to_lender() public {
        borrow(3_000e18);
        vm.warp(block.timestamp + 30 days);
        uint256 debt = lendVault.debtOf(borrower);
        vm.assertGt(debt, 3_000e18, "debt");
        vm.assertEq(lendVault.totalAssets(), 1_000e18 + debt, "assets of the lenders");
        vm.assertEq(bonded(), 4_000e18, "bond");
    }

    function test_rate__above_target_rises_below_target_falls() public {
        uint256 first = lendVault.rateAtTarget();
        borrow(3_000e18); // three quarters are lent
        vm.warp(block.timestamp + 10 days);
        lendVault.accrue();
        uint256 low = lendVault.rateAtTarget();
        vm.assertLt(low, first, "rate below target");
        vm.prank(lender);
        lendVault.withdraw(999e18, lender, lender);
        vm.warp(block.timestamp + 10 days);
        lendVault.accrue();
        vm.assertGt(lendVault.rateAtTarget(), low, "rate above target");
    }

    function testFuzz_rate__any_use_and_pause__stays_in_its_bounds(uint256 lent, uint256 time) public {
        borrow(1 + lent % 3_000e18);
        vm.warp(block.timestamp + time % (30 * 365 days));
        lendVault.accrue();
        vm.assertGe(lendVault.rateAtTarget(), lendVault.MIN_RATE(), "rate");
        vm.assertLe(lendVault.rateAtTarget(), lendVault.MAX_RATE(), "rate");
        vm.assertLe(lendVault.totalDebt(), token.CAP(), "debt");
    }

    // ------------------------------------------------------------------ repay

    function test_repay__part_by_anyone__lowers_the_debt() public {
        borrow(1_000e18);
        vm.expectEmit(address(lendVault));
        emit LendVault.Repaid(borrower, 400e18);
        vm.prank(stranger);
        vm.assertEq(lendVault.repay(borrower, 400e18), 400e18, "paid");
        vm.assertEq(lendVault.debtOf(borrower), 600e18, "debt");
    }

    function test_repay__more_than_owed__takes_what_is_owed() public {
        borrow(1_000e18);
        vm.warp(block.timestamp + 30 days);
        uint256 debt = lendVault.debtOf(borrower);
        vm.prank(borrower);
        vm.assertEq(lendVault.repay(borrower, NEVER), debt, "paid");
        vm.assertEq(lendVault.debtOf(borrower), 0, "debt");
        vm.assertEq(lendVault.totalDebtShares(), 0, "debt shares");
        vm.assertEq(lendVault.totalDebt(), 0, "total debt");
    }

    // ------------------------------------------------------------------ leaving

    function test_withdraw__part_of_the_bond__pays_the_lender_down_to_three_quarters_first() public {
        borrow(3_000e18);
        vm.prank(borrower);
        staking.unbond(400e18);
        vm.warp(block.timestamp + 7 days);
        uint256 debt = lendVault.debtOf(borrower);
        uint256 before = token.balanceOf(borrower);
        staking.withdraw(borrower);
        uint256 due = debt - 2_700e18;
        vm.assertEq(lendVault.debtOf(borrower), 2_700e18, "debt");
        vm.assertEq(token.balanceOf(borrower) - before, 400e18 - due, "paid to the owner");
    }

    function test_withdraw__whole_bond__pays_the_whole_debt() public {
        borrow(3_000e18);
        vm.prank(borrower);
        staking.unbond(4_000e18);
        vm.warp(block.timestamp + 7 days);
        uint256 debt = lendVault.debtOf(borrower);
        uint256 before = token.balanceOf(address(lendVault));
        staking.withdraw(borrower);
        vm.assertEq(token.balanceOf(address(lendVault)) - before, debt, "paid to the lender");
        vm.assertEq(lendVault.debtOf(borrower), 0, "debt");
    }

    function test_redeem__more_than_is_idle__waits() public {
        borrow(3_000e18);
        vm.assertEq(lendVault.maxWithdraw(lender), 1_000e18, "most that can leave");
        vm.startPrank(lender);
        vm.expectPartialRevert(bytes4(keccak256("ERC4626ExceededMaxWithdraw(address,uint256,uint256)")));
        lendVault.withdraw(1_000e18 + 1, lender, lender);
        lendVault.withdraw(1_000e18, lender, lender);
        vm.stopPrank();
        vm.assertEq(lendVault.maxRedeem(lender), 0, "most shares that can leave");
        vm.prank(borrower);
        lendVault.repay(borrower, 500e18);
        vm.assertEq(lendVault.maxWithdraw(lender), 500e18, "most that can leave after the repayment");
    }

    // ------------------------------------------------------------------ recall

    function test_recall__healthy__reverts() public {
        borrow(3_000e18);
        vm.expectRevert(Staking.Healthy.selector);
        staking.recall(borrower);
    }

    /// @dev The lender is whole however late in the window: the highest rate leaves it the time.
    function test_recall__at_the_highest_rate__lender_is_whole_at_the_end_of_the_window() public {
        vm.prank(lender);
        lendVault.withdraw(1_000e18, lender, lender);
        borrow(3_000e18);
        waitUntilUnhealthy();
        vm.prank(stranger);
        vm.expectEmit(address(staking));
        emit Staking.Leaving(borrower, 4_000e18, block.timestamp + 7 days);
        staking.recall(borrower);
        vm.warp(block.timestamp + 14 days);
        uint256 debt = lendVault.debtOf(borrower);
        vm.assertLt(debt, 4_000e18, "debt at the end of the window");
        uint256 before = token.balanceOf(address(lendVault));
        staking.withdraw(borrower);
        vm.assertEq(token.balanceOf(address(lendVault)) - before, debt, "paid to the lender");
        vm.assertEq(bonded(), 0, "bond");
    }

    function testFuzz_recall__at_any_rate__cooldown_and_window_eat_less_than_the_margin(uint256 waited) public {
        vm.prank(lender);
        lendVault.withdraw(1_000e18, lender, lender);
        borrow(3_000e18);
        vm.warp(block.timestamp + waited % 365 days);
        lendVault.accrue();
        uint256 debt = lendVault.debtOf(borrower);
        vm.warp(block.timestamp + 14 days);
        vm.assertLt(lendVault.debtOf(borrower) * 7, debt * 8, "growth");
    }

    /// @dev a debt that nothing stands behind must not stay in the lenders' assets and grow
    function test_withdraw__debt_beyond_the_bond__is_written_off() public {
        borrow(3_000e18);
        vm.prank(address(jury));
        staking.slash(borrower, 2_000e18);
        vm.warp(block.timestamp + 30 days);
        staking.recall(borrower);
        vm.warp(block.timestamp + 7 days);
        vm.assertGt(lendVault.debtOf(borrower), 2_000e18, "debt with its interest");
        staking.withdraw(borrower);
        vm.assertEq(lendVault.debtOf(borrower), 0, "debt");
        vm.assertEq(lendVault.totalDebt(), 0, "all debts");
        vm.assertEq(lendVault.totalAssets(), 3_000e18, "assets of the lenders");
    }

    // ------------------------------------------------------------------ attacks

    /// @dev recall dodged by restarting the cooldown, by taking it back, by a small request, by a new wei
    function test_recall_dodged_by_restarting_the_cooldown() public {
        vm.prank(lender);
        lendVault.withdraw(1_000e18, lender, lender);
        borrow(3_000e18);
        vm.prank(borrower);
        staking.unbond(1);
        waitUntilUnhealthy();
        staking.recall(borrower);
        uint256 leaveAt = staking.get(borrower).leaveAt;
        vm.startPrank(borrower);
        vm.expectRevert(Staking.Unhealthy.selector);
        staking.unbond(1);
        vm.expectRevert(Staking.Unhealthy.selector);
        staking.unbond(0);
        staking.bond(1);
        vm.stopPrank();
        vm.expectRevert(Staking.Healthy.selector);
        staking.recall(borrower); // the request covers the loan, and its clock goes on
        vm.assertEq(staking.get(borrower).leaveAt, leaveAt, "leaves at");
        vm.warp(leaveAt);
        staking.withdraw(borrower);
        vm.assertEq(lendVault.debtOf(borrower), 0, "debt");
    }

    /// @dev borrower runs with the loan: what is lent never leaves Staking but to the vault
    function test_borrower_runs_with_the_loan() public {
        borrow(3_000e18);
        vm.startPrank(borrower);
        staking.unbond(1_000e18); // as if all its own
        vm.warp(block.timestamp + 7 days);
        uint256 before = token.balanceOf(borrower);
        staking.withdraw(borrower);
        vm.stopPrank();
        vm.assertLe(token.balanceOf(borrower) - before, 250e18, "what got out");
        vm.assertLe(lendVault.debtOf(borrower) * 4, bonded() * 3, "loan to bond");
    }

    /// @dev lender runs before a loss: only what is idle
    function test_lender_runs_before_a_loss() public {
        borrow(3_000e18);
        vm.startPrank(lender);
        lendVault.redeem(lendVault.maxRedeem(lender), lender, lender);
        vm.stopPrank();
        vm.prank(address(jury));
        staking.slash(borrower, 2_000e18);
        vm.assertEq(lendVault.totalAssets(), 2_000e18, "assets after the loss");
    }

    /// @dev ERC-4626 inflation by first depositor + donation, and donation to LendVault
    function testFuzz_inflation_of_the_lend_vault(uint256 first, uint256 donated, uint256 brought) public {
        deploy();
        fund(lender, 1e24);
        fund(stranger, 1e24);
        first = 1 + first % 1e18;
        donated %= 1e23;
        brought = 1e20 + brought % 1e23;
        vm.startPrank(stranger);
        lendVault.deposit(first, stranger);
        token.transfer(address(lendVault), donated);
        vm.stopPrank();
        vm.startPrank(lender);
        uint256 shares = lendVault.deposit(brought, lender);
        uint256 kept = lendVault.redeem(shares, lender, lender);
        vm.stopPrank();
        // The donor loses at least a thousand times what its victim does.
        vm.assertLe((brought - kept) * 1_000, donated + 1e4, "what the victim loses");
        if (first >= 1e17) vm.assertGe(kept, brought * 999 / 1_000, "what the victim keeps");
    }

    /// @dev A year of silence: the rate's exponential must not overflow inside a slash.
    function testFuzz_slash_made_to_revert_by_years_of_silence(uint256 time) public {
        vm.prank(lender);
        lendVault.withdraw(1_000e18, lender, lender);
        borrow(3_000e18);
        vm.warp(block.timestamp + time % (60 * 365 days));
        vm.prank(address(jury));
        vm.assertEq(staking.slash(borrower, 400e18), 400e18, "taken");
        vm.assertLe(lendVault.debtOf(borrower), bonded(), "debt");
    }
}
