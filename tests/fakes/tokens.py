"""Tokens by a list of what each says of itself and who has how much."""

from collections.abc import Mapping, Sequence

from app.domain.errors import ChainAway
from app.domain.tokens import TokenFacts


class FakeTokens:
    """Implements ports.Tokens. `away = True`: nothing answers."""

    def __init__(self, *known: TokenFacts) -> None:
        self.known = {one.address: one for one in known}
        self.balances: dict[tuple[str, str], int] = {}
        self.answers: dict[tuple[str, bytes], bytes] = {}
        self.allowances: dict[tuple[str, str, str], int] = {}
        self.away = False

    async def facts(self, addresses: Sequence[str]) -> Mapping[str, TokenFacts]:
        self._check()
        return {one: self.known[one] for one in addresses if one in self.known}

    async def held(self, account: str, addresses: Sequence[str]) -> list[int | None]:
        self._check()
        return [self.balances.get((one, account), 0) if one in self.known else None for one in addresses]

    async def answer(self, to: str, data: bytes) -> bytes | None:
        self._check()
        return self.answers.get((to, data))

    async def allowed(self, owner: str, token: str, spender: str) -> int:
        self._check()
        return self.allowances.get((owner, token, spender), 0)

    def _check(self) -> None:
        if self.away:
            raise ChainAway("The network does not answer")
