"""Jobs, their parts and their life: what a requester asks for and what comes back.

Text travels as token ids, made by the requester's own tokenizer: what is hashed is what is computed.
"""

import enum
import struct
from dataclasses import dataclass

from app.domain.hashing import keccak

MAX_TEXTS = 256
JOB_ID_BYTES = 16


@dataclass(frozen=True)
class Terms:
    """What must be equal for outputs to be comparable, and what is paid for.

    `execution_class` names model file, execution provider and its version, precision and instruction class.
    """

    execution_class: str
    engine: str
    parameters: str
    units: int

    def digest(self) -> bytes:
        """Return the 32 bytes that stand in the receipt for these terms."""
        parts = (self.execution_class, self.engine, self.parameters, str(self.units))
        return keccak(b"".join(keccak(part.encode()) for part in parts))


@dataclass(frozen=True)
class Job:
    """One request for inference.

    `inputs` holds one tuple of token ids per text; `model` is the sha256 of the model file (32 bytes);
    `nonce` (32 bytes) is the requester's; `deadline` is in Unix seconds; `max_price` in wei; `voucher_*` pay for
    earlier jobs: cumulative total in wei and its 64-byte EIP-2098 signature (empty when there is none yet).
    """

    id: bytes
    model: bytes
    task: str
    inputs: tuple[tuple[int, ...], ...]
    nonce: bytes
    deadline: int
    max_price: int
    payer: str
    chain_id: int
    voucher_total: int = 0
    voucher_signature: bytes = b""

    @property
    def units(self) -> int:
        """Compute units: tokens over all texts."""
        return sum(len(text) for text in self.inputs)

    def input_digest(self) -> bytes:
        return keccak(encode_inputs(self.inputs) + self.nonce)


@dataclass(frozen=True)
class Output:
    """Raw float32 tensor, little-endian, row-major, with its shape; and the terms under which it was computed."""

    data: bytes
    shape: tuple[int, ...]
    terms: Terms
    seconds: float = 0.0

    def digest(self) -> bytes:
        """Return keccak of the canonical output: rank and sizes as u32, then the tensor's bytes."""
        return keccak(struct.pack(f"<{len(self.shape) + 1}I", len(self.shape), *self.shape) + self.data)


def encode_inputs(inputs: tuple[tuple[int, ...], ...]) -> bytes:
    """Return the canonical bytes of token ids: count of texts, then each text's length and ids, all u32 little-endian."""
    parts = [struct.pack("<I", len(inputs))]
    parts.extend(struct.pack(f"<{len(text) + 1}I", len(text), *text) for text in inputs)
    return b"".join(parts)


class RequesterState(enum.StrEnum):
    """A job's life in the requester's book."""

    QUOTED = "quoted"
    SENT = "sent"
    ACCEPTED = "accepted"
    CHECKED = "checked"  # receipt and output verified as signed; the price is in the book
    PAID = "paid"  # a stored voucher covers it
    FAILED = "failed"


class ProviderState(enum.StrEnum):
    """A job's life in the provider's book."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    RUNNING = "running"
    DONE = "done"  # output and receipt are stored
    PAID = "paid"  # a stored voucher covers it
    RETURNED = "returned"  # the owner came back, or the worker died too often: no penalty
    FAILED = "failed"


REQUESTER_MOVES: dict[RequesterState, frozenset[RequesterState]] = {
    RequesterState.QUOTED: frozenset({RequesterState.SENT, RequesterState.FAILED}),
    RequesterState.SENT: frozenset(
        {RequesterState.SENT, RequesterState.ACCEPTED, RequesterState.CHECKED, RequesterState.FAILED}
    ),
    RequesterState.ACCEPTED: frozenset({RequesterState.SENT, RequesterState.CHECKED, RequesterState.FAILED}),
    RequesterState.CHECKED: frozenset({RequesterState.PAID}),
    RequesterState.PAID: frozenset(),
    RequesterState.FAILED: frozenset(),
}

PROVIDER_MOVES: dict[ProviderState, frozenset[ProviderState]] = {
    ProviderState.RECEIVED: frozenset({ProviderState.ACCEPTED, ProviderState.FAILED}),
    # To accepted again: the work was cut off and its end could not be written down.
    ProviderState.ACCEPTED: frozenset(
        {ProviderState.ACCEPTED, ProviderState.RUNNING, ProviderState.RETURNED, ProviderState.FAILED}
    ),
    ProviderState.RUNNING: frozenset(
        {ProviderState.ACCEPTED, ProviderState.DONE, ProviderState.RETURNED, ProviderState.FAILED}
    ),
    ProviderState.DONE: frozenset({ProviderState.PAID}),
    ProviderState.RETURNED: frozenset({ProviderState.ACCEPTED}),
    ProviderState.PAID: frozenset(),
    ProviderState.FAILED: frozenset(),
}


# What comes back for a job, in this order: Accepted, then Done; or one of the refusals.


@dataclass(frozen=True)
class Accepted:
    wait_seconds: float


@dataclass(frozen=True)
class Done:
    """The output with the provider's receipt: time in Unix seconds, price in wei, 65-byte signature by the device key."""

    output: Output
    time: int
    price: int
    signature: bytes


@dataclass(frozen=True)
class Declined:
    """No result: `code` is the error's class name in app.domain.errors, with its numbers (wait_seconds, due)."""

    code: str
    title: str
    hint: str = ""
    wait_seconds: float = 0.0
    due: int = 0


Frame = Accepted | Done | Declined
