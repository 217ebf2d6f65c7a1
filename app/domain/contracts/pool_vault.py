"""PoolVault: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/PoolVault.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Creation, Event, Function, View


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of PoolVault."""

    owner: str
    spender: str
    value: int


@dataclass(frozen=True)
class Deposit(Event, kinds=("address indexed", "address indexed", "uint256", "uint256")):
    """Event of PoolVault."""

    sender: str
    owner: str
    assets: int
    shares: int


@dataclass(frozen=True)
class Leaving(Event, kinds=("address indexed", "uint256", "uint256")):
    """Event of PoolVault."""

    owner: str
    shares: int
    leave_at: int


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of PoolVault."""

    from_: str
    to: str
    value: int


@dataclass(frozen=True)
class Withdraw(Event, kinds=("address indexed", "address indexed", "address indexed", "uint256", "uint256")):
    """Event of PoolVault."""

    sender: str
    receiver: str
    owner: str
    assets: int
    shares: int


@dataclass(frozen=True)
class Exits:
    """What exits answers."""

    shares: int
    leave_at: int


_APPROVE = Function("PoolVault", "approve", (("spender", "address"), ("value", "uint256")), ("bool",))


def approve(spender: str, value: int) -> bytes:
    return _APPROVE.data(spender, value)


_CANCEL = Function("PoolVault", "cancel", ())


def cancel() -> bytes:
    """Takes the request back: the caller gets its shares again."""
    return _CANCEL.data()


_COOLDOWN = Function("PoolVault", "cooldown", (("shares", "uint256"),))


def cooldown(shares: int) -> bytes:
    """Adds `shares` of the caller's to those that leave, and starts the cooldown of all of them anew."""
    return _COOLDOWN.data(shares)


_DEPOSIT = Function("PoolVault", "deposit", (("assets", "uint256"), ("receiver", "address")), ("uint256",))


def deposit(assets: int, receiver: str) -> bytes:
    return _DEPOSIT.data(assets, receiver)


_MINT = Function("PoolVault", "mint", (("shares", "uint256"), ("receiver", "address")), ("uint256",))


def mint(shares: int, receiver: str) -> bytes:
    return _MINT.data(shares, receiver)


_REDEEM = Function(
    "PoolVault", "redeem", (("shares", "uint256"), ("receiver", "address"), ("owner", "address")), ("uint256",)
)


def redeem(shares: int, receiver: str, owner: str) -> bytes:
    return _REDEEM.data(shares, receiver, owner)


_TRANSFER = Function("PoolVault", "transfer", (("to", "address"), ("value", "uint256")), ("bool",))


def transfer(to: str, value: int) -> bytes:
    return _TRANSFER.data(to, value)


_TRANSFER_FROM = Function(
    "PoolVault", "transferFrom", (("from", "address"), ("to", "address"), ("value", "uint256")), ("bool",)
)


def transfer_from(from_: str, to: str, value: int) -> bytes:
    return _TRANSFER_FROM.data(from_, to, value)


_WITHDRAW = Function(
    "PoolVault", "withdraw", (("assets", "uint256"), ("receiver", "address"), ("owner", "address")), ("uint256",)
)


def withdraw(assets: int, receiver: str, owner: str) -> bytes:
    return _WITHDRAW.data(assets, receiver, owner)


_ALLOWANCE = Function("PoolVault", "allowance", (("owner", "address"), ("spender", "address")), ("uint256",))


def allowance(owner: str, spender: str) -> View[int]:
    return View(_ALLOWANCE, _ALLOWANCE.data(owner, spender), int)


_ASSET = Function("PoolVault", "asset", (), ("address",))


def asset() -> View[str]:
    return View(_ASSET, _ASSET.data(), str)


_BALANCE_OF = Function("PoolVault", "balanceOf", (("account", "address"),), ("uint256",))


def balance_of(account: str) -> View[int]:
    return View(_BALANCE_OF, _BALANCE_OF.data(account), int)


_CONVERT_TO_ASSETS = Function("PoolVault", "convertToAssets", (("shares", "uint256"),), ("uint256",))


def convert_to_assets(shares: int) -> View[int]:
    return View(_CONVERT_TO_ASSETS, _CONVERT_TO_ASSETS.data(shares), int)


_CONVERT_TO_SHARES = Function("PoolVault", "convertToShares", (("assets", "uint256"),), ("uint256",))


def convert_to_shares(assets: int) -> View[int]:
    return View(_CONVERT_TO_SHARES, _CONVERT_TO_SHARES.data(assets), int)


_DECIMALS = Function("PoolVault", "decimals", (), ("uint8",))


def decimals() -> View[int]:
    return View(_DECIMALS, _DECIMALS.data(), int)


