"""The typed bindings are what the artifacts say: by text, by selectors and topics that another library computes, and on a chain."""

import importlib
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import bindings
import pytest
from environment import Failed
from eth_utils.abi import event_abi_to_log_topic, function_abi_to_4byte_selector

from app.domain import abi
from app.domain.bindings import Event, Function
from app.domain.contracts import jury, market, models, staking, token
from tests.contracts.chain import deployed
from tests.house.rules import ROOT

ARTIFACTS = ROOT / "resources" / "contracts"
TEXTS = {path.relative_to(ARTIFACTS).as_posix(): path.read_text() for path in ARTIFACTS.rglob("*.json")}
CLAIMED: list[tuple[str, Any]] = [("uint256", 1), ("uint256", 2), ("bytes32", b"\6" * 32)]
WORD = b"\3" * 32
ONE, TWO = "0x" + "11" * 20, "0x" + "22" * 20


def entries(path: str, kind: str) -> list[dict[str, Any]]:
    return [entry for entry in json.loads(TEXTS[path])["abi"] if entry["type"] == kind]


def module(path: str) -> ModuleType:
    return importlib.import_module(f"app.domain.contracts.{bindings.snake(Path(path).stem)}")


def test_bindings__compared_with_the_artifacts__same_text() -> None:
    assert bindings.differences(ROOT / "app" / "domain" / "contracts", bindings.made(TEXTS)) == []


def test_differences__changed_missing_and_foreign_file__told(tmp_path: Path) -> None:
    made = {"a/x.py": "1\n", "b/x.py": "2\n"}
    for name in ("a", "c"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "x.py").write_text("3\n")
    (tmp_path / "c" / "x.py").write_text("")
    told = ["b/x.py: missing", "c/x.py: no artifact makes it", "a/x.py: another text"]
    assert bindings.differences(tmp_path, made) == told
    bindings.write(tmp_path, made)
    assert bindings.differences(tmp_path, made) == []
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize("path", sorted(TEXTS))
def test_functions__of_every_contract__have_the_selectors_another_library_computes(path: str) -> None:
    bound: tuple[Function, ...] = module(path).CALLS + module(path).VIEWS
    found = {function.selector: (function.name, function.payable) for function in bound}
    assert found == {
        function_abi_to_4byte_selector(entry): (entry["name"], entry["stateMutability"] == "payable")  # type: ignore[arg-type]
        for entry in entries(path, "function")
    }


@pytest.mark.parametrize("path", sorted(TEXTS))
def test_events__of_every_contract__have_the_topics_another_library_computes(path: str) -> None:
    for entry in entries(path, "event"):
        event: type[Event] = getattr(module(path), entry["name"])
        assert event.topic == event_abi_to_log_topic(entry)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", sorted(TEXTS))
def test_errors__of_every_contract__are_all_there(path: str) -> None:
    names = {signature.partition("(")[0] for signature in module(path).ERRORS}
    assert names == {entry["name"] for entry in entries(path, "error")}


def test_call__with_structs__is_encoded_as_tuples() -> None:
    claim = market.Claim(ONE, 7, b"\1" * 32, b"\2" * 32)
    kinds = ["address", "(address,uint96,bytes32,bytes32)[]"]
    assert market.redeem(TWO, [claim])[4:] == abi.encode(kinds, [TWO, [(ONE, 7, b"\1" * 32, b"\2" * 32)]])
    receipt = jury.Receipt(ONE, TWO, WORD, WORD, WORD, WORD, WORD, 8, 9)
    kinds = ["(address,address,bytes32,bytes32,bytes32,bytes32,bytes32,uint64,uint96)", "bytes", "bytes32"]
    values = [(ONE, TWO, WORD, WORD, WORD, WORD, WORD, 8, 9), b"\4" * 65, b"\5" * 32]
    assert jury.open_(receipt, b"\4" * 65, b"\5" * 32)[4:] == abi.encode(kinds, values)


@pytest.mark.parametrize("amount", [-1, 1 << 96])
def test_call__value_that_does_not_fit__refused(amount: int) -> None:
    with pytest.raises(ValueError):
        market.deposit(amount)


def test_view__answer__becomes_a_dataclass_or_a_plain_value() -> None:
    answer = abi.encode(["address", "uint64"], [ONE, 5])
    assert staking.device_owner(TWO).read(answer) == staking.DeviceOwner(ONE, 5)
    assert token.name().read(abi.encode(["string"], ["Fallow"])) == "Fallow"
    with pytest.raises(ValueError):
        token.name().read(b"")


def test_event__log__reads_back_in_the_order_of_its_fields() -> None:
    topics = [models.Claimed.topic, *(abi.encode([kind], [value]) for kind, value in CLAIMED)]
    data = abi.encode(["address", "uint256"], [ONE, 9])
    event = models.Claimed.decode(topics, data)
    assert event == models.Claimed(1, 2, b"\6" * 32, ONE, 9)
    assert models.Claimed.topics(None, 2) == ["0x" + topics[0].hex(), None, "0x" + topics[2].hex()]
    for damaged in (topics[:3], [b"\0" * 32, *topics[1:]]):
        with pytest.raises(ValueError, match="Claimed"):
            models.Claimed.decode(damaged, data)
    with pytest.raises(ValueError):
        models.Claimed.decode(topics, data[:-1])


def test_view__asked_of_the_deployed_contract__answers() -> None:
    network, question = deployed(), staking.get(ONE)
    answer = network.web3.eth.call({"to": network.staking.address, "data": "0x" + question.data.hex()})
    assert question.read(bytes(answer)) == staking.Standing(0, 0, 0, "0x" + "00" * 20, 0, 0)


def test_made__type_that_is_not_bound__failed() -> None:
    taken = {"name": "a", "type": "uint8[3]"}
    function = {"type": "function", "name": "f", "stateMutability": "view", "inputs": [taken], "outputs": []}
    odd = {"contract": "Odd", "abi": [function]}
    with pytest.raises(Failed, match=r"uint8\[3\]"):
        bindings.made({"Odd.json": json.dumps(odd)})
