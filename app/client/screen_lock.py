"""Hears from the system that the machine goes to sleep or that its screen is locked; then wallets lock too.

On Linux these are signals on D-Bus: logind's PrepareForSleep and, for a session of this user, Lock and LockedHint; the
desktop's ActiveChanged of its screen saver. Elsewhere, and where no bus answers, nobody tells: the signer's idle clock is
left, which goes on while the machine sleeps. Anyone on the bus may send such a signal: all it does is lock.
Sources: https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
https://specifications.freedesktop.org/idle-inhibit-spec/latest/
"""

import asyncio
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeepney import MatchRule, Message
    from jeepney.io.asyncio import DBusConnection

SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"
LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
SESSION = f"{LOGIN}.Session"
SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")


async def told_to_lock() -> None:
    """Wait until the system says that the wallet should be locked; for good where nobody says so."""
    listening = [asyncio.ensure_future(_listen(bus, system=system)) for bus, system in _buses()]
    if not listening:
        await asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait(listening, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in listening:
            one.cancel()


def _buses() -> list[tuple[str, bool]]:
    """Return the addresses of this system's buses, each with whether it is the system's own."""
    if sys.platform != "linux":
        return []
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    session = os.environ.get("DBUS_SESSION_BUS_ADDRESS") or (f"unix:path={runtime}/bus" if runtime else "")
    system = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or SYSTEM_BUS
    return [(system, True), *([(session, False)] if session else [])]


async def _listen(bus: str, *, system: bool) -> None:
    """Wait for a signal that means to lock; for good on a bus that does not answer or goes away."""
    from jeepney.io.asyncio import open_dbus_connection

    with suppress(OSError, EOFError, ValueError, RuntimeError, KeyError):  # all that jeepney says of a bus that is none
        async with await open_dbus_connection(bus) as connection:
            await _hear(connection, _rules(system))
            return
    await asyncio.get_running_loop().create_future()


async def _hear(connection: "DBusConnection", rules: "list[MatchRule]") -> None:
    from jeepney import HeaderFields, message_bus

    for rule in rules:
        await connection.send(message_bus.AddMatch(rule))
    asked: set[int] = set()  # the numbers of questions about whose session it is
    while True:
        message = await connection.receive()
        fields = message.header.fields
        if fields.get(HeaderFields.reply_serial) in asked:
            if _is_own(message):
                return
        elif any(rule.matches(message) for rule in rules) and (path := _meant(message)) is not None:
            if not path:
                return
            asked.add(number := next(connection.outgoing_serial))
            await connection.send(_whose(path), serial=number)


def _rules(system: bool) -> "list[MatchRule]":
    from jeepney import MatchRule

    if not system:
        return [MatchRule(type="signal", interface=saver, member="ActiveChanged") for saver in SAVERS]
    sessions = f"{LOGIN_PATH}/session"
    changed = "org.freedesktop.DBus.Properties"
    return [
        MatchRule(type="signal", interface=f"{LOGIN}.Manager", member="PrepareForSleep", path=LOGIN_PATH),
        MatchRule(type="signal", interface=SESSION, member="Lock", path_namespace=sessions),
        MatchRule(type="signal", interface=changed, member="PropertiesChanged", path_namespace=sessions),
    ]


def _meant(signal: "Message") -> str | None:
    """Return the session that a signal locks, empty when it is all of them; None when it means something else."""
    from jeepney import HeaderFields

    path = str(signal.header.fields[HeaderFields.path])
    match signal.header.fields[HeaderFields.member], signal.body:
        case (("PrepareForSleep" | "ActiveChanged"), (True,)):
            return ""
        case "Lock", ():
            return path
        case "PropertiesChanged", (interface, {"LockedHint": (_, True)}, _) if interface == SESSION:
            return path
    return None


def _whose(session: str) -> "Message":
    from jeepney import DBusAddress, Properties

    return Properties(DBusAddress(session, LOGIN, SESSION)).get("User")


def _is_own(reply: "Message") -> bool:
    """Tell whether a session is this user's; one that is not said to be another's counts as such."""
    match reply.body:
        case ((_, (int(user), _)),):
            return user == os.getuid()
    return True
