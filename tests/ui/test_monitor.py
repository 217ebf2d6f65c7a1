"""The monitor page: charts of what is told, the past as a table and as a picture, processors, and each state."""

import asyncio
import csv
import io
import os
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from app.domain.errors import AgentAway
from app.ui.viewmodels.monitor import MonitorViewModel, as_csv, points, told
from app.ui.views.desk import Desk
from app.ui.views.monitor import MonitorPage
from app.ui.views.monitor_words import ends, facts, plots, value_words
from app.ui.views.saving import ask_path
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui import share_replies as replies
from tests.ui.settle import settle, until

AWAY = AgentAway("The agent did not answer within 5 s", "Look at its log")


@pytest.fixture
def client(client: FakeClient) -> FakeClient:
    """Return a line that answers the page too."""
    client.answers |= {
        api.GetMonitor: replies.monitor(replies.CPU, replies.GPU),
        api.GetHistory: lambda request: replies.history(request.span),
    }
    return client


@pytest.fixture
def page(desk: Desk) -> MonitorPage:
    made = MonitorPage(desk)
    made.resize(940, 700)
    return made


@pytest.fixture
def model(desk: Desk) -> MonitorViewModel:
    return MonitorViewModel(desk.client, desk.notices)


async def shown(page: MonitorPage, status: str = "content") -> None:
    page.show()
    await until(lambda: page.model.state.history.status == status and page.model.state.now.status != "loading")
    await settle()


def words(page: MonitorPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


def test_points__last_one__ends_at_the_histories_end() -> None:
    history = replies.history(3600)
    found = points(history, history.series[0])
    assert found[-1][0] == history.end
    assert found[1][0] - found[0][0] == history.step
    assert points(history, api.Series("cpu", "share", [])) == ()


def test_csv__history_with_gaps__one_line_a_point_and_empty_cells() -> None:
    history = replies.history(60, untold=("battery",), gap=(0, 2))
    rows = list(csv.reader(io.StringIO(as_csv(history))))
    assert rows[0] == ["time", *(f"{one.name} ({one.unit})" for one in history.series), "jobs"]
    assert len(rows) == 61
    assert rows[1][1] == "" and rows[3][1] != ""
    assert {row[5] for row in rows[1:]} == {""}
    assert float(rows[3][1]) == history.series[0].points[2]
    assert {row[-1] for row in rows[1:]} == {"0", "1"}  # jobs ran in a part of it
    assert rows[-1][-1] == "1"  # the last one still does


def test_csv__no_series__is_a_heading_alone() -> None:
    assert as_csv(api.HistoryReply(60, 2.0, replies.NOW, [], [])) == "time,jobs\n"


def test_told__series_of_gaps__left_out() -> None:
    assert "battery" not in told(replies.history(60, untold=("battery",)))


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [("share", 0.42, "42 %"), ("celsius", 61.4, "61 °C"), ("bytes_per_second", 51_200.0, "50.0 kB/s")],
)
def test_value_words__each_unit__as_people_write_it(desk: Desk, unit: str, value: float, words: str) -> None:
    assert value_words(unit, value) == words


def test_facts__machine_that_tells_little__says_so(desk: Desk) -> None:
    silent = msgspec.structs.replace(
        replies.READING, on_battery=None, battery=None, temperature=None, idle_seconds=None
    )
    assert [value for _, value in facts(silent)][3:] == ["not known"] * 3
    assert dict(facts(replies.READING))["Power"] == "Plugged in, 83 %"
    assert dict(facts(msgspec.structs.replace(replies.READING, on_battery=True, battery=None)))["Power"] == "On battery"


def test_ends__stale__are_moments_and_not_now(desk: Desk) -> None:
    assert ends(replies.history(60), stale=False) == ("60 s ago", "now")
    assert "now" not in ends(replies.history(60), stale=True)


def test_plots__together__draw_every_series_of_the_agent_once() -> None:
    drawn = [line.series for plot in plots() for line in plot.lines]
    assert sorted(drawn) == sorted(one.name for one in replies.history(60).series)


async def test_page__content__shows_figures_charts_and_processors(page: MonitorPage) -> None:
    await shown(page)
    seen = words(page)
    for expected in ("42 %", "7.0 of 32.0 GB", "61 °C", "6 min ago", "AMD Ryzen 7 7840U", "amdgpu"):
        assert expected in seen, expected
    assert "none: Fallow cannot compute on it" in seen
    assert all(card.isVisible() for card in page._charts)


