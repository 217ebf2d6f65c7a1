"""Who of the front ends holds an unlocked signer; locking them all; asking one of them for a signature.

The agent never sees a password or a wallet key: it can only ask.
"""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from typing import Any

from app.agent.server import Routes, Server, Session
from app.domain.errors import Locked, Refused
from app.wire import api

LOCK_SECONDS = 10.0
ANSWER_SECONDS = 600.0


class Signatures:
    """The front ends' signers, as they say themselves."""

    def __init__(
        self,
        server: Server,
        broadcast: Callable[[bytes], Awaitable[str]],
        seen: Callable[[str, bytes], Awaitable[tuple[list[api.CautionInfo], api.EffectsInfo | None]]],
    ) -> None:
        """`seen` tells what a person should hear before an account (empty: the first one) signs bytes, and what they change."""
        self._server = server
        self._broadcast = broadcast
        self._seen = seen
        self._numbers = itertools.count(1)
        self._open: dict[int, tuple[Session, asyncio.Future[bytes]]] = {}

    @property
    def queued(self) -> int:
        return len(self._open)

    def routes(self) -> Routes:
        return {
            api.HoldSigner: self._hold,
            api.LockWallet: self._lock,
            api.AskSignature: self._ask,
            api.AnswerSignature: self._answer,
        }

    def _holders(self) -> list[Session]:
        return [session for session in self._server.sessions if not session.released.is_set()]

    async def _hold(self, session: Session, request: api.HoldSigner) -> api.Ok:
        if request.holding:
            session.released.clear()
        else:
            session.released.set()
        return api.Ok()

    async def _lock(self, _: Session, __: api.LockWallet) -> api.LockReply:
        holders = self._holders()
        for holder in holders:
            await holder.tell(api.LockEvent())
        try:
            async with asyncio.timeout(LOCK_SECONDS):
                await asyncio.gather(*(holder.released.wait() for holder in holders))
        except TimeoutError:
            raise Refused("A front end does not end its signer", "Close it; its signer ends with it")
        return api.LockReply(len(holders))

    async def _ask(self, session: Session, request: api.AskSignature) -> api.SentReply:
        holder = next((one for one in self._holders() if one is not session), None)
        if holder is None:
            raise Locked("The wallet is locked", "Unlock it first: fallow wallet unlock")
        cautions, effects = await self._seen(request.sender, request.raw)
        number = next(self._numbers)
        future: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._open[number] = holder, future
        try:
            await holder.tell(
                api.SignEvent(
                    number,
                    request.raw,
                    request.title,
                    request.note,
                    cautions,
                    request.replaces,
                    request.sender,
                    effects,
                )
            )
            raw = await _signed(holder, future)
        finally:
            del self._open[number]
        return api.SentReply(await self._broadcast(raw))

    async def _answer(self, session: Session, request: api.AnswerSignature) -> api.Ok:
        holder, future = self._open.get(request.id, (None, None))
        if holder is not session or future is None or future.done():
            raise Refused("Nobody waits for this signature", "It was answered or withdrawn meanwhile")
        future.set_result(request.raw)
        return api.Ok()


async def _signed(holder: Session, future: "asyncio.Future[bytes]") -> bytes:
    """Wait for the holder's answer, or its end.

    Raises:
        Refused: it said no, locked, or went away.
    """
    gone = asyncio.ensure_future(holder.released.wait())
    waiting: set[asyncio.Future[Any]] = {future, gone}
    try:
        await asyncio.wait(waiting, timeout=ANSWER_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    finally:
        gone.cancel()
    raw = future.result() if future.done() else b""
    if not raw:
        raise Refused("Not signed: the holder of the wallet said no, or has gone", "Nothing was sent")
    return raw
