"""The delegator's acts: put tokens behind a provider, ask for them, take them."""

from app.domain.contracts import staking
from app.domain.errors import BadInput, InsufficientFunds, Refused
from app.domain.stake_math import less, shares_for, shares_worth, stake_room
from app.domain.stakes import Answer, Delegated, Terms
from app.domain.staking import MIN_DELEGATION
from app.services.staking.base import (
    HARMLESS,
    IN_A_WEEK,
    NO_COST,
    Ask,
    Desk,
    flw,
    nothing,
    too_early,
    window_over,
)
from app.services.transactions import Prepared


async def delegate(desk: Desk, ask: Ask) -> Prepared:
    """Put tokens behind a provider; its pool must not get dearer than the slippage allows meanwhile."""
    desk.need_tokens(ask)
    provider = await desk.reading.provider(ask.address("provider"))
    if ask.amount < MIN_DELEGATION:
        raise BadInput(f"At least {flw(MIN_DELEGATION)} can be delegated", "Delegate more at once")
    if not provider.device:
        raise Refused(f"{provider.address} is no provider", "Choose one of the table: fallow providers")
    check_room(ask)
    least = less(shares_for(ask.amount, provider.pool, provider.shares), ask.slippage)
    cut = f"{provider.cut // 100}.{provider.cut % 100:02d} %"
    terms = Terms(
        Answer("If the provider is proven to cheat for more than its bond, part of it, at most all", ask.amount, "FLW"),
        IN_A_WEEK,
        Answer(f"The provider's cut of what it is paid: {cut}"),
    )
    allowing = await desk.allow(ask, ask.deployment.staking, "put at stake", terms)
    return allowing or await desk.step(
        ask,
        ask.deployment.staking,
        staking.delegate(provider.address, ask.amount, least),
        f"Put {flw(ask.amount)} behind {provider.address}",
        f"It shares what the provider is paid, after the provider's cut of {cut}, and its losses after the bond of "
        f"{flw(provider.bond)}.",
        terms,
    )


async def undelegate(desk: Desk, ask: Ask) -> Prepared:
    """Ask for what was delegated, or take the request back with 0."""
    mine = await _mine(desk, ask)
    provider = await desk.reading.provider(mine.provider)
    if ask.amount > mine.amount:
        raise InsufficientFunds(f"{flw(ask.amount)} are to leave, {flw(mine.amount)} are delegated", "Ask for less")
    shares = min(shares_worth(ask.amount, provider.pool, provider.shares), mine.shares) if not ask.all else mine.shares
    runs = mine.leaving.phase in ("waiting", "open")
    if shares == (mine.leaving.amount if runs else 0):
        return nothing("So much is leaving already" if shares else "Nothing is leaving")
    amount = mine.amount if ask.all else ask.amount
    again = f" It replaces the request for {flw(mine.leaving_amount)}." if runs else ""
    return await desk.step(
        ask,
        ask.deployment.staking,
        staking.undelegate(mine.provider, shares),
        f"Let {flw(amount)} leave {mine.provider}" if shares else f"Stay with {mine.provider} after all",
        f"It earns and can be lost until you take it, in 7 to 14 days.{again}"
        if shares
        else f"Nothing will leave.{again}",
        Terms(Answer("Until it is withdrawn, as before", mine.amount, "FLW"), IN_A_WEEK, NO_COST),
    )


async def withdraw_delegated(desk: Desk, ask: Ask) -> Prepared:
    """Take what has finished leaving a provider."""
    mine = await _mine(desk, ask)
    if mine.leaving.phase == "nothing":
        return nothing("Nothing is leaving")
    if mine.leaving.phase == "waiting":
        raise too_early(mine.leaving.leave_at - ask.now)
    if mine.leaving.phase == "over":
        raise window_over("undelegate")
    return await desk.step(
        ask,
        ask.deployment.staking,
        staking.withdraw_delegated(mine.provider),
        f"Take {flw(mine.leaving_amount)} back from {mine.provider}",
        "The tokens come to your account at once.",
        HARMLESS,
    )


def check_room(ask: Ask) -> None:
    """See that the stake is not capped yet. Raises Refused."""
    room = stake_room(ask.figures.held, ask.figures.capped_until, ask.now)
    if room is not None and ask.amount > room:
        raise Refused(
            f"All stake together may grow by {flw(room)} only, for now",
            "Use less, or wait: the limit ends 180 days after the contracts were deployed",
        )


async def _mine(desk: Desk, ask: Ask) -> Delegated:
    return (await desk.reading.delegations(ask.sender, [ask.address("provider")]))[0]
