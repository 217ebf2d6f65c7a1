"""Account discovery: every used account is found as long as no gap is wider than the rule's, and failures are no gaps."""

from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st

from app.client.discovery import GAP, discover
from app.domain.errors import Unavailable


class Numbers:
    """A signer whose addresses are numbers; `asked` are all that were shown."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    async def candidates(self, start: int, count: int) -> list[str]:
        assert 0 < count <= 100
        self.asked += range(start, start + count)
        return [str(number) for number in range(start, start + count)]


async def _found(used: set[int]) -> tuple[list[int], list[int]]:
    async def ask(addresses: Sequence[str]) -> list[bool]:
        return [int(address) in used for address in addresses]

    signer = Numbers()
    return await discover(signer, ask), signer.asked


@given(st.lists(st.integers(1, GAP), max_size=12))
async def test_discover__gaps_within_the_rule__finds_all_and_asks_each_once(steps: list[int]) -> None:
    used = {sum(steps[: place + 1]) - 1 for place in range(len(steps))}
    found, asked = await _found(used)
    assert found == sorted(used)
    assert asked == list(range(max(used, default=-1) + 1 + GAP))


async def test_discover__behind_a_wider_gap__does_not_look() -> None:
    assert (await _found({0, GAP + 1}))[0] == [0]
    assert (await _found({GAP}))[0] == []


async def test_discover__node_away__finds_nothing_rather_than_less() -> None:
    async def away(addresses: Sequence[str]) -> list[bool]:
        raise Unavailable("No node answers")

    with pytest.raises(Unavailable):
        await discover(Numbers(), away)
