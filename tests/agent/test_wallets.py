"""On which network something is sent: the own one, and public ones that are on; on a whole agent with fakes."""

from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

import pytest

from app.adapters.keys.hot import LocalKey
from app.agent.cautions import Cautions
from app.agent.wallets import PublicPlace, Wallets, judge
from app.domain.chains import PublicChain
from app.domain.errors import BadInput, ChainAway, SentLater
from app.domain.secp256k1 import new_private_key
from app.domain.transactions import Transaction
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from tests.agent.rig import BOB, Rig
from tests.fakes.chain import FakeChain
from tests.fakes.clock import settle
from tests.fakes.codes import FakeCodes
from tests.fakes.contacts import MemoryContacts
from tests.fakes.pool import FakeOutbox
from tests.fakes.tokens import FakeTokens

WHOLE = 10**18


class FakePlace(FakeChain):
    """Implements wallets.PublicPlace on a chain in memory."""

    def __init__(self, chain_id: int) -> None:
        super().__init__(chain_id)
        outbox, tokens = FakeOutbox(self), FakeTokens()
        self.count, self.is_mined, self.fee_history = outbox.count, outbox.is_mined, outbox.fee_history
        self.remember, self.has_code = outbox.remember, FakeCodes().has_code
        self.facts, self.held, self.answer, self.allowed = tokens.facts, tokens.held, tokens.answer, tokens.allowed

    async def close(self) -> None:
        """Nothing is open."""


class Bench:
    """An agent whose public networks are chains in memory; `urls` tells which endpoints each would use."""

    def __init__(self, folder: Path) -> None:
        self.rig, self.key = Rig(folder), LocalKey(new_private_key())
        self.opened: dict[int, FakePlace] = {}
        self.urls: dict[int, Callable[[], Sequence[str]]] = {}
        own = Guarding(self.rig.chain, FakeCodes(), FakeTokens())
        self.wallets = Wallets(self.rig.agent, self.open, FakeTokens(), own)
        self.cautions = Cautions(self.rig.agent, own, Contacts(MemoryContacts()), local=lambda: 31_337)

    def open(self, chain: PublicChain, urls: Callable[[], Sequence[str]]) -> PublicPlace:
        self.urls[chain.chain_id] = urls
        made = FakePlace(chain.chain_id)
        made.world.eth[self.key.address] = WHOLE
        self.opened[chain.chain_id] = made
        return made

    async def on(self, *networks: str) -> None:
        await self.rig.settings.set("networks", ",".join(networks) or "none")

    async def signed(self, chain: FakeChain) -> bytes:
        made = await chain.prepare(self.key.address, BOB, 5, b"")
        return made.encode_signed(self.key.sign(made.digest()))


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    made = Bench(tmp_path)
    await made.rig.agent.start()
    made.rig.accounts.addresses = (made.key.address,)
    await settle()
    await made.rig.devnet_up()
    yield made
    await made.wallets._close()
    await made.rig.finish(made.rig.agent.stop())


async def test_of__network_that_is_off_or_unknown__said_and_nothing_opened(bench: Bench) -> None:
    for key in ("bnb", "nowhere"):
        with pytest.raises(BadInput, match="not on"):
            await bench.wallets.of(key)
    assert bench.opened == {}
    assert (await bench.wallets.of("local")).deployment == bench.rig.chain.world.deployment


async def test_of__turned_off_again__no_endpoint_may_be_asked(bench: Bench) -> None:
    await bench.on("bnb")
    wallet = await bench.wallets.of("bnb")
    assert (wallet.key, wallet.coin) == ("bnb", "BNB")
    assert await bench.wallets.of("bnb") is wallet, "opened once"
    assert bench.urls[56]()
    await bench.on()
    assert list(bench.urls[56]()) == []
    with pytest.raises(BadInput):
        await bench.wallets.of("bnb")


async def test_broadcast__by_the_chain_that_was_signed_for__followed_there_and_remembered(bench: Bench) -> None:
    await bench.on("bnb")
    await bench.wallets.of("bnb")
    bnb = bench.opened[56]
    name = await bench.wallets.broadcast(await bench.signed(bnb))
    assert bnb.world.eth[BOB] == 5
    assert bench.rig.chain.world.eth[BOB] == 0
    assert await bench.rig.accounts.signed(56) == [bench.key.address]
    assert (await (await bench.wallets.activity_of(name)).outcome(name, 1)).status == 1
    assert await bench.wallets.activity_of("0x12") is (await bench.rig.agent.market()).activity

    bench.rig.chain.world.eth[bench.key.address] = WHOLE
    await bench.wallets.broadcast(await bench.signed(bench.rig.chain))
    assert bench.rig.chain.world.eth[BOB] == 5


async def test_broadcast__public_network_away__kept_and_sent_by_the_next_life(bench: Bench) -> None:
    await bench.on("bnb")
    await bench.wallets.of("bnb")
    bnb = bench.opened[56]
    raw = await bench.signed(bnb)
    bnb.away = True
    with pytest.raises(SentLater):
        await bench.wallets.broadcast(raw)
    bnb.away = False
    wallet = await bench.wallets.of("bnb")
    assert await wallet.activity.has(Transaction.hash_of(raw))


async def test_broadcast__for_a_network_that_is_off_or_no_transaction__refused(bench: Bench) -> None:
    with pytest.raises(BadInput):
        await bench.wallets.broadcast(b"\1\2")
    chain = FakeChain(10)
    chain.world.eth[bench.key.address] = WHOLE
    with pytest.raises(BadInput, match="not on"):
        await bench.wallets.broadcast(await bench.signed(chain))


async def test_judge__bytes_for_a_public_network__by_its_own_code(bench: Bench) -> None:
    await bench.on("bnb")
    told = judge(bench.cautions, bench.wallets, bench.rig.accounts.owner)
    unsigned = Transaction(56, 0, 1, 2, 21_000, BOB, 5, b"").encode_unsigned()
    kinds = {one.kind for one in await told("", unsigned)}
    assert kinds == {"first-time", "unaudited"}
    assert await told("", b"\x02") == []
    bench.opened[56].away = True
    with pytest.raises(ChainAway):
        await told(bench.key.address, unsigned)
