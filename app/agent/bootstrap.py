"""The composition root: the only file that names concrete adapters."""

import os
import random
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import VERSION
from app.adapters.chain.allowances import ChainAllowances
from app.adapters.chain.client import Web3Chain
from app.adapters.chain.codes import ChainCodes
from app.adapters.chain.contracts import Web3Contracts
from app.adapters.chain.court import Web3Court
from app.adapters.chain.faucet import LocalFaucet
from app.adapters.chain.forwarding import Forwarder
from app.adapters.chain.holders import TokenHolders
from app.adapters.chain.name_rules import EnsRules
from app.adapters.chain.outbox import ChainOutbox
from app.adapters.chain.own_names import OwnNames
from app.adapters.chain.public import PublicNode
from app.adapters.chain.public_wallet import PublicWallet
from app.adapters.chain.site import Web3Site
from app.adapters.chain.trials import NodeTrials
from app.adapters.clock import SystemClock
from app.adapters.engine.worker_engine import WorkerEngine
from app.adapters.files.catalogue import DiskCatalogue
from app.adapters.files.deployments import DeploymentFiles
from app.adapters.files.drafts import DraftFile
from app.adapters.files.evaluations import DiskEvaluations
from app.adapters.files.folder import DiskFolder
from app.adapters.files.token import TokenFile
from app.adapters.keys.hot import LocalKeys, open_keys
from app.adapters.machine.idle import SelectedIdle
from app.adapters.machine.probe import MachineProbe
from app.adapters.network.client import NatsNetwork
from app.adapters.store.activity import SqliteActivity
from app.adapters.store.cases import SqliteCases
from app.adapters.store.contacts import SqliteContacts
from app.adapters.store.database import Database, StoreDamaged
from app.adapters.store.ledger import SqliteLedger
from app.adapters.store.passages import SqlitePassages
from app.adapters.store.provider_book import SqliteProviderBook
from app.adapters.store.readings import SqliteReadings
from app.adapters.store.requester_book import SqliteRequesterBook
from app.adapters.store.settings import SqliteSettings
from app.adapters.store.stake_log import SqliteStakeLog
from app.agent.accounts import Accounts, key_set
from app.agent.agent import Agent
from app.agent.cautions import Cautions
from app.agent.market import Books, Market, Tools
from app.agent.neighbours import PROFILE, NeighbourKeeper
from app.agent.routes_contacts import ContactRoutes
from app.agent.routes_deploy import DeployRoutes
from app.agent.routes_drafts import DraftRoutes
from app.agent.routes_history import HistoryRoutes
from app.agent.routes_jury import JuryRoutes
from app.agent.routes_machine import MachineRoutes
from app.agent.routes_market import MarketRoutes
from app.agent.routes_models import ModelRoutes
from app.agent.routes_names import NameRoutes
from app.agent.routes_quality import QualityRoutes
from app.agent.routes_sector import SectorRoutes
from app.agent.routes_sent import SentRoutes
from app.agent.routes_share import ShareRoutes
from app.agent.routes_sites import SiteRoutes, seen_by
from app.agent.routes_stake import StakeRoutes
from app.agent.routes_tokens import TokenRoutes
from app.agent.routes_use import UseRoutes
from app.agent.routes_wallet import WalletRoutes
from app.agent.seeing import Seeing
from app.agent.server import Server
from app.agent.signing import Signatures
from app.agent.site_chains import AgentSiteChains
from app.agent.site_desk import SiteDesk
from app.agent.site_endpoint import SiteEndpoint
from app.agent.sponsored import Sponsored
from app.agent.supervision import Keeper
from app.agent.wallets import Wallets
from app.domain.chains import PublicChain
from app.domain.endpoints import allowed
from app.domain.models import MINILM
from app.runtime import resources
from app.runtime.home import Home
from app.runtime.processes import command
from app.services.bus import Bus
from app.services.contacts import Contacts
from app.services.drafts import Drafts
from app.services.embedding import Embedding
from app.services.evaluating import Evaluating
from app.services.guarding import Guarding
from app.services.history import History
from app.services.hosts import HostBook
from app.services.monitor import Monitor
from app.services.neighbours import Neighbours
from app.services.portfolio import Portfolio
from app.services.price_histories import PriceHistories
from app.services.search import Search
from app.services.sector import Sector
from app.services.settings import Settings
from app.services.sharing import Sharing
from app.services.sites.answers import SiteAnswers
from app.services.sites.batches import SiteBatches
from app.services.sites.book import SiteBook
from app.services.sites.signing import SiteSigning
from app.services.staking import Staking
from app.services.staking.log import StakeLog
from app.services.transactions import Transactions
from app.wire.devnet import read_chain_id, read_rpc
from app.wire.lease import Standing
from app.wire.relay import read_url


