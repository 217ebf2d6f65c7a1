"""Words in pills within a table's column."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme

_COLOURS = {
    "plain": ("raised", "muted"),
    "good": ("accent_soft", "accent"),
    "wait": ("warn_soft", "warn"),
    "loss": ("danger_soft", "danger"),
}


class PillDelegate(QStyledItemDelegate):
    """Paints each cell's words as a pill at the cell's right end; `tones` says which words have which tone."""

    def __init__(self, tones: Mapping[str, str]) -> None:
        super().__init__()
        self._tones = dict(tones)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        self.initStyleOption(option, index)
        option.text = ""
        rect = QRectF(option.rect)
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        worn = theme.now()
        ground, ink = _COLOURS[self._tones.get(words, "plain")]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font(option))
        wide = painter.fontMetrics().horizontalAdvance(words) + 2 * theme.BASE
        high = worn.sizes.pill
        pill = QRectF(rect.right() - wide - theme.SMALL, rect.center().y() - high / 2, wide, high)
        painter.setPen(worn.colour("line") if ground == "raised" else Qt.PenStyle.NoPen)
        painter.setBrush(worn.colour(ground))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setPen(worn.colour(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * theme.BASE, size.height())

    @staticmethod
    def _font(option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(theme.now().sizes.small)
        font.setWeight(QFont.Weight.DemiBold)
        return font
