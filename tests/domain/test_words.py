"""BIP-39 against the standard's list, cases written out from it, and wrong words."""

import hashlib

import pytest
from hypothesis import given, strategies as st

from app.domain.words import ENTROPY_BYTES, WordList, seed
from tests.house.rules import ROOT

FILE = ROOT / "resources" / "wordlists" / "english.txt"
ENGLISH = WordList(FILE.read_text().split())
ABOUT = ["abandon"] * 11 + ["about"]
# From the standard: entropy, words.
CASES = [
    (bytes(16), "abandon " * 11 + "about"),
    (b"\x7f" * 16, "legal winner thank year wave sausage worth useful legal winner thank yellow"),
    (b"\xff" * 16, "zoo " * 11 + "wrong"),
    (bytes(32), "abandon " * 23 + "art"),
    (b"\xff" * 32, "zoo " * 23 + "vote"),
]


def test_list__is_the_standards_own() -> None:
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == (
        "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"
    )


@pytest.mark.parametrize(("entropy", "words"), CASES)
def test_words__of_the_standard__both_ways(entropy: bytes, words: str) -> None:
    assert ENGLISH.encode(entropy) == words.split()
    assert ENGLISH.decode(words.split()) == entropy


def test_seed__of_the_standard__with_and_without_passphrase() -> None:
    assert seed(ABOUT, "TREZOR").hex() == (
        "c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04"
    )
    assert seed(ABOUT).hex().startswith("5eb00bbddcf069084889a8ab9155568165f5c453")


@given(st.sampled_from(sorted(ENTROPY_BYTES.values())).flatmap(lambda size: st.binary(min_size=size, max_size=size)))
def test_entropy__of_every_length__goes_round(entropy: bytes) -> None:
    words = ENGLISH.encode(entropy)
    assert ENTROPY_BYTES[len(words)] == len(entropy)
    assert ENGLISH.decode(words) == entropy


def test_words__in_upper_case__are_read() -> None:
    assert ENGLISH.decode([word.upper() for word in ABOUT]) == bytes(16)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ([], "0 words"),
        (ABOUT[:11], "11 words"),
        ([*ABOUT, "about"], "13 words"),
        ([*ABOUT[:4], "fallow", *ABOUT[5:]], "word 5 is not in the list"),
        (["abandon"] * 12, "do not belong together"),
        ([*ABOUT[:10], "about", "abandon"], "do not belong together"),
        (["Abandon "] * 12, "word 1 is not in the list"),
    ],
)
def test_decode__wrong_words__refused_without_naming_them(words: list[str], why: str) -> None:
    with pytest.raises(ValueError, match=why) as caught:
        ENGLISH.decode(words)
    assert not any(word in str(caught.value) for word in words)


@pytest.mark.parametrize("size", [0, 15, 17, 33, 64])
def test_encode__entropy_of_another_length__refused(size: int) -> None:
    with pytest.raises(ValueError):
        ENGLISH.encode(bytes(size))


def test_list__short_or_with_a_word_twice__refused() -> None:
    words = FILE.read_text().split()
    for bad in (words[:-1], [*words[:-1], words[0]]):
        with pytest.raises(ValueError):
            WordList(bad)
