"""Reading passwords and consent from the terminal; a password never becomes a text that Python keeps."""

import os
import sys
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
    """Ask for yes or no on the terminal; no without one.

    Raises:
        Refused: there is no terminal.
    """
    if not is_terminal():
        raise Refused(_NO_TERMINAL, "Look at the preview, then add --yes")
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _from_file(path: Path) -> bytearray:
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError as error:
        raise BadInput(f"The password file cannot be read: {error.strerror}", f"Check {path}")
    try:
        return _read(handle)
    finally:
        os.close(handle)


def _read(handle: int) -> bytearray:
    """Read up to the end or the first line's end, straight into one buffer."""
    buffer = bytearray(LONGEST_PASSWORD + 2)
    view = memoryview(buffer)
    size = 0
    while size < len(buffer) and b"\n" not in buffer[:size]:
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


def _from_terminal(ask: str) -> bytearray:
    sys.stderr.write(ask)
    sys.stderr.flush()
    try:
        return _without_echo()
    finally:
        sys.stderr.write("\n")


def _without_echo() -> bytearray:
    if sys.platform == "win32":
        import msvcrt

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
        return _read(handle)
    finally:
        termios.tcsetattr(handle, termios.TCSAFLUSH, before)
