"""The events of Staking.

Written by packaging/bindings.py from resources/contracts/Staking.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


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
