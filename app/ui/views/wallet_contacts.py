"""The wallet's address book: a card with everybody in it, and the form that adds one or gives another name."""

import asyncio

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.contacts import Contact
from app.domain.errors import AppError
from app.ui.texts import short_address, translate
from app.ui.viewmodels.wallet import WalletState, WalletViewModel
from app.ui.views.saving import ask_file, ask_path
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Banner, Button, Card, Column, Label, StateStack, Table, column, heading, row
from app.ui.views.widgets.flow import Flow

_FILE, _KIND = "fallow-contacts.json", "json"


class ContactsCard(Card):
    """Lists the contacts; what is done to one is done to the selected one."""

    def __init__(self, model: WalletViewModel) -> None:
        self._model = model
        self.table = Table(translate("wallet", "Contacts"), _columns())
        self.add = Button(translate("wallet", "Add a contact"), picture="plus", clicked=self._add)
        self.rename = Button(translate("wallet", "Rename"), "quiet", clicked=self._rename)
        self.remove = Button(translate("wallet", "Remove"), "quiet", "x", self._remove)
        self.take = Button(translate("wallet", "Import"), "quiet", "folder", self._import)
        self.write = Button(translate("wallet", "Export"), "quiet", "download", self._export)
        self.states = StateStack(
            self.table,
            empty=translate("wallet", "Nobody is in it yet. Addresses with a name are recognised when you pay them."),
            retry=model.wake,
            rows=1,
        )
        head = heading(translate("wallet", "Contacts"))
        super().__init__(head, self.states, Flow(self.add, self.rename, self.remove, self.take, self.write))
        self.table.opened.connect(lambda _: self._rename())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())

    def show_state(self, state: WalletState) -> None:
        """Show other contacts."""
        self.states.show_part(state.contacts)
        self.table.show_rows(state.contacts.value or ())
        self._allow()

    def _allow(self) -> None:
        chosen = self._chosen() is not None
        self.rename.setEnabled(chosen)
        self.remove.setEnabled(chosen and not self._model.doing("contacts"))
        for button in (self.rename, self.remove, self.write):
            button.setVisible(bool(self._model.state.contacts.value))

    def _chosen(self) -> Contact | None:
        found = self.table.selected() if self._model.state.contacts.value else None
        return found if isinstance(found, Contact) else None

    def _add(self) -> None:
        self._model.run(ContactSheet(self.window(), self._model, None).answer(), "form")

    def _rename(self) -> None:
        if (chosen := self._chosen()) is not None:
            self._model.run(ContactSheet(self.window(), self._model, chosen).answer(), "form")

    def _remove(self) -> None:
        if (chosen := self._chosen()) is not None:
            self._model.remove_contact(chosen.address)

    def _import(self) -> None:
        async def choose() -> None:
            path = await ask_file(self.window(), translate("wallet", "Take over an address book"), _KIND)
            if path is not None:
                self._model.import_contacts(path)

        self._model.run(choose(), "form")

    def _export(self) -> None:
        async def choose() -> None:
            path = await ask_path(self.window(), translate("wallet", "Save the address book"), _FILE, _KIND)
            if path is not None:
                self._model.export_contacts(path)

        self._model.run(choose(), "form")


class ContactSheet(Sheet):
    """Adds a contact, or renames the one given; what is wrong is said in the form."""

    def __init__(self, parent: QWidget, model: WalletViewModel, contact: Contact | None) -> None:
        words = translate("wallet", "Rename") if contact else translate("wallet", "Add a contact")
        super().__init__(parent, words)
        self._model = model
        self.name, self.address = QLineEdit(), QLineEdit()
        self.trouble = Banner("loss")
        self.trouble.hide()
        self.keep = Button(translate("wallet", "Save"), "main", clicked=self._try)
        self.keep.setDefault(True)
        for words, line in ((translate("wallet", "Name"), self.name), (translate("wallet", "Address"), self.address)):
            label = Label(words, "strong")
            label.setBuddy(line)
            line.setAccessibleName(words)
            line.textChanged.connect(lambda _: self._show())
            self.add(column(label, line))
        self.address.setPlaceholderText("0x…")
        if contact is not None:
            self.name.setText(contact.name)
            self.address.setText(contact.address)
            self.address.setReadOnly(True)
        later = Button(translate("wallet", "Not now"), clicked=lambda: self.give(None))
        self.add(self.trouble, row(None, later, self.keep))
        self.name.setFocus()
        self._show()

    def _show(self) -> None:
        self.trouble.hide()
        self.keep.setEnabled(bool(self.name.text().strip() and self.address.text().strip()))

    def _try(self) -> None:
        if self.keep.isEnabled():
            self.keep.setEnabled(False)
            self._trying = asyncio.ensure_future(self._attempt())

    async def _attempt(self) -> None:
        try:
            await self._model.keep_contact(self.name.text(), self.address.text().strip())
        except AppError as error:
            self.trouble.show_message(error.title, error.hint)
            self.trouble.show()
            self.keep.setEnabled(True)
        else:
            self.give(True)


def _columns() -> list[Column]:
    return [
        Column(translate("wallet", "Name"), lambda one: one.name, lambda one: one.name.casefold(), stretch=True),
        Column(
            translate("wallet", "Address"),
            lambda one: short_address(one.address),
            tip=lambda one: one.address,
            colour=lambda _: "muted",
        ),
    ]
