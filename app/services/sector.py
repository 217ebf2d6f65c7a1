"""The AI sector on public networks: read while somebody looks, and nowhere before the person has turned a network on.

Order of events: a front end asks -> each network that is on and was not read for a minute is asked, all at once -> what is
known by then is answered; a network that did not answer keeps its last reading, which says how old it is.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.chains import BY_KEY, PUBLIC, PublicChain
from app.domain.endpoints import all_of, allowed, host_of, joined, names
from app.domain.errors import AppError, BadInput
from app.domain.prices import Price
from app.domain.public_calls import Question
from app.domain.sector import SectorToken, on_chain
from app.domain.sector_reading import COIN, COIN_DECIMALS, Answers, Confirmed, Plan, Reading, good, price_of
from app.ports import Clock
from app.ports.public import PublicNetwork
from app.services.hosts import Contact, HostBook
from app.services.settings import Settings

FRESH_SECONDS = 60.0
AGAIN_SECONDS = 30.0  # after a reading that failed


@dataclass(frozen=True)
class Line:
    """One asset on one network; `amounts` by account, one that is missing was never read. `checked`: confirmed, proven or empty."""

    chain: PublicChain
    symbol: str
    name: str
    address: str
    decimals: int
    amounts: Mapping[str, int]
    price: Price | None
    checked: str

    @property
    def total(self) -> int | None:
        return sum(self.amounts.values()) if self.amounts else None

    @property
    def worth(self) -> int | None:
        """Dollars times SCALE; None without a price or a balance."""
        return None if self.total is None or self.price is None else self.price.worth(self.total, self.decimals)


@dataclass(frozen=True)
class NetworkStatus:
    """A network that is on; `as_of` is when it was last read (0: never), `trouble` why the last try failed."""

    chain: PublicChain
    as_of: float
    trouble: AppError | None
    agreed: int
    asked: int


@dataclass(frozen=True)
class Host:
    """A host that is contacted when one of its networks is on; `asked_at` is Unix time, 0 when it was not since the start."""

    host: str
    networks: tuple[str, ...]
    on: bool
    wanted: bool
    asked_at: float
    trouble: str
    here: bool = False


@dataclass
class _Place:
    """What is known of one network that is on."""

    urls: tuple[str, ...]
    network: PublicNetwork
    reading: Reading | None = None
    accounts: tuple[str, ...] = ()
    trouble: AppError | None = None
    tried_at: float = float("-inf")
    confirmed: Confirmed | None = None
    task: "asyncio.Task[None] | None" = field(default=None, repr=False)


class Sector:
    """Reads the highlighted tokens, and the coins that pay for sending them, of the profile's accounts."""

    def __init__(
        self,
        *,
        open_network: Callable[[PublicChain, Sequence[str]], PublicNetwork],
        settings: Settings,
        accounts: Callable[[], Sequence[str]],
        clock: Clock,
        book: HostBook | None = None,
    ) -> None:
        """`book` knows the hosts that are asked for something else."""
        self._open = open_network
        self._settings = settings
        self._accounts = accounts
        self._clock = clock
        self._book = book
        self._places: dict[str, _Place] = {}
        self._asked: dict[str, float] = {}
        settings.follow(self.settings_changed)

    @property
    def chains(self) -> list[PublicChain]:
        """The networks that are on."""
        return [BY_KEY[key] for key in names(self._settings.current.networks)]

    async def run(self) -> None:
        """Hold the connections until the agent ends."""
        try:
            await asyncio.Event().wait()
        finally:
            for key in list(self._places):
                await self._leave(key)

    async def settings_changed(self) -> None:
        """Leave the networks and hosts that are not wanted any more, at once."""
        wanted = {chain.key: self._urls(chain) for chain in self.chains}
        for key, place in list(self._places.items()):
            if wanted.get(key) != place.urls:
                await self._leave(key, keep=key in wanted)

    async def refresh(self, seconds: float) -> None:
        """Ask the networks that are due; return when they have answered, or after `seconds`: they are heard all the same."""
        accounts = tuple(self._accounts())
        if not accounts:
            return
        tasks = [task for chain in self.chains if (task := self._due(chain, accounts)) is not None]
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)

    def lines(self) -> list[Line]:
        """Return every asset of the networks that are on: highlighted tokens first, then coins."""
        now, readings = self._clock.now(), self.readings()
        tokens = [
            self._token(chain, token, readings, now) for chain in self.chains for token in on_chain(chain.chain_id)
        ]
        return [*sorted(tokens, key=lambda line: line.symbol), *(self._coin(chain, now) for chain in self.chains)]

    def readings(self) -> dict[int, Reading]:
        """Return what was last read of each network that is on, by its chain id."""
        return {BY_KEY[key].chain_id: one.reading for key, one in self._places.items() if one.reading}

    async def ask(self, chain: PublicChain, questions: Sequence[Question]) -> Answers:
        """Ask a network that is on. Raises BadInput when it is not, ChainAway when nobody answers."""
        if chain not in self.chains:
            raise _off(chain.key)
        return await self._place(chain).network.read((), questions)

    def networks(self) -> list[NetworkStatus]:
        """Return how each network that is on has done."""
        found = []
        for chain in self.chains:
            place = self._places.get(chain.key)
            reading, checked = (place.reading, place.confirmed) if place else (None, None)
            counts = (checked.agreed, checked.asked) if checked else (0, 0)
            trouble = place.trouble if place else None
            found.append(NetworkStatus(chain, reading.as_of if reading else 0.0, trouble, *counts))
        return found

    def hosts(self) -> list[Host]:
        """Return every host that public networks could be asked at, wanted or not."""
        off, on = names(self._settings.current.hosts_off), {chain.key for chain in self.chains}
        found: dict[str, list[str]] = {}
        for chain in PUBLIC:
            for url in all_of(chain, self._settings.current.endpoints):
                found.setdefault(host_of(url), []).append(chain.key)
        asked, trouble = self._contacts()
        others = self._book.contacts() if self._book else []
        for one in others:
            asked[one.host] = max(asked.get(one.host, 0.0), one.asked_at)
        listed = [
            Host(
                host,
                tuple(dict.fromkeys(keys)),
                host not in off,
                host not in off and not on.isdisjoint(keys),
                asked.get(host, 0.0),
                trouble.get(host, ""),
            )
            for host, keys in found.items()
        ]
        return [*listed, *(_other(one, off) for one in others if one.host not in found)]

    async def turn_host(self, host: str, on: bool) -> None:
        """Allow a host to be contacted, or never again. Raises BadInput for one that nothing would contact."""
        found = self.hosts()
        known = [one.host for one in found]
        if any(one.here for one in found if one.host == host.lower()):
            raise BadInput(f"{host[:60]} is this computer itself", "Nothing leaves it by that")
        if host.lower() not in known:
            raise BadInput(f"Nothing contacts the host {host[:60]}", f"Hosts: {', '.join(known)}")
        off = [one for one in names(self._settings.current.hosts_off) if one != host.lower()]
        await self._settings.set("hosts_off", joined(off if on else [*off, host.lower()]))

    async def confirm(self, key: str) -> None:
        """Ask all endpoints of a network and take the balances that most agree on.

        Raises:
            BadInput: the network is not on.
            ChainAway: fewer than two endpoints answered.
            Refused: they contradict each other.
        """
        chain = next((one for one in self.chains if one.key == key), None)
        if chain is None:
            raise _off(key)
        accounts, place = tuple(self._accounts()), self._place(chain)
        plan = Plan(chain, accounts, prices=False)
        found = await place.network.confirm(accounts, plan.questions)
        if self._places.get(key) is not place:
            return  # turned off meanwhile
        prices = place.reading.prices if place.reading else {}
        amounts = plan.understood(found.answers, self._clock.now()).amounts
        place.reading = Reading(self._clock.now(), amounts, prices)
        place.accounts, place.confirmed, place.trouble = accounts, found, None
        place.tried_at = self._clock.monotonic()

    def _token(self, chain: PublicChain, token: SectorToken, readings: Mapping[int, Reading], now: float) -> Line:
        amounts, checked = self._amounts(chain, token.address)
        price = price_of(token, readings, now)
        return Line(
            chain,
            token.symbol,
            token.name,
            token.address,
            token.decimals,
            amounts,
            price,
            "confirmed" if checked else "",
        )

    def _coin(self, chain: PublicChain, now: float) -> Line:
        amounts, checked = self._amounts(chain, COIN)
        place = self._places.get(chain.key)
        price = good(place.reading.prices.get(COIN), now) if place and place.reading else None
        badge = "" if checked is None else "proven" if checked.proven else "confirmed"
        return Line(chain, chain.coin, chain.name, COIN, COIN_DECIMALS, amounts, price, badge)

    def _amounts(self, chain: PublicChain, asset: str) -> tuple[Mapping[str, int], Confirmed | None]:
        place = self._places.get(chain.key)
        if place is None or place.reading is None or place.accounts != tuple(self._accounts()):
            return {}, None
        amounts = place.reading.amounts.get(asset, {})
        return (
            amounts if len(amounts) == len(place.accounts) else {}
        ), place.confirmed  # a part would look like the whole

    def _urls(self, chain: PublicChain) -> tuple[str, ...]:
        current = self._settings.current
        return allowed(chain, current.endpoints, current.hosts_off)

    def _place(self, chain: PublicChain) -> _Place:
        place = self._places.get(chain.key)
        if place is None:
            urls = self._urls(chain)
            place = self._places[chain.key] = _Place(urls, self._open(chain, urls))
        return place

    def _due(self, chain: PublicChain, accounts: tuple[str, ...]) -> "asyncio.Task[None] | None":
        """Return the network's reading that is under way, begun now if it is due."""
        place = self._place(chain)
        if place.task is not None and not place.task.done():
            return place.task
        rest = AGAIN_SECONDS if place.trouble else FRESH_SECONDS
        if accounts == place.accounts and self._clock.monotonic() - place.tried_at < rest:
            return None
        place.tried_at = self._clock.monotonic()
        place.task = asyncio.create_task(self._read(chain, place, accounts))
        return place.task

    async def _read(self, chain: PublicChain, place: _Place, accounts: tuple[str, ...]) -> None:
        plan = Plan(chain, accounts)
        try:
            answers = await place.network.read(accounts, plan.questions)
        except AppError as error:
            place.trouble = error
            return
        finally:
            place.tried_at = self._clock.monotonic()
        reading = plan.understood(answers, self._clock.now())
        if place.confirmed and place.reading and dict(reading.amounts) != dict(place.reading.amounts):
            place.confirmed = None
        place.reading, place.accounts, place.trouble = reading, accounts, None

    async def _leave(self, key: str, *, keep: bool = False) -> None:
        """Close a network's connections; with `keep` what was read stays, and its next reading uses other endpoints."""
        place = self._places.pop(key)
        self._asked |= {host_of(url): at for url, at in place.network.asked.items()}
        if place.task is not None:
            place.task.cancel()
            await asyncio.gather(place.task, return_exceptions=True)
        await place.network.close()
        if keep:
            again = self._place(BY_KEY[key])
            again.reading, again.accounts, again.trouble = place.reading, place.accounts, place.trouble

    def _contacts(self) -> tuple[dict[str, float], dict[str, str]]:
        """Return when each host was last asked, and what ails it."""
        asked, trouble = dict(self._asked), dict[str, str]()
        for place in self._places.values():
            asked |= {host_of(url): at for url, at in place.network.asked.items()}
            trouble |= {host_of(one.url): one.trouble for one in place.network.health if one.trouble}
        return asked, trouble


def _other(contact: Contact, off: Collection[str]) -> Host:
    on = contact.here or contact.host not in off
    return Host(contact.host, (contact.use,), on, on, contact.asked_at, "", contact.here)


def _off(key: str) -> BadInput:
    return BadInput(f"The network {key[:40]} is not on", "Turn it on first, in the wallet or the settings")
