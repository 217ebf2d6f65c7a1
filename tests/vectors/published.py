"""Reads the published vectors beside this file; data/README.md names their sources and licences."""

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.words import WordList
from app.runtime import resources

DATA = Path(__file__).parent / "data"


def read(name: str) -> Any:
    """Return the contents of a JSON file, packed or not."""
    data = (DATA / name).read_bytes()
    return json.loads(gzip.decompress(data) if name.endswith(".gz") else data)


def hexed(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))


@cache
def words_of(language: str) -> WordList:
    return WordList((resources.folder() / "wordlists" / f"{language}.txt").read_text("utf-8").split())
