"""The front end's side of the signer, with real signer processes."""

import asyncio
import contextlib
import os
import select
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import IO

import psutil
import pytest

from app.client import signer as module
from app.client.signer import Signer
from app.domain import calls
from app.domain.errors import BadInput, Locked, Refused, Unavailable, WrongPassword, WrongUsage
from app.domain.secp256k1 import recover
from app.domain.transactions import Transaction
from app.runtime.files import write_json
from app.signer.vault_file import VaultFile
from app.wire import signer as wire
from app.wire.frames import pack

JUNK = b"test test test test test test test test test test test junk"
FIRST = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
SECOND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
PLAIN = Transaction(1337, 0, 1, 2, 21_000, SECOND, 5, b"")
# Shows the words from a session of its own, on the terminal given by name or on none; prints what it was told.
SHOWER = """
import asyncio, os, sys
from pathlib import Path
from app.client.signer import Signer
from app.domain.errors import AppError

async def main():
    signer = await Signer.start(Path(sys.argv[1]), strength="floor")
    try:
        await signer.show_words(bytearray(b"correct horse"))
        print("shown")
    except AppError as error:
        print(error.title)
    await signer.lock()

if len(sys.argv) > 2:
    os.open(sys.argv[2], os.O_RDWR)  # the first terminal a session's leader opens becomes its own
asyncio.run(main())
"""
Starter = Callable[[], Awaitable[Signer]]


def _password(text: bytes = b"correct horse") -> bytearray:
    return bytearray(text)


@pytest.fixture
async def start(tmp_path: Path) -> AsyncIterator[Starter]:
    """Return a function that starts signers of one vault, which end with the test."""
    started: list[Signer] = []

    async def one() -> Signer:
        started.append(await Signer.start(tmp_path / "profile" / "vault", strength="floor"))
        return started[-1]

    yield one
    for signer in started:
        await signer.lock()


async def test_create__new_wallet__opens_again_after_lock(start: Starter) -> None:
    signer = await start()
    assert not signer.has_vault
    addresses = await signer.create(_password(), words=24)
    assert await signer.accounts() == addresses
    await signer.lock()
    again = await start()
    assert again.has_vault
    with pytest.raises(Locked):
        await again.accounts()
    assert await again.unlock(_password()) == addresses
    assert len(addresses) == 1


async def test_restore__known_words__known_addresses(start: Starter) -> None:
    signer = await start()
    assert await signer.restore(bytearray(JUNK), _password()) == [FIRST]
    assert await signer.add_account() == [FIRST, SECOND]
    with pytest.raises(Refused, match="already"):
        await signer.create(_password())


async def test_secrets__given__are_wiped_however_it_ends(start: Starter) -> None:
    signer = await start()
    words, password, short, wrong = bytearray(JUNK), _password(), _password(b"short"), _password(b"incorrect")
    with pytest.raises(BadInput):
        await signer.create(short)
    await signer.restore(words, password)
    with pytest.raises(WrongPassword):
        await signer.unlock(wrong)
    await signer.lock()
    late = _password()
    with pytest.raises(Locked):
        await signer.unlock(late)
    assert not any(any(secret) for secret in (words, password, short, wrong, late))


async def test_unlock__wrong_password__waits_also_in_a_new_signer(start: Starter, tmp_path: Path) -> None:
    signer = await start()
    await signer.create(_password())
    tries = VaultFile(tmp_path / "profile" / "vault").beside("tries")
    write_json(tries, {"failures": 5, "last": 0.0})  # long ago; so the wait is longer than a new signer takes to start
    with pytest.raises(WrongPassword, match="wrong") as caught:
        await signer.unlock(_password(b"incorrect"))
    assert caught.value.wait_seconds == 32
    await signer.lock()
    with pytest.raises(WrongPassword, match="Too early") as early:
        await (await start()).unlock(_password())
    assert 0 < early.value.wait_seconds <= 32


async def test_review_and_sign__what_is_shown_is_what_is_signed(start: Starter) -> None:
    signer = await start()
    await signer.restore(bytearray(JUNK), _password())
    summary = await signer.review(PLAIN.encode_unsigned(), FIRST, 1337)
    assert (summary.to, summary.value, summary.sender) == (SECOND, "5", FIRST)
    transaction, signature = Transaction.decode_signed(await signer.sign(summary))
    assert transaction == PLAIN
    assert recover(transaction.digest(), signature) == FIRST
    with pytest.raises(Refused, match="once"):
        await signer.sign(summary)


