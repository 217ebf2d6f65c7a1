"""A public network as a wallet uses it: what accounts and tokens have there, what is sent, and what became of it.

Implements ports.PlainChain, Outbox, Codes, Tokens and Trials over whichever endpoint answers; each question is one request.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.adapters.chain import trials
from app.adapters.chain.errors import translate_said
from app.adapters.chain.forwarding import TIP, Forwarder
from app.adapters.chain.rpc import Failed, to_bytes, to_number
from app.domain import public_calls, tokens
from app.domain.accounts import Balances
from app.domain.activity import Arrival
from app.domain.authorizations import DELEGATION
from app.domain.chains import PublicChain
from app.domain.effects import Trial
from app.domain.errors import ChainAway, Refused, Reverted
from app.domain.fees import BLOCKS, PERCENTILES, FeeHistory
from app.domain.names import OUTSIDE
from app.domain.networks import Deployment
from app.domain.secp256k1 import recover
from app.domain.sites import SiteError
from app.domain.tokens import DECIMALS, NAME, SYMBOL, TokenFacts
from app.domain.transactions import Outcome, Transaction, decode_signed
from app.ports import Clock

PAUSE = 2.0  # between two looks for a receipt: a block takes that long and more
_LATEST = "latest"


class PublicWallet:
    """One public network; `recorded` are Fallow's contracts there, if somebody has deployed them from here."""

    def __init__(self, chain: PublicChain, node: Forwarder, clock: Clock, recorded: Deployment | None = None) -> None:
        self._chain = chain
        self._node = node
        self._clock = clock
        self._deployment = recorded or Deployment(chain.chain_id, "", "", "", router=chain.v2_router)
        self._sent: dict[tuple[str, int], str] = {}
        self._said: dict[str, TokenFacts | None] = {}

    async def close(self) -> None:
        await self._node.close()

    async def deployment(self) -> Deployment:
        return self._deployment

    async def balances(self, address: str) -> Balances:
        coin = await self._number("eth_getBalance", address, _LATEST)
        own = self._deployment.token
        return Balances(coin, (await self.held(address, [own]))[0] or 0 if own else 0)

    async def block_time(self) -> int:
        block = await self._ask("eth_getBlockByNumber", _LATEST, False)
        try:
            return to_number(block["timestamp"])
        except (KeyError, TypeError, Failed):
            raise ChainAway(
                f"An endpoint of {self._chain.name} gives no block", "Look at its hosts, or try again later"
            )

    async def arrivals(self, accounts: Sequence[str], first: int) -> tuple[list[Arrival], int]:
        """Return nothing: reading every block of a public network is not asked of strangers' endpoints."""
        del accounts
        return [], first

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        transaction = await self._node.prepare(sender, to, value, data)
        number = await self.count(sender)
        while (sender, number) in self._sent and number < transaction.nonce + len(self._sent):
            number += 1
        return Transaction(
            transaction.chain_id,
            max(number, transaction.nonce),
            transaction.max_priority_fee,
            transaction.max_fee,
            transaction.gas,
            to,
            value,
            data,
        )

    async def broadcast(self, raw: bytes) -> str:
        transaction, signature = decode_signed(raw)
        if transaction.chain_id != self._chain.chain_id:
            raise Refused(f"The transaction is not for {self._chain.name}", "Nothing was sent; prepare it again")
        name = await self._node.broadcast(raw)
        self._sent[recover(transaction.digest(), signature), transaction.nonce] = name
        return name

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        end = self._clock.monotonic() + seconds
        while True:
            if (found := await self._receipt(transaction)) is not None:
                return found
            left = end - self._clock.monotonic()
            if left <= 0:
                raise ChainAway("The transaction is not mined yet", f"Ask again later; its hash is {transaction}")
            await self._clock.sleep(min(PAUSE, left))

    async def count(self, account: str) -> int:
        return await self._number("eth_getTransactionCount", account, _LATEST)

    async def is_mined(self, transaction: str) -> bool:
        return await self._receipt(transaction) is not None

    async def fee_history(self) -> FeeHistory:
        said = await self._ask("eth_feeHistory", hex(BLOCKS), _LATEST, list(PERCENTILES))
        try:
            rows = [tuple(to_number(one) for one in row) for row in said.get("reward") or ()]
            base = to_number(said["baseFeePerGas"][-1])
        except (KeyError, IndexError, TypeError, AttributeError, Failed):
            raise Refused("The node's history of fees cannot be read", "Use another node")
        return FeeHistory(base or TIP, tuple(row for row in rows if len(row) == len(PERCENTILES) and any(row)))

    def remember(self, raw: bytes) -> None:
        transaction, signature = decode_signed(raw)
        self._sent[recover(transaction.digest(), signature), transaction.nonce] = Transaction.hash_of(raw)

    async def has_code(self, address: str) -> bool:
        code = await self._bytes("eth_getCode", address, _LATEST)
        return bool(code) and not code.startswith(DELEGATION)

    async def facts(self, addresses: Sequence[str]) -> Mapping[str, TokenFacts]:
        for address in addresses:
            if address not in self._said:
                self._said[address] = tokens.known(self._chain.chain_id, address) or await self._facts(address)
        found = {address: self._said[address] for address in addresses}
        return {address: facts for address, facts in found.items() if facts is not None}

    async def held(self, account: str, addresses: Sequence[str]) -> list[int | None]:
        data = public_calls.BALANCE_OF.data(account)
        return [public_calls.number(await self.answer(address, data)) for address in addresses]

    async def allowed(self, owner: str, token: str, spender: str) -> int:
        return public_calls.number(await self.answer(token, public_calls.ALLOWANCE.data(owner, spender))) or 0

    async def answer(self, to: str, data: bytes) -> bytes | None:
        try:
            return await self._bytes("eth_call", {"to": to, "data": "0x" + data.hex()}, _LATEST)
        except Reverted:
            return None

    async def outside(self, to: str, data: bytes) -> bool:
        """See ports.NameChain."""
        try:
            await self._node.ask("eth_call", [{"to": to, "data": "0x" + data.hex()}, _LATEST])
        except SiteError as error:
            return str(error.data or "").startswith("0x" + OUTSIDE.hex())
        return False

    async def tried(self, sender: str, to: str | None, value: int, data: bytes) -> Trial | None:
        try:
            said = await self._node.ask(trials.METHOD, trials.question(sender, to, value, data))
        except SiteError:
            return None  # it knows no such question, or cannot try this one
        return trials.read(said)

    async def _facts(self, address: str) -> TokenFacts | None:
        decimals = await self.answer(address, DECIMALS.data())
        if not decimals:
            return None
        symbol, name = await self.answer(address, SYMBOL.data()), await self.answer(address, NAME.data())
        return tokens.facts(address, symbol, name, decimals)

    async def _receipt(self, transaction: str) -> Outcome | None:
        said = await self._ask("eth_getTransactionReceipt", transaction)
        if said is None:
            return None
        try:
            fields = ("status", "blockNumber", "gasUsed", "effectiveGasPrice")
            status, block, used, price = (to_number(said[name]) for name in fields)
        except (KeyError, TypeError, Failed):
            raise Refused(f"An endpoint of {self._chain.name} gives no receipt that can be read", "Use another one")
        return Outcome(transaction, status, block, used, used * price)

    async def _number(self, method: str, *params: Any) -> int:
        try:
            return to_number(await self._ask(method, *params))
        except Failed as failed:
            raise self._away(failed)

    async def _bytes(self, method: str, *params: Any) -> bytes:
        try:
            return to_bytes(await self._ask(method, *params))
        except Failed as failed:
            raise self._away(failed)

    async def _ask(self, method: str, *params: Any) -> Any:
        try:
            return await self._node.ask(method, list(params))
        except SiteError as error:
            raise translate_said(error.message, error.data)

    def _away(self, failed: Failed) -> ChainAway:
        return ChainAway(f"An endpoint of {self._chain.name} {failed.reason}", "Look at its hosts, or try again later")
