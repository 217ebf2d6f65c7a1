"""The events of Jury.

Written by packaging/bindings.py from resources/contracts/Jury.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


@dataclass(frozen=True)
class Appealed(Event, kinds=("bytes32 indexed", "uint256", "address")):
    """Event of Jury."""

    id_: bytes
    round_: int
    appellant: str


@dataclass(frozen=True)
class Collected(Event, kinds=("bytes32 indexed", "address indexed", "uint256")):
    """Event of Jury."""

    id_: bytes
    juror: str
    amount: int


@dataclass(frozen=True)
class Committed(Event, kinds=("bytes32 indexed", "address indexed")):
    """Event of Jury."""

    id_: bytes
    juror: str


@dataclass(frozen=True)
class Duty(Event, kinds=("address indexed", "uint256")):
    """Event of Jury."""

    juror: str
    amount: int


@dataclass(frozen=True)
class Opened(Event, kinds=("bytes32 indexed", "address indexed", "address indexed", "bytes32")):
    """Event of Jury."""

    id_: bytes
    accused: str
    challenger: str
    evidence: bytes


@dataclass(frozen=True)
class Resolved(Event, kinds=("bytes32 indexed", "uint8", "uint256")):
    """Event of Jury."""

    id_: bytes
    verdict: int
    taken: int


@dataclass(frozen=True)
class Revealed(Event, kinds=("bytes32 indexed", "address indexed", "bool")):
    """Event of Jury."""

    id_: bytes
    juror: str
    guilty: bool


@dataclass(frozen=True)
class Seeded(Event, kinds=("bytes32 indexed", "uint256", "bytes32")):
    """Event of Jury."""

    id_: bytes
    round_: int
    seed: bytes


@dataclass(frozen=True)
class Snitched(Event, kinds=("bytes32 indexed", "address indexed", "address indexed")):
    """Event of Jury."""

    id_: bytes
    juror: str
    snitch: str
