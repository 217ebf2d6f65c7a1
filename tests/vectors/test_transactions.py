"""Transactions of every kind: made, signed and read as the published vectors say, and refused where they say so."""

from typing import Any

import pytest

from app.domain import intrinsic, rlp, secp256k1, transactions as tx
from app.domain.hashing import checksum
from tests.vectors.published import hexed, read

MADE: list[dict[str, Any]] = read("transactions_made.json.gz")
RAW: list[tuple[str, str, str | None, str]] = read("transactions_raw.json.gz")
RLP: dict[str, dict[str, Any]] = read("rlp.json")
KINDS = ("Legacy", "Eip155", "Berlin", "London")


def _number(fields: dict[str, Any], name: str) -> int:
    value = fields.get(name, 0)
    return int(value, 0) if isinstance(value, str) else int(value)


def _made(kind: str, fields: dict[str, Any]) -> tx.AnyTransaction:
    def number(name: str) -> int:
        return _number(fields, name)

    gas, to, value, data = number("gasLimit"), fields.get("to"), number("value"), hexed(fields.get("data", "0x"))
    access = tuple(
        (checksum(entry["address"]), tuple(hexed(key) for key in entry["storageKeys"]))
        for entry in fields.get("accessList", [])
    )
    chain, nonce, price = number("chainId"), number("nonce"), number("gasPrice")
    if kind == "Berlin":
        return tx.Listed(chain, nonce, price, gas, to, value, data, access)
    if kind == "London":
        tip, fee = number("maxPriorityFeePerGas"), number("maxFeePerGas")
        return tx.Transaction(chain, nonce, tip, fee, gas, to, value, data, access)
    return tx.Legacy(chain if kind == "Eip155" else 0, nonce, price, gas, to, value, data)


@pytest.mark.parametrize("kind", KINDS)
def test_transactions__of_each_kind__are_made_signed_and_read(kind: str) -> None:
    tried = 0
    for case in MADE:
        if not case[f"unsigned{kind}"]:
            continue  # the vectors have no form with a chain where there is no chain
        made, key = _made(kind, case["transaction"]), hexed(case["privateKey"])
        assert made.encode_unsigned() == hexed(case[f"unsigned{kind}"]), case["name"]
        signature = secp256k1.sign(key, made.digest())
        raw = made.encode_signed(signature)
        assert raw == hexed(case[f"signed{kind}"]), case["name"]
        assert tx.decode_unsigned(made.encode_unsigned()) == made
        assert tx.decode_signed(raw) == (made, signature)
        assert secp256k1.recover(made.digest(), signature) == secp256k1.address_of(key)
        tried += 1
    assert tried > 250


def test_blob_transactions__are_refused_by_name() -> None:
    raws = [hexed(case[form]) for case in MADE for form in ("unsignedCancun", "signedCancun") if case[form]]
    for raw in raws:
        with pytest.raises(ValueError, match="4844"):
            tx.decode_signed(raw)
    assert len(raws) > 100


@pytest.mark.parametrize(("name", "raw", "sender", "why"), RAW, ids=[case[0] for case in RAW])
def test_signed_bytes__of_the_main_network__have_their_sender_or_are_refused(
    name: str, raw: str, sender: str | None, why: str
) -> None:
    assert (sender is None) == bool(why) or not why
    if sender is None:
        with pytest.raises(ValueError):
            _sender(hexed(raw))
    else:
        assert _sender(hexed(raw)).lower() == sender


def test_signed_bytes__both_sorts_are_there() -> None:
    good = sum(case[2] is not None for case in RAW)
    assert good > 40
    assert len(RAW) - good > 100


def _sender(raw: bytes) -> str:
    transaction, signature = tx.decode_signed(raw)
    intrinsic.check(transaction)
    if transaction.chain_id not in (0, 1):
        raise ValueError("another chain")
    return secp256k1.recover(transaction.digest(), signature)


@pytest.mark.parametrize("name", sorted(RLP))
def test_rlp__of_the_ethereum_tests__is_read_or_refused(name: str) -> None:
    given, data = RLP[name]["in"], hexed(RLP[name]["out"])
    if given == "INVALID":
        with pytest.raises(ValueError):
            rlp.decode(data)
    elif given == "VALID":
        assert rlp.encode(rlp.decode(data)) == data
    else:
        assert rlp.decode(data) == _item(given)
        assert rlp.encode(_item(given)) == data


def _item(given: Any) -> rlp.Item:
    if isinstance(given, list):
        return [_item(part) for part in given]
    if isinstance(given, int):
        return rlp.integer(given)
    return rlp.integer(int(given[1:])) if given.startswith("#") else given.encode()
