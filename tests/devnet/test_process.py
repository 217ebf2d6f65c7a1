"""The real process: clients of several kinds, kills at any moment, ends in order, with its owner, and when unneeded."""

import asyncio
import os
import random
import signal
import stat
from collections.abc import AsyncIterator, Sequence
from typing import Any

import aiohttp
import psutil
import pytest
from web3 import AsyncHTTPProvider, AsyncWeb3
from web3.exceptions import ContractCustomError, ContractLogicError, Web3RPCError

from app.devnet.opening import DAMAGED, KEY, STATE
from app.domain import calls
from app.runtime.home import Home
from app.runtime.locks import is_held
from app.runtime.ownership import own
from app.wire import sockets
from app.wire.devnet import read_rpc
from app.wire.frames import Message
from app.wire.lease import Stop, Welcome
from tests.devnet.live import Live
from tests.devnet.local import ETHER, Account

KILLS = 20


@pytest.fixture
async def live(home: Home, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Live]:
    monkeypatch.setenv("FALLOW_HOME", str(home.root))
    network = Live(home)
    yield network
    await network.close()


@pytest.fixture
async def web3(live: Live) -> AsyncIterator[Any]:
    await live.up()
    client = AsyncWeb3(AsyncHTTPProvider(read_rpc(live.home)))
    yield client
    await client.provider.disconnect()


async def test_process__up__tells_its_facts_and_where_it_is(live: Live) -> None:
    facts = await live.facts()
    assert facts == await live.facts()
    assert (facts.rpc, facts.fresh) == (read_rpc(live.home), "")
    assert int(await live.ask("eth_chainId"), 16) == facts.chain_id
    folder = live.home.root / "devnet"
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) & 0o77 for path in folder.iterdir()}
    assert modes == dict.fromkeys((KEY, STATE, f"{STATE}-wal", f"{STATE}-shm", "port.json"), 0)
    assert (folder / KEY).read_text() not in (live.home.logs() / "devnet.log").read_text()


async def test_web3__whole_way_of_a_token_transfer(live: Live, web3: Any) -> None:
    rich, other = await live.rich(), Account(0).address
    token = (await live.ask("fallow_deployment"))["token"]
    data = calls.transfer(other, 5 * ETHER)
    assert await web3.is_connected()
    assert await web3.eth.chain_id == rich.chain_id
    gas = await web3.eth.estimate_gas({"from": rich.address, "to": token, "data": data})
    tip, block = await web3.eth.max_priority_fee, await web3.eth.get_block("latest")
    raw = rich.transaction(token, data=data, gas=gas, tip=tip, fee=2 * block["baseFeePerGas"] + tip)
    receipt = await web3.eth.wait_for_transaction_receipt(await web3.eth.send_raw_transaction(raw), poll_latency=0.01)
    assert (receipt["status"], receipt["from"], receipt["to"]) == (1, rich.address, token)
    (log,) = await web3.eth.get_logs({"address": token, "fromBlock": receipt["blockNumber"]})
    assert log["transactionHash"] == receipt["transactionHash"]
    shown = await web3.eth.get_transaction(receipt["transactionHash"])
    assert (shown["nonce"], await web3.eth.get_transaction_count(rich.address, "pending")) == (0, 1)
    assert await web3.eth.get_balance(rich.address) == 10 * ETHER - receipt["gasUsed"] * receipt["effectiveGasPrice"]
    assert len(await web3.eth.get_code(token)) > 1000
    assert (await web3.eth.fee_history(2, "latest", [50]))["oldestBlock"] == receipt["blockNumber"] - 1


async def test_web3__errors__are_the_ones_it_knows(live: Live, web3: Any) -> None:
    rich, found = await live.rich(), await live.ask("fallow_deployment")
    with pytest.raises(ContractCustomError) as caught:
        await web3.eth.call({"from": rich.address, "to": found["token"], "data": calls.transfer(rich.address, 10**30)})
    assert calls.error_name(bytes.fromhex(str(caught.value.data)[2:])) == "ERC20InsufficientBalance"
    with pytest.raises(ContractLogicError):
        await web3.eth.estimate_gas({"from": rich.address, "to": found["staking"], "data": calls.unbond(1)})
    with pytest.raises(Web3RPCError, match="nonce too high"):
        await web3.eth.send_raw_transaction(rich.transaction(rich.address, nonce=7))
    with pytest.raises(Web3RPCError, match="insufficient funds"):
        await web3.eth.send_raw_transaction(rich.transaction(rich.address, 11 * ETHER, nonce=0))


