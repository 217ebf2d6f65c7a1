"""ports.Courier over the relay: a juror asks everybody, whoever has the evidence seals it to that juror alone.

Order of events: the juror makes a key for this one question, its device key vouches for it -> published to all ->
a holder checks the vouching, asks its own service whether this device may see the case -> seals the evidence to the
key, with a key of its own for this one answer, in pieces where it is large -> the juror opens it and judges whether it
is the evidence: the dispute's id binds all parts of it, so a wrong answer is only noise.
"""

import asyncio
import logging
import struct
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec import Meta

from app.adapters.network.codec import (
    Garbled,
    address,
    decode_answer,
    decode_ask,
    encode_frame,
    encode_job,
    to_frame,
    to_job,
)
from app.adapters.network.messages import MAX_ANSWER, Address, AskJob, Hash, SayDone
from app.adapters.network.sealing import new_word
from app.domain.disputes import Evidence
from app.domain.errors import AppError, RelayAway
from app.domain.hashing import keccak
from app.domain.jobs import Done
from app.domain.secp256k1 import recover
from app.ports import HotKey
from app.wire.relay import MAX_PAYLOAD, answer_subject, case_subject

AGAIN_SECONDS = 2.0
PIECE = MAX_PAYLOAD - 1024
MOST_PIECES = 40
MOST_AT_ONCE = 16
MOST_ASKERS = 1024
_HEAD = struct.Struct(">32sBB")  # the holder's key, number of this piece, pieces in all
_log = logging.getLogger(__name__)
OnAsk = Callable[[str, bytes], Awaitable[Evidence | None]]


