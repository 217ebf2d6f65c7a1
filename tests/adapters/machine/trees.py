"""Small file trees in the shape of /sys and /proc."""

from collections.abc import Mapping
from pathlib import Path


def plant(root: Path, files: Mapping[str, str]) -> Path:
    """Write files below `root`; a value that starts with -> is a symbolic link to that path below `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content.startswith("->"):
            path.symlink_to(root / content[2:])
        else:
            path.write_text(content + "\n")
    return root
