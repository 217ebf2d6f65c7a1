"""Agents that are nothing but their API, and lines to them."""

import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from app.client import agent as module
from app.client.agent import AgentClient
from app.runtime.home import Home
from tests.fakes.ends import left_of

Open = Callable[[], Awaitable[AgentClient]]
SERVING = str(Path(__file__).with_name("serving.py"))


@pytest.fixture
async def line(home: Home, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Open]:
    """Return a function that opens a line to the home's agent, which is started by the first."""

    def command(_: str, *arguments: str) -> list[str]:
        return [sys.executable, SERVING, str(home.root), arguments[-1]]

    monkeypatch.setattr(module, "command", command)
    clients: list[AgentClient] = []

    async def open_line() -> AgentClient:
        clients.append(await AgentClient(home, "test").open())
        return clients[-1]

    yield open_line
    for client in clients:
        await client.close()
    left_of([client.pid for client in clients], 0)
