"""What tells contracts from persons, on the local network."""

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.codes import ChainCodes
from app.adapters.keys.hot import LocalKey
from app.domain.secp256k1 import new_private_key
from tests.adapters.chain.conftest import Net


async def test_has_code__contract_or_person__told_apart(real: Net) -> None:
    assert isinstance(real.chain, Web3Chain)
    codes, at = ChainCodes(real.chain), await real.chain.deployment()
    assert await codes.has_code(at.token)
    assert await codes.has_code(at.market.lower())
    assert not await codes.has_code(LocalKey(new_private_key()).address)
