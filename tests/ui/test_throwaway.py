"""The play wallet: its mark beside the vault, play money only, and giving way to a wallet of one's own."""

import json
import stat
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.ui.viewmodels.throwaway import Throwaway


@pytest.fixture
def play(tmp_path: Path) -> Throwaway:
    return Throwaway(tmp_path / "vault")


def made(play: Throwaway, folder: Path) -> bytearray:
    """Make a play wallet; return its password."""
    password = play.make()
    (folder / "vault").write_bytes(b"play")
    return password


def test_make__password__random_private_and_marked(play: Throwaway, tmp_path: Path) -> None:
    password = made(play, tmp_path)
    mark = tmp_path / "vault.throwaway"
    assert stat.S_IMODE(mark.stat().st_mode) == 0o600
    assert "Throwaway" in json.loads(mark.read_text())["throwaway"]
    assert play.exists()
    assert play.password() == password
    assert len(password) == 32
    assert play.make() != password


def test_password__no_play_wallet_or_damaged_mark__none(play: Throwaway, tmp_path: Path) -> None:
    assert play.password() is None
    (tmp_path / "vault.throwaway").write_text("{")
    assert play.password() is None


@pytest.mark.parametrize(("network", "chain"), [("ethereum", 1), ("local", 1), ("local", 8453), ("mine", 1337)])
def test_check__anything_but_the_local_network__refused(
    play: Throwaway, tmp_path: Path, network: str, chain: int
) -> None:
    made(play, tmp_path)
    with pytest.raises(Refused, match="local network only"):
        play.check(network, chain)


def test_check__local_network__bound_to_its_chain_and_to_a_new_one(play: Throwaway, tmp_path: Path) -> None:
    password = made(play, tmp_path)
    for chain in (1337, 4242):
        play.check("local", chain)
        assert json.loads((tmp_path / "vault.throwaway").read_text())["chain_id"] == chain
    assert play.password() == password


def test_aside__another_wallet_was_made__play_wallet_is_gone(play: Throwaway, tmp_path: Path) -> None:
    made(play, tmp_path)
    with play.aside():
        assert not (tmp_path / "vault").exists()
        (tmp_path / "vault").write_bytes(b"own")
    assert (tmp_path / "vault").read_bytes() == b"own"
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]


def test_aside__nothing_was_made__play_wallet_is_back(play: Throwaway, tmp_path: Path) -> None:
    password = made(play, tmp_path)
    with pytest.raises(Refused), play.aside():
        raise Refused("No")
    assert (tmp_path / "vault").read_bytes() == b"play"
    assert play.password() == password


def test_aside__a_wallet_of_ones_own_is_there__stays(play: Throwaway, tmp_path: Path) -> None:
    (tmp_path / "vault").write_bytes(b"own")
    with play.aside():
        assert (tmp_path / "vault").read_bytes() == b"own"
    assert (tmp_path / "vault").read_bytes() == b"own"


@pytest.mark.parametrize(("new", "left", "marked"), [(None, b"play", True), (b"own", b"own", False)])
def test_recover__process_died_in_between__one_wallet_is_left(
    play: Throwaway, tmp_path: Path, new: bytes | None, left: bytes, marked: bool
) -> None:
    made(play, tmp_path)
    (tmp_path / "vault").rename(tmp_path / "vault.aside")
    if new is not None:
        (tmp_path / "vault").write_bytes(new)
    play.recover()
    assert (tmp_path / "vault").read_bytes() == left
    assert play.exists() is marked
    assert not (tmp_path / "vault.aside").exists()
