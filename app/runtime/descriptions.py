"""The folder of a profile in which the files lie that describe calls (ERC-7730): the signer reads it, front ends change it."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from app.domain.descriptions import FOLDER as FOLDER, shelf
from app.domain.descriptions.reading import MOST_BYTES, NAME
from app.domain.errors import BadInput, Unavailable
from app.runtime.files import write_atomic


def texts(place: Path) -> dict[str, str]:
    """Return the files by their names; what is no such file is passed over."""
    return {path.name: text for path in _files(place) if (text := _text(path)) is not None}


def state(place: Path) -> object:
    """Return something that changes when a file does."""
    found = []
    for path in _files(place):
        with contextlib.suppress(OSError):
            status = path.stat()
            found.append((path.name, status.st_mtime_ns, status.st_size, status.st_ino))
    return found


def add(place: Path, new: Mapping[str, str]) -> None:
    """Add files, all of them or none. Raises as `shelf.added`; Unavailable when the disk does not take them."""
    shelf.added(texts(place), new)
    try:
        for name, text in new.items():
            write_atomic(place / name, text.encode())
    except OSError as error:
        raise Unavailable(f"The file cannot be written: {error.strerror}", f"Check {place}")


def remove(place: Path, name: str) -> None:
    """Remove a file. Raises as `shelf.removed`."""
    shelf.removed(texts(place), name)
    (place / name).unlink(missing_ok=True)


def read_new(path: Path) -> str:
    """Return the text of a file that somebody wants to add. Raises BadInput when it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise BadInput(f"The file {path.name} is too large", f"At most {MOST_BYTES >> 10} KiB are read")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise BadInput(f"The file cannot be read: {error.strerror}", f"Check {path}")
    except UnicodeDecodeError:
        raise BadInput(f"The file {path.name} is no text", "Take a file in UTF-8")


def _files(place: Path) -> list[Path]:
    try:
        found = sorted(path for path in place.iterdir() if NAME.fullmatch(path.name))
    except OSError:
        return []
    return found[: shelf.MOST_FILES]


def _text(path: Path) -> str | None:
    try:
        return read_new(path)
    except BadInput:
        return None
