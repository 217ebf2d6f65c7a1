"""eth_simulateV1 as far as wallets ask it: calls tried one after the other's block, with their logs and the coin they move.

Of the method's many options one call a request is taken, without overrides; whatever else is asked is refused and said.
Source: ethereum/execution-apis, src/eth/execute.yaml.
"""

from collections.abc import Iterator
from typing import Any

from app.devnet.answers import RpcError, data, invalid, quantity
from app.devnet.evm import Call, Evm
from app.domain.effects import COIN
from app.domain.hashing import keccak

_TRANSFER = "0x" + keccak(b"Transfer(address,address,uint256)").hex()
_KNOWN = {"blockStateCalls", "traceTransfers", "validation", "returnFullTransactions"}


def wanted(payload: Any) -> tuple[Any, bool]:
    """Return the one call and whether coin is to be told of. Raises RpcError for what is not offered here."""
    blocks = payload.get("blockStateCalls") if isinstance(payload, dict) else None
    if not isinstance(blocks, list) or len(blocks) != 1 or not isinstance(blocks[0], dict):
        raise invalid("blockStateCalls holds one block here")
    calls = blocks[0].get("calls")
    if set(payload) - _KNOWN or set(blocks[0]) != {"calls"} or not isinstance(calls, list) or len(calls) != 1:
        raise invalid("one call without overrides can be simulated here")
    return calls[0], payload.get("traceTransfers") is True


def rehearsed(evm: Evm, call: Call, header: Any, *, coin: bool) -> list[dict[str, Any]]:
    """Return the answer about one call. Raises RpcError when it cannot begin."""
    from eth.exceptions import Revert

    done = evm.rehearse(call, header)
    answer: dict[str, Any] = {
        "returnData": data(done.output),
        "gasUsed": quantity(call.gas - done.get_gas_remaining()),
        "logs": [],
        "status": "0x0" if done.is_error else "0x1",
    }
    if not done.is_error:
        answer["logs"] = [*(_coins(done) if coin else ()), *map(_log, done.get_log_entries())]
    elif isinstance(done.error, Revert):
        answer["error"] = {"code": 3, "message": "execution reverted", "data": data(done.output)}
    else:
        answer["error"] = {"code": RpcError.SERVER, "message": f"the call failed: {type(done.error).__name__}"}
    return [{"number": quantity(header.block_number + 1), "calls": [answer]}]


def _log(entry: Any) -> dict[str, Any]:
    address, topics, content = entry
    return {
        "address": data(address),
        "topics": [data(topic.to_bytes(32, "big")) for topic in topics],
        "data": data(content),
    }


def _coins(done: Any) -> Iterator[dict[str, Any]]:
    """Yield a log of each movement of coin, also of those within the call, as of a token."""
    message = done.msg
    if done.is_error:
        return
    if message.value and message.should_transfer_value:
        ends = (data(bytes(12) + message.sender), data(bytes(12) + message.storage_address))
        yield {"address": COIN.lower(), "topics": [_TRANSFER, *ends], "data": data(message.value.to_bytes(32, "big"))}
    for child in done.children:
        yield from _coins(child)
