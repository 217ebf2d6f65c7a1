"""What a provider's ledger tells: work done, jobs as people follow them, and what redemptions brought."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.jobs import ProviderState


@dataclass(frozen=True)
class LedgerJob:
    """One job of others; `model` is its file's hash. Unix seconds; `ended`, `seconds` of computing and `device` come at its end."""

    id: bytes
    model: bytes
    payer: str
    state: ProviderState
    units: int
    price: int
    started: float
    ended: float | None
    seconds: float | None
    device: str


@dataclass(frozen=True)
class Work:
    """Jobs done on one kind of processor, their compute units, seconds of computing, and prices in wei."""

    device: str
    jobs: int
    units: int
    seconds: float
    gross: int


@dataclass(frozen=True)
class Demand:
    """Jobs that came for one model, and when the first of them came (Unix seconds)."""

    model: bytes
    jobs: int
    first: float


@dataclass(frozen=True)
class Payout:
    """One redemption on chain: wei the market paid out, wei of the coin its sender paid for gas, when (Unix seconds)."""

    transaction: str
    paid: int
    sender: str
    gas: int
    time: int


@dataclass(frozen=True)
class PayoutSums:
    """Redemptions in wei: taken from payers, paid out by the market (the rest is its fee), and gas of one sender's."""

    redeemed: int
    paid: int
    gas: int


def day_of(moment: float) -> int:
    """Return the number of the local day that a Unix time lies in."""
    return datetime.fromtimestamp(moment, UTC).astimezone().toordinal()


def start_of(day: int) -> float:
    """Return the Unix time at which a local day begins."""
    return datetime.fromordinal(day).astimezone().timestamp()


def kind_of(execution_class: str) -> str:
    """Return the kind of processor that an execution class names: cpu, gpu or npu; empty when it names none."""
    parts = execution_class.split("/")
    return parts[1] if len(parts) > 1 and parts[1] in ("cpu", "gpu", "npu") else ""
