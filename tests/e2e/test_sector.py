"""The AI sector by the command line and a real agent: nobody is contacted before, and of three endpoints one lies, one is dead."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest

from app.domain.chains import BY_KEY
from app.domain.endpoints import host_of, joined
from app.domain.sector import on_chain
from tests.adapters.chain.public_nodes import PublicStandIn
from tests.e2e.place import Place, Wallet

ETHER = 10**18
ETHEREUM = BY_KEY["ethereum"]
FET = on_chain(1)[0]


@dataclass
class Endpoints:
    """A wallet whose Ethereum has four endpoints of its own, all on this machine, and no public one."""

    wallet: Wallet
    liar: PublicStandIn
    dead: PublicStandIn
    honest: tuple[PublicStandIn, PublicStandIn]

    async def run(self, *arguments: str) -> dict[str, Any]:
        """Run a verb while the endpoints go on answering."""
        said = await asyncio.to_thread(self.wallet.run, *arguments)
        assert said.code == 0, said
        return said.json

    async def sector(self, *arguments: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return Ethereum, and its lines by symbol."""
        said = await self.run("sector", *arguments)
        (network,) = (one for one in said["networks"] if one["key"] == "ethereum")
        return network, {one["symbol"]: one for one in said["lines"]}

    @property
    def contacted(self) -> bool:
        return any(one.requests for one in (self.liar, self.dead, *self.honest))


@pytest.fixture
async def endpoints(place: Place) -> AsyncIterator[Endpoints]:
    wallet = await asyncio.to_thread(place.wallet, "sector")
    nodes = [await PublicStandIn().start() for _ in range(4)]
    for node in nodes:
        node.account = wallet.address
        node.tokens = {FET.address: 7 * ETHER}
    liar, dead, *honest = nodes
    liar.coin = 999 * ETHER
    await dead.stop()
    made = Endpoints(wallet, liar, dead, (honest[0], honest[1]))
    own = [f"ethereum={one.url}" for one in (dead, honest[0], liar, honest[1])]
    await made.run("settings", "endpoints", ",".join(own))
    await made.run("settings", "hosts_off", joined([host_of(url) for url in ETHEREUM.endpoints]))
    yield made
    await made.run("settings", "networks", "none")
    for node in nodes:
        await node.stop()


async def test_sector__off_then_on__asked_only_then_and_confirmed_against_a_liar(endpoints: Endpoints) -> None:
    network, lines = await endpoints.sector()
    assert (network["on"], lines) == (False, {})
    assert not endpoints.contacted

    await endpoints.run("settings", "networks", "ethereum")
    network, lines = await endpoints.sector()
    assert lines["ETH"]["amounts"] == [str(5 * ETHER)]
    assert lines["FET"]["total"] == str(7 * ETHER)
    assert lines["NMR"]["total"] is None
    assert endpoints.liar.requests == []

    network, lines = await endpoints.sector("--confirm")
    assert (lines["ETH"]["checked"], lines["FET"]["checked"]) == ("proven", "confirmed")
    assert (network["agreed"], network["asked"]) == (2, 4)
    hosts = {one["host"]: one for one in (await endpoints.run("hosts"))["hosts"]}
    assert hosts[host_of(endpoints.liar.url)]["trouble"] == "contradicts the others"
    assert hosts[host_of(endpoints.dead.url)]["trouble"] == "cannot be reached"
    assert not any(hosts[host_of(url)]["asked_at"] for url in ETHEREUM.endpoints)

    for node in endpoints.honest:
        await endpoints.run("hosts", host_of(node.url), "off")
    await endpoints.run("hosts", host_of(endpoints.liar.url), "off")
    network, lines = await endpoints.sector()
    assert network["title"] == "Ethereum does not answer"
    assert network["as_of"] > 0
    assert lines["ETH"]["total"] == str(5 * ETHER)  # the last one that is known, and never zero


async def test_hosts__text__every_host_with_its_networks(endpoints: Endpoints) -> None:
    said = await asyncio.to_thread(endpoints.wallet.place.run, "hosts", "--profile", endpoints.wallet.profile)
    assert f"{host_of(ETHEREUM.endpoints[0])} " in said.out
    assert "not contacted" in said.out
    wrong = await asyncio.to_thread(endpoints.wallet.run, "hosts", "evil.example", "off")
    assert wrong.code == 1
    assert "evil.example" in wrong.json["error"]
