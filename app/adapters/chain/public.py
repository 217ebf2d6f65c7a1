"""A public network through endpoints that other people run, none of which is believed more than it must be.

A reading asks the best endpoint one question, to Multicall3, which holds all others; where that contract is not, a batch. An
endpoint that does not answer, is of another network or far behind is noted as failing, and the next one asked. A confirmed
reading asks all endpoints about one block and takes what most say; coins are then proven by the state root they agree on.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from app.adapters.chain.rpc import ANSWER_SECONDS, Failed, Refusal, RpcLine, to_bytes, to_number
from app.domain import proofs
from app.domain.chains import MULTICALL3, PublicChain
from app.domain.endpoints import host_of
from app.domain.errors import ChainAway, Refused
from app.domain.failover import Failover, Health, agreed
from app.domain.public_calls import BLOCK_TIME, CHAIN_ID, COIN_OF, Question, aggregate, aggregated, number
from app.domain.sector_reading import Answers, Confirmed
from app.ports import Clock

T = TypeVar("T")
LATEST = "latest"
BEHIND = 900  # seconds that a newest block may be old
AHEAD = 120
_LIAR_REASON, _FORGER_REASON = "contradicts the others", "gives false proofs"
_REFUSAL_REASON = "refuses the question"
DEPTH = 2  # blocks below the endpoints' middle head at which they are compared: the very newest are not everywhere yet
_Vote = tuple[bytes, bytes, Answers]  # a block's hash and state root, and what was asked in it


class PublicNode:
    """Implements ports.PublicNetwork over HTTP; `seconds` bounds each request."""

    def __init__(self, chain: PublicChain, urls: Sequence[str], clock: Clock, seconds: float = ANSWER_SECONDS) -> None:
        self.chain = chain
        self.asked: dict[str, float] = {}
        self._clock = clock
        self._line = RpcLine(seconds)
        self._failover = Failover(tuple(urls), clock.monotonic)

    @property
    def health(self) -> Sequence[Health]:
        return list(self._failover.health.values())

    async def close(self) -> None:
        await self._line.close()

    async def read(self, accounts: Sequence[str], questions: Sequence[Question]) -> Answers:
        """Return what the first endpoint says that answers. Raises ChainAway when none does."""
        for url in self._failover.order():
            answers = await self._noted(url, self._recent(url, accounts, questions))
            if answers is not None:
                return answers
        raise self._away()

    async def confirm(self, accounts: Sequence[str], questions: Sequence[Question]) -> Confirmed:
        """Return what most endpoints say about one block. Raises ChainAway when fewer than two answer, Refused without a majority."""
        urls = self._failover.order()
        told = await self._of_all(urls, self._head)
        heads = [head for head in told if head is not None]
        if len(heads) < 2:
            agreed(told)  # raises, with how many answered
        block = max(0, sorted(heads)[(len(heads) - 1) // 2] - DEPTH)
        votes = await self._of_all(urls, lambda url: self._vote(url, accounts, questions, block))
        won = agreed(votes)
        _, root, answers = won
        honest = [url for url, vote in zip(urls, votes, strict=True) if vote == won]
        proven = await self._proven(honest, accounts, block, root)
        for url, vote in zip(urls, votes, strict=True):
            if vote is not None and vote != won:
                self._failover.distrusted(url, _LIAR_REASON)
        if proven is not None and proven != answers.coins:
            raise Refused(
                f"On {self.chain.name} the endpoints name a balance that their own block contradicts",
                "Most of them are lying: choose other endpoints in the settings",
            )
        return Confirmed(block, answers, len(honest), len(urls), proven is not None)

    async def _recent(self, url: str, accounts: Sequence[str], questions: Sequence[Question]) -> Answers:
        answers = await self._at(url, accounts, questions, LATEST)
        now = self._clock.now()
        if not now - BEHIND <= answers.time <= now + AHEAD:
            raise Failed(reason="is far behind the network")
        return answers

    async def _at(self, url: str, accounts: Sequence[str], questions: Sequence[Question], block: str) -> Answers:
        """Ask one endpoint everything at one block."""
        first = [Question(MULTICALL3, CHAIN_ID.data()), Question(MULTICALL3, BLOCK_TIME.data())]
        coins = [Question(MULTICALL3, COIN_OF.data(account)) for account in accounts]
        whole = [*first, *coins, *questions]
        answer = to_bytes(await self._line.ask(url, *_call(Question(MULTICALL3, aggregate(whole)), block)))
        if not answer:
            return await self._one_by_one(url, accounts, questions, block)
        try:
            chain_id, time, *rest = aggregated(answer, len(whole))
        except ValueError:
            raise Failed(reason="answers what no Multicall3 says")
        self._check_chain(number(chain_id))
        amounts = [number(one) for one in rest[: len(coins)]]
        return Answers(number(time) or 0, tuple(_known(one) for one in amounts), tuple(rest[len(coins) :]))

    async def _one_by_one(
        self, url: str, accounts: Sequence[str], questions: Sequence[Question], block: str
    ) -> Answers:
        """Ask the same as a batch, where there is no Multicall3."""
        head, *rest = await self._line.ask_all(
            url,
            [
                ("eth_getBlockByNumber", [block, False]),
                ("eth_chainId", []),
                *(("eth_getBalance", [account, block]) for account in accounts),
                *((method, params) for method, *params in (_call(one, block) for one in questions)),
            ],
        )
        self._check_chain(to_number(rest[0]))
        coins = tuple(to_number(one) for one in rest[1 : 1 + len(accounts)])
        results = tuple(_answered(one) for one in rest[1 + len(accounts) :])
        return Answers(to_number(_field(head, "timestamp")), coins, results)

    async def _head(self, url: str) -> int:
        chain_id, head = await self._line.ask_all(url, [("eth_chainId", []), ("eth_blockNumber", [])])
        self._check_chain(to_number(chain_id))
        return to_number(head)

    async def _vote(self, url: str, accounts: Sequence[str], questions: Sequence[Question], block: int) -> _Vote:
        header = await self._line.ask(url, "eth_getBlockByNumber", hex(block), False)
        answers = await self._at(url, accounts, questions, hex(block))
        return to_bytes(_field(header, "hash")), to_bytes(_field(header, "stateRoot")), answers

    async def _proven(
        self, urls: Sequence[str], accounts: Sequence[str], block: int, root: bytes
    ) -> tuple[int, ...] | None:
        """Return the accounts' coins as the state root proves them; None where no endpoint gives proofs."""
        for url in urls:
            asks = [("eth_getProof", [account, [], hex(block)]) for account in accounts]
            said = await self._noted(url, self._line.ask_all(url, asks))
            if said is None or any(isinstance(one, Refusal) for one in said):
                continue  # many operators offer no proofs, and say so
            try:
                pairs = zip(accounts, said, strict=True)
                return tuple(proofs.account(root, account, _nodes(one)).balance for account, one in pairs)
            except (proofs.BadProof, Failed):
                self._failover.distrusted(url, _FORGER_REASON)
        return None

    async def _of_all(self, urls: Sequence[str], question: Callable[[str], Awaitable[T]]) -> list[T | None]:
        """Ask all endpoints at once; None for each that failed."""
        return list(await asyncio.gather(*(self._noted(url, question(url)) for url in urls)))

    async def _noted(self, url: str, question: Awaitable[T]) -> T | None:
        """Return an answer and note how its endpoint did; None when it failed."""
        started = self._clock.monotonic()
        self.asked[url] = self._clock.now()
        try:
            answer = await question
        except Failed as failed:
            self._failover.failed(url, failed.reason)
        except Refusal:
            self._failover.failed(url, _REFUSAL_REASON)
        else:
            self._failover.answered(url, self._clock.monotonic() - started)
            return answer
        return None

    def _check_chain(self, found: int | None) -> None:
        if found != self.chain.chain_id:
            raise Failed(reason="is a node of another network")

    def _away(self) -> ChainAway:
        title = f"{self.chain.name} does not answer"
        if not self.health:
            return ChainAway(title, "All of its hosts are turned off: turn one on")
        hosts = ", ".join(host_of(one.url) for one in self.health)
        return ChainAway(title, f"Asked: {hosts}")


def _call(question: Question, block: str) -> tuple[str, dict[str, str], str]:
    return "eth_call", {"to": question.to, "data": "0x" + question.data.hex()}, block


def _known(amount: int | None) -> int:
    if amount is None:
        raise Failed(reason="answers no balance")
    return amount


def _answered(result: Any) -> bytes | None:
    if isinstance(result, Refusal):
        if not result.reverted:
            raise Failed(reason="refuses a question")
        return None
    return to_bytes(result)


def _field(found: Any, name: str) -> Any:
    if not isinstance(found, dict):
        raise Failed(reason="does not have the block")
    return found.get(name)


def _nodes(said: Any) -> list[bytes]:
    nodes = _field(said, "accountProof")
    if not isinstance(nodes, list):
        raise Failed(reason="gives no proof")
    return [to_bytes(one) for one in nodes]
