"""WETH9: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/WETH9.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event, Function, View


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of WETH9."""

    src: str
    guy: str
    wad: int


@dataclass(frozen=True)
class Deposit(Event, kinds=("address indexed", "uint256")):
    """Event of WETH9."""

    dst: str
    wad: int


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of WETH9."""

    src: str
    dst: str
    wad: int


@dataclass(frozen=True)
class Withdrawal(Event, kinds=("address indexed", "uint256")):
    """Event of WETH9."""

    src: str
    wad: int


_APPROVE = Function("WETH9", "approve", (("guy", "address"), ("wad", "uint256")), ("bool",))


def approve(guy: str, wad: int) -> bytes:
    return _APPROVE.data(guy, wad)


_DEPOSIT = Function("WETH9", "deposit", (), payable=True)


def deposit() -> bytes:
    return _DEPOSIT.data()


_TRANSFER = Function("WETH9", "transfer", (("dst", "address"), ("wad", "uint256")), ("bool",))


def transfer(dst: str, wad: int) -> bytes:
    return _TRANSFER.data(dst, wad)


_TRANSFER_FROM = Function(
    "WETH9", "transferFrom", (("src", "address"), ("dst", "address"), ("wad", "uint256")), ("bool",)
)


def transfer_from(src: str, dst: str, wad: int) -> bytes:
    return _TRANSFER_FROM.data(src, dst, wad)


_WITHDRAW = Function("WETH9", "withdraw", (("wad", "uint256"),))


def withdraw(wad: int) -> bytes:
    return _WITHDRAW.data(wad)


_ALLOWANCE = Function("WETH9", "allowance", (("value0", "address"), ("value1", "address")), ("uint256",))


def allowance(value0: str, value1: str) -> View[int]:
    return View(_ALLOWANCE, _ALLOWANCE.data(value0, value1), int)


_BALANCE_OF = Function("WETH9", "balanceOf", (("value", "address"),), ("uint256",))


def balance_of(value: str) -> View[int]:
    return View(_BALANCE_OF, _BALANCE_OF.data(value), int)


_DECIMALS = Function("WETH9", "decimals", (), ("uint8",))


def decimals() -> View[int]:
    return View(_DECIMALS, _DECIMALS.data(), int)


_NAME = Function("WETH9", "name", (), ("string",))


def name() -> View[str]:
    return View(_NAME, _NAME.data(), str)


_SYMBOL = Function("WETH9", "symbol", (), ("string",))


def symbol() -> View[str]:
    return View(_SYMBOL, _SYMBOL.data(), str)


_TOTAL_SUPPLY = Function("WETH9", "totalSupply", (), ("uint256",))


def total_supply() -> View[int]:
    return View(_TOTAL_SUPPLY, _TOTAL_SUPPLY.data(), int)


CALLS = (_APPROVE, _DEPOSIT, _TRANSFER, _TRANSFER_FROM, _WITHDRAW)
VIEWS = (_ALLOWANCE, _BALANCE_OF, _DECIMALS, _NAME, _SYMBOL, _TOTAL_SUPPLY)
ERRORS: tuple[str, ...] = ()
