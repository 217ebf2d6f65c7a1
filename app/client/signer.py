"""A front end's own signer: starts it, speaks with it over its pipe, ends it.

Order of events: start -> create, restore or unlock -> review, sign -> lock. Locking kills the process: only then is no key
left in memory. Secrets are taken as bytearrays, written to the pipe as they are, and wiped.
"""

import asyncio
import os
import subprocess
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Literal, TypeVar

from app.client.files import absolute
from app.client.screen_lock import told_to_lock
from app.domain.errors import AppError, Locked, Unavailable, WrongPassword, WrongUsage, error_classes
from app.runtime.processes import command, spawn_child
from app.wire import signer as wire
from app.wire.frames import BadFrame, pack, read_frame, unpack

START_SECONDS = 20.0
R = TypeVar("R", bound=wire.Reply)
Writer = Callable[[int, IO[bytes]], Awaitable[bool]]


class Signer:
    """The signer process of one vault; make it with `start`. One request at a time, the others wait.

    `ended` is set when the process has gone: locked, by the system's own lock or sleep too, idle for too long, or killed.
    """

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.ended = asyncio.Event()
        self.has_vault = False
        self._process = process
        self._loop = asyncio.get_running_loop()
        self._turn = asyncio.Lock()
        self._number = 0
        self._ready: asyncio.Future[wire.Ready] = self._loop.create_future()
        self._waiting: dict[int, asyncio.Future[wire.Reply]] = {}
        self._watching: asyncio.Task[None] | None = None

    @classmethod
    async def start(
        cls,
        vault: Path,
        *,
        strength: Literal["normal", "floor"] = "normal",
        idle_seconds: float = 600.0,
        hardware: Sequence[str] = (),
    ) -> "Signer":
        """Start the process for `vault`; call it in the thread that outlives it, as the system ties it to that.

        `floor` makes new vaults with the least cost that is allowed: for tests and play money. `hardware`: the options of one
        that asks a hardware wallet and knows of the vault only the folder (app.client.hardware).

        Raises:
            Unavailable: it does not start.
        """
        process = _spawn(vault, strength, idle_seconds, hardware)
        signer = cls(process)
        threading.Thread(target=signer._listen, name=f"signer-{process.pid}", daemon=True).start()
        try:
            async with asyncio.timeout(START_SECONDS):
                ready = await signer._ready
        except BaseException as error:
            await signer.lock()
            if isinstance(error, TimeoutError | Locked):
                raise Unavailable("The signer did not start", "Try again; `fallow doctor` looks for the cause")
            raise
        if ready.version != wire.VERSION:
            await signer.lock()
            raise Unavailable("The signer is of another version", "Install Fallow again")
        signer.has_vault = ready.vault
        signer._watching = asyncio.create_task(signer._lock_when_told())
        return signer

    @property
    def pid(self) -> int:
        return self._process.pid

    async def create(self, password: bytearray, words: int = 12, language: str = "english") -> list[str]:
        """Make a wallet of 12 or 24 new words, unlock it, and return its addresses. Wipes `password`.

        Raises:
            Refused: there is a wallet already.
            BadInput: the password is too short or no text.
            AppError: the vault cannot be written.
        """
        return await self._addresses(wire.Create(words, language), password)

    async def restore(self, words: bytearray, password: bytearray, passphrase: bytearray | None = None) -> list[str]:
        """Make a wallet again from its words in any language, separated by spaces, and a passphrase where it has one.

        Wipes all of them. Raises like `create`; BadInput for wrong words.
        """
        if passphrase is None:
            return await self._addresses(wire.Restore(), words, password)
        return await self._addresses(wire.RestoreProtected(), words, passphrase, password)

    async def restore_by(self, writer: Writer, password: bytearray) -> list[str] | None:
        """Make a wallet of words that another process writes into this signer's pipe: they never come here.

        `writer` is given the request's number and the pipe; it tells whether the words were written. If not, the signer is
        ended, as what was begun must not be read as something else, and None is returned. Wipes `password`. Raises like `create`.
        """
        try:
            async with self._turn:
                reply = await self._written_by(writer, password)
        finally:
            wire.wipe(password)
        return None if reply is None else self._good(reply, wire.AccountsReply).addresses

    async def restore_backup(self, path: Path, password: bytearray) -> list[str]:
        """Make a wallet again from a backup, whose password becomes the wallet's. Wipes it.

        Raises like `create`; WrongPassword, or BadInput for a damaged file.
        """
        return await self._addresses(wire.RestoreBackup(absolute(path)), password)

    async def unlock(self, password: bytearray) -> list[str]:
        """Open the vault and return its addresses. Wipes `password`.

        Raises:
            Locked: there is no wallet.
            WrongPassword: wrong, or too early after a wrong one; `wait_seconds` and the hint say how long.
            BadInput: the vault is damaged.
        """
        return await self._addresses(wire.Unlock(), password)

    async def accounts(self) -> list[str]:
        """Return the addresses. Raises Locked before `unlock`."""
        return await self._addresses(wire.Accounts())

    async def add_account(self) -> list[str]:
        """Add the wallet's next account and return all addresses. Raises Locked before `unlock`."""
        return await self._addresses(wire.AddAccount())

    async def all_accounts(self) -> list[wire.AccountInfo]:
        """Return every account with where its key is, the watched ones too. Raises Locked before `unlock`."""
        return list((await self.ask(wire.Accounts(), wire.AccountsReply)).accounts)

    async def candidates(self, start: int, count: int) -> list[str]:
        """Return addresses of the words by their numbers, without adding them. Raises Refused for a wallet without words."""
        return (await self.ask(wire.Candidates(start, count), wire.CandidatesReply)).addresses

    async def review(
        self,
        raw: bytes,
        sender: str,
        chain_id: int | None = None,
        own: Sequence[str] = (),
        replaces: bytes = b"",
    ) -> wire.Summary:
        """Return what these unsigned bytes do, as the signer itself reads them; `chain_id`: the only chain to accept.

        `own` are Fallow's contracts on it: calls elsewhere are then read by the tokens' standards alone. `replaces`: the
        signed bytes whose place they are to take.

        Raises:
            Refused: something that is not signed: another chain or sender, an unknown call, a creation.
            BadInput: no transaction.
            Locked: before `unlock`.
        """
        return await self.ask(wire.Review(raw, sender, chain_id or 0, tuple(own), replaces), wire.Summary)

    async def review_typed_data(self, text: str, sender: str, chain_id: int | None = None) -> wire.Statement:
        """Return what typed data says. Raises as `review`; Refused for a permit over another's tokens."""
        return await self.ask(wire.ReviewTypedData(text, sender, chain_id or 0), wire.Statement)

    async def review_message(self, message: bytes, sender: str) -> wire.Statement:
        """Return what a personal message says. Raises as `review`; Refused for a transaction or digest in disguise."""
        return await self.ask(wire.ReviewMessage(message, sender), wire.Statement)

    async def review_authorization(self, sender: str, chain_id: int, address: str, nonce: int) -> wire.Statement:
        """Return what it means that `sender` runs the code of `address`; the zero address takes it back. Raises as `review`."""
        return await self.ask(wire.ReviewAuthorization(sender, chain_id, address, nonce), wire.Statement)

    async def sign(self, summary: wire.Summary | wire.Statement) -> bytes:
        """Return the signed bytes of a transaction that was reviewed, or a statement's signature, once.

        Raises:
            Refused: it was not reviewed, or is signed already.
            Locked: before `unlock`.
        """
        return (await self.ask(wire.Sign(summary.sender, summary.digest), wire.Signed)).raw

    async def show_words(self, password: bytearray) -> None:
        """Have the signer write the words to this process's terminal. Wipes `password`.

        Raises:
            Refused: there is no terminal.
            AppError: as `unlock`.
        """
        await self.ask(wire.ShowWords(), wire.Done, password)

    async def lock(self) -> None:
        """Kill the process and wait until it is gone; harmless when it is."""
        self._process.kill()
        await self.ended.wait()

    async def _lock_when_told(self) -> None:
        """Lock when the machine goes to sleep or its screen is locked, where the system tells."""
        await told_to_lock()
        self._process.kill()

    async def _addresses(self, request: wire.Request, *secrets: bytearray) -> list[str]:
        return (await self.ask(request, wire.AccountsReply, *secrets)).addresses

    async def ask(self, request: wire.Request, kind: type[R], *secrets: bytearray) -> R:
        """Send any request of app.wire.signer and return its answer; wipes `secrets`. Raises what the signer says."""
        try:
            async with self._turn:
                reply = await self._exchange(request, secrets)
        finally:
            for secret in secrets:
                wire.wipe(secret)
        return self._good(reply, kind)

    def _good(self, reply: wire.Reply, kind: type[R]) -> R:
        if isinstance(reply, wire.Fail):
            raise _error(reply)
        if not isinstance(reply, kind):
            raise Unavailable("The signer gave an answer of another kind", "Lock the wallet and unlock it again")
        return reply

    async def _exchange(self, request: wire.Request, secrets: tuple[bytearray, ...]) -> wire.Reply:
        with self._expecting() as (number, future):
            frame = pack(wire.Ask(number, request))
            if max(len(frame), *map(len, secrets), 0) > wire.MAX_FRAME:
                raise WrongUsage("That is too much for the signer", f"At most {wire.MAX_FRAME} bytes are read")
            self._write(frame)
            self._write_secrets(secrets)
            return await future

    async def _written_by(self, writer: Writer, password: bytearray) -> wire.Reply | None:
        with self._expecting() as (number, future):
            assert self._process.stdin is not None
            written = False
            try:
                written = await writer(number, self._process.stdin)
            finally:
                if not written:
                    await self.lock()
            if not written:
                return None
            self._write_secrets((password,))
            return await future

    @contextmanager
    def _expecting(self) -> Iterator[tuple[int, "asyncio.Future[wire.Reply]"]]:
        """Yield a new request's number and the future of its answer. Raises Locked when the process has gone."""
        if self.ended.is_set():
            raise _locked()
        self._number += 1
        future: asyncio.Future[wire.Reply] = self._loop.create_future()
        self._waiting[self._number] = future
        try:
            yield self._number, future
        except OSError:
            raise _locked()
        finally:
            del self._waiting[self._number]
            future.cancel()

    def _write_secrets(self, secrets: Sequence[bytearray]) -> None:
        for secret in secrets:
            self._write(len(secret).to_bytes(4, "big"))
            self._write(secret)
            wire.wipe(secret)  # at once: the answer may take as long as the vault's key costs

    def _write(self, data: bytes | bytearray) -> None:
        """Write to the pipe itself: every buffer between would keep a copy."""
        assert self._process.stdin is not None
        with memoryview(data) as view:
            at = 0
            while at < len(data):
                at += os.write(self._process.stdin.fileno(), view[at:])

    def _listen(self) -> None:
        """Read answers in a thread of its own until the process ends: that works under every event loop and system."""
        assert self._process.stdout is not None
        kind: type[wire.Ready] | type[wire.Answer] = wire.Ready
        with suppress(BadFrame, OSError):
            while (body := read_frame(self._process.stdout)) is not None:
                self._tell(self._take, unpack(body, kind))
                kind = wire.Answer
        self._process.kill()
        self._process.wait()
        self._tell(self._end)

    def _tell(self, act: Callable[..., None], *arguments: object) -> None:
        with suppress(RuntimeError):  # the loop has been closed: nobody waits any more
            self._loop.call_soon_threadsafe(act, *arguments)

    def _take(self, message: wire.Ready | wire.Answer) -> None:
        if isinstance(message, wire.Ready):
            if not self._ready.done():
                self._ready.set_result(message)
        elif (future := self._waiting.get(message.id)) is not None and not future.done():
            future.set_result(message.body)

    def _end(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        self.ended.set()
        if self._watching is not None:
            self._watching.cancel()
        waiting: list[asyncio.Future[Any]] = [self._ready, *self._waiting.values()]
        for future in waiting:
            if not future.done():
                future.set_exception(_locked())


def _spawn(vault: Path, strength: str, idle_seconds: float, hardware: Sequence[str]) -> "subprocess.Popen[bytes]":
    arguments = (str(vault.absolute()), "--strength", strength, "--idle", str(idle_seconds), *hardware)
    return spawn_child(
        command("signer", *arguments, isolated=True),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _locked() -> Locked:
    return Locked("The wallet is locked", "Unlock it with your password")


def _error(fail: wire.Fail) -> AppError:
    """Return the error a Fail stands for, by its own class."""
    if fail.code == WrongPassword.__name__:
        return WrongPassword(fail.title, fail.hint, fail.wait_seconds)
    return error_classes().get(fail.code, AppError)(fail.title, fail.hint)
