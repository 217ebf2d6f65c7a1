"""What common clients call, recorded by running them against the server, and that each call is answered or refused by -32601.

How it was recorded: ethers 6.17.0 (JsonRpcProvider with cacheTimeout -1, Wallet, Contract: network, block, fees, balance,
code, storage, value and token transfers waited for, events, estimate, reverts, poor sender, used nonce, proof, once a
block) and cast 1.7.1 (chain-id, block, balance, nonce, code, storage, gas-price, base-fee, client, send, call, estimate,
logs, proof, rpc, age, find-block, access-list), from npm, all of which did what was asked except what is refused here.
`packaging/dev.py contracts clients` runs both again; web3.py is driven by test_process.py.
"""

import json
from typing import Any

import pytest

from app.devnet.answers import RpcError
from app.devnet.server import Server
from app.domain import calls
from tests.devnet.local import Account, Local

BOTH = {
    "eth_blockNumber", "eth_call", "eth_chainId", "eth_estimateGas", "eth_feeHistory", "eth_gasPrice", "eth_getBalance",
    "eth_getBlockByNumber", "eth_getCode", "eth_getLogs", "eth_getProof", "eth_getStorageAt", "eth_getTransactionCount",
    "eth_getTransactionReceipt", "eth_sendRawTransaction",
}  # fmt: skip
ETHERS = BOTH | {"eth_getTransactionByHash", "eth_maxPriorityFeePerGas"}
CAST = BOTH | {"web3_clientVersion"}
REFUSED = ("eth_subscribe", "eth_createAccessList", "eth_newBlockFilter", "eth_getFilterChanges", "eth_unsubscribe")


def _calls(local: Local, rich: Account) -> dict[str, list[Any]]:
    """Return parameters for each method, as the clients send them."""
    token, other = local.deployment.token, Account(0).address
    sent = local.act(rich, other, value=1)["transactionHash"]
    call = {"from": rich.address, "to": token, "data": "0x" + calls.transfer(other, 5).hex()}
    return {
        "eth_call": [call, "latest"],
        "eth_estimateGas": [call],
        "eth_feeHistory": ["0xa", "latest", [20.0]],
        "eth_getBalance": [other, "latest"],
        "eth_getBlockByNumber": ["latest", False],
        "eth_getCode": [token, "latest"],
        "eth_getLogs": [{"address": token, "fromBlock": "0x0", "toBlock": "latest"}],
        "eth_getProof": [rich.address, [], "latest"],
        "eth_getStorageAt": [token, "0x2", "latest"],
        "eth_getTransactionByHash": [sent],
        "eth_getTransactionCount": [rich.address, "pending"],
        "eth_getTransactionReceipt": [sent],
        "eth_sendRawTransaction": [rich.transaction(other, 1)],
    }


@pytest.mark.parametrize("methods", [ETHERS, CAST], ids=["ethers", "cast"])
async def test_client__whatever_it_calls_in_one_batch__is_answered(local: Local, methods: set[str]) -> None:
    async def answer(method: str, parameters: list[Any]) -> Any:
        return local(method, *parameters)

    known = _calls(local, local.rich())
    names = sorted(methods)
    batch = [{"jsonrpc": "2.0", "id": name, "method": name, "params": known.get(name, [])} for name in names]
    said = await Server(answer).respond(json.dumps(batch).encode())
    assert said is not None
    answers = json.loads(said)
    assert [one["id"] for one in answers] == names
    assert [one for one in answers if one.get("result") is None] == []


@pytest.mark.parametrize("method", REFUSED)
def test_client__what_this_network_has_not__is_unknown(local: Local, method: str) -> None:
    assert local.refusal(method, "newHeads").code == RpcError.UNKNOWN_METHOD


def test_receipts__of_a_block__those_of_its_transactions(local: Local) -> None:
    drip = local("fallow_drip", Account(0).address)["transactions"]
    receipts = local("eth_getBlockReceipts", "latest")
    assert [one["transactionHash"] for one in receipts] == drip
    assert receipts == [local("eth_getTransactionReceipt", one) for one in drip]
    assert local.refusal("eth_getBlockReceipts", "0x99").code == -32000
