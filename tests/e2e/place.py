"""A home of its own with real processes in it, and the command line as people and scripts use it there."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from app.runtime.home import Home
from app.runtime.ownership import own
from tests.e2e.talk import PATIENCE, ROOT, Running
from tests.fakes.ends import left_of

FALLOW = (sys.executable, "-m", "app")
NEW_WALLET = (sys.executable, "-m", "tests.e2e.new_wallet")
PASSWORD = "correct horse"
END_SECONDS = 15.0


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """Its one object on standard output."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


def fallow(*arguments: str, environment: Mapping[str, str], typed: str = "", seconds: float = PATIENCE) -> Said:
    """Run a verb to its end, with `typed` as its standard input."""
    return ran([*FALLOW, *arguments], environment=environment, typed=typed, seconds=seconds)


def ran(argv: Sequence[str], *, environment: Mapping[str, str], typed: str, seconds: float = PATIENCE) -> Said:
    """Run a command to its end, with `typed` as its standard input."""
    done = subprocess.run(
        argv,
        cwd=ROOT,
        env=dict(environment),
        input=typed,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Said(done.returncode, done.stdout, done.stderr)


def processes_of(home: Path) -> list[psutil.Process]:
    """Return every process of ours that lives in `home`; sealed ones hide it, and die with their parents."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("FALLOW_HOME") == str(home) and process.pid != os.getpid():
                found.append(process)
        except psutil.Error:
            continue
    return found


class Place:
    """An owned home: everything that runs in it ends with `close`, or with the tests, however they end."""

    def __init__(self) -> None:
        self.home = Home.at(Path(tempfile.mkdtemp(prefix="e2e-")), moved=True)
        self._owner = own(self.home)
        self._wallets: dict[str, Wallet] = {}
        self.environment = {**os.environ, "FALLOW_HOME": str(self.home.root)}
        self.environment.pop("DISPLAY", None)  # idle time is simulated, or nobody tells it

    def run(self, *arguments: str, typed: str = "") -> Said:
        """Run a verb to its end."""
        return fallow(*arguments, environment=self.environment, typed=typed)

    def begin(self, *arguments: str, on_terminal: bool = False) -> Running:
        """Start a verb that goes on."""
        return Running([*FALLOW, *arguments], self.environment, on_terminal=on_terminal)

    def wallet(self, profile: str) -> "Wallet":
        """Return the profile's wallet, made with play money in it at the first call."""
        if profile not in self._wallets:
            file = self.home.root / f"{profile}.password"
            file.write_text(PASSWORD + "\n")
            made = ran([*NEW_WALLET, profile], environment=self.environment, typed=PASSWORD)
            assert made.code == 0, made
            self._wallets[profile] = Wallet(self, profile, made.out.strip(), str(file))
        return self._wallets[profile]

    def close(self) -> None:
        """Let everything end, and see that it does."""
        living = [process.pid for process in processes_of(self.home.root)]
        self._owner.release()
        left = left_of(living, END_SECONDS)
        shutil.rmtree(self.home.root, ignore_errors=True)
        shutil.rmtree(self.home.runtime, ignore_errors=True)
        assert not left, f"did not end with their owner: {left}"


@dataclass(frozen=True)
class Wallet:
    """A profile with a wallet, under PASSWORD, which `password` names the file of."""

    place: Place
    profile: str
    address: str
    password: str

    def run(self, *arguments: str, typed: str = "") -> Said:
        """Run a verb of this profile, with JSON."""
        return self.place.run(*arguments, "--json", "--profile", self.profile, typed=typed)

    def sign(self, *arguments: str) -> dict[str, Any]:
        """Run a signing verb as a script does, and see that it was done."""
        said = self.run(*arguments, "--yes", "--password-file", self.password)
        assert said.code == 0, said
        return said.json

    def balances(self) -> tuple[int, int]:
        """Return tokens and coin as the chain has them, in wei."""
        position = self.position()
        assert position["address"] == self.address
        return int(position["token_wei"]), int(position["eth_wei"])

    def position(self) -> dict[str, Any]:
        """Return stake and escrow."""
        found = self.run("positions").json["positions"]
        assert isinstance(found, dict)
        return found
