"""What was sent and is not mined yet, above the activity: in its order, with why it waits, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import age, amount, exact_amount, said, short_address, translate
from app.ui.viewmodels.vault import Vault
from app.ui.viewmodels.wallet_sent import PendingViewModel
from app.ui.views.wallet_words import kind_words
from app.ui.views.widgets import Button, Column, Inset, Table, heading, muted
from app.ui.views.widgets.flow import Flow
from app.wire import api


class _PendingTable(Table):
    """As high as its rows: a table of a card of its own would take what room is left."""

    def __init__(self) -> None:
        super().__init__(translate("sent", "Under way"), _columns())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())


class PendingList(QWidget):
    """There only while something is under way; it reads while its page is seen."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.model = PendingViewModel(vault)
        self.table = _PendingTable()
        self.speed_up = Button(
            translate("sent", "Speed up"), picture="refresh-cw", clicked=lambda: self._act(self.model.speed_up)
        )
        self.cancel = Button(translate("sent", "Cancel it"), "quiet", "x", lambda: self._act(self.model.cancel))
        self.note = muted(
            translate(
                "sent",
                "Until it is mined it can be sent again for more gas, or nothing in its place. You see both before you sign.",
            )
        )
        self.inside = Inset(
            heading(translate("sent", "Under way")),
            self.table,
            Flow(self.speed_up, self.cancel),
            self.note,
            name=translate("sent", "Under way"),
        )
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.inside)
        self._watching = False
        self.model.changed.connect(self._show)
        self.destroyed.connect(self.model.close)
        self.table.selectionModel().selectionChanged.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._watching:
            self._watching = True
            self.model.watched()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._watching:
            self._watching = False
            self.model.unwatched()

    def _chosen(self) -> api.PendingInfo | None:
        entries = self.model.state.pending.value or ()
        chosen = entries[0] if len(entries) == 1 else self.table.selected()
        return chosen if isinstance(chosen, api.PendingInfo) else None

    def _act(self, intent: Callable[[api.PendingInfo], None]) -> None:
        if (chosen := self._chosen()) is not None:
            intent(chosen)

    def _show(self) -> None:
        entries = self.model.state.pending.value or ()
        self.inside.setVisible(bool(entries))
        self._box.setContentsMargins(0, 0, 0, theme.BASE if entries else 0)
        self.table.show_rows(entries)
        chosen, busy = self._chosen(), self.model.doing("replace")
        self.speed_up.setEnabled(chosen is not None and not busy)
        self.cancel.setEnabled(chosen is not None and chosen.kind != "cancel" and not busy)


def why(entry: api.PendingInfo) -> str:
    """Return what a transaction waits for."""
    if entry.missing >= 0:
        return translate("sent", "waits for number {0}, not sent from here").format(entry.missing)
    if entry.ahead:
        return translate("sent", "waits for {0} before it").format(entry.ahead)
    if entry.error:
        return said(entry.error)
    return translate("sent", "next") if entry.state == "pending" else translate("sent", "the network is asked again")


def _columns() -> list[Column]:
    return [
        Column(translate("sent", "Number"), lambda one: str(one.nonce), lambda one: one.nonce),
        Column(translate("sent", "What"), _what, tip=lambda one: f"{one.other}\n{one.hash}", stretch=True),
        Column(translate("sent", "Sent"), lambda one: age(one.time), lambda one: one.time, colour=lambda _: "faint"),
        Column(
            translate("sent", "Costs at most"),
            lambda one: f"{amount(int(one.max_cost))} ETH",
            lambda one: int(one.max_cost),
            lambda one: f"{exact_amount(int(one.max_cost))} ETH",
            right=True,
        ),
        Column(
            translate("sent", "Why it waits"),
            why,
            colour=lambda one: "warn" if one.missing >= 0 else "muted",
            right=True,
        ),
    ]


def _what(entry: api.PendingInfo) -> str:
    if entry.kind == "cancel":
        return translate("sent", "Cancels another one")
    parts = [kind_words(entry), f"{amount(int(entry.amount))} {entry.asset}" if entry.asset else ""]
    return " · ".join([part for part in parts if part] + [short_address(entry.other)])
