"""Answers about names in the place of addresses."""

from app.agent.cautions import caution_info
from app.agent.server import Routes, Session
from app.agent.wallets import Wallets
from app.services.transactions import checked_address
from app.wire import api


class NameRoutes:
    """Whom a name means, and what an address is called."""

    def __init__(self, wallets: Wallets) -> None:
        self._wallets = wallets

    def routes(self) -> Routes:
        return {api.ResolveName: self._resolve, api.NameOf: self._name_of}

    async def _resolve(self, _: Session, request: api.ResolveName) -> api.NameReply:
        key, names = await self._wallets.names(request.network)
        found = await names.resolve(request.name)
        return api.NameReply(found.name, found.address, key, [caution_info(one) for one in found.cautions])

    async def _name_of(self, _: Session, request: api.NameOf) -> api.NameReply:
        key, names = await self._wallets.names(request.network)
        address = checked_address(request.address)
        return api.NameReply(await names.name_of(address), address, key)
