"""Names: written in their one form by ENSIP-15, and asked of a registry at its real address by both clients of a chain."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.forwarding import Forwarder
from app.adapters.chain.name_rules import EnsRules
from app.adapters.chain.own_names import OwnNames
from app.adapters.chain.public_wallet import PublicWallet
from app.adapters.clock import SystemClock
from app.domain import abi
from app.domain.chains import BY_KEY
from app.domain.errors import BadInput, ChainAway, Refused
from app.domain.guards import Kind
from app.domain.names import NAME, OUTSIDE, REGISTRY, node_of, of_address
from app.ports.names import NameChain
from app.services.names import Named, Names
from tests.adapters.chain.planted import _TOKEN, Planted, fixed

ETHEREUM = BY_KEY["ethereum"]
ANN, BOB, EVE = (
    "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
    "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
)
RESOLVER, ANNS, EVES, FAR = ("0x" + digit * 40 for digit in "1234")


def refusing(data: bytes) -> bytes:
    """Return code that reverts every call with `data`."""
    size = len(data).to_bytes(2, "big")
    return b"\x61" + size + b"\x80\x61\x00\x0b\x5f\x39\x5f\xfd" + data


def said(name: str) -> bytes:
    return fixed({NAME.selector: abi.encode(["string"], [name])})


# Whose registry entry is which resolver, and whose address a resolver tells: both answer what is stored under the node.
RESOLVERS = {
    "ann.eth": RESOLVER,
    "日本tokyo.eth": RESOLVER,
    "empty.eth": RESOLVER,
    "far.eth": FAR,
    of_address(ANN): ANNS,
    of_address(BOB): EVES,
    of_address(EVE): EVES,
}


@pytest.fixture(params=["own", "public"])
async def chain(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[NameChain]:
    planted = Planted(ETHEREUM)
    planted.codes |= {REGISTRY: _TOKEN, RESOLVER: _TOKEN, ANNS: said("ann.eth"), EVES: said("ann.eth")}
    lookup = abi.encode(
        ["address", "string[]", "bytes", "bytes4", "bytes"], [FAR, ["https://far.example"], b"", b"1234", b""]
    )
    planted.codes[FAR] = refusing(OUTSIDE + lookup)
    for name, resolver in RESOLVERS.items():
        planted.held[REGISTRY, "0x" + node_of(name).hex()] = int(resolver, 16)
    for name in ("ann.eth", "日本tokyo.eth"):
        planted.held[RESOLVER, "0x" + node_of(name).hex()] = int(ANN, 16)
    with planted.running(tmp_path / "chain") as server:
        await server.start(0)
        if request.param == "own":
            client = Web3Chain(lambda: server.url, SystemClock())
            yield OwnNames(client)
            await client.close()
        else:
            node = Forwarder(1, "Ethereum", "ETH", lambda: [server.url], SystemClock())
            public = PublicWallet(ETHEREUM, node, SystemClock())
            yield public
            await public.close()
        await server.stop()


async def test_names__registry_at_its_address__found_both_ways_and_nobody_outside_is_asked(chain: NameChain) -> None:
    names = Names(EnsRules(), chain)
    assert await names.here()
    assert await names.resolve(" ANN.eth ") == Named("ann.eth", ANN)
    mixed = await names.resolve("日本tokyo.eth")
    assert (mixed.address, [one.kind for one in mixed.cautions]) == (ANN, [Kind.MIXED_SCRIPT])
    for name, why in (
        ("nobody.eth", "Nobody is called nobody.eth"),
        ("empty.eth", "has no address"),
        ("far.eth", "Only a host outside the chain knows"),
    ):
        with pytest.raises(Refused, match=why):
            await names.resolve(name)
    with pytest.raises(BadInput):
        await names.resolve("аnn.eth")  # its first letter is Cyrillic
    assert await names.name_of(ANN) == "ann.eth"
    assert await names.name_of(BOB) == await names.name_of(EVE) == "", "a name that leads to somebody else"
    assert await names.name_of("0x" + 40 * "9") == ""


async def test_names__no_registry_or_no_node__said() -> None:
    chain = Web3Chain(lambda: None, SystemClock())
    with pytest.raises(ChainAway):
        await Names(EnsRules(), OwnNames(chain)).here()
    with pytest.raises(ChainAway):
        await Names(EnsRules(), OwnNames(chain)).resolve("ann.eth")


# The rules of ENSIP-15, an example of each: https://docs.ens.domains/ensip/15
@pytest.mark.parametrize(
    ("written", "one_form"),
    [
        ("Nick.ETH", "nick.eth"),
        ("_a.eth", "_a.eth"),
        ("n\u0303.eth", "\u00f1.eth"),
        ("🏴\u200d☠\ufe0f.eth", "🏴\u200d☠.eth"),
        ("1\ufe0f⃣.eth", "1⃣.eth"),
        ("faß.eth", "faß.eth"),
    ],
)
async def test_normalised__good_names__their_one_form(written: str, one_form: str) -> None:
    assert await EnsRules().normalised(written) == one_form


@pytest.mark.parametrize(
    "name",
    ["", ".", "a..b", "a\u200db.eth", "x_.eth", "xn--a.eth", "ab--c.eth", "vit\u0430lik.eth", "\u0455\u0441op\u0435.eth",
     "a\u0660.eth", " a.eth", "a" * 300 + ".eth"],
)  # fmt: skip
async def test_normalised__what_could_be_taken_for_another__refused(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        await EnsRules().normalised(name)
    assert refused.value.hint
