"""The wallet page: each state of its cards, sending tried first, receiving, and what has happened."""

import asyncio
import time
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.errors import BadInput, ChainAway, InsufficientFunds
from app.ui.viewmodels.wallet import Account, WalletViewModel, written_amount
from app.ui.views.desk import Desk
from app.ui.views.wallet import WalletPage
from app.ui.views.wallet_contacts import ContactSheet
from app.ui.views.wallet_parts import OTHER as OTHER_COLUMN
from app.ui.views.wallet_receive import ReceiveSheet
from app.ui.views.wallet_sheets import SendSheet
from app.ui.views.wallet_words import details, kind_words, moved, state_words, tones
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.acting import NETWORK
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until

OTHER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
FORGED = (OTHER[:6] + 32 * "0" + OTHER[-4:]).lower()
ADA = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
COIN = 10**18


def entry(
    kind: str, direction: str = "out", asset: str = "FLW", amount: int = COIN, **changes: object
) -> api.ActivityInfo:
    given = {"state": "done", "fee": "21000000000000", "block": 7, "error": "", **changes}
    return api.ActivityInfo(
        hash="0x" + kind.encode().hex(), direction=direction, kind=kind, title="Called a contract", account=ADDRESS,
        other=OTHER, asset=asset, amount=str(amount), time=time.time() - 90, **given,  # type: ignore[arg-type]
    )  # fmt: skip


ACTIVITY = api.ActivityReply(
    [entry("transfer", state="pending", fee=None), entry("earnings", "in"), entry("approve", asset="", amount=0)],
    time.time(),
)


@pytest.fixture
def page(desk: Desk, client: FakeClient) -> WalletPage:
    client.answers[api.GetActivity] = ACTIVITY
    client.answers[api.GetContacts] = api.ContactsReply([api.ContactInfo("Ada", ADA)])
    client.answers[api.GetDeployment] = NETWORK
    desk.vault.path.parent.mkdir(parents=True, exist_ok=True)
    desk.vault.path.write_bytes(b"sealed")
    made = WalletPage(desk)
    made.resize(900, 700)
    return made


async def shown(page: WalletPage, status: str = "content") -> WalletViewModel:
    page.show()
    await until(lambda: page.viewmodel.state.accounts.status == status)
    await until(lambda: page.viewmodel.state.activity.status != "loading")
    await settle()
    return page.viewmodel


def leave(page: WalletPage) -> None:
    page.hide()
    page.viewmodel.close()


async def test_page__content__balance_activity_and_lock(page: WalletPage) -> None:
    await shown(page)
    assert page.balance.text() == "1,204.50 FLW"
    assert page.ether.text() == "1 ETH"
    assert page.main_states.shown == page.activity_states.shown == "content"
    assert page.activity.model().rowCount() == 3
    assert page.unlock.isVisible()
    assert not page.lock.isVisible()
    assert "password" in page.lock_words.text()
    assert page.send.isEnabled()
    page.viewmodel.update(status="unlocked")
    assert page.lock.isVisible()
    leave(page)


async def test_page__no_wallet__one_sentence_and_the_way_to_one(
    page: WalletPage, desk: Desk, client: FakeClient
) -> None:
    desk.vault.path.unlink()
    client.answers[api.GetAccounts] = api.AccountsReply([], "local")
    opened: list[str] = []
    desk.shell.opened.connect(lambda key, _: opened.append(key))
    await shown(page, "empty")
    assert page.main_states.shown == "empty"
    assert not page._lock_card.isVisible()
    leave(page)


async def test_page__wallet_whose_addresses_nobody_knows__asks_to_unlock_once(
    page: WalletPage, client: FakeClient
) -> None:
    client.answers[api.GetAccounts] = api.AccountsReply([], "local")
    await shown(page, "empty")
    assert page.main_states.shown == "locked"
    leave(page)


async def test_page__chain_away__old_balance_as_stale_else_the_error(page: WalletPage, client: FakeClient) -> None:
    model = await shown(page)
    client.answers[api.GetAccounts] = ChainAway("No node answers")
    client.answers[api.GetActivity] = ChainAway("No node answers")
    model.wake()
    await until(lambda: model.state.accounts.status == "partial")
    assert page.balance.text() == "1,204.50 FLW"
    assert page.main_states.shown == "partial"
    leave(page)


async def test_page__never_read__error_with_retry(page: WalletPage, client: FakeClient) -> None:
    client.answers[api.GetAccounts] = ChainAway("No node answers")
    await shown(page, "error")
    assert page.main_states.shown == "error"
    assert not page.send.isEnabled()
    leave(page)


async def test_page__balance_not_read_yet__no_figure(page: WalletPage, client: FakeClient) -> None:
    client.answers[api.GetAccounts] = api.AccountsReply([api.AccountInfo(ADDRESS, "0", "0", 0.0)], "local")
    await shown(page)
    assert page.balance.text() == "–"
    assert page.read.text() == "not read yet"
    leave(page)


