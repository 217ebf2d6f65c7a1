"""A QR code, painted: dark on light in every theme, as cameras expect it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme

_PAPER = theme.Theme(theme.LIGHT, theme.Sizes())
_QUIET = 4  # modules of light around it, as the standard wants


class QrCode(QWidget):
    """Shows a text; `name` is what a screen reader calls it. `modules` are its rows, without the light around."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        import segno  # brings half of the standard library's network along: only for whoever looks at a code

        self.modules = tuple(tuple(bool(one) for one in line) for line in segno.make_qr(text, error="m").matrix)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._step() * (len(self.modules) + 2 * _QUIET)
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_PAPER.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.SMALL, theme.SMALL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(_PAPER.colour("text"))
        step = self._step()
        for row, line in enumerate(self.modules):
            for column, dark in enumerate(line):
                if dark:
                    painter.drawRect((_QUIET + column) * step, (_QUIET + row) * step, step, step)
        painter.end()

    def _step(self) -> int:
        """Return the pixels of one module: whole, so that edges stay sharp; a long text's are smaller, so that it fits in."""
        fitting = theme.LEAST_WIDTH // 2 // (len(self.modules) + 2 * _QUIET)
        return max(4, min(theme.now().sizes.body // 2, fitting))
