"""The stage that end-to-end tests share, and lines to its agents."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest

from app.client.agent import AgentClient
from tests.e2e.place import Place, Wallet

Open = Callable[[Wallet], Awaitable[AgentClient]]


@pytest.fixture(scope="session")
def place() -> Iterator[Place]:
    """Return a home whose local network, relay and agents run until the last test."""
    place = Place()
    yield place
    place.close()


@pytest.fixture
async def line(place: Place, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Open]:
    """Return a function that opens a line to a wallet's agent."""
    monkeypatch.setenv("FALLOW_HOME", str(place.home.root))  # for the agent, should it have to be started
    monkeypatch.delenv("DISPLAY", raising=False)
    clients: list[AgentClient] = []

    async def open_line(wallet: Wallet) -> AgentClient:
        clients.append(await AgentClient(place.home, wallet.profile).open())
        return clients[-1]

    yield open_line
    for client in clients:
        await client.close()
