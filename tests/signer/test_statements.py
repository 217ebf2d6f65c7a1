"""What the signer says of typed data, messages and authorisations, and what it refuses to sign."""

import json
from typing import Any

import pytest

from app.domain import addresses, messages, secp256k1, transactions as tx, typed_data
from app.domain.authorizations import Authorization
from app.domain.errors import BadInput, Refused
from app.domain.hashing import checksum
from app.signer import statements
from app.wire.signer import Statement

ME, ONE, TOKEN = (checksum(bytes([number]) * 20) for number in (0x99, 0x11, 0x22))
CHAIN = 1337
DOMAIN = {"name": "Token", "version": "1", "chainId": CHAIN, "verifyingContract": TOKEN}
UNTIL = 1_800_000_000  # 2027-01-15 08:00 UTC
SINGLE = {
    "PermitSingle": [("details", "PermitDetails"), ("spender", "address"), ("sigDeadline", "uint256")],
    "PermitDetails": [("token", "address"), ("amount", "uint160"), ("expiration", "uint48"), ("nonce", "uint48")],
}
BATCH = {**SINGLE, "PermitBatch": [("details", "PermitDetails[]"), ("spender", "address"), ("sigDeadline", "uint256")]}
ONCE = {
    "PermitTransferFrom": [
        ("permitted", "TokenPermissions"),
        ("spender", "address"),
        ("nonce", "uint256"),
        ("deadline", "uint256"),
    ],
    "TokenPermissions": [("token", "address"), ("amount", "uint256")],
}
PERMIT = {
    "Permit": [
        ("owner", "address"),
        ("spender", "address"),
        ("value", "uint256"),
        ("nonce", "uint256"),
        ("deadline", "uint256"),
    ]
}
DETAILS = {"token": TOKEN, "amount": 5, "expiration": UNTIL, "nonce": 0}
UNLIMITED = 2**160 - 1


def _typed(types: dict[str, list[tuple[str, str]]], primary: str, message: Any) -> Statement:
    request = {
        "types": {name: [{"name": one, "type": kind} for one, kind in fields] for name, fields in types.items()},
        "primaryType": primary,
        "domain": DOMAIN,
        "message": message,
    }
    return statements.typed(json.dumps(request), ME, CHAIN)


def _permit(**changes: Any) -> Statement:
    message = {"owner": ME, "spender": ONE, "value": 5, "nonce": 0, "deadline": UNTIL}
    return _typed(PERMIT, "Permit", {**message, **changes})


def test_permit__is_told_with_its_owner_spender_and_end() -> None:
    told = _permit()
    assert (told.kind, told.name, told.chain_id, told.sender) == ("typed data", "Permit", CHAIN, ME)
    assert told.sentences == [
        f"Let {ONE} take up to 5 of the smallest units of the token {TOKEN}, until 2027-01-15 08:00 UTC.",
        f"Signed by {ME} for chain {CHAIN}.",
    ]
    assert told.warnings == []
    assert {(field.name, field.value) for field in told.fields} >= {("value", "5"), ("domain.chainId", str(CHAIN))}


def test_permit__without_limit_or_end__is_warned_of() -> None:
    told = _permit(value=2**256 - 1, deadline=2**256 - 1)
    assert "an unlimited amount" in told.sentences[0]
    assert "without an end" in told.sentences[0]
    assert len(told.warnings) == 2


def test_permit__of_another_owner__is_refused() -> None:
    with pytest.raises(Refused, match="not of"):
        _permit(owner=ONE)


@pytest.mark.parametrize(
    ("types", "primary", "message", "sentences"),
    [
        (SINGLE, "PermitSingle", {"details": DETAILS, "spender": ONE, "sigDeadline": UNTIL}, 1),
        (BATCH, "PermitBatch", {"details": [DETAILS, DETAILS], "spender": ONE, "sigDeadline": UNTIL}, 2),
        (
            ONCE,
            "PermitTransferFrom",
            {"permitted": {"token": TOKEN, "amount": 5}, "spender": ONE, "nonce": 1, "deadline": UNTIL},
            1,
        ),
    ],
)
def test_permit2__every_shape__names_each_token(
    types: dict[str, list[tuple[str, str]]], primary: str, message: Any, sentences: int
) -> None:
    told = _typed(types, primary, message)
    once = ["It can do so once."] if primary == "PermitTransferFrom" else []
    assert told.sentences[sentences:-1] == once
    assert all(f"Let {ONE} take up to 5" in one and TOKEN in one for one in told.sentences[:sentences])
    assert told.warnings == []


