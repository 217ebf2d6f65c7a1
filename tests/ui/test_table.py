"""A table sorts by value, keeps its place while rows change, copies exactly, and gives way where there is little room."""

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.views.widgets import Column, Table
from tests.ui.settle import settle

pytestmark = pytest.mark.usefixtures("application")


@dataclass(frozen=True)
class Job:
    name: str
    wei: int


def table(*rows: Job) -> Table:
    made = Table(
        "Jobs",
        [
            Column("Name", lambda job: job.name, stretch=True),
            Column(
                "Paid",
                lambda job: str(job.wei),
                order=lambda job: job.wei,
                tip=lambda job: f"{job.wei} wei",
                right=True,
            ),
        ],
    )
    made.show_rows(rows)
    return made


def shown(made: Table) -> list[str]:
    model = made.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_table__sorted__by_value_and_not_by_words() -> None:
    made = table(Job("a", 9 * 10**30), Job("b", 10**31), Job("c", 5))
    made.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert shown(made) == ["c", "a", "b"]


def test_table__rows_replaced__keep_order_and_selection() -> None:
    made = table(Job("a", 1), Job("b", 2))
    made.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    made.setCurrentIndex(made.model().index(1, 0))
    made.show_rows([Job("c", 3), Job("d", 4)])
    assert shown(made) == ["d", "c"]
    assert made.selected() == Job("c", 3)
    made.show_rows([Job("e", 5)])
    assert shown(made) == ["e"]


def test_table__copy__takes_the_exact_words() -> None:
    made = table(Job("a", 1), Job("b", 2))
    made.selectRow(1)
    made.copy()
    assert QGuiApplication.clipboard().text() == "b\t2 wei"


def test_table__enter__opens_the_row() -> None:
    made, opened = table(Job("a", 1)), []
    made.opened.connect(lambda job: opened.append(job))
    made.show()
    made.setCurrentIndex(made.model().index(0, 0))
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert opened == [Job("a", 1)]
    made.deleteLater()


def test_table__context_menu__offers_copy() -> None:
    made = table(Job("a", 1))
    made.show()
    made._menu(QPoint(5, 5))
    found: Any = QApplication.activePopupWidget()
    assert [action.text() for action in found.actions()] == ["Copy"]
    found.close()
    made.deleteLater()


async def test_table__little_room__columns_give_way_until_there_is_more() -> None:
    columns = [Column("Name", str, stretch=True), Column("Where", str, least=500), Column("When", str, least=300)]
    table = Table("Rows", columns)
    table.show()
    for wide, hidden in ((600, [False, False]), (400, [False, True]), (200, [True, True]), (600, [False, False])):
        table.resize(wide, 200)
        await settle()
        assert [table.isColumnHidden(2), table.isColumnHidden(1)] == hidden
    table.deleteLater()
