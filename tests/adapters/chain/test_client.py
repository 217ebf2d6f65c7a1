"""What every ports.Chain and ports.Faucet promises, tried on the fake and on the local network's own process."""

import asyncio
from dataclasses import replace

import pytest

from app.adapters.chain.reverts import TEXTS
from app.adapters.keys.hot import LocalKey
from app.domain import calls
from app.domain.accounts import Balances, PayerInfo, Position
from app.domain.errors import BadInput, ChainAway, InsufficientFunds, Refused, Reverted
from app.domain.hashing import checksum
from app.domain.receipts import SignedVoucher, Voucher, device_digest
from app.domain.secp256k1 import new_private_key
from app.domain.signatures import compact
from app.domain.staking import COOLDOWN, LOCK, PER_UNIT, WINDOW
from tests.adapters.chain.conftest import Net
from tests.fakes.chain import sign_and_send

WEI = 10**18
FEE_SHARE = 20  # a twentieth of a payment is fees


def key() -> LocalKey:
    return LocalKey(new_private_key())


async def do(net: Net, who: LocalKey, contract: str, data: bytes, value: int = 0) -> None:
    to = getattr(await net.chain.deployment(), contract)
    await sign_and_send(net.chain, who, await net.chain.prepare(who.address, to, value, data))


async def voucher(net: Net, session: LocalKey, payer: str, provider: str, total: int) -> SignedVoucher:
    plain = Voucher(payer, provider, total)
    return SignedVoucher(plain, compact(session.sign(plain.digest(await net.chain.deployment()))))


async def test_deployment__asked__three_contracts_on_one_chain(net: Net) -> None:
    found = await net.chain.deployment()
    assert found.chain_id > 0
    assert found.block >= 0
    assert len({found.token, found.staking, found.market}) == 3
    assert found.token == checksum(found.token)


async def test_renew__same_chain__same_deployment(net: Net) -> None:
    assert await net.chain.renew() == await net.chain.deployment()


async def test_balances__before_and_after_a_gift__differ_by_it(net: Net) -> None:
    who = key().address
    assert await net.chain.balances(who) == Balances(0, 0)
    await net.faucet.drip(who)
    assert await net.chain.balances(who.lower()) == Balances(10 * WEI, 10_000 * WEI)


async def test_used__strangers_receivers_and_senders__are_told_apart(net: Net) -> None:
    who = key().address
    assert not await net.chain.used(who)
    await net.faucet.drip(who)
    assert await net.chain.used(who.lower())


async def test_strangers__asked_about__have_nothing(net: Net) -> None:
    who = key().address
    assert await net.chain.position(who) == Position(0, 0, 0, 0, 0, 0, "", 0, "", 0, 0)
    assert await net.chain.payer(who) == PayerInfo(0, "")
    assert await net.chain.provider_of(who) == ""
    assert await net.chain.allowance(who, key().address) == 0
    assert await net.chain.paid(who, key().address) == 0
    assert await net.chain.redeemed(who, 0) == []


async def test_transfer__of_ether__moves_the_amount_and_costs_the_fee(net: Net) -> None:
    who, to = await net.rich(), key().address
    transaction = await net.chain.prepare(who.address, to, WEI, b"")
    outcome = await sign_and_send(net.chain, who, transaction)
    assert (await net.chain.balances(to)).eth == WEI
    assert (await net.chain.balances(who.address)).eth == 9 * WEI - outcome.fee
    assert 0 < outcome.fee <= transaction.max_cost - WEI
    assert 0 < outcome.gas_used <= transaction.gas


async def test_transfer__of_tokens__moves_them(net: Net) -> None:
    who, to = await net.rich(), key().address
    await do(net, who, "token", calls.transfer(to, 7))
    assert (await net.chain.balances(to)).token == 7


async def test_prepare__after_each_transaction__next_nonce(net: Net) -> None:
    who = await net.rich()
    for nonce in range(3):
        transaction = await net.chain.prepare(who.address, key().address, 1, b"")
        assert transaction.nonce == nonce
        await sign_and_send(net.chain, who, transaction)


async def test_prepare__what_the_contract_would_refuse__reverted_in_plain_words(net: Net) -> None:
    who, deployment = await net.rich(), await net.chain.deployment()
    for to, data, name in (
        (deployment.token, calls.transfer(key().address, 10_001 * WEI), "ERC20InsufficientBalance"),
        (deployment.token, calls.transfer("0x" + "0" * 40, 1), "ERC20InvalidReceiver"),
        (deployment.market, calls.deposit(1), "ERC20InsufficientAllowance"),
        (deployment.staking, calls.unbond(1), "TooSmall"),
        (deployment.staking, calls.withdraw_bond(who.address), "NotReady"),
        (deployment.staking, calls.register(key().address, 0, 0, 1 << 40, bytes(65)), "BadKey"),
        (deployment.staking, calls.register(key().address, 0, 0, 1, bytes(65)), "Expired"),
        (deployment.market, calls.withdraw_escrow(), "NotReady"),
    ):
        with pytest.raises(Reverted) as caught:
            await net.chain.prepare(who.address, to, 0, data)
        assert (caught.value.title, caught.value.hint) == TEXTS[name]


