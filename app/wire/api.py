"""The agent's local API: what front ends may ask, what comes back, what is told without asking.

A front end opens a lease (app.wire.lease), then sends Call frames; each is answered by one Reply or Fail with the same
id, in any order. Events come to those who asked with Watch. Money is wei, as decimal text: it outgrows 64 bits.
"""

from typing import Annotated, Generic, TypeVar, get_args

import msgspec

from app.wire.frames import Message
from app.wire.lease import Stop

R = TypeVar("R")
Wei = Annotated[str, msgspec.Meta(pattern=r"^-?[0-9]{1,78}$")]


class Request(Message, Generic[R], frozen=True):
    """Base of requests; its parameter is the type of the answer."""


class Ok(Message, frozen=True, tag=True):
    """Done; nothing to tell."""


# --- the agent itself


class StatusReply(Message, frozen=True, tag=True):
    """`state` is off, running, waiting or paused; `setting` the key behind it; `since` in Unix seconds."""

    state: str
    rule: str
    reason: str
    setting: str
    since: float
    sharing: bool
    processes: dict[str, int]
    idle_source: str
    network: str
    jobs_running: int
    jobs_done: int
    queued_signatures: int


class GetStatus(Request[StatusReply], frozen=True, tag=True):
    """Ask for the agent's state."""


class SetSharing(Request[Ok], frozen=True, tag=True):
    """Turn the share switch. A last redemption is tried when it goes off."""

    on: bool


class Snooze(Request[Ok], frozen=True, tag=True):
    """Pause sharing for some seconds; 0 ends the pause."""

    seconds: float


class SetSetting(Request[Ok], frozen=True, tag=True):
    """Set one setting from text; app.domain.settings says what is valid."""

    key: str
    value: str


class SimulateIdle(Request[Ok], frozen=True, tag=True):
    """With idle_source = simulated: say how long nobody has touched the machine (None: a source that cannot tell)."""

    seconds: float | None


class Reading(Message, frozen=True, tag=True):
    """One line of the monitor. Shares 0 to 1; bytes; None where the machine does not tell."""

    cpu: float
    cpu_others: float
    memory_used: int
    memory_total: int
    on_battery: bool | None
    battery: float | None
    temperature: float | None
    idle_seconds: float | None
    network_sent: int
    network_received: int


class DeviceInfo(Message, frozen=True):
    """One processor: kind cpu, gpu or npu; memory in bytes, 0 when unknown."""

    kind: str
    name: str
    memory: int
    driver: str
    providers: list[str]


class MonitorReply(Message, frozen=True, tag=True):
    """The reading and the devices."""

    reading: Reading
    devices: list[DeviceInfo]


class GetMonitor(Request[MonitorReply], frozen=True, tag=True):
    """Ask for one reading."""


# --- wallet: the agent prepares and broadcasts, the front end's signer signs


class SetAccounts(Request[Ok], frozen=True, tag=True):
    """Tell the agent which addresses this profile's vault has; the first is the one that stakes and pays."""

    addresses: list[str]


class AccountInfo(Message, frozen=True):
    """One account with its balances in wei; `as_of` is the Unix time they were read, 0 when never."""

    address: str
    eth: Wei
    token: Wei
    as_of: float


class AccountsReply(Message, frozen=True, tag=True):
    """The accounts and the network they were read on."""

    accounts: list[AccountInfo]
    network: str


class GetAccounts(Request[AccountsReply], frozen=True, tag=True):
    """Ask for accounts with balances."""


class DeploymentReply(Message, frozen=True, tag=True):
    """Fallow's contracts on the current network."""

    network: str
    chain_id: int
    token: str
    staking: str
    market: str
    rpc: str


class GetDeployment(Request[DeploymentReply], frozen=True, tag=True):
    """Ask where the contracts are."""


class PreparedReply(Message, frozen=True, tag=True):
    """The next transaction of an act: its unsigned bytes and the agent's simulation; `more` says that another follows.

    `raw` is empty when nothing is left to do.
    """

    raw: bytes
    title: str
    note: str
    more: bool


class PrepareSend(Request[PreparedReply], frozen=True, tag=True):
    """Prepare a transfer of `amount` wei of `asset` (ETH or FLW)."""

    sender: str
    to: str
    asset: str
    amount: Wei


class PrepareAct(Request[PreparedReply], frozen=True, tag=True):
    """Prepare the next step of a staking or escrow act.

    `act` is one of app.services.staking's ACTS; `amount` in wei (units for register); ask again until `more` is false.
    """

    sender: str
    act: str
    amount: Wei


