"""What a person pays for speed: the choices now, and a prepared transaction at the fee that was chosen."""

from dataclasses import dataclass, replace

from app.domain.amounts import in_words
from app.domain.errors import InsufficientFunds
from app.domain.fees import TYPICAL_GAS, FeeHistory, Fees, Speed, choices, expected, wished
from app.domain.replacing import sped_up
from app.domain.transactions import Transaction
from app.ports import Outbox, PlainChain
from app.services.transactions import Prepared, fee_note


@dataclass(frozen=True)
class Offer:
    """One choice: its fees, and what a typical transaction would cost about and at most, in wei."""

    speed: Speed
    fees: Fees
    about: int
    most: int


class Pricing:
    """Reads the history of fees when it is asked."""

    def __init__(self, chain: PlainChain, outbox: Outbox) -> None:
        self._chain = chain
        self._outbox = outbox

    async def offers(self, asset: str) -> tuple[int, list[Offer]]:
        """Return the base fee of the next block and the three choices for a transfer of `asset`, slowest first."""
        history = await self._outbox.fee_history()
        gas = TYPICAL_GAS.get(asset, max(TYPICAL_GAS.values()))
        offers = [_offer(history, speed, fees, gas) for speed, fees in choices(history).items()]
        return history.base_fee, offers

    async def at(self, prepared: Prepared, sender: str, wish: str) -> Prepared:
        """Return what was prepared at the fee that is wished (see domain.fees.wished); no wish leaves it as it is.

        Raises:
            BadInput: the wish is no fee, or too low.
            InsufficientFunds: the account cannot pay amount and gas at that fee.
        """
        if not wish or prepared.transaction is None:
            return prepared
        transaction = sped_up(prepared.transaction, wished(wish, await self._outbox.fee_history()))
        await self.check(transaction, sender)
        note = prepared.note.replace(fee_note(prepared.transaction), fee_note(transaction))
        return replace(prepared, transaction=transaction, note=note)

    async def check(self, transaction: Transaction, sender: str) -> None:
        """See that the account can pay amount and gas. Raises InsufficientFunds."""
        held = (await self._chain.balances(sender)).eth
        if transaction.max_cost > held:
            raise InsufficientFunds(
                f"Amount and gas may take up to {in_words(transaction.max_cost, 'ETH')}, "
                f"the account has {in_words(held, 'ETH')}",
                "Choose a lower fee, or add ETH first",
            )


def _offer(history: FeeHistory, speed: Speed, fees: Fees, gas: int) -> Offer:
    return Offer(speed, fees, gas * expected(history, fees), gas * fees.max_fee)
