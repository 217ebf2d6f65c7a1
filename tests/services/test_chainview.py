"""Chain facts: asked once in five seconds, by how many ever want them; failures are not kept."""

import asyncio
from typing import Any

import pytest

from app.domain.accounts import PayerInfo
from app.domain.errors import ChainAway
from app.services import chainview
from app.services.chainview import ChainView
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock

WHO = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"
OTHER = "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"


class CountingChain(FakeChain):
    """Counts the questions about payers, and answers them when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.questions = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def payer(self, address: str) -> PayerInfo:
        self.questions += 1
        await self.gate.wait()
        return await super().payer(address)


@pytest.fixture
def chain() -> CountingChain:
    return CountingChain()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def view(chain: CountingChain, clock: FakeClock) -> ChainView:
    return ChainView(chain, clock)


async def test_fact__asked_again_within_five_seconds__one_question(
    chain: CountingChain, clock: FakeClock, view: ChainView
) -> None:
    await view.payer(WHO)
    chain.world.payers[WHO].balance = 7
    await clock.advance(4.9)
    assert (await view.payer(WHO)).balance == 0
    assert (await view.payer(WHO, 1.0)).balance == 7
    assert chain.questions == 2
    chain.world.payers[WHO].balance = 8
    await clock.advance(5)
    assert (await view.payer(WHO)).balance == 8


async def test_fact__asked_by_many_at_once__one_question_even_if_the_first_gives_up(
    chain: CountingChain, view: ChainView
) -> None:
    chain.gate.clear()
    asking = [asyncio.create_task(view.payer(WHO)) for _ in range(10)]
    await asyncio.sleep(0)
    asking[0].cancel()
    chain.gate.set()
    answers = await asyncio.gather(*asking, return_exceptions=True)
    assert isinstance(answers[0], asyncio.CancelledError)
    assert answers[1:] == [PayerInfo(0, "")] * 9
    assert chain.questions == 1


async def test_fact__could_not_be_read__is_asked_again(chain: CountingChain, view: ChainView) -> None:
    chain.away = True
    with pytest.raises(ChainAway):
        await view.payer(WHO)
    chain.away = False
    assert await view.payer(WHO) == PayerInfo(0, "")


async def test_facts__each_of_its_own(chain: CountingChain, view: ChainView) -> None:
    chain.world.payers[OTHER].balance = 5
    chain.world.paid[WHO, OTHER] = 6
    chain.world.owners[OTHER] = WHO
    chain.world.providers[WHO].device = OTHER
    assert [(await view.payer(who)).balance for who in (WHO, OTHER)] == [0, 5]
    assert [await view.paid(WHO, OTHER), await view.paid(OTHER, WHO)] == [6, 0]
    assert [await view.provider_of(OTHER), await view.provider_of(WHO)] == [WHO, ""]
    assert await view.block_time() == chain.world.time


async def test_forget__another_chain__is_asked(chain: CountingChain, view: ChainView) -> None:
    await view.payer(WHO)
    view.forget()
    await view.payer(WHO)
    assert chain.questions == 2


async def test_facts__of_many_strangers__do_not_pile_up(view: ChainView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chainview, "MOST", 10)
    for number in range(100):
        await view.payer("0x" + f"{number:040x}")
    kept: Any = view._facts
    assert len(kept) <= 10
