"""A new user's first money: sharing goes on, the neighbours come by themselves, send real jobs, pay, and go again."""

import time
from collections.abc import AsyncIterator, Iterator

import pytest

from app.agent.neighbours import PROFILE
from app.client.agent import AgentClient
from app.domain.errors import Refused, Unavailable
from app.runtime.locks import is_held
from app.wire import api
from app.wire.lease import lock_path
from tests.e2e.place import Place, Wallet

CALM = {
    "idle_source": "simulated",
    "cpu_others_limit": "100",
    "temperature_pause": "110",
    "allow_on_battery": "on",
    "battery_floor": "0",
}
FIRST_MONEY_SECONDS = 60.0


@pytest.fixture(scope="module")
def village() -> Iterator[Place]:
    """Return a home of its own: neighbours come to every provider of a home."""
    place = Place()
    yield place
    place.close()


@pytest.fixture(scope="module")
def provider(village: Place) -> Wallet:
    provider = village.wallet("default")
    provider.sign("stake", "bond", "200")
    provider.sign("stake", "register", "2")
    for key, value in CALM.items():
        assert provider.run("settings", key, value).code == 0
    return provider


@pytest.fixture
async def client(provider: Wallet, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[AgentClient]:
    monkeypatch.setenv("FALLOW_HOME", str(provider.place.home.root))
    monkeypatch.delenv("DISPLAY", raising=False)
    async with await AgentClient(provider.place.home, provider.profile).open() as client:
        await client.call(api.SimulateIdle(3600.0))
        yield client
        await client.call(api.SetSharing(False))


def _live(place: Place) -> bool:
    return is_held(place.home.runtime / lock_path(f"agent-{PROFILE}"))


async def _paid(client: AgentClient, jobs: int) -> float:
    """Wait until so many jobs of others are paid; return the seconds it took."""
    began = time.monotonic()
    paid: set[bytes] = set()
    with client.events() as events:
        await client.call(api.Watch())
        while len(paid) < jobs:
            page = await client.call(api.GetShare())
            paid |= {job.id for job in page.jobs if job.state == "paid"}
            if len(paid) < jobs:
                event = await anext(events)
                while not isinstance(event, api.JobEvent):
                    event = await anext(events)
    return time.monotonic() - began


async def test_neighbours__sharing_off__do_not_run(village: Place, client: AgentClient) -> None:
    assert (await client.call(api.GetStatus())).state == "off"
    assert not _live(village)


async def test_neighbours__sharing_on__first_job_is_paid_within_a_minute(village: Place, client: AgentClient) -> None:
    await client.call(api.SetSharing(True))
    took = await _paid(client, 1)
    assert took < FIRST_MONEY_SECONDS
    assert _live(village)
    await _paid(client, 2)
    page = await client.call(api.GetShare())
    assert page.today is not None
    assert page.lifetime is not None
    assert page.state.state == "running"
    earned = sum(int(job.price) for job in page.jobs if job.state in ("done", "paid"))
    assert int(page.today.gross) == int(page.lifetime.gross) == earned > 0
    assert int(page.today.net) == earned - -(-earned * 5 // 100)
    assert [device.kind for device in page.today.devices] == ["cpu"]
    assert page.demand[0].jobs == len(page.jobs)
    assert page.demand[0].wait is not None
    assert len({job.payer for job in page.jobs}) == 1
    job = next(job for job in page.jobs if job.state == "paid")
    assert int(job.price) == job.units * 10**12
    assert job.seconds is not None
    assert (await client.call(api.Redeem())).hash
    after = (await client.call(api.GetShare())).lifetime
    assert after is not None
    assert 0 < int(after.fee_taken) == -(-int(after.redeemed) * 5 // 100)
    assert int(after.gas) > 0
    activity = await client.call(api.GetActivity())
    assert next(entry.kind for entry in activity.entries if entry.direction == "in") == "earnings"


async def test_neighbours__asked_as_a_wallet__refuse(village: Place, client: AgentClient) -> None:
    await client.call(api.SetSharing(True))
    await _paid(client, 3)
    async with await AgentClient(village.home, PROFILE).open(start=False) as other:
        with pytest.raises(Refused):
            await other.call(api.SetAccounts(["0x" + "1" * 40]))
        with pytest.raises(Refused):
            await other.call(api.SetSharing(True))


async def test_neighbours__turned_off__get_no_lease_any_more(village: Place, client: AgentClient) -> None:
    await client.call(api.SetSharing(True))
    await _paid(client, 3)
    await client.call(api.SetSetting("neighbours", "off"))
    other = await AgentClient(village.home, PROFILE).open(start=False)
    await other.stop_agent()
    await other.close()
    with pytest.raises(Unavailable):
        await AgentClient(village.home, PROFILE).open(start=False)
    await client.call(api.SetSetting("neighbours", "on"))
    await client.call(api.SetSharing(True))
    jobs = len((await client.call(api.GetShare(500))).jobs)
    await _paid(client, jobs + 1)
    assert _live(village)
