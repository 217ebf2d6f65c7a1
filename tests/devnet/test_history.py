"""The past as clients read it: blocks, receipts, logs by filter, fees."""

from typing import Any

import pytest

from app.devnet import history
from app.domain import calls
from app.domain.hashing import keccak
from tests.devnet.local import ETHER, GWEI, Account, Local

TRANSFER = "0x" + keccak(b"Transfer(address,address,uint256)").hex()
APPROVAL = "0x" + keccak(b"Approval(address,address,uint256)").hex()
NOBODY = "0x" + "0" * 64
EVER = {"fromBlock": "earliest", "toBlock": "latest"}
BORN = 6  # logs of block 1: the supply, and the treasury with its delay and four roles


def _topic(address: str) -> str:
    return "0x" + address[2:].lower().zfill(64)


def test_block__by_number_and_hash__the_same(local: Local) -> None:
    local.rich()
    block = local("eth_getBlockByNumber", "0x2", False)
    assert local("eth_getBlockByHash", block["hash"]) == block == local("eth_getBlockByNumber", "latest")
    assert block["parentHash"] == local("eth_getBlockByNumber", "0x1")["hash"]
    whole = local("eth_getBlockByNumber", "0x2", True)["transactions"]
    assert [one["hash"] for one in whole] == block["transactions"]
    assert [one["transactionIndex"] for one in whole] == ["0x0", "0x1"]
    assert block["logsBloom"] != "0x" + "00" * 256 == local("eth_getBlockByNumber", "0x0")["logsBloom"]


@pytest.mark.parametrize("block", ["0x99", 99, "0x" + "f" * 64])
def test_block__not_yet__null_but_no_state(local: Local, block: Any) -> None:
    assert local("eth_getBlockByNumber", block) is None
    error = local.refusal("eth_getBalance", Account(0).address, block)
    assert (error.code, error.message) == (-32000, "header not found")


def test_block__hash_of_something_else__null(local: Local) -> None:
    root = local("eth_getBlockByNumber", "latest")["stateRoot"]
    assert local("eth_getBlockByHash", root) is None
    assert local("eth_getBlockByHash", NOBODY) is None
    assert local.refusal("eth_getBalance", Account(0).address, {"blockHash": root}).message == "header not found"


@pytest.mark.parametrize("block", ["newest", None, -1, {"number": "0x1"}, [], "0x"])
def test_block__no_such_tag__invalid(local: Local, block: Any) -> None:
    assert local.refusal("eth_getBalance", Account(0).address, block).code == -32602


def test_transaction__unknown__null(local: Local) -> None:
    assert local("eth_getTransactionByHash", NOBODY) is None
    assert local("eth_getTransactionReceipt", NOBODY) is None


def test_receipt__second_of_a_block__its_own_gas_and_logs(local: Local) -> None:
    address = Account(0).address
    ether, tokens = (local("eth_getTransactionReceipt", one) for one in local("fallow_drip", address)["transactions"])
    assert (ether["logs"], ether["gasUsed"], ether["transactionIndex"]) == ([], "0x5208", "0x0")
    assert int(tokens["cumulativeGasUsed"], 16) == 21_000 + int(tokens["gasUsed"], 16)
    (log,) = tokens["logs"]
    assert (log["logIndex"], log["transactionIndex"], log["removed"]) == ("0x0", "0x1", False)
    assert log["topics"] == [TRANSFER, _topic(local.chain.faucet.address), _topic(address)]
    assert int(log["data"], 16) == 10_000 * ETHER
    assert log["blockHash"] == local("eth_getBlockByNumber", log["blockNumber"])["hash"]


def test_receipt__reverted__status_0_and_no_logs(local: Local) -> None:
    rich = local.rich()
    receipt = local.act(rich, local.deployment.token, calls.transfer(rich.address, 10**30), gas=100_000)
    assert (receipt["status"], receipt["logs"]) == ("0x0", [])
    assert local.number("eth_getTransactionCount", rich.address) == 1


def test_receipt__creation__says_where(local: Local) -> None:
    rich = local.rich()
    receipt = local.act(rich, None, bytes.fromhex("600160005360016000f3"))
    assert (receipt["to"], receipt["status"]) == (None, "0x1")
    assert local("eth_getCode", receipt["contractAddress"]) == "0x01"


