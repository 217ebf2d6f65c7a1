// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "./Jury.sol";
import {Market} from "./Market.sol";
import {Staking} from "./Staking.sol";
import {Token} from "./Token.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Models
/// @notice A register of model files, and stakes on how well they answer the treasury's questions. The best claim on each
/// question earns, in equal parts a question, a part of the fees, until it is beaten, challenged and lost, or left.
/// @dev Token is our own, reverts on failure and has no hooks, so its return values are not read and no lock is needed;
/// effects stand before transfers all the same. A claim is lost as a whole, so stakes need no shares.
contract Models {
    using SafeCast for uint256;

    // ------------------------------------------------------------------ types

    /// @notice A registered model file; its hash never changes.
    /// @param owner who listed it and gets the bond back
    /// @param leaveAt second from which the bond may be taken back; 0: it is listed
    /// @param referenceUnits capacity that runs it at reference speed
    /// @param hash of the file
    /// @param executionClass how it is run, as receipts' terms name it
    /// @param licenceHash of the licence's text
    struct Model {
        address owner;
        uint40 leaveAt;
        uint32 referenceUnits;
        bytes32 hash;
        bytes32 executionClass;
        bytes32 licenceHash;
    }

    /// @notice A question of the treasury's, and who answers it best.
    /// @param testSetHash of the set that jurors run
    /// @param metric how a score is computed from it; a higher score is better
    /// @param tolerance by which a score may differ when it is run again
    /// @param best the claim that earns; 0: the place is open
    /// @param paidTo `earnings` up to which the best claim has been paid
    struct Question {
        bytes32 testSetHash;
        bytes32 metric;
        uint96 tolerance;
        uint64 best;
        uint96 paidTo;
    }

    /// @notice A claim that a model reaches a score.
    /// @param author who made it
    /// @param question it answers
    /// @param challenges how often it has been challenged
    /// @param challenged whether a jury is at it
    /// @param lost whether a jury found it false
    /// @param score that is claimed
    /// @param staked wei that earn and are at stake
    /// @param leaving wei that are leaving: at stake, earning nothing
    /// @param earned wei earned by each staked wei ever, in 1e-18
    /// @param model it is about
    struct Claim {
        address author;
        uint8 question;
        uint16 challenges;
        bool challenged;
        bool lost;
        uint96 score;
        uint96 staked;
        uint96 leaving;
        uint256 earned;
        bytes32 model;
    }

    /// @notice Somebody's stake on a claim.
    /// @param staked wei that earn
    /// @param leaving wei that are leaving
    /// @param leaveAt second from which `leaving` may be withdrawn; 0: nothing leaves
    /// @param owed wei earned and not yet paid, as of `paidTo`
    /// @param paidTo the claim's `earned` as last settled
    struct Stake {
        uint96 staked;
        uint96 leaving;
        uint40 leaveAt;
        uint96 owed;
        uint256 paidTo;
    }

    // ------------------------------------------------------------------ constants and immutables

    /// @notice Wei behind a listed model.
    uint256 public constant LISTING_BOND = 100e18;

    /// @notice Least wei that a claim begins with, and must keep earning to keep its place.
    uint256 public constant MIN_CLAIM = 100e18;

    /// @notice Seconds between asking for a stake or a listing's bond and the first moment it can leave.
    uint256 public constant COOLDOWN = 7 days;

    /// @notice Questions at most.
    uint256 public constant MAX_QUESTIONS = 64;

    uint256 private constant WAD = 1e18;

    /// @notice The staked token.
    Token public immutable token;

    /// @notice Counts the part of the fees that is paid here.
    Market public immutable market;

    /// @notice Decides challenges.
    Jury public immutable jury;

    /// @notice Asks the questions.
    address public immutable treasury;

    // ------------------------------------------------------------------ state

    /// @notice Registered models.
    mapping(bytes32 id => Model) public models;

    /// @notice The treasury's questions, in the order they were asked.
    Question[] public questions;

    /// @notice Claims by number, from 1 on.
    mapping(uint256 claim => Claim) public claims;

    /// @notice Stakes on claims.
    mapping(uint256 claim => mapping(address staker => Stake)) public stakes;

    /// @notice The claim that a dispute is about.
    mapping(bytes32 dispute => uint256 claim) public disputed;

    /// @notice Claims made so far.
    uint64 public claimCount;

    /// @notice Questions that have a best claim.
    uint64 public answered;

    /// @notice Wei that one answered question has earned ever.
    uint96 public earnings;

    // ------------------------------------------------------------------ events

    /// @notice A model was registered.
    event Listed(
        bytes32 indexed id, address indexed owner, bytes32 hash, bytes32 executionClass, uint32 referenceUnits
    );

    /// @notice A model is listed no more; its bond may be taken back from second `leaveAt` on.
    event Delisted(bytes32 indexed id, uint256 leaveAt);

    /// @notice The treasury asked a question; `uri` says where its test set is.
    event Asked(uint256 indexed question, bytes32 testSetHash, bytes32 metric, uint96 tolerance, string uri);

    /// @notice A claim was made and is now the best on its question.
    event Claimed(
        uint256 indexed claim, uint256 indexed question, bytes32 indexed model, address author, uint256 score
    );

    /// @notice A staker put `amount` wei on a claim.
    event Backed(uint256 indexed claim, address indexed staker, uint256 amount);

    /// @notice `amount` wei of a stake may leave from second `leaveAt` on.
    event Leaving(uint256 indexed claim, address indexed staker, uint256 amount, uint256 leaveAt);

    /// @notice `amount` wei of a stake went back.
    event Left(uint256 indexed claim, address indexed staker, uint256 amount);

    /// @notice `amount` wei that a stake had earned were paid.
    event Paid(uint256 indexed claim, address indexed staker, uint256 amount);

    /// @notice A claim lost its place on its question, which is open again.
    event Opened(uint256 indexed question, uint256 indexed claim);

    /// @notice A jury was asked about a claim.
    event Challenged(uint256 indexed claim, bytes32 indexed dispute);

    /// @notice A jury has decided about a claim; `taken` wei were lost.
    event Settled(uint256 indexed claim, bool lost, uint256 taken);

    // ------------------------------------------------------------------ errors

    /// @notice The caller may not do this.
    error Denied();

    /// @notice The id has been used.
    error Taken();

    /// @notice There is no such model, question or claim, or it is over.
    error Unknown();

    /// @notice There are MAX_QUESTIONS.
    error TooManyQuestions();

    /// @notice The score is not above the standing best.
    error NotBetter();

    /// @notice The amount is too small, or more than there is.
    error TooSmall();

    /// @notice The claim stays while a jury is at it.
    error Locked();

    /// @notice Nothing is leaving, or it is too early.
    error NotReady();

    // ------------------------------------------------------------------ constructor

    /// @notice The other contracts' addresses are computed before they are deployed.
    constructor(Token token_, Market market_, Jury jury_) {
        (token, market, jury, treasury) = (token_, market_, jury_, market_.treasury());
    }

    // ------------------------------------------------------------------ models

    /// @notice Registers a model file with LISTING_BOND of the caller's tokens. Needs an allowance.
    function list(bytes32 id, bytes32 hash, bytes32 executionClass, uint32 referenceUnits, bytes32 licenceHash)
        external
    {
        if (models[id].owner != address(0)) revert Taken();
        models[id] = Model(msg.sender, 0, referenceUnits, hash, executionClass, licenceHash);
        emit Listed(id, msg.sender, hash, executionClass, referenceUnits);
        token.transferFrom(msg.sender, address(this), LISTING_BOND);
    }

    /// @notice Takes the caller's model out of the register; its id is never used again.
    function delist(bytes32 id) external {
        Model storage model = models[id];
        if (model.owner != msg.sender) revert Denied();
        if (model.leaveAt != 0) revert Unknown();
        model.leaveAt = uint40(block.timestamp + COOLDOWN);
        emit Delisted(id, model.leaveAt);
    }

    /// @notice Pays the bond of a delisted model back to its owner, once, after the cooldown. Anyone may send this.
    function reclaim(bytes32 id) external {
        Model storage model = models[id];
        uint256 leaveAt = model.leaveAt;
        if (leaveAt == 0 || block.timestamp < leaveAt) revert NotReady();
        model.leaveAt = type(uint40).max; // in 34,000 years
        token.transfer(model.owner, LISTING_BOND);
    }

    // ------------------------------------------------------------------ questions and claims

    /// @notice Asks a question. Only the treasury.
    /// @return question its number
    function ask(bytes32 testSetHash, bytes32 metric, uint96 tolerance, string calldata uri)
        external
        returns (uint256 question)
    {
        if (msg.sender != treasury) revert Denied();
        question = questions.length;
        if (question == MAX_QUESTIONS) revert TooManyQuestions();
        questions.push(Question(testSetHash, metric, tolerance, 0, 0));
        emit Asked(question, testSetHash, metric, tolerance, uri);
    }

    /// @notice Claims that a listed model reaches a score above the standing best, with `amount` wei of the caller's tokens, at
    /// least MIN_CLAIM. It takes the place of the best. Needs an allowance.
    /// @return number of the claim
    function claim(uint256 question, bytes32 model, uint96 score, uint256 amount) external returns (uint256 number) {
        if (question >= questions.length || models[model].owner == address(0) || models[model].leaveAt != 0) {
            revert Unknown();
        }
        if (amount < MIN_CLAIM) revert TooSmall();
        fetch();
        Question storage q = questions[question];
        uint256 best = q.best;
        if (best == 0) ++answered;
        else if (score <= claims[best].score) revert NotBetter();
        else _earn(q, claims[best]);
        number = ++claimCount;
        (q.best, q.paidTo) = (uint64(number), earnings);
        Claim storage c = claims[number];
        (c.author, c.question, c.score, c.model) = (msg.sender, uint8(question), score, model);
        emit Claimed(number, question, model, msg.sender, score);
        _back(number, c, amount);
    }

    /// @notice Puts `amount` wei of the caller's tokens on a claim. Needs an allowance.
    function back(uint256 number, uint256 amount) external {
        Claim storage c = claims[number];
        if (c.author == address(0) || c.lost) revert Unknown();
        if (amount == 0) revert TooSmall();
        _touch(number, c);
        _back(number, c, amount);
    }

    /// @notice Asks for `amount` wei of the caller's stake beyond what leaves already, and starts the cooldown of all of it anew.
    /// What leaves earns nothing and stays at stake. A claim with less than MIN_CLAIM left loses its place.
    function unback(uint256 number, uint256 amount) external {
        Claim storage c = claims[number];
        if (c.challenged) revert Locked();
        if (c.lost) revert Unknown();
        _touch(number, c);
        Stake storage s = _settled(number, c, msg.sender);
        if (amount > s.staked) revert TooSmall();
        uint96 part = uint96(amount);
        uint256 leaveAt = block.timestamp + COOLDOWN;
        (s.staked, s.leaving, s.leaveAt) = (s.staked - part, s.leaving + part, uint40(leaveAt));
        (c.staked, c.leaving) = (c.staked - part, c.leaving + part);
        if (c.staked < MIN_CLAIM) _openPlace(number, c);
        emit Leaving(number, msg.sender, s.leaving, leaveAt);
    }

    /// @notice Pays the caller the stake it asked for, after the cooldown.
    function withdraw(uint256 number) external {
        Claim storage c = claims[number];
        if (c.challenged) revert Locked();
        if (c.lost) revert Unknown();
        Stake storage s = stakes[number][msg.sender];
        if (s.leaveAt == 0 || block.timestamp < s.leaveAt) revert NotReady();
        uint96 amount = s.leaving;
        (s.leaving, s.leaveAt) = (0, 0);
        c.leaving -= amount;
        emit Left(number, msg.sender, amount);
        token.transfer(msg.sender, amount);
    }

    /// @notice Pays `staker` what its stake on a claim has earned, even if the claim was lost since. Anyone may send this.
    function collect(uint256 number, address staker) external {
        Claim storage c = claims[number];
        _touch(number, c);
        Stake storage s = _settled(number, c, staker);
        uint256 amount = s.owed;
        if (amount == 0) return;
        s.owed = 0;
        emit Paid(number, staker, amount);
        token.transfer(staker, amount);
    }

    /// @notice Asks a jury whether a claim holds, with the bond that Jury takes from the caller. Needs an allowance for Jury.
    /// @return id of the dispute
    function challenge(uint256 number, bytes32 evidence) external returns (bytes32 id) {
        Claim storage c = claims[number];
        if (c.challenged) revert Locked();
        if (c.lost || c.staked + c.leaving == 0) revert Unknown();
        (c.challenged, c.challenges) = (true, c.challenges + 1);
        id = keccak256(abi.encode(address(this), number, c.challenges));
        disputed[id] = number;
        emit Challenged(number, id);
        jury.openClaim(id, c.author, msg.sender, evidence);
    }

    /// @notice Ends a challenge: a lost claim loses all its stakes to Jury and its place, any other goes on. Only Jury.
    /// @dev Must never revert.
    /// @return taken wei sent to Jury
    function settle(bytes32 id, bool guilty) external returns (uint256 taken) {
        if (msg.sender != address(jury)) revert Denied();
        uint256 number = disputed[id];
        Claim storage c = claims[number];
        c.challenged = false;
        if (guilty) {
            _touch(number, c);
            taken = uint256(c.staked) + c.leaving;
            _openPlace(number, c);
            (c.lost, c.staked, c.leaving) = (true, 0, 0);
            token.transfer(address(jury), taken);
        }
        emit Settled(number, guilty, taken);
    }

    /// @notice Fetches this contract's part of the fees from Market, and divides it among the answered questions. Without any, it
    /// waits in Market.
    function fetch() public {
        uint256 count = answered;
        if (count == 0) return;
        // What does not divide is for nobody: less than a wei a question and time.
        earnings += uint96(market.payModels() / count);
    }

    // ------------------------------------------------------------------ views

    /// @notice How many questions have been asked.
    function questionCount() external view returns (uint256) {
        return questions.length;
    }

    // ------------------------------------------------------------------ internal

    /// @dev Brings the claim's earnings up to now, if it is the one that earns.
    function _touch(uint256 number, Claim storage c) private {
        Question storage q = questions[c.question];
        if (q.best != number || number == 0) return;
        fetch();
        _earn(q, c);
    }

    function _earn(Question storage q, Claim storage c) private {
        // The best claim has MIN_CLAIM staked at least.
        c.earned += (earnings - q.paidTo) * WAD / c.staked;
        q.paidTo = earnings;
    }

    function _back(uint256 number, Claim storage c, uint256 amount) private {
        Stake storage s = _settled(number, c, msg.sender);
        uint96 added = amount.toUint96();
        s.staked += added;
        c.staked += added;
        emit Backed(number, msg.sender, amount);
        token.transferFrom(msg.sender, address(this), amount);
    }

    /// @dev The staker's stake with its earnings up to now moved to `owed`. A lost claim keeps what it had earned.
    function _settled(uint256 number, Claim storage c, address staker) private returns (Stake storage s) {
        s = stakes[number][staker];
        s.owed += uint96(s.staked * (c.earned - s.paidTo) / WAD);
        s.paidTo = c.earned;
    }

    function _openPlace(uint256 number, Claim storage c) private {
        Question storage q = questions[c.question];
        if (q.best != number) return;
        q.best = 0;
        --answered;
        emit Opened(c.question, number);
    }
}