async def test_prepare__plain_ether_to_a_contract__reverted(net: Net) -> None:
    who, deployment = await net.rich(), await net.chain.deployment()
    with pytest.raises(Reverted, match="did not say why"):
        await net.chain.prepare(who.address, deployment.market, 1, b"")


async def test_prepare__more_than_the_sender_has__insufficient_funds(net: Net) -> None:
    who = await net.rich()
    with pytest.raises(InsufficientFunds, match="are to be sent"):
        await net.chain.prepare(who.address, key().address, 11 * WEI, b"")
    with pytest.raises(InsufficientFunds, match="gas may take"):
        await net.chain.prepare(who.address, key().address, 10 * WEI, b"")
    with pytest.raises(InsufficientFunds, match="gas may take"):
        await net.chain.prepare(key().address, key().address, 0, b"")


async def test_broadcast__again__is_harmless(net: Net) -> None:
    who, to = await net.rich(), key().address
    transaction = await net.chain.prepare(who.address, to, 1, b"")
    raw = transaction.encode_signed(who.sign(transaction.digest()))
    first = await net.chain.broadcast(raw)
    assert await net.chain.broadcast(raw) == first
    await sign_and_send(net.chain, who, await net.chain.prepare(who.address, to, 1, b""))
    assert await net.chain.broadcast(raw) == first
    assert (await net.chain.balances(to)).eth == 2


async def test_broadcast__place_taken_by_another__refused(net: Net) -> None:
    who, to = await net.rich(), key().address
    late = await net.chain.prepare(who.address, to, 2, b"")
    await sign_and_send(net.chain, who, await net.chain.prepare(who.address, to, 1, b""))
    with pytest.raises(Refused, match="came first"):
        await net.chain.broadcast(late.encode_signed(who.sign(late.digest())))
    assert (await net.chain.balances(to)).eth == 1


async def test_broadcast__signed_for_another_chain__refused(net: Net) -> None:
    who, to = await net.rich(), key().address
    other = replace(await net.chain.prepare(who.address, to, 1, b""), chain_id=1)
    with pytest.raises(Refused, match="chain"):
        await net.chain.broadcast(other.encode_signed(who.sign(other.digest())))
    assert (await net.chain.balances(to)).eth == 0


async def test_broadcast__no_transaction__bad_input(net: Net) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        await net.chain.broadcast(b"\x02\xc0")


async def test_outcome__never_sent__chain_away_in_time(net: Net) -> None:
    async with asyncio.timeout(5):
        with pytest.raises(ChainAway, match="not mined yet"):
            await net.chain.outcome("0x" + "ab" * 32, 0.3)


async def test_send_as__at_once_by_one_key__all_go_through_in_turn(net: Net) -> None:
    who, to = await net.rich(), key().address
    token = (await net.chain.deployment()).token
    outcomes = await asyncio.gather(*(net.chain.send_as(who, token, calls.transfer(to, 1)) for _ in range(4)))
    assert len({outcome.hash for outcome in outcomes}) == 4
    assert (await net.chain.balances(to)).token == 4


async def test_send_as__cannot_be__says_why(net: Net) -> None:
    token = (await net.chain.deployment()).token
    with pytest.raises(InsufficientFunds, match="gas"):
        await net.chain.send_as(key(), token, calls.approve(key().address, 1))
    with pytest.raises(Reverted, match="not enough tokens"):
        await net.chain.send_as(await net.rich(), token, calls.transfer(key().address, 10_001 * WEI))


