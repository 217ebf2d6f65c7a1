"""What this agent knows of the network and of its owner: one deployment at a time, the profile's addresses."""

import asyncio
import json

from app.domain.errors import AppError, ChainAway, Refused
from app.domain.networks import Deployment
from app.ports import Chain, SettingsStore

_ACCOUNTS = "accounts"
_READY_SECONDS = 30.0


class Site:
    """The contracts that are served now, and whose they are."""

    def __init__(self, chain: Chain, store: SettingsStore) -> None:
        self._chain = chain
        self._store = store
        self._deployment: Deployment | None = None
        self._known = asyncio.Event()
        self.accounts: tuple[str, ...] = ()

    async def load(self) -> None:
        """Read the addresses of earlier lives."""
        self.accounts = tuple(json.loads((await self._store.values()).get(_ACCOUNTS, "[]")))

    async def set_accounts(self, addresses: list[str]) -> None:
        """Take over the vault's addresses; the first one provides and pays."""
        await self._store.put(_ACCOUNTS, json.dumps(addresses))
        self.accounts = tuple(addresses)

    def owner(self) -> str:
        """Return the address that provides and pays.

        Raises:
            Refused: this profile has no wallet.
        """
        if not self.accounts:
            raise Refused("This profile has no wallet yet", "Make one: fallow wallet new")
        return self.accounts[0]

    async def refresh(self) -> bool:
        """Ask the chain where the contracts are; true when they are others than before.

        Raises:
            AppError: the chain is away, or has no contracts.
        """
        found = await self._chain.renew()
        changed = found != self._deployment
        self._deployment = found
        self._known.set()
        return changed

    def deployment(self) -> Deployment:
        """Return the contracts as last seen. Raises ChainAway when none were seen yet."""
        if self._deployment is None:
            raise ChainAway("The network is not ready yet", "Try again in some seconds")
        return self._deployment

    async def ready(self, seconds: float = _READY_SECONDS) -> Deployment:
        """Wait until the contracts are known. Raises ChainAway when they are not within `seconds`."""
        try:
            await asyncio.wait_for(self._known.wait(), seconds)
        except TimeoutError:
            raise ChainAway("The local network does not come up", "The logs of the agent and the devnet say why")
        return self.deployment()


def plain(error: AppError) -> str:
    """Return an error as one line."""
    return f"{error.title}. {error.hint}" if error.hint else error.title
