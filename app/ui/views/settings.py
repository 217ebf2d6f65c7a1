"""The settings: the rules of sharing and how the window looks, searchable, each saved at once."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui import theme
from app.ui.texts import said, translate
from app.ui.viewmodels.settings import SettingsViewModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.setting_row import SettingRow
from app.ui.views.settings_window import WindowCard
from app.ui.views.sites import SitesCard
from app.ui.views.widgets import Button, Card, StateStack, column, heading, muted, row


class SettingsPage(Page):
    """A card for each group of the agent's settings, and one for the window's own; Ctrl+F searches, Ctrl+Z takes back."""

    def __init__(self, desk: Desk) -> None:
        model = SettingsViewModel(desk.client, desk.notices)
        super().__init__(model)
        self.model = model
        words = translate("settings", "Search the settings")
        self.search = QLineEdit()
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.rows = {one.key: SettingRow(one, model) for one in model.declared()}
        self._wanted = ""
        self._cards = self._group_cards()
        self.sites, self._window = SitesCard(desk.client, desk.notices), WindowCard(desk.preferences)
        self._nothing = Card(
            muted(translate("settings", "No setting has these words.")),
            row(Button(translate("settings", "Show all settings"), clicked=self.search.clear), None),
        )
        self._nothing.hide()
        self._stack = StateStack(
            self._lay_out(), empty=translate("settings", "The agent told no settings."), retry=model.wake, rows=8
        )
        self.add(self.search, self._stack, self.sites, self._window, self._nothing, None)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(model.undo_last)

    def show_state(self) -> None:
        state = self.model.state
        self._stack.show_part(state.values)
        for setting_row in self.rows.values():
            setting_row.show_state(state)
        if self._wanted and state.values.value is not None:
            self._go_to(self._wanted)

    def open_at(self, argument: str) -> None:
        """Bring a setting into sight and put the focus on it, as soon as its value is known."""
        if argument in self.rows:
            self.search.clear()
            self._wanted = argument
            if self.model.state.values.value is not None:
                self._go_to(argument)

    def _go_to(self, key: str) -> None:
        self._wanted = ""
        self.rows[key].control.setFocus()
        # What was only just shown has its place after the next layout.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.rows[key], 0, self.height() // 3))

    def _lay_out(self) -> QWidget:
        groups = QWidget()
        box = column(*self._cards.values(), spacing=theme.WIDE)
        box.setContentsMargins(0, 0, 0, 0)
        groups.setLayout(box)
        return groups

    def _group_cards(self) -> dict[str, Card]:
        cards: dict[str, Card] = {}
        for setting_row in self.rows.values():
            group = setting_row.setting.group
            card = cards.setdefault(group, Card(heading(said(group)), name=said(group), spacing=theme.SMALL))
            card.box.addWidget(setting_row)
        return cards

    def _filter(self, words: str) -> None:
        for setting_row in self.rows.values():
            setting_row.setVisible(setting_row.matches(words))
        for group, card in self._cards.items():
            held = [one for one in self.rows.values() if one.setting.group == group]
            card.setVisible(any(not one.isHidden() for one in held))
        found = any(not card.isHidden() for card in self._cards.values())
        self._stack.setVisible(found)
        self.sites.filter(words)
        self._window.filter(words)
        self._nothing.setVisible(not found and self._window.isHidden() and self.sites.isHidden())
