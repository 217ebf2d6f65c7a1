"""`fallow deploy` on a second real network: planned, done by the command line with a real signer, killed, taken up, not done twice."""

import asyncio
import json
import signal
from collections.abc import Iterator

import pytest

from app.domain.creations import ORDER
from tests.adapters.chain.devnets import Devnet, opened
from tests.e2e.place import Place, Wallet
from tests.e2e.talk import Running


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    """Return another home's local network: to this one it is a node like any other, of another chain."""
    yield from opened(tmp_path_factory)


async def test_deploy__another_network__plan_then_all_contracts_then_refused(place: Place, elsewhere: Devnet) -> None:
    wallet, where = await deployer(place, elsewhere)
    told = await asyncio.to_thread(wallet.sign, *where, "--dry-run")
    assert told["audited"] is False
    assert list(told["contracts"]) == list(ORDER)
    assert not any(one["done"] for one in told["contracts"].values())
    assert 0 < int(told["cost_wei"]) < int(told["balance_wei"])

    done = await asyncio.to_thread(wallet.sign, *where)
    assert len(done["transactions"]) == len(ORDER)
    assert 0 < int(done["fee_wei"]) <= int(told["cost_wei"])
    assert (place.home.root / "deployments" / f"{done['chain_id']}.json").is_file()

    again = await asyncio.to_thread(wallet.run, *where, "--dry-run")
    assert again.code == 1
    assert "has the contracts already" in again.out + again.err


async def test_deploy__killed_between_two_contracts__goes_on_where_it_stopped(place: Place, elsewhere: Devnet) -> None:
    wallet, where = await deployer(place, elsewhere)
    with place.begin(
        *where, "--profile", wallet.profile, "--password-file", wallet.password, on_terminal=True
    ) as running:
        await asyncio.to_thread(sign_two_and_kill, running)
    assert running.process.returncode == -signal.SIGKILL

    told = await asyncio.to_thread(wallet.sign, *where, "--dry-run")
    assert [one["done"] for one in told["contracts"].values()] == [True, True, *[False] * (len(ORDER) - 2)]
    record = place.home.root / "deployments" / f"{told['chain_id']}.json"
    begun = json.loads(record.read_text())
    assert begun["complete"] is False

    done = await asyncio.to_thread(wallet.sign, *where)
    assert len(done["transactions"]) == len(ORDER) - 2, "what was there was not paid twice"
    whole = json.loads(record.read_text())
    assert whole == {**begun, "complete": True}
    places = {name: one["address"] for name, one in done["contracts"].items()}
    assert places == whole["contracts"]
    assert places == {name: one["address"] for name, one in told["contracts"].items()}


def sign_two_and_kill(running: Running) -> None:
    """Say yes to two contracts, and end the front end by SIGKILL while it asks about the third."""
    for number in (1, 2):
        running.err.until(rf"{number} of {len(ORDER)}[\s\S]*Sign this\?")
        running.type("y")
    running.err.until(rf"3 of {len(ORDER)}[\s\S]*Sign this\?")
    running.process.kill()


async def deployer(place: Place, elsewhere: Devnet) -> tuple[Wallet, tuple[str, ...]]:
    """Return a wallet with coin elsewhere, and the words of the verb that deploys there."""
    wallet = place.wallet("deployer")
    await elsewhere.start()
    chain, faucet = elsewhere.chain()
    await faucet.drip(wallet.address)
    await chain.close()
    return wallet, ("deploy", "--network", elsewhere.rpc() or "", "--account", wallet.address)
