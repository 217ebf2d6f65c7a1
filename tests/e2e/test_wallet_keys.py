"""Keys beyond the words by the command line: used accounts found, keys imported and exported, backups tried."""

import json
from pathlib import Path

import pytest
from eth_account import Account
from eth_account.messages import encode_defunct

from app.signer import wallet
from app.signer.vault_file import VaultFile
from tests.e2e.place import Place, Said, Wallet

KEY = "4d" * 32
WATCHED = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
STORE_PASSWORD = "a keystore's own"


@pytest.fixture
def alice(place: Place) -> Wallet:
    return place.wallet("alice")


def _file(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text)
    path.chmod(0o600)
    return str(path)


def _origins(said: Said) -> dict[str, str]:
    assert said.code == 0, said.out + said.err
    return {one["address"]: one["origin"] for one in said.json["accounts"]}


def test_keys__imported_watched_exported_backed_up_and_forgotten(alice: Wallet, place: Place, tmp_path: Path) -> None:
    secret = ("--password-file", alice.password)
    imported = Account.from_key(KEY).address
    key_file = _file(tmp_path, "key", KEY)
    store_password = ("--keystore-password-file", _file(tmp_path, "store password", STORE_PASSWORD))
    found = _origins(alice.run("wallet", "import", "--key-file", key_file, *secret))
    assert found == {alice.address: "derived", imported: "imported"}
    assert alice.run("wallet", "import", "--key-file", key_file, *secret).code == 1
    assert _origins(alice.run("wallet", "watch", WATCHED, *secret))[WATCHED] == "watched"
    listed = {one["address"]: one["watched"] for one in alice.run("wallet", "list").json["accounts"]}
    assert listed == {alice.address: False, imported: False, WATCHED: True}
    exported = tmp_path / "exported.json"
    assert alice.run("wallet", "export", imported, str(exported), *store_password, *secret).code == 0
    assert Account.decrypt(json.loads(exported.read_text()), STORE_PASSWORD).hex().endswith(KEY)
    for gone in (imported, WATCHED):
        assert gone not in _origins(alice.run("wallet", "forget", gone, *secret))
    again = alice.run("wallet", "import", "--keystore", str(exported), *store_password, *secret)
    assert _origins(again)[imported] == "imported"
    said = alice.run("sign", "I am the owner", "--yes", *secret)
    message = encode_defunct(text="I am the owner")
    assert Account.recover_message(message, signature=said.json["signature"]) == alice.address
    assert "I am the owner" in said.err
    backup = tmp_path / "backup"
    assert alice.run("wallet", "backup", str(backup), *secret).code == 0
    assert KEY not in backup.read_bytes().hex()
    taken = alice.run("wallet", "backup", str(backup), *secret)
    assert (taken.code, "already" in taken.json["error"]) == (1, True)
    restored = place.run("wallet", "restore", "--json", "--profile", "bob", "--backup", str(backup), *secret)
    assert (restored.code, restored.json["address"]) == (0, alice.address)
    shown = place.run("wallet", "list", "--json", "--profile", "bob").json["accounts"]
    assert [one["address"] for one in shown] == [alice.address, imported]
    _origins(alice.run("wallet", "forget", imported, *secret))


def test_restore__words_with_a_passphrase__the_accounts_of_both(place: Place, tmp_path: Path) -> None:
    words = "abandon " * 11 + "about"
    files = ("--words-file", _file(tmp_path, "words", words), "--passphrase-file", _file(tmp_path, "beside", "TREZOR"))
    password = ("--password-file", _file(tmp_path, "password", "correct horse"))
    wrong = place.run("wallet", "restore", "--json", "--profile", "protected", files[0], files[3], *password)
    assert (wrong.code, "12" in wrong.json["error"]) == (1, True)
    made = place.run("wallet", "restore", "--json", "--profile", "protected", *files, *password)
    Account.enable_unaudited_hdwallet_features()
    assert made.json["address"] == Account.from_mnemonic(words, passphrase="TREZOR").address


def test_discover__accounts_that_hold_something__are_added(alice: Wallet, place: Place) -> None:
    secret = ("--password-file", alice.password)
    assert _origins(alice.run("wallet", "discover", *secret)) == {alice.address: "derived"}
    vault = place.home.profile("alice") / "vault"
    third = wallet.unlock(VaultFile(vault), bytearray(Path(alice.password).read_bytes().strip())).candidates(2, 1)[0]
    alice.sign("send", third, "1")
    assert _origins(alice.run("wallet", "discover", *secret)) == {alice.address: "derived", third: "derived"}
