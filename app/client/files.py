"""Text files that a person names: read within bounds, written whole or not at all."""

from pathlib import Path

from app.domain.errors import BadInput
from app.runtime.files import write_atomic

MOST_BYTES = 8 << 20


def read_text(path: Path) -> str:
    """Return the text of a file.

    Raises:
        BadInput: it cannot be read, is too large, or is no text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise BadInput(f"The file {path.name} is too large", f"At most {MOST_BYTES >> 20} MiB are read")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise BadInput(f"The file cannot be read: {error.strerror}", f"Check {path}")
    except UnicodeDecodeError:
        raise BadInput(f"The file {path.name} is no text", "Take a file in UTF-8")


def write_text(path: Path, text: str) -> None:
    """Write a file, for its owner alone; what was there before is replaced.

    Raises:
        BadInput: it cannot be written.
    """
    try:
        write_atomic(path, text.encode())
    except OSError as error:
        raise BadInput(f"The file cannot be written: {error.strerror}", f"Check {path}")


def absolute(path: Path) -> str:
    """Return a path as another process, which may stand elsewhere, understands it."""
    return str(path.absolute())
