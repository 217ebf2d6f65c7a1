"""Sites at the agent: questions go to who holds the wallet unlocked, the endpoint follows the settings, codes and calls are prepared."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from app.adapters.clock import SystemClock
from app.adapters.files.token import TokenFile
from app.adapters.keys.hot import LocalKey
from app.agent.cautions import Cautions
from app.agent.routes_sites import AUTHORIZATION_GAS, SiteRoutes, seen_by
from app.agent.seeing import Seeing, Seen
from app.agent.server import Session
from app.agent.site_chains import AgentSiteChains
from app.agent.site_desk import SiteDesk
from app.agent.site_endpoint import SiteEndpoint
from app.domain.addresses import ZERO
from app.domain.calls import transfer
from app.domain.errors import BadInput, ChainAway, Refused
from app.domain.events import Notice
from app.domain.secp256k1 import new_private_key
from app.domain.sites import PROGRAM, Code, Decision, Kind, Question, SiteError
from app.domain.transactions import Transaction
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from app.services.sites.answers import SiteAnswers
from app.services.sites.batches import SiteBatches
from app.services.sites.book import SiteBook
from app.services.sites.signing import SiteSigning
from app.wire import api
from tests.agent.rig import BOB, Rig
from tests.fakes.clock import settle
from tests.fakes.codes import FakeCodes
from tests.fakes.contacts import MemoryContacts
from tests.fakes.settings import FakeSettings
from tests.fakes.sites import DAPP, FakeSiteChain
from tests.fakes.tokens import FakeTokens

COIN = 10**18


class Line:
    """A front end's connection, as the agent sees it."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    async def send(self, message: api.Told) -> None:
        self.told.append(message.event)


class Sights(Seeing):
    """What is seen beside a transaction of any network, by the guards of one; `away` is raised in its place."""

    def __init__(self, cautions: Cautions) -> None:
        self.cautions = cautions
        self.away: Exception | None = None

    async def of(self, sender: str, raw: bytes) -> Seen:
        if self.away is not None:
            raise self.away
        return await self.cautions.of(sender, raw), api.EffectsInfo([], [], "Nobody knows")


class Place:
    """A whole agent on fakes with everything for sites; `node` is what answers for every network."""

    def __init__(self, folder: Path) -> None:
        self.rig, self.key = Rig(folder), LocalKey(new_private_key())
        self.rig.chain.world.eth[self.key.address] = COIN
        self.local = self.rig.chain.world.deployment.chain_id
        self.nodes: dict[int, FakeSiteChain] = {}
        agent, store = self.rig.agent, FakeSettings()
        contacts = Contacts(MemoryContacts())
        guarding = Guarding(self.rig.chain, FakeCodes(), FakeTokens())
        cautions = Cautions(agent, guarding, contacts, local=lambda: self.local)
        self.chains = AgentSiteChains(
            open_node=self._open,
            local=lambda: (self.local, "http://127.0.0.1:1"),
            chain=self.rig.chain,
            send=self._send,
            settings=self.rig.settings,
        )
        self.sights, self.sent = Sights(cautions), list[bytes]()
        self.known = {DAPP}
        self.desk = SiteDesk(
            agent.server, self.rig.bus, self.rig.clock, seen_by(self.sights), lambda origin: origin in self.known
        )
        signing = SiteSigning(self.desk)
        batches = SiteBatches(signing, store, self.rig.clock)
        book = SiteBook(store, lambda: self.rig.accounts.addresses, self.rig.clock)
        self.answers = SiteAnswers(book=book, chains=self.chains, signing=signing, batches=batches, version="1")
        self.endpoint = SiteEndpoint(
            answers=self.answers,
            batches=batches,
            chains=self.chains,
            desk=self.desk,
            token=TokenFile(folder / "sites.token"),
            settings=self.rig.settings,
            bus=self.rig.bus,
            clock=SystemClock(),
        )
        self.routes = SiteRoutes(agent, self.endpoint, self.desk, self.chains, cautions).routes()

    async def _send(self, raw: bytes) -> str:
        self.sent.append(raw)
        return Transaction.hash_of(raw)

    def _open(self, chain_id: int, name: str, coin: str, urls: Any) -> Any:
        node = self.nodes[chain_id] = FakeSiteChain(chain_id, name)
        node.answers["urls"] = urls

        async def close() -> None:
            node.answers["closed"] = True

        node.close = close  # type: ignore[attr-defined]
        return node

    def front_end(self, *, unlocked: bool = True) -> tuple[Session, Line]:
        """Let a front end come."""
        line: Any = Line()
        session = Session(line)
        if unlocked:
            session.released.clear()
        self.rig.agent.server.sessions.add(session)
        return session, line

    async def ask(self, request: Any, session: Any = None) -> Any:
        return await self.routes[type(request)](session, request)

    def question(self, **given: Any) -> Question:
        chain_id = given.pop("chain_id", self.local)
        return Question(given.pop("kind", Kind.CONNECT), DAPP, chain_id, "Local network", self.key.address, **given)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    made = Place(tmp_path)
    await made.rig.store.put("accounts", json.dumps([made.key.address]))
    await made.rig.agent.start()
    await settle()
    await made.rig.devnet_up()
    yield made
    await made.rig.settings.set("sites", "off")
    await made.rig.finish(made.rig.agent.stop())


