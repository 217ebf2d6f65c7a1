// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Token} from "./Token.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Staking
/// @notice Who provides: their device keys, the capacity they offer, the bonds behind it, and what they are paid.
/// @dev Token is our own, reverts on failure and has no hooks, so its return values are not read and no lock is needed;
/// effects stand before transfers all the same. Each action that lowers a bond must keep `leaving <= bond` and
/// `units * PER_UNIT <= bond - leaving`.
contract Staking is EIP712 {
    using SafeCast for uint256;

    // ------------------------------------------------------------------ types

    /// @notice A provider's standing.
    /// @param bond tokens at stake, those asked to leave included
    /// @param leaving part of `bond` asked to leave, at stake until withdrawn
    /// @param leaveAt second from which `leaving` may be withdrawn, for WINDOW; 0: nothing leaves
    /// @param device key that signs receipts and may send what moves nothing away from the owner
    /// @param units capacity offered
    /// @param cut part of payments the owner takes before delegators share, in basis points
    struct Provider {
        uint96 bond;
        uint96 leaving;
        uint32 leaveAt;
        address device;
        uint32 units;
        uint16 cut;
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

    uint64 private constant CURRENT = type(uint64).max;
    uint256 private constant BASIS = 10_000;
    bytes32 private constant DEVICE_TYPE = keccak256("Device(address provider,uint256 deadline)");

    /// @notice The staked token.
    Token public immutable token;

    /// @notice The contract that pays providers through `reward`.
    address public immutable market;

    // ------------------------------------------------------------------ state

    /// @notice Sum of all bonds, in wei.
    uint96 public totalBond;

    /// @notice Sum of all offered units.
    uint32 public totalUnits;

    /// @notice A provider's standing, field by field.
    mapping(address provider => Provider) public providers;

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

    /// @notice The provider was paid `amount` wei.
    event Rewarded(address indexed provider, uint256 amount);

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

    /// @notice The bond that stays is too small for this.
    error TooSmall();

    /// @notice Nothing is leaving, or it is too early, or the window has closed.
    error NotReady();

    /// @notice The device key did not take the gas money sent along.
    error GasRefused();

    // ------------------------------------------------------------------ constructor

    /// @param token_ the staked token
    /// @param market_ Market's address, computed before it is deployed
    constructor(Token token_, address market_) EIP712("Fallow", "1") {
        (token, market) = (token_, market_);
    }

    // ------------------------------------------------------------------ actions

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
        uint96 added = amount.toUint96();
        providers[msg.sender].bond += added;
        totalBond += added;
        emit Bonded(msg.sender, amount);
        token.transferFrom(msg.sender, address(this), amount);
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
    /// 0 takes the request back. Units that the staying bond no longer covers are given up at once.
    function unbond(uint256 amount) external {
        Provider storage p = providers[msg.sender];
        if (amount > p.bond) revert TooSmall();
        uint256 leaveAt = amount == 0 ? 0 : block.timestamp + COOLDOWN;
        (p.leaving, p.leaveAt) = (uint96(amount), uint32(leaveAt));
        _clipUnits(p, p.bond - amount);
        emit Leaving(msg.sender, amount, leaveAt);
    }

    /// @notice Pays `provider` the bond it asked for, inside the window after its cooldown. Anyone may send this.
    function withdraw(address provider) external {
        Provider storage p = providers[provider];
        (uint96 amount, uint256 leaveAt) = (p.leaving, p.leaveAt);
        if (leaveAt == 0 || block.timestamp < leaveAt || block.timestamp > leaveAt + WINDOW) revert NotReady();
        p.bond -= amount;
        (p.leaving, p.leaveAt) = (0, 0);
        totalBond -= amount;
        emit Left(provider, amount);
        token.transfer(provider, amount);
    }

    /// @notice Pays `provider` the `amount` wei that Market has just sent here. Only Market.
    function reward(address provider, uint256 amount) external {
        if (msg.sender != market) revert Denied();
        emit Rewarded(provider, amount);
        token.transfer(provider, amount);
    }

    // ------------------------------------------------------------------ views

    /// @notice A provider's standing as one value.
    function get(address provider) external view returns (Provider memory) {
        return providers[provider];
    }

    /// @notice The provider whose current device key this is; 0 for a replaced or unknown key.
    function providerOf(address device) external view returns (address) {
        Device storage owner = deviceOwner[device];
        return owner.until == CURRENT ? owner.provider : address(0);
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

    function _clipUnits(Provider storage p, uint256 staying) private {
        uint32 units = p.units;
        if (units * PER_UNIT <= staying) return;
        uint32 covered = uint32(staying / PER_UNIT);
        totalUnits = totalUnits - units + covered;
        p.units = covered;
    }
}
