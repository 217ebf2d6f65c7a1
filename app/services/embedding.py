"""Embeddings for this machine's own user: computed here, or by providers on the network within a price agreed before."""

import asyncio
import secrets
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.errors import BadInput, JobFailed, NoProvider, Refused
from app.domain.events import JobChanged
from app.domain.jobs import RequesterState
from app.domain.models import CATALOGUE, Model
from app.domain.networks import Deployment
from app.domain.offers import ModelOffer, SignedOffer
from app.domain.pricing import price_of
from app.domain.verification import floats
from app.ports import Engine, RequesterBook
from app.services.bus import Bus
from app.services.offers import OfferBoard
from app.services.requester import Requester

HERE, NETWORK = "here", "network"
TEXTS_A_RUN = 8
TEXTS_A_JOB = 16
JOBS_AT_ONCE = 4
AUDIT_PERCENT = 10
_OVER = (RequesterState.CHECKED, RequesterState.PAID, RequesterState.FAILED)
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class OfferQuote:
    """The offer that would be asked first, its price for all units in wei, and the seconds until the answer."""

    provider: str
    unit_price: int
    price: int
    seconds: float


@dataclass(frozen=True)
class Embedded:
    """A vector a text, the price paid in wei, and whether this device computed, or recomputed, all of them."""

    vectors: list["array[float]"]
    price: int
    verified: bool


@dataclass(frozen=True)
class NetworkSide:
    """What is needed to have jobs done on one chain's network."""

    requester: Requester
    board: OfferBoard
    book: RequesterBook
    deployment: Deployment

    def best(self, model: Model, units: int) -> OfferQuote | None:
        """Return what the best offer seen now would ask for `units`; None when nobody offers the model."""
        found: tuple[SignedOffer, ModelOffer] | None = self.board.best(model, self.deployment)
        if found is None:
            return None
        offer, entry = found[0].offer, found[1]
        seconds = offer.queue_seconds + units / max(entry.units_per_second, 1)
        return OfferQuote(offer.provider, entry.unit_price, price_of(units, entry.unit_price), seconds)

    def offers(self, model: Model) -> list[ModelOffer]:
        """Return every offer of the model on this chain."""
        here = (self.deployment.chain_id, self.deployment.market)
        return [
            entry
            for signed in self.board.all()
            for entry in signed.offer.models
            if entry.model == model.id and (signed.offer.chain_id, signed.offer.market) == here
        ]


def known_model(name: str) -> Model:
    """Return a model that can be computed. Raises BadInput when there is none of that name."""
    model = CATALOGUE.get(name)
    if model is None:
        raise BadInput(f"There is no model '{name[:60]}'", f"Known models: {', '.join(CATALOGUE)}")
    return model


class Embedding:
    """Embeds texts here or on the network."""

    def __init__(self, engine: Engine, bus: Bus) -> None:
        self._engine = engine
        self._bus = bus
        self.speed = 0  # compute units a second, as of the last work done here; 0: none was

    async def embed(
        self,
        model: Model,
        texts: Sequence[str],
        progress: Progress | None = None,
        network: NetworkSide | None = None,
        max_price: int = 0,
    ) -> Embedded:
        """Return the texts' vectors: computed on `network` for at most `max_price` wei in all, or here when it is None.

        There may be as many texts as one job takes. A text over the model's length is refused. When this is cancelled,
        jobs that were sent are still paid.

        Raises:
            BadInput: a text cannot be used.
            EngineAway: the worker is not there.
            NoProvider, Refused, JobFailed: on the network: nobody offers it, it would cost more, a job failed.
        """
        inputs = await self._engine.tokenize(model, texts)
        tell = progress or _untold
        if network is None:
            return await self._here(model, inputs, tell)
        return await self._there(model, texts, [len(ids) for ids in inputs], tell, network, max_price)

    async def _here(self, model: Model, inputs: tuple[tuple[int, ...], ...], progress: Progress) -> Embedded:
        vectors: list[array[float]] = []
        for start in range(0, len(inputs), TEXTS_A_RUN):
            output = await self._engine.run(model, inputs[start : start + TEXTS_A_RUN], own=True)
            vectors += rows(output.data, model.width)
            if output.seconds > 0:
                self.speed = max(1, int(output.terms.units / output.seconds))
            progress(len(vectors), len(inputs))
        return Embedded(vectors, 0, True)

    async def _there(
        self,
        model: Model,
        texts: Sequence[str],
        tokens: Sequence[int],
        progress: Progress,
        network: NetworkSide,
        max_price: int,
    ) -> Embedded:
        quote = network.best(model, sum(tokens))
        if quote is None:
            raise NoProvider("Nobody offers this model just now", "Compute on this device, or try again later")
        if quote.price > max_price:
            raise Refused(
                f"It would cost {quote.price} wei, more than the {max_price} agreed to", "Look at the new price"
            )
        places, done = asyncio.Semaphore(JOBS_AT_ONCE), 0

        async def one(start: int) -> Embedded:
            nonlocal done
            part = slice(start, start + TEXTS_A_JOB)
            async with places:
                found = await self._job(model, texts[part], price_of(sum(tokens[part]), quote.unit_price), network)
            done += len(found.vectors)
            progress(done, len(texts))
            return found

        jobs = [asyncio.create_task(one(start)) for start in range(0, len(texts), TEXTS_A_JOB)]
        try:
            parts = await asyncio.gather(*jobs)
        finally:
            for job in jobs:  # one has failed, or nobody waits any more
                job.cancel()
            await asyncio.gather(*jobs, return_exceptions=True)
        vectors = [vector for part in parts for vector in part.vectors]
        return Embedded(vectors, sum(part.price for part in parts), all(part.verified for part in parts))

    async def _job(self, model: Model, texts: Sequence[str], price: int, network: NetworkSide) -> Embedded:
        """Have one job done and wait until its output was checked. Raises JobFailed when it fails."""
        job_id = secrets.token_bytes(16)
        with self._bus.subscribe() as events:
            await network.requester.submit(model.name, [(job_id, texts)], max(price, 1), AUDIT_PERCENT)
            while True:
                row = await network.book.job(job_id)
                assert row is not None
                if row.state in _OVER:
                    break
                async for event in events:
                    if (isinstance(event, JobChanged) and event.id == job_id and event.state in _OVER) or events.lost:
                        events.lost = 0
                        break
        if row.done is None:
            raise JobFailed(f"A job on the network failed: {row.error}", "Compute on this device, or try again later")
        return Embedded(rows(row.done.output.data, model.width), row.price, row.recomputed)


def _untold(_: int, __: int) -> None:
    """Tell nobody how far the work is."""


def rows(data: bytes, width: int) -> "list[array[float]]":
    """Return a tensor's rows."""
    values = floats(data)
    return [values[start : start + width] for start in range(0, len(values), width)]
