"""The state file: all of a transaction or nothing, logs found by what they hold, damage told from a full disk."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from app.devnet.state import Damaged, Log, State, is_damage


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    fresh = State(tmp_path / "state.sqlite")
    with fresh.writing():
        fresh.create()
    yield fresh
    fresh.close()


def test_new_file__not_created__is_empty_again_when_opened(tmp_path: Path) -> None:
    first = State(tmp_path / "state.sqlite")
    with pytest.raises(ZeroDivisionError), first.writing():
        first.create()
        first.put_facts(name=1)
        raise ZeroDivisionError
    first.close()
    second = State(tmp_path / "state.sqlite")
    assert second.empty
    second.close()


def test_file__made__is_private(state: State, tmp_path: Path) -> None:
    assert {path.stat().st_mode & 0o77 for path in tmp_path.iterdir()} == {0}


def test_writing__ended__is_there_for_another_connection(state: State, tmp_path: Path) -> None:
    with state.writing():
        state.nodes[b"key"] = b"value"
        with state.writing():
            state.put_facts(name="one")
    other = State(tmp_path / "state.sqlite")
    assert (other.nodes[b"key"], other.fact("name"), b"key" in other.nodes, other.empty) == (
        b"value",
        "one",
        True,
        False,
    )
    other.close()


def test_writing__failed__nothing_is_there(state: State) -> None:
    state.nodes[b"kept"] = b"1"
    with pytest.raises(KeyError), state.writing():
        del state.nodes[b"kept"]
        state.nodes[b"new"] = b"2"
        state.count_gift(b"a")
        raise KeyError
    assert (b"kept" in state.nodes, b"new" in state.nodes, state.gifts(b"a")) == (True, False, 0)


def test_node__missing__key_error(state: State) -> None:
    with pytest.raises(KeyError):
        state.nodes[b"nothing"]
    with pytest.raises(KeyError):
        del state.nodes[b"nothing"]


def test_fact__missing__damaged(state: State) -> None:
    with pytest.raises(Damaged, match="no chain_id"):
        state.fact("chain_id")


def test_gifts__counted__by_address(state: State) -> None:
    state.count_gift(b"a")
    state.count_gift(b"a")
    assert (state.gifts(b"a"), state.gifts(b"b")) == (2, 0)


def test_state__other_format__damaged(state: State, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "state.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(Damaged, match="format is 99"):
        State(tmp_path / "state.sqlite")


def test_damage__of_the_file__is_not_trouble_with_the_disk(tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(b"no database at all " * 100)
    with pytest.raises(Damaged, match="not a database"):
        State(tmp_path / "text")
    (tmp_path / "folder").mkdir()
    with pytest.raises(sqlite3.OperationalError) as caught:
        State(tmp_path / "folder")
    assert not is_damage(caught.value)
    assert not is_damage(OSError())


_ADDRESS, _TOPIC = st.sampled_from([b"a", b"b", b"c"]), st.sampled_from([b"x", b"y", b"z"])
_LOGS = st.lists(st.tuples(st.integers(1, 4), _ADDRESS, st.lists(_TOPIC, max_size=4).map(tuple)), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    _LOGS,
    st.integers(0, 5),
    st.integers(0, 5),
    st.lists(_ADDRESS, max_size=2),
    st.lists(st.lists(_TOPIC, max_size=2), max_size=4),
)
def test_logs__any_filter__as_if_each_was_looked_at(
    state: State,
    rows: list[tuple[int, bytes, tuple[bytes, ...]]],
    first: int,
    last: int,
    addresses: list[bytes],
    topics: list[list[bytes]],
) -> None:
    logs = [Log(block, position, 0, b"h", who, what, b"", b"") for position, (block, who, what) in enumerate(rows)]

    def fits(log: Log) -> bool:
        places = len(topics) <= len(log.topics)
        return (
            first <= log.block <= last
            and (not addresses or log.address in addresses)
            and places
            and all(not wanted or has in wanted for wanted, has in zip(topics, log.topics, strict=False))
        )

    with pytest.raises(StopIteration), state.writing():
        state.add_logs(logs)
        wanted = sorted((log for log in logs if fits(log)), key=lambda log: (log.block, log.position))
        assert state.logs(first, last, addresses, topics, 100) == wanted
        assert state.logs(first, last, addresses, topics, 2) == wanted[:2]
        raise StopIteration  # leaves the state as it was
