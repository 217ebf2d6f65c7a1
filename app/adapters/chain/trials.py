"""ports.Trials by eth_simulateV1: how the question is put, how answers are read, and the own network's client for it.

Source: ethereum/execution-apis, src/eth/execute.yaml.
"""

from typing import Any

from app.adapters.chain.node import Node, Web3
from app.adapters.chain.reverts import reverted
from app.domain.calls import error_name
from app.domain.effects import Log, Trial
from app.domain.hashing import checksum

METHOD = "eth_simulateV1"
_MOST_LOGS = 2000


def question(sender: str, to: str | None, value: int, data: bytes) -> list[Any]:
    """Return the parameters; the fee is left out, as only what is moved matters."""
    call: dict[str, Any] = {"from": sender, "value": hex(value), "input": "0x" + data.hex()}
    if to is not None:
        call["to"] = to
    return [{"blockStateCalls": [{"calls": [call]}], "traceTransfers": True, "validation": False}, "latest"]


def read(said: Any) -> Trial | None:
    """Return what a node has told; None when it cannot be read."""
    try:
        call = said[0]["calls"][0]
        if int(call["status"], 16) == 1:
            return Trial(tuple(_log(one) for one in call["logs"][:_MOST_LOGS]))
        reason = _bytes((call.get("error") or {}).get("data") or call.get("returnData") or "0x")
        return Trial(refused=reverted(error_name(reason) if reason else None))
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return None


def _log(one: Any) -> Log:
    return Log(checksum(_bytes(one["address"])), tuple(_bytes(topic) for topic in one["topics"]), _bytes(one["data"]))


def _bytes(value: Any) -> bytes:
    return bytes(value) if isinstance(value, bytes) else bytes.fromhex(str(value).removeprefix("0x"))


class NodeTrials:
    """Implements ports.Trials on the agent's own node."""

    def __init__(self, node: Node) -> None:
        self._node = node

    async def tried(self, sender: str, to: str | None, value: int, data: bytes) -> Trial | None:
        from web3.exceptions import Web3RPCError

        async def ask(web3: Web3) -> Any:
            try:
                return await web3.manager.coro_request(METHOD, question(sender, to, value, data))
            except Web3RPCError:
                return None  # it knows no such question, or cannot try this one

        return read(await self._node.ask(ask))
