"""Turns the domain's values into peers' messages and back; foreign bytes raise Garbled and nothing else."""

import math
import struct
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from app.adapters.network.messages import (
    MAX_ANSWER,
    MAX_OFFER,
    VERSION,
    Answer,
    Ask,
    AskJob,
    AskPay,
    SayAccepted,
    SayDeclined,
    SayDone,
    WireModel,
    WireOffer,
    WireSignedOffer,
    WireTerms,
)
from app.domain.errors import BadInput
from app.domain.hashing import checksum
from app.domain.jobs import Accepted, Declined, Done, Frame, Job, Output, Terms
from app.domain.offers import ModelOffer, Offer, SignedOffer

T = TypeVar("T")


class Garbled(Exception):
    """What came is nothing a peer of ours says."""


_encoder = msgspec.msgpack.Encoder()
_asks: msgspec.msgpack.Decoder[Ask] = msgspec.msgpack.Decoder(Ask)
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)
_offers = msgspec.msgpack.Decoder(WireOffer)
_signed_offers = msgspec.msgpack.Decoder(WireSignedOffer)


def encode(message: Ask | Answer) -> bytes:
    return _encoder.encode(message)


def decode_ask(data: bytes) -> Ask:
    """Read an ask. Raises Garbled."""
    return _decode(_asks, data)


def decode_answer(data: bytes) -> Answer:
    """Read an answer. Raises Garbled."""
    if len(data) > MAX_ANSWER:
        raise Garbled(f"an answer of {len(data)} bytes is over the bound of {MAX_ANSWER}")
    return _decode(_answers, data)


def encode_offer(offer: Offer) -> bytes:
    """Return an offer's canonical bytes. Raises BadInput when a field is out of its range."""
    return _checked(
        WireOffer(
            version=VERSION,
            chain_id=offer.chain_id,
            market=_raw(offer.market),
            provider=_raw(offer.provider),
            device=_raw(offer.device),
            encryption_key=offer.encryption_key,
            issued=offer.issued,
            expires=offer.expires,
            capacity=offer.capacity,
            queue_seconds=float(offer.queue_seconds),
            models=[
                WireModel(
                    name=model.name,
                    model=model.model,
                    execution_class=model.execution_class,
                    unit_price=_wei(model.unit_price),
                    units_per_second=model.units_per_second,
                    max_texts=model.max_texts,
                    max_tokens=model.max_tokens,
                )
                for model in offer.models
            ],
        ),
        _offers,
        MAX_OFFER,
    )


def encode_signed_offer(body: bytes, signature: bytes) -> bytes:
    return _encoder.encode(WireSignedOffer(body, signature))


def decode_signed_offer(data: bytes) -> SignedOffer:
    """Read an offer; whether the signature is the device's is for the caller to check. Raises Garbled."""
    if len(data) > MAX_OFFER + 256:
        raise Garbled("an offer is too large")
    outer = _decode(_signed_offers, data)
    inner = _decode(_offers, outer.body)
    if _encoder.encode(inner) != outer.body:
        raise Garbled("an offer is not in its canonical form")
    models = tuple(
        ModelOffer(
            name=model.name,
            model=model.model,
            execution_class=model.execution_class,
            unit_price=_amount(model.unit_price),
            units_per_second=model.units_per_second,
            max_texts=model.max_texts,
            max_tokens=model.max_tokens,
        )
        for model in inner.models
    )
    offer = Offer(
        chain_id=inner.chain_id,
        market=address(inner.market),
        provider=address(inner.provider),
        device=address(inner.device),
        encryption_key=inner.encryption_key,
        issued=inner.issued,
        expires=inner.expires,
        capacity=inner.capacity,
        queue_seconds=inner.queue_seconds,
        models=models,
    )
    return SignedOffer(offer, outer.body, outer.signature)


def encode_job(job: Job) -> bytes:
    """Return the ask for a job. Raises BadInput when a field is out of its range."""
    return _checked(
        AskJob(
            id=job.id,
            model=job.model,
            task=job.task,
            inputs=[_pack_tokens(text) for text in job.inputs],
            nonce=job.nonce,
            deadline=job.deadline,
            max_price=_wei(job.max_price),
            payer=_raw(job.payer),
            chain_id=job.chain_id,
            voucher_total=_wei(job.voucher_total),
            voucher_signature=job.voucher_signature,
        ),
        _asks,
    )


