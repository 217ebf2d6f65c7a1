// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Market} from "./Market.sol";
import {Models} from "./Models.sol";
import {Staking} from "./Staking.sol";
import {Token} from "./Token.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Jury
/// @notice Disputes over signed receipts and over claims in Models, decided by providers who run the work again. A round is
/// COMMIT, REVEAL, APPEAL long. Seats are not drawn: a juror shows that its own hash falls under its part of all bonds.
/// @dev Token is our own, reverts on failure and has no hooks, so its return values are not read and no lock is needed;
/// effects stand before transfers all the same. Each round keeps to the clock from its start, so that a dispute ends before
/// the cooldown of whoever could run from it.
contract Jury {
    // ------------------------------------------------------------------ types

    /// @notice What a device signed about a piece of work, under Market's EIP-712 domain.
    struct Receipt {
        address payer;
        address provider;
        bytes32 job;
        bytes32 model;
        bytes32 input;
        bytes32 output;
        bytes32 terms;
        uint64 time;
        uint96 price;
    }

    /// @notice How a dispute was decided so far.
    enum Verdict {
        None,
        Guilty,
        Innocent
    }

    /// @notice A dispute.
    /// @param accused provider of the receipt, or author of the claim
    /// @param opened second in which it was opened: a juror's bond must be older
    /// @param started second in which the round began
    /// @param round 0, 1 or 2
    /// @param aboutClaim whether it came from Models
    /// @param challenger who opened it
    /// @param seedBlock block whose hash makes the round's seed
    /// @param commits bonds of jurors at stake, of all rounds
    /// @param deciders jurors of the deciding round who found what was decided
    /// @param decidedRound the last round that had a quorum
    /// @param verdict of that round
    /// @param resolved whether it is over
    /// @param totalBond all bonds when the seed was fixed
    /// @param pot wei for the jurors, their own bonds aside; in the end the part of each decider
    /// @param guilty votes of the round
    /// @param innocent votes of the round
    /// @param allGuilty votes of all rounds
    /// @param allInnocent votes of all rounds
    /// @param seed of the round's seats; 0 until it is fixed
    struct Dispute {
        address accused;
        uint40 opened;
        uint40 started;
        uint8 round;
        bool aboutClaim;
        address challenger;
        uint40 seedBlock;
        uint16 commits;
        uint16 deciders;
        uint8 decidedRound;
        Verdict verdict;
        bool resolved;
        uint96 totalBond;
        uint96 pot;
        uint16 guilty;
        uint16 innocent;
        uint16 allGuilty;
        uint16 allInnocent;
        bytes32 seed;
    }

    // ------------------------------------------------------------------ constants and immutables

    /// @notice Seconds after its time in which a receipt can be disputed.
    uint256 public constant CHALLENGE = 3 days;

    /// @notice Seconds in which jurors commit to a vote, then reveal it, then anyone may appeal.
    uint256 public constant COMMIT = 12 hours;
    uint256 public constant REVEAL = 6 hours;
    uint256 public constant APPEAL = 12 hours;

    /// @notice Seats to expect in the first round; every further round has twice as many.
    uint256 public constant SEATS = 8;

    /// @notice Rounds at most.
    uint256 public constant ROUNDS = 3;

    /// @notice Votes that make a verdict.
    uint256 public constant QUORUM = 3;

    /// @notice Wei that open a dispute and pay its jurors; an appeal costs twice as much, a second one four times.
    uint256 public constant BOND = 20e18;

    /// @notice Wei of a juror's duty deposit that are at stake with each vote.
    uint256 public constant VOTE_BOND = 5e18;

    /// @notice Most wei of a duty deposit: all that a thief of a device key can make its owner lose by voting.
    uint256 public constant MAX_DUTY = 50e18;

    /// @notice Wei from the pot for whoever fixes the seed.
    uint256 public constant SEED_TIP = 0.5e18;

    /// @notice Part of a guilty provider's whole stake that is taken, in basis points.
    uint256 public constant SLASH = 1000;

    /// @notice Seconds that a juror's bond must have stood when the dispute is opened.
    uint256 public constant SETTLED = 1 days;

    uint256 private constant BASIS = 10_000;
    uint256 private constant SEED_DELAY = 4; // blocks until the one whose hash makes the seed
    uint256 private constant REWARD_PARTS = 4; // the challenger gets one such part of what is taken beyond its bond
    address private constant HISTORY = 0x0000F90827F1C53a10cb7A02335B175320002935; // EIP-2935: hashes of 8,191 blocks
    bytes32 private constant SNITCHED = bytes32(uint256(3)); // beside Guilty and Innocent: the vote was given away
    bytes32 private constant RECEIPT_TYPE = keccak256(
        "Receipt(address payer,address provider,bytes32 job,bytes32 model,bytes32 input,bytes32 output,bytes32 terms,uint64 time,uint96 price)"
    );

    /// @notice The token of all bonds.
    Token public immutable token;

    /// @notice Knows jurors and their bonds; the accused of a receipt is slashed there.
    Staking public immutable staking;

    /// @notice Under whose EIP-712 domain receipts are signed.
    Market public immutable market;

    /// @notice The other source of disputes.
    Models public immutable models;

    // ------------------------------------------------------------------ state

    /// @notice A juror's hash of its vote in a round, then 1 for guilty, 2 for innocent, 3 when somebody gave it away; 0 when
    /// there was none or it has been paid.
    mapping(bytes32 id => mapping(uint256 round => mapping(address juror => bytes32))) public votes;

    /// @notice Wei that a juror has set aside for its votes.
    mapping(address juror => uint256) public duty;

    mapping(bytes32 id => Dispute) private _disputes;

    // ------------------------------------------------------------------ events

    /// @notice A dispute began; `evidence` is the digest of what the challenger shows.
    event Opened(bytes32 indexed id, address indexed accused, address indexed challenger, bytes32 evidence);

    /// @notice The seats of a round are fixed.
    event Seeded(bytes32 indexed id, uint256 round, bytes32 seed);

    /// @notice A juror committed to a vote.
    event Committed(bytes32 indexed id, address indexed juror);

    /// @notice Somebody showed a juror's vote before its time.
    event Snitched(bytes32 indexed id, address indexed juror, address indexed snitch);

    /// @notice A juror's vote.
    event Revealed(bytes32 indexed id, address indexed juror, bool guilty);

    /// @notice A round began after the first: by an appeal, or without one because a quorum was missing.
    event Appealed(bytes32 indexed id, uint256 round, address appellant);

    /// @notice A dispute is over; `taken` wei were at once taken from the accused.
    event Resolved(bytes32 indexed id, Verdict verdict, uint256 taken);

    /// @notice A juror got `amount` wei, its bonds included.
    event Collected(bytes32 indexed id, address indexed juror, uint256 amount);

    /// @notice The juror's duty deposit is `amount` wei now, set by its owner.
    event Duty(address indexed juror, uint256 amount);

    // ------------------------------------------------------------------ errors

    /// @notice The caller may not do this.
    error Denied();

    /// @notice The receipt is not signed by a device key that answered for this provider at its time.
    error BadReceipt();

    /// @notice The receipt is from the future, or past CHALLENGE.
    error NotDisputable();

    /// @notice The accused has nothing at stake.
    error NoStake();

    /// @notice This has been disputed before.
    error AlreadyOpened();

    /// @notice It is not the time for this.
    error WrongPhase();

    /// @notice The juror has no seat in this round.
    error NotSeated();

    /// @notice The juror has voted in this round.
    error AlreadyVoted();

    /// @notice The vote is no hash, or not what the juror committed to.
    error BadVote();

    /// @notice The duty deposit is too small for this.
    error DutyTooSmall();

    /// @notice The duty deposit would pass MAX_DUTY.
    error DutyTooLarge();

    /// @notice The juror gets nothing here, or has got it.
    error NothingOwed();

    // ------------------------------------------------------------------ constructor

    /// @notice The other contracts' addresses are computed before they are deployed.
    constructor(Token token_, Staking staking_, Market market_, Models models_) {
        (token, staking, market, models) = (token_, staking_, market_, models_);
    }

    // ------------------------------------------------------------------ opening

    /// @notice Disputes a receipt, once, with BOND of the caller's tokens. Needs an allowance.
    /// @param receipt the signed receipt
    /// @param signature of the device key, 65 bytes
    /// @param evidence digest of what shows that the work is false
    /// @return id the receipt's EIP-712 digest
    function open(Receipt calldata receipt, bytes calldata signature, bytes32 evidence) external returns (bytes32 id) {
        id = MessageHashUtils.toTypedDataHash(market.domainSeparator(), keccak256(abi.encode(RECEIPT_TYPE, receipt)));
        (address device, ECDSA.RecoverError fault,) = ECDSA.tryRecoverCalldata(id, signature);
        address accused = receipt.provider;
        if (fault != ECDSA.RecoverError.NoError || staking.signerOf(device, receipt.time) != accused) {
            revert BadReceipt();
        }
        if (receipt.time > block.timestamp || block.timestamp > receipt.time + CHALLENGE) revert NotDisputable();
        if (staking.stakeOf(accused) == 0) revert NoStake();
        staking.lock(accused, true);
        _open(id, accused, msg.sender, false, evidence);
    }

    /// @notice Disputes a claim in Models for `challenger`, with BOND of its tokens. Only Models.
    function openClaim(bytes32 id, address accused, address challenger, bytes32 evidence) external {
        if (msg.sender != address(models)) revert Denied();
        _open(id, accused, challenger, true, evidence);
    }

    // ------------------------------------------------------------------ duty

    /// @notice Puts `amount` wei into the caller's own duty deposit, MAX_DUTY in all at most. Needs an allowance.
    function depositDuty(uint256 amount) external {
        uint256 sum = duty[msg.sender] + amount;
        if (sum > MAX_DUTY) revert DutyTooLarge();
        duty[msg.sender] = sum;
        emit Duty(msg.sender, sum);
        token.transferFrom(msg.sender, address(this), amount);
    }

    /// @notice Takes `amount` wei out of the caller's own duty deposit.
    function withdrawDuty(uint256 amount) external {
        uint256 sum = duty[msg.sender];
        if (amount > sum) revert DutyTooSmall();
        duty[msg.sender] = sum - amount;
        emit Duty(msg.sender, sum - amount);
        token.transfer(msg.sender, amount);
    }

    // ------------------------------------------------------------------ a round

    /// @notice Fixes the seats of the round, once the block that decides them is there, and pays the caller a tip. If nobody
    /// did so while the block's hash could be read, a later block decides.
    /// @return seed of the seats; 0 if a later block decides
    function seeded(bytes32 id) public returns (bytes32 seed) {
        Dispute storage d = _disputes[id];
        seed = d.seed;
        if (seed != 0) return seed;
        uint256 number = d.seedBlock;
        if (number == 0 || block.number <= number || block.timestamp > d.started + COMMIT) revert WrongPhase();
        bytes32 hash = _hashOf(number);
        if (hash == 0) {
            d.seedBlock = uint40(block.number + SEED_DELAY);
            return 0;
        }
        seed = keccak256(abi.encode(hash, id, d.round));
        (d.seed, d.totalBond, d.pot) = (seed, staking.totalBond(), d.pot - uint96(SEED_TIP));
        emit Seeded(id, d.round, seed);
        token.transfer(_account(), SEED_TIP);
    }

    /// @notice Commits the caller, or the provider whose current device key it is, to a vote, with VOTE_BOND of its duty
    /// deposit. Fixes the seed if need be; if a later block decides it, nothing else happens.
    /// @param id the dispute
    /// @param vote keccak256(abi.encode(id, round, juror, guilty, salt))
    function commit(bytes32 id, bytes32 vote) external {
        if (seeded(id) == 0) return;
        Dispute storage d = _disputes[id];
        address juror = _account();
        if (block.timestamp > d.started + COMMIT) revert WrongPhase();
        if (vote <= SNITCHED) revert BadVote();
        if (!seated(id, juror)) revert NotSeated();
        mapping(address => bytes32) storage cast = votes[id][d.round];
        if (cast[juror] != 0) revert AlreadyVoted();
        uint256 deposit = duty[juror];
        if (deposit < VOTE_BOND) revert DutyTooSmall();
        (cast[juror], duty[juror]) = (vote, deposit - VOTE_BOND);
        ++d.commits;
        emit Committed(id, juror);
    }

    /// @notice Shows a juror's vote while votes are still secret: half of its bond is the caller's, half is burned. So nobody
    /// can prove a vote to a briber, or share it, and keep the bond.
    function snitch(bytes32 id, address juror, bool guilty, bytes32 salt) external {
        Dispute storage d = _disputes[id];
        if (block.timestamp > d.started + COMMIT) revert WrongPhase();
        mapping(address => bytes32) storage cast = votes[id][d.round];
        if (cast[juror] != _voteOf(id, d.round, juror, guilty, salt)) revert BadVote();
        cast[juror] = SNITCHED;
        --d.commits;
        emit Snitched(id, juror, msg.sender);
        token.burn(VOTE_BOND / 2);
        token.transfer(msg.sender, VOTE_BOND / 2);
    }

    /// @notice Reveals the vote of the caller, or of the provider whose current device key it is.
    function reveal(bytes32 id, bool guilty, bytes32 salt) external {
        Dispute storage d = _disputes[id];
        uint256 from = d.started + COMMIT;
        if (block.timestamp <= from || block.timestamp > from + REVEAL) revert WrongPhase();
        address juror = _account();
        mapping(address => bytes32) storage cast = votes[id][d.round];
        if (cast[juror] != _voteOf(id, d.round, juror, guilty, salt)) revert BadVote();
        cast[juror] = _mark(guilty ? Verdict.Guilty : Verdict.Innocent);
        if (guilty) (d.guilty, d.allGuilty) = (d.guilty + 1, d.allGuilty + 1);
        else (d.innocent, d.allInnocent) = (d.innocent + 1, d.allInnocent + 1);
        emit Revealed(id, juror, guilty);
    }

    // ------------------------------------------------------------------ after a round

    /// @notice Asks for a round with twice the seats against a verdict, for twice what the last one cost. Needs an allowance.
    function appeal(bytes32 id) external {
        Dispute storage d = _disputes[id];
        uint256 from = d.started + COMMIT + REVEAL;
        if (d.resolved || d.round + 1 == ROUNDS || block.timestamp <= from || block.timestamp > from + APPEAL) {
            revert WrongPhase();
        }
        if (!_decide(d)) revert WrongPhase();
        uint256 cost = BOND << (d.round + 1);
        d.pot += uint96(cost);
        _next(id, d, msg.sender);
        token.transferFrom(msg.sender, address(this), cost);
    }

    /// @notice Ends a dispute when no appeal can come any more. Without a quorum it begins the next round, at nobody's cost; after
    /// the last round the latest verdict stands, and if there never was one, every bond goes back to who kept its promise.
    function resolve(bytes32 id) external {
        Dispute storage d = _disputes[id];
        bool decided = _decide(d);
        bool last = d.round + 1 == ROUNDS;
        uint256 over = d.started + COMMIT + REVEAL + (decided && !last ? APPEAL : 0);
        if (d.opened == 0 || d.resolved || block.timestamp <= over) revert WrongPhase();
        if (!decided && !last) {
            _next(id, d, address(0));
            return;
        }
        d.resolved = true;
        uint256 taken;
        if (d.verdict == Verdict.None) {
            taken = _settle(id, d, false);
            uint256 kept = VOTE_BOND * (d.commits - d.allGuilty - d.allInnocent);
            uint256 back = d.pot;
            d.pot = 0;
            token.burn(kept);
            token.transfer(d.challenger, back);
        } else {
            bool guilty = d.verdict == Verdict.Guilty;
            uint256 lost = VOTE_BOND * (d.commits - (guilty ? d.allGuilty : d.allInnocent));
            d.pot = uint96((d.pot + lost) / d.deciders);
            taken = _settle(id, d, guilty);
            uint256 back = Math.min(taken, BOND);
            back += (taken - back) / REWARD_PARTS;
            if (taken != 0) {
                token.burn(taken - back);
                token.transfer(d.challenger, back);
            }
        }
        emit Resolved(id, d.verdict, taken);
    }

    /// @notice Pays `juror` for a dispute that is over: its bond for each vote that agrees with the verdict, and its part of the
    /// pot for one in the deciding round; without a verdict its bond for each vote it revealed. Bonds fill its duty deposit,
    /// the rest goes to its account. Anyone may send this.
    function collect(bytes32 id, address juror) external {
        Dispute storage d = _disputes[id];
        if (!d.resolved) revert WrongPhase();
        (Verdict verdict, uint256 bonds, uint256 pay) = (d.verdict, 0, 0);
        for (uint256 round; round <= d.round; ++round) {
            bytes32 vote = votes[id][round][juror];
            bool agrees = verdict == Verdict.None
                ? vote == _mark(Verdict.Guilty) || vote == _mark(Verdict.Innocent)
                : vote == _mark(verdict);
            if (!agrees) continue;
            votes[id][round][juror] = 0;
            bonds += VOTE_BOND;
            if (verdict != Verdict.None && round == d.decidedRound) pay = d.pot;
        }
        if (bonds == 0) revert NothingOwed();
        uint256 deposit = duty[juror];
        uint256 kept = Math.min(bonds, MAX_DUTY - deposit);
        duty[juror] = deposit + kept;
        emit Collected(id, juror, bonds + pay);
        token.transfer(juror, bonds + pay - kept);
    }

    // ------------------------------------------------------------------ views

    /// @notice A dispute as one value.
    function dispute(bytes32 id) external view returns (Dispute memory) {
        return _disputes[id];
    }

    /// @notice Whether `juror` has a seat in the round. The number of seats is linear in bond, so splitting gains nothing, and
    /// it rests on the sum of bonds as it was when the seed was fixed, so nothing that anyone bonds later draws it anew.
    function seated(bytes32 id, address juror) public view returns (bool) {
        Dispute storage d = _disputes[id];
        (uint256 bonded, uint256 since) = staking.seat(juror);
        if (d.seed == 0 || juror == d.accused || juror == d.challenger || since + SETTLED > d.opened) return false;
        uint256 draw = uint128(uint256(keccak256(abi.encode(d.seed, juror))));
        return draw * d.totalBond >> 128 < (SEATS << d.round) * bonded;
    }

    // ------------------------------------------------------------------ internal

    function _open(bytes32 id, address accused, address challenger, bool aboutClaim, bytes32 evidence) private {
        Dispute storage d = _disputes[id];
        if (d.opened != 0) revert AlreadyOpened();
        uint40 time = uint40(block.timestamp);
        (d.accused, d.opened, d.started, d.aboutClaim) = (accused, time, time, aboutClaim);
        (d.challenger, d.seedBlock, d.pot) = (challenger, uint40(block.number + SEED_DELAY), uint96(BOND));
        emit Opened(id, accused, challenger, evidence);
        token.transferFrom(challenger, address(this), BOND);
    }

    function _next(bytes32 id, Dispute storage d, address appellant) private {
        (d.round, d.started) = (d.round + 1, uint40(block.timestamp));
        (d.seed, d.seedBlock) = (0, uint40(block.number + SEED_DELAY));
        (d.guilty, d.innocent) = (0, 0);
        emit Appealed(id, d.round, appellant);
    }

    /// @dev Notes what the round found, if enough have voted. A tie is no proof.
    function _decide(Dispute storage d) private returns (bool) {
        (uint16 guilty, uint16 innocent) = (d.guilty, d.innocent);
        if (guilty + innocent < QUORUM) return false;
        (d.decidedRound, d.verdict) = (d.round, guilty > innocent ? Verdict.Guilty : Verdict.Innocent);
        d.deciders = guilty > innocent ? guilty : innocent;
        return true;
    }

    /// @dev Lets the accused go, and takes what it loses when it is guilty.
    function _settle(bytes32 id, Dispute storage d, bool guilty) private returns (uint256 taken) {
        if (d.aboutClaim) return models.settle(id, guilty);
        address accused = d.accused;
        staking.lock(accused, false);
        return guilty ? staking.slash(accused, staking.stakeOf(accused) * SLASH / BASIS) : 0;
    }

    /// @dev Whom the sender acts for: a device key, as long as it is current, for its provider, anyone else for itself.
    function _account() private view returns (address) {
        address provider = staking.providerOf(msg.sender);
        return provider == address(0) ? msg.sender : provider;
    }

    function _hashOf(uint256 number) private view returns (bytes32 hash) {
        hash = blockhash(number);
        if (hash != 0) return hash;
        (bool answered, bytes memory found) = HISTORY.staticcall(abi.encode(number));
        return answered && found.length == 32 ? bytes32(found) : bytes32(0);
    }

    function _voteOf(bytes32 id, uint256 round, address juror, bool guilty, bytes32 salt)
        private
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(id, round, juror, guilty, salt));
    }

    function _mark(Verdict verdict) private pure returns (bytes32) {
        return bytes32(uint256(verdict));
    }
}
