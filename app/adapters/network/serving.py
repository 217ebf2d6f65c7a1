"""The provider's side of the network: opens what requesters ask, has it handled, and seals the answers.

Order of events for an ask: who may answer where is checked -> opened (each conversation once) -> decoded -> handled in a task of
its own, whose frames go out numbered -> the task ends, or is ended when the requester cancels or its connection goes.
"""

import asyncio
import hashlib
import logging
import re
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import aclosing, suppress
from typing import Any

from app.adapters.network.codec import Garbled, decode_ask, encode, encode_frame, to_job, to_voucher
from app.adapters.network.messages import AskCancel, AskJob, AskPay, SayPieces, SayStored
from app.adapters.network.sealing import AnsweringSide, Conversation, NotOurs, not_for_me
from app.domain.errors import AppError, RelayAway
from app.domain.jobs import Accepted, Declined, Frame, Job
from app.ports import HotKey
from app.wire.relay import MAX_PAYLOAD, answer_subject

MOST_AT_ONCE, MOST_OF_ONE = 256, 128
PIECE = MAX_PAYLOAD - 1024
_WORD = re.compile("[0-9a-f]{24}")
_log = logging.getLogger(__name__)
OnJob = Callable[[str, Job], AsyncIterator[Frame]]
OnVoucher = Callable[[str, str, int, bytes], Awaitable[bool]]
Say = Callable[[str, bytes], Awaitable[None]]


class Serving:
    """Answers asks to the device `key`; `say` publishes (subject, data)."""

    def __init__(self, key: HotKey, say: Say) -> None:
        self.side = AnsweringSide()
        self.refused = 0
        self._address = key.address
        self._say = say
        self._handlers: tuple[OnJob, OnVoucher] | None = None
        self._tasks: dict[tuple[bytes, int], asyncio.Task[None]] = {}
        self._senders: Counter[str] = Counter()
        self._asides: set[asyncio.Task[None]] = set()

    def take_up(self, on_job: OnJob, on_voucher: OnVoucher) -> None:
        """Handle asks by these from now on."""
        self._handlers = on_job, on_voucher

    def lay_down(self, on_job: OnJob) -> None:
        """Handle no asks any more, unless another handler has been taken up since; askers are told that nobody serves."""
        if self._handlers is not None and self._handlers[0] == on_job:
            self._handlers = None
            self.drop()

    def drop(self, sender: str | None = None) -> None:
        """End the handling of what `sender` asked, or of everything: nobody hears the answers."""
        for task in self._tasks.values():
            if sender is None or task.get_name() == sender:
                task.cancel()

    async def close(self) -> None:
        """End everything and wait for it."""
        self._handlers = None
        self.drop()
        await asyncio.gather(*self._tasks.values(), *self._asides, return_exceptions=True)

    def hear(self, kind: str, sender: str, data: bytes, reply: str) -> None:
        """Take in what `sender` published to this device as `kind` (job, ctl); returns at once, raises nothing."""
        if kind == "job" and not self._is_senders_own(reply, sender):
            self.refused += 1
            return
        try:
            if self._handlers is None:
                raise NotOurs("nobody serves here just now")
            conversation = self.side.open(data, sender)
            ask = decode_ask(conversation.plain)
            work = self._work(kind, sender, ask, _Voice(conversation, self._address, reply, self._say))
        except NotOurs:
            self.refused += 1
            if self._is_senders_own(reply, sender):
                self._aside(not_for_me(data, sender, bytes.fromhex(self._address[2:])), reply)
        except Garbled as error:
            self.refused += 1
            _log.debug("refused what %s sent: %s", sender, error)
        else:
            if work is not None:
                self._begin(sender, (conversation.key, conversation.number), work)
            elif isinstance(ask, AskCancel) and (task := self._tasks.get((conversation.key, ask.number))):
                task.cancel()

    def _is_senders_own(self, reply: str, sender: str) -> bool:
        """Tell whether `reply` is a subject where this device answers that sender; else it would speak where others want."""
        prefix = answer_subject(sender, self._address, "")
        return reply.startswith(prefix) and _WORD.fullmatch(reply, len(prefix)) is not None

    def _work(
        self, kind: str, sender: str, ask: "AskJob | AskPay | AskCancel", voice: "_Voice"
    ) -> Coroutine[Any, Any, None] | None:
        """Return what is to be done for an ask; None when nothing new is. Raises Garbled."""
        assert self._handlers is not None
        on_job, on_voucher = self._handlers
        busy = len(self._tasks) >= MOST_AT_ONCE or self._senders[sender] >= MOST_OF_ONE
        match kind, ask:
            case "job", AskJob():
                job = to_job(ask)
                return _turn_away(voice) if busy else _do_job(on_job, sender, job, voice)
            case "ctl", AskPay() if self._is_senders_own(voice.reply, sender):
                payer, total, signature = to_voucher(ask)
                return _turn_away(voice) if busy else _store(on_voucher, sender, payer, total, signature, voice)
            case "ctl", AskCancel():
                return None
        raise Garbled("an ask on the wrong subject")

    def _begin(self, sender: str, conversation: tuple[bytes, int], work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name=sender)
        self._tasks[conversation] = task
        self._senders[sender] += 1

        def ended(_: "asyncio.Task[None]") -> None:
            del self._tasks[conversation]
            self._senders[sender] -= 1
            if not self._senders[sender]:
                del self._senders[sender]

        task.add_done_callback(ended)

    def _aside(self, data: bytes | None, reply: str) -> None:
        """Tell in clear that an ask is not for this device (any more)."""
        if data is not None and len(self._asides) < MOST_AT_ONCE:
            task = asyncio.create_task(_quietly(self._say(reply, data)))
            self._asides.add(task)
            task.add_done_callback(self._asides.discard)


