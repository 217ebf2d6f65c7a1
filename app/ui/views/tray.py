"""The tray's entry, where the desktop has a tray: what the machine does now, open, pause, quit."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.ui.texts import said, translate
from app.ui.viewmodels.shell import ShellViewModel
from app.ui.views.dressing import dress
from app.ui.views.widgets.icons import icon
from app.ui.views.words import state_words


class Tray(QObject):
    """`opening` asks for the window, `quitting` for the end of the front end."""

    opening = Signal()
    quitting = Signal()

    def __init__(self, shell: ShellViewModel) -> None:
        super().__init__()
        self._shell = shell
        self._menu = QMenu()
        dress(self._menu)
        self._state = QAction(self._menu)
        self._state.setEnabled(False)
        self._pause = QAction(self._menu)
        self._pause.triggered.connect(lambda: shell.snooze(0.0) if shell.snoozed else shell.snooze())
        opening = QAction(translate("tray", "Open Fallow"), self._menu)
        opening.triggered.connect(self.opening)
        quitting = QAction(translate("tray", "Quit"), self._menu)
        quitting.triggered.connect(self.quitting)
        self._menu.addActions([self._state, opening, self._pause, quitting])
        self.icon = QSystemTrayIcon(icon("sprout", "accent"))
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._activated)
        shell.changed.connect(self._show)
        shell.watched()
        self._show()
        self.icon.show()

    @staticmethod
    def exists() -> bool:
        """Tell whether the desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def close(self) -> None:
        """Take the entry away."""
        self._shell.changed.disconnect(self._show)
        self._shell.unwatched()
        self.icon.hide()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.opening.emit()

    def _show(self) -> None:
        state = self._shell.state
        words, _ = state_words(state)
        self._state.setText(words)
        self.icon.setToolTip(f"Fallow · {words}\n{said(state.reason)}".strip())
        snoozed = self._shell.snoozed
        self._pause.setText(translate("tray", "End the pause") if snoozed else translate("tray", "Pause for 1 hour"))
        self._pause.setEnabled(state.sharing)
