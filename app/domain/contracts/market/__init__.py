"""Market: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Market.json: not by hand.
"""

from app.domain.bindings import Creation
from app.domain.contracts.market.calls import (
    claim as claim,
    deposit as deposit,
    deposit_with_permit as deposit_with_permit,
    pay_models as pay_models,
    redeem as redeem,
    roll as roll,
    set_signer as set_signer,
    unlock as unlock,
    withdraw as withdraw,
)
from app.domain.contracts.market.events import (
    Claimed as Claimed,
    Deposited as Deposited,
    EIP712DomainChanged as EIP712DomainChanged,
    Redeemed as Redeemed,
    Rolled as Rolled,
    Signer as Signer,
    Unlocking as Unlocking,
    Withdrawn as Withdrawn,
)
from app.domain.contracts.market.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.market.values import (
    Claim as Claim,
    Eip712Domain as Eip712Domain,
    Epoch as Epoch,
    Exits as Exits,
    Payers as Payers,
    Work as Work,
)
from app.domain.contracts.market.views import (
    burn as burn,
    claimable as claimable,
    domain_separator as domain_separator,
    eip712_domain as eip712_domain,
    emission as emission,
    epoch as epoch,
    epoch_constant as epoch_constant,
    exits as exits,
    fees as fees,
    for_models as for_models,
    lock as lock,
    max_price as max_price,
    min_price as min_price,
    models as models,
    models_constant as models_constant,
    paid as paid,
    payers as payers,
    rebate as rebate,
    reward_per_point as reward_per_point,
    staking as staking,
    start as start,
    target as target,
    token as token,
    treasury as treasury,
    treasury_constant as treasury_constant,
    work as work,
)

CREATION = Creation(
    "Market",
    13211,
    "d524de7eeb630f9f21da5bde0ec120ba7087d9f66a3f252a5fe6b14d82a6e591",
    (
        ("token_", "address"),
        ("staking_", "address"),
        ("treasury_", "address"),
        ("models_", "address"),
        ("price", "uint112"),
    ),
)
ERRORS: tuple[str, ...] = (
    "BadSetup()",
    "Denied()",
    "InvalidShortString()",
    "NotReady()",
    "SignerFixed()",
    "StringTooLong(string)",
)
