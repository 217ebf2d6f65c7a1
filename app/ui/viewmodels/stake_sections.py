"""What two sections of the stake page read for themselves while they are seen: disputes with jury duty, the register of models."""

import dataclasses

from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.stake import no_wallet
from app.wire import api

_SECONDS = 15.0
_MEASURE_SECONDS = 600.0


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
class Measured:
    """What a model reaches on a question, by this device's own run."""

    question: int
    model: str
    score: str


@dataclasses.dataclass(frozen=True)
class QualityState:
    """`measured` is what was measured last."""

    quality: Part[api.QualityReply] = dataclasses.field(default_factory=Part)
    measured: Measured | None = None


class StakeQualityModel(ViewModel[QualityState]):
    """Follows models, questions and claims."""

    PERIOD = 60.0
    EVENTS = (api.StakeEvent,)

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, QualityState())

    async def refresh(self) -> None:
        await self.load("quality", self._read(), lambda _: False)

    def have_asked(self) -> None:
        """Local network only: have the treasury ask a question about the test set that ships."""
        self.run(self._have_asked(), "ask", self.have_asked)

    def measure(self, question: int, model: str) -> None:
        """Run a question's set with a listed model on this device."""
        self.run(self._measure(question, model), "measure", lambda: self.measure(question, model))

    async def _have_asked(self) -> None:
        await self.client.call(api.AskQuestion(), repeat=False)
        self.wake()

    async def _measure(self, question: int, model: str) -> None:
        said = await self.client.call(api.MeasureQuality(question, model), seconds=_MEASURE_SECONDS)
        self.update(measured=Measured(question, model, said.score))

    async def _read(self) -> api.QualityReply:
        accounts = await self.client.call(api.GetAccounts(), seconds=_SECONDS)
        if not accounts.accounts:
            raise no_wallet()
        return await self.client.call(api.GetQuality(accounts.accounts[0].address), seconds=_SECONDS)
