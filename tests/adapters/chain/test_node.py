"""The node may be away, come back elsewhere, or be another chain's: each is told, in time, and never mixed up."""

import asyncio
import subprocess
import sys
import time
from collections.abc import AsyncIterator

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.faucet import LocalFaucet
from app.adapters.clock import SystemClock
from app.adapters.keys.hot import LocalKey
from app.domain import calls
from app.domain.deployments import DeploymentRecord
from app.domain.errors import ChainAway, Refused
from app.domain.hashing import checksum
from app.domain.secp256k1 import new_private_key
from tests.adapters.chain.devnets import Devnet
from tests.adapters.chain.scripted import CONTRACTS, Cut, Refusal, ScriptedNode
from tests.fakes.chain import sign_and_send

SOMEBODY = checksum("11" * 20)
PATIENT = 3.0  # seconds within which an absence must be told


@pytest.fixture
async def node() -> AsyncIterator[ScriptedNode]:
    node = ScriptedNode()
    await node.start()
    yield node
    await node.stop()


@pytest.fixture
async def chain(node: ScriptedNode) -> AsyncIterator[Web3Chain]:
    chain = Web3Chain(lambda: node.url or None, SystemClock())
    yield chain
    await chain.close()


# --- absence


async def test_every_call__nothing_listens__chain_away_in_time() -> None:
    chain = Web3Chain(lambda: "http://127.0.0.1:9", SystemClock())
    faucet, key = LocalFaucet(chain.node), LocalKey(new_private_key())
    await chain.load()
    questions = [
        chain.deployment(), chain.block_time(), chain.balances(SOMEBODY), chain.position(SOMEBODY),
        chain.payer(SOMEBODY), chain.allowance(SOMEBODY, SOMEBODY), chain.provider_of(SOMEBODY),
        chain.paid(SOMEBODY, SOMEBODY), chain.redeemed(SOMEBODY, 0), chain.prepare(SOMEBODY, SOMEBODY, 0, b""),
        chain.outcome("0x" + "ab" * 32, 0.5), chain.send_as(key, SOMEBODY, b""),
        faucet.drip(SOMEBODY), faucet.sponsor(SOMEBODY, 1), faucet.advance(1),
    ]  # fmt: skip
    started = time.monotonic()
    answers = await asyncio.gather(*questions, return_exceptions=True)
    assert time.monotonic() - started < PATIENT
    assert [type(answer) for answer in answers] == [ChainAway] * len(questions)
    await chain.close()


async def test_call__nobody_knows_the_address__chain_away_in_time() -> None:
    chain = Web3Chain(lambda: None, SystemClock())
    async with asyncio.timeout(PATIENT):
        with pytest.raises(ChainAway, match="address"):
            await chain.block_time()


@pytest.mark.parametrize("page", [b"<html>", b"\xff\xfe", b'{"jsonrpc": "1.0"}', b"[]", b"7"])
async def test_call__something_else_answers_there__chain_away(
    node: ScriptedNode, chain: Web3Chain, page: bytes
) -> None:
    node.page = page
    async with asyncio.timeout(PATIENT):
        with pytest.raises(ChainAway, match="no node"):
            await chain.block_time()


async def test_call__connection_cut_once__asked_again_at_once(
    node: ScriptedNode, chain: Web3Chain, monkeypatch: pytest.MonkeyPatch
) -> None:
    await chain.block_time()
    honest, cuts = node.answers["eth_getBlockByNumber"], [True]

    def answer(*parameters: object) -> object:
        if cuts:
            cuts.pop()
            raise Cut
        return honest(*parameters)

    async def sleep(_: SystemClock, seconds: float) -> None:
        pauses.append(seconds)

    pauses: list[float] = []
    monkeypatch.setattr(SystemClock, "sleep", sleep)
    node.answers["eth_getBlockByNumber"] = answer
    assert await chain.block_time() == 100
    assert (cuts, pauses) == ([], [0.0])


async def test_call__node_comes_back_elsewhere_meanwhile__is_answered(node: ScriptedNode) -> None:
    places = iter([None, "http://127.0.0.1:9"])
    chain = Web3Chain(lambda: next(places, node.url), SystemClock())
    assert await chain.block_time() == 100
    await chain.close()


