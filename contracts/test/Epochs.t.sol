// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Market} from "../src/Market.sol";
import {Base, vm} from "./Base.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice Fees, rewards and the reference price: all that happens when an epoch closes.
contract EpochsTest is Base {
    uint256 private constant PAYER_KEY = 1;
    address private payer = vm.addr(PAYER_KEY);
    address private provider = vm.addr(4);
    address private otherProvider = vm.addr(5);

    function setUp() public {
        deploy();
        deposit(payer, 1e25);
    }

    function pay(address to, uint96 amount) private {
        uint96 total = uint96(market.paid(payer, to)) + amount;
        redeem(to, voucher(PAYER_KEY, payer, to, total));
    }

    function price() private view returns (uint256 wei_) {
        (,, wei_) = market.epoch();
    }

    // ------------------------------------------------------------------ roll

    function test_roll__epoch_not_over__changes_nothing() public {
        pay(provider, 100e18);
        vm.warp(DAWN + 1 days - 1);
        vm.recordLogs();
        market.roll();
        vm.assertEq(vm.getRecordedLogs().length, 0, "events");
        vm.assertEq(market.fees(), 5e18, "fees");
    }

    function test_roll__epoch_over__burns_pays_treasury_and_mints_rewards() public {
        pay(provider, 100e18);
        vm.warp(DAWN + 1 days);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(address(market), address(0), 3e18);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(address(market), TREASURY, 1.5e18);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(address(0), address(market), 4.25e18);
        vm.expectEmit(address(market));
        emit Market.Rolled(0, 100e18, 4.25e18, PRICE);
        market.roll();
        vm.assertEq(market.fees(), 0, "fees");
        vm.assertEq(market.forModels(), 0.5e18, "for Models");
        vm.assertEq(token.totalSupply(), SUPPLY - 3e18 + 4.25e18, "supply");
        vm.assertEq(market.rewardPerPoint(0), 0.0425e18, "reward per point");
    }

    function test_roll__no_volume__mints_nothing() public {
        vm.warp(DAWN + 1 days);
        vm.expectEmit(address(market));
        emit Market.Rolled(0, 0, 0, PRICE);
        market.roll();
        vm.assertEq(token.totalSupply(), SUPPLY, "supply");
    }

    function test_roll__cap_nearly_reached__mints_only_a_part_of_what_is_left() public {
        deploy(1e27 - 2e18, PRICE);
        deposit(payer, 1e25);
        pay(provider, 100e18);
        vm.warp(DAWN + 1 days);
        market.roll();
        // 2e18 were left and 3e18 more came free by the burn.
        vm.assertEq(market.rewardPerPoint(0), 5e18 / uint256(2000) * 1e18 / 100e18, "reward per point");
    }

    // ------------------------------------------------------------------ claim

    function test_claim__after_the_epoch__pays_the_share_of_the_volume() public {
        pay(provider, 75e18);
        pay(otherProvider, 25e18);
        vm.warp(DAWN + 1 days);
        uint256 before = token.balanceOf(provider);
        vm.expectEmit(address(market));
        emit Market.Claimed(provider, 3.1875e18);
        market.claim(provider);
        vm.assertEq(token.balanceOf(provider) - before, 3.1875e18, "paid");
        vm.assertEq(market.claimable(otherProvider), 1.0625e18, "claimable by the other");
    }

    function test_claim__epoch_still_open_or_no_work__pays_nothing() public {
        pay(provider, 75e18);
        vm.recordLogs();
        market.claim(provider);
        vm.assertEq(vm.getRecordedLogs().length, 0, "events in the open epoch");
        vm.warp(DAWN + 1 days);
        market.roll();
        vm.recordLogs();
        market.claim(otherProvider);
        vm.assertEq(vm.getRecordedLogs().length, 0, "events without work");
    }

    function test_claim__twice__pays_once() public {
        pay(provider, 75e18);
        vm.warp(DAWN + 1 days);
        market.claim(provider);
        uint256 before = token.balanceOf(provider);
        market.claim(provider);
        vm.assertEq(token.balanceOf(provider), before, "balance of the provider");
        vm.assertEq(market.claimable(provider), 0, "claimable");
    }

    function test_claim__several_epochs__adds_them_up() public {
        pay(provider, 40e18);
        vm.warp(DAWN + 1 days);
        pay(provider, 60e18);
        vm.warp(DAWN + 9 days);
        uint256 before = token.balanceOf(provider);
        market.claim(provider);
        vm.assertEq(token.balanceOf(provider) - before, 4.25e18, "paid");
    }

    // ------------------------------------------------------------------ price

    function test_price__no_capacity__stays() public {
        pay(provider, 100e18);
        vm.warp(DAWN + 20 days);
        market.roll();
        vm.assertEq(price(), PRICE, "price");
    }

    function test_price__half_used__stays() public {
        provide(provider, 11, 10);
        pay(provider, 5e18);
        vm.warp(DAWN + 1 days);
        market.roll();
        vm.assertEq(price(), PRICE, "price");
    }

    function test_price__all_used_or_more__rises_by_an_eighth_at_most() public {
        provide(provider, 11, 10);
        pay(provider, 10e18);
        vm.warp(DAWN + 1 days);
        market.roll();
        assertAbout(price(), 1.125e18);
        pay(provider, 1e24);
        vm.warp(DAWN + 2 days);
        market.roll();
        assertAbout(price(), 1.265625e18);
    }

    function test_price__unused__falls_by_a_ninth_and_again_for_each_skipped_epoch() public {
        provide(provider, 11, 10);
        vm.warp(DAWN + 1 days);
        market.roll();
        assertAbout(price(), uint256(1e18) * 1000 / 1125);
        vm.warp(DAWN + 4 days);
        market.roll();
        assertAbout(price(), uint256(1e18) * 1000 ** 4 / 1125 ** 4);
    }

    function test_price__lowest_and_unused__stays() public {
        deploy(SUPPLY, 1e9);
        provide(provider, 11, 10);
        vm.warp(DAWN + 1 days);
        market.roll();
        vm.assertEq(price(), 1e9, "price");
    }

    function assertAbout(uint256 found, uint256 wanted) private pure {
        vm.assertLe(found, wanted + 1e6, "price");
        vm.assertGe(found, wanted - 1e6, "price");
    }

    // ------------------------------------------------------------------ fuzz

    /// @dev Somebody who pays itself, alone or among others, gets less back in rewards than its fees were.
    function testFuzz_wash__alone_or_in_a_crowd__loses(uint96 washed, uint96[4] memory honest, uint8 crowd) public {
        washed = 1e6 + washed % 1e24;
        uint256 before = token.balanceOf(provider);
        pay(provider, washed);
        for (uint256 i; i < crowd % 5; ++i) {
            pay(vm.addr(20 + i), 1e6 + honest[i] % 1e24);
        }
        vm.warp(DAWN + 1 days);
        market.claim(provider);
        vm.assertLt(token.balanceOf(provider) - before, washed, "what came back");
    }

    function testFuzz_rewards__any_work__never_more_than_was_minted(uint96[4] memory volumes) public {
        for (uint256 i; i < 4; ++i) {
            pay(vm.addr(20 + i), volumes[i] % 1e24);
        }
        uint256 fees = market.fees();
        (, uint112 volume,) = market.epoch();
        vm.warp(DAWN + 1 days);
        uint256 before = token.balanceOf(address(market));
        market.roll();
        uint256 minted = token.balanceOf(address(market)) + fees - market.forModels() - before;
        uint256 owed;
        for (uint256 i; i < 4; ++i) {
            owed += market.claimable(vm.addr(20 + i));
        }
        vm.assertLe(owed, minted, "rewards");
        vm.assertLe(minted, fees * 85 / 100, "minted");
        // A wei for each provider, and what the last digit of the reward per point is worth.
        vm.assertLe(minted - owed, 4 + volume / 1e18 + 1, "dust that stays");
    }

    function testFuzz_price__any_use_and_pause__moves_within_its_bounds(
        uint112 first,
        uint32 units,
        uint96 volume,
        uint16 skipped
    ) public {
        first = 1e9 + first % (1e30 - 1e9 + 1);
        deploy(SUPPLY, first);
        deposit(payer, 1e25);
        provide(provider, 11, 1 + units % 100_000);
        pay(provider, volume % 1e25);
        vm.warp(DAWN + (uint256(skipped) + 1) * 1 days);
        market.roll();
        vm.assertLe(price(), uint256(first) * 9 / 8, "price");
        vm.assertLe(price(), 1e30, "highest price");
        vm.assertGe(price(), 1e9, "lowest price");
        if (skipped == 0) vm.assertGe(price() + price() / 1e9 + 1, uint256(first) * 8 / 9, "price after one epoch");
        if (skipped >= 50) vm.assertLe(price(), 1e9 + uint256(first) / 300, "price after a long pause");
    }
}
