"""Answers about disputes and jury duty, and about who holds the token."""

from dataclasses import asdict

from app.agent.agent import Agent
from app.agent.cautions import Cautions
from app.agent.server import Routes, Session
from app.domain.disputes import APPEAL, COMMIT, REVEAL, SETTLED, VOTE_BOND, Phase, Verdict
from app.ports import Holders
from app.services.disputes import Standing
from app.wire import api

# Seconds from a round's start to a phase's end.
_ENDS = {Phase.COMMIT: COMMIT, Phase.REVEAL: COMMIT + REVEAL, Phase.APPEAL: COMMIT + REVEAL + APPEAL}
_WORDS = {Verdict.NONE: "", Verdict.GUILTY: "guilty", Verdict.INNOCENT: "innocent"}


class JuryRoutes:
    """Disputes as front ends see them."""

    def __init__(self, agent: Agent, holders: Holders, cautions: Cautions) -> None:
        self._agent = agent
        self._holders = holders
        self._cautions = cautions

    def routes(self) -> Routes:
        return {
            api.GetJury: self._jury,
            api.PrepareDispute: self._prepare,
            api.GetDispute: self._dispute,
            api.GetHolders: self._all_holders,
        }

    async def _jury(self, _: Session, __: api.GetJury) -> api.JuryReply:
        market = await self._agent.market()
        await market.jury.look()
        found = await market.disputes.overview()
        return api.JuryReply(
            account=found.account,
            duty=str(found.juror.duty),
            votes_left=found.juror.duty // VOTE_BOND,
            bond=str(found.juror.bond),
            settled_at=found.juror.since + SETTLED if found.juror.bond else 0,
            device_is_current=found.juror.device == self._agent.tools.keys.device.address,
            now=found.now,
            disputes=[_info(one, found.now) for one in found.standings],
        )

    async def _prepare(self, _: Session, request: api.PrepareDispute) -> api.PreparedReply:
        market = await self._agent.market()
        prepared = await market.disputes.prepare(request.sender, request.job)
        cautions = await self._cautions.of(request.sender, prepared.raw)
        return api.PreparedReply(prepared.raw, prepared.title, prepared.note, prepared.more, cautions=cautions)

    async def _dispute(self, _: Session, request: api.GetDispute) -> api.DisputeReply:
        await self._agent.market()
        court = self._agent.tools.court
        acts = [
            api.ActInfo(one.name, one.account, one.sender, one.transaction) for one in await court.acts(request.case)
        ]
        loss = await court.loss(request.case)
        return api.DisputeReply(
            acts, None if loss is None else {name: str(taken) for name, taken in asdict(loss).items()}
        )

    async def _all_holders(self, _: Session, __: api.GetHolders) -> api.HoldersReply:
        await self._agent.market()
        found = await self._holders.holders()
        by_address = {address: str(amount) for address, amount in found.amounts.items()}
        return api.HoldersReply(str(found.supply), by_address, dict(found.contracts))


def _info(standing: Standing, now: int) -> api.DisputeInfo:
    dispute = standing.dispute
    state, until, verdict = "found", standing.until, ""
    if dispute is not None:
        phase = dispute.phase(now)
        state, verdict = phase.value, _WORDS[dispute.verdict]
        until = dispute.started + _ENDS[phase] if phase in _ENDS else 0
    return api.DisputeInfo(
        case=standing.case,
        job=standing.job,
        accused=standing.accused,
        state=state,
        round=dispute.round + 1 if dispute else 0,
        until=until,
        verdict=verdict,
        commits=dispute.commits if dispute else 0,
        guilty=dispute.guilty if dispute else 0,
        innocent=dispute.innocent if dispute else 0,
        mine=standing.mine,
        seated=standing.seated,
        votes=[_WORDS[Verdict.GUILTY if guilty else Verdict.INNOCENT] for guilty in standing.voted],
    )
