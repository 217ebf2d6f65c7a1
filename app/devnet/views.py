"""How blocks, transactions, receipts and logs look over JSON-RPC."""

from collections.abc import Sequence
from typing import Any

from app.devnet.answers import address, data, quantity, word
from app.devnet.state import Log
from app.domain.addresses import created

_BLOOM_BYTES = 256


def block_view(block: Any, size: int, whole: bool) -> dict[str, Any]:
    """Return a block with the hashes of its transactions, or with whole transactions."""
    header = block.header
    transactions = [
        transaction_view(transaction, header, place) if whole else data(transaction.hash)
        for place, transaction in enumerate(block.transactions)
    ]
    return {
        "number": quantity(header.block_number),
        "hash": data(header.hash),
        "parentHash": data(header.parent_hash),
        "nonce": data(header.nonce),
        "sha3Uncles": data(header.uncles_hash),
        "logsBloom": _bloom(header.bloom),
        "transactionsRoot": data(header.transaction_root),
        "stateRoot": data(header.state_root),
        "receiptsRoot": data(header.receipt_root),
        "miner": address(header.coinbase),
        "difficulty": quantity(header.difficulty),
        "totalDifficulty": quantity(0),
        "extraData": data(header.extra_data),
        "mixHash": data(header.mix_hash),
        "size": quantity(size),
        "gasLimit": quantity(header.gas_limit),
        "gasUsed": quantity(header.gas_used),
        "timestamp": quantity(header.timestamp),
        "baseFeePerGas": quantity(header.base_fee_per_gas),
        "withdrawalsRoot": data(header.withdrawals_root),
        "withdrawals": [],
        "blobGasUsed": quantity(header.blob_gas_used),
        "excessBlobGas": quantity(header.excess_blob_gas),
        "parentBeaconBlockRoot": data(header.parent_beacon_block_root),
        "requestsHash": data(header.requests_hash),
        "transactions": transactions,
        "uncles": [],
    }


def transaction_view(transaction: Any, header: Any, place: int) -> dict[str, Any]:
    """Return a mined transaction of type 0, 1, 2 or 4."""
    kind = _kind(transaction)
    view: dict[str, Any] = {
        "type": quantity(kind),
        "hash": data(transaction.hash),
        "nonce": quantity(transaction.nonce),
        "blockHash": data(header.hash),
        "blockNumber": quantity(header.block_number),
        "transactionIndex": quantity(place),
        "from": address(transaction.sender),
        "to": address(transaction.to) if transaction.to else None,
        "value": quantity(transaction.value),
        "gas": quantity(transaction.gas),
        "gasPrice": quantity(price_paid(transaction, header)),
        "input": data(transaction.data),
        "r": quantity(transaction.r),
        "s": quantity(transaction.s),
    }
    if transaction.chain_id is not None:  # Multicall3's creation, older than EIP-155, is for every chain
        view["chainId"] = quantity(transaction.chain_id)
    if kind == 0:
        return {**view, "v": quantity(transaction.v)}
    parity = quantity(transaction.y_parity)
    access = [
        {"address": address(account), "storageKeys": [word(slot) for slot in slots]}
        for account, slots in transaction.access_list
    ]
    view |= {"v": parity, "yParity": parity, "accessList": access}
    if kind >= 2:
        view["maxFeePerGas"] = quantity(transaction.max_fee_per_gas)
        view["maxPriorityFeePerGas"] = quantity(transaction.max_priority_fee_per_gas)
    if kind == 4:
        view["authorizationList"] = [_authorization(one) for one in transaction.authorization_list]
    return view


def receipt_view(block: Any, place: int, receipts: Sequence[Any], logs: Sequence[Log]) -> dict[str, Any]:
    """Return the receipt of the transaction at `place`; `logs` are those of the whole block."""
    transaction, receipt = block.transactions[place], receipts[place]
    before = receipts[place - 1].gas_used if place else 0
    return {
        "type": quantity(_kind(transaction)),
        "transactionHash": data(transaction.hash),
        "transactionIndex": quantity(place),
        "blockHash": data(block.header.hash),
        "blockNumber": quantity(block.number),
        "from": address(transaction.sender),
        "to": address(transaction.to) if transaction.to else None,
        "contractAddress": None if transaction.to else created("0x" + transaction.sender.hex(), transaction.nonce),
        "cumulativeGasUsed": quantity(receipt.gas_used),
        "gasUsed": quantity(receipt.gas_used - before),
        "effectiveGasPrice": quantity(price_paid(transaction, block.header)),
        "status": quantity(int(receipt.state_root == b"\x01")),
        "logsBloom": _bloom(receipt.bloom),
        "logs": [log_view(log) for log in logs if log.place == place],
    }


def log_view(log: Log) -> dict[str, Any]:
    return {
        "address": address(log.address),
        "topics": [data(topic) for topic in log.topics],
        "data": data(log.data),
        "blockNumber": quantity(log.block),
        "blockHash": data(log.block_hash),
        "transactionHash": data(log.hash),
        "transactionIndex": quantity(log.place),
        "logIndex": quantity(log.position),
        "removed": False,
    }


def price_paid(transaction: Any, header: Any) -> int:
    """Return the wei a unit of gas really cost in a block."""
    tip = min(transaction.max_priority_fee_per_gas, transaction.max_fee_per_gas - header.base_fee_per_gas)
    return int(header.base_fee_per_gas + tip)


def _kind(transaction: Any) -> int:
    return int(getattr(transaction, "type_id", None) or 0)


def _authorization(one: Any) -> dict[str, str]:
    numbers = {"chainId": one.chain_id, "nonce": one.nonce, "yParity": one.y_parity, "r": one.r, "s": one.s}
    return {"address": address(one.address), **{name: quantity(value) for name, value in numbers.items()}}


def _bloom(value: int) -> str:
    return data(value.to_bytes(_BLOOM_BYTES, "big"))
