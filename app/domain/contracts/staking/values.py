"""The values of Staking.

Written by packaging/bindings.py from resources/contracts/Staking.json: not by hand.
"""

from dataclasses import dataclass


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
