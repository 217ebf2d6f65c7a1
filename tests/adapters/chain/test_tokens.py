"""What tokens say of themselves and accounts have of them: on the local network's own process, with contracts of the test's."""

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.keys.hot import LocalKey
from app.domain.activity import Arrival
from app.domain.addresses import created
from app.domain.contracts import token
from app.domain.errors import ChainAway
from app.domain.secp256k1 import new_private_key
from app.domain.tokens import TokenFacts
from tests.adapters.chain.coins import saying, spam
from tests.adapters.chain.conftest import Net

WEI = 10**18
FAKE = TokenFacts("", "FLW", "Fallow", 6)


async def create(net: Net, key: LocalKey, code: bytes) -> str:
    """Create a contract as `key` and return its address."""
    transaction = await net.chain.prepare(key.address, None, 0, code)
    sent = await net.chain.broadcast(transaction.encode_signed(key.sign(transaction.digest())))
    assert (await net.chain.outcome(sent, 20)).status == 1
    return created(key.address, transaction.nonce)


def reader(net: Net) -> Web3Chain:
    assert isinstance(net.chain, Web3Chain)
    return net.chain


async def came(net: Net, account: str) -> list[Arrival]:
    found: list[Arrival] = []
    first = 0
    while True:
        more, following = await net.chain.arrivals([account], first)
        found += more
        if following == first:
            return found
        first = following


async def test_arrivals__token_that_calls_itself_as_ours__told_by_its_address(real: Net) -> None:
    thief, victim = await real.rich(), await real.rich()
    own = (await real.chain.deployment()).token
    where = await create(real, thief, spam(saying("FLW", "Fallow", 6), thief.address, victim.address, 5_000_000))
    found = await came(real, victim.address)
    tokens = [(one.asset, one.token, one.amount, one.name, one.decimals) for one in found if one.asset != "ETH"]
    assert ("FLW", where, 5_000_000, "Fallow", 6) in tokens
    assert ("FLW", "", 10_000 * WEI, "", 18) in tokens
    assert own not in [one.token for one in found], "Fallow's own needs no address to be told apart"


async def test_arrivals__log_of_what_answers_no_token__left_out(real: Net) -> None:
    thief, victim = await real.rich(), LocalKey(new_private_key())
    await create(real, thief, spam(b"\x5f\x5f\xfd", thief.address, victim.address, 1))
    assert await came(real, victim.address) == []


async def test_facts__tokens_and_others__only_what_answers(real: Net) -> None:
    who = await real.rich()
    plain = await create(real, who, spam(saying("A\u200bI" + 40 * "x", "\u202eevil", 0), who.address, who.address, 0))
    silent = await create(real, who, spam(b"\x5f\x5f\xfd", who.address, who.address, 0))
    tokens, own = reader(real).tokens, (await real.chain.deployment()).token
    said = await tokens.facts([plain, silent, who.address, own])
    assert said == {
        plain: TokenFacts(plain, "AIxxxxxxxxxx", "evil", 0),
        own: TokenFacts(own, "FLW", "Fallow", 18),
    }
    assert await tokens.facts([plain]) == {plain: said[plain]}, "asked once"


async def test_held_and_allowed__real_token__as_its_contract_says(real: Net) -> None:
    who, other = await real.rich(), LocalKey(new_private_key())
    tokens, own = reader(real).tokens, (await real.chain.deployment()).token
    assert await tokens.held(who.address, [own, other.address]) == [10_000 * WEI, None]
    assert await tokens.allowed(who.address, own, other.address) == 0
    transaction = await real.chain.prepare(who.address, own, 0, token.approve(other.address, 7))
    await real.chain.broadcast(transaction.encode_signed(who.sign(transaction.digest())))
    assert await tokens.allowed(who.address, own, other.address) == 7


async def test_facts__nothing_answers__away_and_not_taken_for_silence(real: Net) -> None:
    chain = reader(real)
    chain.node._find_rpc = lambda: None
    with pytest.raises(ChainAway):
        await chain.tokens.facts(["0x" + 40 * "7"])
