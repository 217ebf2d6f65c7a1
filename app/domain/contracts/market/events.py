"""The events of Market.

Written by packaging/bindings.py from resources/contracts/Market.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


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
