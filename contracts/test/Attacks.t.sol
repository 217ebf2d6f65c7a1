// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Market} from "../src/Market.sol";
import {Staking} from "../src/Staking.sol";
import {vm} from "./Base.sol";
import {Court} from "./Court.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @notice A device that calls back when it is paid its gas money.
contract Reentrant {
    Staking private immutable staking;

    constructor(Staking staking_) {
        staking = staking_;
    }

    receive() external payable {
        staking.withdraw(tx.origin);
    }
}

/// @notice The attacks of the design that no other test is named after: on escrow, vouchers, rewards, price and chance.
contract AttacksTest is Court {
    uint256 private constant SESSION_KEY = 2;
    uint96 private constant ESCROW = 100e18;
    address private payer = vm.addr(1);
    address private provider = vm.addr(4);

    function setUp() public {
        convene();
        deposit(payer, ESCROW);
        vm.prank(payer);
        market.setSigner(vm.addr(SESSION_KEY));
    }

    function signed(uint96 total) private view returns (Market.Claim memory) {
        return voucher(SESSION_KEY, payer, provider, total);
    }

    function price() private view returns (uint256 wei_) {
        (,, wei_) = market.epoch();
    }

    // ------------------------------------------------------------------ vouchers and escrow

    function test_voucher_replay_on_other_chain_or_contract() public {
        Market.Claim memory claim = signed(10e18);
        redeem(provider, claim);
        redeem(provider, claim);
        redeem(provider, voucherFor(address(market), block.chainid + 1, SESSION_KEY, payer, provider, 20e18));
        redeem(provider, voucherFor(address(jury), block.chainid, SESSION_KEY, payer, provider, 20e18));
        vm.assertEq(market.paid(payer, provider), 10e18, "paid");
    }

    /// @dev The other root of the same signature is refused, and would be worth nothing: totals are cumulative.
    function test_signature_malleability() public {
        Market.Claim memory claim = signed(10e18);
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        uint256 s = uint256(claim.vs) & (type(uint256).max >> 1);
        bytes memory malleable = abi.encodePacked(claim.r, order - s, uint8(27 + ((uint256(claim.vs) >> 255) ^ 1)));
        claim.vs = bytes32((order - s) | ((uint256(claim.vs) >> 255) ^ 1) << 255);
        redeem(provider, claim);
        vm.assertEq(market.paid(payer, provider), 0, "paid");
        vm.expectRevert(Staking.BadKey.selector);
        staking.register(vm.addr(SESSION_KEY), 0, 0, NEVER, malleable);
    }

    function test_payer_rotates_signer_to_void_vouchers() public {
        Market.Claim memory claim = signed(10e18);
        vm.startPrank(payer);
        vm.expectRevert(Market.SignerFixed.selector);
        market.setSigner(address(0));
        vm.expectRevert(Market.SignerFixed.selector);
        market.setSigner(vm.addr(3));
        vm.stopPrank();
        redeem(provider, claim);
        vm.assertEq(market.paid(payer, provider), 10e18, "paid");
    }

    function test_block_a_payers_setSigner_by_dust() public {
        address fresh = vm.addr(5);
        deposit(payer, 1);
        vm.prank(fresh);
        market.setSigner(vm.addr(6));
        (uint96 balance, address signer) = market.payers(fresh);
        vm.assertEq(balance, 0, "escrow that only its owner could fill");
        vm.assertEq(signer, vm.addr(6), "signer");
    }

    function test_payer_withdraws_before_redemption() public {
        Market.Claim memory claim = signed(10e18);
        vm.startPrank(payer);
        market.unlock(ESCROW);
        vm.warp(block.timestamp + 7 days - 1);
        vm.expectRevert(Market.NotReady.selector);
        market.withdraw();
        vm.stopPrank();
        redeem(provider, claim);
        vm.assertEq(market.paid(payer, provider), 10e18, "paid within the lock");
    }

    /// @dev Escrow pays whoever comes first; the loss of the other is what it let the payer owe.
    function test_payer_overspends_across_providers() public {
        address other = vm.addr(5);
        redeem(other, voucher(SESSION_KEY, payer, other, 95e18));
        redeem(provider, signed(10e18));
        vm.assertEq(market.paid(payer, provider), 5e18, "paid");
        deposit(payer, 5e18);
        redeem(provider, signed(10e18));
        vm.assertEq(market.paid(payer, provider), 10e18, "paid once there is escrow again");
    }

    function test_one_bad_voucher_blocks_a_batch() public {
        Market.Claim[] memory claims = new Market.Claim[](3);
        claims[0] = Market.Claim(payer, 50e18, bytes32(NEVER), bytes32(NEVER));
        claims[1] = voucher(77, payer, provider, 60e18);
        claims[2] = signed(10e18);
        market.redeem(provider, claims);
        vm.assertEq(market.paid(payer, provider), 10e18, "paid");
    }

    function test_provider_without_any_stake_is_paid() public {
        bytes memory signature = deviceSignature(960, provider, NEVER);
        vm.prank(provider);
        staking.register(vm.addr(960), 0, 0, NEVER, signature);
        redeem(provider, signed(10e18));
        vm.warp(block.timestamp + 1 days);
        market.claim(provider);
        vm.assertEq(staking.stakeOf(provider), 0, "stake");
        vm.assertEq(token.balanceOf(provider), 9.5e18 + 0.425e18, "pay and reward");
    }

    // ------------------------------------------------------------------ rewards and price

    /// @dev wash trading for rewards: what comes back is less than the fee, alone or in a crowd (fuzzed in EpochsTest)
    function test_wash_trading_for_rewards() public {
        uint256 before = token.balanceOf(payer) + token.balanceOf(provider);
        redeem(provider, signed(ESCROW));
        vm.warp(block.timestamp + 1 days);
        market.claim(provider);
        uint256 back = token.balanceOf(payer) + token.balanceOf(provider) - before;
        vm.assertEq(back, 95e18 + 4.25e18, "what comes back of 100");
    }

    /// @dev Sybil providers: rewards are linear in what was redeemed, so many earn together what one would
    function test_sybil_providers() public {
        redeem(provider, signed(40e18));
        for (uint256 i; i < 4; ++i) {
            redeem(vm.addr(970 + i), voucher(SESSION_KEY, payer, vm.addr(970 + i), 10e18));
        }
        vm.warp(block.timestamp + 1 days);
        market.roll();
        uint256 many;
        for (uint256 i; i < 4; ++i) {
            many += market.claimable(vm.addr(970 + i));
        }
        vm.assertEq(many, market.claimable(provider), "rewards of four small ones");
    }

    /// @dev fake capacity to push the price down: it locks a bond a unit and moves it a ninth a day at most
    function test_fake_capacity_to_push_the_price_down() public {
        provide(provider, 980, 10_000);
        vm.assertEq(staking.get(provider).bond, 1_000_000e18, "bond");
        vm.warp(DAWN + 3 days);
        market.roll();
        uint256 before = price();
        vm.warp(DAWN + 4 days);
        market.roll();
        vm.assertGe(price() + 1e9, before * 8 / 9, "price");
        vm.startPrank(provider);
        staking.unbond(1_000_000e18);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(provider);
        vm.stopPrank();
    }

    /// @dev wash volume to push the price up: an eighth a day at most, at five per cent of the volume
    function test_wash_volume_to_push_the_price_up() public {
        vm.warp(DAWN + 3 days);
        market.roll();
        uint256 before = price();
        deposit(payer, 1e24);
        redeem(provider, signed(1e24));
        vm.assertEq(market.fees(), 5e22, "fee");
        vm.warp(DAWN + 4 days);
        market.roll();
        vm.assertLe(price(), before * 9 / 8, "price");
    }

    // ------------------------------------------------------------------ chance and rounding

    /// @dev sortition: grind an identity or a seed: the bond is a day old before the block that decides is known
    function test_grind_identity_or_seed() public {
        bytes32 id = open();
        vm.assertGt(jury.dispute(id).seedBlock, block.number, "block of the seed");
        fund(provider, 1e24);
        vm.prank(provider);
        staking.bond(1e24);
        seed(id);
        vm.assertEq(jury.seated(id, provider) ? 1 : 0, 0, "seat of who came after the dispute");
        bytes32 hash = blockhash(jury.dispute(id).seedBlock);
        bytes32 expected = keccak256(abi.encode(hash, id, uint256(0)));
        vm.assertEq(uint256(jury.dispute(id).seed), uint256(expected), "seed");
    }

    /// @dev non-determinism makes honest work guilty: a tenth of the stake at most, and two appeals
    function test_non_determinism_makes_honest_work_guilty() public {
        bytes32 id = open();
        round(id, 3, 0);
        fund(accused, 200e18);
        vm.prank(accused);
        jury.appeal(id);
        round(id, 1, 4);
        resolve(id);
        vm.assertEq(staking.get(accused).bond, 1_000e18, "bond");
        vm.assertEq(jury.SLASH(), 1_000, "a tenth");
    }

    /// @dev reentrancy: the only stranger that is ever called is a device that gets its gas money, after all is written
    function test_reentrancy() public {
        vm.prank(accused);
        staking.unbond(500e18);
        vm.warp(block.timestamp + 7 days);
        vm.etch(vm.addr(ACCUSED_DEVICE), address(new Reentrant(staking)).code);
        vm.deal(accused, 1 ether);
        uint256 before = token.balanceOf(accused);
        vm.prank(accused, accused);
        staking.register{value: 1}(vm.addr(ACCUSED_DEVICE), 5, 0, 0, "");
        vm.assertEq(token.balanceOf(accused) - before, 500e18, "withdrawn once");
        vm.assertEq(staking.get(accused).bond, 500e18, "bond");
        vm.assertEq(staking.get(accused).units, 5, "units");
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(accused);
    }

    /// @dev rounding: joining and leaving a pool at once, however often, never wins a wei
    function testFuzz_rounding(uint256 pooled, uint256 gain, uint256 amount) public {
        address alice = vm.addr(990);
        fund(provider, 1e24);
        fund(alice, 1e24);
        vm.prank(provider);
        staking.delegate(accused, 1e18 + pooled % 1e22, 0);
        gain %= 1e21;
        token.transfer(address(staking), gain);
        vm.prank(address(market));
        staking.reward(accused, gain);
        uint256 before = token.balanceOf(alice);
        vm.startPrank(alice);
        for (uint256 i; i < 3; ++i) {
            uint256 shares = staking.delegate(accused, 1e18 + amount % 1e22, 0);
            staking.undelegate(accused, shares);
            vm.warp(block.timestamp + 7 days);
            staking.withdrawDelegated(accused);
        }
        vm.stopPrank();
        vm.assertLe(token.balanceOf(alice), before, "balance");
    }

    /// @dev short packing: what does not fit its field reverts
    function test_short_packing() public {
        vm.startPrank(payer);
        vm.expectPartialRevert(SafeCast.SafeCastOverflowedUintDowncast.selector);
        staking.bond(uint256(type(uint96).max) + 1);
        vm.expectPartialRevert(SafeCast.SafeCastOverflowedUintDowncast.selector);
        staking.delegate(accused, uint256(type(uint96).max) + 1, 0);
        vm.expectPartialRevert(SafeCast.SafeCastOverflowedUintDowncast.selector);
        lendVault.borrow(uint256(type(uint128).max));
        vm.stopPrank();
    }
}
