"""Other tokens on the wallet page: read from every network that is on, sent and swapped as chosen, fakes told apart."""

import asyncio
from typing import Any

import pytest

from app.domain.errors import ChainAway, InsufficientFunds, Refused
from app.ui.viewmodels.vault import Vault
from app.ui.viewmodels.wallet import Account, WalletViewModel
from app.ui.viewmodels.wallet_tokens import Token
from app.ui.views.desk import Desk
from app.ui.views.wallet_token_sheet import TokenSheet
from app.ui.views.wallet_tokens import TokensCard, about
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until

FRIEND, FET, FAKE = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "0x" + "5" * 40, "0x" + "6" * 40
WHOLE = 10**18
DANGER = api.CautionInfo("fake-token", "danger", "This token calls itself FET, but it is another one", "Do not buy it")
REAL = api.TokenInfo(FET, "FET", "Fetch", 18, {ADDRESS: str(12 * WHOLE)}, highlighted=True)
FORGED = api.TokenInfo(FAKE, "FET", "Fetch", 18, {ADDRESS: str(900 * WHOLE)}, cautions=[DANGER])
DOLLARS = api.TokenInfo(FAKE, "USDX", "A dollar", 6, {ADDRESS: "2500000"})
BNB = api.NetworkInfo("bnb", "BNB Chain", True, [], ["FET"])
PREPARED = api.PreparedReply(b"x", "Send", "", False)


@pytest.fixture
def wallet(desk: Desk, client: FakeClient) -> WalletViewModel:
    tokens = {"local": [DOLLARS], "bnb": [REAL, FORGED]}

    def listed(asked: api.GetTokens) -> api.TokensReply:
        return api.TokensReply(asked.network, "BNB", tokens[asked.network], asked.network == "bnb")

    client.answers[api.GetSector] = api.SectorReply([ADDRESS], [BNB], [])
    client.answers[api.GetTokens] = listed
    client.answers[api.GetTokenQuote] = api.TokenQuoteReply(str(50 * WHOLE), [FET, FAKE])
    client.answers[api.PrepareTokenSend] = client.answers[api.PrepareTokenSwap] = PREPARED
    model = WalletViewModel(desk.vault, desk.preferences)
    model.update(accounts=model.state.accounts.of((Account(ADDRESS, WHOLE, WHOLE, 1.0),)))
    return model


@pytest.fixture
async def card(desk: Desk, wallet: WalletViewModel) -> TokensCard:
    shown = TokensCard(desk, wallet)
    shown.resize(860, 320)
    shown.show()
    await until(lambda: shown.model.state.tokens.status == "content")
    return shown


async def test_card__networks_that_are_on__each_token_with_what_is_known_of_it(card: TokensCard) -> None:
    found = card.model.state.tokens.value or ()
    assert [(one.network_name, one.info.symbol, about(one)) for one in found] == [
        ("", "USDX", "calls itself A dollar"),
        ("BNB Chain", "FET", "AI sector"),
        ("BNB Chain", "FET", "This token calls itself FET, but it is another one"),
    ]
    assert not card.send.isEnabled(), "of several, one has to be chosen"
    card.table.selectRow(0)
    assert (card.send.isEnabled(), card.swap.isEnabled()) == (True, False), "FLW is not on that network"
    card.table.selectRow(1)
    assert card.swap.isEnabled()


async def test_card__a_public_network_is_away__named_and_the_others_shown(
    desk: Desk, client: FakeClient, wallet: WalletViewModel
) -> None:
    before = client.answers[api.GetTokens]

    def listed(asked: api.GetTokens) -> api.TokensReply:
        if asked.network == "bnb":
            raise ChainAway("BNB Chain does not answer")
        reply = before(asked)  # type: ignore[operator]
        assert isinstance(reply, api.TokensReply)
        return reply

    client.answers[api.GetTokens] = listed
    shown = TokensCard(desk, wallet)
    shown.show()
    await until(lambda: shown.model.state.tokens.status == "content")
    assert "BNB Chain" in shown.away.text()
    assert [one.info.symbol for one in shown.model.state.tokens.value or ()] == ["USDX"]


