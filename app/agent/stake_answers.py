"""The stake page's messages from what the services have read."""

from collections.abc import Sequence

from app.domain.stake_math import (
    BASIS,
    BORROW_BELOW,
    RECALL_ABOVE,
    Leaving,
    is_unhealthy,
    most_loan,
    rate_now,
    recall_in,
    worth,
)
from app.domain.stakes import Delegated, Exchange, Figures, ProviderStake, StakePage
from app.domain.staking import EPOCH, MOST_DUTY, SETTLED, STAKE_CAP, VOTE_BOND
from app.services.staking.history import MILLION, Change, Measured
from app.services.staking.log import Record
from app.services.staking.losses import Loss
from app.wire import api


def figures_info(page: StakePage, used: Sequence[Change]) -> api.FiguresInfo:
    """Return the network's figures; `used` is the history of the capacity's use."""
    figures = page.figures
    epoch = (page.time - figures.start) // EPOCH
    capped = page.time < figures.capped_until
    return api.FiguresInfo(
        total=str(figures.held),
        bonded=str(figures.bonded),
        delegated=str(figures.delegated),
        pooled=str(figures.shared),
        cap=str(STAKE_CAP) if capped else None,
        capped_until=figures.capped_until,
        units=figures.units,
        price=str(figures.price),
        used=used[-1][1] / MILLION if used else None,
        epoch=epoch,
        epoch_ends=figures.start + (epoch + 1) * EPOCH,
        volume=str(figures.volume if epoch == figures.epoch else 0),
        fees=str(figures.fees),
        lend_rate=rate_now(figures.rate_at_target, figures.debt, figures.idle),
        lend_used=figures.debt / figures.lent_assets if figures.lent_assets else 0.0,
        lend_total=str(figures.lent_assets),
        lend_idle=str(figures.idle),
        supply=str(figures.supply),
    )


def exit_info(leaving: Leaving, amount: int, shares: int = 0) -> api.ExitInfo:
    return api.ExitInfo(leaving.phase, str(amount), str(shares), leaving.leave_at, leaving.until)


def bond_info(page: StakePage, device: str, old: tuple[str, int]) -> api.BondInfo:
    """Return one's own stake; `device` is this profile's key, `old` the replaced one and until when it answers."""
    own = page.standing.provider
    return api.BondInfo(
        bond=str(own.bond),
        own=str(own.own),
        lent=str(min(own.debt, own.bond)),
        leaving=exit_info(own.leaving, own.leaving.amount),
        units=own.units,
        cut=own.cut / BASIS,
        device=own.device,
        this_device=own.device == device,
        old_device=old[0] if old[1] > page.time else "",
        old_until=old[1] if old[1] > page.time else 0,
        locks=own.locks,
        delegated=str(own.pool),
        backed=str(backed(page.figures, own)),
        claimable=str(page.standing.claimable),
    )


def backed(figures: Figures, provider: ProviderStake) -> int:
    """Return the wei of the shared pool that stand behind a provider."""
    return figures.shared * provider.bond // figures.bonded if figures.bonded else 0


def loan_info(page: StakePage) -> api.LoanInfo:
    own, figures = page.standing.provider, page.figures
    rate = rate_now(figures.rate_at_target, figures.debt, figures.idle)
    recalled = own.leaving.phase in ("waiting", "open") and own.leaving.amount == own.bond
    state = "none" if not own.debt else "healthy"
    if own.debt and is_unhealthy(own.debt, own.bond):
        state = "recalled" if recalled else "recallable"
    return api.LoanInfo(
        debt=str(own.debt),
        health=own.debt / own.bond if own.bond else 0.0,
        borrow_below=BORROW_BELOW,
        recall_above=RECALL_ABOVE,
        room=str(min(most_loan(own.debt, own.bond), figures.idle)),
        state=state,
        recall_in=recall_in(own.debt, own.bond, rate),
    )


def delegation_info(one: Delegated) -> api.DelegationInfo:
    leaving = exit_info(one.leaving, one.leaving_amount, one.leaving.amount)
    return api.DelegationInfo(one.provider, str(one.shares), str(one.amount), leaving)


def pool_info(page: StakePage) -> api.PoolInfo:
    own, figures = page.standing, page.figures
    going = worth(own.pool_leaving.amount, figures.shared, figures.pool_supply)
    return api.PoolInfo(
        shares=str(own.pool_shares),
        amount=str(worth(own.pool_shares, figures.shared, figures.pool_supply)),
        leaving=exit_info(own.pool_leaving, going, own.pool_leaving.amount),
    )


def lend_info(page: StakePage) -> api.LendInfo:
    own, figures = page.standing, page.figures
    amount = worth(own.lend_shares, figures.lent_assets, figures.lend_supply)
    return api.LendInfo(str(own.lend_shares), str(amount), str(min(amount, figures.idle)))


def liquidity_info(exchange: Exchange) -> api.LiquidityInfo:
    part = (exchange.token * exchange.shares, exchange.coin * exchange.shares) if exchange.supply else (0, 0)
    return api.LiquidityInfo(
        there=bool(exchange.pair),
        token=str(exchange.token),
        coin=str(exchange.coin),
        shares=str(exchange.shares),
        all_shares=str(exchange.supply),
        own_token=str(part[0] // max(exchange.supply, 1)),
        own_coin=str(part[1] // max(exchange.supply, 1)),
    )


def duty_info(page: StakePage) -> api.DutyInfo:
    own, duty = page.standing.provider, page.standing.duty
    ready = bool(own.bond and own.device and own.bonded_at + SETTLED <= page.time)
    state = "off" if not duty else "empty" if duty < VOTE_BOND else "ready" if ready else "idle"
    return api.DutyInfo(str(duty), str(MOST_DUTY), str(VOTE_BOND), state, own.bonded_at)


def provider_info(
    one: ProviderStake, figures: Figures, record: Record, audits: tuple[int, int], mine: int
) -> api.ProviderInfo:
    """Return a row of the table; `audits` are this device's checks of its work: how many, how many passed."""
    return api.ProviderInfo(
        address=one.address,
        own=str(one.own),
        lent=str(min(one.debt, one.bond)),
        delegated=str(one.pool),
        backed=str(backed(figures, one)),
        cut=one.cut / BASIS,
        units=one.units,
        paid=str(record.paid),
        payments=record.payments,
        audits=audits[0],
        passed=audits[1],
        disputes=record.disputes,
        slashes=record.slashes,
        slashed=str(record.slashed),
        healthy=bool(one.device) and not one.locks and not is_unhealthy(one.debt, one.bond),
        mine=str(mine),
    )


def series(name: str, points: Sequence[Change]) -> api.StakeSeries:
    return api.StakeSeries(name, [api.StakePoint(time, str(value)) for time, value in points])


def yield_info(one: Measured) -> api.YieldInfo:
    return api.YieldInfo(one.role, one.begin, one.end, str(one.earned), str(one.capital), one.yearly)


def loss_info(one: Loss) -> api.LossInfo:
    dispute = "0x" + one.dispute.hex() if one.dispute else ""
    return api.LossInfo(one.role, one.provider, one.time, str(one.amount), dispute)
