"""Models: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Models.json: not by hand.
"""

from app.domain.bindings import Creation
from app.domain.contracts.models.calls import (
    ask as ask,
    back as back,
    challenge as challenge,
    claim as claim,
    collect as collect,
    delist as delist,
    fetch as fetch,
    list_ as list_,
    reclaim as reclaim,
    settle as settle,
    unback as unback,
    withdraw as withdraw,
)
from app.domain.contracts.models.events import (
    Asked as Asked,
    Backed as Backed,
    Challenged as Challenged,
    Claimed as Claimed,
    Delisted as Delisted,
    Leaving as Leaving,
    Left as Left,
    Listed as Listed,
    Opened as Opened,
    Paid as Paid,
    Settled as Settled,
)
from app.domain.contracts.models.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.models.values import (
    Claims as Claims,
    Models as Models,
    Questions as Questions,
    Stakes as Stakes,
)
from app.domain.contracts.models.views import (
    answered as answered,
    claim_count as claim_count,
    claims as claims,
    cooldown as cooldown,
    disputed as disputed,
    earnings as earnings,
    jury as jury,
    listing_bond as listing_bond,
    market as market,
    max_questions as max_questions,
    min_claim as min_claim,
    models as models,
    question_count as question_count,
    questions as questions,
    stakes as stakes,
    token as token,
    treasury as treasury,
)

CREATION = Creation(
    "Models",
    11951,
    "e8a235c6ec8f55659f49db7b6fcd7b13d2815c3b7fb357c634d332e4ba8b5180",
    (("token_", "address"), ("market_", "address"), ("jury_", "address")),
)
ERRORS: tuple[str, ...] = (
    "Denied()",
    "Locked()",
    "NotBetter()",
    "NotReady()",
    "SafeCastOverflowedUintDowncast(uint8,uint256)",
    "Taken()",
    "TooManyQuestions()",
    "TooSmall()",
    "Unknown()",
)
