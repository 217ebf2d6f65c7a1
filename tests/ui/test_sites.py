"""Sites in the window: what they want is shown with who asks, signed by consent alone, and the list of them can be changed."""

import asyncio
import json
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.domain import calls
from app.domain.addresses import ZERO
from app.domain.errors import BadInput
from app.domain.sites import PROGRAM, Kind
from app.domain.transactions import SetCode, Transaction
from app.signer import statements
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.proposals import StatementProposal
from app.ui.viewmodels.site_asking import SiteAsking
from app.ui.viewmodels.vault import Vault
from app.ui.views.consent import ConsentSheet, Sheets
from app.ui.views.desk import Desk
from app.ui.views.site_sheets import ConnectSheet, StatementSheet, TurnOnSheet
from app.ui.views.sites import SitesCard
from app.ui.views.wallet_codes import CodesCard
from app.wire import api
from tests.fakes.client import FakeClient
from tests.fakes.person import FakePerson
from tests.fakes.signer import ADDRESS, PASSWORD, SIGNED, FakeSigners
from tests.ui.acting import CHAIN, OTHER, TOKEN, answers, raw
from tests.ui.settle import settle, until

SITE = "https://app.example.org"
DANGER = api.CautionInfo("account-code", "danger", "The account would be controlled by somebody else's code", "Be sure")
NOTE = {
    "types": {"EIP712Domain": [], "Note": [{"name": "text", "type": "string"}]},
    "primaryType": "Note", "domain": {}, "message": {"text": "hello"},
}  # fmt: skip


def event(kind: Kind, number: int = 1, **given: Any) -> api.SiteEvent:
    return api.SiteEvent(number, kind, SITE, given.pop("chain_id", CHAIN), "Local network", ADDRESS, **given)


class Window:
    """A vault that is open, with a person before it, and what answers sites."""

    def __init__(self, client: FakeClient, vault: Vault, person: FakePerson) -> None:
        self.client = client
        self.vault = vault
        self.person = person
        self.asking = SiteAsking(vault)

    async def ask(self, what: api.SiteEvent) -> api.AnswerSite:
        """Tell what a site wants; return what the agent hears."""
        self.client.tell(what)
        await until(lambda: bool(self.client.asked_of(api.AnswerSite)))
        (answer,) = self.client.asked_of(api.AnswerSite)
        await until(lambda: not self.asking.busy)
        assert isinstance(answer, api.AnswerSite)
        return answer

    def told(self) -> list[str]:
        return [notice.title for notice in self.vault.notices.items]


@pytest.fixture
async def window(tmp_path: Path) -> AsyncIterator[Window]:
    client = FakeClient({api.AnswerSite: api.Ok()})
    answers(client, raw())
    (tmp_path / "vault").write_bytes(b"sealed")
    vault = Vault(client, Notices(), tmp_path, FakeSigners())
    person = vault.person = FakePerson(PASSWORD)
    await vault.unlocked()
    made = Window(client, vault, person)
    made.asking.start()
    await settle()
    yield made
    made.asking.close()
    await vault.end()


async def test_connect__consented__its_accounts_shown(window: Window) -> None:
    answer = await window.ask(event(Kind.CONNECT, accounts=[ADDRESS, OTHER]))
    assert answer == api.AnswerSite(1, yes=True, accounts=[ADDRESS])  # OTHER is not this wallet's
    assert window.person.connections == [(SITE, [ADDRESS, OTHER])]


async def test_connect__not_now__no(window: Window) -> None:
    window.person.yes = False
    assert await window.ask(event(Kind.CONNECT, accounts=[ADDRESS])) == api.AnswerSite(1, yes=False)


async def test_network__asked__answered(window: Window) -> None:
    assert (await window.ask(event(Kind.NETWORK, chain_id=10))).yes
    assert window.person.networks == [(SITE, "Local network")]


