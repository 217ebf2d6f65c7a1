"""What a profile keeps beside its books, and the files it reads."""

from collections.abc import Sequence
from typing import Protocol

from app.domain.activity import Entry
from app.domain.contacts import Contact
from app.domain.evaluation import EvaluationSet
from app.domain.history import Levels, Point
from app.domain.models import CatalogueEntry
from app.domain.networks import Deployment
from app.domain.passages import Piece
from app.domain.reading import FolderText
from app.domain.stake_log import Logged, Mark


class ActivityStore(Protocol):
    """What happened to the profile's accounts on one chain; every write is on disk when its coroutine returns."""

    async def put(self, entry: Entry) -> None:
        """Write an entry, or its new state; the same hash, position and account are the same entry."""
        ...

    async def entries(self, limit: int) -> list[Entry]:
        """Return the newest entries, newest first."""
        ...

    async def entry(self, transaction: str) -> Entry | None:
        """Return the entry of a transaction that was broadcast here."""
        ...

    async def unsettled(self) -> list[Entry]:
        """Return broadcast transactions that are pending or unknown."""
        ...

    async def rivals(self, account: str, nonce: int) -> list[Entry]:
        """Return the transactions of an account that were broadcast here with this number, oldest first."""
        ...

    async def paid(self, account: str) -> set[str]:
        """Return everybody that a mined transaction of this account has sent money to."""
        ...

    async def tokens(self) -> set[str]:
        """Return the addresses of all tokens but Fallow's that ever came in."""
        ...

    async def read_to(self, account: str) -> int:
        """Return the next block to read for what came to an account; 0 when none was read."""
        ...

    async def note_read(self, accounts: Sequence[str], block: int) -> None: ...


class ContactStore(Protocol):
    """The address book of the profile."""

    async def all(self) -> list[Contact]:
        """Return all contacts by name."""
        ...

    async def put(self, contacts: Sequence[Contact]) -> None:
        """Keep contacts, all or none; one of the same address gets the new name."""
        ...

    async def remove(self, address: str) -> bool:
        """Forget a contact; false when there is none."""
        ...


class ReadingStore(Protocol):
    """The machine's readings by the minute."""

    async def add(self, point: Point) -> None: ...

    async def since(self, moment: float) -> list[tuple[float, Levels]]:
        """Return (Unix time, levels) of each minute from that time on, oldest first."""
        ...

    async def purge(self, before: float) -> None: ...


class PassageIndex(Protocol):
    """Vectors of passages by what they say, and the outlines of files by what they hold."""

    async def outline(self, model: str, file: bytes) -> list[Piece] | None:
        """Return the passages of the file with this digest."""
        ...

    async def put_outline(self, model: str, file: bytes, pieces: Sequence[Piece]) -> None: ...

    async def vectors(self, model: str, digests: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the vectors that are there, float32 little-endian, by the digest of their passage."""
        ...

    async def put_vectors(self, model: str, vectors: dict[bytes, bytes]) -> None:
        """Keep vectors; those unused for longest go when there are too many."""
        ...


class TextFolder(Protocol):
    """Reads the text files under a folder."""

    async def read(self, path: str) -> FolderText:
        """Return the texts of .txt and .md files, within bounds. Raises BadInput when there is no such folder."""
        ...


class Catalogue(Protocol):
    """The models that are known, and which of them are on this disk."""

    async def entries(self) -> list[CatalogueEntry]: ...


class StakeLogStore(Protocol):
    """Events of the contracts that no chain takes back any more; of one deployment, and not more than a bound."""

    async def load(self, deployment: Deployment) -> tuple[list[Logged], Mark] | None:
        """Return the events that are kept, oldest first, and the block they were read up to; None when there are none."""
        ...

    async def add(self, deployment: Deployment, events: Sequence[Logged], mark: Mark) -> bool:
        """Keep events that follow those kept, all up to `mark`; false, and nothing is kept, when they would be too many.

        Those of another deployment go.
        """
        ...

    async def forget(self) -> None:
        """Keep nothing any more."""
        ...


class EvaluationSets(Protocol):
    """The test sets that are on this disk."""

    async def all(self) -> list[EvaluationSet]:
        """Return every set that can be read; a damaged file is none."""
        ...


class SettingsStore(Protocol):
    """Values people have set, as text by key; and the profile's few facts (accounts, switch)."""

    async def values(self) -> dict[str, str]: ...
    async def put(self, key: str, value: str) -> None: ...
