"""Each process of the demo killed while jobs are in flight: it comes back, nothing is lost, nothing is paid twice."""

import os

import pytest

from app.cli.demo.faults import FAULTS
from tests.e2e.place import fallow
from tests.e2e.reports import disagreement

JOBS = 10


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("fault", FAULTS)
def test_fault__in_flight__same_sums_and_a_new_process(fault: str, seed: int) -> None:
    arguments = ["--jobs", str(JOBS), "--fault", fault, "--seed", str(seed), "--json"]
    said = fallow("demo", *arguments, environment=os.environ, seconds=100)
    assert said.code == 0, said
    assert not disagreement(said.json, JOBS, [fault])
