"""Digests of jobs and outputs, against bytes laid out by hand; and that no state is a trap."""

import struct
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.domain.hashing import keccak
from app.domain.jobs import (
    PROVIDER_MOVES,
    REQUESTER_MOVES,
    Job,
    Output,
    ProviderState,
    RequesterState,
    Terms,
    encode_inputs,
)

u32 = st.integers(0, (1 << 32) - 1)
texts = st.lists(st.lists(u32, max_size=5).map(tuple), max_size=5).map(tuple)
JOB = Job(bytes(16), bytes(32), "embed", ((101, 7592, 102), (101, 102)), b"\7" * 32, 0, 0, "", 1)
TERMS = Terms("class", "engine 1", "", 5)


def test_inputs__canonical_bytes__are_counts_and_ids_in_little_endian() -> None:
    assert encode_inputs(JOB.inputs).hex() == (
        "02000000"  # two texts
        "03000000"
        "65000000a81d000066000000"
        "02000000"
        "6500000066000000"
    )
    assert encode_inputs(()) == bytes(4)


def test_job__digest_and_units() -> None:
    body = "020000000300000065000000a81d000066000000020000006500000066000000" + "07" * 32
    assert JOB.input_digest() == keccak(bytes.fromhex(body))
    assert JOB.units == 5


@given(texts, texts)
def test_inputs__other_texts__other_bytes(one: tuple[tuple[int, ...], ...], two: tuple[tuple[int, ...], ...]) -> None:
    assert (encode_inputs(one) == encode_inputs(two)) is (one == two)


def test_output__digest__is_of_rank_sizes_and_data_not_of_terms() -> None:
    output = Output(struct.pack("<2f", 1.0, -2.5), (1, 2), TERMS, 0.25)
    body = bytes.fromhex("0200000001000000020000000000803f000020c0")
    assert output.digest() == keccak(body)
    assert replace(output, seconds=9.0, terms=replace(TERMS, units=1)).digest() == output.digest()
    assert replace(output, shape=(2, 1)).digest() != output.digest()


def test_terms__digest__is_of_the_parts_hashes() -> None:
    parts = [keccak(b"class"), keccak(b"engine 1"), keccak(b""), keccak(b"5")]
    assert TERMS.digest() == keccak(b"".join(parts))


@given(st.lists(st.text(max_size=3), min_size=3, max_size=3), st.lists(st.text(max_size=3), min_size=3, max_size=3))
def test_terms__other_words__another_digest(one: list[str], two: list[str]) -> None:
    assert (Terms(one[0], one[1], one[2], 1).digest() == Terms(two[0], two[1], two[2], 1).digest()) is (one == two)


@pytest.mark.parametrize(
    ("moves", "start", "ends"),
    [
        (REQUESTER_MOVES, RequesterState.QUOTED, {RequesterState.PAID, RequesterState.FAILED}),
        (PROVIDER_MOVES, ProviderState.RECEIVED, {ProviderState.PAID, ProviderState.FAILED}),
    ],
)
def test_moves__every_state_is_reached_and_leads_to_an_end(
    moves: dict[Any, frozenset[Any]], start: Any, ends: set[Any]
) -> None:
    kind: Any = type(start)
    assert set(moves) == set(kind)
    assert {state for state, after in moves.items() if not after} == ends
    assert _reached(moves, start) == set(moves)
    for state in moves:
        assert _reached(moves, state) & ends


def test_moves__money__is_never_taken_back() -> None:
    assert REQUESTER_MOVES[RequesterState.CHECKED] == {RequesterState.PAID}
    assert PROVIDER_MOVES[ProviderState.DONE] == {ProviderState.PAID}


def _reached(moves: dict[Any, frozenset[Any]], start: Any) -> set[Any]:
    found, queue = {start}, [start]
    while queue:
        new = moves[queue.pop()] - found
        found |= new
        queue.extend(new)
    return found
