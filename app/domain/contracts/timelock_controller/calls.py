"""The calls of TimelockController.

Written by packaging/bindings.py from resources/contracts/published/TimelockController.json: not by hand.
"""

from collections.abc import Sequence

from app.domain.contracts.timelock_controller import functions


def cancel(id_: bytes) -> bytes:
    return functions.CANCEL.data(id_)


def execute(target: str, value: int, payload: bytes, predecessor: bytes, salt: bytes) -> bytes:
    return functions.EXECUTE.data(target, value, payload, predecessor, salt)


def execute_batch(
    targets: Sequence[str], values: Sequence[int], payloads: Sequence[bytes], predecessor: bytes, salt: bytes
) -> bytes:
    return functions.EXECUTE_BATCH.data(targets, values, payloads, predecessor, salt)


def grant_role(role: bytes, account: str) -> bytes:
    return functions.GRANT_ROLE.data(role, account)


def on_erc1155_batch_received(
    value0: str, value1: str, value2: Sequence[int], value3: Sequence[int], value4: bytes
) -> bytes:
    return functions.ON_ERC1155_BATCH_RECEIVED.data(value0, value1, value2, value3, value4)


def on_erc1155_received(value0: str, value1: str, value2: int, value3: int, value4: bytes) -> bytes:
    return functions.ON_ERC1155_RECEIVED.data(value0, value1, value2, value3, value4)


def on_erc721_received(value0: str, value1: str, value2: int, value3: bytes) -> bytes:
    return functions.ON_ERC721_RECEIVED.data(value0, value1, value2, value3)


def renounce_role(role: bytes, caller_confirmation: str) -> bytes:
    return functions.RENOUNCE_ROLE.data(role, caller_confirmation)


def revoke_role(role: bytes, account: str) -> bytes:
    return functions.REVOKE_ROLE.data(role, account)


def schedule(target: str, value: int, data: bytes, predecessor: bytes, salt: bytes, delay: int) -> bytes:
    return functions.SCHEDULE.data(target, value, data, predecessor, salt, delay)


def schedule_batch(
    targets: Sequence[str],
    values: Sequence[int],
    payloads: Sequence[bytes],
    predecessor: bytes,
    salt: bytes,
    delay: int,
) -> bytes:
    return functions.SCHEDULE_BATCH.data(targets, values, payloads, predecessor, salt, delay)


def update_delay(new_delay: int) -> bytes:
    return functions.UPDATE_DELAY.data(new_delay)