async def test_sheet__sending__by_the_tokens_own_digits_and_what_is_wrong_is_said(
    card: TokensCard, wallet: WalletViewModel, client: FakeClient
) -> None:
    token = (card.model.state.tokens.value or ())[0]
    sheet = TokenSheet(card, card.model, wallet, token, swap=False)
    answer = asyncio.ensure_future(sheet.answer())
    await settle()
    sheet.to.setText(FRIEND)
    sheet.amount.setText("1.5")
    client.answers[api.PrepareTokenSend] = InsufficientFunds("Too little", "Use less")
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    client.answers[api.PrepareTokenSend] = PREPARED
    sheet.proceed.click()
    assert await answer == api.PrepareTokenSend(ADDRESS, "local", FAKE, FRIEND, "1500000")


async def test_sheet__token_that_is_not_what_it_says__has_to_be_ticked(
    card: TokensCard, wallet: WalletViewModel
) -> None:
    token = (card.model.state.tokens.value or ())[2]
    sheet = TokenSheet(card, card.model, wallet, token, swap=False)
    sheet.to.setText(FRIEND)
    sheet.amount.setText("1")
    assert not sheet.proceed.isEnabled()
    sheet.cautions.tick.setChecked(True)
    assert sheet.proceed.isEnabled()
    sheet.give(None)


async def test_sheet__swapping__what_it_gives_is_seen_first_and_again_for_another_amount(
    card: TokensCard, wallet: WalletViewModel
) -> None:
    token = (card.model.state.tokens.value or ())[1]
    sheet = TokenSheet(card, card.model, wallet, token, swap=True)
    answer = asyncio.ensure_future(sheet.answer())
    await settle()
    await settle()
    sheet.amount.setText("10")
    sheet.proceed.click()
    await until(sheet.quote.isVisible)
    assert "50 FLW" in sheet.quote.text()
    sheet.amount.setText("11")
    assert sheet.quote.isHidden()
    sheet.proceed.click()
    await until(sheet.quote.isVisible)
    sheet.proceed.click()
    assert await answer == api.PrepareTokenSwap(ADDRESS, "bnb", FET, str(11 * WHOLE), 50)


async def test_carry_out__through_the_vault_and_read_again(card: TokensCard, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    async def perform(_: Vault, request: Any, loss: str = "") -> list[Any]:
        asked.append(request)
        return []

    monkeypatch.setattr(Vault, "perform", perform)
    token: Token = (card.model.state.tokens.value or ())[1]
    request = card.model.swapping(token, ADDRESS, 5)
    card.model.carry_out(request)
    await until(lambda: not card.model.doing("token"))
    assert asked == [request]


async def test_sheet__name__its_address_is_seen_before_it_is_paid_and_nobody_is_said(
    card: TokensCard, wallet: WalletViewModel, client: FakeClient
) -> None:
    token = (card.model.state.tokens.value or ())[1]
    sheet = TokenSheet(card, card.model, wallet, token, swap=False)
    answer = asyncio.ensure_future(sheet.answer())
    await settle()
    client.answers[api.ResolveName] = Refused("Nobody is called ann.eth", "Look at each letter")
    sheet.to.setText("ann.eth")
    sheet.amount.setText("1")
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    client.answers[api.ResolveName] = api.NameReply("ann.eth", FRIEND, "ethereum")
    sheet.proceed.click()
    await until(sheet.quote.isVisible)
    assert sheet.quote.text() == f"ann.eth is {FRIEND}"
    sheet.proceed.click()
    assert await answer == api.PrepareTokenSend(ADDRESS, "bnb", FET, FRIEND, str(WHOLE))
