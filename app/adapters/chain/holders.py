"""ports.Holders: every address that a Transfer event names, asked for its balance at one block."""

from typing import Any

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.adapters.chain.views import ask
from app.domain.accounts import Holdings
from app.domain.contracts import token
from app.domain.errors import Refused
from app.domain.networks import Deployment

MOST_HOLDERS = 500
MOST_BLOCKS = 100_000
BLOCKS_AT_ONCE = 1000
_NOBODY = "0x" + 40 * "0"
_CONTRACTS = ("token", "staking", "market", "jury", "lend_vault", "pool_vault", "models", "treasury")


class TokenHolders:
    """Implements ports.Holders on a chain's client."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain

    async def holders(self) -> Holdings:
        at = await self._chain.deployment()

        async def question(web3: Web3) -> Holdings:
            last = int(await web3.eth.block_number)
            addresses = sorted(await _named(web3, at, last))
            amounts = {one: await ask(web3, at.token, token.balance_of(one), last) for one in addresses}
            supply = await ask(web3, at.token, token.total_supply(), last)
            held = {address: amount for address, amount in amounts.items() if amount}
            return Holdings(supply, held, {field: getattr(at, field) for field in _CONTRACTS})

        return await self._chain.node.ask(question)


async def _named(web3: Web3, at: Deployment, last: int) -> set[str]:
    """Return all addresses that ever sent or got tokens. Raises Refused when they are too many, or the chain too long."""
    if last - at.block > MOST_BLOCKS:
        raise _too_many()
    found: set[str] = set()
    for start in range(at.block, last + 1, BLOCKS_AT_ONCE):
        end = min(start + BLOCKS_AT_ONCE - 1, last)
        wanted: Any = {"address": at.token, "topics": token.Transfer.topics(), "fromBlock": start, "toBlock": end}
        for log in await web3.eth.get_logs(wanted):
            moved = token.Transfer.decode(log["topics"], log["data"])
            found |= {moved.from_, moved.to}
        if len(found) > MOST_HOLDERS:
            raise _too_many()
    return found - {_NOBODY}


def _too_many() -> Refused:
    return Refused("This network has too many holders of the token to ask each", "Use an explorer of that network")
