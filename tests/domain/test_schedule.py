"""Weeks: what people write, when it is open, when it opens next."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from app.domain.errors import BadInput
from app.domain.schedule import DAY, DAYS, EXAMPLE, WEEK, parse_week

MONDAY = datetime(2026, 6, 1, tzinfo=UTC)


def at(day: str, hour: int, minute: int = 0) -> datetime:
    return MONDAY + timedelta(days=DAYS.index(day), hours=hour, minutes=minute)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (at("mon", 19, 59), False),
        (at("mon", 20), True),
        (at("tue", 7, 59), True),
        (at("tue", 8), False),
        (at("sat", 12), True),
        (at("sun", 23, 59), True),
        (at("mon", 0), False),  # sunday's entry ends at midnight; only mon-fri nights reach over
        (at("wed", 12), False),
    ],
)
def test_week__example__open_at_nights_and_on_the_weekend(moment: datetime, is_open: bool) -> None:
    assert parse_week(EXAMPLE).is_open(moment) is is_open


def test_week__sunday_night__reaches_into_monday() -> None:
    week = parse_week("sun 22:00-06:00")
    assert week.is_open(at("mon", 5, 59))
    assert not week.is_open(at("mon", 6))


def test_week__days_over_the_weekend__wrap() -> None:
    week = parse_week("fri-mon 10:00-12:00, 14:00-24:00")
    assert week.is_open(at("sun", 11))
    assert week.is_open(at("mon", 23, 59))
    assert not week.is_open(at("thu", 11))
    assert not week.is_open(at("fri", 13))


def test_opens__closed__next_start_to_the_minute() -> None:
    moment = at("fri", 9, 30) + timedelta(seconds=12)
    assert parse_week("fri 20:00-21:00; mon 06:15-07:00").opens(moment) == at("fri", 20)
    assert parse_week("mon 06:15-07:00").opens(moment) == at("mon", 6, 15) + timedelta(days=7)


def test_opens__open__now() -> None:
    moment = at("wed", 3) + timedelta(seconds=30)
    assert parse_week("always").opens(moment) == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mon",
        "mon-fri",
        "all",
        "monday 08:00-09:00",
        "mon-wed-fri all",
        "mon 8-9",
        "mon 08:00-25:00",
        "mon 08:60-09:00",
        "mon 08:00-08:00",
        "mon 24:00-08:00",
        "mon all; ",
        "mon,, tue all",
        "mon all tue all",
    ],
)
def test_parse_week__malformed__bad_input_with_an_example(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_week(text)
    assert caught.value.hint


SPANS = st.tuples(st.integers(0, DAY - 1), st.integers(1, DAY)).filter(lambda span: span[0] != span[1])


def write(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@given(st.lists(st.tuples(st.sampled_from(DAYS), SPANS), min_size=1, max_size=6))
def test_week__any_entries__open_exactly_where_one_of_them_is(entries: list[tuple[str, tuple[int, int]]]) -> None:
    week = parse_week("; ".join(f"{day} {write(start)}-{write(end)}" for day, (start, end) in entries))
    expected = set()
    for day, (start, end) in entries:
        first = DAYS.index(day) * DAY + start
        expected |= {(first + ahead) % WEEK for ahead in range((end - start) if end > start else end + DAY - start)}
    assert {minute for start, end in week.spans for minute in range(start, end)} == expected
    assert all(before[1] < after[0] for before, after in zip(week.spans, week.spans[1:], strict=False))


@given(st.lists(st.tuples(st.sampled_from(DAYS), SPANS), min_size=1, max_size=3), st.integers(0, WEEK - 1))
def test_opens__any_week__is_open_then_and_not_before(entries: list[tuple[str, tuple[int, int]]], now: int) -> None:
    week = parse_week("; ".join(f"{day} {write(start)}-{write(end)}" for day, (start, end) in entries))
    moment = MONDAY + timedelta(minutes=now)
    opens = week.opens(moment)
    assert opens is not None
    assert week.is_open(opens)
    if opens > moment:
        assert not week.is_open(moment)
        assert not week.is_open(opens - timedelta(minutes=1))
