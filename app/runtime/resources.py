"""Where the files lie that ship with the program: models, contract artifacts."""

import sys
from pathlib import Path


def folder() -> Path:
    """Return the resources folder, of a checkout or of a bundle."""
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked or Path(__file__).resolve().parents[2]) / "resources"
