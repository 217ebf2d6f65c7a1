"""What every node refuses in a transaction before it runs: gas that cannot suffice, a tip over the fee, too much code.

Prices of gas as of the Cancun upgrade; later ones ask for more of some, never for less.
"""

from app.domain.transactions import AnyTransaction, SetCode, Transaction

_BASE, _CREATION, _CODE_WORD = 21_000, 32_000, 2
_ZERO_BYTE, _BYTE = 4, 16
_LISTED_ADDRESS, _LISTED_KEY, _AUTHORIZATION = 2_400, 1_900, 25_000
MOST_CODE = 49_152  # EIP-3860


def intrinsic_gas(transaction: AnyTransaction) -> int:
    """Return the gas a transaction uses before its first instruction."""
    data = transaction.data
    zeros = data.count(0)
    gas = _BASE + _ZERO_BYTE * zeros + _BYTE * (len(data) - zeros)
    if transaction.to is None:
        gas += _CREATION + _CODE_WORD * (-(-len(data) // 32))
    for _, keys in getattr(transaction, "access", ()):
        gas += _LISTED_ADDRESS + _LISTED_KEY * len(keys)
    if isinstance(transaction, SetCode):
        gas += _AUTHORIZATION * len(transaction.authorizations)
    return gas


def check(transaction: AnyTransaction) -> None:
    """See that nodes would take a transaction.

    Raises:
        ValueError: they would not, and why.
    """
    if transaction.gas < (least := intrinsic_gas(transaction)):
        raise ValueError(f"{transaction.gas} units of gas cannot suffice: it needs {least} before anything runs")
    if transaction.gas * transaction.max_fee >> 256:
        raise ValueError("gas times fee is more than there can be")
    if isinstance(transaction, Transaction | SetCode) and transaction.max_priority_fee > transaction.max_fee:
        raise ValueError("the tip is above the highest fee")
    if transaction.to is None and len(transaction.data) > MOST_CODE:
        raise ValueError(f"a new contract's code has at most {MOST_CODE} bytes")
