"""The address book, and with it whom an account knows: its own addresses, contacts, and everybody it has paid."""

from collections.abc import Collection, Sequence

from app.domain import contacts as book
from app.domain.contacts import Contact
from app.domain.errors import BadInput
from app.domain.guards import Acquaintance
from app.ports import ContactStore


class Contacts:
    """Keeps the contacts of one profile."""

    def __init__(self, store: ContactStore) -> None:
        self._store = store

    async def all(self) -> list[Contact]:
        """Return all contacts by name."""
        return await self._store.all()

    async def put(self, written: Sequence[tuple[str, str]]) -> list[Contact]:
        """Keep (name, address) pairs, all or none; a known address gets the new name. Return all contacts.

        Raises:
            BadInput: a name or an address that cannot be, two names that look the same, or too many contacts.
        """
        new = [book.checked(name, address) for name, address in written]
        after = {one.address: one for one in (*await self._store.all(), *new)}
        if len(after) > book.MOST:
            raise BadInput(f"An address book holds at most {book.MOST} contacts", "Remove some first")
        book.check_names(after.values())
        await self._store.put(new)
        return await self._store.all()

    async def remove(self, address: str) -> list[Contact]:
        """Forget a contact; return those that are left.

        Raises:
            BadInput: it is none.
        """
        if not await self._store.remove(book.checked("-", address).address):
            raise BadInput("This address is no contact", "`fallow contacts` lists them")
        return await self._store.all()

    async def acquaintance(self, own: Collection[str], paid: Collection[str]) -> Acquaintance:
        """Return whom an account knows that has these own addresses and has paid these."""
        names = {one.address: one.name for one in await self._store.all()}
        return Acquaintance(own=own, contacts=names, paid=paid)
