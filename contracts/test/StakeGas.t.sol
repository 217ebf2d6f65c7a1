// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "../src/Jury.sol";
import {vm} from "./Base.sol";
import {Court} from "./Court.sol";
import {Rows} from "./Rows.sol";

/// @notice Gas of whole transactions about stake, pools, loans, juries and models, beside their goals; see GasTest. Each
/// contract, provider and pool has been used before, so that nobody pays for the first use of all.
contract GasStakeTest is Court, Rows {
    address private alice = vm.addr(801);
    address private bob = vm.addr(802);
    bytes32 private id;

    function setUp() public {
        convene();
        vm.roll(2_000);
        fund(alice, 1e24);
        fund(bob, 1e24);
        address veteran = vm.addr(803);
        fund(veteran, 1e24);
        vm.startPrank(veteran);
        staking.delegate(accused, 10e18, 0);
        poolVault.deposit(10e18, veteran);
        lendVault.deposit(10_000e18, veteran);
        jury.depositDuty(50e18);
        models.list("model", "hash", "class", 1, "licence");
        vm.stopPrank();
        vm.startPrank(juror(5));
        lendVault.borrow(100e18);
        vm.stopPrank();
        vm.prank(TREASURY);
        models.ask("set", "metric", 1, "");
        vm.warp(block.timestamp + 1 days);
    }

    function test_gas__delegate() public {
        vm.prank(alice);
        staking.delegate(accused, 10e18, 0);
        row("delegate, first", 80_000, 1);
        vm.prank(alice);
        staking.delegate(accused, 10e18, 0);
        row("delegate again", 62_000, 1);
        vm.prank(alice);
        staking.undelegate(accused, 10e21);
        row("start leaving a delegation", 35_000, 1);
        vm.warp(block.timestamp + 7 days);
        vm.prank(alice);
        staking.withdrawDelegated(accused);
        row("withdraw delegation", 60_000, 1);
    }

    function test_gas__pool() public {
        vm.prank(alice);
        poolVault.deposit(10e18, alice);
        row("pool deposit, first", 85_000, 1);
        vm.prank(alice);
        poolVault.deposit(10e18, alice);
        row("pool deposit again", 68_000, 1);
        vm.prank(alice);
        poolVault.cooldown(10e21);
        vm.warp(block.timestamp + 7 days);
        vm.prank(alice);
        poolVault.redeem(10e21, alice, alice);
        row("pool redeem", 70_000, 1);
    }

    function test_gas__lend_and_borrow() public {
        vm.startPrank(alice);
        lendVault.deposit(10e18, alice);
        vm.stopPrank();
        vm.prank(alice);
        lendVault.deposit(10e18, alice);
        row("lend deposit again", 65_000, 1);
        vm.prank(juror(0));
        lendVault.borrow(10e18);
        row("borrow, first", 110_000, 1);
        vm.warp(block.timestamp + 1 hours);
        vm.prank(juror(0));
        lendVault.borrow(10e18);
        row("borrow again", 110_000, 1);
    }

    function test_gas__dispute() public {
        Jury.Receipt memory r = receipt();
        bytes memory signature = signedByDevice(r);
        vm.prank(challenger);
        id = jury.open(r, signature, "evidence");
        row("open dispute", 158_000, 1);
        seed(id);
        commit(id, 1, 0);
        for (uint256 i = 1; i < 4; ++i) {
            bytes32 vote = voteOf(id, juror(i), true);
            vm.prank(deviceOf(i));
            jury.commit(id, vote);
        }
        row("commit", 88_000, 1);
        vm.warp(jury.dispute(id).started + 12 hours + 1);
        for (uint256 i; i < 4; ++i) {
            vm.prank(deviceOf(i));
            jury.reveal(id, true, SALT);
        }
        row("reveal", 47_000, 1);
        vm.warp(jury.dispute(id).started + 30 hours + 1);
        jury.resolve(id);
        row("slash, with verdict and burn", 120_000, 1);
    }
}
