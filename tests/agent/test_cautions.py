"""What the agent warns of before a signature: the contracts are unaudited, said once a chain and account, never for play money."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.adapters.keys.hot import LocalKey
from app.agent.accounts import Accounts
from app.agent.cautions import Cautions
from app.domain.errors import ChainAway
from app.domain.guards import Kind
from app.domain.secp256k1 import new_private_key
from app.domain.transactions import Transaction
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from app.wire import api
from tests.agent.rig import BOB, Rig
from tests.fakes.clock import settle
from tests.fakes.codes import FakeCodes
from tests.fakes.contacts import MemoryContacts
from tests.fakes.tokens import FakeTokens

COIN = 10**18


class Bench:
    """The agent of one account with coin; `local` is what it takes for the local network's chain."""

    def __init__(self, folder: Path) -> None:
        self.rig, self.key = Rig(folder), LocalKey(new_private_key())
        self.chain_id = self.rig.chain.world.deployment.chain_id
        self.local = 0
        self.rig.accounts.addresses = (self.key.address,)
        self.rig.chain.world.eth[self.key.address] = COIN
        contacts = Contacts(MemoryContacts())
        self.cautions = Cautions(
            self.rig.agent, Guarding(self.rig.chain, FakeCodes(), FakeTokens()), contacts, local=lambda: self.local
        )

    async def warned(self, account: str = "") -> list[api.CautionInfo]:
        """Return what is said about the contracts before `account` signs."""
        raw = (await self.transaction()).encode_unsigned()
        found = await self.cautions.of(account or self.key.address, raw)
        return [one for one in found if one.kind == Kind.UNAUDITED]

    async def transaction(self) -> Transaction:
        return await self.rig.chain.prepare(self.key.address, BOB, 1, b"")

    async def send(self) -> None:
        made = await self.transaction()
        await self.rig.agent.broadcast(made.encode_signed(self.key.sign(made.digest())))


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    made = Bench(tmp_path)
    await made.rig.agent.start()
    await settle()
    await made.rig.devnet_up()
    yield made
    await made.rig.finish(made.rig.agent.stop())


async def test_first_signature__on_a_chain_that_is_not_the_local_one__said_until_it_is_sent(bench: Bench) -> None:
    (said,) = await bench.warned()
    assert said.level == "warning"
    assert "audited" in said.title
    assert await bench.warned() == [said], "asking alone is no signature"
    await bench.send()
    assert await bench.warned() == []
    assert await bench.warned(BOB) == [said], "another account has not signed"
    assert await Accounts(bench.rig.store).signed(bench.chain_id) == [bench.key.address], "kept across lives"
    assert await Accounts(bench.rig.store).signed(bench.chain_id + 1) == [], "another chain is told anew"


async def test_first_signature__on_the_local_network__not_said(bench: Bench) -> None:
    bench.local = bench.chain_id
    assert await bench.warned() == []


async def test_broadcast__nobody_took_it__said_again(bench: Bench) -> None:
    made = await bench.transaction()
    bench.rig.chain.away = True
    with pytest.raises(ChainAway):
        await bench.rig.agent.broadcast(made.encode_signed(bench.key.sign(made.digest())))
    bench.rig.chain.away = False
    assert len(await bench.warned()) == 1


async def test_first_signature__bytes_that_are_no_transaction__nothing_said(bench: Bench) -> None:
    assert await bench.cautions.of(bench.key.address, b"\x02\xc0") == []
