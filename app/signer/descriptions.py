"""The files that a person added to describe calls (ERC-7730): read by the signer itself, which decodes the bytes by them.

They stand beside what the signer knows by itself and never in its place. A file that cannot be read, or does not fit what
is signed, says so and describes nothing.
"""

from collections.abc import Callable
from pathlib import Path

from app.domain.descriptions import shelf, telling
from app.domain.descriptions.book import Book
from app.domain.descriptions.formats import Container
from app.domain.descriptions.telling import Description
from app.domain.standards import DESCRIBED
from app.domain.transactions import AnyTransaction
from app.domain.typed_data import TypedData
from app.runtime import descriptions as folder
from app.wire.signer import ArgumentInfo, CallInfo, Described, DescribedLine

BLIND_SENTENCE = "A call within it is described by nobody."
UNKNOWN_SENTENCE = "Fallow does not know this call: what it means is told by a file you added alone."


class Descriptions:
    """Those of one profile, which lie beside its vault; read anew when one of them has changed."""

    def __init__(self, place: Path | None = None) -> None:
        self._place = place
        self._seen: object = None
        self._book = Book(())

    def of_call(self, transaction: AnyTransaction, sender: str) -> Described | None:
        """Return what a file says of a transaction's call; None when none is bound to it."""
        assert transaction.to is not None
        inside = Container(sender, transaction.to, transaction.value, transaction.chain_id)
        return self._told(lambda book: telling.call(book, inside, transaction.data))

    def call_of(self, transaction: AnyTransaction) -> CallInfo | None:
        """Return a call as a file declares it; None when none is bound to it, or the data does not fit."""
        assert transaction.to is not None
        found = self._read().call(transaction.chain_id, transaction.to, transaction.data)
        if found is None:
            return None
        function = found[1]
        try:
            values, rest = function.decode(transaction.data[4:])
        except ValueError:
            return None
        pairs = zip(function.parameters, values, strict=True)
        arguments = [ArgumentInfo(one.name, one.type, telling.plain(value)) for one, value in pairs]
        if rest:
            arguments.append(ArgumentInfo("", "bytes", "0x" + rest.hex()))
        return CallInfo(DESCRIBED, function.name, function.signature, arguments)

    def of_message(self, data: TypedData, sender: str) -> Described | None:
        """Return what a file says of typed data; None when none is bound to it."""
        return self._told(lambda book: telling.message(book, data, sender))

    def _told(self, tell: Callable[[Book], Description | None]) -> Described | None:
        try:
            found = tell(self._read())
        except ValueError as error:
            return Described("", "", "", (), str(error))
        if found is None:
            return None
        lines = tuple(DescribedLine(one.label, one.value, one.depth) for one in found.lines)
        return Described(found.file, found.title, found.intent, lines, warning=BLIND_SENTENCE if found.blind else "")

    def _read(self) -> Book:
        if self._place is not None and (now := folder.state(self._place)) != self._seen:
            self._book, self._seen = shelf.arrange(folder.texts(self._place)).book, now
        return self._book
