"""Bounded history: what goes, what stays, and that the chain goes on from what is left."""

import pytest

from app.devnet import evm, pruning
from app.domain import calls, proofs
from tests.devnet.local import ETHER, Account, Local

KEPT, SWEEP = 20, 5


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "KEPT_BLOCKS", KEPT)
    monkeypatch.setattr(pruning, "SWEEP_BLOCKS", SWEEP)


def _pass(local: Local, blocks: int) -> None:
    for _ in range(blocks):
        local.clock.seconds += evm.BLOCK_SECONDS
        local("eth_chainId")


def test_blocks__older_than_kept__are_null_and_their_state_refused(local: Local) -> None:
    rich = local.rich()
    sent = local.act(rich, Account(0).address, value=1)
    _pass(local, KEPT + SWEEP)
    assert local("eth_getBlockByNumber", sent["blockNumber"]) is None
    assert local("eth_getBlockByHash", sent["blockHash"]) is None
    assert local("eth_getTransactionReceipt", sent["transactionHash"]) is None
    assert local("eth_getTransactionByHash", sent["transactionHash"]) is None
    error = local.refusal("eth_getBalance", rich.address, sent["blockNumber"])
    assert (error.code, error.message) == (
        -32000,
        f"header not found; blocks before {local.chain.evm.floor} are forgotten",
    )
    first = local.number("eth_blockNumber") - int(local("eth_feeHistory", 1000, "latest")["oldestBlock"], 16)
    assert KEPT - 1 <= first <= KEPT + SWEEP


def test_blocks__just_young_enough__stay_whole(local: Local) -> None:
    rich, other = local.rich(), Account(0).address
    _pass(local, SWEEP)
    sent = local.act(rich, other, value=3)
    _pass(local, KEPT - 1)
    assert local.chain.evm.floor > 0
    assert local("eth_getTransactionReceipt", sent["transactionHash"]) == sent
    assert local.number("eth_getBalance", other, sent["blockNumber"]) == 3


def test_state__after_many_sweeps_and_a_restart__is_all_there(local: Local) -> None:
    rich, market = local.rich(), local.deployment.market
    for wei in (5, 6, 5, 5 * ETHER):  # storage that comes back to what it was
        local.act(rich, local.deployment.token, calls.approve(market, wei))
        _pass(local, KEPT + SWEEP + 1)
    again = local.reopen()
    everything = pruning.reachable(again.chain.state.nodes, again.chain.evm.head.state_root)
    assert all(key in again.chain.state.nodes for key in everything)
    assert again.act(rich, market, calls.set_signer(rich.address))["status"] == "0x1"
    assert again.act(rich, market, calls.deposit(5 * ETHER))["status"] == "0x1"
    assert again("fallow_sponsor", Account(0).address, 7).startswith("0x")
    again.close()


def test_nodes__after_many_sweeps__no_more_than_at_first(local: Local) -> None:
    rich = local.rich()
    counts = []
    for _ in range(3):
        for _ in range(KEPT + SWEEP):
            local.act(rich, rich.address, value=1)
        counts.append(len(local.chain.state.nodes.older_than(1 << 40)))
    assert counts[2] <= counts[1] * 1.1


def test_logs__of_forgotten_blocks__stay_up_to_a_number(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    drip = local.rich()
    transfers = {"address": local.deployment.token, "fromBlock": "0x2"}
    before = local("eth_getLogs", transfers)
    _pass(local, KEPT + SWEEP)
    assert local("eth_getBlockByHash", before[0]["blockHash"]) is None
    assert local("eth_getLogs", transfers) == before
    monkeypatch.setattr(pruning, "KEPT_LOGS", 3)
    for _ in range(3):
        local.act(drip, local.deployment.token, calls.transfer(Account(0).address, 1))
    _pass(local, KEPT + SWEEP)
    assert len(local("eth_getLogs", {"fromBlock": "0x0"})) == 3


def test_sweep__fails_halfway__nothing_happened(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    local.rich()
    while local.chain.evm.head.block_number < KEPT + SWEEP - 1:
        _pass(local, 1)

    def fail(most: int) -> None:
        raise RuntimeError(f"no {most}")

    with monkeypatch.context() as broken:
        broken.setattr(local.chain.state, "keep_logs", fail)
        with pytest.raises(RuntimeError):
            local.clock.seconds += evm.BLOCK_SECONDS
            local("eth_chainId")
    assert (local.chain.evm.floor, local.chain.evm.head.block_number) == (0, KEPT + SWEEP - 1)
    again = local.reopen()
    assert again.chain.evm.floor == 0
    _pass(again, 1)
    assert again.chain.evm.floor == SWEEP + 1
    again.close()


def test_proof__of_an_account_and_a_slot__leads_to_the_blocks_root(local: Local) -> None:
    rich, token = local.rich(), local.deployment.token
    root = bytes.fromhex(local("eth_getBlockByNumber", "latest")["stateRoot"][2:])
    said = local("eth_getProof", token, ["0x2", "0x63"], "latest")
    found = proofs.account(root, token, [bytes.fromhex(one[2:]) for one in said["accountProof"]])
    assert "0x" + found.storage_root.hex() == said["storageHash"]
    for slot, wanted in zip(said["storageProof"], (10**26, 0), strict=True):
        path = [bytes.fromhex(one[2:]) for one in slot["proof"]]
        assert proofs.slot(found.storage_root, int(slot["key"], 16), path) == int(slot["value"], 16) == wanted
    for address, wei in ((rich.address, 10 * ETHER), (Account(0).address, 0)):
        shown = local("eth_getProof", address, [], "latest")
        path = [bytes.fromhex(one[2:]) for one in shown["accountProof"]]
        assert proofs.account(root, address, path).balance == int(shown["balance"], 16) == wei


def test_proof__slots_malformed__refused(local: Local) -> None:
    assert local.refusal("eth_getProof", Account(0).address, "0x0", "latest").code == -32602
    assert local.refusal("eth_getProof", Account(0).address, ["zero"], "latest").code == -32602
