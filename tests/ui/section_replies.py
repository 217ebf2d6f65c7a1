"""What an agent answers to the sections of the stake page: somebody in every role, the register, disputes, quotes."""

import time
from typing import Any

from app.domain.staking import COOLDOWN, DAY, WINDOW
from app.wire import api
from app.wire.frames import changed
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS
from tests.ui.stake_script import DEVICE, FLW, prepared

NOTHING = api.ExitInfo("nothing", "0", "0", 0, 0)
OTHER = "0x7e5F4552091A69125d5DfCb7b8C2659029395Bdf"
MODEL = "0x" + b"minilm-l6".ljust(32, b"\0").hex()


def wei(tokens: float) -> str:
    return str(round(tokens * 10_000) * FLW // 10_000)


def leaving(tokens: float, seconds: int = COOLDOWN - DAY, window: int = WINDOW) -> api.ExitInfo:
    """Return what may be taken in so many seconds."""
    opens = int(time.time()) + seconds
    phase = "waiting" if seconds > 0 else "open" if -seconds < window else "over"
    return api.ExitInfo(phase, wei(tokens), wei(tokens), opens, opens + window)


def figures() -> api.FiguresInfo:
    return api.FiguresInfo(
        total=wei(8_000), bonded=wei(5_000), delegated=wei(1_800), pooled=wei(1_200), cap=wei(10**7),
        capped_until=int(time.time()) + 100 * DAY, units=42, price=wei(0.8), used=0.61, epoch=12,
        epoch_ends=int(time.time()) + 3600, volume=wei(25), fees=wei(0.5), lend_rate=0.0435, lend_used=0.72,
        lend_total=wei(2_500), lend_idle=wei(700), supply=wei(10**8),
    )  # fmt: skip


def positions(**changes: Any) -> api.PositionsInfo:
    """Return somebody who is in every role."""
    made = api.PositionsInfo(
        address=ADDRESS,
        token=wei(1_204.5),
        coin=wei(2.5),
        bond=api.BondInfo(
            wei(500), wei(300), wei(200), NOTHING, 5, 0.05, DEVICE, True, "", 0, 0, wei(40), wei(90), wei(1.5)
        ),
        escrow=api.EscrowInfo(wei(50), DEVICE, NOTHING),
        loan=api.LoanInfo(wei(200), 0.4, 0.75, 0.875, wei(700), "healthy", 8 * 365 * DAY),
        delegations=[],
        pool=api.PoolInfo(wei(120), wei(121.25), NOTHING),
        lend=api.LendInfo(wei(900), wei(903), wei(700)),
        liquidity=api.LiquidityInfo(True, wei(40_000), wei(20), wei(10), wei(894), wei(447), wei(0.2237)),
        duty=api.DutyInfo(wei(20), wei(50), wei(5), "ready", int(time.time()) - 3 * DAY),
    )
    return changed(made, **changes)


def nobody() -> api.PositionsInfo:
    """Return an account with tokens that is in no role."""
    zero = "0"
    return positions(
        bond=api.BondInfo(zero, zero, zero, NOTHING, 0, 0.0, "", False, "", 0, 0, zero, zero, zero),
        loan=api.LoanInfo(zero, 0.0, 0.75, 0.875, zero, "none", None),
        pool=api.PoolInfo(zero, zero, NOTHING),
        lend=api.LendInfo(zero, zero, zero),
        liquidity=api.LiquidityInfo(False, zero, zero, zero, zero, zero, zero),
        duty=api.DutyInfo(zero, wei(50), wei(5), "off", 0),
    )


def stake(found: api.PositionsInfo | None = None, block: int = 100) -> api.StakeReply:
    return api.StakeReply("local", block, int(time.time()), figures(), found or positions())


def provider(address: str = OTHER, lent: float = 0, **changes: Any) -> api.ProviderInfo:
    made = api.ProviderInfo(
        address, wei(100), wei(lent), wei(50), wei(20), 0.05, 3, wei(12), 40, 6, 6, 0, 0, "0", True, "0"
    )
    return changed(made, **changes)


def providers(*found: api.ProviderInfo) -> api.ProvidersReply:
    return api.ProvidersReply(100, int(time.time()), len(found), list(found))


def history() -> api.StakeHistoryReply:
    now = int(time.time())
    return api.StakeHistoryReply(
        True,
        [],
        [
            api.YieldInfo("pool", now - 12 * DAY, now, wei(3), wei(1_100), 0.083),
            api.YieldInfo("lend", now - 3600, now, "0", wei(2_000), None),
        ],
    )


def dispute(state: str = "commit", **changes: Any) -> api.DisputeInfo:
    made = api.DisputeInfo(
        case=b"\x5c" * 32, job=b"", accused=OTHER, state=state, round=1, until=int(time.time()) + 7200, verdict="",
        commits=2, guilty=0, innocent=0, mine=False, seated=True, votes=["guilty"],
    )  # fmt: skip
    return changed(made, **changes)


def jury(*found: api.DisputeInfo) -> api.JuryReply:
    now = int(time.time())
    return api.JuryReply(ADDRESS, wei(20), 4, wei(500), now - DAY, True, now, list(found))


def claim(number: int = 1, state: str = "best", **changes: Any) -> api.ClaimInfo:
    made = api.ClaimInfo(number, 0, MODEL, OTHER, "9120", wei(350), "0", state, wei(100), NOTHING, wei(2.5))
    return changed(made, **changes)


def listing(owner: str = ADDRESS, state: str = "listed", leave_at: int = 0) -> api.ListingInfo:
    return api.ListingInfo(
        MODEL, "", owner, "0x" + "b2" * 32, "cpu-int8", 12, "0x" + "c3" * 32, state, leave_at, wei(100)
    )


def quality(**changes: Any) -> api.QualityReply:
    """Return a register of one model, one question, and a claim on it."""
    asked = api.QuestionInfo(0, "0x" + "d4" * 32, "accuracy", "10", "https://example.org/sets/0", 1)
    made = api.QualityReply(
        100, int(time.time()), wei(100), wei(100), wei(4), [listing()], [asked], [claim(), claim(2, "beaten")]
    )
    return changed(made, **changes)


def swap(request: api.QuoteSwap) -> api.SwapReply:
    """Quote two thousand FLW for one ETH, and less the more is given."""
    given = int(request.amount)
    takes = given // 2000 if request.give == "FLW" else given * 2000
    least = takes * (10_000 - request.slippage) // 10_000
    take = "ETH" if request.give == "FLW" else "FLW"
    impact = given / (10**22 if request.give == "FLW" else 5 * 10**18)
    return api.SwapReply(request.give, take, request.amount, str(takes), str(least), str(given * 3 // 1000), impact)


def liquidity(request: api.QuoteLiquidity) -> api.LiquidityReply:
    """Quote what goes into a pool with two thousand FLW for one ETH."""
    return api.LiquidityReply(request.token, str(int(request.token) // 2000), request.token, 0.012, False)


def script(client: FakeClient, found: api.PositionsInfo | None = None) -> None:
    """Have the client answer as an agent of somebody with these positions."""
    client.answers.update(
        {
            api.GetStake: lambda _: stake(found),
            api.GetProviders: lambda _: providers(provider()),
            api.GetStakeHistory: lambda _: history(),
            api.WatchStake: api.Ok(),
            api.GetJury: lambda _: jury(dispute()),
            api.GetQuality: lambda _: quality(),
            api.QuoteSwap: swap,
            api.QuoteLiquidity: liquidity,
            api.PrepareAct: prepared,
        }
    )
