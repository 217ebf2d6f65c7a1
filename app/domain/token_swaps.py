"""What a swap through Uniswap v2's router gives: which ways there are from a token to Fallow's, and which gives most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Path = tuple[str, ...]


@dataclass(frozen=True)
class Way:
    """One way through the exchange's pools, and what it gives at the end."""

    path: Path
    given: int


def ways(token: str, through: str, wanted: str) -> list[Path]:
    """Return the paths from `token` to `wanted`: straight, and through the chain's wrapped coin."""
    straight: list[Path] = [(token, wanted)]
    return straight if through in (token, wanted) else [*straight, (token, through, wanted)]


def best(answers: Mapping[Path, Sequence[int] | None]) -> Way | None:
    """Return the way that gives most; None where no pool is on any of them."""
    found = [Way(path, amounts[-1]) for path, amounts in answers.items() if amounts and amounts[-1]]
    return max(found, key=lambda way: way.given, default=None)
