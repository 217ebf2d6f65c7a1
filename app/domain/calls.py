"""The calls that Fallow makes and reads back: its contracts' and the exchange's, and the names of the contracts' errors.

Types and names come from the bindings. One selector can belong to several contracts; a call is then named for Token when it
is a token's, and for a `Vault` when both vaults have it: only the address says which, and whoever signs compares that.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain import abi
from app.domain.bindings import Function as Function
from app.domain.contracts import (
    jury,
    lend_vault,
    market,
    models,
    pool_vault,
    staking,
    token,
    uniswap_v2_router02 as router,
)
from app.domain.contracts.market import (
    claim as claim,
    deposit as deposit,
    set_signer as set_signer,
    unlock as unlock,
)
from app.domain.contracts.staking import (
    bond as bond,
    register as register,
    unbond as unbond,
)
from app.domain.contracts.token import approve as approve, transfer as transfer
from app.domain.receipts import SignedVoucher

withdraw_bond, withdraw_escrow = staking.withdraw, market.withdraw
VAULT, ROUTER = "Vault", "Router"
_OURS = (token, staking, market, lend_vault, pool_vault, jury, models)
# Thrown in assembly by the mathematics that Market uses, so in no ABI.
_IN_ASSEMBLY = ("ExpOverflow()", "MulDivFailed()")
ERRORS = tuple(dict.fromkeys([*(error for module in _OURS for error in module.ERRORS), *_IN_ASSEMBLY]))
_ERROR_NAMES = {abi.selector(signature): signature.partition("(")[0] for signature in ERRORS}
_REASON = abi.selector("Error(string)")
_PANIC = abi.selector("Panic(uint256)")


@dataclass(frozen=True)
class Argument:
    """One argument of a call: its name and type in Solidity, its value as `abi.decode` gives it."""

    name: str
    type: str
    value: Any


@dataclass(frozen=True)
class Call:
    """A decoded call of a function of `contract`; `Vault` is LendVault or PoolVault, `Router` the exchange's."""

    contract: str
    name: str
    signature: str
    arguments: tuple[Argument, ...]
    payable: bool = False


def _table() -> dict[bytes, Function]:
    """Return every function that can be read back, by its selector."""
    found: dict[bytes, Function] = {}
    for module in _OURS:
        for function in module.CALLS:
            known = found.setdefault(function.selector, function)
            if (known.contract, function.contract) == ("LendVault", "PoolVault"):
                found[function.selector] = replace(known, contract=VAULT)
    return found | {function.selector: replace(function, contract=ROUTER) for function in router.CALLS}


_BY_SELECTOR = _table()
FUNCTIONS = tuple(_BY_SELECTOR.values())


def redeem(provider: str, vouchers: Sequence[SignedVoucher]) -> bytes:
    """Market: pay `provider` its vouchers. Raises ValueError when one is for another provider or badly signed."""
    claims = []
    for signed in vouchers:
        voucher, signature = signed.voucher, signed.signature
        if voucher.provider.lower() != provider.lower() or len(signature) != 64:
            raise ValueError("a voucher is for another provider, or its signature has not 64 bytes")
        claims.append(market.Claim(voucher.payer, voucher.total, signature[:32], signature[32:]))
    return market.redeem(provider, claims)


def decode(data: bytes) -> Call | None:
    """Return the call that `data` makes; None when it is none of FUNCTIONS in its one canonical encoding."""
    function = _BY_SELECTOR.get(data[:4])
    if function is None:
        return None
    try:
        values = abi.decode(function.types, data[4:])
    except ValueError:
        return None
    arguments = tuple(Argument(name, kind, value) for (name, kind), value in zip(function.inputs, values, strict=True))
    return Call(function.contract, function.name, function.signature, arguments, function.payable)


def error_name(data: bytes) -> str | None:
    """Return the name of the error in a reverted call's data, `Error(<its text>)` or `Panic(0x..)`; None when unknown."""
    head = data[:4]
    try:
        if head == _REASON:
            text = abi.decode(["string"], data[4:])[0]
            return f"Error({''.join(sign for sign in text[:200] if sign.isprintable())})"
        if head == _PANIC:
            return f"Panic(0x{abi.decode(['uint256'], data[4:])[0]:02x})"
    except ValueError:
        return None
    return _ERROR_NAMES.get(head)