@dataclass(frozen=True)
class _Parts:
    """What several of the functions below need, beside the tools."""

    home: Home
    database: Database
    index: Database
    chain: Web3Chain
    probe: MachineProbe
    server: Server
    keepers: tuple[Keeper, ...]
    neighbours: Keeper
    idle: SelectedIdle
    hosts: HostBook

    async def close(self) -> None:
        self.idle.close()
        self.database.close()
        self.index.close()
        await self.chain.close()


async def build(home: Home, profile: str, standing: Standing) -> Agent:
    """Return the agent of `profile`, everything made and nothing started.

    Raises:
        AppError: the profile's database or keys cannot be used.
    """
    folder = home.profile(profile)
    clock, bus, database = SystemClock(), Bus(), Database(folder / "profile.sqlite")
    settings = Settings(SqliteSettings(database))
    await settings.load()
    keys = _open_keys(home, profile, await key_set(SqliteSettings(database)))
    recorded = DeploymentFiles(home.root / "deployments").complete
    chain, engine = Web3Chain(lambda: read_rpc(home), clock, recorded), WorkerEngine()
    idle = SelectedIdle(settings.current.idle_source)
    devnet = Keeper(home, "devnet", command("devnet"), lambda welcome: agent.chain_is_up(welcome))
    keepers = (devnet, Keeper(home, "relay", command("relay")))
    neighbours = Keeper(home, f"agent-{PROFILE}", command("agent", "--profile", PROFILE))
    probe = MachineProbe(idle, lambda: _pids(engine, (*keepers, neighbours)))
    sharing = Sharing(
        probe=probe,
        idle=idle,
        engine=engine,
        settings=settings,
        clock=clock,
        bus=bus,
        on_open=lambda: agent.announce(),
        on_close=lambda: agent.withdraw(),
    )
    server, hosts = Server(standing, bus), _host_book(home, settings, clock)
    parts = _Parts(home, database, _open_index(folder), chain, probe, server, keepers, neighbours, idle, hosts)
    network = NatsNetwork(keys, lambda: read_url(home), clock)
    tools = Tools(
        open_books=lambda chain_id, owner: _open_books(folder, chain_id, owner),
        open_activity=lambda chain_id: SqliteActivity(database, chain_id),
        clock=clock,
        bus=bus,
        chain=chain,
        outbox=ChainOutbox(chain),
        court=Web3Court(chain),
        engine=engine,
        network=network,
        courier=network.courier,
        evaluating=Evaluating(engine, DiskEvaluations((resources.folder() / "evaluations", home.root / "evaluations"))),
        keys=keys,
        accounts=_accounts(profile, parts, keys.session.address),
        sharing=sharing,
        settings=settings,
    )
    agent = _assemble(profile, parts, tools)
    return agent


def _host_book(home: Home, settings: Settings, clock: SystemClock) -> HostBook:
    return HostBook(settings, clock, lambda: {"relay": read_url(home) or "", "local": read_rpc(home) or ""})


def _open_keys(home: Home, profile: str, number: int) -> LocalKeys:
    suffix = f"-{number}" if number else ""
    folder = home.profile(profile) / f"keys{suffix}"
    return open_keys(folder, home_tag=home.tag, profile=profile + suffix, use_keyring=not home.moved)


def _accounts(profile: str, parts: _Parts, session: str) -> Accounts:
    store = SqliteSettings(parts.database)
    if profile != PROFILE:
        return Accounts(store)
    return Sponsored(store, parts.chain, LocalFaucet(parts.chain.node), session)


