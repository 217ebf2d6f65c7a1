"""ports.Holders: every address that a Transfer event names, asked for its balance at one block."""

from typing import Any

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.adapters.chain.views import BALANCE_OF, View
from app.domain import abi
from app.domain.accounts import Holdings
from app.domain.errors import Refused
from app.domain.hashing import keccak
from app.domain.networks import Deployment

MOST_HOLDERS = 500
MOST_BLOCKS = 100_000
BLOCKS_AT_ONCE = 1000
SUPPLY = View("Token", "totalSupply", (), ("uint256",))
# Name -> which contract knows it, by which function.
KNOWN_BY = {
    "jury": View("Staking", "jury", (), ("address",)),
    "lend_vault": View("Staking", "lendVault", (), ("address",)),
    "pool_vault": View("Staking", "poolVault", (), ("address",)),
    "models": View("Market", "models", (), ("address",)),
    "treasury": View("Market", "treasury", (), ("address",)),
}
_TRANSFER = "0x" + keccak(b"Transfer(address,address,uint256)").hex()
_NOBODY = "0x" + 40 * "0"


class TokenHolders:
    """Implements ports.Holders on a chain's client."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain

    async def holders(self) -> Holdings:
        deployment = await self._chain.deployment()

        async def question(web3: Web3) -> Holdings:
            last = int(await web3.eth.block_number)
            addresses = await _named(web3, deployment, last)
            amounts = {
                address: int((await _call(web3, deployment.token, last, BALANCE_OF, address))[0])
                for address in sorted(addresses)
            }
            (supply,) = await _call(web3, deployment.token, last, SUPPLY)
            held = {address: amount for address, amount in amounts.items() if amount}
            return Holdings(supply, held, await _contracts(web3, deployment, last))

        return await self._chain.node.ask(question)


async def _named(web3: Web3, deployment: Deployment, last: int) -> set[str]:
    """Return all addresses that ever sent or got tokens. Raises Refused when they are too many, or the chain too long."""
    if last - deployment.block > MOST_BLOCKS:
        raise _too_many()
    found: set[str] = set()
    for start in range(deployment.block, last + 1, BLOCKS_AT_ONCE):
        end = min(start + BLOCKS_AT_ONCE - 1, last)
        topics: Any = [_TRANSFER]
        logs = await web3.eth.get_logs(
            {"address": deployment.token, "topics": topics, "fromBlock": start, "toBlock": end}
        )
        for log in logs:
            found.update(abi.decode(["address"], bytes(topic))[0] for topic in log["topics"][1:3])
        if len(found) > MOST_HOLDERS:
            raise _too_many()
    return found - {_NOBODY}


async def _contracts(web3: Web3, deployment: Deployment, last: int) -> dict[str, str]:
    at = {"Staking": deployment.staking, "Market": deployment.market}
    found = {name: (await _call(web3, at[view.contract], last, view))[0] for name, view in KNOWN_BY.items()}
    return {"token": deployment.token, "staking": deployment.staking, "market": deployment.market, **found}


async def _call(web3: Web3, to: str, block: int, view: View, *values: str) -> tuple[Any, ...]:
    return view.read(bytes(await web3.eth.call({"to": to, "data": "0x" + view.data(*values).hex()}, block)))


def _too_many() -> Refused:
    return Refused("This network has too many holders of the token to ask each", "Use an explorer of that network")
