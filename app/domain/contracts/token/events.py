"""The events of Token.

Written by packaging/bindings.py from resources/contracts/Token.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


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
