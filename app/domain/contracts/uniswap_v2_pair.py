"""UniswapV2Pair: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Pair.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event, Function, View


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of UniswapV2Pair."""

    owner: str
    spender: str
    value: int


@dataclass(frozen=True)
class Burn(Event, kinds=("address indexed", "uint256", "uint256", "address indexed")):
    """Event of UniswapV2Pair."""

    sender: str
    amount0: int
    amount1: int
    to: str


@dataclass(frozen=True)
class Mint(Event, kinds=("address indexed", "uint256", "uint256")):
    """Event of UniswapV2Pair."""

    sender: str
    amount0: int
    amount1: int


@dataclass(frozen=True)
class Swap(Event, kinds=("address indexed", "uint256", "uint256", "uint256", "uint256", "address indexed")):
    """Event of UniswapV2Pair."""

    sender: str
    amount0_in: int
    amount1_in: int
    amount0_out: int
    amount1_out: int
    to: str


@dataclass(frozen=True)
class Sync(Event, kinds=("uint112", "uint112")):
    """Event of UniswapV2Pair."""

    reserve0: int
    reserve1: int


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of UniswapV2Pair."""

    from_: str
    to: str
    value: int


@dataclass(frozen=True)
class GetReserves:
    """What getReserves answers."""

    reserve0: int
    reserve1: int
    block_timestamp_last: int


_APPROVE = Function("UniswapV2Pair", "approve", (("spender", "address"), ("value", "uint256")), ("bool",))


def approve(spender: str, value: int) -> bytes:
    return _APPROVE.data(spender, value)


_BURN = Function("UniswapV2Pair", "burn", (("to", "address"),), ("uint256", "uint256"))


def burn(to: str) -> bytes:
    return _BURN.data(to)


_INITIALIZE = Function("UniswapV2Pair", "initialize", (("_token0", "address"), ("_token1", "address")))


def initialize(token0: str, token1: str) -> bytes:
    return _INITIALIZE.data(token0, token1)


_MINT = Function("UniswapV2Pair", "mint", (("to", "address"),), ("uint256",))


def mint(to: str) -> bytes:
    return _MINT.data(to)


_PERMIT = Function(
    "UniswapV2Pair",
    "permit",
    (
        ("owner", "address"),
        ("spender", "address"),
        ("value", "uint256"),
        ("deadline", "uint256"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
)


def permit(owner: str, spender: str, value: int, deadline: int, v: int, r: bytes, s: bytes) -> bytes:
    return _PERMIT.data(owner, spender, value, deadline, v, r, s)


_SKIM = Function("UniswapV2Pair", "skim", (("to", "address"),))


def skim(to: str) -> bytes:
    return _SKIM.data(to)


_SWAP = Function(
    "UniswapV2Pair",
    "swap",
    (("amount0Out", "uint256"), ("amount1Out", "uint256"), ("to", "address"), ("data", "bytes")),
)


def swap(amount0_out: int, amount1_out: int, to: str, data: bytes) -> bytes:
    return _SWAP.data(amount0_out, amount1_out, to, data)


_SYNC = Function("UniswapV2Pair", "sync", ())


def sync() -> bytes:
    return _SYNC.data()


_TRANSFER = Function("UniswapV2Pair", "transfer", (("to", "address"), ("value", "uint256")), ("bool",))


def transfer(to: str, value: int) -> bytes:
    return _TRANSFER.data(to, value)


_TRANSFER_FROM = Function(
    "UniswapV2Pair", "transferFrom", (("from", "address"), ("to", "address"), ("value", "uint256")), ("bool",)
)


def transfer_from(from_: str, to: str, value: int) -> bytes:
    return _TRANSFER_FROM.data(from_, to, value)


_DOMAIN_SEPARATOR = Function("UniswapV2Pair", "DOMAIN_SEPARATOR", (), ("bytes32",))


def domain_separator() -> View[bytes]:
    return View(_DOMAIN_SEPARATOR, _DOMAIN_SEPARATOR.data(), bytes)


_MINIMUM_LIQUIDITY = Function("UniswapV2Pair", "MINIMUM_LIQUIDITY", (), ("uint256",))


def minimum_liquidity() -> View[int]:
    return View(_MINIMUM_LIQUIDITY, _MINIMUM_LIQUIDITY.data(), int)


_PERMIT_TYPEHASH = Function("UniswapV2Pair", "PERMIT_TYPEHASH", (), ("bytes32",))


def permit_typehash() -> View[bytes]:
    return View(_PERMIT_TYPEHASH, _PERMIT_TYPEHASH.data(), bytes)


_ALLOWANCE = Function("UniswapV2Pair", "allowance", (("value0", "address"), ("value1", "address")), ("uint256",))


def allowance(value0: str, value1: str) -> View[int]:
    return View(_ALLOWANCE, _ALLOWANCE.data(value0, value1), int)


_BALANCE_OF = Function("UniswapV2Pair", "balanceOf", (("value", "address"),), ("uint256",))


def balance_of(value: str) -> View[int]:
    return View(_BALANCE_OF, _BALANCE_OF.data(value), int)


_DECIMALS = Function("UniswapV2Pair", "decimals", (), ("uint8",))


def decimals() -> View[int]:
    return View(_DECIMALS, _DECIMALS.data(), int)


_FACTORY = Function("UniswapV2Pair", "factory", (), ("address",))


def factory() -> View[str]:
    return View(_FACTORY, _FACTORY.data(), str)


_GET_RESERVES = Function("UniswapV2Pair", "getReserves", (), ("uint112", "uint112", "uint32"))


def get_reserves() -> View[GetReserves]:
    return View(_GET_RESERVES, _GET_RESERVES.data(), GetReserves)


_K_LAST = Function("UniswapV2Pair", "kLast", (), ("uint256",))


def k_last() -> View[int]:
    return View(_K_LAST, _K_LAST.data(), int)


_NAME = Function("UniswapV2Pair", "name", (), ("string",))


def name() -> View[str]:
    return View(_NAME, _NAME.data(), str)


_NONCES = Function("UniswapV2Pair", "nonces", (("value", "address"),), ("uint256",))


def nonces(value: str) -> View[int]:
    return View(_NONCES, _NONCES.data(value), int)


_PRICE0_CUMULATIVE_LAST = Function("UniswapV2Pair", "price0CumulativeLast", (), ("uint256",))


def price0_cumulative_last() -> View[int]:
    return View(_PRICE0_CUMULATIVE_LAST, _PRICE0_CUMULATIVE_LAST.data(), int)


_PRICE1_CUMULATIVE_LAST = Function("UniswapV2Pair", "price1CumulativeLast", (), ("uint256",))


def price1_cumulative_last() -> View[int]:
    return View(_PRICE1_CUMULATIVE_LAST, _PRICE1_CUMULATIVE_LAST.data(), int)


_SYMBOL = Function("UniswapV2Pair", "symbol", (), ("string",))


def symbol() -> View[str]:
    return View(_SYMBOL, _SYMBOL.data(), str)


_TOKEN0 = Function("UniswapV2Pair", "token0", (), ("address",))


def token0() -> View[str]:
    return View(_TOKEN0, _TOKEN0.data(), str)


_TOKEN1 = Function("UniswapV2Pair", "token1", (), ("address",))


def token1() -> View[str]:
    return View(_TOKEN1, _TOKEN1.data(), str)


_TOTAL_SUPPLY = Function("UniswapV2Pair", "totalSupply", (), ("uint256",))


def total_supply() -> View[int]:
    return View(_TOTAL_SUPPLY, _TOTAL_SUPPLY.data(), int)


CALLS = (_APPROVE, _BURN, _INITIALIZE, _MINT, _PERMIT, _SKIM, _SWAP, _SYNC, _TRANSFER, _TRANSFER_FROM)
VIEWS = (
    _DOMAIN_SEPARATOR,
    _MINIMUM_LIQUIDITY,
    _PERMIT_TYPEHASH,
    _ALLOWANCE,
    _BALANCE_OF,
    _DECIMALS,
    _FACTORY,
    _GET_RESERVES,
    _K_LAST,
    _NAME,
    _NONCES,
    _PRICE0_CUMULATIVE_LAST,
    _PRICE1_CUMULATIVE_LAST,
    _SYMBOL,
    _TOKEN0,
    _TOKEN1,
    _TOTAL_SUPPLY,
)
ERRORS: tuple[str, ...] = ()
