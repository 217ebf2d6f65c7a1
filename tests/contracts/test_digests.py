"""What the domain signs is what the real bytecode recovers: vouchers, device keys, and the domain receipts stand under."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.domain.abi import selector
from app.domain.networks import Deployment
from app.domain.receipts import DOMAIN_NAME, DOMAIN_VERSION, Receipt, Voucher, device_digest
from app.domain.secp256k1 import address_of, sign
from app.domain.signatures import compact
from tests.contracts.chain import Network, deployed

SESSION, DEVICE, STRANGER = (bytes([number]) * 32 for number in (1, 2, 3))
ESCROW = 10**20
DEADLINE = 2**40
BAD_KEY = re.escape(repr(selector("BadKey()")))


@pytest.fixture(scope="module")
def chain() -> Network:
    return deployed()


@pytest.fixture
def network(chain: Network) -> Iterator[Network]:
    """The chain as it was deployed, whatever the test before did."""
    tester = chain.web3.provider.ethereum_tester
    snapshot = tester.take_snapshot()
    yield chain
    tester.revert_to_snapshot(snapshot)


def redeem(network: Network, voucher: Voucher, deployment: Deployment, key: bytes = SESSION, total: int = 0) -> int:
    """Sign for `deployment`, redeem with another total if given, and return what the pair has paid since ever."""
    signature = compact(sign(key, voucher.digest(deployment)))
    claim = (voucher.payer, total or voucher.total, signature[:32], signature[32:])
    network.send(network.market.functions.redeem(network.provider, [claim]))
    paid: int = network.market.functions.paid(network.payer, network.provider).call()
    return paid


@pytest.mark.parametrize("total", [1, 10**18, 2**96 - 1])
def test_voucher__signed_by_session_key__pays_its_total_within_the_escrow(network: Network, total: int) -> None:
    network.deposit(ESCROW, address_of(SESSION))
    voucher = Voucher(network.payer, network.provider, total)
    expected = min(total, ESCROW)
    assert redeem(network, voucher, network.deployment) == expected
    fee = (expected * 5 + 99) // 100
    assert network.token.functions.balanceOf(network.provider).call() == expected - fee
    assert network.market.functions.fees().call() == fee


def test_voucher__signed_by_another_key__pays_nothing(network: Network) -> None:
    network.deposit(ESCROW, address_of(SESSION))
    assert redeem(network, Voucher(network.payer, network.provider, 5), network.deployment, STRANGER) == 0


def test_voucher__signed_for_something_else__pays_nothing(network: Network) -> None:
    network.deposit(ESCROW, address_of(SESSION))
    here = network.deployment
    voucher = Voucher(network.payer, network.provider, 5)
    assert redeem(network, voucher, replace(here, chain_id=here.chain_id + 1)) == 0
    assert redeem(network, voucher, replace(here, market=here.staking)) == 0
    assert redeem(network, replace(voucher, provider=network.owner), here) == 0
    assert redeem(network, voucher, here, total=6) == 0
    assert redeem(network, voucher, here) == 5


def register(network: Network, digest: bytes, deadline: int = DEADLINE) -> None:
    function = network.staking.functions.register(address_of(DEVICE), 0, 0, deadline, sign(DEVICE, digest))
    network.send(function, network.provider, value=7)


def test_device_digest__signed_by_device__is_registered_and_gets_its_gas_money(network: Network) -> None:
    register(network, device_digest(network.deployment, network.provider, DEADLINE))
    device = address_of(DEVICE)
    assert network.staking.functions.providerOf(device).call() == network.provider
    assert network.web3.eth.get_balance(device) == 7


def test_device_digest__of_something_else__is_refused(network: Network) -> None:
    from eth_tester.exceptions import TransactionFailed

    here = network.deployment
    wrong = (
        device_digest(here, network.payer, DEADLINE),
        device_digest(here, network.provider, DEADLINE - 1),
        device_digest(replace(here, chain_id=here.chain_id + 1), network.provider, DEADLINE),
        device_digest(replace(here, staking=here.market), network.provider, DEADLINE),
    )
    for digest in wrong:
        with pytest.raises(TransactionFailed, match=BAD_KEY):
            register(network, digest)
    assert int(network.staking.functions.providerOf(address_of(DEVICE)).call(), 16) == 0


def reported(contract: Any) -> dict[str, Any]:
    """Return the EIP-712 domain as the contract itself reports it (EIP-5267)."""
    fields, name, version, chain_id, verifier, _, extensions = contract.functions.eip712Domain().call()
    assert (fields, extensions) == (b"\x0f", [])  # just these four
    return {"name": name, "version": version, "chainId": chain_id, "verifyingContract": verifier}


def test_domains__reported_by_the_contracts__are_ours(network: Network) -> None:
    ours = {"name": DOMAIN_NAME, "version": DOMAIN_VERSION, "chainId": network.deployment.chain_id}
    assert reported(network.market) == {**ours, "verifyingContract": network.deployment.market}
    assert reported(network.staking) == {**ours, "verifyingContract": network.deployment.staking}


def test_receipt_digest__under_the_reported_domain_of_market__is_what_others_compute(network: Network) -> None:
    from eth_account import messages
    from web3 import Web3

    hashes = {name: bytes([number]) * 32 for number, name in enumerate(("job", "model", "input", "output", "terms"))}
    receipt = Receipt(network.payer, network.provider, **hashes, time=1_800_000_000, price=2**96 - 1)
    kinds = {"payer": "address", "provider": "address", **dict.fromkeys(hashes, "bytes32")}
    kinds |= {"time": "uint64", "price": "uint96"}
    fields = [{"name": name, "type": kind} for name, kind in kinds.items()]
    message = {name: getattr(receipt, name) for name in kinds}
    signable = messages.encode_typed_data(reported(network.market), {"Receipt": fields}, message)
    other = bytes(Web3.keccak(b"\x19" + signable.version + signable.header + signable.body))
    assert receipt.digest(network.deployment) == other
    assert replace(receipt, price=0).digest(network.deployment) != other
