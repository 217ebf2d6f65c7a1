"""Answers about sites, about accounts that run a contract's code (EIP-7702), and about single calls of a batch."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from app.agent.agent import Agent
from app.agent.cautions import Cautions
from app.agent.seeing import Seeing, Seen
from app.agent.server import Routes, Session
from app.agent.site_chains import AgentSiteChains
from app.agent.site_desk import SiteDesk
from app.agent.site_endpoint import SiteEndpoint
from app.domain.addresses import ZERO
from app.domain.authorizations import delegate_of
from app.domain.chains import BY_KEY, LOCAL
from app.domain.errors import AppError, BadInput, ChainAway
from app.domain.sites import Kind, Question, SiteError
from app.ports.sites import SiteChain
from app.services.transactions import checked_address, fee_note
from app.wire import api

AUTHORIZATION_GAS = 25_000  # EIP-7702: of each authorisation, beside the transaction's own
REVOKE_TITLE = "Take back that an account runs a contract's code"
RUN_TITLE = "Let an account run a contract's code"
RUN_NOTE = "From then on that code can move everything the account has."
CALL_TITLE = "One call of a batch"
DANGER_TITLE = "The account would be controlled by somebody else's code"
DANGER_HINT = "It can take all its coin and tokens at any time. Go on only if you know this code and who made it."


class SiteRoutes:
    """The list of sites and their address, the holder's answers, and what is signed for accounts' code and for batches."""

    def __init__(
        self, agent: Agent, endpoint: SiteEndpoint, desk: SiteDesk, chains: AgentSiteChains, cautions: Cautions
    ) -> None:
        self._agent = agent
        self._endpoint = endpoint
        self._desk = desk
        self._chains = chains
        self._cautions = cautions

    def routes(self) -> Routes:
        return {
            api.GetSites: self._list,
            api.AllowSite: self._allow,
            api.RemoveSite: self._remove,
            api.GetSiteAddress: self._address,
            api.AnswerSite: self._answer,
            api.GetAccountCodes: self._codes,
            api.PrepareAccountCode: self._prepare_code,
            api.PrepareCall: self._prepare_call,
        }

    async def _list(self, _: Session, __: api.GetSites) -> api.SitesReply:
        endpoint, book = self._endpoint, self._endpoint.book
        names = {chain.chain_id: chain.name for chain in self._chains.listed()}
        first = next(iter(names.values()), "")
        sites = [
            api.SiteInfo(site.origin, book.accounts_of(site.origin), names.get(site.chain_id, first), site.since)
            for site in book.listed()
        ]
        return api.SitesReply(
            self._agent.tools.settings.current.sites, endpoint.port, endpoint.trouble, sites, book.knocks
        )

    async def _allow(self, session: Session, request: api.AllowSite) -> api.SitesReply:
        await self._endpoint.book.allow(request.origin)
        return await self._list(session, api.GetSites())

    async def _remove(self, session: Session, request: api.RemoveSite) -> api.SitesReply:
        await self._endpoint.forget(request.origin)
        return await self._list(session, api.GetSites())

    async def _address(self, _: Session, request: api.GetSiteAddress) -> api.SiteAddressReply:
        address = await self._endpoint.renew() if request.renew else self._endpoint.address()
        return api.SiteAddressReply(address)

    async def _answer(self, session: Session, request: api.AnswerSite) -> api.Ok:
        return await self._desk.take(session, request)

    async def _codes(self, _: Session, __: api.GetAccountCodes) -> api.AccountCodesReply:
        found: list[api.AccountCode] = []
        away = []
        for chain in self._chains.listed():
            try:
                found += await self._codes_on(chain)
            except (AppError, SiteError):
                away.append(chain.name)
        return api.AccountCodesReply(found, away)

    async def _codes_on(self, chain: SiteChain) -> list[api.AccountCode]:
        found = []
        for account in self._agent.tools.accounts.addresses:
            said = str(await chain.ask("eth_getCode", [account, "latest"]))
            try:
                delegate = delegate_of(bytes.fromhex(said.removeprefix("0x")))
            except ValueError:
                raise ChainAway(f"{chain.name} answers what is no code")
            if delegate is not None:
                found.append(api.AccountCode(account, chain.name, chain.chain_id, delegate))
        return found

    async def _prepare_code(self, _: Session, request: api.PrepareAccountCode) -> api.PreparedReply:
        chain = await self._chain(request.network)
        sender, address = checked_address(request.sender), checked_address(request.address)
        # What runs afterwards must not be the new code, which nobody called, nor an old one: it goes to nobody.
        plain = await chain.prepare(sender, ZERO, 0, b"")
        prepared = replace(plain, gas=plain.gas + AUTHORIZATION_GAS)
        if address == ZERO:
            return api.PreparedReply(prepared.encode_unsigned(), REVOKE_TITLE, fee_note(prepared), False)
        danger = api.CautionInfo("account-code", "danger", DANGER_TITLE, DANGER_HINT, address)
        note = f"{RUN_NOTE} {fee_note(prepared)}"
        return api.PreparedReply(prepared.encode_unsigned(), RUN_TITLE, note, False, cautions=[danger])

    async def _chain(self, key: str) -> SiteChain:
        """Return a network by its key. Raises BadInput when it is not on."""
        wanted = BY_KEY[key].chain_id if key in BY_KEY else (await self._agent.market()).deployment.chain_id
        found = next((one for one in self._chains.listed() if one.chain_id == wanted), None)
        if found is None or (key not in BY_KEY and key != LOCAL):
            raise BadInput(f"The network {key[:40]} is not on", "Turn it on first, in the wallet or the settings")
        return found

    async def _prepare_call(self, _: Session, request: api.PrepareCall) -> api.PreparedReply:
        await self._agent.market()
        sender, to = checked_address(request.sender), checked_address(request.to) if request.to else None
        if to is None and not request.data:
            raise BadInput("A call has a recipient or data", "Look at the batch again")
        prepared = await self._agent.tools.chain.prepare(sender, to, int(request.value), request.data)
        raw = prepared.encode_unsigned()
        cautions = await self._cautions.of(sender, raw)
        return api.PreparedReply(raw, CALL_TITLE, fee_note(prepared), False, cautions=cautions)


def seen_by(seeing: Seeing) -> Callable[[Question], Awaitable[Seen]]:
    """Return what tells what is to be seen beside a question: of a transaction, what its own network says."""

    async def see(question: Question) -> Seen:
        if question.kind is not Kind.TRANSACTION:
            return [], None
        return await seeing.of(question.account, question.raw)

    return see
