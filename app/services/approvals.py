"""Who may take the accounts' tokens: read from the chain's events on, asked again for what is still allowed, revoked.

Order of events: events read on from where the last look ended -> every pair of token and spender asked in one batch -> those
that allow nothing are left out. Nothing is trusted that an event says of an amount: much of it may be spent.
"""

import asyncio
from collections.abc import Callable, Sequence

from app.domain import calls
from app.domain.allowances import Approval, Grant
from app.domain.amounts import in_words
from app.domain.errors import Refused
from app.domain.networks import Deployment
from app.domain.sector import highlighted
from app.ports import Chain, Clock
from app.ports.allowances import Allowances
from app.services.transactions import Prepared, checked_address, fee_note

MOST_READS = 8  # of some thousand blocks each: the rest comes with the next look
OWN = {"token": "FLW", "pair": "FLW-ETH", "lend_vault": "lent FLW", "pool_vault": "pooled FLW"}


class Approvals:
    """Remembers who was ever allowed to take something, for as long as the agent lives."""

    def __init__(
        self, allowances: Allowances, chain: Chain, clock: Clock, deployment: Callable[[], Deployment]
    ) -> None:
        self._allowances = allowances
        self._chain = chain
        self._clock = clock
        self._deployment = deployment
        self._reading = asyncio.Lock()
        self._grants: dict[tuple[str, str, str], Grant] = {}
        self._next: dict[str, int] = {}
        self.complete = False
        self.as_of = 0.0

    async def all(self, owners: Sequence[str]) -> list[Approval]:
        """Return what can be taken from these accounts now, without limit first."""
        async with self._reading:
            self.complete = await self._read_on(owners)
            grants = [grant for grant in self._grants.values() if grant.owner in owners]
            amounts = await self._allowances.current(grants) if grants else []
            self.as_of = self._clock.now()
        found = [self._approval(grant, amount) for grant, amount in zip(grants, amounts, strict=True) if amount]
        return sorted(found, key=lambda one: (not one.unlimited, -one.amount, one.grant.block))

    async def prepare_revoke(self, sender: str, token: str, spender: str) -> Prepared:
        """Return what takes a permission back.

        Raises:
            BadInput: an address is none.
            Refused: nothing is allowed there, so that there is nothing to take back.
        """
        sender, token, spender = (checked_address(one) for one in (sender, token, spender))
        # What answers with an allowance is an ERC-20: an ERC-721 would take the same call for a permission.
        (amount,) = await self._allowances.current([Grant(sender, token, spender, 0)])
        if not amount:
            raise Refused("This address may take nothing of this token", "There is nothing to revoke")
        transaction = await self._chain.prepare(sender, token, 0, calls.approve(spender, 0))
        known = self._approval(Grant(sender, token, spender, 0), amount)
        who, what = known.name or spender, known.symbol or token
        before = "all of it" if known.unlimited else in_words(amount, what) if known.symbol else "some of it"
        return Prepared(
            transaction,
            title=f"Take back that {who} may take {what}",
            note=f"Until now it could take {before}. {fee_note(transaction)}",
        )

    async def _read_on(self, owners: Sequence[str]) -> bool:
        """Read on in the chain's events; true when there are no more."""
        first = min((self._next.get(owner, 0) for owner in owners), default=0)
        for _ in range(MOST_READS):
            granted, following = await self._allowances.granted(owners, first)
            for grant in granted:
                self._grants[grant.owner, grant.token, grant.spender] = grant
            self._next.update(dict.fromkeys(owners, following))
            if following <= first or not owners:
                return True
            first = following
        return False

    def _approval(self, grant: Grant, amount: int) -> Approval:
        deployment = self._deployment()
        own = {getattr(deployment, field): symbol for field, symbol in OWN.items() if getattr(deployment, field)}
        known = highlighted(deployment.chain_id, grant.token)
        symbol = own.get(grant.token) or (known.symbol if known is not None else "")
        return Approval(grant, amount, symbol, deployment.name_at(grant.spender))
