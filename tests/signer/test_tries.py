"""The wait after wrong passwords: it doubles, outlives the process, and no clock makes it endless."""

from pathlib import Path

import pytest

from app.domain.errors import Unavailable, WrongPassword
from app.signer import tries as module
from app.signer.tries import LONGEST_WAIT, Tries


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.tries"


def _wrong(path: Path) -> float:
    tries = Tries(path)  # anew each time, as after a restart
    tries.begin()
    return tries.wrong().wait_seconds


def test_waits__double_up_to_the_longest(path: Path, clock: Clock) -> None:
    waits = []
    for _ in range(14):
        waits.append(_wrong(path))
        clock.now += waits[-1]
    assert waits[:6] == [1, 2, 4, 8, 16, 32]
    assert waits[-1] == LONGEST_WAIT


def test_begin__too_early__refused_with_the_time_left(path: Path, clock: Clock) -> None:
    clock.now += _wrong(path)
    _wrong(path)
    clock.now += 0.5
    with pytest.raises(WrongPassword, match="Too early") as caught:
        Tries(path).begin()
    assert caught.value.wait_seconds == 1.5
    assert caught.value.hint == "Try again in 2 s"
    clock.now += 1.5
    Tries(path).begin()


def test_begin__killed_before_the_answer__counts(path: Path, clock: Clock) -> None:
    Tries(path).begin()
    with pytest.raises(WrongPassword):
        Tries(path).begin()
    clock.now += 1
    Tries(path).begin()
    with pytest.raises(WrongPassword) as caught:
        Tries(path).begin()
    assert caught.value.wait_seconds == 2


def test_right__forgets_all(path: Path, clock: Clock) -> None:
    clock.now += _wrong(path)
    tries = Tries(path)
    tries.begin()
    tries.right()
    Tries(path).begin()


def test_clock_set_back__wait_starts_anew_and_ends(path: Path, clock: Clock) -> None:
    wait = _wrong(path)
    clock.now -= 10_000_000
    with pytest.raises(WrongPassword) as caught:
        Tries(path).begin()
    assert caught.value.wait_seconds == wait
    clock.now += wait
    Tries(path).begin()


@pytest.mark.parametrize("text", ["", "[]", '{"failures": -1, "last": 0}', '{"failures": "x", "last": 0}'])
def test_file__damaged__counts_from_none(path: Path, clock: Clock, text: str) -> None:
    path.write_text(text)
    assert _wrong(path) == 1


def test_begin__folder_takes_nothing__says_so_and_counts_none(clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "no folder").touch()
    with pytest.raises(Unavailable, match="stays locked"):
        Tries(tmp_path / "no folder" / "vault.tries").begin()
