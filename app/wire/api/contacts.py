"""The address book, kept in the profile."""

from typing import Annotated

import msgspec

from app.wire.api.base import Request
from app.wire.frames import Message


class ContactInfo(Message, frozen=True):
    """Who is called what."""

    name: str
    address: str


class ContactsReply(Message, frozen=True, tag=True):
    """All contacts by name."""

    contacts: list[ContactInfo]


class GetContacts(Request[ContactsReply], frozen=True, tag=True):
    """Ask for the address book."""


class PutContacts(Request[ContactsReply], frozen=True, tag=True):
    """Keep contacts, all or none; a known address gets the new name."""

    contacts: Annotated[list[ContactInfo], msgspec.Meta(max_length=5_000)]


class RemoveContact(Request[ContactsReply], frozen=True, tag=True):
    """Forget a contact."""

    address: str
