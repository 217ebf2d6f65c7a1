"""The list of sites: who may speak, which accounts each has been shown, which network it speaks to; kept across lives."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.errors import BadInput, Refused
from app.domain.sites import MOST_SITES, PROGRAM, Site, parse_origin
from app.ports import Clock, SettingsStore

_KEY = "sites"
MOST_KNOCKS = 8
ACCOUNTS, CHAIN = "accountsChanged", "chainChanged"
Follower = Callable[[str, str], None]


class SiteBook:
    """The profile's sites; followers hear (origin, what changed)."""

    def __init__(self, store: SettingsStore, wallet: Callable[[], Sequence[str]], clock: Clock) -> None:
        """`wallet` returns the profile's own accounts: one that has gone is shown to nobody any more."""
        self._store = store
        self._wallet = wallet
        self._clock = clock
        self._sites: dict[str, Site] = {}
        self._knocks: dict[str, None] = {}
        self._followers: list[Follower] = []

    async def load(self) -> None:
        """Read the sites of earlier lives; a damaged entry is left out."""
        try:
            found = json.loads((await self._store.values()).get(_KEY, "[]"))
        except ValueError:
            found = []
        for fields in found if isinstance(found, list) else []:
            try:
                site = Site.from_fields(fields)
            except (ValueError, TypeError):
                continue
            self._sites[site.origin] = site

    @property
    def wallet(self) -> list[str]:
        """The profile's accounts."""
        return list(self._wallet())

    @property
    def knocks(self) -> list[str]:
        """Sites that spoke and are not on the list, the latest first; forgotten with this life."""
        return list(reversed(self._knocks))

    def listed(self) -> list[Site]:
        """Return the sites on the list by name; programs of this machine are on it once they have seen an account."""
        return sorted(self._sites.values(), key=lambda site: (site.origin != PROGRAM, site.origin.partition("//")[2]))

    def knows(self, origin: str) -> bool:
        """Tell whether a site may speak; programs may, as they know the token."""
        return origin == PROGRAM or origin in self._sites

    def knock(self, origin: str) -> bool:
        """Note a site that may not speak; true when that is new."""
        is_new = origin not in self._knocks
        self._knocks.pop(origin, None)
        self._knocks[origin] = None
        while len(self._knocks) > MOST_KNOCKS:
            del self._knocks[next(iter(self._knocks))]
        return is_new

    def of(self, origin: str) -> Site:
        return self._sites.get(origin) or Site(origin, since=self._clock.now())

    def accounts_of(self, origin: str) -> list[str]:
        """Return the accounts that a site may see."""
        wallet = self._wallet()
        return [account for account in self.of(origin).accounts if account in wallet]

    async def allow(self, written: str) -> str:
        """Let a site speak; return its origin.

        Raises:
            BadInput: this is no address of a site.
            Refused: there are too many.
        """
        try:
            origin = parse_origin(written)
        except ValueError:
            raise BadInput(
                f"'{written[:80]}' is no site that can be on the list",
                "Use its address up to the first single slash, with https, such as https://app.example.org",
            )
        if origin not in self._sites and len(self._sites) >= MOST_SITES:
            raise Refused(f"There are {MOST_SITES} sites already", "Remove one first")
        if origin not in self._sites:
            await self._put(Site(origin, since=self._clock.now()))
        self._knocks.pop(origin, None)
        return origin

    async def forget(self, written: str) -> None:
        """Take a site from the list: it sees nothing and may not speak any more. Raises BadInput when it is not there."""
        origin = written.strip().removesuffix("/")
        if self._sites.pop(origin, None) is None:
            raise BadInput(f"'{written[:80]}' is not on the list", "`fallow sites` shows who is")
        await self._write()
        self._tell(origin, ACCOUNTS)

    async def show(self, origin: str, accounts: Sequence[str]) -> None:
        """Let a site see these accounts and no others."""
        await self._put(replace(self.of(origin), accounts=tuple(accounts)))
        self._tell(origin, ACCOUNTS)

    async def move(self, origin: str, chain_id: int) -> None:
        """Have a site speak to another network."""
        if self.of(origin).chain_id != chain_id:
            await self._put(replace(self.of(origin), chain_id=chain_id))
            self._tell(origin, CHAIN)

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Call `follower` after each change; return what ends that."""
        self._followers.append(follower)
        return lambda: self._followers.remove(follower)

    async def _put(self, site: Site) -> None:
        self._sites[site.origin] = site
        await self._write()

    async def _write(self) -> None:
        await self._store.put(_KEY, json.dumps([site.to_fields() for site in self._sites.values()]))

    def _tell(self, origin: str, what: str) -> None:
        for follower in list(self._followers):
            follower(origin, what)
