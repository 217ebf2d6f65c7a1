"""Answers for the monitor's charts and the wallet's activity: what was."""

from collections.abc import Sequence

from app.agent.agent import Agent
from app.agent.cautions import Cautions
from app.agent.routes_share import model_name
from app.agent.server import Routes, Session
from app.domain.activity import TITLES, Entry
from app.domain.history import POINTS, UNITS, Span, merged
from app.services.history import History
from app.wire import api

MOST_ENTRIES = 1000
MOST_RECORDS = 5000


class HistoryRoutes:
    """The machine's past and the accounts'."""

    def __init__(self, agent: Agent, history: History, cautions: Cautions) -> None:
        self._agent = agent
        self._cautions = cautions
        self._history = history

    def routes(self) -> Routes:
        return {api.GetHistory: self._chart, api.GetActivity: self._activity, api.GetRecords: self._records}

    async def _chart(self, _: Session, request: api.GetHistory) -> api.HistoryReply:
        chart = await self._history.chart(request.span)
        series = [api.Series(name, UNITS.get(name, "share"), points) for name, points in chart.series.items()]
        spans = await self._spans(chart.end - chart.span, chart.step)
        return api.HistoryReply(chart.span, chart.step, chart.end, series, spans)

    async def _spans(self, since: float, step: float) -> list[api.JobSpan]:
        """Return the jobs' spans, joined where a chart of this step could not tell them apart; the latest of too many."""
        market = self._agent.open_market
        spans = await market.books.ledger.spans(since) if market else []
        named = [Span(span.start, span.end, model_name(bytes.fromhex(span.model))) for span in spans]
        return [api.JobSpan(span.start, span.end, span.model) for span in merged(named, step)[-POINTS:]]

    async def _activity(self, _: Session, request: api.GetActivity) -> api.ActivityReply:
        activity = (await self._agent.market()).activity
        limit = min(max(request.limit, 1), MOST_ENTRIES)
        entries = await activity.entries(self._agent.tools.accounts.shown, limit)
        return api.ActivityReply(await self._infos(entries), activity.as_of)

    async def _records(self, _: Session, request: api.GetRecords) -> api.RecordsReply:
        """Answer a page of everything; a later page is of what the first one has read."""
        accounts = self._agent.tools.accounts.shown
        entries, complete = await (await self._agent.market()).activity.all(accounts if request.skip <= 0 else ())
        first, limit = max(request.skip, 0), min(max(request.limit, 1), MOST_RECORDS)
        return api.RecordsReply(await self._infos(entries[first : first + limit]), complete)

    async def _infos(self, entries: Sequence[Entry]) -> list[api.ActivityInfo]:
        strangers = await self._cautions.strangers(entries)
        return [_info(one, (one.hash, one.position, one.account) in strangers) for one in entries]


def _info(entry: Entry, stranger: bool) -> api.ActivityInfo:
    return api.ActivityInfo(
        hash=entry.hash,
        direction=entry.direction,
        kind=entry.act.kind,
        title=TITLES.get(entry.act.kind, TITLES["call"]),
        account=entry.account,
        other=entry.act.other,
        asset=entry.act.asset,
        amount=str(entry.act.amount),
        state=entry.state,
        fee=None if entry.fee is None else str(entry.fee),
        time=entry.time,
        block=entry.block,
        error=entry.error,
        stranger=stranger,
        token=entry.act.token,
        decimals=entry.act.decimals,
    )
