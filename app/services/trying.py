"""What a prepared transaction would change, tried before anybody signs it, in the tokens' own words."""

from dataclasses import dataclass, replace

from app.domain import effects
from app.domain.chains import BY_ID, coin_of
from app.domain.effects import Allowed, Effects
from app.domain.errors import Unavailable
from app.domain.guards import Caution, of_refusal
from app.domain.networks import Deployment
from app.domain.tokens import TokenFacts
from app.domain.transactions import AnyTransaction, SetCode
from app.ports import PlainChain, Tokens, Trials

NO_NODE_NOTE = "No node of this network tries transactions: what it would change is not known."
AWAY_NOTE = "The network does not answer: what it would change is not known."
NEW_CODE_NOTE = "It changes an account's code: what it would change beside that is not known."


@dataclass(frozen=True)
class Change:
    """What comes (above zero) or goes; `token` empty: the network's coin. `items` counts pieces of a collection."""

    token: str
    symbol: str
    amount: int
    decimals: int
    items: bool = False


@dataclass(frozen=True)
class Permission:
    """Who may take how much from then on; `amount` None: without limit. `name`: of a spender that is a contract of Fallow's."""

    token: str
    symbol: str
    spender: str
    amount: int | None
    decimals: int
    name: str = ""


@dataclass(frozen=True)
class Tried:
    """What was found; `unknown` says why nothing was, `refused` what the chain would refuse it with."""

    changes: tuple[Change, ...] = ()
    permissions: tuple[Permission, ...] = ()
    unknown: str = ""
    refused: Caution | None = None


class Trying:
    """Tries transactions on one network."""

    def __init__(self, chain: PlainChain, trials: Trials, tokens: Tokens) -> None:
        self._chain = chain
        self._trials = trials
        self._tokens = tokens

    async def effects(self, sender: str, transaction: AnyTransaction) -> Tried:
        """Return what `sender`'s transaction would change; whatever goes wrong is said in it, never silence."""
        if isinstance(transaction, SetCode):
            return Tried(unknown=NEW_CODE_NOTE)
        try:
            trial = await self._trials.tried(sender, transaction.to, transaction.value, transaction.data)
            if trial is None:
                return Tried(unknown=NO_NODE_NOTE)
            if trial.refused is not None:
                return Tried(refused=of_refusal(trial.refused.title, trial.refused.hint))
            deployment = await self._chain.deployment()
            chain = BY_ID.get(deployment.chain_id)
            found = effects.of_logs(sender, trial.logs, (chain.wrapped,) if chain and chain.wrapped else ())
            return await self._told(found, deployment)
        except Unavailable:
            return Tried(unknown=AWAY_NOTE)

    async def _told(self, found: Effects, deployment: Deployment) -> Tried:
        others = {*found.amounts, *found.items, *(one.token for one in found.allowed)} - {effects.COIN}
        facts = await self._tokens.facts(sorted(others))
        changes = [
            _change(address, amount, facts.get(address), deployment) for address, amount in found.amounts.items()
        ]
        items = [
            replace(_change(address, count, facts.get(address), deployment), decimals=0, items=True)
            for address, count in found.items.items()
        ]
        granted = [_permission(one, facts.get(one.token), deployment) for one in found.allowed]
        return Tried(tuple(sorted([*changes, *items], key=lambda one: one.amount > 0)), tuple(granted))


def _change(address: str, amount: int, facts: TokenFacts | None, deployment: Deployment) -> Change:
    if address == effects.COIN:
        return Change("", coin_of(deployment.chain_id), amount, 18)
    return Change(address, facts.symbol if facts else "", amount, facts.decimals if facts else 0)


def _permission(one: Allowed, facts: TokenFacts | None, deployment: Deployment) -> Permission:
    unlimited = one.amount is None or one.amount >= effects.UNLIMITED
    symbol, decimals = (facts.symbol, facts.decimals) if facts else ("", 0)
    amount = None if unlimited else one.amount
    return Permission(one.token, symbol, one.spender, amount, decimals, deployment.name_at(one.spender))
