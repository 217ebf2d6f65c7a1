"""Models on the chain: list them, claim that they answer a question best, stake on claims, doubt them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.contracts import market, models
from app.domain.errors import BadInput, InsufficientFunds, Refused
from app.domain.stake_log import Question
from app.domain.stake_math import Leaving, leaving
from app.domain.stakes import Answer, Terms
from app.domain.staking import CHALLENGE_BOND, COOLDOWN, LISTING_BOND, MIN_CLAIM
from app.ports.contracts import Contracts
from app.services.staking.base import HARMLESS, NO_COST, Ask, Desk, flw, nothing, too_early
from app.services.staking.reading import NOBODY, Values
from app.services.transactions import Prepared

_WAIT = Answer("So long after you ask for it", COOLDOWN, "seconds")
MOST_CLAIMS = 500
_MOST_TIME = (1 << 40) - 1  # a bond that has come back


@dataclass(frozen=True)
class Listing:
    """A model in the register."""

    id: bytes
    owner: str
    leave_at: int
    units: int
    hash: bytes
    execution_class: bytes
    licence: bytes

    @property
    def state(self) -> str:
        """Listed, delisted, or gone: its bond has come back."""
        return "listed" if not self.leave_at else "gone" if self.leave_at == _MOST_TIME else "delisted"


@dataclass(frozen=True)
class QualityQuestion:
    """A question and its best claim, 0: none."""

    number: int
    test_set: bytes
    metric: bytes
    tolerance: int
    best: int


@dataclass(frozen=True)
class QualityClaim:
    """A claim, with one address' stake on it."""

    number: int
    author: str
    question: int
    challenged: bool
    lost: bool
    score: int
    staked: int
    leaving: int
    model: bytes
    own: int
    own_leaving: Leaving
    owed: int


@dataclass(frozen=True)
class Register:
    """Models, questions and the newest claims, and the fees in the market that the best claims can fetch, as of one block."""

    block: int
    time: int
    waiting: int
    models: list[Listing]
    questions: list[QualityQuestion]
    claims: list[QualityClaim]


async def register(contracts: Contracts, staker: str, ids: Sequence[bytes], questions: int, claims: int) -> Register:
    """Return these models, so many questions, and the newest of so many claims with what `staker` has on each."""
    newest = range(max(1, claims - MOST_CLAIMS + 1), claims + 1)
    asked = [Question(market.for_models()), *_of_models(ids), *_of_questions(questions), *_of_claims(newest, staker)]
    found = await contracts.ask(asked)
    values = iter(found.values)
    return Register(
        block=found.block,
        time=found.time,
        waiting=int(next(values)[0]),
        models=_listings(ids, values),
        questions=_questions(questions, values),
        claims=[_read(number, next(values), next(values), found.time) for number in newest],
    )


async def listings(contracts: Contracts, ids: Sequence[bytes]) -> list[Listing]:
    """Return these models, which somebody has listed."""
    return _listings(ids, iter((await contracts.ask(_of_models(ids))).values))


async def questions(contracts: Contracts) -> list[QualityQuestion]:
    """Return all questions."""
    count = (await contracts.ask([Question(models.question_count())])).values[0][0]
    return _questions(count, iter((await contracts.ask(_of_questions(count))).values))


async def _claim(contracts: Contracts, number: int, staker: str) -> QualityClaim:
    found = await contracts.ask(_of_claims([number], staker))
    claim, stake = found.values
    return _read(number, claim, stake, found.time)


def _of_models(ids: Sequence[bytes]) -> list[Question]:
    return [Question(models.models(one)) for one in ids]


def _listings(ids: Sequence[bytes], values: Values) -> list[Listing]:
    found = []
    for one in ids:
        owner, leave_at, units, file, kind, licence = next(values)
        if owner != NOBODY:
            found.append(Listing(one, owner, leave_at, units, file, kind, licence))
    return found


def _of_questions(count: int) -> list[Question]:
    return [Question(models.questions(number)) for number in range(count)]


def _questions(count: int, values: Values) -> list[QualityQuestion]:
    return [QualityQuestion(number, *next(values)[:4]) for number in range(count)]


def _of_claims(numbers: Sequence[int], staker: str) -> list[Question]:
    return [
        one for number in numbers for one in (Question(models.claims(number)), Question(models.stakes(number, staker)))
    ]


