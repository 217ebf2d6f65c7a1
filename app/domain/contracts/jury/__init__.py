"""Jury: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Jury.json: not by hand.
"""

from app.domain.bindings import Creation
from app.domain.contracts.jury.calls import (
    appeal as appeal,
    collect as collect,
    commit as commit,
    deposit_duty as deposit_duty,
    open_ as open_,
    open_claim as open_claim,
    resolve as resolve,
    reveal as reveal,
    seeded as seeded,
    snitch as snitch,
    withdraw_duty as withdraw_duty,
)
from app.domain.contracts.jury.events import (
    Appealed as Appealed,
    Collected as Collected,
    Committed as Committed,
    Duty as Duty,
    Opened as Opened,
    Resolved as Resolved,
    Revealed as Revealed,
    Seeded as Seeded,
    Snitched as Snitched,
)
from app.domain.contracts.jury.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.jury.values import Dispute as Dispute, Receipt as Receipt
from app.domain.contracts.jury.views import (
    appeal_constant as appeal_constant,
    bond as bond,
    challenge as challenge,
    commit_constant as commit_constant,
    dispute as dispute,
    duty as duty,
    market as market,
    max_duty as max_duty,
    models as models,
    quorum as quorum,
    reveal_constant as reveal_constant,
    rounds as rounds,
    seated as seated,
    seats as seats,
    seed_tip as seed_tip,
    settled as settled,
    slash as slash,
    staking as staking,
    token as token,
    vote_bond as vote_bond,
    votes as votes,
)

CREATION = Creation(
    "Jury",
    16525,
    "bd9c1bd3e365c02b10f4b099bca22f0e03be655371a8b100e4e090893b901c1f",
    (("token_", "address"), ("staking_", "address"), ("market_", "address"), ("models_", "address")),
)
ERRORS: tuple[str, ...] = (
    "AlreadyOpened()",
    "AlreadyVoted()",
    "BadReceipt()",
    "BadVote()",
    "Denied()",
    "DutyTooLarge()",
    "DutyTooSmall()",
    "NoStake()",
    "NotDisputable()",
    "NotSeated()",
    "NothingOwed()",
    "WrongPhase()",
)
