"""What an agent answers to the stake page: a position, and prepared steps that can be read."""

import time
from typing import Any

import msgspec

from app.domain.errors import InsufficientFunds
from app.domain.staking import COOLDOWN, DAY, WINDOW
from app.domain.transactions import Transaction
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS

FLW = 10**18
DEVICE = "0x52908400098527886E0F7030069857D2E4169EE7"
SESSION = "0xde709f2102306220921060314715629080e2fb77"
GAS, MAX_FEE = 80_000, 2 * 10**9
STEP = Transaction(31337, 4, 10**9, MAX_FEE, GAS, DEVICE, 0, b"")
NONE = api.PositionReply("0", "0", 0, 0, 0, "", "0", "", "0", 0, str(1000 * FLW), str(FLW))


class Acts:
    """A vault that only notes what it is to carry out."""

    def __init__(self) -> None:
        self.done: list[tuple[str, int, dict[str, str]]] = []
        self.error: Exception | None = None

    async def perform(self, request: api.PrepareAct, loss: str = "") -> list[api.OutcomeReply]:
        assert request.sender == ADDRESS
        if self.error is not None:
            raise self.error
        self.done.append((request.act, int(request.amount), request.parameters))
        return []


def staked(bond: int = 300, units: int = 3, **changes: Any) -> api.PositionReply:
    """Return a position with FLW at stake and a registered device, on a network whose clock is ours."""
    position = msgspec.structs.replace(
        NONE, bond=str(bond * FLW), units=units, device=DEVICE, escrow=str(50 * FLW), signer=SESSION,
        token=str(650 * FLW), time=int(time.time()),
    )  # fmt: skip
    return msgspec.structs.replace(position, **changes)


def leaving(seconds: int, amount: int = 200, ahead: int = 0) -> api.PositionReply:
    """Return a position of which FLW may leave in so many seconds, on a network whose clock is ahead of ours."""
    now = int(time.time()) + ahead
    opens = now + seconds
    return staked(leaving=str(amount * FLW), leave_at=opens, until=opens + WINDOW, units=1, time=now)


WAITING = leaving(COOLDOWN - DAY)
OPEN = leaving(-DAY)
OVER = leaving(-WINDOW - DAY)


def terms(lose: int = 400, unit: str = "FLW") -> api.TermsInfo:
    """Return three answers: what can be lost in FLW (or no figure), in a week, nothing beside the fee."""
    answers = (
        api.AnswerInfo("Proven cheating can cost it", str(lose * FLW), unit),
        api.AnswerInfo("So long after you ask for it", str(COOLDOWN), "seconds"),
        api.AnswerInfo("Nothing beside the fee", "0", ""),
    )
    return api.TermsInfo(*answers, str(GAS * MAX_FEE))


def prepared(request: api.PrepareAct) -> api.PreparedReply:
    """Prepare a step, of two for what is allowed first; refuse more than the account has."""
    if int(request.amount) > 1000 * FLW:
        raise InsufficientFunds("2,000 FLW are needed, the account has 1,000 FLW", "Use less, or get more FLW first")
    if request.act == "register" and int(request.amount) == 3:
        return api.PreparedReply(
            b"", "This device is registered already, with 3 units", "Nothing is left to do.", False
        )
    more = request.act in ("bond", "deposit")
    return api.PreparedReply(STEP.encode_unsigned(), "A step", "Its note.", more, terms())


def script(client: FakeClient, position: api.PositionReply) -> None:
    """Have the client answer as an agent whose first account is in this position."""
    client.answers.update({api.GetPosition: position, api.PrepareAct: prepared, api.AdvanceTime: api.Ok()})
