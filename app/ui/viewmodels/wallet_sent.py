"""What was sent and is not mined, and who may take tokens: read while seen; sped up, cancelled, revoked through the vault."""

from dataclasses import dataclass, field

from app.client.acts import Act
from app.ui.viewmodels.base import Part, ViewModel
from app.ui.viewmodels.vault import Vault
from app.wire import api

_SECONDS = 20.0


@dataclass(frozen=True)
class PendingState:
    """In the order in which they will be mined."""

    pending: Part[tuple[api.PendingInfo, ...]] = field(default_factory=Part)


class PendingViewModel(ViewModel[PendingState]):
    """Reads what is under way; asks often, because it changes by itself."""

    PERIOD = 5.0
    EVENTS = (api.ActivityEvent,)

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault.client, vault.notices, PendingState())
        self._vault = vault

    async def refresh(self) -> None:
        await self.load("pending", self._read())

    def speed_up(self, chosen: api.PendingInfo) -> None:
        """Send it again for more gas, with consent."""
        self.run(self._replace(chosen, cancel=False), "replace", lambda: self.speed_up(chosen))

    def cancel(self, chosen: api.PendingInfo) -> None:
        """Send nothing in its place, with consent."""
        self.run(self._replace(chosen, cancel=True), "replace", lambda: self.cancel(chosen))

    async def _replace(self, chosen: api.PendingInfo, *, cancel: bool) -> None:
        await self._vault.perform(api.PrepareReplacement(chosen.account, chosen.hash, cancel))
        await self.refresh()

    async def _read(self) -> tuple[api.PendingInfo, ...]:
        return tuple((await self.client.call(api.GetPending(), seconds=_SECONDS)).entries)


@dataclass(frozen=True)
class ApprovalsState:
    """Without limit first. `complete` says that every block was read."""

    approvals: Part[tuple[api.ApprovalInfo, ...]] = field(default_factory=Part)
    complete: bool = True


class ApprovalsViewModel(ViewModel[ApprovalsState]):
    """Reads permissions now and then, and after each transaction."""

    PERIOD = 60.0
    EVENTS = (api.ActivityEvent,)

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault.client, vault.notices, ApprovalsState())
        self._vault = vault

    async def refresh(self) -> None:
        await self.load("approvals", self._read())

    def revoke(self, chosen: api.ApprovalInfo) -> None:
        """Take a permission back, with consent."""
        self.run(self._revoke(api.PrepareRevoke(chosen.owner, chosen.token, chosen.spender)), "revoke")

    async def _revoke(self, request: Act) -> None:
        await self._vault.perform(request)
        await self.refresh()

    async def _read(self) -> tuple[api.ApprovalInfo, ...]:
        said = await self.client.call(api.GetApprovals(), seconds=_SECONDS)
        self.update(complete=said.complete)
        return tuple(said.approvals)
