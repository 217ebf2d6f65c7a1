"""Answers for the use page: prices before, comparing sentences, searching folders; each ends with its front end."""

import asyncio
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

from app.agent.agent import Agent
from app.agent.server import Routes, Session
from app.domain.errors import Refused, WrongUsage
from app.domain.inputs import check_texts
from app.domain.models import Model
from app.domain.passages import similarity
from app.services.embedding import HERE, NETWORK, Embedding, NetworkSide, known_model
from app.services.search import Search, Tell
from app.wire import api

R = TypeVar("R")
TELL_SECONDS = 0.1
MOST_COMPARED = 64


class UseRoutes:
    """Work for this machine's own user."""

    def __init__(self, agent: Agent, embedding: Embedding, search: Search) -> None:
        self._agent = agent
        self._embedding = embedding
        self._search = search
        self._running: dict[tuple[Session, int], asyncio.Task[Any]] = {}

    def routes(self) -> Routes:
        return {
            api.Quote: self._quote,
            api.Compare: self._compare,
            api.QuoteFolder: self._quote_folder,
            api.SearchFolder: self._find,
            api.StopSearch: self._stop,
        }

    async def _quote(self, _: Session, request: api.Quote) -> api.QuoteReply:
        model = known_model(request.model)
        check_texts(request.texts)
        tokens = [len(ids) for ids in await self._agent.tools.engine.tokenize(model, request.texts)]
        network = self._open_network()
        return api.QuoteReply(
            units=sum(tokens),
            tokens=tokens,
            max_tokens=model.max_tokens,
            here_price="0",
            here_seconds=self._here_seconds(sum(tokens)),
            offers=len(network.offers(model)) if network else 0,
            best=_best(network, model, sum(tokens)),
        )

    async def _compare(self, _: Session, request: api.Compare) -> api.CompareReply:
        model = known_model(request.model)
        if not 2 <= len(request.texts) <= MOST_COMPARED:
            raise WrongUsage(f"{len(request.texts)} texts cannot be compared", f"Give 2 to {MOST_COMPARED}")
        began = time.monotonic()
        network = await self._side(request.where)
        found = await self._embedding.embed(model, request.texts, network=network, max_price=int(request.max_price))
        return api.CompareReply(
            similarity=[[similarity(one, other) for other in found.vectors] for one in found.vectors],
            price=str(found.price),
            verified=found.verified,
            where=request.where,
            seconds=time.monotonic() - began,
        )

    async def _quote_folder(self, session: Session, request: api.QuoteFolder) -> api.FolderReply:
        return await self._stoppable(session, request.id, self._read(session, request))

    async def _read(self, session: Session, request: api.QuoteFolder) -> api.FolderReply:
        model = known_model(request.model)
        reading = await self._search.read(request.path, model, _teller(session, request.id))
        units = await self._search.units(model, list(reading.fresh.values()))
        return api.FolderReply(
            files=reading.files,
            passages=len(reading.passages),
            fresh=len(reading.fresh),
            units=units,
            skipped=dict(reading.skipped),
            here_seconds=self._here_seconds(units),
            best=_best(self._open_network(), model, units),
        )

    async def _find(self, session: Session, request: api.SearchFolder) -> api.SearchReply:
        return await self._stoppable(session, request.id, self._searched(session, request))

    async def _searched(self, session: Session, request: api.SearchFolder) -> api.SearchReply:
        model, tell, began = known_model(request.model), _teller(session, request.id), time.monotonic()
        check_texts([request.query])
        network = await self._side(request.where)
        reading = await self._search.read(request.path, model, tell)
        most = int(request.max_price)
        found = await self._search.find(reading, request.query, model, request.limit, tell, network, most)
        return api.SearchReply(
            hits=[api.Hit(hit.file, hit.line, hit.score, hit.text) for hit in found.hits],
            files=reading.files,
            passages=len(reading.passages),
            computed=found.computed,
            skipped=dict(reading.skipped),
            price=str(found.price),
            where=request.where,
            seconds=time.monotonic() - began,
        )

    async def _stop(self, session: Session, request: api.StopSearch) -> api.Ok:
        task = self._running.get((session, request.id))
        if task is not None:
            task.cancel()
        return api.Ok()

    async def _stoppable(self, session: Session, number: int, work: Coroutine[Any, Any, R]) -> R:
        """Do the work until it ends, is stopped (Refused), or its front end goes."""
        key = (session, number)
        if key in self._running:
            work.close()
            raise WrongUsage(f"A search with the number {number} is running", "Choose another number, or stop it")
        task: asyncio.Task[R] = asyncio.create_task(work)
        self._running[key] = task
        try:
            await asyncio.wait([task])
        finally:
            del self._running[key]
            task.cancel()
        if task.cancelled():
            raise Refused("The search was stopped", "What was computed by then is kept for the next one")
        return task.result()

    def _here_seconds(self, units: int) -> float | None:
        speed = self._embedding.speed or self._agent.speed
        return units / speed if speed else None

    def _open_network(self) -> NetworkSide | None:
        market = self._agent.open_market
        return market.network_side() if market else None

    async def _side(self, where: str) -> NetworkSide | None:
        """Return the network's side; None for work here. Raises WrongUsage for any other place."""
        if where == HERE:
            return None
        if where != NETWORK:
            raise WrongUsage(f"Work cannot be done '{where[:20]}'", f"Use {HERE} or {NETWORK}")
        self._agent.tools.accounts.owner()  # no wallet: said now
        return (await self._agent.market()).network_side()


def _best(network: NetworkSide | None, model: Model, units: int) -> api.OfferQuote | None:
    quote = network.best(model, units) if network else None
    if quote is None:
        return None
    return api.OfferQuote(quote.provider, str(quote.unit_price), str(quote.price), quote.seconds)


def _teller(session: Session, number: int) -> Tell:
    """Return what tells the front end how far it is: each stage's first and last step, and ten a second in between."""
    last = [("", 0.0)]

    def tell(stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if stage != last[0][0] or done == total or now - last[0][1] >= TELL_SECONDS:
            last[0] = (stage, now)
            session.spawn(session.tell(api.SearchEvent(number, stage, done, total)))

    return tell
