"""What was prepared for signing and neither sent nor declined; the agent keeps it, so that a crash loses none."""

import hashlib

import msgspec

from app.wire.api.base import Ok, Request
from app.wire.api.jury import PrepareDispute
from app.wire.api.tokens import PrepareTokenSend, PrepareTokenSwap
from app.wire.api.wallet import PrepareAct, PrepareSend
from app.wire.frames import Message

Wish = PrepareSend | PrepareAct | PrepareDispute | PrepareTokenSend | PrepareTokenSwap


class DraftInfo(Message, frozen=True):
    """One draft: `wish` is what to ask again to go on with it. `signed`: it may be on its way. `time`: Unix seconds."""

    name: str
    title: str
    time: float
    signed: bool
    wish: Wish


class DraftsReply(Message, frozen=True, tag=True):
    """The drafts, newest first."""

    drafts: list[DraftInfo]


class GetDrafts(Request[DraftsReply], frozen=True, tag=True):
    """Ask for the drafts."""


class ForgetDraft(Request[Ok], frozen=True, tag=True):
    """Forget a draft, as its wish was declined; harmless when there is none."""

    name: str


def draft_name(wish: Message) -> str:
    """Return the name of a wish's draft."""
    return hashlib.sha256(msgspec.msgpack.encode(wish)).hexdigest()[:16]


def kept_wish(wish: Wish) -> bytes:
    """Return a wish as it is kept."""
    return msgspec.msgpack.encode(wish)


def wish_of(kept: bytes) -> Wish | None:
    """Return the wish that was kept; None for one that this version does not know."""
    try:
        return msgspec.msgpack.decode(kept, type=Wish)  # type: ignore[no-any-return]
    except msgspec.DecodeError:
        return None
