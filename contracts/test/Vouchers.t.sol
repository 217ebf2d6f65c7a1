// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Market} from "../src/Market.sol";
import {Staking} from "../src/Staking.sol";
import {Base, Vm, vm} from "./Base.sol";

/// @notice What a voucher pays, and what it does not.
contract VouchersTest is Base {
    uint256 private constant SESSION_KEY = 2;
    uint256 private constant PAYER_KEY = 1;
    uint256 private constant STRANGER_KEY = 3;
    uint96 private constant ESCROW = 100e18;
    address private payer = vm.addr(PAYER_KEY);
    address private provider = vm.addr(4);
    address private otherProvider = vm.addr(5);

    function setUp() public {
        deploy();
        deposit(payer, ESCROW);
        vm.prank(payer);
        market.setSigner(vm.addr(SESSION_KEY));
    }

    function signed(uint96 total) private view returns (Market.Claim memory) {
        return voucher(SESSION_KEY, payer, provider, total);
    }

    function escrow(address who) private view returns (uint256 wei_) {
        (wei_,) = market.payers(who);
    }

    function assertNothingPaid(Market.Claim memory claim) private {
        vm.recordLogs();
        redeem(provider, claim);
        vm.assertEq(vm.getRecordedLogs().length, 0, "events");
        vm.assertEq(market.paid(claim.payer, provider), 0, "paid");
        vm.assertEq(token.balanceOf(provider), 0, "balance of the provider");
    }

    // ------------------------------------------------------------------ who may sign

    function test_redeem__signed_by_session_key__pays_less_the_fee() public {
        vm.expectEmit(address(market));
        emit Market.Redeemed(payer, provider, 10e18);
        vm.expectEmit(address(staking));
        emit Staking.Rewarded(provider, 9.5e18, 0, 0);
        redeem(provider, signed(10e18));
        vm.assertEq(token.balanceOf(provider), 9.5e18, "balance of the provider");
        vm.assertEq(market.paid(payer, provider), 10e18, "paid");
        vm.assertEq(escrow(payer), 90e18, "escrow");
        vm.assertEq(market.fees(), 0.5e18, "fees");
        (, uint112 volume,) = market.epoch();
        vm.assertEq(volume, 10e18, "volume");
    }

    function test_redeem__signed_by_the_payer_itself__pays() public {
        redeem(provider, voucher(PAYER_KEY, payer, provider, 10e18));
        vm.assertEq(token.balanceOf(provider), 9.5e18, "balance of the provider");
    }

    function test_redeem__signed_by_a_stranger__is_skipped() public {
        assertNothingPaid(voucher(STRANGER_KEY, payer, provider, 10e18));
    }

    function test_redeem__no_signature_and_no_session_key__is_skipped() public {
        deposit(vm.addr(6), ESCROW);
        assertNothingPaid(Market.Claim(vm.addr(6), 10e18, 0, 0));
    }

    function test_redeem__session_key_of_another_payer__is_skipped() public {
        deposit(vm.addr(6), ESCROW);
        assertNothingPaid(voucher(SESSION_KEY, vm.addr(6), provider, 10e18));
    }

    function test_redeem__signed_for_another_provider_total_contract_or_chain__is_skipped() public {
        assertNothingPaid(voucher(SESSION_KEY, payer, otherProvider, 10e18));
        Market.Claim memory raised = signed(10e18);
        raised.total += 1;
        assertNothingPaid(raised);
        assertNothingPaid(voucherFor(address(staking), block.chainid, SESSION_KEY, payer, provider, 10e18));
        Market.Claim memory here = signed(10e18);
        vm.chainId(block.chainid + 1);
        assertNothingPaid(here);
        redeem(provider, signed(10e18));
        vm.assertEq(market.paid(payer, provider), 10e18, "paid by a voucher of the chain it is on");
    }

    // ------------------------------------------------------------------ what it pays

    function test_redeem__same_voucher_again__pays_nothing() public {
        Market.Claim[] memory twice = new Market.Claim[](2);
        (twice[0], twice[1]) = (signed(10e18), signed(10e18));
        market.redeem(provider, twice);
        market.redeem(provider, twice);
        vm.assertEq(token.balanceOf(provider), 9.5e18, "balance of the provider");
        vm.assertEq(escrow(payer), 90e18, "escrow");
    }

    function test_redeem__later_voucher__pays_the_difference() public {
        redeem(provider, signed(10e18));
        vm.expectEmit(address(market));
        emit Market.Redeemed(payer, provider, 5e18);
        redeem(provider, signed(15e18));
        redeem(provider, signed(12e18));
        vm.assertEq(market.paid(payer, provider), 15e18, "paid");
    }

    function test_redeem__bad_and_stale_beside_good__good_ones_are_paid() public {
        redeem(provider, signed(10e18));
        deposit(vm.addr(6), ESCROW);
        Market.Claim[] memory claims = new Market.Claim[](4);
        claims[0] = voucher(STRANGER_KEY, payer, provider, 50e18);
        claims[1] = signed(9e18);
        claims[2] = signed(11e18);
        claims[3] = voucher(6, vm.addr(6), provider, 20e18);
        market.redeem(provider, claims);
        vm.assertEq(market.paid(payer, provider), 11e18, "paid by the first payer");
        vm.assertEq(market.paid(vm.addr(6), provider), 20e18, "paid by the second payer");
        vm.assertEq(token.balanceOf(provider), 29.45e18, "balance of the provider");
    }

    function test_redeem__more_than_the_escrow__pays_what_is_there_and_the_rest_later() public {
        Market.Claim memory claim = signed(130e18);
        redeem(provider, claim);
        vm.assertEq(market.paid(payer, provider), 100e18, "paid at first");
        deposit(payer, 50e18);
        redeem(provider, claim);
        vm.assertEq(market.paid(payer, provider), 130e18, "paid in the end");
        vm.assertEq(escrow(payer), 20e18, "escrow");
    }

    function test_redeem__no_claims__does_nothing() public {
        vm.recordLogs();
        market.redeem(provider, new Market.Claim[](0));
        vm.assertEq(vm.getRecordedLogs().length, 0, "events");
    }

    function test_redeem__single_wei__is_all_fee() public {
        redeem(provider, signed(1));
        vm.assertEq(market.fees(), 1, "fees");
        vm.assertEq(token.balanceOf(provider), 0, "balance of the provider");
    }

    function test_redeem__in_an_epoch_that_is_over__closes_it_first() public {
        redeem(provider, signed(10e18));
        vm.warp(DAWN + 1 days);
        redeem(provider, signed(30e18));
        (uint32 number, uint112 volume,) = market.epoch();
        vm.assertEq(number, 1, "epoch");
        vm.assertEq(volume, 20e18, "volume of the new epoch");
        vm.assertEq(market.fees(), 1e18, "fees of the new epoch");
    }

    // ------------------------------------------------------------------ fuzz

    /// @dev Vouchers of two payers to two providers, in any order and one by one, end like the last ones at once.
    function testFuzz_redeem__any_order_and_split__same_end(uint96[6] memory totals, uint256 order) public {
        address second = vm.addr(6);
        deposit(second, ESCROW);
        Market.Claim[] memory claims = new Market.Claim[](6);
        address[6] memory to;
        uint96[4] memory last;
        for (uint256 i; i < 6; ++i) {
            // Two providers' worth stays within one escrow: who comes first is not what is tried here.
            totals[i] = totals[i] % (ESCROW / 2);
            uint256 pair = i % 4;
            to[i] = pair < 2 ? provider : otherProvider;
            claims[i] =
                pair % 2 == 0 ? voucher(SESSION_KEY, payer, to[i], totals[i]) : voucher(6, second, to[i], totals[i]);
            if (totals[i] > last[pair]) last[pair] = totals[i];
        }
        uint256 fresh = vm.snapshotState();
        bytes32 atOnce = endOf(claims, to, 0, true, second);
        vm.revertToState(fresh);
        bytes32 oneByOne = endOf(claims, to, order, false, second);
        vm.assertEq(uint256(atOnce), uint256(oneByOne), "end");
        vm.assertEq(market.paid(payer, provider), last[0], "paid by the first payer to the first provider");
        vm.assertEq(market.paid(second, otherProvider), last[3], "paid by the second payer to the second provider");
    }

    function endOf(Market.Claim[] memory claims, address[6] memory to, uint256 order, bool atOnce, address second)
        private
        returns (bytes32)
    {
        if (atOnce) {
            for (uint256 p; p < 2; ++p) {
                address provider_ = p == 0 ? provider : otherProvider;
                market.redeem(provider_, claims); // the other provider's vouchers are badly signed for this one
            }
        } else {
            for (uint256 left = 6; left != 0; --left) {
                uint256 pick = order % left;
                order /= left;
                redeem(to[pick], claims[pick]);
                (claims[pick], to[pick]) = (claims[left - 1], to[left - 1]);
            }
        }
        (, uint112 volume,) = market.epoch();
        return keccak256(
            abi.encode(
                escrow(payer),
                escrow(second),
                token.balanceOf(provider),
                token.balanceOf(otherProvider),
                market.fees(),
                volume,
                token.balanceOf(address(market))
            )
        );
    }

    function testFuzz_redeem__any_signature__pays_only_what_was_signed(bytes32 r, bytes32 vs, uint96 total) public {
        assertNothingPaid(Market.Claim(payer, total, r, vs));
    }

    function testFuzz_redeem__any_split__same_fee(uint96 total, uint8 parts) public {
        total = 1 + total % ESCROW;
        for (uint256 i = 1; i <= uint256(parts % 8) + 1; ++i) {
            redeem(provider, signed(uint96(total * i / (uint256(parts % 8) + 1))));
        }
        vm.assertEq(market.fees(), (uint256(total) * 5 + 99) / 100, "fees");
        vm.assertEq(market.fees() + token.balanceOf(provider), total, "fees and pay");
    }
}
