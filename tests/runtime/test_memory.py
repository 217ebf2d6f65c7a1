"""Freed memory goes back to the system."""

import sys
from pathlib import Path

import pytest

from app.runtime.memory import give_back

_PIECE, _PIECES = 4096, 5000  # small enough to lie in the heap, and together 20 MB


def resident() -> int:
    return int(Path("/proc/self/status").read_text().partition("VmRSS:")[2].split()[0]) * 1024


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_give_back__elsewhere__does_nothing(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    give_back()


def test_give_back__held_between_what_is_used__is_returned() -> None:
    pieces = [bytes(_PIECE) for _ in range(_PIECES)]
    kept = pieces[-1]
    del pieces
    before = resident()
    give_back()
    assert resident() < before - _PIECE * _PIECES // 2
    assert not any(kept)
