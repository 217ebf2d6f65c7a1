"""ports.Allowances: Approval events of every token, and the present allowances in one JSON-RPC batch."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.node import Web3
from app.domain.allowances import Grant
from app.domain.contracts import token
from app.domain.hashing import checksum

BLOCKS_AT_ONCE = 2000
MOST_IN_BATCH = 400


class ChainAllowances:
    """Implements ports.Allowances. Any contract may be a token, so what answers otherwise is no error."""

    def __init__(self, chain: Web3Chain) -> None:
        self._chain = chain

    async def granted(self, owners: Sequence[str], first: int) -> tuple[list[Grant], int]:
        start = max(first, (await self._chain.deployment()).block)
        signature, *_ = token.Approval.topics()
        wanted = [token.Approval.topics(owner)[1] for owner in owners]

        async def question(web3: Web3) -> tuple[list[Grant], int]:
            last = min(int(await web3.eth.block_number), start + BLOCKS_AT_ONCE - 1)
            if not wanted or start > last:
                return [], start
            terms = {"topics": [signature, wanted], "fromBlock": start, "toBlock": last}
            found = [_grant(log) for log in await web3.eth.get_logs(terms)]
            return [grant for grant in found if grant is not None], last + 1

        return await self._chain.node.ask(question)

    async def current(self, grants: Sequence[Grant]) -> list[int]:
        async def question(web3: Web3) -> list[int]:
            found: list[int] = []
            for at in range(0, len(grants), MOST_IN_BATCH):
                found += await _allowances(web3, grants[at : at + MOST_IN_BATCH])
            return found

        return await self._chain.node.ask(question)


async def _allowances(web3: Web3, grants: Sequence[Grant]) -> list[int]:
    from web3.exceptions import BadResponseFormat

    views = [token.allowance(grant.owner, grant.spender) for grant in grants]
    asked = [
        ("eth_call", [{"to": grant.token, "data": "0x" + view.data.hex()}, "latest"])
        for grant, view in zip(grants, views, strict=True)
    ]
    answers = await web3.provider.make_batch_request(asked)
    if not isinstance(answers, list) or len(answers) != len(asked):
        raise BadResponseFormat("a batch was not answered")
    return [_amount(view, answer.get("result")) for view, answer in zip(views, answers, strict=True)]


def _amount(view: Any, answer: Any) -> int:
    try:
        return int(view.read(bytes.fromhex(str(answer).removeprefix("0x"))))
    except ValueError:
        return 0


def _grant(log: Mapping[str, Any]) -> Grant | None:
    """Return the permission of a log; None for an ERC-721's, which has the same name and another shape."""
    try:
        event = token.Approval.decode([bytes(topic) for topic in log["topics"]], bytes(log["data"]))
    except ValueError:
        return None
    return Grant(event.owner, checksum(log["address"]), event.spender, int(log["blockNumber"]))
