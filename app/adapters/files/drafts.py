"""ports.DraftStore: one JSON file, replaced as a whole."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.domain.drafts import Draft
from app.domain.errors import StoreAway
from app.runtime.files import read_json, write_json

_BYTES = ("request", "raw", "signed")


class DraftFile:
    """Implements ports.DraftStore; a damaged file holds no drafts, as what is signed is on the chain anyway."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def get(self) -> list[Draft]:
        found = await asyncio.to_thread(read_json, self._path)
        try:
            return [_read(one) for one in (found or {}).get("drafts", [])]
        except (TypeError, ValueError, KeyError, AttributeError):
            return []

    async def put(self, drafts: Sequence[Draft]) -> None:
        value = {"drafts": [_written(draft) for draft in drafts]}
        try:
            await asyncio.to_thread(write_json, self._path, value)
        except OSError as error:
            raise StoreAway(f"The drafts cannot be written: {error.strerror}", f"Check {self._path.parent}")


def _written(draft: Draft) -> dict[str, Any]:
    return {**asdict(draft), **{name: getattr(draft, name).hex() for name in _BYTES}}


def _read(fields: dict[str, Any]) -> Draft:
    return Draft(**{**fields, **{name: bytes.fromhex(fields[name]) for name in _BYTES}})
