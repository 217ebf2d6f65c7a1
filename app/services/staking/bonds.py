"""The provider's own acts: register a device key, bond, unbond, withdraw, claim work rewards."""

from app.domain import calls
from app.domain.amounts import in_words
from app.domain.errors import InsufficientFunds, Refused
from app.domain.receipts import device_digest
from app.domain.stake_math import is_unhealthy
from app.domain.stakes import Answer, Terms
from app.domain.staking import DAY, PER_UNIT, WINDOW
from app.services.staking.base import (
    AT_ONCE,
    HARMLESS,
    IN_A_WEEK,
    NO_COST,
    NOTHING_LOST,
    Ask,
    Desk,
    flw,
    nothing,
    span,
    too_early,
)
from app.services.transactions import Prepared

GAS_MONEY = 5 * 10**16  # wei of ETH that registering gives the device key
GAS_LOW = 2 * 10**16  # below this it is given again
SIGNATURE_SECONDS = 3600
MOST_UNITS = (1 << 32) - 1
CHALLENGE_DAYS = 3  # a replaced key answers so long for what it signed


async def register(desk: Desk, ask: Ask) -> Prepared:
    """Name this device's key, or replace the one before it; offer units; set the cut."""
    own, device = ask.standing.provider, desk.keys.device
    staying = own.bond - (own.leaving.amount if own.leaving.phase in ("waiting", "open") else 0)
    if ask.amount * PER_UNIT > staying:
        raise Refused(
            f"{ask.amount} units need {flw(ask.amount * PER_UNIT)} at stake, there are {flw(staying)}",
            f"Bond {flw(ask.amount * PER_UNIT - staying)} more, or offer fewer units",
        )
    cut = ask.cut(own.cut)
    low = (await desk.chain.balances(device.address)).eth < GAS_LOW
    if (own.device, own.units, own.cut, low) == (device.address, ask.amount, cut, False):
        return nothing(f"This device is registered already, with {ask.amount} units")
    deadline = ask.now + SIGNATURE_SECONDS
    signature = device.sign(device_digest(ask.deployment, ask.sender, deadline))
    data = calls.register(device.address, ask.amount, cut, deadline, signature)
    gift = f", and give it {in_words(GAS_MONEY, 'ETH')} for gas" if low else ""
    replaced = (
        f" The key before it, {own.device}, still answers for {CHALLENGE_DAYS} days for what it signed."
        if own.device not in ("", device.address)
        else ""
    )
    return await desk.step(
        ask,
        ask.deployment.staking,
        data,
        f"Register this device with {ask.amount} units{gift}",
        "The bond behind the units answers for honest work; register again with 0 units to offer nothing." + replaced,
        Terms(
            Answer("The bond behind these units answers for honest work", ask.amount * PER_UNIT, "FLW"),
            Answer("Offer 0 units at any time; the bond leaves so long after you ask", 7 * DAY, "seconds"),
            Answer("Gas money for the device's key, which is yours", GAS_MONEY if low else 0, "ETH"),
        ),
        value=GAS_MONEY if low else 0,
    )


async def bond(desk: Desk, ask: Ask) -> Prepared:
    """Put tokens at stake."""
    desk.need_tokens(ask)
    terms = Terms(
        Answer(
            "A tenth of the whole stake at each proven cheating, at most all of this",
            ask.standing.provider.own + ask.amount,
            "FLW",
        ),
        IN_A_WEEK,
        NO_COST,
    )
    allowing = await desk.allow(ask, ask.deployment.staking, "put at stake", terms)
    return allowing or await desk.step(
        ask,
        ask.deployment.staking,
        calls.bond(ask.amount),
        f"Put {flw(ask.amount)} at stake",
        "Proven cheating can cost part of it; you can leave at any time, in 7 days from asking.",
        terms,
    )


async def unbond(desk: Desk, ask: Ask) -> Prepared:
    """Ask for part of the bond, or take the request back."""
    own = ask.standing.provider
    if ask.amount > own.bond:
        raise InsufficientFunds(f"{flw(ask.amount)} are to leave, {flw(own.bond)} are at stake", "Ask for less")
    if own.debt and is_unhealthy(own.debt, own.bond):
        raise Refused(
            f"The loan of {flw(own.debt)} is too large for the bond", "Pay some of it back first, or put more at stake"
        )
    runs = own.leaving.phase in ("waiting", "open")
    if ask.amount == (own.leaving.amount if runs else 0):
        return nothing(f"{flw(ask.amount)} are leaving already" if ask.amount else "Nothing is leaving")
    again = f" It replaces the request for {flw(own.leaving.amount)}." if runs else ""
    note = "It stays at stake for 7 days, then you have 7 days to withdraw it; units it covered end now."
    return await desk.step(
        ask,
        ask.deployment.staking,
        calls.unbond(ask.amount),
        f"Let {flw(ask.amount)} leave the stake" if ask.amount else "Keep the whole stake after all",
        (note if ask.amount else "Nothing will leave; the whole bond stays at stake.") + again,
        Terms(
            Answer("Until it is withdrawn the bond can still be lost by proven cheating", own.own, "FLW"),
            IN_A_WEEK,
            Answer("The lender is paid from it first", own.debt, "FLW") if own.debt else NO_COST,
        ),
    )


async def withdraw(desk: Desk, ask: Ask) -> Prepared:
    """Take what has finished leaving; anyone may do so for another provider."""
    provider = ask.address("provider", ask.sender)
    own = ask.standing.provider if provider == ask.sender else await desk.reading.provider(provider)
    if own.leaving.phase == "nothing":
        return nothing("No stake is leaving")
    if own.leaving.phase == "waiting":
        raise too_early(own.leaving.leave_at - ask.now)
    if own.leaving.phase == "over":
        raise Refused(
            "The 7 days to withdraw are over, the stake has stayed",
            f"Ask again: unbond {flw(own.leaving.amount)}, wait 7 days, withdraw within 7",
        )
    if own.locks:
        raise Refused("A dispute is open about this provider", "Wait until it is decided; three rounds take 4 days")
    return await desk.step(
        ask,
        ask.deployment.staking,
        calls.withdraw_bond(provider),
        f"Withdraw {flw(own.leaving.amount)} of stake",
        f"Nothing can be lost; the tokens come to your account at once, and until {span(own.leaving.until - ask.now)} from now."
        if provider == ask.sender
        else "The lender is paid first, then the provider; you get nothing.",
        Terms(
            NOTHING_LOST,
            Answer("At once, and for so long", own.leaving.leave_at + WINDOW - ask.now, "seconds"),
            Answer("What the bond that stays cannot carry goes to the lenders, of a debt of", own.debt, "FLW")
            if own.debt
            else NO_COST,
        ),
    )


async def claim(desk: Desk, ask: Ask) -> Prepared:
    """Fetch work rewards of closed epochs."""
    owed = ask.standing.claimable
    if not owed and ask.figures.epoch >= (ask.now - ask.figures.start) // DAY:
        return nothing("No work rewards are waiting")
    return await desk.step(
        ask,
        ask.deployment.market,
        calls.claim(ask.sender),
        f"Fetch {flw(owed)} of work rewards" if owed else "Close the epoch and fetch its work rewards",
        "They come to your account, less what your delegators' part of it is.",
        HARMLESS
        if not owed
        else Terms(NOTHING_LOST, AT_ONCE, Answer("Your delegators get their part of", owed, "FLW")),
    )
