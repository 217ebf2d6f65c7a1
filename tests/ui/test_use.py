"""What the use page asks of the agent for each intent, and of the person before anything leaves this device."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator

import pytest

from app.domain.errors import AgentAway, NoProvider, Refused
from app.ui.viewmodels import use
from app.ui.viewmodels.use import UseViewModel
from app.ui.views.desk import Desk
from app.wire import api
from app.wire.api import HERE, NETWORK
from tests.fakes.client import FakeClient
from tests.ui.settle import settle, until
from tests.ui.use_script import SIMILARITY, TEXTS, UNIT_PRICE, folder, script

FOLDER = "/somewhere"


async def never_asked() -> bool | None:
    raise AssertionError("the person was asked")


@pytest.fixture
def facts(client: FakeClient) -> dict[str, str]:
    return script(client)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quote without the pause after the last key."""
    monkeypatch.setattr(use, "PAUSE_SECONDS", 0.0)


@pytest.fixture
async def model(desk: Desk, facts: dict[str, str]) -> AsyncIterator[UseViewModel]:
    made = UseViewModel(desk.client, desk.notices)
    made.watched()
    await until(lambda: made.state.model.status == "content")
    yield made
    made.unwatched()
    made.close()
    await settle()


async def write(model: UseViewModel, *texts: str) -> None:
    """Enter sentences and wait for their price."""
    model.set_texts(texts)
    await until(lambda: model.state.quote.status in ("content", "error"))


async def choose(model: UseViewModel, question: str = "Who has the key?") -> None:
    """Enter folder and question and wait for their price."""
    model.set_folder(FOLDER)
    model.set_question(question)
    await until(lambda: model.state.reading.value is not None and model.state.reading.value.question is not None)


# ------------------------------------------------------------------ comparing


async def test_compare__on_this_device__free_and_nobody_is_asked(model: UseViewModel, client: FakeClient) -> None:
    await write(model, *TEXTS)
    assert model.state.quote.value is not None
    model.compare(never_asked)
    await until(lambda: model.state.comparison.status == "content")
    asked = client.asked_of(api.Compare)
    assert [(one.where, one.max_price, tuple(one.texts)) for one in asked] == [(HERE, "0", TEXTS)]
    compared = model.state.comparison.value
    assert compared is not None
    assert compared.pairs()[0] == (SIMILARITY[0][1], 0, 1)
    assert len(compared.pairs()) == 3


async def test_compare__first_time_on_network__asked_once_and_kept(
    model: UseViewModel, client: FakeClient, facts: dict[str, str]
) -> None:
    asked = []

    async def consent() -> bool | None:
        asked.append(len(client.asked_of(api.Compare)))
        return True

    await write(model, *TEXTS)
    model.choose_where(NETWORK)
    model.compare(consent)
    await until(lambda: model.state.comparison.status == "content")
    assert asked == [0], "asked once, before anything was sent"
    assert facts == {"consent_network": "yes", "where": "network"}
    assert client.asked_of(api.Compare)[0].max_price == str(22 * UNIT_PRICE)
    model.compare(never_asked)
    await until(lambda: len(client.asked_of(api.Compare)) == 2)


async def test_compare__only_on_this_device_answered__done_here(
    model: UseViewModel, client: FakeClient, facts: dict[str, str]
) -> None:
    async def consent() -> bool | None:
        return False

    await write(model, *TEXTS)
    model.choose_where(NETWORK)
    model.compare(consent)
    await until(lambda: model.state.comparison.status == "content")
    assert model.state.where == HERE
    assert [one.where for one in client.asked_of(api.Compare)] == [HERE]
    assert "consent_network" not in facts


async def test_compare__question_closed__nothing_happens(model: UseViewModel, client: FakeClient) -> None:
    async def consent() -> bool | None:
        return None

    await write(model, *TEXTS)
    model.choose_where(NETWORK)
    await model.run(model._compare(consent))
    assert client.asked_of(api.Compare) == []
    assert model.state.where == NETWORK


async def test_facts__consented_before__network_kept_and_not_asked(desk: Desk, facts: dict[str, str]) -> None:
    facts.update({"consent_network": "yes", "where": "network"})
    model = UseViewModel(desk.client, desk.notices)
    await model.refresh()
    assert (model.state.consented, model.state.where) == (True, NETWORK)
    model.close()


async def test_facts__network_without_consent__stays_here(desk: Desk, facts: dict[str, str]) -> None:
    facts["where"] = "network"
    model = UseViewModel(desk.client, desk.notices)
    await model.refresh()
    assert model.state.where == HERE
    model.close()


async def test_compare__nobody_offers__refused_before_sending(model: UseViewModel, client: FakeClient) -> None:
    model.update(where=NETWORK, consented=True)
    client.answers[api.Quote] = api.QuoteReply(9, [4, 5], 256, "0", None, 0, None)
    await write(model, *TEXTS)
    model.compare(never_asked)
    await until(lambda: bool(model.notices.items))
    assert model.notices.items[0].title == "Nobody on the network offers this model now"
    assert client.asked_of(api.Compare) == []


async def test_compare__job_fails__told_with_retry(model: UseViewModel, client: FakeClient) -> None:
    client.answers[api.Compare] = NoProvider("No provider took the job", "Try again")
    await write(model, *TEXTS)
    model.compare(never_asked)
    await until(lambda: bool(model.notices.items))
    assert model.notices.items[0].title == "No provider took the job"
    assert model.notices.items[0].retry is not None
    assert model.state.comparison.status == "empty"


async def test_compare__one_sentence__says_what_is_missing(model: UseViewModel, client: FakeClient) -> None:
    model.set_texts(TEXTS[:1])
    model.compare(never_asked)
    await until(lambda: bool(model.notices.items))
    assert model.notices.items[0].title == "There are fewer than two sentences"
    assert client.asked_of(api.Quote) == []


