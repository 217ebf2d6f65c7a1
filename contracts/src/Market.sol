// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Staking} from "./Staking.sol";
import {Token} from "./Token.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @title Market
/// @notice Requesters' escrow, cumulative vouchers, the reference price of work and the rewards for it.
/// @dev Token is our own, reverts on failure and has no hooks, so its return values are not read and no lock is needed;
/// effects stand before transfers all the same. Amounts fit uint96 because the token's cap does.
contract Market is EIP712 {
    // ------------------------------------------------------------------ types

    /// @notice A requester's escrow.
    /// @param balance wei that vouchers can be paid from
    /// @param signer session key that may sign vouchers beside the payer itself; 0: none
    struct Payer {
        uint96 balance;
        address signer;
    }

    /// @notice A request to take escrow out.
    /// @param amount wei asked for
    /// @param unlockAt second from which it may be withdrawn; 0: nothing is asked for
    struct Exit {
        uint96 amount;
        uint64 unlockAt;
    }

    /// @notice A voucher as it is redeemed.
    /// @param payer whose escrow pays
    /// @param total all that the payer has promised this provider so far, in wei
    /// @param r of the EIP-2098 signature
    /// @param vs of the EIP-2098 signature
    struct Claim {
        address payer;
        uint96 total;
        bytes32 r;
        bytes32 vs;
    }

    /// @notice What a provider has earned in rewards.
    /// @param epoch epoch that `points` belong to
    /// @param points wei redeemed in that epoch
    /// @param owed wei of rewards of earlier epochs, not yet claimed
    struct Work {
        uint32 epoch;
        uint112 points;
        uint112 owed;
    }

    /// @notice The open epoch.
    /// @param number how many epochs were over when it was opened
    /// @param volume wei redeemed in it
    /// @param price reference price of one unit of capacity for one epoch, in wei
    struct Epoch {
        uint32 number;
        uint112 volume;
        uint112 price;
    }

    // ------------------------------------------------------------------ constants and immutables

    /// @notice Seconds between asking for escrow and the first moment it can leave.
    uint256 public constant LOCK = 7 days;

    /// @notice Seconds of an epoch.
    uint256 public constant EPOCH = 1 days;

    /// @notice Part of every payment that is burned, in basis points.
    uint256 public constant BURN = 300;

    /// @notice Part of every payment that goes to the treasury, in basis points.
    uint256 public constant TREASURY = 200;

    /// @notice The treasury's part is divided by this, and one such part is for Models.
    uint256 public constant MODELS = 4;

    /// @notice Most of an epoch's fees that comes back as work rewards, in basis points: with what Models pays out of them still
    /// below all (85 % and 10 %), so that washing loses whoever does it.
    uint256 public constant REBATE = 8500;

    /// @notice Each epoch mints at most this fraction of what the cap leaves: one part in so many.
    uint256 public constant EMISSION = 2000;

    /// @notice Share of the offered capacity, 1e18 = all, at which the price rests.
    uint256 public constant TARGET = 0.5e18;

    /// @notice Lowest and highest reference price, in wei.
    uint256 public constant MIN_PRICE = 1e9;
    uint256 public constant MAX_PRICE = 1e30;

    uint256 private constant BASIS = 10_000;
    uint256 private constant WAD = 1e18;
    uint256 private constant MAX_SKIPPED = 50;
    int256 private constant STEP = 0.117783035656383454e18; // ln(1.125): an epoch moves the price by an eighth at most
    bytes32 private constant VOUCHER_TYPE = keccak256("Voucher(address payer,address provider,uint96 total)");

    /// @notice The token of payment.
    Token public immutable token;

    /// @notice Pays providers out and knows the offered capacity.
    Staking public immutable staking;

    /// @notice Receives the treasury's part of the fees.
    address public immutable treasury;

    /// @notice Receives its part of the treasury's.
    address public immutable models;

    /// @notice Second in which epoch 0 began.
    uint256 public immutable start;

    // ------------------------------------------------------------------ state

    /// @notice A requester's escrow and session key.
    mapping(address payer => Payer) public payers;

    /// @notice A requester's request to take escrow out.
    mapping(address payer => Exit) public exits;

    /// @notice Wei paid from a payer to a provider, ever.
    mapping(address payer => mapping(address provider => uint256)) public paid;

    /// @notice A provider's points and rewards as last settled.
    mapping(address provider => Work) public work;

    /// @notice Reward of an epoch for each point, in 1e-18 wei.
    mapping(uint256 epoch => uint256) public rewardPerPoint;

    /// @notice The open epoch.
    Epoch public epoch;

    uint96 private _fees;

    /// @notice Wei of closed epochs' fees that Models has not fetched yet.
    uint96 public forModels;

    // ------------------------------------------------------------------ events

    /// @notice A payer put `amount` wei into its escrow.
    event Deposited(address indexed payer, uint256 amount);

    /// @notice A payer took `amount` wei out of its escrow.
    event Withdrawn(address indexed payer, uint256 amount);

    /// @notice A payer named its session key.
    event Signer(address indexed payer, address signer);

    /// @notice `amount` wei may leave the payer's escrow from second `unlockAt` on; 0 and 0: the request was taken back.
    event Unlocking(address indexed payer, uint256 amount, uint256 unlockAt);

    /// @notice A voucher paid `amount` wei, fee included.
    event Redeemed(address indexed payer, address indexed provider, uint256 amount);

    /// @notice A provider fetched `amount` wei of work rewards.
    event Claimed(address indexed provider, uint256 amount);

    /// @notice An epoch was closed with so much volume and reward; `price` holds from now on.
    event Rolled(uint256 indexed epoch, uint256 volume, uint256 reward, uint256 price);

    // ------------------------------------------------------------------ errors

    /// @notice The caller may not do this.
    error Denied();

    /// @notice A constructor argument cannot work: wrong token, staking, treasury or price.
    error BadSetup();

    /// @notice The session key cannot change while there is escrow, or signed vouchers could be voided.
    error SignerFixed();

    /// @notice Nothing was unlocked, or it is too early.
    error NotReady();

    // ------------------------------------------------------------------ constructor

    /// @param token_ a token whose minter is this contract
    /// @param staking_ a staking contract of that token whose market is this contract
    /// @param treasury_ receives the treasury's part of the fees
    /// @param models_ Models' address, computed before it is deployed
    /// @param price first reference price in wei, MIN_PRICE to MAX_PRICE
    constructor(Token token_, Staking staking_, address treasury_, address models_, uint112 price)
        EIP712("Fallow", "1")
    {
        if (
            token_.minter() != address(this) || staking_.market() != address(this)
                || address(staking_.token()) != address(token_) || treasury_ == address(0) || price < MIN_PRICE
                || price > MAX_PRICE || models_ == address(0)
        ) revert BadSetup();
        (token, staking, treasury, models, start) = (token_, staking_, treasury_, models_, block.timestamp);
        epoch.price = price;
    }

    // ------------------------------------------------------------------ actions of payers

    /// @notice Puts `amount` wei into the caller's own escrow. Needs an allowance.
    function deposit(uint96 amount) public {
        payers[msg.sender].balance += amount;
        emit Deposited(msg.sender, amount);
        token.transferFrom(msg.sender, address(this), amount);
    }

    /// @notice `deposit` with an ERC-2612 permit for exactly `amount`, naming the session key in the same transaction.
    /// @param amount wei to put into escrow
    /// @param signer session key as in `setSigner`; 0 or the present one leaves it as it is
    /// @param deadline last second of the permit
    /// @param v of the permit's signature
    /// @param r of the permit's signature
    /// @param s of the permit's signature
    function depositWithPermit(uint96 amount, address signer, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
    {
        if (signer != address(0) && signer != payers[msg.sender].signer) setSigner(signer);
        // A stranger may have sent the permit first; then the allowance stands already and the permit fails.
        try token.permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        deposit(amount);
    }

    /// @notice Names the session key that may sign vouchers for the caller; the caller's own signature always counts.
    /// Only while none is named or the escrow is empty.
    function setSigner(address signer) public {
        Payer storage p = payers[msg.sender];
        if (p.signer != address(0) && p.balance != 0) revert SignerFixed();
        p.signer = signer;
        emit Signer(msg.sender, signer);
    }

    /// @notice Asks for `amount` wei of the caller's escrow, at most all of it: it replaces an earlier request and starts
    /// LOCK anew. 0 takes the request back. Vouchers are paid from it until it has left.
    function unlock(uint96 amount) external {
        uint256 asked = FixedPointMathLib.min(amount, payers[msg.sender].balance);
        uint256 unlockAt = asked == 0 ? 0 : block.timestamp + LOCK;
        exits[msg.sender] = Exit(uint96(asked), uint64(unlockAt));
        emit Unlocking(msg.sender, asked, unlockAt);
    }

    /// @notice Pays the caller the unlocked escrow, or what vouchers have left of it.
    function withdraw() external {
        Exit memory exit = exits[msg.sender];
        if (exit.unlockAt == 0 || block.timestamp < exit.unlockAt) revert NotReady();
        delete exits[msg.sender];
        Payer storage p = payers[msg.sender];
        uint96 amount = uint96(FixedPointMathLib.min(exit.amount, p.balance));
        p.balance -= amount;
        emit Withdrawn(msg.sender, amount);
        token.transfer(msg.sender, amount);
    }

    // ------------------------------------------------------------------ actions for providers, sent by anyone

    /// @notice Pays `provider` what its vouchers promise beyond what was paid before, less the fee.
    /// A voucher that is stale, badly signed or not covered is skipped; one that is covered in part is paid in part.
    function redeem(address provider, Claim[] calldata claims) external {
        roll();
        uint256 sum;
        for (uint256 i; i < claims.length; ++i) {
            sum += _collect(provider, claims[i]);
        }
        if (sum == 0) return;
        Work memory w = _settled(provider);
        uint256 points = w.points + sum;
        // On all points of the epoch, so that splitting a redemption does not change the fee.
        uint256 fee = _feeOf(points) - _feeOf(w.points);
        w.points = uint112(points);
        work[provider] = w;
        _fees += uint96(fee);
        epoch.volume += uint112(sum);
        _pay(provider, sum - fee);
    }

    /// @notice Pays `provider` its work rewards of closed epochs.
    function claim(address provider) external {
        roll();
        Work memory w = _settled(provider);
        uint256 amount = w.owed;
        if (amount == 0) return;
        w.owed = 0;
        work[provider] = w;
        emit Claimed(provider, amount);
        _pay(provider, amount);
    }

    /// @notice Closes the epoch if it is over: burns and pays the fees, mints the rewards, moves the reference price.
    function roll() public {
        uint256 number = (block.timestamp - start) / EPOCH;
        Epoch memory e = epoch;
        if (number == e.number) return;
        uint256 price = _nextPrice(e, number - e.number - 1);
        epoch = Epoch(uint32(number), 0, uint112(price));
        uint256 collected = _fees;
        uint256 minted;
        if (e.volume != 0) {
            uint256 burned = collected * BURN / (BURN + TREASURY);
            uint256 part = (collected - burned) / MODELS;
            (_fees, forModels) = (0, forModels + uint96(part));
            token.burn(burned);
            token.transfer(treasury, collected - burned - part);
            minted = FixedPointMathLib.min((token.CAP() - token.totalSupply()) / EMISSION, collected * REBATE / BASIS);
            rewardPerPoint[e.number] = minted * WAD / e.volume;
            token.mint(address(this), minted);
        }
        emit Rolled(e.number, e.volume, minted, price);
    }

    /// @notice Pays Models its part of the fees of closed epochs. Only Models.
    /// @return amount wei sent
    function payModels() external returns (uint256 amount) {
        if (msg.sender != models) revert Denied();
        amount = forModels;
        if (amount == 0) return 0;
        forModels = 0;
        token.transfer(models, amount);
    }

    // ------------------------------------------------------------------ views

    /// @notice Fees of the open epoch, in wei.
    function fees() external view returns (uint256) {
        return _fees;
    }

    /// @notice The EIP-712 domain under which vouchers and receipts are signed.
    function domainSeparator() external view returns (bytes32) {
        return _domainSeparatorV4();
    }

    /// @notice Wei of work rewards that `claim` would pay `provider` if no epoch were to be closed first.
    function claimable(address provider) external view returns (uint256) {
        return _settled(provider).owed;
    }

    // ------------------------------------------------------------------ internal

    function _collect(address provider, Claim calldata voucher) private returns (uint256 due) {
        Payer storage p = payers[voucher.payer];
        (uint256 balance, address signer) = (p.balance, p.signer);
        uint256 before = paid[voucher.payer][provider];
        due = FixedPointMathLib.min(FixedPointMathLib.zeroFloorSub(voucher.total, before), balance);
        if (due == 0) return 0;
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(VOUCHER_TYPE, voucher.payer, provider, voucher.total)));
        (address who, ECDSA.RecoverError fault,) = ECDSA.tryRecover(digest, voucher.r, voucher.vs);
        if (fault != ECDSA.RecoverError.NoError || (who != signer && who != voucher.payer)) return 0;
        paid[voucher.payer][provider] = before + due;
        p.balance = uint96(balance - due);
        emit Redeemed(voucher.payer, provider, due);
    }

    function _pay(address provider, uint256 amount) private {
        if (amount == 0) return;
        token.transfer(address(staking), amount);
        staking.reward(provider, amount);
    }

    /// @dev The provider's work with the rewards of an epoch that has been closed since moved to `owed`.
    function _settled(address provider) private view returns (Work memory w) {
        w = work[provider];
        uint32 number = epoch.number;
        if (w.epoch != number) {
            if (w.points != 0) w.owed += uint112(w.points * rewardPerPoint[w.epoch] / WAD);
            (w.epoch, w.points) = (number, 0);
        }
    }

    /// @dev Rounded up: nobody works for less than the whole fee.
    function _feeOf(uint256 points) private pure returns (uint256) {
        return FixedPointMathLib.mulDivUp(points, BURN + TREASURY, BASIS);
    }

    /// @dev One step by how far the use of capacity was off target, one step down for each skipped, hence empty, epoch.
    /// Without any capacity there is nothing to measure, and the price stays.
    function _nextPrice(Epoch memory e, uint256 skipped) private view returns (uint256) {
        uint256 capacity = staking.totalUnits() * WAD;
        if (capacity == 0) return e.price;
        uint256 used = e.volume * WAD * WAD / e.price / capacity;
        int256 off = (int256(used) - int256(TARGET)) * int256(WAD) / int256(TARGET);
        if (off > int256(WAD)) off = int256(WAD);
        int256 exponent = STEP * off / int256(WAD) - STEP * int256(FixedPointMathLib.min(skipped, MAX_SKIPPED));
        uint256 price = e.price * uint256(FixedPointMathLib.expWad(exponent)) / WAD;
        return FixedPointMathLib.clamp(price, MIN_PRICE, MAX_PRICE);
    }
}
