"""What sharing has brought, from gross to net: today and in all, from the book's work and the chain's redemptions."""

from dataclasses import dataclass

from app.domain.errors import AppError
from app.domain.ledger import Work, day_of, start_of
from app.domain.pricing import electricity, market_fee
from app.ports import Chain, Clock, Ledger, ProviderBook
from app.services.settings import Settings

FIRST_DAY = 1


@dataclass(frozen=True)
class Income:
    """Money of one span in wei, `gas` in wei of the coin; `electricity` in millionths of the tariff's currency.

    `work` is by kind of processor. `redeemed`, `fee_taken` and `gas` are of the redemptions of that span.
    """

    work: tuple[Work, ...]
    redeemed: int
    fee_taken: int
    gas: int
    electricity: int | None

    @property
    def gross(self) -> int:
        return sum(one.gross for one in self.work)

    @property
    def fee(self) -> int:
        return market_fee(self.gross)

    @property
    def net(self) -> int:
        return self.gross - self.fee


@dataclass(frozen=True)
class Statement:
    """Today's and lifetime income, and what is earned and not redeemed yet."""

    today: Income
    lifetime: Income
    pending: int


class Statements:
    """Makes statements of one owner's books; `device` is the key that pays for redemptions."""

    def __init__(
        self, *, ledger: Ledger, book: ProviderBook, chain: Chain, device: str, settings: Settings, clock: Clock
    ) -> None:
        self._ledger = ledger
        self._book = book
        self._chain = chain
        self._device = device
        self._settings = settings
        self._clock = clock

    async def read(self) -> Statement:
        """Return the statement as of now. Redemptions that the chain does not tell of just now come with a later one."""
        await self._complete()
        today = day_of(self._clock.now())
        sums = await self._book.sums()
        return Statement(
            today=await self._income(today, start_of(today)),
            lifetime=await self._income(FIRST_DAY, 0.0),
            pending=max(sums.earned - sums.redeemed, 0),
        )

    async def _income(self, day: int, moment: float) -> Income:
        work = tuple(await self._ledger.work(day))
        paid = await self._ledger.payouts(moment, self._device)
        spent = int(1000 * sum(one.seconds for one in work))
        settings = self._settings.current
        return Income(
            work=work,
            redeemed=paid.redeemed,
            fee_taken=paid.redeemed - paid.paid,
            gas=paid.gas,
            electricity=electricity(spent, settings.electricity_watts, settings.electricity_tariff),
        )

    async def _complete(self) -> None:
        """Write down what redemptions paid and cost, as far as the chain tells it now."""
        for transaction, provider in await self._ledger.unread():
            try:
                payout = await self._chain.payout(transaction, provider)
            except AppError:
                return
            await self._ledger.record(payout)
