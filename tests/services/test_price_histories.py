"""Price histories: asked of the network that the price is from, seldom, and never of one that is off."""

import pytest

from app.domain import abi
from app.domain.chains import BY_KEY
from app.domain.errors import BadInput, Unavailable
from app.domain.price_history import GET_ROUND, HOURS
from app.domain.prices import SCALE, Price, Source, v3_pool
from app.domain.public_calls import DECIMALS, LATEST_ROUND, OBSERVE, Question
from app.domain.sector import FET_USD, on_chain
from app.domain.sector_reading import COIN, Answers, Reading
from app.services.price_histories import KEPT_SECONDS, PriceHistories
from tests.fakes.public import FakePublicNetwork
from tests.services.test_sector import Town

ETHEREUM = BY_KEY["ethereum"]
FET, WLD, _ = on_chain(1)
FET_BNB = on_chain(56)[0]
NOW = 1_764_000_000


@pytest.fixture
async def town(monkeypatch: pytest.MonkeyPatch) -> Town:
    made = Town()
    await made.settings.set("networks", "ethereum,bnb")
    await made.sector.refresh(1.0)
    now = int(made.clock.now())
    pool = Price(SCALE, Source.POOL, now, v3_pool(ETHEREUM.v3_factory, WLD.address, ETHEREUM.stable, 3_000))
    feed = Price(SCALE, Source.FEED, now, FET_USD.address)
    readings = {1: Reading(now, {}, {WLD.address: pool}), 56: Reading(now, {}, {FET_BNB.address: feed})}
    monkeypatch.setattr(made.sector, "readings", lambda: readings)

    async def read(_: FakePublicNetwork, accounts: object, questions: list[Question]) -> Answers:
        _.readings += 1
        return Answers(now, (), tuple(_answer(one, now) for one in questions))

    monkeypatch.setattr(FakePublicNetwork, "read", read)
    return made


def _answer(question: Question, now: int) -> bytes:
    if question.data.startswith(OBSERVE.selector):
        return abi.encode(OBSERVE.outputs, [[0, 0], [0, 0]])
    if question.data == DECIMALS.data():
        return (8).to_bytes(32, "big")
    if question.data == LATEST_ROUND.data():
        return abi.encode(LATEST_ROUND.outputs, [9, 10**8, now, now, 9])
    (number,) = abi.decode(["uint80"], question.data[4:])
    return abi.encode(GET_ROUND.outputs, [number, 10**8, 0, now - 9 + number, number])


async def test_history__of_a_pool__its_hours_once_in_five_minutes(town: Town) -> None:
    histories = PriceHistories(town.sector, town.clock)
    found = await histories.of("ethereum", WLD.address)
    assert len(found.points) == HOURS
    assert found.price.source is Source.POOL
    asked = town.opened[0].readings
    assert await histories.of("ethereum", WLD.address) is found
    assert town.opened[0].readings == asked
    await town.clock.advance(KEPT_SECONDS + 1)
    assert (await histories.of("ethereum", WLD.address)).points == found.points
    assert town.opened[0].readings == asked + 1


async def test_history__token_whose_feed_is_elsewhere__that_network_is_asked(town: Town) -> None:
    before = [one.readings for one in town.opened]
    found = await PriceHistories(town.sector, town.clock).of("ethereum", FET.address)
    assert [one.value for one in found.points] == [SCALE] * 3
    assert [after.readings - old for after, old in zip(town.opened, before, strict=True)] == [0, 2]


async def test_history__nothing_to_tell__says_why(town: Town) -> None:
    histories = PriceHistories(town.sector, town.clock)
    for network, address, error in (
        ("mars", COIN, BadInput),
        ("ethereum", FET_USD.address, BadInput),
        ("ethereum", COIN, Unavailable),
        ("ethereum", on_chain(1)[2].address, Unavailable),
    ):
        with pytest.raises(error):
            await histories.of(network, address)
    await town.settings.set("networks", "")
    with pytest.raises(BadInput, match="not on"):
        await histories.of("ethereum", WLD.address)
