"""Sending, tried first and with its cautions, and receiving."""

import asyncio

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.errors import BadInput, InsufficientFunds
from app.ui.viewmodels.wallet import Account, WalletViewModel, written_amount
from app.ui.views.desk import Desk
from app.ui.views.wallet import WalletPage
from app.ui.views.wallet_receive import ReceiveSheet
from app.ui.views.wallet_sheets import SendSheet
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.acting import NETWORK
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until
from tests.ui.wallet_page import ADA, COIN, FORGED, OTHER, leave, made_page, shown


@pytest.fixture
def page(desk: Desk, client: FakeClient) -> WalletPage:
    return made_page(desk, client)


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
    assert performed == [api.PrepareSend(ADDRESS, OTHER, "ETH", str(15 * 10**17), "normal")]
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
    assert await answered == api.PrepareSend(ADDRESS, ADA, "FLW", str(COIN), "normal")
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


async def test_send__name__its_address_is_seen_before_the_request_is_given(
    page: WalletPage, client: FakeClient
) -> None:
    model = await shown(page)
    client.answers[api.PrepareSend] = api.PreparedReply(b"x", "Send", "", False)
    client.answers[api.ResolveName] = api.NameReply("ann.eth", OTHER, "ethereum")
    sheet = SendSheet(page, model, model.state.accounts.value or ())
    answered = asyncio.ensure_future(sheet.answer())
    await settle()
    sheet.amount.setText("1")
    sheet.to.setText("ANN.eth")
    sheet.proceed.click()
    await until(sheet.who.isVisible)
    await until(sheet.proceed.isEnabled)
    assert sheet.who.text() == f"ann.eth is {OTHER}"
    assert not answered.done()
    sheet.proceed.click()
    request = await answered
    assert isinstance(request, api.PrepareSend)
    assert request.to == OTHER
    leave(page)
