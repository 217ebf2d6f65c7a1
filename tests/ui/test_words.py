"""The words' process for real: what it hands to a real signer, what the caller sees of it, and how it ends."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.client import words
from app.client.signer import Signer
from app.domain.errors import Unavailable
from app.runtime.processes import command, spawn_child
from app.signer import phrases
from tests.ui.settle import until

PASSWORD = b"correct horse"
LOOKS = ("--theme", "dark", "--scale", "125", "--language", "fr")
Hands = Callable[[str], None]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "paper"


@pytest.fixture
def hands(paper: Path, monkeypatch: pytest.MonkeyPatch) -> Hands:
    """Return a function that says what the person in the window does."""

    def choose(what: str) -> None:
        def driven(role: str, *arguments: str, **_: Any) -> list[str]:
            assert role == "words"
            return [sys.executable, "-m", "tests.ui.words_driver", what, str(paper), "--", *arguments]

        monkeypatch.setattr(words, "command", driven)

    return choose


async def made(vault: Path, mode: str) -> list[str] | None:
    signer = await Signer.start(vault, strength="floor")
    try:
        return await signer.restore_by(words.writer(mode, LOOKS), bytearray(PASSWORD))
    finally:
        await signer.lock()


def read(path: Path) -> str:
    return path.read_text()


def write(path: Path, text: str) -> None:
    path.write_text(text)


async def test_make_restore_show__one_wallet__the_same_words_and_address(
    tmp_path: Path, paper: Path, hands: Hands
) -> None:
    hands("wrong")
    addresses = await made(tmp_path / "one" / "vault", "make")
    assert addresses is not None
    assert len(read(paper).split()) == 12
    hands("restore")
    assert await made(tmp_path / "other" / "vault", "restore") == addresses
    written = read(paper)
    hands("show")
    write(paper, PASSWORD.decode())
    assert await words.show(tmp_path / "one" / "vault", LOOKS)
    assert read(paper.with_suffix(".shown")) == written
    write(paper, "wrong password")
    assert not await words.show(tmp_path / "one" / "vault", LOOKS)


async def test_make__24_words_in_french_with_a_passphrase__another_wallet_without_it(
    tmp_path: Path, paper: Path, hands: Hands
) -> None:
    hands("protect")
    addresses = await made(tmp_path / "one" / "vault", "make")
    assert addresses is not None
    assert len(read(paper).split()) == 24
    assert phrases.read(read(paper).encode()).language == "french"
    hands("unprotect")
    assert await made(tmp_path / "other" / "vault", "restore") == addresses
    hands("restore")
    without = await made(tmp_path / "third" / "vault", "restore")
    assert without is not None
    assert without != addresses


async def test_leave__nothing_written__no_wallet(tmp_path: Path, hands: Hands) -> None:
    hands("leave")
    for mode in ("make", "restore"):
        assert await made(tmp_path / "vault", mode) is None
    assert not (tmp_path / "vault").exists()
    assert not await words.show(tmp_path / "vault", LOOKS)


async def test_window_cannot_open__told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "no such platform")
    with pytest.raises(Unavailable, match="did not open"):
        await words.show(tmp_path / "vault", LOOKS)


def test_process__started_as_the_program_does__shows_a_window_unreadable_for_others(tmp_path: Path) -> None:
    argv = command("words", "make", "--ask", "1", *LOOKS, isolated=True)
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}) as process:
        assert process.stderr is not None
        assert process.stdout is not None
        try:
            assert (
                b"propagateSizeHints" in process.stderr.readline()
            )  # what the offscreen platform says of every window
            limits = Path(f"/proc/{process.pid}/limits").read_text()
            assert [line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core")] == [["0", "0"]]
            assert Path(f"/proc/{process.pid}/environ").stat().st_uid == 0  # not dumpable: root's, whoever runs it
        finally:
            process.kill()
        assert process.stdout.read() == b""


async def test_front_end_cancels__window_is_gone(
    tmp_path: Path, paper: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []

    def watched(argv: list[str], **options: Any) -> "subprocess.Popen[bytes]":
        process = spawn_child(argv, **options)
        started.append(process.pid)
        return process

    monkeypatch.setattr(words, "spawn_child", watched)
    waiting = asyncio.ensure_future(words.show(tmp_path / "vault", LOOKS))
    await until(lambda: bool(started))
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert not psutil.pid_exists(started[0])
