"""Running test sets on this device: scores, false claims, and what this device cannot tell."""

from collections.abc import Sequence

import pytest

from app.domain.errors import BadInput, Refused
from app.domain.evaluation import DisputedClaim, metric_word
from app.domain.jobs import Output
from app.domain.models import MINILM, Model
from app.services.evaluating import Evaluating
from tests.fakes.engine import FakeEngine
from tests.fakes.evaluations import MemoryEvaluations, small_set

CONTENT = small_set(items=5)


class CountingEngine(FakeEngine):
    """Counts runs; texts in `refused` cannot be taken."""

    def __init__(self) -> None:
        super().__init__()
        self.runs, self.refused = 0, ""
        self.pid = 1

    async def run(self, model: Model, inputs: tuple[tuple[int, ...], ...], *, own: bool = False) -> Output:
        self.runs += 1
        return await super().run(model, inputs, own=own)

    async def tokenize(self, model: Model, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        if self.refused and any(self.refused in text for text in texts):
            raise BadInput("Too long", "Split it")
        return await super().tokenize(model, texts)


@pytest.fixture
def engine() -> CountingEngine:
    return CountingEngine()


@pytest.fixture
def evaluating(engine: CountingEngine) -> Evaluating:
    return Evaluating(engine, MemoryEvaluations(CONTENT))


async def claim_of(evaluating: Evaluating, above: int, model: bytes = MINILM.id) -> DisputedClaim:
    """Return a claim so far above what the model reaches."""
    found = await evaluating.named("small")
    score = await evaluating.measure(MINILM.id, found.digest) + above
    return DisputedClaim(1, model, score, found.digest, metric_word(found.metric), found.tolerance)


async def test_measure__twice__computed_once_also_while_paused(evaluating: Evaluating, engine: CountingEngine) -> None:
    found = await evaluating.named("")
    await engine.pause()
    first = await evaluating.measure(MINILM.id, found.digest)
    runs = engine.runs
    assert runs == 2  # 15 texts, 8 at once
    assert (await evaluating.measure(MINILM.id, found.digest), engine.runs) == (first, runs)
    assert 0 <= first <= 1_000_000


async def test_measure__model_or_set_not_here__refused(evaluating: Evaluating) -> None:
    found = await evaluating.named("small")
    with pytest.raises(Refused, match="not the model's file"):
        await evaluating.measure(b"\1" * 32, found.digest)
    with pytest.raises(Refused, match="is not on this device"):
        await evaluating.measure(MINILM.id, b"\1" * 32)
    with pytest.raises(BadInput, match="no test set 'other'"):
        await evaluating.named("other")


@pytest.mark.parametrize(("above", "false"), [(0, False), (-50_000, False), (20_000, False), (20_001, True)])
async def test_is_false__by_the_tolerance(evaluating: Evaluating, above: int, false: bool) -> None:
    assert await evaluating.is_false(await claim_of(evaluating, above)) is false


async def test_is_false__model_that_cannot_be_had__is(evaluating: Evaluating) -> None:
    assert await evaluating.is_false(await claim_of(evaluating, -(10**6), model=b"\1" * 32)) is True


async def test_is_false__set_or_metric_unknown__cannot_be_told(evaluating: Evaluating) -> None:
    known = await claim_of(evaluating, 0)
    other = DisputedClaim(1, known.model, known.score, b"\1" * 32, known.metric, 0)
    assert await evaluating.is_false(other) is None
    assert await evaluating.is_false(DisputedClaim(1, known.model, known.score, known.test_set, b"\1" * 32, 0)) is None


async def test_is_false__model_takes_no_such_text__is_but_not_where_it_never_runs(engine: CountingEngine) -> None:
    known = await claim_of(Evaluating(engine, MemoryEvaluations(CONTENT)), 0)
    engine.refused = "meadow 3"
    assert await Evaluating(engine, MemoryEvaluations(CONTENT)).is_false(known) is True
    engine.refused = "."
    assert not await Evaluating(engine, MemoryEvaluations(CONTENT)).works(MINILM)
    engine.refused = ""
    assert await Evaluating(engine, MemoryEvaluations(CONTENT)).works(MINILM)
