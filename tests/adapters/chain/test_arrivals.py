"""What came to accounts and what redemptions paid out: the same on the fake and on the local network's own process."""

from typing import Any

import pytest

from app.adapters.chain.arrivals import read_redeemed
from app.adapters.keys.hot import LocalKey
from app.domain import calls
from app.domain.activity import Arrival
from app.domain.books import Redeemed
from app.domain.contracts import market
from app.domain.hashing import checksum, word
from app.domain.receipts import SignedVoucher, Voucher
from app.domain.secp256k1 import new_private_key
from app.domain.signatures import compact
from tests.adapters.chain.conftest import Net
from tests.fakes.chain import sign_and_send

WEI = 10**18
PAYER, PROVIDER = checksum("11" * 20), checksum("22" * 20)


async def arrivals(net: Net, *accounts: str, first: int = 0) -> tuple[list[Arrival], int]:
    """Read to the end."""
    found: list[Arrival] = []
    while True:
        more, following = await net.chain.arrivals(accounts, first)
        found += more
        if following == first:
            return found, first
        first = following


async def test_arrivals__gift__coin_and_tokens_once(net: Net) -> None:
    who = LocalKey(new_private_key()).address
    _, before = await arrivals(net, who)
    await net.faucet.drip(who)
    found, after = await arrivals(net, who, first=before)
    assert sorted((one.account, one.asset, one.amount) for one in found) == [
        (who, "ETH", 10 * WEI),
        (who, "FLW", 10_000 * WEI),
    ]
    assert {one.index for one in found if one.asset == "ETH"} == {-2}
    assert all(one.index >= 0 for one in found if one.asset == "FLW")
    assert all(before <= one.block < after and one.time > 0 and len(one.transaction) == 66 for one in found)
    assert await arrivals(net, who, first=after) == ([], after)


async def test_arrivals__sent_between_two_and_to_oneself__only_from_others_to_watched(net: Net) -> None:
    one, other, stranger = await net.rich(), await net.rich(), await net.rich()
    _, first = await arrivals(net, one.address, other.address)
    token = (await net.chain.deployment()).token
    acts = (
        (other.address, 3, b""),
        (token, 0, calls.transfer(other.address, 5)),
        (one.address, 7, b""),
        (token, 0, calls.transfer(one.address, 11)),
        (stranger.address, 13, b""),
    )
    for to, value, data in acts:
        await sign_and_send(net.chain, one, await net.chain.prepare(one.address, to, value, data))
    found, _ = await arrivals(net, one.address, other.address.lower(), first=first)
    assert [(each.account, each.sender, each.asset, each.amount) for each in found] == [
        (other.address, one.address, "ETH", 3),
        (other.address, one.address, "FLW", 5),
    ]


async def test_payout__redemption__what_the_provider_got_and_the_gas_of_who_sent_it(net: Net) -> None:
    session, provider, sender = LocalKey(new_private_key()), LocalKey(new_private_key()), await net.rich()
    payer = await net.faucet.sponsor(session.address, 10 * WEI)
    contracts = await net.chain.deployment()
    plain = Voucher(payer, provider.address, 4 * WEI)
    signed = SignedVoucher(plain, compact(session.sign(plain.digest(contracts))))
    outcome = await net.chain.send_as(sender, contracts.market, calls.redeem(provider.address, [signed]))
    payout = await net.chain.payout(outcome.hash, provider.address)
    assert payout.paid == (await net.chain.balances(provider.address)).token
    assert 4 * WEI * 19 // 20 - 1 <= payout.paid <= 4 * WEI * 19 // 20
    assert (payout.transaction, payout.sender, payout.gas) == (outcome.hash, sender.address, outcome.fee)
    assert payout.time > 0
    found, _ = await arrivals(net, provider.address)
    assert [(one.sender, one.amount) for one in found] == [(contracts.staking, payout.paid)]


async def test_payout__of_another_provider__is_nothing(net: Net) -> None:
    session, provider = LocalKey(new_private_key()), await net.rich()
    payer = await net.faucet.sponsor(session.address, WEI)
    contracts = await net.chain.deployment()
    plain = Voucher(payer, provider.address, WEI)
    signed = SignedVoucher(plain, compact(session.sign(plain.digest(contracts))))
    outcome = await net.chain.send_as(provider, contracts.market, calls.redeem(provider.address, [signed]))
    assert (await net.chain.payout(outcome.hash, LocalKey(new_private_key()).address)).paid == 0


def log(**changes: Any) -> dict[str, Any]:
    """Return a Redeemed event as a node tells it."""
    topics = [bytes.fromhex(str(topic)[2:]) for topic in market.Redeemed.topics(PAYER, PROVIDER)]
    whole = {
        "topics": topics,
        "data": word(7),
        "blockNumber": 5,
        "transactionHash": b"\xab" * 32,
        "logIndex": 2,
    }
    return {**whole, **changes}


def test_read_redeemed__log_of_a_node__event() -> None:
    assert read_redeemed(log()) == Redeemed(PAYER, PROVIDER, 7, 5, "0x" + "ab" * 32, 2)


@pytest.mark.parametrize(
    "changes",
    [
        {"topics": [b"\1" * 32, *log()["topics"][1:]]},
        {"topics": log()["topics"][:2]},
        {"topics": [*log()["topics"][:2], b"\1" * 32]},
        {"data": b"\0" * 31},
    ],
)
def test_read_redeemed__another_or_damaged_log__value_error(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"Redeemed|ABI"):
        read_redeemed(log(**changes))
