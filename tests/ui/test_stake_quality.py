"""Models on the chain: the register, questions, claims, and what one can do about the chosen row."""

import time
from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QLineEdit

from app.domain.errors import ChainAway
from app.ui.viewmodels import stake as stake_model
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.stake_quality import QualitySection
from app.wire import api
from app.wire.frames import changed
from tests.fakes.client import FakeClient
from tests.ui import section_replies as replies
from tests.ui.section_replies import MODEL, OTHER, claim, leaving, listing, positions, quality, stake
from tests.ui.sections import agreed, form, opened
from tests.ui.settle import settle, until
from tests.ui.stake_script import FLW, Acts


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stake_model, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def acts() -> Acts:
    return Acts()


@pytest.fixture
async def section(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[QualitySection]:
    replies.script(client)
    async with opened(desk, QualitySection, acts) as made:
        await until(lambda: made.quality.state.quality.status == "content")
        yield made


async def tell(section: QualitySection, client: FakeClient, found: api.QualityReply) -> None:
    """Have the section read this register."""
    client.answers[api.GetQuality] = found
    section.quality.wake()
    await until(lambda: section.quality.state.quality.value == found)


async def test_claim__better_score__asks_model_and_score(section: QualitySection, acts: Acts) -> None:
    questions = section.questions
    assert "4 FLW wait now" in questions.sentence.text()
    assert section.claims.back.toolTip() == "Choose a claim first"
    questions.table.selectRow(0)
    questions.claim.click()
    sheet = await form(section)
    score = sheet.inputs[1].widget
    assert isinstance(score, QLineEdit)
    score.setText("9300")
    await agreed(section, "100")
    assert acts.done == [("model-claim", 100 * FLW, {"question": "0", "model": MODEL, "score": "9300"})]


async def test_claim__no_model_or_too_few_tokens__says_why(section: QualitySection, client: FakeClient) -> None:
    section.questions.table.selectRow(0)
    section.show_stake(Part.of(stake(positions(token="5"))))
    assert "A claim begins with 100 FLW" in section.questions.claim.toolTip()
    await tell(section, client, quality(models=[]))
    assert "register one first" in section.questions.claim.toolTip()


@pytest.mark.parametrize(
    ("button", "amount", "expected"),
    [
        ("back", "50", ("model-back", 50 * FLW, {"claim": "1"})),
        ("leave", "30", ("model-leave", 30 * FLW, {"claim": "1"})),
        ("collect", "", ("model-collect", 0, {"claim": "1"})),
    ],
)
async def test_claims__chosen__acts_on_it(
    section: QualitySection, acts: Acts, button: str, amount: str, expected: tuple[str, int, dict[str, str]]
) -> None:
    section.claims.table.selectRow(0)
    getattr(section.claims, button).click()
    await agreed(section, amount)
    assert acts.done == [expected]


async def test_claims__doubted__needs_nothing_more_than_the_claim(section: QualitySection, acts: Acts) -> None:
    section.claims.table.selectRow(1)
    section.claims.doubt.click()
    await agreed(section)
    assert acts.done == [("model-challenge", 0, {"claim": "2"})]


async def test_measure__chosen_question__score_is_told_and_stands_in_the_form(
    section: QualitySection, acts: Acts, client: FakeClient
) -> None:
    client.answers[api.MeasureQuality] = api.MeasuredReply("695238")
    await tell(section, client, quality(models=[changed(listing(), name="MiniLM")]))
    questions = section.questions
    assert questions.measure.toolTip() == "Choose a question first"
    questions.table.selectRow(0)
    questions.measure.click()
    await until(lambda: "MiniLM reaches 695238 on question 0" in questions.sentence.text())
    assert client.asked_of(api.MeasureQuality) == [api.MeasureQuality(0, MODEL)]
    questions.claim.click()
    await agreed(section, "100")
    assert acts.done == [("model-claim", 100 * FLW, {"question": "0", "model": MODEL, "score": "695238"})]


async def test_measure__no_model_that_runs_here__says_so(section: QualitySection, client: FakeClient) -> None:
    await tell(section, client, quality(models=[listing()]))
    section.questions.table.selectRow(0)
    assert "can compute none" in section.questions.measure.toolTip()


async def test_ask__local_network__treasury_asks_and_the_register_is_read_again(
    section: QualitySection, client: FakeClient
) -> None:
    section.show_stake(Part.of(changed(stake(positions()), network="sepolia")))
    assert section.questions.order.isHidden()
    section.show_stake(Part.of(stake(positions())))
    client.answers[api.AskQuestion] = api.AskedReply(1, "walden-neighbours")
    before = len(client.asked_of(api.GetQuality))
    section.questions.order.click()
    await until(lambda: len(client.asked_of(api.GetQuality)) > before)
    assert client.asked_of(api.AskQuestion) == [api.AskQuestion()]


async def test_claims__leaving__withdrawn_when_it_may(section: QualitySection, acts: Acts, client: FakeClient) -> None:
    waits, may = leaving(40, 3600), leaving(40, -10)
    await tell(section, client, quality(claims=[claim(1, own_leaving=waits), claim(2, own_leaving=may)]))
    section.claims.table.selectRow(0)
    assert not section.claims.withdraw.isEnabled()
    assert "can be withdrawn from" in section.claims.withdraw.toolTip()
    section.claims.table.selectRow(1)
    section.claims.withdraw.click()
    await agreed(section)
    assert acts.done == [("model-withdraw", 0, {"claim": "2"})]


@pytest.mark.parametrize(("state", "open_"), [("challenged", ("back", "collect")), ("lost", ("collect",))])
async def test_claims__before_a_jury_or_false__little_is_left(
    section: QualitySection, client: FakeClient, state: str, open_: tuple[str, ...]
) -> None:
    await tell(section, client, quality(claims=[claim(1, state)]))
    section.claims.table.selectRow(0)
    for name in ("back", "leave", "withdraw", "collect", "doubt"):
        button = getattr(section.claims, name)
        assert button.isEnabled() is (name in open_), name
        assert bool(button.toolTip()) is not button.isEnabled()


async def test_register__model__listed_by_name_and_hashes(section: QualitySection, acts: Acts) -> None:
    section.register.add.click()
    sheet = await form(section)
    given = ("my-model", "0x" + "aa" * 32, "cpu-fp32", "7", "0x" + "cc" * 32)
    for one, written in zip(sheet.inputs, given, strict=True):
        one.widget.setText(written)  # type: ignore[attr-defined] # a line
    await agreed(section)
    ((act, amount, parameters),) = acts.done
    assert (act, amount, parameters["units"], parameters["hash"]) == ("model-list", 0, "7", given[1])
    assert bytes.fromhex(parameters["id"][2:]).rstrip(b"\0") == b"my-model"
    assert bytes.fromhex(parameters["class"][2:]).rstrip(b"\0") == b"cpu-fp32"


async def test_register__own_and_others__only_own_comes_out(
    section: QualitySection, acts: Acts, client: FakeClient
) -> None:
    await tell(section, client, quality(models=[listing(), listing(OTHER)]))
    section.register.table.selectRow(1)
    assert section.register.delist.toolTip() == "Only its owner can take it out"
    section.register.table.selectRow(0)
    section.register.delist.click()
    await agreed(section)
    assert acts.done == [("model-delist", 0, {"id": MODEL})]


@pytest.mark.parametrize(("seconds", "comes"), [(3600, False), (-60, True)])
async def test_register__taken_out__bond_comes_back_later(
    section: QualitySection, acts: Acts, client: FakeClient, seconds: int, comes: bool
) -> None:
    await tell(section, client, quality(models=[listing(state="delisted", leave_at=int(time.time()) + seconds)]))
    section.register.table.selectRow(0)
    assert section.register.reclaim.isEnabled() is comes
    if comes:
        section.register.reclaim.click()
        await agreed(section)
        assert acts.done == [("model-reclaim", 0, {"id": MODEL})]
    else:
        assert "comes back from" in section.register.reclaim.toolTip()


async def test_section__states__empty_stale_error(section: QualitySection, client: FakeClient) -> None:
    await tell(section, client, quality(models=[], questions=[], claims=[]))
    shown = [card.states.shown for card in (section.questions, section.claims, section.register)]
    assert shown == ["empty"] * 3
    section.quality.update(quality=section.quality.state.quality.failed(ChainAway("No node answers", "")))
    assert section.questions.states.shown == "partial"
    section.quality.update(quality=Part("error", title="No node answers", hint=""))
    assert section.questions.states.shown == "error"
    assert not section.claims.isVisible()
    await settle()
