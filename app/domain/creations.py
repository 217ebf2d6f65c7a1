"""What Fallow's contracts are created with, in which order and so where, and what a signed creation creates.

A contract's address follows from its creator and the creator's nonce: all are known before the first exists, and each is told
the others' for good.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.addresses import created
from app.domain.bindings import Creation
from app.domain.calls import Argument, Call
from app.domain.contracts import (
    jury,
    lend_vault,
    market,
    models,
    pool_vault,
    staking,
    timelock_controller,
    token,
)
from app.domain.intrinsic import intrinsic_gas
from app.domain.staking import DAY
from app.domain.transactions import Transaction

CONTRACTS = ("Token", "Staking", "Market", "LendVault", "PoolVault", "Jury", "Models")
TREASURY = "TimelockController"
ETHER = 10**18
SUPPLY = 10**8 * ETHER  # a tenth of the token's cap; the rest is what work rewards are minted from
TREASURY_DELAY = 2 * DAY  # seconds between what the treasury announces and does
UNIT_PRICE = ETHER  # first reference price of a unit of capacity for an epoch, in wei
UNAUDITED = "Fallow's contracts have not been audited by anybody: an error in them can lose everything put into them."
_A_BYTE = 200  # gas for each byte of code that is kept
_CONSTRUCTOR = 250_000  # gas that our constructors' writes stay below
_NOBODY = "0x" + 40 * "0"
_MODULES = (token, staking, market, lend_vault, pool_vault, jury, models, timelock_controller)
CREATIONS: dict[str, Creation] = {module.CREATION.contract: module.CREATION for module in _MODULES}
# In this order; the treasury is OpenZeppelin's, and last because nothing asks it anything while it is created.
ORDER = (*CONTRACTS, TREASURY)


def places(creator: str, nonce: int, order: Sequence[str] = ORDER) -> dict[str, str]:
    """Return where each contract of `order` will be, the first created with that nonce."""
    return {name: created(creator, nonce + step) for step, name in enumerate(order)}


def arguments(at: Mapping[str, str], owner: str, proposer: str) -> dict[str, tuple[Any, ...]]:
    """Return each constructor's arguments: `owner` gets the supply, `proposer` alone speaks for the treasury."""
    coin, stakes, trade, treasury = at["Token"], at["Staking"], at["Market"], at[TREASURY]
    return {
        "Token": (trade, owner, SUPPLY),
        "Staking": (coin, trade, at["Jury"], at["LendVault"], at["PoolVault"]),
        "Market": (coin, stakes, treasury, at["Models"], UNIT_PRICE),
        "LendVault": (coin, stakes),
        "PoolVault": (coin, stakes),
        "Jury": (coin, stakes, trade, at["Models"]),
        "Models": (coin, trade, at["Jury"]),
        TREASURY: (TREASURY_DELAY, (proposer,), (_NOBODY,), _NOBODY),
    }


def most_gas(data: bytes) -> int:
    """Return what a creation takes at most: its constructor cannot be tried before the contracts that it asks exist."""
    return intrinsic_gas(Transaction(1, 0, 0, 0, 0, None, 0, data)) + _A_BYTE * len(data) + _CONSTRUCTOR


def decode(data: bytes) -> Call | None:
    """Return what a creation creates, as a call of its constructor; None when it is none of Fallow's contracts."""
    for creation in CREATIONS.values():
        try:
            values = creation.read(data)
        except ValueError:
            continue
        given = tuple(Argument(name, kind, value) for (name, kind), value in zip(creation.inputs, values, strict=True))
        return Call(creation.contract, "constructor", f"constructor({','.join(creation.types)})", given)
    return None
