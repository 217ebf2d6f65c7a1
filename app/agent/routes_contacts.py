"""Answers about the address book."""

from collections.abc import Sequence

from app.agent.server import Routes, Session
from app.domain.contacts import Contact
from app.services.contacts import Contacts
from app.wire import api


class ContactRoutes:
    """The address book, for front ends."""

    def __init__(self, contacts: Contacts) -> None:
        self._contacts = contacts

    def routes(self) -> Routes:
        return {api.GetContacts: self._list, api.PutContacts: self._put, api.RemoveContact: self._remove}

    async def _list(self, _: Session, __: api.GetContacts) -> api.ContactsReply:
        return _reply(await self._contacts.all())

    async def _put(self, _: Session, request: api.PutContacts) -> api.ContactsReply:
        return _reply(await self._contacts.put([(one.name, one.address) for one in request.contacts]))

    async def _remove(self, _: Session, request: api.RemoveContact) -> api.ContactsReply:
        return _reply(await self._contacts.remove(request.address))


def _reply(contacts: Sequence[Contact]) -> api.ContactsReply:
    return api.ContactsReply([api.ContactInfo(one.name, one.address) for one in contacts])
