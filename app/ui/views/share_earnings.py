"""The share page's card of what was earned: today's net, and how it comes about."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui import theme
from app.ui.texts import MINUS, amount, exact_amount, moment, translate
from app.ui.viewmodels.base import Part
from app.ui.views.dressing import tabular
from app.ui.views.widgets import AmountLabel, Button, Card, Label, StateStack, column, faint, muted, row, rule
from app.wire import api

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EarningsCard(Card):
    """Today's net in large, and under it how it comes about, today and since the beginning."""

    def __init__(self, open_rule: Callable[[str], None]) -> None:
        super().__init__(name=translate("share", "Earnings"), spacing=theme.SMALL)
        self._net, self._age = AmountLabel("", "money"), faint()
        self._pending = faint()
        self._pending.setWordWrap(True)
        self._tariff = Button(
            translate("share", "Count electricity"), "link", clicked=lambda: open_rule("electricity_tariff")
        )
        self._cells: dict[tuple[str, int], Label] = {}
        inside = QWidget()
        unit = Label("FLW", "muted")
        figure = row(self._net, unit, None, spacing=theme.SMALL)
        figure.setAlignment(unit, Qt.AlignmentFlag.AlignBottom)
        unit.setContentsMargins(0, 0, 0, theme.TIGHT)
        box = column(figure, self._ladder(), None, self._pending, spacing=theme.SMALL)
        box.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(box)
        self._stack = StateStack(
            inside, empty=translate("share", "The local network is starting; earnings follow."), rows=5
        )
        self.box.addLayout(row(muted(translate("share", "Earned today, net"), wrap=False), None, self._age))
        self.box.addWidget(self._stack)

    def show_state(self, part: Part[api.ShareReply]) -> None:
        """Show what was earned; nothing is known while the local network comes up."""
        show_age(self._age, part)
        share = part.value
        if share is None or share.today is None or share.lifetime is None:
            self._stack.show_part(Part("loading" if share is None else "empty"))
            return
        self._stack.show_part(Part("content"))
        self._net.show_amount(int(share.today.net))
        for place, info in ((1, share.today), (2, share.lifetime)):
            self._show_span(place, info)
        waiting = int(share.pending)
        self._pending.setVisible(waiting > 0)
        self._pending.setText(translate("share", "{0} FLW of it is not redeemed yet").format(amount(waiting)))
        self._pending.setToolTip(translate("share", "{0} FLW").format(exact_amount(waiting)))
        uncounted = share.lifetime.electricity is None
        self._tariff.setVisible(uncounted)
        for place in (1, 2):
            self._cells["electricity", place].setVisible(not uncounted)

    def _ladder(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.BASE)
        grid.setVerticalSpacing(theme.TIGHT)
        for place, words in ((1, translate("share", "Today")), (2, translate("share", "In all"))):
            grid.addWidget(faint(words), 0, place, RIGHT)
        rows = (
            ("gross", translate("share", "Gross"), "muted"),
            ("fee", translate("share", "Market's fee"), "muted"),
            ("net", translate("share", "Net"), "strong"),
            ("gas", translate("share", "Gas, in ETH"), "muted"),
            ("electricity", translate("share", "Electricity"), "muted"),
        )
        line = 1
        for key, words, role in rows:
            if key == "net":
                grid.addWidget(rule(), line, 0, 1, 3)
                line += 1
            grid.addWidget(Label(words, role), line, 0)
            for place in (1, 2):
                self._cells[key, place] = cell = Label("", role if key == "net" else "")
                cell.setFont(tabular(cell.font()))
                grid.addWidget(cell, line, place, RIGHT)
            line += 1
        grid.addWidget(self._tariff, line - 1, 1, 1, 2, RIGHT)  # where its figures will stand once it is counted
        grid.setColumnStretch(0, 1)
        return grid

    def _show_span(self, place: int, info: api.EarningsInfo) -> None:
        tokens = {"gross": int(info.gross), "fee": -int(info.fee), "net": int(info.net)}
        for key, words in zip(tokens, aligned(list(tokens.values())), strict=True):
            self._show(key, place, words, exact_amount(tokens[key]))
        gas, electricity = -int(info.gas), info.electricity
        self._show("gas", place, aligned([gas])[0], exact_amount(gas))
        if electricity is None:
            self._show("electricity", place, "–", "")
        else:
            self._show("electricity", place, aligned([-electricity], 6)[0], exact_amount(-electricity, 6))

    def _show(self, key: str, place: int, words: str, exact: str) -> None:
        self._cells[key, place].setText(words)
        self._cells[key, place].setToolTip(exact)


def show_age(label: Label, part: Part[api.ShareReply]) -> None:
    """Say since when a card's figures are old, if they are."""
    stale = part.status == "partial"
    label.setText(translate("share", "as of {0}").format(moment(part.since)) if stale else "")


def aligned(values: list[int], decimals: int = 18) -> list[str]:
    """Return amounts with as many digits after the point as the one that shows most needs, none of them rounded up."""
    point = QLocale().decimalPoint()
    places = max((len(amount(value, decimals).partition(point)[2]) for value in values), default=0)
    unit = 10 ** (decimals - places)
    told = []
    for value in values:
        whole, _, fraction = exact_amount(abs(value) // unit * unit, decimals).partition(point)
        sign = MINUS if value < 0 else ""
        told.append(f"{sign}{whole}{point if places else ''}{fraction.ljust(places, '0')}")
    return told
