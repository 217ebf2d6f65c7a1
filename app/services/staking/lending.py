"""Lent stake: lend tokens, take them out, borrow into one's own bond, pay back, recall another's loan."""

from app.domain.contracts import lend_vault, staking
from app.domain.errors import InsufficientFunds, Refused
from app.domain.stake_math import RECALL_ABOVE, is_unhealthy, most_loan, rate_now, recall_in, shares_covered, worth
from app.domain.stakes import Answer, Terms
from app.services.staking.base import AT_ONCE, HARMLESS, NO_COST, NOTHING_LOST, Ask, Desk, flw, nothing
from app.services.staking.delegations import check_room
from app.services.transactions import Prepared

MORE = 10_000  # a loan is paid back whole with one part in so many on top, for the interest until it is mined


async def lend(desk: Desk, ask: Ask) -> Prepared:
    """Lend tokens to providers."""
    desk.need_tokens(ask)
    figures = ask.figures
    terms = Terms(
        Answer("Part of it when a borrower loses more than its own bond, at most all", ask.amount, "FLW"),
        Answer("At once as far as it is idle, now; the rest when borrowers pay back"),
        NO_COST if figures.lent_assets else Answer("You are the first to lend: nothing is borrowed yet"),
    )
    allowing = await desk.allow(ask, ask.deployment.lend_vault, "lent to providers", terms)
    return allowing or await desk.step(
        ask,
        ask.deployment.lend_vault,
        lend_vault.deposit(ask.amount, ask.sender),
        f"Lend {flw(ask.amount)} to providers",
        "Borrowers stake it and pay interest; a loss reaches you only after the borrower's own tokens.",
        terms,
    )


async def lend_withdraw(desk: Desk, ask: Ask) -> Prepared:
    """Take lent tokens out, as far as they are idle."""
    own, figures = ask.standing, ask.figures
    amount = worth(own.lend_shares, figures.lent_assets, figures.lend_supply)
    if not own.lend_shares:
        return nothing("Nothing is lent")
    wanted = amount if ask.all else ask.amount
    if wanted > amount:
        raise InsufficientFunds(f"{flw(wanted)} are to be taken out, {flw(amount)} are lent", "Ask for less")
    if wanted > figures.idle:
        raise Refused(
            f"{flw(figures.idle)} are idle, the rest is with borrowers",
            "Take what is idle; the rate rises until borrowers pay back",
        )
    if not wanted:
        raise InsufficientFunds("Nothing would be moved", "Give an amount above zero")
    most = shares_covered(figures.idle, figures.lent_assets, figures.lend_supply)  # after a loss fewer than there are
    data = (
        lend_vault.redeem(min(own.lend_shares, most), ask.sender, ask.sender)
        if ask.all
        else lend_vault.withdraw(wanted, ask.sender, ask.sender)
    )
    return await desk.step(
        ask,
        ask.deployment.lend_vault,
        data,
        f"Take {flw(wanted)} of lent tokens out",
        "The tokens come to your account at once.",
        HARMLESS,
    )


async def borrow(desk: Desk, ask: Ask) -> Prepared:
    """Borrow into the own bond."""
    own, figures = ask.standing.provider, ask.figures
    if not ask.amount:
        raise InsufficientFunds("Nothing would be moved", "Give an amount above zero")
    if own.locks:
        raise Refused("A dispute is open about this provider", "Wait until it is decided; three rounds take 4 days")
    room = most_loan(own.debt, own.bond)
    if ask.amount > room:
        raise Refused(
            f"With your bond you can borrow {flw(room)} more",
            "At most three quarters of the bond may be lent; bond more",
        )
    if ask.amount > figures.idle:
        raise Refused(f"Lenders have {flw(figures.idle)} idle", "Borrow less, or wait until others pay back")
    check_room(ask)
    rate = rate_now(figures.rate_at_target, figures.debt + ask.amount, figures.idle - ask.amount)
    debt, bond = own.debt + ask.amount, own.bond + ask.amount
    until = recall_in(debt, bond, rate)
    return await desk.step(
        ask,
        ask.deployment.lend_vault,
        lend_vault.borrow(ask.amount),
        f"Borrow {flw(ask.amount)} into your bond",
        f"The debt will be {debt * 100 // bond} % of the bond; above {RECALL_ABOVE * 100:.1f} % anyone can recall it.",
        Terms(
            Answer("Your own tokens are lost before the lenders' when you are proven to cheat", own.own, "FLW"),
            Answer("Pay back at any time; interest alone makes it recallable after so long", until, "seconds")
            if until
            else Answer("Pay back at any time"),
            Answer("A year's interest at the present rate", int(ask.amount * rate), "FLW"),
        ),
    )


async def repay(desk: Desk, ask: Ask) -> Prepared:
    """Pay back part of a loan, or all of it."""
    provider = ask.address("provider", ask.sender)
    own = ask.standing.provider if provider == ask.sender else await desk.reading.provider(provider)
    if not own.debt:
        return nothing("There is no loan to pay back")
    amount = own.debt + own.debt // MORE + 1 if ask.all else ask.amount
    desk.need_tokens(ask, amount)
    # The debt has grown since it was allowed: half of what was put on top is enough to go on.
    enough = own.debt + own.debt // (2 * MORE) if ask.all else amount
    terms, allowing = Terms(NOTHING_LOST, AT_ONCE, Answer("At most this is taken", amount, "FLW")), None
    if await desk.chain.allowance(ask.sender, ask.deployment.lend_vault) < enough:
        allowing = await desk.allow(ask, ask.deployment.lend_vault, "paid back to lenders", terms, amount)
    return allowing or await desk.step(
        ask,
        ask.deployment.lend_vault,
        lend_vault.repay(provider, amount),
        f"Pay back {flw(min(amount, own.debt))} of the loan",
        "Never more is taken than what is owed.",
        terms,
    )


async def recall(desk: Desk, ask: Ask) -> Prepared:
    """Have the bond of a provider leave whose loan has become too large."""
    own = await desk.reading.provider(ask.address("provider"))
    if not own.debt or not is_unhealthy(own.debt, own.bond):
        raise Refused("The loan needs no recall", "A loan is recalled above 87.5 % of the bond, once")
    if own.leaving.phase in ("waiting", "open") and own.leaving.amount >= own.debt:
        return nothing("The loan is recalled already")
    return await desk.step(
        ask,
        ask.deployment.staking,
        staking.recall(own.address),
        f"Recall the loan of {own.address}",
        "Its whole bond leaves after 7 days; whoever withdraws it then pays the lenders first.",
        Terms(
            NOTHING_LOST, Answer("Lenders are paid so long from now at the earliest", 7 * 86_400, "seconds"), NO_COST
        ),
    )
