"""Answers about models on the chain: the register, questions, claims; scores measured here, questions asked on the local network."""

from app.agent import stake_answers as answers
from app.agent.agent import Agent
from app.agent.server import Routes, Session
from app.domain.contracts import models
from app.domain.errors import Refused
from app.domain.evaluation import metric_word
from app.domain.models import MINILM, model_by_id
from app.domain.staking import LISTING_BOND, MIN_CLAIM
from app.ports import Faucet
from app.ports.contracts import Contracts
from app.services.evaluating import Evaluating
from app.services.staking import quality
from app.services.staking.base import digest_of
from app.services.staking.log import StakeLog
from app.services.transactions import checked_address
from app.wire import api

SHIPPED = "fallow:"  # where the set of a question is that came with the program


class QualityRoutes:
    """The register as front ends see it; acts themselves go through the wallet's routes."""

    def __init__(
        self,
        *,
        agent: Agent,
        contracts: Contracts,
        log: StakeLog,
        evaluating: Evaluating,
        faucet: Faucet,
    ) -> None:
        self._agent = agent
        self._contracts = contracts
        self._log = log
        self._evaluating = evaluating
        self._faucet = faucet

    def routes(self) -> Routes:
        return {
            api.GetQuality: self._quality,
            api.MeasureQuality: self._measure,
            api.AskQuestion: self._ask,
        }

    async def _quality(self, _: Session, request: api.GetQuality) -> api.QualityReply:
        await self._agent.market()
        await self._log.catch_up()
        listed, asked = [one.id_ for one in self._log.of(models.Listed)], self._log.of(models.Asked)
        claimed, staker = len(self._log.of(models.Claimed)), checked_address(request.address)
        register = await quality.register(self._contracts, staker, listed, len(asked), claimed)
        places = {one.question: one.uri for one in asked}
        best = {one.number: one.best for one in register.questions}
        return api.QualityReply(
            block=register.block,
            time=register.time,
            listing_bond=str(LISTING_BOND),
            least_claim=str(MIN_CLAIM),
            waiting=str(register.waiting),
            models=[_listing(one) for one in register.models],
            questions=[
                api.QuestionInfo(
                    one.number,
                    _hex(one.test_set),
                    _text(one.metric),
                    str(one.tolerance),
                    places.get(one.number, ""),
                    one.best,
                )
                for one in register.questions
            ],
            claims=[_claim(one, best.get(one.question, 0)) for one in register.claims],
        )

    async def _measure(self, _: Session, request: api.MeasureQuality) -> api.MeasuredReply:
        await self._agent.market()
        asked = await quality.questions(self._contracts)
        if not 0 <= request.question < len(asked):
            raise Refused(f"There is no question {request.question}", "Look at the list again: fallow quality")
        file = await self._file_of(request.model) if request.model else MINILM.id
        return api.MeasuredReply(str(await self._evaluating.measure(file, asked[request.question].test_set)))

    async def _file_of(self, model: str) -> bytes:
        listed = await quality.listings(self._contracts, [digest_of(model, "model")])
        if not listed:
            raise Refused("There is no such model in the register", "Look at the list again: fallow quality")
        return listed[0].hash

    async def _ask(self, _: Session, request: api.AskQuestion) -> api.AskedReply:
        await self._agent.market()
        found = await self._evaluating.named(request.name)
        number = await self._faucet.ask(
            found.digest, metric_word(found.metric), found.tolerance, f"{SHIPPED}{found.name}"
        )
        return api.AskedReply(number, found.name)


def _listing(one: quality.Listing) -> api.ListingInfo:
    known = model_by_id(one.hash)
    return api.ListingInfo(
        id=_hex(one.id),
        name=known.name if known else "",
        owner=one.owner,
        hash=_hex(one.hash),
        execution_class=_text(one.execution_class),
        reference_units=one.units,
        licence_hash=_hex(one.licence),
        state=one.state,
        leave_at=one.leave_at if one.state == "delisted" else 0,
        bond=str(0 if one.state == "gone" else LISTING_BOND),
    )


def _claim(one: quality.QualityClaim, best: int) -> api.ClaimInfo:
    state = "lost" if one.lost else "challenged" if one.challenged else "best" if one.number == best else "beaten"
    return api.ClaimInfo(
        number=one.number,
        question=one.question,
        model=_hex(one.model),
        author=one.author,
        score=str(one.score),
        staked=str(one.staked),
        leaving=str(one.leaving),
        state=state,
        own=str(one.own),
        own_leaving=answers.exit_info(one.own_leaving, one.own_leaving.amount),
        owed=str(one.owed),
    )


def _hex(value: bytes) -> str:
    return "0x" + value.hex()


def _text(value: bytes) -> str:
    """Return what 32 bytes say when they are a short text, else their digits."""
    text = value.rstrip(b"\0")
    return text.decode() if text and text.isascii() and text.decode().isprintable() else _hex(value)
