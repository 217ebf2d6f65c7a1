"""What the window's pages ask of a real agent: charts, activity, models, facts, prices, comparing, searching."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.client.agent import AgentClient
from app.domain.errors import BadInput, InsufficientFunds, Refused, WrongUsage
from app.domain.history import NAMES
from app.domain.models import MINILM
from app.wire import api
from tests.e2e.conftest import Open
from tests.e2e.place import Place, Wallet

COIN = 10**18
CALM = {
    "idle_source": "simulated",
    "cpu_others_limit": "100",
    "temperature_pause": "110",
    "allow_on_battery": "on",
    "battery_floor": "0",
    "neighbours": "off",
}
BREAD = "Bread rises faster in a warm kitchen, because yeast likes warmth."
SEA = "The moon pulls the sea twice a day, and so the tides come and go."
MONEY = "Interest grows on interest, so savings double over the decades."
SEARCH_SECONDS = 120.0


@pytest.fixture(scope="module")
def giver(place: Place) -> Wallet:
    """Return a provider whose device is registered, bonded and calm."""
    giver = place.wallet("giver")
    giver.sign("stake", "bond", "200")
    giver.sign("stake", "register", "2")
    for key, value in CALM.items():
        assert giver.run("settings", key, value).code == 0
    return giver


@pytest.fixture
async def client(place: Place, line: Open) -> AgentClient:
    """Return a line to the agent of somebody who has a wallet and some escrow."""
    known = "reader" in place._wallets
    wallet = place.wallet("reader")
    if not known:
        wallet.sign("stake", "deposit", "100")
    return await line(wallet)


@pytest.fixture
async def offered(giver: Wallet, client: AgentClient, line: Open) -> AsyncIterator[AgentClient]:
    """Return the reader's line, once somebody offers the model."""
    sharing = await line(giver)
    await sharing.call(api.SimulateIdle(3600.0))
    await sharing.call(api.SetSharing(True))
    while not (await client.call(api.Quote(MINILM.name, ["x"]))).best:
        await client.call(api.AwaitJobs([], 0.1))
    yield client
    await sharing.call(api.SetSharing(False))


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Return a small folder of notes."""
    (tmp_path / "kitchen").mkdir()
    (tmp_path / "kitchen" / "bread.md").write_text(f"# Baking\n\n{BREAD}\n")
    (tmp_path / "nature.txt").write_text(f"{SEA}\n")
    (tmp_path / "money.txt").write_text(f"{MONEY} {secrets.token_hex(8)}\n")
    (tmp_path / "picture.txt").write_bytes(b"\x00\x01")
    return tmp_path


async def test_history__a_front_end_watches__charts_fill(client: AgentClient) -> None:
    await client.call(api.Watch())
    while True:
        found = await client.call(api.GetHistory(60))
        series = {one.name: one for one in found.series}
        if sum(value is not None for value in series["network_sent"].points) >= 2:
            break
        await client.call(api.AwaitJobs([], 0.1))
    assert tuple(series) == NAMES
    assert {len(one.points) for one in found.series} == {30}
    assert (found.step, series["memory"].unit, series["temperature"].unit) == (2.0, "share", "celsius")
    memory = [value for value in series["memory"].points if value is not None]
    assert all(0 < value < 1 for value in memory)
    for span, points in ((3600, 600), (86_400, 480)):
        longer = await client.call(api.GetHistory(span))
        assert {len(one.points) for one in longer.series} == {points}
        assert any(value is not None for value in longer.series[0].points)
    with pytest.raises(BadInput):
        await client.call(api.GetHistory(5))


async def test_activity__after_the_deposit__what_came_and_went_with_its_fee(client: AgentClient) -> None:
    found = await client.call(api.GetActivity())
    assert found.as_of > 0
    out = [entry for entry in found.entries if entry.direction == "out"]
    assert [entry.kind for entry in out] == ["deposit", "approve", "setSigner"]
    assert {entry.state for entry in out} == {"done"}
    assert all(entry.fee is not None and int(entry.fee) > 0 for entry in out)
    came = sorted((entry.kind, entry.asset, int(entry.amount)) for entry in found.entries if entry.direction == "in")
    assert came == [("received", "ETH", 10 * COIN), ("received", "FLW", 10_000 * COIN)]
    assert len((await client.call(api.GetActivity(2))).entries) == 2


async def test_models__asked__what_runs_here_first_and_the_rest_plainly_not(client: AgentClient) -> None:
    await client.call(api.Compare(MINILM.name, ["one", "two"], api.HERE, "0"))
    models = (await client.call(api.GetModels())).models
    first = models[0]
    assert (first.name, first.state, first.runs_on, first.sha256) == (MINILM.name, "ready", ["cpu"], MINILM.sha256)
    assert first.units_per_second is not None
    assert first.price == str(MINILM.reference_unit_price)
    assert {one.state for one in models[1:]} == {"unavailable"}
    assert all(one.price is None and not one.runs_on for one in models[1:])


async def test_facts__set_and_forgotten__survive_in_between(client: AgentClient) -> None:
    await client.call(api.SetFact("theme", "dark"))
    await client.call(api.SetFact("consent_network", "yes"))
    assert (await client.call(api.GetFacts())).facts == {"theme": "dark", "consent_network": "yes"}
    await client.call(api.SetFact("theme", ""))
    assert (await client.call(api.GetFacts())).facts == {"consent_network": "yes"}
    with pytest.raises(BadInput):
        await client.call(api.SetFact("accounts", "[]"))


async def test_preset__applied__all_its_settings_and_active(client: AgentClient) -> None:
    await client.call(api.ApplyPreset("quiet"))
    page = await client.call(api.GetShare())
    assert [preset.name for preset in page.presets if preset.active] == ["quiet"]
    settings = {one.key: one.value for one in (await client.call(api.GetSettings())).settings}
    assert settings["idle_seconds"] == "600"
    await client.call(api.ApplyPreset("balanced"))
    with pytest.raises(BadInput):
        await client.call(api.ApplyPreset("loud"))
    assert (page.state.state, page.state.template, page.state.setting) == ("off", "Sharing is off", "share")


async def test_compare__here__like_texts_are_near_and_it_costs_nothing(client: AgentClient) -> None:
    texts = [BREAD, "Dough grows quicker where it is warm.", MONEY]
    found = await client.call(api.Compare(MINILM.name, texts, api.HERE, "0"))
    matrix = found.similarity
    assert [matrix[place][place] for place in range(3)] == [pytest.approx(1.0, abs=1e-5)] * 3
    assert matrix[0][1] == matrix[1][0] > 0.4 > matrix[0][2]
    assert (found.price, found.verified, found.where) == ("0", True, "here")
    quote = await client.call(api.Quote(MINILM.name, texts))
    assert quote.units == sum(quote.tokens)
    assert (quote.max_tokens, quote.here_price) == (MINILM.max_tokens, "0")
    assert quote.here_seconds is not None


@pytest.mark.parametrize(
    ("texts", "where", "error"),
    [(["alone"], "here", WrongUsage), (["a", "b"], "moon", WrongUsage), (["a", "word " * 400], "here", BadInput)],
)
async def test_compare__what_cannot_be__refused(
    client: AgentClient, texts: list[str], where: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await client.call(api.Compare(MINILM.name, texts, where, "0"))


async def test_compare__on_the_network__same_answer_for_the_price_that_was_quoted(offered: AgentClient) -> None:
    texts = [BREAD, SEA, MONEY]
    quote = await offered.call(api.Quote(MINILM.name, texts))
    assert quote.best is not None
    assert int(quote.best.price) == quote.units * MINILM.reference_unit_price
    found = await offered.call(api.Compare(MINILM.name, texts, api.NETWORK, quote.best.price))
    own = await offered.call(api.Compare(MINILM.name, texts, api.HERE, "0"))
    assert found.similarity == own.similarity
    assert (found.price, found.where) == (quote.best.price, "network")
    with pytest.raises(Refused, match="more than"):
        await offered.call(api.Compare(MINILM.name, texts, api.NETWORK, str(int(quote.best.price) - 1)))


async def test_search__here__finds_by_meaning_counts_what_it_skipped_and_computes_once(
    client: AgentClient, notes: Path
) -> None:
    with client.events() as events:
        quote = await client.call(api.QuoteFolder(1, str(notes), MINILM.name))
        assert (quote.files, quote.passages, quote.skipped) == (3, 3, {"binary": 1})
        assert quote.fresh in (1, 3)
        assert quote.units > 0
        ask = api.SearchFolder(2, str(notes), "why does dough grow", MINILM.name, api.HERE, "0")
        found = await client.call(ask, seconds=SEARCH_SECONDS)
        told = [await anext(events) for _ in range(4)]
    best = found.hits[0]
    assert (best.file, best.line) == ("kitchen/bread.md", 1)
    assert BREAD in best.text
    assert best.score > found.hits[1].score
    assert (found.files, found.passages, found.computed, found.price) == (3, 3, quote.fresh, "0")
    assert {event.id for event in told if isinstance(event, api.SearchEvent)} <= {1, 2}
    assert any(isinstance(event, api.SearchEvent) and event.stage == "reading" for event in told)
    again = await client.call(ask, seconds=SEARCH_SECONDS)
    assert again.computed == 0
    assert again.hits == found.hits


async def test_search__on_the_network__pays_for_the_passages_and_the_query(offered: AgentClient, notes: Path) -> None:
    (notes / "new.txt").write_text(f"The river freezes from the top down. {secrets.token_hex(8)}\n")
    query = "ice on water"
    quote = await offered.call(api.QuoteFolder(3, str(notes), MINILM.name))
    asked = await offered.call(api.Quote(MINILM.name, [query]))
    assert quote.best is not None
    assert asked.best is not None
    most = int(quote.best.price) + int(asked.best.price)
    ask = api.SearchFolder(4, str(notes), query, MINILM.name, api.NETWORK, str(most), 2)
    found = await offered.call(ask, seconds=SEARCH_SECONDS)
    assert found.hits[0].file == "new.txt"
    assert len(found.hits) == 2
    assert (int(found.price), found.where) == (most, "network")


async def test_search__stopped__answers_so_and_another_may_begin(client: AgentClient, tmp_path: Path) -> None:
    for number in range(60):
        text = "\n\n".join(f"{number} {line} " + secrets.token_hex(200) for line in range(20))
        (tmp_path / f"{number}.txt").write_text(text)
    ask = api.SearchFolder(5, str(tmp_path), "anything", MINILM.name, api.HERE, "0")
    with client.events() as events:
        searching = asyncio.ensure_future(client.call(ask, seconds=SEARCH_SECONDS))
        event = await anext(events)
        while not (isinstance(event, api.SearchEvent) and event.stage == "reading" and event.done):
            event = await anext(events)
        with pytest.raises(WrongUsage):
            await client.call(ask)
        await client.call(api.StopSearch(5))
        with pytest.raises(Refused, match="stopped"):
            await searching
    await client.call(api.StopSearch(5))
    (tmp_path / "nothing").mkdir()
    with pytest.raises(BadInput):
        await client.call(api.SearchFolder(5, str(tmp_path / "nothing"), "x", MINILM.name, api.HERE, "0"))


async def test_search__no_folder_or_no_question__refused(client: AgentClient, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        await client.call(api.SearchFolder(6, str(tmp_path / "none"), "x", MINILM.name, api.HERE, "0"))
    with pytest.raises(BadInput):
        await client.call(api.SearchFolder(6, str(tmp_path), " ", MINILM.name, api.HERE, "0"))


async def test_broadcast__refused_by_the_network__stands_in_the_activity_as_failed(client: AgentClient) -> None:
    with pytest.raises(BadInput):
        await client.call(api.Broadcast(b"\x02nonsense"))
    with pytest.raises(InsufficientFunds):
        await client.call(
            api.PrepareSend(
                (await client.call(api.GetAccounts())).accounts[0].address, "0x" + "1" * 40, "FLW", str(10**30)
            )
        )
    found = await client.call(api.GetActivity())
    assert {entry.state for entry in found.entries} == {"done"}
