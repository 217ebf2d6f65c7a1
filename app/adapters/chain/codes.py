"""ports.Codes: asks the node for the code at an address."""

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.domain.hashing import checksum

# How the code of a person's account begins that lends itself a contract's. Source: EIP-7702, "delegation indicator".
_LENT = bytes.fromhex("ef0100")


class ChainCodes:
    """Implements ports.Codes on a chain's client."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain

    async def has_code(self, address: str) -> bool:
        async def question(web3: Web3) -> bool:
            code = bytes(await web3.eth.get_code(checksum(address)))
            return bool(code) and not code.startswith(_LENT)

        return await self._chain.node.ask(question)
