"""Accounts whose keys are in a hardware wallet: which device, by which path, at which address; nothing of it is secret."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain import addresses

HARDENED = 1 << 31  # as app.domain.hdkeys has it, which would bring the curve into the window
KINDS = ("ledger", "trezor")
NAMES = {"ledger": "Ledger", "trezor": "Trezor"}
# By scheme: where the account's number stands. `standard` is BIP-44's with the number last, `live` what Ledger Live makes.
SCHEMES = {"standard": "m/44'/60'/0'/0/{0}", "live": "m/44'/60'/{0}'/0/0"}
MOST = 100
_PATH = re.compile(r"m(?:/[0-9]{1,10}'?){1,10}")


@dataclass(frozen=True)
class HardwareAccount:
    """One account; `path` is written as in `m/44'/60'/0'/0/0`."""

    kind: str
    path: str
    address: str


def path_of(scheme: str, number: int) -> str:
    """Return the path of an account by its number."""
    return SCHEMES[scheme].format(number)


def numbers(path: str) -> tuple[int, ...]:
    """Return a path's numbers, with the mark of hardened ones in them. Raises ValueError when it is no path."""
    if not _PATH.fullmatch(path):
        raise ValueError("a path reads like m/44'/60'/0'/0/0")
    found = tuple(int(part.rstrip("'")) + (HARDENED if part.endswith("'") else 0) for part in path.split("/")[1:])
    if any(number >= 2 * HARDENED for number in found):
        raise ValueError("a path's number is out of range")
    return found


def read(found: Any) -> tuple[HardwareAccount, ...]:
    """Return the accounts of a file's JSON; one that is damaged is left out, as its device knows it all the same."""
    listed = found.get("accounts") if isinstance(found, dict) else None
    accounts: list[HardwareAccount] = []
    for one in listed if isinstance(listed, list) else ():
        match one:
            case {"kind": str(kind), "path": str(path), "address": str(address)} if kind in KINDS and _PATH.fullmatch(
                path
            ):
                try:
                    accounts.append(HardwareAccount(kind, path, addresses.parse(address)))
                except ValueError:
                    continue
    return tuple({one.address: one for one in accounts[:MOST]}.values())


def write(accounts: Sequence[HardwareAccount]) -> dict[str, Any]:
    """Return what `read` reads."""
    return {"accounts": [{"kind": one.kind, "path": one.path, "address": one.address} for one in accounts]}
