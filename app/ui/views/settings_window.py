"""The card of the window's own preferences: theme, text size, motion, language, closing."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import percent, translate
from app.ui.viewmodels.preferences import LANGUAGES, SCALES, PreferencesModel
from app.ui.views.widgets import Card, Label, Picker, heading, row

Options = list[tuple[Any, str]]


class WindowCard(Card):
    """One row a preference; each is kept on this device as soon as it is picked."""

    def __init__(self, preferences: PreferencesModel) -> None:
        words = translate("settings", "This window")
        super().__init__(heading(words), name=words, spacing=theme.SMALL)
        self._preferences = preferences
        self._rows: dict[str, QWidget] = {}
        self._pickers: dict[str, Picker] = {}
        for key, name, options in _preferences():
            self._rows[f"{words} {name}".casefold()] = self._row(key, name, options)
        preferences.changed.connect(self._show)
        self._show()

    def filter(self, words: str) -> None:
        """Show the rows that a search finds, and no card where it finds none."""
        for held, place in self._rows.items():
            place.setVisible(all(word in held for word in words.casefold().split()))
        self.setVisible(any(not place.isHidden() for place in self._rows.values()))

    def _show(self) -> None:
        for key, picker in self._pickers.items():
            picker.pick(getattr(self._preferences.state, key))

    def _row(self, key: str, name: str, options: Options) -> QWidget:
        picker = self._pickers[key] = Picker(name, options)
        picker.setMinimumWidth(0)
        picker.setFixedWidth(theme.now().sizes.rail)
        picker.picked.connect(lambda value: self._preferences.set(**{key: value}))
        title = Label(name, "strong", wrap=True)
        title.setBuddy(picker)
        place = QWidget()
        line = row(title, picker, spacing=theme.PAGE)
        line.setStretch(0, 1)
        line.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        place.setLayout(line)
        self.box.addWidget(place)
        return place


def _preferences() -> tuple[tuple[str, str, Options], ...]:
    as_system = translate("settings", "As the system")
    themes = [("system", as_system), ("light", translate("settings", "Light")), ("dark", translate("settings", "Dark"))]
    background = [
        ("ask", translate("settings", "Ask when I close it")),
        ("on", translate("settings", "Go on sharing")),
        ("off", translate("settings", "Stop sharing")),
    ]
    return (
        ("theme", translate("settings", "Theme"), themes),
        ("scale", translate("settings", "Text size"), [(scale, percent(scale / 100)) for scale in SCALES]),
        ("motion", translate("settings", "Motion"), [("system", as_system), ("none", translate("settings", "None"))]),
        (
            "language",
            translate("settings", "Language"),
            [(code, name or as_system) for code, name in LANGUAGES.items()],
        ),
        ("background", translate("settings", "When the window is closed"), background),
    )
