"""The settings: every declaration has its row, a change is saved at once, taken back, or refused beside it."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.domain.errors import AgentAway, AppError, BadInput
from app.domain.settings import SETTINGS, Settings, from_texts
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.settings import SettingsViewModel
from app.ui.views.desk import Desk
from app.ui.views.setting_note import SettingNote
from app.ui.views.setting_words import value_words
from app.ui.views.settings import SettingsPage
from app.ui.views.settings_window import WindowCard
from app.ui.views.widgets import Picker, Switch
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui import share_replies as replies
from tests.ui.settle import settle, until


class Book:
    """The agent's settings: takes what is valid, refuses what is not, as the agent does."""

    def __init__(self) -> None:
        self.held = Settings()

    def set(self, request: api.SetSetting) -> api.Ok | AppError:
        try:
            self.held = self.held.with_text(request.key, request.value)
        except BadInput as error:
            return error
        return api.Ok()

    def read(self, _: api.GetSettings) -> api.SettingsReply:
        return replies.settings(**{key: self.held.text(key) for key in SETTINGS})


@pytest.fixture
def book(client: FakeClient) -> Book:
    made = Book()
    client.answers |= {api.SetSetting: made.set, api.GetSettings: made.read}
    return made


@pytest.fixture
async def model(desk: Desk, book: Book) -> SettingsViewModel:
    made = SettingsViewModel(desk.client, desk.notices)
    await made.refresh()
    return made


@pytest.fixture
async def page(desk: Desk, book: Book) -> SettingsPage:
    made = SettingsPage(desk)
    made.resize(900, 700)
    made.show()
    await until(lambda: made.model.state.values.status == "content")
    return made


async def done(model: SettingsViewModel) -> None:
    await settle()
    await until(lambda: not model.busy)


def field(page: SettingsPage, key: str) -> QLineEdit:
    found = page.rows[key].control
    assert isinstance(found, QLineEdit)
    return found


def note(page: SettingsPage, key: str) -> SettingNote:
    found = page.rows[key].note
    assert found is not None
    return found


def enter(page: SettingsPage, key: str, text: str) -> None:
    """Type into a field as a person does, and press Enter."""
    line = field(page, key)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    line.editingFinished.emit()


def links(page: SettingsPage, key: str) -> list[str]:
    return [one.text() for one in page.rows[key].findChildren(QPushButton) if one.isVisibleTo(page)]


def test_rows__every_declared_setting__has_one_with_name_and_sentence(desk: Desk) -> None:
    page = SettingsPage(desk)
    assert set(page.rows) == {one.key for one in SETTINGS.values() if one.group}
    for row in page.rows.values():
        assert row.control.accessibleName() and row.control.accessibleDescription()


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("idle_seconds", "180", "3 min"),
        ("cpu_others_limit", "25", "25 %"),
        ("allow_on_battery", "off", "off"),
        ("idle_source", "auto", "The system"),
        ("schedule", "always", "always"),
        ("schedule", "mon-fri 20:00-08:00", "mon-fri 20:00-08:00"),
        ("unit_price", "1500000000000", "1.5 FLW a million units"),
        ("electricity_tariff", "27", "0.27 a kWh"),
        ("temperature_pause", "85", "85 °C"),
    ],
)
def test_value_words__each_kind__as_people_say_it(desk: Desk, key: str, text: str, words: str) -> None:
    assert value_words(SETTINGS[key], text) == words


async def test_set__valid__saved_at_once_and_can_be_undone(model: SettingsViewModel, book: Book) -> None:
    model.set("idle_seconds", "300")
    await done(model)
    assert book.held.idle_seconds == 300
    assert dict(model.state.before) == {"idle_seconds": "180"}
    model.undo("idle_seconds")
    await done(model)
    assert book.held.idle_seconds == 180
    assert not dict(model.state.before)


