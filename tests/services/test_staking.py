"""Every act, from nothing to its end: on the fake and, signed by a wallet's key, on the local network's own process."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.contracts import Web3Contracts
from app.adapters.keys.hot import LocalKey, LocalKeys
from app.domain import calls
from app.domain.errors import AppError, BadInput, ChainAway, InsufficientFunds, Refused, Reverted, WrongUsage
from app.domain.receipts import SignedVoucher, Voucher
from app.domain.secp256k1 import new_private_key
from app.domain.signatures import compact
from app.domain.staking import DAY, PER_UNIT
from app.ports import Chain, Faucet
from app.ports.contracts import Contracts
from app.services.staking import ACTS, GAS_MONEY, Staking
from app.services.staking.base import span
from tests.adapters.chain.devnets import Devnet, opened
from tests.fakes.chain import FakeChain, sign_and_send
from tests.fakes.contracts import FakeContracts
from tests.fakes.keys import new_keys

WEI = 10**18


@dataclass
class Bench:
    """A wallet's account with ether and tokens, the agent's hot keys, and the service between them and a chain."""

    chain: Chain
    faucet: Faucet
    keys: LocalKeys
    wallet: LocalKey

    @property
    def staking(self) -> Staking:
        return Staking(self.chain, self.keys, contracts_of(self.chain))

    async def act(self, name: str, amount: int = 0, **parameters: str) -> list[str]:
        """Do an act to its end as a front end does; return its steps' titles."""
        titles = []
        for _ in range(5):
            prepared = await self.staking.prepare(self.wallet.address, name, amount, parameters)
            titles.append(prepared.title)
            if not prepared.raw:
                return titles
            assert prepared.note.endswith("ETH.")
            assert prepared.terms is not None
            await sign_and_send(self.chain, self.wallet, prepared.transaction)
            if not prepared.more:
                return titles
        raise AssertionError("the act does not end")

    async def tokens(self) -> int:
        return (await self.chain.balances(self.wallet.address)).token


def contracts_of(chain: Chain) -> Contracts:
    if isinstance(chain, FakeChain):
        return FakeContracts(chain)
    assert isinstance(chain, Web3Chain)
    return Web3Contracts(chain)


async def bench(chain: Chain, faucet: Faucet) -> Bench:
    wallet = LocalKey(new_private_key())
    await faucet.drip(wallet.address)
    return Bench(chain, faucet, new_keys(), wallet)


@pytest.fixture(scope="module")
def devnet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    yield from opened(tmp_path_factory)


@pytest.fixture(params=["fake", "devnet"])
async def both(request: pytest.FixtureRequest, devnet: Devnet) -> AsyncIterator[Bench]:
    if request.param == "fake":
        chain = FakeChain()
        yield await bench(chain, chain)
        return
    await devnet.start()
    client, faucet = devnet.chain()
    yield await bench(client, faucet)
    await client.close()


@pytest.fixture
async def fake() -> Bench:
    chain = FakeChain()
    return await bench(chain, chain)


async def test_bond__nothing_allowed_yet__allows_first_and_then_stakes(both: Bench) -> None:
    titles = await both.act("bond", 300 * WEI)
    assert titles == ["Allow 300 FLW to be put at stake", "Put 300 FLW at stake"]
    assert (await both.chain.position(both.wallet.address)).bond == 300 * WEI
    assert await both.tokens() == 9_700 * WEI


async def test_register__new_device__is_the_providers_and_has_gas(both: Bench) -> None:
    await both.act("bond", 200 * WEI)
    titles = await both.act("register", 2)
    assert titles == ["Register this device with 2 units, and give it 0.05 ETH for gas"]
    position = await both.chain.position(both.wallet.address)
    assert (position.units, position.device) == (2, both.keys.device.address)
    assert await both.chain.provider_of(both.keys.device.address) == both.wallet.address
    assert (await both.chain.balances(both.keys.device.address)).eth == GAS_MONEY
    assert await both.act("register", 2) == ["This device is registered already, with 2 units"]
    assert await both.act("register", 1) == ["Register this device with 1 units"]
    assert (await both.chain.balances(both.keys.device.address)).eth == GAS_MONEY


