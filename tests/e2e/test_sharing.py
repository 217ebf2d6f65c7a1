"""Sharing by the command line and the local API: refused, waiting, running, paused when the user returns, paid in the end."""

import secrets
import time
from collections.abc import AsyncIterator

import pytest

from app.client.agent import AgentClient
from app.domain.models import MINILM
from app.wire import api
from tests.e2e.conftest import Open
from tests.e2e.place import Place, Wallet

AWAY = 3600.0
CALM = {
    "idle_source": "simulated",
    "cpu_others_limit": "100",
    "temperature_pause": "110",
    "allow_on_battery": "on",
    "battery_floor": "0",
    "neighbours": "off",  # only the jobs of these tests are meant
}
LONG = "a field that is left fallow bears more in the year after " * 8


@pytest.fixture(scope="module")
def provider(place: Place) -> Wallet:
    """Return a provider whose device is registered, bonded and calm."""
    provider = place.wallet("provider")
    provider.sign("stake", "register")
    provider.sign("stake", "bond", "200")
    provider.sign("stake", "register", "2")
    for key, value in CALM.items():
        assert provider.run("settings", key, value).json["settings"][key] == value
    return provider


@pytest.fixture(scope="module")
def requester(place: Place) -> Wallet:
    """Return a requester with an escrow."""
    requester = place.wallet("requester")
    requester.sign("stake", "deposit", "1000")
    return requester


@pytest.fixture
async def shared(provider: Wallet, line: Open) -> AsyncIterator[AgentClient]:
    """Return a line to the provider's agent, which shares while the test lasts."""
    client = await line(provider)
    await client.call(api.SimulateIdle(AWAY))
    await client.call(api.SetSharing(True))
    await _until(client, "running")
    yield client
    await client.call(api.SetSharing(False))


async def _until(client: AgentClient, state: str) -> api.StatusReply:
    """Wait until sharing is in that state."""
    with client.events() as events:
        await client.call(api.Watch())
        while (status := await client.call(api.GetStatus())).state != state:
            await anext(events)
    return status


async def _offered(client: AgentClient) -> None:
    while not (await client.call(api.GetOffers())).offers:
        await client.call(api.AwaitJobs([], 0.1))


def _jobs(count: int, texts: list[str]) -> list[api.NewJob]:
    return [api.NewJob(secrets.token_bytes(16), [f"{number} {text}" for text in texts]) for number in range(count)]


def test_share__not_registered__refused_with_the_way_there(place: Place) -> None:
    said = place.wallet("alice").run("share", "on")
    assert said.code == 1
    assert said.json["hint"] == "Register it: fallow stake register"


def test_share__no_wallet__refused_with_the_way_there(place: Place) -> None:
    said = place.run("share", "on", "--json", "--profile", "nobody")
    assert said.code == 1
    assert said.json["hint"] == "Make one: fallow wallet new"


async def test_share__user_here_then_away_then_snoozed__says_why(provider: Wallet, line: Open) -> None:
    client = await line(provider)
    await client.call(api.SimulateIdle(0))
    on = provider.run("share", "on").json
    assert (on["state"], on["sharing"]) == ("waiting", True)
    status = provider.run("status").json
    assert (status["rule"], status["setting"]) == ("user", "idle_seconds")
    assert "Waiting until nobody has used this computer for 3 min" in status["reason"]
    await client.call(api.SimulateIdle(AWAY))
    await _until(client, "running")
    snoozed = provider.run("share", "snooze", "5").json
    assert snoozed["state"] == "paused"
    assert snoozed["reason"].startswith("Paused by you until")
    assert provider.run("share", "snooze", "0").json["state"] == "running"
    assert provider.run("share", "off").json["state"] == "off"


