"""What the stake page reads: the network with one's positions, the table of providers, histories with measured yields.

Order of events: watched -> the agent is told to follow the contracts' events for this window -> the positions are read, and
of the tables and histories those that the section on show `needs` -> an event of the contracts: read anew -> unwatched:
the agent is told to follow no more. Between events only what changes without one is looked after, once a minute.
"""

import asyncio
import dataclasses
import time
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from app.domain.errors import AppError, NoContracts
from app.domain.staking import PER_UNIT
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.stake import Exit, StakeViewModel, no_wallet
from app.wire import api

SECONDS = 15.0  # the longest a reading may take
EPOCHS = 90
SOON = 2.0
NOTHING = Exit("nothing", 0, 0.0, 0.0)
_LAG_SECONDS = 120  # a network's newest block may be as old as this


@dataclasses.dataclass(frozen=True)
class NetworkState:
    """`providers` and `history` are empty until a section needs them. `missing`: the network has no contracts.

    `ahead` is how many seconds the network's clock is before this device's: moments of the answers are on the former.
    """

    stake: Part[api.StakeReply] = dataclasses.field(default_factory=Part)
    providers: Part[api.ProvidersReply] = dataclasses.field(default_factory=lambda: Part("empty"))
    history: Part[api.StakeHistoryReply] = dataclasses.field(default_factory=lambda: Part("empty"))
    missing: bool = False
    ahead: int = 0


class StakeNetworkModel(ViewModel[NetworkState]):
    """Follows the chain for the first account, while somebody looks."""

    PERIOD = 60.0
    EVENTS = (api.StakeEvent,)

    def __init__(self, client: Client, notices: Notices, acts: StakeViewModel) -> None:
        super().__init__(client, notices, NetworkState())
        self._acts = acts
        acts.acted.connect(self.wake)
        self._needed: frozenset[str] = frozenset()
        self._greets = False

    # ------------------------------------------------------------------ what is wanted

    def need(self, *parts: str) -> None:
        """Read these besides the positions from now on: providers, history."""
        wanted, before = frozenset(parts), self._needed
        self._needed = wanted
        unread: dict[str, Part[Any]] = {
            part: Part("loading" if part in wanted else "empty")
            for part in wanted ^ before
            if getattr(self.state, part).value is None
        }
        if unread:
            self.update(**unread)
        if wanted - before:
            self.wake()

    def watched(self) -> None:
        super().watched()
        if self._watchers == 1 and not self._closed:
            self._keep(self._follow())

    def unwatched(self) -> None:
        super().unwatched()
        if not self._watchers and not self._closed:
            self._keep(self._tell(False))

    def close(self) -> None:
        """End what runs, the acts too."""
        super().close()
        self._acts.close()

    async def refresh(self) -> None:
        await self.load("stake", self._read_stake(), lambda _: False)
        if self.state.stake.status != "content":
            self.update(**{part: self._none(part) for part in self._needed})
            return
        await asyncio.gather(*(self._load(part) for part in sorted(self._needed)))

    # ------------------------------------------------------------------ moments

    def here(self, moment: int) -> float:
        """Return a moment of the network's clock on this device's."""
        return float(moment - self.state.ahead)

    def leaving(self, info: api.ExitInfo) -> Exit:
        """Return what leaves as it stands now, its moments on this device's clock."""
        amount = int(info.amount)
        if info.phase == "nothing" or not amount:
            return NOTHING
        opens, until, now = self.here(info.leave_at), self.here(info.until) if info.until else 0.0, time.time()
        phase = "waiting" if now < opens else "over" if until and now > until else "open"
        return Exit(phase, amount, opens, until)

    # ------------------------------------------------------------------ work

    async def _follow(self) -> None:
        if self._greets:
            await self._tell(True)
            return
        self._greets = True
        with suppress(AppError):  # the reading tells of it
            await self.client.on_connect(self._greet)

    async def _greet(self, _: Any) -> None:
        """Say again what an agent forgets when it ends."""
        if self._watchers and not self._closed:
            await self.client.call(api.WatchStake(True), seconds=SECONDS)

    async def _tell(self, watching: bool) -> None:
        with suppress(AppError):  # an agent that is away follows nothing
            await self.client.call(api.WatchStake(watching), seconds=SECONDS)

    async def _read_stake(self) -> api.StakeReply:
        try:
            found = await self.client.call(api.GetStake(await self._address()), seconds=SECONDS)
        except NoContracts:
            self.update(missing=True)
            raise
        self.update(missing=False, ahead=self._ahead(found.time))
        return found

    def _load(self, part: str) -> Coroutine[Any, Any, None]:
        if part == "providers":
            return self.load("providers", self._read_providers(), lambda found: not found.providers)
        return self.load("history", self._read_history(), lambda _: False)

    async def _read_providers(self) -> api.ProvidersReply:
        return await self.client.call(api.GetProviders(await self._address()), seconds=SECONDS)

    async def _read_history(self) -> api.StakeHistoryReply:
        found = await self.client.call(api.GetStakeHistory(await self._address(), EPOCHS), seconds=SECONDS)
        if not found.complete:
            self._keep(self._read_on())
        return found

    async def _read_on(self) -> None:
        """Read again soon: the agent is still reading older blocks."""
        await asyncio.sleep(SOON)
        self.wake()

    def _none(self, part: str) -> Part[Any]:
        """Return a part as it stands when the positions could not be read: for the same reason."""
        stake, held = self.state.stake, getattr(self.state, part)
        status = stake.status if held.value is None or stake.status == "locked" else "partial"
        return dataclasses.replace(held, status=status, title=stake.title, hint=stake.hint)

    async def _address(self) -> str:
        """Return the account whose positions are shown. Raises Locked: there is none."""
        accounts = await self.client.call(api.GetAccounts(), seconds=SECONDS)
        if not accounts.accounts:
            raise no_wallet()
        return accounts.accounts[0].address

    def _ahead(self, clock: int) -> int:
        """Return how far the network's clock is before ours; its newest block is old at times, so the largest counts."""
        now, before = clock - int(time.time()), self.state.ahead
        return max(now, before) if self.state.stake.value is not None and now > before - _LAG_SECONDS else now