async def test_transaction__consented__signed_with_who_asks_and_which_of_several(window: Window) -> None:
    answer = await window.ask(event(Kind.TRANSACTION, raw=raw(), position=2, count=3))
    (shown,) = window.person.proposals
    assert answer == api.AnswerSite(1, yes=True, signature=SIGNED + shown.summary.digest)
    assert (shown.asker, shown.foreign) == (SITE, True)
    assert shown.title.startswith("Transaction 2 of 3")


async def test_transaction__of_a_token__read_by_its_standard(window: Window) -> None:
    data = calls.transfer(OTHER, 5)
    assert (await window.ask(event(Kind.TRANSACTION, raw=raw(OTHER, 0, data)))).yes
    (shown,) = window.person.proposals
    assert shown.summary.call is not None
    assert shown.summary.call.contract == "ERC-20"


async def test_transaction__calls_something_unknown_or_another_of_ours__refused_and_said(window: Window) -> None:
    answer = await window.ask(event(Kind.TRANSACTION, raw=raw(TOKEN, 0, calls.bond(5))))
    assert not answer.yes
    assert "which is another contract" in answer.why
    assert len(window.told()) == 1
    assert window.person.proposals == []


@pytest.mark.parametrize(
    "asked",
    [event(Kind.MESSAGE, message=b"hello"), event(Kind.TYPED_DATA, text=json.dumps(NOTE))],
    ids=["message", "typed data"],
)
async def test_statement__shown_and_signed_or_not(window: Window, asked: api.SiteEvent) -> None:
    answer = await window.ask(asked)
    (shown,) = window.person.statements
    assert (shown.asker, shown.network) == (SITE, "local")
    assert answer == api.AnswerSite(1, yes=True, signature=SIGNED + shown.statement.digest)


async def test_question__its_site_has_gone__taken_away_and_nothing_signed(window: Window) -> None:
    window.person.hold = asyncio.Event()
    window.client.tell(event(Kind.TRANSACTION, raw=raw()))
    await until(lambda: bool(window.person.proposals))
    assert window.asking.state.waiting == 1
    window.client.tell(api.SiteOverEvent(1))
    await until(lambda: window.asking.state.waiting == 0)
    assert window.client.asked_of(api.AnswerSite) == [api.AnswerSite(1, yes=False)]


async def test_questions__several__one_at_a_time(window: Window) -> None:
    window.person.hold = asyncio.Event()
    for number in (1, 2):
        window.client.tell(event(Kind.MESSAGE, number, message=b"hello"))
    await until(lambda: window.asking.state.waiting == 2)
    await settle()
    assert len(window.person.statements) == 1
    window.person.hold.set()
    await until(lambda: len(window.client.asked_of(api.AnswerSite)) == 2)


async def test_play_wallet__asked_for_a_real_network__refused(window: Window) -> None:
    window.vault.update(throwaway=True)
    answer = await window.ask(event(Kind.MESSAGE, message=b"hello", chain_id=1))
    assert not answer.yes
    assert "play wallet" in answer.why


@pytest.fixture
def parent(desk: Desk) -> QWidget:
    return QWidget()


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


async def test_connect_sheet__chosen_accounts__and_none_is_no(parent: QWidget) -> None:
    asking = asyncio.ensure_future(Sheets(parent).connects(SITE, [ADDRESS, OTHER]))
    await until(lambda: bool(parent.findChildren(ConnectSheet)))
    (sheet,) = parent.findChildren(ConnectSheet)
    assert SITE in words(sheet)
    assert [tick.isChecked() for tick in sheet.ticks] == [True, False]
    sheet.ticks[0].click()
    assert not sheet.show_them.isEnabled()
    sheet.ticks[1].click()
    sheet.show_them.click()
    assert await asking == (OTHER,)
    parent.hide()


