"""Another main account has hot keys of its own: on chain, a device key serves one provider for ever."""

import asyncio

from app.client.agent import AgentClient
from app.domain import calls
from app.domain.transactions import Transaction
from app.wire import api
from tests.e2e.conftest import Open
from tests.e2e.place import Place

OTHER = "0x" + "2" * 40


async def device_offered(client: AgentClient, account: str) -> str:
    """Return the device key that a registration of `account` would name; empty when nothing is left to register."""
    prepared = await client.call(api.PrepareAct(account, "register", "0"))
    if not prepared.raw:
        return ""
    call = calls.decode(Transaction.decode_unsigned(prepared.raw).data)
    assert call is not None
    return str(call.arguments[0].value)


async def become(client: AgentClient, account: str) -> None:
    """Change the main account and wait for the agent's next life."""
    before = client.pid
    await client.call(api.SetAccounts([account]))
    async with asyncio.timeout(30):
        await client.until_connected(False)
        await client.until_connected(True)
    assert client.pid != before


async def test_main_account__another_and_back__each_with_its_own_device_key(place: Place, line: Open) -> None:
    wallet = place.wallet("replaced")
    client = await line(wallet)
    first = await device_offered(client, wallet.address)
    wallet.sign("stake", "register")
    assert wallet.position()["device"] == first
    await become(client, OTHER)
    await client.call(api.Drip(OTHER))
    second = await device_offered(client, OTHER)
    assert second not in ("", first)
    await become(client, wallet.address)
    assert await device_offered(client, wallet.address) in ("", first)
    assert (await client.call(api.GetPosition(wallet.address))).device == first