@dataclasses.dataclass(frozen=True)
class Holding:
    """What one has in a role, or has borrowed: wei of tokens, of the coin too in the exchange; `section` is where it is moved."""

    role: str
    section: str
    amount: int
    coin: int = 0
    provider: str = ""
    state: str = ""
    leaving: Exit = NOTHING


def holdings(found: api.PositionsInfo, network: StakeNetworkModel) -> list[Holding]:
    """Return all roles in which an address has anything, beside its own stake and escrow."""
    behind = [
        Holding("delegate", "delegate", int(one.amount), provider=one.provider, leaving=network.leaving(one.leaving))
        for one in found.delegations
    ]
    pool, loan, liquidity, duty = found.pool, found.loan, found.liquidity, found.duty
    others = [
        Holding("pool", "earn", int(pool.amount), leaving=network.leaving(pool.leaving)),
        Holding("lend", "earn", int(found.lend.amount)),
        Holding("loan", "earn", int(loan.debt), state=loan.state),
        Holding("exchange", "trade", int(liquidity.own_token), coin=int(liquidity.own_coin)),
        Holding("duty", "jury", int(duty.deposit), state=duty.state),
    ]
    return behind + [one for one in others if one.amount or one.coin]


def staying(bond: api.BondInfo) -> int:
    """Return what stays at stake when what leaves has left."""
    leaves = bond.leaving.phase in ("waiting", "open")
    return int(bond.bond) - (int(bond.leaving.amount) if leaves else 0)


def possible_units(bond: api.BondInfo) -> int:
    """Return the units of capacity that what stays can stand behind."""
    return staying(bond) // PER_UNIT
