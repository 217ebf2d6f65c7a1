"""What became of a change to a setting: refused and why, or saved with a way back; and the way back to what is usual."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.views.widgets import Button, Label, column
from app.ui.views.widgets.flow import Flow


class SettingNote(QWidget):
    """Under a setting's words; `named` is the setting for whoever hears the buttons alone."""

    def __init__(self, named: str, undo: Callable[[], object], usual: Callable[[], object]) -> None:
        super().__init__()
        self.wrong, self._saved = Label("", "danger", wrap=True), Label(translate("settings", "Saved"), "good")
        self.undo = Button(translate("settings", "Undo"), "link", clicked=undo)
        self.usual = Button("", "link", clicked=usual)
        for button in (self.undo, self.usual):
            button.setAccessibleDescription(named)
        ways = QWidget()
        ways.setLayout(Flow(self._saved, self.undo, self.usual, spacing=theme.SMALL))
        box = column(self.wrong, ways, spacing=theme.HAIR)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    def come_after(self, control: QWidget) -> None:
        """Have Tab go from the control here: what is made late would come after everything else."""
        QWidget.setTabOrder(control, self.undo)
        QWidget.setTabOrder(self.undo, self.usual)

    def show_state(self, wrong: str, *, changed: bool, usual: str) -> None:
        """Show why a value was refused, that one was saved, and what would be usual; empty: that does not matter now."""
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        self._saved.setVisible(changed)
        self.undo.setVisible(changed)
        self.usual.setText(usual)
        self.usual.setVisible(bool(usual))
