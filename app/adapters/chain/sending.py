"""Transactions on their way: nonce, fees and gas; broadcast; waiting until they are mined.

Order of events for a hot key: prepare -> sign -> broadcast -> wait, one transaction of a key at a time. Who is overtaken
(nonce too low) prepares anew; what a node has lost is sent again. Both are safe: a nonce is used once.
"""

import asyncio
from collections import defaultdict
from typing import Any

from app.adapters.chain.errors import AlreadyKnown, NonceTooLow
from app.adapters.chain.node import PATIENCE, Node, Web3
from app.domain.amounts import in_words
from app.domain.errors import AppError, BadInput, ChainAway, InsufficientFunds, Refused, Reverted
from app.domain.hashing import checksum
from app.domain.secp256k1 import recover
from app.domain.transactions import AnyTransaction, Outcome, Transaction, decode_signed
from app.ports import Clock, HotKey

TIP = 1_000_000_000  # wei a unit of gas for the block's maker; the local network takes any
ATTEMPTS = 3
RECEIPT_PAUSE = 0.25
MINED_SECONDS = 10.0


class Sender:
    """Prepares and sends; remembers which of its own transactions are not mined yet."""

    def __init__(self, node: Node, clock: Clock) -> None:
        self._node = node
        self._clock = clock
        self._sent: defaultdict[str, dict[int, str]] = defaultdict(dict)
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        """See ports.Chain."""
        sender = checksum(sender)

        async def question(web3: Web3) -> Transaction:
            block = await web3.eth.get_block("latest")
            balance = int(await web3.eth.get_balance(sender))
            if value > balance:
                raise InsufficientFunds(
                    f"{in_words(value, 'ETH')} are to be sent, the account has {in_words(balance, 'ETH')}",
                    "Send less, or add ETH first",
                )
            transaction = Transaction(
                chain_id=self._node.chain_id,
                nonce=await self._next_nonce(web3, sender),
                max_priority_fee=TIP,
                max_fee=int(block["baseFeePerGas"]) * 2 + TIP,
                gas=await _gas(web3, sender, to, value, data, int(block["gasLimit"])),
                to=to,
                value=value,
                data=data,
            )
            if transaction.max_cost > balance:
                raise InsufficientFunds(
                    f"Amount and gas may take up to {in_words(transaction.max_cost, 'ETH')}, "
                    f"the account has {in_words(balance, 'ETH')}",
                    f"Add ETH to {sender}; gas is paid in ETH",
                )
            return transaction

        return await self._node.ask(question)

    async def broadcast(self, raw: bytes) -> str:
        """See ports.Chain."""
        try:
            return await self._send(raw)
        except NonceTooLow:
            raise Refused(
                "Another transaction of this account came first", "Nothing was sent; prepare and sign it again"
            )

    def remember(self, raw: bytes) -> None:
        """See ports.Outbox."""
        transaction, sender = _read(raw)
        if transaction.chain_id == self._node.chain_id:
            self._sent[sender][transaction.nonce] = Transaction.hash_of(raw)

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        """See ports.Chain."""
        end = self._clock.monotonic() + seconds
        while True:
            left = max(end - self._clock.monotonic(), 0.0)
            try:
                found = await self._node.ask(lambda web3: _receipt(web3, transaction), min(left, PATIENCE))
                if found is not None:
                    return found
            except ChainAway:
                if self._clock.monotonic() >= end:
                    raise
            if left <= 0:
                raise ChainAway("The transaction is not mined yet", f"Ask again later; its hash is {transaction}")
            await self._clock.sleep(min(RECEIPT_PAUSE, left))

    async def send_as(self, key: HotKey, to: str, data: bytes) -> Outcome:
        """See ports.Chain."""
        async with self._locks[key.address]:
            for _ in range(ATTEMPTS):
                transaction = await self.prepare(key.address, to, 0, data)
                raw = transaction.encode_signed(key.sign(transaction.digest()))
                try:
                    await self._send(raw)
                    outcome = await self._mined(raw)
                except NonceTooLow:
                    continue
                if outcome.status != 1:
                    raise await self._why_it_failed(key.address, transaction)
                return outcome
        raise Refused("Other transactions of this key keep coming first", "Another agent may use the same key: stop it")

    async def _send(self, raw: bytes) -> str:
        """Send signed bytes and remember them. Raises NonceTooLow when another transaction has their place."""
        transaction, sender = _read(raw)
        name = Transaction.hash_of(raw)

        async def question(web3: Web3) -> None:
            if transaction.chain_id != self._node.chain_id:
                raise Refused(
                    f"The transaction is signed for chain {transaction.chain_id}, this is {self._node.chain_id}",
                    "Nothing was sent; prepare and sign it again",
                )
            await web3.eth.send_raw_transaction(raw)

        try:
            await self._node.ask(question)
        except AlreadyKnown:
            pass  # sent before; that is what sending again is for
        except NonceTooLow:
            if not await self._node.ask(lambda web3: _known(web3, name)):
                raise
        self._sent[sender][transaction.nonce] = name
        return name

    async def _mined(self, raw: bytes) -> Outcome:
        """Wait until it is mined; a node that came back without it gets it again."""
        name = Transaction.hash_of(raw)
        for _ in range(ATTEMPTS):
            try:
                return await self.outcome(name, MINED_SECONDS)
            except ChainAway:
                await self._send(raw)
        return await self.outcome(name, MINED_SECONDS)

    async def _next_nonce(self, web3: Web3, sender: str) -> int:
        """Return the confirmed count plus our own that wait; one that the node has lost leaves its place to this one."""
        nonce = int(await web3.eth.get_transaction_count(sender, "latest"))
        sent = self._sent[sender]
        for mined in [number for number in sent if number < nonce]:
            del sent[mined]
        while nonce in sent and await _known(web3, sent[nonce]):
            nonce += 1
        return nonce

    async def _why_it_failed(self, sender: str, transaction: Transaction) -> AppError:
        """Return why a mined transaction failed, by trying the same call now."""

        async def question(web3: Web3) -> None:
            await web3.eth.call(_call(sender, transaction.to, transaction.value, transaction.data))

        try:
            await self._node.ask(question)
        except Reverted as error:
            return error
        return Reverted("The transaction was mined and failed", "It would go through now; try again")


