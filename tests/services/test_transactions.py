"""Transfers: what is wrong is said before anybody signs, with both figures."""

import pytest

from app.adapters.keys.hot import LocalKey
from app.domain import calls
from app.domain.errors import AppError, BadInput, ChainAway, InsufficientFunds, WrongUsage
from app.domain.secp256k1 import new_private_key
from app.domain.transactions import Transaction
from app.services.transactions import Transactions, checked_address
from tests.fakes.chain import DRIP, FakeChain, sign_and_send

WEI = 10**18
GOOD = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"  # EIP-55's own example
ME = LocalKey(new_private_key())


@pytest.fixture
async def chain() -> FakeChain:
    chain = FakeChain()
    await chain.drip(ME.address)
    return chain


@pytest.mark.parametrize("text", [GOOD, GOOD.lower(), "0x" + GOOD[2:].upper(), GOOD.removeprefix("0x"), f"  {GOOD}\n"])
def test_checked_address__any_honest_spelling__checksummed(text: str) -> None:
    assert checked_address(text) == GOOD


@pytest.mark.parametrize(
    "text", ["", "0x", GOOD[:-1], GOOD + "0", "0x" + "g" * 40, "0x0x" + "1" * 38, "vitalik.eth", "0x" + "١" * 40]
)
def test_checked_address__no_address__bad_input(text: str) -> None:
    with pytest.raises(BadInput, match="no address") as caught:
        checked_address(text)
    assert "40 digits" in caught.value.hint


def test_checked_address__one_letter_in_the_wrong_case__bad_input() -> None:
    with pytest.raises(BadInput, match="wrong checksum"):
        checked_address(GOOD.replace("aA", "aa"))


async def test_prepare_send__ether__is_explained_and_arrives(chain: FakeChain) -> None:
    prepared = await Transactions(chain).prepare_send(ME.address, GOOD, "ETH", 3 * WEI // 2)
    assert prepared.title == f"Send 1.5 ETH to {GOOD}"
    assert "cannot be called back" in prepared.note
    assert "ETH" in prepared.note
    assert not prepared.more
    transaction = Transaction.decode_unsigned(prepared.raw)
    assert (transaction.to, transaction.value, transaction.data) == (GOOD, 3 * WEI // 2, b"")
    await sign_and_send(chain, ME, transaction)
    assert (await chain.balances(GOOD)).eth == 3 * WEI // 2


async def test_prepare_send__token__calls_the_token_and_arrives(chain: FakeChain) -> None:
    prepared = await Transactions(chain).prepare_send(ME.address, GOOD, "FLW", DRIP.token)
    assert prepared.title == f"Send 10,000 FLW to {GOOD}"
    assert prepared.transaction is not None
    assert prepared.transaction.to == (await chain.deployment()).token
    assert prepared.transaction.data == calls.transfer(GOOD, DRIP.token)
    await sign_and_send(chain, ME, prepared.transaction)
    assert (await chain.balances(GOOD)).token == DRIP.token
    assert (await chain.balances(ME.address)).token == 0


@pytest.mark.parametrize(
    ("to", "asset", "amount", "kind", "says"),
    [
        (GOOD, "BTC", 1, WrongUsage, "BTC"),
        ("nobody", "ETH", 1, BadInput, "no address"),
        (GOOD.replace("aA", "aa"), "ETH", 1, BadInput, "checksum"),
        ("0x" + "0" * 40, "ETH", 1, BadInput, "is lost"),
        (GOOD, "ETH", 0, BadInput, "Nothing"),
        (GOOD, "FLW", -1, BadInput, "Nothing"),
        (GOOD, "FLW", DRIP.token + 1, InsufficientFunds, "10,000.000000000000000001 FLW.* has 10,000 FLW"),
        (GOOD, "ETH", 11 * WEI, InsufficientFunds, "11 ETH.* has 10 ETH"),
        (GOOD, "ETH", DRIP.eth, InsufficientFunds, "gas"),
    ],
)
async def test_prepare_send__cannot_be__says_why(
    chain: FakeChain, to: str, asset: str, amount: int, kind: type[AppError], says: str
) -> None:
    with pytest.raises(kind, match=says) as caught:
        await Transactions(chain).prepare_send(ME.address, to, asset, amount)
    assert caught.value.hint


@pytest.mark.parametrize("contract", ["token", "staking", "market"])
async def test_prepare_send__to_a_contract_of_ours__refused(chain: FakeChain, contract: str) -> None:
    to = getattr(await chain.deployment(), contract)
    with pytest.raises(BadInput, match="is lost"):
        await Transactions(chain).prepare_send(ME.address, to, "FLW", 1)


async def test_prepare_send__no_ether_for_gas__insufficient_funds(chain: FakeChain) -> None:
    poor = LocalKey(new_private_key())
    await sign_and_send(
        chain, ME, (await Transactions(chain).prepare_send(ME.address, poor.address, "FLW", WEI)).transaction
    )
    with pytest.raises(InsufficientFunds, match="gas"):
        await Transactions(chain).prepare_send(poor.address, GOOD, "FLW", WEI)


async def test_prepare_send__nothing_answers__chain_away(chain: FakeChain) -> None:
    chain.away = True
    with pytest.raises(ChainAway):
        await Transactions(chain).prepare_send(ME.address, GOOD, "ETH", 1)
