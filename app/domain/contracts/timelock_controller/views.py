"""The views of TimelockController.

Written by packaging/bindings.py from resources/contracts/published/TimelockController.json: not by hand.
"""

from collections.abc import Sequence

from app.domain.bindings import View
from app.domain.contracts.timelock_controller import functions


def canceller_role() -> View[bytes]:
    return View(functions.CANCELLER_ROLE, functions.CANCELLER_ROLE.data(), bytes)


def default_admin_role() -> View[bytes]:
    return View(functions.DEFAULT_ADMIN_ROLE, functions.DEFAULT_ADMIN_ROLE.data(), bytes)


def executor_role() -> View[bytes]:
    return View(functions.EXECUTOR_ROLE, functions.EXECUTOR_ROLE.data(), bytes)


def proposer_role() -> View[bytes]:
    return View(functions.PROPOSER_ROLE, functions.PROPOSER_ROLE.data(), bytes)


def get_min_delay() -> View[int]:
    return View(functions.GET_MIN_DELAY, functions.GET_MIN_DELAY.data(), int)


def get_operation_state(id_: bytes) -> View[int]:
    return View(functions.GET_OPERATION_STATE, functions.GET_OPERATION_STATE.data(id_), int)


def get_role_admin(role: bytes) -> View[bytes]:
    return View(functions.GET_ROLE_ADMIN, functions.GET_ROLE_ADMIN.data(role), bytes)


def get_timestamp(id_: bytes) -> View[int]:
    return View(functions.GET_TIMESTAMP, functions.GET_TIMESTAMP.data(id_), int)


def has_role(role: bytes, account: str) -> View[bool]:
    return View(functions.HAS_ROLE, functions.HAS_ROLE.data(role, account), bool)


def hash_operation(target: str, value: int, data: bytes, predecessor: bytes, salt: bytes) -> View[bytes]:
    return View(functions.HASH_OPERATION, functions.HASH_OPERATION.data(target, value, data, predecessor, salt), bytes)


def hash_operation_batch(
    targets: Sequence[str], values: Sequence[int], payloads: Sequence[bytes], predecessor: bytes, salt: bytes
) -> View[bytes]:
    return View(
        functions.HASH_OPERATION_BATCH,
        functions.HASH_OPERATION_BATCH.data(targets, values, payloads, predecessor, salt),
        bytes,
    )


def is_operation(id_: bytes) -> View[bool]:
    return View(functions.IS_OPERATION, functions.IS_OPERATION.data(id_), bool)


def is_operation_done(id_: bytes) -> View[bool]:
    return View(functions.IS_OPERATION_DONE, functions.IS_OPERATION_DONE.data(id_), bool)


def is_operation_pending(id_: bytes) -> View[bool]:
    return View(functions.IS_OPERATION_PENDING, functions.IS_OPERATION_PENDING.data(id_), bool)


def is_operation_ready(id_: bytes) -> View[bool]:
    return View(functions.IS_OPERATION_READY, functions.IS_OPERATION_READY.data(id_), bool)


def supports_interface(interface_id: bytes) -> View[bool]:
    return View(functions.SUPPORTS_INTERFACE, functions.SUPPORTS_INTERFACE.data(interface_id), bool)
