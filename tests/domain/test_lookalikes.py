"""Look-alikes are found at the rate measured here on a set made for it, and honest addresses are let through."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, strategies as st

from app.domain.hashing import checksum
from app.domain.lookalikes import look_alike, scripts, shared_ends, skeleton

ADDRESSES = st.binary(min_size=20, max_size=20).map(checksum)
KNOWN = "0x9A3f6aF7C2eE4b3B2aD1c0F9e8D7b6A5f4E377d1"


@given(ADDRESSES)
def test_look_alike__itself_in_any_case__is_no_look_alike(address: str) -> None:
    assert look_alike(address.lower(), [address]) is None
    assert shared_ends(address, address.lower()) == (40, 40)


@given(ADDRESSES, st.integers(0, 6), st.integers(0, 6))
def test_look_alike__ends_of_another_put_on__found_from_six_digits_on(address: str, start: int, end: int) -> None:
    made = forged(address, start, end, random.Random(start * 7 + end))
    found = look_alike(made, [address])
    zeros = len(address[2 : 2 + start]) - len(address[2 : 2 + start].lstrip("0"))
    mined = start - zeros if zeros >= 4 else start  # honest people mine zeros too
    assert (found is not None) == (mined + end >= 6 or min(start, end) >= 4 or mined >= 5 or end >= 5)
    if found is not None:
        assert (found.known, found.start, found.end) == (address, start, end)


def test_look_alike__two_alike__the_nearer_one() -> None:
    near = forged(KNOWN, 5, 5, random.Random(1))
    far = forged(KNOWN, 3, 3, random.Random(2))
    found = look_alike(KNOWN, [far, near])
    assert found is not None
    assert found.known == near


def test_look_alike__known_and_alike_to_another_known__let_through() -> None:
    other = forged(KNOWN, 4, 4, random.Random(3))
    assert look_alike(KNOWN, [other, KNOWN]) is None


def test_look_alike__both_with_a_deployers_zeros__only_alike_by_what_follows() -> None:
    deposit = checksum("00000000219ab540356cbb839cbe05303d7705fa")
    assert look_alike(checksum("0000000000" + "7" * 30), [deposit]) is None
    assert look_alike(checksum("00000000" + "7" * 28 + "05fa"), [deposit]) is not None  # both are shown as 0x0000…05fa


@pytest.mark.parametrize("bad", ["", "0x12", KNOWN + "0"])
def test_shared_ends__no_address__is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="40"):
        shared_ends(bad, KNOWN)


@dataclass(frozen=True)
class Case:
    """An address to pay, whom the account knows, and whether somebody mined it to deceive."""

    address: str
    known: list[str]
    forged: bool


def cases(seed: int, accounts: int) -> Iterator[Case]:
    """Yield made cases: per account 5 to 120 counterparties, 8 honest new recipients and 8 mined ones.

    Some of the honest, known and unknown alike, have the runs of zeros that deployers mine for cheaper calls.
    """
    dice = random.Random(seed)
    for _ in range(accounts):
        known = [_honest(dice) for _ in range(dice.randint(5, 120))]
        for _ in range(8):
            yield Case(_honest(dice), known, False)
        for _ in range(8):
            # What is cheap to mine: 6 to 9 digits in all (4 + 4 takes a laptop seconds to minutes), split as windows show them;
            # for one with a deployer's zeros the digits that are shown.
            start, end = dice.choice([(3, 3), (4, 4), (3, 4), (4, 3), (5, 4), (4, 5), (6, 0), (0, 6), (2, 4), (5, 0)])
            victim = dice.choice(known)
            if victim.startswith("0x0000"):
                start, end = max(start, 4), max(end, 4)
            yield Case(forged(victim, start, end, dice), known, True)


def test_look_alike__generated_set__precision_and_recall() -> None:
    told = [(case.forged, look_alike(case.address, case.known) is not None) for case in cases(seed=2026, accounts=400)]
    hits = sum(forged and found for forged, found in told)
    false_alarms = sum(found and not forged for forged, found in told)
    missed = sum(forged and not found for forged, found in told)
    assert len(told) == 6_400
    assert hits / (hits + missed) == 1.0  # recall: every one of 3,200 mined addresses
    assert hits / (hits + false_alarms) >= 0.999  # precision: at most 3 of 3,200 honest ones alarm


@pytest.mark.parametrize("fake", ["FET", "fet", "FЕТ", "F\u200bET", "ＦＥＴ", "FÉT", "F E T"])
def test_skeleton__made_to_look_like_it__is_the_same(fake: str) -> None:
    assert skeleton(fake) == skeleton("FET")


@pytest.mark.parametrize("other", ["FETCH", "WLD", "FE", ""])
def test_skeleton__another_name__is_another(other: str) -> None:
    assert skeleton(other) != skeleton("FET")


def test_scripts__mixed_letters__are_told() -> None:
    assert scripts("pаypal.eth") == {"LATIN", "CYRILLIC"}
    assert scripts("paypal-2.eth") == {"LATIN"}


def forged(address: str, start: int, end: int, dice: random.Random) -> str:
    """Return another address with exactly `start` and `end` digits in common with `address`."""
    digits = address.lower().removeprefix("0x")
    made = [dice.choice([d for d in "0123456789abcdef" if d != digits[at]]) for at in range(40)]
    made[:start] = digits[:start]
    made[40 - end :] = digits[40 - end :]
    return checksum("".join(made))


def _honest(dice: random.Random) -> str:
    raw = bytearray(dice.randbytes(20))
    if dice.random() < 0.05:
        zeros = dice.randint(1, 5)
        raw[:zeros] = bytes(zeros)
    return checksum(bytes(raw))
