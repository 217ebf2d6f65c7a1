"""Cautions before a signature: each by its gravity, a look-alike beside the address it imitates, and the tick that danger needs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import said, translate
from app.ui.views.dressing import tabular
from app.ui.views.widgets import column, faint, heading, muted, pixmap
from app.ui.views.widgets.boxes import TOP, fill
from app.wire import api

_LOOKS = {
    "danger": ("loss", "circle-alert", "danger"),
    "warning": ("wait", "triangle-alert", "warn"),
    "note": ("plain", "info", "muted"),
}
_GROUP = 6  # digits after which a long address may go on in the next line


class CautionList(QWidget):
    """Shows cautions, the gravest first, and a tick below them where one is a danger; `answered` tells of the tick."""

    answered = Signal()

    def __init__(self, cautions: Sequence[api.CautionInfo] = ()) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.BASE)
        self._places: list[QWidget] = []
        self.tick = QCheckBox(translate("consent", "I have read this, and mean to go on in spite of the danger"))
        self.tick.toggled.connect(lambda _: self.answered.emit())
        self._box.addWidget(self.tick)
        self.show_cautions(cautions)

    @property
    def accepted(self) -> bool:
        """Whether nothing stands against going on: no danger, or one that was ticked."""
        return not self._dangerous or self.tick.isChecked()

    def show_cautions(self, cautions: Sequence[api.CautionInfo]) -> None:
        """Show other cautions; the tick is off again."""
        for place in self._places:
            self._box.removeWidget(place)
            place.deleteLater()
        self._places = [Caution(one) for one in cautions]
        for number, place in enumerate(self._places):
            self._box.insertWidget(number, place)
        self._dangerous = any(one.level == "danger" for one in cautions)
        self.tick.setChecked(False)
        self.tick.setVisible(self._dangerous)
        self.setVisible(bool(cautions))


class Caution(QFrame):
    """One caution: an icon and a word for its gravity, what is the matter, what to do, and both addresses of a look-alike."""

    def __init__(self, caution: api.CautionInfo) -> None:
        super().__init__()
        self._tone, self._picture, self._colour = _LOOKS.get(caution.level, _LOOKS["note"])
        self.setProperty("role", "banner")
        self.setProperty("tone", self._tone)
        self._icon = QLabel()
        self.title, self.hint = heading(said(caution.title)), muted(said(caution.hint))
        self.title.setWordWrap(True)
        self.level = faint(level_words(caution.level))
        self._icon.setAccessibleName(self.level.text())
        self.setAccessibleName(f"{self.level.text()}: {self.title.text()}. {self.hint.text()}".rstrip())
        self.addresses = _pair(caution)
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.WIDE, theme.BASE, theme.WIDE, theme.BASE)
        hint = [self.hint] if caution.hint else []
        lines = column(self.level, self.title, *hint, *self.addresses, spacing=theme.TIGHT)
        fill(box, (self._icon, lines), theme.BASE)
        box.setStretch(1, 1)
        box.setAlignment(self._icon, TOP)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._icon.setPixmap(pixmap(self._picture, self._colour))
        for address in self.addresses:
            address.draw()


class ComparedAddress(QWidget):
    """A whole address in which the digits that differ from another one's stand out, by weight and line as well as by colour."""

    def __init__(self, words: str, address: str, other: str) -> None:
        super().__init__()
        self._address, self._other = address, other
        self.digits = QLabel()
        self.digits.setTextFormat(Qt.TextFormat.RichText)
        self.digits.setWordWrap(True)
        self.digits.setFont(tabular(self.digits.font()))
        self.digits.setAccessibleName(f"{words}: {address}")
        box = column(faint(words), self.digits, spacing=0)
        box.setContentsMargins(0, theme.TIGHT, 0, 0)
        self.setLayout(box)

    def draw(self) -> None:
        """Write the digits in the colours of the theme."""
        colour = theme.now().colour("danger").name()
        parts = []
        for place, (digit, other) in enumerate(zip(self._address, self._other, strict=False)):
            same = digit.lower() == other.lower()
            parts.append(digit if same else f'<b><u style="color:{colour}">{digit}</u></b>')
            if place % _GROUP == 1:
                parts.append("&#8203;")
        self.digits.setText("".join(parts))


def level_words(level: str) -> str:
    """Return the word for how grave a caution is."""
    words = {"danger": translate("consent", "Danger"), "warning": translate("consent", "Warning")}
    return words.get(level, translate("consent", "Worth knowing"))


def _pair(caution: api.CautionInfo) -> list[ComparedAddress]:
    if not caution.known:
        return []
    mine, other = caution.address, caution.known
    return [
        ComparedAddress(translate("consent", "The address you know"), other, mine),
        ComparedAddress(translate("consent", "The address here"), mine, other),
    ]
