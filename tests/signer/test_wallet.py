"""An open wallet: known words make known addresses, its vault follows it, and it signs for its own accounts alone."""

from pathlib import Path

import pytest

from app.domain.errors import AppError, BadInput, Locked, Refused, WrongPassword
from app.domain.transactions import Transaction
from app.signer import wallet
from app.signer.vault_file import VaultFile

JUNK = bytearray(b"test test test test test test test test test test test junk")
ADDRESSES = [
    "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
    "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
]
PLAIN = Transaction(1, 0, 1, 2, 21_000, ADDRESSES[1], 5, b"")


def _password() -> bytearray:
    return bytearray(b"correct horse")


@pytest.fixture
def file(tmp_path: Path) -> VaultFile:
    return VaultFile(tmp_path / "vault")


def _restored(file: VaultFile) -> wallet.Wallet:
    return wallet.create(file, _password(), wallet.entropy_of(JUNK), floor=True)


def test_restored__known_words__known_addresses_also_after_unlock(file: VaultFile) -> None:
    made = _restored(file)
    made.add_account()
    assert made.addresses == ADDRESSES[:2]
    assert wallet.unlock(file, _password()).addresses == ADDRESSES[:2]
    assert wallet.words(file, _password()) == JUNK.decode().split()


def test_create__over_another_wallet__refused_and_nothing_changed(file: VaultFile) -> None:
    _restored(file)
    before = file.read()
    with pytest.raises(Refused, match="already"):
        wallet.create(file, _password(), bytes(16), floor=True)
    assert file.read() == before


def test_create__short_password__refused_and_nothing_written(file: VaultFile) -> None:
    with pytest.raises(BadInput, match="password"):
        wallet.create(file, bytearray(b"short"), bytes(16), floor=True)
    assert not file.exists()


def test_unlock__wrong_password__counts_and_waits(file: VaultFile) -> None:
    _restored(file)
    with pytest.raises(WrongPassword, match="wrong") as caught:
        wallet.unlock(file, bytearray(b"incorrect horse"))
    assert caught.value.wait_seconds == 1
    for attempt in (wallet.unlock, wallet.words):
        with pytest.raises(WrongPassword, match="Too early"):
            attempt(file, _password())
    file.beside("tries").unlink()
    assert wallet.unlock(file, _password()).addresses == ADDRESSES[:1]
    assert not file.beside("tries").exists()


def test_unlock__damaged_vault__is_no_wrong_password(file: VaultFile) -> None:
    _restored(file)
    file.path.write_bytes(file.path.read_bytes()[:-1])
    with pytest.raises(BadInput, match="cut short"):
        wallet.unlock(file, _password())
    assert not file.beside("tries").exists()


def test_add_account__in_two_windows__loses_none(file: VaultFile) -> None:
    one = _restored(file)
    two = wallet.unlock(file, _password())
    one.add_account()
    two.add_account()
    assert two.addresses == wallet.unlock(file, _password()).addresses == ADDRESSES


def test_add_account__vault_was_replaced__is_locked(file: VaultFile) -> None:
    opened = _restored(file)
    file.path.unlink()
    wallet.create(file, _password(), bytes(16), floor=True)
    with pytest.raises(Locked, match="replaced"):
        opened.add_account()


def test_sign__own_account__and_no_other(file: VaultFile) -> None:
    opened = _restored(file)
    signed = opened.sign(PLAIN, ADDRESSES[0])
    assert Transaction.decode_signed(signed)[0] == PLAIN
    with pytest.raises(Refused, match="no account"):
        opened.sign(PLAIN, ADDRESSES[1])


@pytest.mark.parametrize(
    "text", [b"", b"junk", b"test " * 12, b"test " * 11 + b"jumk", b"\xff\xfe", JUNK.replace(b"junk", b"zoo")]
)
def test_words__that_are_none__refused_without_repeating_them(text: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        wallet.entropy_of(bytearray(text))
    told = (caught.value.title + caught.value.hint).split()
    assert not {"test", "junk", "jumk", "zoo"} & set(told)


def test_words__odd_spaces_and_case__are_taken() -> None:
    assert wallet.entropy_of(bytearray(b"  TEST\n" + b"test\t" * 10 + b" Junk\r\n")) == wallet.entropy_of(JUNK)


def test_vault__without_one__is_locked(file: VaultFile) -> None:
    for act in (wallet.unlock, wallet.words):
        with pytest.raises(AppError, match="no wallet"):
            act(file, _password())