async def test_undo__after_two_changes_of_one__goes_back_to_the_first(model: SettingsViewModel, book: Book) -> None:
    for value in ("300", "400"):
        model.set("idle_seconds", value)
        await done(model)
    model.undo("idle_seconds")
    await done(model)
    assert book.held.idle_seconds == 180


async def test_undo_last__several_changed__newest_first(model: SettingsViewModel, book: Book) -> None:
    for key, value in (("idle_seconds", "300"), ("battery_floor", "40"), ("idle_seconds", "500")):
        model.set(key, value)
        await done(model)
    model.undo_last()
    await done(model)
    assert (book.held.idle_seconds, book.held.battery_floor) == (180, 40)
    model.undo_last()
    await done(model)
    model.undo_last()  # nothing is left
    await done(model)
    assert book.held == Settings()


async def test_set__changed_back_by_hand__nothing_to_undo(model: SettingsViewModel) -> None:
    for value in ("300", "180"):
        model.set("idle_seconds", value)
        await done(model)
    assert model.state.before == ()


async def test_set__same_value_in_other_words__asks_nothing(model: SettingsViewModel, client: FakeClient) -> None:
    model.set("idle_seconds", " 180 ")
    await done(model)
    assert client.asked_of(api.SetSetting) == []


async def test_set__out_of_range__refused_beside_it_without_asking(
    model: SettingsViewModel, client: FakeClient, desk: Desk
) -> None:
    model.set("idle_seconds", "1")
    await done(model)
    assert client.asked_of(api.SetSetting) == []
    assert "from 2 to 86400" in model.state.refused["idle_seconds"][1]
    assert desk.notices.items == ()
    model.set("idle_seconds", "180")
    assert model.state.refused == {}


async def test_set__contradiction__the_agents_refusal_stands_beside_it(model: SettingsViewModel, book: Book) -> None:
    model.set("temperature_pause", "60")
    await done(model)
    assert book.held.temperature_pause == 85
    assert "temperature_resume" in model.state.refused["temperature_pause"][1]
    assert model.state.before == ()


async def test_set__agent_away__told_in_the_notices(model: SettingsViewModel, client: FakeClient, desk: Desk) -> None:
    client.answers[api.SetSetting] = AgentAway("The agent is away", "It comes back")
    model.set("idle_seconds", "300")
    await done(model)
    assert [item.title for item in desk.notices.items] == ["The agent is away"]
    assert model.state.before == ()


async def test_row__typed_and_entered__saved_with_undo(page: SettingsPage, book: Book) -> None:
    enter(page, "idle_seconds", "240")
    await done(page.model)
    assert book.held.idle_seconds == 240
    assert links(page, "idle_seconds") == ["Undo", "Use the default: 3 min"]
    note(page, "idle_seconds").undo.click()
    await done(page.model)
    assert field(page, "idle_seconds").text() == "180"
    assert links(page, "idle_seconds") == []


async def test_row__default_asked_for__back_to_it(page: SettingsPage, book: Book) -> None:
    enter(page, "battery_floor", "20")
    await done(page.model)
    note(page, "battery_floor").usual.click()
    await done(page.model)
    assert book.held.battery_floor == 50


async def test_row__nonsense__marked_and_kept_for_mending(page: SettingsPage, book: Book) -> None:
    enter(page, "idle_seconds", "soon")
    await done(page.model)
    assert field(page, "idle_seconds").property("invalid") == "true"
    assert field(page, "idle_seconds").text() == "soon"
    assert "Use a whole number from 2 to 86400 (s)" in note(page, "idle_seconds").wrong.text()
    enter(page, "idle_seconds", "200")
    await done(page.model)
    assert field(page, "idle_seconds").property("invalid") == "false"


async def test_row__changed__has_its_way_back_next_by_tab(page: SettingsPage) -> None:
    assert page.rows["battery_margin"].note is None
    enter(page, "battery_margin", "7")
    await done(page.model)
    control, made = page.rows["battery_margin"].control, note(page, "battery_margin")
    assert control.nextInFocusChain() is made.undo
    assert made.undo.nextInFocusChain() is made.usual


