"""ports.Contracts: views in one JSON-RPC batch as of one block, and events by block ranges."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.domain.bindings import Event
from app.domain.errors import Refused
from app.domain.hashing import checksum
from app.domain.networks import Deployment
from app.domain.stake_log import Logged, Question
from app.ports.contracts import Answers

BLOCKS_AT_ONCE = 2000
MOST_IN_BATCH = 400


class Web3Contracts:
    """Implements ports.Contracts on a chain's client."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain

    async def ask(self, questions: Sequence[Question]) -> Answers:
        deployment = await self._chain.deployment()
        calls = [(_place(deployment, one), one.view.data) for one in questions]

        async def question(web3: Web3) -> Answers:
            block = await web3.eth.get_block("latest")
            at = hex(int(block["number"]))
            requests = [("eth_call", [{"to": to, "data": "0x" + data.hex()}, at]) for to, data in calls]
            found = await _batch(web3, requests)
            values = tuple(_read(one, answer) for one, answer in zip(questions, found, strict=True))
            return Answers(int(block["number"]), int(block["timestamp"]), values)

        return await self._chain.node.ask(question)

    async def events(self, kinds: Sequence[tuple[str, type[Event]]], first: int) -> tuple[list[Logged], int]:
        deployment = await self._chain.deployment()
        known = {(deployment.at(contract), kind.topic): (contract, kind) for contract, kind in kinds}
        terms = {
            "address": sorted({place for place, _ in known if place}),
            "topics": [sorted({"0x" + topic.hex() for _, topic in known})],
        }
        first = max(first, deployment.block)

        async def question(web3: Web3) -> tuple[list[Logged], int]:
            last = min(int(await web3.eth.block_number), first + BLOCKS_AT_ONCE - 1)
            if first > last:
                return [], first
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


def _read(question: Question, answer: Any) -> tuple[Any, ...]:
    try:
        return question.view.function.read(bytes.fromhex(str(answer).removeprefix("0x")))
    except ValueError:
        raise Refused(
            f"What answers for {question.view.contract} is no contract of Fallow's",
            "Check which network the node is of",
        )


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
    """Return the Unix times of blocks."""
    found = await _batch(web3, [("eth_getBlockByNumber", [hex(number), False]) for number in blocks])
    return {number: int(block["timestamp"], 16) for number, block in zip(blocks, found, strict=True)}


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