async def test_page__series_untold__chart_left_out_and_named(page: MonitorPage, client: FakeClient) -> None:
    client.answers[api.GetHistory] = replies.history(3600, untold=("temperature", "battery"))
    await shown(page)
    assert [card.plot.key for card in page._charts if card.isVisible()] == ["cpu", "memory", "network"]
    assert "Not measured on this computer: temperature, battery" in words(page)


async def test_page__nothing_recorded__says_when_it_fills(page: MonitorPage, client: FakeClient) -> None:
    client.answers[api.GetHistory] = replies.history(3600, gap=(0, 60))
    await shown(page, "empty")
    assert any("charts fill" in text for text in words(page))


async def test_page__agent_away__error_once_then_retry(page: MonitorPage, client: FakeClient) -> None:
    answers = dict(client.answers)
    client.answers |= {api.GetMonitor: AWAY, api.GetHistory: AWAY}
    await shown(page, "error")
    assert words(page).count(AWAY.title) == 1
    client.answers |= answers
    next(one for one in page.findChildren(QPushButton) if one.text() == "Try again" and one.isVisible()).click()
    await until(lambda: page.model.state.history.status == "content")


async def test_choose__other_span__asks_for_it_and_draws_no_old_answer(
    model: MonitorViewModel, client: FakeClient
) -> None:
    let_go = asyncio.Event()

    async def slow(request: api.GetHistory) -> api.HistoryReply:
        if request.span == 3600:
            await let_go.wait()
        return replies.history(request.span)

    client.answers[api.GetHistory] = slow
    model.watched()
    await until(lambda: bool(client.asked_of(api.GetHistory)))
    model.choose(86_400)
    let_go.set()
    await until(lambda: model.state.history.status == "content")
    assert model.state.history.value is not None and model.state.history.value.span == 86_400
    model.unwatched()
    model.close()


async def test_history__of_a_day__is_not_read_every_two_seconds(model: MonitorViewModel, client: FakeClient) -> None:
    model.choose(86_400)
    for _ in range(3):
        await model.refresh()
    assert len(client.asked_of(api.GetHistory)) == 1
    assert len(client.asked_of(api.GetMonitor)) == 3


async def test_export__place_that_can_be_written__whole_table_there(
    model: MonitorViewModel, desk: Desk, tmp_path: Path
) -> None:
    await model.refresh()
    path = tmp_path / "out.csv"
    model.export(path)
    await until(lambda: bool(desk.notices.items))
    assert model.state.history.value is not None
    assert path.read_text() == as_csv(model.state.history.value)
    assert desk.notices.items[0].hint == str(path)
    assert path.stat().st_mode & 0o777 == 0o644


async def test_export__place_that_is_a_folder__refused_with_retry(
    model: MonitorViewModel, desk: Desk, tmp_path: Path
) -> None:
    await model.refresh()
    model.export(tmp_path)
    await until(lambda: bool(desk.notices.items))
    assert desk.notices.items[0].tone == "loss"
    assert desk.notices.items[0].retry is not None
    assert not [name for name in await asyncio.to_thread(os.listdir, tmp_path) if name.startswith(".")]


async def test_picture__of_a_chart__is_a_png_of_its_card(page: MonitorPage) -> None:
    await shown(page)
    card = page._charts[0]
    picture = QImage.fromData(card.picture())
    assert (picture.width(), picture.height()) == (card.width(), card.height())
    assert len({picture.pixel(x, picture.height() // 2) for x in range(0, picture.width(), 7)}) > 2
    assert card._save.isVisible()


async def test_save__asked_for_a_picture__written_where_the_person_says(page: MonitorPage, tmp_path: Path) -> None:
    await shown(page)
    page._save_picture(page._charts[1])
    await until(lambda: bool(page.findChildren(QFileDialog)))
    dialog = page.findChildren(QFileDialog)[0]
    path = tmp_path / "memory.png"
    dialog.filesSelected.emit([str(path)])
    dialog.close()
    await until(path.exists)
    assert path.read_bytes().startswith(b"\x89PNG")


async def test_ask_path__given_up__is_none(page: MonitorPage) -> None:
    asking = asyncio.ensure_future(ask_path(page, "Where", "a.csv", "csv"))
    await until(lambda: bool(page.findChildren(QFileDialog)))
    page.findChildren(QFileDialog)[0].reject()
    assert await asking is None
