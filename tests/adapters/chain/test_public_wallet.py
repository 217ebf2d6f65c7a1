"""The AI sector's tokens sent and swapped into Fallow's for real: tokens and pools at the real addresses of a chain of our own.

The same on the agent's client of its own network and on a public network's, through Uniswap v2's published router.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.faucet import LocalFaucet
from app.adapters.chain.forwarding import Forwarder
from app.adapters.chain.outbox import ChainOutbox
from app.adapters.chain.public_wallet import PublicWallet
from app.adapters.clock import SystemClock
from app.adapters.keys.hot import LocalKey
from app.domain.chains import BY_KEY
from app.domain.errors import AppError, BadInput, ChainAway, InsufficientFunds, NoContracts, Refused, Reverted
from app.domain.networks import Deployment
from app.domain.secp256k1 import new_private_key
from app.domain.sector import on_chain
from app.domain.tokens import TokenFacts
from app.ports import PlainChain, Tokens
from app.services.tokens import TokenWallet
from tests.adapters.chain import real_tokens
from tests.adapters.chain.planted import Planted
from tests.fakes.activity import MemoryActivity

BNB = BY_KEY["bnb"]
FET, AI = on_chain(56)
WHOLE = 10**18
FRIEND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
SIX = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


@dataclass
class Place:
    """BNB Chain, begun anew: `key` has coin, FLW, FET, AI and a token of six decimals; nobody has opened a pool."""

    url: str
    key: LocalKey
    own: Web3Chain
    deployment: Deployment

    def public(self, url: str = "", recorded: bool = True) -> PublicWallet:
        node = Forwarder(56, BNB.name, BNB.coin, lambda: [url or self.url], SystemClock())
        return PublicWallet(BNB, node, SystemClock(), self.deployment if recorded else None)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    key = LocalKey(new_private_key())
    planted = Planted(BNB, {key.address: 300 * WHOLE})
    for token in (FET, AI):
        real_tokens.plant(planted, token.address, token.symbol, token.name, {key.address: 1000 * WHOLE})
    real_tokens.plant(planted, SIX, "USDX", "A dollar", {key.address: 5_000_000}, decimals=6)
    with planted.running(tmp_path / "chain") as server:
        await server.start(0)
        chain = Web3Chain(lambda: server.url, SystemClock())
        await LocalFaucet(chain.node).drip(key.address)
        at = await chain.deployment()
        yield Place(server.url, key, chain, at)
        await chain.close()
        await server.stop()


@pytest.fixture(params=["own", "public"])
async def wallet(request: pytest.FixtureRequest, place: Place) -> AsyncIterator[tuple[Place, PlainChain, TokenWallet]]:
    async with AsyncExitStack() as stack:
        chain: PlainChain = place.own
        tokens: Tokens = place.own.tokens
        if request.param == "public":
            chain = tokens = public = place.public()
            stack.push_async_callback(public.close)
        yield place, chain, TokenWallet(chain, tokens, MemoryActivity())


async def held(place: Place, account: str, token: str) -> int:
    return (await place.own.tokens.held(account, [token]))[0] or 0


async def test_sector__on_bnb__listed_sent_and_swapped_into_flw(
    wallet: tuple[Place, PlainChain, TokenWallet],
) -> None:
    place, chain, tokens = wallet
    me, flw, exchange = place.key.address, place.deployment.token, place.deployment.router
    await real_tokens.pool(place.own, place.key, exchange, FET.address, 500 * WHOLE, 50 * WHOLE)
    await real_tokens.pool(place.own, place.key, exchange, flw, 5000 * WHOLE, 100 * WHOLE)
    listed = await tokens.held([me])
    assert [(one.facts.symbol, one.highlighted, one.amounts[me]) for one in listed] == [
        ("AI", True, 1000 * WHOLE),
        ("FET", True, 500 * WHOLE),
    ]

    sent = await tokens.prepare_send(me, FRIEND, FET.address, 3 * WHOLE)
    assert sent.title == f"Send 3 FET to {FRIEND}"
    await real_tokens.sign(chain, place.key, sent)
    assert await held(place, FRIEND, FET.address) == 3 * WHOLE

    way = await tokens.quote(FET.address, 10 * WHOLE)
    assert len(way.path) == 3, "through the chain's wrapped coin: there is no pool of both"
    before = await held(place, me, flw)
    allowing = await tokens.prepare_swap(me, FET.address, 10 * WHOLE)
    assert allowing.more
    await real_tokens.sign(chain, place.key, allowing)
    swapping = await tokens.prepare_swap(me, FET.address, 10 * WHOLE)
    assert not swapping.more
    assert swapping.terms is not None
    await real_tokens.sign(chain, place.key, swapping)
    got = await held(place, me, flw) - before
    assert got == way.given
    assert 40 * WHOLE < got < 50 * WHOLE, "a FET is a tenth of a coin, which is fifty FLW; two pools keep their part"
    assert await held(place, me, FET.address) == 487 * WHOLE
    assert await place.own.tokens.allowed(me, FET.address, exchange) == 0, "nothing stays allowed"


async def test_any_token__of_six_decimals__told_and_sent_by_its_own(
    wallet: tuple[Place, PlainChain, TokenWallet],
) -> None:
    place, chain, tokens = wallet
    found = await tokens.one(SIX, [place.key.address])
    assert found.facts == TokenFacts(SIX, "USDX", "A dollar", 6)
    assert not found.highlighted
    sent = await tokens.prepare_send(place.key.address, FRIEND, SIX, 1_500_000)
    assert sent.title == f"Send 1.5 USDX to {FRIEND}"
    await real_tokens.sign(chain, place.key, sent)
    assert await held(place, FRIEND, SIX) == 1_500_000
    await real_tokens.sign(chain, place.key, coin := await tokens.prepare_send(place.key.address, FRIEND, "", WHOLE))
    assert coin.title == f"Send 1 BNB to {FRIEND}"
    assert "BNB" in coin.note


async def test_send__what_cannot_be__said(place: Place) -> None:
    public, me = place.public(), place.key.address
    tokens = TokenWallet(public, public, MemoryActivity())
    wrong: list[tuple[str, str, int, type[AppError]]] = [
        (FRIEND, FET.address, 10**24, InsufficientFunds),
        (FRIEND, FET.address, 0, BadInput),
        (FRIEND, "", 10**24, InsufficientFunds),
        (FRIEND, FRIEND, 1, BadInput),
        (FET.address, FET.address, 1, BadInput),
        ("0x" + 40 * "0", FET.address, 1, BadInput),
        ("somebody", FET.address, 1, BadInput),
    ]
    for to, token, amount, error in wrong:
        with pytest.raises(error):
            await tokens.prepare_send(me, to, token, amount)
    await public.close()


async def test_swap__no_pool_or_no_contracts_of_ours__said(place: Place) -> None:
    public, bare = place.public(), place.public(recorded=False)
    with pytest.raises(Refused, match="No pool"):
        await TokenWallet(public, public, MemoryActivity()).prepare_swap(place.key.address, AI.address, WHOLE)
    with pytest.raises(NoContracts):
        await TokenWallet(bare, bare, MemoryActivity()).prepare_swap(place.key.address, FET.address, WHOLE)
    for one in (public, bare):
        await one.close()


async def test_public__same_questions_as_the_own_client__same_answers(place: Place) -> None:
    public, outbox = place.public(), ChainOutbox(place.own)
    me, router = place.key.address, place.deployment.router
    assert await public.deployment() == place.deployment
    assert await public.balances(me) == await place.own.balances(me)
    assert await public.block_time() == await place.own.block_time()
    assert await public.count(me) == await outbox.count(me)
    assert (await public.fee_history()).base_fee == (await outbox.fee_history()).base_fee
    assert (await public.has_code(router), await public.has_code(me)) == (True, False)
    assert await public.facts([SIX, me]) == await place.own.tokens.facts([SIX, me])
    assert await public.held(me, [SIX, me]) == await place.own.tokens.held(me, [SIX, me])
    assert await public.answer(router, b"\1\2\3\4") is None
    assert await public.arrivals([me], 5) == ([], 5)
    await public.close()


async def test_public__reverts_and_absence__in_our_words(place: Place) -> None:
    public, away = place.public(), place.public("http://127.0.0.1:1")
    with pytest.raises(Reverted):
        await public.prepare(place.key.address, place.deployment.router, 0, b"\1\2\3\4")
    with pytest.raises(ChainAway):
        await away.balances(place.key.address)
    with pytest.raises(ChainAway, match="not mined"):
        await public.outcome("0x" + 64 * "1", 0)
    assert not await public.is_mined("0x" + 64 * "1")
    for one in (public, away):
        await one.close()
