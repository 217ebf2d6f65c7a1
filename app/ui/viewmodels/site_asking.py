"""What sites want decided, asked of the person before this window while the wallet is unlocked in it.

Order of events: the agent tells what a site wants -> the signer decodes it -> the person sees who asks and what, one question
at a time -> answered; a question whose site has gone is taken away.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.client import sites
from app.domain.sites import PROGRAM
from app.ui.texts import translate
from app.ui.viewmodels.base import ViewModel
from app.ui.viewmodels.proposals import Proposal, StatementProposal
from app.ui.viewmodels.vault import Vault
from app.wire import api
from app.wire.signer import Summary


@dataclass(frozen=True)
class AskingState:
    """How many questions of sites wait, the one that is shown among them."""

    waiting: int = 0


class SiteAsking(ViewModel[AskingState]):
    """One for the window. Implements client.sites.Person by the vault's person."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault.client, vault.notices, AskingState())
        self._vault = vault
        self._open: dict[int, asyncio.Task[Any]] = {}

    def start(self) -> None:
        """Hear of what sites want from now on."""
        self._keep(self._serve())

    async def shows(self, event: api.SiteEvent) -> Sequence[str]:
        """See client.sites.Person."""
        none: Sequence[str] = ()
        return await self._vault.ask(lambda person: person.connects(asker(event), event.accounts), none)

    async def turns_on(self, event: api.SiteEvent) -> bool:
        """See client.sites.Person."""
        self._vault.check_play(event.chain_id)
        return await self._vault.ask(lambda person: person.turns_on(asker(event), event.network), False)

    async def signs(self, event: api.SiteEvent, told: sites.Told) -> bool:
        """See client.sites.Person."""
        self._vault.check_play(event.chain_id)
        network, cautions = sites.network_key(event.chain_id), tuple(event.cautions)
        if not isinstance(told, Summary):
            proposal = StatementProposal(told, network, asker(event), cautions=cautions)
            return await self._vault.ask(lambda person: person.states(proposal), False)
        shown = Proposal(
            told,
            network,
            _words(event),
            event.note,
            foreign=True,
            cautions=cautions,
            asker=asker(event),
            effects=event.effects,
        )
        return await self._vault.ask(lambda person: person.consents(shown), False)

    async def _serve(self) -> None:
        with self.client.events() as events:
            async for event in events:
                if isinstance(event, api.SiteEvent):
                    self._open[event.id] = self.run(self._answer(event), "site")
                    self.update(waiting=len(self._open))
                elif isinstance(event, api.SiteOverEvent) and (task := self._open.get(event.id)) is not None:
                    task.cancel()

    async def _answer(self, event: api.SiteEvent) -> None:
        try:
            signer = self._vault.signer
            if signer is not None:
                await sites.answer(self.client, signer, event, self)
        finally:
            self._open.pop(event.id, None)
            self.update(waiting=len(self._open))


def asker(event: api.SiteEvent) -> str:
    """Return who asks, in words."""
    return translate("sites", "A program of this computer") if event.origin == PROGRAM else event.origin


def _words(event: api.SiteEvent) -> str:
    """Return what is to be kept in mind about a transaction of a site."""
    words = translate("sites", "Sign it only if you have just asked for it there.")
    if event.count > 1:
        part = translate("sites", "Transaction {0} of {1} that belong together.").format(event.position, event.count)
        return f"{part} {words}"
    return words
