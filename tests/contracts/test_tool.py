"""packaging/contracts.py: what it makes is the shipped artifacts to the byte, and anything else in their place fails."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from environment import Failed

import contracts

TOOLS_SECONDS = 300  # a bare machine fetches Node, forge and the compiler first


@pytest.fixture
def artifacts(tmp_path: Path) -> Path:
    """A copy of the shipped artifacts."""
    return Path(shutil.copytree(contracts.ARTIFACTS, tmp_path / "contracts"))


@pytest.fixture(scope="module")
def compilation() -> dict[str, str]:
    """What the sources compile to, by the real compiler, once for all who look at it."""
    return contracts.compiled(contracts.toolchain())


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch, compilation: dict[str, str]) -> None:
    monkeypatch.setattr(contracts, "compiled", lambda _: dict(compilation))


def made() -> dict[str, str]:
    """Stand for a compilation that gave just what is shipped."""
    return read(contracts.ARTIFACTS)


def read(folder: Path, ending: str = "json") -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob(f"*.{ending}")}


def change_code(folder: Path) -> None:
    path = folder / "Market.json"
    artifact = json.loads(path.read_text())
    artifact["bytecode"] = artifact["bytecode"][:-2] + ("00" if artifact["bytecode"][-2:] != "00" else "01")
    path.write_text(json.dumps(artifact, indent=1, sort_keys=True) + "\n")


def spoil(folder: Path) -> None:
    (folder / "Market.json").write_text("{")


def wrap(folder: Path) -> None:
    (folder / "Market.json").write_text("[]")


def compress(folder: Path) -> None:
    (folder / "Market.json").write_text(json.dumps(json.loads((folder / "Market.json").read_text())))


def lose(folder: Path) -> None:
    (folder / "Market.json").unlink()


def add(folder: Path) -> None:
    (folder / "Oracle.json").write_text("{}")


def replace_published(folder: Path) -> None:
    (folder / "published" / "WETH9.json").write_text("{}")


def test_differences__shipped_artifacts__none(artifacts: Path) -> None:
    assert contracts.differences(artifacts, made()) == []


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (change_code, "Market.json: another bytecode"),
        (spoil, "Market.json: no JSON"),
        (wrap, "Market.json: no JSON object"),
        (compress, "Market.json: written in another way"),
        (lose, "Market.json: missing"),
        (add, "Oracle.json: no source makes it"),
        (replace_published, "published/WETH9.json: another abi, bytecode, contract, licence, package"),
    ],
)
def test_differences__artifact_harmed__names_it(artifacts: Path, harm: Callable[[Path], None], told: str) -> None:
    harm(artifacts)
    assert contracts.differences(artifacts, made()) == [told]


@pytest.mark.timeout(TOOLS_SECONDS)
@pytest.mark.usefixtures("compiled")
def test_check__one_artifact_changed__fails_for_that_one_alone(artifacts: Path) -> None:
    change_code(artifacts)
    with pytest.raises(Failed) as caught:
        contracts.check(artifacts)
    lines = str(caught.value).splitlines()
    assert lines[1:-1] == ["  Market.json: another bytecode"]


@pytest.mark.timeout(TOOLS_SECONDS)
@pytest.mark.usefixtures("compiled")
def test_build__over_changed_and_stray_artifacts__makes_the_shipped_ones(artifacts: Path, tmp_path: Path) -> None:
    change_code(artifacts)
    add(artifacts)
    contracts.build(artifacts, tmp_path / "bindings")
    assert read(artifacts) == made()
    assert read(tmp_path / "bindings", "py") == read(contracts.BINDINGS, "py")


@pytest.mark.parametrize("arguments", [["bulid"], ["build", "check"], ["--help"]])
def test_main__wrong_usage__is_told_on_stderr(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert contracts.main(arguments) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert "build" in error


def program(folder: Path, name: str, body: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{body}\n")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("answer", "major"), [("echo v24.1.0", 24), ("echo v8.17.0", 8), ("echo nothing", 0), ("exit 1", 0)]
)
def test_node_version__what_the_program_answers(tmp_path: Path, answer: str, major: int) -> None:
    program(tmp_path / "bin", "node", answer)
    assert contracts._node_version(str(tmp_path / "bin")) == major
    assert contracts._node_version(str(tmp_path / "none")) == 0


def test_gas_table__rows_of_the_tests__are_lined_up() -> None:
    said = "[PASS] test_gas() (gas: 5)\nLogs:\n  stake, first: 69963 of 75000\n  stake again: 52863 of 55000\n"
    table = contracts.gas_table(said).splitlines()
    assert [line.split() for line in table[1:]] == [
        ["stake,", "first", "75,000", "69,963"],
        ["stake", "again", "55,000", "52,863"],
    ]
    assert len({len(line) for line in table}) == 1
    assert contracts.gas_table("  redeem: 38025 of 37000\n").endswith("  missed")


def finding(check: str, impact: str, contract: str, function: str) -> dict[str, object]:
    """Return a finding as slither reports it, of a statement inside a function."""
    parent = {"type": "contract", "name": contract}
    place = {"type": "function", "name": function, "type_specific_fields": {"parent": parent}}
    node = {"type": "node", "name": "x = 1", "type_specific_fields": {"parent": place}}
    return {"check": check, "impact": impact, "elements": [node]}


def test_findings__high_and_medium__named_by_function_and_not_by_line() -> None:
    report = {
        "results": {
            "detectors": [
                finding("unchecked-transfer", "High", "Jury", "appeal"),
                finding("incorrect-equality", "Medium", "Market", "roll"),
                finding("timestamp", "Low", "Market", "roll"),
            ]
        }
    }
    assert contracts.findings(report) == {"unchecked-transfer in Jury.appeal", "incorrect-equality in Market.roll"}
    assert contracts.findings({"results": {}}) == set()


def test_baseline__every_entry__has_a_reason() -> None:
    baseline = json.loads(contracts.BASELINE.read_text())
    assert baseline
    for check, entry in baseline.items():
        assert len(entry["reason"]) > 30, check
        assert entry["found"] == sorted(set(entry["found"])), check


def test_program__of_this_system_or_of_none__found_or_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contracts, "_MODULES", tmp_path)
    with pytest.raises(Failed, match="there is no cast for this system"):
        contracts._program("cast")
    folder = tmp_path / "@foundry-rs" / "cast-plan9-riscv" / "bin"
    folder.mkdir(parents=True)
    program(folder, "cast", "exit 0")
    assert contracts._program("cast") == str(folder / "cast")
