"""The settings: how the window looks, and the rules of sharing, searchable."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui import theme
from app.ui.texts import percent, said, translate
from app.ui.viewmodels.preferences import LANGUAGES, SCALES
from app.ui.viewmodels.settings import SettingsViewModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.setting_row import SettingRow
from app.ui.views.widgets import Card, Label, Picker, StateStack, column, heading, row


class SettingsPage(Page):
    """Two kinds of cards: the window's own preferences, and a card for each group of the agent's settings."""

    def __init__(self, desk: Desk) -> None:
        model = SettingsViewModel(desk.client, desk.notices)
        super().__init__(model)
        self.model = model
        self._desk = desk
        self._search = QLineEdit()
        self._search.setPlaceholderText(translate("settings", "Search the rules of sharing"))
        self._search.setAccessibleName(translate("settings", "Search the rules of sharing"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._rows = {one.key: self._row(one.key) for one in model.declared()}
        self._cards = self._group_cards()
        groups = QWidget()
        box = column(*self._cards.values(), spacing=theme.WIDE)
        box.setContentsMargins(0, 0, 0, 0)
        groups.setLayout(box)
        self._stack = StateStack(
            groups, empty=translate("settings", "There are no rules to show"), retry=model.wake, rows=6
        )
        self.add(self._window_card(), self._search, self._stack, None)

    def show_state(self) -> None:
        part = self.model.state.values
        self._stack.show_part(part)
        for key, text in (part.value or {}).items():
            if key in self._rows:
                self._rows[key].show_value(text)

    def open_at(self, argument: str) -> None:
        """Bring a setting into sight and put the focus on it."""
        wanted = self._rows.get(argument)
        if wanted is not None:
            self._search.clear()
            self.ensureWidgetVisible(wanted, 0, theme.PAGE)
            wanted.control.setFocus()

    def _row(self, key: str) -> SettingRow:
        declared = {one.key: one for one in self.model.declared()}
        return SettingRow(declared[key], lambda text: self._told(key, text))

    def _told(self, key: str, text: str) -> None:
        if (self.model.state.values.value or {}).get(key) != text:
            self.model.set(key, text)

    def _group_cards(self) -> dict[str, Card]:
        cards: dict[str, Card] = {}
        for setting_row in self._rows.values():
            group = setting_row.setting.group
            card = cards.setdefault(group, Card(heading(said(group)), name=said(group), spacing=theme.SMALL))
            card.box.addWidget(setting_row)
        return cards

    def _filter(self, words: str) -> None:
        for setting_row in self._rows.values():
            setting_row.setVisible(setting_row.matches(words))
        for group, card in self._cards.items():
            held = [one for one in self._rows.values() if one.setting.group == group]
            card.setVisible(any(not one.isHidden() for one in held))

    def _window_card(self) -> Card:
        chosen = self._desk.preferences.state
        themes = [
            ("system", translate("settings", "As the system")),
            ("light", translate("settings", "Light")),
            ("dark", translate("settings", "Dark")),
        ]
        scales = [(scale, percent(scale / 100)) for scale in SCALES]
        languages = [(code, name or translate("settings", "As the system")) for code, name in LANGUAGES.items()]
        motion = [
            ("system", translate("settings", "As the system")),
            ("none", translate("settings", "None")),
        ]
        background = [
            ("ask", translate("settings", "Ask when I close the window")),
            ("on", translate("settings", "Go on sharing")),
            ("off", translate("settings", "Stop sharing")),
        ]
        return Card(
            heading(translate("settings", "This window")),
            self._choice(translate("settings", "Theme"), "theme", themes, chosen.theme),
            self._choice(translate("settings", "Text size"), "scale", scales, chosen.scale),
            self._choice(translate("settings", "Motion"), "motion", motion, chosen.motion),
            self._choice(translate("settings", "Language"), "language", languages, chosen.language),
            self._choice(
                translate("settings", "When the window is closed"), "background", background, chosen.background
            ),
            name=translate("settings", "This window"),
        )

    def _choice(self, words: str, key: str, options: list[tuple[Any, str]], chosen: Any) -> QWidget:
        box = Picker(words, options)
        box.pick(chosen)
        self._desk.preferences.changed.connect(lambda: box.pick(getattr(self._desk.preferences.state, key)))
        box.picked.connect(lambda value: self._desk.preferences.set(**{key: value}))
        title = Label(words, "strong")
        title.setBuddy(box)
        place = QWidget()
        line = row(title, None, box)
        line.setContentsMargins(0, 0, 0, 0)
        place.setLayout(line)
        return place
