"""The networks that sites may speak to: the local one by the agent's own client, public ones that are on by their endpoints."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from app.domain.chains import BY_ID, BY_KEY, PublicChain
from app.domain.endpoints import allowed, joined, names
from app.domain.transactions import Transaction
from app.ports import Chain
from app.ports.sites import SiteChain
from app.services.settings import Settings

LOCAL = "Local network"


class Forwards(SiteChain, Protocol):
    """A network's endpoints, with connections to give back."""

    async def close(self) -> None: ...


# Opens a network: its chain id, its name, its coin, and where its endpoints are now.
Open = Callable[[int, str, str, Callable[[], Sequence[str]]], Forwards]


class LocalSiteChain:
    """The local network: its node answers, the agent's own client prepares, and what is sent goes into the activity."""

    name = LOCAL

    def __init__(self, node: Forwards, chain: Chain, send: Callable[[bytes], Awaitable[str]]) -> None:
        self.chain_id = node.chain_id
        self.node = node
        self._chain = chain
        self._send = send

    async def ask(self, method: str, params: list[Any]) -> Any:
        return await self.node.ask(method, params)

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        return await self._chain.prepare(sender, to, value, data)

    async def broadcast(self, raw: bytes) -> str:
        return await self._send(raw)


class PublicSiteChain:
    """A public network: its endpoints answer and prepare, and what is sent goes into its activity."""

    def __init__(self, node: Forwards, send: Callable[[bytes], Awaitable[str]]) -> None:
        self.chain_id = node.chain_id
        self.name = node.name
        self.node = node
        self._send = send

    async def ask(self, method: str, params: list[Any]) -> Any:
        return await self.node.ask(method, params)

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        return await self.node.prepare(sender, to, value, data)

    async def broadcast(self, raw: bytes) -> str:
        return await self._send(raw)


class AgentSiteChains:
    """Implements ports.SiteChains over the settings.

    `local` returns the local network's chain id and address, 0 while it is away; `send` broadcasts on a transaction's own network.
    """

    def __init__(
        self,
        *,
        open_node: Open,
        local: Callable[[], tuple[int, str]],
        chain: Chain,
        send: Callable[[bytes], Awaitable[str]],
        settings: Settings,
    ) -> None:
        self._open = open_node
        self._local = local
        self._chain = chain
        self._send = send
        self._settings = settings
        self._made: dict[int, LocalSiteChain | PublicSiteChain] = {}

    def listed(self) -> list[SiteChain]:
        """See ports.SiteChains."""
        found: list[SiteChain] = []
        chain_id, _ = self._local()
        if chain_id:
            found.append(self._made.get(chain_id) or self._make_local(chain_id))
        for key in names(self._settings.current.networks):
            chain = BY_KEY[key]
            found.append(self._made.get(chain.chain_id) or self._make_public(chain))
        return found

    def offered(self, chain_id: int) -> str:
        """See ports.SiteChains."""
        return BY_ID[chain_id].name if chain_id in BY_ID else ""

    async def turn_on(self, chain_id: int) -> None:
        """See ports.SiteChains."""
        on = [*names(self._settings.current.networks), BY_ID[chain_id].key]
        await self._settings.set("networks", joined(on))

    async def close(self) -> None:
        """Give the connections back."""
        for one in self._made.values():
            await one.node.close()

    def _make_local(self, chain_id: int) -> LocalSiteChain:
        node = self._open(chain_id, LOCAL, "ETH", lambda: [url for _, url in [self._local()] if url])
        made = self._made[chain_id] = LocalSiteChain(node, self._chain, self._send)
        return made

    def _make_public(self, chain: PublicChain) -> PublicSiteChain:
        current = self._settings

        def urls() -> Sequence[str]:
            return allowed(chain, current.current.endpoints, current.current.hosts_off)

        node = self._open(chain.chain_id, chain.name, chain.coin, urls)
        made = self._made[chain.chain_id] = PublicSiteChain(node, self._send)
        return made
