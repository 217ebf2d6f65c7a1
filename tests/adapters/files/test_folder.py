"""Reading a person's folder: texts within bounds, no way out of it, everything left out counted."""

import asyncio
import hashlib
import os
from pathlib import Path

import pytest

from app.adapters.files.folder import Bounds, DiskFolder
from app.domain.errors import BadInput

WORDS = "A field left fallow bears more.\n"


def put(folder: Path, name: str, content: bytes | str = WORDS) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


async def test_read__texts_in_folders__in_order_with_their_digests(tmp_path: Path) -> None:
    put(tmp_path, "b.md", "\ufeff# Ä")
    put(tmp_path, "a/c.TXT")
    found = await DiskFolder().read(str(tmp_path))
    assert [(file.path, file.text) for file in found.files] == [("a/c.TXT", WORDS), ("b.md", "# Ä")]
    assert found.files[0].digest == hashlib.sha256(WORDS.encode()).digest()
    assert found.skipped == {}


async def test_read__what_is_no_text__skipped_and_counted(tmp_path: Path) -> None:
    put(tmp_path, "good.txt")
    put(tmp_path, "zero.txt", b"a\0b")
    put(tmp_path, "latin.txt", b"caf\xe9")
    put(tmp_path, "picture.png", b"\x89PNG")
    put(tmp_path, "no_suffix")
    put(tmp_path, ".secret.txt")
    put(tmp_path, ".git/note.txt")
    put(tmp_path, "long.txt", b"x" * 101)
    os.mkfifo(tmp_path / "pipe.txt")
    found = await DiskFolder(Bounds(file_bytes=100)).read(str(tmp_path))
    assert [file.path for file in found.files] == ["good.txt"]
    assert found.skipped == {"binary": 2, "kind": 3, "hidden": 2, "large": 1}


async def test_read__links__never_followed(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside/secret.txt")
    folder = tmp_path / "folder"
    put(folder, "good.txt")
    (folder / "file.txt").symlink_to(outside)
    (folder / "dir").symlink_to(outside.parent)
    (folder / "loop").symlink_to(folder)
    found = await DiskFolder().read(str(folder))
    assert [file.path for file in found.files] == ["good.txt"]
    assert found.skipped == {"link": 3}


@pytest.mark.parametrize(
    ("bounds", "files", "beyond"),
    [(Bounds(files=2), 2, 3), (Bounds(all_bytes=3 * len(WORDS)), 3, 2), (Bounds(entries=4), 4, 1)],
)
async def test_read__more_than_the_bounds__the_rest_is_counted(
    tmp_path: Path, bounds: Bounds, files: int, beyond: int
) -> None:
    for number in range(5):
        put(tmp_path, f"{number}.txt")
    found = await DiskFolder(bounds).read(str(tmp_path))
    assert [file.path for file in found.files] == [f"{number}.txt" for number in range(files)]
    assert found.skipped == {"beyond": beyond}


async def test_read__too_deep__skipped(tmp_path: Path) -> None:
    put(tmp_path, "a/b/c/deep.txt")
    put(tmp_path, "a/b/near.txt")
    found = await DiskFolder(Bounds(depth=2)).read(str(tmp_path))
    assert [file.path for file in found.files] == ["a/b/near.txt"]
    assert found.skipped == {"deep": 1}


@pytest.mark.parametrize("path", ["", "relative", "/nowhere/at/all"])
async def test_read__no_folder__said(path: str) -> None:
    with pytest.raises(BadInput):
        await DiskFolder().read(path)


async def test_read__a_file__said(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        await DiskFolder().read(str(put(tmp_path, "a.txt")))


async def test_read__cancelled__ends_soon(tmp_path: Path) -> None:
    for number in range(300):
        put(tmp_path, f"{number}.txt")
    reading = asyncio.create_task(DiskFolder().read(str(tmp_path)))
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
