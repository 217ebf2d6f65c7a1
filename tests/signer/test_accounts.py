"""The accounts of a wallet: words of every language, passphrases, imported keys, watched addresses, backups, keystores."""

import json
import stat
from pathlib import Path

import pytest
from eth_account import Account as Reference

from app.domain import secp256k1
from app.domain.errors import AppError, BadInput, Refused, WrongPassword
from app.domain.words import LANGUAGES
from app.signer import files, keystore, phrases, wallet
from app.signer.phrases import Phrase
from app.signer.vault_file import VaultFile

KEY = (77).to_bytes(32, "big")
ADDRESS = secp256k1.address_of(KEY)
OTHER = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"


def _password() -> bytearray:
    return bytearray(b"correct horse")


@pytest.fixture
def file(tmp_path: Path) -> VaultFile:
    return VaultFile(tmp_path / "profile" / "vault")


@pytest.fixture
def opened(file: VaultFile) -> wallet.Wallet:
    return wallet.create(file, _password(), bytes(range(16)), floor=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words__of_every_language__are_read_and_written(language: str) -> None:
    written = Phrase(bytes(range(32)), language).words()
    found = phrases.read("\u3000".join(written).encode())
    assert found.words() == written
    assert found.entropy == bytes(range(32)) or language.startswith("chinese")
    with pytest.raises(BadInput) as caught:
        phrases.read(" ".join([*written[1:], written[0]]).encode())
    assert not set(written) & set((caught.value.title + caught.value.hint).split())


def test_words__with_one_misspelt__name_its_place_in_their_own_language() -> None:
    written = Phrase(bytes(range(16)), "italian").words()
    with pytest.raises(BadInput, match="word 7 is not in the list"):
        phrases.read(" ".join([*written[:6], "qqq", *written[7:]]).encode())


def test_language__that_is_none__is_refused() -> None:
    with pytest.raises(BadInput, match="klingon"):
        phrases.word_list("klingon")


def test_restore__with_language_and_passphrase__has_the_references_address(file: VaultFile) -> None:
    Reference.enable_unaudited_hdwallet_features()
    listed = Phrase(bytes(range(16)), "spanish")
    made = wallet.create(file, _password(), listed.entropy, floor=True, language="spanish", passphrase="contraseña")
    expected = Reference.from_mnemonic(" ".join(listed.words()), passphrase="contraseña").address
    assert made.addresses == [expected]
    assert wallet.unlock(file, _password()).addresses == [expected]
    assert wallet.words(file, _password()) == listed.words()


def test_candidates__are_shown_and_adopted_by_number(opened: wallet.Wallet, file: VaultFile) -> None:
    shown = opened.candidates(0, 6)
    assert opened.addresses == shown[:1]
    opened.adopt([5, 3])
    assert opened.addresses == [shown[0], shown[3], shown[5]]
    opened.add_account()
    assert [one.number for one in wallet.unlock(file, _password()).accounts] == [0, 1, 3, 5]
    for start, count in ((-1, 1), (0, 0), (0, 101), (2**31 - 1, 5)):
        with pytest.raises(BadInput):
            opened.candidates(start, count)
    for numbers in ([-1], [2**31], list(range(1001))):
        with pytest.raises(BadInput):
            opened.adopt(numbers)


def test_imported_key__signs_is_kept_and_is_forgotten(opened: wallet.Wallet, file: VaultFile) -> None:
    opened.watch(ADDRESS)
    opened.import_key(KEY)
    again = wallet.unlock(file, _password())
    assert [one.origin for one in again.accounts] == ["derived", "imported"]
    digest = bytes(range(32))
    assert secp256k1.recover(digest, again.sign_digest(digest, ADDRESS)) == ADDRESS
    with pytest.raises(Refused, match="already"):
        again.import_key(KEY)
    again.forget(ADDRESS)
    with pytest.raises(Refused):
        again.key_of(ADDRESS)
    for bad in (bytes(32), b"", b"\xff" * 32, KEY[1:]):
        with pytest.raises(BadInput):
            again.import_key(bad)


def test_watched_address__is_told_and_never_signs(opened: wallet.Wallet) -> None:
    opened.watch(OTHER.lower())
    assert (opened.accounts[-1].address, opened.accounts[-1].origin) == (OTHER, "watched")
    assert OTHER not in opened.addresses
    for act in (lambda: opened.key_of(OTHER), lambda: opened.watch(OTHER), lambda: opened.watch(opened.addresses[0])):
        with pytest.raises(Refused):
            act()
    with pytest.raises(BadInput, match="checksum"):
        opened.watch(OTHER.replace("B", "b"))
    opened.forget(OTHER)
    for unknown in (OTHER, opened.addresses[0]):
        with pytest.raises(Refused):
            opened.forget(unknown)


def test_wallet_without_words__holds_imported_keys_alone(file: VaultFile) -> None:
    bare = wallet.create(file, _password(), b"", floor=True)
    assert bare.addresses == []
    for act in (bare.add_account, lambda: bare.adopt([1]), lambda: bare.candidates(0, 1)):
        with pytest.raises(Refused, match="no words"):
            act()
    with pytest.raises(Refused, match="no words"):
        wallet.words(file, _password())
    bare.import_key(KEY)
    assert wallet.unlock(file, _password()).addresses == [ADDRESS]


def test_keystore__written__is_private_opens_elsewhere_and_overwrites_nothing(
    opened: wallet.Wallet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = keystore.make_keystore
    monkeypatch.setattr(keystore, "make_keystore", lambda private, password: make(private, password, n=1 << 10))
    target = tmp_path / "key.json"
    (mine,) = opened.addresses
    files.write_keystore(opened, mine, str(target), bytearray(b"another one"))
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert bytes(Reference.decrypt(json.loads(target.read_text()), "another one")) == opened.key_of(mine)
    with pytest.raises(Refused, match="already"):
        files.write_keystore(opened, mine, str(target), bytearray(b"another one"))
    for address, password in ((OTHER, b"another one"), (mine, b"short")):
        with pytest.raises(AppError):
            files.write_keystore(opened, address, str(tmp_path / "no.json"), bytearray(password))
    with pytest.raises(AppError):
        files.write_keystore(opened, mine, str(tmp_path / "none" / "key.json"), bytearray(b"another one"))
    assert not (tmp_path / "no.json").exists()


def test_backup__is_tried_and_restores_the_wallet_elsewhere(
    opened: wallet.Wallet, file: VaultFile, tmp_path: Path
) -> None:
    opened.import_key(KEY)
    target = str(tmp_path / "backup")
    files.write_backup(file, target)
    files.try_backup(opened, target, _password())
    with pytest.raises(Refused, match="already"):
        files.write_backup(file, target)
    elsewhere = VaultFile(tmp_path / "other" / "vault")
    restored = files.restore_backup(elsewhere, target, _password(), floor=True)
    assert restored.accounts == opened.accounts == wallet.unlock(elsewhere, _password()).accounts
    with pytest.raises(Refused, match="already"):
        files.restore_backup(elsewhere, target, _password(), floor=True)


def test_backup__wrong_password_old_or_damaged__is_told(opened: wallet.Wallet, file: VaultFile, tmp_path: Path) -> None:
    target = tmp_path / "backup"
    files.write_backup(file, str(target))
    with pytest.raises(WrongPassword):
        files.try_backup(opened, str(target), bytearray(b"incorrect"))
    opened.add_account()
    with pytest.raises(BadInput, match="older state"):
        files.try_backup(opened, str(target), _password())
    target.write_bytes(target.read_bytes()[:-1])
    with pytest.raises(BadInput, match="cut short"):
        files.try_backup(opened, str(target), _password())
    with pytest.raises(BadInput, match="read"):
        files.try_backup(opened, str(tmp_path / "none"), _password())