async def test_page__several_accounts__listed(page: WalletPage, client: FakeClient) -> None:
    first = api.AccountInfo(ADDRESS, "0", "5", 1.0)
    client.answers[api.GetAccounts] = api.AccountsReply([first, api.AccountInfo(OTHER, "0", "0", 0.0)], "local")
    await shown(page)
    assert page.accounts.isVisible()
    model = page.accounts.model()
    assert [model.index(line, 0).data() for line in range(2)] == ["Main account", "Account 2"]
    leave(page)


async def test_page__play_wallet__says_so_and_leads_to_ones_own(page: WalletPage, desk: Desk) -> None:
    desk.vault.play.make()
    await shown(page)
    assert "play wallet" in page.lock_words.text()
    assert page.own.isVisible()
    assert not page.words.isVisible()
    page.viewmodel.update(network="ethereum")
    assert not page.receive.isEnabled()
    assert not page.drip.isVisible()
    leave(page)


async def test_drip__asked__for_the_main_account(page: WalletPage, client: FakeClient) -> None:
    client.answers[api.Drip] = api.Ok()
    model = await shown(page)
    page.drip.click()
    await until(lambda: bool(client.asked_of(api.Drip)) and not model.busy)
    assert client.asked_of(api.Drip) == [api.Drip(ADDRESS)]
    leave(page)


