"""BIP-32's tree: BIP-44 addresses, and the law that public children fit private ones."""

import pytest
from hypothesis import given, strategies as st

from app.domain import hdkeys, secp256k1
from app.domain.hdkeys import HARDENED, Node
from app.domain.signatures import ORDER
from app.domain.words import seed

TEST = ["test"] * 11 + ["junk"]


@pytest.mark.parametrize("text", ["", "xprv", "0OIl", "é" * 111, "1" * 111, "z" * 5000])
def test_parse__no_key_at_all__refused(text: str) -> None:
    with pytest.raises(ValueError):
        hdkeys.parse(text)


@pytest.mark.parametrize(
    ("words", "number", "address"),
    [
        (["abandon"] * 11 + ["about"], 0, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"),
        (TEST, 0, "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"),
        (TEST, 1, "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"),
        (TEST, 9, "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"),
    ],
)
def test_ethereum_path__known_words__have_their_addresses(words: list[str], number: int, address: str) -> None:
    node = hdkeys.root(seed(words)).derive(hdkeys.ETHEREUM).child(number)
    assert node.private is not None
    assert secp256k1.address_of(node.private) == address


@given(st.binary(min_size=16, max_size=64), st.lists(st.integers(0, HARDENED - 1), max_size=3))
def test_children__by_public_keys_alone__are_those_of_the_private_ones(secret: bytes, path: list[int]) -> None:
    private = hdkeys.root(secret)
    public = private.without_private()
    for index in path:
        private, public = private.child(index), public.child(index)
    assert private.without_private() == public


def test_child__that_cannot_be__refused() -> None:
    node = hdkeys.root(bytes(16))
    for index in (-1, 1 << 32):
        with pytest.raises(ValueError):
            node.child(index)
    with pytest.raises(ValueError, match="private key"):
        node.without_private().child(HARDENED)
    with pytest.raises(ValueError):
        Node(node.public, node.chain, node.private, depth=255).child(0)


@pytest.mark.parametrize("path", ["", "0", "m/", "m/x", "m/-1", "m/01", "m/2147483648", "m/0''", "m//0", "M/0", "m/0/"])
def test_derive__malformed_path__refused(path: str) -> None:
    with pytest.raises(ValueError):
        hdkeys.root(bytes(16)).derive(path)


@pytest.mark.parametrize("size", [0, 15, 65])
def test_root__seed_of_another_length__refused(size: int) -> None:
    with pytest.raises(ValueError):
        hdkeys.root(bytes(size))


def test_node__as_text__shows_no_secret() -> None:
    node = hdkeys.root(bytes(16))
    assert node.private is not None
    assert repr(node.private) not in repr(node)
    assert repr(node.chain) not in repr(node)


def test_tweak__past_the_order_or_to_zero__is_no_key() -> None:
    private = (5).to_bytes(32, "big")
    public = secp256k1.compressed(private)
    for tweak in (ORDER, ORDER - 5):
        with pytest.raises(ValueError):
            secp256k1.tweak_private(private, tweak.to_bytes(32, "big"))
        with pytest.raises(ValueError):
            secp256k1.tweak_public(public, tweak.to_bytes(32, "big"))
    with pytest.raises(ValueError):
        secp256k1.tweak_private(bytes(32), (1).to_bytes(32, "big"))
