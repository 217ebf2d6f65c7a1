"""Jury duty by device keys alone, on the fakes and on the real local network, through ends at any moment."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from app.domain.disputes import (
    APPEAL,
    COMMIT,
    HOUR,
    LAST_CALL,
    MOST_DUTY,
    REVEAL,
    SETTLED,
    VOTE_BOND,
    Evidence,
    Verdict,
)
from app.domain.errors import ChainAway, InsufficientFunds, Refused, RelayAway
from app.domain.evaluation import read_set
from app.domain.events import Notice
from app.domain.models import MINILM
from app.services.evaluating import Evaluating
from tests.adapters.chain.devnets import Devnet, opened
from tests.fakes.court import Post
from tests.fakes.engine import FakeEngine
from tests.fakes.evaluations import MemoryEvaluations, small_set
from tests.services.town import BOND, Agent, FakeTown, Member, RealTown, Town, evidence_against, pass_blocks

NO_VOTE = bytes(32)
SET = small_set()


@pytest.fixture
def town_devnet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    yield from opened(tmp_path_factory)


@pytest.fixture(params=["fake", "devnet"])
async def town(request: pytest.FixtureRequest) -> AsyncIterator[Town]:
    """Yield a town on a chain of its own: seats are sure only for whoever has an eighth of all bonds."""
    if request.param == "fake":
        yield FakeTown()
        return
    town_devnet: Devnet = request.getfixturevalue("town_devnet")
    await town_devnet.start()
    chain, faucet = town_devnet.chain()
    yield RealTown(chain, faucet)
    await chain.close()


class Case:
    """An accused, a challenger with the evidence, three jurors with their agents, and their post."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town, self.folder = town, folder
        self.engine, self.post = FakeEngine(), Post()
        self.jurors: list[Agent] = []
        self.id = b""

    async def begin(self, *, wrong: bool, jurors: int = 3) -> None:
        await self.engine.start()
        self.accused = await self.town.settle()
        members = [await self.town.settle() for _ in range(jurors)]
        challenger = await self.town.settle(0, 0)
        self.challenger = await self.agent(challenger)
        self.jurors = [await self.agent(member) for member in members]
        await self.town.faucet.advance(SETTLED + HOUR)
        self.evidence = await evidence_against(self.town, self.accused, self.engine, wrong=wrong)
        await self.challenger.disputes.keep(self.evidence)
        self.id = await self.town.open(challenger, self.evidence)

    async def doubt(self, above: int, content: bytes = SET) -> None:
        """Have a claim doubted that is so far above what the model reaches."""
        await self.engine.start()
        author, challenger = await self.town.settle(0, 0), await self.town.settle(0, 0)
        members = [await self.town.settle() for _ in range(3)]
        self.jurors, self.challenger = [await self.agent(one) for one in members], await self.agent(challenger)
        asked = read_set(content)
        reached = await Evaluating(self.engine, MemoryEvaluations(content)).measure(MINILM.id, asked.digest)
        self.id = await self.town.doubt(author, challenger, asked, reached + above)

    async def agent(self, member: Member) -> Agent:
        return await Agent(self.town, member, self.post, self.folder, self.engine).start()

    async def again(self, number: int) -> Agent:
        """Let a juror's agent be killed and started again."""
        self.jurors[number].end()
        self.jurors[number] = await self.agent(self.jurors[number].member)
        return self.jurors[number]

    async def look(self) -> None:
        for agent in (*self.jurors, self.challenger):
            await agent.jury.look()

    async def to_seats(self) -> None:
        await pass_blocks(self.town, 6)

    async def held(self, agent: Agent, number: int = 0) -> bytes:
        return await self.town.court.vote(self.id, number, agent.member.address)

    def end(self) -> None:
        for agent in (*self.jurors, self.challenger):
            agent.end()


@pytest.fixture
async def case(town: Town, tmp_path: Path) -> AsyncIterator[Case]:
    case = Case(town, tmp_path)
    yield case
    case.end()


@pytest.mark.parametrize(("wrong", "verdict"), [(True, Verdict.GUILTY), (False, Verdict.INNOCENT)])
async def test_dispute__three_agents_look__verdict_is_the_truth_and_bonds_are_back(
    case: Case, wrong: bool, verdict: Verdict
) -> None:
    await case.begin(wrong=wrong)
    await case.to_seats()
    await case.look()
    await case.look()
    assert all([await case.held(juror) != NO_VOTE for juror in case.jurors])
    assert all(juror.jury.busy for juror in case.jurors)
    await case.town.faucet.advance(COMMIT)
    await case.look()
    await case.town.faucet.advance(REVEAL + APPEAL)
    await case.look()
    await case.look()
    found = await case.town.court.dispute(case.id)
    assert found is not None
    assert (found.resolved, found.verdict) == (True, verdict)
    assert not any(juror.jury.busy for juror in case.jurors)
    for juror in case.jurors:
        assert (await case.town.court.juror(juror.member.address)).duty == MOST_DUTY
        assert await juror.cases.kept(case.id) is None  # nobody's text is kept for longer than it is needed


