"""A public network in memory, whose answers and failures a test sets."""

import asyncio
from collections.abc import Sequence

from app.domain.chains import PublicChain
from app.domain.errors import AppError
from app.domain.failover import Health
from app.domain.public_calls import Question
from app.domain.sector_reading import Answers, Confirmed


class FakePublicNetwork:
    """Implements ports.PublicNetwork: every account has `coin` coins, and `held` of every token that is asked for."""

    def __init__(self, chain: PublicChain, urls: Sequence[str]) -> None:
        self.chain, self.urls = chain, tuple(urls)
        self.health: list[Health] = [Health(url) for url in urls]
        self.asked: dict[str, float] = {}
        self.coin, self.held = 3, 8
        self.failure: AppError | None = None
        self.gate: asyncio.Event | None = None
        self.readings = 0
        self.closed = False

    async def read(self, accounts: Sequence[str], questions: Sequence[Question]) -> Answers:
        self.readings += 1
        self.asked |= dict.fromkeys(self.urls[:1], 1_750_000_000.0)
        if self.gate is not None:
            await self.gate.wait()
        if self.failure is not None:
            raise self.failure
        results = [self.held.to_bytes(32, "big")] * len(questions)
        return Answers(1_750_000_000, (self.coin,) * len(accounts), tuple(results))

    async def confirm(self, accounts: Sequence[str], questions: Sequence[Question]) -> Confirmed:
        return Confirmed(90, await self.read(accounts, questions), 2, len(self.urls), True)

    async def close(self) -> None:
        self.closed = True
