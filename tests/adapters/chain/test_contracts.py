"""What every ports.Contracts promises, on the local network's own process: batches as of one block, events to the last."""

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.contracts import MOST_IN_BATCH, Web3Contracts
from app.domain import calls, staking as constants
from app.domain.contracts import staking, token, uniswap_v2_pair as pair
from app.domain.errors import Refused
from app.domain.stake_log import EVENTS, Question
from tests.adapters.chain.conftest import Net
from tests.adapters.chain.test_client import do


def contracts(net: Net) -> Web3Contracts:
    assert isinstance(net.chain, Web3Chain)
    return Web3Contracts(net.chain)


async def test_ask__more_than_one_batch__all_answers_in_their_order(real: Net) -> None:
    who = await real.rich()
    asked = [Question(token.balance_of(who.address)), Question(staking.per_unit())] * MOST_IN_BATCH
    found = await contracts(real).ask(asked)
    assert found.values == ((10_000 * 10**18,), (constants.PER_UNIT,)) * MOST_IN_BATCH
    assert found.time == await real.chain.block_time()


async def test_ask__no_such_contract_there__refused(real: Net) -> None:
    nobody = (await real.rich()).address
    with pytest.raises(Refused, match="no contract of Fallow's"):
        await contracts(real).ask([Question(pair.total_supply(), nobody)])


async def test_events__from_where_the_last_reading_ended__only_what_is_new(real: Net) -> None:
    who, deployment = await real.rich(), await real.chain.deployment()
    _, following = await contracts(real).events(EVENTS, 0)
    await do(real, who, "token", calls.approve(deployment.staking, 5))
    await do(real, who, "staking", calls.bond(5))
    found, last = await contracts(real).events(EVENTS, following)
    (bonded,) = [one for one in found if one.event == staking.Bonded(who.address, 5)]
    assert (bonded.contract, bonded.time) == ("Staking", await real.chain.block_time())
    assert bonded.block < last
    assert await contracts(real).events(EVENTS, last) == ([], last)
