"""The methods of the local network's JSON-RPC: Ethereum's as other nodes answer them, and the network's own.

Tried with web3.py 8, ethers 6.17 and cast 1.7.1: tests/devnet/test_clients.py lists what each of them calls. What is not in
the table (filters, subscriptions, access lists, the node's own accounts) is answered -32601, and they say so to their users.

All of it runs in one thread, one call after the other; what a call writes is on disk before it returns.
"""

import inspect
from collections.abc import Callable
from typing import Any

from app import VERSION
from app.devnet.admission import admit
from app.devnet.answers import RpcError, data, invalid, quantity, read_address, read_data, read_quantity, word
from app.devnet.evm import GAS_LIMIT, TIP, Call
from app.devnet.faucet import Faucet
from app.devnet.history import History
from app.devnet.opening import Chain
from app.devnet.proving import proof_view
from app.devnet.rehearsing import rehearsed, wanted
from app.devnet.treasury import Treasury
from app.wire import devnet as names

LONGEST_JUMP = 400 * 86_400
_MOST_SLOTS = 100
_NOBODY = bytes(20)
_Method = Callable[..., Any]


class Methods:
    """Answers calls by name."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._evm = chain.evm
        self._faucet = Faucet(chain)
        self._treasury = Treasury(chain)
        self._history = History(chain)
        table: dict[str, _Method] = {
            "web3_clientVersion": lambda: f"fallow-devnet/{VERSION}",
            "net_version": lambda: str(self._evm.chain_id),
            "eth_chainId": lambda: quantity(self._evm.chain_id),
            "eth_blockNumber": lambda: quantity(self._evm.head.block_number),
            "eth_gasPrice": lambda: quantity(self._evm.next_header().base_fee_per_gas + TIP),
            "eth_maxPriorityFeePerGas": lambda: quantity(TIP),
            "eth_getBalance": self._balance,
            "eth_getCode": self._code,
            "eth_getTransactionCount": self._nonce,
            "eth_getStorageAt": self._storage,
            "eth_call": self._call,
            "eth_estimateGas": self._estimate,
            "eth_simulateV1": self._simulate,
            "eth_getProof": self._proof,
            "eth_sendRawTransaction": self._send,
            "eth_feeHistory": self._history.fees,
            "eth_getTransactionReceipt": self._history.receipt,
            "eth_getTransactionByHash": self._history.transaction,
            "eth_getBlockByNumber": self._history.block_by_number,
            "eth_getBlockByHash": self._history.block_by_hash,
            "eth_getBlockReceipts": self._history.receipts,
            "eth_syncing": lambda: False,
            "eth_getLogs": self._history.logs,
            names.DEPLOYMENT: lambda: names.deployment_answer(chain.deployment),
            names.NEWS: lambda: {"chainId": self._evm.chain_id, "fresh": chain.fresh},
            names.DRIP: lambda address: {"transactions": self._faucet.drip(read_address(address))},
            names.SPONSOR: lambda session, amount: self._faucet.sponsor(
                read_address(session, "the session key"), read_quantity(amount, "the amount")
            ),
            names.ADVANCE: self._advance,
            names.ASK: self._ask,
        }
        self._table = {name: (method, inspect.signature(method)) for name, method in table.items()}

    def answer(self, name: str, parameters: list[Any]) -> Any:
        """Return the result of a call. Raises RpcError when there is none."""
        if name not in self._table:
            raise RpcError(RpcError.UNKNOWN_METHOD, f"the method {name} does not exist/is not available")
        method, signature = self._table[name]
        try:
            signature.bind(*parameters)
        except TypeError as error:
            raise invalid(f"{name}: {error}")
        self._evm.refresh()
        return method(*parameters)

    def tick(self) -> None:
        """Mine the empty block that is due, if one is."""
        self._evm.refresh()

    # ------------------------------------------------------------------ accounts

    def _accounts(self, block: Any) -> Any:
        return self._evm.accounts(self._history.header(block))

    def _balance(self, address: Any, block: Any = "latest") -> str:
        return quantity(self._accounts(block).get_balance(read_address(address)))

    def _code(self, address: Any, block: Any = "latest") -> str:
        return data(self._accounts(block).get_code(read_address(address)))

    def _nonce(self, address: Any, block: Any = "latest") -> str:
        return quantity(self._accounts(block).get_nonce(read_address(address)))

    def _storage(self, address: Any, slot: Any, block: Any = "latest") -> str:
        return word(self._accounts(block).get_storage(read_address(address), _read_slot(slot)))

    def _proof(self, address: Any, slots: Any, block: Any = "latest") -> dict[str, Any]:
        if not isinstance(slots, list) or len(slots) > _MOST_SLOTS:
            raise invalid(f"slots are a list of at most {_MOST_SLOTS}")
        root = self._history.header(block).state_root
        return proof_view(self._evm.nodes, root, read_address(address), [_read_slot(slot) for slot in slots])

    # ------------------------------------------------------------------ calls and transactions

    def _call(self, fields: Any, block: Any = "latest") -> str:
        return data(self._evm.run(_read_call(fields), self._history.header(block)))

    def _estimate(self, fields: Any, block: Any = "latest") -> str:
        return quantity(self._evm.estimate(_read_call(fields), self._history.header(block)))

    def _simulate(self, payload: Any, block: Any = "latest") -> list[dict[str, Any]]:
        fields, coin = wanted(payload)
        header = self._history.header(block)
        if header.hash == self._evm.head.hash:  # as in the block that it would be in
            header = self._evm.next_header()
        return rehearsed(self._evm, _read_call(fields), header, coin=coin)

    def _send(self, raw: Any) -> str:
        transaction = self._evm.decode(read_data(raw, "the transaction"))
        if self._evm.find(transaction.hash) is None:
            admit(transaction, self._evm.chain_id, self._evm.next_header(), self._evm.accounts(self._evm.head))
            self._evm.mine([transaction])
        return data(transaction.hash)

    # ------------------------------------------------------------------ the network's own

    def _advance(self, seconds: Any) -> int:
        jump = read_quantity(seconds, "seconds")
        if not 0 < jump <= LONGEST_JUMP:
            raise invalid(f"seconds are 1 to {LONGEST_JUMP}")
        self._evm.advance(jump)
        return int(self._evm.head.timestamp)

    def _ask(self, test_set: Any, metric: Any, tolerance: Any, uri: Any) -> int:
        digest, name = read_data(test_set, "the test set's hash", 32), read_data(metric, "the metric", 32)
        return self._treasury.ask(digest, name, read_quantity(tolerance, "the tolerance"), uri)


def _read_slot(slot: Any) -> int:
    long = isinstance(slot, str) and len(slot) == 66
    return int.from_bytes(read_data(slot, "slot", 32), "big") if long else read_quantity(slot, "slot")


def _read_call(fields: Any) -> Call:
    if not isinstance(fields, dict):
        raise invalid("a call is an object")
    known = {name: value for name, value in fields.items() if value is not None}
    content = read_data(known.get("input", known.get("data", "0x")), "data")
    if "input" in known and "data" in known and read_data(known["data"], "data") != content:
        raise invalid("input and data differ")
    return Call(
        sender=read_address(known["from"], "from") if "from" in known else _NOBODY,
        to=read_address(known["to"], "to") if known.get("to") not in (None, "", "0x") else b"",
        value=read_quantity(known.get("value", 0), "value"),
        data=content,
        gas=min(read_quantity(known.get("gas", GAS_LIMIT), "gas"), GAS_LIMIT),
    )
