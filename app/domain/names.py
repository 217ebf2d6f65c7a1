"""Names of the Ethereum Name Service: what is a name, how its hash is made, and what is asked about it.

Sources: ENSIP-1 (hashes, registry, resolvers), ENSIP-3 (names of addresses), EIP-3668 (answers from outside the chain).
"""

from app.domain.bindings import Function
from app.domain.hashing import keccak

REGISTRY = "0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e"  # the same on Ethereum and its test networks
RESOLVER = Function("ENS registry", "resolver", (("node", "bytes32"),), ("address",))
ADDRESS = Function("ENS resolver", "addr", (("node", "bytes32"),), ("address",))
NAME = Function("ENS resolver", "name", (("node", "bytes32"),), ("string",))
OUTSIDE = bytes.fromhex(
    "556f1830"
)  # OffchainLookup(address,string[],bytes,bytes4,bytes), hashed by a test: the window hashes seldom
LONGEST = 255


def is_name(text: str) -> bool:
    """Tell whether a text is written as such names are: with a point, and without what addresses and links begin with."""
    written = text.strip()
    return (
        "." in written.strip(".") and ":" not in written and not written.lower().startswith("0x") and " " not in written
    )


def node_of(name: str) -> bytes:
    """Return the hash of a normalised name."""
    node = bytes(32)
    for label in reversed(name.split(".") if name else []):
        node = keccak(node + keccak(label.encode()))
    return node


def of_address(address: str) -> str:
    """Return the name under which an address says what it is called."""
    return f"{address.lower().removeprefix('0x')}.addr.reverse"
