"""Keys beyond the words by the command line: used accounts found, keys imported and exported, backups tried."""

import json
from pathlib import Path

import pytest
from eth_account import Account

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


def test_keys__imported_watched_exported_and_forgotten(alice: Wallet, tmp_path: Path) -> None:
    secret = ("--password-file", alice.password)
    imported = Account.from_key(KEY).address
    key_file = _file(tmp_path, "key", KEY)
    store_password = ("--keystore-password-file", _file(tmp_path, "store password", STORE_PASSWORD))
    found = _origins(alice.run("wallet", "import", "--key-file", key_file, *secret))
    assert found == {alice.address: "derived", imported: "imported"}
    assert alice.run("wallet", "import", "--key-file", key_file, *secret).code == 1
    assert _origins(alice.run("wallet", "watch", WATCHED, *secret))[WATCHED] == "watched"
    exported = tmp_path / "exported.json"
    assert alice.run("wallet", "export", imported, str(exported), *store_password, *secret).code == 0
    assert Account.decrypt(json.loads(exported.read_text()), STORE_PASSWORD).hex().endswith(KEY)
    for gone in (imported, WATCHED):
        assert gone not in _origins(alice.run("wallet", "forget", gone, *secret))
    again = alice.run("wallet", "import", "--keystore", str(exported), *store_password, *secret)
    assert _origins(again)[imported] == "imported"
    backup = tmp_path / "backup"
    assert alice.run("wallet", "backup", str(backup), *secret).code == 0
    assert KEY not in backup.read_bytes().hex()
    taken = alice.run("wallet", "backup", str(backup), *secret)
    assert (taken.code, "already" in taken.json["error"]) == (1, True)
    _origins(alice.run("wallet", "forget", imported, *secret))


def test_discover__accounts_that_hold_something__are_added(alice: Wallet, place: Place) -> None:
    secret = ("--password-file", alice.password)
    assert _origins(alice.run("wallet", "discover", *secret)) == {alice.address: "derived"}
    vault = place.home.profile("alice") / "vault"
    third = wallet.unlock(VaultFile(vault), bytearray(Path(alice.password).read_bytes().strip())).candidates(2, 1)[0]
    alice.sign("send", third, "1")
    assert _origins(alice.run("wallet", "discover", *secret)) == {alice.address: "derived", third: "derived"}