def test_logs__filters__find_what_they_name(local: Local) -> None:
    one, other = local.rich(), local.rich()
    token, market = local.deployment.token, local.deployment.market
    local.act(one, token, calls.transfer(other.address, 5))
    local.act(other, token, calls.approve(market, 6))

    def count(**terms: Any) -> int:
        return len(local("eth_getLogs", {**EVER, "address": token, **terms}))

    assert count() == count(address=[token, market]) == 5
    assert count(address=[]) == count(address=None) == 5 + BORN - 1
    assert count(address=market) == 0
    assert count(topics=[APPROVAL]) == 1
    assert count(topics=[[APPROVAL, TRANSFER]]) == count(topics=[None]) == count(topics=[]) == count(topics=None) == 5
    assert count(topics=[TRANSFER, _topic(one.address)]) == 1
    assert count(topics=[None, _topic(one.address)]) == 1
    assert count(topics=[None, None, [_topic(one.address), _topic(other.address)]]) == 3
    assert count(topics=[None, [None, NOBODY]]) == 5
    assert count(topics=[None, None, None, None]) == 0
    assert count(fromBlock="0x4") == 2
    assert count(toBlock="0x1") == 1
    block = local("eth_getBlockByNumber", "0x4")
    assert [log["blockHash"] for log in local("eth_getLogs", {"blockHash": block["hash"]})] == [block["hash"]]
    assert len(local("eth_getLogs", {})) == 1  # the latest block


@pytest.mark.parametrize(
    "terms",
    [
        None,
        {"address": "0x1"},
        {"topics": TRANSFER},
        {"topics": ["0x12"]},
        {"topics": [None] * 5},
        {"fromBlock": "first"},
        {"blockHash": NOBODY, "fromBlock": "0x0"},
        {"blockHash": "0x12"},
    ],
)
def test_logs__malformed_filter__invalid(local: Local, terms: Any) -> None:
    assert local.refusal("eth_getLogs", terms).code == -32602


def test_logs__too_many__refused(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MOST_LOGS", BORN + 1)
    local.rich()
    assert len(local("eth_getLogs", EVER)) == BORN + 1
    local.rich()
    error = local.refusal("eth_getLogs", EVER)
    assert (error.code, error.message) == (-32005, f"query returned more than {BORN + 1} results")


def test_fees__of_the_last_blocks__base_fees_fullness_and_tips(local: Local) -> None:
    rich = local.rich()
    local("eth_sendRawTransaction", rich.transaction(rich.address, tip=5, fee=3 * GWEI))
    view = local("eth_feeHistory", "0x2", "latest", [0, 50, 100])
    blocks = [local("eth_getBlockByNumber", view["oldestBlock"]), local("eth_getBlockByNumber", "latest")]
    assert (view["oldestBlock"], view["reward"]) == ("0x2", [["0x1"] * 3, ["0x5"] * 3])
    assert view["baseFeePerGas"][:2] == [block["baseFeePerGas"] for block in blocks]
    assert view["gasUsedRatio"][1] == 21_000 / 60_000_000
    assert local.number("eth_gasPrice") == int(view["baseFeePerGas"][2], 16) + GWEI
    assert local.number("eth_maxPriorityFeePerGas") == GWEI


def test_fees__more_blocks_than_there_are__all(local: Local) -> None:
    view = local("eth_feeHistory", 1000, "latest")
    assert (view["oldestBlock"], len(view["baseFeePerGas"]), "reward" in view) == ("0x0", 3, False)
    assert local("eth_feeHistory", 1, "0x0", [50])["reward"] == [["0x0"]]


@pytest.mark.parametrize("parameters", [(0, "latest"), (1, "0x99"), (1, "latest", [101]), (1, "latest", [2, 1])])
def test_fees__malformed__refused(local: Local, parameters: tuple[Any, ...]) -> None:
    assert local.refusal("eth_feeHistory", *parameters).code in (-32602, -32000)


def test_fees__empty_blocks__fall_but_never_to_nothing(local: Local) -> None:
    for _ in range(200):
        local.chain.evm.mine([])
    assert local.number("eth_gasPrice") > GWEI
    assert local.rich().nonce == 0
