"""Acts of staking: the next step of each, with what can be lost, when one can leave and what it costs."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from app.domain.errors import BadInput, WrongUsage
from app.ports import Chain, HotKeys
from app.ports.contracts import Contracts
from app.services.staking import bonds, delegations, duty, escrow, exchange, lending, pool
from app.services.staking.base import MOST_WEI, Ask, Desk
from app.services.staking.quality import QualityActs
from app.services.staking.reading import Reading
from app.services.transactions import Prepared, checked_address

_Step = Callable[[Desk, Ask], Awaitable[Prepared]]


@dataclass(frozen=True)
class _Act:
    """How an act goes on, and the parameters it takes; `most` it can be asked with."""

    step: _Step
    parameters: tuple[str, ...] = ()
    most: int = MOST_WEI


_PLAIN: dict[str, _Act] = {
    "register": _Act(bonds.register, ("cut",), bonds.MOST_UNITS),
    "bond": _Act(bonds.bond),
    "unbond": _Act(bonds.unbond),
    "withdraw": _Act(bonds.withdraw, ("provider",)),
    "claim": _Act(bonds.claim),
    "deposit": _Act(escrow.deposit),
    "unlock": _Act(escrow.unlock),
    "withdraw-escrow": _Act(escrow.withdraw_escrow),
    "set-signer": _Act(escrow.set_signer),
    "delegate": _Act(delegations.delegate, ("provider", "slippage")),
    "undelegate": _Act(delegations.undelegate, ("provider", "all")),
    "withdraw-delegated": _Act(delegations.withdraw_delegated, ("provider",)),
    "pool": _Act(pool.deposit),
    "pool-leave": _Act(pool.leave, ("all",)),
    "pool-cancel": _Act(pool.cancel),
    "pool-redeem": _Act(pool.redeem),
    "lend": _Act(lending.lend),
    "lend-withdraw": _Act(lending.lend_withdraw, ("all",)),
    "borrow": _Act(lending.borrow),
    "repay": _Act(lending.repay, ("provider", "all")),
    "recall": _Act(lending.recall, ("provider",)),
    "swap": _Act(exchange.swap, ("give", "slippage")),
    "add-liquidity": _Act(exchange.add, ("slippage", "coin")),
    "remove-liquidity": _Act(exchange.remove, ("slippage", "all")),
    "duty": _Act(duty.deposit),
    "duty-withdraw": _Act(duty.withdraw, ("all",)),
}
_QUALITY: dict[str, tuple[str, ...]] = {
    "list": ("id", "hash", "class", "licence", "units"),
    "delist": ("id",),
    "reclaim": ("id",),
    "claim": ("question", "model", "score"),
    "back": ("claim",),
    "leave": ("claim", "all"),
    "withdraw": ("claim",),
    "collect": ("claim",),
    "challenge": ("claim", "evidence"),
}
ACTS = (*_PLAIN, *(f"model-{name}" for name in _QUALITY))


class Staking:
    """Prepares the acts of ACTS for the account that stakes and pays."""

    def __init__(self, chain: Chain, keys: HotKeys, contracts: Contracts) -> None:
        self._chain = chain
        self.reading = Reading(chain, contracts)
        self._desk = Desk(chain, keys, self.reading)
        quality = QualityActs(contracts)
        self._acts = _PLAIN | {
            f"model-{name}": _Act(getattr(quality, name), parameters) for name, parameters in _QUALITY.items()
        }

    async def prepare(
        self, sender: str, act: str, amount: int, parameters: Mapping[str, str] | None = None
    ) -> Prepared:
        """Return the next transaction of `act`; amounts and parameters as app.wire.api.stake_acts lists them.

        Raises:
            WrongUsage: there is no such act, or it takes no such parameter.
            BadInput: an amount or parameter that cannot be.
            Refused: a rule of the contracts says no, now or ever.
            InsufficientFunds: too few tokens, or too little ETH for gas.
        """
        found = self._acts.get(act)
        if found is None:
            raise WrongUsage(f"There is no act '{act}'", f"Choose one of {', '.join(ACTS)}")
        given = dict(parameters or {})
        if odd := set(given) - set(found.parameters):
            raise WrongUsage(f"{act} takes no {min(odd)[:20]}", f"It takes {', '.join(found.parameters) or 'none'}")
        sender = checked_address(sender)
        if not 0 <= amount <= found.most:
            raise BadInput("The amount is negative or too large", "Give one that the account could have")
        page, deployment = await self.reading.page(sender), await self._chain.deployment()
        return await found.step(self._desk, Ask(sender, act, amount, deployment, page, given))