async def test_clients__four_at_once__each_sees_its_own_in_order(live: Live) -> None:
    await live.up()
    other = Account(0).address

    async def client() -> None:
        rich = await live.rich()
        for number in range(10):
            digest = await live.ask("eth_sendRawTransaction", rich.transaction(other, 1))
            receipt = await live.ask("eth_getTransactionReceipt", digest)
            assert (receipt["status"], await live.ask("eth_getTransactionCount", rich.address)) == (
                "0x1",
                hex(number + 1),
            )

    await asyncio.gather(*(client() for _ in range(4)))
    assert int(await live.ask("eth_getBalance", other), 16) == 40


async def test_lease__while_the_evm_computes__is_served(live: Live) -> None:
    await live.up()
    busy = asyncio.create_task(live.ask("eth_call", {"data": "0x" + "5b5a611000106000575b00", "gas": hex(6_000_000)}))
    await asyncio.sleep(0.05)
    assert (await live.up()).others == 1
    assert not busy.done()
    assert await busy == "0x"


async def test_kills__while_transactions_run__whatever_was_answered_stays(live: Live) -> None:
    chance = random.Random(1)
    welcome = await live.up()
    rich, other, rpc = await live.rich(), Account(0).address, welcome.facts["rpc"]
    answered: dict[str, int] = {}
    over, progress = asyncio.Event(), asyncio.Semaphore(0)

    async def send_for_ever() -> None:
        """Send one transaction after the other, the same again until its receipt is answered."""
        while not over.is_set():
            raw = rich.transaction(other, 1)
            while (receipt := await _receipt_or_none(live, raw)) is None:
                await live.up()
            answered[receipt["transactionHash"]] = int(receipt["blockNumber"], 16)
            progress.release()

    async def check(digests: Sequence[str]) -> None:
        for digest in digests:
            receipt = await live.ask("eth_getTransactionReceipt", digest)
            assert int(receipt["blockNumber"], 16) == answered[digest]

    sending = asyncio.create_task(send_for_ever())
    for _ in range(KILLS):
        mark, progress = len(answered), asyncio.Semaphore(0)
        for _ in range(2):
            await progress.acquire()
        await asyncio.sleep(chance.random() * 0.04)
        os.kill(welcome.pid, signal.SIGKILL)
        assert await live.ended(welcome.pid)
        welcome = await live.up()
        assert (welcome.facts["rpc"], welcome.facts["fresh"]) == (rpc, "")
        await check(list(answered)[mark:])
    over.set()
    await sending
    await check(list(answered))
    assert rich.nonce == len(answered) == int(await live.ask("eth_getTransactionCount", rich.address), 16)
    assert int(await live.ask("eth_getBalance", other), 16) == len(answered)
    assert len(set(answered.values())) == len(answered) >= 2 * KILLS


async def _receipt_or_none(live: Live, raw: str) -> dict[str, Any] | None:
    """Send and fetch the receipt; None when the network died meanwhile."""
    try:
        receipt = await live.ask("eth_getTransactionReceipt", await live.ask("eth_sendRawTransaction", raw))
    except (OSError, aiohttp.ClientError):
        return None
    assert isinstance(receipt, dict)
    return receipt


async def test_state__damaged_between_two_lives__new_chain_and_the_reason(live: Live) -> None:
    first = await live.facts()
    (pid,) = live.watched
    os.kill(pid, signal.SIGKILL)
    assert await live.ended(pid)
    for name in (STATE, f"{STATE}-wal"):  # the journal alone would bring the state back
        (live.home.root / "devnet" / name).write_bytes(os.urandom(10_000))
    second = await live.facts()
    assert (second.chain_id != first.chain_id, second.rpc == first.rpc) == (True, True)
    assert second.fresh.startswith(DAMAGED)
    assert (await live.ask("fallow_news"))["fresh"] == second.fresh