class _Struct(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    pass


class AskEvidence(_Struct, frozen=True, tag="evidence1"):
    """`key` is X25519, made for this question; `signature` is the device key's over `question_digest`."""

    case: Hash
    key: Hash
    word: Annotated[str, Meta(pattern=r"^[0-9a-f]{24}$")]
    signature: Annotated[bytes, Meta(min_length=65, max_length=65)]


class WireEvidence(_Struct, frozen=True, tag="evidence1"):
    """The job and its result in the encodings that peers use for them anyway."""

    job: Annotated[bytes, Meta(max_length=MAX_PAYLOAD)]
    provider: Address
    done: Annotated[bytes, Meta(max_length=MAX_ANSWER)]


_questions = msgspec.msgpack.Decoder(AskEvidence)
_evidence = msgspec.msgpack.Decoder(WireEvidence)


def question_digest(case: bytes, key: bytes) -> bytes:
    """Return what a device key signs to vouch for the key of its question."""
    return keccak(b"\x19Fallow evidence v1:" + case + key)


def encode_evidence(evidence: Evidence) -> bytes:
    """Return evidence as it travels. Raises BadInput when a part is out of its range."""
    bare = evidence.bare()
    provider = bytes.fromhex(bare.provider[2:])
    return msgspec.msgpack.encode(WireEvidence(encode_job(bare.job), provider, encode_frame(bare.done)))


def decode_evidence(data: bytes) -> Evidence:
    """Read evidence, which comes from a stranger. Raises Garbled."""
    try:
        wire = _evidence.decode(data)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise Garbled(str(error))
    ask, answer = decode_ask(wire.job), decode_answer(wire.done)
    if not isinstance(ask, AskJob) or not isinstance(answer, SayDone):
        raise Garbled("evidence holds something else than a job and its result")
    done = to_frame(answer)
    assert isinstance(done, Done)
    return Evidence(to_job(ask), address(wire.provider), done)


class _Question:
    """One question under way: opens what comes and hands on what is whole."""

    def __init__(self, case: bytes) -> None:
        self.case = case
        self.answers: asyncio.Queue[Evidence] = asyncio.Queue(MOST_AT_ONCE)
        self._own = X25519PrivateKey.generate()
        self.key = self._own.public_key().public_bytes_raw()
        self._parts: dict[tuple[str, bytes], dict[int, bytes]] = {}

    def hear(self, holder: str, data: bytes) -> None:
        """Take in a piece; what does not open, or is no evidence, is dropped. Raises Garbled."""
        if len(data) < _HEAD.size:
            raise Garbled("an answer is cut short")
        key, number, count = _HEAD.unpack_from(data)
        if not number < count <= MOST_PIECES or len(self._parts) > MOST_AT_ONCE:
            raise Garbled("an answer of too many pieces")
        parts = self._parts.setdefault((holder, key), {})
        cipher = _cipher(self._own, key, self.key, key)
        try:
            parts[number] = cipher.decrypt(_nonce(number), data[_HEAD.size :], self.case + data[: _HEAD.size])
        except InvalidTag:
            raise Garbled("an answer does not open")
        if len(parts) == count:
            del self._parts[holder, key]
            whole = decode_evidence(b"".join(parts[place] for place in range(count)))
            with suppress(asyncio.QueueFull):
                self.answers.put_nowait(whole)


class EvidenceCourier:
    """Implements ports.Courier. `say_out` publishes as the device, `say_back` as the session; both (subject, data)."""

    def __init__(
        self,
        device: HotKey,
        session: str,
        say_out: Callable[[str, bytes], Awaitable[None]],
        say_back: Callable[[str, bytes], Awaitable[None]],
    ) -> None:
        self._device = device
        self._session = session
        self._say_out = say_out
        self._say_back = say_back
        self._on_ask: OnAsk | None = None
        self._open: dict[str, _Question] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._askers: OrderedDict[str, float] = OrderedDict()

    def show(self, on_ask: OnAsk) -> None:
        """See ports.Courier."""
        self._on_ask = on_ask

    async def ask(self, case: bytes, seconds: float, enough: Callable[[Evidence], bool]) -> Evidence | None:
        """See ports.Courier."""
        question, word = _Question(case), new_word()
        signature = self._device.sign(question_digest(case, question.key))
        message = msgspec.msgpack.encode(AskEvidence(case, question.key, word, signature))
        self._open[word] = question
        heard, end = False, asyncio.get_running_loop().time() + seconds
        try:
            while (left := end - asyncio.get_running_loop().time()) > 0:
                with suppress(RelayAway):
                    await self._say_out(case_subject(self._device.address), message)
                    heard = True
                found = await _first(question.answers, enough, min(AGAIN_SECONDS if heard else 0.3, left))
                if found is not None:
                    return found
        finally:
            del self._open[word]
        if not heard:
            raise RelayAway("The relay does not answer", "It is started again by itself; try again in a moment")
        return None

    def hear_ask(self, asker: str, data: bytes) -> None:
        """Take in a question that the relay says is of `asker`; returns at once, raises nothing."""
        if self._on_ask is None or asker == self._device.address or len(self._tasks) >= MOST_AT_ONCE:
            return
        if not self._is_its_turn(asker):
            return
        try:
            question = _questions.decode(data)
            signer = recover(question_digest(question.case, question.key), question.signature)
        except (msgspec.MsgspecError, ValueError, UnicodeDecodeError) as error:
            _log.debug("refused a question of %s: %s", asker, error)
            return
        if signer == asker:
            task = asyncio.create_task(self._answer(self._on_ask, asker, question))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def hear_answer(self, holder: str, word: str, data: bytes) -> None:
        """Take in an answer; returns at once, raises nothing."""
        question = self._open.get(word)
        if question is not None:
            try:
                question.hear(holder, data)
            except Garbled as error:
                _log.debug("refused evidence of %s: %s", holder, error)

    async def close(self) -> None:
        """End what is under way."""
        self._on_ask = None
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _is_its_turn(self, asker: str) -> bool:
        """Answer each asker once a second at most, so that questions cannot be made into a flood."""
        now = asyncio.get_running_loop().time()
        if now - self._askers.get(asker, -1.0) < 1.0:
            return False
        self._askers[asker] = now
        self._askers.move_to_end(asker)
        if len(self._askers) > MOST_ASKERS:
            self._askers.popitem(last=False)
        return True

    async def _answer(self, on_ask: OnAsk, asker: str, question: AskEvidence) -> None:
        try:
            evidence = await on_ask(asker, question.case)
            if evidence is not None:
                subject = answer_subject(asker, self._session, question.word)
                for piece in seal(question.case, question.key, encode_evidence(evidence)):
                    await self._say_back(subject, piece)
        except (AppError, Garbled) as error:
            _log.debug("a question of %s is not answered: %s", asker, error)


def seal(case: bytes, key: bytes, plain: bytes) -> list[bytes]:
    """Return `plain` in pieces that only the owner of `key` can open. Raises Garbled for a key that makes no secret."""
    own = X25519PrivateKey.generate()
    mine = own.public_key().public_bytes_raw()
    cipher = _cipher(own, key, key, mine)
    parts = [plain[start : start + PIECE] for start in range(0, len(plain), PIECE)]
    heads = [_HEAD.pack(mine, number, len(parts)) for number in range(len(parts))]
    return [
        head + cipher.encrypt(_nonce(number), part, case + head)
        for number, (head, part) in enumerate(zip(heads, parts, strict=True))
    ]


def _cipher(own: X25519PrivateKey, other: bytes, asker: bytes, holder: bytes) -> ChaCha20Poly1305:
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(other))
    except ValueError:
        raise Garbled("a key that makes no secret")
    info = b"Fallow evidence v1" + asker + holder
    return ChaCha20Poly1305(HKDF(SHA256(), 32, salt=None, info=info).derive(shared))


def _nonce(number: int) -> bytes:
    """A pair of keys serves one answer, so the piece's number is enough."""
    return number.to_bytes(12, "big")


async def _first(
    answers: "asyncio.Queue[Evidence]", enough: Callable[[Evidence], bool], seconds: float
) -> Evidence | None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while True:
                found = await answers.get()
                if enough(found):
                    return found
    return None