def _assemble(profile: str, parts: _Parts, tools: Tools) -> Agent:
    """Return the agent with what runs in it all the time, and its API."""
    history = History(
        probe=parts.probe,
        store=SqliteReadings(parts.database),
        clock=tools.clock,
        wanted=lambda: tools.sharing.on or parts.server.watched,
    )
    parts.server.on_watch = history.wake
    tools.settings.follow(history.settings_changed)
    sector = Sector(
        open_network=lambda chain, urls: PublicNode(chain, urls, tools.clock),
        settings=tools.settings,
        accounts=lambda: tools.accounts.shown,
        clock=tools.clock,
        book=parts.hosts,
    )
    background: list[Callable[[], Awaitable[None]]] = [parts.chain.load, history.run, sector.run]
    if profile != PROFILE:
        sharing = tools.sharing.open_for_work
        background.append(
            NeighbourKeeper(parts.neighbours, bus=tools.bus, settings=tools.settings, sharing=sharing).run
        )
    drafts = Drafts(
        DraftFile(parts.home.profile(profile) / "drafts.json"), lambda raw: wallets.broadcast(raw), tools.clock
    )
    background.append(drafts.hand_over)
    agent = Agent(
        tools=tools,
        server=parts.server,
        keepers=parts.keepers,
        background=background,
        close=parts.close,
        companion=_companion(tools) if profile == PROFILE else None,
    )
    wallets = _open_wallets(agent, parts)
    background.append(wallets.run)
    seeing = _add_routes(agent, parts, history, drafts, wallets)
    background.append(_add_sites(agent, parts, profile, seeing, wallets).run)
    agent.server.add(
        SectorRoutes(sector, PriceHistories(sector, tools.clock), tools.settings, lambda: tools.accounts.shown).routes()
    )
    return agent


def _open_wallets(agent: Agent, parts: _Parts) -> Wallets:
    clock, chain = agent.tools.clock, parts.chain
    recorded = DeploymentFiles(parts.home.root / "deployments").complete

    def opened(network: PublicChain, urls: Callable[[], Sequence[str]]) -> PublicWallet:
        node = Forwarder(
            network.chain_id, network.name, network.coin, urls, clock, lambda url: parts.hosts.note(url, network.key)
        )
        return PublicWallet(network, node, clock, recorded(network.chain_id))

    guarding = Guarding(chain, ChainCodes(chain), chain.tokens)
    trials, own_names = NodeTrials(chain.node), OwnNames(chain)
    return Wallets(agent, opened, chain.tokens, guarding, trials, own_names, EnsRules())


def _add_sites(agent: Agent, parts: _Parts, profile: str, seeing: Seeing, wallets: Wallets) -> SiteEndpoint:
    """Add what serves sites, and return its endpoint: closed until a setting opens it."""
    tools, store, home = agent.tools, SqliteSettings(parts.database), parts.home
    chains = AgentSiteChains(
        open_node=lambda number, name, coin, urls: Forwarder(
            number, name, coin, urls, tools.clock, lambda url: parts.hosts.note(url, "sites")
        ),
        local=lambda: (read_chain_id(home), read_rpc(home) or ""),
        chain=tools.chain,
        send=wallets.broadcast,
        settings=tools.settings,
    )
    book = SiteBook(store, lambda: tools.accounts.addresses, tools.clock)
    desk = SiteDesk(agent.server, tools.bus, tools.clock, seen_by(seeing), book.knows)
    signing = SiteSigning(desk)
    batches = SiteBatches(signing, store, tools.clock)
    endpoint = SiteEndpoint(
        answers=SiteAnswers(book=book, chains=chains, signing=signing, batches=batches, version=VERSION),
        batches=batches,
        chains=chains,
        desk=desk,
        token=TokenFile(home.profile(profile) / "sites.token"),
        settings=tools.settings,
        bus=tools.bus,
        clock=tools.clock,
    )
    agent.server.add(seeing.seen(SiteRoutes(agent, endpoint, desk, chains, seeing.cautions).routes()))
    return endpoint


