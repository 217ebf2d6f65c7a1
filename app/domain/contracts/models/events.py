"""The events of Models.

Written by packaging/bindings.py from resources/contracts/Models.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


@dataclass(frozen=True)
class Asked(Event, kinds=("uint256 indexed", "bytes32", "bytes32", "uint96", "string")):
    """Event of Models."""

    question: int
    test_set_hash: bytes
    metric: bytes
    tolerance: int
    uri: str


@dataclass(frozen=True)
class Backed(Event, kinds=("uint256 indexed", "address indexed", "uint256")):
    """Event of Models."""

    claim: int
    staker: str
    amount: int


@dataclass(frozen=True)
class Challenged(Event, kinds=("uint256 indexed", "bytes32 indexed")):
    """Event of Models."""

    claim: int
    dispute: bytes


@dataclass(frozen=True)
class Claimed(Event, kinds=("uint256 indexed", "uint256 indexed", "bytes32 indexed", "address", "uint256")):
    """Event of Models."""

    claim: int
    question: int
    model: bytes
    author: str
    score: int


@dataclass(frozen=True)
class Delisted(Event, kinds=("bytes32 indexed", "uint256")):
    """Event of Models."""

    id_: bytes
    leave_at: int


@dataclass(frozen=True)
class Leaving(Event, kinds=("uint256 indexed", "address indexed", "uint256", "uint256")):
    """Event of Models."""

    claim: int
    staker: str
    amount: int
    leave_at: int


@dataclass(frozen=True)
class Left(Event, kinds=("uint256 indexed", "address indexed", "uint256")):
    """Event of Models."""

    claim: int
    staker: str
    amount: int


@dataclass(frozen=True)
class Listed(Event, kinds=("bytes32 indexed", "address indexed", "bytes32", "bytes32", "uint32")):
    """Event of Models."""

    id_: bytes
    owner: str
    hash_: bytes
    execution_class: bytes
    reference_units: int


@dataclass(frozen=True)
class Opened(Event, kinds=("uint256 indexed", "uint256 indexed")):
    """Event of Models."""

    question: int
    claim: int


@dataclass(frozen=True)
class Paid(Event, kinds=("uint256 indexed", "address indexed", "uint256")):
    """Event of Models."""

    claim: int
    staker: str
    amount: int


@dataclass(frozen=True)
class Settled(Event, kinds=("uint256 indexed", "bool", "uint256")):
    """Event of Models."""

    claim: int
    lost: bool
    taken: int
