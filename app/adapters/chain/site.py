"""ports.Site over AsyncWeb3: any node's chain, held to the one that answered first."""

from app.adapters.chain.node import Node, Web3
from app.adapters.chain.sending import Sender
from app.adapters.chain.views import ask
from app.domain.bindings import View
from app.domain.hashing import checksum
from app.domain.transactions import Outcome, Transaction
from app.ports import Clock


class Web3Site:
    """Implements ports.Site for the node at `url`; `expected` is the chain it must be of, 0 takes any."""

    def __init__(self, url: str, clock: Clock, expected: int = 0) -> None:
        self._node = Node(lambda: url, clock)
        self._node.chain_id = expected
        self._sender = Sender(self._node, clock)

    async def close(self) -> None:
        await self._node.close()

    async def chain_id(self) -> int:
        async def question(web3: Web3) -> int:
            return int(await web3.eth.chain_id)

        return await self._node.ask(question)

    async def block(self) -> int:
        async def question(web3: Web3) -> int:
            return int(await web3.eth.block_number)

        return await self._node.ask(question)

    async def nonces(self, account: str) -> tuple[int, int]:
        async def question(web3: Web3) -> tuple[int, int]:
            mined = int(await web3.eth.get_transaction_count(checksum(account), "latest"))
            return mined, max(mined, int(await web3.eth.get_transaction_count(checksum(account), "pending")))

        return await self._node.ask(question)

    async def has_code(self, address: str) -> bool:
        async def question(web3: Web3) -> bool:
            return bool(await web3.eth.get_code(checksum(address)))

        return await self._node.ask(question)

    async def address(self, at: str, view: View[str]) -> str:
        return await self._node.ask(lambda web3: ask(web3, checksum(at), view))

    async def gas_price(self) -> int:
        async def question(web3: Web3) -> int:
            return int(await web3.eth.gas_price)

        return await self._node.ask(question)

    async def balance(self, account: str) -> int:
        async def question(web3: Web3) -> int:
            return int(await web3.eth.get_balance(checksum(account)))

        return await self._node.ask(question)

    async def prepare(self, account: str, data: bytes) -> Transaction:
        return await self._sender.prepare(account, None, 0, data)

    async def broadcast(self, raw: bytes) -> str:
        return await self._sender.broadcast(raw)

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        return await self._sender.outcome(transaction, seconds)
