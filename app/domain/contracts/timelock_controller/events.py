"""The events of TimelockController.

Written by packaging/bindings.py from resources/contracts/published/TimelockController.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


@dataclass(frozen=True)
class CallExecuted(Event, kinds=("bytes32 indexed", "uint256 indexed", "address", "uint256", "bytes")):
    """Event of TimelockController."""

    id_: bytes
    index: int
    target: str
    value: int
    data: bytes


@dataclass(frozen=True)
class CallSalt(Event, kinds=("bytes32 indexed", "bytes32")):
    """Event of TimelockController."""

    id_: bytes
    salt: bytes


@dataclass(frozen=True)
class CallScheduled(
    Event, kinds=("bytes32 indexed", "uint256 indexed", "address", "uint256", "bytes", "bytes32", "uint256")
):
    """Event of TimelockController."""

    id_: bytes
    index: int
    target: str
    value: int
    data: bytes
    predecessor: bytes
    delay: int


@dataclass(frozen=True)
class Cancelled(Event, kinds=("bytes32 indexed",)):
    """Event of TimelockController."""

    id_: bytes


@dataclass(frozen=True)
class MinDelayChange(Event, kinds=("uint256", "uint256")):
    """Event of TimelockController."""

    old_duration: int
    new_duration: int


@dataclass(frozen=True)
class RoleAdminChanged(Event, kinds=("bytes32 indexed", "bytes32 indexed", "bytes32 indexed")):
    """Event of TimelockController."""

    role: bytes
    previous_admin_role: bytes
    new_admin_role: bytes


@dataclass(frozen=True)
class RoleGranted(Event, kinds=("bytes32 indexed", "address indexed", "address indexed")):
    """Event of TimelockController."""

    role: bytes
    account: str
    sender: str


@dataclass(frozen=True)
class RoleRevoked(Event, kinds=("bytes32 indexed", "address indexed", "address indexed")):
    """Event of TimelockController."""

    role: bytes
    account: str
    sender: str
