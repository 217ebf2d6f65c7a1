"""The neighbours: real jobs at a calm pace, only while somebody offers work, and a book that does not grow for ever."""

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.models import MINILM
from app.runtime import resources
from app.services import neighbours as module
from app.services.neighbours import LONGEST, MOST_OPEN, MOST_SENTENCES, SHORTEST, Neighbours
from tests.services.market import World

LINES = [f"Sentence number {number} of the book." for number in range(50)]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    world = World(tmp_path)
    world.unit_price = MINILM.reference_unit_price
    async with world.running():
        yield world


def test_passage__many_draws__one_to_four_sentences_that_follow_each_other(tmp_path: Path) -> None:
    neighbours = Neighbours(LINES, World(tmp_path).clock, random.Random(1))
    drawn = [neighbours.passage() for _ in range(300)]
    assert {len(passage) for passage in drawn} == set(range(1, MOST_SENTENCES + 1))
    for passage in drawn:
        start = LINES.index(passage[0])
        assert passage == LINES[start : start + len(passage)]


def test_text__as_shipped__is_sentences_with_source_and_licence() -> None:
    folder = resources.folder() / "texts"
    lines = (folder / "walden.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines)) > 400
    assert all(20 < len(line) < 300 and line[-1] in ".?!" for line in lines)
    about = (folder / "README.md").read_text(encoding="utf-8")
    assert "Thoreau" in about
    assert "public domain" in about


async def test_run__provider_there__jobs_are_paid_at_a_calm_pace(world: World) -> None:
    provider, requester = await world.provider(), await world.requester()
    neighbours = Neighbours(LINES, world.clock, random.Random(1))
    began = world.clock.monotonic()
    running = asyncio.create_task(
        neighbours.run(requester.requester, requester.board, requester.book, MINILM, world.deployment)
    )
    while (await requester.book.sums()).acknowledged == 0 or (await provider.book.sums()).jobs_done < 10:
        await world.clock.sleep(1.0)
    passed = world.clock.monotonic() - began
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    jobs = await requester.book.jobs([])
    assert passed / (LONGEST + 3) < len(jobs) < passed / SHORTEST + 2
    assert {job.error for job in jobs} == {""}
    await requester.end()
    await provider.end()


async def test_run__nobody_offers__no_job(world: World) -> None:
    requester = await world.requester()
    neighbours = Neighbours(LINES, world.clock, random.Random(1))
    running = asyncio.create_task(
        neighbours.run(requester.requester, requester.board, requester.book, MINILM, world.deployment)
    )
    await world.clock.sleep(120)
    assert await requester.book.jobs([]) == []
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await requester.end()


async def test_run__provider_answers_nothing__few_jobs_stay_open(world: World) -> None:
    provider, requester = await world.provider(), await world.requester()
    world.open_for_work = False
    neighbours = Neighbours(LINES, world.clock, random.Random(1))
    running = asyncio.create_task(
        neighbours.run(requester.requester, requester.board, requester.book, MINILM, world.deployment)
    )
    await world.clock.sleep(100)
    assert len(await requester.book.jobs([])) == requester.requester.open == MOST_OPEN
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await requester.end()
    await provider.end()


async def test_run__long__book_forgets_what_is_paid(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEEP_JOBS", 3)
    monkeypatch.setattr(module, "FORGET_EVERY", 4)
    provider, requester = await world.provider(), await world.requester()
    neighbours = Neighbours(LINES, world.clock, random.Random(1))
    running = asyncio.create_task(
        neighbours.run(requester.requester, requester.board, requester.book, MINILM, world.deployment)
    )
    while (await provider.book.sums()).jobs_done < 16:
        await world.clock.sleep(1.0)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert len(await requester.book.jobs([])) < 3 + 4 + MOST_OPEN
    assert (await requester.book.sums()).expected == (await provider.book.sums()).earned
    await requester.end()
    await provider.end()