@pytest.mark.parametrize("kind", [ConnectSheet, TurnOnSheet, StatementSheet])
async def test_sheets_of_sites__enter__is_no(parent: QWidget, kind: type[QWidget]) -> None:
    statement = statements.message(b"hello", ADDRESS)
    sheets = Sheets(parent)
    ask: dict[type[QWidget], Coroutine[Any, Any, Any]] = {
        ConnectSheet: sheets.connects(SITE, [ADDRESS]),
        TurnOnSheet: sheets.turns_on(SITE, "Optimism"),
        StatementSheet: sheets.states(StatementProposal(statement, "local", SITE)),
    }
    asking = asyncio.ensure_future(ask.pop(kind))
    for other in ask.values():
        other.close()
    await until(lambda: bool(parent.findChildren(kind)))
    QTest.keyClick(parent.findChildren(kind)[0], Qt.Key.Key_Return)
    assert not await asking
    parent.hide()


async def test_statement_sheet__danger__signs_only_once_it_is_ticked(parent: QWidget) -> None:
    statement = statements.authorization(ADDRESS, CHAIN, OTHER, 4)[0]
    sheet = StatementSheet(parent, StatementProposal(statement, "local", fee=138 * 10**12, cautions=(DANGER,)))
    sheet.show()
    await settle()
    shown = words(sheet)
    for needed in (f"Let {ADDRESS} run the code of {OTHER}.", "0.000138 ETH", "Local network", DANGER.title, "Warning"):
        assert needed in shown
    assert not sheet.sign.isEnabled()
    sheet.cautions.tick.click()
    assert sheet.sign.isEnabled()
    sheet.close()


async def test_statement_sheet__message__the_whole_of_it(parent: QWidget) -> None:
    text = "Sign in.\n\n<b>Nonce</b>: 5"
    sheet = StatementSheet(parent, StatementProposal(statements.message(text.encode(), ADDRESS), "ethereum", SITE))
    sheet.show()
    await settle()
    assert text in words(sheet)
    assert "Ethereum" in words(sheet)
    sheet.close()


async def test_consent_sheet__asked_by_a_site__says_who(parent: QWidget, window: Window) -> None:
    await window.ask(event(Kind.TRANSACTION, raw=raw()))
    sheet = ConsentSheet(parent, window.person.proposals[0])
    sheet.show()
    await settle()
    assert SITE in words(sheet)
    assert sheet.windowTitle() == "A site asks for a signature"
    sheet.close()


ON = api.SitesReply(
    True, 1248, "", [api.SiteInfo(PROGRAM, [], "Local network", 0.0), api.SiteInfo(SITE, [ADDRESS, OTHER], "Ethereum", 0.0)],
    ["https://new.example"],
)  # fmt: skip
OFF = api.SitesReply(False, 0, "", [], [])


@pytest.fixture
async def card(desk: Desk, client: FakeClient) -> AsyncIterator[SitesCard]:
    client.answers |= {api.GetSites: ON, api.GetSiteAddress: api.SiteAddressReply("http://127.0.0.1:1248/token")}
    made = SitesCard(desk.client, desk.notices)
    made.show()
    await until(lambda: made.states.shown == "content")
    yield made
    made.hide()
    made.model.close()
    made.deleteLater()


async def test_card__on__lists_sites_and_those_that_knock(card: SitesCard, client: FakeClient) -> None:
    shown = words(card)
    assert "port 1248" in shown
    assert "https://new.example wants to reach your wallet." in shown
    model = card.table.model()
    rows = [[model.index(line, at).data() for at in range(3)] for line in range(model.rowCount())]
    assert rows == [
        ["Programs of this computer", "no account", "Local network"],
        [SITE, f"{ADDRESS[:6]}…{ADDRESS[-4:]} and 1 more", "Ethereum"],
    ]
    client.answers[api.AllowSite] = ON
    card.knocked.buttons[0].click()
    await until(lambda: bool(client.asked_of(api.AllowSite)))
    assert client.asked_of(api.AllowSite) == [api.AllowSite("https://new.example")]


async def test_card__removes_the_chosen_one(card: SitesCard, client: FakeClient) -> None:
    assert not card.remove.isEnabled()
    card.table.selectRow(1)
    client.answers[api.RemoveSite] = OFF
    card.remove.click()
    await until(lambda: card.states.shown == "empty")
    assert client.asked_of(api.RemoveSite) == [api.RemoveSite(SITE)]
    assert "Turn it on above" in words(card)


