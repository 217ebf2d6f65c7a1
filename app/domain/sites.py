"""Sites: who speaks with the wallet from outside, what each may see, and how it is told no.

A site is a web page's origin, or PROGRAM: whatever runs on this machine and knows the endpoint's token. To be on the list
of sites lets one speak; accounts are seen by those alone whom the person has shown them to.
Sources: EIP-1193 and EIP-1474 (errors), EIP-2255 (permissions), EIP-5792 (batches), RFC 6454 (origins).
"""

import enum
import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

PROGRAM = "program"
MOST_SITES = 64
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_][a-z0-9_-]{0,62})*")
_EXTENSION = re.compile(r"(chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36})")
_DEFAULT_PORTS = {"https": 443, "http": 80}
_ACCOUNT = re.compile(r"0x[0-9a-fA-F]{40}")


class Code(enum.IntEnum):
    """The errors that a site can be answered with."""

    PARSE = -32700
    INVALID_REQUEST = -32600
    UNKNOWN_METHOD = -32601
    INVALID_PARAMS = -32602
    INTERNAL = -32603
    SERVER = -32000
    PENDING = -32002
    LIMIT = -32005
    REJECTED = 4001
    UNAUTHORIZED = 4100
    UNSUPPORTED = 4200
    DISCONNECTED = 4900
    CHAIN_AWAY = 4901
    UNKNOWN_CHAIN = 4902
    CAPABILITY = 5700
    BATCH_CHAIN = 5710
    DUPLICATE = 5720
    UNKNOWN_BATCH = 5730
    BATCH_TOO_LARGE = 5740
    NOT_ATOMIC = 5760


class SiteError(Exception):
    """What a site is answered in place of a result; `message` is for its makers, in English. A node's own codes pass through."""

    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.code = int(code)
        self.message = message
        self.data = data


def bad_params(message: str) -> SiteError:
    return SiteError(Code.INVALID_PARAMS, message)


@dataclass(frozen=True)
class Site:
    """One site on the list; `accounts` are those it may see, `chain_id` the network it speaks to (0: the first). Unix seconds."""

    origin: str
    accounts: tuple[str, ...] = ()
    chain_id: int = 0
    since: float = 0.0

    def to_fields(self) -> dict[str, Any]:
        return {
            "origin": self.origin,
            "accounts": list(self.accounts),
            "chain_id": self.chain_id,
            "since": self.since,
        }

    @staticmethod
    def from_fields(fields: Mapping[str, Any]) -> "Site":
        """Read what `to_fields` gives. Raises ValueError for anything else."""
        match dict(fields):
            case {
                "origin": str(origin),
                "accounts": list(accounts),
                "chain_id": int(chain_id),
                "since": int() | float() as since,
            }:
                if (origin == PROGRAM or parse_origin(origin) == origin) and all(map(_is_account, accounts)):
                    return Site(origin, tuple(accounts), chain_id, float(since))
        raise ValueError("no site")


def _is_account(text: Any) -> bool:
    return isinstance(text, str) and _ACCOUNT.fullmatch(text) is not None


def parse_origin(text: str) -> str:
    """Return an origin as browsers name it: scheme and host, and the port if it is not the scheme's own.

    Raises:
        ValueError: it is none, has more than an origin has, or is neither https, nor on this machine, nor an extension's.
    """
    plain = text.strip().removesuffix("/")
    if _EXTENSION.fullmatch(plain.lower()):
        return plain.lower()
    try:
        parts = urlsplit(plain)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("no address of a site")
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or parts.username is not None or parts.password is not None or port == 0:
        raise ValueError("no address of a site")
    if parts.path or "?" in plain or "#" in plain or not plain.isascii():
        raise ValueError("more than the address of a site")
    if scheme == "http" and not is_here(host):
        raise ValueError("without https, anybody on the way could speak for the site")
    if not _HOST.fullmatch(host) and not _is_address(host):
        raise ValueError("no address of a site")
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" + ("" if port in (None, _DEFAULT_PORTS[scheme]) else f":{port}")


def is_here(host: str) -> bool:
    """Tell whether a host's name always means this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    return _is_address(host) and ipaddress.ip_address(host).is_loopback


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


class Kind(enum.StrEnum):
    """What a site can want a person to decide."""

    CONNECT = "connect"
    NETWORK = "network"
    TRANSACTION = "transaction"
    TYPED_DATA = "typed-data"
    MESSAGE = "message"


@dataclass(frozen=True)
class Question:
    """What a person is asked for a site. Which fields are used follows from `kind`.

    `accounts` may be shown (connect); `network` is to be turned on (network), or where the signature counts; `raw` is an
    unsigned transaction, one of `count` that belong together, at `position`; `text` is typed data; `message` bytes to sign.
    """

    kind: Kind
    origin: str
    chain_id: int
    network: str
    account: str = ""
    accounts: tuple[str, ...] = ()
    raw: bytes = b""
    text: str = ""
    message: bytes = b""
    position: int = 1
    count: int = 1


@dataclass(frozen=True)
class Decision:
    """What a person decided: the accounts to show, or the signature; empty where a yes is all."""

    accounts: tuple[str, ...] = ()
    signature: bytes = b""
