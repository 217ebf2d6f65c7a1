"""Sleep and screen lock as the system tells of them, over a real D-Bus daemon of the test's own."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_error, new_method_return, new_signal
from jeepney.io.asyncio import DBusConnection, open_dbus_connection

from app.client.screen_lock import LOGIN, LOGIN_PATH, SAVERS, SESSION, told_to_lock
from app.client.signer import Signer
from app.domain.errors import Locked

OWN, FOREIGN, UNKNOWN = (f"{LOGIN_PATH}/session/{name}" for name in ("_31", "_32", "_33"))
USERS = {OWN: os.getuid(), FOREIGN: os.getuid() + 1}
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return the address of a bus that is this machine's system and session bus for the test."""
    program = shutil.which("dbus-daemon")
    assert program, "the daemon of D-Bus is needed: install the package dbus"
    file = tmp_path / "bus.conf"
    file.write_text(CONFIGURATION.format(path=tmp_path / "bus"))
    argv = [program, f"--config-file={file}", "--nofork", "--print-address"]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().decode().strip()
        for name in ("SYSTEM", "SESSION"):
            monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", address)
        yield address
        daemon.kill()


@pytest.fixture
async def system(bus: str) -> AsyncIterator["System"]:
    async with await open_dbus_connection(bus) as connection:
        system = System(connection)
        await connection.send(message_bus.RequestName(LOGIN))
        watching = asyncio.create_task(system.answer())
        yield system
        watching.cancel()


class System:
    """Plays logind and a screen saver."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self.asked = asyncio.Event()

    async def answer(self) -> None:
        """Say whose a session is."""
        while True:
            message = await self._connection.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            user = USERS.get(message.header.fields[HeaderFields.path])
            known = user is not None
            reply = (
                new_method_return(message, "v", (("(uo)", (user, "/user")),))
                if known
                else new_error(message, "no.such")
            )
            await self._connection.send(reply)
            self.asked.set()

    async def say(self, path: str, interface: str, member: str, signature: str = "", *body: Any) -> None:
        signal = new_signal(DBusAddress(path, interface=interface), member, signature or None, body)
        await self._connection.send(signal)


async def locked(system: System, *signal: Any) -> bool:
    """Return whether a signal locks, which is sent until it was heard; another one that locks tells that it was not."""
    told = asyncio.ensure_future(told_to_lock())
    try:
        for _ in range(200):  # it takes a moment until somebody listens
            await system.say(*signal)
            with suppress(TimeoutError):
                async with asyncio.timeout(0.02):
                    await asyncio.shield(told)
                return True
        return False
    finally:
        told.cancel()


MANAGER, CHANGED = f"{LOGIN}.Manager", "org.freedesktop.DBus.Properties"


def hint(interface: str, name: str, value: bool) -> tuple[Any, ...]:
    return ("PropertiesChanged", "sa{sv}as", interface, {name: ("b", value)}, [])


LOCKING = [
    (LOGIN_PATH, MANAGER, "PrepareForSleep", "b", True),
    (OWN, SESSION, "Lock"),
    (UNKNOWN, SESSION, "Lock"),  # nobody says whose it is
    (OWN, CHANGED, *hint(SESSION, "LockedHint", True)),
    *(("/" + saver.replace(".", "/"), saver, "ActiveChanged", "b", True) for saver in SAVERS),
]
HARMLESS = [
    (LOGIN_PATH, MANAGER, "PrepareForSleep", "b", False),
    (LOGIN_PATH, MANAGER, "SessionNew", "so", "1", OWN),
    (FOREIGN, SESSION, "Lock"),
    (OWN, SESSION, "Unlock"),
    (FOREIGN, CHANGED, *hint(SESSION, "LockedHint", True)),
    (OWN, CHANGED, *hint(SESSION, "LockedHint", False)),
    (OWN, CHANGED, *hint(SESSION, "IdleHint", True)),
    (OWN, CHANGED, *hint("org.example", "LockedHint", True)),
    ("/saver", SAVERS[0], "ActiveChanged", "b", False),
    ("/saver", SAVERS[0], "ActiveChanged", "u", 1),
]


@pytest.mark.parametrize("signal", LOCKING, ids=lambda signal: f"{signal[2]} {signal[0]}")
async def test_told__sleep_or_screen_lock__is_heard(system: System, signal: tuple[Any, ...]) -> None:
    assert await locked(system, *signal)


async def test_told__anything_else__locks_nothing_and_the_next_lock_is_heard(system: System) -> None:
    told = asyncio.ensure_future(told_to_lock())
    while not system.asked.is_set():  # until somebody listens
        await system.say(FOREIGN, SESSION, "Lock")
        await asyncio.sleep(0.01)
    for signal in HARMLESS:
        await system.say(*signal)
    system.asked.clear()
    await system.say(FOREIGN, SESSION, "Lock")
    await system.asked.wait()  # all before it was heard too
    assert not told.done()
    await system.say(OWN, SESSION, "Lock")
    async with asyncio.timeout(5):
        await told


@pytest.mark.parametrize("address", ["", "unix:path=/nonexistent/bus", "tcp:host=nowhere", "nonsense"])
async def test_told__no_bus__waits_without_a_word(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SYSTEM", "SESSION"):
        monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", address)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.15):
            await told_to_lock()


async def test_signer__screen_locked__its_process_ends(system: System, tmp_path: Path) -> None:
    signer = await Signer.start(tmp_path / "profile" / "vault", strength="floor")
    await signer.create(bytearray(b"correct horse battery"))
    for _ in range(200):
        await system.say(OWN, SESSION, "Lock")
        with suppress(TimeoutError):
            async with asyncio.timeout(0.02):
                await signer.ended.wait()
            break
    assert signer.ended.is_set()
    with pytest.raises(Locked):
        await signer.accounts()
