"""The shapes of what peers say to each other: MessagePack arrays, in tagged unions, every part with its bound.

Unknown fields, numbers out of range and everything over its bound are refused before memory is spent on it. Money is
big-endian bytes of at most 96 bits, as on chain; addresses are 20 bytes; token ids are u32, little-endian, as they are
hashed. The version stands first: in an offer as its first field, in sealed messages in the header (sealing.py).
"""

from typing import Annotated

import msgspec
from msgspec import Meta

from app.domain.jobs import JOB_ID_BYTES, MAX_TEXTS

VERSION = 1
MAX_ANSWER = 32 << 20
MAX_OFFER = 16 << 10
MAX_TEXT_BYTES = 4 * 65_536

Address = Annotated[bytes, Meta(min_length=20, max_length=20)]
Hash = Annotated[bytes, Meta(min_length=32, max_length=32)]
Wei = Annotated[bytes, Meta(max_length=12)]
Name = Annotated[str, Meta(max_length=128)]
Text = Annotated[str, Meta(max_length=512)]
Short = Annotated[int, Meta(ge=0, lt=1 << 32)]
Time = Annotated[int, Meta(ge=0, lt=1 << 48)]
Chain = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
Seconds = Annotated[float, Meta(ge=0, le=1e9)]
JobId = Annotated[bytes, Meta(min_length=JOB_ID_BYTES, max_length=JOB_ID_BYTES)]
TokenIds = Annotated[bytes, Meta(max_length=MAX_TEXT_BYTES)]


class _Struct(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    pass


class WireModel(_Struct, frozen=True):
    name: Name
    model: Hash
    execution_class: Text
    unit_price: Wei
    units_per_second: Short
    max_texts: Short
    max_tokens: Short


class WireOffer(_Struct, frozen=True):
    """The canonical bytes of an offer are this struct's encoding."""

    version: Annotated[int, Meta(ge=VERSION, le=VERSION)]
    chain_id: Chain
    market: Address
    provider: Address
    device: Address
    encryption_key: Hash
    issued: Time
    expires: Time
    capacity: Short
    queue_seconds: Seconds
    models: Annotated[list[WireModel], Meta(max_length=64)]


class WireSignedOffer(_Struct, frozen=True):
    body: Annotated[bytes, Meta(max_length=MAX_OFFER)]
    signature: Annotated[bytes, Meta(min_length=65, max_length=65)]


class WireTerms(_Struct, frozen=True):
    execution_class: Text
    engine: Text
    parameters: Text
    units: Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]


# --- asks: requester to provider


class AskJob(_Struct, frozen=True, tag="job"):
    id: JobId
    model: Hash
    task: Name
    inputs: Annotated[list[TokenIds], Meta(max_length=MAX_TEXTS)]
    nonce: Hash
    deadline: Time
    max_price: Wei
    payer: Address
    chain_id: Chain
    voucher_total: Wei
    voucher_signature: Annotated[bytes, Meta(max_length=64)]


class AskPay(_Struct, frozen=True, tag="pay"):
    payer: Address
    total: Wei
    signature: Annotated[bytes, Meta(min_length=64, max_length=64)]


class AskCancel(_Struct, frozen=True, tag="cancel"):
    """Ends the conversation of that number under the same secret."""

    number: Annotated[int, Meta(ge=0, lt=1 << 56)]


Ask = AskJob | AskPay | AskCancel

# --- answers: provider to requester


class SayAccepted(_Struct, frozen=True, tag="accepted"):
    wait_seconds: Seconds


class SayDone(_Struct, frozen=True, tag="done"):
    data: Annotated[bytes, Meta(max_length=MAX_ANSWER)]
    shape: Annotated[list[Short], Meta(max_length=8)]
    terms: WireTerms
    seconds: Seconds
    time: Time
    price: Wei
    signature: Annotated[bytes, Meta(min_length=65, max_length=65)]


class SayDeclined(_Struct, frozen=True, tag="declined"):
    code: Annotated[str, Meta(max_length=64)]
    title: Text
    hint: Text
    wait_seconds: Seconds
    due: Wei


class SayStored(_Struct, frozen=True, tag="stored"):
    """Whether the voucher that came alone is stored."""

    stored: bool


class SayPieces(_Struct, frozen=True, tag="pieces"):
    """The answer is too large for one message: `size` bytes follow in so many pieces; `hash` is the sha256 of the whole."""

    count: Annotated[int, Meta(ge=2, le=64)]
    size: Annotated[int, Meta(ge=1, le=MAX_ANSWER)]
    hash: Hash


Answer = SayAccepted | SayDone | SayDeclined | SayStored | SayPieces
