"""What a site is told without asking: its accounts and network, blocks and logs; each once, and nothing after it unsubscribes."""

from typing import Any

import pytest

from app.domain.sites import PROGRAM, Code, SiteError
from app.services.sites.streams import LOOK_SECONDS, MOST, SiteStream
from tests.fakes.clock import settle
from tests.fakes.sites import DAPP, FakeSiteChain, SiteBench

YOU = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


@pytest.fixture
async def bench() -> SiteBench:
    return await SiteBench().connected()


@pytest.fixture
async def told(bench: SiteBench) -> Any:
    """Return a connection of the site and what it is told."""
    heard: list[dict[str, Any]] = []

    async def send(value: dict[str, Any]) -> None:
        heard.append(value)

    stream = SiteStream(DAPP, bench.answers, bench.clock, send)
    yield stream, heard
    await stream.close()


async def test_stream__accounts_and_chain__told_to_this_site(bench: SiteBench, told: Any) -> None:
    stream, heard = told
    accounts, chain = stream.subscribe(["accountsChanged"]), stream.subscribe(["chainChanged"])
    bench.chains.chains.append(FakeSiteChain(1, "Ethereum"))
    await bench.book.show(DAPP, [])
    await bench.book.move(DAPP, 1)
    await bench.book.show(PROGRAM, [bench.account])
    await settle()
    assert [one["params"] for one in heard] == [
        {"subscription": accounts, "result": []},
        {"subscription": chain, "result": "0x1"},
    ]
    assert stream.unsubscribe([accounts])
    assert not stream.unsubscribe([accounts])
    await bench.book.show(DAPP, [bench.account])
    await settle()
    assert len(heard) == 2


async def test_stream__blocks_and_logs__each_once_and_none_after_unsubscribing(bench: SiteBench, told: Any) -> None:
    stream, heard = told
    bench.chain.answers["eth_getLogs"] = [{"logIndex": "0x0"}]
    heads, logs = stream.subscribe(["newHeads"]), stream.subscribe(["logs", {"address": YOU, "fromBlock": "0x0"}])
    await settle()
    bench.chain.head += 2
    await bench.clock.advance(LOOK_SECONDS)
    told_heads = [one["params"]["result"]["number"] for one in heard if one["params"]["subscription"] == heads]
    assert told_heads == ["0x8", "0x9"]
    assert sum(one["params"]["subscription"] == logs for one in heard) == 2
    assert ("eth_getLogs", [{"address": YOU, "fromBlock": "0x8", "toBlock": "0x8"}]) in bench.chain.asked
    stream.unsubscribe([heads])
    stream.unsubscribe([logs])
    asked = len(bench.chain.asked)
    await bench.clock.advance(10 * LOOK_SECONDS)
    assert len(bench.chain.asked) == asked


async def test_stream__odd_or_too_many__refused(bench: SiteBench, told: Any) -> None:
    stream, _ = told
    for params, code in (
        (["newPendingTransactions"], Code.UNSUPPORTED),
        ([], Code.INVALID_PARAMS),
        (["newHeads", 5], Code.UNSUPPORTED),
    ):
        with pytest.raises(SiteError) as refused:
            stream.subscribe(params)
        assert refused.value.code == code
    for _ in range(MOST):
        stream.subscribe(["chainChanged"])
    with pytest.raises(SiteError, match="at most"):
        stream.subscribe(["chainChanged"])
    with pytest.raises(SiteError):
        stream.unsubscribe([])