async def test_stake__bonded_registered_unbonded__position_tells_it(net: Net) -> None:
    owner, device = await net.rich(), key()
    deployment = await net.chain.deployment()
    await do(net, owner, "token", calls.approve(deployment.staking, 3 * PER_UNIT))
    assert await net.chain.allowance(owner.address, deployment.staking) == 3 * PER_UNIT
    await do(net, owner, "staking", calls.bond(3 * PER_UNIT))
    assert await net.chain.allowance(owner.address, deployment.staking) == 0
    deadline = await net.chain.block_time() + 3600
    signature = device.sign(device_digest(deployment, owner.address, deadline))
    await do(net, owner, "staking", calls.register(device.address, 3, 250, deadline, signature), value=WEI)
    assert await net.chain.provider_of(device.address) == owner.address
    assert (await net.chain.balances(device.address)).eth == WEI
    await do(net, owner, "staking", calls.unbond(PER_UNIT))
    position = await net.chain.position(owner.address)
    assert (position.bond, position.leaving, position.units, position.cut) == (3 * PER_UNIT, PER_UNIT, 2, 250)
    assert position.device == device.address
    assert position.leave_at == await net.chain.block_time() + COOLDOWN
    assert position.until == position.leave_at + WINDOW


async def test_escrow__deposited_and_unlocked__position_tells_it(net: Net) -> None:
    payer, session = await net.rich(), key()
    deployment = await net.chain.deployment()
    await do(net, payer, "market", calls.set_signer(session.address))
    await do(net, payer, "token", calls.approve(deployment.market, 9))
    await do(net, payer, "market", calls.deposit(9))
    assert await net.chain.payer(payer.address) == PayerInfo(9, session.address)
    with pytest.raises(Reverted, match="session key cannot change"):
        await do(net, payer, "market", calls.set_signer(payer.address))
    await do(net, payer, "market", calls.unlock(2))
    assert (await net.chain.payer(payer.address)).balance == 7  # what is leaving covers no new job
    await do(net, payer, "market", calls.unlock(100))
    position = await net.chain.position(payer.address)
    assert (position.escrow, position.unlocking, position.signer) == (9, 9, session.address)
    assert (await net.chain.payer(payer.address)).balance == 0
    assert position.unlock_at == await net.chain.block_time() + LOCK


async def test_redeem__vouchers_of_two_payers_by_the_device__events_are_the_sum(net: Net) -> None:
    provider, device = key().address, await net.rich()
    market = (await net.chain.deployment()).market
    sessions = [key(), key()]
    payers = [await net.faucet.sponsor(session.address, WEI) for session in sessions]
    assert await net.chain.payer(payers[0]) == PayerInfo(WEI, sessions[0].address)
    totals = [WEI // 4, 3 * WEI]  # the second is covered in part only
    batch = [
        await voucher(net, session, payer, provider, total)
        for session, payer, total in zip(sessions, payers, totals, strict=True)
    ]
    outcome = await net.chain.send_as(device, market, calls.redeem(provider, batch))
    events = await net.chain.redeemed(provider, 0)
    assert [(event.payer, event.amount) for event in events] == [(payers[0], WEI // 4), (payers[1], WEI)]
    assert {(event.provider, event.block, event.transaction) for event in events} == {
        (provider, outcome.block, outcome.hash)
    }
    assert len({event.index for event in events}) == 2
    gross = sum(event.amount for event in events)
    assert (await net.chain.balances(provider)).token == gross - gross // FEE_SHARE
    assert [await net.chain.paid(payer, provider) for payer in payers] == [WEI // 4, WEI]
    assert (await net.chain.payer(payers[1])).balance == 0


async def test_redeem__stale_and_forged_vouchers__pay_nothing(net: Net) -> None:
    provider, device, session, thief = key().address, await net.rich(), key(), key()
    market = (await net.chain.deployment()).market
    payer = await net.faucet.sponsor(session.address, WEI)
    good = await voucher(net, session, payer, provider, 1000)
    forged = await voucher(net, thief, payer, provider, 2000)
    first = await net.chain.send_as(device, market, calls.redeem(provider, [good]))
    await net.chain.send_as(device, market, calls.redeem(provider, [good, forged]))
    assert await net.chain.paid(payer, provider) == 1000
    assert [event.amount for event in await net.chain.redeemed(provider, first.block)] == [1000]
    assert await net.chain.redeemed(provider, first.block + 1) == []


async def test_fees__of_a_second_payment__grow_by_a_twentieth(net: Net) -> None:
    provider, device, session = key().address, await net.rich(), key()
    market = (await net.chain.deployment()).market
    payer = await net.faucet.sponsor(session.address, WEI)
    first, second = [await voucher(net, session, payer, provider, total) for total in (2000, 8000)]
    await net.chain.send_as(device, market, calls.redeem(provider, [first]))
    before = await net.chain.fees()
    await net.chain.send_as(device, market, calls.redeem(provider, [second]))
    assert await net.chain.fees() - before == 6000 // FEE_SHARE


async def test_advance__a_week__chain_time_moves(net: Net) -> None:
    before = await net.chain.block_time()
    await net.faucet.advance(7 * 86_400)
    assert 0 <= await net.chain.block_time() - before - 7 * 86_400 < 120
