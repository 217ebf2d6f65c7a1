"""Receipts and vouchers: the two signed statements that money moves by, and offers, which only invite.

Source: EIP-712 structs of contracts/src (Voucher in Market); the receipt's struct is fixed by contracts/SPEC.md.
"""

from dataclasses import dataclass

from app.domain.hashing import domain_separator, keccak, typed_digest, word
from app.domain.jobs import Job, Output
from app.domain.networks import Deployment

DOMAIN_NAME = "Fallow"
DOMAIN_VERSION = "1"
_VOUCHER = keccak(b"Voucher(address payer,address provider,uint96 total)")
_DEVICE = keccak(b"Device(address provider,uint256 deadline)")
_RECEIPT = keccak(
    b"Receipt(address payer,address provider,bytes32 job,bytes32 model,bytes32 input,bytes32 output,"
    b"bytes32 terms,uint64 time,uint96 price)"
)


@dataclass(frozen=True)
class Voucher:
    """The payer owes the provider `total` wei in all, ever; signed by the payer's session key."""

    payer: str
    provider: str
    total: int

    def digest(self, deployment: Deployment) -> bytes:
        body = keccak(_VOUCHER + word(self.payer) + word(self.provider) + word(self.total))
        return typed_digest(_separator(deployment.chain_id, deployment.market), body)


@dataclass(frozen=True)
class SignedVoucher:
    """A voucher with its 64-byte EIP-2098 signature."""

    voucher: Voucher
    signature: bytes


@dataclass(frozen=True)
class Receipt:
    """This output for this input under these terms, at `time` (Unix seconds, of the chain's latest block), for `price` wei."""

    payer: str
    provider: str
    job: bytes
    model: bytes
    input: bytes
    output: bytes
    terms: bytes
    time: int
    price: int

    def digest(self, deployment: Deployment) -> bytes:
        words = (
            self.payer,
            self.provider,
            self.job,
            self.model,
            self.input,
            self.output,
            self.terms,
            self.time,
            self.price,
        )
        return typed_digest(
            _separator(deployment.chain_id, deployment.market),
            keccak(_RECEIPT + b"".join(word(value) for value in words)),
        )


def receipt_of(job: Job, output: Output, provider: str, time: int, price: int) -> Receipt:
    """Return the statement a provider signs for a job and its output."""
    return Receipt(
        payer=job.payer,
        provider=provider,
        job=job.id,
        model=job.model,
        input=job.input_digest(),
        output=output.digest(),
        terms=output.terms.digest(),
        time=time,
        price=price,
    )


def device_digest(deployment: Deployment, provider: str, deadline: int) -> bytes:
    """Return what a device key signs to be registered for `provider` before `deadline` (Unix seconds)."""
    body = keccak(_DEVICE + word(provider) + word(deadline))
    return typed_digest(_separator(deployment.chain_id, deployment.staking), body)


def _separator(chain_id: int, contract: str) -> bytes:
    return domain_separator(DOMAIN_NAME, DOMAIN_VERSION, chain_id, contract)
