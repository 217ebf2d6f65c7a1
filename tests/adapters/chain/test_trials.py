"""Trying transactions by eth_simulateV1 on the local network's own process, by the own client and a public network's."""

from collections.abc import AsyncIterator

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.forwarding import Forwarder
from app.adapters.chain.public_wallet import PublicWallet
from app.adapters.chain.trials import NodeTrials, read
from app.adapters.clock import SystemClock
from app.domain import calls, effects
from app.domain.contracts import uniswap_v2_router02 as router
from app.domain.effects import COIN, Allowed, Effects, Trial
from app.domain.errors import ChainAway
from app.ports import Trials
from tests.adapters.chain import real_tokens
from tests.adapters.chain.conftest import Net
from tests.adapters.chain.devnets import Devnet
from tests.adapters.chain.public_nodes import ETHEREUM, PublicStandIn

WHOLE = 10**18
FRIEND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


@pytest.fixture(params=["own", "public"])
async def trials(request: pytest.FixtureRequest, real: Net, shared_devnet: Devnet) -> AsyncIterator[Trials]:
    chain = real.chain
    assert isinstance(chain, Web3Chain)
    if request.param == "own":
        yield NodeTrials(chain.node)
        return
    chain_id = (await chain.deployment()).chain_id
    node = Forwarder(chain_id, "Local", "ETH", lambda: [shared_devnet.rpc() or ""], SystemClock())
    public = PublicWallet(ETHEREUM, node, SystemClock())
    yield public
    await public.close()


async def test_tried__transfers_and_permissions__seen_and_nothing_done(real: Net, trials: Trials) -> None:
    me, token = (await real.rich()).address, (await real.chain.deployment()).token

    async def of(to: str, value: int, data: bytes) -> Effects:
        found = await trials.tried(me, to, value, data)
        assert found is not None
        assert found.refused is None
        return effects.of_logs(me, found.logs)

    assert await of(FRIEND, 5, b"") == Effects({COIN: -5})
    assert await of(token, 0, calls.transfer(FRIEND, 7)) == Effects({token: -7})
    assert await of(token, 0, calls.approve(FRIEND, 9)) == Effects(allowed=(Allowed(token, FRIEND, 9),))
    assert await real.chain.allowance(me, FRIEND) == 0
    assert (await real.chain.balances(me)).token == 10_000 * WHOLE


async def test_tried__swap_through_three_contracts__coin_goes_and_tokens_come(real: Net, trials: Trials) -> None:
    key, at = await real.rich(), await real.chain.deployment()
    await real_tokens.pool(real.chain, key, at.router, at.token, 1000 * WHOLE, WHOLE)
    assert isinstance(real.chain, Web3Chain)
    weth = router.weth().read((await real.chain.tokens.answer(at.router, router.weth().data)) or b"")
    data = router.swap_exact_eth_for_tokens(1, (weth, at.token), key.address, real_tokens.FAR)
    found = await trials.tried(key.address, at.router, WHOLE // 100, data)
    assert found is not None
    told = effects.of_logs(key.address, found.logs)
    assert told.amounts.keys() == {COIN, at.token}
    assert told.amounts[COIN] == -WHOLE // 100
    assert 9 * WHOLE < told.amounts[at.token] < 10 * WHOLE


async def test_tried__would_be_refused__in_plain_words(real: Net, trials: Trials) -> None:
    me, token = (await real.rich()).address, (await real.chain.deployment()).token
    found = await trials.tried(me, token, 0, calls.transfer(FRIEND, 10**30))
    assert found is not None
    assert found.refused is not None
    assert found.refused.title == "There are not enough tokens"
    silent = await trials.tried(me, token, 0, b"\1\2\3\4")
    assert silent is not None
    assert silent.refused is not None
    assert "did not say why" in silent.refused.title


async def test_tried__more_coin_than_there_is__nobody_can_tell(real: Net, trials: Trials) -> None:
    assert await trials.tried((await real.rich()).address, FRIEND, 10**30, b"") is None


@pytest.mark.parametrize(
    "said", [None, [], [{}], [{"calls": []}], [{"calls": [{"status": "0x1"}]}], [{"calls": [{"status": None}]}], "x"]
)
def test_read__what_is_no_answer__none(said: object) -> None:
    assert read(said) is None


def test_read__refused_without_reason__told() -> None:
    found = read([{"calls": [{"status": "0x0", "returnData": "0x", "logs": []}]}])
    assert isinstance(found, Trial)
    assert found.refused is not None


async def test_tried__endpoint_that_knows_no_such_question__nobody_can_tell_and_none_is_away() -> None:
    stand_in = await PublicStandIn().start()
    urls = [stand_in.url]
    public = PublicWallet(ETHEREUM, Forwarder(1, "Ethereum", "ETH", lambda: urls, SystemClock()), SystemClock())
    assert await public.tried(FRIEND, FRIEND, 0, b"") is None
    urls[:] = ["http://127.0.0.1:1"]
    with pytest.raises(ChainAway):
        await public.tried(FRIEND, FRIEND, 0, b"")
    await public.close()
    await stand_in.stop()
