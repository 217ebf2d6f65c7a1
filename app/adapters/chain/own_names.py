"""ports.NameChain on the agent's own chain."""

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.codes import ChainCodes


class OwnNames(ChainCodes):
    """Asks contracts by the chain's client."""

    def __init__(self, chain: Web3Chain) -> None:
        super().__init__(chain)
        self._tokens = chain.tokens

    async def answer(self, to: str, data: bytes) -> bytes | None:
        return await self._tokens.answer(to, data)

    async def outside(self, to: str, data: bytes) -> bool:
        return await self._tokens.outside(to, data)
