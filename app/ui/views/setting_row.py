"""One setting as a row: words left, the control of its kind right."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QSpinBox, QWidget

from app.domain.amounts import exact, parse
from app.domain.errors import BadInput
from app.domain.settings import Setting
from app.ui import theme
from app.ui.texts import said, translate
from app.ui.views.widgets import Label, Picker, Switch, column, muted, row
from app.ui.views.widgets.labels import restyle

_PER_MILLION = 12  # decimals of a price for one unit, read as tokens for a million
Told = Callable[[str], None]


class SettingRow(QWidget):
    """Shows a setting's value and tells a new one as text, once it has been entered."""

    def __init__(self, setting: Setting, told: Told) -> None:
        super().__init__()
        self.setting = setting
        self._told = told
        title = Label(said(setting.title), "strong")
        self.control, self._bring = self._make()
        self.control.setAccessibleName(said(setting.title))
        self.control.setAccessibleDescription(said(setting.sentence))
        title.setBuddy(self.control)
        words = column(title, muted(said(setting.sentence)), spacing=theme.HAIR)
        box = row(words, self.control, spacing=theme.PAGE)
        box.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        box.setStretch(0, 1)
        self.setLayout(box)

    def show_value(self, text: str) -> None:
        """Show the value in force, unless the person is just entering another."""
        if not (self.control.hasFocus() and isinstance(self.control, QLineEdit | QSpinBox)):
            self._bring(text)

    def matches(self, words: str) -> bool:
        """Tell whether a search for these words finds this setting."""
        setting = self.setting
        held = f"{said(setting.title)} {said(setting.sentence)} {setting.key}".casefold()
        return all(word in held for word in words.casefold().split())

    def _make(self) -> tuple[QWidget, Told]:
        match self.setting.kind:
            case "switch":
                return self._switch()
            case "choice":
                return self._choice()
            case "number" if self.setting.unit == "wei":
                return self._price()
            case "number":
                return self._number()
        return self._text()

    def _switch(self) -> tuple[QWidget, Told]:
        switch = Switch(self.setting.title)
        switch.clicked.connect(lambda on: self._told("on" if on else "off"))
        return switch, lambda text: switch.set_on(text == "on")

    def _choice(self) -> tuple[QWidget, Told]:
        box = Picker("", [(choice, choice_words(choice)) for choice in self.setting.choices])
        box.picked.connect(self._told)
        return box, box.pick

    def _number(self) -> tuple[QWidget, Told]:
        box = QSpinBox()
        box.setRange(self.setting.low, self.setting.high)
        box.setSuffix(f" {self.setting.unit}" if self.setting.unit else "")
        box.setGroupSeparatorShown(True)
        box.setKeyboardTracking(False)
        box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        box.setMinimumWidth(theme.now().sizes.rail)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the page, not the number
        box.editingFinished.connect(lambda: self._told(str(box.value())))
        return box, lambda text: box.setValue(int(text))

    def _price(self) -> tuple[QWidget, Told]:
        line = self._line()
        line.setToolTip(translate("settings", "FLW for a million units"))

        def tell() -> None:
            try:
                self._told(str(parse(line.text(), _PER_MILLION)))
            except BadInput:
                self._mark(line, True)
            else:
                self._mark(line, False)

        line.editingFinished.connect(tell)
        return line, lambda text: line.setText(exact(int(text), _PER_MILLION))

    def _text(self) -> tuple[QWidget, Told]:
        line = self._line()
        line.editingFinished.connect(lambda: self._told(line.text()))
        return line, line.setText

    def _line(self) -> QLineEdit:
        line = QLineEdit()
        line.setMinimumWidth(theme.now().sizes.rail)
        line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return line

    @staticmethod
    def _mark(line: QLineEdit, wrong: bool) -> None:
        line.setProperty("invalid", "true" if wrong else "false")
        restyle(line)


def choice_words(choice: str) -> str:
    """Return what a choice is called."""
    words = {
        "auto": translate("settings", "The system"),
        "simulated": translate("settings", "A simulation"),
        "none": translate("settings", "Nobody"),
    }
    return words.get(choice, choice)
