"""Which host is asked when contracts are created: one that may be, and it is noted."""

from pathlib import Path
from typing import Any

import pytest

from app.agent.routes_deploy import DeployRoutes
from app.domain.chains import BY_KEY, PublicChain
from app.domain.endpoints import allowed
from app.domain.errors import ChainAway, Refused
from app.runtime.home import Home
from app.services.hosts import HostBook
from app.services.settings import Settings
from app.wire import api
from tests.fakes.clock import FakeClock
from tests.fakes.settings import FakeSettings

SEPOLIA = BY_KEY["sepolia"]


class Desk:
    """Routes whose nodes never answer; `opened` has the address of each that was asked."""

    def __init__(self, folder: Path) -> None:
        self.settings, self.opened = Settings(FakeSettings()), list[str]()
        self.hosts = HostBook(self.settings, FakeClock(), dict)
        home, store = Home.at(folder, moved=True), Any
        self.routes = DeployRoutes(home, store, self.open, self.hosts, self.endpoints).routes()  # type: ignore[arg-type]

    def endpoints(self, chain: PublicChain) -> tuple[str, ...]:
        return allowed(chain, self.settings.current.endpoints, self.settings.current.hosts_off)

    def open(self, url: str, _: int) -> Any:
        self.opened.append(url)
        raise ChainAway("Nobody answers")

    async def ask(self, network: str) -> None:
        session: Any = None
        await self.routes[api.GetDeployPlan](session, api.GetDeployPlan(network, "0x" + 40 * "1"))


async def test_plan__host_turned_off__the_next_is_asked_or_none(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with pytest.raises(ChainAway):
        await desk.ask("sepolia")
    await desk.settings.set("hosts_off", "ethereum-sepolia-rpc.publicnode.com")
    with pytest.raises(ChainAway):
        await desk.ask("sepolia")
    assert desk.opened == list(SEPOLIA.endpoints)
    assert {(one.host, one.use) for one in desk.hosts.contacts()} == {
        ("ethereum-sepolia-rpc.publicnode.com", "deploy"),
        ("sepolia.drpc.org", "deploy"),
    }
    await desk.settings.set("hosts_off", "ethereum-sepolia-rpc.publicnode.com,sepolia.drpc.org")
    with pytest.raises(Refused, match="All hosts of Sepolia are turned off"):
        await desk.ask("sepolia")
    assert len(desk.opened) == 2


async def test_plan__a_persons_own_node_that_is_turned_off__refused_and_not_asked(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.settings.set("hosts_off", "rpc.example.org")
    with pytest.raises(Refused, match="is turned off"):
        await desk.ask("https://rpc.example.org/key")
    assert desk.opened == []
