"""Where a home's data and its sockets lie.

A *home* is one data root: `FALLOW_HOME`, else the system's place for application data. Its *runtime folder* holds
locks, sockets and port files; it is short (a Unix socket's path may have 107 bytes), private (0700) and checked for
its owner.
"""

import contextlib
import hashlib
import os
import re
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import AppError, WrongUsage

# A Unix socket's path has at most 107 bytes; ours ends in /fallow-<uid>/<12>/<12>.sock or /fallow-<12>/<12>.sock.
_LONGEST_PARENT = 107 - len("/fallow-4294967295/123456789012/123456789012.sock")
_PROFILE = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")


class HomeUnusable(AppError):
    """The home cannot be created, written or trusted."""


@dataclass(frozen=True)
class Home:
    """One data root and its runtime folder. `moved` is true when FALLOW_HOME names it."""

    root: Path
    runtime: Path
    moved: bool

    @classmethod
    def find(cls) -> "Home":
        """Say where the home of this process is, without touching the disk."""
        named = os.environ.get("FALLOW_HOME")
        if named:
            return cls.at(Path(named).expanduser(), moved=True)
        from platformdirs import user_data_path

        return cls.at(user_data_path("fallow", appauthor=False), moved=False)

    @classmethod
    def at(cls, root: Path, *, moved: bool) -> "Home":
        real = Path(os.path.realpath(root))
        name = hashlib.sha256(os.fsencode(real)).hexdigest()[:12]
        return cls(real, _runtime_parent() / f"{'fallow-' if _xdg() else ''}{name}", moved)

    @property
    def tag(self) -> str:
        """Twelve hex digits that name this home, for keyring entries and sockets."""
        return self.runtime.name.removeprefix("fallow-")

    def open(self) -> "Home":
        """Create both folders, private to this user.

        Raises:
            HomeUnusable: a folder cannot be made or belongs to somebody else.
        """
        for folder in (self.root, self.runtime.parent, self.runtime):
            _private_folder(folder)
        probe = self.root / f".write-{os.getpid()}"
        try:
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise HomeUnusable(f"Cannot write to {self.root}: {error.strerror}", "Set FALLOW_HOME to a writable folder")
        return self

    def profile(self, name: str) -> Path:
        """Return the folder of profile `name` (lower-case letters, digits, - and _; at most 32)."""
        if not _PROFILE.fullmatch(name):
            raise WrongUsage(f"'{name}' is no profile name", "Use 1 to 32 lower-case letters, digits, - or _")
        return self.root / "profiles" / name

    def socket(self, name: str) -> Path:
        """Return the path of socket `name`, hashed so that it always fits."""
        return self.runtime / (hashlib.sha256(name.encode()).hexdigest()[:12] + ".sock")

    def logs(self) -> Path:
        return self.root / "logs"


def _xdg() -> str | None:
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return folder if folder and _short(folder) and Path(folder).is_dir() and os.access(folder, os.W_OK) else None


def _short(folder: str) -> bool:
    return len(os.fsencode(folder)) <= _LONGEST_PARENT


def _runtime_parent() -> Path:
    xdg = _xdg()
    if xdg:
        return Path(xdg)
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    temporary = tempfile.gettempdir()
    return Path(temporary if os.name == "nt" or _short(temporary) else "/tmp") / f"fallow-{user}"  # noqa: S108 - owner checked


def _private_folder(folder: Path) -> None:
    if folder == Path(_xdg() or "/nowhere"):
        return
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.lstat()
    except OSError as error:
        raise HomeUnusable(f"Cannot create {folder}: {error.strerror}", "Set FALLOW_HOME to a writable folder")
    if not hasattr(os, "getuid"):
        return
    if stat.S_ISLNK(status.st_mode):
        raise HomeUnusable(f"{folder} is a link", "Remove it: whoever made it could lead Fallow's sockets elsewhere")
    if status.st_uid != os.getuid():
        raise HomeUnusable(f"{folder} belongs to another user", "Set FALLOW_HOME to a folder of your own")
    if stat.S_IMODE(status.st_mode) & 0o077:
        with contextlib.suppress(OSError):
            folder.chmod(0o700)
