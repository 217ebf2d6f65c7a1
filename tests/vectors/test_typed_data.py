"""EIP-712: published requests, odd shapes included, have their digests; wrong ones are refused."""

import json
from typing import Any

import pytest
from eth_account import Account
from eth_account.messages import encode_typed_data

from app.domain import secp256k1, typed_data
from tests.vectors.published import hexed, read

KEY = (7).to_bytes(32, "big")

CASES: list[dict[str, Any]] = read("typed_data.json.gz")
ODD: dict[str, dict[str, Any]] = read("typed_data_odd.json.gz")
VALID = {**ODD["valid_for_all"], **ODD["valid_py_and_ethers"], **ODD["valid_py_and_metamask"]}
WRONG = {**ODD["invalid"], **ODD["one_arg_invalid"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_requests__published__have_their_digest(case: dict[str, Any]) -> None:
    data = typed_data.build(case["types"], case["primaryType"], case["domain"], case["data"])
    assert data.digest == hexed(case["digest"])
    assert data.signed_fields()
    assert hexed(case["encoded"]) == data.encode_data(data.primary, data.message)
    if "signature" in case:
        signed = secp256k1.sign(hexed(case["privateKey"]), data.digest)
        assert signed == hexed(case["signature"])


@pytest.mark.parametrize("name", sorted(VALID))
def test_odd_requests__valid__are_signed_as_the_reference_does(name: str) -> None:
    ours = typed_data.parse(json.dumps(VALID[name]))
    theirs = Account.sign_message(encode_typed_data(full_message=VALID[name]), KEY)
    assert ours.digest == bytes(theirs.message_hash)
    assert secp256k1.sign(KEY, ours.digest) == bytes(theirs.signature)
    assert ours.signed_fields()


@pytest.mark.parametrize("name", sorted(WRONG))
def test_odd_requests__invalid__are_refused(name: str) -> None:
    with pytest.raises(ValueError):
        _ = typed_data.parse(json.dumps(WRONG[name])).digest
