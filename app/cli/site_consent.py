"""The person at a terminal, asked for sites while the wallet is held unlocked there."""

from collections.abc import Sequence

from app.cli import terminal
from app.cli.descriptions import lines_of
from app.cli.output import Output
from app.cli.signing import DESPITE, SIGN, is_dangerous, show
from app.client.sites import Told
from app.domain.sites import PROGRAM
from app.wire import api
from app.wire.signer import Summary


class TerminalPerson:
    """Implements client.sites.Person."""

    def __init__(self, output: Output) -> None:
        self._output = output

    async def shows(self, event: api.SiteEvent) -> Sequence[str]:
        """Offer the main account: it is what most sites want, and one is enough."""
        account = event.accounts[0]
        self._output.note(f"  {who(event)} wants to see an account of yours, its balances and its history: {account}")
        return [account] if await terminal.confirm_meanwhile("Show it?") else []

    async def turns_on(self, event: api.SiteEvent) -> bool:
        """Ask; hosts of the network are then contacted."""
        self._output.note(f"  {who(event)} wants to use {event.network}. Its hosts would be asked about your accounts.")
        return await terminal.confirm_meanwhile("Turn it on?")

    async def signs(self, event: api.SiteEvent, told: Told) -> bool:
        """Show what the signer reads and what the agent warns of; a danger needs a second yes."""
        part = f" ({event.position} of {event.count})" if event.count > 1 else ""
        wish = f"{who(event)} wants this signed on {event.network}{part}"
        if isinstance(told, Summary):
            show(told, wish, event.note, self._output, event.cautions, event.effects)
        else:
            fields = (f"{one.name}: {one.value}" for one in told.fields)
            lines = [*told.sentences, *lines_of(told.described), *fields, *told.warnings, f"{wish}."]
            self._output.note("\n".join(f"  {line}" for line in lines))
        if not await terminal.confirm_meanwhile(SIGN):
            return False
        return not is_dangerous(event.cautions) or await terminal.confirm_meanwhile(DESPITE)


def who(event: api.SiteEvent) -> str:
    """Return who asks."""
    return "A program of this computer" if event.origin == PROGRAM else event.origin
