"""Fees: choices from history that are in order, wishes that are read or refused, and replacements that nodes take."""

import pytest
from hypothesis import given, strategies as st

from app.domain.errors import BadInput
from app.domain.fees import (
    DEFAULT_TIP,
    FeeHistory,
    Fees,
    Speed,
    choices,
    enough_to_replace,
    expected,
    least_to_replace,
    to_replace,
    wished,
)

GWEI = 10**9
wei = st.integers(0, 10**15)
rows = st.lists(st.tuples(wei, wei, wei).map(lambda tips: tuple(sorted(tips))), max_size=20).map(tuple)
fees = st.tuples(wei, wei).map(lambda two: Fees(max(two), min(two)))


def test_choices__of_a_history__are_medians_with_room_for_the_base_fee() -> None:
    history = FeeHistory(8 * GWEI, ((1, 5, 9), (2, 6, 10), (3, 7, 11)))
    assert choices(history) == {
        Speed.SLOW: Fees(10 * GWEI + 2, 2),
        Speed.NORMAL: Fees(16 * GWEI + 6, 6),
        Speed.FAST: Fees(24 * GWEI + 10, 10),
    }


def test_choices__no_block_tells__the_usual_tip() -> None:
    assert {one.tip for one in choices(FeeHistory(7)).values()} == {DEFAULT_TIP}


@given(wei, rows)
def test_choices__any_history__quicker_never_offers_less(base_fee: int, tips: tuple[tuple[int, ...], ...]) -> None:
    history = FeeHistory(base_fee, tips)
    slow, normal, fast = choices(history).values()
    assert slow.tip <= normal.tip <= fast.tip
    assert base_fee + slow.tip <= slow.max_fee <= normal.max_fee <= fast.max_fee
    assert expected(history, slow) == base_fee + slow.tip


def test_wished__a_speed_or_gwei__those_fees() -> None:
    history = FeeHistory(8 * GWEI, ((1, 5, 9),))
    assert wished("fast", history) == choices(history)[Speed.FAST]
    assert wished("12.5", history) == Fees(12_500_000_000, 5)
    assert wished("8", history) == Fees(8 * GWEI, 0)


@pytest.mark.parametrize("text", ["", "quick", "-1", "1,5", "7.999999999", "1e9", "0.0000000001", "9" * 60])
def test_wished__nonsense_or_too_low__refused(text: str) -> None:
    with pytest.raises(BadInput):
        wished(text, FeeHistory(8 * GWEI))


@given(fees, fees)
def test_to_replace__any_fees__an_eighth_more_and_at_least_the_wish(old: Fees, wish: Fees) -> None:
    new = to_replace(old, wish)
    assert new.max_fee * 8 >= old.max_fee * 9
    assert new.tip * 8 >= old.tip * 9
    assert new.max_fee > old.max_fee
    assert new.tip > old.tip
    assert new.max_fee >= wish.max_fee
    assert new.tip >= wish.tip
    assert enough_to_replace(old, new)


@given(fees)
def test_enough_to_replace__one_wei_less_of_either__is_not(old: Fees) -> None:
    least = least_to_replace(old)
    assert enough_to_replace(old, least)
    assert not enough_to_replace(old, Fees(least.max_fee, least.tip - 1))
    if least.max_fee > least.tip:
        assert not enough_to_replace(old, Fees(least.max_fee - 1, least.tip))


def test_fees__tip_above_the_highest_fee__refused() -> None:
    with pytest.raises(ValueError, match="at most"):
        Fees(1, 2)
