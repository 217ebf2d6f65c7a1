"""Evidence, votes and the docket on disk: what is written before it is sent is there in the next life."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.adapters.store.cases import SqliteCases
from app.adapters.store.database import Database
from app.domain.disputes import Docketed, Evidence, Kept, Opened, Vote
from app.domain.jobs import Done, Job, Output, Terms

CASE, OTHER = b"\1" * 32, b"\2" * 32
ANN, BOB = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
JOB = Job(b"\3" * 16, b"\4" * 32, "embed", ((101, 7, 102),), b"\5" * 32, 1, 2**90, ANN, 31337, 2**80, b"\6" * 64)
EVIDENCE = Evidence(
    JOB, BOB, Done(Output(bytes(8), (1, 2), Terms("c", "e", "p", 3), 0.5), 1_750_000_000, 2**89, b"\7" * 65)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "books.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = Database(path)
    yield database
    database.close()


@pytest.fixture
def cases(database: Database) -> SqliteCases:
    return SqliteCases(database)


async def test_evidence__kept__found_until_it_is_forgotten(cases: SqliteCases) -> None:
    assert not await cases.holds()
    mine, theirs = Kept(CASE, EVIDENCE, True, 5.0), Kept(OTHER, EVIDENCE, False, 6.0)
    await cases.keep(mine)
    await cases.keep(theirs)
    await cases.keep(Kept(CASE, EVIDENCE, False, 9.0))  # what is there already stays
    assert await cases.kept(CASE) == mine
    assert await cases.findings() == [mine]
    assert await cases.holds()
    await cases.forget(CASE)
    assert await cases.kept(CASE) is None
    assert await cases.findings() == []


async def test_vote__cast__there_in_the_next_life(path: Path) -> None:
    vote = Vote(CASE, 1, True, b"\x08" * 32)
    first = Database(path)
    await SqliteCases(first).cast(vote)
    # The first life does not close: what it was told is written is on disk already.
    second = Database(path)
    assert await SqliteCases(second).votes(CASE) == [vote]
    second.close()
    first.close()


async def test_vote__another_for_the_same_round__refused(cases: SqliteCases) -> None:
    vote = Vote(CASE, 0, True, b"\x08" * 32)
    await cases.cast(vote)
    await cases.cast(vote)
    with pytest.raises(ValueError, match="another vote"):
        await cases.cast(Vote(CASE, 0, False, b"\x09" * 32))
    await cases.cast(Vote(CASE, 1, False, b"\x09" * 32))
    assert [one.guilty for one in await cases.votes(CASE)] == [True, False]
    assert await cases.votes(OTHER) == []


async def test_docket__entered_twice__once_and_newest_first(cases: SqliteCases) -> None:
    assert await cases.next_block() == 0
    old, new = Opened(CASE, ANN, BOB, 5), Opened(OTHER, BOB, ANN, 9)
    await cases.enter([old, new], 10)
    await cases.close(OTHER)
    await cases.enter([new], 12)
    assert await cases.next_block() == 12
    assert await cases.docket() == [Docketed(OTHER, BOB, ANN, True), Docketed(CASE, ANN, BOB, False)]
