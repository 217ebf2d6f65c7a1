"""TimelockController: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/TimelockController.json: not by hand.
"""

from app.domain.bindings import Creation
from app.domain.contracts.timelock_controller.calls import (
    cancel as cancel,
    execute as execute,
    execute_batch as execute_batch,
    grant_role as grant_role,
    on_erc721_received as on_erc721_received,
    on_erc1155_batch_received as on_erc1155_batch_received,
    on_erc1155_received as on_erc1155_received,
    renounce_role as renounce_role,
    revoke_role as revoke_role,
    schedule as schedule,
    schedule_batch as schedule_batch,
    update_delay as update_delay,
)
from app.domain.contracts.timelock_controller.events import (
    CallExecuted as CallExecuted,
    CallSalt as CallSalt,
    CallScheduled as CallScheduled,
    Cancelled as Cancelled,
    MinDelayChange as MinDelayChange,
    RoleAdminChanged as RoleAdminChanged,
    RoleGranted as RoleGranted,
    RoleRevoked as RoleRevoked,
)
from app.domain.contracts.timelock_controller.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.timelock_controller.views import (
    canceller_role as canceller_role,
    default_admin_role as default_admin_role,
    executor_role as executor_role,
    get_min_delay as get_min_delay,
    get_operation_state as get_operation_state,
    get_role_admin as get_role_admin,
    get_timestamp as get_timestamp,
    has_role as has_role,
    hash_operation as hash_operation,
    hash_operation_batch as hash_operation_batch,
    is_operation as is_operation,
    is_operation_done as is_operation_done,
    is_operation_pending as is_operation_pending,
    is_operation_ready as is_operation_ready,
    proposer_role as proposer_role,
    supports_interface as supports_interface,
)

CREATION = Creation(
    "TimelockController",
    8755,
    "68cde8de76637c15b7be7ff92c26eedcbd6318794d3353cc6b512c91c65d879e",
    (("minDelay", "uint256"), ("proposers", "address[]"), ("executors", "address[]"), ("admin", "address")),
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
