"""A wallet's words in any of their languages: reading them and writing them down again."""

from dataclasses import dataclass, field
from functools import cache

from app.domain.errors import BadInput
from app.domain.words import LANGUAGES, WordList
from app.runtime import resources


@dataclass(frozen=True)
class Phrase:
    """The entropy behind written words, and their language: the seed depends on both."""

    entropy: bytes = field(repr=False)
    language: str = "english"

    def words(self) -> list[str]:
        return word_list(self.language).encode(self.entropy)


@cache
def word_list(language: str) -> WordList:
    """Return the words of one of LANGUAGES. Raises BadInput for another."""
    if language not in LANGUAGES:
        raise BadInput(f"There is no word list called '{language[:20]}'", f"Choose one of: {', '.join(LANGUAGES)}")
    return WordList((resources.folder() / "wordlists" / f"{language}.txt").read_text("utf-8").split())


def read(text: bytes | bytearray) -> Phrase:
    """Return what written words, separated by any space, stand for; their language is found by trying.

    Words that two languages share (the Chinese ones) make the same seed in either.

    Raises:
        BadInput: they are no words of a wallet; no word is repeated in it.
    """
    try:
        listed = text.decode().split()
    except UnicodeDecodeError:
        raise BadInput("The words cannot be used: The words are no UTF-8 text")
    reasons: list[str] = []
    for language in LANGUAGES:
        try:
            return Phrase(word_list(language).decode(listed), language)
        except ValueError as error:
            reasons.append(str(error))
    raise BadInput(f"The words cannot be used: {_likeliest(reasons)}", "Check their spelling and order")


def _likeliest(reasons: list[str]) -> str:
    """Return the reason of the language that came furthest: the one in which all words are known, else the furthest place."""

    def reached(reason: str) -> int:
        digits = [part for part in reason.split() if part.isdigit()]
        return int(digits[0]) if reason.startswith("word") and digits else 1000

    return max(reasons, key=reached)
