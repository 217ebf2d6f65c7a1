"""Jury duty: the deposit that an agent's votes are bonded from."""

from app.domain.contracts import jury
from app.domain.errors import BadInput, InsufficientFunds, Refused
from app.domain.stakes import Answer, Terms
from app.domain.staking import MOST_DUTY, VOTE_BOND
from app.services.staking.base import AT_ONCE, HARMLESS, NO_COST, Ask, Desk, flw, nothing
from app.services.transactions import Prepared


async def deposit(desk: Desk, ask: Ask) -> Prepared:
    """Put tokens aside for votes."""
    desk.need_tokens(ask)
    duty = ask.standing.duty
    if duty + ask.amount > MOST_DUTY:
        raise Refused(
            f"A deposit for jury duty has at most {flw(MOST_DUTY)}, there are {flw(duty)}",
            f"Add {flw(MOST_DUTY - duty)}",
        )
    terms = Terms(
        Answer(
            "Votes against the verdict lose their part; a thief of the device's key could lose all",
            duty + ask.amount,
            "FLW",
        ),
        Answer("At once, what no vote is staked with"),
        NO_COST,
    )
    allowing = await desk.allow(ask, ask.deployment.jury, "set aside for jury duty", terms)
    return allowing or await desk.step(
        ask,
        ask.deployment.jury,
        jury.deposit_duty(ask.amount),
        f"Put {flw(ask.amount)} aside for jury duty",
        f"This device then votes by itself in disputes that it has a seat in; each vote stakes {flw(VOTE_BOND)} of it.",
        terms,
    )


async def withdraw(desk: Desk, ask: Ask) -> Prepared:
    """Take the deposit, or part of it."""
    duty = ask.standing.duty
    amount = duty if ask.all else ask.amount
    if not duty:
        return nothing("Nothing is set aside for jury duty")
    if not amount:
        raise BadInput("Nothing would be moved", "Give an amount above zero")
    if amount > duty:
        raise InsufficientFunds(f"{flw(amount)} are to be taken out, {flw(duty)} are set aside", "Ask for less")
    return await desk.step(
        ask,
        ask.deployment.jury,
        jury.withdraw_duty(amount),
        f"Take {flw(amount)} out of the deposit for jury duty",
        "Open votes keep their part until they are decided.",
        HARMLESS if amount < duty else Terms(Answer("This device will vote no more"), AT_ONCE, NO_COST),
    )