async def test_row__typing_while_a_reading_comes__is_left_alone(
    page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = field(page, "schedule")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "mon 08")
    monkeypatch.setattr(line, "hasFocus", lambda: True)  # no window manager gives the focus here
    await page.model.refresh()
    page.show_state()
    assert line.text() == "mon 08"


@pytest.mark.parametrize(
    ("key", "typed", "held"),
    [("unit_price", "2.5", 2_500_000_000_000), ("electricity_tariff", "0.27", 27)],
)
async def test_row__money__written_for_people_and_kept_whole(
    page: SettingsPage, book: Book, key: str, typed: str, held: int
) -> None:
    enter(page, key, typed)
    await done(page.model)
    assert getattr(book.held, key) == held
    assert field(page, key).text() == typed


@pytest.mark.parametrize("typed", ["1,5", "-1", "0.001", ""])
async def test_row__money_that_cannot_be__refused(page: SettingsPage, book: Book, typed: str) -> None:
    line = field(page, "electricity_tariff")
    line.setText(typed)
    line.setModified(True)
    line.editingFinished.emit()
    await done(page.model)
    assert book.held.electricity_tariff == 0
    assert note(page, "electricity_tariff").wrong.text()


async def test_row__switch_and_choice__saved_by_a_click(page: SettingsPage, book: Book) -> None:
    switch, picker = page.rows["allow_on_battery"].control, page.rows["idle_source"].control
    assert isinstance(switch, Switch) and isinstance(picker, Picker)
    switch.click()
    await done(page.model)
    picker.picked.emit("none")
    await done(page.model)
    assert book.held.allow_on_battery and book.held.idle_source == "none"


async def test_search__words__only_rows_that_have_them(page: SettingsPage) -> None:
    page.search.setText("battery floor")
    assert [key for key, row in page.rows.items() if row.isVisible()] == [
        "allow_on_battery",
        "battery_floor",
        "battery_margin",
    ]
    assert not page._window.isVisible()
    page.search.setText("text size")
    assert page._window.isVisible() and not page._stack.isVisible()
    page.search.setText("zebra")
    assert page._nothing.isVisible()
    next(one for one in page._nothing.findChildren(QPushButton)).click()
    assert all(row.isVisible() for row in page.rows.values())


async def test_open_at__a_key__in_sight_with_the_focus(page: SettingsPage) -> None:
    page.search.setText("zebra")
    page.open_at("neighbours")
    await settle()
    row = page.rows["neighbours"]
    assert page.focusWidget() is row.control
    assert not row.visibleRegion().isEmpty()
    page.open_at("no such key")
    assert page.focusWidget() is row.control


async def test_open_at__before_the_first_answer__goes_there_once_it_comes(desk: Desk, book: Book) -> None:
    page = SettingsPage(desk)
    page.resize(900, 500)
    page.open_at("temperature_pause")
    page.show()
    await until(lambda: page.model.state.values.status == "content")
    await settle()
    assert page.focusWidget() is page.rows["temperature_pause"].control


async def test_page__agent_away__the_windows_own_settings_still_work(desk: Desk, client: FakeClient) -> None:
    client.answers[api.GetSettings] = AgentAway("The agent is away", "It comes back")
    page = SettingsPage(desk)
    page.show()
    await until(lambda: page.model.state.values.status == "error")
    assert page._window.isVisible()
    page._window._pickers["theme"].picked.emit("dark")
    assert desk.preferences.state.theme == "dark"


def test_window_card__changed_elsewhere__shows_it(desk: Desk, tmp_path: Path) -> None:
    preferences = PreferencesModel(tmp_path / "other")
    card = WindowCard(preferences)
    preferences.set(scale=150)
    assert card._pickers["scale"].currentData() == 150


def test_replies__all_settings__mean_the_defaults() -> None:
    assert from_texts({one.key: one.value for one in replies.settings().settings}) == (Settings(), ())
