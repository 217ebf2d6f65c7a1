"""Chains to try the client on: the fake, the shared local network, and one that a test may break."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest

from app.adapters.keys.hot import LocalKey
from app.domain.secp256k1 import new_private_key
from app.ports import Chain, Faucet
from tests.adapters.chain.devnets import Devnet, opened
from tests.fakes.chain import FakeChain


@dataclass
class Net:
    """A chain and its faucet."""

    chain: Chain
    faucet: Faucet

    async def rich(self) -> LocalKey:
        """Return a new key whose address has ether and tokens."""
        key = LocalKey(new_private_key())
        await self.faucet.drip(key.address)
        return key


@pytest.fixture(scope="session")
def shared_devnet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    yield from opened(tmp_path_factory)


@pytest.fixture
def own_devnet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    yield from opened(tmp_path_factory)


@pytest.fixture
async def real(shared_devnet: Devnet) -> AsyncIterator[Net]:
    await shared_devnet.start()
    chain, faucet = shared_devnet.chain()
    yield Net(chain, faucet)
    await chain.close()


@pytest.fixture(params=["fake", "devnet"])
async def net(request: pytest.FixtureRequest, shared_devnet: Devnet) -> AsyncIterator[Net]:
    if request.param == "fake":
        fake = FakeChain()
        yield Net(fake, fake)
        return
    await shared_devnet.start()
    chain, faucet = shared_devnet.chain()
    yield Net(chain, faucet)
    await chain.close()
