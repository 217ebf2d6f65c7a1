"""What gets into a block, and the words of refusal clients know from other nodes."""

from typing import Any

import pytest
from eth_account import Account as Signer

from app.devnet.admission import floor_gas
from tests.devnet.local import ETHER, GWEI, Account, Local


def test_transfer__sound__is_mined_at_once(local: Local) -> None:
    rich, other = local.rich(), Account(0).address
    receipt = local.act(rich, other, value=7)
    assert (receipt["status"], receipt["gasUsed"], receipt["blockNumber"]) == ("0x1", "0x5208", "0x3")
    assert local.number("eth_getBalance", other) == 7
    paid = 21_000 * int(receipt["effectiveGasPrice"], 16)
    assert local.number("eth_getBalance", rich.address) == 10 * ETHER - 7 - paid


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"chain_id": 1}, "invalid chain id"),
        ({"nonce": 1}, "nonce too high: next nonce 0, tx nonce 1"),
        ({"gas": 20_999}, "intrinsic gas too low: have 20999, want 21000"),
        ({"gas": 60_000_001}, "exceeds block gas limit"),
        ({"fee": 5, "tip": 1}, "max fee per gas less than block base fee"),
        ({"fee": GWEI, "tip": GWEI + 1}, "max priority fee per gas higher than max fee per gas"),
        ({"value": 10 * ETHER}, "insufficient funds for gas * price + value"),
    ],
)
def test_transaction__unsound__refused_and_nothing_mined(local: Local, changes: dict[str, Any], message: str) -> None:
    rich = local.rich()
    before = local("eth_blockNumber")
    error = local.refusal("eth_sendRawTransaction", rich.transaction(rich.address, **changes))
    assert (error.code, error.message[: len(message)]) == (-32000, message)
    assert (local("eth_blockNumber"), local("eth_getTransactionCount", rich.address, "pending")) == (before, "0x0")


def test_nonce__used__too_low(local: Local) -> None:
    rich = local.rich()
    local.act(rich, rich.address)
    error = local.refusal("eth_sendRawTransaction", rich.transaction(rich.address, 1, nonce=0))
    assert (error.code, error.message) == (-32000, "nonce too low: next nonce 1, tx nonce 0")


def test_transaction__known__answers_its_hash_again(local: Local) -> None:
    rich = local.rich()
    raw = rich.transaction(rich.address)
    first = local("eth_sendRawTransaction", raw)
    before = local("eth_blockNumber")
    assert local("eth_sendRawTransaction", raw) == first
    assert local("eth_blockNumber") == before


def test_data__many_bytes__needs_the_floor(local: Local) -> None:
    rich, data = local.rich(), b"\x01" * 1000
    assert floor_gas(data) == 21_000 + 40 * 1000
    error = local.refusal("eth_sendRawTransaction", rich.transaction(rich.address, data=data, gas=40_000))
    assert error.message == "intrinsic gas too low: have 40000, want 61000"
    assert local.act(Account(rich.chain_id, rich.private), rich.address, data)["gasUsed"] == hex(61_000)


@pytest.mark.parametrize("raw", ["0x", "0x02", "0x02c0", "0xdeadbeef", "0x03c0", "0x7f" + "00" * 40, "0xc0"])
def test_bytes__no_transaction__refused(local: Local, raw: str) -> None:
    assert local.refusal("eth_sendRawTransaction", raw).code == -32000


def test_bytes__bit_flipped__never_mined_in_the_senders_name(local: Local) -> None:
    rich = local.rich()
    raw = bytearray.fromhex(rich.transaction(rich.address, 5)[2:])
    for place in range(1, len(raw), 9):
        raw[place] ^= 1
        local.refusal("eth_sendRawTransaction", "0x" + raw.hex())
        raw[place] ^= 1
    assert local("eth_getTransactionCount", rich.address) == "0x0"


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (0, {"gasPrice": 2 * GWEI}),
        (1, {"gasPrice": 2 * GWEI, "accessList": [{"address": "0x" + "11" * 20, "storageKeys": ["0x" + "22" * 32]}]}),
        (2, {"maxFeePerGas": 2 * GWEI, "maxPriorityFeePerGas": GWEI}),
    ],
)
def test_transaction__other_types__mined_and_shown(local: Local, kind: int, fields: dict[str, Any]) -> None:
    rich = local.rich()
    whole = {"chainId": rich.chain_id, "nonce": 0, "to": rich.address, "value": 3, "gas": 30_000, **fields}
    raw = Signer.sign_transaction({**whole, **({"type": kind} if kind else {})}, rich.private).raw_transaction
    digest = local("eth_sendRawTransaction", "0x" + raw.hex())
    shown = local("eth_getTransactionByHash", digest)
    assert (shown["type"], shown["from"], shown["value"], shown["hash"]) == (hex(kind), rich.address, "0x3", digest)
    assert shown.get("accessList", []) == fields.get("accessList", [])
    assert local("eth_getTransactionReceipt", digest)["type"] == hex(kind)


def test_transaction__not_bound_to_a_chain__refused(local: Local) -> None:
    rich = local.rich()
    old = {"nonce": 0, "to": rich.address, "value": 3, "gas": 30_000, "gasPrice": 2 * GWEI}
    raw = Signer.sign_transaction(old, rich.private).raw_transaction
    assert "replay-protected" in local.refusal("eth_sendRawTransaction", "0x" + raw.hex()).message


def test_set_code__signed_by_another__acts_for_that_account(local: Local) -> None:
    rich, other = local.rich(), Account(0)
    grant = {"chainId": rich.chain_id, "address": local.deployment.token, "nonce": 0}
    signed = Signer.sign_authorization(grant, other.private)
    whole = {
        "chainId": rich.chain_id, "nonce": 0, "to": other.address, "value": 0, "gas": 100_000, "type": 4,
        "maxFeePerGas": 2 * GWEI, "maxPriorityFeePerGas": GWEI, "authorizationList": [signed],
    }  # fmt: skip
    raw = Signer.sign_transaction(whole, rich.private).raw_transaction
    digest = local("eth_sendRawTransaction", "0x" + raw.hex())
    assert local("eth_getCode", other.address) == "0xef0100" + local.deployment.token[2:].lower()
    assert local("eth_getTransactionByHash", digest)["authorizationList"][0]["address"] == local.deployment.token
