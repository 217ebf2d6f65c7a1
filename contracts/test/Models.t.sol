// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "../src/Jury.sol";
import {Market} from "../src/Market.sol";
import {Models} from "../src/Models.sol";
import {vm} from "./Base.sol";
import {Court} from "./Court.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

/// @notice The register of models, the treasury's questions, and stakes on claims about them.
contract ModelsTest is Court {
    uint256 private constant PAYER_KEY = 800;
    address private alice = vm.addr(801);
    address private bob = vm.addr(802);
    address private payer = vm.addr(PAYER_KEY);

    function setUp() public {
        convene();
        fund(alice, 1e24);
        fund(bob, 1e24);
        deposit(payer, 1e24);
        vm.prank(alice);
        models.list("model", "hash", "class", 2, "licence");
        ask();
    }

    function ask() private {
        vm.prank(TREASURY);
        models.ask("set", "metric", 3, "ipfs://set");
    }

    function claim(address who, uint96 score, uint256 amount) private returns (uint256) {
        vm.prank(who);
        return models.claim(0, "model", score, amount);
    }

    function back(address who, uint256 number, uint256 amount) private {
        vm.prank(who);
        models.back(number, amount);
    }

    function unback(address who, uint256 number, uint256 amount) private {
        vm.prank(who);
        models.unback(number, amount);
    }

    function challenge(uint256 number) private returns (bytes32) {
        vm.prank(challenger);
        return models.challenge(number, "evidence");
    }

    /// @dev Lets an epoch pass in which fees leave `amount` wei for Models.
    function earn(uint256 amount) private {
        uint96 total = uint96(market.paid(payer, juror(0)) + amount * 200);
        redeem(juror(0), voucher(PAYER_KEY, payer, juror(0), total));
        vm.warp(block.timestamp + 1 days);
        market.roll();
    }

    function best(uint256 question) private view returns (uint256 number) {
        (,,, number,) = models.questions(question);
    }

    function staked(uint256 number) private view returns (uint256 wei_) {
        (,,,,,, wei_,,,) = models.claims(number);
    }

    function collected(address who, uint256 number) private returns (uint256) {
        uint256 before = token.balanceOf(who);
        models.collect(number, who);
        return token.balanceOf(who) - before;
    }

    // ------------------------------------------------------------------ register

    function test_list__new_id__takes_a_bond() public {
        uint256 before = token.balanceOf(bob);
        vm.expectEmit(address(models));
        emit Models.Listed("other", bob, "hash2", "class", 7);
        vm.prank(bob);
        models.list("other", "hash2", "class", 7, "licence");
        vm.assertEq(before - token.balanceOf(bob), 100e18, "bond");
        (address owner,, uint32 units, bytes32 hash,, bytes32 licence) = models.models("other");
        vm.assertEq(owner, bob, "owner");
        vm.assertEq(units, 7, "reference units");
        vm.assertEq(uint256(hash), uint256(bytes32("hash2")), "hash");
        vm.assertEq(uint256(licence), uint256(bytes32("licence")), "licence");
    }

    function test_list__used_id_or_no_bond__reverts() public {
        vm.expectRevert(Models.Taken.selector);
        vm.prank(bob);
        models.list("model", "another hash", "class", 2, "licence");
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        models.list("other", "hash", "class", 2, "licence");
    }

    function test_delist__bond_comes_back_after_the_cooldown_once_and_the_id_stays_used() public {
        vm.expectRevert(Models.Denied.selector);
        vm.prank(bob);
        models.delist("model");
        vm.expectRevert(Models.NotReady.selector);
        models.reclaim("model");
        vm.expectEmit(address(models));
        emit Models.Delisted("model", block.timestamp + 7 days);
        vm.prank(alice);
        models.delist("model");
        vm.expectRevert(Models.Unknown.selector);
        vm.prank(alice);
        models.delist("model");
        vm.warp(block.timestamp + 7 days - 1);
        vm.expectRevert(Models.NotReady.selector);
        models.reclaim("model");
        vm.warp(block.timestamp + 1);
        uint256 before = token.balanceOf(alice);
        models.reclaim("model");
        vm.assertEq(token.balanceOf(alice) - before, 100e18, "bond");
        vm.expectRevert(Models.NotReady.selector);
        models.reclaim("model");
        vm.expectRevert(Models.Taken.selector);
        vm.prank(alice);
        models.list("model", "hash", "class", 2, "licence");
        vm.expectRevert(Models.Unknown.selector);
        claim(alice, 1, 100e18);
    }

    // ------------------------------------------------------------------ questions

    function test_ask__by_the_treasury__up_to_64() public {
        vm.expectEmit(address(models));
        emit Models.Asked(1, "set", "metric", 3, "ipfs://set");
        ask();
        vm.expectRevert(Models.Denied.selector);
        vm.prank(alice);
        models.ask("set", "metric", 3, "");
        for (uint256 i = 2; i < 64; ++i) {
            ask();
        }
        vm.assertEq(models.questionCount(), 64, "questions");
        vm.expectRevert(Models.TooManyQuestions.selector);
        ask();
    }

    // ------------------------------------------------------------------ claims

    function test_claim__better__takes_the_place() public {
        vm.expectEmit(address(models));
        emit Models.Claimed(1, 0, "model", alice, 50);
        vm.assertEq(claim(alice, 50, 100e18), 1, "number");
        vm.assertEq(best(0), 1, "best");
        vm.assertEq(models.answered(), 1, "answered");
        vm.assertEq(claim(bob, 51, 100e18), 2, "number of the next");
        vm.assertEq(best(0), 2, "best afterwards");
        vm.assertEq(models.answered(), 1, "answered afterwards");
    }

    function test_claim__not_better_too_small_or_about_nothing__reverts() public {
        claim(alice, 50, 100e18);
        vm.expectRevert(Models.NotBetter.selector);
        claim(bob, 50, 100e18);
        vm.expectRevert(Models.TooSmall.selector);
        claim(bob, 51, 100e18 - 1);
        vm.startPrank(bob);
        vm.expectRevert(Models.Unknown.selector);
        models.claim(1, "model", 51, 100e18);
        vm.expectRevert(Models.Unknown.selector);
        models.claim(0, "nothing", 51, 100e18);
        vm.stopPrank();
    }

    function test_back__claim__is_staked_on_it() public {
        claim(alice, 50, 100e18);
        vm.expectEmit(address(models));
        emit Models.Backed(1, bob, 7);
        back(bob, 1, 7);
        vm.assertEq(staked(1), 100e18 + 7, "staked");
        vm.expectRevert(Models.Unknown.selector);
        back(bob, 2, 1);
        vm.expectRevert(Models.Unknown.selector);
        back(bob, 0, 1);
        vm.expectRevert(Models.TooSmall.selector);
        back(bob, 1, 0);
    }

    // ------------------------------------------------------------------ earnings

    function test_earnings__best_claims_only__in_equal_parts_a_question_and_by_stake() public {
        ask();
        claim(alice, 50, 100e18);
        back(bob, 1, 300e18);
        vm.prank(bob);
        models.claim(1, "model", 1, 1_000e18);
        earn(8e18);
        vm.expectEmit(address(models));
        emit Models.Paid(1, alice, 1e18);
        vm.assertEq(collected(alice, 1), 1e18, "a quarter of a half");
        vm.assertEq(collected(bob, 1), 3e18, "three quarters of a half");
        vm.assertEq(collected(bob, 2), 4e18, "the other half");
        vm.assertEq(collected(alice, 1), 0, "again");
    }

    function test_earnings__beaten_claim__earns_until_it_is_beaten() public {
        claim(alice, 50, 100e18);
        earn(1e18);
        claim(bob, 51, 100e18);
        earn(2e18);
        vm.assertEq(collected(alice, 1), 1e18, "of the beaten");
        vm.assertEq(collected(bob, 2), 2e18, "of the best");
    }

    function test_earnings__no_claim__wait_in_market() public {
        earn(1e18);
        models.fetch();
        vm.assertEq(market.forModels(), 1e18, "waiting");
        claim(alice, 50, 100e18);
        vm.assertEq(collected(alice, 1), 1e18, "of the first claim");
    }

    function test_earnings__what_leaves__earns_nothing_and_a_late_backer_nothing_of_before() public {
        claim(alice, 50, 200e18);
        earn(2e18);
        back(bob, 1, 100e18);
        unback(alice, 1, 100e18);
        earn(4e18);
        vm.assertEq(collected(alice, 1), 4e18, "all of the first, half of the second");
        vm.assertEq(collected(bob, 1), 2e18, "half of the second");
    }

    function test_payModels__by_anyone_else__reverts() public {
        vm.expectRevert(Market.Denied.selector);
        vm.prank(alice);
        market.payModels();
    }

    // ------------------------------------------------------------------ leaving

    function test_unback__part__leaves_after_the_cooldown_and_a_small_claim_loses_its_place() public {
        claim(alice, 50, 150e18);
        vm.expectEmit(address(models));
        emit Models.Leaving(1, alice, 50e18, block.timestamp + 7 days);
        unback(alice, 1, 50e18);
        vm.assertEq(best(0), 1, "best");
        vm.expectEmit(address(models));
        emit Models.Opened(0, 1);
        unback(alice, 1, 1);
        vm.assertEq(best(0), 0, "best afterwards");
        vm.assertEq(models.answered(), 0, "answered");
        vm.warp(block.timestamp + 7 days);
        vm.expectEmit(address(models));
        emit Models.Left(1, alice, 50e18 + 1);
        vm.prank(alice);
        models.withdraw(1);
        vm.prank(alice);
        vm.expectRevert(Models.NotReady.selector);
        models.withdraw(1);
        claim(bob, 1, 100e18); // any score
    }

    function test_unback__more_than_staked_or_withdraw_too_early__reverts() public {
        claim(alice, 50, 100e18);
        vm.expectRevert(Models.TooSmall.selector);
        unback(alice, 1, 100e18 + 1);
        vm.expectRevert(Models.TooSmall.selector);
        unback(bob, 1, 1);
        unback(alice, 1, 1);
        vm.warp(block.timestamp + 7 days - 1);
        vm.expectRevert(Models.NotReady.selector);
        vm.prank(alice);
        models.withdraw(1);
    }

    // ------------------------------------------------------------------ challenges

    function test_challenge__lost__takes_all_pays_challenger_and_jurors_and_opens_the_place() public {
        claim(alice, 50, 100e18);
        back(bob, 1, 120e18);
        unback(bob, 1, 100e18);
        earn(11e18);
        bytes32 id = challenge(1);
        vm.assertEq(jury.dispute(id).accused, alice, "accused");
        round(id, 4, 0);
        uint256 before = token.balanceOf(challenger);
        uint256 supply = token.totalSupply();
        vm.expectEmit(address(models));
        emit Models.Settled(1, true, 220e18);
        resolve(id);
        vm.assertEq(token.balanceOf(challenger) - before, 70e18, "20 back and a quarter of 200");
        vm.assertEq(supply - token.totalSupply(), 150e18, "burned");
        vm.assertEq(best(0), 0, "best");
        vm.assertEq(staked(1), 0, "staked");
        vm.expectRevert(Models.Unknown.selector);
        unback(alice, 1, 1);
        vm.expectRevert(Models.Unknown.selector);
        vm.prank(bob);
        models.withdraw(1);
        vm.expectRevert(Models.Unknown.selector);
        back(bob, 1, 1);
        vm.expectRevert(Models.Unknown.selector);
        challenge(1);
        vm.assertGt(collected(alice, 1), 9e18, "what was earned before");
        claim(bob, 1, 100e18);
    }

    function test_challenge__not_lost__goes_on_and_can_be_challenged_again() public {
        claim(alice, 50, 100e18);
        bytes32 id = challenge(1);
        vm.expectRevert(Models.Locked.selector);
        challenge(1);
        round(id, 0, 3);
        vm.expectEmit(address(models));
        emit Models.Settled(1, false, 0);
        resolve(id);
        vm.assertEq(best(0), 1, "best");
        vm.assertEq(staked(1), 100e18, "staked");
        vm.assertGt(uint256(challenge(1)), uint256(0), "another challenge");
    }

    function test_challenge__no_quorum__goes_back() public {
        claim(alice, 50, 100e18);
        bytes32 id = challenge(1);
        uint256 before = token.balanceOf(challenger);
        for (uint256 i; i < 3; ++i) {
            vm.warp(block.timestamp + 18 hours + 1);
            jury.resolve(id);
        }
        vm.assertEq(token.balanceOf(challenger) - before, 20e18, "bond");
        unback(alice, 1, 1);
    }

    function test_challenge__nothing_staked_or_no_claim__reverts() public {
        vm.expectRevert(Models.Unknown.selector);
        challenge(1);
        claim(alice, 50, 100e18);
        unback(alice, 1, 100e18);
        vm.warp(block.timestamp + 7 days);
        vm.prank(alice);
        models.withdraw(1);
        vm.expectRevert(Models.Unknown.selector);
        challenge(1);
    }

    function test_settle__by_anyone_but_jury__reverts() public {
        vm.expectRevert(Models.Denied.selector);
        vm.prank(alice);
        models.settle("id", true);
    }

    // ------------------------------------------------------------------ attacks

    /// @dev leave a false claim before its challenge, or while it runs
    function test_claim_left_before_or_under_a_challenge() public {
        claim(alice, 50, 100e18);
        unback(alice, 1, 100e18);
        vm.warp(block.timestamp + 7 days - 1);
        bytes32 id = challenge(1);
        vm.warp(block.timestamp + 1);
        vm.expectRevert(Models.Locked.selector);
        vm.prank(alice);
        models.withdraw(1);
        vm.expectRevert(Models.Locked.selector);
        unback(alice, 1, 0);
        round(id, 3, 0);
        vm.expectEmit(address(models));
        emit Models.Settled(1, true, 100e18);
        resolve(id);
    }

    /// @dev the best place held with next to nothing at stake
    function test_best_place_held_for_nothing() public {
        claim(alice, 50, 100e18);
        back(bob, 1, 100e18 - 1);
        unback(alice, 1, 100e18);
        vm.assertEq(best(0), 0, "best");
        earn(1e18);
        vm.assertEq(collected(bob, 1), 0, "earned");
    }

    /// @dev a file changed under a claim: the hash never changes, an id is never used again
    function test_model_swapped_under_a_claim() public {
        vm.prank(alice);
        models.delist("model");
        vm.warp(block.timestamp + 7 days);
        models.reclaim("model");
        vm.expectRevert(Models.Taken.selector);
        vm.prank(alice);
        models.list("model", "another hash", "class", 2, "licence");
    }

    /// @dev stake put behind the best claim just for a payment: it earns from then on only
    function testFuzz_stake_for_a_moment_earns_nothing_of_before(uint96 first, uint96 late, uint96 earned) public {
        first = 100e18 + first % 1e23;
        late = 1 + late % 1e23;
        earned = 1 + earned % 1e20;
        claim(alice, 50, first);
        earn(earned);
        back(bob, 1, late);
        vm.assertEq(collected(bob, 1), 0, "of the late one");
        vm.assertLe(collected(alice, 1), earned, "of the early one");
        earn(earned);
        vm.assertLe(collected(bob, 1) + collected(alice, 1), uint256(earned) + 1, "of both");
        vm.assertGe(token.balanceOf(address(models)), staked(1) + 100e18, "balance");
    }
}
