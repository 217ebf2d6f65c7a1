"""ports.Court: the Jury contract, found through Staking, which names it for good."""

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeVar

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.adapters.chain.views import ask
from app.domain.bindings import Event, View
from app.domain.contracts import jury, lend_vault, models, staking
from app.domain.disputes import CourtAct, Dispute, Juror, Loss, Opened, Verdict, Vote
from app.domain.evaluation import DisputedClaim
from app.domain.hashing import checksum
from app.domain.networks import Deployment
from app.ports import HotKey

BLOCKS_AT_ONCE = 1000
_EVENTS: dict[bytes, type[Event]] = {
    event.topic: event
    for event in (
        jury.Opened,
        jury.Seeded,
        jury.Committed,
        jury.Revealed,
        jury.Snitched,
        jury.Appealed,
        jury.Resolved,
        jury.Collected,
    )
}
_NOBODY = "0x" + 40 * "0"
Log = Mapping[str, Any]
T = TypeVar("T")


class Web3Court:
    """Implements ports.Court on a chain's client."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain
        self._found: tuple[Deployment, str] | None = None

    async def address(self) -> str:
        deployment = await self._chain.deployment()
        if self._found is None or self._found[0] != deployment:
            self._found = deployment, await self._ask(deployment.staking, staking.jury())
        return self._found[1]

    async def clock(self) -> tuple[int, int]:
        async def question(web3: Web3) -> tuple[int, int]:
            block = await web3.eth.get_block("latest")
            return int(block["number"]), int(block["timestamp"])

        return await self._chain.node.ask(question)

    async def opened(self, first: int) -> tuple[list[Opened], int]:
        logs, following = await self._logs(jury.Opened.topics(), first)
        found = [(jury.Opened.decode(log["topics"], log["data"]), int(log["blockNumber"])) for log in logs]
        return [Opened(event.id_, event.accused, event.challenger, block) for event, block in found], following

    async def dispute(self, case: bytes) -> Dispute | None:
        found = await self._jury(jury.dispute(case))
        if not found.opened:
            return None
        return Dispute(
            case=case,
            accused=found.accused,
            challenger=found.challenger,
            opened=found.opened,
            started=found.started,
            round=found.round_,
            about_claim=found.about_claim,
            seed_block=found.seed_block,
            seed=found.seed if any(found.seed) else b"",
            commits=found.commits,
            verdict=Verdict(found.verdict),
            resolved=found.resolved,
            guilty=found.guilty,
            innocent=found.innocent,
        )

    async def claim(self, case: bytes) -> DisputedClaim | None:
        at = (await self._chain.deployment()).models
        number = await self._ask(at, models.disputed(case)) if at else 0
        if not number:
            return None
        claim = await self._ask(at, models.claims(number))
        listed = await self._ask(at, models.models(claim.model))
        question = await self._ask(at, models.questions(claim.question))
        return DisputedClaim(
            number=number,
            model=listed.hash_,
            score=claim.score,
            test_set=question.test_set_hash,
            metric=question.metric,
            tolerance=question.tolerance,
        )

    async def juror(self, account: str) -> Juror:
        at = (await self._chain.deployment()).staking
        provider = await self._ask(at, staking.providers(account))
        duty = await self._jury(jury.duty(account))
        device = "" if provider.device == _NOBODY else provider.device
        return Juror(device, provider.bond, provider.bonded_at, duty)

    async def seated(self, case: bytes, juror: str) -> bool:
        return await self._jury(jury.seated(case, juror))

    async def vote(self, case: bytes, number: int, juror: str) -> bytes:
        return await self._jury(jury.votes(case, number, juror))

    async def stake(self, provider: str) -> int:
        return await self._ask((await self._chain.deployment()).staking, staking.stake_of(provider))

    async def acts(self, case: bytes) -> list[CourtAct]:
        logs, _ = await self._logs([None, "0x" + case.hex()], 0)
        return [await self._act(log) for log in logs]

    async def loss(self, case: bytes) -> Loss | None:
        logs, _ = await self._logs(jury.Resolved.topics(case), 0)
        if not logs:
            return None

        async def question(web3: Web3) -> list[Log]:
            return list((await web3.eth.get_transaction_receipt(logs[-1]["transactionHash"]))["logs"])

        return _read_loss(await self._chain.node.ask(question))

    async def fix_seed(self, key: HotKey, case: bytes) -> None:
        await self._send(key, jury.seeded(case))

    async def commit(self, key: HotKey, case: bytes, commitment: bytes) -> None:
        await self._send(key, jury.commit(case, commitment))

    async def reveal(self, key: HotKey, vote: Vote) -> None:
        await self._send(key, jury.reveal(vote.case, vote.guilty, vote.salt))

    async def resolve(self, key: HotKey, case: bytes) -> None:
        await self._send(key, jury.resolve(case))

    async def collect(self, key: HotKey, case: bytes, juror: str) -> None:
        await self._send(key, jury.collect(case, juror))

    async def _send(self, key: HotKey, data: bytes) -> None:
        await self._chain.send_as(key, await self.address(), data)

    async def _jury(self, view: View[T]) -> T:
        return await self._ask(await self.address(), view)

    async def _ask(self, to: str, view: View[T]) -> T:
        return await self._chain.node.ask(lambda web3: ask(web3, to, view))

    async def _logs(self, topics: list[str | None], first: int) -> tuple[list[Log], int]:
        """Return Jury's events from block `first` on, oldest first, and the next block to read."""
        at, start = await self.address(), max(first, (await self._chain.deployment()).block)
        last = (await self.clock())[0]

        async def question(web3: Web3, begin: int) -> list[Log]:
            end = min(begin + BLOCKS_AT_ONCE - 1, last)
            wanted: Any = {"address": at, "topics": topics, "fromBlock": begin, "toBlock": end}
            return list(await web3.eth.get_logs(wanted))

        found: list[Log] = []
        for begin in range(start, last + 1, BLOCKS_AT_ONCE):
            found += await self._chain.node.ask(partial(question, begin=begin))
        return found, max(start, last + 1)

    async def _act(self, log: Log) -> CourtAct:
        async def question(web3: Web3) -> str:
            return checksum((await web3.eth.get_transaction(log["transactionHash"]))["from"])

        kind = _EVENTS[bytes(log["topics"][0])]
        event = kind.decode(log["topics"], log["data"])
        about = str(getattr(event, "juror", ""))
        name = "0x" + bytes(log["transactionHash"]).hex()
        return CourtAct(kind.__name__.lower(), about, await self._chain.node.ask(question), name)


def _read_loss(logs: list[Log]) -> Loss | None:
    """Read what a transaction's events say was taken, and who bore it."""
    by_topic = {bytes(log["topics"][0]): log for log in logs}
    taken, written = by_topic.get(staking.Slashed.topic), by_topic.get(lend_vault.WrittenDown.topic)
    if taken is None:
        return None
    slashed = staking.Slashed.decode(taken["topics"], taken["data"])
    lent = 0 if written is None else lend_vault.WrittenDown.decode(written["topics"], written["data"]).loss
    return Loss(slashed.bond - lent, lent, slashed.pooled, slashed.shared)
