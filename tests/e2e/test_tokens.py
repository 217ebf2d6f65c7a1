"""FET on the BNB chain, sent by the command line with a real signer and agent, over a chain of our own at the real addresses."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.clock import SystemClock
from app.domain.chains import BY_KEY
from app.domain.endpoints import host_of, joined
from app.domain.sector import on_chain
from tests.adapters.chain import real_tokens
from tests.adapters.chain.planted import Planted
from tests.e2e.place import Place, Said, Wallet

BNB = BY_KEY["bnb"]
FET = on_chain(56)[0]
WHOLE = 10**18
FRIEND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
FAKE = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


@dataclass
class Bnb:
    """A wallet with coin, FET and a token that only says it is FET on a BNB chain that its settings lead to."""

    wallet: Wallet
    chain: Web3Chain

    async def run(self, *arguments: str) -> Said:
        return await asyncio.to_thread(self.wallet.run, *arguments)

    async def held(self, token: str) -> int:
        return (await self.chain.tokens.held(FRIEND, [token]))[0] or 0


@pytest.fixture
async def bnb(place: Place, tmp_path: Path) -> AsyncIterator[Bnb]:
    wallet = await asyncio.to_thread(place.wallet, "sector")
    planted = Planted(BNB, {wallet.address: 3 * WHOLE})
    for address, symbol in ((FET.address, "FET"), (FAKE, "FET")):
        real_tokens.plant(planted, address, symbol, "Fetch", {wallet.address: 40 * WHOLE})
    with planted.running(tmp_path / "chain") as server:
        await server.start(0)
        chain = Web3Chain(lambda: server.url, SystemClock())
        made = Bnb(wallet, chain)
        await made.run("settings", "endpoints", f"bnb={server.url}")
        await made.run("settings", "hosts_off", joined([host_of(url) for url in BNB.endpoints]))
        yield made
        await made.run("settings", "networks", "none")
        await chain.close()
        await server.stop()


async def test_send__token_of_a_public_network__only_when_it_is_on_and_by_its_address(bnb: Bnb) -> None:
    sending = ("send", FRIEND, "3", "FET", "--network", "bnb")
    signed = ("--yes", "--password-file", bnb.wallet.password)
    off = await bnb.run(*sending, *signed)
    assert (off.code, "not on" in off.json["error"]) == (1, True)

    await bnb.run("settings", "networks", "bnb")
    listed = (await bnb.run("tokens", "--network", "bnb")).json["tokens"]
    assert [(one["symbol"], one["highlighted"]) for one in listed] == [("FET", True)]
    done = await bnb.run(*sending, *signed)
    assert done.code == 0, done
    assert (done.json["status"], await bnb.held(FET.address)) == (1, 3 * WHOLE)

    fake = await bnb.run("send", FRIEND, "3", FAKE, "--network", "bnb", *signed)
    assert (fake.code, "--despite-danger" in fake.json["hint"]) == (1, True)
    assert await bnb.held(FAKE) == 0
