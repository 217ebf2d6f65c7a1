"""Staking: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Staking.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Creation, Event, Function, View


@dataclass(frozen=True)
class Bonded(Event, kinds=("address indexed", "uint256")):
    """Event of Staking."""

    provider: str
    amount: int


@dataclass(frozen=True)
class Delegated(Event, kinds=("address indexed", "address indexed", "uint256", "uint256")):
    """Event of Staking."""

    provider: str
    delegator: str
    amount: int
    shares: int


@dataclass(frozen=True)
class EIP712DomainChanged(Event, kinds=()):
    """Event of Staking."""


@dataclass(frozen=True)
class Leaving(Event, kinds=("address indexed", "uint256", "uint256")):
    """Event of Staking."""

    provider: str
    amount: int
    leave_at: int


@dataclass(frozen=True)
class Left(Event, kinds=("address indexed", "uint256")):
    """Event of Staking."""

    provider: str
    amount: int


@dataclass(frozen=True)
class Registered(Event, kinds=("address indexed", "address indexed", "uint32", "uint16")):
    """Event of Staking."""

    provider: str
    device: str
    units: int
    cut: int


@dataclass(frozen=True)
class Rewarded(Event, kinds=("address indexed", "uint256", "uint256", "uint256")):
    """Event of Staking."""

    provider: str
    own: int
    pooled: int
    shared: int


@dataclass(frozen=True)
class Slashed(Event, kinds=("address indexed", "uint256", "uint256", "uint256")):
    """Event of Staking."""

    provider: str
    bond: int
    pooled: int
    shared: int


@dataclass(frozen=True)
class Undelegated(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of Staking."""

    provider: str
    delegator: str
    amount: int


@dataclass(frozen=True)
class Undelegating(Event, kinds=("address indexed", "address indexed", "uint256", "uint256")):
    """Event of Staking."""

    provider: str
    delegator: str
    shares: int
    leave_at: int


@dataclass(frozen=True)
class Delegations:
    """What delegations answers."""

    shares: int
    leaving: int
    leave_at: int


@dataclass(frozen=True)
class DeviceOwner:
    """What deviceOwner answers."""

    provider: str
    until: int


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


@dataclass(frozen=True)
class Standing:
    """A struct of Staking."""

    bond: int
    leaving: int
    leave_at: int
    device: str
    units: int
    cut: int


@dataclass(frozen=True)
class Providers:
    """What providers answers."""

    bond: int
    leaving: int
    leave_at: int
    bonded_at: int
    device: str
    units: int
    cut: int
    locks: int
    borrower: bool
    pool: int
    shares: int


@dataclass(frozen=True)
class Seat:
    """What seat answers."""

    bonded: int
    since: int


_ADD_SHARED = Function("Staking", "addShared", (("amount", "uint256"),))


def add_shared(amount: int) -> bytes:
    """Adds `amount` wei that PoolVault has just sent here to the shared pool. PoolVault has asked for `room`."""
    return _ADD_SHARED.data(amount)


_BOND = Function("Staking", "bond", (("amount", "uint256"),))


def bond(amount: int) -> bytes:
    """Puts `amount` wei of the caller's tokens at stake, for its own account only. Needs an allowance."""
    return _BOND.data(amount)


_BOND_LENT = Function("Staking", "bondLent", (("provider", "address"), ("amount", "uint256")))


def bond_lent(provider: str, amount: int) -> bytes:
    """Adds `amount` wei that LendVault has just sent here to the bond of `provider`. Not while a dispute is open."""
    return _BOND_LENT.data(provider, amount)


_BOND_WITH_PERMIT = Function(
    "Staking",
    "bondWithPermit",
    (("amount", "uint256"), ("deadline", "uint256"), ("v", "uint8"), ("r", "bytes32"), ("s", "bytes32")),
)


def bond_with_permit(amount: int, deadline: int, v: int, r: bytes, s: bytes) -> bytes:
    """`bond` with an ERC-2612 permit for exactly `amount` instead of an earlier approval."""
    return _BOND_WITH_PERMIT.data(amount, deadline, v, r, s)


_DELEGATE = Function(
    "Staking", "delegate", (("provider", "address"), ("amount", "uint256"), ("minShares", "uint256")), ("uint256",)
)


