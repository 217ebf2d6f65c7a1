"""Transactions that are not mined yet: in which order they will be, and how one is sped up or cancelled.

Order of events: chosen -> seen that it is not mined -> prepared with its number and fees that outbid it -> reviewed and signed
like any other -> broadcast -> the activity tells which of them was mined.
"""

from collections.abc import Sequence

from app.domain import replacing
from app.domain.activity import Entry
from app.domain.errors import BadInput, Refused
from app.domain.fees import Fees, Speed, in_gwei, to_replace, wished
from app.domain.replacing import Waiting, fees_of
from app.domain.transactions import Transaction, decode_signed
from app.ports import ActivityStore, Outbox
from app.services.fees import Pricing
from app.services.transactions import Prepared, fee_note

NOTHING_LEFT_HINT = "There is nothing left to speed up or to cancel"


class Replacing:
    """Works on the transactions that the activity has written down."""

    def __init__(self, store: ActivityStore, outbox: Outbox, pricing: Pricing) -> None:
        self._store = store
        self._outbox = outbox
        self._pricing = pricing

    async def waiting(self, accounts: Sequence[str]) -> list[Waiting]:
        """Return what is under way, by account and then in the order it will be mined."""
        found = [one for one in await self._store.unsettled() if one.raw]
        waiting: list[Waiting] = []
        for account in dict.fromkeys((*accounts, *(one.account for one in found))):
            if own := [one for one in found if one.account == account]:
                waiting += replacing.queue(own, await self._outbox.count(account))
        return waiting

    async def prepare(self, sender: str, name: str, cancel: bool, wish: str) -> tuple[Prepared, bytes]:
        """Return what takes the place of a transaction, to be signed, and the signed bytes of that one.

        `wish` as domain.fees.wished takes it; none means fast. A speed is raised to what a replacement needs.

        Raises:
            BadInput: nothing of this hash was sent from here, or the fee that is wished is too low.
            Refused: it is mined or replaced already.
            InsufficientFunds: the account cannot pay for it.
        """
        entry = await self._open(sender, name)
        rivals = [one for one in await self._store.rivals(sender, entry.nonce) if one.is_open and one.raw]
        old = _read(entry)
        fees = await self._fees([fees_of(_read(one)) for one in rivals], wish or Speed.FAST)
        new = replacing.cancelled(old, sender, fees) if cancel else replacing.sped_up(old, fees)
        await self._pricing.check(new, sender)
        number, fee = entry.nonce, fee_note(new)
        prepared = Prepared(
            new,
            title=f"Cancel transaction number {number}" if cancel else f"Speed up transaction number {number}",
            note=f"Nothing is sent in its place. If the other one is mined first, it is done all the same. {fee}"
            if cancel
            else f"Only one of the two can be mined, and only one is paid. {fee}",
        )
        return prepared, entry.raw

    async def _open(self, sender: str, name: str) -> Entry:
        entry = await self._store.entry(name)
        if entry is None or entry.account != sender:
            raise BadInput("This account has sent no such transaction from here", "`fallow pending` lists what waits")
        if entry.block:
            raise Refused(f"The transaction was mined already, in block {entry.block}", NOTHING_LEFT_HINT)
        if not entry.is_open:
            raise Refused(entry.error or "The transaction was not sent", NOTHING_LEFT_HINT)
        if not entry.raw:
            raise Refused("An older Fallow sent this transaction and kept no copy", "Wait until it is mined")
        if await self._outbox.count(sender) > entry.nonce:
            raise Refused("A transaction with this number was mined already", NOTHING_LEFT_HINT)
        return entry

    async def _fees(self, before: Sequence[Fees], wish: str) -> Fees:
        """Return fees that outbid all of `before`. Raises BadInput when a fee is named that does not."""
        wanted = wished(wish, await self._outbox.fee_history())
        found = wanted
        for old in before:
            found = to_replace(old, found)
        if wish not in tuple(Speed) and found.max_fee > wanted.max_fee:
            raise BadInput(
                f"To take its place a transaction has to offer at least {in_gwei(found.max_fee)}",
                "Nodes want an eighth more than before; offer more, or choose fast",
            )
        return found


def _read(entry: Entry) -> Transaction:
    """Return what was signed. Raises Refused for a kind that is sent once and no more."""
    found = decode_signed(entry.raw)[0]
    if not isinstance(found, Transaction):
        raise Refused(
            "A change of what code an account runs is neither sped up nor cancelled", "Wait until it is mined"
        )
    return found
