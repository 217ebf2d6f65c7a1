"""A whole agent on fakes and real books: no process, no socket, time that a test moves."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from app.agent.accounts import Accounts
from app.agent.agent import Agent
from app.agent.bootstrap import _open_books
from app.agent.market import Books, Tools
from app.agent.server import Server
from app.domain.events import Event
from app.runtime.home import Home
from app.services.bus import Bus
from app.services.evaluating import Evaluating
from app.services.settings import Settings
from app.services.sharing import Sharing
from app.wire.lease import Standing, Welcome
from tests.fakes.activity import MemoryActivity
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock, settle
from tests.fakes.court import FakeCourt, Post
from tests.fakes.engine import FakeEngine
from tests.fakes.evaluations import MemoryEvaluations, small_set
from tests.fakes.keys import new_keys
from tests.fakes.machine import FakeIdle, FakeProbe
from tests.fakes.network import Hub
from tests.fakes.pool import FakeOutbox
from tests.fakes.settings import FakeSettings

ANN, BOB = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


class Rig:
    """An agent, started or not; `opened` are the books that were opened, by chain and owner."""

    def __init__(self, folder: Path, chain: FakeChain | None = None) -> None:
        self.folder = folder
        self.clock, self.bus, self.idle = FakeClock(), Bus(), FakeIdle()
        self.chain, self.engine, self.keys = chain or FakeChain(), FakeEngine(), new_keys()
        self.outbox = FakeOutbox(self.chain)
        self.store, self.settings = FakeSettings(), Settings(FakeSettings())
        self.network = Hub(self.clock).join(self.keys)
        self.court, self.courier = FakeCourt(self.chain), Post().join(self.keys.device.address)
        self.evaluating = Evaluating(self.engine, MemoryEvaluations(small_set()))
        self.opened: list[tuple[int, str]] = []
        self.books: list[Books] = []
        self.seen: list[Event] = []
        self.closed = False
        self.accounts = Accounts(self.store)
        self.agent = self._assemble()

    def _assemble(self) -> Agent:
        tools: dict[str, Any] = {
            name: getattr(self, name)
            for name in (
                *(
                    "clock",
                    "bus",
                    "chain",
                    "outbox",
                    "court",
                    "engine",
                    "network",
                    "courier",
                    "evaluating",
                    "keys",
                    "accounts",
                    "settings",
                ),
            )
        }
        sharing: Any = {"probe": FakeProbe(self.idle, self.clock.monotonic), "idle": self.idle, "engine": self.engine}
        sharing |= {"settings": self.settings, "clock": self.clock, "bus": self.bus}
        sharing = Sharing(**sharing, on_open=lambda: self.agent.announce(), on_close=lambda: self.agent.withdraw())
        self.standing = Standing(Home.at(self.folder / "home", moved=True), "agent-test")
        return Agent(
            tools=Tools(open_books=self._open, open_activity=lambda _: MemoryActivity(), sharing=sharing, **tools),
            server=Server(self.standing, self.bus),
            keepers=[],
            background=[self._listen],
            close=self._close,
        )

    def _open(self, chain_id: int, owner: str) -> Books:
        self.opened.append((chain_id, owner))
        self.books.append(_open_books(self.folder, chain_id, owner))
        return self.books[-1]

    async def _listen(self) -> None:
        with self.bus.subscribe() as events:
            async for event in events:
                self.seen.append(event)

    async def _close(self) -> None:
        self.closed = True

    async def devnet_up(self, fresh: str = "") -> None:
        """Be the devnet that has come up with the chain as it is now."""
        facts = {"rpc": "http://127.0.0.1:1", "chain_id": str(self.chain.world.deployment.chain_id), "fresh": fresh}
        await self.agent.chain_is_up(Welcome("1", 1, 0, facts))
        await settle()

    async def finish(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Let time pass until `work` is done; return its result."""
        task = asyncio.ensure_future(work)
        while not task.done():
            await self.clock.advance(0.5)
        return task.result()