def delegate(provider: str, amount: int, min_shares: int) -> bytes:
    """Puts `amount` wei of the caller's tokens at stake behind `provider`. Needs an allowance."""
    return _DELEGATE.data(provider, amount, min_shares)


_LOCK = Function("Staking", "lock", (("provider", "address"), ("more", "bool")))


def lock(provider: str, more: bool) -> bytes:
    """Holds the bond of `provider` for one dispute more, or for one less."""
    return _LOCK.data(provider, more)


_RECALL = Function("Staking", "recall", (("provider", "address"),))


def recall(provider: str) -> bytes:
    """Makes the whole bond of `provider` leave, once interest or a slash has eaten the margin of its loan. Anyone
    may send this. A request that runs and covers the loan stands; any other is replaced.
    """
    return _RECALL.data(provider)


_REGISTER = Function(
    "Staking",
    "register",
    (("device", "address"), ("units", "uint32"), ("cut", "uint16"), ("deadline", "uint256"), ("signature", "bytes")),
    payable=True,
)


def register(device: str, units: int, cut: int, deadline: int, signature: bytes) -> bytes:
    """Names the caller's device key, capacity and cut; ether sent along becomes the device key's gas balance. No
    bond is needed for 0 units. A replaced key answers for its receipts for CHALLENGE and never serves another
    provider.
    """
    return _REGISTER.data(device, units, cut, deadline, signature)


_REWARD = Function("Staking", "reward", (("provider", "address"), ("amount", "uint256")))


def reward(provider: str, amount: int) -> bytes:
    """Divides the `amount` wei that Market has just sent here: the provider's cut, then by weight of its bond, its
    delegators and its part of the shared pool. Never refused for STAKE_CAP.
    """
    return _REWARD.data(provider, amount)


_SLASH = Function("Staking", "slash", (("provider", "address"), ("amount", "uint256")), ("uint256",))


def slash(provider: str, amount: int) -> bytes:
    """Takes `amount` wei of the provider's stake, or all there is, and sends them to Jury: first of the bond, where
    the owner's tokens go before the lender's, then of the delegators' pool and of the shared pool's part, pro
    rata.
    """
    return _SLASH.data(provider, amount)


_TAKE_SHARED = Function("Staking", "takeShared", (("amount", "uint256"), ("to", "address")))


def take_shared(amount: int, to: str) -> bytes:
    """Pays `to` so many wei of the shared pool."""
    return _TAKE_SHARED.data(amount, to)


_UNBOND = Function("Staking", "unbond", (("amount", "uint256"),))


def unbond(amount: int) -> bytes:
    """Asks for `amount` wei of the caller's bond, all in all: it replaces an earlier request and starts COOLDOWN
    anew. 0 takes the request back. Units that the staying bond no longer covers are given up at once. Refused
    while the loan is unhealthy: the lender's clock cannot be started anew.
    """
    return _UNBOND.data(amount)


_UNDELEGATE = Function("Staking", "undelegate", (("provider", "address"), ("shares", "uint256")))


def undelegate(provider: str, shares: int) -> bytes:
    """Asks for `shares` of the caller's shares, all in all: it replaces an earlier request and starts COOLDOWN anew.
    0 takes the request back. They earn and may be slashed until they are withdrawn.
    """
    return _UNDELEGATE.data(provider, shares)


_WITHDRAW = Function("Staking", "withdraw", (("provider", "address"),))


def withdraw(provider: str) -> bytes:
    """Pays the bond `provider` asked for, inside the window after its cooldown: first the lender, so that what stays
    carries the loan that stays, then the provider. Anyone may send this.
    """
    return _WITHDRAW.data(provider)


_WITHDRAW_DELEGATED = Function("Staking", "withdrawDelegated", (("provider", "address"),), ("uint256",))


def withdraw_delegated(provider: str) -> bytes:
    """Pays the caller the shares it asked for, inside the window after their cooldown. No dispute holds it up."""
    return _WITHDRAW_DELEGATED.data(provider)


_CHALLENGE = Function("Staking", "CHALLENGE", (), ("uint256",))


def challenge() -> View[int]:
    """Seconds a replaced device key still answers for the receipts it signed."""
    return View(_CHALLENGE, _CHALLENGE.data(), int)


_COOLDOWN = Function("Staking", "COOLDOWN", (), ("uint256",))