class _Voice:
    """Speaks in one conversation."""

    def __init__(self, conversation: Conversation, device: str, reply: str, say: Say) -> None:
        self.reply = reply
        self._conversation = conversation
        self._device = bytes.fromhex(device[2:])
        self._say = say
        self._frame = 0

    async def speak(self, plain: bytes) -> bool:
        """Send an answer, in pieces when it is larger than a message; false when the relay has gone, and with it the asker."""
        pieces = [plain]
        if len(plain) > PIECE:
            pieces = [plain[start : start + PIECE] for start in range(0, len(plain), PIECE)]
            pieces.insert(0, encode(SayPieces(len(pieces), len(plain), hashlib.sha256(plain).digest())))
        try:
            for piece in pieces:
                await self._send(piece)
        except RelayAway:
            return False
        return True

    async def _send(self, plain: bytes) -> None:
        data = self._conversation.seal(self._device, self._frame, plain)
        self._frame += 1
        await self._say(self.reply, data)


async def _do_job(on_job: OnJob, sender: str, job: Job, voice: _Voice) -> None:
    """Send a handler's frames up to the one that ends the job; the asker that has gone meanwhile will ask again."""
    try:
        async with aclosing(on_job(sender, job)) as frames:  # type: ignore[type-var]
            async for frame in frames:
                if not await voice.speak(encode_frame(frame)) or not isinstance(frame, Accepted):
                    return
        ended = Declined("Lost", "The provider ended without a result", "Send the job again")
    except Exception as error:
        _log.exception("the handler of a job failed")
        said = error.title if isinstance(error, AppError) else "The provider failed"
        ended = Declined("JobFailed", said, "Ask another provider")
    await voice.speak(encode_frame(ended))


async def _store(on_voucher: OnVoucher, sender: str, payer: str, total: int, signature: bytes, voice: _Voice) -> None:
    """Have a voucher stored and say whether it is."""
    try:
        stored = await on_voucher(sender, payer, total, signature)
    except Exception:
        _log.exception("the handler of a voucher failed")
        stored = False
    await voice.speak(encode(SayStored(stored)))


async def _turn_away(voice: _Voice) -> None:
    busy = Declined("Busy", "The provider has too much to answer", "Try again in a moment", wait_seconds=0.5)
    await voice.speak(encode_frame(busy))


async def _quietly(words: Awaitable[None]) -> None:
    """Say what nobody misses when the relay has gone."""
    with suppress(RelayAway):
        await words
