"""What happens to the profile's accounts: every transaction written down before it is sent, then followed to its end.

Order of events: written as pending with its signed bytes -> broadcast -> again while no node has it, in the next life too ->
mined: done or failed, with its fee; or another with its number is mined: replaced or cancelled. When no node answers it is
unknown until one does. What came in is read from the chain's blocks when somebody looks.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from app.domain.activity import BEATEN, IN, OUT, Act, ActivityState, Arrival, Entry, act_of, arrival_entry
from app.domain.errors import AppError, BadInput, ChainAway, Refused, SentLater, Unavailable
from app.domain.events import ActivityChanged
from app.domain.networks import Deployment
from app.domain.replacing import Kind, beaten, place_of
from app.domain.secp256k1 import recover
from app.domain.tokens import UNKNOWN
from app.domain.transactions import Outcome, Transaction, decode_signed
from app.ports import ActivityStore, Clock, Outbox, PlainChain, Tokens
from app.services.bus import Bus

FRESH_SECONDS = 3.0
LOOK_SECONDS = 5.0
ASK_SECONDS = 2.0
LOOK_SELDOM_SECONDS = 30.0  # at what has waited for long
YOUNG_SECONDS = 600.0
AGAIN_SECONDS = 60.0
GIVE_UP_SECONDS = 86_400.0  # for what cannot be sent again
MOST_ENTRIES = 1_000_000
MOST_READS = 4  # of some hundred blocks each: the rest comes with the next look

KEPT_HINT = "It is kept, and sent as soon as the network answers: do not prepare it anew"
TOO_LATE_TITLE = "The transaction was mined before it could be replaced"


class Activity:
    """Keeps the activity of one chain. `stop` is for good."""

    def __init__(
        self,
        *,
        store: ActivityStore,
        chain: PlainChain,
        outbox: Outbox,
        deployment: Deployment,
        clock: Clock,
        bus: Bus,
        tokens: Tokens | None = None,
    ) -> None:
        """`tokens` tells what the tokens of strangers call themselves; without it they have no name here."""
        self._tokens = tokens
        self._store = store
        self._outbox = outbox
        self._sending = asyncio.Lock()
        self._sent_at: dict[str, float] = {}
        self._vanished: set[tuple[str, int]] = set()
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

        Only this sends it again, for as long as it is not mined.

        Raises:
            BadInput: the bytes cannot be read.
            Refused: another transaction with its number waits, and this is no replacement of it; or was mined.
            SentLater: no node answers; it is sent as soon as one does.
            AppError: as Chain.broadcast: it was not sent.
        """
        async with self._sending:  # of two with one number, the second must find the first written down
            entry = await self._taken_up(raw)
        self._sent_at[entry.hash] = self._clock.monotonic()
        try:
            name = await self._chain.broadcast(raw)
        except Unavailable as error:
            await self._put(replace(entry, state=ActivityState.UNKNOWN))
            self.follow()
            raise SentLater(error.title, KEPT_HINT)
        except AppError as error:
            raise await self._not_sent(entry, error)
        self.follow()
        return name

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        """Wait until a transaction is mined, at most `seconds` (then ChainAway).

        Raises:
            Refused: another one was mined in its place.
        """
        end = self._clock.monotonic() + seconds
        while True:
            entry = await self._store.entry(transaction)
            if entry is not None and entry.state in BEATEN:
                raise Refused(entry.error, "The activity has the one that was mined")
            left = end - self._clock.monotonic()
            try:
                return await self._chain.outcome(transaction, max(min(left, LOOK_SECONDS), 0.0))
            except ChainAway:
                if left <= LOOK_SECONDS:
                    raise

    async def entries(self, accounts: Sequence[str], limit: int) -> list[Entry]:
        """Return the newest entries, after a look at what came to `accounts` since the last one."""
        async with self._reading:
            if accounts and self._clock.monotonic() - self._read_at >= FRESH_SECONDS:
                with suppress(Unavailable):  # as_of says how old the others are
                    if await self._read_arrivals(accounts):
                        self._read_at, self.as_of = self._clock.monotonic(), self._clock.now()
        self.follow()
        return await self._store.entries(limit)

    async def all(self, accounts: Sequence[str]) -> tuple[list[Entry], bool]:
        """Return every entry in the chain's order, after reading what came to `accounts` to the end; false: the network is away.

        What no block has comes last. Times would not do: a chain's clock and this machine's are two.
        """
        complete = not accounts
        async with self._reading:
            with suppress(Unavailable):
                while not complete:
                    complete = await self._read_arrivals(accounts)
        entries = await self._store.entries(MOST_ENTRIES)
        return sorted(entries, key=lambda one: (one.block <= 0, one.block, one.position, one.time)), complete

    async def paid(self, account: str) -> set[str]:
        """Return everybody this account has sent money to, as far as it was done here."""
        return await self._store.paid(account)

    async def has(self, transaction: str) -> bool:
        """Tell whether a transaction was sent from here."""
        return await self._store.entry(transaction) is not None

    async def resume(self) -> None:
        """Take up what an earlier life has sent and not seen mined: its numbers are taken, its bytes are sent again."""
        for entry in await self._store.unsettled():
            if entry.raw:
                self._outbox.remember(entry.raw)
        self.follow()

    def follow(self) -> None:
        """See to it that what is under way is followed to its end, from now on."""
        if self._following is None or self._following.done():
            self._following = asyncio.create_task(self._follow())

    async def stop(self) -> None:
        if self._following is not None:
            self._following.cancel()
            await asyncio.gather(self._following, return_exceptions=True)

    async def _taken_up(self, raw: bytes) -> Entry:
        """Return the entry of signed bytes, written down as pending unless it is mined. Raises as `broadcast`."""
        known = await self._store.entry(Transaction.hash_of(raw))
        if known is not None and known.block:
            return known
        if known is not None and known.state in BEATEN:
            raise Refused(known.error, "Nothing was sent")
        entry = known if known is not None and known.is_open else await self._new_entry(raw)
        entry = replace(entry, state=ActivityState.PENDING, error="", raw=raw)
        await self._put(entry)
        return entry

    async def _new_entry(self, raw: bytes) -> Entry:
        try:
            transaction, signature = decode_signed(raw)
            sender = recover(transaction.digest(), signature)
        except ValueError as error:
            raise BadInput(f"The signed transaction cannot be read: {error}", "Prepare and sign it again")
        act, replaces = await self._named(act_of(transaction, self._deployment)), ""
        if rivals := await self._open_rivals(sender, transaction.nonce):
            named = [(one.hash, decode_signed(one.raw)[0]) for one in rivals]
            place = place_of(named, transaction, sender)
            if place is None:
                raise Refused(
                    f"Another transaction of this account waits with the same number, {transaction.nonce}",
                    "Nothing was sent. Prepare it again for a number of its own, or speed up or cancel the other one",
                )
            kind, replaces = place
            act = Act(kind, sender) if kind is Kind.CANCEL else act
        return Entry(
            hash=Transaction.hash_of(raw),
            position=-1,
            account=sender,
            direction=OUT,
            act=act,
            state=ActivityState.PENDING,
            fee=None,
            time=self._clock.now(),
            block=0,
            nonce=transaction.nonce,
            replaces=replaces,
        )

    async def _named(self, act: Act) -> Act:
        """Return an act with what its token says of itself."""
        if not act.token or act.asset != UNKNOWN or self._tokens is None:
            return act
        with suppress(Unavailable):
            if (facts := (await self._tokens.facts([act.token])).get(act.token)) is not None:
                return replace(act, asset=facts.symbol, name=facts.name, decimals=facts.decimals)
        return act

    async def _open_rivals(self, account: str, nonce: int) -> list[Entry]:
        return [one for one in await self._store.rivals(account, nonce) if one.is_open and one.raw]

    async def _not_sent(self, entry: Entry, error: AppError) -> AppError:
        """Write down why the network did not take it, and return what to tell."""
        if not entry.block:
            await self._put(replace(entry, state=ActivityState.FAILED, error=error.title, raw=b""))
        self.follow()
        with suppress(Unavailable):
            if entry.replaces and await self._outbox.count(entry.account) > entry.nonce:
                return Refused(TOO_LATE_TITLE, "Nothing was sent, and nothing is left to replace")
        return error

    async def _follow(self) -> None:
        """Ask for the outcome of each transaction that has none, until all have or are too old to hope."""
        while True:
            oldest = self._clock.now() - GIVE_UP_SECONDS
            entries = [one for one in await self._store.unsettled() if one.raw or one.time >= oldest]
            if not entries:
                return
            for account, nonce in dict.fromkeys((one.account, one.nonce) for one in entries if one.raw):
                with suppress(Unavailable):
                    await self._settle(account, nonce)
            for entry in entries:
                if not entry.raw:
                    await self._look(entry)
            if await self._store.unsettled():
                young = any(self._clock.now() - one.time < YOUNG_SECONDS for one in entries)
                await self._clock.sleep(LOOK_SECONDS if young else LOOK_SELDOM_SECONDS)

    async def _settle(self, account: str, nonce: int) -> None:
        """See what became of the transactions that want one number; send the last of them again if none was mined."""
        mined = await self._outbox.count(account)  # asked first: what it counts has a receipt from then on
        rivals = await self._open_rivals(account, nonce)
        if mined <= nonce:
            if rivals:
                await self._send_again(rivals[-1])
            return
        winner = await self._winner(account, nonce)
        if winner is None and (account, nonce) not in self._vanished:
            self._vanished.add((account, nonce))  # one node behind the others may be to blame: look once more
            return
        for entry in rivals:
            if winner is None or entry.hash != winner.hash:
                await self._put(beaten(entry, winner))

    async def _winner(self, account: str, nonce: int) -> Entry | None:
        """Return which transaction of the number was mined, settled; None when none that was sent here."""
        for entry in await self._store.rivals(account, nonce):
            if entry.block:
                return entry
            if await self._outbox.is_mined(entry.hash):
                settled = _settled(entry, await self._chain.outcome(entry.hash, ASK_SECONDS))
                await self._put(settled)
                return settled
        return None

    async def _send_again(self, entry: Entry) -> None:
        """Send what may have been lost: by us before we ended, by a node that began anew."""
        now, last = self._clock.monotonic(), self._sent_at.get(entry.hash, float("-inf"))
        if entry.state is ActivityState.PENDING and now - last < AGAIN_SECONDS:
            return
        self._sent_at[entry.hash] = now
        state, why = ActivityState.PENDING, ""
        try:
            await self._chain.broadcast(entry.raw)
        except Unavailable:
            raise
        except AppError as error:
            state, why = ActivityState.UNKNOWN, error.title
        if (entry.state, entry.error) != (state, why):
            await self._put(replace(entry, state=state, error=why))

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
                await self._put_arrival(arrival)
            await self._store.note_read(accounts, following)
            if following <= first:
                return True
            first = following
        return False

    async def _put_arrival(self, arrival: Arrival) -> None:
        own = await self._store.entry(arrival.transaction)
        mine = own is not None and own.account == arrival.account
        if own is not None and mine and not arrival.token:
            await self._store.put(_brought(own, arrival))
        elif not (
            mine and self._deployment.owns(arrival.token)
        ):  # shares of a vault or pool: the act itself tells them
            await self._store.put(arrival_entry(arrival, self._deployment))

    async def _put(self, entry: Entry) -> None:
        await self._store.put(entry)
        self._bus.publish(ActivityChanged(entry.hash, entry.state))


def _settled(entry: Entry, outcome: Outcome) -> Entry:
    done = outcome.status == 1
    state = ActivityState.DONE if done else ActivityState.FAILED
    error = "" if done else "The chain refused it; its gas is spent"
    return replace(entry, state=state, fee=outcome.fee, block=outcome.block, error=error, raw=b"")


def _brought(own: Entry, arrival: Arrival) -> Entry:
    """Return a transaction of the account's own that brought it money, as a withdrawal does."""
    act = replace(own.act, asset=arrival.asset, amount=arrival.amount)
    return replace(own, act=act, direction=IN, block=arrival.block)
