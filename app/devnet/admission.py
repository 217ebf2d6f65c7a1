"""Which transactions get into a block, and in whose words the others are refused: those of other nodes."""

from typing import Any

from app.devnet.answers import RpcError

_BASE_GAS = 21_000
_FLOOR_PER_TOKEN = (
    10  # EIP-7623: a transaction pays at least this for each token of its data; a byte that is not 0 is four
)


def admit(transaction: Any, chain_id: int, header: Any, accounts: Any) -> None:
    """Check a decoded transaction against the next block's header and the accounts as they are.

    Raises:
        RpcError: it would not get in.
    """
    for refusal in _signature(transaction, chain_id), _fees(transaction, header), _account(transaction, accounts):
        if refusal:
            raise RpcError(RpcError.SERVER, refusal)


def floor_gas(data: bytes) -> int:
    """Return the least gas a transaction with that data pays (EIP-7623)."""
    zeros = data.count(0)
    return _BASE_GAS + _FLOOR_PER_TOKEN * (zeros + 4 * (len(data) - zeros))


def _signature(transaction: Any, chain_id: int) -> str:
    signed_for = transaction.chain_id
    if signed_for is None:
        return "only replay-protected (EIP-155) transactions are taken"
    if signed_for != chain_id:
        return f"invalid chain id: the transaction is for {signed_for}, this network is {chain_id}"
    return ""


def _fees(transaction: Any, header: Any) -> str:
    needed = max(transaction.intrinsic_gas, floor_gas(transaction.data))
    if transaction.gas > header.gas_limit:
        return f"exceeds block gas limit: {transaction.gas} of {header.gas_limit}"
    if transaction.gas < needed:
        return f"intrinsic gas too low: have {transaction.gas}, want {needed}"
    if transaction.max_priority_fee_per_gas > transaction.max_fee_per_gas:
        return "max priority fee per gas higher than max fee per gas"
    if transaction.max_fee_per_gas < header.base_fee_per_gas:
        return f"max fee per gas less than block base fee: {transaction.max_fee_per_gas}, base fee {header.base_fee_per_gas}"
    return ""


def _account(transaction: Any, accounts: Any) -> str:
    following = accounts.get_nonce(transaction.sender)
    if transaction.nonce < following:
        return f"nonce too low: next nonce {following}, tx nonce {transaction.nonce}"
    if transaction.nonce > following:
        return f"nonce too high: next nonce {following}, tx nonce {transaction.nonce}"
    has = accounts.get_balance(transaction.sender)
    cost = transaction.value + transaction.gas * transaction.max_fee_per_gas
    if cost > has:
        return f"insufficient funds for gas * price + value: balance {has}, tx cost {cost}, overshot {cost - has}"
    return ""
