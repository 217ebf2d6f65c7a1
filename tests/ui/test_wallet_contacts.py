"""The address book on the wallet page, and strangers in its activity."""

import time
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from app.domain.errors import BadInput
from app.ui.views.desk import Desk
from app.ui.views.wallet import WalletPage
from app.ui.views.wallet_contacts import ContactSheet
from app.ui.views.wallet_parts import OTHER as OTHER_COLUMN
from app.ui.views.wallet_words import details
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.settle import until
from tests.ui.wallet_page import ACTIVITY, ADA, OTHER, entry, leave, made_page, shown


@pytest.fixture
def page(desk: Desk, client: FakeClient) -> WalletPage:
    return made_page(desk, client)


async def test_contacts__add_rename_remove__by_the_card(page: WalletPage, client: FakeClient) -> None:
    model = await shown(page)
    card = page.contacts
    assert not card.rename.isEnabled()
    client.answers[api.PutContacts] = BadInput("Another contact is called Ada, or looks so", "Choose another")
    card.add.click()
    await until(lambda: bool(page.findChildren(ContactSheet)))
    (sheet,) = page.findChildren(ContactSheet)
    assert not sheet.keep.isEnabled()
    sheet.name.setText("ada")
    sheet.address.setText(OTHER)
    sheet.keep.click()
    await until(sheet.trouble.isVisible)
    both = api.ContactsReply([api.ContactInfo("Ada", ADA), api.ContactInfo("Bob", OTHER)])
    client.answers[api.PutContacts] = both
    sheet.name.setText("Bob")
    sheet.keep.click()
    await until(lambda: card.table.model().rowCount() == 2)
    assert client.asked_of(api.PutContacts)[-1] == api.PutContacts([api.ContactInfo("Bob", OTHER)])
    card.table.selectRow(1)
    assert card.rename.isEnabled()
    client.answers[api.RemoveContact] = api.ContactsReply([])
    card.remove.click()
    await until(lambda: model.state.contacts.status == "empty")
    assert client.asked_of(api.RemoveContact) == [api.RemoveContact(OTHER)]
    assert card.states.shown == "empty"
    leave(page)


async def test_contacts__file__goes_out_and_comes_back(page: WalletPage, client: FakeClient, tmp_path: Path) -> None:
    model = await shown(page)
    model.export_contacts(tmp_path / "book.json")
    await until(lambda: (tmp_path / "book.json").exists() and not model.busy)
    client.answers[api.PutContacts] = api.ContactsReply([api.ContactInfo("Ada", ADA)])
    model.import_contacts(tmp_path / "book.json")
    await until(lambda: bool(client.asked_of(api.PutContacts)) and not model.busy)
    assert client.asked_of(api.PutContacts) == [api.PutContacts([api.ContactInfo("Ada", ADA)])]
    (tmp_path / "book.json").write_text("{}")
    model.import_contacts(tmp_path / "book.json")
    await until(lambda: not model.busy)
    assert any("no address book" in one.title for one in model.notices.items)
    leave(page)


async def test_activity__from_somebody_made_to_look_known__marked_and_not_copied(
    page: WalletPage, client: FakeClient
) -> None:
    dust = entry("received", "in", amount=0, stranger=True)
    friend = msgspec.structs.replace(entry("transfer"), other=ADA)
    client.answers[api.GetActivity] = api.ActivityReply([dust, friend], time.time())
    await shown(page)
    table, model = page.activity, page.activity.model()
    assert model.index(0, OTHER_COLUMN).data() == "not somebody you know"
    assert model.index(1, OTHER_COLUMN).data() == "Ada"
    table.selectRow(0)
    table.copy()
    assert OTHER not in QApplication.clipboard().text()
    assert OTHER not in details(dust)
    table.selectRow(1)
    table.copy()
    assert ADA in QApplication.clipboard().text()
    leave(page)


async def test_history__button__writes_every_entry(page: WalletPage, client: FakeClient, tmp_path: Path) -> None:
    model = await shown(page)
    assert page.history.isEnabled()
    client.answers[api.GetRecords] = api.RecordsReply(ACTIVITY.entries, True)
    model.export_history(tmp_path / "history.csv")
    await until(lambda: bool(model.notices.items) and not model.busy)
    assert (tmp_path / "history.csv").read_text().count("\n") == 1 + len(ACTIVITY.entries)
    assert "3" in model.notices.items[0].title
    client.answers[api.GetRecords] = api.RecordsReply([], False)
    model.export_history(tmp_path / "history.csv")
    await until(lambda: len(model.notices.items) == 2 and not model.busy)
    assert model.notices.items[0].tone == "wait"
    leave(page)


async def test_history__nothing_has_happened__no_button_to_press(page: WalletPage, client: FakeClient) -> None:
    client.answers[api.GetActivity] = api.ActivityReply([], time.time())
    await shown(page)
    assert not page.history.isEnabled()
    leave(page)
