"""The parts that pages are built of, each in its states."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage, QMouseEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain.errors import Locked
from app.ui import theme
from app.ui.viewmodels.base import Part
from app.ui.views.dressing import Dressing
from app.ui.views.widgets import (
    AddressLabel,
    AmountLabel,
    Banner,
    Button,
    Card,
    Chart,
    Choices,
    Columns,
    Countdown,
    Label,
    Picker,
    Pill,
    Series,
    Span,
    Spark,
    StateStack,
    Switch,
    pixmap,
)
from app.ui.views.widgets.chart import MOST_POINTS, thinned
from tests.house.rules import ROOT
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle

pytestmark = pytest.mark.usefixtures("application")
Show = Callable[[QWidget], QWidget]


def colours(widget: QWidget) -> set[str]:
    """Return every colour in a widget's picture."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(image.pixel(x, y)).name().upper() for x in range(image.width()) for y in range(image.height())}


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_switch__clicked__tells_what_is_wanted_and_set_on_tells_nothing() -> None:
    switch, wanted = Switch("Share"), []
    switch.clicked.connect(lambda on: wanted.append(on))
    switch.set_on(True)
    assert not wanted
    assert switch.isChecked()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert wanted == [False, True]


def test_switch__off_and_on__differ_by_place_and_colour() -> None:
    switch = Switch("Share", large=True)
    switch.resize(switch.sizeHint())
    off = colours(switch)
    switch.set_on(True)
    assert theme.LIGHT.edge in off
    assert theme.LIGHT.accent in colours(switch)
    assert QAccessible.queryAccessibleInterface(switch).text(QAccessible.Text.Name) == "Share"


async def test_switch__visible__slides_and_hidden_is_there_at_once() -> None:
    switch = Switch("Share")
    switch.show()
    switch.set_on(True)
    assert switch._place < 1.0
    switch.hide()
    assert switch._place == 1.0
    switch.deleteLater()


def test_switch__no_motion_wanted__is_there_at_once(dressing: Dressing) -> None:
    dressing.wear("light", 1.0, still=True)
    switch = Switch("Share")
    switch.show()
    switch.set_on(True)
    assert switch._place == 1.0
    switch.deleteLater()


@pytest.mark.parametrize("status", ["loading", "empty", "content", "partial", "error", "locked"])
def test_state_stack__each_state__has_its_place(status: str) -> None:
    content = QLabel("rows")
    stack = StateStack(
        content, empty="Nothing yet", action=Button("Begin", "main"), locked="You can still receive", retry=print
    )
    stack.show_part(
        Part(status, ["x"] if status in ("content", "partial") else None, 1000.0, "No node answers", "Wait")
    )
    stack.show()
    shown = " ".join(label.text() for label in stack.findChildren(QLabel) if label.isVisible())
    assert stack.shown == status
    assert ("rows" in shown) == (status in ("content", "partial"))
    assert ("Nothing yet" in shown) == (status == "empty")
    assert ("You can still receive" in shown) == (status == "locked")
    assert ("No node answers" in shown) == (status in ("error", "partial"))
    assert ("Stale since" in shown) == (status == "partial")
    stack.deleteLater()


@pytest.mark.parametrize("status", ["loading", "empty"])
def test_state_stack__framed__puts_what_is_not_content_on_a_card(status: str) -> None:
    framed, plain = (StateStack(QLabel("rows"), empty="None yet", framed=on) for on in (True, False))
    for stack in (framed, plain):
        stack.show_part(Part(status))
    assert framed.findChildren(Card)
    assert not plain.findChildren(Card)


def test_state_stack__locked_without_a_hint__says_the_title() -> None:
    stack = StateStack(QLabel("rows"), empty="None yet")
    stack.show_part(Part[object]().failed(Locked("The wallet is locked")))
    assert "The wallet is locked" in [label.text() for label in stack.findChildren(QLabel)]


