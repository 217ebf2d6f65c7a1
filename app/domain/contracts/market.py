"""Market: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Market.json: not by hand.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from app.domain.bindings import Creation, Event, Function, View


@dataclass(frozen=True)
class Claimed(Event, kinds=("address indexed", "uint256")):
    """Event of Market."""

    provider: str
    amount: int


@dataclass(frozen=True)
class Deposited(Event, kinds=("address indexed", "uint256")):
    """Event of Market."""

    payer: str
    amount: int


@dataclass(frozen=True)
class EIP712DomainChanged(Event, kinds=()):
    """Event of Market."""


@dataclass(frozen=True)
class Redeemed(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of Market."""

    payer: str
    provider: str
    amount: int


@dataclass(frozen=True)
class Rolled(Event, kinds=("uint256 indexed", "uint256", "uint256", "uint256")):
    """Event of Market."""

    epoch: int
    volume: int
    reward: int
    price: int


@dataclass(frozen=True)
class Signer(Event, kinds=("address indexed", "address")):
    """Event of Market."""

    payer: str
    signer: str


@dataclass(frozen=True)
class Unlocking(Event, kinds=("address indexed", "uint256", "uint256")):
    """Event of Market."""

    payer: str
    amount: int
    unlock_at: int


@dataclass(frozen=True)
class Withdrawn(Event, kinds=("address indexed", "uint256")):
    """Event of Market."""

    payer: str
    amount: int


@dataclass(frozen=True)
class Claim:
    """A struct of Market."""

    payer: str
    total: int
    r: bytes
    vs: bytes


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
class Epoch:
    """What epoch answers."""

    number: int
    volume: int
    price: int


@dataclass(frozen=True)
class Exits:
    """What exits answers."""

    amount: int
    unlock_at: int


@dataclass(frozen=True)
class Payers:
    """What payers answers."""

    balance: int
    signer: str


@dataclass(frozen=True)
class Work:
    """What work answers."""

    epoch: int
    points: int
    owed: int


_CLAIM = Function("Market", "claim", (("provider", "address"),))


def claim(provider: str) -> bytes:
    """Pays `provider` its work rewards of closed epochs."""
    return _CLAIM.data(provider)


_DEPOSIT = Function("Market", "deposit", (("amount", "uint96"),))


def deposit(amount: int) -> bytes:
    """Puts `amount` wei into the caller's own escrow. Needs an allowance."""
    return _DEPOSIT.data(amount)