async def test_port__taken_by_another_program__another_is_used(live: Live) -> None:
    first = await live.facts()
    (pid,) = live.watched
    os.kill(pid, signal.SIGTERM)
    assert await live.ended(pid)
    assert read_rpc(live.home) is None
    taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", int(first.rpc.rpartition(":")[2]))
    second = await live.facts()
    taken.close()
    assert (second.chain_id, second.rpc != first.rpc) == (first.chain_id, True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_signal__while_leased__ends_in_order(live: Live, number: int) -> None:
    welcome = await live.up()
    os.kill(welcome.pid, number)
    assert await live.ended(welcome.pid, 5)
    assert (read_rpc(live.home), is_held(live.home.runtime / "devnet.lock")) == (None, False)
    assert "Traceback" not in (live.home.logs() / "devnet.log").read_text()
    assert not (live.home.root / "devnet" / f"{STATE}-wal").exists()


async def test_stop__while_a_call_computes__ends_all_the_same(live: Live) -> None:
    welcome = await live.up()
    busy = asyncio.create_task(live.ask("eth_call", {"data": "0x5b600056"}))
    await asyncio.sleep(0.05)
    channel = await sockets.connect(live.home, "devnet")
    await channel.send(Stop())
    await channel.close()
    os.kill(welcome.pid, signal.SIGTERM)
    assert await live.ended(welcome.pid, 10)
    with pytest.raises((aiohttp.ClientError, AssertionError)):
        await busy


async def test_linger__last_lease_given_back__ends(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FALLOW_HOME", str(home.root))
    live = Live(home, linger=0.1)
    welcome = await live.up()
    assert not await live.ended(welcome.pid, 1.5)
    await live.give_back()
    assert await live.ended(welcome.pid)
    await live.close()


async def test_owner__gone__network_and_files_go_with_it(live: Live) -> None:
    owner = own(live.home)
    welcome = await live.up()
    owner.release()
    assert await live.ended(welcome.pid)
    assert not live.home.root.exists()


async def test_second_process__of_the_same_home__leaves_at_once(live: Live) -> None:
    await live.up()
    second = await asyncio.create_subprocess_exec(*live.argv)
    assert await asyncio.wait_for(second.wait(), 10) == 0
    assert (await live.up()).others == 1


async def test_contracts__missing__says_so_and_ends(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.runtime.resources.folder", lambda: live.home.root / "nowhere")
    from app.devnet.process import NoNetwork, serve

    with pytest.raises(NoNetwork, match="contracts cannot be read"):
        await serve(live.home, 60)
    assert not is_held(live.home.runtime / "devnet.lock")


async def test_resting__for_a_while__takes_no_time_and_little_memory(live: Live) -> None:
    process = psutil.Process((await live.up()).pid)
    await live.rich()
    before = process.cpu_times()
    assert not await live.ended(process.pid, 1.5)
    after = process.cpu_times()
    assert after.user + after.system - before.user - before.system <= 0.03
    assert process.memory_info().rss < 120 << 20


class Shout(Message, frozen=True, tag=True):
    """No word of the leases' language."""


async def test_lease_channel__garbage__is_no_lease_and_harms_nobody(live: Live) -> None:
    await live.up()
    channel = await sockets.connect(live.home, "devnet")
    await channel.send(Shout())
    assert await channel.receive(Welcome) is None
    await channel.close()
    assert (await live.up()).others == 1


async def test_clock__somebody_is_there__ticks_and_with_nobody_rests(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.devnet import process
    from app.wire.lease import Standing

    monkeypatch.setattr("app.devnet.evm.BLOCK_SECONDS", 0.02)
    monkeypatch.setattr(process, "_RECENT_SECONDS", 0.0)
    ticks = asyncio.Semaphore(0)
    standing = Standing(home, "devnet", 60)
    network = process.Devnet(home, standing)
    monkeypatch.setattr(network, "_tick", ticks.release)
    keeping = asyncio.create_task(network.keep_time())
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await ticks.acquire()
    channel = object()
    standing._leases.add(channel)  # type: ignore[arg-type] # a lease is no more to it than being there
    network._wanted.set()
    async with asyncio.timeout(5):
        for _ in range(3):
            await ticks.acquire()
    standing._leases.clear()
    with pytest.raises(TimeoutError):
        while True:
            async with asyncio.timeout(0.15):
                await ticks.acquire()
    keeping.cancel()
    await network.stop()