async def test_calls__address_changes_under_one_that_runs__both_are_answered(node: ScriptedNode) -> None:
    other, place, reached, freed = ScriptedNode(), [node.url], asyncio.Event(), asyncio.Event()
    await other.start()
    chain = Web3Chain(lambda: place[0], SystemClock())

    async def slow(*_: object) -> object:
        reached.set()
        await freed.wait()
        return node._block()

    node.answers["eth_getBlockByNumber"] = slow
    first = asyncio.create_task(chain.block_time())
    await reached.wait()
    place[0] = other.url
    assert await chain.block_time() == 100
    assert other.count("eth_getBlockByNumber") == 1
    freed.set()
    assert await first == 100
    await chain.close()
    await other.stop()


# --- what answers


async def test_call__node_reports_a_fault__refused_not_repeated(node: ScriptedNode, chain: Web3Chain) -> None:
    def fault(*_: object) -> object:
        raise Refusal(-32603, "internal error")

    node.answers["eth_getBlockByNumber"] = fault
    with pytest.raises(Refused, match="internal error"):
        await chain.block_time()
    assert node.count("eth_getBlockByNumber") == 1


async def test_faucet__network_without_one__refused(chain: Web3Chain) -> None:
    faucet = LocalFaucet(chain.node)
    for call in (faucet.drip(SOMEBODY), faucet.sponsor(SOMEBODY, 1), faucet.advance(1)):
        with pytest.raises(Refused, match="does not offer"):
            await call


