"""How a chain begins: random where it must be, the same where it may not differ."""

import json
from pathlib import Path

import pytest
from eth_account import Account as Signer

from app.devnet.genesis import CREATED, FAUCET_WEI, PUBLISHED, Artifacts, Key, new_chain_id
from app.domain.addresses import created
from app.domain.chains import MULTICALL3, MULTICALL3_CREATOR
from app.domain.creations import CONTRACTS, SUPPLY
from app.domain.public_calls import CHAIN_ID
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


def test_multicall__creation__is_what_its_authors_signed_for_every_chain(local: Local) -> None:
    signer = Signer.recover_transaction(ARTIFACTS.multicall)
    assert (signer, created(signer, 0)) == (MULTICALL3_CREATOR, MULTICALL3)
    (receipt,) = [one for one in local("eth_getBlockReceipts", "0x1") if one["from"] == signer]
    (shown,) = [one for one in local("eth_getBlockByNumber", "0x1", True)["transactions"] if one["from"] == signer]
    assert (shown["v"], "chainId" in shown) == ("0x1c", False)
    assert (receipt["status"], receipt["contractAddress"]) == ("0x1", MULTICALL3)
    asked = {"to": MULTICALL3, "data": "0x" + CHAIN_ID.data().hex()}
    assert local.number("eth_call", asked, "latest") == local.chain.evm.chain_id


def test_multicall__chain_that_began_without_it__goes_on(tmp_path: Path) -> None:
    old = Local(tmp_path, Clock(), Artifacts(ARTIFACTS.bytecode))
    chain_id, deployment = old.chain.evm.chain_id, old.deployment
    again = old.reopen()
    assert (again.chain.evm.chain_id, again.deployment, again.chain.fresh) == (chain_id, deployment, "")
    assert again("eth_getCode", MULTICALL3) == "0x"
    again.close()


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
    whole = Artifacts.load(resources.folder() / "contracts")
    assert (whole.bytecode, whole.multicall) == (ARTIFACTS.bytecode, ARTIFACTS.multicall)


def test_contracts_that_do_not_deploy__no_chain_begins(tmp_path: Path) -> None:
    broken = Artifacts({**ARTIFACTS.bytecode, "Market": bytes.fromhex("60006000fd")})
    with pytest.raises(ValueError, match="do not deploy: Market"):
        Local(tmp_path, Clock(), broken)
    assert not list(tmp_path.glob("old-*"))
    whole = Local(tmp_path, Clock())
    assert whole.chain.fresh == ""
    whole.close()
