"""The formats of NATS' keys and tokens, against values made by its own tools."""

import base64
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, strategies as st

from app.relay.nkeys import (
    ACCOUNT,
    USER,
    BadToken,
    Issuer,
    crc16,
    decode_segment,
    encode_public,
    encode_segment,
    nobody,
    read_claims,
)


def test_crc16__check_value_of_xmodem() -> None:
    assert crc16(b"123456789") == 0x31C3


def test_encode_public__has_prefix_length_and_checksum() -> None:
    public = bytes(range(32))
    for kind, letter in ((ACCOUNT, "A"), (USER, "U")):
        text = encode_public(kind, public)
        raw = base64.b32decode(text + "=" * (-len(text) % 8))
        assert (text[0], len(text), raw[1:33]) == (letter, 56, public)
        assert int.from_bytes(raw[33:], "little") == crc16(raw[:33])


def test_token__is_signed_by_the_issuer_it_names() -> None:
    seed = bytes(range(32))
    issuer = Issuer(seed)
    token = issuer.token({"sub": "U", "nats": {"a": 1}}, 1_800_000_000)
    body, _, signature = token.rpartition(".")
    public: Ed25519PublicKey = Ed25519PrivateKey.from_private_bytes(seed).public_key()
    public.verify(decode_segment(signature), body.encode())
    assert json.loads(decode_segment(body.split(".")[0])) == {"typ": "JWT", "alg": "ed25519-nkey"}
    claims = read_claims(token.encode())
    assert (claims["iss"], claims["iat"], claims["nats"]) == (issuer.public, 1_800_000_000, {"a": 1})
    assert issuer.public == encode_public(ACCOUNT, public.public_bytes_raw())


def test_token__twice__differs_by_its_id() -> None:
    issuer = Issuer(bytes(32))
    assert issuer.token({}, 1) != issuer.token({}, 1)


def test_nobody__is_another_each_time() -> None:
    assert nobody() != nobody()
    assert nobody()[0] == "U"


@given(st.binary(max_size=100))
def test_segment__round_trip(data: bytes) -> None:
    assert decode_segment(encode_segment(data)) == data


@pytest.mark.parametrize("text", ["a", "a b", "ab=c", "ä"])
def test_segment__not_base64url__value_error(text: str) -> None:
    with pytest.raises(ValueError):
        decode_segment(text)


@given(st.binary(max_size=60))
def test_read_claims__whatever_comes__claims_or_bad_token_and_nothing_else(data: bytes) -> None:
    for token in (data, b"a." + data + b".c", b"a." + encode_segment(data).encode()):
        try:
            assert isinstance(read_claims(token), dict)
        except BadToken:
            continue


def test_read_claims__nested_too_deep__bad_token() -> None:
    with pytest.raises(BadToken):
        read_claims(b"a." + encode_segment(b"[" * 100_000).encode())
