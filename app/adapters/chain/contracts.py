"""ports.Contracts: views as of one block by one call of Multicall3, and events by block ranges.

Where that contract is not, or a question fails, the same goes as one JSON-RPC batch, whose answers say what failed.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.domain.bindings import Event
from app.domain.chains import MULTICALL3
from app.domain.errors import Refused
from app.domain.hashing import checksum
from app.domain.networks import Deployment
from app.domain.public_calls import COIN_OF, Question as Call, aggregate, aggregated
from app.domain.stake_log import Logged, Mark, Question
from app.ports.contracts import Answers

BLOCKS_AT_ONCE = 2000
MOST_IN_BATCH = 400


class Web3Contracts:
    """Implements ports.Contracts on a chain's client."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain
        self._without: set[int] = set()  # ids of the chains that have no Multicall3

    async def ask(self, questions: Sequence[Question], accounts: Sequence[str] = ()) -> Answers:
        deployment = await self._chain.deployment()
        calls = [Call(_place(deployment, one), one.view.data) for one in questions]

        async def question(web3: Web3) -> Answers:
            block = await web3.eth.get_block("latest")
            at = hex(int(block["number"]))
            found = await self._at_once(web3, calls, accounts, at) or await _one_by_one(web3, calls, accounts, at)
            values = tuple(_read(one, answer) for one, answer in zip(questions, found[: len(calls)], strict=True))
            coins = tuple(int.from_bytes(one, "big") for one in found[len(calls) :])
            return Answers(int(block["number"]), int(block["timestamp"]), values, coins)

        return await self._chain.node.ask(question)

    async def _at_once(self, web3: Web3, calls: Sequence[Call], accounts: Sequence[str], block: str) -> list[bytes]:
        """Return what Multicall3 was answered; nothing where it is not, or one of the questions has no answer."""
        from web3.exceptions import ContractLogicError, Web3RPCError

        chain_id = self._chain.node.chain_id
        if chain_id in self._without:
            return []
        whole = [*calls, *(Call(MULTICALL3, COIN_OF.data(one)) for one in accounts)]
        found: list[bytes | None] = []
        for start in range(0, len(whole), MOST_IN_BATCH):
            part = whole[start : start + MOST_IN_BATCH]
            try:
                answer = bytes(await web3.eth.call({"to": MULTICALL3, "data": "0x" + aggregate(part).hex()}, block))
                found += aggregated(answer, len(part))
            except (ContractLogicError, Web3RPCError):
                return []  # too much for one call
            except ValueError:
                self._without.add(chain_id)
                return []
        answers = [one for one in found if one is not None]
        return answers if len(answers) == len(whole) else []

    async def head(self, known: int = -1) -> tuple[Mark, bytes]:
        asks = [("eth_getBlockByNumber", [at, False]) for at in ("latest", *([hex(known)] if known >= 0 else []))]

        async def question(web3: Web3) -> tuple[Mark, bytes]:
            newest, *others = await _batch(web3, asks)
            hashes = [_digest(one) for one in others if one is not None]
            return Mark(int(newest["number"], 16), _digest(newest)), hashes[0] if hashes else b""

        return await self._chain.node.ask(question)

    async def events(self, kinds: Sequence[tuple[str, type[Event]]], first: int, last: int) -> tuple[list[Logged], int]:
        deployment = await self._chain.deployment()
        known = {(deployment.at(contract), kind.topic): (contract, kind) for contract, kind in kinds}
        terms = {
            "address": sorted({place for place, _ in known if place}),
            "topics": [sorted({"0x" + topic.hex() for _, topic in known})],
        }
        first = max(first, deployment.block)
        last = min(last, first + BLOCKS_AT_ONCE - 1)
        if first > last:
            return [], first

        async def question(web3: Web3) -> tuple[list[Logged], int]:
            logs = await web3.eth.get_logs({**terms, "fromBlock": first, "toBlock": last})
            times = await _times(web3, sorted({int(log["blockNumber"]) for log in logs}))
            found = [_event(log, known, times) for log in logs]
            events = [event for event in found if event is not None]
            return sorted(events, key=lambda event: (event.block, event.index)), last + 1

        return await self._chain.node.ask(question)


def _place(deployment: Deployment, question: Question) -> str:
    place = question.at or deployment.at(question.view.contract)
    if not place:
        raise Refused(
            f"This network has no contract called {question.view.contract}", "Use the local network, or deploy it first"
        )
    return place


def _read(question: Question, answer: bytes) -> tuple[Any, ...]:
    try:
        return question.view.function.read(answer)
    except ValueError:
        raise Refused(
            f"What answers for {question.view.contract} is no contract of Fallow's",
            "Check which network the node is of",
        )


async def _one_by_one(web3: Web3, calls: Sequence[Call], accounts: Sequence[str], block: str) -> list[bytes]:
    """Return what each question is answered, and then the accounts' coins, asked in batches."""
    asks = [("eth_call", [{"to": one.to, "data": "0x" + one.data.hex()}, block]) for one in calls]
    found = await _batch(web3, asks + [("eth_getBalance", [account, block]) for account in accounts])
    answers = [bytes.fromhex(str(one).removeprefix("0x")) for one in found[: len(calls)]]
    return answers + [int(one, 16).to_bytes(32, "big") for one in found[len(calls) :]]


async def _batch(web3: Web3, requests: Sequence[tuple[str, Any]]) -> list[Any]:
    """Return the results of several requests, which go to the node together. Raises as one of them would alone."""
    from web3.exceptions import BadResponseFormat, Web3RPCError

    results: list[Any] = []
    for start in range(0, len(requests), MOST_IN_BATCH):
        part = list(requests[start : start + MOST_IN_BATCH])
        answers = await web3.provider.make_batch_request(part)
        if not isinstance(answers, list):
            raise Web3RPCError(str(answers.get("error")), rpc_response=answers)
        if len(answers) != len(part):
            raise BadResponseFormat("a batch was answered in part")
        for answer in answers:
            if "error" in answer:
                raise Web3RPCError(str(answer["error"]), rpc_response=answer)
            results.append(answer["result"])
    return results


async def _times(web3: Web3, blocks: Sequence[int]) -> dict[int, int]:
    """Return the Unix times of blocks, given in order.

    The local network forgets blocks before it forgets what they logged: such a one has the time of the next that is known.
    """
    if not blocks:
        return {}
    asked = [hex(number) for number in blocks] + ["latest"]
    found = await _batch(web3, [("eth_getBlockByNumber", [at, False]) for at in asked])
    times, later = {}, int(found[-1]["timestamp"], 16)
    for number, block in zip(reversed(blocks), reversed(found[:-1]), strict=True):
        later = later if block is None else int(block["timestamp"], 16)
        times[number] = later
    return times


def _digest(block: Mapping[str, Any]) -> bytes:
    return bytes.fromhex(str(block["hash"]).removeprefix("0x"))


def _event(
    log: Mapping[str, Any], known: Mapping[tuple[str, bytes], tuple[str, type[Event]]], times: Mapping[int, int]
) -> Logged | None:
    """Return the event that a log is; None when it is another contract's of the same shape, or damaged."""
    topics = [bytes(topic) for topic in log["topics"]]
    found = known.get((checksum(log["address"]), topics[0]))
    if found is None:
        return None
    contract, kind = found
    try:
        event = kind.decode(topics, bytes(log["data"]))
    except ValueError:
        return None
    block = int(log["blockNumber"])
    name = "0x" + bytes(log["transactionHash"]).hex()
    return Logged(contract, event, block, times[block], int(log["logIndex"]), name)
