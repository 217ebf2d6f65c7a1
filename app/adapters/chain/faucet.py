"""ports.Faucet: the local network's own methods for play money, jumps in time and the treasury's questions."""

from typing import Any

from app.adapters.chain.node import Node, Web3
from app.domain.errors import Refused
from app.domain.hashing import checksum
from app.wire.devnet import ADVANCE, ASK, DRIP, SPONSOR


class LocalFaucet:
    """Implements ports.Faucet; other networks do not know the methods, and so refuse."""

    def __init__(self, node: Node) -> None:
        self._node = node

    async def drip(self, address: str) -> None:
        await self._request(DRIP, checksum(address))

    async def sponsor(self, session: str, amount: int) -> str:
        payer = await self._request(SPONSOR, checksum(session), hex(amount))
        try:
            return checksum(payer)
        except (TypeError, ValueError, AttributeError):
            raise Refused("The local network named no sponsor", "Restart it: `fallow devnet stop`")

    async def advance(self, seconds: int) -> None:
        await self._request(ADVANCE, hex(seconds))

    async def ask(self, test_set: bytes, metric: bytes, tolerance: int, uri: str) -> int:
        number = await self._request(ASK, "0x" + test_set.hex(), "0x" + metric.hex(), hex(tolerance), uri)
        if not isinstance(number, int):
            raise Refused("The local network named no question", "Restart it: `fallow devnet stop`")
        return number

    async def _request(self, method: str, *parameters: str) -> Any:
        async def question(web3: Web3) -> Any:
            return await web3.manager.coro_request(method, list(parameters))

        return await self._node.ask(question)
