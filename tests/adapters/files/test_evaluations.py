"""Test sets on the disk: the shipped ones and one's own; what is damaged is left out."""

from pathlib import Path

from app.adapters.files.evaluations import DiskEvaluations
from app.runtime import resources
from tests.fakes.evaluations import small_set


async def test_all__shipped_and_own_folder__read_again_when_a_file_changes(tmp_path: Path) -> None:
    sets = DiskEvaluations((resources.folder() / "evaluations", tmp_path))
    shipped = await sets.all()
    assert [one.name for one in shipped] == ["walden-neighbours"]
    (tmp_path / "own.json").write_bytes(small_set("first"))
    assert [one.name for one in await sets.all()] == ["walden-neighbours", "first"]
    (tmp_path / "own.json").write_bytes(small_set("another"))
    assert [one.name for one in await sets.all()] == ["walden-neighbours", "another"]


async def test_all__damaged_file_or_no_folder__the_others_are_there(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_bytes(b"{")
    (tmp_path / "huge.json").write_bytes(b" " * ((1 << 20) + 1))
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "good.json").write_bytes(small_set("good"))
    assert [one.name for one in await DiskEvaluations((tmp_path, tmp_path / "none")).all()] == ["good"]
