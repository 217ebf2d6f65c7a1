"""The Jury contract as the client reads and drives it, on the real local network; and the token's holders, to the wei."""

from collections.abc import AsyncIterator, Iterator

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.court import Web3Court
from app.adapters.chain.faucet import LocalFaucet
from app.adapters.chain.holders import TokenHolders
from app.domain.disputes import APPEAL, COMMIT, HOUR, REVEAL, SETTLED, Loss, Vote
from app.domain.errors import Refused, Reverted
from tests.adapters.chain.devnets import Devnet, opened
from tests.fakes.engine import FakeEngine
from tests.services.town import BOND, Member, RealTown, evidence_against, pass_blocks

SALT, UNKNOWN = b"\7" * 32, b"\x09" * 32


@pytest.fixture(scope="module")
def devnet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    yield from opened(tmp_path_factory)


@pytest.fixture
async def chain(devnet: Devnet) -> AsyncIterator[Web3Chain]:
    await devnet.start()
    chain, _ = devnet.chain()
    yield chain
    await chain.close()


@pytest.fixture
async def town(chain: Web3Chain) -> RealTown:
    return RealTown(chain, LocalFaucet(chain.node))


async def test_nothing_disputed__nothing_told(chain: Web3Chain) -> None:
    court = Web3Court(chain)
    assert await court.dispute(UNKNOWN) is None
    assert await court.acts(UNKNOWN) == []
    assert await court.loss(UNKNOWN) is None
    assert await court.vote(UNKNOWN, 0, await court.address()) == bytes(32)
    assert not await court.seated(UNKNOWN, await court.address())
    number, _ = await court.clock()
    assert await court.opened(number + 5) == ([], number + 5)


async def test_dispute__driven_by_device_keys__acts_senders_and_loss_are_told(town: RealTown, chain: Web3Chain) -> None:
    engine = FakeEngine()
    await engine.start()
    accused, challenger = await town.settle(), await town.settle(0, 0)
    jurors = [await town.settle() for _ in range(3)]
    await town.faucet.advance(SETTLED + HOUR)
    first, _ = await town.court.clock()
    case = await town.open(challenger, await evidence_against(town, accused, engine, wrong=True))
    (event,), following = await town.court.opened(first)
    assert (event.case, event.accused, event.challenger) == (case, accused.address, challenger.address)
    assert following > event.block
    await pass_blocks(town, 6)
    await town.court.fix_seed(jurors[0].keys.device, case)
    votes = [Vote(case, 0, True, SALT) for _ in jurors]
    for juror, vote in zip(jurors, votes, strict=True):
        assert await town.court.seated(case, juror.address)
        await town.court.commit(juror.keys.device, case, vote.commitment(juror.address))
        assert await town.court.vote(case, 0, juror.address) == vote.commitment(juror.address)
    with pytest.raises(Reverted):
        await town.court.reveal(jurors[0].keys.device, votes[0])  # not yet
    await town.faucet.advance(COMMIT)
    for juror, vote in zip(jurors, votes, strict=True):
        await town.court.reveal(juror.keys.device, vote)
        assert await town.court.vote(case, 0, juror.address) == vote.mark
    await town.faucet.advance(REVEAL + APPEAL)
    await town.court.resolve(jurors[1].keys.device, case)
    await town.court.collect(jurors[2].keys.device, case, jurors[0].address)
    told = [(act.name, act.account, act.sender) for act in await town.court.acts(case)]
    assert told == [
        ("opened", "", challenger.address),
        ("seeded", "", jurors[0].keys.device.address),
        *(("committed", juror.address, juror.keys.device.address) for juror in jurors),
        *(("revealed", juror.address, juror.keys.device.address) for juror in jurors),
        ("resolved", "", jurors[1].keys.device.address),
        ("collected", jurors[0].address, jurors[2].keys.device.address),
    ]
    assert await town.court.loss(case) == Loss(own=BOND // 10, lender=0, pooled=0, shared=0)
    await _sum_is_the_supply(chain, [accused, challenger, *jurors])


async def _sum_is_the_supply(chain: Web3Chain, members: list[Member]) -> None:
    found = await TokenHolders(chain).holders()
    assert sum(found.amounts.values()) == found.supply
    assert {member.address for member in members} <= set(found.amounts)
    at = await chain.deployment()
    assert found.contracts["staking"] == at.staking
    assert found.amounts[at.staking] == (await chain.balances(at.staking)).token
    assert len(set(found.contracts.values())) == len(found.contracts) == 8


async def test_holders__too_many__refused(town: RealTown, chain: Web3Chain, monkeypatch: pytest.MonkeyPatch) -> None:
    await town.settle(0, 0)
    monkeypatch.setattr("app.adapters.chain.holders.MOST_HOLDERS", 1)
    with pytest.raises(Refused, match="too many holders"):
        await TokenHolders(chain).holders()
