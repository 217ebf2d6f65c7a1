"""The wallet page's warning about accounts that run a contract's code (EIP-7702), and how that is taken back."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import said, translate
from app.ui.viewmodels.vault import Vault
from app.ui.viewmodels.wallet_codes import CodesViewModel
from app.ui.views.widgets import Button, Card, Label, heading, muted, row
from app.wire import api


class CodesCard(QWidget):
    """Nothing at all while no account runs another's code, as for most it is; it reads while the page is seen."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.model = CodesViewModel(vault)
        self.buttons: list[Button] = []
        self._shown: tuple[api.AccountCode, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._watching = False
        self.model.changed.connect(self._show)
        self.destroyed.connect(self.model.close)

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

    def _show(self) -> None:
        found = self.model.state.codes.value or ()
        for button in self.buttons:
            button.setEnabled(not self.model.doing("revoke"))
        if found == self._shown:
            return
        self._shown, self.buttons = found, []
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._box.setContentsMargins(0, theme.WIDE if found else 0, 0, 0)  # no gap where there is nothing
        if found:
            self._box.addWidget(self._card(found))

    def _card(self, found: tuple[api.AccountCode, ...]) -> Card:
        words = translate("codes", "Accounts that run a contract's code")
        sentence = translate(
            "codes", "Such code can move everything the account has, at any time. Take it back if you do not use it."
        )
        return Card(heading(words), muted(sentence), *(self._line(one) for one in found), name=words)

    def _line(self, one: api.AccountCode) -> QWidget:
        words = translate("codes", "{0} runs the code of {1} on {2}.")
        label = Label(words.format(one.account, one.address, said(one.network)), wrap=True, copyable=True)
        place = QWidget()
        button = Button(translate("codes", "Take back"), picture="x", clicked=lambda: self.model.revoke(one))
        button.setAccessibleName(f"{button.text()}: {label.text()}")
        self.buttons.append(button)
        line = row(label, button, spacing=theme.BASE)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        place.setLayout(line)
        return place
