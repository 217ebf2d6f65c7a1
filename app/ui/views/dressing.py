"""Puts fonts and palette on the application, the style sheet on its windows, and again when theme or text scale change.

The sheet is a window's own, as under one of the application's Qt styles what is made anew at every change of parent, level
by level: a page took twice as long to make, a change of the theme four times as long.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from app.runtime.resources import folder
from app.ui import theme

_FONTS = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


class Dressing(QObject):
    """What the application wears: `light`, `dark` or as the system has it, at a text scale of 1 to 2."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice: theme.Choice = "system"
        self._scale = 1.0
        self._still = False
        for name in _FONTS:
            QFontDatabase.addApplicationFont(str(folder() / "fonts" / name))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def wear(self, choice: theme.Choice, scale: float, *, still: bool = False) -> None:
        """Dress the application; what is open already changes with it."""
        self._choice, self._scale, self._still = choice, scale, still
        worn = theme.wear(self._dark(), scale, still=still)
        font = QFont(theme.FAMILY)
        font.setPixelSize(worn.sizes.body)
        self._application.setFont(font)
        self._application.setPalette(theme.palette(worn))
        for window in self._application.topLevelWidgets():
            if window.styleSheet():
                dress(window)
        self.changed.emit()

    def _dark(self) -> bool:
        if self._choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _system_changed(self) -> None:
        if self._choice == "system":
            self.wear(self._choice, self._scale, still=self._still)


def dress(window: QWidget) -> None:
    """Put the style sheet on a window without a parent; what belongs to it, sheets and menus too, takes it from there."""
    window.setStyleSheet(theme.style_sheet(theme.now()))


def tabular(font: QFont) -> QFont:
    """Return the font with figures of one width, for columns and counters."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def reduced_motion() -> bool:
    """Tell whether the person, or the system, wants no animation."""
    return theme.now().still or QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0
