"""The verb `wallet describe`, and what a preview says of a file."""

import argparse
import json
from pathlib import Path

import pytest

from app.cli import descriptions
from app.cli.output import Output
from app.domain.errors import BadInput, WrongUsage
from app.wire.signer import Described, DescribedLine

DATA = Path(__file__).parents[1] / "domain" / "data" / "erc7730"


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("FALLOW_HOME", str(tmp_path / "home"))
    return tmp_path


async def _run(*words: str) -> int:
    options = argparse.Namespace(profile="default", what=words[0], files=list(words[1:]))
    return await descriptions.describe(options, Output(as_json=True))


async def test_describe__add_list_remove__says_what_is_there(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await _run("add", str(DATA / "calldata-Safe-1.4.1.json"), str(DATA / "common-Safe.json")) == 0
    assert await _run("list") == 0
    added, listed = (json.loads(line)["descriptions"] for line in capsys.readouterr().out.splitlines())
    assert added == listed
    safe, common = listed
    assert (safe["name"], common["included_only"]) == ("calldata-Safe-1.4.1.json", True)
    assert {"chain_id": 1, "address": "0x41675C099F32341bf84BFc5382aF534df5C7461a"} in safe["places"]
    await _run("remove", "calldata-Safe-1.4.1.json")
    assert [one["name"] for one in json.loads(capsys.readouterr().out)["descriptions"]] == ["common-Safe.json"]


async def test_describe__a_bad_file_among_good_ones__adds_none(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "bad.json").write_text("{}")
    with pytest.raises(BadInput, match=r"bad\.json cannot be used"):
        await _run("add", str(DATA / "calldata-usdt.json"), str(home / "bad.json"))
    await _run("list")
    assert json.loads(capsys.readouterr().out) == {"descriptions": []}


@pytest.mark.parametrize("words", [("add",), ("list", "x"), ("remove",), ("remove", "a", "b")])
async def test_describe__other_words__wrong_usage(home: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(WrongUsage):
        await _run(*words)


def test_preview__of_a_described_call__names_the_file_first() -> None:
    described = Described("a.json", "Aave", "Repay loan", (DescribedLine("Amount", "5"), DescribedLine("Group", "", 1)))
    assert descriptions.lines_of(described) == [
        "Described by a file you added (a.json; it says: Aave):",
        "  Repay loan",
        "  Amount: 5",
        "    Group",
    ]
    assert descriptions.lines_of(None) == []
    assert descriptions.lines_of(Described("", "", "", (), "no such path")) == [
        "A file you added does not fit this: no such path"
    ]
