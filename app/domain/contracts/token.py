"""Token: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Token.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Creation, Event, Function, View


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of Token."""

    owner: str
    spender: str
    value: int


@dataclass(frozen=True)
class EIP712DomainChanged(Event, kinds=()):
    """Event of Token."""


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of Token."""

    from_: str
    to: str
    value: int


@dataclass(frozen=True)
class Eip712Domain:
    """What eip712Domain answers."""

    fields: bytes
    name: str
    version: str
    chain_id: int
    verifying_contract: str
    salt: bytes
    extensions: tuple[int, ...]


_APPROVE = Function("Token", "approve", (("spender", "address"), ("value", "uint256")), ("bool",))


def approve(spender: str, value: int) -> bytes:
    return _APPROVE.data(spender, value)


_BURN = Function("Token", "burn", (("amount", "uint256"),))


def burn(amount: int) -> bytes:
    """Destroys `amount` wei of the caller's own tokens."""
    return _BURN.data(amount)


_MINT = Function("Token", "mint", (("to", "address"), ("amount", "uint256")))


def mint(to: str, amount: int) -> bytes:
    """Creates `amount` wei for `to`. Only the minter; never above CAP."""
    return _MINT.data(to, amount)


_PERMIT = Function(
    "Token",
    "permit",
    (
        ("owner", "address"),
        ("spender", "address"),
        ("value", "uint256"),
        ("deadline", "uint256"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
)


def permit(owner: str, spender: str, value: int, deadline: int, v: int, r: bytes, s: bytes) -> bytes:
    return _PERMIT.data(owner, spender, value, deadline, v, r, s)


_TRANSFER = Function("Token", "transfer", (("to", "address"), ("value", "uint256")), ("bool",))


def transfer(to: str, value: int) -> bytes:
    return _TRANSFER.data(to, value)


_TRANSFER_FROM = Function(
    "Token", "transferFrom", (("from", "address"), ("to", "address"), ("value", "uint256")), ("bool",)
)


def transfer_from(from_: str, to: str, value: int) -> bytes:
    return _TRANSFER_FROM.data(from_, to, value)


_CAP = Function("Token", "CAP", (), ("uint256",))


def cap() -> View[int]:
    """Most tokens that can ever exist at once, in wei."""
    return View(_CAP, _CAP.data(), int)


_DOMAIN_SEPARATOR = Function("Token", "DOMAIN_SEPARATOR", (), ("bytes32",))


def domain_separator() -> View[bytes]:
    return View(_DOMAIN_SEPARATOR, _DOMAIN_SEPARATOR.data(), bytes)


_ALLOWANCE = Function("Token", "allowance", (("owner", "address"), ("spender", "address")), ("uint256",))


def allowance(owner: str, spender: str) -> View[int]:
    return View(_ALLOWANCE, _ALLOWANCE.data(owner, spender), int)


_BALANCE_OF = Function("Token", "balanceOf", (("account", "address"),), ("uint256",))


def balance_of(account: str) -> View[int]:
    return View(_BALANCE_OF, _BALANCE_OF.data(account), int)


_DECIMALS = Function("Token", "decimals", (), ("uint8",))


def decimals() -> View[int]:
    return View(_DECIMALS, _DECIMALS.data(), int)


_EIP712_DOMAIN = Function(
    "Token", "eip712Domain", (), ("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]")
)


def eip712_domain() -> View[Eip712Domain]:
    return View(_EIP712_DOMAIN, _EIP712_DOMAIN.data(), Eip712Domain)


_MINTER = Function("Token", "minter", (), ("address",))


def minter() -> View[str]:
    """The only account that may mint: Market."""
    return View(_MINTER, _MINTER.data(), str)


_NAME = Function("Token", "name", (), ("string",))


def name() -> View[str]:
    return View(_NAME, _NAME.data(), str)


_NONCES = Function("Token", "nonces", (("owner", "address"),), ("uint256",))


def nonces(owner: str) -> View[int]:
    return View(_NONCES, _NONCES.data(owner), int)


_SYMBOL = Function("Token", "symbol", (), ("string",))


def symbol() -> View[str]:
    return View(_SYMBOL, _SYMBOL.data(), str)


_TOTAL_SUPPLY = Function("Token", "totalSupply", (), ("uint256",))


def total_supply() -> View[int]:
    return View(_TOTAL_SUPPLY, _TOTAL_SUPPLY.data(), int)


CREATION = Creation(
    "Token",
    6549,
    "75cb31308751c22dfc4909985be0d458031f6b5735a1d11a72bc6e6c301d1fb3",
    (("minter_", "address"), ("to", "address"), ("initial", "uint256")),
)
CALLS = (_APPROVE, _BURN, _MINT, _PERMIT, _TRANSFER, _TRANSFER_FROM)
VIEWS = (
    _CAP,
    _DOMAIN_SEPARATOR,
    _ALLOWANCE,
    _BALANCE_OF,
    _DECIMALS,
    _EIP712_DOMAIN,
    _MINTER,
    _NAME,
    _NONCES,
    _SYMBOL,
    _TOTAL_SUPPLY,
)
ERRORS: tuple[str, ...] = (
    "AboveCap()",
    "ECDSAInvalidSignature()",
    "ECDSAInvalidSignatureLength(uint256)",
    "ECDSAInvalidSignatureS(bytes32)",
    "ERC20InsufficientAllowance(address,uint256,uint256)",
    "ERC20InsufficientBalance(address,uint256,uint256)",
    "ERC20InvalidApprover(address)",
    "ERC20InvalidReceiver(address)",
    "ERC20InvalidSender(address)",
    "ERC20InvalidSpender(address)",
    "ERC2612ExpiredSignature(uint256)",
    "ERC2612InvalidSigner(address,address)",
    "InvalidAccountNonce(address,uint256)",
    "InvalidShortString()",
    "NotMinter()",
    "StringTooLong(string)",
)
