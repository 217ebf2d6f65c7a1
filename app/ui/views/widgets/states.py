"""The states every list and card has: loading, empty, partial, error, locked, content; and the banner that tells of trouble."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import moment, said, translate
from app.ui.viewmodels.base import Part
from app.ui.views.widgets.boxes import Card, column, fill, unhide
from app.ui.views.widgets.buttons import Button
from app.ui.views.widgets.icons import pixmap
from app.ui.views.widgets.labels import Label, faint, heading, muted, restyle

_TONES = {"loss": ("circle-alert", "danger"), "wait": ("triangle-alert", "warn"), "good": ("info", "accent")}
_PASSING = ("loading", "error")


class Banner(QFrame):
    """A message in place: title, hint, and what can be done about it. `tone` is loss, wait or good."""

    def __init__(self, tone: str = "loss") -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._picture, self._tone = QLabel(), tone
        self.title, self.hint = heading(), muted()
        self.title.setWordWrap(True)
        self.retry = Button(translate("widgets", "Try again"), picture="refresh-cw")
        self.dismiss = Button(translate("widgets", "Dismiss"), "icon", "x")
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.WIDE, theme.BASE, theme.BASE, theme.BASE)
        fill(
            box,
            (self._picture, column(self.title, self.hint, spacing=theme.TIGHT), self.retry, self.dismiss),
            theme.BASE,
        )
        box.setStretch(1, 1)
        self.retry.hide()
        self.dismiss.hide()
        self.show_message("", "", tone)

    def show_message(self, title: str, hint: str = "", tone: str = "loss") -> None:
        """Show a message; a sentence that another process said is put into the reader's language."""
        self.title.setText(said(title))
        self.hint.setText(said(hint))
        self.hint.setVisible(bool(hint))
        self.setAccessibleName(f"{said(title)}. {said(hint)}")
        self._tone = tone
        self._draw()
        self._picture.setAccessibleName(_tone_words(tone))
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(pixmap(*_TONES[self._tone]))


def _tone_words(tone: str) -> str:
    words = {
        "loss": translate("widgets", "Error"),
        "wait": translate("widgets", "Attention"),
        "good": translate("widgets", "News"),
    }
    return words[tone]


class Skeleton(QFrame):
    """Grey bars where a list or card will be, as high as it will be."""

    def __init__(self, rows: int = 3) -> None:
        super().__init__()
        self.setAccessibleName(translate("widgets", "Loading"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
        box.setSpacing(theme.now().sizes.row - theme.BASE)
        for number in range(rows):
            bar = QFrame()
            bar.setProperty("role", "skeleton")
            bar.setFixedHeight(theme.BASE)
            line = QHBoxLayout()
            line.addWidget(bar, 5 - number % 3)
            line.addStretch(1 + number % 3)
            box.addLayout(line)
        box.addStretch(1)


class StateStack(QWidget):
    """Shows a Part: its content widget, or what stands in its place.

    `empty` is the sentence for an empty list, `action` the button under it, `locked` what still works while locked,
    `retry` is called from an error. The content stays in place, under a line that says so, while it is stale.
    `framed`: the content is cards of its own, so what stands in their place gets a card too.
    Bars and banner are there only while they are seen: a window has many lists, and most are never in trouble.
    """

    def __init__(
        self,
        content: QWidget,
        *,
        empty: str,
        action: Button | None = None,
        locked: str = "",
        unlock: Button | None = None,
        retry: Callable[[], Any] | None = None,
        rows: int = 3,
        framed: bool = False,
    ) -> None:
        super().__init__()
        self._rows, self._retry, self._framed = rows, retry, framed
        self._stale = faint()
        self._stale.hide()
        self._sentences = {"empty": empty, "locked": locked}
        self._places = {"content": content}
        for name, button in (("empty", action), ("locked", unlock)):
            if button is not None:
                self._places[name] = _place(muted(self._sentences[name]), button)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.SMALL)
        self._box.addWidget(self._stale)
        # No QStackedWidget: it asks for the height of its tallest page, seen or not.
        for place in self._places.values():
            self._box.addWidget(place, 1)
        self.show_part(Part())

    @property
    def shown(self) -> str:
        """The state on show."""
        return self._shown

    def show_part(self, part: Part[Any]) -> None:
        """Show the state of a part; the caller puts its value into the content widget."""
        self._shown = part.status
        self._stale.setVisible(part.status == "partial")
        if part.status == "partial":
            since = translate("widgets", "Stale since {0}").format(moment(part.since))
            self._stale.setText(f"{since} · {said(part.title)}")
            self._stale.setToolTip(said(part.hint))
        on_show = "content" if part.status == "partial" else part.status
        for name in [name for name in self._places if name != on_show]:
            self._places[name].hide()
            if name in _PASSING:
                self._places.pop(name).deleteLater()
        if on_show not in self._places:
            self._places[on_show] = self._make(on_show)
            self._box.addWidget(self._places[on_show], 1)
        if part.status == "error":
            self._show_error(part)
        if part.status == "locked" and not self._sentences["locked"]:
            sentence = self._places["locked"].findChild(Label)
            assert isinstance(sentence, Label)
            sentence.setText(said(part.hint) or said(part.title))
        unhide(self._places[on_show])

    def _make(self, name: str) -> QWidget:
        match name:
            case "loading":
                made: QWidget = Skeleton(self._rows)
            case "error":
                return _place(Banner())
            case _:
                made = _place(muted(self._sentences[name]))
        return Card(made) if self._framed else made

    def _show_error(self, part: Part[Any]) -> None:
        banner = self._places["error"].findChild(Banner)
        assert isinstance(banner, Banner)
        banner.show_message(part.title, part.hint)
        if self._retry is not None and banner.retry.isHidden():
            retry = self._retry
            banner.retry.clicked.connect(lambda: retry())
            banner.retry.show()
            _tab_after(self, banner.retry)


def _tab_after(widget: QWidget, made: QWidget) -> None:
    """Have Tab reach what was made late where it stands: after whatever takes the focus before `widget`."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    if before is not None and before is not widget:
        QWidget.setTabOrder(before, made)


def _place(*items: QWidget | None) -> QWidget:
    place = QWidget()
    box = QVBoxLayout(place)
    box.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
    fill(box, [item for item in items if item is not None], theme.BASE)
    box.addStretch(1)
    return place