def to_job(ask: AskJob) -> Job:
    """Return the job that an ask stands for. Raises Garbled."""
    return Job(
        id=ask.id,
        model=ask.model,
        task=ask.task,
        inputs=tuple(_unpack_tokens(text) for text in ask.inputs),
        nonce=ask.nonce,
        deadline=ask.deadline,
        max_price=_amount(ask.max_price),
        payer=address(ask.payer),
        chain_id=ask.chain_id,
        voucher_total=_amount(ask.voucher_total),
        voucher_signature=_signature(ask.voucher_signature),
    )


def encode_pay(payer: str, total: int, signature: bytes) -> bytes:
    """Return the ask to store a voucher. Raises BadInput when a field is out of its range."""
    return _checked(AskPay(_raw(payer), _wei(total), signature), _asks)


def to_voucher(ask: AskPay) -> tuple[str, int, bytes]:
    """Return payer, total and signature. Raises Garbled."""
    return address(ask.payer), _amount(ask.total), ask.signature


def encode_frame(frame: Frame) -> bytes:
    """Return the answer for a frame. Raises BadInput when a field is out of its range."""
    match frame:
        case Accepted(wait):
            return _checked(SayAccepted(float(wait)), _answers)
        case Declined(code, title, hint, wait, due):
            return _checked(SayDeclined(code, title[:512], hint[:512], float(wait), _wei(due)), _answers)
        case Done(output, time, price, signature):
            terms = output.terms
            return _checked(
                SayDone(
                    data=output.data,
                    shape=list(output.shape),
                    terms=WireTerms(terms.execution_class, terms.engine, terms.parameters, terms.units),
                    seconds=float(output.seconds),
                    time=time,
                    price=_wei(price),
                    signature=signature,
                ),
                _answers,
            )


def to_frame(answer: SayAccepted | SayDone | SayDeclined) -> Frame:
    """Return the frame an answer stands for. Raises Garbled."""
    match answer:
        case SayAccepted(wait):
            return Accepted(wait)
        case SayDeclined(code, title, hint, wait, due):
            return Declined(code, title, hint, wait, _amount(due))
        case SayDone():
            if math.prod(answer.shape) * 4 != len(answer.data):
                raise Garbled("an output's bytes do not fill its shape")
            wire = answer.terms
            terms = Terms(wire.execution_class, wire.engine, wire.parameters, wire.units)
            output = Output(answer.data, tuple(answer.shape), terms, answer.seconds)
            return Done(output, answer.time, _amount(answer.price), answer.signature)


@lru_cache(maxsize=4096)
def address(raw: bytes) -> str:
    """Return 20 bytes as a checksummed address."""
    return checksum(raw)


def _decode(decoder: "msgspec.msgpack.Decoder[T]", data: bytes) -> T:
    try:
        return decoder.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise Garbled(str(error))


def _checked(message: Any, decoder: "msgspec.msgpack.Decoder[Any]", most: int = MAX_ANSWER) -> bytes:
    """Encode, and read it again: what a peer would refuse is refused here, where somebody can mend it."""
    try:
        data = _encoder.encode(message)
        decoder.decode(data)
        if len(data) > most:
            raise ValueError(f"{len(data)} bytes are over the bound of {most}")
    except (msgspec.MsgspecError, OverflowError, TypeError, ValueError) as error:
        raise BadInput(f"This cannot be sent: {error}", "Stay within the limits of the network's messages")
    return data


def _raw(text: str) -> bytes:
    try:
        raw = bytes.fromhex(text.removeprefix("0x"))
    except ValueError:
        raw = b""
    if len(raw) != 20:
        raise BadInput(f"'{text}' is no address", "An address is 0x and 40 hex digits")
    return raw


def _wei(amount: int) -> bytes:
    if not 0 <= amount < 1 << 96:
        raise BadInput(f"{amount} wei cannot be sent", "Amounts are 0 to 2**96 - 1 wei, as on chain")
    return amount.to_bytes((amount.bit_length() + 7) // 8, "big")


def _amount(data: bytes) -> int:
    if data[:1] == b"\0":
        raise Garbled("an amount has leading zeros")
    return int.from_bytes(data, "big")


def _signature(data: bytes) -> bytes:
    if len(data) not in (0, 64):
        raise Garbled("a voucher's signature has 64 bytes")
    return data


def _pack_tokens(ids: tuple[int, ...]) -> bytes:
    try:
        return struct.pack(f"<{len(ids)}I", *ids)
    except struct.error:
        raise BadInput("A token id is out of range", "Token ids are 0 to 2**32 - 1")


def _unpack_tokens(data: bytes) -> tuple[int, ...]:
    if len(data) % 4:
        raise Garbled("token ids are cut short")
    return struct.unpack(f"<{len(data) // 4}I", data)