def _read(number: int, claim: tuple[Any, ...], stake: tuple[Any, ...], now: int) -> QualityClaim:
    author, question, _, challenged, lost, score, staked, going, earned, model = claim
    own, own_going, leave_at, owed, paid_to = stake
    return QualityClaim(
        number=number,
        author=author,
        question=question,
        challenged=challenged,
        lost=lost,
        score=score,
        staked=staked,
        leaving=going,
        model=model,
        own=own,
        own_leaving=leaving(own_going, leave_at, now, 0),
        owed=owed + own * (earned - paid_to) // 10**18,
    )


class QualityActs:
    """The acts; they read the register besides what other acts read."""

    def __init__(self, contracts: Contracts) -> None:
        self._contracts = contracts

    async def list(self, desk: Desk, ask: Ask) -> Prepared:
        """Register a model file."""
        name, file = ask.digest("id"), ask.digest("hash")
        kind, licence, units = ask.digest("class"), ask.digest("licence"), ask.number("units")
        if await listings(self._contracts, [name]):
            raise Refused("This name has been used for a model", "Choose another one; names are never used again")
        desk.need_tokens(ask, LISTING_BOND)
        terms = Terms(
            Answer("Nothing; the bond comes back"),
            _WAIT,
            Answer("A bond until it is delisted", LISTING_BOND, "FLW"),
        )
        allowing = await desk.allow(ask, ask.deployment.models, "kept as the bond of a listing", terms, LISTING_BOND)
        return allowing or await desk.step(
            ask,
            ask.deployment.models,
            models.list_(name, file, kind, units, licence),
            f"Register the model 0x{name.hex()}",
            "Its file's hash never changes: a new file is a new model.",
            terms,
        )

    async def delist(self, desk: Desk, ask: Ask) -> Prepared:
        """Take a model out of the register."""
        found = await self._listed(ask)
        if found.owner != ask.sender:
            raise Refused("This model is another's", "Only its owner can take it out of the register")
        if found.leave_at:
            return nothing("This model is out of the register already")
        return await desk.step(
            ask,
            ask.deployment.models,
            models.delist(found.id),
            f"Take the model 0x{found.id.hex()} out of the register",
            "Its name is never used again; claims on it stay.",
            Terms(Answer("Nothing; the bond comes back"), _WAIT, NO_COST),
        )

    async def reclaim(self, desk: Desk, ask: Ask) -> Prepared:
        """Fetch the bond of a model that was delisted."""
        found = await self._listed(ask)
        if found.state != "delisted":
            return nothing("No bond of this model is waiting")
        if ask.now < found.leave_at:
            raise too_early(found.leave_at - ask.now)
        return await desk.step(
            ask,
            ask.deployment.models,
            models.reclaim(found.id),
            f"Pay {flw(LISTING_BOND)} back to the owner of the model",
            "The tokens come to its owner at once.",
            HARMLESS,
        )

    async def claim(self, desk: Desk, ask: Ask) -> Prepared:
        """Claim that a model reaches a better score than the best so far."""
        number, score = ask.number("question"), ask.number("score")
        desk.need_tokens(ask)
        if ask.amount < MIN_CLAIM:
            raise BadInput(f"A claim begins with {flw(MIN_CLAIM)} at least", "Stake more on it")
        found = await listings(self._contracts, [ask.digest("model")])
        if not found or found[0].leave_at:
            raise Refused("This model is not in the register", "List it first")
        model = found[0]
        asked = await questions(self._contracts)
        if number >= len(asked):
            raise Refused(f"There is no question {number}", "Look at the list again: fallow quality")
        if best := asked[number].best:
            standing = await _claim(self._contracts, best, ask.sender)
            if score <= standing.score:
                raise Refused(
                    f"The score is not above the best one, {standing.score}",
                    "Claim a higher score, or back the best claim",
                )
        terms = Terms(Answer("All of it, if a jury finds the score false", ask.amount, "FLW"), _WAIT, NO_COST)
        allowing = await desk.allow(ask, ask.deployment.models, "staked on a claim", terms)
        return allowing or await desk.step(
            ask,
            ask.deployment.models,
            models.claim(number, model.id, score, ask.amount),
            f"Claim a score of {score} on question {number} with {flw(ask.amount)}",
            "It earns while it is the best; who doubts it has a jury run the set again.",
            terms,
        )

    async def back(self, desk: Desk, ask: Ask) -> Prepared:
        """Put tokens on a claim."""
        found = await self._standing(ask)
        desk.need_tokens(ask)
        terms = Terms(
            Answer("All of it, if a jury finds the score false", found.own + ask.amount, "FLW"), _WAIT, NO_COST
        )
        allowing = await desk.allow(ask, ask.deployment.models, "staked on a claim", terms)
        return allowing or await desk.step(
            ask,
            ask.deployment.models,
            models.back(found.number, ask.amount),
            f"Put {flw(ask.amount)} on claim {found.number}",
            "It earns while the claim is the best on its question.",
            terms,
        )

    async def leave(self, desk: Desk, ask: Ask) -> Prepared:
        """Ask for a stake on a claim."""
        found = await self._standing(ask)
        amount = found.own if ask.all else ask.amount
        if found.challenged:
            raise Refused("A jury is at this claim", "Wait until it has decided; nothing can leave meanwhile")
        if not amount:
            return nothing("You have no stake on this claim that earns")
        if amount > found.own:
            raise InsufficientFunds(f"{flw(amount)} are to leave, {flw(found.own)} are on the claim", "Ask for less")
        return await desk.step(
            ask,
            ask.deployment.models,
            models.unback(found.number, amount),
            f"Let {flw(amount)} leave claim {found.number}",
            "It earns nothing from now on and can be lost until you take it.",
            Terms(Answer("Until it is withdrawn, all of it by a false score", found.own, "FLW"), _WAIT, NO_COST),
        )

    async def withdraw(self, desk: Desk, ask: Ask) -> Prepared:
        """Take what has finished leaving a claim."""
        found = await self._standing(ask)
        going = found.own_leaving
        if going.phase == "nothing":
            return nothing("Nothing is leaving this claim")
        if going.phase == "waiting":
            raise too_early(going.leave_at - ask.now)
        return await desk.step(
            ask,
            ask.deployment.models,
            models.withdraw(found.number),
            f"Take {flw(going.amount)} back from claim {found.number}",
            "The tokens come to your account at once.",
            HARMLESS,
        )

    async def collect(self, desk: Desk, ask: Ask) -> Prepared:
        """Fetch what a stake on a claim has earned."""
        number = ask.number("claim")
        found = await _claim(self._contracts, number, ask.sender)
        if not found.own and not found.owed:
            return nothing("This claim owes you nothing")
        return await desk.step(
            ask,
            ask.deployment.models,
            models.collect(number, ask.sender),
            f"Fetch what your stake on claim {number} has earned",
            "The tokens come to your account at once.",
            HARMLESS,
        )

    async def challenge(self, desk: Desk, ask: Ask) -> Prepared:
        """Have a jury look at a claim."""
        found = await self._standing(ask)
        asked = await questions(self._contracts)
        evidence = ask.digest("evidence") if "evidence" in ask.parameters else asked[found.question].test_set
        if found.challenged:
            return nothing("A jury is at this claim already")
        desk.need_tokens(ask, CHALLENGE_BOND)
        terms = Terms(
            Answer("The bond, unless the claim is found false", CHALLENGE_BOND, "FLW"),
            Answer("When the jury has decided, in up to so long", 4 * 86_400, "seconds"),
            Answer("The bond that pays the jurors", CHALLENGE_BOND, "FLW"),
        )
        allowing = await desk.allow(ask, ask.deployment.jury, "paid to a jury", terms, CHALLENGE_BOND)
        return allowing or await desk.step(
            ask,
            ask.deployment.models,
            models.challenge(found.number, evidence),
            f"Have a jury look at claim {found.number}",
            "If it is false you get the bond back and a quarter of what else is taken; the bond pays the jurors either way.",
            terms,
        )

    async def _listed(self, ask: Ask) -> Listing:
        found = await listings(self._contracts, [ask.digest("id")])
        if not found:
            raise Refused("There is no such model in the register", "Look at the list again: fallow quality")
        return found[0]

    async def _standing(self, ask: Ask) -> QualityClaim:
        found = await _claim(self._contracts, ask.number("claim"), ask.sender)
        if found.author == NOBODY or found.lost:
            raise Refused("There is no such claim, or a jury found it false", "Look at the list again: fallow quality")
        return found
