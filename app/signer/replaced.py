"""What a transaction takes the place of, read from the signed bytes of the one before: the signer believes no one's word."""

from msgspec.structs import replace

from app.domain.errors import BadInput, Refused
from app.domain.replacing import does_nothing, fees_of, sped_up
from app.domain.secp256k1 import recover
from app.domain.transactions import AnyTransaction, Transaction
from app.signer import review
from app.wire.signer import Summary

# The window has these in its languages.
_CANCELS_TEMPLATE = "It cancels your transaction number {0}, which was to do this: {1}"
_SPEEDS_UP_TEMPLATE = "It speeds up your transaction number {0}: only one of the two can be mined."


def add(summary: Summary, transaction: AnyTransaction, replaces: bytes) -> Summary:
    """Return the summary with what is replaced among its warnings.

    Raises:
        BadInput: `replaces` is no signed transaction.
        Refused: another account's, another number's, or not replaced by this one in either way.
    """
    old = _read(replaces, summary.sender)
    if not isinstance(transaction, Transaction) or (old.chain_id, old.nonce) != (summary.chain_id, summary.nonce):
        raise Refused("It does not take the place of the transaction it is said to replace", "Prepare it again")
    if does_nothing(transaction, summary.sender):
        before = review.summarise(old, summary.sender).sentences[0]
        told = _CANCELS_TEMPLATE.format(summary.nonce, before)
    elif sped_up(old, fees_of(transaction)) == transaction:
        told = _SPEEDS_UP_TEMPLATE.format(summary.nonce)
    else:
        raise Refused(
            "It would do something else than the transaction it replaces", "Cancel that one, then prepare this"
        )
    return replace(summary, warnings=(told, *summary.warnings))


def _read(raw: bytes, sender: str) -> Transaction:
    try:
        old, signature = Transaction.decode_signed(raw)
        signed_by = recover(old.digest(), signature)
    except ValueError as error:
        raise BadInput(f"What is to be replaced cannot be read: {error}", "Prepare it again")
    if signed_by != sender:
        raise Refused("Another account has signed what is to be replaced", "Choose that account")
    return old
