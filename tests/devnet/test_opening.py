"""A chain goes on where it can; where it cannot, the old one is set aside, the new one says why, and nothing loops."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.devnet import opening
from app.devnet.genesis import Artifacts
from app.devnet.opening import CHANGED, DAMAGED, KEY, STATE
from app.domain.secp256k1 import new_private_key
from tests.devnet.local import ARTIFACTS, Local

OTHER = Artifacts({**ARTIFACTS.bytecode, "Token": ARTIFACTS.bytecode["Token"].replace(b"Fallow", b"Follow")})


def _facts(local: Local) -> tuple[int, str, int]:
    return local.chain.evm.chain_id, local.deployment.token, local.chain.evm.head.block_number


def test_open__again__goes_on(local: Local) -> None:
    rich = local.rich()
    local.act(rich, rich.address)
    before = _facts(local), local("eth_getBlockByNumber", "latest", True), local("eth_getLogs", {"fromBlock": "0x0"})
    again = local.reopen()
    assert before == (
        _facts(again),
        again("eth_getBlockByNumber", "latest", True),
        again("eth_getLogs", {"fromBlock": "0x0"}),
    )
    assert (again.chain.fresh, list(again.folder.glob("old-*"))) == ("", [])
    again.act(rich, rich.address)
    again.close()


def test_folder__made__is_private(local: Local) -> None:
    assert (local.folder / KEY).stat().st_mode & 0o777 == 0o600
    assert local.folder.stat().st_mode & 0o077 == 0


def test_contracts_changed__new_chain_and_the_old_one_kept(local: Local) -> None:
    rich = local.rich()
    before = _facts(local)
    again = local.reopen(OTHER)
    assert again.chain.fresh.startswith(CHANGED)
    assert str(local.folder / "old-1") in again.chain.fresh
    assert (again.chain.evm.chain_id != before[0], again.deployment.token != before[1]) == (True, True)
    assert again("fallow_news") == {"chainId": again.chain.evm.chain_id, "fresh": again.chain.fresh}
    assert again.number("eth_getBalance", rich.address) == 0
    again.close()

    later = Local(local.folder, local.clock, OTHER)
    assert (later.chain.fresh, _facts(later)) == (again.chain.fresh, _facts(again))
    later.close()
    kept = Local(local.folder / "old-1", local.clock)
    assert _facts(kept) == before
    assert kept.number("eth_getTransactionCount", rich.address) == 0
    kept.close()


def _garbage(path: Path) -> None:
    path.write_bytes(os.urandom(8192))


def _middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : len(content) // 2] = os.urandom(len(content) // 2 - 4096)
    path.write_bytes(content)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _sql(statement: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with sqlite3.connect(path) as connection:
            connection.execute(statement)
        connection.close()

    return change


@pytest.mark.parametrize(
    "damage",
    [
        _garbage,
        _middle,
        _cut,
        _sql("DROP TABLE fact"),
        _sql("DROP TABLE node"),
        _sql("DELETE FROM node"),
        _sql("UPDATE node SET value = x'00'"),
        _sql("DELETE FROM fact WHERE name = 'market'"),
        _sql("UPDATE fact SET value = 'x' WHERE name = 'chain_id'"),
        lambda path: path.with_name(KEY).unlink(),
        lambda path: path.with_name(KEY).write_text("no key"),
        lambda path: path.with_name(KEY).write_text(new_private_key().hex()),
    ],
    ids=[
        "garbage",
        "middle",
        "cut",
        "facts",
        "nodes",
        "no-node",
        "nulls",
        "market",
        "chain-id",
        "keyless",
        "bad-key",
        "key",
    ],
)
def test_state_damaged__set_aside_once_and_a_new_chain_begins(local: Local, damage: Callable[[Path], None]) -> None:
    before = local.chain.evm.chain_id
    local.close()
    damage(local.folder / STATE)
    again = Local(local.folder, local.clock)
    assert again.chain.fresh.startswith(DAMAGED)
    assert again.chain.evm.chain_id != before
    assert (local.folder / "old-1" / STATE).exists()
    again.rich()
    last = again.reopen()
    assert (last.chain.evm.chain_id, len(list(local.folder.glob("old-*")))) == (again.chain.evm.chain_id, 1)
    last.close()


def test_state_damaged__twice__both_kept(local: Local) -> None:
    for number in (1, 2):
        local.close()
        _garbage(local.folder / STATE)
        local = Local(local.folder, local.clock)
        assert f"old-{number}" in local.chain.fresh
    local.close()


def test_beginning__interrupted__begins_again(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    local.close()
    opening.set_aside(local.folder, CHANGED)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("app.devnet.genesis.deploy", interrupted)
        Local(local.folder, local.clock)
    again = Local(local.folder, local.clock)
    assert again.chain.fresh.startswith(CHANGED)
    assert again.number("eth_blockNumber") == 1
    again.close()


def test_disk_trouble__nothing_is_set_aside(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    local.close()
    monkeypatch.setattr("app.devnet.opening.deployment_of", full)
    with pytest.raises(sqlite3.OperationalError):
        Local(local.folder, local.clock)
    assert not list(local.folder.glob("old-*"))


def test_mining__disk_full__head_stays_and_the_chain_goes_on(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    rich = local.rich()
    before = local("eth_getBlockByNumber", "latest")

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch, pytest.raises(sqlite3.OperationalError):
        patch.setattr(local.chain.state, "add_logs", full)
        local("eth_sendRawTransaction", rich.transaction(rich.address, nonce=0))
    assert local("eth_getBlockByNumber", "latest") == before
    with monkeypatch.context() as patch:
        patch.setattr(local.chain.state, "add_logs", full)
        local.clock.seconds += 3600
        assert local.number("eth_getBalance", rich.address) > 0
    rich.nonce = 0
    assert local.act(rich, rich.address)["status"] == "0x1"
