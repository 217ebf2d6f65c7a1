"""The address book: names that tell people apart, and a file that comes back as it went."""

import json

import pytest
from hypothesis import given, strategies as st

from app.domain.contacts import LONGEST_NAME, MOST, Contact, check_names, checked, find, from_json, to_json
from app.domain.errors import BadInput
from app.domain.hashing import checksum

ADA, BOB = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
NAMES = st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs")), min_size=1, max_size=LONGEST_NAME).filter(
    str.strip
)
ADDRESSES = st.binary(min_size=20, max_size=20).map(checksum)
CONTACTS = st.builds(checked, NAMES, ADDRESSES)


def test_checked__spaces_and_small_letters__tidied() -> None:
    assert checked("  Ada  Lovelace ", f" {ADA.lower()}\n") == Contact("Ada Lovelace", ADA)


@pytest.mark.parametrize(
    ("name", "address", "says"),
    [
        ("", ADA, "needs a name"),
        (" \t", ADA, "needs a name"),
        ("a" * (LONGEST_NAME + 1), ADA, "needs a name"),
        ("Ada\u202e", ADA, "cannot be seen"),
        ("A\u200bda", ADA, "cannot be seen"),
        ("Ada", "0x1234", "no address"),
        ("Ada", ADA.replace("C8", "c8"), "wrong"),
    ],
)
def test_checked__cannot_be__says_why(name: str, address: str, says: str) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        checked(name, address)
    assert caught.value.hint


@pytest.mark.parametrize("other", ["Ada", "ADA", "Аda", "A da"])
def test_check_names__same_or_looking_so__refused(other: str) -> None:
    with pytest.raises(BadInput, match="is called Ada"):
        check_names([Contact("Ada", ADA), Contact(other, BOB)])


def test_check_names__told_apart__taken() -> None:
    check_names([Contact("Ada", ADA), Contact("Adam", BOB), Contact("ada", ADA)])


@pytest.mark.parametrize("written", ["Ada", " ADA ", ADA, ADA.lower()])
def test_find__name_or_address__found(written: str) -> None:
    assert find([Contact("Bob", BOB), Contact("Ada", ADA)], written) == Contact("Ada", ADA)
    assert find([Contact("Bob", BOB)], written) is None


@given(st.lists(CONTACTS, max_size=5))
def test_file__any_contacts__come_back(contacts: list[Contact]) -> None:
    assert from_json(to_json(contacts)) == contacts


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "[" * 100_000, '{"format": "other", "version": 1, "contacts": []}',
        '{"format": "fallow-contacts", "version": 1, "contacts": {}}',
        '{"format": "fallow-contacts", "version": 1, "contacts": [{"name": 1, "address": ""}]}',
    ],
)  # fmt: skip
def test_from_json__no_address_book__refused(text: str) -> None:
    with pytest.raises(BadInput, match="no address book"):
        from_json(text)


def test_from_json__newer_or_too_long_or_a_bad_contact__refused() -> None:
    book = json.loads(to_json([Contact("Ada", ADA)]))
    with pytest.raises(BadInput, match="newer"):
        from_json(json.dumps(book | {"version": 2}))
    with pytest.raises(BadInput, match=str(MOST)):
        from_json(json.dumps(book | {"contacts": book["contacts"] * (MOST + 1)}))
    with pytest.raises(BadInput, match="no address"):
        from_json(json.dumps(book | {"contacts": [{"name": "Ada", "address": "0x1"}]}))
