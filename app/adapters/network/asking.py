"""The requester's side of the network: asks, sealed and numbered, and the answers that come back in order."""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from app.adapters.network.codec import (
    Garbled,
    decode_answer,
    encode,
    encode_job,
    encode_pay,
    to_frame,
)
from app.adapters.network.messages import Answer, AskCancel, SayPieces, SayStored
from app.adapters.network.sealing import OVERHEAD, AskingSide, NotOurs, new_word
from app.domain.errors import AppError, Expired, Lost, NoProvider, RelayAway, TooLarge
from app.domain.jobs import Accepted, Frame, Job
from app.domain.offers import Offer, SignedOffer
from app.ports import Clock, HotKey
from app.wire.relay import MAX_PAYLOAD, answer_subject, control_subject, job_subject

MOST_SECRETS = 256
MOST_WAITING = 96  # messages of one conversation that nobody has read yet; a whole answer is at most 66
PAY_SECONDS = 15.0
Say = Callable[[str, bytes, str], Awaitable[None]]


class Asking:
    """Has conversations with providers; `say` publishes (subject, data, reply subject)."""

    def __init__(self, key: HotKey, clock: Clock, say: Say) -> None:
        self._key = key
        self._clock = clock
        self._say = say
        self._sides: OrderedDict[bytes, AskingSide] = OrderedDict()
        self._open: dict[str, _Exchange] = {}

    def hear(self, device: str, word: str, data: bytes, nobody: bool) -> None:
        """Take in what came to this session's own subject for answers."""
        exchange = self._open.get(word)
        if exchange is not None and exchange.device == device:
            if nobody:
                exchange.fail(NoProvider("The provider is not on the network", "Ask another one"))
            else:
                exchange.hear(data)

    def lost(self, device: str | None = None) -> None:
        """The connection of `device` has ended; None: one's own, and with it every conversation."""
        for exchange in self._open.values():
            if device in (None, exchange.device):
                exchange.fail(_lost("The connection to the provider ended before the job did"))

    async def job(self, signed: SignedOffer, job: Job, deadline: float) -> AsyncGenerator[Frame, None]:
        """Send a job and yield its frames; see ports.Network.request."""
        offer = signed.offer
        subject = job_subject(offer.device, self._key.address)
        async with self._exchange(offer, subject, encode_job(job), deadline - self._clock.now()) as exchange:
            while not exchange.finished:
                answer = await exchange.answer()
                frame = _frame(answer)
                exchange.finished = not isinstance(frame, Accepted)
                yield frame

    async def pay(self, signed: SignedOffer, payer: str, total: int, signature: bytes) -> bool:
        """Send a voucher alone; see ports.Network.pay."""
        offer = signed.offer
        subject = control_subject(offer.device, self._key.address)
        async with self._exchange(offer, subject, encode_pay(payer, total, signature), PAY_SECONDS) as exchange:
            answer = await exchange.answer()
            exchange.finished = True
            return isinstance(answer, SayStored) and answer.stored

    @asynccontextmanager
    async def _exchange(self, offer: Offer, subject: str, plain: bytes, seconds: float) -> AsyncIterator["_Exchange"]:
        """Open a conversation with an ask; it is cancelled at the provider unless it has finished."""
        if len(plain) + OVERHEAD > MAX_PAYLOAD:
            raise TooLarge(
                f"The job has {len(plain)} bytes, over the network's {MAX_PAYLOAD}", "Send fewer texts at once"
            )
        if seconds <= 0:
            raise _expired()
        side = self._side(offer.encryption_key)
        number, message = side.seal(plain)
        word = new_word()
        exchange = self._open[word] = _Exchange(offer.device, side, number, seconds)
        try:
            await self._say(subject, message, answer_subject(self._key.address, offer.device, word))
            yield exchange
        finally:
            del self._open[word]
            if exchange.broken:
                self._sides.pop(offer.encryption_key, None)
            elif not exchange.finished:
                _, cancel = side.seal(encode(AskCancel(number)))
                with suppress(RelayAway):
                    await self._say(control_subject(offer.device, self._key.address), cancel, "")

    def _side(self, offer_key: bytes) -> AskingSide:
        side = self._sides.get(offer_key)
        if side is None:
            try:
                side = self._sides[offer_key] = AskingSide(self._key.address, offer_key, self._key.sign)
            except Garbled:
                raise NoProvider("The provider's offer has a key that cannot be used", "Ask another one")
            if len(self._sides) > MOST_SECRETS:
                self._sides.popitem(last=False)
        self._sides.move_to_end(offer_key)
        return side


class _Exchange:
    """One conversation, as the requester sees it."""

    def __init__(self, device: str, side: AskingSide, number: int, seconds: float) -> None:
        self.device = device
        self.finished = False
        self.broken = False
        self._side = side
        self._number = number
        self._frame = 0
        self._end = asyncio.get_running_loop().time() + seconds
        self._came: asyncio.Queue[bytes | AppError] = asyncio.Queue(MOST_WAITING)
        self._failure: AppError | None = None

    def hear(self, data: bytes) -> None:
        if self._came.full():
            self.fail(_lost("The provider sends more than was asked for"))
        elif self._failure is None:
            self._came.put_nowait(data)

    def fail(self, error: AppError) -> None:
        """End the conversation as soon as what came before is read."""
        if self._failure is None:
            self._failure = error
            if self._came.full():
                self._came.get_nowait()
            self._came.put_nowait(error)

    async def answer(self) -> Answer:
        """Wait for the next answer, put together if it came in pieces.

        Raises:
            NoProvider, Lost, Expired: there will be none.
        """
        try:
            answer = decode_answer(await self._next())
            return await self._whole(answer) if isinstance(answer, SayPieces) else answer
        except Garbled as error:
            raise _lost(f"The provider's answer cannot be used: {error}")

    async def _whole(self, head: SayPieces) -> Answer:
        parts, size = [], 0
        for _ in range(head.count):
            parts.append(await self._next())
            size += len(parts[-1])
            if size > head.size:
                raise Garbled("the pieces are more than the whole")
        whole = b"".join(parts)
        if size != head.size or hashlib.sha256(whole).digest() != head.hash:
            raise Garbled("the pieces do not make the whole")
        answer = decode_answer(whole)
        if isinstance(answer, SayPieces):
            raise Garbled("pieces of pieces")
        return answer

    async def _next(self) -> bytes:
        try:
            async with asyncio.timeout_at(self._end):
                came = await self._came.get()
        except TimeoutError:
            raise _expired()
        if isinstance(came, AppError):
            self.finished = isinstance(came, NoProvider)
            raise came
        try:
            plain = self._side.open(came, self.device, self._number, self._frame)
        except NotOurs:
            self.broken = True
            raise NoProvider("The provider does not serve by this offer any more", "Ask for the offers again")
        except Garbled:
            self.broken = True
            raise
        self._frame += 1
        return plain


def _frame(answer: Answer) -> Frame:
    """Return the frame an answer stands for. Raises Lost when it stands for none."""
    if isinstance(answer, SayStored | SayPieces):
        raise _lost("The provider answered what was not asked")
    try:
        return to_frame(answer)
    except Garbled as error:
        raise _lost(f"The provider's answer cannot be used: {error}")


def _lost(title: str) -> Lost:
    return Lost(title, "The same job may be sent again")


def _expired() -> Expired:
    return Expired("The provider did not answer in time", "The same job may be sent again")
