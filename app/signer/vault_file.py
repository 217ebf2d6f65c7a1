"""The vault's file: private, never half written, read back before it counts, one generation kept.

Beside the vault `v` lie `v.previous` (the generation before), `v.new` (only while writing), `v.lock` and `v.tries`.
"""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from app.domain.errors import BadInput, Locked, Refused, Unavailable
from app.runtime.files import sync_folder, write_atomic
from app.runtime.locks import FileLock

_LOCK_SECONDS = 20.0  # another signer's unlock takes a second, or a few on a slow machine

_MOST_BYTES = 1 << 20  # a vault has a few hundred


class VaultFile:
    """The file at `path`; several signers may share it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def exists(self) -> bool:
        return self.path.exists()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Let no other signer read, try or write this vault meanwhile.

        Raises:
            Unavailable: another signer holds it for too long.
        """
        lock = FileLock(self.beside("lock"))
        if not lock.acquire(_LOCK_SECONDS):
            raise Unavailable("Another window is busy with this wallet", "Try again in a moment")
        try:
            yield
        finally:
            lock.release()

    def read(self) -> bytes:
        """Return the file's bytes.

        Raises:
            Locked: there is no vault.
            Refused: others could read or replace it.
            BadInput: it cannot be read.
        """
        try:
            handle = os.open(self.path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
            try:
                self._check_private(os.fstat(handle))
                return os.read(handle, _MOST_BYTES)
            finally:
                os.close(handle)
        except FileNotFoundError:
            raise Locked("There is no wallet here yet", "Make one with `fallow wallet new`")
        except OSError as error:
            raise BadInput(f"The vault cannot be read: {error.strerror}", f"Check {self.path}")

    def write(self, data: bytes, check: Callable[[bytes], None]) -> None:
        """Replace the vault by `data` once `check` has accepted what the disk gives back; the old one stays as .previous.

        Raises:
            Unavailable: the disk does not take it.
            Whatever `check` raises; the old vault stays then.
        """
        new = self.beside("new")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.name == "posix":
                self.path.parent.chmod(0o700)
            _write_private(new, data)
            check(new.read_bytes())
            if self.exists():
                write_atomic(self.beside("previous"), self.path.read_bytes())
            new.replace(self.path)
            sync_folder(self.path.parent)
        except OSError as error:
            raise Unavailable(f"The vault cannot be written: {error.strerror}", f"Check {self.path.parent}")
        finally:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)

    def beside(self, ending: str) -> Path:
        return self.path.with_name(f"{self.path.name}.{ending}")

    def _check_private(self, status: os.stat_result) -> None:
        if os.name != "posix":
            return
        folder = self.path.parent.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_uid != os.getuid() or folder.st_uid not in (os.getuid(), 0):
            raise Refused("The vault is no file of yours", f"Look who made {self.path}")
        if status.st_mode & 0o077 or folder.st_mode & 0o022:
            raise Refused(
                "Others could read or replace the vault", f"Run: chmod 700 {self.path.parent}; chmod 600 {self.path}"
            )


def _write_private(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(handle)
