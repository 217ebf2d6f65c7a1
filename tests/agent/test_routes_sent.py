"""What is sent again or taken back is judged as what is sent at first, on a whole agent with fakes."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.adapters.keys.hot import LocalKey
from app.agent.cautions import Cautions
from app.agent.routes_sent import SentRoutes
from app.domain import calls
from app.domain.allowances import Grant
from app.domain.contacts import Contact
from app.domain.errors import Refused
from app.domain.secp256k1 import new_private_key
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from app.wire import api
from tests.agent.rig import BOB, Rig
from tests.fakes.clock import settle
from tests.fakes.codes import FakeCodes
from tests.fakes.contacts import MemoryContacts
from tests.fakes.pool import PoolChain
from tests.fakes.tokens import FakeTokens

FORGED = "0x7099797000000000000000000000000000dC79C8"
COIN, UNLIMITED = 10**18, (1 << 256) - 1


class Allowances:
    """Implements ports.Allowances with one answer for all."""

    amount = 5

    async def granted(self, owners: Sequence[str], first: int) -> tuple[list[Grant], int]:
        return [], first

    async def current(self, grants: Sequence[Grant]) -> list[int]:
        return [self.amount for _ in grants]


class Front:
    """A front end's calls to the agent of one account, on a chain that mines nothing by itself."""

    def __init__(self, folder: Path) -> None:
        self.chain, self.key = PoolChain(), LocalKey(new_private_key())
        self.rig, self.allowances = Rig(folder, self.chain), Allowances()
        self.rig.accounts.addresses = (self.key.address,)
        self.chain.world.eth[self.key.address] = COIN
        at = self.chain.world.deployment
        guarding = Guarding(self.chain, FakeCodes(at.token, at.staking, at.market), FakeTokens())
        chain_id, book = at.chain_id, Contacts(MemoryContacts(Contact("Bob", BOB)))
        cautions = Cautions(self.rig.agent, guarding, book, local=lambda: chain_id)
        self.routes = SentRoutes(self.rig.agent, self.allowances, cautions).routes()

    async def ask(self, request: Any) -> Any:
        return await self.routes[type(request)](None, request)  # type: ignore[arg-type]

    async def sent(self, to: str, value: int = 0, data: bytes = b"") -> str:
        made = await self.chain.prepare(self.key.address, to, value, data)
        return await self.rig.agent.broadcast(made.encode_signed(self.key.sign(made.digest())))

    async def again(self, name: str, *, cancel: bool = False) -> list[tuple[str, str]]:
        """Return the cautions about sending it again, or nothing in its place."""
        said = await self.ask(api.PrepareReplacement(self.key.address, name, cancel))
        assert said.replaces
        return [(one.kind, one.level) for one in said.cautions]


@pytest.fixture
async def front(tmp_path: Path) -> AsyncIterator[Front]:
    made = Front(tmp_path)
    await made.rig.agent.start()
    await settle()
    await made.rig.devnet_up()
    yield made
    await made.rig.finish(made.rig.agent.stop())


async def test_speed_up__payment_to_a_look_alike__danger_is_told_again(front: Front) -> None:
    name = await front.sent(FORGED, 5)
    assert await front.again(name) == [("look-alike", "danger")]


async def test_speed_up__unlimited_allowance__told_again(front: Front) -> None:
    at = front.chain.world.deployment
    name = await front.sent(at.token, data=calls.approve(at.market, UNLIMITED))
    assert await front.again(name) == [("unlimited", "warning")]


async def test_speed_up__payment_to_a_contact__nothing_to_tell(front: Front) -> None:
    assert await front.again(await front.sent(BOB, 5)) == []


async def test_cancel__of_a_danger__is_none_itself(front: Front) -> None:
    assert await front.again(await front.sent(FORGED, 5), cancel=True) == []


async def test_revoke__taking_back_needs_no_caution_and_nothing_to_take_is_refused(front: Front) -> None:
    at = front.chain.world.deployment
    request = api.PrepareRevoke(front.key.address, at.token, BOB)
    said = await front.ask(request)
    assert (bool(said.raw), said.cautions) == (True, [])
    front.allowances.amount = 0
    with pytest.raises(Refused):
        await front.ask(request)
