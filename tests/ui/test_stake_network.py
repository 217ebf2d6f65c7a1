"""What the stake page reads: when, for whom, on whose clock; and that the agent follows the contracts only while watched."""

import time
from collections.abc import AsyncIterator

import pytest

from app.domain.errors import ChainAway, NoContracts
from app.domain.staking import DAY, WINDOW
from app.ui.viewmodels import stake_network
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel, holdings, possible_units, staying
from app.ui.views.desk import Desk
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.settle import settle, until
from tests.ui.stake_script import (
    FLW,
    NONE,
    OPEN,
    OVER,
    PROVIDERS,
    WAITING,
    Acts,
    everything,
    going,
    history,
    leaving,
    script,
    staked,
)  # fmt: skip


@pytest.fixture
async def network(desk: Desk, client: FakeClient) -> AsyncIterator[StakeNetworkModel]:
    script(client, staked())
    made = StakeNetworkModel(desk.client, desk.notices, StakeViewModel(desk.client, desk.notices, Acts()))
    yield made
    made.close()
    await settle()


def told(client: FakeClient) -> list[bool]:
    return [one.watching for one in client.asked_of(api.WatchStake)]


async def test_watched__then_not__agent_told_both_times(network: StakeNetworkModel, client: FakeClient) -> None:
    network.watched()
    await until(lambda: network.state.stake.status == "content")
    assert told(client) == [True]
    network.unwatched()
    await until(lambda: told(client) == [True, False])
    network.watched()
    await until(lambda: told(client) == [True, False, True])
    network.unwatched()


async def test_watched__agent_comes_back__followed_again_only_while_watched(
    network: StakeNetworkModel, client: FakeClient
) -> None:
    network.watched()
    await until(lambda: told(client) == [True])
    await client.break_off()
    await client.come_back()
    await until(lambda: told(client) == [True, True])
    network.unwatched()
    await until(lambda: told(client)[-1] is False)
    await client.break_off()
    await client.come_back()
    await settle()
    assert told(client) == [True, True, False]


async def test_event__while_watched__read_anew_and_not_after(network: StakeNetworkModel, client: FakeClient) -> None:
    network.watched()
    await until(lambda: len(client.asked_of(api.GetStake)) == 1)
    client.tell(api.StakeEvent(12))
    await until(lambda: len(client.asked_of(api.GetStake)) == 2)
    network.unwatched()
    client.tell(api.StakeEvent(13))
    await settle()
    assert len(client.asked_of(api.GetStake)) == 2


async def test_need__providers__read_only_from_then_on(network: StakeNetworkModel, client: FakeClient) -> None:
    network.watched()
    await until(lambda: network.state.stake.status == "content")
    assert not client.asked_of(api.GetProviders)
    assert network.state.providers.status == "empty"
    network.need("providers")
    assert network.state.providers.status == "loading"
    await until(lambda: network.state.providers.status == "content")
    assert not client.asked_of(api.GetStakeHistory)
    network.need("history")
    await until(lambda: network.state.history.status == "content")
    assert len(client.asked_of(api.GetProviders)) == 1
    network.unwatched()


async def test_need__dropped_before_it_was_read__not_loading_for_ever(network: StakeNetworkModel) -> None:
    network.need("history")
    network.need()
    assert network.state.history.status == "empty"


async def test_refresh__history_not_complete__read_again_soon(
    network: StakeNetworkModel, client: FakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stake_network, "SOON", 0.0)
    client.answers[api.GetStakeHistory] = history(complete=False)
    network.need("history")
    network.watched()
    await until(lambda: len(client.asked_of(api.GetStakeHistory)) >= 2)
    client.answers[api.GetStakeHistory] = history()
    await until(lambda: network.state.history.value is not None and network.state.history.value.complete)
    network.unwatched()


