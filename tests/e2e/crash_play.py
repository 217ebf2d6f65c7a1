"""Kills the signer, the agent or the front end of a wallet at moments that a seed chooses, and looks what is left.

Order of events: the act's time is taken once without a blow -> for each round: the front end begins, the blow falls, the
front end ends -> the vault opens by its password and has every account that was said to be saved; every transaction that
was shown for consent is a draft still, or in the wallet's activity.
"""

import asyncio
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from app.client.agent import AgentClient
from app.domain.errors import AppError
from app.runtime.home import Home
from app.signer import wallet
from app.signer.vault_file import VaultFile
from app.wire import api
from tests.e2e.crash_front import PASSWORD
from tests.e2e.place import Place
from tests.e2e.talk import PATIENCE, ROOT

TARGETS = ("signer", "agent", "front")
ACTS = ("create", "save", "migrate", "send")
NEW_WALLET = 0.1  # of the rounds of saving begin with a wallet of one account
FIXTURE = Path(ROOT) / "tests" / "signer" / "vaults" / "version_1"
FIXTURE_ADDRESSES = ["0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"]


@dataclass
class Round:
    """One blow, and what the front end had said by its end."""

    act: str
    target: str
    after: float
    took: float = 0.0
    said: list[list[str]] = field(default_factory=list)
    wrong: str = ""

    def told(self, fact: str) -> list[str]:
        """Return what was said of a fact, in order."""
        return [words[1] for words in self.said if words[0] == fact]

    @property
    def ended(self) -> bool:
        return ["end"] in self.said


@contextmanager
def crashes(seed: int) -> "Iterator[Crashes]":
    """Yield rounds to play in a place that ends with the context."""
    place, before = Place(), os.environ.get("FALLOW_HOME")
    os.environ["FALLOW_HOME"] = str(place.home.root)  # for the agents that this process starts
    try:
        yield Crashes(place, seed)
    finally:
        if before is None:
            del os.environ["FALLOW_HOME"]
        else:
            os.environ["FALLOW_HOME"] = before
        place.close()


class Crashes:
    """Plays rounds in a place of its own; each act has a profile, so that its wallet is what the act expects."""

    def __init__(self, place: Place, seed: int) -> None:
        self.home = place.home
        self._environment = place.environment
        self._chance = random.Random(seed)
        self._seconds: dict[str, float] = {}

    def play(self, target: str, act: str) -> Round:
        """Play one round."""
        if act not in self._seconds:
            whole = self._run(Round(act, "nobody", 0.0))
            if not whole.ended or whole.wrong:
                return whole
            self._seconds[act] = whole.took
        return self._run(Round(act, target, self._chance.uniform(0, self._seconds[act])))

    def _run(self, played: Round) -> Round:
        vault = self._set_up(played.act)
        self._strike(played)
        try:
            played.wrong = vault_wrong(played, vault)
            if played.act == "send" and not played.wrong:
                played.wrong = asyncio.run(forgotten(played, self.home))
        except (AppError, OSError) as error:
            played.wrong = f"{type(error).__name__}: {error}"
        return played

    def _set_up(self, act: str) -> Path:
        """Return the vault that an act begins with.

        A try of the password that was cut off counts as a wrong one, so that killing does not help in guessing; the wait that
        it costs is taken off here.
        """
        vault = self.vault(act)
        vault.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        VaultFile(vault).beside("tries").unlink(missing_ok=True)
        if act in ("create", "migrate") or (act == "save" and self._chance.random() < NEW_WALLET):
            for one in vault.parent.glob("vault*"):
                one.unlink()
        if act == "migrate":
            shutil.copyfile(FIXTURE, vault)
            vault.chmod(0o600)
        elif act != "create" and not vault.exists():
            wallet.create(VaultFile(vault), _password(), os.urandom(16), floor=True)
            if act == "send":
                self._fund(_opened(vault))
        return vault

    def _fund(self, addresses: list[str]) -> None:
        async def drip() -> None:
            async with await AgentClient(self.home, "send").open() as client:
                await client.call(api.SetAccounts(addresses))
                await client.call(api.Drip(addresses[0]))

        asyncio.run(drip())

    def _strike(self, played: Round) -> None:
        argv = [sys.executable, "-m", "tests.e2e.crash_front", played.act, played.act]
        with subprocess.Popen(argv, cwd=ROOT, env=self._environment, stdout=subprocess.PIPE) as front:
            assert front.stdout is not None
            began = front.stdout.readline().split()
            assert began[0] == b"begin", began
            pids = {"signer": int(began[1]), "agent": int(began[2]), "front": front.pid}
            began_at = time.monotonic()
            if played.target in pids:
                blow = threading.Timer(played.after, _kill, [pids[played.target]])
                blow.start()
            late = threading.Timer(PATIENCE, front.kill)  # nothing may hang
            late.start()
            played.said = [
                line.decode().split() for line in front.stdout.read().splitlines(keepends=True) if line.endswith(b"\n")
            ]
            played.took = time.monotonic() - began_at
            late.cancel()
            if played.target in pids:
                blow.join()
        with contextlib.suppress(psutil.Error):
            psutil.Process(pids["signer"]).wait(PATIENCE)

    def vault(self, act: str) -> Path:
        """Return where the vault of an act's profile lies."""
        return self.home.profile(act) / "vault"


async def forgotten(played: Round, home: Home) -> str:
    """Say what the agent no longer knows of what was begun and sent; empty: nothing."""
    async with await AgentClient(home, "send").open() as client:
        drafts = {one.name for one in (await client.call(api.GetDrafts())).drafts}
        entries = (await client.call(api.GetActivity(1000))).entries
    if lost := set(played.told("mined")) - {one.hash for one in entries}:
        return f"sent and forgotten: {sorted(lost)}"
    if lost := set(played.told("draft")) - drafts - _names(entries):
        return f"begun and forgotten: {sorted(lost)}"
    return ""


def _names(entries: list[api.ActivityInfo]) -> set[str]:
    """Return the names that drafts of what was sent had."""
    return {
        api.draft_name(api.PrepareSend(one.account, one.other, one.asset, one.amount))
        for one in entries
        if one.direction == "out"
    }


def vault_wrong(played: Round, vault: Path) -> str:
    """Say what is wrong with the vault after a round; empty: nothing."""
    made = bool(played.told("made") or played.told("saved"))
    if not vault.exists():
        return "the vault is gone" if made or played.act != "create" else ""
    try:
        addresses = _opened(vault)
    except AppError as error:
        return f"the vault does not open: {error.title}"
    wanted = max([1, *map(int, played.told("made") + played.told("saved"))])
    if len(addresses) < wanted:
        return f"{wanted} accounts were saved, {len(addresses)} are there"
    if played.act == "migrate" and addresses != FIXTURE_ADDRESSES:
        return f"other accounts than before: {addresses}"
    return ""


def _opened(vault: Path) -> list[str]:
    """Return the accounts of a vault. Raises AppError when it does not open."""
    VaultFile(vault).beside("tries").unlink(missing_ok=True)
    return wallet.unlock(VaultFile(vault), _password()).addresses


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _password() -> bytearray:
    return bytearray(PASSWORD.encode())