def cooldown() -> View[int]:
    """Seconds between asking for a bond and the first moment it can leave."""
    return View(_COOLDOWN, _COOLDOWN.data(), int)


_MIN_DELEGATION = Function("Staking", "MIN_DELEGATION", (), ("uint256",))


def min_delegation() -> View[int]:
    """Least that can be delegated at once, in wei."""
    return View(_MIN_DELEGATION, _MIN_DELEGATION.data(), int)


_PER_UNIT = Function("Staking", "PER_UNIT", (), ("uint256",))


def per_unit() -> View[int]:
    """Bond behind each unit of capacity, in wei."""
    return View(_PER_UNIT, _PER_UNIT.data(), int)


_STAKE_CAP = Function("Staking", "STAKE_CAP", (), ("uint256",))


def stake_cap() -> View[int]:
    """Most tokens that may be at stake in all until `cappedUntil`; only entrances look at it."""
    return View(_STAKE_CAP, _STAKE_CAP.data(), int)


_WINDOW = Function("Staking", "WINDOW", (), ("uint256",))


def window() -> View[int]:
    """Seconds a bond may be withdrawn after the cooldown; then one asks again."""
    return View(_WINDOW, _WINDOW.data(), int)


_CAPPED_UNTIL = Function("Staking", "cappedUntil", (), ("uint256",))


def capped_until() -> View[int]:
    """Second from which stake is no longer capped."""
    return View(_CAPPED_UNTIL, _CAPPED_UNTIL.data(), int)


_DELEGATIONS = Function(
    "Staking", "delegations", (("provider", "address"), ("delegator", "address")), ("uint112", "uint112", "uint32")
)


def delegations(provider: str, delegator: str) -> View[Delegations]:
    """What a delegator has with a provider."""
    return View(_DELEGATIONS, _DELEGATIONS.data(provider, delegator), Delegations)


_DEVICE_OWNER = Function("Staking", "deviceOwner", (("device", "address"),), ("address", "uint64"))


def device_owner(device: str) -> View[DeviceOwner]:
    """Owner of a device key and the second up to which its receipts count (2^64-1: it is the current key)."""
    return View(_DEVICE_OWNER, _DEVICE_OWNER.data(device), DeviceOwner)


_EIP712_DOMAIN = Function(
    "Staking", "eip712Domain", (), ("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]")
)


def eip712_domain() -> View[Eip712Domain]:
    return View(_EIP712_DOMAIN, _EIP712_DOMAIN.data(), Eip712Domain)


_GET = Function("Staking", "get", (("provider", "address"),), ("(uint96,uint96,uint32,address,uint32,uint16)",))


def get(provider: str) -> View[Standing]:
    """A provider's standing as one value."""
    return View(_GET, _GET.data(provider), lambda fields: Standing(*fields))


_JURY = Function("Staking", "jury", (), ("address",))


def jury() -> View[str]:
    """The contract that locks and slashes."""
    return View(_JURY, _JURY.data(), str)


_LEND_VAULT = Function("Staking", "lendVault", (), ("address",))


def lend_vault() -> View[str]:
    """Lends stake: its tokens come here, never to the borrower."""
    return View(_LEND_VAULT, _LEND_VAULT.data(), str)


_MARKET = Function("Staking", "market", (), ("address",))


def market() -> View[str]:
    """The contract that pays providers through `reward`."""
    return View(_MARKET, _MARKET.data(), str)


_POOL_VAULT = Function("Staking", "poolVault", (), ("address",))


def pool_vault() -> View[str]:
    """Holds the shares of the shared pool."""
    return View(_POOL_VAULT, _POOL_VAULT.data(), str)


_PROVIDER_OF = Function("Staking", "providerOf", (("device", "address"),), ("address",))


def provider_of(device: str) -> View[str]:
    """The provider whose current device key this is; 0 for a replaced or unknown key."""
    return View(_PROVIDER_OF, _PROVIDER_OF.data(device), str)


_PROVIDERS = Function(
    "Staking",
    "providers",
    (("provider", "address"),),
    ("uint96", "uint96", "uint32", "uint32", "address", "uint32", "uint16", "uint16", "bool", "uint96", "uint112"),
)


def providers(provider: str) -> View[Providers]:
    """A provider, field by field."""
    return View(_PROVIDERS, _PROVIDERS.data(provider), Providers)


