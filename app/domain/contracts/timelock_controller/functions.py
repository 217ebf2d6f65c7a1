"""The functions of TimelockController.

Written by packaging/bindings.py from resources/contracts/published/TimelockController.json: not by hand.
"""

from app.domain.bindings import Function

CANCEL = Function("TimelockController", "cancel", (("id", "bytes32"),))
EXECUTE = Function(
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
EXECUTE_BATCH = Function(
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
GRANT_ROLE = Function("TimelockController", "grantRole", (("role", "bytes32"), ("account", "address")))
ON_ERC1155_BATCH_RECEIVED = Function(
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
ON_ERC1155_RECEIVED = Function(
    "TimelockController",
    "onERC1155Received",
    (("value0", "address"), ("value1", "address"), ("value2", "uint256"), ("value3", "uint256"), ("value4", "bytes")),
    ("bytes4",),
)
ON_ERC721_RECEIVED = Function(
    "TimelockController",
    "onERC721Received",
    (("value0", "address"), ("value1", "address"), ("value2", "uint256"), ("value3", "bytes")),
    ("bytes4",),
)
RENOUNCE_ROLE = Function("TimelockController", "renounceRole", (("role", "bytes32"), ("callerConfirmation", "address")))
REVOKE_ROLE = Function("TimelockController", "revokeRole", (("role", "bytes32"), ("account", "address")))
SCHEDULE = Function(
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
SCHEDULE_BATCH = Function(
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
UPDATE_DELAY = Function("TimelockController", "updateDelay", (("newDelay", "uint256"),))
CANCELLER_ROLE = Function("TimelockController", "CANCELLER_ROLE", (), ("bytes32",))
DEFAULT_ADMIN_ROLE = Function("TimelockController", "DEFAULT_ADMIN_ROLE", (), ("bytes32",))
EXECUTOR_ROLE = Function("TimelockController", "EXECUTOR_ROLE", (), ("bytes32",))
PROPOSER_ROLE = Function("TimelockController", "PROPOSER_ROLE", (), ("bytes32",))
GET_MIN_DELAY = Function("TimelockController", "getMinDelay", (), ("uint256",))
GET_OPERATION_STATE = Function("TimelockController", "getOperationState", (("id", "bytes32"),), ("uint8",))
GET_ROLE_ADMIN = Function("TimelockController", "getRoleAdmin", (("role", "bytes32"),), ("bytes32",))
GET_TIMESTAMP = Function("TimelockController", "getTimestamp", (("id", "bytes32"),), ("uint256",))
HAS_ROLE = Function("TimelockController", "hasRole", (("role", "bytes32"), ("account", "address")), ("bool",))
HASH_OPERATION = Function(
    "TimelockController",
    "hashOperation",
    (("target", "address"), ("value", "uint256"), ("data", "bytes"), ("predecessor", "bytes32"), ("salt", "bytes32")),
    ("bytes32",),
)
HASH_OPERATION_BATCH = Function(
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
IS_OPERATION = Function("TimelockController", "isOperation", (("id", "bytes32"),), ("bool",))
IS_OPERATION_DONE = Function("TimelockController", "isOperationDone", (("id", "bytes32"),), ("bool",))
IS_OPERATION_PENDING = Function("TimelockController", "isOperationPending", (("id", "bytes32"),), ("bool",))
IS_OPERATION_READY = Function("TimelockController", "isOperationReady", (("id", "bytes32"),), ("bool",))
SUPPORTS_INTERFACE = Function("TimelockController", "supportsInterface", (("interfaceId", "bytes4"),), ("bool",))

CALLS = (
    CANCEL,
    EXECUTE,
    EXECUTE_BATCH,
    GRANT_ROLE,
    ON_ERC1155_BATCH_RECEIVED,
    ON_ERC1155_RECEIVED,
    ON_ERC721_RECEIVED,
    RENOUNCE_ROLE,
    REVOKE_ROLE,
    SCHEDULE,
    SCHEDULE_BATCH,
    UPDATE_DELAY,
)
VIEWS = (
    CANCELLER_ROLE,
    DEFAULT_ADMIN_ROLE,
    EXECUTOR_ROLE,
    PROPOSER_ROLE,
    GET_MIN_DELAY,
    GET_OPERATION_STATE,
    GET_ROLE_ADMIN,
    GET_TIMESTAMP,
    HAS_ROLE,
    HASH_OPERATION,
    HASH_OPERATION_BATCH,
    IS_OPERATION,
    IS_OPERATION_DONE,
    IS_OPERATION_PENDING,
    IS_OPERATION_READY,
    SUPPORTS_INTERFACE,
)
