// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "../src/Jury.sol";
import {LendVault} from "../src/LendVault.sol";
import {Models} from "../src/Models.sol";
import {PoolVault} from "../src/PoolVault.sol";
import {Staking} from "../src/Staking.sol";
import {Token} from "../src/Token.sol";
import {vm} from "./Base.sol";
import {StakeHandler} from "./StakeHandler.sol";

/// @notice What juries and models add to it: disputes that go one step an action, while everything else goes on.
contract CourtHandler is StakeHandler {
    bytes32 private constant SALT = "salt";
    bytes32 private constant MODEL = "model";
    uint256 private constant QUESTIONS = 3;
    uint256 private constant MOST_OPEN = 3;
    /// @notice So many of the latest claims are used and looked at.
    uint256 public constant LATEST = 6;
    uint256 private jobs;
    mapping(bytes32 id => mapping(uint256 round => mapping(address juror => bool))) private votedGuilty;

    constructor() {
        begin();
        vm.prank(stakers[0]);
        models.list(MODEL, "hash", "class", 1, "licence");
        for (uint256 i; i < QUESTIONS; ++i) {
            vm.prank(TREASURY);
            models.ask("set", "metric", 1, "");
        }
    }

    function contracts() external view returns (Token, Staking, LendVault, PoolVault, Jury, Models) {
        return (token, staking, lendVault, poolVault, jury, models);
    }

    // ------------------------------------------------------------------ disputes

    /// @dev At most three are open at a time: the oldest others are ended first.
    function open(uint256 who, uint256 against) external action("open") {
        _makeRoom();
        address accused = providers[against % ACTORS];
        if (staking.stakeOf(accused) == 0) _bond(accused, 1e18);
        Jury.Receipt memory r = Jury.Receipt(
            stakers[0], accused, bytes32(++jobs), "model", "in", "out", "terms", uint64(block.timestamp), 1
        );
        bytes memory signature = receiptSignature(FIRST_DEVICE + against % ACTORS, r, address(market), block.chainid);
        uint256 before = _locks(accused);
        vm.prank(stakers[who % ACTORS]);
        disputes.push(jury.open(r, signature, "evidence"));
        if (_locks(accused) == before + 1) ++done["open"];
    }

    /// @dev One dispute goes a step: votes, their revelation, an appeal or the end, the pay.
    function step(uint256 which, uint256 votes, bool appeals) external action("step") {
        if (disputes.length == 0) {
            ++done["step"];
            return;
        }
        bytes32 id = disputes[which % disputes.length];
        Jury.Dispute memory d = jury.dispute(id);
        if (d.resolved) {
            _collect(id);
            ++done["step"];
            return;
        }
        if (block.timestamp <= uint256(d.started) + 12 hours) _vote(id, votes);
        else if (block.timestamp <= uint256(d.started) + 18 hours) _reveal(id, votes);
        else _end(id, appeals, stakers[votes % ACTORS]);
        ++done["step"];
    }

    function duty(uint256 who, uint256 amount) external action("duty") {
        address provider = providers[who % ACTORS];
        uint256 held = jury.duty(provider);
        amount %= 50e18 + 1;
        vm.startPrank(provider);
        if (amount > held) jury.depositDuty(amount - held);
        else jury.withdrawDuty(held - amount);
        vm.stopPrank();
        if (jury.duty(provider) == amount) ++done["duty"];
    }

    function _vote(bytes32 id, uint256 votes) private {
        vm.roll(block.number + 5);
        if (jury.seeded(id) == 0) return;
        uint256 round = jury.dispute(id).round;
        for (uint256 i; i < ACTORS; ++i) {
            address juror = providers[i];
            if (!jury.seated(id, juror) || jury.votes(id, round, juror) != 0 || jury.duty(juror) < 5e18) continue;
            bool guilty = votes >> i & 1 == 1;
            votedGuilty[id][round][juror] = guilty;
            vm.prank(vm.addr(FIRST_DEVICE + i));
            jury.commit(id, keccak256(abi.encode(id, round, juror, guilty, SALT)));
            if (votes >> 8 + i & 7 == 7) jury.snitch(id, juror, guilty, SALT);
        }
        vm.warp(uint256(jury.dispute(id).started) + 12 hours + 1);
    }

    function _reveal(bytes32 id, uint256 votes) private {
        uint256 round = jury.dispute(id).round;
        for (uint256 i; i < ACTORS; ++i) {
            address juror = providers[i];
            if (uint256(jury.votes(id, round, juror)) <= 3 || votes >> i & 7 == 7) continue;
            vm.prank(juror);
            jury.reveal(id, votedGuilty[id][round][juror], SALT);
        }
        vm.warp(uint256(jury.dispute(id).started) + 18 hours + 1);
    }

    function _end(bytes32 id, bool appeals, address appellant) private {
        Jury.Dispute memory d = jury.dispute(id);
        bool quorum = d.guilty + d.innocent >= 3;
        if (quorum && appeals && d.round < 2 && block.timestamp <= uint256(d.started) + 30 hours) {
            vm.prank(appellant);
            jury.appeal(id);
            return;
        }
        if (quorum && d.round < 2) vm.warp(uint256(d.started) + 30 hours + 1);
        _resolve(id);
    }

    function _collect(bytes32 id) private {
        (uint256 verdict, uint256 rounds) = (uint256(jury.dispute(id).verdict), jury.dispute(id).round);
        for (uint256 i; i < ACTORS; ++i) {
            bool owed;
            for (uint256 round; round <= rounds; ++round) {
                uint256 vote = uint256(jury.votes(id, round, providers[i]));
                if (verdict == 0 ? vote == 1 || vote == 2 : vote == verdict) owed = true;
            }
            if (owed) jury.collect(id, providers[i]);
        }
    }

    /// @dev Keeps the list short: three open disputes at most, and none that is over and paid.
    function _makeRoom() private {
        if (_openDisputes() >= MOST_OPEN) _finishDisputes();
        for (uint256 i = disputes.length; i > 0; --i) {
            if (!jury.dispute(disputes[i - 1]).resolved) continue;
            _collect(disputes[i - 1]);
            disputes[i - 1] = disputes[disputes.length - 1];
            disputes.pop();
        }
    }

    function _openDisputes() private view returns (uint256 count) {
        for (uint256 i; i < disputes.length; ++i) {
            if (!jury.dispute(disputes[i]).resolved) ++count;
        }
    }

    // ------------------------------------------------------------------ models

    function claim(uint256 who, uint256 question, uint256 amount) external action("claim") {
        amount = 100e18 + amount % 1e20;
        question %= QUESTIONS;
        (,,, uint64 best,) = models.questions(question);
        uint96 score;
        if (best != 0) (,,,,, score,,,,) = models.claims(best);
        vm.prank(stakers[who % ACTORS]);
        uint256 number = models.claim(question, MODEL, score + 1, amount);
        (,,, best,) = models.questions(question);
        if (best == number) ++done["claim"];
    }

    function back(uint256 who, uint256 which, uint256 amount) external action("back") {
        uint256 number = _claimOf(which);
        (uint96 before,,,,) = models.stakes(number, stakers[who % ACTORS]);
        vm.prank(stakers[who % ACTORS]);
        models.back(number, 1 + amount % 1e20);
        (uint96 staked,,,,) = models.stakes(number, stakers[who % ACTORS]);
        if (staked == before + 1 + amount % 1e20) ++done["back"];
    }

    function unback(uint256 who, uint256 which, uint256 amount) external action("unback") {
        uint256 number = _claimOf(which);
        address staker = stakers[who % ACTORS];
        if (_challenged(number)) _finishDisputes();
        if (_lost(number)) number = _newClaim();
        (uint96 staked, uint96 before,,,) = models.stakes(number, staker);
        amount %= uint256(staked) + 1;
        vm.prank(staker);
        models.unback(number, amount);
        (, uint96 leaving,,,) = models.stakes(number, staker);
        if (leaving == before + amount) ++done["unback"];
    }

    function withdrawClaim(uint256 who, uint256 which) external action("withdrawClaim") {
        uint256 number = _claimOf(which);
        address staker = stakers[who % ACTORS];
        if (_challenged(number)) _finishDisputes();
        if (_lost(number)) number = _newClaim();
        vm.prank(staker);
        models.unback(number, 0);
        (, uint96 leaving, uint40 leaveAt,,) = models.stakes(number, staker);
        vm.warp(leaveAt);
        uint256 before = token.balanceOf(staker);
        vm.prank(staker);
        models.withdraw(number);
        if (token.balanceOf(staker) - before == leaving) ++done["withdrawClaim"];
    }

    /// @dev Fees come in as Market would leave them, then somebody collects.
    function earn(uint256 who, uint256 which, uint256 amount) external action("earn") {
        (address payer, address staker) = (stakers[who % ACTORS], stakers[which % ACTORS]);
        uint96 more = uint96(1e18 + amount % 1e19);
        vm.prank(payer);
        market.deposit(more);
        uint96 total = uint96(market.paid(payer, providers[0]) + more);
        redeem(providers[0], voucher(200 + who % ACTORS, payer, providers[0], total));
        vm.warp(block.timestamp + 1 days);
        market.roll();
        uint256 number = _claimOf(which);
        uint256 before = token.balanceOf(staker);
        models.collect(number, staker);
        if (token.balanceOf(staker) >= before) ++done["earn"];
    }

    function challenge(uint256 who, uint256 which) external action("challenge") {
        uint256 number = _claimOf(which);
        if (_challenged(number)) _finishDisputes();
        _makeRoom();
        if (_lost(number) || _stakeOn(number) == 0) number = _newClaim();
        vm.prank(stakers[who % ACTORS]);
        disputes.push(models.challenge(number, "evidence"));
        if (_challenged(number)) ++done["challenge"];
    }

    /// @dev One of the claims that are not lost; a new one if the pick is.
    function _claimOf(uint256 which) private returns (uint256 number) {
        uint256 count = models.claimCount();
        if (count == 0) return _newClaim();
        number = count - which % (count < LATEST ? count : LATEST);
        return _lost(number) ? _newClaim() : number;
    }

    function _newClaim() private returns (uint256) {
        (,,, uint64 best,) = models.questions(0);
        uint96 score;
        if (best != 0) (,,,,, score,,,,) = models.claims(best);
        vm.prank(stakers[1]);
        return models.claim(0, MODEL, score + 1, 100e18);
    }

    function _challenged(uint256 number) private view returns (bool is_) {
        (,,, is_,,,,,,) = models.claims(number);
    }

    function _lost(uint256 number) private view returns (bool is_) {
        (,,,, is_,,,,,) = models.claims(number);
    }

    function _stakeOn(uint256 number) private view returns (uint256) {
        (,,,,,, uint96 staked, uint96 leaving,,) = models.claims(number);
        return uint256(staked) + leaving;
    }
}
