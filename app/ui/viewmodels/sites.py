"""The list of sites that may use the wallet, and the address they reach it at."""

from dataclasses import dataclass, field

from app.domain.errors import AppError
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api

_SECONDS = 5.0


@dataclass(frozen=True)
class SitesState:
    """`address` is there once it was asked for; `refused` (title, hint) why what was typed is no site, `added` what was one."""

    sites: Part[api.SitesReply] = field(default_factory=Part)
    address: str = ""
    refused: tuple[str, str] = ("", "")
    added: str = ""


class SitesViewModel(ViewModel[SitesState]):
    """Reads the list while it is seen, and changes it."""

    PERIOD = 5.0

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, SitesState())

    async def refresh(self) -> None:
        await self.load("sites", self._read(), lambda said: not said.sites)

    def allow(self, origin: str) -> None:
        """Let a site speak."""
        self.run(self._allow(origin), "allow")

    def remove(self, origin: str) -> None:
        """Take a site from the list."""
        self.run(self._change(api.RemoveSite(origin)), "remove", lambda: self.remove(origin))

    def show_address(self, *, renew: bool = False) -> None:
        """Ask for the address with its token; with `renew` the one before is void."""
        self.run(self._ask_address(renew), "address", lambda: self.show_address(renew=renew))

    def forget_address(self) -> None:
        """Let nobody see the address any more."""
        self.update(address="")

    def typed(self) -> None:
        """What is typed has changed: what was wrong before is not any more."""
        self.update(refused=("", ""), added="")

    async def _read(self) -> api.SitesReply:
        return await self.client.call(api.GetSites(), seconds=_SECONDS)

    async def _allow(self, origin: str) -> None:
        try:
            await self._change(api.AllowSite(origin))
        except AppError as error:
            self.update(refused=(error.title, error.hint))
        else:
            self.update(added=origin)

    async def _change(self, request: api.AllowSite | api.RemoveSite) -> None:
        said = await self.client.call(request, seconds=_SECONDS)
        self.update(sites=Part.of(said, empty=not said.sites), refused=("", ""))

    async def _ask_address(self, renew: bool) -> None:
        self.update(address=(await self.client.call(api.GetSiteAddress(renew), seconds=_SECONDS)).address)
