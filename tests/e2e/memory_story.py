"""Plays with a wallet and looks for its secrets in every process meanwhile: `memory_story.py terminal|window`; tells JSON.

A process of its own, since it knows the secrets; who is not root runs it as the root of a user namespace of its own, which
may trace what was started there. Every process is given a canary in its PATH, which the same search has to find.
"""

import json
import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from app.domain import hdkeys, words as bip39
from app.domain.models import MINILM
from app.signer import keystore, vault
from app.signer.phrases import read, word_list
from tests.e2e.memory_scan import Scanner, forms_of_bytes, forms_of_text, forms_of_words
from tests.e2e.place import Place, processes_of
from tests.e2e.talk import PATIENCE, ROOT, Running

ROLES = ("signer", "agent", "devnet", "relay", "nats-server", "worker")
# A front end that stands still once it has read the password, and stays after its verb with all that is left in its memory.
# What a vault's key costs is no matter of its memory.
HELD = """
import os, signal, sys
from app.__main__ import main
from app.client.signer import Signer

start, still = Signer.start, sys.argv.pop(1) == "still"

async def begin(*arguments, **options):
    if still:
        os.kill(os.getpid(), signal.SIGSTOP)
    return await start(*arguments, **options, strength="floor")

Signer.start = begin
print("held", main(), flush=True)
sys.stdin.readline()
"""
WINDOW_SECONDS = 60.0


@dataclass
class Wanted:
    """The secrets that are searched for, and a canary that has to be found."""

    canary: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    forms: dict[str, list[tuple[str, bytes]]] = field(default_factory=dict)

    def text(self, name: str, secret: str) -> str:
        """Add a text; return it."""
        self.forms[name] = list(forms_of_text(secret))
        return secret

    def key(self, name: str, secret: bytes) -> bytes:
        """Add a key; return it."""
        self.forms[name] = list(forms_of_bytes(secret))
        return secret

    def vault(self, path: Path, password: str, name: str) -> list[str]:
        """Add all that a vault holds and its key; return the words."""
        data = path.read_bytes()
        key = vault.derive(bytearray(password.encode()), vault.read_header(data).derivation)
        contents = vault.open_with(data, key)
        self.key(f"{name}: vault key", key.secret)
        listed = word_list(contents.language).encode(contents.entropy)
        self.words(listed, name)
        return listed

    def words(self, listed: Sequence[str], name: str) -> None:
        """Add words and all keys on the way to the first account."""
        self.forms[f"{name}: words"] = list(forms_of_words(listed))
        self.key(f"{name}: entropy", read(" ".join(listed).encode()).entropy)
        seed = self.key(f"{name}: seed", bip39.seed(listed))
        for path in ("m", "m/44'/60'/0'/0", "m/44'/60'/0'/0/0"):
            node = hdkeys.root(seed).derive(path)
            assert node.private is not None
            self.key(f"{name}: private key of {path}", node.private)
            if path == "m":
                self.key(f"{name}: chain code of {path}", node.chain)

    def search(self, processes: Iterable[psutil.Process]) -> dict[str, dict[str, list[str]]]:
        """Return, by process, the forms of each secret that are there; the canary by the regions where it is."""
        scanner = Scanner({**self.forms, "canary": [("raw", self.canary.encode())]})
        found: dict[str, dict[str, list[str]]] = {}
        for process in processes:
            told: dict[str, list[str]] = {}
            try:
                traces = scanner.search(process.pid)
            except (ProcessLookupError, FileNotFoundError):
                continue  # it has ended meanwhile, and its memory with it
            for trace in sorted(traces, key=repr):
                told.setdefault(trace.secret, []).append(trace.region if trace.secret == "canary" else trace.form)
            found[f"{role_of(process)} {process.pid}"] = told
        return found


def living(home: Path) -> list[psutil.Process]:
    """Return every process of a home; a sandboxed worker's environment says nothing of it, its parent does."""
    named = processes_of(home)
    return list({one.pid: one for parent in named for one in (parent, *parent.children(recursive=True))}.values())


def role_of(process: psutil.Process) -> str:
    """Return what a process is: signer, agent, devnet, relay, nats-server, worker, else front."""
    line = " ".join(process.cmdline())
    return next((role for role in ROLES if f"app.{role}" in line or line.partition(" ")[0].endswith(role)), "front")


