"""Answers for the models page and the window's own facts."""

from app.agent.agent import Agent
from app.agent.server import Routes, Session
from app.domain.facts import FACTS, check_fact
from app.domain.models import CATALOGUE, CatalogueEntry
from app.ports import Catalogue, SettingsStore
from app.services.embedding import Embedding
from app.wire import api

READY = "ready"
_FACT = "fact."


class ModelRoutes:
    """The catalogue, and what the window remembers."""

    def __init__(self, agent: Agent, catalogue: Catalogue, embedding: Embedding, store: SettingsStore) -> None:
        self._agent = agent
        self._catalogue = catalogue
        self._embedding = embedding
        self._store = store

    def routes(self) -> Routes:
        return {api.GetModels: self._models, api.GetFacts: self._facts, api.SetFact: self._set_fact}

    async def _models(self, _: Session, __: api.GetModels) -> api.ModelsReply:
        entries = sorted(await self._catalogue.entries(), key=lambda entry: entry.state != READY)
        return api.ModelsReply([self._info(entry) for entry in entries])

    def _info(self, entry: CatalogueEntry) -> api.ModelInfo:
        model = CATALOGUE.get(entry.name) if entry.state == READY else None
        market = self._agent.open_market
        offers = market.network_side().offers(model) if market and model else []
        best = min((offer.unit_price for offer in offers), default=None)
        speed = (self._agent.speed or self._embedding.speed) if model else 0
        return api.ModelInfo(
            name=entry.name,
            title=entry.title,
            task=entry.task,
            size=entry.size,
            licence=entry.licence,
            sha256=entry.sha256,
            source=entry.source,
            checked=entry.checked,
            state=entry.state,
            note=entry.note,
            runs_on=list(entry.runs_on) if model else [],
            units_per_second=speed or None,
            max_tokens=entry.max_tokens,
            price=str(self._agent.tools.settings.current.unit_price) if model else None,
            offers=len(offers),
            best_price=None if best is None else str(best),
        )

    async def _facts(self, _: Session, __: api.GetFacts) -> api.FactsReply:
        kept = await self._store.values()
        return api.FactsReply({key: kept[_FACT + key] for key in FACTS if kept.get(_FACT + key)})

    async def _set_fact(self, _: Session, request: api.SetFact) -> api.Ok:
        check_fact(request.key, request.value)
        await self._store.put(_FACT + request.key, request.value)
        return api.Ok()
