"""Whose agent this is: the addresses of the profile's vault, as the front ends have told them."""

import json

from app.domain.errors import Refused
from app.domain.networks import Deployment
from app.ports import SettingsStore

_KEY = "accounts"
_OWNERS = "owners"
_WATCHED = "watched"
_HARDWARE = "hardware"
_SIGNED = "signed"  # and the chain: its addresses that have signed there


class Accounts:
    """The profile's addresses, kept across lives; the first one provides and pays."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self.addresses: tuple[str, ...] = ()
        self.watched: tuple[str, ...] = ()
        self.hardware: tuple[str, ...] = ()

    @property
    def signing(self) -> tuple[str, ...]:
        """The vault's addresses, and those whose keys are in hardware wallets."""
        return tuple(dict.fromkeys((*self.addresses, *self.hardware)))

    @property
    def shown(self) -> tuple[str, ...]:
        """The addresses that sign, and those that are only looked at."""
        return tuple(dict.fromkeys((*self.signing, *self.watched)))

    async def load(self) -> None:
        """Read the addresses of earlier lives."""
        kept = await self._store.values()
        self.addresses = tuple(json.loads(kept.get(_KEY, "[]")))
        self.watched = tuple(json.loads(kept.get(_WATCHED, "[]")))
        self.hardware = tuple(json.loads(kept.get(_HARDWARE, "[]")))

    async def watch(self, addresses: list[str]) -> None:
        """Take over the addresses whose keys are elsewhere."""
        await self._store.put(_WATCHED, json.dumps(addresses))
        self.watched = tuple(addresses)

    async def connect(self, addresses: list[str]) -> None:
        """Take over the addresses whose keys are in hardware wallets."""
        await self._store.put(_HARDWARE, json.dumps(addresses))
        self.hardware = tuple(addresses)

    async def replace(self, addresses: list[str]) -> None:
        """Take over the vault's addresses."""
        await self.keep(addresses)
        self.addresses = tuple(addresses)

    async def keep(self, addresses: list[str]) -> None:
        """Have the next life take over these addresses."""
        owners = await _owners(self._store)
        if addresses and addresses[0] not in owners:
            await self._store.put(_OWNERS, json.dumps([*owners, addresses[0]]))
        await self._store.put(_KEY, json.dumps(addresses))

    async def prepare(self, deployment: Deployment) -> None:
        """Get ready for a chain, before its market opens; a wallet's addresses are the same on all."""

    async def signed(self, chain_id: int) -> list[str]:
        """Return the addresses whose signatures have been sent on a chain, and that were warned before the first."""
        return list(json.loads((await self._store.values()).get(f"{_SIGNED} {chain_id}", "[]")))

    async def note_signed(self, chain_id: int, address: str) -> None:
        """Remember that an address has signed on a chain."""
        known = await self.signed(chain_id)
        if address not in known:
            await self._store.put(f"{_SIGNED} {chain_id}", json.dumps([*known, address]))

    def owner(self) -> str:
        """Return the address that provides and pays.

        Raises:
            Refused: this profile has no wallet.
        """
        if not self.addresses:
            raise Refused("This profile has no wallet yet", "Make one: fallow wallet new")
        return self.addresses[0]


async def key_set(store: SettingsStore) -> int:
    """Return which set of hot keys goes with the profile's main account: a device key serves one provider for ever."""
    accounts, owners = json.loads((await store.values()).get(_KEY, "[]")), await _owners(store)
    return owners.index(accounts[0]) if accounts and accounts[0] in owners else 0


async def _owners(store: SettingsStore) -> list[str]:
    """Return the main accounts of all lives, oldest first."""
    return list(json.loads((await store.values()).get(_OWNERS, "[]")))
