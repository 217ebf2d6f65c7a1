"""What an agent answers to the stake page: positions in every role, providers, histories; and prepared steps to read."""

import time
from typing import Any

import msgspec

from app.domain.errors import InsufficientFunds
from app.domain.staking import COOLDOWN, DAY, VOTE_BOND, WINDOW
from app.domain.transactions import Transaction
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS

FLW = 10**18
DEVICE = "0x52908400098527886E0F7030069857D2E4169EE7"
OTHER_DEVICE = "0x8617E340B3D01FA5F11F306F4090FD50E238070D"
SESSION = "0xde709f2102306220921060314715629080e2fb77"
PROVIDERS = ("0x27b1fdb04752bbc536007a920d24acb045561c26", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", DEVICE)
DISPUTE = "0x" + "7c" * 32
GAS, MAX_FEE = 80_000, 2 * 10**9
STEP = Transaction(31337, 4, 10**9, MAX_FEE, GAS, DEVICE, 0, b"")
STAYS = api.ExitInfo("nothing", "0", "0", 0, 0)


class Acts:
    """A vault that only notes what it is to carry out."""

    def __init__(self) -> None:
        self.done: list[tuple[str, int, dict[str, str]]] = []
        self.disputes: list[bytes] = []
        self.error: Exception | None = None

    async def perform(self, request: api.PrepareAct | api.PrepareDispute, loss: str = "") -> list[api.OutcomeReply]:
        assert request.sender == ADDRESS
        if self.error is not None:
            raise self.error
        if isinstance(request, api.PrepareDispute):
            self.disputes.append(request.job)
            return []
        self.done.append((request.act, int(request.amount), request.parameters))
        return []


def wei(tokens: float) -> str:
    return str(round(tokens * 10**6) * 10**12)


def figures(**changes: Any) -> api.FiguresInfo:
    """Return a network of some days' age."""
    made = api.FiguresInfo(
        total=wei(52_400), bonded=wei(41_000), delegated=wei(9_400), pooled=wei(2_000), cap=wei(2_000_000),
        capped_until=int(time.time()) + 150 * DAY, units=320, price=wei(0.42), used=0.37, epoch=24,
        epoch_ends=int(time.time()) + DAY // 3, volume=wei(61), fees=wei(1.2), lend_rate=0.062, lend_used=0.81,
        lend_total=wei(5_000), lend_idle=wei(950), supply=wei(10_000_000),
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def bond(tokens: float = 0, units: int = 0, **changes: Any) -> api.BondInfo:
    """Return a provider's stake; with units its device is registered."""
    made = api.BondInfo(
        bond=wei(tokens), own=wei(tokens), lent="0", leaving=STAYS, units=units, cut=0.05,
        device=DEVICE if units else "", this_device=bool(units), old_device="", old_until=0, locks=0, delegated="0",
        backed="0", claimable="0",
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def reply(ahead: int = 0, **changes: Any) -> api.StakeReply:
    """Return the page of an account that has tokens and nothing at stake."""
    positions = api.PositionsInfo(
        address=ADDRESS,
        token=wei(1000),
        coin=str(FLW),
        bond=bond(),
        escrow=api.EscrowInfo("0", "", STAYS),
        loan=api.LoanInfo("0", 0.0, 0.85, 0.92, "0", "none", None),
        delegations=[],
        pool=api.PoolInfo("0", "0", STAYS),
        lend=api.LendInfo("0", "0", "0"),
        liquidity=api.LiquidityInfo(True, wei(90_000), wei(30), "0", wei(1600), "0", "0"),
        duty=api.DutyInfo("0", wei(1000), str(VOTE_BOND), "off", 0),
    )
    positions = msgspec.structs.replace(positions, **changes)
    return api.StakeReply("local", 4711, int(time.time()) + ahead, figures(), positions)


NONE = reply()


def staked(tokens: float = 300, units: int = 3, ahead: int = 0, **changes: Any) -> api.StakeReply:
    """Return a page with FLW at stake and a registered device, on a network whose clock is ours or `ahead` of it."""
    held = {"bond": bond(tokens, units), "escrow": api.EscrowInfo(wei(50), SESSION, STAYS), "token": wei(650)}
    return reply(ahead, **(held | changes))


def going(seconds: int, tokens: float, ahead: int = 0, window: int = WINDOW) -> api.ExitInfo:
    """Return what may be withdrawn in so many seconds, for `window` (0: no end)."""
    opens = int(time.time()) + ahead + seconds
    until = opens + window if window else 0
    phase = "waiting" if seconds > 0 else "over" if window and seconds <= -window else "open"
    return api.ExitInfo(phase, wei(tokens), "0", opens, until)


def leaving(seconds: int, tokens: float = 200, ahead: int = 0) -> api.StakeReply:
    """Return a page with stake of which FLW may leave in so many seconds."""
    return staked(ahead=ahead, bond=bond(300, 1, leaving=going(seconds, tokens, ahead)))


WAITING = leaving(COOLDOWN - DAY)
OPEN = leaving(-DAY)
OVER = leaving(-WINDOW - DAY)


def everything() -> api.StakeReply:
    """Return a page with something in every role."""
    return staked(
        bond=bond(700, 6, lent=wei(200), own=wei(500), delegated=wei(120), backed=wei(35), claimable=wei(3.21)),
        loan=api.LoanInfo(wei(200), 0.29, 0.85, 0.92, wei(100), "healthy", None),
        delegations=[
            api.DelegationInfo(PROVIDERS[0], wei(150), wei(152.5), going(2 * DAY, 60)),
            api.DelegationInfo(PROVIDERS[1], wei(40), wei(41), STAYS),
        ],
        pool=api.PoolInfo(wei(80), wei(81.7), STAYS),
        lend=api.LendInfo(wei(300), wei(304.2), wei(120)),
        liquidity=api.LiquidityInfo(True, wei(90_000), wei(30), wei(2), wei(1600), wei(112.5), wei(0.0375)),
        duty=api.DutyInfo(wei(60), wei(1000), str(VOTE_BOND), "ready", int(time.time()) - 9 * DAY),
    )


def provider(address: str, **changes: Any) -> api.ProviderInfo:
    made = api.ProviderInfo(
        address=address, own=wei(2400), lent="0", delegated=wei(500), backed=wei(120), cut=0.08, units=20, paid=wei(311.4),
        payments=420, audits=12, passed=12, disputes=0, slashes=0, slashed="0", healthy=True, mine="0",
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def providers(*some: api.ProviderInfo) -> api.ProvidersReply:
    """Return a table of three: a large one, one that has lost a dispute, and one that is new and disputed."""
    listed = some or (
        provider(PROVIDERS[0], own=wei(12_000), lent=wei(1_000), delegated=wei(4_100), mine=wei(152.5), audits=44, passed=44),
        provider(PROVIDERS[1], cut=0.02, disputes=2, slashes=1, slashed=wei(260), mine=wei(41), audits=9, passed=8),
        provider(PROVIDERS[2], own=wei(300), delegated="0", backed=wei(14), cut=0.15, units=3, paid=wei(4.2), payments=9,
                 audits=0, passed=0, disputes=1, healthy=False),
    )  # fmt: skip
    return api.ProvidersReply(4711, int(time.time()), len(listed), list(listed))


def history(days: int = 24, lost: tuple[api.LossInfo, ...] = (), **changes: Any) -> api.StakeHistoryReply:
    """Return histories of so many days up to now, and yields over that time."""
    now = int(time.time())
    times = [now - DAY * (days - day) for day in range(days + 1)] if days else [now]
    shape = [1 + 0.4 * day / max(days, 1) + 0.05 * (day * 7 % 5) for day in range(len(times))]
    series = [
        api.StakeSeries(
            "stake", [api.StakePoint(when, wei(36_000 * part)) for when, part in zip(times, shape, strict=True)]
        ),
        api.StakeSeries(
            "price", [api.StakePoint(when, wei(0.3 * part)) for when, part in zip(times, shape, strict=True)]
        ),
        api.StakeSeries(
            "used",
            [api.StakePoint(when, str(int(260_000 * part))) for when, part in zip(times, shape[1:], strict=False)],
        ),
        api.StakeSeries("rewards", [api.StakePoint(when, wei(1.7 * day)) for day, when in enumerate(times)]),
    ]
    begin = now - DAY * days
    yields = [
        api.YieldInfo("delegate", begin, now, wei(24.1), wei(8_900), 0.0412 if days else None),
        api.YieldInfo("pool", begin, now, wei(-3), wei(1_800), -0.0253 if days else None),
        api.YieldInfo("lend", now - DAY // 2, now, wei(0.4), wei(5_000), None),
    ]
    made = api.StakeHistoryReply(True, series, yields, list(lost))
    return msgspec.structs.replace(made, **changes)


def losses() -> tuple[api.LossInfo, ...]:
    """Return what two disputes took."""
    now = int(time.time())
    return (
        api.LossInfo("bond", ADDRESS, now - 2 * DAY, wei(70), DISPUTE),
        api.LossInfo("pool", ADDRESS, now - 2 * DAY, wei(1.3), DISPUTE),
        api.LossInfo("delegate", PROVIDERS[1], now - 11 * DAY, wei(8.2), "0x" + "3e" * 32),
    )


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


def script(
    client: FakeClient,
    page: api.StakeReply,
    table: api.ProvidersReply | None = None,
    past: api.StakeHistoryReply | None = None,
) -> None:
    """Have the client answer as an agent whose first account has these positions."""
    client.answers.update(
        {
            api.GetStake: page,
            api.GetProviders: table or providers(),
            api.GetStakeHistory: past or history(),
            api.WatchStake: api.Ok(),
            api.PrepareAct: prepared,
            api.AdvanceTime: api.Ok(),
        }
    )