def _read(raw: bytes) -> tuple[AnyTransaction, str]:
    """Return a signed transaction and who signed it. Raises BadInput when it cannot be read."""
    try:
        transaction, signature = decode_signed(raw)
        return transaction, recover(transaction.digest(), signature)
    except ValueError as error:
        raise BadInput(f"The signed transaction cannot be read: {error}", "Prepare and sign it again")


async def _gas(web3: Web3, sender: str, to: str | None, value: int, data: bytes, limit: int) -> int:
    """Return the gas to allow: a quarter above what the simulation took, never more than a block has."""
    needed = int(await web3.eth.estimate_gas(_call(sender, to, value, data)))
    if needed > limit:
        raise Refused("The transaction needs more gas than a block has", "Split it into smaller ones")
    return min(needed * 5 // 4, limit)


def _call(sender: str, to: str | None, value: int, data: bytes) -> Any:
    fields: dict[str, Any] = {"from": sender, "value": value, "data": "0x" + data.hex()}
    return fields if to is None else {**fields, "to": checksum(to)}


async def _known(web3: Web3, transaction: str) -> bool:
    from web3.exceptions import TransactionNotFound

    try:
        await web3.eth.get_transaction(transaction)
    except TransactionNotFound:
        return False
    return True


async def _receipt(web3: Web3, transaction: str) -> Outcome | None:
    from web3.exceptions import TransactionNotFound

    try:
        receipt = await web3.eth.get_transaction_receipt(transaction)
    except TransactionNotFound:
        return None
    used, price = int(receipt["gasUsed"]), int(receipt["effectiveGasPrice"])
    return Outcome(transaction, int(receipt["status"]), int(receipt["blockNumber"]), used, used * price)
