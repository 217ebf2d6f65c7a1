"""A table over rows of any kind: sortable, with copy, and kept as it was while its rows change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from app.ui import theme
from app.ui.texts import translate
from app.ui.views.dressing import tabular
from app.ui.views.widgets.labels import restyle

Index = QModelIndex | QPersistentModelIndex
_MOST_SHOWN = 8
_UP = Qt.SortOrder.AscendingOrder


@dataclass(frozen=True)
class Column:
    """One column: its title, the words of a row, what to sort by, the exact words on hover, the colour of its words.

    It gives way to the others where the table is narrower than `least`, in pixels at text scale 1.
    """

    title: str
    words: Callable[[Any], str]
    order: Callable[[Any], Any] | None = None
    tip: Callable[[Any], str] | None = None
    colour: Callable[[Any], str] | None = None
    right: bool = False
    stretch: bool = False
    least: int = 0


class _Rows(QAbstractTableModel):
    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: tuple[Any, ...] = ()

    def replace(self, rows: Sequence[Any]) -> None:
        """Take other rows; the same number of rows keeps selection and place."""
        new = tuple(rows)
        if len(new) == len(self.rows):
            self.rows = new
            if new:
                self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self.columns[index.column()], self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return column.words(row)
            case Qt.ItemDataRole.UserRole:
                return column.order(row) if column.order else column.words(row)
            case Qt.ItemDataRole.ToolTipRole if column.tip:
                return column.tip(row)
            case Qt.ItemDataRole.ForegroundRole if column.colour:
                return theme.now().colour(column.colour(row))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
        return None


class _Sorted(QSortFilterProxyModel):
    def __init__(self, rows: _Rows) -> None:
        super().__init__()
        self._source = rows
        self.setSourceModel(rows)

    def lessThan(self, left: Index, right: Index) -> bool:
        # Compared in Python: a whole amount of wei outgrows what Qt compares.
        role = Qt.ItemDataRole.UserRole
        return bool(self._source.data(left, role) < self._source.data(right, role))

    def sort(self, column: int, order: Qt.SortOrder = _UP) -> None:
        super().sort(column, order)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a title with which way its column is sorted: Qt's own arrow would cover it."""
        found = self._source.headerData(section, orientation, role)
        if role == Qt.ItemDataRole.DisplayRole and found and section == self.sortColumn():
            return f"{found} {'↑' if self.sortOrder() == _UP else '↓'}"
        return found


class Table(QTableView):
    """Rows under columns. `opened` tells the row that was double-clicked or entered."""

    opened = Signal(object)

    def __init__(self, name: str, columns: Sequence[Column]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._rows = _Rows(columns)
        self._sorted = _Sorted(self._rows)
        self.setModel(self._sorted)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFont(tabular(self.font()))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.now().sizes.row)
        self._lay_out_header(columns)
        self.horizontalHeader().setSortIndicator(-1, _UP)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.activated.connect(lambda index: self.opened.emit(self._row(index)))
        copy = QAction(translate("widgets", "Copy"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; order, selection and place stay."""
        self._rows.replace(rows)
        self.updateGeometry()

    def selected(self) -> Any | None:
        """Return the current row, if one is."""
        index = self.currentIndex()
        return self._row(index) if index.isValid() else None

    def copy(self) -> None:
        """Put the selected rows on the clipboard, cells between tabs."""
        lines = []
        for index in self.selectionModel().selectedRows():
            row = self._row(index)
            lines.append(
                "\t".join(column.tip(row) if column.tip else column.words(row) for column in self._rows.columns)
            )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() * theme.Sizes().body // theme.now().sizes.body
        for number, column in enumerate(self._rows.columns):
            if column.least:
                self.setColumnHidden(number, wide < column.least)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring(True)
        if not self.currentIndex().isValid() and self._sorted.rowCount():
            self.setCurrentIndex(self._sorted.index(0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, on: bool) -> None:
        self.setProperty("ring", on)
        restyle(self)

    def _row(self, index: Index) -> Any:
        return self._rows.rows[self._sorted.mapToSource(index).row()]

    def sizeHint(self) -> QSize:
        """Return a height of as many rows as it always shows: a short list leaves no hole below it."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As high as its rows, up to the most that are shown; asked for when it is laid out, in the looks that it has then."""
        rows = min(len(self._rows.rows), _MOST_SHOWN)
        high = self.horizontalHeader().sizeHint().height() + rows * theme.now().sizes.row + theme.TIGHT
        return QSize(super().minimumSizeHint().width(), high)

    def _lay_out_header(self, columns: Sequence[Column]) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for number, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(number, mode)

    def _menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(self.viewport().mapToGlobal(point))


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
