"""How a chain begins: random where it must be, the same where it may not differ."""

import json
from pathlib import Path

import pytest
from eth_account import Account as Signer

from app.devnet.genesis import CREATED, FAUCET_WEI, PUBLISHED, Artifacts, Key, new_chain_id
from app.domain.creations import CONTRACTS, SUPPLY
from app.domain.secp256k1 import new_private_key
from app.runtime import resources
from tests.devnet.local import ARTIFACTS, Clock, Local


def test_chain_id__many__have_31_bits_and_differ() -> None:
    found = {new_chain_id() for _ in range(200)}
    assert len(found) == 200
    assert all(1 << 30 <= chain_id < 1 << 31 for chain_id in found)


def test_genesis__faucet_owns_all_and_wellknown_accounts_nothing(local: Local) -> None:
    faucet = local.chain.faucet.address
    assert local.number("eth_getBalance", faucet, "0x0") == FAUCET_WEI
    assert local.number("eth_getStorageAt", local.deployment.token, "0x2") == SUPPLY
    famous = [Signer.from_key(number.to_bytes(32, "big")).address for number in range(1, 11)]
    assert {local("eth_getBalance", address) for address in famous} == {"0x0"}


def test_two_homes__nothing_in_common(tmp_path: Path) -> None:
    one, other = Local(tmp_path / "one", Clock()), Local(tmp_path / "other", Clock())
    assert one.chain.evm.chain_id != other.chain.evm.chain_id
    assert one.chain.faucet.address != other.chain.faucet.address
    assert one.deployment.token != other.deployment.token
    one.close()
    other.close()


def test_derived_keys__differ_by_purpose_and_by_home() -> None:
    one, other = Key(new_private_key()), Key(new_private_key())
    found = {key.derive(purpose).address for key in (one, other) for purpose in ("treasury", "payer 0", "payer 1")}
    assert len(found) == 6
    assert one.derive("treasury").address == one.derive("treasury").address


def test_fingerprint__changes_with_any_contract() -> None:
    assert Artifacts(dict(ARTIFACTS.bytecode)).fingerprint == ARTIFACTS.fingerprint
    others = {Artifacts({**ARTIFACTS.bytecode, name: b"\0"}).fingerprint for name in CREATED}
    assert len({*others, ARTIFACTS.fingerprint}) == len(CREATED) + 1


def test_artifacts__damaged_installation__says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"Token\.json"):
        Artifacts.load(tmp_path)
    (tmp_path / "published").mkdir()
    for name in (*CONTRACTS, *(f"published/{name}" for name in PUBLISHED)):
        (tmp_path / f"{name}.json").write_text(json.dumps({"abi": []}))
    with pytest.raises(KeyError):
        Artifacts.load(tmp_path)
    assert Artifacts.load(resources.folder() / "contracts").bytecode == ARTIFACTS.bytecode


def test_contracts_that_do_not_deploy__no_chain_begins(tmp_path: Path) -> None:
    broken = Artifacts({**ARTIFACTS.bytecode, "Market": bytes.fromhex("60006000fd")})
    with pytest.raises(ValueError, match="do not deploy: Market"):
        Local(tmp_path, Clock(), broken)
    assert not list(tmp_path.glob("old-*"))
    whole = Local(tmp_path, Clock())
    assert whole.chain.fresh == ""
    whole.close()
