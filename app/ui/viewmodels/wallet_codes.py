"""Accounts that run a contract's code (EIP-7702): read while seen, taken back with consent."""

from dataclasses import dataclass, field

from app.client.calls import CodeChange, change_code
from app.client.sites import network_key
from app.domain.addresses import ZERO
from app.domain.errors import Refused
from app.ui.texts import translate
from app.ui.viewmodels.base import Part, ViewModel
from app.ui.viewmodels.proposals import StatementProposal
from app.ui.viewmodels.vault import Vault
from app.wire import api

_SECONDS = 20.0


@dataclass(frozen=True)
class CodesState:
    """Those that do; most accounts run no code."""

    codes: Part[tuple[api.AccountCode, ...]] = field(default_factory=Part)


class CodesViewModel(ViewModel[CodesState]):
    """Reads now and then, and after each transaction."""

    PERIOD = 60.0
    EVENTS = (api.ActivityEvent,)

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault.client, vault.notices, CodesState())
        self._vault = vault

    async def refresh(self) -> None:
        await self.load("codes", self._read())

    def revoke(self, chosen: api.AccountCode) -> None:
        """Take back that an account runs a contract's code, with consent."""
        self.run(self._revoke(chosen), "revoke", lambda: self.revoke(chosen))

    async def _revoke(self, chosen: api.AccountCode) -> None:
        signer = await self._vault.unlocked()
        if signer is None:
            return
        self._vault.check_play(chosen.chain_id)
        network = network_key(chosen.chain_id)
        declined = False

        async def consent(change: CodeChange) -> bool:
            nonlocal declined
            cautions = tuple(change.prepared.cautions)
            proposal = StatementProposal(change.statement, network, fee=change.fee, cautions=cautions)
            declined = not await self._vault.ask(lambda person: person.states(proposal), False)
            return not declined

        try:
            await change_code(self.client, signer, chosen.account, ZERO, consent, network)
        except Refused:
            if not declined:
                raise
            return
        self.notices.tell("good", translate("codes", "The account runs no other code any more"))
        await self.refresh()

    async def _read(self) -> tuple[api.AccountCode, ...]:
        return tuple((await self.client.call(api.GetAccountCodes(), seconds=_SECONDS)).codes)
