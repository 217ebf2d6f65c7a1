"""Tokens that are none of Fallow's: what they say of themselves, which anybody can write, and how that is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain import abi
from app.domain.bindings import Function
from app.domain.networks import Deployment
from app.domain.sector import highlighted, real_symbols

SYMBOL = Function("ERC-20", "symbol", (), ("string",))
NAME = Function("ERC-20", "name", (), ("string",))
DECIMALS = Function("ERC-20", "decimals", (), ("uint8",))
UNKNOWN = "?"
_LONGEST_SYMBOL, _LONGEST_NAME = 12, 40
_OWN, _COINS = "FLW", ("ETH", "BNB", "POL", "WETH")


@dataclass(frozen=True)
class TokenFacts:
    """What the contract at `address` answers; `symbol` and `name` are printable and cut, `UNKNOWN` where it says none."""

    address: str
    symbol: str
    name: str
    decimals: int


def facts(address: str, symbol: bytes | None, name: bytes | None, decimals: bytes | None) -> TokenFacts | None:
    """Return what a contract's answers say, None being none; None when it is no token that amounts can be told of."""
    units = int.from_bytes(decimals, "big") if decimals is not None and len(decimals) == 32 else -1
    if not 0 <= units <= 36:
        return None
    return TokenFacts(address, _read(symbol, _LONGEST_SYMBOL) or UNKNOWN, _read(name, _LONGEST_NAME), units)


def known(chain_id: int, address: str) -> TokenFacts | None:
    """Return the facts of a highlighted token, which nobody has to be asked for."""
    token = highlighted(chain_id, address)
    return TokenFacts(token.address, token.symbol, token.name, token.decimals) if token else None


def real(deployment: Deployment) -> Mapping[str, set[str]]:
    """Return symbol -> addresses of what others pretend to be on this chain, for app.domain.guards.of_token."""
    coins: dict[str, set[str]] = {coin: set() for coin in _COINS}
    own = {deployment.token} if deployment.token else set[str]()
    return {**coins, **real_symbols(deployment.chain_id), _OWN: own}


def _read(answer: bytes | None, longest: int) -> str:
    """Return a text; early tokens answer 32 bytes in its place. Signs that cannot be seen are dropped."""
    if not answer:
        return ""
    try:
        (text,) = abi.decode(["string"], answer)
    except ValueError:
        text = answer[:32].rstrip(b"\0").decode("utf-8", "ignore") if len(answer) == 32 else ""
    return "".join(sign for sign in text[: 4 * longest] if sign.isprintable()).strip()[:longest]
