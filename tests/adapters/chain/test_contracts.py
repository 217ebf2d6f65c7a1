"""What every ports.Contracts promises, on the local network's own process: views as of one block, events to the last.

What is asked at once, and where one by one, is counted on a local network in this process.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.contracts import MOST_IN_BATCH, Web3Contracts
from app.adapters.clock import SystemClock
from app.devnet import pruning
from app.devnet.genesis import Artifacts
from app.devnet.server import Server
from app.domain import calls, staking as constants
from app.domain.contracts import staking, token, uniswap_v2_pair as pair, uniswap_v2_router02 as router
from app.domain.errors import Refused, Reverted
from app.domain.stake_log import EVENTS, Question
from tests.adapters.chain.conftest import Net
from tests.adapters.chain.test_client import do
from tests.devnet.local import ARTIFACTS, Clock, Local


def contracts(net: Net) -> Web3Contracts:
    assert isinstance(net.chain, Web3Chain)
    return Web3Contracts(net.chain)


async def test_ask__more_than_one_batch__all_answers_in_their_order(real: Net) -> None:
    who = await real.rich()
    asked = [Question(token.balance_of(who.address)), Question(staking.per_unit())] * MOST_IN_BATCH
    found = await contracts(real).ask(asked)
    assert found.values == ((10_000 * 10**18,), (constants.PER_UNIT,)) * MOST_IN_BATCH
    assert found.time == await real.chain.block_time()


async def test_ask__no_such_contract_there__refused(real: Net) -> None:
    nobody = (await real.rich()).address
    with pytest.raises(Refused, match="no contract of Fallow's"):
        await contracts(real).ask([Question(pair.total_supply(), nobody)])


async def test_events__from_where_the_last_reading_ended__only_what_is_new(real: Net) -> None:
    who, deployment = await real.rich(), await real.chain.deployment()
    reading = contracts(real)
    head, _ = await reading.head()
    _, following = await reading.events(EVENTS, 0, head.number)
    assert following == head.number + 1
    await do(real, who, "token", calls.approve(deployment.staking, 5))
    await do(real, who, "staking", calls.bond(5))
    newest, seen = await reading.head(head.number)
    assert (seen, newest.number > head.number, len(newest.digest)) == (head.digest, True, 32)
    assert await reading.head(newest.number + 9) == (newest, b"")
    found, last = await reading.events(EVENTS, following, newest.number)
    (bonded,) = [one for one in found if one.event == staking.Bonded(who.address, 5)]
    assert (bonded.contract, bonded.time) == ("Staking", await real.chain.block_time())
    assert bonded.block < last
    assert await reading.events(EVENTS, last, newest.number) == ([], last)


@dataclass
class Counted:
    """A local network in this process that notes what it is asked, and its contracts."""

    local: Local
    contracts: Web3Contracts
    asked: list[str] = field(default_factory=list)

    def calls(self) -> int:
        """Return how many views were called since this was last asked."""
        count = self.asked.count("eth_call")
        self.asked.clear()
        return count


@asynccontextmanager
async def counted(folder: Path, artifacts: Artifacts) -> AsyncIterator[Counted]:
    local = Local(folder, Clock(), artifacts)

    async def answer(method: str, parameters: list[Any]) -> Any:
        network.asked.append(method)
        return local(method, *parameters)

    server = Server(answer)
    await server.start(0)
    chain = Web3Chain(lambda: server.url, SystemClock())
    network = Counted(local, Web3Contracts(chain))
    try:
        yield network
    finally:
        await chain.close()
        await server.stop()
        local.close()


async def test_ask__multicall_there__one_call_and_the_same_answers_as_without(tmp_path: Path) -> None:
    async with counted(tmp_path / "new", ARTIFACTS) as new, counted(tmp_path / "old", old()) as before:
        for network, calls_made in (new, (1, 1)), (before, (1 + 3, 3)):  # without, it is looked for once
            who, deployment = network.local.rich().address, network.local.deployment
            asked = [
                Question(token.balance_of(who)),
                Question(staking.per_unit()),
                Question(router.factory(), deployment.router),
            ]
            for most in calls_made:
                found = await network.contracts.ask(asked, [who, deployment.token])
                assert found.values == ((10_000 * 10**18,), (constants.PER_UNIT,), (deployment.factory,))
                assert found.coins == (10 * 10**18, 0)
                assert (found.block, found.time) == (2, network.local.chain.evm.head.timestamp)
                assert network.calls() == most


@pytest.mark.parametrize("multicall", [True, False])
async def test_ask__one_question_reverts__refused_in_its_words(tmp_path: Path, multicall: bool) -> None:
    async with counted(tmp_path, ARTIFACTS if multicall else old()) as network:
        nothing = Question(router.get_amount_out(0, 1, 1), network.local.deployment.router)
        with pytest.raises(Reverted, match="INSUFFICIENT_INPUT_AMOUNT"):
            await network.contracts.ask([Question(staking.per_unit()), nothing])


async def test_events__of_a_block_that_is_forgotten__have_the_time_of_the_next_that_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "KEPT_BLOCKS", 3)
    monkeypatch.setattr(pruning, "SWEEP_BLOCKS", 2)
    async with counted(tmp_path, ARTIFACTS) as network:
        local = network.local
        who, at = local.rich(), local.deployment
        for amount in (1, 2):
            local.act(who, at.token, calls.approve(at.staking, amount))
            local.act(who, at.staking, calls.bond(amount))
            for _ in range(4):
                local("fallow_advance", 60)
        head, seen = await network.contracts.head(3)
        assert seen == b""  # it is forgotten
        found, _ = await network.contracts.events(EVENTS, 0, head.number)
        assert [one.event for one in found] == [staking.Bonded(who.address, amount) for amount in (1, 2)]
        first, second = (one.time for one in found)
        assert first == second <= local.chain.evm.head.timestamp


def old() -> Artifacts:
    """Return what local networks began from before they had Multicall3."""
    return Artifacts(ARTIFACTS.bytecode)
