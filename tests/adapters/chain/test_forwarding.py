"""A network as sites speak to it, over real HTTP: endpoints tried in turn, refusals passed on, transactions by their answers."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.adapters.chain.forwarding import TIP, Forwarder
from app.adapters.clock import SystemClock
from app.domain.errors import ChainAway, InsufficientFunds, Refused, Reverted
from app.domain.sites import SiteError
from app.domain.transactions import Transaction
from tests.adapters.chain.public_nodes import ANN, PublicStandIn, Refuses

YOU = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
RAW = b"\x02 signed"


class Pair:
    """Two endpoints and what forwards to them."""

    def __init__(self, first: PublicStandIn, second: PublicStandIn) -> None:
        self.first, self.second = first, second
        self.urls = [first.url, second.url]
        self.forwarder = Forwarder(1, "Ethereum", "ETH", lambda: self.urls, SystemClock())
        for node in (first, second):
            node.answers("eth_getBlockByNumber", lambda *_: {"baseFeePerGas": "0xa"})
            node.answers("eth_estimateGas", lambda *_: "0x5208")
            node.answers("eth_getTransactionCount", lambda *_: "0x5")
            node.answers("eth_maxPriorityFeePerGas", lambda *_: "0x3")

    def both(self, method: str, answer: Any) -> None:
        for node in (self.first, self.second):
            node.answers(method, answer)

    def asked(self, node: PublicStandIn) -> list[str]:
        return [one["method"] for one in node.requests]


@pytest.fixture
async def pair() -> AsyncIterator[Pair]:
    nodes = [await PublicStandIn().start() for _ in range(2)]
    made = Pair(*nodes)
    yield made
    await made.forwarder.close()
    for node in nodes:
        await node.stop()


def refusing(code: int, message: str, data: Any = None) -> Any:
    def refuse(*_: Any) -> Any:
        raise Refuses(code, message, data)

    return refuse


async def test_ask__answers__from_the_first_whose_chain_is_looked_at_once(pair: Pair) -> None:
    for _ in range(3):
        assert await pair.forwarder.ask("eth_blockNumber", []) == hex(pair.first.head)
    assert pair.asked(pair.first) == ["eth_chainId", *["eth_blockNumber"] * 3]
    assert pair.second.requests == []


async def test_ask__first_is_dead_or_another_networks__the_second_answers(pair: Pair) -> None:
    pair.first.status = 500
    assert await pair.forwarder.ask("eth_blockNumber", []) == hex(pair.second.head)
    pair.second.chain_id = 5
    pair.first.status = 200
    assert await pair.forwarder.ask("eth_blockNumber", []) == hex(pair.first.head)
    pair.first.status = pair.second.status = 500
    with pytest.raises(ChainAway, match="Ethereum does not answer"):
        await pair.forwarder.ask("eth_blockNumber", [])


async def test_ask__node_refuses__its_code_words_and_data(pair: Pair) -> None:
    pair.both("eth_call", refusing(3, "execution reverted: no", "0x08c379a0"))
    with pytest.raises(SiteError) as refused:
        await pair.forwarder.ask("eth_call", [{}])
    assert (refused.value.code, refused.value.message, refused.value.data) == (
        3,
        "execution reverted: no",
        "0x08c379a0",
    )
    assert pair.second.requests == []  # a refusal is an answer


async def test_ask__all_hosts_turned_off__nobody_contacted(pair: Pair) -> None:
    pair.urls.clear()
    with pytest.raises(ChainAway):
        await pair.forwarder.ask("eth_blockNumber", [])
    assert pair.first.requests == pair.second.requests == []


async def test_prepare__by_the_nodes_answers__number_fees_and_gas(pair: Pair) -> None:
    made = await pair.forwarder.prepare(ANN, YOU, 7, b"\x01")
    assert made == Transaction(1, 5, 3, 23, 26_250, YOU, 7, b"\x01")
    pair.both("eth_maxPriorityFeePerGas", refusing(-32601, "no such method"))
    assert (await pair.forwarder.prepare(ANN, None, 0, b"\x01")).max_priority_fee == TIP


async def test_prepare__too_little_reverting_or_junk__said_for_people(pair: Pair) -> None:
    with pytest.raises(InsufficientFunds, match="ETH are to be sent"):
        await pair.forwarder.prepare(ANN, YOU, 6 * 10**18, b"")
    with pytest.raises(InsufficientFunds, match="may take up to"):
        await pair.forwarder.prepare(ANN, YOU, 5 * 10**18, b"")
    pair.both("eth_estimateGas", refusing(3, "execution reverted", "0x"))
    with pytest.raises(Reverted):
        await pair.forwarder.prepare(ANN, YOU, 0, b"\x01")
    pair.both("eth_estimateGas", refusing(-32000, "gas required exceeds allowance"))
    with pytest.raises(Refused, match="gas required exceeds"):
        await pair.forwarder.prepare(ANN, YOU, 0, b"\x01")
    pair.both("eth_estimateGas", lambda *_: "many")
    with pytest.raises(ChainAway, match="answers what is no number"):
        await pair.forwarder.prepare(ANN, YOU, 0, b"\x01")


async def test_broadcast__taken_known_already_or_refused(pair: Pair) -> None:
    name = Transaction.hash_of(RAW)
    pair.both("eth_sendRawTransaction", lambda *_: name)
    assert await pair.forwarder.broadcast(RAW) == name
    pair.both("eth_sendRawTransaction", refusing(-32000, "already known"))
    assert await pair.forwarder.broadcast(RAW) == name
    pair.both("eth_sendRawTransaction", refusing(-32000, "nonce too low"))
    with pytest.raises(Refused, match="came first"):
        await pair.forwarder.broadcast(RAW)
