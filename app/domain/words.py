"""BIP-39: a wallet's entropy as words that people can write down, and the seed its keys are derived from.

Errors name places, never words: a word of a wallet belongs in no message and no log.
Source: https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki
"""

import hashlib
import unicodedata
from collections.abc import Sequence

ENTROPY_BYTES = {12: 16, 15: 20, 18: 24, 21: 28, 24: 32}  # by how many words they make
# The ten languages of the standard, and two that its reference implementation adds.
LANGUAGES = (
    "english", "chinese_simplified", "chinese_traditional", "czech", "french", "italian", "japanese", "korean",
    "portuguese", "spanish", "russian", "turkish",
)  # fmt: skip
_BITS = 11  # of one word
_ROUNDS = 2048


class WordList:
    """The 2048 words of one language, in the standard's order."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(_normal(word) for word in words)
        self._numbers = {word: number for number, word in enumerate(self._words)}
        if len(self._words) != 1 << _BITS or len(self._numbers) != 1 << _BITS:
            raise ValueError("a word list has 2048 different words")

    def encode(self, entropy: bytes) -> list[str]:
        """Return the words of 16, 20, 24, 28 or 32 bytes. Raises ValueError for another length."""
        if len(entropy) not in ENTROPY_BYTES.values():
            raise ValueError("entropy of words has 16, 20, 24, 28 or 32 bytes")
        checked = _checked(entropy)
        total = len(entropy) * 33 // 4
        return [self._words[checked >> total - at - _BITS & 2047] for at in range(0, total, _BITS)]

    def decode(self, words: Sequence[str]) -> bytes:
        """Return the entropy of words, in any case and Unicode form.

        Raises:
            ValueError: their number, one of them, or their checksum is wrong.
        """
        size = ENTROPY_BYTES.get(len(words))
        if size is None:
            raise ValueError(f"{len(words)} words are no wallet: it has 12, 15, 18, 21 or 24")
        checked = 0
        for place, word in enumerate(words, 1):
            number = self._numbers.get(_normal(word.lower()))
            if number is None:
                raise ValueError(f"word {place} is not in the list")
            checked = checked << _BITS | number
        entropy = (checked >> size // 4).to_bytes(size, "big")
        if _checked(entropy) != checked:
            raise ValueError("these words do not belong together: one is wrong, or two are swapped")
        return entropy


def seed(words: Sequence[str], passphrase: str = "") -> bytes:
    """Return the 64 bytes that BIP-32 starts from; the words as `WordList.encode` gives them."""
    sentence = _normal(" ".join(words)).encode()
    return hashlib.pbkdf2_hmac("sha512", sentence, b"mnemonic" + _normal(passphrase).encode(), _ROUNDS)


def _checked(entropy: bytes) -> int:
    """Return entropy followed by its checksum: one bit of its SHA-256 for every four bytes."""
    bits = len(entropy) // 4
    return int.from_bytes(entropy, "big") << bits | hashlib.sha256(entropy).digest()[0] >> 8 - bits


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKD", text)
