"""Stake and escrow: the next step of each act, with what can be lost and when one can leave.

An act may take several transactions (allow, then do): whoever sends them asks again until `more` is false.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.domain import calls
from app.domain.accounts import Position
from app.domain.amounts import in_words
from app.domain.errors import BadInput, InsufficientFunds, Refused, WrongUsage
from app.domain.networks import Deployment
from app.domain.receipts import device_digest
from app.domain.staking import PER_UNIT
from app.ports import Chain, HotKeys
from app.services.transactions import Prepared, checked_address, fee_note

GAS_MONEY = 5 * 10**16  # wei of ETH that registering gives the device key
GAS_LOW = 2 * 10**16  # below this it is given again
SIGNATURE_SECONDS = 3600
MOST_UNITS = (1 << 32) - 1
MOST_WEI = (1 << 96) - 1


@dataclass(frozen=True)
class _Ask:
    """One act as it was asked for, with what the chain says now."""

    sender: str
    amount: int
    position: Position
    deployment: Deployment


class Staking:
    """Prepares the acts of ACTS for the account that stakes and pays."""

    def __init__(self, chain: Chain, keys: HotKeys) -> None:
        self._chain = chain
        self._keys = keys

    async def prepare(self, sender: str, act: str, amount: int) -> Prepared:
        """Return the next transaction of `act`; `amount` in wei, in units for register, ignored where none is needed.

        Raises:
            WrongUsage: there is no such act.
            BadInput: an amount that cannot be.
            Refused: a rule of the contracts says no, now or ever.
            InsufficientFunds: too few tokens, or too little ETH for gas.
        """
        step = _STEPS.get(act)
        if step is None:
            raise WrongUsage(f"There is no act '{act}'", f"Choose one of {', '.join(ACTS)}")
        sender = checked_address(sender)
        if not 0 <= amount <= (MOST_UNITS if act == "register" else MOST_WEI):
            raise BadInput("The amount is negative or too large", "Give one that the account could have")
        position, deployment = await self._chain.position(sender), await self._chain.deployment()
        return await step(self, _Ask(sender, amount, position, deployment))

    async def _register(self, ask: _Ask) -> Prepared:
        position, device = ask.position, self._keys.device
        now = await self._chain.block_time()
        staying = position.bond - (position.leaving if now <= position.until else 0)
        if ask.amount * PER_UNIT > staying:
            raise Refused(
                f"{ask.amount} units need {_flw(ask.amount * PER_UNIT)} at stake, there are {_flw(staying)}",
                f"Bond {_flw(ask.amount * PER_UNIT - staying)} more, or offer fewer units",
            )
        low = (await self._chain.balances(device.address)).eth < GAS_LOW
        if (position.device, position.units, low) == (device.address, ask.amount, False):
            return _nothing(f"This device is registered already, with {ask.amount} units")
        deadline = now + SIGNATURE_SECONDS
        signature = device.sign(device_digest(ask.deployment, ask.sender, deadline))
        data = calls.register(device.address, ask.amount, position.cut, deadline, signature)
        gift = f", and give it {in_words(GAS_MONEY, 'ETH')} for gas" if low else ""
        return await self._step(
            ask,
            ask.deployment.staking,
            data,
            f"Register this device with {ask.amount} units{gift}",
            "The bond behind the units answers for honest work; register again with 0 units to offer nothing.",
            value=GAS_MONEY if low else 0,
        )

    async def _bond(self, ask: _Ask) -> Prepared:
        await self._need_tokens(ask)
        allowing = await self._allow(ask, ask.deployment.staking, "put at stake")
        return allowing or await self._step(
            ask,
            ask.deployment.staking,
            calls.bond(ask.amount),
            f"Put {_flw(ask.amount)} at stake",
            "Proven cheating can cost part of it; you can leave at any time, in 7 days from asking.",
        )

    async def _unbond(self, ask: _Ask) -> Prepared:
        position = ask.position
        if ask.amount > position.bond:
            raise InsufficientFunds(
                f"{_flw(ask.amount)} are to leave, {_flw(position.bond)} are at stake", "Ask for less"
            )
        open_still = await self._chain.block_time() <= position.until
        if ask.amount == (position.leaving if open_still else 0):
            return _nothing(f"{_flw(ask.amount)} are leaving already" if ask.amount else "Nothing is leaving")
        again = f" It replaces the request for {_flw(position.leaving)}." if open_still else ""
        note = "It stays at stake for 7 days, then you have 7 days to withdraw it; units it covered end now."
        return await self._step(
            ask,
            ask.deployment.staking,
            calls.unbond(ask.amount),
            f"Let {_flw(ask.amount)} leave the stake" if ask.amount else "Keep the whole stake after all",
            (note if ask.amount else "Nothing will leave; the whole bond stays at stake.") + again,
        )

    async def _withdraw(self, ask: _Ask) -> Prepared:
        position, now = ask.position, await self._chain.block_time()
        if not position.leaving:
            return _nothing("No stake is leaving")
        if now < position.leave_at:
            raise _too_early(position.leave_at - now)
        if now > position.until:
            raise Refused(
                "The 7 days to withdraw are over, the stake has stayed",
                f"Ask again: unbond {_flw(position.leaving)}, wait 7 days, withdraw within 7",
            )
        return await self._step(
            ask,
            ask.deployment.staking,
            calls.withdraw_bond(ask.sender),
            f"Withdraw {_flw(position.leaving)} of stake",
            f"Nothing can be lost; the tokens come to your account at once, and until {_span(position.until - now)} from now.",
        )

    async def _deposit(self, ask: _Ask) -> Prepared:
        await self._need_tokens(ask)
        position = ask.position
        if not position.signer or (position.signer != self._keys.session.address and not position.escrow):
            step = await self._set_signer(ask)
            return Prepared(step.transaction, step.title, step.note, more=True)
        if position.signer != self._keys.session.address:
            raise Refused(
                f"Another device's session key, {position.signer}, signs for this escrow",
                "Use that device, or take the escrow out first: unlock, wait 7 days, withdraw-escrow",
            )
        allowing = await self._allow(ask, ask.deployment.market, "put into escrow")
        return allowing or await self._step(
            ask,
            ask.deployment.market,
            calls.deposit(ask.amount),
            f"Put {_flw(ask.amount)} into escrow",
            "Vouchers this device signs for checked work are paid from it; the rest you can take out in 7 days from asking.",
        )

    async def _set_signer(self, ask: _Ask) -> Prepared:
        session = self._keys.session.address
        if ask.position.signer == session:
            return _nothing("This device's session key signs for the escrow already")
        return await self._step(
            ask,
            ask.deployment.market,
            calls.set_signer(session),
            f"Let this device's session key {session} sign vouchers",
            "It can spend the escrow and nothing else; it can be changed only while the escrow is empty.",
        )

    async def _unlock(self, ask: _Ask) -> Prepared:
        position = ask.position
        if ask.amount > position.escrow:
            raise InsufficientFunds(
                f"{_flw(ask.amount)} are to leave, {_flw(position.escrow)} are in escrow", "Ask for less"
            )
        if ask.amount == position.unlocking:
            return _nothing(f"{_flw(ask.amount)} are leaving already" if ask.amount else "No escrow is leaving")
        again = f" It replaces the request for {_flw(position.unlocking)}." if position.unlocking else ""
        return await self._step(
            ask,
            ask.deployment.market,
            calls.unlock(ask.amount),
            f"Let {_flw(ask.amount)} leave the escrow" if ask.amount else "Keep the whole escrow after all",
            f"For 7 days vouchers are still paid from it; what is left you can withdraw then.{again}"
            if ask.amount
            else f"Nothing will leave; vouchers are paid from the whole escrow.{again}",
        )

    async def _withdraw_escrow(self, ask: _Ask) -> Prepared:
        position, now = ask.position, await self._chain.block_time()
        leaving = min(position.unlocking, position.escrow)
        if not position.unlock_at:
            return _nothing("No escrow is leaving")
        if now < position.unlock_at:
            raise _too_early(position.unlock_at - now)
        return await self._step(
            ask,
            ask.deployment.market,
            calls.withdraw_escrow(),
            f"Withdraw {_flw(leaving)} of escrow",
            "Nothing can be lost; the tokens come to your account at once.",
        )

    async def _need_tokens(self, ask: _Ask) -> None:
        if ask.amount == 0:
            raise BadInput("Nothing would be moved", "Give an amount above zero")
        held = (await self._chain.balances(ask.sender)).token
        if ask.amount > held:
            raise InsufficientFunds(
                f"{_flw(ask.amount)} are needed, the account has {_flw(held)}", "Use less, or get more FLW first"
            )

    async def _allow(self, ask: _Ask, contract: str, purpose: str) -> Prepared | None:
        """Return the step that lets `contract` take the amount; None when it may already."""
        if await self._chain.allowance(ask.sender, contract) >= ask.amount:
            return None
        return await self._step(
            ask,
            ask.deployment.token,
            calls.approve(contract, ask.amount),
            f"Allow {_flw(ask.amount)} to be {purpose}",
            "Only this amount and only by Fallow's contract; nothing moves until the next step.",
            more=True,
        )

    async def _step(
        self, ask: _Ask, to: str, data: bytes, title: str, note: str, *, value: int = 0, more: bool = False
    ) -> Prepared:
        transaction = await self._chain.prepare(ask.sender, to, value, data)
        return Prepared(transaction, title, f"{note} {fee_note(transaction)}", more)


_STEPS: dict[str, Callable[[Staking, _Ask], Awaitable[Prepared]]] = {
    "register": Staking._register,
    "bond": Staking._bond,
    "unbond": Staking._unbond,
    "withdraw": Staking._withdraw,
    "deposit": Staking._deposit,
    "unlock": Staking._unlock,
    "withdraw-escrow": Staking._withdraw_escrow,
    "set-signer": Staking._set_signer,
}
ACTS = tuple(_STEPS)


def _nothing(title: str) -> Prepared:
    return Prepared(None, title, "Nothing is left to do.")


def _too_early(seconds: int) -> Refused:
    return Refused(f"It can be withdrawn in {_span(seconds)}", "Come back then; nothing is lost by waiting")


def _flw(amount: int) -> str:
    return in_words(amount, "FLW")


def _span(seconds: int) -> str:
    """Say a time span in its two largest units, rounded up to minutes."""
    hours, minutes = divmod(-(-seconds // 60), 60)
    days, hours = divmod(hours, 24)
    parts = [(days, "day"), (hours, "hour"), (minutes, "minute")]
    said = [f"{count} {name}{'s' if count != 1 else ''}" for count, name in parts if count][:2]
    return " and ".join(said) or "a moment"
