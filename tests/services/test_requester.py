"""The requester: what it sends, whom it believes, what it pays for, and when it gives up."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock

import pytest

from app.domain.books import RequesterJob
from app.domain.disputes import Evidence
from app.domain.errors import BadInput, Lost, NoProvider, Preempted, Refused
from app.domain.events import JobChanged
from app.domain.jobs import Accepted, Declined, Done, Frame, Job, Output, RequesterState
from app.domain.models import MINILM, Model
from app.domain.offers import ModelOffer, Offer, OfferCame, OfferGone, SignedOffer
from app.domain.pricing import MOST_WEI
from app.domain.receipts import receipt_of
from app.domain.secp256k1 import recover
from app.services import requester
from tests.fakes.keys import new_keys
from tests.services.market import UNIT_PRICE, Network, RequesterSide, World, told

JOB = (1).to_bytes(16, "big")
TEXT = "three small words"  # with the two ends: five tokens
PRICE = 5 * UNIT_PRICE
Answer = Callable[[Job, Done], "Frame | Exception"]


class Script(Network):
    """A network that answers each request with the next of `answers`, which get the honest one; later ones honestly."""

    def __init__(self, world: World) -> None:
        super().__init__(world.clock)
        self.world = world
        self.answers: list[Answer] = []
        self.vouchers: list[int] = []
        self.stores = True
        self.devices = {world.provider_keys.device.address: world.provider_keys.device}
        self._run = world.engine.run

    async def _offers(self) -> AsyncGenerator[Any, None]:
        while True:
            yield await self.news.get()

    async def request(self, offer: SignedOffer, job: Job, deadline: float) -> AsyncGenerator[Frame, None]:
        self.sent.append(job)
        output = await self._run(MINILM, job.inputs)
        bare = Done(output, 1, job.units * offer.offer.models[0].unit_price, b"")
        frame: Frame | Exception = self.sign(job, bare, offer.offer.provider, offer.offer.device)
        assert isinstance(frame, Done)
        if self.answers:
            frame = self.answers.pop(0)(job, frame)
        if isinstance(frame, Exception):
            raise frame
        if isinstance(frame, Done):
            yield Accepted(0.0)
        yield frame

    async def pay(self, offer: SignedOffer, payer: str, total: int, signature: bytes) -> bool:
        self.vouchers.append(total)
        return self.stores

    def sign(self, job: Job, done: Done, provider: str = "", device: str = "") -> Done:
        receipt = receipt_of(job, done.output, provider or self.world.owner, done.time, done.price)
        key = self.devices[device or self.world.provider_keys.device.address]
        return replace(done, signature=key.sign(receipt.digest(self.world.deployment)))


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    world = World(tmp_path)
    world.network = Script(world)
    async with world.running():
        yield world


@pytest.fixture
def script(world: World) -> Script:
    assert isinstance(world.network, Script)
    return world.network


@pytest.fixture
async def side(world: World) -> AsyncIterator[RequesterSide]:
    side = await world.requester()
    yield side
    await side.end()


def an_offer(world: World, unit_price: int = UNIT_PRICE, **changes: Any) -> OfferCame:
    now = int(world.clock.now())
    offer = Offer(
        chain_id=world.deployment.chain_id,
        market=world.deployment.market,
        provider=world.owner,
        device=world.provider_keys.device.address,
        encryption_key=bytes(32),
        issued=now,
        expires=now + 120,
        capacity=64,
        queue_seconds=0.0,
        models=(ModelOffer(MINILM.name, MINILM.id, "class", unit_price, 1000, 256, MINILM.max_tokens),),
    )
    return OfferCame(SignedOffer(replace(offer, **changes), b"", b""))


async def ended(
    side: RequesterSide, *, audit: int = 0, max_price: int = MOST_WEI, offer: bool = True, seconds: float = 2000
) -> RequesterJob:
    """Have the one job done by who offers; return it as it ended."""
    if offer:
        side.world.network.news.put_nowait(an_offer(side.world))
    await side.requester.submit(MINILM.name, [(JOB, [TEXT])], max_price, audit)
    (row,) = await side.requester.finished([JOB], seconds)
    return row


async def test_job__done_well__checked_paid_and_told(side: RequesterSide, script: Script) -> None:
    with side.bus.subscribe() as events:
        row = await ended(side, audit=100)
        states = [(await anext(events)) for _ in range(4)]
    assert [event.state for event in states if isinstance(event, JobChanged)] == ["sent", "accepted", "checked", "paid"]
    assert (row.state, row.price, row.recomputed, row.error) == (RequesterState.PAID, PRICE, True, "")
    assert script.vouchers == [PRICE]
    assert script.sent[0].max_price == PRICE
    assert len(script.sent[0].nonce) == 32


def _bare(done: Done, **changes: Any) -> Done:
    return replace(done, output=replace(done.output, **changes))


LIES: dict[str, Callable[[Script, Job, Done], Done]] = {
    "unsigned": lambda script, job, done: replace(done, signature=bytes(65)),
    "no signature at all": lambda script, job, done: replace(done, signature=b""),
    "price after signing": lambda script, job, done: replace(done, price=done.price - 1),
    "price over the offer": lambda script, job, done: script.sign(job, replace(done, price=PRICE + 1)),
    "negative price": lambda script, job, done: replace(done, price=-1),
    "time after signing": lambda script, job, done: replace(done, time=2),
    "negative time": lambda script, job, done: replace(done, time=-1),
    "time beyond the contract's": lambda script, job, done: script.sign(job, replace(done, time=1 << 64)),
    "time beyond all bounds": lambda script, job, done: replace(done, time=1 << 300),
    "another provider": lambda script, job, done: script.sign(job, done, new_keys().device.address),
    "output after signing": lambda script, job, done: _bare(done, data=bytes(4 * 384)),
    "another output": lambda script, job, done: script.sign(job, _bare(done, data=bytes(4 * 384))),
    "not a number": lambda script, job, done: script.sign(job, _bare(done, data=b"\xff" * 4 * 384)),
    "wrong shape": lambda script, job, done: script.sign(job, _bare(done, shape=(384, 1))),
    "short data": lambda script, job, done: script.sign(job, _bare(done, data=done.output.data[:-4])),
    "other units": lambda script, job, done: script.sign(
        job, _bare(done, terms=replace(done.output.terms, units=job.units + 1))
    ),
    "another input": lambda script, job, done: script.sign(replace(job, nonce=bytes(32)), done),
    "another job": lambda script, job, done: script.sign(replace(job, id=bytes(16)), done),
    "another payer": lambda script, job, done: script.sign(replace(job, payer=new_keys().device.address), done),
}


@pytest.mark.parametrize("lie", LIES)
async def test_answer__not_what_was_promised__failed_nothing_owed_and_kept_if_signed_for(
    world: World, side: RequesterSide, script: Script, lie: str
) -> None:
    kept: list[Evidence] = []
    side.requester._on_wrong = AsyncMock(side_effect=kept.append)
    script.answers = [lambda job, done: LIES[lie](script, job, done)]
    row = await ended(side, audit=100)
    assert row.state is RequesterState.FAILED
    assert "It is not paid" in row.error
    assert await side.book.debts() == []
    assert script.vouchers == []
    assert len(kept) == (lie in ("another output", "not a number"))  # only these are signed, whole, and wrong
    for evidence in kept:
        signer = recover(evidence.case(world.deployment), evidence.done.signature)
        assert (signer, evidence.provider) == (world.provider_keys.device.address, world.owner)
        assert evidence.is_wrong(await world.engine.run(MINILM, evidence.job.inputs))


async def test_provider__lies__another_one_is_asked(world: World, side: RequesterSide, script: Script) -> None:
    honest, device = new_keys().device.address, new_keys().device
    world.chain.world.owners[device.address] = honest
    world.chain.world.providers[honest].device = device.address
    script.devices[device.address] = device
    script.answers = [lambda job, done: replace(done, signature=bytes(65))]
    script.news.put_nowait(an_offer(world))
    script.news.put_nowait(an_offer(world, 2 * UNIT_PRICE, provider=honest, device=device.address))
    await asyncio.sleep(0.01)
    row = await ended(side, offer=False)
    assert (row.state, row.provider, row.price) == (RequesterState.PAID, honest, 2 * PRICE)
    assert [(debt.provider, debt.total) for debt in await side.book.debts()] == [(honest, 2 * PRICE)]


@pytest.mark.parametrize(
    "passing",
    [
        Declined("PaymentRequired", "Pay first", "", 0.0, 10**30),
        Declined("Busy", "Busy", "", float("nan")),
        Declined("Busy", "Busy", "", 1e300),
        Declined("Preempted", "Owner is back"),
        Declined("Expired", "Too late"),
        Lost("Cut"),
        NoProvider("Gone"),
    ],
    ids=str,
)
async def test_refusal__that_passes__the_very_same_job_is_sent_again(
    side: RequesterSide, script: Script, passing: "Declined | Exception"
) -> None:
    script.answers = [lambda job, done: passing] * 3
    row = await ended(side)
    assert row.state is RequesterState.PAID
    assert len({(job.id, job.nonce, job.inputs, job.max_price) for job in script.sent}) == 1
    assert len(script.sent) == 4
    assert [job.deadline for job in script.sent] == sorted(job.deadline for job in script.sent)


@pytest.mark.parametrize(
    "code", ["JobFailed", "BadInput", "InsufficientFunds", "Locked", "StoreDamaged", "", "X" * 999]
)
async def test_refusal__that_lasts__failed_with_its_words(side: RequesterSide, script: Script, code: str) -> None:
    script.answers = [lambda job, done: Declined(code, "No\x1b[2Jthing " + "y" * 999, "Do\nthis")]
    row = await ended(side)
    assert row.state is RequesterState.FAILED
    assert row.error.startswith("No[2Jthing yyy")
    assert len(row.error) < 450
    assert len(script.sent) == 1


async def test_voucher__on_a_declined_job__is_not_acknowledged_on_an_accepted_one_it_is(
    side: RequesterSide, script: Script
) -> None:
    script.stores = False
    await ended(side, seconds=1)
    script.answers = [lambda job, done: Declined("JobFailed", "No")]
    for number, acknowledged in ((2, 0), (3, PRICE)):
        job_id = number.to_bytes(16, "big")
        await side.requester.submit(MINILM.name, [(job_id, [TEXT])], MOST_WEI, 0)
        while (await side.requester.finished([job_id], 0.2))[0].state in ("quoted", "sent", "accepted"):
            pass
        assert script.sent[-1].voucher_total == PRICE
        assert (await side.book.debt(side.world.owner)).acknowledged == acknowledged
    (first,) = await side.book.jobs([JOB])
    assert first.state is RequesterState.PAID


async def test_price__fell_before_the_answer_came__the_agreed_price_is_paid(
    world: World, side: RequesterSide, script: Script
) -> None:
    agreed: list[Done] = []

    def lost(job: Job, done: Done) -> Exception:
        agreed.append(done)
        script.news.put_nowait(an_offer(world, 1))
        return Lost("Cut")

    script.answers = [lost, lambda job, done: agreed[0]]
    row = await ended(side)
    assert (row.state, row.price) == (RequesterState.PAID, PRICE)
    assert {job.max_price for job in script.sent} == {PRICE}


async def test_price__over_the_persons_maximum__is_never_offered(side: RequesterSide, script: Script) -> None:
    script.answers = [lambda job, done: Declined("JobFailed", f"over {job.max_price}")]
    row = await ended(side, max_price=PRICE - 1)
    assert (row.state, row.error) == (RequesterState.FAILED, f"over {PRICE - 1}")


async def test_job__free__is_paid_without_a_voucher(world: World, side: RequesterSide, script: Script) -> None:
    script.news.put_nowait(an_offer(world, 0))
    row = await ended(side, offer=False)
    assert (row.state, row.price, script.vouchers) == (RequesterState.PAID, 0, [])


async def test_audit__this_device_cannot_for_long__paid_but_not_called_recomputed(
    world: World, side: RequesterSide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requester, "AUDIT_SECONDS", 5.0)

    async def paused(model: Model, inputs: Any, *, own: bool) -> Output:
        raise Preempted("The owner is back", "Later")

    monkeypatch.setattr(world.engine, "run", paused)
    row = await ended(side, audit=100)
    assert (row.state, row.recomputed) == (RequesterState.PAID, False)


async def test_offer__of_an_unregistered_device_or_of_nobody__is_not_asked(
    world: World, side: RequesterSide, script: Script
) -> None:
    stranger = new_keys().device.address
    for provider in (stranger, world.owner, ""):
        script.news.put_nowait(an_offer(world, provider=provider, device=stranger))
    await side.requester.submit(MINILM.name, [(JOB, [TEXT])], MOST_WEI, 0)
    await side.requester.finished([JOB], 20)
    assert script.sent == []
    script.news.put_nowait(an_offer(world))
    (row,) = await side.requester.finished([JOB], 100)
    assert row.state is RequesterState.PAID


async def test_offer__none_for_all_its_patience__failed(side: RequesterSide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requester, "PATIENCE", 20.0)
    row = await ended(side, offer=False)
    assert row.state is RequesterState.FAILED
    assert "Nobody offers" in row.error


async def test_offer__taken_back__is_not_asked(world: World, side: RequesterSide, script: Script) -> None:
    script.news.put_nowait(an_offer(world))
    script.news.put_nowait(OfferGone(world.provider_keys.device.address))
    await side.requester.submit(MINILM.name, [(JOB, [TEXT])], MOST_WEI, 0)
    await side.requester.finished([JOB], 5)
    assert script.sent == []


async def test_account__changed_after_a_job_was_sent__it_fails_clearly(
    world: World, side: RequesterSide, script: Script
) -> None:
    def change(job: Job, done: Done) -> Exception:
        world.payer = new_keys().device.address
        return Lost("Cut")

    script.answers = [change]
    row = await ended(side)
    assert row.state is RequesterState.FAILED
    assert "paying account" in row.error


async def test_submit__what_makes_no_sense__is_refused_and_not_stored(side: RequesterSide) -> None:
    good = (JOB, [TEXT])
    for model, jobs, max_price, audit in (
        ("no-model", [good], 1, 0),
        (MINILM.name, [(b"short", [TEXT])], 1, 0),
        (MINILM.name, [good, good], 1, 0),
        (MINILM.name, [(JOB, [])], 1, 0),
        (MINILM.name, [(JOB, [" "])], 1, 0),
        (MINILM.name, [good], 0, 0),
        (MINILM.name, [good], MOST_WEI + 1, 0),
        (MINILM.name, [good], 1, 101),
        (MINILM.name, [good], 1, -1),
    ):
        with told(BadInput):
            await side.requester.submit(model, jobs, max_price, audit)
    assert await side.book.jobs([]) == []


async def test_submit__no_wallet__is_refused(side: RequesterSide) -> None:
    def nobody() -> str:
        raise Refused("This profile has no wallet yet", "Make one")

    side.requester._payer = nobody
    with told(Refused):
        await side.requester.submit(MINILM.name, [(JOB, [TEXT])], MOST_WEI, 0)


async def test_submit__known_id__is_left_as_it_is(side: RequesterSide, script: Script) -> None:
    first = await ended(side)
    await side.requester.submit(MINILM.name, [(JOB, ["something else"])], MOST_WEI, 0)
    assert await side.requester.finished([JOB], 10) == [first]
    assert len(script.sent) == 1


async def test_text__too_long_for_the_model__failed_with_its_words(side: RequesterSide) -> None:
    await side.requester.submit(MINILM.name, [(JOB, ["word " * 300])], MOST_WEI, 0)
    side.world.network.news.put_nowait(an_offer(side.world))
    (row,) = await side.requester.finished([JOB], 100)
    assert row.state is RequesterState.FAILED
    assert "302 tokens" in row.error


async def test_finished__unknown_or_no_ids__answers_at_once(side: RequesterSide) -> None:
    assert await side.requester.finished([bytes(16)], 1e9) == []
    assert await side.requester.finished([], 1e9) == []


async def test_finished__time_is_up__the_jobs_as_they_stand(side: RequesterSide) -> None:
    row = await ended(side, offer=False, seconds=1)
    assert row.state is RequesterState.QUOTED
    assert side.requester.open == 1


async def test_finished__more_events_than_it_can_hold__still_hears_the_end(side: RequesterSide) -> None:
    await side.requester.submit(MINILM.name, [(JOB, [TEXT])], MOST_WEI, 0)
    waiting = asyncio.create_task(side.requester.finished([JOB], 1e9))
    await asyncio.sleep(0.01)
    await side.requester.stop()
    await side.book.move(JOB, RequesterState.FAILED, "ended")
    side.bus.publish(JobChanged("requester", JOB, RequesterState.FAILED))
    for number in range(3000):
        side.bus.publish(JobChanged("requester", number.to_bytes(16, "big"), RequesterState.SENT))
    (row,) = await waiting
    assert row.error == "ended"