async def test_doubted_claim__three_agents_run_its_set__convicted_and_bonds_are_back(case: Case) -> None:
    await case.doubt(20_001)
    await case.to_seats()
    await case.look()
    await case.look()
    assert all([await case.held(juror) != NO_VOTE for juror in case.jurors])
    assert not case.post.asked  # there is no evidence to be shown
    await case.town.faucet.advance(COMMIT)
    await case.look()
    await case.town.faucet.advance(REVEAL + APPEAL)
    await case.look()
    await case.look()
    found = await case.town.court.dispute(case.id)
    assert found is not None
    assert (found.about_claim, found.resolved, found.verdict) == (True, True, Verdict.GUILTY)
    for juror in case.jurors:
        assert (await case.town.court.juror(juror.member.address)).duty == MOST_DUTY


async def test_doubted_claim__within_the_tolerance__votes_are_innocent(tmp_path: Path) -> None:
    case = Case(FakeTown(), tmp_path)
    await case.doubt(20_000)
    await case.to_seats()
    await case.look()
    assert [[vote.guilty for vote in await one.cases.votes(case.id)] for one in case.jurors] == [[False]] * 3
    case.end()


async def test_doubted_claim__set_is_on_no_juror__no_vote_even_at_the_last_call(tmp_path: Path) -> None:
    case = Case(FakeTown(), tmp_path)
    await case.doubt(10**6, small_set("unknown"))
    await case.to_seats()
    await case.town.faucet.advance(COMMIT - LAST_CALL // 2)
    await case.look()
    assert not any([await juror.cases.votes(case.id) for juror in case.jurors])
    case.end()


@pytest.mark.parametrize("when", ["stored", "committed", "revealed"])
async def test_juror_killed__started_again__the_same_vote_goes_on(case: Case, when: str) -> None:
    await case.begin(wrong=True)
    await case.to_seats()
    agent = case.jurors[0]
    if when == "stored":
        lost = _fail(case.town.court, "commit", times=1)
        await agent.jury.look()
        assert lost
        assert await case.held(agent) == NO_VOTE
        votes = await agent.cases.votes(case.id)
        agent = await case.again(0)
        await agent.jury.look()
        assert await agent.cases.votes(case.id) == votes
        assert await case.held(agent) == votes[0].commitment(agent.member.address)
    await case.look()
    if when == "committed":
        agent = await case.again(0)
        assert not agent.jury.busy
        await agent.jury.look()
        assert agent.jury.busy
    await case.town.faucet.advance(COMMIT)
    await case.look()
    if when == "revealed":
        agent = await case.again(0)
        await agent.jury.look()
    found = await case.town.court.dispute(case.id)
    assert found is not None
    assert found.guilty == 3
    assert len(await agent.cases.votes(case.id)) == 1


async def test_evidence__challenger_shows_none__innocent_at_the_last_call_and_not_before(case: Case) -> None:
    await case.begin(wrong=True)
    case.challenger.end()
    await case.to_seats()
    for juror in case.jurors:
        await juror.jury.look()
    assert not any([await juror.cases.votes(case.id) for juror in case.jurors])
    await case.town.faucet.advance(COMMIT - LAST_CALL // 2)
    for juror in case.jurors:
        await juror.jury.look()
        assert [vote.guilty for vote in await juror.cases.votes(case.id)] == [False]
        assert await case.held(juror) != NO_VOTE


async def test_evidence__one_juror_has_it__others_get_it_from_there(case: Case) -> None:
    await case.begin(wrong=True)
    await case.to_seats()
    await case.jurors[0].jury.look()
    case.challenger.end()
    await case.jurors[1].jury.look()
    assert [vote.guilty for vote in await case.jurors[1].cases.votes(case.id)] == [True]


async def test_evidence__asked_by_who_has_no_seat__is_not_shown(case: Case) -> None:
    await case.begin(wrong=True)
    stranger = await case.town.settle(0, 0)
    asker = case.jurors[0].member.keys.device.address
    assert await case.challenger.jury.show(asker, case.id) is None  # the seats are not fixed yet
    await case.to_seats()
    await case.jurors[0].jury.look()
    assert await case.challenger.jury.show(asker, case.id) == case.evidence.bare()
    assert await case.challenger.jury.show(stranger.keys.device.address, case.id) is None
    assert await case.challenger.jury.show(case.accused.keys.device.address, case.id) is None
    assert await case.challenger.jury.show(asker, bytes(32)) is None


async def test_evidence__of_another_job__does_not_count(case: Case) -> None:
    await case.begin(wrong=True)
    other = await evidence_against(case.town, case.accused, case.engine, wrong=False, number=2)

    async def liar(_: str, __: bytes) -> Evidence:
        return other

    case.post.couriers.insert(0, case.post.join("0x" + 40 * "7"))
    case.post.couriers[0].show(liar)
    await case.to_seats()
    await case.jurors[0].jury.look()
    assert [vote.guilty for vote in await case.jurors[0].cases.votes(case.id)] == [True]


async def test_juror__no_duty_deposit__is_left_in_peace(case: Case) -> None:
    await case.begin(wrong=True, jurors=2)
    poor = await case.agent(await case.town.settle(BOND, VOTE_BOND - 1))
    case.jurors.append(poor)
    await case.to_seats()
    await case.look()
    assert not await poor.cases.votes(case.id)
    assert not poor.jury.busy


async def test_juror__replaced_device_key__does_not_vote(case: Case) -> None:
    await case.begin(wrong=True)
    await case.to_seats()
    replaced = Member(case.jurors[0].member.wallet, case.accused.keys)
    other = await Agent(case.town, replaced, Post(), case.folder / "other", case.engine).start()
    await other.jury.look()
    assert not await other.cases.votes(case.id)
    other.end()


async def test_quorum_missing__next_round__jurors_vote_again(case: Case) -> None:
    await case.begin(wrong=True)
    await case.to_seats()
    await case.jurors[0].jury.look()
    await case.town.faucet.advance(COMMIT)
    await case.jurors[0].jury.look()
    await case.town.faucet.advance(REVEAL)
    await case.jurors[0].jury.look()
    found = await case.town.court.dispute(case.id)
    assert found is not None
    assert (found.round, found.resolved) == (1, False)
    await case.to_seats()
    await case.look()
    assert [vote.round for vote in await case.jurors[0].cases.votes(case.id)] == [0, 1]
    assert all([await case.held(juror, 1) != NO_VOTE for juror in case.jurors])


async def test_chain_away__nothing_is_lost__said_as_unavailable(tmp_path: Path) -> None:
    town = FakeTown()
    case = Case(town, tmp_path)
    await case.begin(wrong=True)
    town.chain.away = True
    with pytest.raises(ChainAway):
        await case.jurors[0].jury.look()
    town.chain.away = False
    case.post.failure = RelayAway("Away", "Later")
    await case.to_seats()
    with pytest.raises(RelayAway):
        await case.jurors[0].jury.look()
    case.post.failure = None
    await case.jurors[0].jury.look()
    assert await case.jurors[0].cases.votes(case.id)
    case.end()


async def test_device_without_gas__person_is_told_once(tmp_path: Path) -> None:
    town = FakeTown()
    case = Case(town, tmp_path)
    await case.begin(wrong=True)
    await case.to_seats()
    agent = case.jurors[0]
    _fail(town.court, "commit", times=2, error=InsufficientFunds("The account cannot pay the gas", "Add ETH to it"))
    with agent.bus.subscribe() as events:
        await agent.jury.look()
        await agent.jury.look()
        await agent.jury.look()
        assert events._queue.qsize() == 1
        assert await anext(events) == Notice("Jury duty waits: The account cannot pay the gas", "Add ETH to it")
    assert await case.held(agent) != NO_VOTE
    case.end()


async def test_account_without_bond_or_case__reads_no_events(tmp_path: Path) -> None:
    town = FakeTown()
    agent = await Agent(town, await town.settle(0, 0), Post(), tmp_path, FakeEngine()).start()
    assert not await agent.jury.look()
    assert await agent.cases.next_block() == 0
    agent.end()


def _fail(court: object, name: str, *, times: int, error: Exception | None = None) -> list[str]:
    """Let the next calls of a coroutine of `court` fail; return the list that they are noted in."""
    real: Callable[..., Awaitable[None]] = getattr(court, name)
    failed: list[str] = []

    async def once(*values: object) -> None:
        if len(failed) < times:
            failed.append(name)
            raise error or Refused("It did not get there", "Again")
        await real(*values)

    setattr(court, name, once)
    return failed
