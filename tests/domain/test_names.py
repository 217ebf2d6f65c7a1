"""What is a name, and its hash."""

import pytest

from app.domain import abi
from app.domain.names import OUTSIDE, is_name, node_of, of_address

ANN = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"


# Source: EIP-137, "namehash algorithm".
@pytest.mark.parametrize(
    ("name", "node"),
    [
        ("", "0000000000000000000000000000000000000000000000000000000000000000"),
        ("eth", "93cdeb708b7545dc668eb9280176169d1c33cfd8ed6f04690a0bcc88a93fc4ae"),
        ("foo.eth", "de9b09fd7c5f901e23a3f19fecc54828e9c848539801e86591bd9801b019f84f"),
    ],
)
def test_node_of__published_examples__the_same(name: str, node: str) -> None:
    assert node_of(name).hex() == node


def test_of_address__any_case__lower() -> None:
    assert of_address(ANN) == "f39fd6e51aad88f6f4ce6ab8827279cfffb92266.addr.reverse"


def test_is_name__names_and_others__told_apart() -> None:
    assert all(map(is_name, ("ann.eth", " a.b.c ", "日本.eth")))
    assert not any(map(is_name, ("", ".", "ann", ANN, "ethereum:0x1.2", "0x12.eth", "two words.eth", "eth.")))


def test_outside__is_the_selector_of_the_lookup_elsewhere() -> None:
    assert abi.selector("OffchainLookup(address,string[],bytes,bytes4,bytes)") == OUTSIDE
