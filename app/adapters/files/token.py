"""The token of the endpoint for sites: 32 random bytes in a file of its own, for this user alone."""

import secrets
from pathlib import Path

from app.domain.errors import StoreAway
from app.runtime.files import write_atomic

_LENGTH = 43  # of 32 bytes in URL-safe base64


class TokenFile:
    """Keeps one token; nothing else writes or logs it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self) -> str:
        """Return the token, made at the first call; one that is damaged or that others may read is replaced.

        Raises:
            StoreAway: it cannot be written.
        """
        try:
            found = self._path.read_text(encoding="ascii").strip()
            is_private = not self._path.stat().st_mode & 0o077 or self._path.drive != ""
        except (OSError, ValueError):
            return self.renew()
        return found if len(found) == _LENGTH and is_private else self.renew()

    def renew(self) -> str:
        """Put a new token in the place of the old one. Raises StoreAway as `get`."""
        token = secrets.token_urlsafe(32)
        try:
            write_atomic(self._path, token.encode() + b"\n")
        except OSError as error:
            raise StoreAway(f"The token cannot be written: {error.strerror}", f"Check {self._path.parent}")
        return token
