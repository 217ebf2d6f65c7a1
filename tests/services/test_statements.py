"""Statements: from gross to net, as the book and the chain have it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from app.adapters.store.ledger import SqliteLedger
from app.domain.jobs import ProviderState
from app.domain.ledger import Work
from app.services.settings import Settings
from app.services.statements import Statements
from tests.adapters.store.values import IDS, a_job, a_result
from tests.fakes.settings import FakeSettings
from tests.services.test_earnings import ONE, Till

CPU = "0123/cpu/ort-1/int8/linux/avx2"


@pytest.fixture
async def till(tmp_path: Path) -> AsyncIterator[Till]:
    till = Till(tmp_path)
    till.clock._epoch = datetime(2026, 11, 25, 12).astimezone().timestamp()
    yield till
    till.database.close()


def statements(till: Till, settings: Settings | None = None) -> Statements:
    return Statements(
        ledger=SqliteLedger(till.database),
        book=till.book,
        chain=till.chain,
        device=till.keys.device.address,
        settings=settings or Settings(FakeSettings()),
        clock=till.clock,
    )


async def earn(till: Till, payer: str, job_id: bytes, price: int) -> None:
    """Do a job and have it vouched for."""
    await till.book.accept(a_job(job_id, payer), payer, price)
    await till.book.move(job_id, ProviderState.RUNNING)
    done = a_result(price)
    terms = replace(done.output.terms, execution_class=CPU)
    await till.book.finish(job_id, replace(done, output=replace(done.output, terms=terms)))
    total = (await till.book.credit(payer)).earned
    await till.book.store_voucher(payer, total, till.sign(payer, total))


async def test_read__nothing_done__nothing(till: Till) -> None:
    found = await statements(till).read()
    assert found.today == found.lifetime
    assert (found.today.gross, found.today.fee, found.today.net, found.today.gas, found.pending) == (0, 0, 0, 0, 0)
    assert found.today.work == ()
    assert found.today.electricity is None


async def test_read__done_not_redeemed__gross_fee_and_pending(till: Till) -> None:
    await earn(till, till.payers[0], IDS[0], 3 * ONE + 1)
    await earn(till, till.payers[1], IDS[1], 2 * ONE)
    found = await statements(till).read()
    income = found.today
    assert income.work == (Work("cpu", 2, 10, 1.0, 5 * ONE + 1),)
    assert (income.gross, income.fee, income.net) == (5 * ONE + 1, ONE // 4 + 1, 5 * ONE - ONE // 4)
    assert (income.redeemed, income.fee_taken, income.gas) == (0, 0, 0)
    assert found.pending == 5 * ONE + 1


async def test_read__redeemed__fee_and_gas_are_the_chains(till: Till) -> None:
    await earn(till, till.payers[0], IDS[0], 4 * ONE)
    redemption = await till.earnings().redeem()
    await earn(till, till.payers[0], IDS[1], ONE)
    found = await statements(till).read()
    assert (found.lifetime.redeemed, found.lifetime.fee_taken) == (4 * ONE, ONE // 5)
    assert found.lifetime.gas == redemption.fee > 0
    assert found.lifetime.gross == 5 * ONE
    assert found.pending == ONE
    received = (await till.chain.balances(till.owner)).token
    assert found.lifetime.redeemed - found.lifetime.fee_taken == received


async def test_read__chain_is_away__redemption_comes_with_a_later_statement(till: Till) -> None:
    await earn(till, till.payers[0], IDS[0], 4 * ONE)
    await till.earnings().redeem()
    made = statements(till)
    till.chain.away = True
    found = await made.read()
    assert (found.lifetime.gross, found.lifetime.redeemed, found.pending) == (4 * ONE, 0, 0)
    till.chain.away = False
    assert (await made.read()).lifetime.redeemed == 4 * ONE


async def test_read__a_day_later__today_begins_anew(till: Till) -> None:
    await earn(till, till.payers[0], IDS[0], ONE)
    await till.clock.advance(86_400)
    await earn(till, till.payers[0], IDS[1], 2 * ONE)
    found = await statements(till).read()
    assert (found.today.gross, found.lifetime.gross) == (2 * ONE, 3 * ONE)


async def test_read__tariff_and_power_set__electricity_of_the_seconds_computed(till: Till) -> None:
    settings = Settings(FakeSettings())
    await settings.set("electricity_tariff", "30")
    made = statements(till, settings)
    for job_id in IDS[:4]:
        await earn(till, till.payers[0], job_id, ONE)
    assert (await made.read()).today.electricity is None
    await settings.set("electricity_watts", "60")
    assert (await made.read()).today.electricity == 2 * 60 * 300_000 // 3_600_000
