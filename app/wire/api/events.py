"""What the agent tells without being asked, once a front end watches."""

import msgspec

from app.wire.api.base import Ok, Request
from app.wire.api.sites import SiteEvent, SiteOverEvent
from app.wire.api.wallet import CautionInfo, EffectsInfo
from app.wire.frames import Message


class Watch(Request[Ok], frozen=True, tag=True):
    """Send events from now on; while somebody watches, the monitor's history is kept."""


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


class ActivityEvent(Message, frozen=True, tag=True):
    """A transaction of this profile became pending, done, failed, unknown, replaced or cancelled."""

    hash: str
    state: str


class StakeEvent(Message, frozen=True, tag=True):
    """While somebody has said WatchStake: up to `block` something happened in the contracts, so what the page shows may be old."""

    block: int


class SearchEvent(Message, frozen=True, tag=True):
    """How far the search `id` of this front end is, also when it does not watch: stage is reading, computing or ranking."""

    id: int
    stage: str
    done: int
    total: int


class LockEvent(Message, frozen=True, tag=True):
    """End your signer now and say HoldSigner(false)."""


class SignEvent(Message, frozen=True, tag=True):
    """Review, show, ask, sign, then AnswerSignature. `cautions` are about these bytes, the gravest first.

    `sender` is the account that is to sign; empty: the first one.
    """

    id: int
    raw: bytes
    title: str
    note: str
    cautions: list[CautionInfo] = msgspec.field(default_factory=list)
    replaces: bytes = b""
    sender: str = ""
    effects: EffectsInfo | None = None


Event = (
    StateEvent | JobEvent | NoticeEvent | ActivityEvent | StakeEvent | SearchEvent | LockEvent | SignEvent | SiteEvent
    | SiteOverEvent
)  # fmt: skip
