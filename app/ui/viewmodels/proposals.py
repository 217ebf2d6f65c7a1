"""What a person is asked before anything is signed, and who answers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from app.wire import api
from app.wire.signer import Summary

Attempt = Callable[[bytearray], Awaitable[None]]
Approval = Callable[["Proposal"], Awaitable[bool]]


@dataclass(frozen=True)
class Proposal:
    """What is to be signed: the signer's own decoding of the bytes, and the agent's word (title, note) beside it.

    `terms` are the agent's answers about it: what can be lost, when one can leave, what it costs. `loss` says what can be lost
    where there are none; empty: as the call itself tells. `follows`: another transaction of the same act comes after this.
    `foreign`: another front end asks, not a click in this window. `cautions` are the agent's, the gravest first.
    """

    summary: Summary
    network: str
    title: str
    note: str
    loss: str = ""
    follows: bool = False
    foreign: bool = False
    terms: api.TermsInfo | None = None
    cautions: tuple[api.CautionInfo, ...] = ()


@dataclass(frozen=True)
class Plan:
    """Several transactions with play money that one consent covers: each is compared with this before it is signed.

    `calls` are the names allowed, `most` the most wei of the token in each; `units` of capacity are what comes of it.
    """

    sender: str
    calls: tuple[str, ...]
    most: int
    units: int


class Person(Protocol):
    """Who sits before the window: sheets in the program (app.ui.views.consent.Sheets), a script in tests."""

    async def unlock(self, attempt: Attempt) -> bool:
        """Ask for the password until `attempt` takes one (it raises AppError, and wipes); false: not now."""
        ...

    async def new_password(self) -> bytearray | None:
        """Ask for a new password, twice; None: not now."""
        ...

    async def consents(self, proposal: Proposal) -> bool:
        """Show what would be signed; true: sign."""
        ...

    async def agrees(self, plan: Plan) -> bool:
        """Show a plan; true: carry it out."""
        ...
