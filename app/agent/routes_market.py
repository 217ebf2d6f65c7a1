"""Answers about jobs and money: submit, follow, compute here, books, redemption."""

from app.agent.agent import Agent
from app.agent.server import Routes, Session
from app.domain.books import RequesterJob
from app.domain.errors import BadInput
from app.domain.jobs import Output, RequesterState
from app.domain.models import CATALOGUE
from app.wire import api

_VERIFIED = (RequesterState.CHECKED, RequesterState.PAID)
HERE, NETWORK = "here", "on the network"


class MarketRoutes:
    """Both sides of the market, as front ends see them."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent

    def routes(self) -> Routes:
        return {
            api.Submit: self._submit,
            api.GetJobs: self._jobs,
            api.AwaitJobs: self._await,
            api.GetOutput: self._output,
            api.RunHere: self._run_here,
            api.GetOffers: self._offers,
            api.GetBook: self._book,
            api.Redeem: self._redeem,
            api.GetChainPaid: self._chain_paid,
        }

    async def _submit(self, _: Session, request: api.Submit) -> api.Ok:
        market = await self._agent.market()
        self._agent.tools.accounts.owner()  # no wallet: said now, not by each job
        jobs = [(job.id, job.texts) for job in request.jobs]
        await market.requester.submit(request.model, jobs, int(request.max_price), request.audit)
        return api.Ok()

    async def _jobs(self, _: Session, request: api.GetJobs) -> api.JobsReply:
        market = await self._agent.market()
        return api.JobsReply([_info(job) for job in await market.books.requester.jobs(request.ids)])

    async def _await(self, _: Session, request: api.AwaitJobs) -> api.JobsReply:
        market = await self._agent.market()
        return api.JobsReply([_info(job) for job in await market.requester.finished(request.ids, request.seconds)])

    async def _output(self, _: Session, request: api.GetOutput) -> api.TensorReply:
        job = await (await self._agent.market()).books.requester.job(request.id)
        if job is None or job.done is None:
            raise BadInput("There is no output of this job", "Look at its state first")
        return _tensor(job.done.output, job.price, job.recomputed, NETWORK)

    async def _run_here(self, _: Session, request: api.RunHere) -> api.TensorReply:
        model = CATALOGUE.get(request.model)
        if model is None:
            raise BadInput(f"There is no model '{request.model}'", f"Known models: {', '.join(CATALOGUE)}")
        engine = self._agent.tools.engine
        output = await engine.run(model, await engine.tokenize(model, request.texts), own=True)
        return _tensor(output, 0, True, HERE)

    async def _offers(self, _: Session, __: api.GetOffers) -> api.OffersReply:
        market = await self._agent.market()
        found = [
            api.OfferInfo(
                signed.offer.provider, signed.offer.device, entry.name, str(entry.unit_price), entry.units_per_second
            )
            for signed in market.board.all()
            for entry in signed.offer.models
        ]
        return api.OffersReply(found)

    async def _book(self, _: Session, __: api.GetBook) -> api.BookReply:
        market = await self._agent.market()
        asked, done = await market.books.requester.sums(), await market.books.provider.sums()
        return api.BookReply(
            expected=str(asked.expected),
            acknowledged=str(asked.acknowledged),
            earned=str(done.earned),
            vouched=str(done.vouched),
            redeemed=str(done.redeemed),
            jobs_done=done.jobs_done,
        )

    async def _redeem(self, _: Session, __: api.Redeem) -> api.RedeemReply:
        found = await (await self._agent.market()).earnings.redeem()
        return api.RedeemReply(str(found.amount), found.gas_used, str(found.fee), found.hash)

    async def _chain_paid(self, _: Session, request: api.GetChainPaid) -> api.ChainPaidReply:
        market = await self._agent.market()
        chain = self._agent.tools.chain
        events = await chain.redeemed(request.provider, market.deployment.block)
        paid = sum(event.amount for event in events)
        return api.ChainPaidReply(str(paid), str(await chain.fees()), len(events))


def _info(job: RequesterJob) -> api.JobInfo:
    return api.JobInfo(
        id=job.id,
        state=job.state,
        provider=job.provider,
        price=str(job.price),
        receipt_ok=job.state in _VERIFIED,
        recomputed=job.recomputed,
        error=job.error,
    )


def _tensor(output: Output, price: int, verified: bool, where: str) -> api.TensorReply:
    return api.TensorReply(output.data, list(output.shape), str(price), verified, where)
