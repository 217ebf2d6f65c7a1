"""A fresh local network for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.devnet.local import Clock, Local


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Local]:
    network = Local(tmp_path / "devnet", Clock())
    yield network
    network.close()
