"""What a person is asked before anything is signed, and who answers."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.wire import api
from app.wire.signer import Statement, Summary

Attempt = Callable[[bytearray], Awaitable[None]]
Approval = Callable[["Proposal"], Awaitable[bool]]


@dataclass(frozen=True)
class Proposal:
    """What is to be signed: the signer's own decoding of the bytes, and the agent's word (title, note) beside it.

    `terms` are the agent's answers about it: what can be lost, when one can leave, what it costs. `loss` says what can be lost
    where there are none; empty: as the call itself tells. `follows`: another transaction of the same act comes after this.
    `foreign`: another front end asks, not a click in this window; `asker`: a site does, or a program of this computer.
    `cautions` are the agent's, the gravest first; `effects` what it has tried that the transaction would change.
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
    asker: str = ""
    effects: api.EffectsInfo | None = None


@dataclass(frozen=True)
class StatementProposal:
    """What is to be signed and is no transaction, as the signer reads it; `asker` as in Proposal, empty: a click in this window.

    `fee` is the most wei that goes with it, 0 where it costs nothing.
    """

    statement: Statement
    network: str
    asker: str = ""
    fee: int = 0
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

    async def states(self, proposal: StatementProposal) -> bool:
        """Show a statement that would be signed; true: sign."""
        ...

    async def connects(self, asker: str, accounts: Sequence[str]) -> Sequence[str]:
        """Return which accounts a site is to see; none: not now."""
        ...

    async def turns_on(self, asker: str, network: str) -> bool:
        """Ask whether a public network is to be turned on for a site."""
        ...

    async def agrees(self, plan: Plan) -> bool:
        """Show a plan; true: carry it out."""
        ...