_EXITS = Function("PoolVault", "exits", (("owner", "address"),), ("uint216", "uint40"))


def exits(owner: str) -> View[Exits]:
    """An owner's request to leave."""
    return View(_EXITS, _EXITS.data(owner), Exits)


_MAX_DEPOSIT = Function("PoolVault", "maxDeposit", (("value", "address"),), ("uint256",))


def max_deposit(value: str) -> View[int]:
    """Most wei that can be deposited now: the stake may be capped."""
    return View(_MAX_DEPOSIT, _MAX_DEPOSIT.data(value), int)


_MAX_MINT = Function("PoolVault", "maxMint", (("value", "address"),), ("uint256",))


def max_mint(value: str) -> View[int]:
    """Most shares that can be minted now: the stake may be capped."""
    return View(_MAX_MINT, _MAX_MINT.data(value), int)


_MAX_REDEEM = Function("PoolVault", "maxRedeem", (("owner", "address"),), ("uint256",))


def max_redeem(owner: str) -> View[int]:
    """Shares that `owner` can redeem now: those whose cooldown is over, inside the window."""
    return View(_MAX_REDEEM, _MAX_REDEEM.data(owner), int)


_MAX_WITHDRAW = Function("PoolVault", "maxWithdraw", (("owner", "address"),), ("uint256",))


def max_withdraw(owner: str) -> View[int]:
    return View(_MAX_WITHDRAW, _MAX_WITHDRAW.data(owner), int)


_NAME = Function("PoolVault", "name", (), ("string",))


def name() -> View[str]:
    return View(_NAME, _NAME.data(), str)


_PREVIEW_DEPOSIT = Function("PoolVault", "previewDeposit", (("assets", "uint256"),), ("uint256",))


def preview_deposit(assets: int) -> View[int]:
    return View(_PREVIEW_DEPOSIT, _PREVIEW_DEPOSIT.data(assets), int)


_PREVIEW_MINT = Function("PoolVault", "previewMint", (("shares", "uint256"),), ("uint256",))


def preview_mint(shares: int) -> View[int]:
    return View(_PREVIEW_MINT, _PREVIEW_MINT.data(shares), int)


_PREVIEW_REDEEM = Function("PoolVault", "previewRedeem", (("shares", "uint256"),), ("uint256",))


def preview_redeem(shares: int) -> View[int]:
    return View(_PREVIEW_REDEEM, _PREVIEW_REDEEM.data(shares), int)


_PREVIEW_WITHDRAW = Function("PoolVault", "previewWithdraw", (("assets", "uint256"),), ("uint256",))


def preview_withdraw(assets: int) -> View[int]:
    return View(_PREVIEW_WITHDRAW, _PREVIEW_WITHDRAW.data(assets), int)


_STAKING = Function("PoolVault", "staking", (), ("address",))


def staking() -> View[str]:
    """Keeps the tokens."""
    return View(_STAKING, _STAKING.data(), str)


_SYMBOL = Function("PoolVault", "symbol", (), ("string",))


def symbol() -> View[str]:
    return View(_SYMBOL, _SYMBOL.data(), str)


_TOTAL_ASSETS = Function("PoolVault", "totalAssets", (), ("uint256",))


def total_assets() -> View[int]:
    return View(_TOTAL_ASSETS, _TOTAL_ASSETS.data(), int)


_TOTAL_SUPPLY = Function("PoolVault", "totalSupply", (), ("uint256",))


def total_supply() -> View[int]:
    return View(_TOTAL_SUPPLY, _TOTAL_SUPPLY.data(), int)


CREATION = Creation(
    "PoolVault",
    8395,
    "74ff22f6883b5cf602839998d92de2e1c81024b0dfd8d80132da5ec73f82eee0",
    (("token", "address"), ("staking_", "address")),
)
CALLS = (_APPROVE, _CANCEL, _COOLDOWN, _DEPOSIT, _MINT, _REDEEM, _TRANSFER, _TRANSFER_FROM, _WITHDRAW)
VIEWS = (
    _ALLOWANCE,
    _ASSET,
    _BALANCE_OF,
    _CONVERT_TO_ASSETS,
    _CONVERT_TO_SHARES,
    _DECIMALS,
    _EXITS,
    _MAX_DEPOSIT,
    _MAX_MINT,
    _MAX_REDEEM,
    _MAX_WITHDRAW,
    _NAME,
    _PREVIEW_DEPOSIT,
    _PREVIEW_MINT,
    _PREVIEW_REDEEM,
    _PREVIEW_WITHDRAW,
    _STAKING,
    _SYMBOL,
    _TOTAL_ASSETS,
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
)