async def code_of(work: Any) -> int:
    with pytest.raises(SiteError) as refused:
        await work
    return refused.value.code


async def test_desk__nobody_holds_it_unlocked__4100_and_told_once_a_minute(place: Place) -> None:
    place.front_end(unlocked=False)
    for _ in range(2):
        assert await code_of(place.desk.decide(place.question())) == Code.UNAUTHORIZED
    await settle()
    notices = [one for one in place.rig.seen if isinstance(one, Notice)]
    assert [one.title for one in notices] == ["A site waits for your wallet"]
    assert DAPP in notices[0].text
    await place.rig.clock.advance(61)
    assert await code_of(place.desk.decide(place.question())) == Code.UNAUTHORIZED
    await settle()
    assert len([one for one in place.rig.seen if isinstance(one, Notice)]) == 2


async def test_desk__answered__the_decision(place: Place) -> None:
    session, line = place.front_end()
    asking = asyncio.ensure_future(place.desk.decide(place.question(accounts=("a", "b"))))
    await settle()
    (event,) = line.told
    assert (event.kind, event.origin, event.accounts, event.seconds) == ("connect", DAPP, ["a", "b"], 120.0)
    stranger, _ = place.front_end(unlocked=False)
    answer = api.AnswerSite(event.id, yes=True, accounts=["a"])
    with pytest.raises(Refused, match="Nobody waits"):
        await place.ask(answer, stranger)
    await place.ask(answer, session)
    assert await asking == Decision(("a",))
    with pytest.raises(Refused, match="Nobody waits"):
        await place.ask(answer, session)
    assert len(line.told) == 1


@pytest.mark.parametrize(
    ("why", "message"), [("", "the person said no"), ("It calls something unknown", "It calls something unknown")]
)
async def test_desk__declined__4001_with_the_reason(place: Place, why: str, message: str) -> None:
    session, line = place.front_end()
    asking = asyncio.ensure_future(place.desk.decide(place.question()))
    await settle()
    await place.ask(api.AnswerSite(line.told[0].id, yes=False, why=why), session)
    with pytest.raises(SiteError, match=message) as refused:
        await asking
    assert refused.value.code == Code.REJECTED


async def test_desk__nobody_answers__expires_and_is_taken_away(place: Place) -> None:
    _, line = place.front_end()
    asking = asyncio.ensure_future(place.desk.decide(place.question()))
    await settle()
    await place.rig.clock.advance(121)
    assert await code_of(asking) == Code.REJECTED
    assert line.told[-1] == api.SiteOverEvent(line.told[0].id)


