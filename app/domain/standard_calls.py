"""Calls that token standards define: what ERC-20, 2612, 721, 1155, 4626 and wrapped coins are asked to do, anywhere.

`transferFrom` and `approve` of ERC-721 have the shape of ERC-20's: their last number is then an item, not an amount.
Sources: https://eips.ethereum.org (the standards' numbers); `deposit()` and `withdraw(uint256)` are the wrapped coin's (WETH9).
"""

from app.domain import abi
from app.domain.calls import Argument, Call, Function

_TO, _FROM, _SPENDER, _ID = ("to", "address"), ("from", "address"), ("spender", "address"), ("id", "uint256")
_VALUE, _ASSETS, _SHARES = ("value", "uint256"), ("assets", "uint256"), ("shares", "uint256")
_RECEIVER, _OWNER, _DATA = ("receiver", "address"), ("owner", "address"), ("data", "bytes")

TRANSFER = Function("ERC-20", "transfer", (_TO, _VALUE))
APPROVE = Function("ERC-20", "approve", (_SPENDER, _VALUE))
TRANSFER_FROM = Function("ERC-20", "transferFrom", (_FROM, _TO, _VALUE))
INCREASE = Function("ERC-20", "increaseAllowance", (_SPENDER, ("addedValue", "uint256")))
DECREASE = Function("ERC-20", "decreaseAllowance", (_SPENDER, ("subtractedValue", "uint256")))
PERMIT = Function(
    "ERC-20",
    "permit",
    (_OWNER, _SPENDER, _VALUE, ("deadline", "uint256"), ("v", "uint8"), ("r", "bytes32"), ("s", "bytes32")),
)
SEND_ITEM = Function("ERC-721", "safeTransferFrom", (_FROM, _TO, _ID))
SEND_ITEM_WITH = Function("ERC-721", "safeTransferFrom", (_FROM, _TO, _ID, _DATA))
APPROVE_ALL = Function("ERC-721", "setApprovalForAll", (("operator", "address"), ("approved", "bool")))
SEND_ITEMS = Function("ERC-1155", "safeTransferFrom", (_FROM, _TO, _ID, _VALUE, _DATA))
SEND_MANY = Function(
    "ERC-1155", "safeBatchTransferFrom", (_FROM, _TO, ("ids", "uint256[]"), ("values", "uint256[]"), _DATA)
)
DEPOSIT = Function("ERC-4626", "deposit", (_ASSETS, _RECEIVER))
MINT = Function("ERC-4626", "mint", (_SHARES, _RECEIVER))
WITHDRAW = Function("ERC-4626", "withdraw", (_ASSETS, _RECEIVER, _OWNER))
REDEEM = Function("ERC-4626", "redeem", (_SHARES, _RECEIVER, _OWNER))
WRAP = Function("Wrapped coin", "deposit", ())
UNWRAP = Function("Wrapped coin", "withdraw", (_VALUE,))

STANDARD_FUNCTIONS = (
    TRANSFER, APPROVE, TRANSFER_FROM, INCREASE, DECREASE, PERMIT, SEND_ITEM, SEND_ITEM_WITH, APPROVE_ALL, SEND_ITEMS,
    SEND_MANY, DEPOSIT, MINT, WITHDRAW, REDEEM, WRAP, UNWRAP,
)  # fmt: skip
PAYABLE = frozenset({WRAP.signature})  # calls that may carry coin
_BY_SELECTOR = {function.selector: function for function in STANDARD_FUNCTIONS}


def decode(data: bytes) -> Call | None:
    """Return the standard call that `data` makes; None when it is none in its one canonical encoding."""
    function = _BY_SELECTOR.get(data[:4])
    if function is None:
        return None
    try:
        values = abi.decode(function.types, data[4:])
    except ValueError:
        return None
    arguments = tuple(Argument(name, kind, value) for (name, kind), value in zip(function.inputs, values, strict=True))
    payable = function.signature in PAYABLE
    return Call(function.contract, function.name, function.signature, arguments, payable)
