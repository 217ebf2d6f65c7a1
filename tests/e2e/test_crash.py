"""The wallet under kill -9 of its signer, its agent and its front end: it always opens, and nothing that was begun is forgotten."""

import asyncio
import os
from collections.abc import Iterator

import pytest

from tests.e2e.crash_play import ACTS, TARGETS, Crashes, Round, crashes, forgotten, vault_wrong

ROUNDS, SEED = 20, 1
SECONDS = 300


@pytest.fixture(scope="module")
def played() -> Iterator[Crashes]:
    with crashes(SEED) as played:
        yield played


@pytest.mark.timeout(SECONDS)
@pytest.mark.parametrize("target", TARGETS)
def test_wallet__killed_20_times__opens_and_forgets_nothing(played: Crashes, target: str) -> None:
    rounds = [played.play(target, ACTS[number % len(ACTS)]) for number in range(ROUNDS)]
    assert not [one for one in rounds if one.wrong]
    if target == "agent":
        assert all(one.ended for one in rounds), [one.said for one in rounds if not one.ended]  # the next one goes on
    else:
        assert any(not one.ended for one in rounds)  # blows that fell in time


def test_look__what_is_lost__is_found(played: Crashes) -> None:
    played.play("front", "save")
    vault = played.vault("save")
    whole = vault.read_bytes()
    try:
        assert not vault_wrong(Round("save", "front", 0.0, said=[["saved", "1"]]), vault)
        assert "accounts were saved" in vault_wrong(Round("save", "front", 0.0, said=[["saved", "999"]]), vault)
        vault.unlink()
        assert vault_wrong(Round("save", "front", 0.0), vault) == "the vault is gone"
        assert vault_wrong(Round("create", "front", 0.0), vault) == ""  # killed before it was made
        assert vault_wrong(Round("create", "front", 0.0, said=[["made", "1"]]), vault) == "the vault is gone"
        vault.write_bytes(whole[:-1])
        vault.chmod(0o600)
        assert "cut short" in vault_wrong(Round("save", "front", 0.0), vault)
    finally:
        vault.write_bytes(whole)
    home = played.home
    for said in (["draft", "ff" * 8], ["mined", "0x" + os.urandom(32).hex()]):
        assert "forgotten" in asyncio.run(forgotten(Round("send", "front", 0.0, said=[said]), home))