def test_permit2__without_limit__is_warned_of() -> None:
    message = {"details": {**DETAILS, "amount": str(UNLIMITED)}, "spender": ONE, "sigDeadline": UNTIL}
    assert "no limit" in _typed(SINGLE, "PermitSingle", message).warnings[0]


def test_permit__of_other_fields__is_not_taken_for_one() -> None:
    types = {"Permit": [("owner", "address"), ("spender", "address"), ("value", "uint128")]}
    told = _typed(types, "Permit", {"owner": ONE, "spender": ONE, "value": 5})
    assert told.sentences[0] == "Sign typed data of the kind Permit."
    assert "does not know" in told.warnings[0]
    assert [field.value for field in told.fields[-3:]] == [ONE, ONE, "5"]


def test_typed_data__digest__is_the_standards() -> None:
    told = _permit()
    message = {"owner": ME, "spender": ONE, "value": 5, "nonce": 0, "deadline": UNTIL}
    fields = [{"name": one, "type": kind} for one, kind in PERMIT["Permit"]]
    assert told.digest == typed_data.build({"Permit": fields}, "Permit", DOMAIN, message).digest


def test_typed_data__for_another_chain__is_refused_and_without_one_is_warned_of() -> None:
    with pytest.raises(Refused, match="chain 1,"):
        _bare(chainId=1)
    told = _bare(name="x")
    assert told.chain_id == 0
    assert any("names no chain" in warning for warning in told.warnings)
    assert any("names no contract" in warning for warning in told.warnings)


def _bare(**domain: Any) -> Statement:
    text = json.dumps({"types": {"A": []}, "primaryType": "A", "domain": domain, "message": {}})
    return statements.typed(text, ME, CHAIN)


@pytest.mark.parametrize("text", ["", "{}", '{"types": {"A": [{"name": "x", "type": "B"}]}, "primaryType": "A"}'])
def test_typed_data__malformed__is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        statements.typed(text, ME, CHAIN)


@pytest.mark.parametrize("data", [b"hello", "é\nzwei".encode(), b""])
def test_message__readable__is_told_as_text(data: bytes) -> None:
    told = statements.message(data, ME)
    assert told.fields[0].value == data.decode()
    assert told.digest == messages.personal_digest(data)
    assert told.warnings == []


def test_message__of_bytes__is_told_in_hex_with_a_warning() -> None:
    told = statements.message(b"\xff\x00", ME)
    assert told.fields[0].value == "0xff00"
    assert told.warnings


@pytest.mark.parametrize(
    "data",
    [
        b"\xff" * 32,
        b"\x19\x01" + b"\xff" * 64,
        b"\x19\x00" + b"\xff" * 30,
        tx.Transaction(1, 0, 1, 2, 21_000, ONE, 5, b"").encode_unsigned(),
        tx.Legacy(1, 0, 1, 21_000, ONE, 5, b"").encode_unsigned(),
        tx.Legacy(0, 0, 1, 21_000, ONE, 5, b"").encode_unsigned(),
        tx.Transaction(1, 0, 1, 2, 21_000, ONE, 5, b"").encode_signed(secp256k1.sign(b"\1" * 32, b"\2" * 32)),
    ],
)
def test_message__that_means_something_else__is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        statements.message(data, ME)


def test_message__too_long__is_refused() -> None:
    with pytest.raises(BadInput):
        statements.message(b"a" * (messages.MOST_BYTES + 1), ME)


def test_authorisation__and_its_revocation__are_told() -> None:
    told, asked = statements.authorization(ME, CHAIN, ONE, 7)
    assert asked == Authorization(CHAIN, ONE, 7)
    assert told.digest == asked.digest()
    assert told.sentences[0] == f"Let {ME} run the code of {ONE}."
    assert len(told.warnings) == 1
    back, _ = statements.authorization(ME, 0, addresses.ZERO, 8)
    assert "Take back" in back.sentences[0]
    assert back.warnings == ["It names no chain: it is valid on every one."]
    for bad in ((ME, -1, ONE, 0), (ME, 1, "0x12", 0), (ME, 1, ONE, 2**64 - 1)):
        with pytest.raises(BadInput):
            statements.authorization(*bad)