async def test_review__another_chain_sender_or_unknown_bytes__refused(start: Starter) -> None:
    signer = await start()
    await signer.restore(bytearray(JUNK), _password())
    with pytest.raises(Refused, match="chain 1337, not for 1"):
        await signer.review(PLAIN.encode_unsigned(), FIRST, 1)
    with pytest.raises(Refused, match="no account"):
        await signer.review(PLAIN.encode_unsigned(), SECOND)
    with pytest.raises(BadInput):
        await signer.review(b"\2\xc0", FIRST)
    with pytest.raises(WrongUsage, match="too much"):
        await signer.review(bytes(100_000), FIRST)
    unknown = Transaction(1337, 0, 1, 2, 21_000, SECOND, 0, calls.bond(1)[:-1])
    with pytest.raises(Refused, match="unknown"):
        await signer.review(unknown.encode_unsigned(), FIRST)


async def test_requests__many_at_once__each_gets_its_own_answer(start: Starter) -> None:
    signer = await start()
    await signer.restore(bytearray(JUNK), _password())
    transactions = [Transaction(1337, nonce, 1, 2, 21_000, SECOND, nonce, b"") for nonce in range(10)]
    summaries = await asyncio.gather(*(signer.review(one.encode_unsigned(), FIRST) for one in transactions))
    signed = await asyncio.gather(*map(signer.sign, summaries))
    assert [Transaction.decode_signed(raw)[0] for raw in signed] == transactions


async def test_request__cancelled__next_one_gets_its_own_answer(start: Starter) -> None:
    signer = await start()
    await signer.restore(bytearray(JUNK), _password())
    unlocking = asyncio.create_task(signer.unlock(_password()))
    await asyncio.sleep(0)
    unlocking.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await unlocking
    assert (await signer.review(PLAIN.encode_unsigned(), FIRST)).to == SECOND


async def test_lock__process_is_gone_and_requests_are_locked(start: Starter) -> None:
    signer = await start()
    await signer.create(_password())
    process = psutil.Process(signer.pid)
    assert not signer.ended.is_set()
    await signer.lock()
    assert signer.ended.is_set()
    assert not process.is_running()
    with pytest.raises(Locked):
        await signer.accounts()
    await signer.lock()


async def test_process_killed__while_asked__ends_the_request(start: Starter) -> None:
    signer = await start()
    await signer.create(_password())
    os.kill(signer.pid, signal.SIGSTOP)
    asking = asyncio.create_task(signer.accounts())
    await asyncio.sleep(0)
    os.kill(signer.pid, signal.SIGKILL)
    with pytest.raises(Locked):
        await asking
    await asyncio.wait_for(signer.ended.wait(), 5)


async def test_idle__too_long__ends_by_itself(tmp_path: Path) -> None:
    signer = await Signer.start(tmp_path / "vault", strength="floor", idle_seconds=0.1)
    await asyncio.wait_for(signer.ended.wait(), 5)


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "print('no frame at all', flush=True); input()"])
async def test_start__process_that_is_no_signer__says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(module, "command", lambda *_, **__: [sys.executable, "-c", code])
    with pytest.raises(Unavailable, match="did not start"):
        await Signer.start(tmp_path / "vault")


def _show(vault: Path, *terminal: str) -> bytes:
    argv = [sys.executable, "-c", SHOWER, str(vault), *terminal]
    return subprocess.run(
        argv, stdin=subprocess.DEVNULL, capture_output=True, start_new_session=True, check=True
    ).stdout


async def test_show_words__without_a_terminal__refused_with_a_hint(start: Starter, tmp_path: Path) -> None:
    signer = await start()
    await signer.restore(bytearray(JUNK), _password())
    said = await asyncio.to_thread(_show, tmp_path / "profile" / "vault")
    assert said == b"There is no terminal to show the words on\n"


