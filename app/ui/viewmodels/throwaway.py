"""The play wallet of "just look around": its password lies beside it, so it may only ever hold play money.

The file says so. It is made with the vault `v` as `v.throwaway`; while a wallet of one's own is made in its place the
vault lies as `v.aside`, and goes for good once that is done.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import Refused
from app.runtime.files import read_json, write_json
from app.ui.networks import listed
from app.ui.texts import translate

_WARNING = "Throwaway wallet: whoever reads this file can spend it. It is refused on every network but the local one."


class Throwaway:
    """The mark and password of a play wallet, in a private file beside the vault."""

    def __init__(self, vault: Path) -> None:
        self._vault = vault
        self._path = vault.with_name(f"{vault.name}.throwaway")
        self._aside = vault.with_name(f"{vault.name}.aside")

    def exists(self) -> bool:
        return self._path.exists()

    def make(self) -> bytearray:
        """Mark the profile's wallet as a throwaway before it is made; return its random password."""
        password = secrets.token_hex(16)
        write_json(self._path, {"throwaway": _WARNING, "password": password, "chain_id": 0})
        return bytearray(password.encode())

    def password(self) -> bytearray | None:
        """Return the password; None when the wallet is no throwaway."""
        match read_json(self._path):
            case {"password": str(password)}:
                return bytearray(password.encode())
        return None

    def check(self, network: str, chain_id: int) -> None:
        """See that what is to be signed stays play money; the first chain binds the wallet, and a new local network anew.

        Raises:
            Refused: it is for a real network.
        """
        if network != "local" or chain_id in {one.chain_id for one in listed() if not one.local}:
            raise Refused(
                translate("vault", "This play wallet works on the local network only"),
                translate("vault", "Make a wallet of your own, with words that only you have"),
            )
        stored = read_json(self._path) or {}
        if stored.get("chain_id") != chain_id:
            write_json(self._path, {**stored, "chain_id": chain_id})

    def forget(self) -> None:
        """Take the mark away, with the wallet it belongs to."""
        self._path.unlink(missing_ok=True)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Make room for another wallet: the play wallet goes if one was made meanwhile, and comes back if not."""
        if self.exists() and self._vault.exists():
            self._vault.replace(self._aside)
        try:
            yield
        finally:
            self.recover()

    def recover(self) -> None:
        """Finish what `aside` began, also when the process died in between."""
        if not self._aside.exists():
            return
        if self._vault.exists():
            self.forget()
            self._aside.unlink()
        else:
            self._aside.replace(self._vault)