async def test_stake__unbonded_and_a_week_later__comes_back(both: Bench) -> None:
    await both.act("bond", 300 * WEI)
    await both.act("register", 3)
    assert await both.act("unbond", 150 * WEI) == ["Let 150 FLW leave the stake"]
    assert (await both.chain.position(both.wallet.address)).units == 1
    assert await both.act("unbond", 150 * WEI) == ["150 FLW are leaving already"]
    with pytest.raises(Refused, match=r"can be withdrawn in (7 days|6 days and 23 hours)"):
        await both.act("withdraw")
    await both.faucet.advance(7 * DAY)
    assert await both.act("withdraw") == ["Withdraw 150 FLW of stake"]
    assert (await both.tokens(), (await both.chain.position(both.wallet.address)).bond) == (9_850 * WEI, 150 * WEI)
    assert await both.act("withdraw") == ["No stake is leaving"]


async def test_stake__window_missed__asked_for_again(both: Bench) -> None:
    await both.act("bond", 300 * WEI)
    await both.act("unbond", 300 * WEI)
    await both.faucet.advance(14 * DAY + 60)
    with pytest.raises(Refused, match="are over") as caught:
        await both.act("withdraw")
    assert "unbond 300 FLW" in caught.value.hint
    assert await both.act("register", 3) == ["Register this device with 3 units, and give it 0.05 ETH for gas"]
    assert await both.act("unbond", 300 * WEI) == ["Let 300 FLW leave the stake"]
    await both.faucet.advance(7 * DAY)
    await both.act("withdraw")
    assert await both.tokens() == 10_000 * WEI


async def test_unbond__taken_back__nothing_leaves(both: Bench) -> None:
    await both.act("bond", WEI)
    await both.act("unbond", WEI)
    prepared = await both.staking.prepare(both.wallet.address, "unbond", 0)
    assert "replaces the request for 1 FLW" in prepared.note
    assert await both.act("unbond", 0) == ["Keep the whole stake after all"]
    assert await both.act("unbond", 0) == ["Nothing is leaving"]
    assert await both.act("withdraw") == ["No stake is leaving"]


async def test_deposit__first__names_the_session_key_allows_and_deposits(both: Bench) -> None:
    titles = await both.act("deposit", 50 * WEI)
    session = both.keys.session.address
    assert titles == [
        f"Let this device's session key {session} sign vouchers",
        "Allow 50 FLW to be put into escrow",
        "Put 50 FLW into escrow",
    ]
    assert await both.act("deposit", 5 * WEI) == ["Allow 5 FLW to be put into escrow", "Put 5 FLW into escrow"]
    position = await both.chain.position(both.wallet.address)
    assert (position.escrow, position.signer) == (55 * WEI, session)
    assert await both.act("set-signer") == ["This device's session key signs for the escrow already"]


async def test_escrow__vouchers_spent_while_it_leaves__the_rest_comes_back(both: Bench) -> None:
    await both.act("bond", 100 * WEI)
    await both.act("register", 1)
    await both.act("deposit", 50 * WEI)
    assert await both.act("unlock", 50 * WEI) == ["Let 50 FLW leave the escrow"]
    assert await both.act("unlock", 50 * WEI) == ["50 FLW are leaving already"]
    with pytest.raises(Refused, match="can be withdrawn in"):
        await both.act("withdraw-escrow")
    deployment, me = await both.chain.deployment(), both.wallet.address
    voucher = Voucher(me, me, 20 * WEI)
    signed = SignedVoucher(voucher, compact(both.keys.session.sign(voucher.digest(deployment))))
    await both.chain.send_as(both.keys.device, deployment.market, calls.redeem(me, [signed]))
    assert [event.amount for event in await both.chain.redeemed(me, deployment.block)] == [20 * WEI]
    await both.faucet.advance(7 * DAY)
    assert await both.act("withdraw-escrow") == ["Withdraw 30 FLW of escrow"]
    assert await both.tokens() == (10_000 - 100 - 50 + 19 + 30) * WEI
    assert await both.act("withdraw-escrow") == ["No escrow is leaving"]
    assert await both.act("unlock", 0) == ["No escrow is leaving"]


async def test_register__device_of_another_provider__reverted_in_plain_words(both: Bench) -> None:
    await both.act("register", 0)
    other = await bench(both.chain, both.faucet)
    other.keys = both.keys
    with pytest.raises(Reverted, match="belongs to another provider"):
        await other.act("register", 0)


async def test_register__device_short_of_gas__is_given_more(fake: Bench) -> None:
    await fake.act("register", 0)
    assert isinstance(fake.chain, FakeChain)
    fake.chain.world.eth[fake.keys.device.address] = WEI // 100
    assert await fake.act("register", 0) == ["Register this device with 0 units, and give it 0.05 ETH for gas"]
    assert fake.chain.world.eth[fake.keys.device.address] == WEI // 100 + GAS_MONEY


