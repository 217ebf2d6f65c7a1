"""What came to accounts, and what redemptions paid out: read from blocks, logs and receipts."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from app.adapters.chain.node import Web3
from app.domain.activity import COIN, TOKEN, Arrival
from app.domain.books import Redeemed
from app.domain.contracts import market, token
from app.domain.hashing import checksum
from app.domain.ledger import Payout
from app.domain.networks import Deployment
from app.domain.tokens import TokenFacts

BLOCKS_AT_ONCE = 250
FactsOf = Callable[[Web3, Sequence[str]], Awaitable[Mapping[str, TokenFacts]]]


async def read_payout(web3: Web3, contracts: Deployment, transaction: str, provider: str) -> Payout:
    """Return what the market paid for `provider` in a mined redemption, and what its sender paid for gas.

    The market pays through the staking contract, which gives the provider's delegators their part.
    """
    receipt = await web3.eth.get_transaction_receipt(transaction)
    block = await web3.eth.get_block(receipt["blockNumber"])
    paid, concerned = 0, False
    for log in receipt["logs"]:
        where, what = checksum(log["address"]), log["topics"][0] if log["topics"] else b""
        if where == contracts.market and what == market.Redeemed.topic:
            concerned |= read_redeemed(log).provider == checksum(provider)
        elif where == contracts.token and what == token.Transfer.topic:
            moved = _transfer(log)
            paid += moved.value if (moved.from_, moved.to) == (contracts.market, contracts.staking) else 0
    gas = int(receipt["gasUsed"]) * int(receipt["effectiveGasPrice"])
    return Payout(transaction, paid if concerned else 0, checksum(receipt["from"]), gas, int(block["timestamp"]))


def read_redeemed(log: Mapping[str, Any]) -> Redeemed:
    """Return a Redeemed event. Raises ValueError when the log is another event or damaged."""
    found = market.Redeemed.decode(log["topics"], log["data"])
    name = _hex(log["transactionHash"])
    return Redeemed(found.payer, found.provider, found.amount, int(log["blockNumber"]), name, int(log["logIndex"]))


async def read_arrivals(
    web3: Web3, contracts: Deployment, accounts: Sequence[str], first: int, facts_of: FactsOf
) -> tuple[list[Arrival], int]:
    """Return what came to `accounts` in some blocks from `first` on, oldest first, and the next block to read.

    Tokens of every contract are told, those of strangers by what they say of themselves.
    """
    watched = {checksum(account) for account in accounts}
    first = max(first, contracts.block)
    last = min(int(await web3.eth.block_number), first + BLOCKS_AT_ONCE - 1)
    if first > last:
        return [], first
    logs = await web3.eth.get_logs(
        {
            "topics": [*token.Transfer.topics(None), [token.Transfer.topics(None, one)[2] for one in sorted(watched)]],
            "fromBlock": first,
            "toBlock": last,
        }
    )
    found, times = [], {}
    for number in range(first, last + 1):
        block = await web3.eth.get_block(number, True)
        times[number] = int(block["timestamp"])
        found += _coins(block, watched)
    found += await _tokens(web3, contracts, logs, times, facts_of)
    return sorted((one for one in found if one.sender != one.account), key=lambda one: (one.block, one.index)), last + 1


def _coins(block: Mapping[str, Any], watched: set[str]) -> list[Arrival]:
    """Return what the block's transactions themselves carried to watched accounts, which take whatever comes."""
    return [
        Arrival(
            account=checksum(transaction["to"]),
            sender=checksum(transaction["from"]),
            asset=COIN,
            amount=int(transaction["value"]),
            block=int(block["number"]),
            time=int(block["timestamp"]),
            transaction=_hex(transaction["hash"]),
            index=-2,
        )
        for transaction in block["transactions"]
        if transaction["to"] and int(transaction["value"]) and checksum(transaction["to"]) in watched
    ]


async def _tokens(
    web3: Web3, contracts: Deployment, logs: Sequence[Mapping[str, Any]], times: Mapping[int, int], facts_of: FactsOf
) -> list[Arrival]:
    """Return the arrivals of tokens. Any contract may write such a log: one that does not answer as a token is left out."""
    readable = [(log, moved) for log in logs if (moved := _moved(log)) is not None]
    others = {checksum(log["address"]) for log, _ in readable} - {contracts.token}
    known = await facts_of(web3, sorted(others))
    found = []
    for log, moved in readable:
        number, name, where = int(log["blockNumber"]), _hex(log["transactionHash"]), checksum(log["address"])
        place = (moved.value, number, times[number], name, int(log["logIndex"]))
        if where == contracts.token:
            found.append(Arrival(moved.to, moved.from_, TOKEN, *place))
        elif (facts := known.get(where)) is not None:
            asset = facts.symbol
            found.append(Arrival(moved.to, moved.from_, asset, *place, where, facts.name, facts.decimals))
    return found


def _moved(log: Mapping[str, Any]) -> token.Transfer | None:
    """Return an ERC-20's transfer; None for another standard's, whose logs have the same beginning."""
    try:
        return _transfer(log)
    except ValueError:
        return None


def _transfer(log: Mapping[str, Any]) -> token.Transfer:
    return token.Transfer.decode(log["topics"], log["data"])


def _hex(value: bytes) -> str:
    return "0x" + bytes(value).hex()
