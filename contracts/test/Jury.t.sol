// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "../src/Jury.sol";
import {Market} from "../src/Market.sol";
import {Staking} from "../src/Staking.sol";
import {vm} from "./Base.sol";
import {Court} from "./Court.sol";

/// @notice Disputes from their opening to the last juror's pay.
contract JuryTest is Court {
    address private constant SEEDER = address(0x5EED);
    address private constant HISTORY = 0x0000F90827F1C53a10cb7A02335B175320002935;
    address private stranger = vm.addr(702);

    function setUp() public {
        convene();
        fund(stranger, 1e24);
    }

    function locks() private view returns (uint256 count) {
        (,,,,,,, count,,,) = staking.providers(accused);
    }

    // ------------------------------------------------------------------ open

    function test_open__signed_by_the_device__holds_the_bond() public {
        Jury.Receipt memory r = receipt();
        bytes32 digest = receiptDigest(r, address(market), block.chainid);
        bytes memory signature = signedByDevice(r);
        uint256 before = token.balanceOf(challenger);
        vm.expectEmit(address(jury));
        emit Jury.Opened(digest, accused, challenger, "evidence");
        vm.prank(challenger);
        vm.assertEq(uint256(jury.open(r, signature, "evidence")), uint256(digest), "id");
        vm.assertEq(before - token.balanceOf(challenger), 20e18, "bond");
        vm.assertEq(locks(), 1, "locks");
    }

    function test_open__signed_for_something_else__reverts() public {
        Jury.Receipt memory r = receipt();
        bytes[4] memory wrong = [
            receiptSignature(ACCUSED_DEVICE + 1, r, address(market), block.chainid),
            receiptSignature(ACCUSED_DEVICE, r, address(jury), block.chainid),
            receiptSignature(ACCUSED_DEVICE, r, address(market), block.chainid + 1),
            bytes("")
        ];
        for (uint256 i; i < wrong.length; ++i) {
            refused(r, wrong[i], Jury.BadReceipt.selector);
        }
        bytes memory signature = signedByDevice(r);
        r.terms = "another class";
        refused(r, signature, Jury.BadReceipt.selector);
    }

    function test_open__receipt_that_names_somebody_else__reverts() public {
        Jury.Receipt memory r = receipt();
        r.provider = juror(0);
        refused(r, signedByDevice(r), Jury.BadReceipt.selector);
        r.provider = address(0);
        refused(r, receiptSignature(1234, r, address(market), block.chainid), Jury.NoStake.selector);
    }

    function test_open__from_the_future_or_too_old__reverts() public {
        Jury.Receipt memory r = receipt();
        bytes memory signature = signedByDevice(r);
        vm.warp(r.time - 1);
        refused(r, signature, Jury.NotDisputable.selector);
        vm.warp(r.time + 3 days + 1);
        refused(r, signature, Jury.NotDisputable.selector);
        vm.warp(r.time + 3 days);
        vm.prank(challenger);
        jury.open(r, signature, "");
    }

    function test_open__twice__reverts_even_when_it_is_over() public {
        bytes32 id = open();
        Jury.Receipt memory r = receipt();
        bytes memory signature = signedByDevice(r);
        refused(r, signature, Jury.AlreadyOpened.selector);
        round(id, 0, 3);
        resolve(id);
        refused(r, signature, Jury.AlreadyOpened.selector);
    }

    function test_open__provider_without_any_stake__reverts() public {
        provide(stranger, 950, 0);
        Jury.Receipt memory r = receipt();
        r.provider = stranger;
        refused(r, receiptSignature(950, r, address(market), block.chainid), Jury.NoStake.selector);
    }

    function test_openClaim__by_anyone_but_models__reverts() public {
        vm.expectRevert(Jury.Denied.selector);
        vm.prank(challenger);
        jury.openClaim("id", accused, challenger, "");
    }

    function refused(Jury.Receipt memory r, bytes memory signature, bytes4 why) private {
        vm.expectRevert(why);
        vm.prank(challenger);
        jury.open(r, signature, "");
    }

    // ------------------------------------------------------------------ duty

    function test_duty__put_in_and_taken_out__by_the_account_itself() public {
        vm.startPrank(stranger);
        vm.expectEmit(address(jury));
        emit Jury.Duty(stranger, 30e18);
        jury.depositDuty(30e18);
        vm.expectRevert(Jury.DutyTooLarge.selector);
        jury.depositDuty(20e18 + 1);
        jury.depositDuty(20e18);
        vm.expectRevert(Jury.DutyTooSmall.selector);
        jury.withdrawDuty(50e18 + 1);
        uint256 before = token.balanceOf(stranger);
        jury.withdrawDuty(50e18);
        vm.stopPrank();
        vm.assertEq(token.balanceOf(stranger) - before, 50e18, "paid");
        (uint256 bonded, uint256 since) = staking.seat(juror(0));
        vm.assertEq(bonded, 1_000e18, "bond of somebody with a duty deposit");
        vm.assertEq(since, DAWN, "its age");
    }

    // ------------------------------------------------------------------ seed

    function test_seeded__once_the_block_is_there__fixes_seats_and_tips() public {
        bytes32 id = open();
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.seeded(id);
        vm.roll(block.number + 4);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.seeded(id);
        seed(id);
        vm.assertEq(token.balanceOf(SEEDER), 0.5e18, "tip");
        vm.assertEq(jury.dispute(id).totalBond, 7_000e18, "all bonds");
        vm.prank(SEEDER);
        jury.seeded(id);
        vm.assertEq(token.balanceOf(SEEDER), 0.5e18, "tip of a second call");
    }

    function test_seeded__no_dispute_or_commit_phase_over__reverts() public {
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.seeded("nothing");
        bytes32 id = open();
        vm.roll(block.number + 5);
        vm.warp(block.timestamp + 12 hours + 1);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.seeded(id);
    }

    /// @dev seed re-roll by letting 256 blocks pass: the chain's history still has the hash
    function test_seed_re_roll_by_letting_256_blocks_pass() public {
        bytes32 id = open();
        uint256 number = block.number + 4;
        vm.roll(number + 1);
        bytes32 hash = blockhash(number);
        vm.etch(HISTORY, hex"5f5460005260206000f3"); // returns what slot 0 holds
        vm.store(HISTORY, 0, hash);
        vm.roll(number + 300);
        vm.prank(SEEDER);
        bytes32 found = jury.seeded(id);
        vm.assertEq(uint256(found), uint256(keccak256(abi.encode(hash, id, uint256(0)))), "seed");
        vm.assertEq(token.balanceOf(SEEDER), 0.5e18, "tip");
    }

    function test_seeded__hash_out_of_reach__a_later_block_decides_and_the_clock_goes_on() public {
        bytes32 id = open();
        vm.roll(block.number + 300);
        vm.prank(juror(0));
        jury.commit(id, keccak256("vote"));
        vm.assertEq(jury.dispute(id).commits, 0, "commits");
        vm.assertEq(jury.dispute(id).seedBlock, block.number + 4, "block");
        vm.assertEq(jury.dispute(id).started, jury.dispute(id).opened, "start of the round");
        seed(id);
    }

    // ------------------------------------------------------------------ commit

    function test_commit__seated__stakes_a_bond_of_the_duty_deposit() public {
        bytes32 id = open();
        seed(id);
        vm.expectEmit(address(jury));
        emit Jury.Committed(id, juror(0));
        commit(id, 1, 0);
        vm.assertEq(jury.duty(juror(0)), 45e18, "duty deposit");
        vm.assertEq(jury.dispute(id).commits, 1, "commits");
    }

    function test_commit__first_of_the_round__fixes_the_seed_for_the_tip() public {
        bytes32 id = open();
        vm.roll(block.number + 5);
        uint256 before = token.balanceOf(juror(0));
        vm.prank(deviceOf(0));
        jury.commit(id, keccak256("vote"));
        vm.assertEq(token.balanceOf(juror(0)) - before, 0.5e18, "tip");
    }

    function test_commit__accused_challenger_or_nobody__reverts() public {
        provide(challenger, 951, 10);
        vm.warp(block.timestamp + 2 days);
        bytes32 id = open();
        seed(id);
        address[3] memory unseated = [accused, challenger, stranger];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(Jury.NotSeated.selector);
            vm.prank(unseated[i]);
            jury.commit(id, keccak256("vote"));
        }
    }

    function test_commit__twice_late_or_without_duty__reverts() public {
        bytes32 id = open();
        seed(id);
        commit(id, 1, 0);
        vm.startPrank(juror(0));
        vm.expectRevert(Jury.AlreadyVoted.selector);
        jury.commit(id, keccak256("another"));
        vm.stopPrank();
        vm.startPrank(juror(1));
        jury.withdrawDuty(45e18 + 1);
        vm.expectRevert(Jury.DutyTooSmall.selector);
        jury.commit(id, keccak256("vote"));
        vm.stopPrank();
        vm.warp(block.timestamp + 12 hours + 1);
        vm.expectRevert(Jury.WrongPhase.selector);
        vm.prank(juror(2));
        jury.commit(id, keccak256("vote"));
    }

    /// @dev a commitment that is itself a vote already counted would be paid without ever being revealed
    function test_vote_forged_by_committing_its_mark() public {
        bytes32 id = open();
        seed(id);
        for (uint256 i; i <= 3; ++i) {
            vm.expectRevert(Jury.BadVote.selector);
            vm.prank(juror(0));
            jury.commit(id, bytes32(i));
        }
    }

    // ------------------------------------------------------------------ reveal

    function test_reveal__in_its_phase__counts() public {
        bytes32 id = open();
        seed(id);
        commit(id, 1, 1);
        vm.warp(block.timestamp + 18 hours);
        vm.expectEmit(address(jury));
        emit Jury.Revealed(id, juror(0), true);
        vm.prank(deviceOf(0));
        jury.reveal(id, true, SALT);
        vm.prank(juror(1));
        jury.reveal(id, false, SALT);
        vm.assertEq(jury.dispute(id).guilty, 1, "guilty");
        vm.assertEq(jury.dispute(id).innocent, 1, "innocent");
    }

    function test_reveal__early_late_twice_or_another_vote__reverts() public {
        bytes32 id = open();
        seed(id);
        commit(id, 2, 0);
        vm.warp(jury.dispute(id).started + 12 hours);
        vm.startPrank(juror(0));
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.reveal(id, true, SALT);
        vm.warp(block.timestamp + 1);
        vm.expectRevert(Jury.BadVote.selector);
        jury.reveal(id, false, SALT);
        vm.expectRevert(Jury.BadVote.selector);
        jury.reveal(id, true, "pepper");
        jury.reveal(id, true, SALT);
        vm.expectRevert(Jury.BadVote.selector);
        jury.reveal(id, true, SALT);
        vm.stopPrank();
        vm.warp(jury.dispute(id).started + 18 hours + 1);
        vm.expectRevert(Jury.WrongPhase.selector);
        vm.prank(juror(1));
        jury.reveal(id, true, SALT);
    }

    // ------------------------------------------------------------------ verdicts and pay

    function test_resolve__guilty__slashes_a_tenth_pays_challenger_and_jurors() public {
        bytes32 id = open();
        round(id, 4, 1);
        uint256 before = token.balanceOf(challenger);
        uint256 supply = token.totalSupply();
        vm.warp(jury.dispute(id).started + 30 hours + 1);
        vm.expectEmit(address(jury));
        emit Jury.Resolved(id, Jury.Verdict.Guilty, 100e18);
        jury.resolve(id);
        vm.assertEq(staking.get(accused).bond, 900e18, "bond");
        vm.assertEq(token.balanceOf(challenger) - before, 40e18, "20 back and a quarter of 80");
        vm.assertEq(supply - token.totalSupply(), 60e18, "burned");
        vm.assertEq(locks(), 0, "locks");
        // 19.5 of the challenger's bond and 5 of the juror who found otherwise, for four.
        vm.assertEq(jury.dispute(id).pot, 6.125e18, "part of each");
        uint256 balance = token.balanceOf(juror(0));
        vm.expectEmit(address(jury));
        emit Jury.Collected(id, juror(0), 11.125e18);
        jury.collect(id, juror(0));
        vm.assertEq(token.balanceOf(juror(0)) - balance, 6.125e18, "pay");
        vm.assertEq(jury.duty(juror(0)), 50e18, "duty deposit");
        vm.expectRevert(Jury.NothingOwed.selector);
        jury.collect(id, juror(0));
        vm.expectRevert(Jury.NothingOwed.selector);
        jury.collect(id, juror(4));
    }

    function test_resolve__innocent__pays_the_jurors_the_same() public {
        bytes32 id = open();
        round(id, 1, 4);
        uint256 before = token.balanceOf(challenger);
        resolve(id);
        vm.assertEq(staking.get(accused).bond, 1_000e18, "bond");
        vm.assertEq(token.balanceOf(challenger), before, "challenger");
        vm.assertEq(jury.dispute(id).pot, 6.125e18, "part of each");
        vm.assertEq(locks(), 0, "locks");
    }

    function test_resolve__tie__is_no_proof() public {
        bytes32 id = open();
        round(id, 2, 2);
        resolve(id);
        vm.assertEq(uint256(jury.dispute(id).verdict), uint256(Jury.Verdict.Innocent), "verdict");
        vm.assertEq(staking.get(accused).bond, 1_000e18, "bond");
    }

    function test_resolve__little_stake__challenger_comes_first() public {
        vm.prank(accused);
        staking.unbond(900e18);
        vm.warp(block.timestamp + 7 days);
        staking.withdraw(accused);
        bytes32 id = open();
        round(id, 3, 0);
        uint256 before = token.balanceOf(challenger);
        resolve(id);
        vm.assertEq(token.balanceOf(challenger) - before, 10e18, "a tenth of 100");
    }

    function test_resolve__too_early_twice_or_nothing__reverts() public {
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.resolve("nothing");
        bytes32 id = open();
        round(id, 3, 0);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.resolve(id);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.collect(id, juror(0));
        resolve(id);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.resolve(id);
    }

    function test_collect__own_bonds_came_back_already__the_rest_is_paid_out() public {
        bytes32 id = open();
        round(id, 3, 0);
        vm.prank(juror(0));
        jury.depositDuty(5e18); // filled up again meanwhile
        resolve(id);
        uint256 before = token.balanceOf(juror(0));
        jury.collect(id, juror(0));
        vm.assertEq(jury.duty(juror(0)), 50e18, "duty deposit");
        vm.assertEq(token.balanceOf(juror(0)) - before, 5e18 + 6.5e18, "paid out");
    }

    // ------------------------------------------------------------------ further rounds

    function test_appeal__verdict__asks_twice_the_seats_for_twice_the_price() public {
        bytes32 id = open();
        round(id, 3, 0);
        uint256 before = token.balanceOf(stranger);
        vm.expectEmit(address(jury));
        emit Jury.Appealed(id, 1, stranger);
        vm.prank(stranger);
        jury.appeal(id);
        vm.assertEq(before - token.balanceOf(stranger), 40e18, "cost");
        round(id, 1, 4);
        before = token.balanceOf(stranger);
        vm.prank(stranger);
        jury.appeal(id);
        vm.assertEq(before - token.balanceOf(stranger), 80e18, "cost of the second");
        round(id, 5, 0);
        vm.expectRevert(Jury.WrongPhase.selector);
        vm.prank(stranger);
        jury.appeal(id);
        jury.resolve(id); // no appeal can come: no need to wait
        vm.assertEq(uint256(jury.dispute(id).verdict), uint256(Jury.Verdict.Guilty), "verdict");
        // 20 + 40 + 80 less three tips, and the bonds of the four who found otherwise.
        vm.assertEq(jury.dispute(id).pot, uint256(138.5e18 + 4 * 5e18) / 5, "part of each");
    }

    function test_appeal__early_late_or_without_a_verdict__reverts() public {
        bytes32 id = open();
        seed(id);
        commit(id, 3, 0);
        vm.prank(stranger);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.appeal(id);
        reveal(id, 3, 0);
        vm.warp(jury.dispute(id).started + 30 hours + 1);
        vm.prank(stranger);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.appeal(id);
        vm.warp(block.timestamp + 1);
        bytes32 other = open();
        round(other, 2, 0);
        vm.prank(stranger);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.appeal(other);
    }

    /// @dev Coherent jurors of an earlier round and of one without a quorum get their bond back, incoherent ones do not.
    function test_collect__coherent_in_an_earlier_or_quorumless_round__gets_the_bond_back() public {
        bytes32 id = open();
        round(id, 1, 1); // two votes are no quorum
        jury.resolve(id);
        vm.assertEq(jury.dispute(id).round, 1, "round");
        vm.assertEq(jury.dispute(id).started, block.timestamp, "start of the round");
        round(id, 2, 3);
        vm.prank(stranger);
        jury.appeal(id);
        round(id, 4, 1);
        jury.resolve(id);
        uint256 part = jury.dispute(id).pot;
        // Juror 0 said guilty three times, juror 1 innocent, guilty, guilty, juror 4 innocent twice.
        uint256 before = token.balanceOf(juror(0));
        jury.collect(id, juror(0));
        vm.assertEq(jury.duty(juror(0)), 50e18, "duty of the first");
        vm.assertEq(token.balanceOf(juror(0)) - before, part, "pay of the first");
        jury.collect(id, juror(1));
        vm.assertEq(jury.duty(juror(1)), 45e18, "duty of the second");
        vm.expectRevert(Jury.NothingOwed.selector);
        jury.collect(id, juror(4));
        jury.collect(id, juror(2));
        jury.collect(id, juror(3));
        assertNothingIsLeft();
    }

    function test_resolve__never_a_quorum__all_goes_back_but_the_bonds_of_who_did_not_reveal() public {
        bytes32 id = open();
        round(id, 1, 1);
        jury.resolve(id);
        seed(id);
        commit(id, 3, 0); // and nobody reveals
        reveal(id, 0, 0);
        jury.resolve(id);
        round(id, 2, 0);
        uint256 before = token.balanceOf(challenger);
        uint256 supply = token.totalSupply();
        vm.expectEmit(address(jury));
        emit Jury.Resolved(id, Jury.Verdict.None, 0);
        jury.resolve(id);
        vm.assertEq(token.balanceOf(challenger) - before, 18.5e18, "the bond less three tips");
        vm.assertEq(supply - token.totalSupply(), 15e18, "burned");
        vm.assertEq(staking.get(accused).bond, 1_000e18, "bond");
        vm.assertEq(locks(), 0, "locks");
        jury.collect(id, juror(0));
        vm.assertEq(jury.duty(juror(0)), 45e18, "duty of the first");
        jury.collect(id, juror(1));
        vm.assertEq(jury.duty(juror(1)), 45e18, "duty of the second");
        vm.expectRevert(Jury.NothingOwed.selector);
        jury.collect(id, juror(2));
        assertNothingIsLeft();
    }

    /// @dev a verdict voided by an appeal that nobody comes to
    function test_verdict_voided_by_an_empty_appeal() public {
        bytes32 id = open();
        round(id, 4, 0);
        vm.prank(accused);
        token.approve(address(jury), NEVER);
        fund(accused, 200e18);
        vm.prank(accused);
        jury.appeal(id);
        vm.warp(block.timestamp + 18 hours + 1);
        jury.resolve(id);
        vm.warp(block.timestamp + 18 hours + 1);
        jury.resolve(id);
        vm.assertEq(uint256(jury.dispute(id).verdict), uint256(Jury.Verdict.Guilty), "verdict");
        vm.assertEq(staking.get(accused).bond, 900e18, "bond");
        for (uint256 i; i < 4; ++i) {
            jury.collect(id, juror(i));
        }
        assertNothingIsLeft();
    }

    /// @dev What Jury holds is the duty deposits and less than a wei for each decider.
    function assertNothingIsLeft() private view {
        uint256 deposits;
        for (uint256 i; i < JURORS; ++i) {
            deposits += jury.duty(juror(i));
        }
        uint256 held = token.balanceOf(address(jury));
        vm.assertGe(held, deposits, "duty deposits");
        vm.assertLe(held - deposits, JURORS, "dust");
    }

    // ------------------------------------------------------------------ attacks

    /// @dev redraw a jury by moving totalBond, by as little as a wei
    function test_redraw_by_bonding() public {
        for (uint256 i; i < 40; ++i) {
            provide(vm.addr(2_000 + i), 3_000 + i, 1);
        }
        vm.warp(block.timestamp + 2 days);
        bytes32 id = open();
        seed(id);
        bool[40] memory before;
        for (uint256 i; i < 40; ++i) {
            before[i] = jury.seated(id, vm.addr(2_000 + i));
        }
        vm.startPrank(stranger);
        staking.bond(1);
        compare(id, before);
        staking.bond(1e23);
        compare(id, before);
        vm.stopPrank();
    }

    function compare(bytes32 id, bool[40] memory before) private view {
        for (uint256 i; i < 40; ++i) {
            vm.assertEq(jury.seated(id, vm.addr(2_000 + i)) ? 1 : 0, before[i] ? 1 : 0, "seat");
        }
    }

    /// @dev unseat a juror by bonding 1 wei to it: nobody can bond for another, and a duty deposit is no bond
    function test_unseat_a_juror_by_bonding_to_it() public {
        bytes32 id = open();
        seed(id);
        vm.prank(stranger);
        token.transfer(juror(0), 1);
        vm.prank(stranger);
        staking.delegate(juror(0), 1e18, 0);
        vm.assertEq(jury.seated(id, juror(0)) ? 1 : 0, 1, "seated");
        vm.prank(juror(0));
        staking.bond(1);
        vm.assertEq(jury.seated(id, juror(0)) ? 1 : 0, 0, "seated after its own bond");
    }

    /// @dev flash stake for a jury: the last increase must be a day older than the dispute
    function test_flash_stake_for_a_jury() public {
        fund(stranger, 1e24);
        vm.prank(stranger);
        staking.bond(1e24);
        vm.warp(block.timestamp + 1 days - 1);
        bytes32 id = open();
        seed(id);
        vm.assertEq(jury.seated(id, stranger) ? 1 : 0, 0, "seated");
        vm.warp(block.timestamp + 1);
        bytes32 later = open();
        seed(later);
        vm.assertEq(jury.seated(later, stranger) ? 1 : 0, 1, "seated a second later");
        vm.prank(stranger);
        staking.unbond(1e24);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(stranger);
    }

    /// @dev Sybil jurors: splitting a bond leaves the expected number of seats as it was
    function test_sybil_jurors() public {
        uint256 parts = 400;
        for (uint256 i; i < parts; ++i) {
            address part = vm.addr(10_000 + i);
            fund(part, 10e18);
            vm.prank(part);
            staking.bond(10e18);
        }
        vm.warp(block.timestamp + 2 days);
        uint256 seats;
        for (uint256 k; k < 20; ++k) {
            vm.warp(block.timestamp + 1);
            bytes32 id = open();
            seed(id);
            for (uint256 i; i < parts; ++i) {
                if (jury.seated(id, vm.addr(10_000 + i))) ++seats;
            }
        }
        // 4,000 of 11,000: 8 x 20 x 4/11 = 58 expected, standard deviation 7.6.
        vm.assertGe(seats, 35, "seats");
        vm.assertLe(seats, 81, "seats");
    }

    /// @dev jury copying: a commitment is bound to juror, round and dispute
    function test_jury_copying() public {
        bytes32 id = open();
        seed(id);
        commit(id, 1, 0);
        bytes32 copied = jury.votes(id, 0, juror(0));
        vm.prank(juror(1));
        jury.commit(id, copied);
        vm.warp(jury.dispute(id).started + 12 hours + 1);
        vm.prank(juror(0));
        jury.reveal(id, true, SALT);
        vm.expectRevert(Jury.BadVote.selector);
        vm.prank(juror(1));
        jury.reveal(id, true, SALT);
    }

    /// @dev vote selling with proof: who can show a vote before its time takes half the bond
    function test_vote_selling_with_proof() public {
        bytes32 id = open();
        seed(id);
        commit(id, 1, 0);
        vm.startPrank(stranger);
        vm.expectRevert(Jury.BadVote.selector);
        jury.snitch(id, juror(0), false, SALT);
        uint256 before = token.balanceOf(stranger);
        uint256 supply = token.totalSupply();
        vm.expectEmit(address(jury));
        emit Jury.Snitched(id, juror(0), stranger);
        jury.snitch(id, juror(0), true, SALT);
        vm.assertEq(token.balanceOf(stranger) - before, 2.5e18, "half");
        vm.assertEq(supply - token.totalSupply(), 2.5e18, "burned");
        vm.expectRevert(Jury.BadVote.selector);
        jury.snitch(id, juror(0), true, SALT);
        vm.stopPrank();
        vm.expectRevert(Jury.AlreadyVoted.selector);
        vm.prank(juror(0));
        jury.commit(id, keccak256("again"));
        vm.warp(jury.dispute(id).started + 12 hours + 1);
        vm.expectRevert(Jury.BadVote.selector);
        vm.prank(juror(0));
        jury.reveal(id, true, SALT);
        vm.expectRevert(Jury.WrongPhase.selector);
        jury.snitch(id, juror(0), true, SALT);
    }

    /// @dev p+epsilon bribe: each round asks twice the seats at twice the price, up to 32
    function test_p_epsilon_bribe() public view {
        vm.assertEq(jury.SEATS() << (jury.ROUNDS() - 1), 32, "seats of the last round");
        vm.assertEq(jury.BOND() << (jury.ROUNDS() - 1), 80e18, "price of the last round");
    }

    /// @dev lazy jurors: whoever always says the same loses its bond whenever it is wrong
    function test_lazy_jurors() public {
        bytes32 id = open();
        round(id, 1, 4);
        resolve(id);
        vm.expectRevert(Jury.NothingOwed.selector);
        jury.collect(id, juror(0));
        vm.assertEq(jury.duty(juror(0)), 45e18, "duty deposit");
    }

    /// @dev griefing challenges: they cost the challenger its bond, and a receipt can be disputed once
    function test_griefing_challenges() public {
        uint256 before = token.balanceOf(challenger);
        bytes32 id = open();
        round(id, 0, 3);
        resolve(id);
        vm.assertEq(before - token.balanceOf(challenger), 20e18, "cost");
    }

    /// @dev forged receipt: only by a key that answered at its time; a replaced key answers for CHALLENGE, a thief's receipts
    /// timed after the new device do not count
    function test_forged_receipt_by_a_stolen_or_replaced_key() public {
        Jury.Receipt memory old = receipt();
        bytes memory oldSignature = signedByDevice(old);
        vm.warp(block.timestamp + 1 hours);
        bytes memory signature = deviceSignature(990, accused, NEVER);
        vm.prank(accused);
        staking.register(vm.addr(990), 10, 0, NEVER, signature);
        vm.assertEq(staking.signerOf(vm.addr(ACCUSED_DEVICE), block.timestamp), accused, "signer until now");
        vm.warp(block.timestamp + 1);
        Jury.Receipt memory late = receipt();
        refused(late, signedByDevice(late), Jury.BadReceipt.selector);
        vm.warp(old.time + 3 days);
        vm.prank(challenger);
        jury.open(old, oldSignature, "");
    }

    /// @dev what a thief of a device key can do by its calls: lose the duty deposit, nothing else
    function test_thief_of_the_device_key_loses_at_most_the_duty_deposit() public {
        address victim = juror(0);
        address thief = deviceOf(0);
        uint256 before = token.balanceOf(victim) + staking.get(victim).bond + jury.duty(victim);
        for (uint256 i; i < 12; ++i) {
            vm.warp(block.timestamp + 1);
            bytes32 id = open();
            seed(id);
            if (jury.duty(victim) < 5e18) vm.expectRevert(Jury.DutyTooSmall.selector);
            vm.prank(thief);
            jury.commit(id, keccak256("never to be revealed"));
        }
        vm.startPrank(thief);
        vm.expectRevert(Jury.DutyTooSmall.selector);
        jury.withdrawDuty(1);
        vm.expectRevert(Staking.TooSmall.selector);
        staking.unbond(1);
        market.redeem(victim, new Market.Claim[](0));
        market.claim(victim);
        vm.stopPrank();
        uint256 left = token.balanceOf(victim) + staking.get(victim).bond + jury.duty(victim);
        vm.assertEq(before - left, 50e18, "lost");
        vm.assertEq(token.balanceOf(thief), 0, "won");
    }

    /// @dev only the current device counts, never one that still answers for its receipts
    function test_replaced_device_key_votes_for_nobody() public {
        bytes32 id = open();
        seed(id);
        bytes memory signature = deviceSignature(991, juror(0), NEVER);
        vm.prank(juror(0));
        staking.register(vm.addr(991), 10, 0, NEVER, signature);
        vm.expectRevert(Jury.NotSeated.selector);
        vm.prank(deviceOf(0));
        jury.commit(id, keccak256("vote"));
        vm.prank(vm.addr(991));
        jury.commit(id, keccak256("vote"));
        vm.assertEq(jury.duty(juror(0)), 45e18, "duty deposit");
    }

    /// @dev block a juror's duty by dust: nobody can pay into it but its owner
    function test_block_a_duty_deposit_by_dust() public {
        vm.prank(stranger);
        jury.depositDuty(1);
        vm.assertEq(jury.duty(juror(0)), 50e18, "duty of another");
        vm.assertEq(jury.duty(stranger), 1, "own duty");
    }

    /// @dev several disputes at once: each holds the bond, each takes its tenth, none reverts
    function test_slash_made_to_revert_by_many_disputes() public {
        bytes32[4] memory ids;
        for (uint256 i; i < 4; ++i) {
            vm.warp(block.timestamp + 1);
            ids[i] = open();
        }
        vm.assertEq(locks(), 4, "locks");
        vm.prank(accused);
        staking.unbond(1_000e18);
        for (uint256 i; i < 4; ++i) {
            seed(ids[i]);
            commit(ids[i], 3, 0);
        }
        vm.warp(jury.dispute(ids[3]).started + 12 hours + 1);
        for (uint256 i; i < 4; ++i) {
            for (uint256 j; j < 3; ++j) {
                vm.prank(juror(j));
                jury.reveal(ids[i], true, SALT);
            }
        }
        vm.warp(block.timestamp + 18 hours + 1);
        for (uint256 i; i < 4; ++i) {
            jury.resolve(ids[i]);
        }
        vm.assertEq(locks(), 0, "locks in the end");
        vm.assertEq(staking.get(accused).bond, 656.1e18, "bond");
    }
}
