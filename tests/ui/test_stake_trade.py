"""The exchange: quotes in both directions, the guard against a worse price, one's part of the pool."""

from collections.abc import AsyncIterator

import pytest

from app.domain.errors import Refused
from app.ui.viewmodels import stake as stake_model, stake_trade
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.stake_trade import TradeSection
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui import section_replies as replies
from tests.ui.section_replies import stake, wei
from tests.ui.sections import agreed, form, opened
from tests.ui.settle import settle, until
from tests.ui.stake_script import FLW, Acts


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stake_model, "PAUSE_SECONDS", 0.0)
    monkeypatch.setattr(stake_trade, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def acts() -> Acts:
    return Acts()


@pytest.fixture
async def section(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[TradeSection]:
    replies.script(client)
    async with opened(desk, TradeSection, acts) as made:
        yield made


def values(section: TradeSection) -> list[str]:
    return [one.text() for one in section.swap.facts.values]


async def test_swap__tokens__quote_then_form_then_performed(section: TradeSection, acts: Acts) -> None:
    assert not section.swap.swap.isEnabled()
    section.swap.field.setText("100")
    await until(section.swap.swap.isEnabled)
    assert values(section) == [
        "0.05 ETH", "0.04975 ETH", "0.0005 ETH for one FLW", "1.00 %", "0.30 FLW", "20 minutes",
    ]  # fmt: skip
    section.swap.swap.click()
    assert (await form(section)).accessibleName() == "Swap 100 FLW for about 0.05 ETH"
    await agreed(section)
    assert acts.done == [("swap", 100 * FLW, {"give": "FLW", "slippage": "0.5"})]


async def test_swap__coin__other_direction_and_slippage(section: TradeSection, acts: Acts) -> None:
    section.swap.directions.button("ETH").click()
    section.swap.slippage.pick("1")
    section.swap.slippage.picked.emit("1")
    section.swap.field.setText("0.1")
    await until(section.swap.swap.isEnabled)
    assert values(section)[:2] == ["200 FLW", "198 FLW"]
    assert "2.50 ETH in the account" in section.swap.available.text()
    section.swap.swap.click()
    await agreed(section)
    assert acts.done == [("swap", FLW // 10, {"give": "ETH", "slippage": "1"})]


async def test_swap__large__warned(section: TradeSection) -> None:
    section.swap.field.setText("1000")
    await until(section.swap.swap.isEnabled)
    assert "several smaller ones" in section.swap.trouble.text()


@pytest.mark.parametrize(("written", "said"), [("much", "is no amount"), ("5000", "")])
async def test_swap__wrong_or_too_much__disabled_with_reason(section: TradeSection, written: str, said: str) -> None:
    section.swap.field.setText(written)
    await until(lambda: section.quotes.state.swap.status != "loading")
    assert not section.swap.swap.isEnabled()
    assert said in section.swap.trouble.text()
    assert section.swap.swap.toolTip() != ""


async def test_swap__all_of_the_coin__leaves_some_for_fees(section: TradeSection) -> None:
    section.swap.directions.button("ETH").click()
    section.swap._take_all()
    assert section.swap.field.text() == "2.49"


async def test_swap__refused__said_in_place(section: TradeSection, client: FakeClient) -> None:
    client.answers[api.QuoteSwap] = Refused("Nobody has put anything into the exchange yet", "Add liquidity first")
    section.swap.field.setText("1")
    await until(lambda: "Nobody has put anything" in section.swap.trouble.text())
    assert not section.swap.swap.isEnabled()


async def test_quotes__new_block__asked_anew(section: TradeSection, client: FakeClient) -> None:
    section.swap.field.setText("100")
    await until(lambda: len(client.asked_of(api.QuoteSwap)) == 1)
    section.show_stake(Part.of(stake(block=101)))
    await until(lambda: len(client.asked_of(api.QuoteSwap)) == 2)
    section.swap.field.setText("")
    await until(lambda: section.quotes.state.swap.status == "empty")


async def test_liquidity__added__with_the_coin_that_goes_with_it(section: TradeSection, acts: Acts) -> None:
    assert section.liquidity.part.text() == "1.12 %"
    assert not section.liquidity._coin_place.isVisible()
    section.liquidity.field.setText("250")
    await until(section.liquidity.add.isEnabled)
    assert "0.125 ETH go with it; you will have 1.20 % more" in section.liquidity.with_it.text()
    section.liquidity.add.click()
    await agreed(section)
    assert acts.done == [("add-liquidity", 250 * FLW, {"slippage": "0.5"})]


async def test_liquidity__first__sets_the_price(section: TradeSection, acts: Acts, client: FakeClient) -> None:
    section.show_stake(Part.of(stake(replies.positions(liquidity=replies.nobody().liquidity))))
    client.answers[api.QuoteLiquidity] = lambda asked: api.LiquidityReply(asked.token, asked.coin, wei(1), 1.0, True)
    section.liquidity.field.setText("100")
    await until(lambda: section.quotes.state.liquidity.status == "content")
    assert section.liquidity.add.toolTip() == "Enter the ETH that goes with it"
    section.liquidity.coin.setText("0.05")
    await until(section.liquidity.add.isEnabled)
    section.liquidity.add.click()
    await agreed(section)
    assert acts.done == [("add-liquidity", 100 * FLW, {"slippage": "0.5", "coin": str(FLW // 20)})]


@pytest.mark.parametrize(("part", "act"), [("50", (5 * FLW, {})), ("100", (0, {"all": "yes"}))])
async def test_liquidity__taken_out__part_or_all(
    section: TradeSection, acts: Acts, part: str, act: tuple[int, dict[str, str]]
) -> None:
    section.liquidity.share.button(part).click()
    await agreed(section)
    assert acts.done == [("remove-liquidity", act[0], {"slippage": "0.5", **act[1]})]


async def test_section__error__told_by_the_first_card(section: TradeSection) -> None:
    section.show_stake(Part("error", title="No node answers", hint=""))
    assert section.swap.states.shown == "error"
    assert not section.liquidity.isVisible()
    await settle()


async def test_form__of_a_swap__asks_no_amount(section: TradeSection) -> None:
    section.swap.field.setText("100")
    await until(section.swap.swap.isEnabled)
    section.swap.swap.click()
    sheet = await form(section)
    assert sheet.field is None
    sheet.refuse.click()
    await settle()
