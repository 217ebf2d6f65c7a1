"""Receipts, vouchers and device registrations: the digests that any EIP-712 library finds for the same words."""

from dataclasses import replace
from typing import Any

import pytest
from eth_account.messages import encode_typed_data
from hypothesis import given, settings, strategies as st

from app.domain.hashing import checksum, keccak
from app.domain.networks import Deployment
from app.domain.receipts import Receipt, Voucher, device_digest

addresses = st.binary(min_size=20, max_size=20).map(checksum)
words = st.binary(min_size=32, max_size=32)
deployments = st.builds(Deployment, st.integers(1, (1 << 63) - 1), addresses, addresses, addresses)
receipts = st.builds(
    Receipt,
    addresses,
    addresses,
    st.binary(min_size=16, max_size=16),
    words,
    words,
    words,
    words,
    st.integers(0, (1 << 64) - 1),
    st.integers(0, (1 << 96) - 1),
)
VOUCHER = [("payer", "address"), ("provider", "address"), ("total", "uint96")]
DEVICE = [("provider", "address"), ("deadline", "uint256")]
RECEIPT = [
    ("payer", "address"),
    ("provider", "address"),
    ("job", "bytes32"),
    ("model", "bytes32"),
    ("input", "bytes32"),
    ("output", "bytes32"),
    ("terms", "bytes32"),
    ("time", "uint64"),
    ("price", "uint96"),
]


def typed(name: str, fields: list[tuple[str, str]], chain_id: int, contract: str, message: dict[str, Any]) -> bytes:
    """Return the digest as eth_account finds it."""
    signable = encode_typed_data(
        {"name": "Fallow", "version": "1", "chainId": chain_id, "verifyingContract": contract},
        {name: [{"name": field, "type": kind} for field, kind in fields]},
        message,
    )
    return keccak(b"\x19" + signable.version + signable.header + signable.body)


@settings(max_examples=30)
@given(deployments, addresses, addresses, st.integers(0, (1 << 96) - 1))
def test_voucher__digest__is_the_librarys(site: Deployment, payer: str, provider: str, total: int) -> None:
    message = {"payer": payer, "provider": provider, "total": total}
    assert Voucher(payer, provider, total).digest(site) == typed(
        "Voucher", VOUCHER, site.chain_id, site.market, message
    )


@settings(max_examples=30)
@given(deployments, receipts)
def test_receipt__digest__is_the_librarys(site: Deployment, receipt: Receipt) -> None:
    message = {**vars(receipt), "job": receipt.job.rjust(32, b"\0")}
    assert receipt.digest(site) == typed("Receipt", RECEIPT, site.chain_id, site.market, message)


@settings(max_examples=30)
@given(deployments, addresses, st.integers(0, (1 << 256) - 1))
def test_device__digest__is_the_librarys_and_of_the_staking_contract(
    site: Deployment, provider: str, deadline: int
) -> None:
    message = {"provider": provider, "deadline": deadline}
    assert device_digest(site, provider, deadline) == typed("Device", DEVICE, site.chain_id, site.staking, message)


@given(deployments, receipts, st.sampled_from([name for name, _ in RECEIPT]))
def test_receipt__any_word_changed__another_digest(site: Deployment, receipt: Receipt, name: str) -> None:
    old = getattr(receipt, name)
    new: Any = old ^ 1 if isinstance(old, int) else old
    if isinstance(old, bytes):
        new = bytes([old[0] ^ 1]) + old[1:]
    elif isinstance(old, str):
        new = checksum(bytes([int(old[2:4], 16) ^ 1]) + bytes.fromhex(old[4:]))
    assert replace(receipt, **{name: new}).digest(site) != receipt.digest(site)


@given(deployments, receipts)
def test_digest__another_chain_or_market__another_digest(site: Deployment, receipt: Receipt) -> None:
    for other in (replace(site, chain_id=site.chain_id + 1), replace(site, market=checksum(keccak(b"x")[12:]))):
        assert receipt.digest(other) != receipt.digest(site)


@pytest.mark.parametrize("payer", ["", "0x12", "nobody", "0x" + "g" * 40])
def test_voucher__no_address__is_an_error(payer: str) -> None:
    place = checksum(bytes(20))
    site = Deployment(1, place, place, place)
    with pytest.raises(ValueError):
        Voucher(payer, site.token, 1).digest(site)
