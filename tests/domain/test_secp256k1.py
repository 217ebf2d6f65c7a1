"""Signatures: known answers, both shapes, and everything that must be refused."""

import pytest
from hypothesis import given, settings, strategies as st

from app.domain.hashing import keccak
from app.domain.secp256k1 import address_of, is_private_key, new_private_key, public_key, recover, sign
from app.domain.signatures import ORDER, compact, expand, join, split

DIGEST = keccak(b"fallow")
digests = st.binary(min_size=32, max_size=32)
keys = st.integers(1, ORDER - 1).map(lambda number: number.to_bytes(32, "big"))


def test_known_keys_have_their_addresses() -> None:
    assert address_of((1).to_bytes(32, "big")) == "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"
    assert address_of(keccak(b"cow")) == "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"  # EIP-712's example
    assert public_key((1).to_bytes(32, "big"))[:4].hex() == "79be667e"  # the generator's x


def test_eip_712_example_signature() -> None:
    digest = bytes.fromhex("be609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2")
    signature = sign(keccak(b"cow"), digest)
    assert signature.hex() == (
        "4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d"
        "07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b91562"
        "1c"
    )


@settings(max_examples=50, deadline=None)
@given(keys, digests)
def test_signatures_recover_in_both_shapes(key: bytes, digest: bytes) -> None:
    signature = sign(key, digest)
    assert signature == sign(key, digest)
    assert len(signature) == 65
    assert len(compact(signature)) == 64
    assert expand(compact(signature)) == expand(signature) == signature
    assert recover(digest, signature) == recover(digest, compact(signature)) == address_of(key)


def test_eip_2098_examples() -> None:
    r = "68a020a209d3d56c46f38cc50a33f704f4a9a10a59377f8dd762ac66910e9b90"
    s = "7e865ad05c4035ab5792787d4a0297a43617ae897930a6fe4d822b8faea52064"
    assert compact(bytes.fromhex(r + s + "1b")).hex() == r + s
    r = "9328da16089fcba9bececa81663203989f2df5fe1faa6291a45381c81bd17f76"
    s = "139c6d6b623b42da56557e5e734a43dc83345ddfadec52cbe24d0cc64f550793"
    assert (
        compact(bytes.fromhex(r + s + "1c")).hex()
        == r + "939c6d6b623b42da56557e5e734a43dc83345ddfadec52cbe24d0cc64f550793"
    )


def test_malformed_signatures_are_refused() -> None:
    good = sign(new_private_key(), DIGEST)
    parity, r, s = split(good)
    for bad in (
        b"",
        good[:63],
        good + b"\0",
        good[:64] + b"\0",
        good[:64] + b"\x1d",
        bytes(64) + b"\x1b",
        join(parity, ORDER, s),
        join(parity, r, 0),
        join(1 - parity, r, ORDER - s),  # the same signature with a high s
    ):
        with pytest.raises(ValueError):
            recover(DIGEST, bad)
    with pytest.raises(ValueError):
        recover(DIGEST[:31], good)


def test_r_that_is_no_point_is_refused() -> None:
    with pytest.raises(ValueError, match="no key fits"):
        recover(DIGEST, join(0, 5, 1))  # x = 5 is on no point of the curve


def test_invalid_keys_and_digests_are_refused() -> None:
    for bad in (b"", bytes(32), ORDER.to_bytes(32, "big"), b"\x01" * 31, b"\x01" * 33):
        assert not is_private_key(bad)
        with pytest.raises(ValueError):
            sign(bad, DIGEST)
        with pytest.raises(ValueError):
            address_of(bad)
    with pytest.raises(ValueError):
        sign(new_private_key(), b"short")
    assert new_private_key() != new_private_key()
