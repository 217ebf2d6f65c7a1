"""The whole loop by one command: its report, its processes, and that nothing of it stays, however it ends."""

import os
import signal
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from tests.e2e.place import FALLOW, Said, fallow
from tests.e2e.reports import disagreement, staking_disagreement
from tests.e2e.talk import Running
from tests.fakes.ends import left_of


@pytest.fixture
def caller(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Return the environment of a person who has no home yet, and see that there is none afterwards, nor anything else."""
    runtime = Path(tempfile.gettempdir()) / f"fallow-{os.getuid()}"
    before = set(runtime.iterdir()) if runtime.exists() else set()
    person = tmp_path / "person"
    person.mkdir()
    environment = {**os.environ, "HOME": str(person)}
    for name in ("FALLOW_HOME", "XDG_DATA_HOME"):
        environment.pop(name, None)
    yield environment
    assert not list(person.rglob("*"))
    assert not list(Path(tempfile.gettempdir()).glob("fallow-demo-*"))
    assert set(runtime.iterdir()) == before


def agreed(said: Said, jobs: int) -> dict[str, int]:
    """See that a report is complete and all its sums are the same; return its processes."""
    assert said.code == 0, said
    assert not disagreement(said.json, jobs, [])
    assert said.json["gas_used"] > 21_000
    assert (said.json["model"], said.json["transport"]) == ("minilm-l6-v2-int8", "nats")
    pids: dict[str, int] = said.json["processes"]
    return pids


def test_demo__ten_jobs__every_sum_agrees_and_nothing_stays(caller: dict[str, str]) -> None:
    said = fallow("demo", "--jobs", "10", "--json", environment=caller)
    pids = agreed(said, 10)
    assert not left_of(pids.values(), 5)  # they let go of the home first


def test_demo__scenario_of_stakes__loss_in_its_order_and_every_wei_found_again(caller: dict[str, str]) -> None:
    """A juror's agent is killed after it has committed: it reveals all the same, and nothing else changes."""
    arguments = ("--scenario", "staking", "--jobs", "3", "--fault", "kill-juror")
    said = fallow("demo", *arguments, "--json", environment=caller, seconds=110)
    assert said.code == 0, said
    assert not staking_disagreement(said.json, 3)
    assert said.json["fault"]["restarted_pid"] not in (0, said.json["fault"]["pid"])


def test_demo__two_at_once__do_not_meet(caller: dict[str, str]) -> None:
    with ThreadPoolExecutor() as both:
        demos = [both.submit(fallow, "demo", "--jobs", "4", "--json", environment=caller) for _ in range(2)]
        one, other = (agreed(demo.result(), 4) for demo in demos)
    assert not set(one.values()) & set(other.values())


def test_demo__killed__all_of_it_ends_within_seconds(caller: dict[str, str]) -> None:
    with Running([*FALLOW, "demo", "--jobs", "500", "--json"], caller) as demo:
        demo.err.until("jobs done, checked and paid")
        living = psutil.Process(demo.process.pid).children(recursive=True)
        names = " ".join(" ".join(process.cmdline()) for process in living)
        for part in ("app.agent", "app.signer", "app.worker", "app.devnet", "app.relay", "nats-server"):
            assert part in names
        demo.process.send_signal(signal.SIGKILL)
        assert not left_of([process.pid for process in living], 10)
    assert not demo.out.text


@pytest.mark.parametrize(
    "arguments",
    [
        ["--jobs", "0"],
        ["--jobs", "10001"],
        ["--fault", "kill-sun"],
        ["--scenario", "sun"],
        ["--scenario", "staking", "--fault", "kill-relay"],
    ],
)
def test_demo__nonsense__wrong_usage_and_nothing_started(caller: dict[str, str], arguments: list[str]) -> None:
    said = fallow("demo", "--json", *arguments, environment=caller)
    assert said.code == 2
    assert said.json.keys() == {"error", "hint", "code"}