async def test_card__adds_what_is_typed_or_says_why_not(card: SitesCard, client: FakeClient) -> None:
    client.answers[api.AllowSite] = BadInput("'x' is no site that can be on the list", "Use https")
    card.site.setText("x")
    QTest.keyClick(card.site, Qt.Key.Key_Return)
    await until(card.trouble.isVisible)
    assert "is no site" in card.trouble.title.text()
    client.answers[api.AllowSite] = ON
    card.site.setText("https://new.example")
    assert not card.trouble.isVisible()
    card.allow.click()
    await until(lambda: card.site.text() == "")


async def test_card__address__on_the_clipboard_and_nowhere_in_sight(card: SitesCard, client: FakeClient) -> None:
    card.copy.click()
    await until(lambda: "token" in QGuiApplication.clipboard().text())
    assert "token" not in words(card)
    assert card.model.state.address == ""
    QGuiApplication.clipboard().clear()


@pytest.fixture
async def codes(window: Window) -> AsyncIterator[CodesCard]:
    window.client.answers[api.GetAccountCodes] = api.AccountCodesReply(
        [api.AccountCode(ADDRESS, "Local network", CHAIN, OTHER), api.AccountCode(ADDRESS, "Ethereum", 1, OTHER)], []
    )
    made = CodesCard(window.vault)
    made.show()
    await until(lambda: bool(made.buttons))
    yield made
    made.hide()
    made.model.close()
    made.deleteLater()


async def test_codes__account_runs_code__shown_and_taken_back_with_consent(codes: CodesCard, window: Window) -> None:
    assert f"{ADDRESS} runs the code of {OTHER} on Ethereum." in words(codes)
    assert len(codes.buttons) == 2
    plain = Transaction(CHAIN, 4, 10**9, 2 * 10**9, 46_000, ZERO, 0, b"")
    prepared = api.PreparedReply(plain.encode_unsigned(), "Take back", "", False)
    window.client.answers |= {api.PrepareAccountCode: prepared, api.GetAccountCodes: api.AccountCodesReply([], [])}
    signer: Any = window.vault.signer
    signed: list[bytes] = []

    async def sign(told: Any) -> bytes:
        signed.append(told.digest)
        return bytes(31) + b"\x01" + bytes(31) + b"\x01" + b"\x1b" if told.digest == signed[0] else b"\x04 signed"

    signer.sign = sign
    codes.buttons[0].click()
    await until(lambda: bool(window.client.asked_of(api.Broadcast)))
    (shown,) = window.person.statements
    assert shown.statement.sentences[0] == f"Take back that {ADDRESS} runs another contract's code."
    assert shown.fee == 46_000 * 2 * 10**9
    assert window.client.asked_of(api.PrepareAccountCode) == [api.PrepareAccountCode(ADDRESS, ZERO, "local")]
    await until(lambda: codes.buttons == [])
    assert words(codes) == ""
    assert SetCode.TYPE == b"\x04"
    assert len(signed) == 2


async def test_codes__play_wallet_on_a_real_network__refused(codes: CodesCard, window: Window) -> None:
    window.vault.update(throwaway=True)
    codes.buttons[1].click()
    await until(lambda: bool(window.told()))
    assert "play wallet" in window.told()[0]
    assert window.client.asked_of(api.PrepareAccountCode) == []


async def test_codes__not_now__nothing_signed(codes: CodesCard, window: Window) -> None:
    plain = Transaction(CHAIN, 4, 10**9, 2 * 10**9, 46_000, ZERO, 0, b"")
    window.client.answers[api.PrepareAccountCode] = api.PreparedReply(plain.encode_unsigned(), "Take back", "", False)
    window.person.yes = False
    codes.buttons[0].click()
    await until(lambda: bool(window.person.statements) and not codes.model.busy)
    assert window.client.asked_of(api.Broadcast) == []
    assert window.told() == []
