"""Passwords and consent: from a file, from standard input, from a terminal that does not show them."""

import os
import signal
import sys
import termios
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.cli import terminal
from app.cli.terminal import LONGEST_PASSWORD
from app.domain.errors import BadInput, Refused, WrongUsage


def in_file(tmp_path: Path, content: bytes) -> str:
    path = tmp_path / "password"
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\nsecond line\n"])
def test_file__one_line__without_its_ending(tmp_path: Path, ending: bytes) -> None:
    assert terminal.password(in_file(tmp_path, b"correct horse" + ending)) == b"correct horse"


@pytest.mark.parametrize("size", [1, LONGEST_PASSWORD])
def test_file__any_allowed_length__as_it_is(tmp_path: Path, size: int) -> None:
    assert terminal.password(in_file(tmp_path, b"x" * size + b"\n")) == b"x" * size


@pytest.mark.parametrize("content", [b"", b"\n", b"\r\n", b"x" * (LONGEST_PASSWORD + 1), b"x" * 100_000])
def test_file__empty_or_too_long__says_so_and_nothing_of_it(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadInput, match="empty or too long") as caught:
        terminal.password(in_file(tmp_path, content))
    assert str(LONGEST_PASSWORD) in caught.value.hint


@pytest.mark.parametrize("name", ["missing", "folder"])
def test_file__missing_or_a_folder__says_which(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(BadInput, match="cannot be read") as caught:
        terminal.password(str(tmp_path / name))
    assert name in caught.value.hint


def test_wipe__secret__is_overwritten_in_place(tmp_path: Path) -> None:
    secret = terminal.password(in_file(tmp_path, b"correct horse"))
    view = memoryview(secret)
    terminal.wipe(secret)
    assert bytes(view) == bytes(len(b"correct horse"))


class Standard:
    """Stands for standard input and error on descriptors of a test."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def fileno(self) -> int:
        return self._handle

    def isatty(self) -> bool:
        return os.isatty(self._handle)

    def write(self, text: str) -> int:
        return os.write(self._handle, text.encode())

    def flush(self) -> None:
        """Nothing is kept."""


def _stand_in(monkeypatch: pytest.MonkeyPatch, standard: Standard) -> None:
    # Not in sys itself: pytest puts its own standard error back between a fixture and its test.
    monkeypatch.setattr(terminal, "sys", SimpleNamespace(stdin=standard, stderr=standard, platform=sys.platform))


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Make standard input a pipe; return the end to write to."""
    read, write = os.pipe()
    _stand_in(monkeypatch, Standard(read))
    yield write
    os.close(read)


def test_standard_input__one_line__is_the_password(pipe: int) -> None:
    os.write(pipe, b"correct ho")
    rest = threading.Timer(0.02, os.write, (pipe, b"rse\n"))
    rest.start()
    assert terminal.password("-") == b"correct horse"
    rest.join()
    os.close(pipe)


def test_standard_input__closed_at_once__says_so(pipe: int) -> None:
    os.close(pipe)
    with pytest.raises(BadInput, match="empty"):
        terminal.password("-")


def test_no_terminal__neither_password_nor_consent(pipe: int) -> None:
    with pytest.raises(WrongUsage, match="no terminal") as wanted:
        terminal.password(None)
    assert "--password-file" in wanted.value.hint
    with pytest.raises(Refused, match="no terminal") as refused:
        terminal.confirm("Sign this?")
    assert "--yes" in refused.value.hint
    os.close(pipe)


class Person:
    """Sits at the other end of a terminal: sees its screen, types."""

    def __init__(self, keys: int, line: int) -> None:
        self.keys = keys
        self.line = line
        self.screen = ""

    def see(self, text: str) -> None:
        """Wait for a text on the screen."""
        while text not in self.screen:
            self.screen += os.read(self.keys, 1024).decode()

    def answers(self, question: str, typed: bytes) -> threading.Thread:
        """Type as soon as the question is seen."""

        def act() -> None:
            self.see(question)
            os.write(self.keys, typed)

        thread = threading.Thread(target=act)
        thread.start()
        return thread


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    """Make standard input and error a terminal; return who sits at it."""
    keys, line = os.openpty()
    _stand_in(monkeypatch, Standard(line))
    yield Person(keys, line)
    os.close(keys)
    os.close(line)


def echoes(line: int) -> bool:
    return bool(termios.tcgetattr(line)[3] & termios.ECHO)


def test_terminal__password_typed__not_shown_and_echo_is_back(person: Person) -> None:
    typing = person.answers("Password: ", b"correct horse\n")
    assert terminal.password(None) == b"correct horse"
    typing.join()
    os.write(person.line, b"end")
    person.see("end")
    assert "correct" not in person.screen
    assert echoes(person.line)


def test_terminal__typed_before_the_question__is_no_password(person: Person) -> None:
    os.write(person.keys, b"too early\n")
    typing = person.answers("Password: ", b"correct horse\n")
    assert terminal.password(None) == b"correct horse"
    typing.join()


def test_terminal__ctrl_c_at_the_question__interrupts_and_echo_is_back(person: Person) -> None:
    def interrupt() -> None:
        person.see("Password: ")
        os.kill(os.getpid(), signal.SIGINT)

    before = signal.signal(signal.SIGINT, lambda *_: None)  # as asyncio's own: it only takes note
    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            terminal.password(None)
    finally:
        signal.signal(signal.SIGINT, before)
        thread.join()
    assert echoes(person.line)


@pytest.mark.parametrize(
    ("typed", "meant"), [(b"y\n", True), (b" YES \n", True), (b"n\n", False), (b"\n", False), (b"yesterday\n", False)]
)
def test_confirm__answered__only_a_plain_yes_counts(person: Person, typed: bytes, meant: bool) -> None:
    typing = person.answers("Sign this? [y/N] ", typed)
    assert terminal.confirm("Sign this?") is meant
    typing.join()


def test_confirm__typed_before_the_question__is_no_consent(person: Person) -> None:
    os.write(person.keys, b"y\n")
    typing = person.answers("Sign this? [y/N] ", b"n\n")
    assert terminal.confirm("Sign this?") is False
    typing.join()


async def test_confirm_meanwhile__answered__and_the_loop_goes_on(person: Person) -> None:
    typing = person.answers("Sign this? [y/N] ", b"y\n")
    assert await terminal.confirm_meanwhile("Sign this?") is True
    typing.join()


async def test_confirm_meanwhile__no_terminal__refused(pipe: int) -> None:
    with pytest.raises(Refused, match="no terminal"):
        await terminal.confirm_meanwhile("Sign this?")
    os.close(pipe)
