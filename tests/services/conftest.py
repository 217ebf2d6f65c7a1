"""A provider's side of the market, alive for one test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.services.market import ProviderSide, World


@pytest.fixture
async def world(tmp_path: Path) -> World:
    world = World(tmp_path)
    await world.engine.start()
    return world


@pytest.fixture
async def side(world: World) -> AsyncIterator[ProviderSide]:
    side = await world.provider()
    yield side
    await side.end()
