"""The treasury's questions: asked through its timelock, all or nothing, as many as the contract takes."""

from typing import Any

import pytest

from app.devnet import treasury
from app.domain.contracts import models
from app.domain.creations import TREASURY_DELAY
from tests.devnet.local import Local

SET, METRIC = "0x" + "5e" * 32, "0x" + "a1" * 32
URI = "https://example.org/set.json"


def question(local: Local, number: int) -> Any:
    view = models.questions(number)
    said = local("eth_call", {"to": local.deployment.models, "data": "0x" + view.data.hex()})
    return view.read(bytes.fromhex(said[2:]))


def count(local: Local) -> int:
    return local.number("eth_call", {"to": local.deployment.models, "data": "0x" + models.question_count().data.hex()})


def test_ask__answered__question_stands_and_two_days_have_passed(local: Local) -> None:
    before = int(local("eth_getBlockByNumber", "latest")["timestamp"], 16)
    assert [local("fallow_ask", SET, METRIC, hex(20_000), URI), local("fallow_ask", SET, METRIC, "0x0", "")] == [0, 1]
    found = question(local, 0)
    assert (found.test_set_hash, found.metric, found.tolerance) == (b"\x5e" * 32, b"\xa1" * 32, 20_000)
    after = int(local("eth_getBlockByNumber", "latest")["timestamp"], 16)
    assert after - before >= 2 * TREASURY_DELAY
    again = local.reopen()
    assert again("fallow_ask", SET, METRIC, "0x1", URI) == 2
    again.close()


@pytest.mark.parametrize(
    "given",
    [
        ("0x5e", METRIC, "0x1", URI),
        (SET, "triplets", "0x1", URI),
        (SET, METRIC, hex(1 << 96), URI),
        (SET, METRIC, "0x1", "ü" * 101),
        (SET, METRIC, "0x1", 7),
    ],
)
def test_ask__value_out_of_range__refused_and_nothing_happened(local: Local, given: tuple[Any, ...]) -> None:
    before = local("eth_getBlockByNumber", "latest")
    assert local.refusal("fallow_ask", *given).code == -32602
    assert local("eth_getBlockByNumber", "latest") == before


def test_ask__no_room_for_another__refused_before_time_passes(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(treasury, "MOST_QUESTIONS", 1)
    local("fallow_ask", SET, METRIC, "0x1", URI)
    before = local("eth_blockNumber")
    assert local.refusal("fallow_ask", SET, METRIC, "0x1", URI).code == -32005
    assert (local("eth_blockNumber"), count(local)) == (before, 1)


def test_ask__act_fails_halfway__neither_block_nor_time_is_left(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(treasury, "TREASURY_DELAY", TREASURY_DELAY + 1)  # what is carried out is not ready yet
    head = local("eth_getBlockByNumber", "latest")
    advance = local.chain.evm.advance
    monkeypatch.setattr(local.chain.evm, "advance", lambda seconds: advance(seconds - 60))
    assert local.refusal("fallow_ask", SET, METRIC, "0x1", URI).code == -32000
    assert (local("eth_getBlockByNumber", "latest"), count(local)) == (head, 0)
    monkeypatch.undo()
    assert local("fallow_ask", SET, METRIC, "0x1", URI) == 0
