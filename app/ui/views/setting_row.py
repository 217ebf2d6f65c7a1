"""One setting as a row: words left, the control of its kind right, under the words what became of a change."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from app.domain.amounts import DECIMALS, exact, parse
from app.domain.errors import BadInput
from app.domain.settings import SETTINGS, Setting
from app.ui import theme
from app.ui.texts import said, translate
from app.ui.viewmodels.settings import SettingsState, SettingsViewModel
from app.ui.views.setting_note import SettingNote
from app.ui.views.setting_words import CENTS, MILLION, choice_words, value_words
from app.ui.views.widgets import Label, Picker, Switch, column, faint, muted, row
from app.ui.views.widgets.labels import restyle

Show = Callable[[str], None]
_SHORT = 9  # letters of a unit that stands beside its field; a longer one stands below it
_STACK_BELOW = 2.2  # widths of the control: narrower rows have it under the words


class SettingRow(QWidget):
    """Shows a setting's value and passes a new one on, once it has been entered."""

    def __init__(self, setting: Setting, model: SettingsViewModel) -> None:
        super().__init__()
        self.setting, self._model = setting, model
        title = Label(said(setting.title), "strong")
        self.control, self._show = self._make()
        self.control.setAccessibleName(said(setting.title))
        self.control.setAccessibleDescription(said(setting.sentence))
        title.setBuddy(self.control)
        self.note: SettingNote | None = None  # there from when there is something to say: most are left as they are
        self._words = column(title, muted(said(setting.sentence)), spacing=theme.HAIR)
        if setting.kind == "week":
            self._words.addWidget(faint(said(setting.valid), wrap=True))
        self._box = row(self._words, self._control_place(), spacing=theme.PAGE)
        self._box.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        self._box.setStretch(0, 1)
        self.setLayout(self._box)

    def show_state(self, state: SettingsState) -> None:
        """Show the value in force, unless the person is just entering another, and what became of the last change."""
        key, held = self.setting.key, (state.values.value or {}).get(self.setting.key)
        title, hint = state.refused.get(key, ("", ""))
        wrong = _with_titles(f"{said(title)}. {said(hint)}".strip(". ")) if title else ""
        changed = key in dict(state.before)
        usual = self.setting.render(self.setting.default)
        odd = held is not None and held != usual
        way = translate("settings", "Use the default: {0}").format(value_words(self.setting, usual)) if odd else ""
        if wrong or changed or way or self.note is not None:
            self._noted().show_state(wrong, changed=changed, usual=way)
        self._mark(bool(title))
        if held is None:
            return
        self.control.setEnabled(not self._model.doing(key))
        editing = isinstance(self.control, QLineEdit) and self.control.hasFocus() and self.control.isModified()
        if not editing and not title:
            self._show(held)

    def matches(self, words: str) -> bool:
        """Tell whether a search for these words finds this setting."""
        setting = self.setting
        held = f"{said(setting.group)} {said(setting.title)} {said(setting.sentence)} {setting.key}".casefold()
        return all(word in held for word in words.casefold().split())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _STACK_BELOW * theme.now().sizes.rail
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._box.direction():
            self._box.setDirection(direction)
            self._box.setSpacing(theme.SMALL if narrow else theme.PAGE)

    def _noted(self) -> SettingNote:
        if self.note is None:
            key, named = self.setting.key, said(self.setting.title)
            self.note = SettingNote(named, lambda: self._model.undo(key), self._use_default)
            self._words.addWidget(self.note)
            self.note.come_after(self.control)
        return self.note

    def _control_place(self) -> QWidget:
        unit = unit_words(self.setting.unit)
        line: QBoxLayout
        if len(unit) > _SHORT:
            line = column(self.control, faint(unit), spacing=theme.TIGHT)
        else:
            line = row(self.control, *([faint(unit)] if unit else []), spacing=theme.SMALL)
        if not isinstance(self.control, QLineEdit | Picker):
            line.insertStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        place = QWidget()
        place.setLayout(line)
        place.setFixedWidth(theme.now().sizes.rail)
        return place

    def _make(self) -> tuple[QWidget, Show]:
        match self.setting.kind:
            case "switch":
                switch = Switch(self.setting.title)
                switch.clicked.connect(lambda on: self._tell("on" if on else "off"))
                return switch, lambda text: switch.set_on(text == "on")
            case "choice":
                picker = Picker("", [(choice, choice_words(choice)) for choice in self.setting.choices])
                picker.setMinimumWidth(0)
                picker.picked.connect(self._tell)
                return picker, picker.pick
        line = QLineEdit()
        line.setMinimumWidth(0)
        line.editingFinished.connect(lambda: self._entered(line))
        places = decimals(self.setting.unit)
        return line, lambda text: line.setText(exact(int(text), places) if places else text)

    def _entered(self, line: QLineEdit) -> None:
        if not line.isModified():
            return
        line.setModified(False)
        places = decimals(self.setting.unit)
        try:
            self._tell(str(parse(line.text(), places)) if places else line.text())
        except BadInput as error:
            self._model.refuse(self.setting.key, error)

    def _tell(self, text: str) -> None:
        self._model.set(self.setting.key, text)

    def _use_default(self) -> None:
        self._tell(self.setting.render(self.setting.default))

    def _mark(self, wrong: bool) -> None:
        word = "true" if wrong else "false"
        if isinstance(self.control, QLineEdit) and self.control.property("invalid") != word:
            self.control.setProperty("invalid", word)
            restyle(self.control)


def _with_titles(sentence: str) -> str:
    """Return a sentence in which settings have the names that stand on the page, not their keys."""
    for key, setting in SETTINGS.items():
        if "_" in key:
            sentence = sentence.replace(key, f"“{said(setting.title)}”")
    return sentence


def decimals(unit: str) -> int:
    """Return how many decimals of what is shown the setting's whole number counts; 0: it is shown as it is."""
    return {"wei": DECIMALS - MILLION, "hundredths of your currency a kWh": CENTS}.get(unit, 0)


def unit_words(unit: str) -> str:
    """Return what stands after the field."""
    words = {
        "wei": translate("settings", "FLW a million units"),
        "hundredths of your currency a kWh": translate("settings", "a kWh, your currency"),
        "s": translate("settings", "seconds"),
    }
    return words.get(unit, said(unit))
