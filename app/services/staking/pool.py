"""The shared pool: one deposit behind all providers, left like any stake."""

from app.domain.contracts import pool_vault
from app.domain.errors import InsufficientFunds
from app.domain.stake_math import shares_worth, worth
from app.domain.stakes import Answer, Terms
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
from app.services.staking.delegations import check_room
from app.services.transactions import Prepared


async def deposit(desk: Desk, ask: Ask) -> Prepared:
    """Put tokens into the pool."""
    desk.need_tokens(ask)
    check_room(ask)
    terms = Terms(
        Answer(
            "Part of it when providers are proven to cheat for more than their bonds, at most all",
            ask.amount,
            "FLW",
        ),
        IN_A_WEEK,
        Answer("Each provider's cut of what it is paid"),
    )
    allowing = await desk.allow(ask, ask.deployment.pool_vault, "put into the shared pool", terms)
    return allowing or await desk.step(
        ask,
        ask.deployment.pool_vault,
        pool_vault.deposit(ask.amount, ask.sender),
        f"Put {flw(ask.amount)} into the shared pool",
        "It stands behind all providers by their bonds, and shares their pay and their losses beyond their bonds.",
        terms,
    )


async def leave(desk: Desk, ask: Ask) -> Prepared:
    """Start the cooldown of so many tokens more; all that wait begin anew."""
    own, figures = ask.standing, ask.figures
    amount = worth(own.pool_shares, figures.shared, figures.pool_supply)
    if ask.amount > amount:
        raise InsufficientFunds(f"{flw(ask.amount)} are to leave, {flw(amount)} are in the pool", "Ask for less")
    shares = min(shares_worth(ask.amount, figures.shared, figures.pool_supply), own.pool_shares)
    shares = own.pool_shares if ask.all else shares
    if not shares:
        return nothing("Nothing is in the pool that could leave")
    waiting = own.pool_leaving
    again = " What waits already begins anew." if waiting.amount else ""
    return await desk.step(
        ask,
        ask.deployment.pool_vault,
        pool_vault.cooldown(shares),
        f"Let {flw(amount if ask.all else ask.amount)} leave the shared pool",
        f"It earns and can be lost until you take it, in 7 to 14 days.{again}",
        Terms(Answer("Until it is withdrawn, as before", amount, "FLW"), IN_A_WEEK, NO_COST),
    )


async def cancel(desk: Desk, ask: Ask) -> Prepared:
    """Take the request back."""
    if ask.standing.pool_leaving.phase == "nothing":
        return nothing("Nothing is leaving the pool")
    return await desk.step(
        ask,
        ask.deployment.pool_vault,
        pool_vault.cancel(),
        "Stay in the shared pool after all",
        "You get your shares again; they have earned all the while.",
        Terms(
            Answer(
                "As before", worth(ask.standing.pool_leaving.amount, ask.figures.shared, ask.figures.pool_supply), "FLW"
            ),
            IN_A_WEEK,
            NO_COST,
        ),
    )


async def redeem(desk: Desk, ask: Ask) -> Prepared:
    """Take what has finished leaving."""
    going = ask.standing.pool_leaving
    if going.phase == "nothing":
        return nothing("Nothing is leaving the pool")
    if going.phase == "waiting":
        raise too_early(going.leave_at - ask.now)
    if going.phase == "over":
        raise window_over("pool-cancel, then pool-leave")
    amount = worth(going.amount, ask.figures.shared, ask.figures.pool_supply)
    return await desk.step(
        ask,
        ask.deployment.pool_vault,
        pool_vault.redeem(going.amount, ask.sender, ask.sender),
        f"Take {flw(amount)} out of the shared pool",
        "The tokens come to your account at once.",
        HARMLESS,
    )
