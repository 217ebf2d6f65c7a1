"""The form that signs a message or typed data, and the sheet that shows the signature."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.viewmodels.wallet_keys import KeysViewModel
from app.ui.views.sheets import Sheet
from app.ui.views.wallet_keys_form import KeySheet
from app.ui.views.wallet_keys_sheets import account_picker
from app.ui.views.widgets import Button, Choices, Inset, Label, column, muted, row
from app.wire import signer as wire

_LINES = 4


class SignSheet(KeySheet):
    """Takes what is to be signed; what it means is shown by the signer before it signs."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, parent: QWidget, model: KeysViewModel, accounts: Sequence[wire.AccountInfo]) -> None:
        super().__init__(parent, translate("keys", "Sign a message"), translate("keys", "Continue"), model)
        self.account = account_picker(accounts)
        kinds = [("message", translate("keys", "Message")), ("typed", translate("keys", "Typed data (JSON)"))]
        self.kind = Choices(translate("keys", "What is signed"), kinds)
        self._typed = False
        self.signature = ""
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(translate("keys", "What is signed"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(theme.now().sizes.row * _LINES)
        self.field.textChanged.connect(self.allow)
        self.kind.chosen.connect(self._choose)
        label = Label(self.account.accessibleName(), "strong")
        label.setBuddy(self.account)
        sentence = translate("keys", "Next you see what the signer reads in it; nothing is signed before that.")
        self.lay_out(column(label, self.account), self.kind, self.field, muted(sentence))
        self._choose("message")
        self.field.setFocus()

    def is_filled(self) -> bool:
        return bool(self.field.toPlainText())

    async def carry_out(self) -> bool:
        account, text = str(self.account.currentData()), self.field.toPlainText()
        sign = self.model.sign_typed_data if self._typed else self.model.sign_message
        self.signature = await sign(account, text) or ""
        return bool(self.signature)

    def _choose(self, kind: str) -> None:
        self._typed = kind == "typed"
        self.kind.choose(kind)
        self.allow()


class SignatureSheet(Sheet):
    """Shows a signature, to be copied to whoever asked for it."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, parent: QWidget, signature: str) -> None:
        super().__init__(parent, translate("keys", "Signed"))
        self.signature = signature
        whole = Label("\u200b".join(signature), wrap=True)
        whole.setAccessibleName(signature)
        self.copy = Button(translate("keys", "Copy"), picture="copy", clicked=self._copy)
        done = Button(translate("keys", "Done"), "main", clicked=lambda: self.give(True))
        done.setDefault(True)
        sentence = translate("keys", "Give it to whoever asked for it: it says what you signed, and no more.")
        self.add(muted(sentence), Inset(whole, name=translate("keys", "Signature")), row(None, self.copy, done))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.signature)
        self.copy.setText(translate("keys", "Copied"))