async def test_show_words__on_a_terminal__there_and_nowhere_else(start: Starter, tmp_path: Path) -> None:
    signer = await start()
    await signer.restore(bytearray(JUNK), _password())
    ours, theirs = os.openpty()
    try:
        said = await asyncio.to_thread(_show, tmp_path / "profile" / "vault", os.ttyname(theirs))
        assert select.select([ours], [], [], 5)[0]
        shown = os.read(ours, 10_000).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert said == b"shown\n"
    assert [word for word in shown.split() if word in ("test", "junk")] == JUNK.decode().split()
    assert "12. junk" in shown


async def test_restore_by__another_process_writes_the_words__wallet_made_and_password_wiped(start: Starter) -> None:
    signer = await start()
    password = _password()

    async def write(number: int, pipe: IO[bytes]) -> bool:
        frame = pack(wire.Ask(number, wire.Restore())) + len(JUNK).to_bytes(4, "big") + JUNK
        code = "import sys; sys.stdout.buffer.write(bytes.fromhex(sys.argv[1]))"
        argv = [sys.executable, "-c", code, frame.hex()]
        return await asyncio.to_thread(subprocess.call, argv, stdout=pipe) == 0

    assert await signer.restore_by(write, password) == [FIRST]
    assert not any(password)
    assert await signer.accounts() == [FIRST]


async def test_restore_by__writer_leaves_fails_or_is_cancelled__signer_is_gone(start: Starter, tmp_path: Path) -> None:
    async def leave(*_: object) -> bool:
        return False

    async def fail(*_: object) -> bool:
        raise Unavailable("The window for the words did not open")

    begun = asyncio.Event()

    async def wait(*_: object) -> bool:
        begun.set()
        await asyncio.Event().wait()
        return True

    left, failed, cancelled = [await start() for _ in range(3)]
    password = _password()
    assert await left.restore_by(leave, password) is None
    assert not any(password)
    with pytest.raises(Unavailable):
        await failed.restore_by(fail, _password())
    waiting = asyncio.ensure_future(cancelled.restore_by(wait, _password()))
    await begun.wait()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert all(one.ended.is_set() for one in (left, failed, cancelled))
    assert not (tmp_path / "profile" / "vault").exists()


async def test_restore_by__wrong_words_or_locked__told(start: Starter) -> None:
    async def write(number: int, pipe: IO[bytes]) -> bool:
        os.write(pipe.fileno(), pack(wire.Ask(number, wire.Restore())) + (5).to_bytes(4, "big") + b"words")
        return True

    signer = await start()
    with pytest.raises(BadInput):
        await signer.restore_by(write, _password())
    await signer.lock()
    with pytest.raises(Locked):
        await signer.restore_by(write, _password())


async def test_statements__reviewed__are_signed_by_the_account(start: Starter) -> None:
    signer = await start()
    await signer.restore(bytearray(JUNK), _password())
    text = '{"types": {"A": []}, "primaryType": "A", "domain": {"name": "x"}, "message": {}}'
    for told in (
        await signer.review_typed_data(text, FIRST),
        await signer.review_message(b"hello", FIRST),
        await signer.review_authorization(FIRST, 1, SECOND, 3),
    ):
        assert recover(told.digest, await signer.sign(told)) == FIRST
        with pytest.raises(Refused):
            await signer.sign(told)


async def test_restore__with_a_passphrase__has_other_accounts_and_wipes_it(start: Starter) -> None:
    signer = await start()
    passphrase = bytearray(b"beside the words")
    (address,) = await signer.restore(bytearray(JUNK), _password(), passphrase)
    assert address != FIRST
    assert passphrase == bytes(len(passphrase))
    assert [(one.address, one.origin) for one in await signer.all_accounts()] == [(address, "derived")]
    assert (await signer.candidates(0, 2))[0] == address


async def test_review__with_fallows_contracts_named__reads_other_tokens_by_their_standard(start: Starter) -> None:
    signer = await start()
    await signer.restore(bytearray(JUNK), _password())
    sent = Transaction(1337, 0, 1, 2, 60_000, SECOND, 0, calls.transfer(FIRST, 5))
    for own, contract in (((), "Token"), ((SECOND,), "Token"), ((FIRST,), "ERC-20")):
        told = await signer.review(sent.encode_unsigned(), FIRST, 1337, own)
        assert told.call is not None
        assert told.call.contract == contract
