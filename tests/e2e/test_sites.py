"""A site uses the wallet over its endpoint, on the real local network: connected, paid and signed by consent, refused without."""

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from app.client import sites
from app.client.agent import AgentClient
from app.client.calls import CodeChange, change_code, perform_batch
from app.client.signer import Signer
from app.domain import batches
from app.domain.addresses import ZERO
from app.domain.calls import approve
from app.domain.errors import AppError
from app.domain.messages import personal_digest
from app.domain.secp256k1 import recover
from app.domain.sites import Code
from app.wire import api
from app.wire.signer import Summary
from tests.e2e.conftest import Open
from tests.e2e.place import PASSWORD, Place, Wallet

SOMEBODY = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
DAPP = "https://app.example.org"


@pytest.fixture
def alice(place: Place) -> Wallet:
    return place.wallet("alice")


class Yes:
    """A person who consents, and remembers to what."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, list[str]]] = []

    async def shows(self, event: api.SiteEvent) -> Sequence[str]:
        self.seen.append((event.kind, event.accounts))
        return event.accounts[:1]

    async def turns_on(self, event: api.SiteEvent) -> bool:
        return False

    async def signs(self, event: api.SiteEvent, told: sites.Told) -> bool:
        self.seen.append((event.kind, list(told.sentences)))
        assert event.origin == DAPP
        return not (isinstance(told, Summary) and told.value == "13")


@asynccontextmanager
async def unlocked(client: AgentClient, wallet: Wallet) -> AsyncIterator[tuple[Yes, Signer]]:
    """Be a front end that holds the wallet unlocked and serves what sites ask."""
    person = Yes()
    signer = await Signer.start(wallet.place.home.profile(wallet.profile) / "vault")
    await signer.unlock(bytearray(PASSWORD.encode()))
    await client.call(api.HoldSigner(True))

    async def serve() -> None:
        with client.events() as events:
            async for event in events:
                if isinstance(event, api.SiteEvent):
                    with suppress(AppError):
                        await sites.answer(client, signer, event, person)

    serving = asyncio.create_task(serve())
    try:
        yield person, signer
    finally:
        serving.cancel()
        await client.call(api.HoldSigner(False))
        await signer.lock()


@asynccontextmanager
async def endpoint(client: AgentClient) -> AsyncIterator[str]:
    """Turn the endpoint on, on a free port, and yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    await client.call(api.SetSetting("sites_port", str(port)))
    await client.call(api.SetSetting("sites", "on"))
    try:
        yield (await client.call(api.GetSiteAddress())).address
    finally:
        await client.call(api.SetSetting("sites", "off"))


async def refused(work: Any) -> int:
    """Return the code that a library passes on."""
    from web3.exceptions import Web3RPCError

    with pytest.raises(Web3RPCError) as error:
        await work
    answer: Any = error.value.rpc_response
    return int(answer["error"]["code"])


