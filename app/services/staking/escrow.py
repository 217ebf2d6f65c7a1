"""The requester's acts: escrow for jobs, and the session key that signs for it."""

from app.domain import calls
from app.domain.errors import InsufficientFunds, Refused
from app.domain.stakes import Answer, Terms
from app.domain.staking import LOCK
from app.services.staking.base import HARMLESS, NO_COST, Ask, Desk, flw, nothing, too_early
from app.services.transactions import Prepared

_WHEN = Answer("So long after you ask for it; there is no end to take it", LOCK, "seconds")


async def deposit(desk: Desk, ask: Ask) -> Prepared:
    """Fill the escrow; the first time this names the session key."""
    desk.need_tokens(ask)
    own = ask.standing
    if not own.signer or (own.signer != desk.keys.session.address and not own.escrow):
        step = await set_signer(desk, ask)
        return Prepared(step.transaction, step.title, step.note, more=True, terms=step.terms)
    if own.signer != desk.keys.session.address:
        raise Refused(
            f"Another device's session key, {own.signer}, signs for this escrow",
            "Use that device, or take the escrow out first: unlock, wait 7 days, withdraw-escrow",
        )
    terms = Terms(Answer("Jobs this device asks for can spend it", own.escrow + ask.amount, "FLW"), _WHEN, NO_COST)
    allowing = await desk.allow(ask, ask.deployment.market, "put into escrow", terms)
    return allowing or await desk.step(
        ask,
        ask.deployment.market,
        calls.deposit(ask.amount),
        f"Put {flw(ask.amount)} into escrow",
        "Vouchers this device signs for checked work are paid from it; the rest you can take out in 7 days from asking.",
        terms,
    )


async def set_signer(desk: Desk, ask: Ask) -> Prepared:
    """Name this device's session key."""
    session = desk.keys.session.address
    if ask.standing.signer == session:
        return nothing("This device's session key signs for the escrow already")
    return await desk.step(
        ask,
        ask.deployment.market,
        calls.set_signer(session),
        f"Let this device's session key {session} sign vouchers",
        "It can spend the escrow and nothing else; it can be changed only while the escrow is empty.",
        Terms(
            Answer("The session key can spend the escrow and nothing else", ask.standing.escrow, "FLW"), _WHEN, NO_COST
        ),
    )


async def unlock(desk: Desk, ask: Ask) -> Prepared:
    """Ask for escrow, or take the request back."""
    own = ask.standing
    if ask.amount > own.escrow:
        raise InsufficientFunds(f"{flw(ask.amount)} are to leave, {flw(own.escrow)} are in escrow", "Ask for less")
    if ask.amount == own.unlocking.amount:
        return nothing(f"{flw(ask.amount)} are leaving already" if ask.amount else "No escrow is leaving")
    again = f" It replaces the request for {flw(own.unlocking.amount)}." if own.unlocking.amount else ""
    return await desk.step(
        ask,
        ask.deployment.market,
        calls.unlock(ask.amount),
        f"Let {flw(ask.amount)} leave the escrow" if ask.amount else "Keep the whole escrow after all",
        f"For 7 days vouchers are still paid from it; what is left you can withdraw then.{again}"
        if ask.amount
        else f"Nothing will leave; vouchers are paid from the whole escrow.{again}",
        Terms(Answer("Until it is withdrawn jobs can still be paid from it", own.escrow, "FLW"), _WHEN, NO_COST),
    )


async def withdraw_escrow(desk: Desk, ask: Ask) -> Prepared:
    """Take what was unlocked."""
    going = ask.standing.unlocking
    if going.phase == "nothing":
        return nothing("No escrow is leaving")
    if going.phase == "waiting":
        raise too_early(going.leave_at - ask.now)
    return await desk.step(
        ask,
        ask.deployment.market,
        calls.withdraw_escrow(),
        f"Withdraw {flw(going.amount)} of escrow",
        "Nothing can be lost; the tokens come to your account at once.",
        HARMLESS,
    )
