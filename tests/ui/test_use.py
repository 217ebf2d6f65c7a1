"""The use page: what is asked of the agent for each intent, what is asked of the person, and what both panels show."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QPushButton

from app.domain.errors import AgentAway, NoProvider, Refused
from app.ui.viewmodels import use
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.use import UseViewModel
from app.ui.views.desk import Desk
from app.ui.views.use import UsePage
from app.ui.views.use_compare import lines
from app.ui.views.use_words import checked, near, skipped, took
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


@pytest.fixture
async def page(desk: Desk, facts: dict[str, str]) -> AsyncIterator[UsePage]:
    made = UsePage(desk)
    made.resize(760, 600)
    made.show()
    await until(lambda: made.model.state.model.status == "content")
    yield made
    made.hide()
    made.model.close()
    made.deleteLater()
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


# ------------------------------------------------------------------ the page


async def test_page__sentences_written_and_compared__pairs_and_both_prices(page: UsePage) -> None:
    panel = page.compare
    assert not panel.go.isEnabled()
    panel.editor.setPlainText("\n".join(("", *TEXTS, "  ")))
    await until(panel.go.isEnabled)
    assert panel.price.told == "Free 22 tokens · about 0.1 s"
    page.where.button(NETWORK).click()
    assert panel.price.told == "0.000022 FLW 22 tokens · about 0.3 s · by 0x71C7…976F"
    page.where.button(HERE).click()
    panel.go.click()
    await until(lambda: page.model.state.comparison.status == "content")
    assert panel.after.text() == "Free: done on this device in 0.2 s · just now"
    model = panel.pairs.model()
    row = [str(model.index(0, place).data()) for place in range(model.columnCount())]
    assert row == ["0.83", "nearly the same", TEXTS[0], TEXTS[1]]


async def test_page__first_network_job__question_with_this_device_as_default(page: UsePage, client: FakeClient) -> None:
    page.compare.editor.setPlainText("\n".join(TEXTS))
    page.where.button(NETWORK).click()
    await until(page.compare.go.isEnabled)
    page.compare.go.click()
    await until(lambda: bool(page.window().findChildren(QDialog)))
    sheet = page.window().findChildren(QDialog)[0]
    assert sheet.windowTitle() == "The provider's machine can read what you send"
    buttons = {button.text(): button for button in sheet.findChildren(QPushButton)}
    assert buttons["Only on this device"].isDefault()
    assert client.asked_of(api.Compare) == []
    buttons["Send it to the network"].click()
    await until(lambda: page.model.state.comparison.status == "content")
    assert page.compare.after.text().startswith("Paid 0.000022 FLW")
    assert "not computed again here" in page.compare.after.text()


async def test_page__search__passages_with_file_and_line(
    page: UsePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "heating.md").write_text("The boiler")
    page.task.button("search").click()
    assert page.search.isVisible()
    assert not page.compare.isVisible()
    panel = page.search
    panel._chosen(str(tmp_path))
    panel.question.setText("Who has the key of the cellar?")
    await until(panel.go.isEnabled)
    assert "Not read: 3 hidden, 2 neither .txt nor .md" in panel.left_out.text()
    panel.go.click()
    await until(lambda: page.model.state.found.status == "content")
    first, second = panel.passages[:2]
    assert first.place.text() == "notes/heating.md, line 12"
    first.place.click()
    assert opened == [str(tmp_path / "notes" / "heating.md")]
    second.place.click()
    assert "could not be opened" in page.model.notices.items[0].title


async def test_page__network_without_offers__main_button_waits(page: UsePage, client: FakeClient) -> None:
    client.answers[api.Quote] = api.QuoteReply(9, [4, 5], 256, "0", 0.1, 0, None)
    page.compare.editor.setPlainText("\n".join(TEXTS))
    await until(page.compare.go.isEnabled)
    page.where.button(NETWORK).click()
    assert not page.compare.go.isEnabled()
    assert "Nobody on the network" in page.compare.price.told


async def test_page__no_model__banner_with_retry(page: UsePage, client: FakeClient) -> None:
    client.answers[api.GetModels] = api.ModelsReply([])
    page.model.update(model=Part())
    page.model.wake()
    await until(lambda: page.trouble.isVisible())


def test_words__figures__plain() -> None:
    assert [near(score) for score in (0.9, 0.7, 0.4, -0.1)] == ["nearly the same", "close", "related", "different"]
    assert took(0.001) == "0.1 s"
    assert took(75) == "1 min 15 s"
    assert skipped({}) == ""
    assert skipped({"large": 0}) == ""
    assert checked(True, HERE) == ""
    assert "computed it again" in checked(True, NETWORK)
    assert lines("a\n\n b \n") == ("a", "b")
