"""LendVault: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/LendVault.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Creation, Event, Function, View


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of LendVault."""

    owner: str
    spender: str
    value: int


@dataclass(frozen=True)
class Borrowed(Event, kinds=("address indexed", "uint256")):
    """Event of LendVault."""

    provider: str
    amount: int


@dataclass(frozen=True)
class Deposit(Event, kinds=("address indexed", "address indexed", "uint256", "uint256")):
    """Event of LendVault."""

    sender: str
    owner: str
    assets: int
    shares: int


@dataclass(frozen=True)
class Repaid(Event, kinds=("address indexed", "uint256")):
    """Event of LendVault."""

    provider: str
    amount: int


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of LendVault."""

    from_: str
    to: str
    value: int


@dataclass(frozen=True)
class Withdraw(Event, kinds=("address indexed", "address indexed", "address indexed", "uint256", "uint256")):
    """Event of LendVault."""

    sender: str
    receiver: str
    owner: str
    assets: int
    shares: int


@dataclass(frozen=True)
class WrittenDown(Event, kinds=("address indexed", "uint256")):
    """Event of LendVault."""

    provider: str
    loss: int


@dataclass(frozen=True)
class Pending:
    """What pending answers."""

    debt: int
    rate: int


_ACCRUE = Function("LendVault", "accrue", ())


def accrue() -> bytes:
    """Adds the interest up to now to the debts. Every action does so first."""
    return _ACCRUE.data()


_APPROVE = Function("LendVault", "approve", (("spender", "address"), ("value", "uint256")), ("bool",))


def approve(spender: str, value: int) -> bytes:
    return _APPROVE.data(spender, value)


_BORROW = Function("LendVault", "borrow", (("amount", "uint256"),))


def borrow(amount: int) -> bytes:
    """Borrows `amount` wei into the caller's own bond."""
    return _BORROW.data(amount)


_DEPOSIT = Function("LendVault", "deposit", (("assets", "uint256"), ("receiver", "address")), ("uint256",))


def deposit(assets: int, receiver: str) -> bytes:
    return _DEPOSIT.data(assets, receiver)


_MINT = Function("LendVault", "mint", (("shares", "uint256"), ("receiver", "address")), ("uint256",))


def mint(shares: int, receiver: str) -> bytes:
    return _MINT.data(shares, receiver)


_REDEEM = Function(
    "LendVault", "redeem", (("shares", "uint256"), ("receiver", "address"), ("owner", "address")), ("uint256",)
)


def redeem(shares: int, receiver: str, owner: str) -> bytes:
    return _REDEEM.data(shares, receiver, owner)


_REPAY = Function("LendVault", "repay", (("provider", "address"), ("amount", "uint256")), ("uint256",))


def repay(provider: str, amount: int) -> bytes:
    """Pays back `amount` wei of the provider's debt, at most all of it, with the caller's tokens. Needs an
    allowance.
    """
    return _REPAY.data(provider, amount)


_SETTLE = Function(
    "LendVault", "settle", (("provider", "address"), ("staying", "uint256"), ("leaving", "uint256")), ("uint256",)
)


def settle(provider: str, staying: int, leaving: int) -> bytes:
    """Counts as paid back what the bond that stays cannot carry of the provider's debt, at most what leaves; Staking
    sends it along. Then writes off what the debt has beyond the bond that stays. Only Staking.
    """
    return _SETTLE.data(provider, staying, leaving)


_TRANSFER = Function("LendVault", "transfer", (("to", "address"), ("value", "uint256")), ("bool",))


def transfer(to: str, value: int) -> bytes:
    return _TRANSFER.data(to, value)


_TRANSFER_FROM = Function(
    "LendVault", "transferFrom", (("from", "address"), ("to", "address"), ("value", "uint256")), ("bool",)
)


def transfer_from(from_: str, to: str, value: int) -> bytes:
    return _TRANSFER_FROM.data(from_, to, value)


_WITHDRAW = Function(
    "LendVault", "withdraw", (("assets", "uint256"), ("receiver", "address"), ("owner", "address")), ("uint256",)
)


def withdraw(assets: int, receiver: str, owner: str) -> bytes:
    return _WITHDRAW.data(assets, receiver, owner)


_WRITE_DOWN = Function("LendVault", "writeDown", (("provider", "address"), ("bonded", "uint256")))


def write_down(provider: str, bonded: int) -> bytes:
    """Writes off what the provider's debt has beyond its bond, after a slash. Only Staking."""
    return _WRITE_DOWN.data(provider, bonded)


_MAX_LOAN = Function("LendVault", "MAX_LOAN", (), ("uint256",))


def max_loan() -> View[int]:
    """Most of a bond that may be lent when borrowing, 1e18 = all."""
    return View(_MAX_LOAN, _MAX_LOAN.data(), int)


_MAX_RATE = Function("LendVault", "MAX_RATE", (), ("uint256",))


def max_rate() -> View[int]:
    return View(_MAX_RATE, _MAX_RATE.data(), int)


