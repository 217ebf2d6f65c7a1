// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Staking} from "./Staking.sol";
import {Token} from "./Token.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @title LendVault
/// @notice Lends stake to providers. What is lent goes into the borrower's bond in Staking, never to the borrower: both sides
/// are the same token, so there is no oracle, no auction and no liquidator. An ERC-4626 vault for those who lend.
/// @dev Debts are shares of a total that grows by interest: rounded up for borrowers, down for lenders. `settle` and
/// `writeDown` are parts of withdrawing and slashing and must never revert.
contract LendVault is ERC4626 {
    using SafeCast for uint256;

    // ------------------------------------------------------------------ constants and immutables

    /// @notice Most of a bond that may be lent when borrowing, 1e18 = all.
    uint256 public constant MAX_LOAN = 0.75e18;

    /// @notice Part of the vault that is lent at which the rate rests, 1e18 = all.
    uint256 public constant TARGET = 0.9e18;

    /// @notice Lowest and highest rate at the target, in 1e-18 a second: 0.1 % and 50 % a year. Four times the highest, when
    /// nothing is idle, turns a loan of seven eighths of a bond into less than the whole within COOLDOWN and WINDOW.
    uint256 public constant MIN_RATE = uint256(0.001e18) / 365 days;
    uint256 public constant MAX_RATE = uint256(0.5e18) / 365 days;

    uint256 private constant WAD = 1e18;
    uint256 private constant MAX_DEBT = 1e27; // the token's cap: more can never be repaid
    uint256 private constant FIRST_RATE = uint256(0.04e18) / 365 days;
    int256 private constant SPEED = int256(50e18) / 365 days; // by which the rate at the target moves, fully off target
    int256 private constant MAX_EXPONENT = 10e18; // e^10 is past MAX_RATE / MIN_RATE; beyond e^135 expWad reverts

    /// @notice Keeps the bonds.
    Staking public immutable staking;

    // ------------------------------------------------------------------ state

    /// @notice All debts as of `accruedAt`, in wei.
    uint112 public totalDebt;

    /// @notice Rate that holds when TARGET of the vault is lent, as of `accruedAt`, in 1e-18 a second.
    uint64 public rateAtTarget = uint64(FIRST_RATE);

    /// @notice Second up to which interest is in `totalDebt`.
    uint40 public accruedAt = uint40(block.timestamp);

    /// @notice Shares of all debts.
    uint128 public totalDebtShares;

    /// @notice A borrower's shares of `totalDebt`.
    mapping(address provider => uint256) public debtShares;

    // ------------------------------------------------------------------ events

    /// @notice `amount` wei were lent into the provider's bond.
    event Borrowed(address indexed provider, uint256 amount);

    /// @notice `amount` wei of the provider's debt were paid back.
    event Repaid(address indexed provider, uint256 amount);

    /// @notice `loss` wei of the provider's debt are gone, because its bond is.
    event WrittenDown(address indexed provider, uint256 loss);

    // ------------------------------------------------------------------ errors

    /// @notice The caller may not do this.
    error Denied();

    /// @notice The loan is too large for the bond.
    error Unhealthy();

    // ------------------------------------------------------------------ constructor

    /// @notice Staking must have named this contract as its lender.
    constructor(Token token, Staking staking_) ERC20("Lent Fallow", "lFLW") ERC4626(token) {
        staking = staking_;
    }

    // ------------------------------------------------------------------ actions

    /// @notice Borrows `amount` wei into the caller's own bond.
    function borrow(uint256 amount) external {
        accrue();
        (uint256 debt, uint256 shares) = (totalDebt, totalDebtShares);
        uint256 added = shares == 0 ? amount : Math.mulDiv(amount, shares, Math.max(debt, 1), Math.Rounding.Ceil);
        debtShares[msg.sender] += added;
        totalDebtShares = (shares + added).toUint128();
        totalDebt = (debt + amount).toUint112();
        emit Borrowed(msg.sender, amount);
        Token(asset()).transfer(address(staking), amount);
        staking.bondLent(msg.sender, amount);
        (uint256 bonded,) = staking.seat(msg.sender);
        if (debtOf(msg.sender) * WAD > bonded * MAX_LOAN) revert Unhealthy();
    }

    /// @notice Pays back `amount` wei of the provider's debt, at most all of it, with the caller's tokens. Needs an allowance.
    /// @return paid wei that were taken
    function repay(address provider, uint256 amount) external returns (uint256 paid) {
        accrue();
        uint256 debt = debtOf(provider);
        paid = Math.min(amount, debt);
        _reduce(provider, paid, debt);
        emit Repaid(provider, paid);
        Token(asset()).transferFrom(msg.sender, address(this), paid);
    }

    /// @notice Counts as paid back what the bond that stays cannot carry of the provider's debt, at most what leaves; Staking
    /// sends it along. Then writes off what the debt has beyond the bond that stays. Only Staking.
    /// @return due wei that Staking has to send
    function settle(address provider, uint256 staying, uint256 leaving) external returns (uint256 due) {
        if (msg.sender != address(staking)) revert Denied();
        accrue();
        uint256 debt = debtOf(provider);
        due = Math.min(FixedPointMathLib.zeroFloorSub(debt, staying * MAX_LOAN / WAD), leaving);
        if (due == 0) return 0;
        _reduce(provider, due, debt);
        emit Repaid(provider, due);
        _writeDown(provider, staying, debtOf(provider));
    }

    /// @notice Writes off what the provider's debt has beyond its bond, after a slash. Only Staking.
    function writeDown(address provider, uint256 bonded) external {
        if (msg.sender != address(staking)) revert Denied();
        accrue();
        _writeDown(provider, bonded, debtOf(provider));
    }

    /// @notice Adds the interest up to now to the debts. Every action does so first.
    function accrue() public {
        (uint256 debt, uint256 rate) = pending();
        (totalDebt, rateAtTarget, accruedAt) = (uint112(debt), uint64(rate), uint40(block.timestamp));
    }

    // ------------------------------------------------------------------ views

    /// @notice All debts and the rate at the target, as they are now. The rate moves all the time, the faster the farther the
    /// use is off target; below target a quarter of it is paid at least, and four times as much when nothing is idle.
    function pending() public view returns (uint256 debt, uint256 rate) {
        (debt, rate) = (totalDebt, rateAtTarget);
        uint256 time = block.timestamp - accruedAt;
        if (time == 0 || debt == 0) return (debt, rate);
        uint256 used = debt * WAD / (debt + idle());
        int256 off = (int256(used) - int256(TARGET)) * 1e18 / int256(used > TARGET ? WAD - TARGET : TARGET);
        int256 exponent = FixedPointMathLib.clamp(SPEED * off / 1e18 * int256(time), -MAX_EXPONENT, MAX_EXPONENT);
        uint256 next = rate * uint256(FixedPointMathLib.expWad(exponent)) / WAD;
        next = FixedPointMathLib.clamp(next, MIN_RATE, MAX_RATE);
        uint256 factor = uint256(off < 0 ? 1e18 + off * 3 / 4 : 1e18 + off * 3);
        uint256 paid = (rate + next) / 2 * factor / WAD;
        return (Math.min(debt + debt * paid * time / WAD, MAX_DEBT), next);
    }

    /// @notice Wei the provider owes now.
    function debtOf(address provider) public view returns (uint256) {
        uint256 shares = debtShares[provider];
        if (shares == 0) return 0;
        (uint256 debt,) = pending();
        return Math.mulDiv(shares, debt, totalDebtShares, Math.Rounding.Ceil);
    }

    /// @notice Wei that lie here and are lent to nobody.
    function idle() public view returns (uint256) {
        return Token(asset()).balanceOf(address(this));
    }

    /// @inheritdoc ERC4626
    function totalAssets() public view override returns (uint256) {
        (uint256 debt,) = pending();
        return idle() + debt;
    }

    /// @notice Most shares that `owner` can redeem now: only what is idle leaves.
    function maxRedeem(address owner) public view override returns (uint256) {
        return Math.min(balanceOf(owner), convertToShares(idle()));
    }

    // ------------------------------------------------------------------ internal

    function _writeDown(address provider, uint256 bonded, uint256 debt) private {
        if (debt <= bonded) return;
        _reduce(provider, debt - bonded, debt);
        emit WrittenDown(provider, debt - bonded);
    }

    /// @dev Fewer shares go than the amount is worth, so that nobody else's debt grows; with the last wei goes the last share.
    function _reduce(address provider, uint256 amount, uint256 debt) private {
        uint256 shares = debtShares[provider];
        uint256 total = totalDebt;
        uint256 gone = amount == debt ? shares : Math.min(Math.mulDiv(amount, totalDebtShares, total), shares);
        debtShares[provider] = shares - gone;
        totalDebtShares -= uint128(gone);
        totalDebt = uint112(FixedPointMathLib.zeroFloorSub(total, amount));
    }

    /// @dev Shares are a thousandth of a wei, so that a donation cannot round a depositor to nothing.
    function _decimalsOffset() internal pure override returns (uint8) {
        return 3;
    }
}
