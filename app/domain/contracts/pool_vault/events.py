"""The events of PoolVault.

Written by packaging/bindings.py from resources/contracts/PoolVault.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of PoolVault."""

    owner: str
    spender: str
    value: int


@dataclass(frozen=True)
class Deposit(Event, kinds=("address indexed", "address indexed", "uint256", "uint256")):
    """Event of PoolVault."""

    sender: str
    owner: str
    assets: int
    shares: int


@dataclass(frozen=True)
class Leaving(Event, kinds=("address indexed", "uint256", "uint256")):
    """Event of PoolVault."""

    owner: str
    shares: int
    leave_at: int


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of PoolVault."""

    from_: str
    to: str
    value: int


@dataclass(frozen=True)
class Withdraw(Event, kinds=("address indexed", "address indexed", "address indexed", "uint256", "uint256")):
    """Event of PoolVault."""

    sender: str
    receiver: str
    owner: str
    assets: int
    shares: int
