"""The whole history of the accounts, for books and taxes."""

from app.wire.api.activity import ActivityInfo
from app.wire.api.base import Request
from app.wire.frames import Message


class RecordsReply(Message, frozen=True, tag=True):
    """A page, oldest first; `complete` is false when the network could not be read to its end."""

    entries: list[ActivityInfo]
    complete: bool


class GetRecords(Request[RecordsReply], frozen=True, tag=True):
    """Ask for at most `limit` entries after the first `skip`; with none skipped, the chain is read to its end before."""

    skip: int
    limit: int