async def test_desk__locked_meanwhile_or_the_site_gone__taken_away(place: Place) -> None:
    session, line = place.front_end()
    asking = asyncio.ensure_future(place.desk.decide(place.question()))
    await settle()
    session.released.set()
    assert await code_of(asking) == Code.UNAUTHORIZED
    session.released.clear()
    gone = asyncio.ensure_future(place.desk.decide(place.question()))
    await settle()
    gone.cancel()
    await settle()
    assert line.told[-1] == api.SiteOverEvent(line.told[-2].id)


async def test_desk__site_removed_meanwhile__taken_back_and_asks_no_more(place: Place) -> None:
    _, line = place.front_end()
    await place.ask(api.AllowSite(DAPP))
    asking = asyncio.ensure_future(place.desk.decide(place.question()))
    await settle()
    await place.ask(api.RemoveSite(DAPP + "/"))
    place.known.clear()
    assert await code_of(asking) == Code.UNAUTHORIZED
    assert line.told[-1] == api.SiteOverEvent(line.told[0].id)
    assert await code_of(place.desk.decide(place.question())) == Code.UNAUTHORIZED
    assert len(line.told) == 2


async def test_desk__transaction__with_the_agents_cautions(place: Place) -> None:
    _, line = place.front_end()
    raw = (await place.rig.chain.prepare(place.key.address, BOB, 1, b"")).encode_unsigned()
    asking = asyncio.ensure_future(place.desk.decide(place.question(kind=Kind.TRANSACTION, raw=raw)))
    await settle()
    assert "first-time" in [one.kind for one in line.told[0].cautions]
    asking.cancel()


async def test_desk__public_network__judged_by_its_own_guards(place: Place) -> None:
    _, line = place.front_end()
    raw = Transaction(10, 0, 1, 2, 50_000, BOB, 0, transfer(ZERO, 5)).encode_unsigned()
    question = place.question(kind=Kind.TRANSACTION, raw=raw, chain_id=10)
    asking = asyncio.ensure_future(place.desk.decide(question))
    await settle()
    kinds = [one.kind for one in line.told[0].cautions]
    assert kinds[0] == "no-code"
    assert "unaudited" in kinds
    assert line.told[0].effects.unknown == "Nobody knows"
    asking.cancel()
    place.sights.away = ChainAway("Away")
    assert await code_of(place.desk.decide(question)) == Code.CHAIN_AWAY


async def test_chains__as_the_settings_have_it__local_first(place: Place) -> None:
    assert [one.name for one in place.chains.listed()] == ["Local network"]
    assert place.chains.offered(10) == "Optimism"
    assert place.chains.offered(1337) == ""
    await place.chains.turn_on(10)
    local, optimism = place.chains.listed()
    assert place.chains.listed()[1] is optimism
    urls = place.nodes[10].answers["urls"]()
    assert urls[0].startswith("https://")
    await place.rig.settings.set("hosts_off", "mainnet.optimism.io")
    assert len(place.nodes[10].answers["urls"]()) == len(urls) - 1
    for chain in (local, optimism):
        prepared = await chain.prepare(place.key.address, BOB, 1, b"")
        await chain.broadcast(prepared.encode_signed(place.key.sign(prepared.digest())))
    assert [Transaction.decode_signed(raw)[0].chain_id for raw in place.sent] == [place.local, 10]
    place.local = 0
    assert [one.name for one in place.chains.listed()] == ["Optimism"]
    await place.chains.close()
    assert place.nodes[10].answers["closed"]


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def answers_at(address: str) -> int:
    body = {"jsonrpc": "2.0", "id": 1, "method": "eth_chainId"}
    async with aiohttp.ClientSession() as session, session.post(address, json=body) as said:
        return said.status