def test_switch__focused__shows_a_ring_within_its_track() -> None:
    class Focused(Switch):
        def hasFocus(self) -> bool:
            return True

    for made, ring in ((Switch, False), (Focused, True)):
        switch = made("Share", large=True)
        switch.resize(switch.sizeHint())
        switch.set_on(True)
        assert (theme.LIGHT.text in colours(switch)) == ring


def test_state_stack__retry__is_called() -> None:
    called: list[int] = []
    stack = StateStack(QLabel(), empty="Nothing", retry=lambda: called.append(1))
    stack.show_part(Part("error", None, 0.0, "Away", "Wait"))
    stack.show()
    banner = stack.findChild(Banner)
    assert isinstance(banner, Banner)
    QTest.mouseClick(banner.retry, Qt.MouseButton.LeftButton)
    assert called == [1]
    stack.deleteLater()


def test_banner__message__is_its_accessible_name() -> None:
    banner = Banner()
    banner.show_message("No node answers", "Wait", "wait")
    assert banner.accessibleName() == "No node answers. Wait"
    assert banner.property("tone") == "wait"


def test_amount_label__short_and_exact_on_hover() -> None:
    label = AmountLabel("FLW", wei=1_234_567_891_234 * 10**12)
    assert label.text() == "1,234,567.8912 FLW"
    assert label.toolTip() == label.accessibleName() == "1,234,567.891234 FLW"
    label.show_amount(None)
    assert label.text() == "–"
    assert label.toolTip() == ""


