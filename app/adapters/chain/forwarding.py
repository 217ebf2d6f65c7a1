"""A network as sites speak to it: questions passed on to whichever endpoint answers, transactions prepared by its answers.

Order of events: an endpoint is asked which chain it is of, once an hour -> the question, as it came -> its answer, or its own
refusal, goes back; an endpoint that does not answer is noted as failing and the next one asked.
"""

from collections.abc import Callable, Sequence
from typing import Any

from app.adapters.chain.errors import NonceTooLow, translate_said
from app.adapters.chain.rpc import Failed, Refusal, RpcLine, to_number
from app.domain.amounts import in_words
from app.domain.errors import AppError, ChainAway, InsufficientFunds, Refused
from app.domain.failover import Failover
from app.domain.sites import SiteError
from app.domain.transactions import Envelope, Transaction
from app.ports import Clock

TIP = 1_000_000_000  # wei a unit of gas, where the network names none
TRUST_SECONDS = 3600.0
_HINT = "Look at its hosts, or try again later"


class Forwarder:
    """Asks the endpoints that `find_urls` names now; they have to be of chain `chain_id`."""

    def __init__(
        self,
        chain_id: int,
        name: str,
        coin: str,
        find_urls: Callable[[], Sequence[str]],
        clock: Clock,
        note: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`note` is told of each address that is asked."""
        self.chain_id = chain_id
        self.name = name
        self._coin = coin
        self._find_urls = find_urls
        self._clock = clock
        self._line = RpcLine()
        self._failover = Failover((), clock.monotonic)
        self._note = note
        self._checked: dict[str, float] = {}

    async def close(self) -> None:
        await self._line.close()

    async def ask(self, method: str, params: list[Any]) -> Any:
        """See ports.SiteChain."""
        try:
            return await self._asked(method, params)
        except Refusal as refusal:
            raise SiteError(refusal.code, str(refusal)[:300] or "the node refused", refusal.data)

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        """See ports.SiteChain."""
        try:
            return await self._prepared(sender, to, value, data)
        except Failed as failed:
            raise ChainAway(f"An endpoint of {self.name} {failed.reason}", _HINT)

    async def _prepared(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        balance = to_number(await self._own("eth_getBalance", [sender, "latest"]))
        if value > balance:
            raise InsufficientFunds(
                f"{in_words(value, self._coin)} are to be sent, the account has {in_words(balance, self._coin)}",
                "Send less, or add to the account first",
            )
        block = await self._own("eth_getBlockByNumber", ["latest", False])
        base = to_number(block.get("baseFeePerGas", "0x0")) if isinstance(block, dict) else 0
        tip = await self._tip()
        call = {"from": sender, "value": hex(value), "data": "0x" + data.hex(), **({"to": to} if to else {})}
        gas = to_number(await self._own("eth_estimateGas", [call]))
        transaction = Transaction(
            chain_id=self.chain_id,
            nonce=to_number(await self._own("eth_getTransactionCount", [sender, "pending"])),
            max_priority_fee=tip,
            max_fee=base * 2 + tip,
            gas=gas * 5 // 4,
            to=to,
            value=value,
            data=data,
        )
        if transaction.max_cost > balance:
            raise InsufficientFunds(
                f"Amount and gas may take up to {in_words(transaction.max_cost, self._coin)}, "
                f"the account has {in_words(balance, self._coin)}",
                f"Add {self._coin} to {sender}: gas is paid in it",
            )
        return transaction

    async def broadcast(self, raw: bytes) -> str:
        """See ports.SiteChain."""
        name = Envelope.hash_of(raw)
        try:
            await self._asked("eth_sendRawTransaction", ["0x" + raw.hex()])
        except Refusal as refusal:
            if "known" not in str(refusal).lower():
                raise _not_taken(translate_said(str(refusal), refusal.data))
        return name

    async def _tip(self) -> int:
        try:
            return to_number(await self._asked("eth_maxPriorityFeePerGas", []))
        except (Refusal, Failed):
            return TIP

    async def _own(self, method: str, params: list[Any]) -> Any:
        """Ask for ourselves: a refusal is an error for people."""
        try:
            return await self._asked(method, params)
        except Refusal as refusal:
            raise translate_said(str(refusal), refusal.data)

    async def _asked(self, method: str, params: list[Any]) -> Any:
        urls = tuple(self._find_urls())
        if urls != tuple(self._failover.urls):
            self._failover = Failover(urls, self._clock.monotonic)
        for url in self._failover.order():
            started = self._clock.monotonic()
            self._note(url)
            try:
                await self._check(url)
                answer = await self._line.ask(url, method, *params)
            except Failed as failed:
                self._failover.failed(url, failed.reason)
                continue
            except Refusal:
                self._failover.answered(url, self._clock.monotonic() - started)
                raise
            self._failover.answered(url, self._clock.monotonic() - started)
            return answer
        raise ChainAway(f"{self.name} does not answer", _HINT)

    async def _check(self, url: str) -> None:
        """See that an endpoint is of this chain. Raises Failed."""
        now = self._clock.monotonic()
        if now - self._checked.get(url, float("-inf")) < TRUST_SECONDS:
            return
        try:
            found = to_number(await self._line.ask(url, "eth_chainId"))
        except Refusal:
            found = 0
        if found != self.chain_id:
            raise Failed(reason="is a node of another network")
        self._checked[url] = now


def _not_taken(error: AppError) -> AppError:
    if isinstance(error, NonceTooLow):
        return Refused("Another transaction of this account came first", "Nothing was sent; ask for it again")
    return error
