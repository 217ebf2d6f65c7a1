"""The table of views is what the contracts were compiled to."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.adapters.chain import views
from app.domain import abi
from app.domain.books import Redeemed
from app.domain.hashing import checksum

CONTRACTS = Path(__file__).parents[3] / "resources" / "contracts"
PAYER, PROVIDER = checksum("11" * 20), checksum("22" * 20)


def entry(contract: str, kind: str, name: str) -> dict[str, Any]:
    entries = json.loads((CONTRACTS / f"{contract}.json").read_text())["abi"]
    (found,) = [entry for entry in entries if entry["type"] == kind and entry["name"] == name]
    return dict(found)


def solidity_type(argument: dict[str, Any]) -> str:
    if not argument["type"].startswith("tuple"):
        return str(argument["type"])
    inner = ",".join(solidity_type(part) for part in argument["components"])
    return f"({inner}){argument['type'].removeprefix('tuple')}"


def log(**changes: Any) -> dict[str, Any]:
    topics = [views.REDEEMED_TOPIC, abi.encode(["address"], [PAYER]), abi.encode(["address"], [PROVIDER])]
    whole = {
        "topics": topics,
        "data": abi.encode(["uint256"], [7]),
        "blockNumber": 5,
        "transactionHash": b"\xab" * 32,
        "logIndex": 2,
    }
    return {**whole, **changes}


@pytest.mark.parametrize("view", views.VIEWS, ids=lambda view: view.name)
def test_view__compared_with_the_abi__same_types_and_changes_nothing(view: views.View) -> None:
    compiled = entry(view.contract, "function", view.name)
    assert tuple(solidity_type(argument) for argument in compiled["inputs"]) == view.inputs
    assert tuple(solidity_type(argument) for argument in compiled["outputs"]) == view.outputs
    assert compiled["stateMutability"] == "view"


def test_redeemed__compared_with_the_abi__same_event() -> None:
    compiled = entry("Market", "event", "Redeemed")
    assert f"Redeemed({','.join(argument['type'] for argument in compiled['inputs'])})" == views.REDEEMED
    assert [argument["indexed"] for argument in compiled["inputs"]] == [True, True, False]


def test_read_redeemed__log_of_a_node__event() -> None:
    assert views.read_redeemed(log()) == Redeemed(PAYER, PROVIDER, 7, 5, "0x" + "ab" * 32, 2)


@pytest.mark.parametrize(
    "changes",
    [
        {"topics": [b"\1" * 32, *log()["topics"][1:]]},
        {"topics": log()["topics"][:2]},
        {"topics": [*log()["topics"][:2], b"\1" * 32]},
        {"data": b"\0" * 31},
    ],
)
def test_read_redeemed__another_or_damaged_log__value_error(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"Redeemed|ABI"):
        views.read_redeemed(log(**changes))
