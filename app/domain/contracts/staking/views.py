"""The views of Staking.

Written by packaging/bindings.py from resources/contracts/Staking.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.staking import functions
from app.domain.contracts.staking.values import Delegations, DeviceOwner, Eip712Domain, Providers, Seat, Standing


def challenge() -> View[int]:
    """Seconds a replaced device key still answers for the receipts it signed."""
    return View(functions.CHALLENGE, functions.CHALLENGE.data(), int)


def cooldown() -> View[int]:
    """Seconds between asking for a bond and the first moment it can leave."""
    return View(functions.COOLDOWN, functions.COOLDOWN.data(), int)


def min_delegation() -> View[int]:
    """Least that can be delegated at once, in wei."""
    return View(functions.MIN_DELEGATION, functions.MIN_DELEGATION.data(), int)


def per_unit() -> View[int]:
    """Bond behind each unit of capacity, in wei."""
    return View(functions.PER_UNIT, functions.PER_UNIT.data(), int)


def stake_cap() -> View[int]:
    """Most tokens that may be at stake in all until `cappedUntil`; only entrances look at it."""
    return View(functions.STAKE_CAP, functions.STAKE_CAP.data(), int)


def window() -> View[int]:
    """Seconds a bond may be withdrawn after the cooldown; then one asks again."""
    return View(functions.WINDOW, functions.WINDOW.data(), int)


def capped_until() -> View[int]:
    """Second from which stake is no longer capped."""
    return View(functions.CAPPED_UNTIL, functions.CAPPED_UNTIL.data(), int)


def delegations(provider: str, delegator: str) -> View[Delegations]:
    """What a delegator has with a provider."""
    return View(functions.DELEGATIONS, functions.DELEGATIONS.data(provider, delegator), Delegations)


def device_owner(device: str) -> View[DeviceOwner]:
    """Owner of a device key and the second up to which its receipts count (2^64-1: it is the current key)."""
    return View(functions.DEVICE_OWNER, functions.DEVICE_OWNER.data(device), DeviceOwner)


def eip712_domain() -> View[Eip712Domain]:
    return View(functions.EIP712_DOMAIN, functions.EIP712_DOMAIN.data(), Eip712Domain)


def get(provider: str) -> View[Standing]:
    """A provider's standing as one value."""
    return View(functions.GET, functions.GET.data(provider), lambda fields: Standing(*fields))


def jury() -> View[str]:
    """The contract that locks and slashes."""
    return View(functions.JURY, functions.JURY.data(), str)


def lend_vault() -> View[str]:
    """Lends stake: its tokens come here, never to the borrower."""
    return View(functions.LEND_VAULT, functions.LEND_VAULT.data(), str)


def market() -> View[str]:
    """The contract that pays providers through `reward`."""
    return View(functions.MARKET, functions.MARKET.data(), str)


def pool_vault() -> View[str]:
    """Holds the shares of the shared pool."""
    return View(functions.POOL_VAULT, functions.POOL_VAULT.data(), str)


def provider_of(device: str) -> View[str]:
    """The provider whose current device key this is; 0 for a replaced or unknown key."""
    return View(functions.PROVIDER_OF, functions.PROVIDER_OF.data(device), str)


def providers(provider: str) -> View[Providers]:
    """A provider, field by field."""
    return View(functions.PROVIDERS, functions.PROVIDERS.data(provider), Providers)


def room() -> View[int]:
    """Wei that may still be put at stake."""
    return View(functions.ROOM, functions.ROOM.data(), int)


def seat(provider: str) -> View[Seat]:
    """A provider's bond and the second of its last increase: what its seat in a jury rests on."""
    return View(functions.SEAT, functions.SEAT.data(provider), Seat)


def shared() -> View[int]:
    """Tokens of the shared pool, in wei."""
    return View(functions.SHARED, functions.SHARED.data(), int)


def shared_of(provider: str) -> View[int]:
    """Wei of the shared pool that back `provider`."""
    return View(functions.SHARED_OF, functions.SHARED_OF.data(provider), int)


def signer_of(device: str, time: int) -> View[str]:
    """The provider that answers for what this device key signed at second `time`; 0 if it had been replaced by then."""
    return View(functions.SIGNER_OF, functions.SIGNER_OF.data(device, time), str)


def stake_of(provider: str) -> View[int]:
    """The whole stake of `provider` in wei, what is leaving included: all that a slash can reach."""
    return View(functions.STAKE_OF, functions.STAKE_OF.data(provider), int)


def token() -> View[str]:
    """The staked token."""
    return View(functions.TOKEN, functions.TOKEN.data(), str)


def total_bond() -> View[int]:
    """Sum of all bonds, in wei."""
    return View(functions.TOTAL_BOND, functions.TOTAL_BOND.data(), int)


def total_units() -> View[int]:
    """Sum of all offered units."""
    return View(functions.TOTAL_UNITS, functions.TOTAL_UNITS.data(), int)
