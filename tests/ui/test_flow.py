"""Rows that go on in the next line: what they take, what stands at the end, and words wider than the row."""

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.ui.views.widgets.flow import Flow


def row(application: QApplication, width: int, *wide: int, apart: int | None = None) -> tuple[QWidget, list[QWidget]]:
    """Return a shown row of this width with items of such widths, 20 high and 10 apart."""
    items = []
    for each in wide:
        item = QWidget()
        item.setFixedSize(each, 20)
        items.append(item)
    place = QWidget()
    place.setLayout(Flow(*items, spacing=10, apart=apart))
    place.resize(width, 100)
    place.show()
    application.processEvents()
    return place, items


def test_flow__room_for_all__one_line(application: QApplication) -> None:
    place, items = row(application, 300, 90, 90, 90)
    assert [(item.x(), item.y()) for item in items] == [(0, 0), (100, 0), (200, 0)]
    assert place.layout() is not None and place.heightForWidth(300) == 20


def test_flow__no_room__goes_on_below_and_asks_for_the_height(application: QApplication) -> None:
    place, items = row(application, 200, 90, 90, 90)
    assert [(item.x(), item.y()) for item in items] == [(0, 0), (100, 0), (0, 30)]
    assert place.heightForWidth(200) == 50
    assert place.heightForWidth(90) == 80
    assert place.minimumSizeHint().width() == 90


def test_flow__items_apart__at_the_end_of_a_shared_line_only(application: QApplication) -> None:
    _, items = row(application, 400, 90, 90, apart=1)
    assert [item.x() for item in items] == [0, 310]
    _, items = row(application, 150, 90, 90, apart=1)
    assert [(item.x(), item.y()) for item in items] == [(0, 0), (0, 30)]


def test_flow__hidden_item__leaves_no_hole(application: QApplication) -> None:
    _, items = row(application, 300, 90, 90, 90)
    items[1].hide()
    application.processEvents()
    assert items[2].x() == 100


def test_flow__words_wider_than_the_row__are_wrapped(application: QApplication) -> None:
    label = QLabel("Waiting until you are away")
    label.setWordWrap(True)
    place = QWidget()
    place.setLayout(Flow(label))
    single = label.sizeHint()
    place.resize(single.width() // 2, 200)
    place.show()
    application.processEvents()
    assert label.width() == place.width()
    assert label.height() > single.height()


def test_flow__item_grows__its_height_is_reckoned_anew(application: QApplication) -> None:
    place, items = row(application, 200, 90, 90)
    assert place.heightForWidth(200) == 20
    items[1].setFixedSize(150, 40)
    application.processEvents()
    assert place.heightForWidth(200) == 20 + 10 + 40
    assert (items[1].x(), items[1].y()) == (0, 30)