def _add_routes(agent: Agent, parts: _Parts, history: History, drafts: Drafts, wallets: Wallets) -> Seeing:
    tools, chain = agent.tools, parts.chain
    address_book = Contacts(SqliteContacts(parts.database))
    cautions = Cautions(agent, wallets.own_guarding, address_book, lambda: read_chain_id(parts.home))
    seeing = Seeing(wallets, cautions, tools.accounts.owner)
    signatures = Signatures(agent.server, drafts.broadcast, seeing.of)
    embedding = Embedding(tools.engine, tools.bus)
    search = Search(folder=DiskFolder(), index=SqlitePassages(parts.index), engine=tools.engine, embedding=embedding)
    catalogue = DiskCatalogue(resources.folder() / "models")
    contracts = Web3Contracts(chain)
    staking = Staking(chain, tools.keys, contracts)
    wallet = WalletRoutes(
        agent=agent,
        home=parts.home,
        chain=chain,
        faucet=LocalFaucet(chain.node),
        portfolio=Portfolio(chain, tools.clock),
        transactions=Transactions(chain),
        staking=staking,
        cautions=cautions,
        wallets=wallets,
    )
    keeping = DraftRoutes(drafts)
    agent.server.add(keeping.routes())
    for routes in (
        MachineRoutes(agent, Monitor(parts.probe, tools.clock), signatures),
        wallet,
        MarketRoutes(agent),
        signatures,
        ShareRoutes(agent),
        *_stake_routes(agent, parts.index, chain, staking, contracts),
        HistoryRoutes(agent, history, cautions),
        ContactRoutes(address_book),
        TokenRoutes(wallets, cautions),
        NameRoutes(wallets),
        SentRoutes(agent, ChainAllowances(chain), cautions),
        ModelRoutes(agent, catalogue, embedding, SqliteSettings(parts.database)),
        UseRoutes(agent, embedding, search),
        JuryRoutes(agent, TokenHolders(chain), cautions),
        DeployRoutes(
            parts.home,
            DeploymentFiles(parts.home.root / "deployments"),
            lambda url, chain_id: Web3Site(url, tools.clock, chain_id),
            parts.hosts,
            lambda one: allowed(one, tools.settings.current.endpoints, tools.settings.current.hosts_off),
        ),
    ):
        agent.server.add(keeping.keeping(seeing.seen(routes.routes())))
    return seeing


def _stake_routes(
    agent: Agent, cache: Database, chain: Web3Chain, staking: Staking, contracts: Web3Contracts
) -> tuple[StakeRoutes, QualityRoutes]:
    tools = agent.tools
    log = StakeLog(chain, contracts, SqliteStakeLog(cache), tools.clock, tools.bus)
    quality = QualityRoutes(
        agent=agent,
        contracts=contracts,
        log=log,
        evaluating=tools.evaluating,
        faucet=LocalFaucet(chain.node),
    )
    return StakeRoutes(agent, staking, log), quality


def _companion(tools: Tools) -> Callable[[Market], Coroutine[Any, Any, None]]:
    """Return what sends the neighbours' jobs on a market."""
    text = (resources.folder() / "texts" / "walden.txt").read_text(encoding="utf-8")
    neighbours = Neighbours(text.splitlines(), tools.clock, random.Random())  # noqa: S311 - sentences and moments, no secrets

    def run(market: Market) -> Coroutine[Any, Any, None]:
        return neighbours.run(market.requester, market.board, market.books.requester, MINILM, market.deployment)

    return run


def _open_books(folder: Path, chain_id: int, owner: str) -> Books:
    file = Database(folder / f"books-{chain_id}-{owner[2:14].lower() or 'nobody'}.sqlite")
    return Books(SqliteProviderBook(file), SqliteRequesterBook(file), SqliteLedger(file), SqliteCases(file), file.close)


def _open_index(folder: Path) -> Database:
    """Open a profile's index of passages; a damaged one is thrown away: it can be made again."""
    path = folder / "cache" / "passages.sqlite"
    try:
        return Database(path)
    except StoreDamaged:
        path.unlink(missing_ok=True)
        return Database(path)


def _pids(engine: WorkerEngine, keepers: tuple[Keeper, ...]) -> list[int]:
    """Return the processes whose work is Fallow's own, not other programs'."""
    return [pid for pid in (os.getpid(), engine.pid, *(keeper.pid for keeper in keepers)) if pid]
