"""Runs the window: one a profile, painted before the agent has answered.

Order of events: take the profile's window lock (a second start raises the first window and ends) -> application, theme,
language -> window shown -> connect to the agent, starting it if none runs -> pages ask and draw -> quit gives the lease back.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.client.agent import FIRST_WAIT, LONGEST_WAIT, AgentClient
from app.domain.errors import AppError
from app.runtime.home import Home
from app.runtime.locks import FileLock
from app.ui.ending import Ending
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.shell import ShellViewModel
from app.ui.views.desk import Desk
from app.ui.views.front import Front
from app.wire import sockets
from app.wire.frames import BadFrame, Channel
from app.wire.lease import lock_path
from app.wire.window import Raise, channel

# Runs beside the open window; its end is the window's end, its value the exit code.
Act = Callable[[Front], Awaitable[int]]
_THREADS = 2  # for what would hold the loop up: little, and seldom
_NOISE = ("propagateSizeHints", "plugin does not support raise()")  # what the offscreen platform says at every window


def main(arguments: Sequence[str]) -> int:
    """Open the window from the command line."""
    parser = argparse.ArgumentParser(prog="fallow", description="Opens the window. `fallow --help` lists the verbs.")
    parser.add_argument("--profile", default="default", help="which of several wallets and agents (default: default)")
    try:
        return run(Home.find(), parser.parse_args(arguments).profile)
    except AppError as error:
        sys.stderr.write(f"fallow: {error.title}\n{error.hint}\n")
        return 1


def run(home: Home, profile: str = "default", act: Act | None = None) -> int:
    """Show the window of a profile until it is quit, or until `act` ends; return the exit code: 1 where it is quit before.

    `home` has to be the one this process's environment names: the agent it starts finds its home there.

    Raises:
        HomeUnusable: the home cannot be written.
        WrongUsage: that is no profile's name.
    """
    home.open().profile(profile)
    lock = FileLock(home.runtime / lock_path(channel(profile)))
    if not lock.acquire():
        return asyncio.run(_raise_first(home, profile))
    try:
        return _run(home, profile, act)
    finally:
        lock.release()


def _run(home: Home, profile: str, act: Act | None) -> int:
    import qasync

    qInstallMessageHandler(_log)
    application = QApplication.instance() or QApplication(["fallow"])
    assert isinstance(application, QApplication)
    application.setApplicationName("Fallow")
    application.setQuitOnLastWindowClosed(False)
    loop, over = qasync.QEventLoop(application), asyncio.Event()
    loop.set_default_executor(ThreadPoolExecutor(_THREADS))  # qasync's own begins with ten threads
    with loop, Ending(lambda: loop.call_soon_threadsafe(over.set)):
        code: int = loop.run_until_complete(_live(application, home, profile, act, over))
    return code


async def _live(application: QApplication, home: Home, profile: str, act: Act | None, over: asyncio.Event) -> int:
    client = AgentClient(home, profile)
    notices = Notices()
    shell = ShellViewModel(client, notices)
    desk = Desk(client, notices, shell, PreferencesModel(home.profile(profile)), home, profile)
    front = Front(application, desk, over)
    front.show()
    shell.start()
    desk.vault.start()
    desk.site_asking.start()
    connecting = asyncio.ensure_future(_connect(client, notices))
    server = await sockets.listen(home, channel(profile), _listener(front))
    try:
        return await _until_end(front, act)
    finally:
        server.close()
        connecting.cancel()
        await asyncio.gather(connecting, return_exceptions=True)
        front.close()
        desk.site_asking.close()
        await desk.vault.end()
        await client.close()


async def _until_end(front: Front, act: Act | None) -> int:
    """Wait until the window is quit or `act` has ended; quit before that, the act has failed."""
    if act is None:
        return await front.until_quit()
    acting, quitting = asyncio.ensure_future(act(front)), asyncio.ensure_future(front.until_quit())
    try:
        await asyncio.wait({acting, quitting}, return_when=asyncio.FIRST_COMPLETED)
        return acting.result() if acting.done() else 1
    finally:
        acting.cancel()
        quitting.cancel()
        await asyncio.gather(acting, quitting, return_exceptions=True)


async def _connect(client: AgentClient, notices: Notices) -> None:
    """Open the line, again and again while it cannot be; what stands in the way is told once."""
    told, wait = "", FIRST_WAIT
    while True:
        try:
            await client.open()
        except AppError as error:
            notices.error(error)
            told, wait = error.title, min(wait * 2, LONGEST_WAIT)
            await asyncio.sleep(wait)
        else:
            notices.withdraw(told)
            return


def _listener(front: Front) -> sockets.Handler:
    async def listen(line: Channel) -> None:
        try:
            if await line.receive(Raise) is not None:
                front.show()
        except (BadFrame, ConnectionError):
            return

    return listen


async def _raise_first(home: Home, profile: str) -> int:
    """Have the window that is open come to the front."""
    try:
        line = await sockets.connect(home, channel(profile))
    except OSError:
        sys.stderr.write("fallow: another window of this profile is just starting or ending\n")
        return 1
    await line.send(Raise())
    await line.close()
    return 0


def _log(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    if not any(noise in text for noise in _NOISE) and kind != QtMsgType.QtDebugMsg:
        sys.stderr.write(f"qt: {text}\n")