def test_address_label__copy__puts_the_whole_address_on_the_clipboard() -> None:
    label = AddressLabel(ADDRESS)
    QTest.mouseClick(label._button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == ADDRESS
    label.show_address("")
    assert label._button.isHidden()


async def test_countdown__over__says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("app.ui.views.widgets.figures.time.time", lambda: now[0])
    label = Countdown()
    label.count_to(1130.0, "ready")
    assert label.text() == "2 min 10 s"
    assert not label._timer.isActive(), "it counts only while it is seen"
    label.show()
    assert label._timer.isActive()
    now[0] = 1131.0
    label._tick()
    assert label.text() == "ready"
    assert not label._timer.isActive()
    label.deleteLater()


def test_choices__clicked__tells_its_key_and_arrows_move() -> None:
    choices, chosen = Choices("Preset", [("quiet", "Quiet"), ("balanced", "Balanced")]), []
    choices.chosen.connect(lambda key: chosen.append(key))
    choices.choose("quiet")
    assert not chosen
    QTest.mouseClick(choices.button("balanced"), Qt.MouseButton.LeftButton)
    assert chosen == ["balanced"]
    choices.choose("none of them")
    assert not any(choices.button(key).isChecked() for key in ("quiet", "balanced"))


def test_picker__pick_tells_nothing_and_wheel_changes_nothing() -> None:
    picker, picked = Picker("Theme", [("system", "As the system"), ("dark", "Dark")]), []
    picker.picked.connect(lambda value: picked.append(value))
    picker.pick("dark")
    assert picker.currentText() == "Dark"
    assert not picked
    picker.set_options([("dark", "Sombre"), ("light", "Clair")])
    assert picker.currentText() == "Sombre"


def test_pill__keeps_its_height() -> None:
    pill = Pill("working", "good")
    pill.show()
    assert pill.height() == theme.Sizes().pill
    pill.show_state("paused", "wait")
    assert theme.LIGHT.warn_soft in colours(pill)
    pill.deleteLater()


async def test_columns__narrow__stack() -> None:
    left, right = Card(Label("a")), Card(Label("b"))
    columns = Columns(left, right, shares=(5, 3))
    columns.resize(1000, 300)
    columns.show()
    await settle()
    assert left.y() == right.y()
    assert left.width() > right.width()
    columns.resize(600, 300)
    await settle()
    assert left.x() == right.x()
    columns.deleteLater()


def points(count: int) -> list[tuple[float, float | None]]:
    return [(float(number), number % 7 / 7) for number in range(count)]


def test_thinned__long_history__keeps_peaks_and_gaps() -> None:
    history = points(60_000)
    history[30_001] = (30_001.0, 9.0)
    for number in range(40_000, 41_000):
        history[number] = (float(number), None)
    kept = thinned(history)
    assert len(kept) == MOST_POINTS
    assert max(value for _, value in kept if value is not None) == 9.0
    assert any(value is None for _, value in kept)
    assert [when for when, _ in kept] == sorted(when for when, _ in kept)
    assert thinned(points(5)) == points(5)


def chart(*series: Series, spans: tuple[Span, ...] = ()) -> Chart:
    made = Chart("Processor", lambda value: f"{value:.0%}", high=1.0)
    made.resize(400, 150)
    made.show_history(series, (0.0, 100.0), ("60 s ago", "now"), spans, "50 %")
    return made


def test_chart__line_spans_and_gap__are_painted() -> None:
    history: list[tuple[float, float | None]] = [(float(at), None if 40 < at < 60 else 0.5) for at in range(101)]
    made = chart(Series("CPU", "cpu", history), spans=(Span(10.0, 20.0, "gpu"),))
    image = made.grab().toImage()
    seen = colours(made)
    assert theme.LIGHT.gpu in seen
    middle = image.pixelColor(made.width() * 57 // 100, image.height() * 40 // 100).name().upper()
    assert middle in (theme.LIGHT.ground, theme.LIGHT.surface, "#F6F5F1")
    assert made.accessibleName() == "Processor"
    assert made.accessibleDescription() == "50 %"


def test_chart__pointer__shows_the_values_under_it() -> None:
    made = chart(Series("CPU", "cpu", points(101)))
    before = made.grab().toImage()
    place = QPointF(200, 60)
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(made, QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, plain))
    assert made.grab().toImage() != before
    QApplication.sendEvent(made, QEvent(QEvent.Type.Leave))
    assert made.grab().toImage() == before


def test_chart__without_history__still_has_its_axes() -> None:
    assert theme.LIGHT.line in colours(chart())
    assert chart(Series("CPU", "cpu", []))._values(5.0) == []


class CountedChart(Chart):
    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        super().paintEvent(event)


async def test_chart__hidden__is_not_painted() -> None:
    made = CountedChart("Processor", str)
    made.show_history([Series("CPU", "cpu", points(101))], (0.0, 100.0), ("", ""))
    await settle()
    assert made.painted == 0
    made.show()
    await settle()
    assert made.painted > 0
    made.hide()
    made.deleteLater()


def test_spark__two_points__draws() -> None:
    spark = Spark("Earned", "accent")
    spark.resize(120, 40)
    empty = colours(spark)
    spark.show_points(points(30), "4 FLW")
    assert len(colours(spark)) > len(empty)


def test_icons__each_that_ships__is_used() -> None:
    code = "".join(path.read_text() for path in (ROOT / "app/ui").rglob("*.py"))
    unused = [path.stem for path in (ROOT / "resources/icons").glob("*.svg") if f'"{path.stem}"' not in code]
    assert not unused


def test_icons__all__are_drawn_in_the_tint() -> None:
    from app.runtime.resources import folder

    for path in (folder() / "icons").glob("*.svg"):
        image = pixmap(path.stem, "danger", 24).toImage()
        inked = {
            image.pixelColor(x, y).name().upper()
            for x in range(24)
            for y in range(24)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert inked <= {theme.LIGHT.danger}, path.stem
        assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), path.stem


def test_button__icon_only__has_a_name_and_follows_the_theme(dressing: Dressing) -> None:
    button = Button("Settings", "icon", "settings")
    button.show()
    light = button.icon().pixmap(18).toImage()
    dressing.wear("dark", 1.0)
    assert button.icon().pixmap(18).toImage() != light
    assert button.accessibleName() == button.toolTip() == "Settings"
    assert role_of(button) == QAccessible.Role.Button
    button.deleteLater()
