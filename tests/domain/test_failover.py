"""Endpoints take turns by what they did, and a lie needs a majority."""

import pytest
from hypothesis import given, strategies as st

from app.domain.errors import ChainAway, Refused
from app.domain.failover import FAILURES, FIRST_REST, LONGEST_REST, Failover, agreed

ONE, TWO, THREE = "https://one", "https://two", "https://three"


class Clock:
    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


def test_best__all_well__the_first_of_the_order() -> None:
    assert Failover([ONE, TWO], Clock()).best() == ONE
    assert Failover([], Clock()).best() is None


def test_failed__three_in_a_row__rests_then_is_first_again() -> None:
    clock = Clock()
    endpoints = Failover([ONE, TWO], clock)
    for _ in range(FAILURES - 1):
        endpoints.failed(ONE, "timeout")
    assert endpoints.best() == ONE
    endpoints.failed(ONE, "timeout")
    assert endpoints.best() == TWO
    clock.time += FIRST_REST
    assert endpoints.best() == ONE


def test_failed__after_a_rest__one_failure_rests_twice_as_long() -> None:
    clock = Clock()
    endpoints = Failover([ONE, TWO], clock)
    for _ in range(FAILURES):
        endpoints.failed(ONE, "timeout")
    clock.time += FIRST_REST
    endpoints.failed(ONE, "timeout")
    clock.time += FIRST_REST
    assert endpoints.best() == TWO
    clock.time += FIRST_REST
    assert endpoints.best() == ONE


def test_answered__after_failures__all_is_forgiven() -> None:
    endpoints = Failover([ONE, TWO], Clock())
    for _ in range(FAILURES):
        endpoints.failed(ONE, "timeout")
    endpoints.answered(ONE, 0.2)
    assert endpoints.best() == ONE
    assert endpoints.health[ONE].took == 0.2


def test_best__all_rest__the_one_whose_rest_ends_first() -> None:
    clock = Clock()
    endpoints = Failover([ONE, TWO], clock)
    for url in (TWO, ONE):
        for _ in range(FAILURES):
            endpoints.failed(url, "away")
        clock.time += 1
    assert endpoints.best() == TWO


@given(st.lists(st.tuples(st.sampled_from([ONE, TWO, THREE, "https://unknown"]), st.booleans(), st.floats(0, 4000))))
def test_any_history__some_endpoint_is_asked_and_no_rest_is_longer_than_the_longest(
    history: list[tuple[str, bool, float]],
) -> None:
    clock = Clock()
    endpoints = Failover([ONE, TWO, THREE], clock)
    for url, well, later in history:
        if well:
            endpoints.answered(url, 0.1)
        else:
            endpoints.failed(url, "away")
        clock.time += later
        assert endpoints.best() in (ONE, TWO, THREE)
        assert all(one.resting_until <= clock.time + LONGEST_REST for one in endpoints.health.values())


def test_agreed__majority_of_those_who_answered__wins() -> None:
    assert agreed([5, 5, 7]) == 5
    assert agreed([5, None, 5]) == 5


@pytest.mark.parametrize("answers", [[5, 7], [5, 7, 9], [5, 5, 7, 7]])
def test_agreed__no_majority__is_refused(answers: list[int]) -> None:
    with pytest.raises(Refused, match="contradict"):
        agreed(answers)


@pytest.mark.parametrize("answers", [[5], [5, None], [None, None], []])
def test_agreed__fewer_than_two_answers__confirms_nothing(answers: list[int | None]) -> None:
    with pytest.raises(ChainAway, match="answered"):
        agreed(answers)
