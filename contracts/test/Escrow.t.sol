// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Market} from "../src/Market.sol";
import {Staking} from "../src/Staking.sol";
import {Token} from "../src/Token.sol";
import {Base, vm} from "./Base.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

/// @notice Market's set-up and a payer's escrow.
contract EscrowTest is Base {
    uint256 private constant PAYER_KEY = 1;
    uint96 private constant AMOUNT = 100e18;
    address private payer = vm.addr(PAYER_KEY);
    address private session = vm.addr(2);
    address private stranger = vm.addr(3);
    address private provider = vm.addr(4);

    function setUp() public {
        deploy();
        fund(payer, 10 * uint256(AMOUNT));
    }

    function balance() private view returns (uint96 wei_) {
        (wei_,) = market.payers(payer);
    }

    function signer() private view returns (address key) {
        (, key) = market.payers(payer);
    }

    function put(uint96 amount) private {
        vm.prank(payer);
        market.deposit(amount);
    }

    function allowNothing() private {
        vm.prank(payer);
        token.approve(address(market), 0);
    }

    function putWithPermit(uint96 permitted, uint96 amount, address key) private {
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(PAYER_KEY, address(market), permitted, NEVER);
        vm.prank(payer);
        market.depositWithPermit(amount, key, NEVER, v, r, s);
    }

    // ------------------------------------------------------------------ constructor

    function test_constructor__parts_that_fit__keeps_them() public view {
        vm.assertEq(address(market.token()), address(token), "token");
        vm.assertEq(address(market.staking()), address(staking), "staking");
        vm.assertEq(market.treasury(), TREASURY, "treasury");
        vm.assertEq(market.start(), DAWN, "start");
        (uint32 number,, uint112 price) = market.epoch();
        vm.assertEq(number, 0, "epoch");
        vm.assertEq(price, PRICE, "price");
    }

    function test_constructor__token_of_another_minter__reverts() public {
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        Token other = new Token(stranger, address(this), 0);
        Staking around = new Staking(other, predicted, address(jury), lendVault, address(poolVault));
        vm.expectRevert(Market.BadSetup.selector);
        new Market(other, around, TREASURY, address(models), PRICE);
    }

    function test_constructor__staking_of_another_market_or_token__reverts() public {
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 3);
        Token other = new Token(predicted, address(this), 0);
        Staking ofAnotherMarket = new Staking(other, stranger, address(jury), lendVault, address(poolVault));
        Staking ofAnotherToken = new Staking(token, predicted, address(jury), lendVault, address(poolVault));
        uint256 before = vm.snapshotState();
        vm.expectRevert(Market.BadSetup.selector);
        new Market(other, ofAnotherMarket, TREASURY, address(models), PRICE);
        vm.revertToState(before);
        vm.expectRevert(Market.BadSetup.selector);
        new Market(other, ofAnotherToken, TREASURY, address(models), PRICE);
    }

    function test_constructor__no_treasury_no_models_or_price_out_of_bounds__reverts() public {
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        Token other = new Token(predicted, address(this), 0);
        Staking around = new Staking(other, predicted, address(jury), lendVault, address(poolVault));
        uint256 before = vm.snapshotState();
        address[4] memory treasuries = [address(0), TREASURY, TREASURY, TREASURY];
        address[4] memory receivers = [stranger, stranger, stranger, address(0)];
        uint112[4] memory prices = [PRICE, 1e9 - 1, 1e30 + 1, PRICE];
        for (uint256 i; i < 4; ++i) {
            vm.expectRevert(Market.BadSetup.selector);
            new Market(other, around, treasuries[i], receivers[i], prices[i]);
            vm.revertToState(before);
        }
        Market fits = new Market(other, around, TREASURY, address(models), 1e30);
        vm.assertEq(address(fits), predicted, "the parts fit but for what was wrong");
    }

    // ------------------------------------------------------------------ deposit and signer

    function test_deposit__allowed__is_escrow_of_the_sender() public {
        vm.expectEmit(address(market));
        emit Market.Deposited(payer, AMOUNT);
        put(AMOUNT);
        put(1);
        vm.assertEq(balance(), AMOUNT + 1, "escrow");
        vm.assertEq(token.balanceOf(address(market)), AMOUNT + 1, "balance of the contract");
    }

    function test_deposit__no_allowance__reverts() public {
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        vm.prank(stranger);
        market.deposit(1);
    }

    function test_depositWithPermit__signed__deposits_and_names_the_session_key() public {
        allowNothing();
        vm.expectEmit(address(market));
        emit Market.Signer(payer, session);
        vm.expectEmit(address(market));
        emit Market.Deposited(payer, AMOUNT);
        putWithPermit(AMOUNT, AMOUNT, session);
        vm.assertEq(balance(), AMOUNT, "escrow");
        vm.assertEq(signer(), session, "signer");
    }

    function test_depositWithPermit__same_or_no_session_key_over_escrow__leaves_it() public {
        allowNothing();
        putWithPermit(AMOUNT, AMOUNT, session);
        putWithPermit(1, 1, session);
        putWithPermit(1, 1, address(0));
        vm.assertEq(balance(), AMOUNT + 2, "escrow");
        vm.assertEq(signer(), session, "signer");
    }

    function test_depositWithPermit__another_session_key_over_escrow__reverts() public {
        allowNothing();
        putWithPermit(AMOUNT, AMOUNT, session);
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(PAYER_KEY, address(market), 1, NEVER);
        vm.expectRevert(Market.SignerFixed.selector);
        vm.prank(payer);
        market.depositWithPermit(1, stranger, NEVER, v, r, s);
    }

    function test_depositWithPermit__permit_sent_by_a_stranger_first__deposits_all_the_same() public {
        allowNothing();
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(PAYER_KEY, address(market), AMOUNT, NEVER);
        vm.prank(stranger);
        token.permit(payer, address(market), AMOUNT, NEVER, v, r, s);
        vm.prank(payer);
        market.depositWithPermit(AMOUNT, session, NEVER, v, r, s);
        vm.assertEq(balance(), AMOUNT, "escrow");
    }

    function test_depositWithPermit__signed_for_less__reverts() public {
        allowNothing();
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(PAYER_KEY, address(market), AMOUNT - 1, NEVER);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        vm.prank(payer);
        market.depositWithPermit(AMOUNT, session, NEVER, v, r, s);
    }

    function test_setSigner__none_named_yet__works_over_escrow() public {
        put(AMOUNT);
        vm.expectEmit(address(market));
        emit Market.Signer(payer, session);
        vm.prank(payer);
        market.setSigner(session);
        vm.assertEq(signer(), session, "signer");
    }

    function test_setSigner__another_over_escrow__reverts_even_for_none() public {
        putWithPermit(AMOUNT, AMOUNT, session);
        vm.startPrank(payer);
        vm.expectRevert(Market.SignerFixed.selector);
        market.setSigner(stranger);
        vm.expectRevert(Market.SignerFixed.selector);
        market.setSigner(address(0));
        vm.stopPrank();
    }

    function test_setSigner__another_when_escrow_is_empty__works() public {
        putWithPermit(AMOUNT, AMOUNT, session);
        vm.startPrank(payer);
        market.unlock(AMOUNT);
        vm.warp(block.timestamp + 7 days);
        market.withdraw();
        market.setSigner(stranger);
        vm.stopPrank();
        vm.assertEq(signer(), stranger, "signer");
    }

    // ------------------------------------------------------------------ unlock and withdraw

    function test_unlock__part__may_leave_after_the_lock() public {
        put(AMOUNT);
        vm.expectEmit(address(market));
        emit Market.Unlocking(payer, 40e18, DAWN + 7 days);
        vm.startPrank(payer);
        market.unlock(40e18);
        vm.warp(DAWN + 7 days - 1);
        vm.expectRevert(Market.NotReady.selector);
        market.withdraw();
        vm.warp(DAWN + 7 days);
        uint256 before = token.balanceOf(payer);
        vm.expectEmit(address(market));
        emit Market.Withdrawn(payer, 40e18);
        market.withdraw();
        vm.assertEq(token.balanceOf(payer) - before, 40e18, "paid");
        vm.assertEq(balance(), 60e18, "escrow");
        vm.expectRevert(Market.NotReady.selector);
        market.withdraw();
        vm.stopPrank();
    }

    function test_unlock__more_than_there_is__asks_for_all() public {
        put(AMOUNT);
        vm.prank(payer);
        market.unlock(type(uint96).max);
        (uint96 amount, uint64 unlockAt) = market.exits(payer);
        vm.assertEq(amount, AMOUNT, "amount");
        vm.assertEq(unlockAt, DAWN + 7 days, "unlocks at");
    }

    function test_unlock__zero_or_nothing_there__takes_the_request_back() public {
        vm.prank(stranger);
        market.unlock(1);
        vm.warp(DAWN + 7 days);
        vm.expectRevert(Market.NotReady.selector);
        vm.prank(stranger);
        market.withdraw();
        put(AMOUNT);
        vm.startPrank(payer);
        market.unlock(AMOUNT);
        vm.expectEmit(address(market));
        emit Market.Unlocking(payer, 0, 0);
        market.unlock(0);
        vm.warp(DAWN + 30 days);
        vm.expectRevert(Market.NotReady.selector);
        market.withdraw();
        vm.stopPrank();
    }

    function test_unlock__again__starts_the_lock_anew() public {
        put(AMOUNT);
        vm.startPrank(payer);
        market.unlock(AMOUNT);
        vm.warp(DAWN + 7 days);
        market.unlock(AMOUNT);
        vm.expectRevert(Market.NotReady.selector);
        market.withdraw();
        vm.stopPrank();
    }

    function test_withdraw__vouchers_redeemed_meanwhile__pays_what_they_left() public {
        put(AMOUNT);
        vm.prank(payer);
        market.unlock(AMOUNT);
        redeem(provider, voucher(PAYER_KEY, payer, provider, 30e18));
        vm.warp(DAWN + 7 days);
        uint256 before = token.balanceOf(payer);
        vm.prank(payer);
        market.withdraw();
        vm.assertEq(token.balanceOf(payer) - before, 70e18, "paid");
        vm.assertEq(balance(), 0, "escrow");
    }
}
