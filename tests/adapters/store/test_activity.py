"""Activity, the same from the disk and from the fake: entries, their states, and how far the chain was read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.store.activity import SqliteActivity
from app.adapters.store.database import Database
from app.domain.activity import Act, ActivityState, Entry
from app.ports import ActivityStore
from tests.adapters.store.values import WHO
from tests.fakes.activity import MemoryActivity

SENT = Entry(
    hash="0x" + "1" * 64,
    position=-1,
    account=WHO[0],
    direction="out",
    act=Act("transfer", WHO[1], "FLW", 10**30),
    state=ActivityState.PENDING,
    fee=None,
    time=1000.5,
    block=0,
)
CAME = replace(
    SENT,
    hash="0x" + "2" * 64,
    position=3,
    direction="in",
    act=Act("received", WHO[2], "FLW", 5),
    state=ActivityState.DONE,
    time=2000.0,
    block=9,
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "profile.sqlite")
    yield opened
    opened.close()


@pytest.fixture(params=["fake", "disk"])
def store(request: pytest.FixtureRequest, database: Database) -> ActivityStore:
    return MemoryActivity() if request.param == "fake" else SqliteActivity(database, 1)


async def test_entries__of_another_chain__are_not_told(database: Database) -> None:
    one, other = SqliteActivity(database, 1), SqliteActivity(database, 2)
    await one.put(SENT)
    await one.note_read(WHO[:1], 9)
    assert await other.entries(10) == await other.unsettled() == []
    assert await other.entry(SENT.hash) is None
    assert await other.read_to(WHO[0]) == 0


async def test_entries__written__come_back_newest_first(store: ActivityStore) -> None:
    for entry in (SENT, CAME):
        await store.put(entry)
    assert await store.entries(10) == [CAME, SENT]
    assert await store.entries(1) == [CAME]
    assert await store.entry(SENT.hash) == SENT
    assert await store.entry(CAME.hash) is None  # nothing that was broadcast here


async def test_put__the_same_again__has_its_new_state(store: ActivityStore) -> None:
    await store.put(SENT)
    assert await store.unsettled() == [SENT]
    unknown = replace(SENT, state=ActivityState.UNKNOWN)
    await store.put(unknown)
    assert await store.unsettled() == [unknown]
    done = replace(SENT, state=ActivityState.DONE, fee=10**25, block=4)
    await store.put(done)
    assert await store.unsettled() == []
    assert await store.entries(10) == [done]


async def test_put__one_transaction_of_two_accounts__two_entries(store: ActivityStore) -> None:
    await store.put(SENT)
    await store.put(replace(CAME, hash=SENT.hash, account=WHO[1]))
    assert len(await store.entries(10)) == 2


async def test_read_to__noted_by_account_and_chain__is_told(store: ActivityStore) -> None:
    assert await store.read_to(WHO[0]) == 0
    await store.note_read(WHO[:2], 7)
    await store.note_read(WHO[:1], 9)
    assert [await store.read_to(account) for account in WHO] == [9, 7, 0]


async def test_paid__mined_payments_of_this_account__and_nothing_else(store: ActivityStore) -> None:
    done = replace(SENT, state=ActivityState.DONE)
    await store.put(done)
    await store.put(replace(done, hash="0x03", act=Act("coin", WHO[2], "ETH", 1)))
    await store.put(replace(SENT, hash="0x04", act=Act("transfer", "0xpending", "FLW", 1)))
    await store.put(replace(done, hash="0x05", state=ActivityState.FAILED, act=Act("transfer", "0xfailed", "FLW", 1)))
    await store.put(replace(done, hash="0x06", act=Act("approve", "0xallowed", "FLW", 1)))
    await store.put(replace(done, hash="0x07", act=Act("transfer", "0xnothing", "FLW", 0)))
    await store.put(replace(done, hash="0x08", account=WHO[2], act=Act("transfer", "0xanother", "FLW", 1)))
    await store.put(CAME)
    assert await store.paid(WHO[0]) == {WHO[1], WHO[2]}
    assert await store.paid(WHO[1]) == set()


async def test_rivals__of_one_number__oldest_first_with_what_can_be_sent_again(store: ActivityStore) -> None:
    first = replace(SENT, nonce=4, raw=b"\x02signed")
    second = replace(SENT, hash="0x" + "3" * 64, nonce=4, time=1001.0, replaces=SENT.hash)
    for entry in (second, first, replace(SENT, hash="0x" + "4" * 64, nonce=5), replace(CAME, nonce=4)):
        await store.put(entry)
    assert await store.rivals(WHO[0], 4) == [first, second]
    assert await store.rivals(WHO[1], 4) == []
    assert await store.entry(first.hash) == first
