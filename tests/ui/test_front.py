"""Window and tray together: what closing means, and words and looks that change while the window is open."""

import gc

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shiboken6 import isValid

from app.ui import theme
from app.ui.views.desk import Desk
from app.ui.views.dressing import Dressing
from app.ui.views.front import Front
from app.ui.views.main_window import MainWindow
from app.ui.views.sheets import Sheet
from app.ui.views.tray import Tray
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import STATUS
from tests.ui.settle import settle, until


@pytest.fixture
async def front(application: QApplication, desk: Desk, dressing: Dressing) -> Front:
    desk.preferences.set(language="en", theme="light")
    made = Front(application, desk)
    made.show()
    desk.shell.start()
    await until(lambda: desk.shell.state.state != "")
    return made


def words(front: Front) -> set[str]:
    return {one.text() for one in front.window.findChildren(QLabel) if one.isVisible()}


def sheet(front: Front) -> Sheet:
    found = [one for one in front.window.findChildren(Sheet) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def press(front: Front, text: str) -> None:
    button = next(one for one in sheet(front).findChildren(QPushButton) if one.text() == text)
    button.click()


async def test_close__sharing__asks_once_and_keeps_the_answer(front: Front, desk: Desk, client: FakeClient) -> None:
    front.window.close()
    front.window.close()
    await settle()
    press(front, "Go on sharing")
    assert await front.until_quit() == 0
    assert desk.preferences.state.background == "on"
    assert not client.asked_of(api.SetSharing)
    front.close()


async def test_close__stop_sharing__is_told_to_the_agent_before_the_end(
    front: Front, desk: Desk, client: FakeClient
) -> None:
    client.answers[api.SetSharing] = api.Ok()
    front.window.close()
    await settle()
    press(front, "Stop sharing")
    await front.until_quit()
    assert client.asked_of(api.SetSharing) == [api.SetSharing(False)]
    front.close()


async def test_close__question_left_open__window_stays(front: Front, desk: Desk) -> None:
    front.window.close()
    await settle()
    sheet(front).reject()
    await settle()
    assert front.window.isVisible()
    assert desk.preferences.state.background == "ask"
    front.close()


async def test_close__not_sharing__asks_nothing(front: Front, desk: Desk, client: FakeClient) -> None:
    client.answers[api.GetStatus] = msgspec.structs.replace(STATUS, sharing=False, state="off")
    desk.shell.wake()
    await until(lambda: not desk.shell.state.sharing)
    front.window.close()
    await front.until_quit()
    assert not front.window.isVisible()
    front.close()


async def test_close__with_a_tray__keeps_running(front: Front, desk: Desk) -> None:
    front.tray = Tray(desk.shell)
    desk.preferences.set(background="on")
    front.window.close()
    await settle()
    assert not front.window.isVisible()
    assert not front._quit.is_set()
    front.close()


async def test_tray__pause_and_end__ask_the_agent(front: Front, desk: Desk, client: FakeClient) -> None:
    client.answers[api.Snooze] = api.Ok()
    tray = Tray(desk.shell)
    assert "Sharing" in tray.icon.toolTip()
    tray._pause.trigger()
    await until(lambda: client.asked_of(api.Snooze) == [api.Snooze(3600.0)])
    client.answers[api.GetStatus] = msgspec.structs.replace(STATUS, rule="snooze", state="paused")
    desk.shell.wake()
    await until(lambda: tray._pause.text() == "End the pause")
    tray._pause.trigger()
    await until(lambda: client.asked_of(api.Snooze)[-1] == api.Snooze(0.0))
    tray.close()
    front.close()


async def test_language__changed__window_speaks_it_on_the_same_page(
    front: Front, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    front.window.open_page("settings")
    old = front.window
    desk.preferences.set(language="fr")
    await settle()
    assert front.window is not old
    assert front.window.key == "settings"
    assert "Réglages" in words(front)
    desk.preferences.set(theme="dark")
    desk.preferences.set(language="en")
    await settle()
    assert "Settings" in words(front)
    assert "Error" not in capsys.readouterr().err
    front.close()


async def test_preferences__theme_and_scale__change_the_open_window(front: Front, desk: Desk) -> None:
    desk.preferences.set(theme="dark")
    await settle()
    assert theme.now().colours is theme.DARK
    desk.preferences.set(scale=150)
    await settle()
    assert theme.now().sizes.body == round(13 * 1.5)
    assert front.window.isVisible()
    front.close()


async def test_theme__changed__pages_not_on_show_are_made_anew_when_they_are_opened(front: Front, desk: Desk) -> None:
    first = front.window.page
    front.window.open_page("settings")
    shown = front.window.page
    await until(shown.isVisible)
    desk.preferences.set(theme="dark")
    assert shown.isVisible()
    assert not isValid(first)
    front.window.open_page("share")
    await until(front.window.page.isVisible)
    front.close()


async def test_preferences__20_changes_of_language__leave_no_window_behind(front: Front, desk: Desk) -> None:
    counts = []
    for number in range(24):
        desk.preferences.set(language="fr" if number % 2 == 0 else "en")
        await until(lambda: len(words(front)) > 5)
        await settle(8)
        counts.append(len(QApplication.allWidgets()))

    def windows() -> int:
        gc.collect()  # a busy machine comes to it later
        return len([one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)])

    await until(lambda: windows() == 1)
    assert len(QApplication.allWidgets()) <= max(counts[:4])
    front.close()


async def test_preferences__damaged_file__starts_from_the_defaults(desk: Desk) -> None:
    from app.ui.viewmodels.preferences import Preferences, PreferencesModel

    path = desk.home.root / "window.json"
    path.write_text('{"theme": "purple", "scale": 150, "language": ["x"], "other": 1}')
    assert PreferencesModel(desk.home.root).state == Preferences(scale=150)
    path.write_text("{")
    assert PreferencesModel(desk.home.root).state == Preferences()


async def test_preferences__value_that_none_may_have__is_refused(desk: Desk) -> None:
    with pytest.raises(ValueError, match="scale"):
        desk.preferences.set(scale=300)
