"""The form of an act: what it asks, how that is read, and the agent's three answers before it can go on."""

from collections.abc import AsyncIterator, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from app.domain.errors import BadInput
from app.ui.viewmodels import stake
from app.ui.viewmodels.proposals import Proposal
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.views import stake_names
from app.ui.views.consent import ConsentSheet
from app.ui.views.desk import Desk
from app.ui.views.stake_fields import make_input, read_amount
from app.ui.views.stake_sheet import ActSheet, open_form
from app.ui.views.stake_words import WHOLE, Field, Form, cut_field, figure_of, form_of
from app.ui.views.widgets import Label
from app.wire import api
from app.wire.signer import Summary
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until
from tests.ui.stake_script import FLW, Acts, script, staked, terms

HASH = "0x" + "ab" * 32


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for terms without the pause after the last key."""
    monkeypatch.setattr(stake, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def acts() -> Acts:
    return Acts()


@pytest.fixture
async def model(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[StakeViewModel]:
    script(client, staked())
    made = StakeViewModel(desk.client, desk.notices, acts)
    yield made
    made.close()
    await settle()


@pytest.fixture
def window(desk: Desk) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(900, 700)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


async def opened(window: QWidget, model: StakeViewModel, form: Form) -> ActSheet:
    """Open a form."""
    open_form(window, model, form)
    await until(lambda: bool(window.findChildren(ActSheet)))
    return window.findChildren(ActSheet)[0]


async def left(sheet: ActSheet) -> None:
    sheet.refuse.click()
    await settle()


async def test_form__amount__three_answers_then_performed(window: QWidget, model: StakeViewModel, acts: Acts) -> None:
    sheet = await opened(window, model, form_of("bond", 650 * FLW))
    assert not sheet.sign.isEnabled()
    sheet.field.setText("100")  # type: ignore[union-attr]
    await until(sheet.sign.isEnabled)
    assert (sheet.lose.words.text(), sheet.lose.figure.text()) == ("Proven cheating can cost it.", "400 FLW")
    assert sheet.leave.figure.text() == "7 days"
    assert (sheet.cost.words.text(), sheet.cost.figure.text()) == ("Nothing beside the fee.", "")
    assert sheet.fee.figure.text() == "0.00016 ETH"
    assert "first of several signatures" in sheet.fee.words.text()
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("bond", 100 * FLW, {})]
    assert model.state.terms.status == "empty"


@pytest.mark.parametrize(
    ("written", "said"), [("a lot", "is no amount"), ("2000", "the account has 1,000"), ("1e3", "is no amount")]
)
async def test_form__bad_amount__said_in_place_and_not_performed(
    window: QWidget, model: StakeViewModel, acts: Acts, written: str, said: str
) -> None:
    sheet = await opened(window, model, form_of("lend", 650 * FLW))
    sheet.field.setText(written)  # type: ignore[union-attr]
    await until(lambda: said in sheet.trouble.text())
    assert not sheet.sign.isEnabled()
    await left(sheet)
    assert acts.done == []


async def test_form__units__present_cut_and_nothing_to_do(window: QWidget, model: StakeViewModel, acts: Acts) -> None:
    sheet = await opened(window, model, form_of("register", 3, fields=[cut_field(0.025)]))
    assert isinstance(sheet.field, QSpinBox)
    assert sheet.field.maximum() == 3
    assert sheet.given() == (3, {"cut": "2.5"})
    await until(lambda: "registered already" in sheet.trouble.text())
    assert not sheet.sign.isEnabled()
    sheet.field.setValue(2)
    await until(sheet.sign.isEnabled)
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("register", 2, {"cut": "2.5"})]


@pytest.mark.parametrize(("act", "expected"), [("deposit", (650 * FLW + 1, {})), ("repay", (0, {"all": "yes"}))])
async def test_form__all_of_it__every_wei(
    window: QWidget, model: StakeViewModel, act: str, expected: tuple[int, dict[str, str]]
) -> None:
    sheet = await opened(window, model, form_of(act, 650 * FLW + 1))
    sheet.take_all()
    assert sheet.given() == expected
    await until(sheet.sign.isEnabled)
    sheet.field.setText("5")  # type: ignore[union-attr]
    sheet._typed()
    assert sheet.given() == (5 * FLW, {}), "typed over"
    await left(sheet)


async def test_form__nothing_to_choose__answers_at_once(window: QWidget, model: StakeViewModel, acts: Acts) -> None:
    sheet = await opened(window, model, form_of("recall", provider=ADDRESS))
    assert sheet.field is None
    assert "0x9A3f" in sheet.accessibleName()
    await until(sheet.sign.isEnabled)
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("recall", 0, {"provider": ADDRESS})]


async def test_form__fields__asked_only_when_all_are_there(
    window: QWidget, model: StakeViewModel, client: FakeClient
) -> None:
    fields = [Field("id", "Name", "name"), Field("hash", "Hash", "digest")]
    sheet = await opened(window, model, form_of("model-list", fields=fields))
    name, digest = (one.widget for one in sheet.inputs)
    assert isinstance(name, QLineEdit)
    assert isinstance(digest, QLineEdit)
    name.setText("my-model")
    digest.setText("0x12")
    assert "no hash" in sheet.trouble.text()
    assert not client.asked_of(api.PrepareAct)
    digest.setText(HASH)
    await until(sheet.sign.isEnabled)
    asked = client.asked_of(api.PrepareAct)[-1]
    assert asked.parameters == {"id": "0x" + b"my-model".ljust(32, b"\0").hex(), "hash": HASH}
    await left(sheet)


@pytest.mark.parametrize("written", ["a" * 33, "modèle"])
async def test_input__name_that_does_not_fit__refused(desk: Desk, written: str) -> None:
    made = make_input(Field("id", "Name", "name"), lambda: None)
    made.widget.setText(written)  # type: ignore[attr-defined] # a line
    with pytest.raises(BadInput):
        made.value()


async def test_input__pick__value_not_words(desk: Desk) -> None:
    made = make_input(Field("give", "Give", "pick", "b", (("a", "First"), ("b", "Second"))), lambda: None)
    assert made.value() == "b"


def test_names__every_act__has_a_form() -> None:
    tables = (
        stake_names._own(), stake_names._behind_others(), stake_names._lent(), stake_names._exchange(),
        stake_names._claims(),
    )  # fmt: skip
    assert sum(map(len, tables)) == 35
    assert all(stake_names.named(act)[2] for act in WHOLE)


@pytest.mark.parametrize(
    ("unit", "figure", "words"),
    [
        ("seconds", 86_400, "1 day"),
        ("seconds", 8 * 86_400 + 3600, "8 d 1 h"),
        ("ETH", FLW // 2, "0.50 ETH"),
        ("", 0, ""),
    ],
)
def test_figure__unit__as_it_is_read(unit: str, figure: int, words: str) -> None:
    assert figure_of(api.AnswerInfo("It is", str(figure), unit)) == words


@pytest.mark.parametrize(
    ("language", "written", "wei"),
    [("fr", "1 500,5", 15005 * FLW // 10), ("fr", "1.5", 15 * FLW // 10), ("en", "1.5", 15 * FLW // 10)],
)
def test_read_amount__locale__its_own_signs(language: str, written: str, wei: int) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert read_amount(written) == wei
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("written", ["1,500", "1.5,2", "-1", ""])
def test_read_amount__english__ambiguous_is_refused(written: str) -> None:
    with pytest.raises(BadInput):
        read_amount(written)


async def test_consent__step_of_staking__the_agents_three_answers(window: QWidget) -> None:
    summary = Summary(
        b"\x01" * 32, ADDRESS, 31337, 4, ADDRESS, "0", None, 80_000, "1", "1", "80000", ["Sends nothing."]
    )
    sheet = ConsentSheet(window, Proposal(summary, "local", "A step", "Its note.", terms=terms()))
    words = [one.text() for one in sheet.findChildren(Label)]
    assert "400 FLW · Proven cheating can cost it." in words
    assert "7 days · So long after you ask for it." in words
    assert "Nothing beside the fee." in words
    sheet.deleteLater()
