"""Running a model on a test set, for who wants to claim a score and for a jury that doubts one.

Every text goes through this device's worker as a job does; what the vectors say is reckoned in app.domain.evaluation.
"""

import logging
from array import array

from app.domain.errors import BadInput, Refused
from app.domain.evaluation import DisputedClaim, EvaluationSet, metric_word
from app.domain.models import Model, model_by_id
from app.ports import Engine, EvaluationSets
from app.services.embedding import TEXTS_A_RUN, rows

_log = logging.getLogger(__name__)
_ANY_TEXT = "."


class Evaluating:
    """Scores of models on the test sets that are on this disk; each pair is computed once a life."""

    def __init__(self, engine: Engine, sets: EvaluationSets) -> None:
        self._engine = engine
        self._sets = sets
        self._scores: dict[tuple[bytes, bytes], int] = {}

    async def named(self, name: str) -> EvaluationSet:
        """Return a set by its name, the only one for an empty name. Raises BadInput when there is none of that name."""
        found = await self._sets.all()
        chosen = next((one for one in found if name in ("", one.name)), None)
        if chosen is None:
            known = ", ".join(one.name for one in found)
            raise BadInput(f"There is no test set '{name[:60]}' on this device", f"There are: {known or 'none'}")
        return chosen

    async def of(self, digest: bytes) -> EvaluationSet | None:
        """Return the set whose file has this hash; None when it is not on this disk."""
        return next((one for one in await self._sets.all() if one.digest == digest), None)

    async def measure(self, model_hash: bytes, test_set: bytes) -> int:
        """Return the score of a model on a set, in millionths.

        Raises:
            Refused: model or set are not on this device.
            BadInput: the model cannot take one of the texts.
            EngineAway: the worker is not there.
        """
        model, found = model_by_id(model_hash), await self.of(test_set)
        if model is None:
            raise Refused("This device has not the model's file", "Choose a model that Fallow can compute")
        if found is None:
            raise Refused(
                f"The test set 0x{test_set.hex()} is not on this device",
                "Put its file into the folder 'evaluations' of Fallow's data",
            )
        return await self._score(model, found)

    async def is_false(self, claim: DisputedClaim) -> bool | None:
        """Tell whether a claim is false; None when this device has not the set, or knows no such metric.

        A model whose file cannot be had, or that cannot take the set, reaches nothing: whoever claims a score has to see to
        it that others can run it.

        Raises:
            EngineAway: the worker is not there.
        """
        found = await self.of(claim.test_set)
        if found is None or claim.metric != metric_word(found.metric):
            _log.warning("no vote: the set 0x%s with its metric is not known here", claim.test_set.hex())
            return None
        model = model_by_id(claim.model)
        if model is None:
            return True
        try:
            return claim.is_false(await self._score(model, found))
        except BadInput:
            return True if await self.works(model) else None

    async def works(self, model: Model) -> bool:
        """Tell whether this device can run a model at all: its file may be damaged here, which says nothing of others' work.

        Raises:
            EngineAway: the worker is not there.
        """
        try:
            await self._engine.run(model, await self._engine.tokenize(model, [_ANY_TEXT]), own=True)
        except BadInput as error:
            _log.warning("no vote: %s does not run here: %s", model.name, error.title)
            return False
        return True

    async def _score(self, model: Model, found: EvaluationSet) -> int:
        key = model.id, found.digest
        if key not in self._scores:
            texts = found.texts
            vectors: list[array[float]] = []
            for start in range(0, len(texts), TEXTS_A_RUN):
                inputs = await self._engine.tokenize(model, texts[start : start + TEXTS_A_RUN])
                output = await self._engine.run(model, inputs, own=True)
                vectors += rows(output.data, model.width)
            self._scores[key] = found.score(vectors)
        return self._scores[key]