_ROOM = Function("Staking", "room", (), ("uint256",))


def room() -> View[int]:
    """Wei that may still be put at stake."""
    return View(_ROOM, _ROOM.data(), int)


_SEAT = Function("Staking", "seat", (("provider", "address"),), ("uint256", "uint256"))


def seat(provider: str) -> View[Seat]:
    """A provider's bond and the second of its last increase: what its seat in a jury rests on."""
    return View(_SEAT, _SEAT.data(provider), Seat)


_SHARED = Function("Staking", "shared", (), ("uint96",))


def shared() -> View[int]:
    """Tokens of the shared pool, in wei."""
    return View(_SHARED, _SHARED.data(), int)


_SHARED_OF = Function("Staking", "sharedOf", (("provider", "address"),), ("uint256",))


def shared_of(provider: str) -> View[int]:
    """Wei of the shared pool that back `provider`."""
    return View(_SHARED_OF, _SHARED_OF.data(provider), int)


_SIGNER_OF = Function("Staking", "signerOf", (("device", "address"), ("time", "uint256")), ("address",))


def signer_of(device: str, time: int) -> View[str]:
    """The provider that answers for what this device key signed at second `time`; 0 if it had been replaced by then."""
    return View(_SIGNER_OF, _SIGNER_OF.data(device, time), str)


_STAKE_OF = Function("Staking", "stakeOf", (("provider", "address"),), ("uint256",))


def stake_of(provider: str) -> View[int]:
    """The whole stake of `provider` in wei, what is leaving included: all that a slash can reach."""
    return View(_STAKE_OF, _STAKE_OF.data(provider), int)


_TOKEN = Function("Staking", "token", (), ("address",))


def token() -> View[str]:
    """The staked token."""
    return View(_TOKEN, _TOKEN.data(), str)


_TOTAL_BOND = Function("Staking", "totalBond", (), ("uint96",))


def total_bond() -> View[int]:
    """Sum of all bonds, in wei."""
    return View(_TOTAL_BOND, _TOTAL_BOND.data(), int)


_TOTAL_UNITS = Function("Staking", "totalUnits", (), ("uint32",))


def total_units() -> View[int]:
    """Sum of all offered units."""
    return View(_TOTAL_UNITS, _TOTAL_UNITS.data(), int)


CREATION = Creation(
    "Staking",
    17984,
    "f57e5ad3deecab9b724e18748fd9180f769cebebe58b86a53484308f4767b42b",
    (
        ("token_", "address"),
        ("market_", "address"),
        ("jury_", "address"),
        ("lendVault_", "address"),
        ("poolVault_", "address"),
    ),
)
CALLS = (
    _ADD_SHARED,
    _BOND,
    _BOND_LENT,
    _BOND_WITH_PERMIT,
    _DELEGATE,
    _LOCK,
    _RECALL,
    _REGISTER,
    _REWARD,
    _SLASH,
    _TAKE_SHARED,
    _UNBOND,
    _UNDELEGATE,
    _WITHDRAW,
    _WITHDRAW_DELEGATED,
)
VIEWS = (
    _CHALLENGE,
    _COOLDOWN,
    _MIN_DELEGATION,
    _PER_UNIT,
    _STAKE_CAP,
    _WINDOW,
    _CAPPED_UNTIL,
    _DELEGATIONS,
    _DEVICE_OWNER,
    _EIP712_DOMAIN,
    _GET,
    _JURY,
    _LEND_VAULT,
    _MARKET,
    _POOL_VAULT,
    _PROVIDER_OF,
    _PROVIDERS,
    _ROOM,
    _SEAT,
    _SHARED,
    _SHARED_OF,
    _SIGNER_OF,
    _STAKE_OF,
    _TOKEN,
    _TOTAL_BOND,
    _TOTAL_UNITS,
)
ERRORS: tuple[str, ...] = (
    "AboveStakeCap()",
    "BadCut()",
    "BadKey()",
    "CutRaised()",
    "Denied()",
    "Expired()",
    "FewerShares()",
    "GasRefused()",
    "Healthy()",
    "InvalidShortString()",
    "KeyTaken()",
    "Locked()",
    "NotReady()",
    "SafeCastOverflowedUintDowncast(uint8,uint256)",
    "StringTooLong(string)",
    "TooSmall()",
    "Unhealthy()",
)
