"""Keys, addresses and keystores as published."""

import json
from typing import Any

import pytest

from app.domain import addresses, secp256k1
from app.signer import keystore
from tests.vectors.published import hexed, read

STORES: dict[str, dict[str, Any]] = {**read("keystore_basic.json"), **read("keystore_v3.json")}
WALLETS: list[dict[str, Any]] = read("wallets.json.gz")


def test_accounts__published__have_their_addresses() -> None:
    tried = 0
    for case in read("accounts.json.gz"):
        if case.get("privateKey"):
            assert secp256k1.address_of(hexed(case["privateKey"])) == case["address"]
            tried += 1
        assert addresses.parse(case["address"].lower()) == case["address"]
    assert tried > 100


def test_contracts__published__come_to_their_addresses() -> None:
    for case in read("contracts.json.gz")["create"]:
        for made in case["creates"]:
            assert addresses.created(case["sender"], made["nonce"]) == made["address"]


@pytest.mark.parametrize("name", sorted(STORES))
def test_keystores__published__open(name: str) -> None:
    case = STORES[name]
    found = keystore.open_keystore(json.dumps(case["json"]).encode(), case["password"].encode())
    assert found == hexed(case["priv"]).rjust(32, b"\0")


@pytest.mark.parametrize("case", WALLETS, ids=lambda case: case["name"])
def test_keystores__of_other_wallets__open_to_their_address(case: dict[str, Any]) -> None:
    found = keystore.open_keystore(case["content"].encode(), hexed(case["password"]))
    assert secp256k1.address_of(found).lower() == case["address"].lower()
