"""The endpoint for sites as the settings have it: opened, closed and moved as they change; off until the person turns it on."""

import asyncio
from typing import Protocol

from app.agent.site_chains import AgentSiteChains
from app.agent.site_desk import KNOCK_TEMPLATE, KNOCK_TITLE, SiteDesk
from app.domain.events import Notice
from app.gateway.server import SiteServer
from app.ports import Clock
from app.services.bus import Bus
from app.services.settings import Settings
from app.services.sites.answers import SiteAnswers
from app.services.sites.batches import SiteBatches

TAKEN_TITLE = "The address for sites is taken"
TAKEN_TEMPLATE = "Another program listens on port {0}. End it, or choose another port in the settings."


class Token(Protocol):
    """Where the endpoint's token is kept."""

    def get(self) -> str: ...
    def renew(self) -> str: ...


class SiteEndpoint:
    """Serves sites while the setting is on; one connection's end never ends another's."""

    def __init__(
        self,
        *,
        answers: SiteAnswers,
        batches: SiteBatches,
        chains: AgentSiteChains,
        desk: SiteDesk,
        token: Token,
        settings: Settings,
        bus: Bus,
        clock: Clock,
    ) -> None:
        self.book = answers.book
        self.trouble = ""
        self._answers = answers
        self._batches = batches
        self._chains = chains
        self._desk = desk
        self._token = token
        self._settings = settings
        self._bus = bus
        self._clock = clock
        self._server: SiteServer | None = None
        self._one = asyncio.Lock()
        settings.follow(self.follow_settings)

    @property
    def port(self) -> int:
        """Where it listens, 0 while it does not."""
        return 0 if self._server is None else self._server.port

    def address(self) -> str:
        """Return the address with the token. Raises StoreAway when a token cannot be made."""
        return f"http://127.0.0.1:{self.port or self._settings.current.sites_port}/{self._token.get()}"

    async def run(self) -> None:
        """Serve until the agent ends."""
        await self.book.load()
        await self._batches.load()
        await self.follow_settings()
        try:
            await asyncio.Event().wait()
        finally:
            await self._close()
            await self._batches.close()
            await self._chains.close()

    async def follow_settings(self) -> None:
        """Open, close or move, as the settings have it now."""
        async with self._one:
            current = self._settings.current
            if self._server is not None and (not current.sites or self._server.port != current.sites_port):
                await self._close()
            if current.sites and self._server is None:
                await self._open(current.sites_port)
            if not current.sites:
                self.trouble = ""

    async def renew(self) -> str:
        """Make every address that was given invalid and end all connections; return the new one."""
        async with self._one:
            self._token.renew()
            if self._server is not None:
                await self._close()
                await self._open(self._settings.current.sites_port)
        return self.address()

    async def forget(self, origin: str) -> None:
        """Take a site from the list and end its connections. Raises BadInput when it is not there."""
        await self.book.forget(origin)
        self._desk.take_back(origin.strip().removesuffix("/"))
        if self._server is not None:
            await self._server.drop(origin)

    async def _open(self, port: int) -> None:
        server = SiteServer(self._answers, self._clock, self._token.get(), self._knock)
        try:
            await server.start(port)
        except OSError:
            self.trouble = TAKEN_TEMPLATE.format(port)
            self._bus.publish(Notice(TAKEN_TITLE, self.trouble))
        else:
            self._server, self.trouble = server, ""

    async def _close(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            await server.stop()

    def _knock(self, origin: str) -> None:
        if self.book.knock(origin):
            self._desk.notice(origin, KNOCK_TITLE, KNOCK_TEMPLATE)
