"""Build ids order versions and checkouts."""

import sys

import pytest

from app import VERSION
from app.runtime.build import build_id, newer


@pytest.mark.parametrize(
    ("one", "other"),
    [("0.2.0+5", "0.1.9+9"), ("0.10.0+0", "0.9.0+0"), ("0.1.0+2", "0.1.0+1"), ("0.1.0+0", "nonsense"), ("1.0+0", "")],
)
def test_newer__one_way_only(one: str, other: str) -> None:
    assert newer(one, other)
    assert not newer(other, one)
    assert not newer(one, one)


def test_build_id__checkout__names_the_newest_change() -> None:
    version, _, changed = build_id().partition("+")
    assert version == VERSION
    assert int(changed) > 1_700_000_000


def test_build_id__bundle__is_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    build_id.cache_clear()
    try:
        assert build_id() == f"{VERSION}+0"
    finally:
        build_id.cache_clear()