async def test_faucet__names_no_sponsor__refused(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["fallow_sponsor"] = lambda *_: None
    with pytest.raises(Refused, match="no sponsor"):
        await LocalFaucet(chain.node).sponsor(SOMEBODY, 1)


@pytest.mark.parametrize(
    "answer",
    [None, [], {"chainId": 7}, {"chainId": 7, "block": 1, **CONTRACTS, "market": "0x1"}],
)
async def test_deployment__none_there__refused(node: ScriptedNode, chain: Web3Chain, answer: object) -> None:
    node.answers["fallow_deployment"] = lambda: answer
    with pytest.raises(Refused, match="no contracts"):
        await chain.deployment()


async def test_deployment__network_without_the_method__refused(node: ScriptedNode, chain: Web3Chain) -> None:
    del node.answers["fallow_deployment"]
    with pytest.raises(Refused):
        await chain.deployment()


async def test_deployment__recorded_for_this_chain__taken_where_the_node_knows_none(node: ScriptedNode) -> None:
    del node.answers["fallow_deployment"]
    record = DeploymentRecord(7, SOMEBODY, 3, 2, complete=True)
    chain = Web3Chain(lambda: node.url, SystemClock(), {7: record.deployment()}.get)
    assert await chain.deployment() == record.deployment()
    assert await chain.renew() == record.deployment()
    await chain.close()
    other = Web3Chain(lambda: node.url, SystemClock(), {8: record.deployment()}.get)
    with pytest.raises(Refused):
        await other.deployment()
    await other.close()


async def test_deployment__of_another_chain_than_the_node__refused(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["fallow_deployment"] = lambda: {"chainId": 8, "block": 1, **CONTRACTS}
    with pytest.raises(Refused, match="chain 8"):
        await chain.deployment()


async def test_renew__while_a_call_is_under_way__that_call_is_refused(node: ScriptedNode, chain: Web3Chain) -> None:
    reached, freed = asyncio.Event(), asyncio.Event()

    async def slow(*_: object) -> str:
        reached.set()
        await freed.wait()
        return hex(10**18)

    await chain.deployment()
    node.answers["eth_getBalance"] = slow
    preparing = asyncio.create_task(chain.prepare(SOMEBODY, SOMEBODY, 0, b""))
    await reached.wait()
    node.answers["eth_chainId"] = lambda: "0x8"
    node.answers["fallow_deployment"] = lambda: {"chainId": 8, "block": 1, **CONTRACTS}
    assert (await chain.renew()).chain_id == 8
    freed.set()
    with pytest.raises(Refused, match="become another one"):
        await preparing
    assert (await chain.prepare(SOMEBODY, SOMEBODY, 0, b"")).chain_id == 8


async def test_views__no_contract_there__refused(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_call"] = lambda *_: "0x"
    with pytest.raises(Refused, match="no Market contract"):
        await chain.payer(SOMEBODY)


async def test_redeemed__many_blocks__asked_in_bounded_ranges(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_blockNumber"] = lambda: hex(2500)
    assert await chain.redeemed(SOMEBODY, 1) == []
    ranges = [(int(f["fromBlock"], 16), int(f["toBlock"], 16)) for name, (f, *_) in _logs(node)]
    assert ranges == [(1, 1000), (1001, 2000), (2001, 2500)]
    assert await chain.redeemed(SOMEBODY, 2501) == []
    assert node.count("eth_getLogs") == 3


def _logs(node: ScriptedNode) -> list[tuple[str, list[dict[str, str]]]]:
    return [(name, parameters) for name, parameters in node.asked if name == "eth_getLogs"]


# --- the real one, broken


async def test_restart__kill_and_elsewhere__goes_on_with_the_same_chain(own_devnet: Devnet) -> None:
    await own_devnet.start()
    chain, faucet = own_devnet.chain()
    key, to = LocalKey(new_private_key()), LocalKey(new_private_key()).address
    await faucet.drip(key.address)
    deployment = await chain.deployment()
    await chain.send_as(key, deployment.token, calls.transfer(to, 1))
    own_devnet.kill()
    started = time.monotonic()
    with pytest.raises(ChainAway):
        await chain.balances(to)
    assert time.monotonic() - started < PATIENT
    (own_devnet.home.root / "devnet" / "port.json").unlink()
    await own_devnet.start()
    assert await chain.deployment() == deployment
    assert (await chain.balances(to)).token == 1
    await chain.send_as(key, deployment.token, calls.transfer(to, 1))
    assert (await chain.balances(to)).token == 2
    await chain.close()


async def test_restart__as_another_chain_at_the_same_address__refused_and_nothing_sent(own_devnet: Devnet) -> None:
    await own_devnet.start()
    chain, faucet = own_devnet.chain()
    key = LocalKey(new_private_key())
    await faucet.drip(key.address)
    deployment = await chain.deployment()
    transaction = await chain.prepare(key.address, SOMEBODY, 1, b"")
    url = own_devnet.rpc()
    own_devnet.kill()
    own_devnet.begin_anew()
    await own_devnet.start()
    assert own_devnet.rpc() == url
    fresh, tap = own_devnet.chain()
    await tap.drip(key.address)
    for call in (
        chain.balances(key.address),
        chain.deployment(),
        chain.prepare(key.address, SOMEBODY, 1, b""),
        chain.broadcast(transaction.encode_signed(key.sign(transaction.digest()))),
        chain.send_as(key, deployment.token, calls.transfer(SOMEBODY, 1)),
        chain.redeemed(SOMEBODY, 0),
        faucet.drip(SOMEBODY),
    ):
        with pytest.raises(Refused, match="become another one"):
            await call
    with pytest.raises(Refused, match="signed for chain"):
        await fresh.broadcast(transaction.encode_signed(key.sign(transaction.digest())))
    assert (await fresh.deployment()).chain_id != deployment.chain_id
    assert (await fresh.balances(SOMEBODY)).eth == 0
    assert await chain.renew() == await fresh.deployment()
    with pytest.raises(Refused, match="signed for chain"):
        await chain.broadcast(transaction.encode_signed(key.sign(transaction.digest())))
    await sign_and_send(chain, key, await chain.prepare(key.address, SOMEBODY, 1, b""))
    assert (await chain.balances(SOMEBODY)).eth == 1
    await chain.close()
    await fresh.close()


# --- loading


def test_load__in_a_fresh_process__leaves_the_loop_running() -> None:
    script = """
import asyncio, sys
from app.adapters.chain.client import Web3Chain
from app.adapters.chain.faucet import LocalFaucet
from app.adapters.clock import SystemClock
assert not {"web3", "aiohttp", "eth_account"} & set(sys.modules)
async def main():
    loading = asyncio.create_task(Web3Chain(lambda: None, SystemClock()).load())
    ticks = 0
    while not loading.done():
        await asyncio.sleep(0.005)
        ticks += 1
    assert "web3" in sys.modules
    print(ticks)
asyncio.run(main())
"""
    ticks = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, timeout=60)
    assert int(ticks.stdout) >= 10
