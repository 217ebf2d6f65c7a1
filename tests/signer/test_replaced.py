"""What a transaction takes the place of, told by the signer from the signed bytes of the one before."""

from dataclasses import replace

import pytest

from app.adapters.keys.hot import LocalKey
from app.domain.errors import AppError, BadInput, Refused
from app.domain.fees import Fees
from app.domain.hashing import checksum
from app.domain.replacing import cancelled, sped_up
from app.domain.secp256k1 import new_private_key
from app.domain.transactions import Transaction
from app.signer import replaced, review
from app.wire.signer import Summary

KEY, STRANGER = LocalKey(new_private_key()), LocalKey(new_private_key())
TO = checksum("11" * 20)
OLD = Transaction(7, 5, 10, 100, 21_000, TO, 3 * 10**18, b"")
HIGHER = Fees(200, 20)


def signed(transaction: Transaction, key: LocalKey = KEY) -> bytes:
    return transaction.encode_signed(key.sign(transaction.digest()))


def told(new: Transaction, old: bytes) -> Summary:
    transaction = review.read(new.encode_unsigned(), 7)
    return replaced.add(review.summarise(transaction, KEY.address), transaction, old)


def test_add__speeds_up__says_which_number() -> None:
    (warning,) = told(sped_up(OLD, HIGHER), signed(OLD)).warnings
    assert warning == "It speeds up your transaction number 5: only one of the two can be mined."


def test_add__cancels__says_what_will_not_be_done() -> None:
    (warning,) = told(cancelled(OLD, KEY.address, HIGHER), signed(OLD)).warnings
    assert warning == f"It cancels your transaction number 5, which was to do this: Send 3 ETH to {TO}."


@pytest.mark.parametrize(
    ("new", "old", "kind"),
    [
        (sped_up(OLD, HIGHER), signed(OLD, STRANGER), Refused),
        (replace(sped_up(OLD, HIGHER), nonce=6), signed(OLD), Refused),
        (replace(sped_up(OLD, HIGHER), value=4 * 10**18), signed(OLD), Refused),
        (replace(sped_up(OLD, HIGHER), to=STRANGER.address), signed(OLD), Refused),
        (cancelled(OLD, STRANGER.address, HIGHER), signed(OLD), Refused),
        (sped_up(OLD, HIGHER), b"\x02nonsense", BadInput),
        (sped_up(OLD, HIGHER), OLD.encode_unsigned(), BadInput),
    ],
)
def test_add__anything_else__refused(new: Transaction, old: bytes, kind: type[AppError]) -> None:
    with pytest.raises(kind):
        told(new, old)
