"""EIP-5792's batches: the standard's example is read, and whatever is not exactly of its shape is refused."""

from typing import Any

import pytest

from app.domain import batches
from app.domain.batches import BatchCall

TO = "0xd46e8dd67c5d32be8058bb8eb970870f07244567"
CALL: dict[str, Any] = {"to": TO, "value": "0x9184e72a", "data": "0xd46e8dd67c5d"}
BATCH: dict[str, Any] = {
    "version": "2.0.0",
    "from": "0xd46e8dd67c5d32be8058bb8eb970870f07244567",
    "chainId": "0x1",
    "atomicRequired": True,
    "calls": [CALL, {"to": TO}],
}


def test_batch__of_the_standards_shape__is_read() -> None:
    batch = batches.parse(BATCH)
    assert (batch.chain_id, batch.atomic, batch.id) == (1, True, "")
    assert batch.sender is not None
    assert batch.sender.lower() == TO
    first, second = batch.calls
    assert (first.value, first.data.hex()) == (0x9184E72A, "d46e8dd67c5d")
    assert second == BatchCall(first.to, 0, b"")


def test_capability__optional__is_passed_over() -> None:
    asked = {**BATCH, "capabilities": {"paymasterService": {"optional": True}}}
    assert batches.parse(asked) == batches.parse(BATCH)


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "1.0"},
        {"chainId": 1},
        {"chainId": "0x01"},
        {"chainId": "1"},
        {"atomicRequired": "yes"},
        {"calls": []},
        {"calls": [CALL] * 33},
        {"calls": ["0x"]},
        {"calls": [{}]},
        {"calls": [{**CALL, "to": "0x12"}]},
        {"calls": [{**CALL, "to": "0xD46e8dd67c5d32be8058bb8eb970870f07244567"}]},
        {"calls": [{**CALL, "value": "0x"}]},
        {"calls": [{**CALL, "value": 5}]},
        {"calls": [{**CALL, "value": "0x1" + "0" * 64}]},
        {"calls": [{**CALL, "data": "0x1"}]},
        {"calls": [{**CALL, "gas": "0x1"}]},
        {"calls": [{**CALL, "capabilities": {"x": {}}}]},
        {"capabilities": {"x": {"optional": False}}},
        {"capabilities": []},
        {"from": 5},
        {"id": 5},
        {"extra": 1},
    ],
)
def test_batch__of_another_shape__is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        batches.parse({**BATCH, **changes})


@pytest.mark.parametrize("request_", [None, [], "x", {}])
def test_request__that_is_no_batch__is_refused(request_: Any) -> None:
    with pytest.raises(ValueError):
        batches.parse(request_)
