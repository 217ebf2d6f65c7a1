"""The catalogue that ships, and what of it lies on the disk."""

import shutil
from pathlib import Path

import pytest

from app.adapters.files.catalogue import DiskCatalogue
from app.domain.errors import BadInput
from app.domain.models import CATALOGUE, MINILM
from app.runtime import resources

SHIPPED = resources.folder() / "models"
TASKS = {"embed", "chat", "transcribe", "speak", "detect", "read"}


async def test_entries__as_shipped__minilm_is_ready_and_nothing_else_claims_to_be() -> None:
    entries = await DiskCatalogue(SHIPPED).entries()
    ready = [entry for entry in entries if entry.state == "ready"]
    assert [(entry.name, entry.sha256, entry.size) for entry in ready] == [(MINILM.name, MINILM.sha256, MINILM.size)]
    assert (ready[0].licence, ready[0].task, ready[0].max_tokens) == (MINILM.licence, MINILM.task, MINILM.max_tokens)
    assert ready[0].runs_on == ("cpu",)
    assert CATALOGUE.keys() <= {entry.name for entry in entries}
    for entry in entries:
        assert entry.task in TASKS
        assert entry.title
        assert entry.licence
        assert entry.source
        if entry.state != "ready":
            assert entry.state == "unavailable"
            assert "Not downloadable yet" in entry.note
            assert not entry.checked
            assert (entry.size, entry.sha256, entry.runs_on) == (None, "", ())
    assert len({entry.name for entry in entries}) == len(entries)


async def test_entries__model_file_changed_or_gone__damaged(tmp_path: Path) -> None:
    shutil.copy(SHIPPED / "catalogue.json", tmp_path)
    catalogue = DiskCatalogue(tmp_path)
    states = {entry.name: entry.state for entry in await catalogue.entries()}
    assert states[MINILM.name] == "damaged"
    (tmp_path / MINILM.folder).mkdir()
    shutil.copy(SHIPPED / MINILM.folder / "model.onnx", tmp_path / MINILM.folder)
    states = {entry.name: entry.state for entry in await catalogue.entries()}
    assert states[MINILM.name] == "ready"
    with (tmp_path / MINILM.folder / "model.onnx").open("ab") as file:
        file.write(b"x")
    states = {entry.name: entry.state for entry in await catalogue.entries()}
    assert states[MINILM.name] == "damaged"


@pytest.mark.parametrize("content", [None, "{", '{"about": "", "models": [{"name": "x"}]}'])
async def test_entries__catalogue_missing_or_damaged__said(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "catalogue.json").write_text(content)
    with pytest.raises(BadInput):
        await DiskCatalogue(tmp_path).entries()
