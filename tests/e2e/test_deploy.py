"""`fallow deploy` on a second real network: planned, done by the command line with a real signer, and not done twice."""

import asyncio
from collections.abc import Iterator

import pytest

from app.domain.creations import ORDER
from tests.adapters.chain.devnets import Devnet, opened
from tests.e2e.place import Place


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    """Return another home's local network: to this one it is a node like any other, of another chain."""
    yield from opened(tmp_path_factory)


async def test_deploy__another_network__plan_then_all_contracts_then_refused(place: Place, elsewhere: Devnet) -> None:
    wallet = place.wallet("deployer")
    await elsewhere.start()
    chain, faucet = elsewhere.chain()
    await faucet.drip(wallet.address)
    await chain.close()
    where = ("deploy", "--network", elsewhere.rpc() or "", "--account", wallet.address)

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