async def test_register__bond_too_small__says_how_much_is_missing(fake: Bench) -> None:
    await fake.act("bond", 150 * WEI)
    with pytest.raises(Refused, match="2 units need 200 FLW at stake, there are 150 FLW") as caught:
        await fake.act("register", 2)
    assert "Bond 50 FLW more" in caught.value.hint
    await fake.act("unbond", 60 * WEI)
    with pytest.raises(Refused, match="there are 90 FLW"):
        await fake.act("register", 1)


async def test_register__again__keeps_the_owners_cut(fake: Bench) -> None:
    assert isinstance(fake.chain, FakeChain)
    fake.chain.world.providers[fake.wallet.address].cut = 700
    await fake.act("register", 0)
    assert (await fake.chain.position(fake.wallet.address)).cut == 700


async def test_deposit__another_device_signs_for_the_escrow__refused(fake: Bench) -> None:
    await fake.act("deposit", WEI)
    fake.keys = new_keys()
    with pytest.raises(Refused, match="Another device's session key"):
        await fake.act("deposit", WEI)
    with pytest.raises(Reverted, match="cannot change while there is escrow"):
        await fake.act("set-signer")


async def test_deposit__another_device_signs_for_an_empty_escrow__takes_over(fake: Bench) -> None:
    await fake.act("set-signer")
    fake.keys = new_keys()
    titles = await fake.act("deposit", WEI)
    assert titles[0] == f"Let this device's session key {fake.keys.session.address} sign vouchers"
    assert (await fake.chain.payer(fake.wallet.address)).balance == WEI


async def test_bond__enough_allowed_already__stakes_at_once(fake: Bench) -> None:
    staking = (await fake.chain.deployment()).staking
    allow = await fake.chain.prepare(
        fake.wallet.address, (await fake.chain.deployment()).token, 0, calls.approve(staking, PER_UNIT)
    )
    await sign_and_send(fake.chain, fake.wallet, allow)
    assert await fake.act("bond", PER_UNIT) == ["Put 100 FLW at stake"]


@pytest.mark.parametrize(
    ("act", "amount", "kind", "says"),
    [
        ("gamble", 1, WrongUsage, "gamble"),
        ("bond", 0, BadInput, "Nothing would be moved"),
        ("bond", -1, BadInput, "negative"),
        ("bond", 1 << 96, BadInput, "too large"),
        ("register", 1 << 32, BadInput, "too large"),
        ("bond", 10_001 * WEI, InsufficientFunds, "10,001 FLW are needed, the account has 10,000 FLW"),
        ("deposit", 0, BadInput, "Nothing would be moved"),
        ("deposit", 10_001 * WEI, InsufficientFunds, "the account has 10,000 FLW"),
        ("unbond", 1, InsufficientFunds, "0 FLW are at stake"),
        ("unlock", 1, InsufficientFunds, "0 FLW are in escrow"),
    ],
)
async def test_prepare__cannot_be__says_why(
    fake: Bench, act: str, amount: int, kind: type[AppError], says: str
) -> None:
    with pytest.raises(kind, match=says) as caught:
        await fake.act(act, amount)
    assert caught.value.hint


@pytest.mark.parametrize("act", ACTS)
async def test_prepare__nothing_answers__chain_away(fake: Bench, act: str) -> None:
    assert isinstance(fake.chain, FakeChain)
    fake.chain.away = True
    with pytest.raises(ChainAway):
        await fake.staking.prepare(fake.wallet.address, act, 1)


async def test_prepare__account_without_ether__insufficient_funds(fake: Bench) -> None:
    assert isinstance(fake.chain, FakeChain)
    fake.chain.world.eth[fake.wallet.address] = 0
    with pytest.raises(InsufficientFunds, match="gas"):
        await fake.act("set-signer")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (604_800, "7 days"),
        (604_799, "7 days"),
        (601_200, "6 days and 23 hours"),
        (86_399, "1 day"),
        (3_660, "1 hour and 1 minute"),
        (3_541, "1 hour"),
        (61, "2 minutes"),
        (1, "1 minute"),
        (0, "a moment"),
    ],
)
def test_span__rounded_up__never_says_sixty_minutes(seconds: int, said: str) -> None:
    assert span(seconds) == said
