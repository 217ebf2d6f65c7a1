"""The cautions about bytes that a person is to sign, and about what came in, by whom the profile's accounts know."""

from collections.abc import Callable, Sequence

from app.agent.agent import Agent
from app.domain import tokens
from app.domain.activity import IN, Entry
from app.domain.errors import BadInput
from app.domain.guards import Acquaintance, Caution, is_dust, of_first_signature, of_token, ranked
from app.domain.transactions import decode_unsigned
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from app.services.transactions import checked_address
from app.wire import api


class Cautions:
    """Guards with the accounts, the address book and the activity of the profile at hand."""

    def __init__(self, agent: Agent, guarding: Guarding, contacts: Contacts, local: Callable[[], int]) -> None:
        """`local` returns the local network's chain id: there nothing is at stake but play money."""
        self._agent = agent
        self._local = local
        self._guarding = guarding
        self._contacts = contacts

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts whose money is looked at."""
        return self._agent.tools.accounts.shown

    async def of(self, sender: str, raw: bytes, guarding: Guarding | None = None) -> list[api.CautionInfo]:
        """Return the cautions about unsigned bytes, the gravest first; none for bytes that no signer would take.

        `guarding` judges by another network than the agent's own.

        Raises:
            ChainAway: no node answers.
        """
        try:
            transaction, account = decode_unsigned(raw), checked_address(sender)
        except (ValueError, BadInput):
            return []
        found = await (guarding or self._guarding).cautions(account, transaction, await self._acquaintance(account))
        if transaction.chain_id != self._local():
            signed = await self._agent.tools.accounts.signed(transaction.chain_id)
            found = ranked([*found, *of_first_signature(account, signed)])
        return [caution_info(one) for one in found]

    async def strangers(self, entries: Sequence[Entry]) -> set[tuple[str, int, str]]:
        """Return which arrivals are what poisoners and makers of fake tokens send, as (hash, position, account)."""
        known: dict[str, Acquaintance] = {}
        found = set()
        real = tokens.real((await self._agent.market()).deployment)
        for one in entries:
            if one.direction == IN and one.act.kind == "received":
                if one.account not in known:
                    known[one.account] = await self._acquaintance(one.account)
                act = one.act
                fake = act.token and of_token(act.asset, act.name, act.token, real)
                if fake or is_dust(act.amount, act.other, known[one.account]):
                    found.add((one.hash, one.position, one.account))
        return found

    async def _acquaintance(self, account: str) -> Acquaintance:
        activity = (await self._agent.market()).activity
        own = (*self._agent.tools.accounts.shown, account)
        return await self._contacts.acquaintance(own, await activity.paid(account))


def caution_info(one: Caution) -> api.CautionInfo:
    """Return a caution as front ends get it."""
    return api.CautionInfo(one.kind, one.level.name.lower(), one.title, one.hint, one.about, one.known)
