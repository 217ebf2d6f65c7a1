"""The events of LendVault.

Written by packaging/bindings.py from resources/contracts/LendVault.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of LendVault."""

    owner: str
    spender: str
    value: int


@dataclass(frozen=True)
class Borrowed(Event, kinds=("address indexed", "uint256")):
    """Event of LendVault."""

    provider: str
    amount: int


@dataclass(frozen=True)
class Deposit(Event, kinds=("address indexed", "address indexed", "uint256", "uint256")):
    """Event of LendVault."""

    sender: str
    owner: str
    assets: int
    shares: int


@dataclass(frozen=True)
class Repaid(Event, kinds=("address indexed", "uint256")):
    """Event of LendVault."""

    provider: str
    amount: int


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of LendVault."""

    from_: str
    to: str
    value: int


@dataclass(frozen=True)
class Withdraw(Event, kinds=("address indexed", "address indexed", "address indexed", "uint256", "uint256")):
    """Event of LendVault."""

    sender: str
    receiver: str
    owner: str
    assets: int
    shares: int


@dataclass(frozen=True)
class WrittenDown(Event, kinds=("address indexed", "uint256")):
    """Event of LendVault."""

    provider: str
    loss: int
