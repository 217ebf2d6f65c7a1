"""The model catalogue that ships as data, beside what of it lies on this disk; hashes are checked once a change."""

import asyncio
import hashlib
from pathlib import Path

import msgspec

from app.domain.errors import BadInput
from app.domain.models import CATALOGUE, CatalogueEntry, Model

READY, DAMAGED, UNAVAILABLE = "ready", "damaged", "unavailable"


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One model in catalogue.json; `model` names the entry of app.domain.models that computes it, if there is one."""

    name: str
    title: str
    task: str
    licence: str
    source: str
    checked: bool
    note: str
    model: str = ""
    runs_on: tuple[str, ...] = ()


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    about: str
    models: list[_Line]


class DiskCatalogue:
    """Implements ports.Catalogue; `folder` holds catalogue.json and a folder a model."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hashes: dict[tuple[Path, int, int], str] = {}

    async def entries(self) -> list[CatalogueEntry]:
        """Return the catalogue in its own order.

        Raises:
            BadInput: the file is missing or damaged.
        """
        return await asyncio.to_thread(self._entries)

    def _entries(self) -> list[CatalogueEntry]:
        try:
            lines = msgspec.json.decode((self._folder / "catalogue.json").read_bytes(), type=_File).models
        except (OSError, msgspec.DecodeError) as error:
            raise BadInput(f"The model catalogue cannot be read: {error}", "Install Fallow again")
        return [self._entry(line) for line in lines]

    def _entry(self, line: _Line) -> CatalogueEntry:
        model = CATALOGUE.get(line.model)
        return CatalogueEntry(
            name=line.name,
            title=line.title,
            task=line.task,
            licence=line.licence,
            source=line.source,
            checked=line.checked,
            state=UNAVAILABLE if model is None else self._state(model),
            note=line.note,
            size=None if model is None else model.size,
            sha256="" if model is None else model.sha256,
            runs_on=line.runs_on,
            max_tokens=None if model is None else model.max_tokens,
        )

    def _state(self, model: Model) -> str:
        path = self._folder / model.folder / "model.onnx"
        try:
            status = path.stat()
            key = (path, status.st_mtime_ns, status.st_size)
            if key not in self._hashes:
                self._hashes[key] = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return DAMAGED
        return READY if self._hashes[key] == model.sha256 else DAMAGED
