"""Whose agent this is: the addresses of the profile's vault, as the front ends have told them."""

import json

from app.domain.errors import Refused
from app.domain.networks import Deployment
from app.ports import SettingsStore

_KEY = "accounts"


class Accounts:
    """The profile's addresses, kept across lives; the first one provides and pays."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self.addresses: tuple[str, ...] = ()

    async def load(self) -> None:
        """Read the addresses of earlier lives."""
        self.addresses = tuple(json.loads((await self._store.values()).get(_KEY, "[]")))

    async def replace(self, addresses: list[str]) -> None:
        """Take over the vault's addresses."""
        await self._store.put(_KEY, json.dumps(addresses))
        self.addresses = tuple(addresses)

    async def prepare(self, deployment: Deployment) -> None:
        """Get ready for a chain, before its market opens; a wallet's addresses are the same on all."""

    def owner(self) -> str:
        """Return the address that provides and pays.

        Raises:
            Refused: this profile has no wallet.
        """
        if not self.addresses:
            raise Refused("This profile has no wallet yet", "Make one: fallow wallet new")
        return self.addresses[0]