async def test_send__form__tried_with_the_agent_then_carried_out(
    page: WalletPage, client: FakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    performed: list[api.PrepareSend] = []

    async def perform(request: api.PrepareSend) -> list[api.OutcomeReply]:
        performed.append(request)
        return []

    model = await shown(page)
    monkeypatch.setattr(model._vault, "perform", perform)
    client.answers[api.PrepareSend] = InsufficientFunds("Too little is there", "Send less")
    page.send.click()
    await until(lambda: bool(page.findChildren(SendSheet)))
    (sheet,) = page.findChildren(SendSheet)
    assert not sheet.proceed.isEnabled()
    sheet.to.setText(f" {OTHER}")
    sheet.amount.setText("nothing")
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    assert "is no amount" in sheet.trouble.title.text()
    sheet.amount.setText("1.5")
    assert not sheet.trouble.isVisible()
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    assert sheet.trouble.title.text() == "Too little is there"
    client.answers[api.PrepareSend] = api.PreparedReply(b"x", "Send", "", False)
    sheet.assets.button("ETH").click()
    sheet.proceed.click()
    await until(lambda: bool(performed))
    assert performed == [api.PrepareSend(ADDRESS, OTHER, "ETH", str(15 * 10**17))]
    leave(page)


async def test_send__address_like_a_known_one__danger_that_has_to_be_ticked(page: WalletPage) -> None:
    model = await shown(page)
    sheet = SendSheet(page, model, model.state.accounts.value or ())
    sheet.show()
    sheet.amount.setText("1")
    sheet.to.setText(FORGED)
    assert sheet.cautions.isVisible()
    assert not sheet.proceed.isEnabled()
    sheet.cautions.tick.click()
    assert sheet.proceed.isEnabled()
    sheet.to.setText(OTHER)
    assert not sheet.cautions.isVisible()
    assert sheet.proceed.isEnabled()
    sheet.close()
    leave(page)


async def test_send__the_agents_caution__is_shown_before_the_request_is_given(
    page: WalletPage, client: FakeClient
) -> None:
    model = await shown(page)
    caution = api.CautionInfo("token-contract", "danger", "This is a token's contract", "Paste another", ADA)
    note = api.CautionInfo("first-time", "note", "You have never paid this address", "Compare all of it", ADA)
    client.answers[api.PrepareSend] = api.PreparedReply(b"x", "Send", "", False, None, [caution, note])
    sheet = SendSheet(page, model, model.state.accounts.value or ())
    answered = asyncio.ensure_future(sheet.answer())
    await settle()
    sheet.amount.setText("1")
    sheet.to.setText("ada")
    assert "Ada" in sheet.who.text()
    sheet.proceed.click()
    await until(sheet.cautions.isVisible)
    assert not sheet.proceed.isEnabled()
    assert not answered.done()
    sheet.cautions.tick.click()
    sheet.proceed.click()
    assert await answered == api.PrepareSend(ADDRESS, ADA, "FLW", str(COIN))
    leave(page)


async def test_send__only_notes__left_to_the_consent(page: WalletPage, client: FakeClient) -> None:
    model = await shown(page)
    note = api.CautionInfo("first-time", "note", "You have never paid this address", "Compare all of it", ADA)
    client.answers[api.PrepareSend] = api.PreparedReply(b"x", "Send", "", False, None, [note])
    sheet = SendSheet(page, model, model.state.accounts.value or ())
    answered = asyncio.ensure_future(sheet.answer())
    await settle()
    sheet.amount.setText("1")
    sheet.to.setText(OTHER)
    sheet.proceed.click()
    assert isinstance(await answered, api.PrepareSend)
    leave(page)


async def test_send__payment_link__fills_the_form_in(page: WalletPage) -> None:
    model = await shown(page)
    sheet = SendSheet(page, model, model.state.accounts.value or ())
    sheet.show()
    sheet.to.setText(f"ethereum:{ADA}@{NETWORK.chain_id}?value=1.5e18")
    await until(lambda: sheet.to.text() == ADA)
    assert (sheet.amount.text(), sheet.assets.button("ETH").isChecked()) == ("1.5", True)
    assert sheet.proceed.isEnabled()
    sheet.to.setText(f"ethereum:{ADA}@1?value=1")
    await until(sheet.trouble.isVisible)
    assert "chain 1" in sheet.trouble.title.text()
    assert not sheet.proceed.isEnabled()
    sheet.close()
    leave(page)


async def test_send__contact_picked_from_the_list__its_address(page: WalletPage) -> None:
    model = await shown(page)
    sheet = SendSheet(page, model, model.state.accounts.value or ())
    sheet.show()
    sheet.pick.click()
    (menu,) = sheet.findChildren(QMenu)
    menu.actions()[0].trigger()
    assert sheet.to.text() == ADA
    sheet.close()
    leave(page)


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


async def test_receive__sheet__link_with_the_amount_and_whole_address(page: WalletPage) -> None:
    import segno

    sheet = ReceiveSheet(page, ADDRESS, NETWORK)
    sheet.show()
    await settle()
    assert sheet.link == f"ethereum:{NETWORK.token}@{NETWORK.chain_id}/transfer?address={ADDRESS}"
    sheet.assets.button("ETH").click()
    sheet.amount.setText("1.5")
    assert sheet.link == f"ethereum:{ADDRESS}@{NETWORK.chain_id}?value=1500000000000000000"
    assert [list(map(int, line)) for line in sheet.code.modules] == [
        list(line) for line in segno.make_qr(sheet.link, error="m").matrix
    ]
    await settle()
    picture = sheet.code.grab().toImage()
    step = sheet.code.width() // (len(sheet.code.modules) + 8)
    for line, column in ((0, 0), (1, 1), (3, 3), (20, 11)):
        at = picture.pixelColor((4 + column) * step + step // 2, (4 + line) * step + step // 2)
        assert (at.lightness() < 128) is sheet.code.modules[line][column]
    sheet.copy_link.click()
    assert QApplication.clipboard().text() == sheet.link
    sheet.copy.click()
    assert QApplication.clipboard().text() == ADDRESS
    sheet.amount.setText("much")
    assert sheet.trouble.isVisible()
    assert "value" not in sheet.link
    sheet.close()
    page.viewmodel.close()


async def test_receive__nobody_says_where_the_contracts_are__the_address_alone(page: WalletPage) -> None:
    sheet = ReceiveSheet(page, ADDRESS, None)
    sheet.show()
    await settle()
    assert sheet.link == ADDRESS
    assert not sheet.amount.isVisible()
    assert not sheet.copy_link.isVisible()
    sheet.close()
    page.viewmodel.close()


@pytest.mark.parametrize(
    ("locale", "text", "wei"),
    [
        ("en", "1.5", 15 * 10**17),
        ("fr", "1,5", 15 * 10**17),
        ("fr", "1.5", 15 * 10**17),
        ("en", " 2 000 ", 2000 * COIN),
    ],
)
def test_written_amount__as_the_locale_writes__exact(locale: str, text: str, wei: int) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert written_amount(text) == wei
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("text", ["", "1,5", "1,500.5", "-1", "0", "0.0", "1e3", "x"])
def test_written_amount__no_amount_or_nothing__refused(text: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    try:
        with pytest.raises(BadInput):
            written_amount(text)
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("address", "known"),
    [(FORGED, OTHER), (FORGED.upper().replace("X", "x"), OTHER), (OTHER, ""), ("", ""), ("0x7", "")],
)
async def test_look_alikes__both_ends_equal__named(desk: Desk, address: str, known: str) -> None:
    model = WalletViewModel(desk.vault, desk.preferences)
    account = Account(OTHER, None, None, 0.0)
    model.update(accounts=model.state.accounts.of((account,)))
    assert [one.known for one in model.look_alikes(address)] == ([known] if known else [])


def test_words__every_kind_and_state__has_its_own() -> None:
    from app.domain.activity import TITLES, ActivityState

    for kind in TITLES.keys() - {"call"}:
        assert kind_words(entry(kind)) != "Called a contract"
    assert kind_words(entry("call")) == "Called a contract"
    assert set(tones()) == {state_words(state) for state in ActivityState}


def test_moved__direction_and_asset__signed_exactly() -> None:
    assert moved(entry("earnings", "in", amount=COIN + 1)) == "+1 FLW"
    assert moved(entry("transfer", amount=COIN + 1), exactly=True) == "−1.000000000000000001 FLW"
    assert moved(entry("approve")) == "1 FLW"
    assert moved(entry("register", asset="")) == ""


def test_details__failed__says_why() -> None:
    said = details(entry("transfer", state="failed", error="The chain refused it"))
    assert "The chain refused it" in said
    assert OTHER in said
    assert "Block 7" in said
