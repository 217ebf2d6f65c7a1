"""What the provider has earned and how it becomes money on the chain: batches of vouchers, redeemed by the device key.

Order of events: the chain's Redeemed events copied into the ledger -> vouchers worth more than the ledger says, and
covered by their payer's escrow, sent in one call -> events copied again. Repeating any of it after a crash changes
nothing: totals are cumulative, and an event counts once.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain import calls
from app.domain.books import Credit
from app.domain.errors import AppError
from app.domain.events import Notice
from app.domain.networks import Deployment
from app.domain.pricing import redemption_is_worth_it
from app.domain.receipts import SignedVoucher, Voucher
from app.ports import Chain, Clock, HotKeys, ProviderBook
from app.services.bus import Bus

BATCH = 100
LOOK_SECONDS = 60.0
EVERY_SECONDS = 3600.0
KEEP_OUTPUT_SECONDS = 900.0


@dataclass(frozen=True)
class Redemption:
    """What a redemption did: gross wei, gas and its fee; an empty hash when there was nothing to redeem."""

    amount: int
    gas_used: int
    fee: int
    hash: str


NOTHING = Redemption(0, 0, 0, "")


@dataclass(frozen=True)
class _Due:
    """A payer's voucher and how many wei of it the chain would pay now."""

    credit: Credit
    amount: int


class Earnings:
    """Redeems vouchers and keeps a ledger that equals the chain."""

    def __init__(
        self, *, book: ProviderBook, chain: Chain, keys: HotKeys, clock: Clock, bus: Bus, owner: Callable[[], str]
    ) -> None:
        self._book = book
        self._chain = chain
        self._keys = keys
        self._clock = clock
        self._bus = bus
        self._owner = owner
        self._one = asyncio.Lock()
        self._synced: tuple[Deployment, str, int] | None = None

    async def redeem(self) -> Redemption:
        """Redeem all vouchers that are worth something on chain now; safe to repeat after any crash.

        Raises:
            Unavailable: the chain is away.
            Refused: the chain refused the batch, the device key has no gas, or there is no wallet.
        """
        async with self._one:
            owner = self._owner()
            await self._sync(owner)
            due = await self._due()
            total = NOTHING
            for start in range(0, len(due), BATCH):
                total = _add(total, await self._redeem_batch(owner, due[start : start + BATCH]))
            return total

    async def sync(self) -> None:
        """Copy the chain's Redeemed events into the ledger. Raises as `redeem`."""
        async with self._one:
            await self._sync(self._owner())

    async def run(self) -> None:
        """Redeem what pays for its fee well at once and what pays for it at all once an hour; forget old outputs."""
        last = self._clock.monotonic()
        while True:
            await self._clock.sleep(LOOK_SECONDS)
            overdue = self._clock.monotonic() - last >= EVERY_SECONDS
            try:
                await self._book.purge(self._clock.now() - KEEP_OUTPUT_SECONDS)
                if worth_it := await self._is_worth_it(times=1 if overdue else 20):
                    await self.redeem()
            except AppError as error:
                worth_it = False
                if overdue:
                    self._complain(error)
            if worth_it or overdue:
                last = self._clock.monotonic()

    async def try_redeem(self) -> None:
        """Redeem, and tell the person when it cannot be done now; the vouchers stay valid."""
        try:
            await self.redeem()
        except AppError as error:
            self._complain(error)

    def _complain(self, error: AppError) -> None:
        self._bus.publish(Notice(f"Vouchers were not redeemed: {error.title}", error.hint))

    async def _is_worth_it(self, times: int) -> bool:
        due = (await self._due())[:BATCH]
        if not due:
            return False
        market = (await self._chain.deployment()).market
        call = _call(self._owner(), due)
        cost = await self._chain.prepare(self._keys.device.address, market, 0, call)
        return redemption_is_worth_it(sum(one.amount for one in due), cost.gas * cost.max_fee, times)

    async def _due(self) -> list[_Due]:
        """Return what the chain would pay, most first: vouchers beyond the ledger, as far as the escrow goes."""
        found = []
        for credit in await self._book.credits():
            if credit.vouched > credit.redeemed:
                balance = (await self._chain.payer(credit.payer)).balance
                found.append(_Due(credit, min(credit.vouched - credit.redeemed, balance)))
        return sorted((one for one in found if one.amount), key=lambda one: -one.amount)

    async def _sync(self, owner: str) -> None:
        deployment = await self._chain.deployment()
        if self._synced is None or self._synced[:2] != (deployment, owner):
            self._synced = (deployment, owner, deployment.block)
        events = await self._chain.redeemed(owner, self._synced[2])
        if events:
            await self._book.record_redeemed(events)
            self._synced = (deployment, owner, max(event.block for event in events))

    async def _redeem_batch(self, owner: str, due: list[_Due]) -> Redemption:
        before = (await self._book.sums()).redeemed
        market = (await self._chain.deployment()).market
        outcome = await self._chain.send_as(self._keys.device, market, _call(owner, due))
        await self._sync(owner)
        amount = (await self._book.sums()).redeemed - before
        return Redemption(amount, outcome.gas_used, outcome.fee, outcome.hash)


def _call(owner: str, due: list[_Due]) -> bytes:
    """Return the call data that redeems the vouchers for `owner`."""
    vouchers = [
        SignedVoucher(Voucher(one.credit.payer, owner, one.credit.vouched), one.credit.signature) for one in due
    ]
    return calls.redeem(owner, vouchers)


def _add(one: Redemption, other: Redemption) -> Redemption:
    return replace(
        other, amount=one.amount + other.amount, gas_used=one.gas_used + other.gas_used, fee=one.fee + other.fee
    )