async def test_return__while_jobs_run__paused_within_a_second_and_no_job_lost(
    shared: AgentClient, requester: Wallet, line: Open
) -> None:
    asking = await line(requester)
    jobs = _jobs(6, [LONG] * 48)
    ids = [job.id for job in jobs]
    with shared.events() as events:
        await shared.call(api.Watch())
        await asking.call(api.Submit(MINILM.name, jobs, str(10**18), audit=0))
        running: set[bytes] = set()
        while not running:
            event = await anext(events)
            if isinstance(event, api.JobEvent) and event.state == "accepted":
                running.add(event.id)
        before = time.monotonic()
        await shared.call(api.SimulateIdle(0))
        returned: set[bytes] = set()
        state, paused = "", before
        while not state or not running <= returned:
            event = await anext(events)
            if isinstance(event, api.JobEvent) and event.role == "provider":
                (running if event.state == "accepted" else returned).add(event.id)
            elif isinstance(event, api.StateEvent):
                state, paused = event.state, time.monotonic()
    assert state == "waiting"
    assert paused - before < 1.0
    assert (await shared.call(api.GetStatus())).jobs_running == 0
    states = [job.state for job in (await asking.call(api.GetJobs(ids))).jobs]
    assert len(states) == len(ids)
    assert "failed" not in states
    assert set(states) != {"paid"}

    await shared.call(api.SimulateIdle(AWAY))
    ended = (await asking.call(api.AwaitJobs(ids, 50.0), seconds=60)).jobs
    assert [job.state for job in ended] == ["paid"] * len(ids)
    book = await asking.call(api.GetBook())
    assert book.expected == book.acknowledged


async def test_run__on_the_network_and_here__same_output_and_the_price_is_paid(
    shared: AgentClient, provider: Wallet, requester: Wallet, line: Open
) -> None:
    await _offered(await line(requester))
    tokens, _ = provider.balances()
    owed = int(requester.run("earnings").json["owed_wei"])
    text = ["run", MINILM.name, "A field left fallow bears more."]
    there = requester.run(*text, "--where", "network", "--audit", "100").json
    here = requester.run(*text, "--where", "here").json
    assert there["shape"] == here["shape"] == [1, MINILM.width]
    assert there["output"][0] == pytest.approx(here["output"][0], abs=1e-5)
    assert (there["where"], there["verified"], here["where"]) == ("on the network", True, "here")
    price = int(there["price_wei"])
    assert (price > 0, here["price_wei"]) == (True, "0")
    assert int(requester.run("earnings").json["owed_wei"]) == owed + price

    due = provider.run("earnings").json
    waiting = int(due["vouched_wei"]) - int(due["redeemed_wei"])
    assert waiting >= price
    assert provider.run("redeem").json["redeemed_wei"] == str(waiting)
    assert provider.run("redeem").json["hash"] == ""
    assert provider.balances()[0] == tokens + waiting - waiting * 5 // 100


@pytest.mark.parametrize("where", ["here", "network"])
async def test_run__text_over_the_models_length__refused_and_not_cut(
    shared: AgentClient, requester: Wallet, line: Open, where: str
) -> None:
    await _offered(await line(requester))
    owed = requester.run("earnings").json["owed_wei"]
    said = requester.run("run", MINILM.name, "fallow " * 300, "--where", where)
    assert said.code == 1
    assert "602 tokens" in said.json["error"]
    assert str(MINILM.max_tokens) in said.json["error"]
    assert requester.run("earnings").json["owed_wei"] == owed


def test_run__nobody_offers__said_at_once(place: Place) -> None:
    said = place.wallet("alice").run("run", MINILM.name, "A text.", "--where", "network")
    assert said.code == 1
    assert said.json["code"] == "NoProvider"
    assert "--where here" in said.json["hint"]


@pytest.mark.parametrize(("model", "text"), [("no-such-model", "A text."), (MINILM.name, "")])
def test_run__unusable_input__says_what_was_wrong(requester: Wallet, model: str, text: str) -> None:
    said = requester.run("run", model, text, "--where", "here")
    assert said.code == 1
    assert said.json["hint"]