async def test_refresh__no_contracts__missing_until_there_are(network: StakeNetworkModel, client: FakeClient) -> None:
    network.need("providers")
    client.answers[api.GetStake] = NoContracts("This network has no contracts of Fallow's", "")
    await network.refresh()
    assert (network.state.missing, network.state.stake.status) == (True, "error")
    assert network.state.providers.status == "error"
    assert not client.asked_of(api.GetProviders)
    client.answers[api.GetStake] = staked()
    await network.refresh()
    assert (network.state.missing, network.state.providers.status) == (False, "content")


async def test_refresh__chain_away__all_of_it_stale_then_new(network: StakeNetworkModel, client: FakeClient) -> None:
    network.need("history")
    await network.refresh()
    client.answers[api.GetStake] = ChainAway("No node answers", "")
    await network.refresh()
    assert (network.state.stake.status, network.state.history.status) == ("partial", "partial")
    client.answers[api.GetStake] = staked()
    await network.refresh()
    assert (network.state.stake.status, network.state.history.status) == ("content", "content")


async def test_refresh__no_wallet__locked_and_nothing_asked_of_the_chain(
    network: StakeNetworkModel, client: FakeClient
) -> None:
    client.answers[api.GetAccounts] = api.AccountsReply([], "local")
    await network.refresh()
    assert network.state.stake.status == "locked"
    assert not client.asked_of(api.GetStake)


async def test_refresh__old_block__largest_lead_counts_until_the_clock_goes_back(
    network: StakeNetworkModel, client: FakeClient
) -> None:
    async def ahead_of(seconds: int) -> int:
        client.answers[api.GetStake] = staked(ahead=seconds)
        await network.refresh()
        return network.state.ahead

    assert abs(await ahead_of(7 * DAY) - 7 * DAY) <= 1
    assert abs(await ahead_of(7 * DAY - 60) - 7 * DAY) <= 1, "the block was a minute old"
    assert abs(await ahead_of(8 * DAY) - 8 * DAY) <= 1
    assert abs(await ahead_of(0)) <= 1, "another chain"


# ------------------------------------------------------------------ what leaves, and when


@pytest.mark.parametrize(("reply", "phase"), [(WAITING, "waiting"), (OPEN, "open"), (OVER, "over"), (NONE, "nothing")])
async def test_leaving__moment__phase_of_what_leaves(
    network: StakeNetworkModel, reply: api.StakeReply, phase: str
) -> None:
    bond = reply.positions.bond
    assert network.leaving(bond.leaving).phase == phase
    assert staying(bond) == int(bond.bond) - (200 * FLW if phase in ("waiting", "open") else 0)
    assert possible_units(bond) == staying(bond) // (100 * FLW)


async def test_leaving__clock_ahead__moments_on_ours(network: StakeNetworkModel, client: FakeClient) -> None:
    client.answers[api.GetStake] = leaving(DAY, ahead=3 * DAY)
    await network.refresh()
    assert network.state.stake.value is not None
    found = network.leaving(network.state.stake.value.positions.bond.leaving)
    assert found.phase == "waiting"
    assert abs(found.opens - time.time() - DAY) < 5
    assert abs(found.until - time.time() - DAY - WINDOW) < 5


async def test_leaving__read_long_ago__as_it_stands_now(network: StakeNetworkModel) -> None:
    told_then = api.ExitInfo("waiting", str(FLW), "0", int(time.time()) - 5, 0)
    assert network.leaving(told_then).phase == "open"


async def test_holdings__every_role__each_with_its_section(network: StakeNetworkModel) -> None:
    found = holdings(everything().positions, network)
    assert [(one.role, one.section) for one in found] == [
        ("delegate", "delegate"), ("delegate", "delegate"), ("pool", "earn"), ("lend", "earn"), ("loan", "earn"),
        ("exchange", "trade"), ("duty", "jury"),
    ]  # fmt: skip
    assert (found[0].provider, found[0].leaving.phase, found[1].leaving.phase) == (PROVIDERS[0], "waiting", "nothing")
    assert holdings(NONE.positions, network) == []


async def test_holdings__all_of_a_delegation_is_gone_but_a_request__not_counted_as_leaving(
    network: StakeNetworkModel,
) -> None:
    assert network.leaving(going(-60, 0)).phase == "nothing"
