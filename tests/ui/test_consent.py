"""The sheet of consent: the signer's words in full, the agent's beside them, and what Enter means."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain import calls
from app.domain.transactions import Transaction
from app.signer import review
from app.ui.viewmodels.proposals import Plan, Proposal
from app.ui.views import consent_words
from app.ui.views.cautions import Caution
from app.ui.views.consent import ConsentSheet, Sheets
from app.wire import api
from app.wire.signer import Summary
from tests.ui.settle import settle, until

ME = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
OTHER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
COIN = 10**18
CALLS = {
    "plain": b"",
    "approve": calls.approve(OTHER, 1_204_500 * 10**15),
    "approve without end": calls.approve(OTHER, (1 << 256) - 1),
    "transfer": calls.transfer(OTHER, 3),
    "bond": calls.bond(200 * COIN),
    "unbond": calls.unbond(5 * COIN),
    "stay": calls.unbond(0),
    "withdraw": calls.withdraw_bond(OTHER),
    "register": calls.register(OTHER, 2, 1250, 1 << 40, bytes(65)),
    "deposit": calls.deposit(COIN),
    "setSigner": calls.set_signer(OTHER),
    "unlock": calls.unlock(COIN),
    "keep": calls.unlock(0),
    "take escrow": calls.withdraw_escrow(),
    "redeem": calls.redeem(OTHER, []),
    "claim": calls.claim(OTHER),
}


def summary(data: bytes, value: int = 0) -> Summary:
    return review.summarise(Transaction(1337, 3, 10**9, 2 * 10**9, 60_000, OTHER, value, data), ME)


def proposal(name: str = "bond", **changes: object) -> Proposal:
    given = {"title": "Put 200 FLW at stake", "note": "It answers for honest work.", **changes}
    return Proposal(summary(CALLS[name]), "local", **given)  # type: ignore[arg-type]


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


@pytest.mark.parametrize("name", CALLS)
def test_sentences__every_call_in_english__exactly_the_signers(application: QApplication, name: str) -> None:
    read = summary(CALLS[name], 5 * COIN if name in ("plain", "register") else 0)
    assert consent_words.sentences(read) == [*read.sentences, *read.warnings]
    assert consent_words.loss(read)


def test_sentences__call_without_words_here__the_signers_english(application: QApplication) -> None:
    read = summary(CALLS["redeem"])
    assert consent_words.sentences(read) == read.sentences


@pytest.fixture
def parent(application: QApplication) -> QWidget:
    return QWidget()


async def test_sheet__everything_that_matters_is_seen(parent: QWidget) -> None:
    sheet = ConsentSheet(parent, proposal(follows=True))
    sheet.show()
    await settle()
    shown = words(sheet)
    for needed in (
        "Stake 200 FLW.",
        OTHER,
        "0.00012 ETH",
        "Put 200 FLW at stake",
        "It answers for honest work.",
        "A part of the stake",
        "Local network, chain 1337",
        "play money",
        "follows",
    ):
        assert needed in shown
    assert "200000000000000000000" not in shown
    sheet.more.click()
    await settle()
    assert "200000000000000000000" in words(sheet)
    sheet.close()


async def test_sheet__loss_of_the_caller__in_place_of_the_calls_own(parent: QWidget) -> None:
    sheet = ConsentSheet(parent, proposal(loss="Up to 20 FLW of 200."))
    assert "Up to 20 FLW of 200." in [label.text() for label in sheet.findChildren(QLabel)]
    sheet.deleteLater()


@pytest.mark.parametrize(
    ("foreign", "key", "answer"),
    [
        (False, Qt.Key.Key_Return, True),
        (True, Qt.Key.Key_Return, False),
        (False, Qt.Key.Key_Escape, False),
        (True, Qt.Key.Key_Escape, False),
    ],
)
async def test_sheet__keys__enter_signs_only_what_this_window_asked_for(
    parent: QWidget, foreign: bool, key: Qt.Key, answer: bool
) -> None:
    asking = asyncio.ensure_future(Sheets(parent).consents(proposal(foreign=foreign)))
    await until(lambda: bool(parent.findChildren(ConsentSheet)))
    (sheet,) = parent.findChildren(ConsentSheet)
    QTest.keyClick(sheet, key)
    assert await asking is answer
    parent.hide()


@pytest.mark.parametrize("agree", [True, False])
async def test_plan__answered__by_its_buttons(parent: QWidget, agree: bool) -> None:
    from app.ui.views.first_start_plan import PlanSheet

    plan = Plan(ME, ("approve", "bond", "register"), 200 * COIN, 2)
    asking = asyncio.ensure_future(Sheets(parent).agrees(plan))
    await until(lambda: bool(parent.findChildren(PlanSheet)))
    (sheet,) = parent.findChildren(PlanSheet)
    assert "2. Put 200 FLW at stake, as a bond for honest work." in words(sheet)
    if agree:
        sheet.agree.click()
    else:
        sheet.reject()
    assert await asking is agree
    parent.hide()


async def test_sheet__its_window_goes__answered_no(application: QApplication) -> None:
    window = QWidget()
    asking = asyncio.ensure_future(Sheets(window).consents(proposal()))
    await until(lambda: bool(window.findChildren(ConsentSheet)))
    window.deleteLater()
    await settle()
    assert await asyncio.wait_for(asking, 5) is False


def test_sentences__of_another_token__keep_the_signers_own_and_its_warnings() -> None:
    """Another token's transfer has the shape of ours: it must not be told in FLW."""
    sent = Transaction(1337, 0, 1, 2, 60_000, "0x" + "33" * 20, 0, calls.approve("0x" + "11" * 20, 2**256 - 1))
    own = ["0x" + "44" * 20]
    summary = review.summarise(review.read(sent.encode_unsigned(), 1337, own), ME, own)
    told = consent_words.sentences(summary)
    assert told == [*summary.sentences, *summary.warnings]
    assert not any("FLW" in sentence for sentence in told)
    assert "no limit" in told[-1]
    assert consent_words.loss(summary) == ""


