"""The acts beyond one's own bond, to their ends: on the fake and on the local network's own process."""

from collections.abc import AsyncIterator, Iterator, Sequence

import pytest

from app.domain.errors import AppError, BadInput, InsufficientFunds, Refused, WrongUsage
from app.domain.secp256k1 import new_private_key
from app.domain.stake_log import Question
from app.domain.staking import DAY, MOST_DUTY
from app.ports.contracts import Answers, Contracts
from app.services.staking.exchange import quote_swap
from app.services.staking.quality import questions, register
from app.services.staking.reading import Reading
from tests.adapters.chain.devnets import Devnet, opened
from tests.fakes.chain import FakeChain, sign_and_send
from tests.services.test_staking import WEI, Bench, bench, contracts_of

ID, HASH = "0x" + "a1" * 32, "0x" + "b2" * 32
WEEK = 7 * DAY


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    yield from opened(tmp_path_factory)


@pytest.fixture(params=["fake", "devnet"])
async def me(request: pytest.FixtureRequest, network: Devnet) -> AsyncIterator[Bench]:
    if request.param == "fake":
        chain = FakeChain()
        yield await bench(chain, chain)
        return
    await network.start()
    client, faucet = network.chain()
    yield await bench(client, faucet)
    await client.close()


@pytest.fixture
async def fake() -> Bench:
    chain = FakeChain()
    return await bench(chain, chain)


class Counted:
    """Implements ports.Contracts by another one, whose questions it counts."""

    def __init__(self, contracts: Contracts) -> None:
        self._contracts = contracts
        self.events, self.head = contracts.events, contracts.head
        self.asked = 0

    async def ask(self, questions: Sequence[Question], accounts: Sequence[str] = ()) -> Answers:
        self.asked += 1
        return await self._contracts.ask(questions, accounts)


async def provider(me: Bench, bond: int = 200 * WEI) -> Bench:
    """Return another party that provides with a bond."""
    other = await bench(me.chain, me.faucet)
    await other.act("register", 0)
    await other.act("bond", bond)
    return other


async def test_delegation__put_asked_for_and_taken__comes_back_whole(me: Bench) -> None:
    other = await provider(me)
    to = other.wallet.address
    assert await me.act("delegate", 50 * WEI, provider=to) == [
        "Allow 50 FLW to be put at stake",
        f"Put 50 FLW behind {to}",
    ]
    (mine,) = await me.staking.reading.delegations(me.wallet.address, [to])
    assert mine.amount == 50 * WEI
    assert await me.act("undelegate", 0, provider=to) == ["Nothing is leaving"]
    assert await me.act("undelegate", 0, provider=to, all="yes") == [f"Let 50 FLW leave {to}"]
    with pytest.raises(Refused, match="can be withdrawn in"):
        await me.act("withdraw-delegated", provider=to)
    await me.faucet.advance(WEEK)
    assert await me.act("withdraw-delegated", provider=to) == [f"Take 50 FLW back from {to}"]
    assert await me.tokens() == 10_000 * WEI


async def test_delegation__window_missed__asked_for_again(me: Bench) -> None:
    to = (await provider(me)).wallet.address
    await me.act("delegate", 5 * WEI, provider=to)
    await me.act("undelegate", 5 * WEI, provider=to)
    await me.faucet.advance(2 * WEEK + 60)
    with pytest.raises(Refused, match="are over"):
        await me.act("withdraw-delegated", provider=to)
    await me.act("undelegate", 5 * WEI, provider=to)
    assert await me.act("undelegate", 0, provider=to) == [f"Stay with {to} after all"]


async def test_pool__put_and_left__comes_back(me: Bench) -> None:
    await provider(me)
    await me.act("pool", 40 * WEI)
    assert await me.act("pool-leave", 0, all="yes") == ["Let 40 FLW leave the shared pool"]
    with pytest.raises(Refused, match="can be withdrawn in"):
        await me.act("pool-redeem")
    assert await me.act("pool-cancel") == ["Stay in the shared pool after all"]
    assert await me.act("pool-cancel") == ["Nothing is leaving the pool"]
    await me.act("pool-leave", 0, all="yes")
    await me.faucet.advance(WEEK)
    assert await me.act("pool-redeem") == ["Take 40 FLW out of the shared pool"]
    assert await me.tokens() == 10_000 * WEI


