"""Small reads below /sys and /proc, where any file may be missing, unreadable or odd."""

from pathlib import Path


def text(path: Path) -> str | None:
    """Return a file's text without the white space around it; None when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return None


def number(path: Path) -> int | None:
    """Return the integer a file holds, decimal or 0x hexadecimal; None when there is none."""
    try:
        return int(text(path) or "", 0)
    except ValueError:
        return None


def entries(folder: Path, pattern: str) -> list[Path]:
    """Return what matches in a folder, sorted; nothing when it cannot be listed."""
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []


def uevent(device: Path) -> dict[str, str]:
    """Return a device's uevent file as a mapping: DRIVER, PCI_ID, PCI_SLOT_NAME and the like."""
    lines = (text(device / "uevent") or "").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)