async def test_site__by_web3_py__connects_pays_and_signs_with_consent_alone(alice: Wallet, line: Open) -> None:
    from web3 import AsyncHTTPProvider, AsyncWeb3

    client = await line(alice)
    assert (await client.call(api.GetSites())).on is False
    await client.call(api.AllowSite(DAPP))
    async with endpoint(client) as address:
        provider = AsyncHTTPProvider(address, {"headers": {"Origin": DAPP, "Content-Type": "application/json"}})
        web3: Any = AsyncWeb3(provider)
        ask = web3.manager.coro_request
        assert await web3.eth.chain_id == (await client.call(api.GetDeployment())).chain_id
        assert await refused(ask("eth_requestAccounts", [])) == Code.UNAUTHORIZED  # nobody holds the wallet unlocked
        assert await web3.eth.accounts == []
        async with unlocked(client, alice) as (person, signer):
            assert await ask("eth_requestAccounts", []) == [alice.address]
            before = await web3.eth.get_balance(SOMEBODY)
            name = await web3.eth.send_transaction({"from": alice.address, "to": SOMEBODY, "value": 7})
            receipt = await web3.eth.wait_for_transaction_receipt(name, timeout=20, poll_latency=0.1)
            assert receipt["status"] == 1
            assert await web3.eth.get_balance(SOMEBODY) == before + 7
            declined = {"from": alice.address, "to": SOMEBODY, "value": 13}
            assert await refused(web3.eth.send_transaction(declined)) == Code.REJECTED
            signature = bytes.fromhex((await ask("personal_sign", ["0x68656c6c6f", alice.address]))[2:])
            assert recover(personal_digest(b"hello"), signature) == alice.address
            await _see_batch_and_code(client, signer, alice)
        assert [kind for kind, _ in person.seen] == ["connect", "transaction", "transaction", "message"]
        assert person.seen[1][1][0] == f"Send 0.000000000000000007 ETH to {SOMEBODY}."
        assert await web3.eth.accounts == [alice.address]  # a connection stays, a signature needs the person
        assert await refused(web3.eth.send_transaction(declined)) == Code.UNAUTHORIZED
        assert await web3.eth.get_balance(SOMEBODY) == before + 8  # one more came by the batch
        await _drop(client, address)
        await provider.disconnect()
    entries = (await client.call(api.GetActivity())).entries
    assert name.to_0x_hex() in [one.hash for one in entries]
    _see_the_token_is_kept(alice, address)


async def _drop(client: AgentClient, address: str) -> None:
    """Take the site from the list: its line hears that no account is shown to it any more, and ends."""
    async with aiohttp.ClientSession() as session, session.ws_connect(address, headers={"Origin": DAPP}) as socket_:
        await socket_.send_json({"jsonrpc": "2.0", "id": 1, "method": "eth_subscribe", "params": ["accountsChanged"]})
        subscription = (await socket_.receive_json(timeout=5))["result"]
        await client.call(api.RemoveSite(DAPP))
        told = await socket_.receive_json(timeout=5)
        assert told["params"] == {"subscription": subscription, "result": []}
        assert (await socket_.receive(timeout=5)).type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(address, headers={"Origin": DAPP})


def _see_the_token_is_kept(wallet: Wallet, address: str) -> None:
    """See that the token lies in a file of its own, for this user alone, and in no log."""
    token = address.rpartition("/")[2]
    home = wallet.place.home
    file = home.profile(wallet.profile) / "sites.token"
    assert file.read_text().strip() == token
    assert file.stat().st_mode & 0o077 == 0
    holding = [path for path in Path(home.root).rglob("*") if path.is_file() and token.encode() in path.read_bytes()]
    assert holding == [file]


async def _see_batch_and_code(client: AgentClient, signer: Signer, wallet: Wallet) -> None:
    """Send a batch; have the account run a contract's code, see it, and take that back."""
    network = await client.call(api.GetDeployment())
    calls = [{"to": SOMEBODY, "value": "0x1"}, {"to": network.token, "data": "0x" + approve(SOMEBODY, 5).hex()}]
    wanted = {"version": "2.0.0", "chainId": hex(network.chain_id), "atomicRequired": False, "calls": calls}
    shown: list[str] = []

    async def consent(summary: Summary, _: api.PreparedReply) -> bool:
        shown.append(summary.sentences[0])
        return True

    outcomes = await perform_batch(client, signer, wallet.address, batches.parse(wanted), consent)
    assert [one.status for one in outcomes] == [1, 1]
    assert shown == [
        f"Send 0.000000000000000001 ETH to {SOMEBODY}.",
        f"Let {SOMEBODY} take up to 0.000000000000000005 FLW from you.",
    ]

    async def agree(change: CodeChange) -> bool:
        shown.append(change.statement.sentences[0])
        return change.fee > 0

    async def running() -> list[str]:
        return [one.address for one in (await client.call(api.GetAccountCodes())).codes]

    assert (await change_code(client, signer, wallet.address, network.staking, agree)).status == 1
    assert await running() == [network.staking]
    assert (await change_code(client, signer, wallet.address, ZERO, agree)).status == 1
    assert await running() == []
    assert shown[2:] == [
        f"Let {wallet.address} run the code of {network.staking}.",
        f"Take back that {wallet.address} runs another contract's code.",
    ]
