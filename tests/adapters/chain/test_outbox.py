"""Numbers, fees and permissions as nodes tell them: a scripted one that holds back, and the local network itself."""

from collections.abc import AsyncIterator

import pytest

from app.adapters.chain.allowances import ChainAllowances
from app.adapters.chain.client import Web3Chain
from app.adapters.chain.outbox import ChainOutbox
from app.adapters.clock import SystemClock
from app.adapters.keys.hot import LocalKey
from app.domain import calls
from app.domain.allowances import Grant
from app.domain.errors import Refused
from app.domain.fees import FeeHistory, Speed, choices
from app.domain.hashing import checksum
from app.domain.replacing import fees_of
from app.domain.secp256k1 import new_private_key
from app.services.approvals import Approvals
from tests.adapters.chain.devnets import Devnet
from tests.adapters.chain.scripted import BASE_FEE, ScriptedNode
from tests.fakes.chain import sign_and_send

KEY = LocalKey(new_private_key())
TO = checksum("11" * 20)
HISTORY = {
    "oldestBlock": "0x1",
    "baseFeePerGas": ["0x5", "0x6", "0x7"],
    "gasUsedRatio": [0.5, 0],
    "reward": [["0x1", "0x2", "0x3"], ["0x0", "0x0", "0x0"]],
}


@pytest.fixture
async def node() -> AsyncIterator[ScriptedNode]:
    node = ScriptedNode()
    await node.start()
    yield node
    await node.stop()


@pytest.fixture
async def chain(node: ScriptedNode) -> AsyncIterator[Web3Chain]:
    chain = Web3Chain(lambda: node.url, SystemClock())
    yield chain
    await chain.close()


async def test_count__confirmed_alone__is_asked(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_getTransactionCount"] = lambda _, block: {"latest": "0x5", "pending": "0x9"}[block]
    assert await ChainOutbox(chain).count(KEY.address) == 5


async def test_fee_history__empty_blocks__are_no_price(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_feeHistory"] = lambda *_: HISTORY
    assert await ChainOutbox(chain).fee_history() == FeeHistory(7, ((1, 2, 3),))
    ((_, asked),) = [call for call in node.asked if call[0] == "eth_feeHistory"]
    assert asked[2] == [10, 50, 90]


async def test_fee_history__node_without_it__the_base_fee_alone(chain: Web3Chain) -> None:
    assert await ChainOutbox(chain).fee_history() == FeeHistory(BASE_FEE)


@pytest.mark.parametrize("broken", [{}, {"reward": [["0x1"]]}, {"baseFeePerGas": []}, {"gasUsedRatio": [1, 1, 1]}])
async def test_fee_history__nonsense__refused(node: ScriptedNode, chain: Web3Chain, broken: dict[str, object]) -> None:
    node.answers["eth_feeHistory"] = lambda *_: {**HISTORY, **broken} if broken else {}
    with pytest.raises(Refused, match="history of fees"):
        await ChainOutbox(chain).fee_history()


async def test_is_mined__receipt_or_none__is_told(node: ScriptedNode, chain: Web3Chain) -> None:
    name = "0x" + "ab" * 32
    assert await ChainOutbox(chain).is_mined(name)
    node.answers["eth_getTransactionReceipt"] = lambda _: None
    assert not await ChainOutbox(chain).is_mined(name)


async def test_remember__after_a_restart__the_next_one_gets_another_number(
    node: ScriptedNode, chain: Web3Chain
) -> None:
    """The node holds the transaction back: the confirmed count does not know of it, the pool does."""
    waiting = await chain.prepare(KEY.address, TO, 1, b"")
    raw = waiting.encode_signed(KEY.sign(waiting.digest()))
    node.answers["eth_getTransactionByHash"] = node.mined
    assert (await chain.prepare(KEY.address, TO, 2, b"")).nonce == waiting.nonce
    ChainOutbox(chain).remember(raw)
    assert (await chain.prepare(KEY.address, TO, 2, b"")).nonce == waiting.nonce + 1


async def test_fee_history__local_network__its_own_tips_and_base_fee(shared_devnet: Devnet) -> None:
    await shared_devnet.start()
    chain, faucet = shared_devnet.chain()
    try:
        key = LocalKey(new_private_key())
        await faucet.drip(key.address)
        outbox = ChainOutbox(chain)
        assert await outbox.count(key.address) == 0
        transaction = await chain.prepare(key.address, TO, 1, b"")
        await sign_and_send(chain, key, transaction)
        assert await outbox.count(key.address) == 1
        history = await outbox.fee_history()
        assert history.base_fee > 0
        assert fees_of(transaction).tip in {tip for row in history.tips for tip in row}
        assert choices(history)[Speed.FAST].max_fee >= history.base_fee
    finally:
        await chain.close()


async def test_approvals__local_network__listed_revoked_and_gone(shared_devnet: Devnet) -> None:
    await shared_devnet.start()
    chain, faucet = shared_devnet.chain()
    try:
        key = LocalKey(new_private_key())
        await faucet.drip(key.address)
        deployment = await chain.deployment()
        approvals = Approvals(ChainAllowances(chain), chain, SystemClock(), lambda: deployment)
        assert await approvals.all([key.address]) == []
        for spender, amount in ((deployment.market, 5), (TO, (1 << 256) - 1), (deployment.staking, 0)):
            act = await chain.prepare(key.address, deployment.token, 0, calls.approve(spender, amount))
            await sign_and_send(chain, key, act)
        found = await approvals.all([key.address])
        assert [(one.name, one.symbol, one.unlimited) for one in found] == [
            ("", "FLW", True),
            ("Market", "FLW", False),
        ]
        assert found[1].amount == 5
        assert approvals.complete
        prepared = await approvals.prepare_revoke(key.address, deployment.token, TO)
        assert "all of it" in prepared.note
        await sign_and_send(chain, key, prepared.transaction)
        assert [one.name for one in await approvals.all([key.address])] == ["Market"]
        with pytest.raises(Refused, match="may take nothing"):
            await approvals.prepare_revoke(key.address, deployment.token, TO)
    finally:
        await chain.close()


async def test_current__no_contract_and_no_token__nothing_allowed(shared_devnet: Devnet) -> None:
    await shared_devnet.start()
    chain, _ = shared_devnet.chain()
    try:
        deployment = await chain.deployment()
        places = (TO, deployment.market)
        assert await ChainAllowances(chain).current([Grant(TO, place, TO, 0) for place in places]) == [0, 0]
    finally:
        await chain.close()
