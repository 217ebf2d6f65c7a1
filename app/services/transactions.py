"""Transfers of a person's own money: checked, explained and prepared here, signed and sent by others."""

from dataclasses import dataclass

from app.domain import calls
from app.domain.amounts import in_words
from app.domain.chains import coin_of
from app.domain.errors import BadInput, InsufficientFunds, WrongUsage
from app.domain.hashing import checksum
from app.domain.stakes import Terms
from app.domain.transactions import Transaction
from app.ports import Chain

ASSETS = ("ETH", "FLW")
_HEX = frozenset("0123456789abcdefABCDEF")
_NOBODY = "0x" + 40 * "0"
_FEE_TEMPLATE = "The fee is at most {0}."


@dataclass(frozen=True)
class Prepared:
    """The next transaction of an act, in words; None when nothing is left to do. `more` says that another follows."""

    transaction: Transaction | None
    title: str
    note: str
    more: bool = False
    terms: Terms | None = None

    @property
    def raw(self) -> bytes:
        """The unsigned bytes; empty when nothing is left to do."""
        return b"" if self.transaction is None else self.transaction.encode_unsigned()


def checked_address(text: str) -> str:
    """Return an address in its checksummed form.

    Raises:
        BadInput: it is none, or its mixed case is not the checksum's: then a digit is wrong.
    """
    digits = text.strip().removeprefix("0x")
    if len(digits) != 40 or not _HEX.issuperset(digits):
        raise BadInput(f"'{text[:60]}' is no address", "An address is 0x and 40 digits from 0 to 9 and a to f")
    address = checksum(digits)
    if digits not in (address[2:], digits.lower(), digits.upper()):
        raise BadInput(
            f"The address {text.strip()} has a wrong checksum", "A digit is wrong or missing: copy the address again"
        )
    return address


class Transactions:
    """Prepares transfers."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain

    async def prepare_send(self, sender: str, to: str, asset: str, amount: int) -> Prepared:
        """Return a transfer of `amount` wei of `asset` (ETH or FLW).

        Raises:
            WrongUsage: there is no such asset.
            BadInput: an address is none, nobody's or a contract's, or the amount is nothing.
            InsufficientFunds: the sender has too little of the asset, or of ETH for gas.
            Reverted: the chain would refuse it.
        """
        if asset not in ASSETS:
            raise WrongUsage(f"There is no asset '{asset}'", f"Choose one of {', '.join(ASSETS)}")
        sender, to = checked_address(sender), await self._recipient(to)
        if amount <= 0:
            raise BadInput("Nothing would be sent", "Give an amount above zero")
        balances = await self._chain.balances(sender)
        held = balances.eth if asset == "ETH" else balances.token
        if amount > held:
            raise InsufficientFunds(
                f"{in_words(amount, asset)} are to be sent, the account has {in_words(held, asset)}",
                "Send less, or add to the account first",
            )
        if asset == "ETH":
            transaction = await self._chain.prepare(sender, to, amount, b"")
        else:
            token = (await self._chain.deployment()).token
            transaction = await self._chain.prepare(sender, token, 0, calls.transfer(to, amount))
        note = "It cannot be called back."
        return Prepared(
            transaction,
            f"Send {in_words(amount, asset)} to {to}",
            f"{note} {fee_note(transaction)}",
        )

    async def _recipient(self, text: str) -> str:
        to = checked_address(text)
        deployment = await self._chain.deployment()
        if to == _NOBODY or to in (deployment.token, deployment.staking, deployment.market):
            raise BadInput(
                f"What is sent to {to} is lost", "It is nobody's, or a contract that keeps no money sent to it plainly"
            )
        return to


def fee_note(transaction: Transaction) -> str:
    """Say what the gas may cost at most."""
    return _FEE_TEMPLATE.format(in_words(transaction.gas * transaction.max_fee, coin_of(transaction.chain_id)))
