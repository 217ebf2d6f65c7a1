"""Opening the home's chain: the one on disk, or a new one when that cannot go on; the old one is set aside, never lost.

Files in the folder: state.sqlite, faucet.key, and old-1, old-2 … with what was set aside and why (`reason`).
"""

import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.devnet.evm import Evm
from app.devnet.genesis import Artifacts, Key, begin, deployment_of
from app.devnet.state import Damaged, State, is_damage
from app.domain.networks import Deployment
from app.domain.secp256k1 import is_private_key, new_private_key
from app.runtime.files import write_atomic

_log = logging.getLogger(__name__)
STATE, KEY, REASON = "state.sqlite", "faucet.key", "reason"
CHANGED = "Fallow's contracts have changed, so the local network began anew"
DAMAGED = "The local network's state was damaged, so it began anew"
_KEYLESS = "it does not belong to the faucet key beside it"


@dataclass(frozen=True)
class Chain:
    """An open chain. `fresh` says why it replaced an older one; empty when it did not."""

    state: State
    evm: Evm
    faucet: Key
    deployment: Deployment
    fresh: str


def open_chain(folder: Path, artifacts: Artifacts, now: Callable[[], float] = time.time) -> Chain:
    """Open the chain of `folder`, beginning one where none is or the one there cannot go on.

    Raises:
        OSError, sqlite3.Error: the disk is full, read-only or gone.
    """
    try:
        return _open(folder, artifacts, now)
    except Damaged as error:
        _log.error("the state is damaged: %s", error)
        set_aside(folder, DAMAGED)
    except _Changed:
        _log.warning("the contracts have changed")
        set_aside(folder, CHANGED)
    return _open(folder, artifacts, now)


class _Changed(Exception):
    """The state was made with other contracts."""


def _open(folder: Path, artifacts: Artifacts, now: Callable[[], float]) -> Chain:
    state = State(folder / STATE)
    try:
        if state.empty:
            begin(state, artifacts, _read_key(folder) or _new_key(folder), _last_reason(folder), now)
        return _sound(state, _read_key(folder), artifacts, now)
    except BaseException:
        state.close()
        raise


def _sound(state: State, faucet: Key | None, artifacts: Artifacts, now: Callable[[], float]) -> Chain:
    """Load a chain, telling damage of its file from trouble with the disk."""
    try:
        return _load(state, faucet, artifacts, now)
    except (Damaged, _Changed, OSError):
        raise
    except Exception as error:  # whatever reading a damaged state makes the libraries raise
        if isinstance(error, sqlite3.Error) and not is_damage(error):
            raise
        raise Damaged(f"{type(error).__name__}: {error}")


def _load(state: State, faucet: Key | None, artifacts: Artifacts, now: Callable[[], float]) -> Chain:
    if state.fact("artifacts") != artifacts.fingerprint:
        raise _Changed
    if faucet is None or faucet.address != state.fact("faucet"):
        raise Damaged(_KEYLESS)
    deployment = deployment_of(state)
    evm = Evm(state, deployment.chain_id, faucet.raw, now)
    evm.block(evm.head)
    accounts = evm.accounts(evm.head)
    contracts = (deployment.token, deployment.staking, deployment.market)
    if not all(accounts.get_code(bytes.fromhex(address[2:])) for address in contracts):
        raise Damaged("its contracts are missing")
    return Chain(state, evm, faucet, deployment, state.fact("fresh"))


def set_aside(folder: Path, reason: str) -> Path:
    """Move a closed state to the next old-<n> and note why."""
    number = max(_old(folder), default=0) + 1
    place = folder / f"old-{number}"
    place.mkdir(mode=0o700)
    write_atomic(place / REASON, f"{reason}; what was there is kept in {place}".encode())
    for name in (f"{STATE}-wal", f"{STATE}-shm", STATE, KEY):  # a journal must never meet another state
        with suppress(FileNotFoundError):
            (folder / name).rename(place / name)
    return place


def _last_reason(folder: Path) -> str:
    """Return why the chain before the next one was set aside."""
    number = max(_old(folder), default=0)
    with suppress(OSError, ValueError):
        return (folder / f"old-{number}" / REASON).read_text(encoding="utf-8")
    return ""


def _old(folder: Path) -> list[int]:
    names = (path.name.removeprefix("old-") for path in folder.glob("old-*"))
    return [int(name) for name in names if name.isdecimal()]


def _read_key(folder: Path) -> Key | None:
    """Return the faucet's key; None when the file is missing or no key."""
    with suppress(FileNotFoundError, ValueError):
        private = bytes.fromhex((folder / KEY).read_text(encoding="ascii").strip())
        if is_private_key(private):
            return Key(private)
    return None


def _new_key(folder: Path) -> Key:
    private = new_private_key()
    write_atomic(folder / KEY, private.hex().encode())
    return Key(private)
