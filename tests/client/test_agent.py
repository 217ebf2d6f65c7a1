"""A front end's line to its agent: calls, errors, events, and what happens when either side dies."""

import asyncio
import os
import signal

import pytest

from app.client.agent import AgentClient
from app.domain.errors import AgentAway, AppError, Busy, Unavailable
from app.runtime.home import Home
from app.wire import api
from tests.client.conftest import Open
from tests.fakes.ends import Watched


async def _pid(client: AgentClient) -> int:
    return (await client.call(api.GetMonitor())).reading.memory_used


async def test_call__answered__by_the_started_agent(line: Open) -> None:
    client = await line()
    assert await _pid(client) == client.pid


async def test_call__refused__keeps_class_title_and_hint(line: Open) -> None:
    client = await line()
    with pytest.raises(Busy) as caught:
        await client.call(api.Drip("0x"))
    assert (caught.value.title, caught.value.hint) == ("No place", "Wait a little")


async def test_call__fault_inside__is_an_error_without_its_insides(line: Open) -> None:
    client = await line()
    with pytest.raises(AppError) as caught:
        await client.call(api.GetBook())
    assert "inside the agent" in caught.value.title
    assert "RuntimeError" not in caught.value.title + caught.value.hint


async def test_call__no_answer__gives_up_and_names_the_log(line: Open) -> None:
    client = await line()
    with pytest.raises(AgentAway) as caught:
        await client.call(api.Redeem(), seconds=0.2)
    assert "agent-test.log" in caught.value.hint
    assert await _pid(client) == client.pid


async def test_call__slow_one_under_way__others_are_answered(line: Open) -> None:
    client = await line()
    slow = asyncio.create_task(client.call(api.Redeem()))
    assert await _pid(client) == client.pid
    assert not slow.done()
    slow.cancel()


async def test_agent_killed__is_started_again_and_open_calls_are_repeated(line: Open) -> None:
    client = await line()
    first = client.pid
    open_call = asyncio.create_task(client.call(api.Redeem(), seconds=30))
    await _pid(client)
    os.kill(first, signal.SIGKILL)
    async with asyncio.timeout(20):
        second = await _pid(client)
    assert second != first
    assert client.pid == second
    assert not open_call.done()
    open_call.cancel()


async def test_agent_killed__call_not_to_be_repeated__says_so(line: Open) -> None:
    client = await line()
    await _pid(client)
    open_call = asyncio.create_task(client.call(api.Redeem(), repeat=False))
    await _pid(client)
    os.kill(client.pid, signal.SIGKILL)
    with pytest.raises(AgentAway, match="before it answered"):
        await open_call


async def test_agent_killed__greeting_is_said_again(line: Open) -> None:
    client = await line()
    greeted: list[int] = []
    again = asyncio.Event()

    async def greet(one: AgentClient) -> None:
        greeted.append(await _pid(one))
        if len(greeted) == 2:
            again.set()

    await client.on_connect(greet)
    os.kill(client.pid, signal.SIGKILL)
    await asyncio.wait_for(again.wait(), 20)
    assert greeted[0] != greeted[1]


async def test_events__watched__come_in_order(line: Open) -> None:
    client, other = await line(), await line()
    with client.events() as events:
        await client.call(api.Watch())
        for number in range(3):
            await other.call(api.SetSetting(str(number), "x"))
        async with asyncio.timeout(5):
            titles = [event.title for _ in range(3) if isinstance(event := await anext(events), api.NoticeEvent)]
    assert titles == ["0", "1", "2"]


async def test_front_end_gone__agent_lives_for_the_others(line: Open) -> None:
    client, other = await line(), await line()
    assert client.pid == other.pid
    await client.close()
    assert await _pid(other) == other.pid


async def test_stop_agent__ends_it(line: Open) -> None:
    client = await line()
    watched = Watched(client.pid)
    await client.stop_agent()
    assert await asyncio.to_thread(watched.ended, 10)
    watched.kill()


async def test_open__no_agent_and_none_wanted__unavailable(home: Home) -> None:
    with pytest.raises(Unavailable, match="not running"):
        await AgentClient(home, "test").open(start=False)


# --- who holds the signer


async def test_lock__no_holder__none_ended(line: Open) -> None:
    client = await line()
    assert (await client.call(api.LockWallet())).signers == 0


async def test_lock__holder__is_told_and_waited_for(line: Open) -> None:
    client, holder = await line(), await line()
    with holder.events() as events:
        await holder.call(api.HoldSigner(True))
        locking = asyncio.create_task(client.call(api.LockWallet()))
        assert isinstance(await anext(events), api.LockEvent)
        assert not locking.done()
        await holder.call(api.HoldSigner(False))
        assert (await locking).signers == 1


async def test_lock__holder_goes_away__counts_as_ended(line: Open) -> None:
    client, holder = await line(), await line()
    with holder.events() as events:
        await holder.call(api.HoldSigner(True))
        locking = asyncio.create_task(client.call(api.LockWallet()))
        await anext(events)
        await holder.close()
        assert (await locking).signers == 1


async def test_ask_signature__nobody_holds__locked(line: Open) -> None:
    client = await line()
    with pytest.raises(AppError) as caught:
        await client.call(api.AskSignature(b"x", "Send", ""))
    assert caught.value.code == "Locked"


async def test_ask_signature__holder_signs__is_broadcast(line: Open) -> None:
    client, holder = await line(), await line()
    with holder.events() as events:
        await holder.call(api.HoldSigner(True))
        asking = asyncio.create_task(client.call(api.AskSignature(b"x", "Send", "note")))
        event = await anext(events)
        assert isinstance(event, api.SignEvent)
        assert [one.kind for one in event.cautions] == ["first-time"]
        assert (event.raw, event.title, event.note) == (b"x", "Send", "note")
        await holder.call(api.AnswerSignature(event.id, b"signed"))
        assert (await asking).hash == "signed"


@pytest.mark.parametrize("goes", [False, True])
async def test_ask_signature__holder_says_no_or_goes__refused(line: Open, goes: bool) -> None:
    client, holder = await line(), await line()
    with holder.events() as events:
        await holder.call(api.HoldSigner(True))
        asking = asyncio.create_task(client.call(api.AskSignature(b"x", "Send", "")))
        event = await anext(events)
        assert isinstance(event, api.SignEvent)
        if goes:
            await holder.close()
        else:
            await holder.call(api.AnswerSignature(event.id, b""))
        with pytest.raises(AppError, match="Not signed"):
            await asking


async def test_answer_signature__by_another__refused(line: Open) -> None:
    client, holder = await line(), await line()
    with holder.events() as events:
        await holder.call(api.HoldSigner(True))
        asking = asyncio.create_task(client.call(api.AskSignature(b"x", "Send", "")))
        event = await anext(events)
        assert isinstance(event, api.SignEvent)
        with pytest.raises(AppError, match="Nobody waits"):
            await client.call(api.AnswerSignature(event.id, b"forged"))
        await holder.call(api.AnswerSignature(event.id, b"signed"))
        assert (await asking).hash == "signed"
