"""The machine's past as charts need it."""

import dataclasses
import math

import pytest
from hypothesis import given, strategies as st

from app.domain.history import NAMES, POINTS, STEPS, Levels, Point, Span, chart, levels, mean, merged
from tests.fakes.machine import CALM

NOTHING = Levels(None, None, None, None, None, None, None)


def at(time: float, cpu: float | None) -> Point:
    return Point(time, dataclasses.replace(NOTHING, cpu=cpu))


def test_spans__all__have_at_most_so_many_points() -> None:
    assert set(STEPS) == {60, 3600, 86_400}
    assert all(span % step == 0 and span // step <= POINTS for span, step in STEPS.items())


def test_levels__first_reading__knows_no_speed() -> None:
    found = levels(CALM, None)
    assert found == Levels(0.02, 0.01, 0.25, 45.0, 1.0, None, None)


def test_levels__second_reading__speed_from_both() -> None:
    later = dataclasses.replace(CALM, at=2.0, network_sent=3000, network_received=5000)
    found = levels(later, CALM)
    assert (found.network_sent, found.network_received) == (1500.0, 2500.0)


@pytest.mark.parametrize(("seconds", "sent"), [(60.0, 5000), (0.0, 5000), (2.0, -1)])
def test_levels__long_pause_or_counter_began_anew__no_speed(seconds: float, sent: int) -> None:
    later = dataclasses.replace(CALM, at=seconds, network_sent=sent)
    assert levels(later, CALM).network_sent is None


def test_levels__unknown_memory_size__a_gap() -> None:
    assert levels(dataclasses.replace(CALM, memory_total=0), None).memory is None


def test_mean__some_do_not_tell__over_those_that_do() -> None:
    found = mean([at(0, 0.5).levels, NOTHING, at(0, 1.0).levels])
    assert found == dataclasses.replace(NOTHING, cpu=0.75)


def test_chart__readings_with_a_hole__means_and_gaps() -> None:
    points = [at(90.5, 0.1), at(92.1, 0.2), at(93.9, 0.4), at(99.9, 0.8), at(100.1, 0.9), at(3.0, 1.0)]
    found = chart(points, 100.0, 2.0, 5)
    assert found["cpu"] == [pytest.approx(0.1), pytest.approx(0.3), None, None, pytest.approx(0.8)]
    assert chart([at(90.0, 0.1), at(100.0, 0.9)], 100.0, 2.0, 5)["cpu"] == [0.1, None, None, None, None]
    assert found["battery"] == [None] * 5
    assert chart([at(97.0, None), at(98.0, 0.5)], 100.0, 2.0, 2)["cpu"] == [None, 0.5]
    assert set(found) == set(NAMES)


def test_chart__one_reading_came_late__is_no_gap_where_steps_are_short() -> None:
    points = [at(90.0, 0.2), at(94.1, 0.6), at(99.0, 0.1)]
    assert chart(points, 100.0, 2.0, 5)["cpu"] == [0.2, pytest.approx(0.4), 0.6, pytest.approx(0.35), 0.1]
    assert chart([at(0.0, 0.2), at(15.0, 0.6)], 18.0, 6.0, 3)["cpu"] == [0.2, None, 0.6]


def test_chart__moved_on_by_a_step__keeps_its_values() -> None:
    points = [at(number * 0.7, number / 200) for number in range(200)]
    first, second = (chart(points, end, 2.0, 20)["cpu"] for end in (100.0, 102.0))
    assert first[1:] == second[:-1]


spans = st.builds(
    Span,
    st.floats(0, 100),
    st.one_of(st.none(), st.floats(100, 200)),
    st.sampled_from(["a", "b"]),
)


@given(st.lists(spans, max_size=12), st.floats(0, 10))
def test_merged__any__covers_the_same_with_no_more_spans(given_spans: list[Span], gap: float) -> None:
    found = merged(given_spans, gap)
    assert len(found) <= len(given_spans)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for span in given_spans:
        assert any(one.model == span.model and one.start <= span.start and _end(one) >= _end(span) for one in found)


def _end(span: Span) -> float:
    return math.inf if span.end is None else span.end


def test_merged__near_far_and_of_another_model__only_near_ones_of_one_model_join() -> None:
    given_spans = [Span(0, 1, "a"), Span(1.5, 2, "a"), Span(9, 10, "a"), Span(10, 11, "b"), Span(11, None, "b")]
    assert merged(given_spans, 2.0) == [Span(0, 2, "a"), Span(9, 10, "a"), Span(10, None, "b")]
