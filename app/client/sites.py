"""What a site wants decided, at the front end that holds the wallet unlocked: the signer decodes, the person decides, it signs."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from app.client.acts import Agent, check_contract, own_contracts
from app.domain.chains import BY_ID, LOCAL
from app.domain.errors import AppError, Refused, plain
from app.domain.sites import Kind
from app.wire import api
from app.wire.signer import Statement, Summary

Told = Summary | Statement


class Signs(Protocol):
    """An unlocked signer."""

    async def accounts(self) -> list[str]: ...

    async def review(
        self, raw: bytes, sender: str, chain_id: int | None = None, own: Sequence[str] = (), replaces: bytes = b""
    ) -> Summary: ...

    async def review_typed_data(self, text: str, sender: str, chain_id: int | None = None) -> Statement: ...

    async def review_message(self, message: bytes, sender: str) -> Statement: ...

    async def sign(self, summary: Summary | Statement) -> bytes: ...


class Person(Protocol):
    """Who decides."""

    async def shows(self, event: api.SiteEvent) -> Sequence[str]:
        """Return the accounts to show a site; none: no."""
        ...

    async def turns_on(self, event: api.SiteEvent) -> bool:
        """Tell whether a network is to be turned on."""
        ...

    async def signs(self, event: api.SiteEvent, told: Told) -> bool:
        """Show what the signer reads; tell whether to sign."""
        ...


async def answer(agent: Agent, signer: Signs, event: api.SiteEvent, person: Person) -> None:
    """Have a site's question decided and tell the agent, also when it cannot be.

    Raises:
        AppError: why it could not be signed, or that nobody waits for it any more.
    """
    try:
        decided = await _decide(agent, signer, event, person)
    except BaseException as error:
        why = plain(error) if isinstance(error, AppError) else ""
        with suppress(AppError):  # nobody may wait for it any more
            await agent.call(api.AnswerSite(event.id, yes=False, why=why))
        raise
    await agent.call(decided)


async def _decide(agent: Agent, signer: Signs, event: api.SiteEvent, person: Person) -> api.AnswerSite:
    no = api.AnswerSite(event.id, yes=False)
    match event.kind:
        case Kind.CONNECT:
            own = await signer.accounts()
            shown = [account for account in await person.shows(event) if account in own]
            return api.AnswerSite(event.id, yes=True, accounts=shown) if shown else no
        case Kind.NETWORK:
            return api.AnswerSite(event.id, yes=await person.turns_on(event))
    told = await review(agent, signer, event)
    if not await person.signs(event, told):
        return no
    return api.AnswerSite(event.id, yes=True, signature=await signer.sign(told))


async def review(agent: Agent, signer: Signs, event: api.SiteEvent) -> Told:
    """Return what the signer reads in what is to be signed.

    Raises:
        Refused: it is nothing that is signed, or calls something else than it seems to.
    """
    match event.kind:
        case Kind.TYPED_DATA:
            return await signer.review_typed_data(event.text, event.account, event.chain_id)
        case Kind.MESSAGE:
            return await signer.review_message(event.message, event.account)
        case Kind.TRANSACTION:
            network = await agent.call(api.GetDeployment())
            here = network.chain_id == event.chain_id
            own = own_contracts(network if here else None)
            summary = await signer.review(event.raw, event.account, event.chain_id, own)
            if here:
                check_contract(summary, network, strangers=True)
            return summary
    raise Refused(f"A site asks for something unknown: {event.kind[:30]}", "Update Fallow")


def network_key(chain_id: int) -> str:
    """Return how a chain's network is called in settings."""
    return BY_ID[chain_id].key if chain_id in BY_ID else LOCAL
