"""The wallet page's card about keys, each form over a signer and an agent that are not there."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.errors import AppError, BadInput, WrongPassword
from app.ui.viewmodels.vault import Vault
from app.ui.views import wallet_keys, wallet_keys_sheets
from app.ui.views.desk import Desk
from app.ui.views.wallet import WalletPage
from app.ui.views.wallet_keys_form import KeySheet
from app.ui.views.wallet_keys_sheets import ExportSheet, ForgetSheet, ImportSheet, TryBackupSheet, WatchSheet
from app.ui.views.wallet_sign_sheets import SignatureSheet, SignSheet
from app.ui.views.widgets import PasswordField
from app.wire import api, signer as wire
from tests.fakes.client import FakeClient
from tests.fakes.person import FakePerson
from tests.fakes.signer import ADDRESS, PASSWORD, FakeSigner, FakeSigners
from tests.ui.settle import until
from tests.ui.wallet_page import ADA, OTHER, leave, made_page, shown

DERIVED = wire.AccountInfo(ADDRESS, "derived", 0)
IMPORTED = wire.AccountInfo(OTHER, "imported", -1)
WATCHED = wire.AccountInfo(ADA, "watched", -1)


S = TypeVar("S", bound=KeySheet)


class Keyring:
    """What the signer is asked beyond signing: its accounts, and how it refuses."""

    def __init__(self) -> None:
        self.accounts = [DERIVED, IMPORTED, WATCHED]
        self.asked: list[wire.Request] = []
        self.secrets: list[bytes] = []
        self.refuse: AppError | None = None

    def last(self) -> wire.Request:
        return self.asked[-1]

    async def ask(self, request: wire.Request, kind: type[wire.Reply], *secrets: bytearray) -> wire.Reply:
        self.asked.append(request)
        self.secrets += [bytes(one) for one in secrets]
        if self.refuse is not None and not isinstance(request, wire.Accounts):
            raise self.refuse
        if kind is wire.Done:
            return wire.Done()
        if isinstance(request, wire.Adopt):
            self.accounts += [wire.AccountInfo("0x" + "5" * 40, "derived", number) for number in request.numbers]
        return wire.AccountsReply([one.address for one in self.accounts if one is not WATCHED], tuple(self.accounts))


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    made = Keyring()

    async def candidates(_: FakeSigner, start: int, count: int) -> list[str]:
        return [f"0x{number:040d}" for number in range(start, start + count)]

    monkeypatch.setattr(FakeSigner, "ask", lambda _, *asked: made.ask(*asked), raising=False)
    monkeypatch.setattr(FakeSigner, "candidates", candidates, raising=False)
    return made


@pytest.fixture
def page(desk: Desk, client: FakeClient, keyring: Keyring) -> WalletPage:
    client.answers[api.SetAccounts] = api.Ok()
    client.answers[api.HoldSigner] = api.Ok()
    vault = Vault(client, desk.notices, desk.home.profile(desk.profile), FakeSigners())
    vault.person = FakePerson(PASSWORD)
    vars(desk)["vault"] = vault  # in the place of the one that would start real processes
    return made_page(desk, client)


async def opened(page: WalletPage, kind: type[S]) -> S:
    await until(lambda: bool(page.findChildren(kind)))
    return page.findChildren(kind)[0]


def typed(field: PasswordField, secret: str) -> None:
    QTest.keyClicks(field, secret)


async def test_watch__refused_then_taken__agent_is_told(page: WalletPage, client: FakeClient, keyring: Keyring) -> None:
    await shown(page)
    page.keys.watch.click()
    sheet = await opened(page, WatchSheet)
    assert not sheet.proceed.isEnabled()
    sheet.address.setText(" 0x12 ")
    keyring.refuse = BadInput("0x12 is no address", "An address has 40 digits")
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    assert sheet.trouble.title.text() == "0x12 is no address"
    keyring.refuse = None
    sheet.address.setText(ADA)
    sheet.proceed.click()
    await until(lambda: not page.keys.model.busy)
    assert keyring.last() == wire.Watch(ADA)
    assert client.asked_of(api.SetAccounts)[-1] == api.SetAccounts([ADDRESS, OTHER], [ADA])
    leave(page)


async def test_import__key_or_keystore__secrets_go_to_the_signer_and_leave_the_fields(
    page: WalletPage, keyring: Keyring, tmp_path: Path
) -> None:
    await shown(page)
    store = tmp_path / "store.json"
    store.write_bytes(b"{}")
    page.keys.take.click()
    sheet = await opened(page, ImportSheet)
    sheet.take_file(store)
    typed(sheet.password, "its own")
    keyring.refuse = WrongPassword("The password is wrong")
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    assert keyring.secrets == [b"{}", b"its own"]
    assert len(sheet.password) == 0
    assert not sheet.proceed.isEnabled()
    keyring.refuse = None
    sheet.kind.button("key").click()
    assert sheet.password.isHidden() or not sheet.password.isVisible()
    typed(sheet.key, "4d" * 32)
    sheet.proceed.click()
    await until(lambda: not page.keys.model.busy)
    assert keyring.last() == wire.ImportKey()
    assert keyring.secrets[-1] == b"4d" * 32
    leave(page)


async def test_discover__one_more_was_used__adopted_and_told(
    page: WalletPage, client: FakeClient, keyring: Keyring
) -> None:
    client.answers[api.GetUsed] = lambda request: api.UsedReply([one.endswith("03") for one in request.addresses])
    await shown(page)
    page.keys.search.click()
    await until(lambda: bool(page.keys.model.notices.items))
    assert wire.Adopt([3]) in keyring.asked
    assert page.keys.model.notices.items[-1].title.startswith("1 account")
    leave(page)


async def test_back_up__written_then_tried__or_left_untried(
    page: WalletPage, keyring: Keyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.backup"

    async def chosen(*_: object) -> Path:
        return path

    monkeypatch.setattr(wallet_keys, "ask_path", chosen)
    await shown(page)
    page.keys.back_up.click()
    sheet = await opened(page, TryBackupSheet)
    assert keyring.last() == wire.Backup(str(path))
    typed(sheet.password, "correct horse")
    sheet.proceed.click()
    await until(lambda: not page.keys.model.busy)
    assert keyring.last() == wire.TryBackup(str(path))
    assert page.keys.model.notices.items[-1].title == "Backed up, and tried"
    leave(page)


async def test_export_and_forget__only_what_each_can_do_is_offered(
    page: WalletPage, keyring: Keyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def chosen(*_: object) -> Path:
        return tmp_path / "key.json"

    monkeypatch.setattr(wallet_keys_sheets, "ask_path", chosen)
    await shown(page)
    page.keys.export.click()
    sheet = await opened(page, ExportSheet)
    assert [sheet.account.itemData(at) for at in range(sheet.account.count())] == [ADDRESS, OTHER]
    for field, secret in ((sheet.password, "correct horse"), (sheet.own, "12345678"), (sheet.again, "another")):
        typed(field, secret)
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    sheet.again.clear()
    typed(sheet.again, "12345678")
    sheet.proceed.click()
    await until(lambda: not page.keys.model.busy)
    assert keyring.last() == wire.ExportKeystore(ADDRESS, str(tmp_path / "key.json"))
    assert keyring.secrets[-2:] == [b"correct horse", b"12345678"]
    page.keys.forget.click()
    other = await opened(page, ForgetSheet)
    assert [other.account.itemData(at) for at in range(other.account.count())] == [OTHER, ADA]
    typed(other.password, "correct horse")
    other.proceed.click()
    await until(lambda: not page.keys.model.busy)
    assert keyring.last() == wire.Forget(OTHER)
    leave(page)


async def test_card__play_wallet_or_none__not_there(desk: Desk, page: WalletPage) -> None:
    desk.vault.play.make()
    await shown(page)
    assert page.keys.isHidden()
    leave(page)


async def test_sign__message_or_typed_data__shown_by_the_signer_then_the_signature(
    page: WalletPage, desk: Desk
) -> None:
    await shown(page)
    page.keys.sign.click()
    sheet = await opened(page, SignSheet)
    sheet.kind.button("typed").click()
    sheet.field.setPlainText("{")
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    sheet.kind.button("message").click()
    sheet.field.setPlainText("I am the owner")
    person = desk.vault.person
    assert isinstance(person, FakePerson)
    person.yes = False
    sheet.proceed.click()
    await until(lambda: sheet.proceed.isEnabled())
    assert not sheet.signature
    person.yes = True
    sheet.proceed.click()
    await until(lambda: bool(page.findChildren(SignatureSheet)))
    (signed,) = page.findChildren(SignatureSheet)
    assert signed.signature.startswith("0x")
    signed.copy.click()
    assert QGuiApplication.clipboard().text() == signed.signature
    signed.give(True)
    await until(lambda: not page.keys.model.busy)
    leave(page)
