"""The contract functions Fallow calls: their call data, reading it back, and the names of the contracts' errors.

Source: contracts/src and the OpenZeppelin and Solady files they import; a test compares this table with the compiled ABI.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain import abi
from app.domain.receipts import SignedVoucher


@dataclass(frozen=True)
class Argument:
    """One argument of a call: its name and type in Solidity, its value as `abi.decode` gives it."""

    name: str
    type: str
    value: Any


@dataclass(frozen=True)
class Call:
    """A decoded call of a function of `contract` (Token, Staking or Market)."""

    contract: str
    name: str
    signature: str
    arguments: tuple[Argument, ...]


@dataclass(frozen=True)
class Function:
    """A function of one of Fallow's contracts with (name, type) of each argument."""

    contract: str
    name: str
    inputs: tuple[tuple[str, str], ...]

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(kind for _, kind in self.inputs)

    @property
    def signature(self) -> str:
        return f"{self.name}({','.join(self.types)})"

    @property
    def selector(self) -> bytes:
        return abi.selector(self.signature)

    def data(self, *values: Any) -> bytes:
        """Return the call data. Raises ValueError when a value does not fit."""
        return self.selector + abi.encode(self.types, values)


_CLAIMS = "(address,uint96,bytes32,bytes32)[]"
_APPROVE = Function("Token", "approve", (("spender", "address"), ("value", "uint256")))
_TRANSFER = Function("Token", "transfer", (("to", "address"), ("value", "uint256")))
_BOND = Function("Staking", "bond", (("amount", "uint256"),))
_UNBOND = Function("Staking", "unbond", (("amount", "uint256"),))
_WITHDRAW_BOND = Function("Staking", "withdraw", (("provider", "address"),))
_REGISTER = Function(
    "Staking",
    "register",
    (("device", "address"), ("units", "uint32"), ("cut", "uint16"), ("deadline", "uint256"), ("signature", "bytes")),
)
_DEPOSIT = Function("Market", "deposit", (("amount", "uint96"),))
_SET_SIGNER = Function("Market", "setSigner", (("signer", "address"),))
_UNLOCK = Function("Market", "unlock", (("amount", "uint96"),))
_WITHDRAW_ESCROW = Function("Market", "withdraw", ())
_REDEEM = Function("Market", "redeem", (("provider", "address"), ("claims", _CLAIMS)))
_CLAIM = Function("Market", "claim", (("provider", "address"),))

FUNCTIONS = (
    _APPROVE, _TRANSFER, _BOND, _UNBOND, _WITHDRAW_BOND, _REGISTER, _DEPOSIT, _SET_SIGNER, _UNLOCK, _WITHDRAW_ESCROW,
    _REDEEM, _CLAIM,
)  # fmt: skip
_BY_SELECTOR = {function.selector: function for function in FUNCTIONS}

ERRORS = (
    # Token and what it inherits
    "NotMinter()",
    "AboveCap()",
    "ERC20InsufficientBalance(address,uint256,uint256)",
    "ERC20InvalidSender(address)",
    "ERC20InvalidReceiver(address)",
    "ERC20InsufficientAllowance(address,uint256,uint256)",
    "ERC20InvalidApprover(address)",
    "ERC20InvalidSpender(address)",
    "ERC2612ExpiredSignature(uint256)",
    "ERC2612InvalidSigner(address,address)",
    "InvalidAccountNonce(address,uint256)",
    "ECDSAInvalidSignature()",
    "ECDSAInvalidSignatureLength(uint256)",
    "ECDSAInvalidSignatureS(bytes32)",
    "InvalidShortString()",
    "StringTooLong(string)",
    # Staking
    "Denied()",
    "BadKey()",
    "KeyTaken()",
    "Expired()",
    "BadCut()",
    "CutRaised()",
    "TooSmall()",
    "FewerShares()",
    "AboveStakeCap()",
    "Locked()",
    "Unhealthy()",
    "Healthy()",
    "NotReady()",
    "GasRefused()",
    "SafeCastOverflowedUintDowncast(uint8,uint256)",
    # The two vaults
    "ERC4626ExceededMaxDeposit(address,uint256,uint256)",
    "ERC4626ExceededMaxMint(address,uint256,uint256)",
    "ERC4626ExceededMaxWithdraw(address,uint256,uint256)",
    "ERC4626ExceededMaxRedeem(address,uint256,uint256)",
    "SafeERC20FailedOperation(address)",
    # Jury
    "BadReceipt()",
    "NotDisputable()",
    "NoStake()",
    "AlreadyOpened()",
    "WrongPhase()",
    "NotSeated()",
    "AlreadyVoted()",
    "BadVote()",
    "DutyTooSmall()",
    "DutyTooLarge()",
    "NothingOwed()",
    # Models
    "Taken()",
    "Unknown()",
    "TooManyQuestions()",
    "NotBetter()",
    # Market and the mathematics it uses, whose errors are thrown in assembly and stand in no ABI
    "BadSetup()",
    "SignerFixed()",
    "ExpOverflow()",
    "MulDivFailed()",
)
_ERROR_NAMES = {abi.selector(signature): signature.partition("(")[0] for signature in ERRORS}
_REASON = abi.selector("Error(string)")
_PANIC = abi.selector("Panic(uint256)")


def approve(spender: str, amount: int) -> bytes:
    """Token: let `spender` take up to `amount` wei from the caller."""
    return _APPROVE.data(spender, amount)


def transfer(to: str, amount: int) -> bytes:
    """Token: send `amount` wei."""
    return _TRANSFER.data(to, amount)


def bond(amount: int) -> bytes:
    """Staking: add `amount` wei to the caller's own bond."""
    return _BOND.data(amount)


def unbond(amount: int) -> bytes:
    """Staking: let `amount` wei leave the bond; 0 takes the request back."""
    return _UNBOND.data(amount)


def withdraw_bond(provider: str) -> bytes:
    """Staking: pay `provider` what has finished leaving its bond."""
    return _WITHDRAW_BOND.data(provider)


def register(device: str, units: int, cut: int, deadline: int, signature: bytes) -> bytes:
    """Staking: name the device key and offer `units` of capacity; `cut` in basis points, `deadline` in Unix seconds."""
    return _REGISTER.data(device, units, cut, deadline, signature)


def deposit(amount: int) -> bytes:
    """Market: put `amount` wei into the caller's escrow."""
    return _DEPOSIT.data(amount)


def set_signer(signer: str) -> bytes:
    """Market: name the session key that may sign vouchers for the caller."""
    return _SET_SIGNER.data(signer)


def unlock(amount: int) -> bytes:
    """Market: ask for `amount` wei of the caller's escrow; 0 takes the request back."""
    return _UNLOCK.data(amount)


def withdraw_escrow() -> bytes:
    """Market: pay the caller its unlocked escrow."""
    return _WITHDRAW_ESCROW.data()


def redeem(provider: str, vouchers: Sequence[SignedVoucher]) -> bytes:
    """Market: pay `provider` its vouchers. Raises ValueError when one is for another provider or badly signed."""
    claims = []
    for signed in vouchers:
        voucher, signature = signed.voucher, signed.signature
        if voucher.provider.lower() != provider.lower() or len(signature) != 64:
            raise ValueError("a voucher is for another provider, or its signature has not 64 bytes")
        claims.append((voucher.payer, voucher.total, signature[:32], signature[32:]))
    return _REDEEM.data(provider, claims)


def claim(provider: str) -> bytes:
    """Market: pay `provider` its work rewards."""
    return _CLAIM.data(provider)


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
    return Call(function.contract, function.name, function.signature, arguments)


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
