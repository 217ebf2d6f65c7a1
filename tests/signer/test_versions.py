"""Vaults of every version that was ever written: they open, are carried over to this version, and stay beside it."""

import shutil
from pathlib import Path

import pytest

from app.domain.errors import BadInput, WrongPassword
from app.signer import vault, wallet
from app.signer.vault_file import VaultFile

FIXTURES = Path(__file__).parent / "vaults"
PASSWORD = b"correct horse battery"
ACCOUNTS = {
    1: [
        ("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "derived", 0),
        ("0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "derived", 1),
    ],
    2: [
        ("0x942D050f3BC9aBd871ca1DbA220Ee55e1Ab30cEC", "derived", 0),
        ("0x1ED7e41E2a2962D0bC0f37cfe0fD27Ef6530C746", "derived", 3),
        ("0xC2aA6271409c10deE630e79df90C968989ccF2B7", "imported", -1),
        ("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", "watched", -1),
    ],
}


@pytest.fixture(params=sorted(ACCOUNTS))
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def file(tmp_path: Path, version: int) -> VaultFile:
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o700)
    shutil.copyfile(FIXTURES / f"version_{version}", folder / "vault")
    (folder / "vault").chmod(0o600)
    return VaultFile(folder / "vault")


def _told(opened: wallet.Wallet) -> list[tuple[str, str, int]]:
    return [(one.address, one.origin, one.number) for one in opened.accounts]


def test_versions__every_one__has_a_fixture_of_its_number() -> None:
    assert sorted(ACCOUNTS) == list(range(1, vault.VERSION + 1))
    for number in ACCOUNTS:
        assert vault.read_header((FIXTURES / f"version_{number}").read_bytes()).version == number


def test_unlock__of_every_version__carries_over_and_keeps_the_old_file(file: VaultFile, version: int) -> None:
    old = file.read()
    assert _told(wallet.unlock(file, bytearray(PASSWORD))) == ACCOUNTS[version]
    assert vault.read_header(file.read()).version == vault.VERSION
    if version < vault.VERSION:
        assert file.beside("previous").read_bytes() == old
    else:
        assert file.read() == old
    assert _told(wallet.unlock(file, bytearray(PASSWORD))) == ACCOUNTS[version]


def test_words__of_every_version__are_shown_without_a_change(file: VaultFile) -> None:
    old = file.read()
    assert len(wallet.words(file, bytearray(PASSWORD))) == 12
    assert file.read() == old


def test_wrong_password_damage_and_cut__of_every_version__leave_the_file_as_it_was(file: VaultFile) -> None:
    whole = file.read()
    with pytest.raises(WrongPassword):
        wallet.unlock(file, bytearray(b"incorrect horse"))
    assert file.read() == whole
    for damaged in (whole[:-1], whole[:100] + bytes([whole[100] ^ 1]) + whole[101:]):
        file.path.write_bytes(damaged)
        with pytest.raises(BadInput, match="damaged"):
            wallet.unlock(file, bytearray(PASSWORD))
        assert file.read() == damaged
