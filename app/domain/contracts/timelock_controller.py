"""TimelockController: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/TimelockController.json: not by hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.bindings import Creation, Event, Function, View


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


_CANCEL = Function("TimelockController", "cancel", (("id", "bytes32"),))


def cancel(id_: bytes) -> bytes:
    return _CANCEL.data(id_)


_EXECUTE = Function(
    "TimelockController",
    "execute",
    (
        ("target", "address"),
        ("value", "uint256"),
        ("payload", "bytes"),
        ("predecessor", "bytes32"),
        ("salt", "bytes32"),
    ),
    payable=True,
)


def execute(target: str, value: int, payload: bytes, predecessor: bytes, salt: bytes) -> bytes:
    return _EXECUTE.data(target, value, payload, predecessor, salt)


_EXECUTE_BATCH = Function(
    "TimelockController",
    "executeBatch",
    (
        ("targets", "address[]"),
        ("values", "uint256[]"),
        ("payloads", "bytes[]"),
        ("predecessor", "bytes32"),
        ("salt", "bytes32"),
    ),
    payable=True,
)


def execute_batch(
    targets: Sequence[str], values: Sequence[int], payloads: Sequence[bytes], predecessor: bytes, salt: bytes
) -> bytes:
    return _EXECUTE_BATCH.data(targets, values, payloads, predecessor, salt)


_GRANT_ROLE = Function("TimelockController", "grantRole", (("role", "bytes32"), ("account", "address")))


def grant_role(role: bytes, account: str) -> bytes:
    return _GRANT_ROLE.data(role, account)


_ON_ERC1155_BATCH_RECEIVED = Function(
    "TimelockController",
    "onERC1155BatchReceived",
    (
        ("value0", "address"),
        ("value1", "address"),
        ("value2", "uint256[]"),
        ("value3", "uint256[]"),
        ("value4", "bytes"),
    ),
    ("bytes4",),
)


def on_erc1155_batch_received(
    value0: str, value1: str, value2: Sequence[int], value3: Sequence[int], value4: bytes
) -> bytes:
    return _ON_ERC1155_BATCH_RECEIVED.data(value0, value1, value2, value3, value4)


_ON_ERC1155_RECEIVED = Function(
    "TimelockController",
    "onERC1155Received",
    (("value0", "address"), ("value1", "address"), ("value2", "uint256"), ("value3", "uint256"), ("value4", "bytes")),
    ("bytes4",),
)


def on_erc1155_received(value0: str, value1: str, value2: int, value3: int, value4: bytes) -> bytes:
    return _ON_ERC1155_RECEIVED.data(value0, value1, value2, value3, value4)


_ON_ERC721_RECEIVED = Function(
    "TimelockController",
    "onERC721Received",
    (("value0", "address"), ("value1", "address"), ("value2", "uint256"), ("value3", "bytes")),
    ("bytes4",),
)


def on_erc721_received(value0: str, value1: str, value2: int, value3: bytes) -> bytes:
    return _ON_ERC721_RECEIVED.data(value0, value1, value2, value3)


_RENOUNCE_ROLE = Function(
    "TimelockController", "renounceRole", (("role", "bytes32"), ("callerConfirmation", "address"))
)


def renounce_role(role: bytes, caller_confirmation: str) -> bytes:
    return _RENOUNCE_ROLE.data(role, caller_confirmation)


_REVOKE_ROLE = Function("TimelockController", "revokeRole", (("role", "bytes32"), ("account", "address")))


def revoke_role(role: bytes, account: str) -> bytes:
    return _REVOKE_ROLE.data(role, account)


_SCHEDULE = Function(
    "TimelockController",
    "schedule",
    (
        ("target", "address"),
        ("value", "uint256"),
        ("data", "bytes"),
        ("predecessor", "bytes32"),
        ("salt", "bytes32"),
        ("delay", "uint256"),
    ),
)


def schedule(target: str, value: int, data: bytes, predecessor: bytes, salt: bytes, delay: int) -> bytes:
    return _SCHEDULE.data(target, value, data, predecessor, salt, delay)


_SCHEDULE_BATCH = Function(
    "TimelockController",
    "scheduleBatch",
    (
        ("targets", "address[]"),
        ("values", "uint256[]"),
        ("payloads", "bytes[]"),
        ("predecessor", "bytes32"),
        ("salt", "bytes32"),
        ("delay", "uint256"),
    ),
)


def schedule_batch(
    targets: Sequence[str],
    values: Sequence[int],
    payloads: Sequence[bytes],
    predecessor: bytes,
    salt: bytes,
    delay: int,
) -> bytes:
    return _SCHEDULE_BATCH.data(targets, values, payloads, predecessor, salt, delay)


_UPDATE_DELAY = Function("TimelockController", "updateDelay", (("newDelay", "uint256"),))


def update_delay(new_delay: int) -> bytes:
    return _UPDATE_DELAY.data(new_delay)


_CANCELLER_ROLE = Function("TimelockController", "CANCELLER_ROLE", (), ("bytes32",))


def canceller_role() -> View[bytes]:
    return View(_CANCELLER_ROLE, _CANCELLER_ROLE.data(), bytes)


_DEFAULT_ADMIN_ROLE = Function("TimelockController", "DEFAULT_ADMIN_ROLE", (), ("bytes32",))


def default_admin_role() -> View[bytes]:
    return View(_DEFAULT_ADMIN_ROLE, _DEFAULT_ADMIN_ROLE.data(), bytes)


_EXECUTOR_ROLE = Function("TimelockController", "EXECUTOR_ROLE", (), ("bytes32",))


def executor_role() -> View[bytes]:
    return View(_EXECUTOR_ROLE, _EXECUTOR_ROLE.data(), bytes)


_PROPOSER_ROLE = Function("TimelockController", "PROPOSER_ROLE", (), ("bytes32",))


def proposer_role() -> View[bytes]:
    return View(_PROPOSER_ROLE, _PROPOSER_ROLE.data(), bytes)


_GET_MIN_DELAY = Function("TimelockController", "getMinDelay", (), ("uint256",))


def get_min_delay() -> View[int]:
    return View(_GET_MIN_DELAY, _GET_MIN_DELAY.data(), int)


_GET_OPERATION_STATE = Function("TimelockController", "getOperationState", (("id", "bytes32"),), ("uint8",))


def get_operation_state(id_: bytes) -> View[int]:
    return View(_GET_OPERATION_STATE, _GET_OPERATION_STATE.data(id_), int)


_GET_ROLE_ADMIN = Function("TimelockController", "getRoleAdmin", (("role", "bytes32"),), ("bytes32",))


def get_role_admin(role: bytes) -> View[bytes]:
    return View(_GET_ROLE_ADMIN, _GET_ROLE_ADMIN.data(role), bytes)


_GET_TIMESTAMP = Function("TimelockController", "getTimestamp", (("id", "bytes32"),), ("uint256",))


def get_timestamp(id_: bytes) -> View[int]:
    return View(_GET_TIMESTAMP, _GET_TIMESTAMP.data(id_), int)


_HAS_ROLE = Function("TimelockController", "hasRole", (("role", "bytes32"), ("account", "address")), ("bool",))


def has_role(role: bytes, account: str) -> View[bool]:
    return View(_HAS_ROLE, _HAS_ROLE.data(role, account), bool)


_HASH_OPERATION = Function(
    "TimelockController",
    "hashOperation",
    (("target", "address"), ("value", "uint256"), ("data", "bytes"), ("predecessor", "bytes32"), ("salt", "bytes32")),
    ("bytes32",),
)


def hash_operation(target: str, value: int, data: bytes, predecessor: bytes, salt: bytes) -> View[bytes]:
    return View(_HASH_OPERATION, _HASH_OPERATION.data(target, value, data, predecessor, salt), bytes)


_HASH_OPERATION_BATCH = Function(
    "TimelockController",
    "hashOperationBatch",
    (
        ("targets", "address[]"),
        ("values", "uint256[]"),
        ("payloads", "bytes[]"),
        ("predecessor", "bytes32"),
        ("salt", "bytes32"),
    ),
    ("bytes32",),
)


def hash_operation_batch(
    targets: Sequence[str], values: Sequence[int], payloads: Sequence[bytes], predecessor: bytes, salt: bytes
) -> View[bytes]:
    return View(_HASH_OPERATION_BATCH, _HASH_OPERATION_BATCH.data(targets, values, payloads, predecessor, salt), bytes)


_IS_OPERATION = Function("TimelockController", "isOperation", (("id", "bytes32"),), ("bool",))


def is_operation(id_: bytes) -> View[bool]:
    return View(_IS_OPERATION, _IS_OPERATION.data(id_), bool)


_IS_OPERATION_DONE = Function("TimelockController", "isOperationDone", (("id", "bytes32"),), ("bool",))


def is_operation_done(id_: bytes) -> View[bool]:
    return View(_IS_OPERATION_DONE, _IS_OPERATION_DONE.data(id_), bool)


_IS_OPERATION_PENDING = Function("TimelockController", "isOperationPending", (("id", "bytes32"),), ("bool",))


def is_operation_pending(id_: bytes) -> View[bool]:
    return View(_IS_OPERATION_PENDING, _IS_OPERATION_PENDING.data(id_), bool)


_IS_OPERATION_READY = Function("TimelockController", "isOperationReady", (("id", "bytes32"),), ("bool",))


def is_operation_ready(id_: bytes) -> View[bool]:
    return View(_IS_OPERATION_READY, _IS_OPERATION_READY.data(id_), bool)


_SUPPORTS_INTERFACE = Function("TimelockController", "supportsInterface", (("interfaceId", "bytes4"),), ("bool",))


def supports_interface(interface_id: bytes) -> View[bool]:
    return View(_SUPPORTS_INTERFACE, _SUPPORTS_INTERFACE.data(interface_id), bool)


CREATION = Creation(
    "TimelockController",
    8755,
    "68cde8de76637c15b7be7ff92c26eedcbd6318794d3353cc6b512c91c65d879e",
    (("minDelay", "uint256"), ("proposers", "address[]"), ("executors", "address[]"), ("admin", "address")),
)
CALLS = (
    _CANCEL,
    _EXECUTE,
    _EXECUTE_BATCH,
    _GRANT_ROLE,
    _ON_ERC1155_BATCH_RECEIVED,
    _ON_ERC1155_RECEIVED,
    _ON_ERC721_RECEIVED,
    _RENOUNCE_ROLE,
    _REVOKE_ROLE,
    _SCHEDULE,
    _SCHEDULE_BATCH,
    _UPDATE_DELAY,
)
VIEWS = (
    _CANCELLER_ROLE,
    _DEFAULT_ADMIN_ROLE,
    _EXECUTOR_ROLE,
    _PROPOSER_ROLE,
    _GET_MIN_DELAY,
    _GET_OPERATION_STATE,
    _GET_ROLE_ADMIN,
    _GET_TIMESTAMP,
    _HAS_ROLE,
    _HASH_OPERATION,
    _HASH_OPERATION_BATCH,
    _IS_OPERATION,
    _IS_OPERATION_DONE,
    _IS_OPERATION_PENDING,
    _IS_OPERATION_READY,
    _SUPPORTS_INTERFACE,
)
ERRORS: tuple[str, ...] = (
    "AccessControlBadConfirmation()",
    "AccessControlUnauthorizedAccount(address,bytes32)",
    "FailedCall()",
    "TimelockInsufficientDelay(uint256,uint256)",
    "TimelockInvalidOperationLength(uint256,uint256,uint256)",
    "TimelockUnauthorizedCaller(address)",
    "TimelockUnexecutedPredecessor(bytes32)",
    "TimelockUnexpectedOperationState(bytes32,bytes32)",
)
