"""What works on this machine and what does not: one process that looks, without lock, socket or home, and ends.

A check is required when nothing can be done without it: the engine, the transport, a place to write.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.adapters.engine.worker_engine import WorkerEngine
from app.adapters.keys.keyrings import NoKeyring, name
from app.adapters.machine.idle import choose
from app.adapters.machine.probe import MachineProbe
from app.domain.errors import AppError
from app.domain.models import MINILM
from app.domain.resources import Device
from app.relay.server import find_binary
from app.runtime import resources
from app.runtime.home import Home
from app.wire.worker import MEASURES

LEAST_DISK = 1 << 30
SECONDS = 30.0


@dataclass(frozen=True)
class Check:
    """One finding; `hint` says what to do when it is not ok."""

    name: str
    ok: bool
    required: bool
    detail: str
    hint: str = ""


async def examine() -> dict[str, Any]:
    """Return {"checks": [...]} with every finding."""
    home = Home.find()
    looks: list[tuple[str, bool, Callable[[], Awaitable[list[Check]]]]] = [
        ("home", True, lambda: asyncio.to_thread(_home, home)),
        ("engine", True, _engine),
        ("transport", True, lambda: asyncio.to_thread(_transport)),
        ("local network", False, lambda: asyncio.to_thread(_local_network)),
        ("devices", False, lambda: asyncio.to_thread(_devices)),
        ("idle source", False, _idle),
        ("keyring", False, lambda: asyncio.to_thread(_keyring, home)),
        ("disk", False, lambda: asyncio.to_thread(_disk, home)),
    ]
    found = await asyncio.gather(*(_look(*look) for look in looks))
    return {"checks": [asdict(check) for checks in found for check in checks]}


async def _look(name: str, required: bool, work: Callable[[], Awaitable[list[Check]]]) -> list[Check]:
    """Run one look; whatever goes wrong in it is its finding."""
    try:
        async with asyncio.timeout(SECONDS):
            return await work()
    except TimeoutError:
        return [
            Check(name, False, required, f"no answer within {SECONDS:.0f} s", "Try again when the machine is less busy")
        ]
    except AppError as error:
        return [Check(name, False, required, error.title, error.hint)]
    except Exception as error:  # a check that breaks is a finding, not the end of all others
        return [
            Check(name, False, required, f"{type(error).__name__}: {error}", "Report this, with what is special here")
        ]


def _home(home: Home) -> list[Check]:
    """Try to write where the home is, or where it would be made; leave nothing."""
    place = home.root
    while not place.exists() and place != place.parent:
        place = place.parent
    hint = "Set FALLOW_HOME to a folder that can be written to"
    if not place.is_dir():
        return [Check("home", False, True, f"{place} is not a folder", hint)]
    try:
        handle, name = tempfile.mkstemp(prefix=".fallow-doctor-", dir=place)
        os.close(handle)
        Path(name).unlink()
    except OSError as error:
        return [Check("home", False, True, f"cannot write in {place}: {error.strerror}", hint)]
    return [Check("home", True, True, str(home.root))]


async def _engine() -> list[Check]:
    """Start a worker, compute one sentence, and ask it how well it is sealed."""
    engine = WorkerEngine()
    try:
        await engine.start()
        output = await engine.run(MINILM, await engine.tokenize(MINILM, ["A field left fallow bears more."]), own=True)
        missing = [measure for measure in MEASURES if measure not in engine.sandbox]
        detail = f"{MINILM.name} on {', '.join(engine.providers)}, {output.seconds * 1000:.0f} ms a sentence"
        sealed = Check(
            "sandbox",
            not missing,
            False,
            "the worker is sealed: " + (", ".join(engine.sandbox) or "nothing"),
            f"Not available here: {', '.join(missing)}" if missing else "",
        )
        return [Check("engine", True, True, detail), sealed]
    finally:
        await engine.stop()


def _transport() -> list[Check]:
    binary = find_binary()
    return [Check("transport", True, True, f"nats-server {binary.version}, {binary.path}")]


def _local_network() -> list[Check]:
    import importlib.util

    absent = [name for name in ("eth", "web3") if importlib.util.find_spec(name) is None]
    files = [
        name
        for name in ("Token", "Staking", "Market")
        if not (resources.folder() / "contracts" / f"{name}.json").exists()
    ]
    if absent or files:
        return [Check("local network", False, False, f"missing: {', '.join(absent + files)}", "Install Fallow again")]
    return [Check("local network", True, False, "EVM and contracts are here")]


def _devices() -> list[Check]:
    idle = choose("none")
    devices = MachineProbe(idle, lambda: ()).devices()
    checks = [Check("cpu", True, False, _names(devices, "cpu"))]
    for kind in ("gpu", "npu"):
        names = _names(devices, kind)
        hint = "" if names else f"No {kind.upper()} that this system tells of; the worker computes on the CPU"
        checks.append(Check(kind, bool(names), False, names or "none found", hint))
    return checks


def _names(devices: tuple[Device, ...], kind: str) -> str:
    return ", ".join(device.name for device in devices if device.kind == kind)


async def _idle() -> list[Check]:
    source = choose("auto")
    try:
        if source.source != "none":
            return [Check("idle source", True, False, source.source)]
    finally:
        source.close()
    hint = "Sharing waits: without a source you count as active. Log in to a desktop, or set idle_source"
    return [Check("idle source", False, False, "nothing tells whether the computer is in use", hint)]


def _keyring(home: Home) -> list[Check]:
    if home.moved:
        return [Check("keyring", True, False, "not used: FALLOW_HOME is set, hot keys lie in a private file")]
    try:
        return [Check("keyring", True, False, name())]
    except NoKeyring as reason:
        hint = "The agent's hot keys lie in a private file instead. A running Secret Service would keep them better"
        return [Check("keyring", False, False, str(reason), hint)]


def _disk(home: Home) -> list[Check]:
    place = home.root
    while not place.exists() and place != place.parent:
        place = place.parent
    free = shutil.disk_usage(place).free
    enough = free >= LEAST_DISK
    return [Check("disk", enough, False, f"{free >> 20} MiB free", "" if enough else "Free at least 1 GiB")]
