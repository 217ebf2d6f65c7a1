"""The composition root: the only file that names concrete adapters."""

import os
from collections.abc import Sequence
from pathlib import Path

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.faucet import LocalFaucet
from app.adapters.clock import SystemClock
from app.adapters.engine.worker_engine import WorkerEngine
from app.adapters.keys.hot import open_keys
from app.adapters.machine.idle import SelectedIdle
from app.adapters.machine.probe import MachineProbe
from app.adapters.network.client import NatsNetwork
from app.adapters.store.database import Database
from app.adapters.store.provider_book import SqliteProviderBook
from app.adapters.store.requester_book import SqliteRequesterBook
from app.adapters.store.settings import SqliteSettings
from app.agent.accounts import Accounts
from app.agent.agent import Agent
from app.agent.market import Books, Tools
from app.agent.routes_machine import MachineRoutes
from app.agent.routes_market import MarketRoutes
from app.agent.routes_wallet import WalletRoutes
from app.agent.server import Server
from app.agent.signing import Signatures
from app.agent.supervision import Keeper
from app.runtime.home import Home
from app.runtime.processes import command
from app.services.bus import Bus
from app.services.monitor import Monitor
from app.services.portfolio import Portfolio
from app.services.settings import Settings
from app.services.sharing import Sharing
from app.services.staking import Staking
from app.services.transactions import Transactions
from app.wire.devnet import read_rpc
from app.wire.lease import Standing
from app.wire.relay import read_url


async def build(home: Home, profile: str, standing: Standing) -> Agent:
    """Return the agent of `profile`, everything made and nothing started.

    Raises:
        AppError: the profile's database or keys cannot be used.
    """
    folder = home.profile(profile)
    clock, bus = SystemClock(), Bus()
    database = Database(folder / "profile.sqlite")
    settings = Settings(SqliteSettings(database))
    await settings.load()
    keys = open_keys(folder / "keys", home_tag=home.tag, profile=profile, use_keyring=not home.moved)
    chain = Web3Chain(lambda: read_rpc(home), clock)
    engine = WorkerEngine()
    idle = SelectedIdle(settings.current.idle_source)
    devnet = Keeper(home, "devnet", command("devnet"), lambda welcome: agent.chain_is_up(welcome))
    keepers = [devnet, Keeper(home, "relay", command("relay"))]
    probe = MachineProbe(idle, lambda: _pids(engine, keepers))
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
    tools = Tools(
        open_books=lambda chain_id, owner: _open_books(folder, chain_id, owner),
        clock=clock,
        bus=bus,
        chain=chain,
        engine=engine,
        network=NatsNetwork(keys, lambda: read_url(home), clock),
        keys=keys,
        accounts=Accounts(SqliteSettings(database)),
        sharing=sharing,
        settings=settings,
    )

    async def close() -> None:
        idle.close()
        database.close()
        await chain.close()

    agent = Agent(tools=tools, server=Server(standing, bus), keepers=keepers, load=chain.load, close=close)
    _add_routes(agent, home, chain, Monitor(probe, clock))
    return agent


def _add_routes(agent: Agent, home: Home, chain: Web3Chain, monitor: Monitor) -> None:
    signatures = Signatures(agent.server, chain.broadcast)
    wallet = WalletRoutes(
        agent=agent,
        home=home,
        chain=chain,
        faucet=LocalFaucet(chain.node),
        portfolio=Portfolio(chain, agent.tools.clock),
        transactions=Transactions(chain),
        staking=Staking(chain, agent.tools.keys),
    )
    for routes in (MachineRoutes(agent, monitor, signatures), wallet, MarketRoutes(agent), signatures):
        agent.server.add(routes.routes())


def _open_books(folder: Path, chain_id: int, owner: str) -> Books:
    file = Database(folder / f"books-{chain_id}-{owner[2:14].lower() or 'nobody'}.sqlite")
    return Books(SqliteProviderBook(file), SqliteRequesterBook(file), file.close)


def _pids(engine: WorkerEngine, keepers: Sequence[Keeper]) -> list[int]:
    """Return the processes whose work is Fallow's own, not other programs'."""
    return [pid for pid in (os.getpid(), engine.pid, *(keeper.pid for keeper in keepers)) if pid]
