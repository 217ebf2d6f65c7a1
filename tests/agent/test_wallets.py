"""On which network something is sent: the own one, and public ones that are on; on a whole agent with fakes."""

from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.adapters.keys.hot import LocalKey
from app.agent.cautions import Cautions
from app.agent.routes_names import NameRoutes
from app.agent.seeing import Seeing
from app.agent.wallets import PublicPlace, Wallets
from app.domain.chains import PublicChain
from app.domain.effects import COIN, Log, Trial
from app.domain.errors import BadInput, ChainAway, Refused, Reverted, SentLater
from app.domain.names import REGISTRY
from app.domain.secp256k1 import new_private_key
from app.domain.transactions import Transaction
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from app.services.trying import NO_NODE_NOTE
from app.wire import api
from tests.agent.rig import BOB, Rig
from tests.domain.test_effects import topics
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
        self.trial: Trial | None = Trial()
        outbox, tokens = FakeOutbox(self), FakeTokens()
        self.count, self.is_mined, self.fee_history = outbox.count, outbox.is_mined, outbox.fee_history
        self.remember, self.codes = outbox.remember, FakeCodes()
        self.has_code = self.codes.has_code
        self.facts, self.held, self.answer, self.allowed = tokens.facts, tokens.held, tokens.answer, tokens.allowed

    async def close(self) -> None:
        """Nothing is open."""

    async def outside(self, to: str, data: bytes) -> bool:
        return False

    async def tried(self, sender: str, to: str | None, value: int, data: bytes) -> Trial | None:
        self.now()
        return self.trial


class AsWritten:
    """Implements ports.NameRules: every name is in its form."""

    async def normalised(self, name: str) -> str:
        return name


class Bench:
    """An agent whose public networks are chains in memory; `urls` tells which endpoints each would use."""

    def __init__(self, folder: Path) -> None:
        self.rig, self.key = Rig(folder), LocalKey(new_private_key())
        self.opened: dict[int, FakePlace] = {}
        self.urls: dict[int, Callable[[], Sequence[str]]] = {}
        self.here = FakePlace(31_337)
        own = Guarding(self.rig.chain, FakeCodes(), FakeTokens())
        self.wallets = Wallets(self.rig.agent, self.open, FakeTokens(), own, FakePlace(31_337), self.here, AsWritten())
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


async def test_seen__bytes_for_a_public_network__by_its_own_code_and_as_it_tries_them(bench: Bench) -> None:
    await bench.on("bnb")
    seeing = Seeing(bench.wallets, bench.cautions, bench.rig.accounts.owner)
    unsigned = Transaction(56, 0, 1, 2, 21_000, BOB, 5, b"").encode_unsigned()
    await bench.wallets.of("bnb")
    sent = Log(COIN, topics("Transfer(address,address,uint256)", bench.key.address, BOB), (5).to_bytes(32, "big"))
    bench.opened[56].trial = Trial((sent,))
    cautions, effects = await seeing.of("", unsigned)
    assert {one.kind for one in cautions} == {"first-time", "unaudited"}
    assert effects == api.EffectsInfo([api.ChangeInfo("", "BNB", "-5", 18)])

    bench.opened[56].trial = Trial(refused=Reverted("There are not enough tokens", "Get more"))
    cautions, effects = await seeing.of(bench.key.address, unsigned)
    assert (cautions[0].kind, cautions[0].level, cautions[0].title) == (
        "reverts",
        "danger",
        "There are not enough tokens",
    )

    bench.opened[56].trial = None
    assert (await seeing.of("", unsigned))[1] == api.EffectsInfo(unknown=NO_NODE_NOTE)
    bench.opened[56].away = True
    with pytest.raises(ChainAway):
        await seeing.of(bench.key.address, unsigned)
    assert await seeing.of("", b"\x02") == ([], None)


async def test_seen__route_that_prepares__answer_comes_with_its_effects_and_others_as_they_are(bench: Bench) -> None:
    raw = Transaction(31_337, 0, 1, 2, 21_000, BOB, 5, b"").encode_unsigned()
    prepared = api.PreparedReply(raw, "An act", "", False)

    async def prepare(_: object, __: object) -> api.PreparedReply:
        return prepared

    async def done(_: object, __: object) -> api.Ok:
        return api.Ok()

    seeing = Seeing(bench.wallets, bench.cautions, bench.rig.accounts.owner)
    routes = seeing.seen({api.PrepareSend: prepare, api.Drip: done})
    session: Any = None
    reply = await routes[api.PrepareSend](session, api.PrepareSend(bench.key.address, BOB, "ETH", "5"))
    assert (reply.raw, reply.effects) == (raw, api.EffectsInfo())
    assert await routes[api.Drip](session, api.Drip(BOB)) == api.Ok()
    prepared = api.PreparedReply(b"", "Nothing to do", "", False)
    reply = await routes[api.PrepareSend](session, api.PrepareSend(bench.key.address, BOB, "ETH", "5"))
    assert reply.effects is None
    prepared = api.PreparedReply(Transaction(10, 0, 1, 2, 21_000, BOB, 5, b"").encode_unsigned(), "Off", "", False)
    reply = await routes[api.PrepareSend](session, api.PrepareSend(bench.key.address, BOB, "ETH", "5"))
    assert reply.effects.unknown, "never silently fine"


async def test_names__own_registry_first__else_ethereum_where_it_is_on(bench: Bench) -> None:
    routes = NameRoutes(bench.wallets).routes()
    session: Any = None
    with pytest.raises(Refused, match="knows names"):
        await routes[api.ResolveName](session, api.ResolveName("ann.eth"))
    await bench.on("ethereum", "bnb")
    assert (await bench.wallets.names("bnb"))[0] == "ethereum"
    with pytest.raises(Refused, match="Nobody is called ann"):
        await routes[api.ResolveName](session, api.ResolveName("ann.eth", "bnb"))
    assert await routes[api.NameOf](session, api.NameOf(BOB, "bnb")) == api.NameReply("", BOB, "ethereum")
    bench.here.codes.contracts.add(REGISTRY)
    assert (await bench.wallets.names("local"))[0] == "local"
