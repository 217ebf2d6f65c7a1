"""Answers for the share page: the sentence, earnings, demand, jobs, presets."""

from app.agent.agent import Agent
from app.agent.market import Market
from app.agent.server import Routes, Session
from app.domain.ledger import Demand, LedgerJob
from app.domain.models import CATALOGUE, model_by_id
from app.domain.presets import PRESETS, preset
from app.services.sharing import SharingStatus
from app.services.statements import Income
from app.wire import api

DEMAND_SECONDS = 3600.0
MOST_JOBS = 500


class ShareRoutes:
    """The home page."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._tools = agent.tools

    def routes(self) -> Routes:
        return {api.GetShare: self._share, api.ApplyPreset: self._preset}

    async def _share(self, _: Session, request: api.GetShare) -> api.ShareReply:
        market = self._agent.open_market
        statement = await market.statements.read() if market else None
        settings = self._tools.settings.current
        presets = [
            api.PresetInfo(one.name, one.title, one.sentence, dict(one.settings), one.holds(settings))
            for one in PRESETS
        ]
        jobs = await market.books.ledger.jobs(min(max(request.jobs, 0), MOST_JOBS)) if market else []
        return api.ShareReply(
            state=state_info(self._tools.sharing.status),
            today=_earnings(statement.today) if statement else None,
            lifetime=_earnings(statement.lifetime) if statement else None,
            pending=str(statement.pending if statement else 0),
            demand=await self._demand(market),
            jobs=[_job(job) for job in jobs],
            presets=presets,
            neighbours=settings.neighbours,
        )

    async def _preset(self, _: Session, request: api.ApplyPreset) -> api.Ok:
        await self._tools.settings.set_all(preset(request.name).settings)
        return api.Ok()

    async def _demand(self, market: Market | None) -> list[api.DemandInfo]:
        """Return what came in the last hour, of each model that is computed here."""
        now = self._tools.clock.now()
        found = await market.books.ledger.demand(now - DEMAND_SECONDS) if market else []
        seen = {demand.model: demand for demand in found}
        infos = []
        for model in CATALOGUE.values():
            demand = seen.get(model.id, Demand(model.id, 0, now))
            wait = (now - demand.first) / demand.jobs if demand.jobs else None
            infos.append(api.DemandInfo(model.name, demand.jobs, wait))
        return infos


def state_info(status: SharingStatus) -> api.StateInfo:
    return api.StateInfo(
        state=status.state,
        rule=status.rule,
        reason=status.reason,
        template=status.template,
        figures=dict(status.figures),
        setting=status.setting,
        since=status.since,
        until=status.until,
        sharing=status.sharing,
    )


def _earnings(income: Income) -> api.EarningsInfo:
    return api.EarningsInfo(
        jobs=sum(one.jobs for one in income.work),
        gross=str(income.gross),
        fee=str(income.fee),
        net=str(income.net),
        redeemed=str(income.redeemed),
        fee_taken=str(income.fee_taken),
        gas=str(income.gas),
        electricity=income.electricity,
        devices=[
            api.DeviceEarnings(one.device, one.jobs, one.units, one.seconds, str(one.gross)) for one in income.work
        ],
    )


def _job(job: LedgerJob) -> api.ProviderJobInfo:
    return api.ProviderJobInfo(
        id=job.id,
        model=model_name(job.model),
        payer=job.payer,
        state=job.state,
        units=job.units,
        price=str(job.price),
        started=job.started,
        seconds=job.seconds,
        device=job.device,
    )


def model_name(identity: bytes) -> str:
    """Return a model's name; the beginning of its hash when the catalogue has it no more."""
    model = model_by_id(identity)
    return model.name if model else identity.hex()[:12]