_MIN_RATE = Function("LendVault", "MIN_RATE", (), ("uint256",))


def min_rate() -> View[int]:
    """Lowest and highest rate at the target, in 1e-18 a second: 0.1 % and 50 % a year. Four times the highest, when
    nothing is idle, turns a loan of seven eighths of a bond into less than the whole within COOLDOWN and WINDOW.
    """
    return View(_MIN_RATE, _MIN_RATE.data(), int)


_TARGET = Function("LendVault", "TARGET", (), ("uint256",))


def target() -> View[int]:
    """Part of the vault that is lent at which the rate rests, 1e18 = all."""
    return View(_TARGET, _TARGET.data(), int)


_ACCRUED_AT = Function("LendVault", "accruedAt", (), ("uint40",))


def accrued_at() -> View[int]:
    """Second up to which interest is in `totalDebt`."""
    return View(_ACCRUED_AT, _ACCRUED_AT.data(), int)


_ALLOWANCE = Function("LendVault", "allowance", (("owner", "address"), ("spender", "address")), ("uint256",))


def allowance(owner: str, spender: str) -> View[int]:
    return View(_ALLOWANCE, _ALLOWANCE.data(owner, spender), int)


_ASSET = Function("LendVault", "asset", (), ("address",))


def asset() -> View[str]:
    return View(_ASSET, _ASSET.data(), str)


_BALANCE_OF = Function("LendVault", "balanceOf", (("account", "address"),), ("uint256",))


def balance_of(account: str) -> View[int]:
    return View(_BALANCE_OF, _BALANCE_OF.data(account), int)


_CONVERT_TO_ASSETS = Function("LendVault", "convertToAssets", (("shares", "uint256"),), ("uint256",))


def convert_to_assets(shares: int) -> View[int]:
    return View(_CONVERT_TO_ASSETS, _CONVERT_TO_ASSETS.data(shares), int)


_CONVERT_TO_SHARES = Function("LendVault", "convertToShares", (("assets", "uint256"),), ("uint256",))


def convert_to_shares(assets: int) -> View[int]:
    return View(_CONVERT_TO_SHARES, _CONVERT_TO_SHARES.data(assets), int)


_DEBT_OF = Function("LendVault", "debtOf", (("provider", "address"),), ("uint256",))


def debt_of(provider: str) -> View[int]:
    """Wei the provider owes now."""
    return View(_DEBT_OF, _DEBT_OF.data(provider), int)


_DEBT_SHARES = Function("LendVault", "debtShares", (("provider", "address"),), ("uint256",))


def debt_shares(provider: str) -> View[int]:
    """A borrower's shares of `totalDebt`."""
    return View(_DEBT_SHARES, _DEBT_SHARES.data(provider), int)


_DECIMALS = Function("LendVault", "decimals", (), ("uint8",))


def decimals() -> View[int]:
    return View(_DECIMALS, _DECIMALS.data(), int)


_IDLE = Function("LendVault", "idle", (), ("uint256",))


def idle() -> View[int]:
    """Wei that lie here and are lent to nobody."""
    return View(_IDLE, _IDLE.data(), int)


_MAX_DEPOSIT = Function("LendVault", "maxDeposit", (("value", "address"),), ("uint256",))


def max_deposit(value: str) -> View[int]:
    return View(_MAX_DEPOSIT, _MAX_DEPOSIT.data(value), int)


_MAX_MINT = Function("LendVault", "maxMint", (("value", "address"),), ("uint256",))


def max_mint(value: str) -> View[int]:
    return View(_MAX_MINT, _MAX_MINT.data(value), int)


_MAX_REDEEM = Function("LendVault", "maxRedeem", (("owner", "address"),), ("uint256",))


def max_redeem(owner: str) -> View[int]:
    """Most shares that `owner` can redeem now: only what is idle leaves."""
    return View(_MAX_REDEEM, _MAX_REDEEM.data(owner), int)


_MAX_WITHDRAW = Function("LendVault", "maxWithdraw", (("owner", "address"),), ("uint256",))


def max_withdraw(owner: str) -> View[int]:
    return View(_MAX_WITHDRAW, _MAX_WITHDRAW.data(owner), int)


_NAME = Function("LendVault", "name", (), ("string",))


def name() -> View[str]:
    return View(_NAME, _NAME.data(), str)


_PENDING = Function("LendVault", "pending", (), ("uint256", "uint256"))


def pending() -> View[Pending]:
    """All debts and the rate at the target, as they are now. The rate moves all the time, the faster the farther the
    use is off target; below target a quarter of it is paid at least, and four times as much when nothing is idle.
    """
    return View(_PENDING, _PENDING.data(), Pending)


_PREVIEW_DEPOSIT = Function("LendVault", "previewDeposit", (("assets", "uint256"),), ("uint256",))


def preview_deposit(assets: int) -> View[int]:
    return View(_PREVIEW_DEPOSIT, _PREVIEW_DEPOSIT.data(assets), int)


