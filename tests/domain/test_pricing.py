"""Prices and credit: whole wei, and a debt that only money paid lets grow."""

import pytest
from hypothesis import given, strategies as st

from app.domain.pricing import (
    electricity,
    escrow_covers,
    market_fee,
    price_of,
    redemption_is_worth_it,
    within_credit,
)

wei = st.integers(0, 1 << 96)


def test_price__is_units_by_unit_price_to_the_last_wei() -> None:
    assert price_of(3, 10**30 + 1) == 3 * 10**30 + 3
    assert price_of(0, 5) == price_of(5, 0) == 0
    for units, price in ((-1, 1), (1, -1)):
        with pytest.raises(ValueError):
            price_of(units, price)


@pytest.mark.parametrize(
    ("unpaid", "price", "vouched", "allowed"),
    [
        (0, 7, 0, True),
        (7, 7, 0, True),
        (8, 7, 0, False),
        (14, 7, 0, False),
        (14, 7, 28, True),
        (15, 7, 28, False),
        (10, 1, 0, False),
        (10, 1, 36, True),
        (-100, 100, 0, True),
        (0, 0, 0, True),
        (1, 0, 0, False),
        (1, 0, 4, True),
    ],
)
def test_credit__two_jobs_and_a_quarter_of_what_was_paid(unpaid: int, price: int, vouched: int, allowed: bool) -> None:
    assert within_credit(unpaid, price, vouched) is allowed


@given(st.lists(st.tuples(wei, st.booleans()), max_size=30))
def test_credit__whoever_takes_all_it_can_and_pays_at_times__owes_no_more_than_that(
    jobs: list[tuple[int, bool]],
) -> None:
    earned = vouched = dearest = 0
    for price, pays in jobs:
        if within_credit(earned - vouched, price, vouched):
            earned += price
            dearest = max(dearest, price)
        assert earned - vouched <= 2 * dearest + vouched // 4
        if pays:
            vouched = earned


@given(wei, wei, st.integers(-(1 << 90), 1 << 90), wei)
def test_escrow__exactly_enough_covers_and_a_wei_less_does_not(
    vouched: int, paid: int, unpaid: int, price: int
) -> None:
    needed = max(vouched - paid, 0) + max(unpaid, 0) + price
    assert escrow_covers(vouched, paid, unpaid, price, needed)
    assert not escrow_covers(vouched, paid, unpaid, price, needed - 1)


def test_redemption__pays_from_so_many_fees_on() -> None:
    assert redemption_is_worth_it(2000, 100)
    assert not redemption_is_worth_it(1999, 100)
    assert redemption_is_worth_it(100, 100, times=1)
    assert not redemption_is_worth_it(99, 100, times=1)
    assert redemption_is_worth_it(1, 0)
    assert not redemption_is_worth_it(0, 0)


@given(st.integers(0, 10**27))
def test_market_fee__any_sum__a_twentieth_rounded_up(gross: int) -> None:
    fee = market_fee(gross)
    assert 20 * (fee - 1) < gross <= 20 * fee


def test_electricity__known__in_millionths() -> None:
    hour = 3_600_000
    assert electricity(hour, 1000, 30) == 300_000  # a kilowatt for an hour at 0.30
    assert electricity(hour // 60, 30, 25) == 125
    assert electricity(0, 30, 25) == 0


@pytest.mark.parametrize(("watts", "tariff"), [(0, 25), (30, 0), (0, 0)])
def test_electricity__not_told__left_out(watts: int, tariff: int) -> None:
    assert electricity(1000, watts, tariff) is None
