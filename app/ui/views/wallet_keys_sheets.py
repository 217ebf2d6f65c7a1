"""The forms about keys; what is wrong is said in the form, which keeps what is no secret."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.texts import short_address, translate
from app.ui.viewmodels.wallet_keys import KeysViewModel
from app.ui.views.saving import ask_file, ask_path
from app.ui.views.unlock import SHORTEST
from app.ui.views.wallet_keys_form import KeySheet
from app.ui.views.widgets import Button, Choices, Label, Picker, column, muted, row, text
from app.ui.views.widgets.boxes import Item
from app.wire import signer as wire

_KEYSTORE = "json"


class TryBackupSheet(KeySheet):
    """Sees that a backup opens: one that nobody tried may be none."""

    def __init__(self, parent: QWidget, model: KeysViewModel, path: Path) -> None:
        super().__init__(parent, translate("keys", "Try the backup"), translate("keys", "See that it opens"), model)
        self._path = path
        self.password = self.secret(translate("keys", "The wallet's password"))
        sentence = translate("keys", "It is written to {0}. Keep it on another disk as well.").format(path)
        self.lay_out(text(sentence), _labelled(self.password))
        self.password.setFocus()

    def is_filled(self) -> bool:
        return len(self.password) > 0

    async def carry_out(self) -> bool:
        await self.model.try_backup(self._path, self.password.take())
        return True


class ImportSheet(KeySheet):
    """Takes a private key, or the file of another wallet with one in it."""

    def __init__(self, parent: QWidget, model: KeysViewModel) -> None:
        super().__init__(parent, translate("keys", "Import a key"), translate("keys", "Import"), model)
        kinds = [("file", translate("keys", "Keystore file")), ("key", translate("keys", "Private key"))]
        self.kind = Choices(translate("keys", "What is imported"), kinds)
        self.path: Path | None = None
        self.file = muted(translate("keys", "No file chosen"))
        self.choose = Button(translate("keys", "Choose a file"), picture="folder", clicked=self._choose)
        self.password = self.secret(translate("keys", "The keystore's own password"))
        self.key = self.secret(translate("keys", "Private key, 64 hex digits"))
        self._file_box = _box(row(self.choose, self.file, None), _labelled(self.password))
        self._key_box = _box(
            _labelled(self.key),
            muted(translate("keys", "It cannot be pasted: the clipboard is open to every program.")),
        )
        self.kind.chosen.connect(self._show)
        sentence = translate(
            "keys", "It stays beside your words, which do not bring it back: make a backup afterwards."
        )
        self.lay_out(self.kind, self._file_box, self._key_box, muted(sentence))
        self._show("file")

    def is_filled(self) -> bool:
        if self._key_box.isHidden():
            return self.path is not None and len(self.password) > 0
        return len(self.key) > 0

    async def carry_out(self) -> bool:
        if self._key_box.isHidden() and self.path is not None:
            await self.model.import_keystore(self.path, self.password.take())
        else:
            await self.model.import_key(self.key.take())
        return True

    def take_file(self, path: Path) -> None:
        """Take a keystore."""
        self.path = path
        self.file.setText(path.name)
        self.password.setFocus()
        self.allow()

    def _show(self, kind: str) -> None:
        self.kind.choose(kind)
        self._file_box.setVisible(kind == "file")
        self._key_box.setVisible(kind == "key")
        (self.choose if kind == "file" else self.key).setFocus()
        self.allow()

    def _choose(self) -> None:
        async def choose() -> None:
            path = await ask_file(self, translate("keys", "Choose the keystore"), "")
            if path is not None:
                self.take_file(path)

        self.model.run(choose(), "file")


class WatchSheet(KeySheet):
    """Takes an address to look at."""

    def __init__(self, parent: QWidget, model: KeysViewModel) -> None:
        super().__init__(parent, translate("keys", "Watch an address"), translate("keys", "Watch"), model)
        self.address = QLineEdit()
        self.address.setAccessibleName(translate("keys", "Address"))
        self.address.setPlaceholderText("0x…")
        self.address.textChanged.connect(self.allow)
        sentence = translate("keys", "Its balance and activity are shown; nothing can be sent from it here.")
        self.lay_out(muted(sentence), _labelled(self.address))
        self.address.setFocus()

    def is_filled(self) -> bool:
        return bool(self.address.text().strip())

    async def carry_out(self) -> bool:
        await self.model.watch(self.address.text().strip())
        return True


class ExportSheet(KeySheet):
    """Writes a key to a file under a password of its own."""

    def __init__(self, parent: QWidget, model: KeysViewModel, accounts: Sequence[wire.AccountInfo]) -> None:
        super().__init__(parent, translate("keys", "Export a key"), translate("keys", "Save as…"), model)
        self.account = account_picker(accounts)
        self.password = self.secret(translate("keys", "The wallet's password"))
        self.own = self.secret(translate("keys", "A password for the file"))
        self.again = self.secret(translate("keys", "The same again"))
        sentence = translate("keys", "Whoever has the file and its password has the account's money.")
        fields = [_labelled(one) for one in (self.account, self.password, self.own, self.again)]
        self.lay_out(muted(sentence), *fields)
        self.password.setFocus()

    def is_filled(self) -> bool:
        return len(self.password) > 0 and len(self.own) >= SHORTEST and len(self.again) > 0

    async def carry_out(self) -> bool:
        if not self.own.same_as(self.again):
            self.say(translate("keys", "The two passwords differ"), "")
            return False
        address = str(self.account.currentData())
        path = await ask_path(self, translate("keys", "Save the keystore"), f"{address}.{_KEYSTORE}", _KEYSTORE)
        if path is None:
            return False
        self.again.clear()
        await self.model.export(address, path, self.password.take(), self.own.take())
        return True


class ForgetSheet(KeySheet):
    """Removes a key that the words do not bring back, or an address that was only watched."""

    def __init__(self, parent: QWidget, model: KeysViewModel, accounts: Sequence[wire.AccountInfo]) -> None:
        super().__init__(parent, translate("keys", "Remove a key"), translate("keys", "Remove"), model)
        self._there = bool(accounts)
        self.account = account_picker(accounts)
        self.password = self.secret(translate("keys", "The wallet's password"))
        sentence = translate(
            "keys", "An imported key is gone for good unless you have it elsewhere, such as in a backup."
        )
        none = translate("keys", "There is none: your wallet holds only the accounts of its words.")
        fields = [_labelled(one) for one in (self.account, self.password)] if accounts else []
        self.lay_out(muted(sentence if accounts else none), *fields)

    def is_filled(self) -> bool:
        return self._there and len(self.password) > 0

    async def carry_out(self) -> bool:
        await self.model.forget(str(self.account.currentData()), self.password.take())
        return True


def account_picker(accounts: Sequence[wire.AccountInfo]) -> Picker:
    """Return a choice among accounts, each with where its key is."""
    kinds = {
        "derived": translate("keys", "of your words"),
        "imported": translate("keys", "imported"),
        "watched": translate("keys", "watched"),
    }
    options = [(one.address, f"{short_address(one.address)} · {kinds.get(one.origin, one.origin)}") for one in accounts]
    return Picker(translate("keys", "Account"), options)


def _labelled(field: QWidget) -> QVBoxLayout:
    label = Label(field.accessibleName(), "strong")
    label.setBuddy(field)
    return column(label, field)


def _box(*items: Item) -> QWidget:
    place = QWidget()
    box = column(*items)
    box.setContentsMargins(0, 0, 0, 0)
    place.setLayout(box)
    return place