class Terminal:
    """Plays at the command line, each verb in a front end that stays until it was searched too."""

    def __init__(self, place: Place, wanted: Wanted) -> None:
        self.steps: dict[str, dict[str, dict[str, list[str]]]] = {}
        self._place, self._wanted = place, wanted
        self._password = wanted.text("password", secrets.token_urlsafe(18))

    def play(self) -> None:
        """Make, unlock, import, lock, restore, with a worker running."""
        listed = self._make()
        self._work()
        self._unlock_and_lock()
        self._import()
        self._restore(listed)

    def _make(self) -> list[str]:
        with self._verb("wallet", "new") as front:
            self._choose_password(front)
            self._held(front)
            listed = self._wanted.vault(self._vault("default"), self._password, "wallet")
            self._look("made")
        return listed

    def _work(self) -> None:
        """Have a text computed here, once the agent has its worker."""
        end = time.monotonic() + PATIENCE
        while (said := self._place.run("run", MINILM.name, "A field left fallow.", "--where", "here")).code != 0:
            assert time.monotonic() < end, said

    def _unlock_and_lock(self) -> None:
        with self._verb("wallet", "unlock", still=True) as front:
            front.err.until("Password: ")
            front.type(self._password)
            os.waitid(os.P_PID, front.process.pid, os.WSTOPPED)
            self._look("typed")
            front.process.send_signal(signal.SIGCONT)
            front.out.until("Unlocked")
            self._look("unlocked")
            assert self._place.run("wallet", "lock").code == 0
            self._held(front)
            self._look("locked")

    def _import(self) -> None:
        private = self._wanted.key("imported key", secrets.token_bytes(32))
        with self._verb("wallet", "import") as front:
            front.err.until("Password: ")
            front.type(self._password)
            front.err.until("private key: ")
            front.type(private.hex())
            self._held(front)
            self._look("imported a key")
        stored = self._wanted.key("keystore's key", secrets.token_bytes(32))
        own = self._wanted.text("keystore's password", secrets.token_urlsafe(18))
        file = self._place.home.root / "keystore.json"
        file.write_bytes(keystore.make_keystore(stored, own.encode(), n=1 << 12))
        with self._verb("wallet", "import", "--keystore", str(file)) as front:
            front.err.until("Password: ")
            front.type(self._password)
            front.err.until("own password: ")
            front.type(own)
            self._held(front)
            self._look("imported a keystore")

    def _restore(self, listed: list[str]) -> None:
        with self._verb("wallet", "restore", "--profile", "again") as front:
            self._choose_password(front)
            front.err.until("one line: ")
            front.type(" ".join(listed))
            self._held(front)
            self._wanted.vault(self._vault("again"), self._password, "restored")
            self._look("restored")

    def _verb(self, *words: str, still: bool = False) -> Running:
        argv = [sys.executable, "-c", HELD, "still" if still else "at once", *words]
        return Running(argv, self._place.environment, on_terminal=True)

    def _choose_password(self, front: Running) -> None:
        for question in ("for this wallet: ", "same again: "):
            front.err.until(question)
            front.type(self._password)

    def _held(self, front: Running) -> None:
        assert front.out.until(r"held (\d)").group(1) == "0", front.err.text

    def _look(self, step: str) -> None:
        self.steps[step] = self._wanted.search(living(self._place.home.root))

    def _vault(self, profile: str) -> Path:
        return self._place.home.profile(profile) / "vault"


class Window:
    """Plays at the window, and at those of the words."""

    def __init__(self, place: Place, wanted: Wanted) -> None:
        self.steps: dict[str, dict[str, dict[str, list[str]]]] = {}
        self._place, self._wanted = place, wanted
        self._password = wanted.text("password", secrets.token_urlsafe(18))
        self._paper = place.home.root / "paper"

    def play(self) -> None:
        """Make, lock, unlock, show the words, lock; restore in a window of another profile."""
        with self._open("default", "write") as orders:
            self._first_start(orders, "New wallet", "default", "made")
            self._lock(orders, "locked")
            self._give(orders, "lock")
            self._type(orders, "Password")
            self._look("typed")
            self._give(orders, "click Unlock", "see unlocked", "signers 1")
            self._look("unlocked")
            self._lock(orders, "locked again")
        with self._open("again", "restore") as orders:
            self._first_start(orders, "Restore", "again", "restored")
            self._lock(orders, "restored and locked")

    def _first_start(self, orders: "subprocess.Popen[bytes]", button: str, profile: str, step: str) -> None:
        self._give(orders, "see How do you want to begin?", f"click {button}")
        for name in ("Password", "The same again"):
            self._type(orders, name)
        self._give(orders, "click Continue", "see unlocked", "signers 1")
        self._wanted.vault(self._place.home.profile(profile) / "vault", self._password, profile)
        self._look(step)

    def _lock(self, orders: "subprocess.Popen[bytes]", step: str) -> None:
        self._give(orders, "lock", "signers 0")
        self._look(step)

    @contextmanager
    def _open(self, profile: str, deed: str) -> "Iterator[subprocess.Popen[bytes]]":
        argv = [sys.executable, "-m", "tests.e2e.memory_window", profile, deed, str(self._paper)]
        environment = {**self._place.environment, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
        with subprocess.Popen(
            argv, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        ) as window:
            try:
                yield window
                assert window.stdin is not None
                window.stdin.write(b"end\n")
                assert window.wait(WINDOW_SECONDS) == 0
            finally:
                window.kill()

    def _type(self, window: "subprocess.Popen[bytes]", name: str) -> None:
        self._give(window, f"type {name}\n{self._password}")

    def _give(self, window: "subprocess.Popen[bytes]", *orders: str) -> None:
        assert window.stdin is not None
        assert window.stdout is not None
        for order in orders:
            window.stdin.write(f"{order}\n".encode())
            assert window.stdout.readline() == b"done\n", order

    def _look(self, step: str) -> None:
        self.steps[step] = self._wanted.search(living(self._place.home.root))


def main(name: str) -> int:
    """Play at the terminal or at the window, and tell what was found at each step."""
    wanted = Wanted()
    os.environ["PATH"] += f"{os.pathsep}/{wanted.canary}"  # the one variable that the sandboxed worker is given too
    place = Place()
    try:
        played = Terminal(place, wanted) if name == "terminal" else Window(place, wanted)
        played.play()
    finally:
        place.close()
    print(json.dumps(played.steps), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
