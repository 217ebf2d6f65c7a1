"""ports.Court: the Jury contract, found through Staking, which names it for good."""

from collections.abc import Mapping
from typing import Any

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.adapters.chain.views import View
from app.domain import abi
from app.domain.disputes import Dispute, Juror, Opened, Verdict, Vote
from app.domain.errors import Refused
from app.domain.hashing import keccak
from app.domain.networks import Deployment
from app.ports import HotKey

BLOCKS_AT_ONCE = 1000
JURY = View("Staking", "jury", (), ("address",))
SEAT = View("Staking", "seat", ("address",), ("uint256", "uint256"))
STANDING = View("Staking", "get", ("address",), ("(uint96,uint96,uint32,address,uint32,uint16)",))
STAKE = View("Staking", "stakeOf", ("address",), ("uint256",))
DUTY = View("Jury", "duty", ("address",), ("uint256",))
SEATED = View("Jury", "seated", ("bytes32", "address"), ("bool",))
VOTE = View("Jury", "votes", ("bytes32", "uint256", "address"), ("bytes32",))
DISPUTE = View(
    "Jury",
    "dispute",
    ("bytes32",),
    (
        "(address,uint40,uint40,uint8,bool,address,uint40,uint16,uint16,uint8,uint8,bool,uint96,uint96,"
        "uint16,uint16,uint16,uint16,bytes32)",
    ),
)
FIX_SEED = View("Jury", "seeded", ("bytes32",), ("bytes32",))
COMMIT = View("Jury", "commit", ("bytes32", "bytes32"), ())
REVEAL = View("Jury", "reveal", ("bytes32", "bool", "bytes32"), ())
RESOLVE = View("Jury", "resolve", ("bytes32",), ())
COLLECT = View("Jury", "collect", ("bytes32", "address"), ())
FUNCTIONS = (JURY, SEAT, STANDING, STAKE, DUTY, SEATED, VOTE, DISPUTE, FIX_SEED, COMMIT, REVEAL, RESOLVE, COLLECT)
OPENED = "Opened(bytes32,address,address,bytes32)"
_OPENED_TOPIC = "0x" + keccak(OPENED.encode()).hex()
_NOBODY = "0x" + 40 * "0"


class Web3Court:
    """Implements ports.Court on a chain's client."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain
        self._found: tuple[Deployment, str] | None = None

    async def address(self) -> str:
        deployment = await self._chain.deployment()
        if self._found is None or self._found[0] != deployment:
            (jury,) = await self._ask(deployment.staking, JURY)
            self._found = deployment, jury
        return self._found[1]

    async def clock(self) -> tuple[int, int]:
        async def question(web3: Web3) -> tuple[int, int]:
            block = await web3.eth.get_block("latest")
            return int(block["number"]), int(block["timestamp"])

        return await self._chain.node.ask(question)

    async def opened(self, first: int) -> tuple[list[Opened], int]:
        jury, deployment = await self.address(), await self._chain.deployment()
        found: list[Opened] = []
        start, last = max(first, deployment.block), (await self.clock())[0]
        while start <= last:
            end = min(start + BLOCKS_AT_ONCE - 1, last)
            found += await self._opened(jury, start, end)
            start = end + 1
        return found, start

    async def dispute(self, case: bytes) -> Dispute | None:
        (fields,) = await self._jury(DISPUTE, case)
        accused, opened, started, number, about_claim, challenger, seed_block = fields[:7]
        verdict, resolved, guilty, innocent, seed = (fields[place] for place in (10, 11, 14, 15, 18))
        if not opened:
            return None
        return Dispute(
            case=case,
            accused=accused,
            challenger=challenger,
            opened=opened,
            started=started,
            round=number,
            about_claim=about_claim,
            seed_block=seed_block,
            seed=seed if any(seed) else b"",
            verdict=Verdict(verdict),
            resolved=resolved,
            guilty=guilty,
            innocent=innocent,
        )

    async def juror(self, account: str) -> Juror:
        staking = (await self._chain.deployment()).staking
        bond, since = await self._ask(staking, SEAT, account)
        device = (await self._ask(staking, STANDING, account))[0][3]
        (duty,) = await self._jury(DUTY, account)
        return Juror("" if device == _NOBODY else device, bond, since, duty)

    async def seated(self, case: bytes, juror: str) -> bool:
        return bool((await self._jury(SEATED, case, juror))[0])

    async def vote(self, case: bytes, number: int, juror: str) -> bytes:
        return bytes((await self._jury(VOTE, case, number, juror))[0])

    async def stake(self, provider: str) -> int:
        return int((await self._ask((await self._chain.deployment()).staking, STAKE, provider))[0])

    async def fix_seed(self, key: HotKey, case: bytes) -> None:
        await self._send(key, FIX_SEED.data(case))

    async def commit(self, key: HotKey, case: bytes, commitment: bytes) -> None:
        await self._send(key, COMMIT.data(case, commitment))

    async def reveal(self, key: HotKey, vote: Vote) -> None:
        await self._send(key, REVEAL.data(vote.case, vote.guilty, vote.salt))

    async def resolve(self, key: HotKey, case: bytes) -> None:
        await self._send(key, RESOLVE.data(case))

    async def collect(self, key: HotKey, case: bytes, juror: str) -> None:
        await self._send(key, COLLECT.data(case, juror))

    async def _send(self, key: HotKey, data: bytes) -> None:
        await self._chain.send_as(key, await self.address(), data)

    async def _jury(self, view: View, *values: Any) -> tuple[Any, ...]:
        return await self._ask(await self.address(), view, *values)

    async def _ask(self, to: str, view: View, *values: Any) -> tuple[Any, ...]:
        async def question(web3: Web3) -> tuple[Any, ...]:
            answer = await web3.eth.call({"to": to, "data": "0x" + view.data(*values).hex()})
            try:
                return view.read(bytes(answer))
            except ValueError:
                raise Refused(
                    f"At {to} is no {view.contract} contract of Fallow's", "Check which network the node is of"
                )

        return await self._chain.node.ask(question)

    async def _opened(self, jury: str, first: int, last: int) -> list[Opened]:
        async def question(web3: Web3) -> list[Opened]:
            logs = await web3.eth.get_logs(
                {"address": jury, "topics": [_OPENED_TOPIC], "fromBlock": first, "toBlock": last}
            )
            return [_read_opened(log) for log in logs]

        return await self._chain.node.ask(question)


def _read_opened(log: Mapping[str, Any]) -> Opened:
    topics = [bytes(topic) for topic in log["topics"]]
    accused, challenger = abi.decode(["address", "address"], topics[2] + topics[3])
    return Opened(topics[1], accused, challenger, int(log["blockNumber"]))
