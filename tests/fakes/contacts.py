"""An address book in memory."""

from collections.abc import Sequence

from app.domain.contacts import Contact


class MemoryContacts:
    """Implements ports.ContactStore."""

    def __init__(self, *contacts: Contact) -> None:
        self._names = {one.address: one.name for one in contacts}

    async def all(self) -> list[Contact]:
        found = [Contact(name, address) for address, name in self._names.items()]
        return sorted(found, key=lambda one: (one.name.lower(), one.address))

    async def put(self, contacts: Sequence[Contact]) -> None:
        self._names.update({one.address: one.name for one in contacts})

    async def remove(self, address: str) -> bool:
        return self._names.pop(address, None) is not None