class SentReply(Message, frozen=True, tag=True):
    """The hash of a transaction."""

    hash: str


class Broadcast(Request[SentReply], frozen=True, tag=True):
    """Send a signed transaction; sending it again is harmless."""

    raw: bytes


class OutcomeReply(Message, frozen=True, tag=True):
    """A mined transaction: status 1 done, 0 reverted."""

    hash: str
    status: int
    block: int
    gas_used: int
    fee: Wei


class AwaitTransaction(Request[OutcomeReply], frozen=True, tag=True):
    """Wait until a transaction is mined."""

    hash: str
    seconds: float


class Drip(Request[Ok], frozen=True, tag=True):
    """Ask the local network's faucet for play money."""

    address: str


class PositionReply(Message, frozen=True, tag=True):
    """Stake and escrow of one address; `leave_at` in Unix seconds, 0 when nothing leaves."""

    bond: Wei
    leaving: Wei
    leave_at: int
    units: int
    device: str
    escrow: Wei
    signer: str
    token: Wei
    eth: Wei


class GetPosition(Request[PositionReply], frozen=True, tag=True):
    """Ask for an address's stake and escrow."""

    address: str


class AdvanceTime(Request[Ok], frozen=True, tag=True):
    """Local network only: let its clock jump forward."""

    seconds: int


class LockReply(Message, frozen=True, tag=True):
    """How many signers were ended."""

    signers: int


class LockWallet(Request[LockReply], frozen=True, tag=True):
    """Have every front end of the profile end its signer; answered when all of them are gone."""


class HoldSigner(Request[Ok], frozen=True, tag=True):
    """This front end has an unlocked signer from now on (true), or no longer (false)."""

    holding: bool


class AskSignature(Request[SentReply], frozen=True, tag=True):
    """Have an unlocked front end of this profile review, confirm, sign and so send a transaction."""

    raw: bytes
    title: str
    note: str


class AnswerSignature(Request[Ok], frozen=True, tag=True):
    """The holder's answer: signed bytes, or empty when the person said no."""

    id: int
    raw: bytes


# --- jobs and money


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
    """Sum of the chain's own Redeemed events for a provider, and how many."""

    paid: Wei
    events: int


class GetChainPaid(Request[ChainPaidReply], frozen=True, tag=True):
    """Read the chain's Redeemed events of a provider from the contracts' first block on."""

    provider: str


class Watch(Request[Ok], frozen=True, tag=True):
    """Send events from now on."""


# --- events


class StateEvent(Message, frozen=True, tag=True):
    """The sharing state changed."""

    state: str
    reason: str


class JobEvent(Message, frozen=True, tag=True):
    """A job changed its state; role is provider or requester."""

    role: str
    id: bytes
    state: str


class NoticeEvent(Message, frozen=True, tag=True):
    """Something the person should know."""

    title: str
    text: str


class LockEvent(Message, frozen=True, tag=True):
    """End your signer now and say HoldSigner(false)."""


class SignEvent(Message, frozen=True, tag=True):
    """Review, show, ask, sign, then AnswerSignature."""

    id: int
    raw: bytes
    title: str
    note: str


Event = StateEvent | JobEvent | NoticeEvent | LockEvent | SignEvent

AnyRequest = (
    GetStatus | SetSharing | Snooze | SetSetting | SimulateIdle | GetMonitor | SetAccounts | GetAccounts
    | GetDeployment | PrepareSend | PrepareAct | Broadcast | AwaitTransaction | Drip | GetPosition | AdvanceTime
    | LockWallet | HoldSigner | AskSignature | AnswerSignature | Submit | GetJobs | AwaitJobs | GetOutput | RunHere
    | GetOffers | GetBook | Redeem | GetChainPaid | Watch
)  # fmt: skip


class Call(Message, frozen=True, tag=True):
    """A request with the number its answer will carry."""

    id: int
    body: AnyRequest


class Reply(Message, frozen=True, tag=True):
    """The answer, encoded as the request's own answer type."""

    id: int
    body: msgspec.Raw


class Fail(Message, frozen=True, tag=True):
    """An AppError by its code, with title and hint."""

    id: int
    code: str
    title: str
    hint: str


class Told(Message, frozen=True, tag=True):
    """An event."""

    event: Event


FromFront = Call | Stop
FromAgent = Reply | Fail | Told


def reply_type(request: Request[R]) -> type[R]:
    """Return the answer type a request class declares."""
    for base in getattr(type(request), "__orig_bases__", ()):
        arguments = get_args(base)
        if arguments:
            return arguments[0]  # type: ignore[no-any-return]
    raise TypeError(f"{type(request).__name__} declares no answer")