async def test_lending__borrowed_and_paid_back__lenders_lose_nothing(me: Bench) -> None:
    lender = await bench(me.chain, me.faucet)
    await lender.act("lend", 1000 * WEI)
    await me.act("bond", 200 * WEI)
    with pytest.raises(Refused, match="you can borrow 600 FLW more"):
        await me.act("borrow", 601 * WEI)
    assert await me.act("borrow", 300 * WEI) == ["Borrow 300 FLW into your bond"]
    page = await me.staking.reading.page(me.wallet.address)
    assert page.standing.provider.bond == 500 * WEI
    assert 0 <= page.standing.provider.debt - 300 * WEI < WEI // 100
    with pytest.raises(Refused, match="needs no recall"):
        await lender.act("recall", provider=me.wallet.address)
    titles = await me.act("repay", 0, all="yes")
    assert titles[-1].startswith("Pay back 300")
    assert await me.act("repay", 0, all="yes") == ["There is no loan to pay back"]
    await lender.act("lend-withdraw", 0, all="yes")
    assert await lender.tokens() >= 10_000 * WEI - 1
    assert (await me.staking.reading.page(me.wallet.address)).standing.provider.debt == 0


async def test_exchange__filled_swapped_and_emptied__keeps_its_promises(me: Bench) -> None:
    await me.act("add-liquidity", 1000 * WEI, coin=str(WEI))
    exchange = await me.staking.reading.exchange(me.wallet.address)
    quote = quote_swap(exchange, "FLW", 10 * WEI, 50)
    other = await bench(me.chain, me.faucet)
    coin = (await me.chain.balances(other.wallet.address)).eth
    titles = await other.act("swap", 10 * WEI, give="FLW")
    assert titles[0] == "Allow 10 FLW to be swapped on the exchange"
    assert titles[1].startswith("Swap 10 FLW for about 0.0")
    got = (await me.chain.balances(other.wallet.address)).eth - coin
    assert quote.minimum - WEI // 100 < got <= quote.expected  # less the fees for gas
    tokens = await other.tokens()
    await other.act("swap", WEI // 100, give="ETH", slippage="1")
    assert await other.tokens() > tokens
    titles = await me.act("remove-liquidity", 0, all="yes")
    assert titles[0] == "Allow your part of the exchange's pool to be taken out"
    assert (await me.staking.reading.exchange(me.wallet.address)).shares == 0


async def test_duty__filled_and_emptied__never_above_its_most(me: Bench) -> None:
    await me.act("duty", 20 * WEI)
    with pytest.raises(Refused, match="at most 50 FLW"):
        await me.act("duty", MOST_DUTY)
    assert await me.act("duty-withdraw", 0, all="yes") == ["Take 20 FLW out of the deposit for jury duty"]
    assert await me.act("duty-withdraw", 0, all="yes") == ["Nothing is set aside for jury duty"]
    assert await me.tokens() == 10_000 * WEI


async def test_model__listed_delisted_and_reclaimed__bond_comes_back(me: Bench) -> None:
    name = "0x" + me.wallet.address[2:].rjust(64, "0")
    given = {"id": name, "hash": HASH, "class": ID, "licence": ID, "units": "3"}
    assert (await me.act("model-list", 0, **given))[-1] == f"Register the model {name.lower()}"
    with pytest.raises(Refused, match="has been used"):
        await me.act("model-list", 0, **given)
    with pytest.raises(Refused, match="There is no question 7"):
        await me.act("model-claim", 100 * WEI, question="7", model=name, score="1")
    await me.act("model-delist", id=name)
    assert await me.act("model-delist", id=name) == ["This model is out of the register already"]
    with pytest.raises(Refused, match="can be withdrawn in"):
        await me.act("model-reclaim", id=name)
    await me.faucet.advance(WEEK)
    await me.act("model-reclaim", id=name)
    assert await me.act("model-reclaim", id=name) == ["No bond of this model is waiting"]
    assert await me.tokens() == 10_000 * WEI


async def test_claim__made_backed_doubted_and_left__as_the_contract_does(me: Bench) -> None:
    question = str(await me.faucet.ask(b"\1" * 32, b"\2" * 32, 0, "fallow:none"))
    model = "0x" + new_private_key().hex()  # a name that nobody has used
    await me.act("model-list", 0, **{"id": model, "hash": HASH, "class": ID, "licence": ID, "units": "1"})
    titles = await me.act("model-claim", 100 * WEI, question=question, model=model, score="5")
    assert titles[-1] == f"Claim a score of 5 on question {question} with 100 FLW"
    contracts = contracts_of(me.chain)
    number = (await questions(contracts))[int(question)].best
    claim = str(number)
    with pytest.raises(Refused, match="not above the best one, 5"):
        await me.act("model-claim", 100 * WEI, question=question, model=model, score="5")
    await me.act("model-back", 10 * WEI, claim=claim)
    await me.act("model-leave", 30 * WEI, claim=claim)
    assert (await questions(contracts))[int(question)].best == 0  # less than 100 are left
    await me.faucet.advance(WEEK)
    assert await me.act("model-withdraw", claim=claim) == [f"Take 30 FLW back from claim {number}"]
    assert await me.act("model-collect", claim=claim) == [f"Fetch what your stake on claim {number} has earned"]
    await me.act("model-challenge", claim=claim)
    assert await me.act("model-challenge", claim=claim, evidence=HASH) == ["A jury is at this claim already"]
    with pytest.raises(Refused, match="A jury is at this claim"):
        await me.act("model-leave", 1, claim=claim)
    asked = await questions(contracts)
    shown = await register(contracts, me.wallet.address, [bytes.fromhex(model[2:])], len(asked), number)
    assert ([one.hash for one in shown.models], shown.questions) == ([bytes.fromhex(HASH[2:])], asked)
    found = shown.claims[-1]
    assert found.number == number
    assert (found.challenged, found.lost, found.own, found.score) == (True, False, 80 * WEI, 5)


async def test_panel__all_that_is_shown__one_question_as_of_one_block(me: Bench) -> None:
    to = (await provider(me)).wallet.address
    await me.act("delegate", 50 * WEI, provider=to)
    counted = Counted(contracts_of(me.chain))
    reading = Reading(me.chain, counted)
    nothing_yet = (await reading.panel(me.wallet.address, "", [to])).exchange
    await me.act("add-liquidity", 1_000 * WEI, coin=str(WEI))
    await reading.panel(me.wallet.address, "", [to])
    counted.asked = 0
    panel = await reading.panel(me.wallet.address, me.keys.device.address, [to])
    _, (stake,), (mine,) = await reading.table(me.wallet.address, [to])
    assert counted.asked == 2
    assert nothing_yet.pair == "" or panel.exchange.pair == nothing_yet.pair
    assert panel.exchange == await me.staking.reading.exchange(me.wallet.address)
    assert panel.page == await me.staking.reading.page(me.wallet.address)
    assert panel.delegated == await me.staking.reading.delegations(me.wallet.address, [to])
    assert (stake, mine) == (await me.staking.reading.provider(to), 50 * WEI)
    assert panel.coin == (await me.chain.balances(me.wallet.address)).eth
    assert panel.old_key_until == 0


async def test_register__another_device__notes_how_long_the_old_key_answers(me: Bench) -> None:
    await me.act("register", 0)
    old = me.keys.device.address
    me.keys = (await bench(me.chain, me.faucet)).keys
    prepared = await me.staking.prepare(me.wallet.address, "register", 0, {"cut": "2.5"})
    assert f"The key before it, {old}, still answers for 3 days" in prepared.note
    await me.act("register", 0, cut="2.5")
    (own,) = await me.staking.reading.providers([me.wallet.address])
    assert (own.cut, own.device) == (250, me.keys.device.address)
    panel = await me.staking.reading.panel(me.wallet.address, old, [])
    assert panel.old_key_until > panel.page.time
    assert await me.chain.provider_of(old) == ""


async def test_recall__loan_too_large__whole_bond_leaves(me: Bench) -> None:
    other, lender = await provider(me, 100 * WEI), await bench(me.chain, me.faucet)
    await lender.act("lend", 300 * WEI)
    await other.act("borrow", 300 * WEI)
    to = other.wallet.address
    with pytest.raises(Refused, match="needs no recall"):
        await me.act("recall", provider=to)
    await me.faucet.advance(60 * DAY)  # nothing is idle, so interest is high
    if isinstance(me.chain, FakeChain):  # which has no interest
        me.chain.world.stakes.debts[to] = 360 * WEI
    assert await me.act("recall", provider=to) == [f"Recall the loan of {to}"]
    assert await me.act("recall", provider=to) == ["The loan is recalled already"]
    with pytest.raises(Refused, match="too large for the bond"):
        await other.act("unbond", 0)
    await me.faucet.advance(WEEK)
    await me.act("withdraw", provider=to)
    (left,) = await me.staking.reading.providers([to])
    assert (left.bond, left.debt, left.units) == (0, 0, 0)


@pytest.mark.parametrize(
    ("act", "amount", "given", "kind", "says"),
    [
        ("delegate", WEI, {"provider": "0x12"}, BadInput, "is no address"),
        ("delegate", WEI, {"provider": "0x" + "11" * 20}, Refused, "is no provider"),
        ("delegate", WEI // 2, {"provider": "0x" + "11" * 20}, BadInput, "At least 1 FLW"),
        ("delegate", WEI, {"everything": "yes"}, WrongUsage, "takes no everything"),
        ("undelegate", WEI, {"provider": "0x" + "11" * 20}, InsufficientFunds, "0 FLW are delegated"),
        ("pool", 0, {}, BadInput, "Nothing would be moved"),
        ("pool-leave", 1, {}, InsufficientFunds, "0 FLW are in the pool"),
        ("borrow", 1, {}, Refused, "you can borrow 0 FLW more"),
        ("swap", WEI, {"give": "FLW"}, Refused, "Nobody has put anything"),
        ("swap", WEI, {"give": "BTC"}, BadInput, "cannot be swapped"),
        ("swap", WEI, {"give": "FLW", "slippage": "lots"}, BadInput, "no share in per cent"),
        ("swap", WEI, {"give": "FLW", "slippage": "51"}, BadInput, "too much for slippage"),
        ("model-back", WEI, {"claim": "one"}, BadInput, "is no number"),
        ("model-back", WEI, {"claim": "1"}, Refused, "no such claim"),
        ("model-delist", 0, {"id": "0x12"}, BadInput, "is no hash"),
        ("model-delist", 0, {"id": ID}, Refused, "no such model"),
        ("register", 0, {"cut": "101"}, BadInput, "too much for cut"),
    ],
)
async def test_prepare__cannot_be__says_why(
    fake: Bench, act: str, amount: int, given: dict[str, str], kind: type[AppError], says: str
) -> None:
    with pytest.raises(kind, match=says) as caught:
        await fake.act(act, amount, **given)
    assert caught.value.hint


@pytest.mark.parametrize("act", ["bond", "pool", "lend", "duty"])
async def test_prepare__allowance_first__answers_are_the_acts(fake: Bench, act: str) -> None:
    """Who reads them has only this step before them: nothing can be lost by an allowance, but what it is for can be."""
    steps = []
    for _ in range(2):
        prepared = await fake.staking.prepare(fake.wallet.address, act, 10 * WEI)
        steps.append(prepared)
        await sign_and_send(fake.chain, fake.wallet, prepared.transaction)
    allowing, acting = steps
    assert (allowing.more, acting.more) == (True, False)
    assert allowing.terms == acting.terms
    assert acting.terms is not None
    assert acting.terms.lose.figure >= 10 * WEI
