"""Deploying the contracts: on the local network's real chain, by a real signature, interrupted and taken up again."""

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.site import Web3Site
from app.adapters.clock import SystemClock
from app.adapters.files.deployments import DeploymentFiles
from app.adapters.keys.hot import LocalKey
from app.domain.contracts import market, token
from app.domain.creations import ORDER, SUPPLY
from app.domain.deployments import DeploymentRecord
from app.domain.errors import BadInput, Refused
from app.domain.secp256k1 import new_private_key
from app.services.deploying import Deploying
from tests.adapters.chain.devnets import Devnet, opened
from tests.contracts.chain import creation_code


@pytest.fixture(scope="module")
def devnet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    yield from opened(tmp_path_factory)


class Place:
    """One deployer: an account with ether, a chain, the folder of records."""

    def __init__(self, devnet: Devnet, folder: Path) -> None:
        self.devnet, self.folder = devnet, folder
        self.key = LocalKey(new_private_key())
        self.site = Web3Site(devnet.rpc() or "", SystemClock())
        self.store = DeploymentFiles(folder)
        self.deploying = self.anew()

    def anew(self) -> Deploying:
        """Return the service as a process that has just started has it."""
        return Deploying(self.site, DeploymentFiles(self.folder), creation_code)

    async def step(self) -> bool:
        """Do one contract; tell whether more are to come. It took less gas than was told before, but not much."""
        told = next(step.gas for step in (await self.deploying.plan(self.key.address)).steps if not step.done)
        prepared = await self.deploying.prepare(self.key.address)
        assert prepared.transaction is not None
        raw = prepared.transaction.encode_signed(self.key.sign(prepared.transaction.digest()))
        outcome = await self.deploying.send(self.key.address, raw, 10)
        assert outcome.status == 1
        assert told * 2 // 3 < outcome.gas_used <= told
        return prepared.more


@pytest.fixture
async def place(devnet: Devnet, tmp_path: Path) -> AsyncIterator[Place]:
    await devnet.start()
    chain, faucet = devnet.chain()
    made = Place(devnet, tmp_path)
    await faucet.drip(made.key.address)
    yield made
    await made.site.close()
    await chain.close()


async def test_deploy__interrupted_between_two_contracts__goes_on_where_it_stopped(place: Place) -> None:
    plan = await place.deploying.plan(place.key.address)
    assert [step.contract for step in plan.steps] == list(ORDER)
    assert plan.cost > 0
    for _ in range(3):
        await place.step()
    place.deploying = place.anew()
    again = await place.deploying.plan(place.key.address)
    assert [step.done for step in again.steps] == [True] * 3 + [False] * (len(ORDER) - 3)
    assert [step.address for step in again.steps] == [step.address for step in plan.steps]
    assert again.cost < plan.cost
    while await place.step():
        pass
    chain_id = await place.site.chain_id()
    record = place.store.get(chain_id)
    assert record is not None
    assert record.complete
    at = record.places
    chain = Web3Chain(place.devnet.rpc, SystemClock(), place.store.complete)
    assert await chain.deployment() == record.deployment()
    assert (await chain.balances(place.key.address)).token == SUPPLY
    await chain.close()
    assert await place.site.address(at["Market"], market.token()) == at["Token"]
    owned = token.balance_of(place.key.address)
    assert await balance(place, at["Token"], owned.data) == SUPPLY
    with pytest.raises(Refused, match="has the contracts already"):
        await place.deploying.plan(place.key.address)


async def balance(place: Place, at: str, data: bytes) -> int:
    async def question(web3: object) -> int:
        answer = await web3.eth.call({"to": at, "data": "0x" + data.hex()})  # type: ignore[attr-defined]
        return int.from_bytes(bytes(answer), "big")

    return await place.site._node.ask(question)


async def test_deploy__killed_after_the_last_one_and_before_the_record__is_completed(place: Place) -> None:
    while await place.step():
        pass
    record = place.store.get(await place.site.chain_id())
    assert record is not None
    place.store.put(replace(record, complete=False))
    prepared = await place.anew().prepare(place.key.address)
    assert prepared.raw == b""
    assert place.store.get(record.chain_id) == record


async def test_deploy__account_sent_something_else_in_between__refused_with_a_way_out(place: Place) -> None:
    await place.step()
    sent = await place.site._sender.prepare(place.key.address, place.key.address, 1, b"")
    raw = sent.encode_signed(place.key.sign(sent.digest()))
    await place.site.outcome(await place.site.broadcast(raw), 10)
    with pytest.raises(Refused, match="2 transactions since it began, 1 contracts") as caught:
        await place.deploying.prepare(place.key.address)
    assert "deployments/" in caught.value.hint


async def test_deploy__begun_by_another_account__refused(place: Place) -> None:
    await place.step()
    with pytest.raises(Refused, match="has begun this deployment"):
        await place.deploying.plan("0x" + "11" * 20)


async def test_send__another_transaction_than_the_next_creation__refused_and_not_sent(place: Place) -> None:
    other = await place.site._sender.prepare(place.key.address, place.key.address, 1, b"")
    raw = other.encode_signed(place.key.sign(other.digest()))
    with pytest.raises(Refused, match="not the next"):
        await place.deploying.send(place.key.address, raw, 1)
    with pytest.raises(Refused, match="not the next"):
        await place.deploying.send(place.key.address, b"\x02\xc0", 1)
    assert await place.site.nonces(place.key.address) == (0, 0)


async def test_plan__no_address__bad_input(place: Place) -> None:
    with pytest.raises(BadInput):
        await place.deploying.plan("0x12")


def test_store__damaged_file_or_other_addresses__refused(tmp_path: Path) -> None:
    store = DeploymentFiles(tmp_path)
    assert store.get(5) is None
    record = DeploymentRecord(5, "0x" + "11" * 20, 3, 9)
    store.put(record)
    assert store.get(5) == record
    found = json.loads(store.path(5).read_text())
    for harm in ("{", json.dumps({**found, "nonce": 4}), json.dumps({**found, "chain_id": 6})):
        store.path(5).write_text(harm)
        with pytest.raises(Refused, match="damaged"):
            store.get(5)
