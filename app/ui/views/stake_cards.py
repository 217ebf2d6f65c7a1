"""Parts of the stake page's sections: cards with a sentence, facts and buttons; buttons that say why not; a loan's health."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import number, translate
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.dressing import tabular
from app.ui.views.stake_layout import place as place, titled
from app.ui.views.stake_parts import Fact
from app.ui.views.stake_section import Section
from app.ui.views.stake_sheet import open_form
from app.ui.views.stake_words import Field, Form, form_with
from app.ui.views.widgets import Button, Card, Label, Pill, StateStack, muted, row
from app.ui.views.widgets.boxes import Item
from app.ui.views.widgets.flow import Flow
from app.wire import api


class ActSection(Section):
    """A section with a column of cards that open forms."""

    def stack(self, *cards: QWidget) -> None:
        """Put the cards below each other."""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.WIDE)
        for card in cards:
            box.addWidget(card)
        box.addStretch(1)

    def ask(self, act: str, most: int = 0, fields: Sequence[Field] = (), **given: str) -> None:
        """Open the form of an act."""
        self.open(form_with(act, most, given, fields=fields))

    def open(self, form: Form) -> None:
        """Open a form, and carry its act out when it is agreed to."""
        open_form(self, self.model, form)


class ActCard(Card):
    """A card about one role: heading with a pill, a sentence, facts, whatever else, buttons; in the states every card has."""

    def __init__(
        self,
        words: str,
        desk: Desk,
        retry: Callable[[], object],
        *items: Item,
        facts: Sequence[tuple[str, QWidget]] = (),
        buttons: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(name=words)
        self.pill, self.sentence = Pill(), muted()
        self.pill.hide()
        title = titled(words)
        figures = Flow(*(Fact(name, value) for name, value in facts), spacing=theme.PAGE)
        body = place(self.sentence, figures, *items, None, Flow(*buttons))  # cards side by side end alike
        wallet = Button(translate("acts", "Go to the wallet"), clicked=lambda: desk.shell.open("wallet"))
        self.states = StateStack(body, empty="", unlock=wallet, retry=retry)
        self.box.addLayout(row(title, None, self.pill))
        self.box.addWidget(self.states, 1)

    def show_part(self, part: Part[api.StakeReply], *, leads: bool) -> api.StakeReply | None:
        """Show a reading's state; trouble is told by the card that leads the section alone. Returns what there is to show."""
        trouble = part.status in ("error", "locked")
        self.setVisible(leads or not trouble)
        self.states.show_part(part)
        return None if trouble else part.value

    def tell(self, words: str, tone: str) -> None:
        """Show a pill; empty: none."""
        self.pill.setVisible(bool(words))
        self.pill.show_state(words, tone)


class HealthBar(QWidget):
    """How much of a bond is borrowed, with the limits of borrowing and of recall marked on it."""

    def __init__(self) -> None:
        super().__init__()
        self._health, self._limits = 0.0, (1.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_health(self, health: float, below: float, above: float) -> None:
        """Show a share of the bond, and the shares up to which one may borrow and above which anyone may recall."""
        self._health, self._limits = health, (below, above)
        words = translate("acts", "{0} % of the bond is borrowed; borrowing ends at {1} %, recall begins above {2} %")
        told = words.format(*(number(100 * share, 1) for share in (health, below, above)))
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.now().sizes.rail, 3 * theme.SMALL)

    def paintEvent(self, _: QPaintEvent) -> None:
        worn = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, theme.SMALL, self.width(), theme.SMALL)
        painter.setBrush(worn.colour("line"))
        painter.drawRoundedRect(track, theme.TIGHT, theme.TIGHT)
        below, above = self._limits
        tone = "danger" if self._health > above else "warn" if self._health > below else "accent"
        filled = QRectF(track)
        filled.setWidth(track.width() * min(self._health, 1.0))
        painter.setBrush(worn.colour(tone))
        painter.drawRoundedRect(filled, theme.TIGHT, theme.TIGHT)
        for share, colour in ((below, "warn"), (above, "danger")):
            painter.setBrush(worn.colour(colour))
            painter.drawRect(QRectF(self.width() * share - theme.LINE, 0, theme.RING, 3 * theme.SMALL))
        painter.end()


def allow(button: Button, reasons: Sequence[tuple[bool, str]], busy: bool) -> None:
    """Let a button be pressed, or say why not: the first reason that holds."""
    why = next((words for holds, words in reasons if holds), "")
    button.setEnabled(not why and not busy)
    button.setToolTip(why)
    button.setAccessibleDescription(why)


def figure() -> Label:
    """Return a label for a figure that is no amount, as large as one."""
    made = Label("", "state")
    made.setFont(tabular(made.font()))
    return made


def yearly(rate: float) -> str:
    """Return a yearly rate in per cent."""
    return translate("acts", "{0} % a year").format(number(100 * rate, 2))


def no_tokens() -> str:
    return translate("acts", "There are no tokens in the account")