_PREVIEW_MINT = Function("LendVault", "previewMint", (("shares", "uint256"),), ("uint256",))


def preview_mint(shares: int) -> View[int]:
    return View(_PREVIEW_MINT, _PREVIEW_MINT.data(shares), int)


_PREVIEW_REDEEM = Function("LendVault", "previewRedeem", (("shares", "uint256"),), ("uint256",))


def preview_redeem(shares: int) -> View[int]:
    return View(_PREVIEW_REDEEM, _PREVIEW_REDEEM.data(shares), int)


_PREVIEW_WITHDRAW = Function("LendVault", "previewWithdraw", (("assets", "uint256"),), ("uint256",))


def preview_withdraw(assets: int) -> View[int]:
    return View(_PREVIEW_WITHDRAW, _PREVIEW_WITHDRAW.data(assets), int)


_RATE_AT_TARGET = Function("LendVault", "rateAtTarget", (), ("uint64",))


def rate_at_target() -> View[int]:
    """Rate that holds when TARGET of the vault is lent, as of `accruedAt`, in 1e-18 a second."""
    return View(_RATE_AT_TARGET, _RATE_AT_TARGET.data(), int)


_STAKING = Function("LendVault", "staking", (), ("address",))


def staking() -> View[str]:
    """Keeps the bonds."""
    return View(_STAKING, _STAKING.data(), str)


_SYMBOL = Function("LendVault", "symbol", (), ("string",))


def symbol() -> View[str]:
    return View(_SYMBOL, _SYMBOL.data(), str)


_TOTAL_ASSETS = Function("LendVault", "totalAssets", (), ("uint256",))


def total_assets() -> View[int]:
    return View(_TOTAL_ASSETS, _TOTAL_ASSETS.data(), int)


_TOTAL_DEBT = Function("LendVault", "totalDebt", (), ("uint112",))


def total_debt() -> View[int]:
    """All debts as of `accruedAt`, in wei."""
    return View(_TOTAL_DEBT, _TOTAL_DEBT.data(), int)


_TOTAL_DEBT_SHARES = Function("LendVault", "totalDebtShares", (), ("uint128",))


def total_debt_shares() -> View[int]:
    """Shares of all debts."""
    return View(_TOTAL_DEBT_SHARES, _TOTAL_DEBT_SHARES.data(), int)


_TOTAL_SUPPLY = Function("LendVault", "totalSupply", (), ("uint256",))


def total_supply() -> View[int]:
    return View(_TOTAL_SUPPLY, _TOTAL_SUPPLY.data(), int)


CREATION = Creation(
    "LendVault",
    11166,
    "923d89da658cd039c254bcf8272bb5aab9d0571381b161c4e68c8563b37e7572",
    (("token", "address"), ("staking_", "address")),
)
CALLS = (
    _ACCRUE,
    _APPROVE,
    _BORROW,
    _DEPOSIT,
    _MINT,
    _REDEEM,
    _REPAY,
    _SETTLE,
    _TRANSFER,
    _TRANSFER_FROM,
    _WITHDRAW,
    _WRITE_DOWN,
)
VIEWS = (
    _MAX_LOAN,
    _MAX_RATE,
    _MIN_RATE,
    _TARGET,
    _ACCRUED_AT,
    _ALLOWANCE,
    _ASSET,
    _BALANCE_OF,
    _CONVERT_TO_ASSETS,
    _CONVERT_TO_SHARES,
    _DEBT_OF,
    _DEBT_SHARES,
    _DECIMALS,
    _IDLE,
    _MAX_DEPOSIT,
    _MAX_MINT,
    _MAX_REDEEM,
    _MAX_WITHDRAW,
    _NAME,
    _PENDING,
    _PREVIEW_DEPOSIT,
    _PREVIEW_MINT,
    _PREVIEW_REDEEM,
    _PREVIEW_WITHDRAW,
    _RATE_AT_TARGET,
    _STAKING,
    _SYMBOL,
    _TOTAL_ASSETS,
    _TOTAL_DEBT,
    _TOTAL_DEBT_SHARES,
    _TOTAL_SUPPLY,
)
ERRORS: tuple[str, ...] = (
    "Denied()",
    "ERC20InsufficientAllowance(address,uint256,uint256)",
    "ERC20InsufficientBalance(address,uint256,uint256)",
    "ERC20InvalidApprover(address)",
    "ERC20InvalidReceiver(address)",
    "ERC20InvalidSender(address)",
    "ERC20InvalidSpender(address)",
    "ERC4626ExceededMaxDeposit(address,uint256,uint256)",
    "ERC4626ExceededMaxMint(address,uint256,uint256)",
    "ERC4626ExceededMaxRedeem(address,uint256,uint256)",
    "ERC4626ExceededMaxWithdraw(address,uint256,uint256)",
    "SafeCastOverflowedUintDowncast(uint8,uint256)",
    "SafeERC20FailedOperation(address)",
    "Unhealthy()",
)