async def test_endpoint__off_until_turned_on__moves_and_closes_with_the_settings(place: Place) -> None:
    running = asyncio.ensure_future(place.endpoint.run())
    await settle()
    assert (await place.ask(api.GetSites())).port == 0
    port = free_port()
    await place.rig.settings.set_all({"sites": "on", "sites_port": str(port)})
    address = (await place.ask(api.GetSiteAddress())).address
    assert await answers_at(address) == 200
    renewed = (await place.ask(api.GetSiteAddress(renew=True))).address
    assert await answers_at(renewed) == 200
    assert await answers_at(address) == 401
    other = free_port()
    await place.rig.settings.set("sites_port", str(other))
    assert place.endpoint.port == other
    with pytest.raises(aiohttp.ClientError):
        await answers_at(renewed)
    await place.rig.settings.set("sites", "off")
    assert place.endpoint.port == 0
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_endpoint__port_taken__said_in_the_list_and_to_the_person(place: Place) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        await place.rig.settings.set_all({"sites": "on", "sites_port": str(port)})
        said = await place.ask(api.GetSites())
        assert (said.on, said.port) == (True, 0)
        assert f"port {port}" in said.trouble
    await settle()
    assert "The address for sites is taken" in [one.title for one in place.rig.seen if isinstance(one, Notice)]
    await place.rig.settings.set("sites", "off")
    assert (await place.ask(api.GetSites())).trouble == ""


async def test_list__added_removed_and_knocking(place: Place) -> None:
    await place.rig.settings.set_all({"sites": "on", "sites_port": str(free_port())})
    address = (await place.ask(api.GetSiteAddress())).address
    async with aiohttp.ClientSession() as session, session.post(address, json={}, headers={"Origin": DAPP}) as said:
        assert said.status == 403
    assert (await place.ask(api.GetSites())).knocked == [DAPP]
    added = await place.ask(api.AllowSite(DAPP + "/"))
    assert ([one.origin for one in added.sites], added.knocked) == ([DAPP], [])
    await place.endpoint.book.show(PROGRAM, [place.key.address])
    names = [(one.origin, one.network, one.accounts) for one in (await place.ask(api.GetSites())).sites]
    assert names == [(PROGRAM, "Local network", [place.key.address]), (DAPP, "Local network", [])]
    with pytest.raises(BadInput, match="no site"):
        await place.ask(api.AllowSite("null"))
    assert [one.origin for one in (await place.ask(api.RemoveSite(DAPP))).sites] == [PROGRAM]


async def test_codes__of_every_network_that_is_on(place: Place) -> None:
    await place.rig.settings.set("networks", "optimism,base")
    place.chains.listed()
    place.nodes[10].answers["eth_getCode"] = "0xef0100" + BOB[2:].lower()
    place.nodes[8453].answers["eth_getCode"] = ChainAway("Away")
    said = await place.ask(api.GetAccountCodes())
    assert said.codes == [api.AccountCode(place.key.address, "Optimism", 10, BOB)]
    assert said.away == ["Base"]


async def test_prepare_code__to_nobody_with_gas_for_it__and_a_danger_unless_it_takes_back(place: Place) -> None:
    plain = await place.rig.chain.prepare(place.key.address, ZERO, 0, b"")
    back = await place.ask(api.PrepareAccountCode(place.key.address, ZERO))
    made = Transaction.decode_unsigned(back.raw)
    assert (made.to, made.value, made.gas) == (ZERO, 0, plain.gas + AUTHORIZATION_GAS)
    assert back.cautions == []
    lent = await place.ask(api.PrepareAccountCode(place.key.address, BOB))
    assert [one.level for one in lent.cautions] == ["danger"]
    for network in ("optimism", "nowhere"):
        with pytest.raises(BadInput, match="is not on"):
            await place.ask(api.PrepareAccountCode(place.key.address, ZERO, network))
    await place.rig.settings.set("networks", "optimism")
    there = await place.ask(api.PrepareAccountCode(place.key.address, ZERO, "optimism"))
    assert Transaction.decode_unsigned(there.raw).chain_id == 10


async def test_prepare_call__as_given__with_cautions(place: Place) -> None:
    said = await place.ask(api.PrepareCall(place.key.address, BOB, "5", b""))
    made = Transaction.decode_unsigned(said.raw)
    assert (made.to, made.value) == (BOB, 5)
    assert "first-time" in [one.kind for one in said.cautions]
    with pytest.raises(BadInput, match="recipient or data"):
        await place.ask(api.PrepareCall(place.key.address, "", "5", b""))
