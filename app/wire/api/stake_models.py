"""The register of models on the chain: questions, claims on quality and the stakes behind them."""

from app.wire.api.base import Request, Wei
from app.wire.api.stake import ExitInfo
from app.wire.frames import Message


class ListingInfo(Message, frozen=True):
    """A registered model; identifiers and hashes are 0x and 64 digits. `name` is the catalogue's, empty if it has none.

    `state` is listed, delisted (its bond comes back from `leave_at` on) or gone (it has come back).
    """

    id: str
    name: str
    owner: str
    hash: str
    execution_class: str
    reference_units: int
    licence_hash: str
    state: str
    leave_at: int
    bond: Wei


class QuestionInfo(Message, frozen=True):
    """A question of the treasury's; `best` is the claim that earns, 0: the place is open. `uri` says where its set is."""

    number: int
    test_set: str
    metric: str
    tolerance: Wei
    uri: str
    best: int


class ClaimInfo(Message, frozen=True):
    """A claim. `state` is best, beaten, challenged or lost. `own`: the asking address' stake that earns; `owed`: earned and not paid."""

    number: int
    question: int
    model: str
    author: str
    score: Wei
    staked: Wei
    leaving: Wei
    state: str
    own: Wei
    own_leaving: ExitInfo
    owed: Wei


class QualityReply(Message, frozen=True, tag=True):
    """The register as of block `block`; `waiting` is what questions have earned and nobody fetched yet."""

    block: int
    time: int
    listing_bond: Wei
    least_claim: Wei
    waiting: Wei
    models: list[ListingInfo]
    questions: list[QuestionInfo]
    claims: list[ClaimInfo]


class MeasuredReply(Message, frozen=True, tag=True):
    """What this device reached: `score` in millionths, which is what a claim of it would say."""

    score: Wei


class MeasureQuality(Request[MeasuredReply], frozen=True, tag=True):
    """Run a question's test set with a listed model on this device; `model` is its id, empty: the one that comes with Fallow."""

    question: int
    model: str = ""


class AskedReply(Message, frozen=True, tag=True):
    """The question that was asked, and the name of its test set."""

    question: int
    name: str


class AskQuestion(Request[AskedReply], frozen=True, tag=True):
    """Local network only: have the treasury ask about a test set of this device, by its name (empty: the first).

    Its timelock waits two days for that; the network's clock jumps by them.
    """

    name: str = ""


class GetQuality(Request[QualityReply], frozen=True, tag=True):
    """Ask for models, questions and claims, with what `address` has on them."""

    address: str