_DEPOSIT_WITH_PERMIT = Function(
    "Market",
    "depositWithPermit",
    (
        ("amount", "uint96"),
        ("signer", "address"),
        ("deadline", "uint256"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
)


def deposit_with_permit(amount: int, signer: str, deadline: int, v: int, r: bytes, s: bytes) -> bytes:
    """`deposit` with an ERC-2612 permit for exactly `amount`, naming the session key in the same transaction."""
    return _DEPOSIT_WITH_PERMIT.data(amount, signer, deadline, v, r, s)


_PAY_MODELS = Function("Market", "payModels", (), ("uint256",))


def pay_models() -> bytes:
    """Pays Models its part of the fees of closed epochs. Only Models."""
    return _PAY_MODELS.data()


_REDEEM = Function("Market", "redeem", (("provider", "address"), ("claims", "(address,uint96,bytes32,bytes32)[]")))


def redeem(provider: str, claims: Sequence[Claim]) -> bytes:
    """Pays `provider` what its vouchers promise beyond what was paid before, less the fee. A voucher that is stale,
    badly signed or not covered is skipped; one that is covered in part is paid in part.
    """
    return _REDEEM.data(provider, [astuple(each) for each in claims])


_ROLL = Function("Market", "roll", ())


def roll() -> bytes:
    """Closes the epoch if it is over: burns and pays the fees, mints the rewards, moves the reference price."""
    return _ROLL.data()


_SET_SIGNER = Function("Market", "setSigner", (("signer", "address"),))


def set_signer(signer: str) -> bytes:
    """Names the session key that may sign vouchers for the caller; the caller's own signature always counts. Only
    while none is named or the escrow is empty.
    """
    return _SET_SIGNER.data(signer)


_UNLOCK = Function("Market", "unlock", (("amount", "uint96"),))


def unlock(amount: int) -> bytes:
    """Asks for `amount` wei of the caller's escrow, at most all of it: it replaces an earlier request and starts
    LOCK anew. 0 takes the request back. Vouchers are paid from it until it has left.
    """
    return _UNLOCK.data(amount)


_WITHDRAW = Function("Market", "withdraw", ())


def withdraw() -> bytes:
    """Pays the caller the unlocked escrow, or what vouchers have left of it."""
    return _WITHDRAW.data()


_BURN = Function("Market", "BURN", (), ("uint256",))


def burn() -> View[int]:
    """Part of every payment that is burned, in basis points."""
    return View(_BURN, _BURN.data(), int)


_EMISSION = Function("Market", "EMISSION", (), ("uint256",))


def emission() -> View[int]:
    """Each epoch mints at most this fraction of what the cap leaves: one part in so many."""
    return View(_EMISSION, _EMISSION.data(), int)


_EPOCH_CONSTANT = Function("Market", "EPOCH", (), ("uint256",))


def epoch_constant() -> View[int]:
    """Seconds of an epoch."""
    return View(_EPOCH_CONSTANT, _EPOCH_CONSTANT.data(), int)


_LOCK = Function("Market", "LOCK", (), ("uint256",))


def lock() -> View[int]:
    """Seconds between asking for escrow and the first moment it can leave."""
    return View(_LOCK, _LOCK.data(), int)


_MAX_PRICE = Function("Market", "MAX_PRICE", (), ("uint256",))


def max_price() -> View[int]:
    return View(_MAX_PRICE, _MAX_PRICE.data(), int)


_MIN_PRICE = Function("Market", "MIN_PRICE", (), ("uint256",))


def min_price() -> View[int]:
    """Lowest and highest reference price, in wei."""
    return View(_MIN_PRICE, _MIN_PRICE.data(), int)


_MODELS_CONSTANT = Function("Market", "MODELS", (), ("uint256",))


def models_constant() -> View[int]:
    """The treasury's part is divided by this, and one such part is for Models."""
    return View(_MODELS_CONSTANT, _MODELS_CONSTANT.data(), int)


_REBATE = Function("Market", "REBATE", (), ("uint256",))


def rebate() -> View[int]:
    """Most of an epoch's fees that comes back as work rewards, in basis points: with what Models pays out of them
    still below all (85 % and 10 %), so that washing loses whoever does it.
    """
    return View(_REBATE, _REBATE.data(), int)


_TARGET = Function("Market", "TARGET", (), ("uint256",))


def target() -> View[int]:
    """Share of the offered capacity, 1e18 = all, at which the price rests."""
    return View(_TARGET, _TARGET.data(), int)


_TREASURY_CONSTANT = Function("Market", "TREASURY", (), ("uint256",))


def treasury_constant() -> View[int]:
    """Part of every payment that goes to the treasury, in basis points."""
    return View(_TREASURY_CONSTANT, _TREASURY_CONSTANT.data(), int)


_CLAIMABLE = Function("Market", "claimable", (("provider", "address"),), ("uint256",))


def claimable(provider: str) -> View[int]:
    """Wei of work rewards that `claim` would pay `provider` if no epoch were to be closed first."""
    return View(_CLAIMABLE, _CLAIMABLE.data(provider), int)


_DOMAIN_SEPARATOR = Function("Market", "domainSeparator", (), ("bytes32",))


def domain_separator() -> View[bytes]:
    """The EIP-712 domain under which vouchers and receipts are signed."""
    return View(_DOMAIN_SEPARATOR, _DOMAIN_SEPARATOR.data(), bytes)


_EIP712_DOMAIN = Function(
    "Market", "eip712Domain", (), ("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]")
)


def eip712_domain() -> View[Eip712Domain]:
    return View(_EIP712_DOMAIN, _EIP712_DOMAIN.data(), Eip712Domain)


_EPOCH = Function("Market", "epoch", (), ("uint32", "uint112", "uint112"))


def epoch() -> View[Epoch]:
    """The open epoch."""
    return View(_EPOCH, _EPOCH.data(), Epoch)


_EXITS = Function("Market", "exits", (("payer", "address"),), ("uint96", "uint64"))


def exits(payer: str) -> View[Exits]:
    """A requester's request to take escrow out."""
    return View(_EXITS, _EXITS.data(payer), Exits)


_FEES = Function("Market", "fees", (), ("uint256",))


def fees() -> View[int]:
    """Fees of the open epoch, in wei."""
    return View(_FEES, _FEES.data(), int)


_FOR_MODELS = Function("Market", "forModels", (), ("uint96",))


def for_models() -> View[int]:
    """Wei of closed epochs' fees that Models has not fetched yet."""
    return View(_FOR_MODELS, _FOR_MODELS.data(), int)


_MODELS = Function("Market", "models", (), ("address",))


def models() -> View[str]:
    """Receives its part of the treasury's."""
    return View(_MODELS, _MODELS.data(), str)


_PAID = Function("Market", "paid", (("payer", "address"), ("provider", "address")), ("uint256",))


def paid(payer: str, provider: str) -> View[int]:
    """Wei paid from a payer to a provider, ever."""
    return View(_PAID, _PAID.data(payer, provider), int)


_PAYERS = Function("Market", "payers", (("payer", "address"),), ("uint96", "address"))


def payers(payer: str) -> View[Payers]:
    """A requester's escrow and session key."""
    return View(_PAYERS, _PAYERS.data(payer), Payers)


_REWARD_PER_POINT = Function("Market", "rewardPerPoint", (("epoch", "uint256"),), ("uint256",))


def reward_per_point(epoch: int) -> View[int]:
    """Reward of an epoch for each point, in 1e-18 wei."""
    return View(_REWARD_PER_POINT, _REWARD_PER_POINT.data(epoch), int)


_STAKING = Function("Market", "staking", (), ("address",))


def staking() -> View[str]:
    """Pays providers out and knows the offered capacity."""
    return View(_STAKING, _STAKING.data(), str)


_START = Function("Market", "start", (), ("uint256",))


def start() -> View[int]:
    """Second in which epoch 0 began."""
    return View(_START, _START.data(), int)


_TOKEN = Function("Market", "token", (), ("address",))


def token() -> View[str]:
    """The token of payment."""
    return View(_TOKEN, _TOKEN.data(), str)


_TREASURY = Function("Market", "treasury", (), ("address",))


def treasury() -> View[str]:
    """Receives the treasury's part of the fees."""
    return View(_TREASURY, _TREASURY.data(), str)


_WORK = Function("Market", "work", (("provider", "address"),), ("uint32", "uint112", "uint112"))


def work(provider: str) -> View[Work]:
    """A provider's points and rewards as last settled."""
    return View(_WORK, _WORK.data(provider), Work)


CREATION = Creation(
    "Market",
    13211,
    "d524de7eeb630f9f21da5bde0ec120ba7087d9f66a3f252a5fe6b14d82a6e591",
    (
        ("token_", "address"),
        ("staking_", "address"),
        ("treasury_", "address"),
        ("models_", "address"),
        ("price", "uint112"),
    ),
)
CALLS = (_CLAIM, _DEPOSIT, _DEPOSIT_WITH_PERMIT, _PAY_MODELS, _REDEEM, _ROLL, _SET_SIGNER, _UNLOCK, _WITHDRAW)
VIEWS = (
    _BURN,
    _EMISSION,
    _EPOCH_CONSTANT,
    _LOCK,
    _MAX_PRICE,
    _MIN_PRICE,
    _MODELS_CONSTANT,
    _REBATE,
    _TARGET,
    _TREASURY_CONSTANT,
    _CLAIMABLE,
    _DOMAIN_SEPARATOR,
    _EIP712_DOMAIN,
    _EPOCH,
    _EXITS,
    _FEES,
    _FOR_MODELS,
    _MODELS,
    _PAID,
    _PAYERS,
    _REWARD_PER_POINT,
    _STAKING,
    _START,
    _TOKEN,
    _TREASURY,
    _WORK,
)
ERRORS: tuple[str, ...] = (
    "BadSetup()",
    "Denied()",
    "InvalidShortString()",
    "NotReady()",
    "SignerFixed()",
    "StringTooLong(string)",
)
