"""How one value is written, by the formats of ERC-7730: exact, on one line, and never with a guess in it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain import addresses
from app.domain.amounts import grouped
from app.domain.chains import BY_ID
from app.domain.descriptions.paths import as_bytes
from app.domain.descriptions.reading import Descriptor
from app.domain.descriptions.values import Leaf
from app.domain.hashing import checksum, keccak
from app.domain.sector import highlighted

_LONGEST = 240
_PREFIXES = ("", "k", "M", "G", "T", "P", "E")
_OWN_COIN = "ETH"


@dataclass(frozen=True)
class Container:
    """What a call or a message stands in: `@.from`, `@.to`, `@.value`, `@.chainId`."""

    sender: str
    to: str
    value: int
    chain_id: int

    def leaf(self, name: str) -> Leaf:
        """Return one of them as a value."""
        found: dict[str, tuple[str, Any]] = {
            "from": ("address", self.sender),
            "to": ("address", self.to),
            "value": ("uint256", self.value),
            "chainId": ("uint256", self.chain_id),
        }
        kind, value = found[name]
        return Leaf(f"@.{name}", kind, value)


def raw(leaf: Leaf) -> str:
    """Return a value as it is; signs that do not show are written as their numbers, what is long is cut and says so."""
    if isinstance(leaf.value, bytes):
        text = "0x" + leaf.value.hex()
    else:
        text = str(leaf.value).lower() if isinstance(leaf.value, bool) else visible(str(leaf.value))
    if len(text) <= _LONGEST:
        return text
    data = as_bytes(leaf)
    return f"{text[:64]}… ({len(data)} bytes, whose Keccak-256 is 0x{keccak(data).hex()})"


def visible(text: str) -> str:
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def whole(leaf: Leaf) -> int:
    """Return a number. Raises ValueError for a value that is none."""
    if isinstance(leaf.value, bool) or not isinstance(leaf.value, int | bytes):
        raise ValueError(f"{leaf.path} is no number")
    return leaf.value if isinstance(leaf.value, int) else int.from_bytes(leaf.value, "big")


def address(leaf: Leaf) -> str:
    """Return an address, which may stand in a word of 32 bytes or in a slice. Raises ValueError when it is none."""
    if leaf.type == "address":
        return str(leaf.value)
    data = as_bytes(leaf)
    if isinstance(leaf.value, bool | str) or len(data) not in (20, 32) or any(data[:-20]):
        raise ValueError(f"{leaf.path} is no address")
    return checksum(data[-20:])


def constant(value: Any) -> Leaf:
    """Return a value of the file itself as one that can be formatted: an address, a number, or text."""
    if isinstance(value, str):
        try:
            return Leaf("$", "address", addresses.parse(value))
        except ValueError:
            pass
        digits = value[2:] if value[:2] in ("0x", "0X") else ""
        if digits and all(sign in "0123456789abcdefABCDEF" for sign in digits):
            return Leaf("$", "uint256", int(digits, 16))
        return Leaf("$", "uint256", int(value)) if value.isdecimal() and value.isascii() else Leaf("$", "string", value)
    return Leaf("$", "bool" if isinstance(value, bool) else "uint256", value)


def same(leaf: Leaf, value: Any) -> bool:
    """Tell whether a value is the one that the file names."""
    named = constant(value)
    if isinstance(leaf.value, bytes):
        return isinstance(value, str) and value.lower() == "0x" + leaf.value.hex()
    return bool(leaf.value == named.value) or str(leaf.value).lower() == str(value).lower()


def coin(amount: int, chain_id: int) -> str:
    """Return an amount of a chain's own coin."""
    chain = BY_ID.get(chain_id)
    return f"{grouped(amount)} {chain.coin if chain else _OWN_COIN}"


def chain_name(leaf: Leaf) -> str:
    number = whole(leaf)
    return f"{BY_ID[number].name} (chain {number})" if number in BY_ID else f"chain {number}"


def date(leaf: Leaf, encoding: str) -> str:
    number = whole(leaf)
    if encoding == "blockheight":
        return f"block {number:,}"
    if not 0 < number < 1 << 35:
        return f"{number}, which is no date"
    return dt.datetime.fromtimestamp(number, dt.UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def duration(leaf: Leaf) -> str:
    minutes, seconds = divmod(whole(leaf), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}"


def unit(leaf: Leaf, parameters: Mapping[str, Any]) -> str:
    number, decimals = whole(leaf), parameters.get("decimals", 0)
    power = 0
    if parameters.get("prefix") is True:
        while power + 1 < len(_PREFIXES) and abs(number) >= 10 ** (decimals + 3 * (power + 1)):
            power += 1
    return f"{grouped(number, decimals + 3 * power)}{_PREFIXES[power]}{parameters.get('base', '')}"


def symbol(chain_id: int, token: str, descriptor: Descriptor) -> tuple[str, int] | None:
    """Return a token's symbol and decimals, of one that Fallow knows by its address or that the file's own contract is."""
    found = highlighted(chain_id, token)
    if found is not None:
        return found.symbol, found.decimals
    if descriptor.token is not None and (chain_id, token) in descriptor.places:
        return descriptor.token.ticker, descriptor.token.decimals
    return None


def tokens(amount: int, chain_id: int, token: str, descriptor: Descriptor) -> str:
    known = symbol(chain_id, token, descriptor)
    if known is None:
        return f"{amount:,} of the smallest units of the token {token}"
    return f"{grouped(amount, known[1])} {known[0]}"
