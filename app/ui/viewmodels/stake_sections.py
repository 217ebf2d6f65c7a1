"""What two sections of the stake page read for themselves while they are seen: disputes with jury duty, the register of models."""

import dataclasses

from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.stake import no_wallet
from app.wire import api

_SECONDS = 15.0


@dataclasses.dataclass(frozen=True)
class DutyState:
    jury: Part[api.JuryReply] = dataclasses.field(default_factory=Part)


class StakeDutyModel(ViewModel[DutyState]):
    """Follows jury duty and disputes; the device looks at them itself as well, this only shows them."""

    PERIOD = 20.0
    EVENTS = (api.StakeEvent,)

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, DutyState())

    async def refresh(self) -> None:
        await self.load("jury", self.client.call(api.GetJury(), seconds=_SECONDS), lambda found: not found.disputes)


@dataclasses.dataclass(frozen=True)
class QualityState:
    quality: Part[api.QualityReply] = dataclasses.field(default_factory=Part)


class StakeQualityModel(ViewModel[QualityState]):
    """Follows models, questions and claims."""

    PERIOD = 60.0
    EVENTS = (api.StakeEvent,)

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, QualityState())

    async def refresh(self) -> None:
        await self.load("quality", self._read(), lambda _: False)

    async def _read(self) -> api.QualityReply:
        accounts = await self.client.call(api.GetAccounts(), seconds=_SECONDS)
        if not accounts.accounts:
            raise no_wallet()
        return await self.client.call(api.GetQuality(accounts.accounts[0].address), seconds=_SECONDS)
