"""What every view model promises: busy while it works, errors to the notices, polled only while watched, ended by close."""

import asyncio
import dataclasses
import gc
import weakref
from collections.abc import AsyncIterator

import pytest

from app.client.agent import AgentClient
from app.domain.errors import ChainAway, Locked, Refused
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import MOST, Notices
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.settle import until


@dataclasses.dataclass(frozen=True)
class Counted:
    count: int = 0
    rows: Part[list[int]] = dataclasses.field(default_factory=Part)


class Counter(ViewModel[Counted]):
    PERIOD = 0.01
    EVENTS = (api.StateEvent,)

    async def refresh(self) -> None:
        self.update(count=self.state.count + 1)


class Seldom(Counter):
    PERIOD = 0.0


@pytest.fixture
async def client() -> FakeClient:
    return FakeClient()


@pytest.fixture
def notices() -> Notices:
    return Notices()


@pytest.fixture
async def counter(client: FakeClient, notices: Notices) -> AsyncIterator[Counter]:
    made = Counter(client, notices, Counted())
    yield made
    made.close()


def test_client__the_real_and_the_fake__are_what_view_models_ask_for() -> None:
    kinds: tuple[type[Client], ...] = (AgentClient, FakeClient)
    asked = [name for name in vars(Client) if not name.startswith("_")]
    assert all(hasattr(kind, name) for kind in kinds for name in asked)


async def test_update__same_value__tells_nothing(counter: Counter) -> None:
    told: list[int] = []
    counter.changed.connect(lambda: told.append(counter.state.count))
    counter.update(count=0)
    counter.update(count=1)
    counter.update(count=1)
    assert told == [1]


async def test_emit__20000_changes__all_heard(counter: Counter) -> None:
    heard: list[None] = []
    counter.changed.connect(lambda: heard.append(None))
    for number in range(1, 20_001):
        counter.update(count=number)
    assert len(heard) == 20_000


async def test_run__under_way__is_busy_under_its_name(counter: Counter) -> None:
    go = asyncio.Event()
    task = counter.run(go.wait(), "pay")
    await asyncio.sleep(0)
    assert (counter.busy, counter.doing("pay"), counter.doing("send")) == (True, True, False)
    go.set()
    await task
    assert not counter.busy


async def test_run__nobody_keeps_the_task__it_still_ends(counter: Counter) -> None:
    done = asyncio.Event()

    async def work() -> None:
        await asyncio.sleep(0)
        done.set()

    reference = weakref.ref(counter.run(work()))
    gc.collect()
    assert reference() is not None
    await asyncio.wait_for(done.wait(), 1)


async def test_run__app_error__goes_to_the_notices_with_retry(counter: Counter, notices: Notices) -> None:
    async def work() -> None:
        raise Refused("No", "Because")

    again: list[int] = []
    await counter.run(work(), retry=lambda: again.append(1))
    (item,) = notices.items
    assert (item.tone, item.title, item.hint) == ("loss", "No", "Because")
    assert item.retry is not None
    item.retry()
    assert again == [1]


async def test_run__fault_of_our_own__is_told_and_logged(
    counter: Counter, notices: Notices, caplog: pytest.LogCaptureFixture
) -> None:
    async def work() -> None:
        raise KeyError("x")

    await counter.run(work())
    assert notices.items[0].tone == "loss"
    assert "KeyError" in notices.items[0].hint
    assert "KeyError" in caplog.text


async def test_close__work_under_way__is_cancelled_and_tells_nothing(client: FakeClient, notices: Notices) -> None:
    counter = Counter(client, notices, Counted())
    ended: list[str] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise

    task = counter.run(work())
    counter.watched()
    await asyncio.sleep(0)
    counter.close()
    changes: list[int] = []
    counter.changed.connect(lambda: changes.append(1))
    await asyncio.gather(task, return_exceptions=True)
    assert ended == ["cancelled"]
    assert not changes
    assert not notices.items


async def test_watched__polls_at_its_period__unwatched_stops(counter: Counter) -> None:
    counter.watched()
    await until(lambda: counter.state.count >= 3)
    counter.unwatched()
    count = counter.state.count
    await asyncio.sleep(0.05)
    assert counter.state.count == count


async def test_unwatched__just_woken__stops_all_the_same(counter: Counter) -> None:
    counter.watched()
    await until(lambda: counter.state.count >= 1)
    counter.wake()
    counter.unwatched()
    count = counter.state.count
    await asyncio.sleep(0.05)
    assert counter.state.count <= count + 1


async def test_watched__by_two__polls_until_both_are_gone(counter: Counter) -> None:
    counter.watched()
    counter.watched()
    counter.unwatched()
    await until(lambda: counter.state.count >= 2)
    counter.unwatched()


async def test_watched__no_period__refreshes_at_first_and_after_its_events(
    client: FakeClient, notices: Notices
) -> None:
    seldom = Seldom(client, notices, Counted())
    seldom.watched()
    await until(lambda: seldom.state.count == 1)
    client.tell(api.NoticeEvent("x", "y"))
    await asyncio.sleep(0.02)
    assert seldom.state.count == 1
    client.tell(api.StateEvent("running", "why"))
    await until(lambda: seldom.state.count == 2)
    seldom.close()


async def test_load__answers__content_or_empty(counter: Counter) -> None:
    async def give(rows: list[int]) -> list[int]:
        return rows

    assert counter.state.rows.status == "loading"
    await counter.load("rows", give([]))
    assert counter.state.rows.status == "empty"
    await counter.load("rows", give([1]))
    assert (counter.state.rows.status, counter.state.rows.value) == ("content", [1])


async def test_load__fails__error_at_first_and_stale_later(counter: Counter) -> None:
    async def give() -> list[int]:
        return [1]

    async def fail() -> list[int]:
        raise ChainAway("No node answers", "Wait")

    await counter.load("rows", fail())
    assert (counter.state.rows.status, counter.state.rows.title) == ("error", "No node answers")
    await counter.load("rows", give())
    read = counter.state.rows.since
    await counter.load("rows", fail())
    assert (counter.state.rows.status, counter.state.rows.value, counter.state.rows.since) == ("partial", [1], read)


async def test_load__locked__is_a_state_of_its_own(counter: Counter) -> None:
    async def fail() -> list[int]:
        raise Locked("The wallet is locked", "Unlock it")

    await counter.load("rows", fail())
    assert counter.state.rows.status == "locked"


def test_notices__same_title_and_too_many__newest_stay(notices: Notices) -> None:
    for title in ("a", "b", "a", "c", "d"):
        notices.tell("good", title)
    assert [item.title for item in notices.items] == ["d", "c", "a"]
    assert len(notices.items) == MOST
    notices.dismiss(notices.items[0].id)
    notices.withdraw("a")
    assert [item.title for item in notices.items] == ["c"]
