"""EIP-681: payment requests as links, `ethereum:` and what follows, read and written; for QR codes and the clipboard.

A name (ENS) may stand where an address does; it is returned as it is, for whoever can resolve it. Nothing is guessed:
a link with a parameter that is not understood is refused, as the standard demands.
Source: https://eips.ethereum.org/EIPS/eip-681
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from app.domain import abi, addresses
from app.domain.hashing import checksum

MOST_SIGNS = 2_000
_LINK = re.compile(r"ethereum:(?:pay-)?([^@/?#]+)(?:@([0-9]{1,20}))?(?:/([^?#]*))?(?:\?([^#]*))?", re.IGNORECASE)
_NUMBER = re.compile(r"([0-9]{0,78})(?:\.([0-9]{1,78}))?(?:[eE]([0-9]{1,2}))?")
_NAME = re.compile(r"[^\s@/?#]{1,255}\.[^\s@/?#.]{2,63}")
_NUMBERS = {"value": "value", "gas": "gas", "gasLimit": "gas", "gasPrice": "gas_price"}


@dataclass(frozen=True)
class PaymentLink:
    """A request. Without `function` it asks to pay `value` wei to `target`; with one, to call it with `arguments`.

    `arguments` are (Solidity type, value) pairs; an address among them may be a name. `chain_id` None: the wallet's own.
    """

    target: str
    chain_id: int | None = None
    function: str = ""
    arguments: tuple[tuple[str, object], ...] = ()
    value: int | None = None
    gas: int | None = None
    gas_price: int | None = None

    @property
    def token_transfer(self) -> tuple[str, int] | None:
        """Receiver and amount, in the token's smallest units, when this asks to send the token `target`."""
        match self.function, self.arguments:
            case "transfer", (("address", str(receiver)), ("uint256", int(amount))):
                return receiver, amount
        return None


def parse(text: str) -> PaymentLink:
    """Read a link. A plain address is none.

    Raises:
        ValueError: no such link, a wrong address, number or type, or a parameter that is not understood or stands twice.
    """
    match = _LINK.fullmatch(text.strip())
    if match is None or len(text) > MOST_SIGNS:
        raise ValueError("this is no payment link")
    target, chain, function, query = match.groups()
    numbers: dict[str, int] = {}
    arguments: list[tuple[str, object]] = []
    for part in (query or "").split("&") if query else []:
        name, equals, written = part.partition("=")
        field = _NUMBERS.get(name)
        if not equals or (field in numbers):
            raise ValueError(f"'{name[:20]}' stands twice or has no value")
        if field is not None:
            numbers[field] = _number(written)
        elif function:
            arguments.append((_type(name), _argument(_type(name), unquote(written))))
        else:
            raise ValueError(f"'{name[:20]}' is not understood")
    chain_id = int(chain) if chain else None
    return PaymentLink(_target(unquote(target)), chain_id, unquote(function or ""), tuple(arguments), **numbers)


def write(link: PaymentLink) -> str:
    """Return the link as text that `parse` reads."""
    text = f"ethereum:{quote(link.target)}" + (f"@{link.chain_id}" if link.chain_id is not None else "")
    if link.function:
        text += f"/{quote(link.function)}"
    parts = [f"{kind}={quote(_written(value))}" for kind, value in link.arguments]
    numbers = (("value", link.value), ("gas", link.gas), ("gasPrice", link.gas_price))
    parts += [f"{name}={number}" for name, number in numbers if number is not None]
    return text + (f"?{'&'.join(parts)}" if parts else "")


def token_link(token: str, receiver: str, amount: int, chain_id: int | None = None) -> PaymentLink:
    """Return the link that asks for `amount` of a token's smallest units."""
    return PaymentLink(checksum(token), chain_id, "transfer", (("address", receiver), ("uint256", amount)))


def _target(text: str) -> str:
    if text.lower().startswith("0x"):
        return addresses.parse(text)
    if not _NAME.fullmatch(text):
        raise ValueError("a payment link names an address or a name such as example.eth")
    return text


def _number(written: str) -> int:
    """Return a whole number such as 1000, 2.014e18 or 1e3."""
    match = _NUMBER.fullmatch(written)
    if match is None or not (match[1] or match[2]):
        raise ValueError(f"'{written[:40]}' is no number")
    fraction, power = (match[2] or "").rstrip("0"), int(match[3] or 0)
    if len(fraction) > power:
        raise ValueError(f"'{written[:40]}' is no whole number")
    number = int((match[1] or "0") + fraction) * int("1" + "0" * (power - len(fraction)))
    if number >> 256:
        raise ValueError(f"'{written[:40]}' is too large")
    return number


def _type(name: str) -> str:
    """Return the type as Solidity signatures have it: uint is uint256."""
    kind = {"uint": "uint256", "int": "int256"}.get(name, name)
    if abi.parse(kind).base in ("array", "tuple"):
        raise ValueError(f"'{name[:20]}' is not understood")
    return kind


def _argument(kind: str, text: str) -> object:
    base = abi.parse(kind).base
    if base == "address":
        return _target(text)
    if base in ("uint", "int"):
        number = -_number(text[1:]) if base == "int" and text.startswith("-") else _number(text)
        abi.encode([kind], [number])
        return number
    if base == "bool":
        if text not in ("true", "false", "1", "0"):
            raise ValueError("a bool is true or false")
        return text in ("true", "1")
    if base == "string":
        return text
    data = bytes.fromhex(text.removeprefix("0x"))
    abi.encode([kind], [data])
    return data


def _written(value: object) -> str:
    if isinstance(value, bytes):
        return "0x" + value.hex()
    return str(value).lower() if isinstance(value, bool) else str(value)
