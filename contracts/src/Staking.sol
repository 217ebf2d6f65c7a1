// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {LendVault} from "./LendVault.sol";
import {Token} from "./Token.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Staking
/// @notice Who provides: their device keys, the capacity they offer, the stakes behind it, what they earn and lose.
/// A provider's stake is its bond (its own tokens and those it borrowed), what others delegated to it, and its part of the
/// shared pool, which backs every provider in proportion to its bond. A loss falls on them in this order.
/// @dev Token is our own, reverts on failure and has no hooks, so its return values are not read and no lock is needed;
/// effects stand before transfers all the same. Each action that lowers a bond must keep `leaving <= bond` and
/// `units * PER_UNIT <= bond - leaving`. Amounts fit uint96 because the token's cap does; delegators' shares start at
/// VIRTUAL a wei and fit uint112.
contract Staking is EIP712 {
    using SafeCast for uint256;

    // ------------------------------------------------------------------ types

    /// @notice A provider as it is stored.
    /// @param bond own and lent tokens at stake, those asked to leave included
    /// @param leaving part of `bond` asked to leave, at stake until withdrawn
    /// @param leaveAt second from which `leaving` may be withdrawn, for WINDOW; 0: nothing leaves
    /// @param bondedAt second of the bond's last increase
    /// @param device key that signs receipts and may send what moves nothing away from the owner
    /// @param units capacity offered
    /// @param cut part of payments the owner takes before delegators share, in basis points
    /// @param locks open disputes; while there are any, the bond stays
    /// @param borrower whether it has ever borrowed stake
    /// @param pool tokens delegated to it
    /// @param shares delegators' shares of `pool`
    struct Provider {
        uint96 bond;
        uint96 leaving;
        uint32 leaveAt;
        uint32 bondedAt;
        address device;
        uint32 units;
        uint16 cut;
        uint16 locks;
        bool borrower;
        uint96 pool;
        uint112 shares;
    }

    /// @notice What a provider's owner decides about; fields as in Provider.
    struct Standing {
        uint96 bond;
        uint96 leaving;
        uint32 leaveAt;
        address device;
        uint32 units;
        uint16 cut;
    }

    /// @notice What somebody delegated to a provider.
    /// @param shares of the provider's pool, those asked to leave included
    /// @param leaving part of `shares` asked to leave, earning and at stake until withdrawn
    /// @param leaveAt second from which `leaving` may be withdrawn, for WINDOW; 0: nothing leaves
    struct Delegation {
        uint112 shares;
        uint112 leaving;
        uint32 leaveAt;
    }

    /// @notice Whose key a device key is.
    /// @param provider the only account that can ever register it; 0: nobody has yet
    /// @param until second up to which it counts as a signer of receipts; CURRENT while it is the registered one
    struct Device {
        address provider;
        uint64 until;
    }

    // ------------------------------------------------------------------ constants and immutables

    /// @notice Seconds between asking for a bond and the first moment it can leave.
    uint256 public constant COOLDOWN = 7 days;

    /// @notice Seconds a bond may be withdrawn after the cooldown; then one asks again.
    uint256 public constant WINDOW = 7 days;

    /// @notice Seconds a replaced device key still answers for the receipts it signed.
    uint256 public constant CHALLENGE = 3 days;

    /// @notice Bond behind each unit of capacity, in wei.
    uint256 public constant PER_UNIT = 100e18;

    /// @notice Least that can be delegated at once, in wei.
    uint256 public constant MIN_DELEGATION = 1e18;

    /// @notice Most tokens that may be at stake in all until `cappedUntil`; only entrances look at it.
    uint256 public constant STAKE_CAP = 1e25;

    uint256 private constant CAPPED_TIME = 180 days;
    uint256 private constant VIRTUAL = 1e3; // shares nobody owns: what a first delegator gives away cannot rob the next
    uint64 private constant CURRENT = type(uint64).max;
    uint256 private constant BASIS = 10_000;
    bytes32 private constant DEVICE_TYPE = keccak256("Device(address provider,uint256 deadline)");

    /// @notice The staked token.
    Token public immutable token;

    /// @notice The contract that pays providers through `reward`.
    address public immutable market;

    /// @notice The contract that locks and slashes.
    address public immutable jury;

    /// @notice Lends stake: its tokens come here, never to the borrower.
    LendVault public immutable lendVault;

    /// @notice Holds the shares of the shared pool.
    address public immutable poolVault;

    /// @notice Second from which stake is no longer capped.
    uint256 public immutable cappedUntil;

    // ------------------------------------------------------------------ state

    /// @notice Sum of all bonds, in wei.
    uint96 public totalBond;

    /// @notice Tokens of the shared pool, in wei.
    uint96 public shared;

    /// @notice Sum of all offered units.
    uint32 public totalUnits;

    /// @notice A provider, field by field.
    mapping(address provider => Provider) public providers;

    /// @notice What a delegator has with a provider.
    mapping(address provider => mapping(address delegator => Delegation)) public delegations;

    /// @notice Owner of a device key and the second up to which its receipts count (2^64-1: it is the current key).
    mapping(address device => Device) public deviceOwner;

    // ------------------------------------------------------------------ events

    /// @notice A provider named its device key, capacity and cut.
    event Registered(address indexed provider, address indexed device, uint32 units, uint16 cut);

    /// @notice A provider put `amount` wei at stake.
    event Bonded(address indexed provider, uint256 amount);

    /// @notice `amount` wei of the bond may leave from second `leaveAt` on; 0 and 0: the request was taken back.
    event Leaving(address indexed provider, uint256 amount, uint256 leaveAt);

    /// @notice `amount` wei of the bond went back to the provider.
    event Left(address indexed provider, uint256 amount);

    /// @notice A delegator gave `amount` wei for `shares` of the provider's pool.
    event Delegated(address indexed provider, address indexed delegator, uint256 amount, uint256 shares);

    /// @notice `shares` of the provider's pool may leave from second `leaveAt` on; 0 and 0: the request was taken back.
    event Undelegating(address indexed provider, address indexed delegator, uint256 shares, uint256 leaveAt);

    /// @notice `amount` wei of the provider's pool went back to the delegator.
    event Undelegated(address indexed provider, address indexed delegator, uint256 amount);

    /// @notice A payment: `own` wei to the provider, `pooled` to its delegators, `shared` to the shared pool.
    event Rewarded(address indexed provider, uint256 own, uint256 pooled, uint256 shared);

    /// @notice A loss: so many wei of the bond, of the delegators' pool and of the shared pool.
    event Slashed(address indexed provider, uint256 bond, uint256 pooled, uint256 shared);

    // ------------------------------------------------------------------ errors

    /// @notice The caller may not do this.
    error Denied();

    /// @notice The device key is zero, or the signature is not its own over this provider and deadline.
    error BadKey();

    /// @notice The device key belongs to another provider.
    error KeyTaken();

    /// @notice The device key's signature is past its deadline.
    error Expired();

    /// @notice The cut is above 100 %.
    error BadCut();

    /// @notice Delegators are held to the cut they came for: it may only fall while there are any.
    error CutRaised();

    /// @notice The stake is too small for this.
    error TooSmall();

    /// @notice The delegation would give fewer shares than asked for.
    error FewerShares();

    /// @notice The total stake would pass STAKE_CAP.
    error AboveStakeCap();

    /// @notice The bond stays while a dispute is open.
    error Locked();

    /// @notice The loan is too large for the bond.
    error Unhealthy();

    /// @notice The loan is small enough for the bond, or what leaves already covers it.
    error Healthy();

    /// @notice Nothing is leaving, or it is too early, or the window has closed.
    error NotReady();

    /// @notice The device key did not take the gas money sent along.
    error GasRefused();

    modifier only(address sender) {
        if (msg.sender != sender) revert Denied();
        _;
    }

    // ------------------------------------------------------------------ constructor

    /// @notice The other contracts' addresses are computed before they are deployed.
    constructor(Token token_, address market_, address jury_, LendVault lendVault_, address poolVault_)
        EIP712("Fallow", "1")
    {
        (token, market, jury, lendVault, poolVault) = (token_, market_, jury_, lendVault_, poolVault_);
        cappedUntil = block.timestamp + CAPPED_TIME;
    }

    // ------------------------------------------------------------------ actions of providers

    /// @notice Names the caller's device key, capacity and cut; ether sent along becomes the device key's gas balance.
    /// No bond is needed for 0 units. A replaced key answers for its receipts for CHALLENGE and never serves another provider.
    /// @param device the device key; the signature is looked at only when the key changes
    /// @param units capacity offered, PER_UNIT of staying bond each
    /// @param cut the owner's part of payments before delegators share, in basis points
    /// @param deadline last second of the signature
    /// @param signature the device key's, 65 bytes, over Device(address provider,uint256 deadline)
    function register(address device, uint32 units, uint16 cut, uint256 deadline, bytes calldata signature)
        external
        payable
    {
        Provider storage p = providers[msg.sender];
        if (device == address(0)) revert BadKey();
        if (device != p.device) _replaceDevice(p, device, deadline, signature);
        if (cut > BASIS) revert BadCut();
        if (cut > p.cut && p.shares != 0) revert CutRaised();
        if (p.leaveAt != 0 && block.timestamp > p.leaveAt + WINDOW) (p.leaving, p.leaveAt) = (0, 0);
        if (units * PER_UNIT > p.bond - p.leaving) revert TooSmall();
        totalUnits = totalUnits - p.units + units;
        (p.units, p.cut) = (units, cut);
        emit Registered(msg.sender, device, units, cut);
        if (msg.value != 0) {
            (bool taken,) = device.call{value: msg.value}("");
            if (!taken) revert GasRefused();
        }
    }

    /// @notice Puts `amount` wei of the caller's tokens at stake, for its own account only. Needs an allowance.
    function bond(uint256 amount) public {
        _addBond(providers[msg.sender], msg.sender, amount);
        token.transferFrom(msg.sender, address(this), amount);
        _requireRoom();
    }

    /// @notice `bond` with an ERC-2612 permit for exactly `amount` instead of an earlier approval.
    /// @param amount wei to put at stake
    /// @param deadline last second of the permit
    /// @param v of the permit's signature
    /// @param r of the permit's signature
    /// @param s of the permit's signature
    function bondWithPermit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external {
        // A stranger may have sent the permit first; then the allowance stands already and the permit fails.
        try token.permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        bond(amount);
    }

    /// @notice Asks for `amount` wei of the caller's bond, all in all: it replaces an earlier request and starts COOLDOWN anew.
    /// 0 takes the request back. Units that the staying bond no longer covers are given up at once. Refused while the loan
    /// is unhealthy: the lender's clock cannot be started anew.
    function unbond(uint256 amount) external {
        Provider storage p = providers[msg.sender];
        if (_unhealthy(p, msg.sender)) revert Unhealthy();
        _leave(p, msg.sender, amount);
    }

    /// @notice Pays the bond `provider` asked for, inside the window after its cooldown: first the lender, so that what stays
    /// carries the loan that stays, then the provider. Anyone may send this.
    function withdraw(address provider) external {
        Provider storage p = providers[provider];
        _requireOpen(p.leaveAt);
        if (p.locks != 0) revert Locked();
        uint96 amount = p.leaving;
        uint96 staying = p.bond - amount;
        (p.bond, p.leaving, p.leaveAt) = (staying, 0, 0);
        totalBond -= amount;
        uint256 due = p.borrower ? lendVault.settle(provider, staying, amount) : 0;
        emit Left(provider, amount - due);
        if (due != 0) token.transfer(address(lendVault), due);
        token.transfer(provider, amount - due);
    }

    /// @notice Makes the whole bond of `provider` leave, once interest or a slash has eaten the margin of its loan. Anyone may
    /// send this. A request that runs and covers the loan stands; any other is replaced.
    function recall(address provider) external {
        Provider storage p = providers[provider];
        if (!_unhealthy(p, provider)) revert Healthy();
        bool runs = p.leaveAt != 0 && block.timestamp <= p.leaveAt + WINDOW;
        if (runs && p.leaving >= lendVault.debtOf(provider)) revert Healthy();
        _leave(p, provider, p.bond);
    }

    // ------------------------------------------------------------------ actions of delegators

    /// @notice Puts `amount` wei of the caller's tokens at stake behind `provider`. Needs an allowance.
    /// @param provider somebody with a device key
    /// @param amount wei, at least MIN_DELEGATION
    /// @param minShares fewest shares of the provider's pool to take for it
    /// @return shares of the pool that were given
    function delegate(address provider, uint256 amount, uint256 minShares) external returns (uint256 shares) {
        Provider storage p = providers[provider];
        if (amount < MIN_DELEGATION || p.device == address(0)) revert TooSmall();
        (uint96 pool, uint112 all) = (p.pool, p.shares);
        shares = Math.mulDiv(amount, all + VIRTUAL, uint256(pool) + 1);
        if (shares < minShares) revert FewerShares();
        (p.pool, p.shares) = (pool + amount.toUint96(), all + shares.toUint112());
        delegations[provider][msg.sender].shares += uint112(shares);
        emit Delegated(provider, msg.sender, amount, shares);
        token.transferFrom(msg.sender, address(this), amount);
        _requireRoom();
    }

    /// @notice Asks for `shares` of the caller's shares, all in all: it replaces an earlier request and starts COOLDOWN anew.
    /// 0 takes the request back. They earn and may be slashed until they are withdrawn.
    function undelegate(address provider, uint256 shares) external {
        Delegation storage d = delegations[provider][msg.sender];
        if (shares > d.shares) revert TooSmall();
        uint256 leaveAt = shares == 0 ? 0 : block.timestamp + COOLDOWN;
        (d.leaving, d.leaveAt) = (uint112(shares), uint32(leaveAt));
        emit Undelegating(provider, msg.sender, shares, leaveAt);
    }

    /// @notice Pays the caller the shares it asked for, inside the window after their cooldown. No dispute holds it up.
    /// @return amount wei they were worth
    function withdrawDelegated(address provider) external returns (uint256 amount) {
        Provider storage p = providers[provider];
        Delegation storage d = delegations[provider][msg.sender];
        _requireOpen(d.leaveAt);
        uint112 shares = d.leaving;
        (d.shares, d.leaving, d.leaveAt) = (d.shares - shares, 0, 0);
        amount = Math.mulDiv(shares, uint256(p.pool) + 1, p.shares + VIRTUAL);
        (p.pool, p.shares) = (p.pool - uint96(amount), p.shares - shares);
        emit Undelegated(provider, msg.sender, amount);
        token.transfer(msg.sender, amount);
    }

    // ------------------------------------------------------------------ actions of our other contracts

    /// @notice Adds `amount` wei that LendVault has just sent here to the bond of `provider`. Not while a dispute is open.
    function bondLent(address provider, uint256 amount) external only(address(lendVault)) {
        Provider storage p = providers[provider];
        if (p.locks != 0) revert Locked();
        p.borrower = true;
        _addBond(p, provider, amount);
        _requireRoom();
    }

    /// @notice Adds `amount` wei that PoolVault has just sent here to the shared pool. PoolVault has asked for `room`.
    function addShared(uint256 amount) external only(poolVault) {
        shared += amount.toUint96();
    }

    /// @notice Pays `to` so many wei of the shared pool.
    function takeShared(uint256 amount, address to) external only(poolVault) {
        shared -= amount.toUint96();
        token.transfer(to, amount);
    }

    /// @notice Divides the `amount` wei that Market has just sent here: the provider's cut, then by weight of its bond, its
    /// delegators and its part of the shared pool. Never refused for STAKE_CAP.
    function reward(address provider, uint256 amount) external only(market) {
        Provider storage p = providers[provider];
        (uint256 pool, uint256 backing) = (p.pool, sharedOf(provider));
        uint256 pooled;
        uint256 common;
        if (pool + backing != 0) {
            uint256 divided = amount * (BASIS - p.cut) / BASIS;
            uint256 stake = p.bond + pool + backing;
            (pooled, common) = (divided * pool / stake, divided * backing / stake);
            if (pooled != 0) p.pool = uint96(pool + pooled);
            if (common != 0) shared += uint96(common);
        }
        uint256 own = amount - pooled - common;
        emit Rewarded(provider, own, pooled, common);
        token.transfer(provider, own);
    }

    /// @notice Holds the bond of `provider` for one dispute more, or for one less.
    function lock(address provider, bool more) external only(jury) {
        if (more) ++providers[provider].locks;
        else --providers[provider].locks;
    }

    /// @notice Takes `amount` wei of the provider's stake, or all there is, and sends them to Jury: first of the bond, where the
    /// owner's tokens go before the lender's, then of the delegators' pool and of the shared pool's part, pro rata.
    /// @dev Must never revert: nothing is subtracted that was not compared first.
    /// @return taken wei sent
    function slash(address provider, uint256 amount) external only(jury) returns (uint256 taken) {
        Provider storage p = providers[provider];
        (uint256 pool, uint256 backing) = (p.pool, sharedOf(provider));
        uint96 bonded = uint96(Math.min(amount, p.bond));
        uint256 rest = Math.min(amount - bonded, pool + backing);
        uint256 pooled = rest == 0 ? 0 : rest * pool / (pool + backing);
        if (pooled != 0) p.pool = uint96(pool - pooled);
        uint96 bondLeft = p.bond - bonded;
        p.bond = bondLeft;
        if (p.leaving > bondLeft) p.leaving = bondLeft;
        (totalBond, shared) = (totalBond - bonded, shared - uint96(rest - pooled));
        _clipUnits(p, bondLeft - p.leaving);
        if (p.borrower) lendVault.writeDown(provider, bondLeft);
        taken = bonded + rest;
        emit Slashed(provider, bonded, pooled, rest - pooled);
        token.transfer(msg.sender, taken);
    }

    // ------------------------------------------------------------------ views

    /// @notice A provider's standing as one value.
    function get(address provider) external view returns (Standing memory) {
        Provider storage p = providers[provider];
        return Standing(p.bond, p.leaving, p.leaveAt, p.device, p.units, p.cut);
    }

    /// @notice A provider's bond and the second of its last increase: what its seat in a jury rests on.
    function seat(address provider) external view returns (uint256 bonded, uint256 since) {
        Provider storage p = providers[provider];
        return (p.bond, p.bondedAt);
    }

    /// @notice Wei of the shared pool that back `provider`.
    function sharedOf(address provider) public view returns (uint256) {
        uint256 all = totalBond;
        return all == 0 ? 0 : uint256(shared) * providers[provider].bond / all;
    }

    /// @notice The whole stake of `provider` in wei, what is leaving included: all that a slash can reach.
    function stakeOf(address provider) external view returns (uint256) {
        Provider storage p = providers[provider];
        return uint256(p.bond) + p.pool + sharedOf(provider);
    }

    /// @notice Wei that may still be put at stake.
    function room() public view returns (uint256) {
        if (block.timestamp >= cappedUntil) return type(uint256).max;
        uint256 held = token.balanceOf(address(this));
        return held < STAKE_CAP ? STAKE_CAP - held : 0;
    }

    /// @notice The provider whose current device key this is; 0 for a replaced or unknown key.
    function providerOf(address device) external view returns (address) {
        Device storage owner = deviceOwner[device];
        return owner.until == CURRENT ? owner.provider : address(0);
    }

    /// @notice The provider that answers for what this device key signed at second `time`; 0 if it had been replaced by then.
    function signerOf(address device, uint256 time) external view returns (address) {
        Device storage owner = deviceOwner[device];
        return time + CHALLENGE <= owner.until ? owner.provider : address(0);
    }

    // ------------------------------------------------------------------ internal

    function _replaceDevice(Provider storage p, address device, uint256 deadline, bytes calldata signature) private {
        if (block.timestamp > deadline) revert Expired();
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(DEVICE_TYPE, msg.sender, deadline)));
        (address signer,,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (signer != device) revert BadKey();
        address owner = deviceOwner[device].provider;
        if (owner != address(0) && owner != msg.sender) revert KeyTaken();
        if (p.device != address(0)) deviceOwner[p.device].until = uint64(block.timestamp + CHALLENGE);
        deviceOwner[device] = Device(msg.sender, CURRENT);
        p.device = device;
    }

    function _addBond(Provider storage p, address provider, uint256 amount) private {
        uint96 added = amount.toUint96();
        (p.bond, p.bondedAt) = (p.bond + added, uint32(block.timestamp));
        totalBond += added;
        emit Bonded(provider, amount);
    }

    function _leave(Provider storage p, address provider, uint256 amount) private {
        uint96 bonded = p.bond;
        if (amount > bonded) revert TooSmall();
        uint256 leaveAt = amount == 0 ? 0 : block.timestamp + COOLDOWN;
        (p.leaving, p.leaveAt) = (uint96(amount), uint32(leaveAt));
        _clipUnits(p, bonded - amount);
        emit Leaving(provider, amount, leaveAt);
    }

    function _clipUnits(Provider storage p, uint256 staying) private {
        uint32 units = p.units;
        if (units * PER_UNIT <= staying) return;
        uint32 covered = uint32(staying / PER_UNIT);
        totalUnits = totalUnits - units + covered;
        p.units = covered;
    }

    /// @dev Above seven eighths: until a recall has run its course, interest must not eat the last eighth.
    function _unhealthy(Provider storage p, address provider) private view returns (bool) {
        return p.borrower && lendVault.debtOf(provider) * 8 > uint256(p.bond) * 7;
    }

    function _requireOpen(uint256 leaveAt) private view {
        if (leaveAt == 0 || block.timestamp < leaveAt || block.timestamp > leaveAt + WINDOW) revert NotReady();
    }

    /// @dev Tokens given away to this contract count too; who does so could have bonded them for the same effect.
    function _requireRoom() private view {
        if (block.timestamp < cappedUntil && token.balanceOf(address(this)) > STAKE_CAP) revert AboveStakeCap();
    }
}
