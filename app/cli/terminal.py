"""Reading passwords and consent from the terminal; a password never becomes a text that Python keeps."""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import BadInput, Refused, WrongUsage

SHORTEST_PASSWORD, LONGEST_PASSWORD = 8, 1024  # in bytes; the signer asks for the same of a new one
_NO_TERMINAL = "There is no terminal to ask on"


def is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def password(file: str | None, ask: str = "Password: ") -> bytearray:
    """Return a password's bytes from `file` (`-`: standard input), else from the terminal without echo.

    The caller wipes them. One line ending is not part of it.

    Raises:
        WrongUsage: no file given and no terminal there.
        BadInput: the file cannot be read, or the password is empty or too long.
    """
    if file == "-":
        found = _read(sys.stdin.fileno())
    elif file is not None:
        found = _from_file(Path(file))
    elif is_terminal():
        found = _from_terminal(ask)
    else:
        raise WrongUsage(_NO_TERMINAL, "Give --password-file PATH, or - for standard input")
    while found and found[-1] in b"\r\n":
        del found[-1]
    if not 0 < len(found) <= LONGEST_PASSWORD:
        raise BadInput("The password is empty or too long", f"Use 1 to {LONGEST_PASSWORD} bytes on one line")
    return found


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))


def confirm(question: str) -> bool:
    """Ask for yes or no on the terminal; what was typed before the question is no answer to it.

    Raises:
        Refused: there is no terminal.
    """
    if not is_terminal():
        raise Refused(_NO_TERMINAL, "Look at the preview, then add --yes")
    _forget_typed()
    _say(f"{question} [y/N] ")
    # Not sys.stdin.readline: a thread that waits in it holds its lock when the process wants to end.
    with _interruptible():
        return os.read(sys.stdin.fileno(), 1024).strip().lower() in (b"y", b"yes")


async def confirm_meanwhile(question: str) -> bool:
    """Ask like `confirm`, while everything else goes on; who asks may be cancelled, and its question stands unanswered.

    Raises:
        Refused: there is no terminal.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[bool] = loop.create_future()

    def give(said: bool | Refused) -> None:
        if answer.done():
            return
        if isinstance(said, bool):
            answer.set_result(said)
        else:
            answer.set_exception(said)

    def ask() -> None:
        said: bool | Refused
        try:
            said = confirm(question)
        except Refused as error:
            said = error
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(give, said)

    threading.Thread(target=ask, name="question", daemon=True).start()
    return await answer


def _from_file(path: Path) -> bytearray:
    try:
        handle = os.open(path, os.O_RDONLY)
        try:
            return _read(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise BadInput(f"The password file cannot be read: {error.strerror}", f"Check {path}")


def _read(handle: int) -> bytearray:
    """Read up to the end or the first line's end, straight into one buffer."""
    buffer = bytearray(LONGEST_PASSWORD + 2)
    view = memoryview(buffer)
    size = 0
    while size < len(buffer) and buffer.find(b"\n", 0, size) < 0:
        count = os.readv(handle, [view[size:]]) if hasattr(os, "readv") else _readinto(handle, view[size:])
        if not count:
            break
        size += count
    view.release()
    end = buffer.find(b"\n", 0, size)
    wipe_from = size if end < 0 else end
    buffer[wipe_from:] = bytes(len(buffer) - wipe_from)
    del buffer[wipe_from:]
    return buffer


def _readinto(handle: int, view: memoryview) -> int:
    part = os.read(handle, len(view))
    view[: len(part)] = part
    return len(part)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C end a wait for the terminal: asyncio's own handler only notes it until the wait is over."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _forget_typed() -> None:
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        import termios

        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def _from_terminal(ask: str) -> bytearray:
    try:
        with _interruptible():
            return _without_echo(ask)
    finally:
        sys.stderr.write("\n")


def _say(ask: str) -> None:
    sys.stderr.write(ask)
    sys.stderr.flush()


def _without_echo(ask: str) -> bytearray:
    if sys.platform == "win32":
        import msvcrt

        _say(ask)
        found = bytearray()
        while (key := msvcrt.getwch()) not in "\r\n":
            if key == "\x03":
                raise KeyboardInterrupt
            found.extend(key.encode())
        return found
    import termios

    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    quiet = list(before)
    quiet[3] &= ~termios.ECHO
    try:
        termios.tcsetattr(handle, termios.TCSAFLUSH, quiet)
        _say(ask)  # only now: whoever is asked may answer at once
        return _read(handle)
    finally:
        termios.tcsetattr(handle, termios.TCSAFLUSH, before)
