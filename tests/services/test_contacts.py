"""The address book as a service: all or none, and names that cannot be mistaken."""

import pytest

from app.domain.contacts import Contact
from app.domain.errors import BadInput
from app.services.contacts import Contacts
from tests.fakes.contacts import MemoryContacts

ADA, BOB = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


async def test_put__one_cannot_be__none_is_kept() -> None:
    contacts = Contacts(MemoryContacts())
    with pytest.raises(BadInput):
        await contacts.put([("Ada", ADA), ("Bob", "0x1")])
    assert await contacts.all() == []


async def test_put__name_of_another__refused_but_ones_own_may_change() -> None:
    contacts = Contacts(MemoryContacts(Contact("Ada", ADA)))
    with pytest.raises(BadInput, match="is called Ada"):
        await contacts.put([("ada", BOB)])
    assert await contacts.put([("ADA", ADA), ("Bob", BOB)]) == [Contact("ADA", ADA), Contact("Bob", BOB)]


async def test_remove__contact_or_stranger__gone_or_refused() -> None:
    contacts = Contacts(MemoryContacts(Contact("Ada", ADA)))
    assert await contacts.remove(ADA.lower()) == []
    with pytest.raises(BadInput, match="no contact"):
        await contacts.remove(ADA)
