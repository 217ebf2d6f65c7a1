"""Searching a folder by meaning: whole passages, embedded once, best first, and stopped at any moment."""

import asyncio

import pytest

from app.domain.errors import BadInput
from app.domain.models import MINILM
from app.services.bus import Bus
from app.services.embedding import Embedding
from app.services.search import KEPT_AT_ONCE, MOST_HITS, Found, Search
from tests.fakes.engine import FakeEngine
from tests.fakes.passages import FakeFolder, MemoryPassages

POEM = "\n\n".join(f"Stanza {number} about the field. " + "It lies still. " * 30 for number in range(4))


class Rig:
    """A search over a fake folder; `told` is what it says on the way, `computed` counts texts."""

    def __init__(self, **texts: str) -> None:
        self.folder, self.index, self.engine = FakeFolder(**texts), MemoryPassages(), FakeEngine()
        self.told: list[tuple[str, int, int]] = []
        self._told = asyncio.Event()
        embedding = Embedding(self.engine, Bus())
        self.search = Search(folder=self.folder, index=self.index, engine=self.engine, embedding=embedding)

    async def find(self, query: str = "what lies still", limit: int = 5) -> Found:
        await self.engine.start()
        reading = await self.search.read("notes", MINILM, self.tell)
        return await self.search.find(reading, query, MINILM, limit, self.tell, None, 0)

    def tell(self, stage: str, done: int, total: int) -> None:
        self.told.append((stage, done, total))
        self._told.set()

    async def reached(self, stage: str, done: int) -> None:
        """Wait until a search is so far."""
        while (stage, done) not in [told[:2] for told in self.told]:
            self._told.clear()
            await self._told.wait()


async def test_find__a_passage_word_for_word__comes_first_with_its_place() -> None:
    rig = Rig(a=POEM, b="Bees find their way home.\n\nAnother line.")
    found = await rig.find("Bees find their way home.\n\nAnother line.")
    best = found.hits[0]
    assert (best.file, best.line) == ("notes/b.txt", 1)
    assert best.score == pytest.approx(1.0)
    assert best.text.startswith("Bees")
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True)
    assert all(hit.text.strip() == hit.text for hit in found.hits)
    stages = [stage for stage, _, _ in rig.told]
    assert sorted(set(stages), key=stages.index) == ["reading", "computing", "ranking"]


async def test_find__again__nothing_is_computed_anew() -> None:
    rig = Rig(a=POEM)
    first, second = await rig.find(), await rig.find()
    assert first.computed > 0
    assert second.computed == 0
    assert first.hits == second.hits


async def test_find__one_file_changed__only_what_is_new_is_computed() -> None:
    rig = Rig(a=POEM, b="One.")
    before = await rig.find()
    rig.folder.texts["b"] = "One, changed."
    rig.folder.texts["c"] = POEM  # the same passages under another name
    after = await rig.find(limit=MOST_HITS)
    assert after.computed == 1
    assert before.computed > 1
    assert {hit.file for hit in after.hits} == {"notes/a.txt", "notes/b.txt", "notes/c.txt"}


async def test_read__same_passage_twice__counted_once_as_fresh() -> None:
    rig = Rig(a="The very same.", b="The very same.")
    await rig.engine.start()
    reading = await rig.search.read("notes", MINILM, rig.tell)
    assert (reading.files, len(reading.passages), len(reading.fresh)) == (2, 2, 1)
    assert reading.skipped == {"binary": 1}
    assert await rig.search.units(MINILM, list(reading.fresh.values())) == 5


async def test_read__passages_too_long_for_the_model__are_parted_and_nothing_is_lost() -> None:
    text = "a b " * 1000  # a token each two letters: far over the model's length in 600 letters
    rig = Rig(a=text)
    await rig.engine.start()
    reading = await rig.search.read("notes", MINILM, rig.tell)
    tokens = await rig.engine.tokenize(MINILM, [one.text for one in reading.passages])
    assert max(map(len, tokens)) <= MINILM.max_tokens
    assert " ".join(one.text for one in reading.passages).split() == text.split()


async def test_read__no_text__said() -> None:
    for rig in (Rig(), Rig(a=" \n ")):
        await rig.engine.start()
        with pytest.raises(BadInput):
            await rig.search.read("notes", MINILM, rig.tell)


async def test_find__stopped_and_taken_up__goes_on_where_it_was() -> None:
    text = "\n\n".join(f"{number} " + "x" * 590 for number in range(3 * KEPT_AT_ONCE))
    rig = Rig(a=text)
    whole = asyncio.create_task(rig.find())
    await rig.reached("computing", KEPT_AT_ONCE + 8)
    whole.cancel()
    with pytest.raises(asyncio.CancelledError):
        await whole
    assert (await rig.find()).computed == 2 * KEPT_AT_ONCE


async def test_find__limit__kept_within_what_is_sensible() -> None:
    rig = Rig(a=POEM)
    assert len((await rig.find(limit=0)).hits) == 1
    assert len((await rig.find(limit=2)).hits) == 2
