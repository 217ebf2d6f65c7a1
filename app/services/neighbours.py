"""Simulated requesters of the local network: real jobs on real text, at a calm pace, for as long as somebody offers work."""

import logging
import random
import secrets
from collections.abc import Sequence

from app.domain.errors import AppError, plain
from app.domain.models import Model
from app.domain.networks import Deployment
from app.ports import Clock, RequesterBook
from app.services.offers import OfferBoard
from app.services.requester import Requester

_log = logging.getLogger(__name__)
SHORTEST, LONGEST = 2.0, 6.0  # seconds between two jobs
MOST_SENTENCES = 4
MOST_OPEN = 8
AUDIT_PERCENT = 10
DEAREST = 10  # times the model's reference price: play money is to last
NO_OFFER_SECONDS = 30.0
KEEP_JOBS = 200
FORGET_EVERY = 50


class Neighbours:
    """Sends jobs made of `sentences`; `rng` chooses them and the moments."""

    def __init__(self, sentences: Sequence[str], clock: Clock, rng: random.Random) -> None:
        self._sentences = sentences
        self._clock = clock
        self._rng = rng

    async def run(
        self, requester: Requester, board: OfferBoard, book: RequesterBook, model: Model, deployment: Deployment
    ) -> None:
        """Send jobs for ever."""
        sent = 0
        while True:
            if board.best(model, deployment) is None:
                await board.changed(NO_OFFER_SECONDS)
                continue
            try:
                if requester.open < MOST_OPEN:
                    await self._send(requester, model)
                    sent += 1
                if sent % FORGET_EVERY == 1:
                    await book.forget(KEEP_JOBS)
            except AppError as error:
                _log.warning("no job was sent: %s", plain(error))
            await self._clock.sleep(self._rng.uniform(SHORTEST, LONGEST))

    async def _send(self, requester: Requester, model: Model) -> None:
        texts = self.passage()
        most = DEAREST * model.reference_unit_price * model.max_tokens * len(texts)
        await requester.submit(model.name, [(secrets.token_bytes(16), texts)], most, AUDIT_PERCENT)

    def passage(self) -> list[str]:
        """Return one to four sentences that follow each other."""
        count = self._rng.randint(1, min(MOST_SENTENCES, len(self._sentences)))
        start = self._rng.randrange(len(self._sentences) - count + 1)
        return list(self._sentences[start : start + count])
