"""What windows wear: the style sheet is theirs, and what belongs to them takes it over; the application has none."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ui import theme
from app.ui.views.desk import Desk
from app.ui.views.dressing import Dressing, dress
from app.ui.views.main_window import MainWindow
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Button, Card
from tests.ui.settle import settle


@pytest.fixture(autouse=True)
def own(application: QApplication, dressing: Dressing) -> Iterator[Dressing]:
    """Return what puts themes on windows alone: the tests' own puts them on the application too."""
    application.setStyleSheet("")
    yield Dressing(application)
    dressing.wear("light", 1.0)


def ground(widget: QWidget) -> str:
    """Return the colour in the middle of a widget's upper edge, within its border."""
    return widget.grab().toImage().pixelColor(widget.width() // 2, theme.RING).name().upper()


async def test_window__themes_change__it_and_its_sheets_and_menus_wear_them(desk: Desk, own: Dressing) -> None:
    window = MainWindow(desk)
    window.show()
    sheet, menu = Sheet(window, "A question"), QMenu(window)
    menu.addAction("Copy")
    changes: tuple[tuple[theme.Choice, theme.Colours], ...] = (("dark", theme.DARK), ("light", theme.LIGHT))
    for worn, colours in changes:
        own.wear(worn, 1.0)
        await settle()
        assert [ground(one) for one in (window, sheet, menu)] == [colours.ground, colours.ground, colours.surface]
    window.close_pages()


def test_sheet__without_a_window__is_dressed_itself(own: Dressing) -> None:
    sheet = Sheet(None, "Your words")
    assert ground(sheet) == theme.LIGHT.ground
    own.wear("dark", 1.0)
    assert ground(sheet) == theme.DARK.ground


def test_dress__made_before_and_put_in_later__both_wear_it() -> None:
    window = QWidget()
    card = Card(Button("Begin", "main"), name="Card")
    dress(window)
    card.setParent(window)
    card.resize(400, 100)
    assert ground(card) == theme.LIGHT.surface
    button = card.findChild(Button)
    assert button is not None
    assert ground(button) == theme.LIGHT.accent