async def test_quote__text_too_long__error_in_place_until_it_is_shorter(model: UseViewModel) -> None:
    await write(model, "x" * 101, "short")
    assert model.state.quote.status == "error"
    assert "300 tokens" in model.state.quote.title
    assert not model.notices.items
    model.set_texts(TEXTS)
    await until(lambda: model.state.quote.status == "content")


async def test_quote__typed_on__only_the_last_is_asked(
    model: UseViewModel, client: FakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use, "PAUSE_SECONDS", 0.02)
    for end in range(1, 5):
        model.set_texts(("one", "two"[:end], "three"))
    await until(lambda: model.state.quote.status == "content")
    assert len(client.asked_of(api.Quote)) == 1


async def test_model__none_runs_here__says_so(desk: Desk, client: FakeClient, facts: dict[str, str]) -> None:
    client.answers[api.GetModels] = api.ModelsReply([])
    model = UseViewModel(desk.client, desk.notices)
    await model.refresh()
    assert model.state.model.status == "error"
    assert "No model" in model.state.model.title
    model.close()


# ------------------------------------------------------------------ searching


async def test_search__on_network__price_of_passages_and_question(
    model: UseViewModel, client: FakeClient, facts: dict[str, str]
) -> None:
    model.update(where=NETWORK, consented=True)
    await choose(model)
    assert model.state.reading.value is not None
    price = (5200 + 6) * UNIT_PRICE
    assert model.state.reading.value.price == price
    model.search(never_asked)
    await until(lambda: model.state.found.status == "content")
    asked = client.asked_of(api.SearchFolder)[0]
    assert (asked.path, asked.query, asked.where, asked.max_price) == (FOLDER, "Who has the key?", NETWORK, str(price))
    assert facts["where"] == NETWORK


async def test_search__events_of_its_number__shown_as_progress(model: UseViewModel, client: FakeClient) -> None:
    release = asyncio.Event()

    async def answer(asked: api.SearchFolder) -> api.SearchReply:
        client.tell(api.SearchEvent(asked.id + 1, "ranking", 1, 1))
        client.tell(api.SearchEvent(asked.id, "computing", 3, 40))
        await release.wait()
        return api.SearchReply([], 0, 0, 0, {}, "0", HERE, 0.1)

    client.answers[api.SearchFolder] = answer
    await choose(model)
    model.search(never_asked)
    await until(lambda: model.state.progress is not None)
    assert model.state.progress == use.Progress("computing", 3, 40)
    release.set()
    await until(lambda: model.state.found.status == "empty")
    await until(lambda: not model.doing("search"))
    assert model.state == dataclasses.replace(model.state, progress=None)


async def test_search__stopped__ends_without_an_error(model: UseViewModel, client: FakeClient) -> None:
    stopped = asyncio.Event()

    async def answer(_: api.SearchFolder) -> api.SearchReply:
        await stopped.wait()
        raise Refused("The search was stopped", "")

    def stop(asked: api.StopSearch) -> api.Ok:
        assert asked.id == client.asked_of(api.SearchFolder)[0].id
        stopped.set()
        return api.Ok()

    client.answers.update({api.SearchFolder: answer, api.StopSearch: stop})
    await choose(model)
    model.search(never_asked)
    await until(lambda: bool(client.asked_of(api.SearchFolder)))
    model.stop()
    await until(lambda: not model.doing("search"))
    assert not model.notices.items


async def test_search__stopped_while_priced__nothing_is_sent(model: UseViewModel, client: FakeClient) -> None:
    model.update(where=NETWORK, consented=True)
    await choose(model)
    release = asyncio.Event()

    async def answer(asked: api.QuoteFolder) -> api.FolderReply:
        await release.wait()
        return folder(asked)

    client.answers[api.QuoteFolder] = answer
    model.search(never_asked)
    await settle()
    model.stop()
    release.set()
    await until(lambda: not model.doing("search"))
    assert client.asked_of(api.SearchFolder) == []
    assert not model.notices.items


async def test_search__refused_by_itself__told(model: UseViewModel, client: FakeClient) -> None:
    client.answers[api.SearchFolder] = Refused("It costs more than was quoted", "Look at the price again")
    await choose(model)
    model.search(never_asked)
    await until(lambda: bool(model.notices.items))
    assert model.notices.items[0].title == "It costs more than was quoted"


async def test_folder__missing__error_in_place(model: UseViewModel) -> None:
    model.set_folder("/missing")
    await until(lambda: model.state.reading.status == "error")
    assert "no folder" in model.state.reading.title


async def test_folder__another_while_it_is_read__first_reading_is_ended(
    model: UseViewModel, client: FakeClient
) -> None:
    answer = client.answers[api.QuoteFolder]
    client.answers[api.QuoteFolder] = lambda _: asyncio.sleep(60)
    model.set_folder("/large")
    await until(lambda: bool(client.asked_of(api.QuoteFolder)))
    client.answers[api.QuoteFolder] = answer
    model.set_folder(FOLDER)
    await until(lambda: model.state.reading.status == "content")
    assert [one.id for one in client.asked_of(api.StopSearch)] == [client.asked_of(api.QuoteFolder)[0].id]


async def test_folder__agent_away__error_then_read_again(model: UseViewModel, client: FakeClient) -> None:
    answer = client.answers[api.QuoteFolder]
    client.answers[api.QuoteFolder] = AgentAway("The agent did not answer", "")
    model.set_folder(FOLDER)
    await until(lambda: model.state.reading.status == "error")
    client.answers[api.QuoteFolder] = answer
    model.set_question("again")
    await until(lambda: model.state.reading.status == "content")
