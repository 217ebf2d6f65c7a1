"""The chain's past over JSON-RPC: blocks, transactions, receipts, logs, fees."""

from collections.abc import Sequence
from typing import Any

from app.devnet.answers import RpcError, invalid, quantity, read_address, read_data, read_quantity
from app.devnet.opening import Chain
from app.devnet.views import block_view, log_view, price_paid, receipt_view, transaction_view

MOST_LOGS = 10_000
MOST_FEES = 1024
_HEAD = ("latest", "pending", "safe", "finalized")
_TOPIC_PLACES = 4


class History:
    """Reads what was mined. Nothing is ever pending: a transaction is mined when it is answered."""

    def __init__(self, chain: Chain) -> None:
        self._state = chain.state
        self._evm = chain.evm

    def header(self, block: Any) -> Any:
        """Return the header of a block given by tag, number, or EIP-1898's object. Raises RpcError when there is none."""
        match block:
            case {"blockHash": digest}:
                found = self._evm.header_by_hash(read_data(digest, "blockHash", 32))
            case {"blockNumber": number}:
                found = self._by_number(number)
            case _:
                found = self._by_number(block)
        if found is None:
            gone = f"; blocks before {self._evm.floor} are forgotten" if self._evm.floor else ""
            raise RpcError(RpcError.SERVER, f"header not found{gone}")
        return found

    def block_by_number(self, block: Any, whole: Any = False) -> dict[str, Any] | None:
        return self._block(self._by_number(block), whole)

    def block_by_hash(self, digest: Any, whole: Any = False) -> dict[str, Any] | None:
        return self._block(self._evm.header_by_hash(read_data(digest, "the hash", 32)), whole)

    def transaction(self, digest: Any) -> dict[str, Any] | None:
        found = self._evm.find(read_data(digest, "the hash", 32))
        if found is None:
            return None
        header = self._evm.header(found[0])
        return transaction_view(self._evm.block(header).transactions[found[1]], header, found[1])

    def receipt(self, digest: Any) -> dict[str, Any] | None:
        found = self._evm.find(read_data(digest, "the hash", 32))
        if found is None:
            return None
        return self.receipts(quantity(found[0]))[found[1]]

    def receipts(self, block: Any) -> list[dict[str, Any]]:
        """Return all receipts of a block. Raises RpcError when there is no such block."""
        whole = self._evm.block(self.header(block))
        logs = self._state.logs(whole.number, whole.number, (), (), MOST_LOGS)
        receipts = self._evm.receipts(whole.header)
        return [receipt_view(whole, place, receipts, logs) for place in range(len(receipts))]

    def logs(self, terms: Any) -> list[dict[str, Any]]:
        """Return logs by block range or hash, address or addresses, and topics. Raises RpcError for too many."""
        if not isinstance(terms, dict):
            raise invalid("a filter is an object")
        first, last = self._range(terms)
        addresses = [read_address(one, "address") for one in _listed(terms.get("address"))]
        topics = _read_topics(terms.get("topics"))
        found = self._state.logs(first, last, addresses, topics, MOST_LOGS + 1)
        if len(found) > MOST_LOGS:
            raise RpcError(RpcError.LIMIT, f"query returned more than {MOST_LOGS} results")
        return [log_view(log) for log in found]

    def fees(self, count: Any, newest: Any, percentiles: Any = None) -> dict[str, Any]:
        """Return base fees of the last `count` blocks and of the next one, how full they were, and tips by percentile."""
        last = self.header(newest).block_number
        blocks = min(read_quantity(count, "the number of blocks"), MOST_FEES, last - self._evm.floor + 1)
        if blocks < 1:
            raise invalid("at least one block is needed")
        headers = [self._evm.header(number) for number in range(last - blocks + 1, last + 1)]
        following = self._evm.header(last + 1) or self._evm.next_header()
        view: dict[str, Any] = {
            "oldestBlock": quantity(last - blocks + 1),
            "baseFeePerGas": [quantity(header.base_fee_per_gas) for header in (*headers, following)],
            "gasUsedRatio": [header.gas_used / header.gas_limit for header in headers],
        }
        if percentiles:
            shares = _read_percentiles(percentiles)
            view["reward"] = [[quantity(tip) for tip in self._tips(header, shares)] for header in headers]
        return view

    def _by_number(self, block: Any) -> Any:
        if block in _HEAD:
            return self._evm.head
        return self._evm.header(self._evm.floor if block == "earliest" else read_quantity(block, "the block"))

    def _block(self, header: Any, whole: Any) -> dict[str, Any] | None:
        if not isinstance(whole, bool):
            raise invalid("whether transactions are wanted whole is true or false")
        if header is None:
            return None
        block = self._evm.block(header)
        return block_view(block, self._evm.size(block), whole)

    def _range(self, terms: dict[str, Any]) -> tuple[int, int]:
        if terms.get("blockHash") is not None:
            if "fromBlock" in terms or "toBlock" in terms:
                raise invalid("a filter has a block's hash or a range, not both")
            number = self.header({"blockHash": terms["blockHash"]}).block_number
            return number, number
        return self._bound(terms.get("fromBlock")), self._bound(terms.get("toBlock"))

    def _bound(self, block: Any) -> int:
        if block is None or block in _HEAD:
            return int(self._evm.head.block_number)
        return min(0 if block == "earliest" else read_quantity(block, "the block"), (1 << 63) - 1)

    def _tips(self, header: Any, shares: Sequence[float]) -> list[int]:
        """Return the tip per gas at each percentile of the block's gas."""
        block, receipts = self._evm.block(header), self._evm.receipts(header)
        before = [0, *(receipt.gas_used for receipt in receipts)]
        paid = sorted(
            (price_paid(transaction, header) - header.base_fee_per_gas, after - start)
            for transaction, start, after in zip(block.transactions, before, before[1:], strict=False)
        )
        return [_at_share(paid, header.gas_used * share / 100) for share in shares]


def _at_share(paid: Sequence[tuple[int, int]], gas: float) -> int:
    seen = 0
    for tip, used in paid:
        seen += used
        if seen >= gas:
            return tip
    return 0


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _read_topics(value: Any) -> list[list[bytes]]:
    if value is not None and not isinstance(value, list):
        raise invalid("topics are a list")
    places = value or []
    if len(places) > _TOPIC_PLACES:
        raise invalid(f"a log has at most {_TOPIC_PLACES} topics")
    return [_read_place(place) for place in places]


def _read_place(place: Any) -> list[bytes]:
    """Return the topics wanted at one place; none when any will do, as where null is among them."""
    wanted = _listed(place)
    return [] if None in wanted else [read_data(topic, "a topic", 32) for topic in wanted]


def _read_percentiles(value: Any) -> list[float]:
    numbers = isinstance(value, list) and all(isinstance(one, int | float) and 0 <= one <= 100 for one in value)
    if not numbers or len(value) > 100 or list(value) != sorted(value):
        raise invalid("percentiles are rising numbers from 0 to 100")
    return list(value)
