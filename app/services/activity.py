"""What happens to the profile's accounts: every transaction written down before it is sent, then followed to its end.

Order of events: written as pending -> broadcast -> mined: done or failed, with its fee. When no node answers it is unknown
until one does. What came in is read from the chain's blocks when somebody looks.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from app.domain.activity import IN, OUT, ActivityState, Arrival, Entry, act_of, arrival_entry
from app.domain.errors import AppError, BadInput, ChainAway, Unavailable
from app.domain.events import ActivityChanged
from app.domain.networks import Deployment
from app.domain.secp256k1 import recover
from app.domain.transactions import Outcome, Transaction
from app.ports import ActivityStore, Chain, Clock
from app.services.bus import Bus

FRESH_SECONDS = 3.0
LOOK_SECONDS = 5.0
ASK_SECONDS = 2.0
GIVE_UP_SECONDS = 86_400.0
MOST_READS = 4  # of some hundred blocks each: the rest comes with the next look


class Activity:
    """Keeps the activity of one chain. `stop` is for good."""

    def __init__(self, *, store: ActivityStore, chain: Chain, deployment: Deployment, clock: Clock, bus: Bus) -> None:
        self._store = store
        self._deployment = deployment
        self._chain = chain
        self._clock = clock
        self._bus = bus
        self._reading = asyncio.Lock()
        self._read_at = float("-inf")
        self._following: asyncio.Task[None] | None = None
        self.as_of = 0.0

    async def broadcast(self, raw: bytes) -> str:
        """Send a signed transaction and return its hash; it is written down before it is sent.

        Raises:
            BadInput: the bytes cannot be read.
            AppError: as Chain.broadcast; ChainAway leaves it unknown, all others mean that it was not sent.
        """
        entry = await self._store.entry(Transaction.hash_of(raw)) or self._new_entry(raw)
        if entry.state is not ActivityState.DONE:
            await self._put(replace(entry, state=ActivityState.PENDING, error=""))
        try:
            name = await self._chain.broadcast(raw)
        except Unavailable:
            await self._put(replace(entry, state=ActivityState.UNKNOWN))
            self.follow()
            raise
        except AppError as error:
            await self._put(replace(entry, state=ActivityState.FAILED, error=error.title))
            raise
        self.follow()
        return name

    async def entries(self, accounts: Sequence[str], limit: int) -> list[Entry]:
        """Return the newest entries, after a look at what came to `accounts` since the last one."""
        async with self._reading:
            if accounts and self._clock.monotonic() - self._read_at >= FRESH_SECONDS:
                with suppress(Unavailable):  # as_of says how old the others are
                    if await self._read_arrivals(accounts):
                        self._read_at, self.as_of = self._clock.monotonic(), self._clock.now()
        self.follow()
        return await self._store.entries(limit)

    async def paid(self, account: str) -> set[str]:
        """Return everybody this account has sent money to, as far as it was done here."""
        return await self._store.paid(account)

    def follow(self) -> None:
        """See to it that what is under way is followed to its end, from now on."""
        if self._following is None or self._following.done():
            self._following = asyncio.create_task(self._follow())

    async def stop(self) -> None:
        if self._following is not None:
            self._following.cancel()
            await asyncio.gather(self._following, return_exceptions=True)

    def _new_entry(self, raw: bytes) -> Entry:
        try:
            transaction, signature = Transaction.decode_signed(raw)
            sender = recover(transaction.digest(), signature)
        except ValueError as error:
            raise BadInput(f"The signed transaction cannot be read: {error}", "Prepare and sign it again")
        return Entry(
            hash=Transaction.hash_of(raw),
            position=-1,
            account=sender,
            direction=OUT,
            act=act_of(transaction, self._deployment),
            state=ActivityState.PENDING,
            fee=None,
            time=self._clock.now(),
            block=0,
        )

    async def _follow(self) -> None:
        """Ask for the outcome of each transaction that has none, until all have or are too old to hope."""
        while True:
            oldest = self._clock.now() - GIVE_UP_SECONDS
            open_entries = [entry for entry in await self._store.unsettled() if entry.time >= oldest]
            if not open_entries:
                return
            for entry in open_entries:
                await self._look(entry)
            if await self._store.unsettled():
                await self._clock.sleep(LOOK_SECONDS)

    async def _look(self, entry: Entry) -> None:
        try:
            outcome = await self._chain.outcome(entry.hash, ASK_SECONDS)
        except ChainAway:
            return
        except AppError as error:
            await self._put(replace(entry, state=ActivityState.UNKNOWN, error=error.title))
            return
        await self._put(_settled(await self._store.entry(entry.hash) or entry, outcome))

    async def _read_arrivals(self, accounts: Sequence[str]) -> bool:
        """Read on in the chain's blocks; true when there are no more."""
        first = min([await self._store.read_to(account) for account in accounts])
        for _ in range(MOST_READS):
            arrivals, following = await self._chain.arrivals(accounts, first)
            for arrival in arrivals:
                own = await self._store.entry(arrival.transaction)
                if own is not None and own.account == arrival.account:
                    await self._store.put(_brought(own, arrival))
                else:
                    await self._store.put(arrival_entry(arrival, self._deployment))
            await self._store.note_read(accounts, following)
            if following <= first:
                return True
            first = following
        return False

    async def _put(self, entry: Entry) -> None:
        await self._store.put(entry)
        self._bus.publish(ActivityChanged(entry.hash, entry.state))


def _settled(entry: Entry, outcome: Outcome) -> Entry:
    done = outcome.status == 1
    state = ActivityState.DONE if done else ActivityState.FAILED
    error = "" if done else "The chain refused it; its gas is spent"
    return replace(entry, state=state, fee=outcome.fee, block=outcome.block, error=error)


def _brought(own: Entry, arrival: Arrival) -> Entry:
    """Return a transaction of the account's own that brought it money, as a withdrawal does."""
    act = replace(own.act, asset=arrival.asset, amount=arrival.amount)
    return replace(own, act=act, direction=IN, block=arrival.block)
