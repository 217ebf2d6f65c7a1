"""What Fallow's code takes the contracts' constants to be, compared with the deployed ones on the local network."""

from pathlib import Path

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.contracts import Web3Contracts
from app.domain import creations, disputes, pricing, stake_math, staking as terms
from app.domain.bindings import View
from app.domain.contracts import jury, lend_vault, market, models, staking, token
from app.domain.stake_log import Question
from tests.adapters.chain.conftest import Net

WAD = stake_math.WAD
CONSTANTS: tuple[tuple[View[int], int], ...] = (
    (staking.cooldown(), terms.COOLDOWN),
    (staking.window(), terms.WINDOW),
    (staking.challenge(), disputes.CHALLENGE),
    (staking.per_unit(), terms.PER_UNIT),
    (staking.min_delegation(), terms.MIN_DELEGATION),
    (staking.stake_cap(), terms.STAKE_CAP),
    (market.lock(), terms.LOCK),
    (market.epoch_constant(), terms.EPOCH),
    (lend_vault.max_loan(), int(stake_math.BORROW_BELOW * WAD)),
    (lend_vault.target(), stake_math._TARGET),
    (lend_vault.max_rate(), int(stake_math._MOST_RATE * WAD) // stake_math.YEAR),
    (jury.challenge(), disputes.CHALLENGE),
    (jury.commit_constant(), disputes.COMMIT),
    (jury.reveal_constant(), disputes.REVEAL),
    (jury.appeal_constant(), disputes.APPEAL),
    (jury.rounds(), disputes.ROUNDS),
    (jury.quorum(), disputes.QUORUM),
    (jury.bond(), disputes.DISPUTE_BOND),
    (jury.vote_bond(), terms.VOTE_BOND),
    (jury.max_duty(), terms.MOST_DUTY),
    (jury.settled(), terms.SETTLED),
    (models.cooldown(), terms.COOLDOWN),
    (models.listing_bond(), terms.LISTING_BOND),
    (models.min_claim(), terms.MIN_CLAIM),
    (models.max_questions(), terms.MOST_QUESTIONS),
    (jury.bond(), terms.CHALLENGE_BOND),
)


@pytest.mark.parametrize(("view", "ours"), CONSTANTS, ids=lambda each: getattr(each, "contract", str(each)))
async def test_constant__compared_with_the_deployed_contract__same(real: Net, view: View[int], ours: int) -> None:
    assert await asked(real, view) == ours


async def test_constants__that_only_a_sum_or_a_product_shows__same(real: Net) -> None:
    burn, treasury = await asked(real, market.burn()), await asked(real, market.treasury_constant())
    assert burn + treasury == pricing.MARKET_PERCENT * 100
    assert await asked(real, token.cap()) == creations.SUPPLY * 10
    # The first limit of stake ends 180 days after the contracts' creation, in whole seconds of the chain.
    assert await asked(real, staking.capped_until()) - await asked(real, market.start()) == 180 * terms.DAY


def test_staking_constants__each__is_compared_here() -> None:
    """No number may stand in domain/staking.py that no contract was asked about."""
    here = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in vars(terms) if name.isupper() and f"terms.{name}" not in here] == []


async def asked(net: Net, view: View[int]) -> int:
    assert isinstance(net.chain, Web3Chain)
    ((value,),) = (await Web3Contracts(net.chain).ask([Question(view)])).values
    return int(value)
