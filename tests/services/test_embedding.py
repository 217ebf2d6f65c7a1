"""Embeddings for this machine's user: the same vectors from here and from the network, within the price agreed."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.errors import BadInput, JobFailed, NoProvider, Refused
from app.domain.models import MINILM
from app.domain.passages import similarity
from app.services.bus import Bus
from app.services.embedding import TEXTS_A_JOB, TEXTS_A_RUN, Embedding, NetworkSide, known_model
from tests.fakes.engine import FakeEngine
from tests.services.market import UNIT_PRICE, ProviderSide, RequesterSide, World

TEXTS = [f"sentence number {number}" for number in range(2 * TEXTS_A_JOB + 3)]
UNITS = 5 * len(TEXTS)


async def here() -> Embedding:
    engine = FakeEngine()
    await engine.start()
    return Embedding(engine, Bus())


class Sides:
    """Both sides of a market, and the requester's embedding."""

    def __init__(self, world: World, provider: ProviderSide | None, requester: RequesterSide) -> None:
        self.world, self.provider, self.requester = world, provider, requester
        self.embedding = Embedding(world.engine, requester.bus)
        self.network = NetworkSide(requester.requester, requester.board, requester.book, world.deployment)

    async def offered(self) -> None:
        while not self.network.offers(MINILM):
            await self.requester.board.changed(1.0)


@pytest.fixture
async def sides(tmp_path: Path) -> AsyncIterator[Sides]:
    world = World(tmp_path)
    async with world.running():
        provider, requester = await world.provider(), await world.requester()
        sides = Sides(world, provider, requester)
        await sides.offered()
        yield sides
        await requester.end()
        await provider.end()


async def test_embed__here__a_vector_each_progress_and_speed() -> None:
    embedding = await here()
    steps: list[tuple[int, int]] = []
    assert embedding.speed == 0
    found = await embedding.embed(MINILM, TEXTS[:20], lambda done, total: steps.append((done, total)))
    assert len(found.vectors) == 20
    assert {len(vector) for vector in found.vectors} == {MINILM.width}
    assert (found.price, found.verified) == (0, True)
    assert steps == [(TEXTS_A_RUN, 20), (2 * TEXTS_A_RUN, 20), (20, 20)]
    assert embedding.speed == 5000
    again = await embedding.embed(MINILM, [TEXTS[3]])
    assert similarity(again.vectors[0], found.vectors[3]) == pytest.approx(1.0)


async def test_embed__text_too_long__refused_never_cut() -> None:
    with pytest.raises(BadInput):
        await (await here()).embed(MINILM, ["word " * 300])


async def test_embed__on_the_network__same_vectors_in_order_for_the_offers_price(sides: Sides) -> None:
    steps: list[tuple[int, int]] = []
    quote = sides.network.best(MINILM, UNITS)
    assert quote is not None
    assert (quote.price, quote.unit_price, quote.provider) == (UNITS * UNIT_PRICE, UNIT_PRICE, sides.world.owner)
    assert quote.seconds == pytest.approx(UNITS / 1000)
    found = await sides.embedding.embed(
        MINILM, TEXTS, lambda done, total: steps.append((done, total)), sides.network, quote.price
    )
    own = await sides.embedding.embed(MINILM, TEXTS)
    assert found.vectors == own.vectors
    assert found.price == quote.price
    assert steps[-1] == (len(TEXTS), len(TEXTS))
    assert len(sides.world.network.sent) == 3


async def test_embed__dearer_than_agreed__nothing_is_sent(sides: Sides) -> None:
    with pytest.raises(Refused, match="more than"):
        await sides.embedding.embed(MINILM, TEXTS, None, sides.network, UNITS * UNIT_PRICE - 1)
    assert sides.world.network.sent == []


async def test_embed__nobody_offers__said_at_once(tmp_path: Path) -> None:
    world = World(tmp_path)
    async with world.running():
        requester = await world.requester()
        sides = Sides(world, None, requester)
        assert sides.network.best(MINILM, 5) is None
        with pytest.raises(NoProvider):
            await sides.embedding.embed(MINILM, TEXTS, None, sides.network, 10**30)
        await requester.end()


async def test_embed__a_job_fails__said_and_the_others_are_not_waited_for(sides: Sides) -> None:
    sides.world.fund(5 * TEXTS_A_JOB * UNIT_PRICE)  # enough for one job only
    with pytest.raises(JobFailed, match="escrow"):
        await sides.embedding.embed(MINILM, TEXTS, None, sides.network, 10**30)


async def test_embed__cancelled__no_further_job_is_sent(sides: Sides) -> None:
    many = [f"{number} of many" for number in range(16 * TEXTS_A_JOB)]
    begun = asyncio.Event()
    work = asyncio.create_task(sides.embedding.embed(MINILM, many, lambda *_: begun.set(), sides.network, 10**30))
    await begun.wait()
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    while sides.requester.requester.open:
        await sides.world.clock.sleep(1.0)
    assert len(sides.world.network.sent) < 16


def test_known_model__unknown__named_with_those_there_are() -> None:
    assert known_model(MINILM.name) is MINILM
    with pytest.raises(BadInput, match="nothing"):
        known_model("nothing")
