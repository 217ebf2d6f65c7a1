"""The table of methods: what is answered, and what is refused by name, number or kind of parameters."""

from typing import Any

import pytest

from app import VERSION
from app.devnet.answers import RpcError
from app.domain.hashing import keccak
from tests.devnet.local import Account, Local


def test_network__asked_who_it_is__says_so(local: Local) -> None:
    chain_id = local.chain.evm.chain_id
    assert local("web3_clientVersion") == f"fallow-devnet/{VERSION}"
    assert (local("net_version"), local("eth_chainId"), local("eth_blockNumber")) == (
        str(chain_id),
        hex(chain_id),
        "0x1",
    )
    assert local("fallow_news") == {"chainId": chain_id, "fresh": ""}


def test_deployment__asked__contracts_are_there_and_know_each_other(local: Local) -> None:
    found = local("fallow_deployment")
    assert (found["chainId"], found["block"]) == (local.chain.evm.chain_id, 1)
    assert all(len(local("eth_getCode", found[name])) > 1000 for name in ("token", "staking", "market"))

    def view(contract: str, name: str) -> str:
        return str(local("eth_call", {"to": found[contract], "data": "0x" + keccak(f"{name}()".encode())[:4].hex()}))

    def word(contract: str) -> str:
        return f"0x{found[contract][2:].lower().zfill(64)}"

    assert view("token", "minter") == view("staking", "market") == word("market")
    assert view("market", "token") == view("staking", "token") == word("token")
    assert view("market", "staking") == word("staking")
    assert view("market", "treasury") not in ("0x" + "0" * 64, word("market"))


def test_storage__slot_as_number_or_word__the_same(local: Local) -> None:
    token = local.deployment.token
    assert local("eth_getStorageAt", token, "0x2") == local("eth_getStorageAt", token, "0x" + "2".zfill(64), "latest")
    assert int(local("eth_getStorageAt", token, "0x2"), 16) == 10**26  # the supply


@pytest.mark.parametrize(
    "name",
    [
        "eth_accounts",
        "eth_sendTransaction",
        "eth_subscribe",
        "eth_newFilter",
        "evm_mine",
        "personal_sign",
        "",
        "__init__",
        "answer",
        "_send",
    ],
)
def test_method__not_in_the_table__unknown(local: Local, name: str) -> None:
    assert local.refusal(name).code == -32601


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("eth_chainId", [1]),
        ("eth_getBalance", []),
        ("eth_getBalance", ["0x12"]),
        ("eth_getCode", [Account(0).address, "latest", 3]),
        ("eth_getStorageAt", [Account(0).address, "0x" + "g" * 64]),
        ("eth_call", ["0x"]),
        ("eth_call", [{"to": "0x12"}]),
        ("eth_call", [{"from": "me"}]),
        ("eth_call", [{"data": "0x1"}]),
        ("eth_call", [{"data": "0x11", "input": "0x12"}]),
        ("eth_call", [{"value": "much"}]),
        ("eth_sendRawTransaction", [5]),
        ("eth_getBlockByNumber", ["latest", "yes"]),
        ("eth_getTransactionReceipt", ["0x12"]),
        ("fallow_drip", ["0x" + "0" * 40]),
        ("fallow_sponsor", [Account(0).address]),
    ],
)
def test_parameters__of_the_wrong_number_or_kind__invalid(local: Local, name: str, parameters: list[Any]) -> None:
    assert local.refusal(name, *parameters).code == -32602


def test_call__input_and_data_alike__taken(local: Local) -> None:
    assert local("eth_call", {"input": "0x00", "data": "0x00", "gas": None}) == "0x"


@pytest.mark.parametrize(
    "payload",
    [
        None,
        {},
        {"blockStateCalls": []},
        {"blockStateCalls": [{"calls": []}]},
        {"blockStateCalls": [{"calls": [{}, {}]}]},
        {"blockStateCalls": [{"calls": [{}], "stateOverrides": {}}]},
        {"blockStateCalls": [{"calls": [{}]}], "traceTypes": True},
    ],
)
def test_simulate__what_is_not_offered__refused(local: Local, payload: Any) -> None:
    with pytest.raises(RpcError) as refused:
        local("eth_simulateV1", payload, "latest")
    assert refused.value.code == RpcError.INVALID_PARAMS


def test_simulate__without_tracing__coin_is_not_told_and_nothing_changes(local: Local) -> None:
    somebody = "0x" + "11" * 20
    call = {"from": local.chain.faucet.address, "to": somebody, "value": "0x5"}
    payload = {"blockStateCalls": [{"calls": [call]}]}
    (found,) = local("eth_simulateV1", payload)[0]["calls"]
    assert (found["status"], found["logs"], int(found["gasUsed"], 16)) == ("0x1", [], 21_000)
    (found,) = local("eth_simulateV1", payload | {"traceTransfers": True})[0]["calls"]
    assert [int(log["data"], 16) for log in found["logs"]] == [5]
    assert local("eth_getBalance", somebody) == "0x0"
