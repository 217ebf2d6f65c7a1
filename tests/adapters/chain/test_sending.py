"""Transactions on their way: fees and gas in integers, one nonce a transaction, nothing lost and nothing sent twice."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.adapters.chain import sending
from app.adapters.chain.client import Web3Chain
from app.adapters.clock import SystemClock
from app.adapters.keys.hot import LocalKey
from app.domain.errors import ChainAway, Refused, Reverted
from app.domain.hashing import checksum
from app.domain.secp256k1 import new_private_key
from app.domain.transactions import Transaction
from tests.adapters.chain.scripted import BASE_FEE, LIMIT, Cut, Refusal, ScriptedNode

KEY = LocalKey(new_private_key())
TO = checksum("11" * 20)
TOO_LOW = Refusal(-32000, "nonce too low: next nonce 1, tx nonce 0")


@pytest.fixture
async def node() -> AsyncIterator[ScriptedNode]:
    node = ScriptedNode()
    await node.start()
    yield node
    await node.stop()


@pytest.fixture
async def chain(node: ScriptedNode, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Web3Chain]:
    monkeypatch.setattr(sending, "MINED_SECONDS", 0.3)
    chain = Web3Chain(lambda: node.url, SystemClock())
    yield chain
    await chain.close()


def signed(transaction: Transaction) -> bytes:
    return transaction.encode_signed(KEY.sign(transaction.digest()))


def sent(node: ScriptedNode) -> list[Transaction]:
    """Return what was sent to the node, in order."""
    raws = [parameters[0] for method, parameters in node.asked if method == "eth_sendRawTransaction"]
    return [Transaction.decode_signed(bytes.fromhex(raw[2:]))[0] for raw in raws]


def fail(error: Exception, times: int) -> Any:
    """Return an answer that fails so many times, then takes the transaction."""
    left = [error] * times

    def answer(raw: str) -> str:
        if left:
            raise left.pop()
        return "0x" + "00" * 32

    return answer


async def test_prepare__fees_and_gas__from_the_block_and_the_simulation(chain: Web3Chain) -> None:
    transaction = await chain.prepare(KEY.address.lower(), TO.lower(), 3, b"\1")
    assert transaction == Transaction(
        chain_id=7,
        nonce=0,
        max_priority_fee=10**9,
        max_fee=2 * BASE_FEE + 10**9,
        gas=100_001 * 5 // 4,
        to=TO,
        value=3,
        data=b"\1",
    )


async def test_prepare__simulation_near_the_limit__gas_of_a_whole_block(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_estimateGas"] = lambda *_: hex(LIMIT - 1)
    assert (await chain.prepare(KEY.address, TO, 0, b"")).gas == LIMIT


async def test_prepare__simulation_over_the_limit__refused(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_estimateGas"] = lambda *_: hex(LIMIT + 1)
    with pytest.raises(Refused, match="more gas than a block"):
        await chain.prepare(KEY.address, TO, 0, b"")


async def test_prepare__creation__has_no_recipient(node: ScriptedNode, chain: Web3Chain) -> None:
    transaction = await chain.prepare(KEY.address, None, 0, b"\x60\x00")
    assert transaction.to is None
    ((_, parameters),) = [call for call in node.asked if call[0] == "eth_estimateGas"]
    assert "to" not in parameters[0]


async def test_prepare__own_transaction_waits__next_place(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_getTransactionByHash"] = node.mined
    for nonce in range(3):
        transaction = await chain.prepare(KEY.address, TO, 0, b"")
        assert transaction.nonce == nonce
        await chain.broadcast(signed(transaction))
    node.answers["eth_getTransactionCount"] = lambda *_: "0x3"
    assert (await chain.prepare(KEY.address, TO, 0, b"")).nonce == 3


async def test_prepare__own_transaction_lost_by_the_node__takes_its_place(chain: Web3Chain) -> None:
    await chain.broadcast(signed(await chain.prepare(KEY.address, TO, 0, b"")))
    assert (await chain.prepare(KEY.address, TO, 0, b"")).nonce == 0


async def test_send_as__overtaken__prepared_anew(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_sendRawTransaction"] = fail(TOO_LOW, 1)
    counts = iter(["0x0", "0x1"])
    node.answers["eth_getTransactionCount"] = lambda *_: next(counts)
    assert (await chain.send_as(KEY, TO, b"")).status == 1
    assert [transaction.nonce for transaction in sent(node)] == [0, 1]


async def test_send_as__overtaken_for_ever__refused(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_sendRawTransaction"] = fail(TOO_LOW, 99)
    with pytest.raises(Refused, match="keep coming first"):
        await chain.send_as(KEY, TO, b"")
    assert len(sent(node)) == sending.ATTEMPTS


async def test_send_as__cut_off_while_sending__taken_once(node: ScriptedNode, chain: Web3Chain) -> None:
    """The node takes it, hangs up, and then knows it; the second attempt must not become a second transaction."""
    taken: list[str] = []

    def answer(raw: str) -> str:
        if taken:
            raise TOO_LOW
        taken.append(raw)
        raise Cut

    node.answers["eth_sendRawTransaction"] = answer
    node.answers["eth_getTransactionByHash"] = lambda name: node.mined(name) if taken else None
    outcome = await chain.send_as(KEY, TO, b"")
    assert outcome.hash == Transaction.hash_of(bytes.fromhex(taken[0][2:]))
    assert len({transaction.nonce for transaction in sent(node)}) == 1


async def test_send_as__known_already__is_no_error(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_sendRawTransaction"] = fail(Refusal(-32000, "already known"), 1)
    assert (await chain.send_as(KEY, TO, b"")).status == 1


async def test_send_as__node_comes_back_without_it__sent_again(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_getTransactionReceipt"] = lambda name: (
        node.receipt(name) if node.count("eth_sendRawTransaction") > 1 else None
    )
    outcome = await chain.send_as(KEY, TO, b"")
    first, second = sent(node)
    assert first == second
    assert (outcome.status, outcome.fee) == (1, 21_000 * 10)


async def test_send_as__never_mined__chain_away(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_getTransactionReceipt"] = lambda _: None
    with pytest.raises(ChainAway, match="not mined yet"):
        await chain.send_as(KEY, TO, b"")


async def test_send_as__mined_and_failed__says_why(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_getTransactionReceipt"] = lambda name: {**node.receipt(name), "status": "0x0"}

    def revert(*_: object) -> str:
        raise Refusal(3, "execution reverted")

    node.answers["eth_call"] = revert
    with pytest.raises(Reverted, match="did not say why"):
        await chain.send_as(KEY, TO, b"")
    node.answers["eth_call"] = lambda *_: "0x"
    with pytest.raises(Reverted, match="mined and failed"):
        await chain.send_as(KEY, TO, b"")


async def test_send_as__two_at_once__never_the_same_place(node: ScriptedNode, chain: Web3Chain) -> None:
    node.answers["eth_getTransactionCount"] = lambda *_: hex(node.count("eth_sendRawTransaction"))
    await asyncio.gather(chain.send_as(KEY, TO, b"\1"), chain.send_as(KEY, TO, b"\2"))
    assert [transaction.nonce for transaction in sent(node)] == [0, 1]


async def test_outcome__node_away_meanwhile__waits_on(node: ScriptedNode) -> None:
    places = iter([node.url, None, None])
    chain = Web3Chain(lambda: next(places, node.url), SystemClock())
    answers = iter([None])
    node.answers["eth_getTransactionReceipt"] = lambda name: next(answers, node.receipt(name))
    assert (await chain.outcome("0x" + "ab" * 32, 10)).block == 9
    await chain.close()
