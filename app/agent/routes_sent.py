"""Answers about transactions on their way, about fees, and about permissions to take tokens."""

from app.agent.agent import Agent
from app.agent.cautions import Cautions
from app.agent.server import Routes, Session
from app.domain.activity import TITLES
from app.domain.allowances import Approval
from app.domain.replacing import Waiting
from app.domain.transactions import decode_signed
from app.ports.allowances import Allowances
from app.services.approvals import Approvals
from app.services.transactions import Prepared, checked_address
from app.wire import api


class SentRoutes:
    """Everything between a broadcast and its block; and what stays allowed after it."""

    def __init__(self, agent: Agent, allowances: Allowances, cautions: Cautions) -> None:
        self._agent = agent
        self._cautions = cautions
        self._allowances = allowances
        self._approvals: tuple[int, Approvals] | None = None

    def routes(self) -> Routes:
        return {
            api.GetFees: self._fees,
            api.GetPending: self._pending,
            api.PrepareReplacement: self._replace,
            api.GetApprovals: self._list_approvals,
            api.PrepareRevoke: self._revoke,
        }

    async def _fees(self, _: Session, request: api.GetFees) -> api.FeesReply:
        base_fee, offers = await (await self._agent.market()).pricing.offers(request.asset)
        infos = [
            api.FeeInfo(one.speed, str(one.fees.max_fee), str(one.fees.tip), str(one.about), str(one.most))
            for one in offers
        ]
        return api.FeesReply(str(base_fee), infos)

    async def _pending(self, _: Session, __: api.GetPending) -> api.PendingReply:
        found = await (await self._agent.market()).replacing.waiting(self._agent.tools.accounts.signing)
        return api.PendingReply([_waiting(one) for one in found])

    async def _replace(self, _: Session, request: api.PrepareReplacement) -> api.PreparedReply:
        replacing, sender = (await self._agent.market()).replacing, checked_address(request.sender)
        prepared, old = await replacing.prepare(sender, request.hash.strip().lower(), request.cancel, request.fee)
        return await self._prepared(sender, prepared, old)

    async def _list_approvals(self, _: Session, __: api.GetApprovals) -> api.ApprovalsReply:
        approvals = await self._of_chain()
        found = await approvals.all(self._agent.tools.accounts.signing)
        return api.ApprovalsReply([_approval(one) for one in found], approvals.complete, approvals.as_of)

    async def _revoke(self, _: Session, request: api.PrepareRevoke) -> api.PreparedReply:
        approvals = await self._of_chain()
        prepared = await approvals.prepare_revoke(request.sender, request.token, request.spender)
        return await self._prepared(request.sender, prepared)

    async def _prepared(self, sender: str, prepared: Prepared, replaces: bytes = b"") -> api.PreparedReply:
        """Return what was prepared with its cautions: what is sent again is judged again, as it is now."""
        cautions = await self._cautions.of(sender, prepared.raw)
        return api.PreparedReply(
            prepared.raw, prepared.title, prepared.note, prepared.more, cautions=cautions, replaces=replaces
        )

    async def _of_chain(self) -> Approvals:
        """Return what is known of the present chain's permissions; another chain has others."""
        market = await self._agent.market()
        chain_id = market.deployment.chain_id
        if self._approvals is None or self._approvals[0] != chain_id:
            tools = self._agent.tools
            made = Approvals(self._allowances, tools.chain, tools.clock, lambda: market.deployment)
            self._approvals = chain_id, made
        return self._approvals[1]


def _waiting(waiting: Waiting) -> api.PendingInfo:
    entry = waiting.entry
    return api.PendingInfo(
        hash=entry.hash,
        account=entry.account,
        nonce=entry.nonce,
        kind=entry.act.kind,
        title=TITLES.get(entry.act.kind, TITLES["call"]),
        other=entry.act.other,
        asset=entry.act.asset,
        amount=str(entry.act.amount),
        max_cost=str(decode_signed(entry.raw)[0].max_cost),
        state=entry.state,
        time=entry.time,
        ahead=waiting.ahead,
        missing=waiting.missing,
        replaces=entry.replaces,
        error=entry.error,
    )


def _approval(approval: Approval) -> api.ApprovalInfo:
    grant = approval.grant
    return api.ApprovalInfo(
        owner=grant.owner,
        token=grant.token,
        symbol=approval.symbol,
        spender=grant.spender,
        name=approval.name,
        amount=str(approval.amount),
        unlimited=approval.unlimited,
        block=grant.block,
    )
