"""ports.Outbox over the chain's client: an account's confirmed count, and the history of fees (eth_feeHistory)."""

from typing import Any

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.domain.errors import Refused
from app.domain.fees import BLOCKS, PERCENTILES, FeeHistory
from app.domain.hashing import checksum


class ChainOutbox:
    """Implements ports.Outbox."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain

    async def count(self, account: str) -> int:
        async def question(web3: Web3) -> int:
            return int(await web3.eth.get_transaction_count(checksum(account), "latest"))

        return await self._chain.node.ask(question)

    async def is_mined(self, transaction: str) -> bool:
        return await self._chain.node.ask(lambda web3: _has_receipt(web3, transaction))

    async def fee_history(self) -> FeeHistory:
        return await self._chain.node.ask(_fee_history)

    def remember(self, raw: bytes) -> None:
        self._chain.remember(raw)


async def _has_receipt(web3: Web3, transaction: str) -> bool:
    from web3.exceptions import TransactionNotFound

    try:
        await web3.eth.get_transaction_receipt(transaction)
    except TransactionNotFound:
        return False
    return True


async def _fee_history(web3: Web3) -> FeeHistory:
    """Ask for the history; a node without it tells the last block's base fee, and nothing of tips."""
    from web3.exceptions import MethodUnavailable

    try:
        said: Any = await web3.eth.fee_history(BLOCKS, "latest", list(PERCENTILES))
    except MethodUnavailable:
        return FeeHistory(int((await web3.eth.get_block("latest"))["baseFeePerGas"]))
    try:
        full = said.get("gasUsedRatio") or ()
        rewards = said.get("reward") or ()
        # An empty block says zero: nobody paid anything in it, which is no price.
        tips = [tuple(map(_number, row)) for ratio, row in zip(full, rewards, strict=True) if ratio]
        if any(len(row) != len(PERCENTILES) for row in tips):
            raise ValueError
        return FeeHistory(_number(said["baseFeePerGas"][-1]), tuple(tips))
    except (KeyError, IndexError, TypeError, ValueError):
        raise Refused("The node's history of fees cannot be read", "Use another node")


def _number(value: Any) -> int:
    return int(value, 16) if isinstance(value, str) else int(value)