CAUTION = api.CautionInfo("look-alike", "danger", "This address only looks like that of Ada", "Compare", ME, OTHER)


@pytest.mark.parametrize(
    ("level", "word", "needs_tick"),
    [("danger", "Danger", True), ("warning", "Warning", False), ("note", "Worth knowing", False)],
)
async def test_sheet__caution__is_shown_by_its_gravity_and_danger_needs_a_tick(
    parent: QWidget, level: str, word: str, needs_tick: bool
) -> None:
    caution = api.CautionInfo("first-time", level, "You have never paid this address", "Compare all of it", OTHER)
    sheet = ConsentSheet(parent, proposal("transfer", cautions=(caution,)))
    sheet.show()
    await settle()
    assert "You have never paid this address" in words(sheet)
    assert word in words(sheet)
    assert sheet.sign.isEnabled() is not needs_tick
    assert sheet.cautions.tick.isVisible() is needs_tick
    if needs_tick:
        assert sheet.refuse.isDefault()
        sheet.cautions.tick.click()
        assert sheet.sign.isEnabled()
        sheet.cautions.tick.click()
        assert not sheet.sign.isEnabled()
    sheet.close()


async def test_sheet__look_alike__both_addresses_with_the_differing_digits_marked(parent: QWidget) -> None:
    sheet = ConsentSheet(parent, proposal("transfer", cautions=(CAUTION,)))
    sheet.show()
    await settle()
    (shown,) = sheet.findChildren(Caution)
    known, here = shown.addresses
    assert known.digits.accessibleName().endswith(OTHER)
    assert here.digits.accessibleName().endswith(ME)
    differing = sum(one.lower() != other.lower() for one, other in zip(ME, OTHER, strict=True))
    assert here.digits.text().count("<u") == known.digits.text().count("<u") == differing > 0
    sheet.close()


async def test_sheet__no_caution__nothing_in_its_place(parent: QWidget) -> None:
    sheet = ConsentSheet(parent, proposal("transfer"))
    sheet.show()
    await settle()
    assert not sheet.cautions.isVisible()
    assert sheet.sign.isEnabled()
    sheet.close()


def effects() -> api.EffectsInfo:
    """Return a swap of tokens, with a permission that has no limit."""
    return api.EffectsInfo(
        [
            api.ChangeInfo(OTHER, "FET", str(-10 * COIN), 18),
            api.ChangeInfo(OTHER, "USDC", "1500000", 6),
            api.ChangeInfo("", "ETH", str(COIN // 5), 18),
            api.ChangeInfo(ME, "", "-3", 0, items=True),
        ],
        [
            api.PermissionInfo(OTHER, "FET", ME, None, 18),
            api.PermissionInfo(OTHER, "FET", ME, str(5 * COIN), 18),
            api.PermissionInfo(OTHER, "", ME, "0", 0),
        ],
    )


async def test_sheet__what_it_would_change__by_asset_and_permission(parent: QWidget) -> None:
    sheet = ConsentSheet(parent, proposal(effects=effects()))
    sheet.show()
    await settle()
    shown = words(sheet)
    for needed in (
        "What it would change",
        "−10 FET",
        "+1.50 USDC",
        "+0.20 ETH",
        "−3 items of 0xf39F",
        "may take all your FET, without limit",
        "may take up to 5 FET",
        "may take nothing more of 0x7099",
    ):
        assert needed in shown, needed


async def test_sheet__nothing_changes_or_nobody_knows__said(parent: QWidget) -> None:
    for told, needed in (
        (api.EffectsInfo(), "only the fee is paid"),
        (api.EffectsInfo(unknown="No node of this network tries transactions"), "No node of this network"),
    ):
        sheet = ConsentSheet(parent, proposal(effects=told))
        sheet.show()
        await settle()
        assert needed in words(sheet)
    sheet = ConsentSheet(parent, proposal())
    assert "What it would change" not in words(sheet)


async def test_sheet__chain_would_refuse__has_to_be_ticked(parent: QWidget) -> None:
    caution = api.CautionInfo("reverts", "danger", "There are not enough tokens", "Get more FLW")
    sheet = ConsentSheet(parent, proposal(cautions=(caution,)))
    assert not sheet.sign.isEnabled()
    sheet.cautions.tick.setChecked(True)
    assert sheet.sign.isEnabled()


async def test_sheet__another_chains_coin__called_by_its_name(parent: QWidget) -> None:
    read = review.summarise(Transaction(56, 3, 10**9, 2 * 10**9, 60_000, OTHER, COIN, b""), ME)
    sheet = ConsentSheet(parent, Proposal(read, "bnb", "Send 1 BNB", ""))
    sheet.show()
    await settle()
    shown = words(sheet)
    assert "Send 1 BNB to" in shown
    assert "ETH" not in shown
