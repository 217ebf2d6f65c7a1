"""One question to one contract, on a real node: its answer, or a plain refusal of what answers otherwise."""

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.views import ask
from app.domain.contracts import staking, token
from app.domain.errors import Refused
from app.domain.staking import PER_UNIT
from tests.adapters.chain.conftest import Net


async def test_ask__contract_of_the_view__its_answer(real: Net) -> None:
    assert isinstance(real.chain, Web3Chain)
    at = (await real.chain.deployment()).staking
    assert await real.chain.node.ask(lambda web3: ask(web3, at, staking.per_unit())) == PER_UNIT


async def test_ask__block_before_the_contract__refused_and_at_the_latest_answered(real: Net) -> None:
    assert isinstance(real.chain, Web3Chain)
    at = (await real.chain.deployment()).token
    with pytest.raises(Refused, match="no Token contract"):
        await real.chain.node.ask(lambda web3: ask(web3, at, token.cap(), 0))
    assert await real.chain.node.ask(lambda web3: ask(web3, at, token.cap())) == 10**27


async def test_ask__account_without_code__refused_with_where(real: Net) -> None:
    assert isinstance(real.chain, Web3Chain)
    nobody = (await real.rich()).address
    with pytest.raises(Refused, match=f"At {nobody} is no Staking contract"):
        await real.chain.node.ask(lambda web3: ask(web3, nobody, staking.per_unit()))
