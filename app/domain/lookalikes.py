"""Addresses and names made to be taken for others: what address poisoning and fake tokens live on.

A poisoner mines an address whose shown ends equal those of somebody the victim pays, and puts it into the victim's
history. So an address is compared with those the same account has dealt with, and only with those: among all addresses
there are, look-alikes exist by chance.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

DIGITS = 40
LEAST_BOTH = 6  # equal digits at both ends together: by chance once in 2.4 million pairs at three and three
LEAST_ONE = 5  # equal digits at one end alone
SHOWN = 4  # digits that windows show at each end

# Letters of other scripts, and signs, drawn like those of token symbols. Source: Unicode's confusables.txt (UTS 39), the
# part whose prototype is a Latin letter or a digit that symbols use.
_CONFUSABLE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеіјорсухѕԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορϲհոսօ٥०໐ℓ|",
    "ABESIJKMHOPCTXYaeijopcyxsdqwhABEZHIKMNOPTYXavopchnuoooolI",
)


@dataclass(frozen=True)
class Likeness:
    """The known address that another one resembles, and how many digits are equal at its start and at its end."""

    known: str
    start: int
    end: int


def shared_ends(address: str, other: str) -> tuple[int, int]:
    """Return how many hex digits two addresses have in common at the start and at the end, whatever their case."""
    one, two = _digits(address), _digits(other)
    start = next((at for at in range(DIGITS) if one[at] != two[at]), DIGITS)
    end = next((at for at in range(DIGITS) if one[-1 - at] != two[-1 - at]), DIGITS)
    return start, end


def look_alike(address: str, known: Iterable[str]) -> Likeness | None:
    """Return the known address that `address` could be mistaken for, the most similar one; None when it is one or like none."""
    best: Likeness | None = None
    for other in known:
        start, end = shared_ends(address, other)
        if start == DIGITS:
            return None
        if _alike(start - _zeros(other[2 : 2 + start]), end, start) and (
            best is None or start + end > best.start + best.end
        ):
            best = Likeness(other, start, end)
    return best


def skeleton(text: str) -> str:
    """Return what a short text looks like: compatibility forms, invisible signs, accents, case and look-alike letters undone."""
    plain = unicodedata.normalize("NFKD", text)
    seen = "".join(sign for sign in plain if unicodedata.category(sign) not in ("Cf", "Mn", "Cc", "Zs", "Me"))
    return seen.translate(_CONFUSABLE).casefold().replace("0", "o").replace("1", "l").replace("i", "l")


def scripts(text: str) -> frozenset[str]:
    """Return the scripts of a text's letters by the first word of their Unicode names: LATIN, CYRILLIC, GREEK."""
    return frozenset(unicodedata.name(sign, "UNKNOWN").split()[0] for sign in text if sign.isalpha())


def _alike(start: int, end: int, shown: int) -> bool:
    """Tell whether ends deceive; `start` is without the zeros that honest deployers mine, `shown` is with them."""
    both = start + end >= LEAST_BOTH or (shown >= SHOWN and end >= SHOWN)
    return both or start >= LEAST_ONE or end >= LEAST_ONE


def _zeros(digits: str) -> int:
    """Return how many zeros begin `digits` if so many were mined; fewer happen to everybody."""
    zeros = len(digits) - len(digits.lstrip("0"))
    return zeros if zeros >= SHOWN else 0


def _digits(address: str) -> str:
    digits = address.lower().removeprefix("0x")
    if len(digits) != DIGITS:
        raise ValueError("an address has 40 hex digits")
    return digits
