"""Each caution is given where it is due and nowhere else."""

import pytest

from app.domain.guards import (
    UNLIMITED,
    Acquaintance,
    Caution,
    Kind,
    Level,
    Place,
    is_dust,
    of_allowance,
    of_call,
    of_name,
    of_recipient,
    of_token,
)
from app.domain.hashing import checksum
from tests.domain.test_lookalikes import KNOWN

STRANGER = checksum("11" * 20)
POISON = checksum("9a3f" + "2" * 32 + "77d1")
TOKEN = checksum("33" * 20)
FRIENDS = Acquaintance(contacts={KNOWN: "Ada"}, paid=(checksum("44" * 20),), own=(checksum("55" * 20),))


def kinds(cautions: list[Caution]) -> list[Kind]:
    return [one.kind for one in cautions]


def test_recipient__known_in_any_way__nothing_to_say() -> None:
    for address in (KNOWN, *FRIENDS.paid, *FRIENDS.own):
        assert of_recipient(Place(address, has_code=False), FRIENDS) == []


def test_recipient__never_paid__a_note() -> None:
    (told,) = of_recipient(Place(STRANGER, has_code=False), FRIENDS)
    assert (told.kind, told.level) == (Kind.FIRST_TIME, Level.NOTE)


def test_recipient__looks_like_a_contact__danger_that_names_both() -> None:
    (told,) = of_recipient(Place(POISON, has_code=False), FRIENDS)
    assert (told.kind, told.level) == (Kind.LOOK_ALIKE, Level.DANGER)
    assert (told.about, told.known) == (POISON, KNOWN)
    assert "Ada" in told.title
    assert KNOWN in told.hint


def test_recipient__token_contract__danger_first() -> None:
    assert kinds(of_recipient(Place(TOKEN, has_code=True), FRIENDS, {TOKEN})) == [Kind.TOKEN_CONTRACT, Kind.FIRST_TIME]


def test_recipient__other_contract__a_note_unless_it_is_a_contact() -> None:
    assert Kind.RECIPIENT_CONTRACT in kinds(of_recipient(Place(STRANGER, has_code=True), FRIENDS))
    assert of_recipient(Place(KNOWN, has_code=True), FRIENDS) == []


def test_call__no_code__danger_that_names_the_chain_where_it_is() -> None:
    assert of_call(Place(STRANGER, has_code=True)) == []
    assert kinds(of_call(Place(STRANGER, has_code=False))) == [Kind.NO_CODE]
    (told,) = of_call(Place(STRANGER, has_code=False, elsewhere=("Optimism",)))
    assert (told.kind, "Optimism" in told.title) == (Kind.OTHER_CHAIN, True)


@pytest.mark.parametrize(
    ("amount", "held", "unlimited"),
    [(UNLIMITED, 0, True), (2**256 - 1, 5, True), (500, 5, True), (499, 5, False), (5, 5, False), (100, 0, False)],
)
def test_allowance__amount__unlimited_or_not(amount: int, held: int, unlimited: bool) -> None:
    assert (Kind.UNLIMITED in kinds(of_allowance(Place(TOKEN, has_code=True), amount, held))) is unlimited


def test_allowance__to_a_person__danger_but_taking_it_back_is_none() -> None:
    assert kinds(of_allowance(Place(STRANGER, has_code=False), 1, 5)) == [Kind.TO_PERSON]
    assert of_allowance(Place(STRANGER, has_code=False), 0, 5) == []


def test_token__name_of_a_known_one_elsewhere__is_fake() -> None:
    real = {"FET": {TOKEN}}
    assert of_token("FET", "Artificial Superintelligence Alliance", TOKEN, real) == []
    assert kinds(of_token("F\u0415T", "whatever", STRANGER, real)) == [Kind.FAKE_TOKEN]
    assert kinds(of_token("XYZ", "fet", STRANGER, real)) == [Kind.FAKE_TOKEN]
    assert of_token("XYZ", "Another", STRANGER, real) == []


def test_name__several_scripts__warned() -> None:
    assert kinds(of_name("p\u0430ypal.eth")) == [Kind.MIXED_SCRIPT]
    assert of_name("paypal.eth") == of_name("\u043f\u0440\u0438\u0432\u0435\u0442.eth"[:6]) == []


def test_dust__nothing_or_from_a_look_alike__never_from_a_friend() -> None:
    assert is_dust(0, STRANGER, FRIENDS)
    assert is_dust(10**18, POISON, FRIENDS)
    assert not is_dust(1, STRANGER, FRIENDS)
    assert not is_dust(0, KNOWN, FRIENDS)
