"""Sites that use the wallet from outside: the list of them, and what they want a person to decide.

Order of events: a site asks -> SiteEvent to the front end that holds the wallet unlocked -> it reviews, shows, asks, signs ->
AnswerSite; or SiteOverEvent, when the site has gone or nobody answered in time.
"""

from typing import Annotated

import msgspec

from app.wire.api.base import Ok, Request, Wei
from app.wire.api.wallet import CautionInfo, EffectsInfo, PreparedReply
from app.wire.frames import Message


class SiteInfo(Message, frozen=True):
    """A site on the list; `origin` is program for this machine's own. `accounts` it may see, `network` it speaks to."""

    origin: str
    accounts: list[str]
    network: str
    since: float


class SitesReply(Message, frozen=True, tag=True):
    """The list, and how the endpoint is: `port` 0 while it does not listen, `trouble` why it does not although it is on.

    `knocked` are sites that know the address and are not on the list, the latest first.
    """

    on: bool
    port: int
    trouble: str
    sites: list[SiteInfo]
    knocked: list[str]


class GetSites(Request[SitesReply], frozen=True, tag=True):
    """Ask for the list."""


class AllowSite(Request[SitesReply], frozen=True, tag=True):
    """Let a site speak to the wallet; what it sees is asked for later."""

    origin: Annotated[str, msgspec.Meta(max_length=300)]


class RemoveSite(Request[SitesReply], frozen=True, tag=True):
    """Take a site from the list: it sees nothing and may not speak any more."""

    origin: Annotated[str, msgspec.Meta(max_length=300)]


class SiteAddressReply(Message, frozen=True, tag=True):
    """The endpoint's address with its token: a secret between this person's programs."""

    address: str


class GetSiteAddress(Request[SiteAddressReply], frozen=True, tag=True):
    """Ask for the address to give to a site; with `renew` every address that was given before stops working."""

    renew: bool = False


class SiteEvent(Message, frozen=True, tag=True):
    """A site wants a decision; `kind` is one of app.domain.sites.Kind, which says what the fields are.

    `raw`, an unsigned transaction, is one of `count` that belong together; `note` is the agent's word beside it, `effects`
    what it would change. `seconds`: how long the site waits.
    """

    id: int
    kind: str
    origin: str
    chain_id: int
    network: str
    account: str = ""
    accounts: list[str] = msgspec.field(default_factory=list)
    raw: bytes = b""
    text: str = ""
    message: bytes = b""
    position: int = 1
    count: int = 1
    note: str = ""
    cautions: list[CautionInfo] = msgspec.field(default_factory=list)
    effects: EffectsInfo | None = None
    seconds: float = 0.0


class SiteOverEvent(Message, frozen=True, tag=True):
    """The question of this number is over: take it away."""

    id: int


class AnswerSite(Request[Ok], frozen=True, tag=True):
    """What was decided: `accounts` to show, or a signature (a transaction's signed bytes); `yes` false declines, and says why."""

    id: int
    yes: bool
    accounts: list[str] = msgspec.field(default_factory=list)
    signature: bytes = b""
    why: str = ""


class AccountCode(Message, frozen=True):
    """An account that runs a contract's code (EIP-7702): where, and whose."""

    account: str
    network: str
    chain_id: int
    address: str


class AccountCodesReply(Message, frozen=True, tag=True):
    """Those that do; `away` are networks that did not answer."""

    codes: list[AccountCode]
    away: list[str]


class GetAccountCodes(Request[AccountCodesReply], frozen=True, tag=True):
    """Ask which of the wallet's accounts run a contract's code, on every network that is on."""


class PrepareAccountCode(Request[PreparedReply], frozen=True, tag=True):
    """Prepare that an account runs a contract's code; the zero address takes that back. `network` is local or a public one's key.

    `raw` is a plain transaction to the account itself, with gas for one authorisation: the front end puts that in, signed.
    """

    sender: str
    address: str
    network: str = "local"


class PrepareCall(Request[PreparedReply], frozen=True, tag=True):
    """Prepare one call of a batch (EIP-5792) on the local network; `to` is empty in a creation."""

    sender: str
    to: str
    value: Wei
    data: bytes
