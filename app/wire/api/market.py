"""Jobs and money."""

from app.wire.api.base import Ok, Request, Wei
from app.wire.frames import Message


class NewJob(Message, frozen=True):
    """One job to be done: 16 random bytes and the texts."""

    id: bytes
    texts: list[str]


class Submit(Request[Ok], frozen=True, tag=True):
    """Have jobs done on the network; answered when they are stored. The same ids again change nothing.

    `audit` is the share of outputs to be recomputed on this device before they are paid, in per cent.
    """

    model: str
    jobs: list[NewJob]
    max_price: Wei
    audit: int


class JobInfo(Message, frozen=True):
    """A job in the requester's book; `error` is empty unless it failed."""

    id: bytes
    state: str
    provider: str
    price: Wei
    receipt_ok: bool
    recomputed: bool
    error: str


class JobsReply(Message, frozen=True, tag=True):
    """The jobs asked for that are known."""

    jobs: list[JobInfo]


class GetJobs(Request[JobsReply], frozen=True, tag=True):
    """Ask for jobs by id; none named means all of them."""

    ids: list[bytes]


class AwaitJobs(Request[JobsReply], frozen=True, tag=True):
    """Wait until all named jobs have ended (paid or failed), at most `seconds`."""

    ids: list[bytes]
    seconds: float


class TensorReply(Message, frozen=True, tag=True):
    """Float32 rows, little-endian, with what they cost and whether this device recomputed them."""

    data: bytes
    shape: list[int]
    price: Wei
    verified: bool
    where: str


class GetOutput(Request[TensorReply], frozen=True, tag=True):
    """Ask for a finished job's output."""

    id: bytes


class RunHere(Request[TensorReply], frozen=True, tag=True):
    """Compute on this device."""

    model: str
    texts: list[str]


class OfferInfo(Message, frozen=True):
    """One provider's offer for a model; `unit_price` in wei a compute unit."""

    provider: str
    device: str
    model: str
    unit_price: Wei
    units_per_second: int


class OffersReply(Message, frozen=True, tag=True):
    """What is offered now."""

    offers: list[OfferInfo]


class GetOffers(Request[OffersReply], frozen=True, tag=True):
    """Ask for the offers seen now."""


class BookReply(Message, frozen=True, tag=True):
    """Sums in wei. `expected`: what the requester's book owes all providers; `acknowledged`: covered by stored vouchers.

    `earned`: prices of jobs done; `vouched`: the latest vouchers' totals; `redeemed`: Redeemed events in the ledger.
    """

    expected: Wei
    acknowledged: Wei
    earned: Wei
    vouched: Wei
    redeemed: Wei
    jobs_done: int


class GetBook(Request[BookReply], frozen=True, tag=True):
    """Ask for the books' sums."""


class RedeemReply(Message, frozen=True, tag=True):
    """What a redemption did: wei redeemed gross, gas used and fee paid by the device key."""

    redeemed: Wei
    gas_used: int
    fee: Wei
    hash: str


class Redeem(Request[RedeemReply], frozen=True, tag=True):
    """Redeem all vouchers on chain now; nothing to redeem answers an empty hash."""


class ChainPaidReply(Message, frozen=True, tag=True):
    """Of a provider, as the chain says: sum and number of its Redeemed events, and the fees taken from them."""

    paid: Wei
    fees: Wei
    events: int


class GetChainPaid(Request[ChainPaidReply], frozen=True, tag=True):
    """Read the chain's Redeemed events of a provider from the contracts' first block on."""

    provider: str
