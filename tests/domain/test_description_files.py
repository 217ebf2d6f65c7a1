"""ERC-7730 files together: what includes what, what may be added, and what is left out."""

import json
from typing import Any

import pytest

from app.domain.descriptions import reading, shelf
from app.domain.errors import BadInput, Refused
from tests.domain.test_descriptions import TEXTS


def test_included_file__registry__its_formats_come_with_the_place_of_the_other() -> None:
    found = shelf.arrange({name: TEXTS[name] for name in ("calldata-Safe-1.4.1.json", "common-Safe.json")})
    assert found.parts == ("common-Safe.json",)
    assert found.descriptors[0].title.startswith("Safe{Wallet}")
    assert found.descriptors[0].functions


def test_included_files__in_a_circle__refused() -> None:
    one, two = json.dumps({"includes": "./b.json"}), json.dumps({"includes": "./a.json"})
    with pytest.raises(ValueError, match="includes itself"):
        reading.read("a.json", {"a.json": one, "b.json": two}.__getitem__)


@pytest.mark.parametrize("address", ["https://example.org/a.json", "../x", 7])
def test_included_file__from_elsewhere__refused(address: Any) -> None:
    with pytest.raises(ValueError, match="nothing is fetched"):
        reading.read("a.json", {"a.json": json.dumps({"includes": address})}.__getitem__)


def test_adding__a_file_without_what_it_includes__refused_and_together_taken() -> None:
    safe, common = "calldata-Safe-1.4.1.json", "common-Safe.json"
    with pytest.raises(BadInput, match="add both together"):
        shelf.added({}, {safe: TEXTS[safe]})
    both = shelf.added({}, {safe: TEXTS[safe], common: TEXTS[common]})
    assert set(both) == {safe, common}
    with pytest.raises(Refused, match="includes"):
        shelf.removed(both, common)
    assert set(shelf.removed(both, safe)) == {common}


def test_adding__what_holds_nowhere__refused() -> None:
    with pytest.raises(BadInput, match="no contract that it holds for"):
        shelf.added({}, {"common-Safe.json": TEXTS["common-Safe.json"]})


def test_adding__a_second_file_for_the_same_call__refused() -> None:
    first = shelf.added({}, {"calldata-usdt.json": TEXTS["calldata-usdt.json"]})
    with pytest.raises(Refused, match="describe the same"):
        shelf.added(first, {"eip-main.json": TEXTS["eip-main.json"]})


@pytest.mark.parametrize("name", ["../a.json", "a.txt", ".json", "a/b.json", "a\n.json"])
def test_adding__under_a_name_that_is_a_path__refused(name: str) -> None:
    with pytest.raises(BadInput, match="no name"):
        shelf.added({}, {name: TEXTS["calldata-usdt.json"]})


def test_a_damaged_file_among_others__takes_nothing_from_them() -> None:
    found = shelf.arrange({"a.json": "{", "calldata-usdt.json": TEXTS["calldata-usdt.json"]})
    assert [one.file for one in found.descriptors] == ["calldata-usdt.json"]
    assert "a.json" in found.troubles
