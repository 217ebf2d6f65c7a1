"""The shipped artifacts: whole, deployable, and made from the sources beside them."""

import pytest

from app.domain.creations import CONTRACTS
from app.domain.hashing import keccak
from tests.contracts.chain import artifact
from tests.house.rules import ROOT

SOURCES = ROOT / "contracts" / "src"
LARGEST_CODE = 24_576


def test_artifacts__one_for_each_source() -> None:
    shipped = {path.stem for path in (ROOT / "resources" / "contracts").glob("*.json")}
    assert shipped == {path.stem for path in SOURCES.glob("*.sol")} == set(CONTRACTS)


@pytest.mark.parametrize("name", CONTRACTS)
def test_artifact__holds_what_a_deployment_needs(name: str) -> None:
    made = artifact(name)
    assert set(made) == {"abi", "bytecode", "compiler", "contract", "notices", "sources"}
    assert made["contract"] == name
    code = bytes.fromhex(made["bytecode"].removeprefix("0x"))  # a library that was not linked would be no hex
    assert 0 < len(code) <= 2 * LARGEST_CODE
    kinds = {entry["type"] for entry in made["abi"]}
    assert kinds == {"constructor", "function", "event", "error"}


@pytest.mark.parametrize("name", CONTRACTS)
def test_artifact__made_from_the_sources_that_lie_here(name: str) -> None:
    sources = artifact(name)["sources"]
    assert f"src/{name}.sol" in sources
    for path, digest in sources.items():
        assert digest == "0x" + keccak((ROOT / "contracts" / path).read_bytes()).hex(), f"{path} changed: build anew"
