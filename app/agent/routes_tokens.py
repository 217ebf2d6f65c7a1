"""Answers about tokens that are none of Fallow's, on the own network and on public ones."""

from app.agent.cautions import Cautions, caution_info
from app.agent.server import Routes, Session
from app.agent.terms import terms_info
from app.agent.wallets import Wallet, Wallets
from app.services.tokens import Holding
from app.services.transactions import Prepared
from app.wire import api


class TokenRoutes:
    """What there is, what is sent, what is swapped."""

    def __init__(self, wallets: Wallets, cautions: Cautions) -> None:
        self._wallets = wallets
        self._cautions = cautions

    def routes(self) -> Routes:
        return {
            api.GetTokens: self._all,
            api.GetToken: self._one,
            api.GetTokenQuote: self._quote,
            api.PrepareTokenSend: self._send,
            api.PrepareTokenSwap: self._swap,
        }

    async def _all(self, _: Session, request: api.GetTokens) -> api.TokensReply:
        wallet = await self._wallets.of(request.network)
        held = await wallet.tokens.held(self._cautions.accounts)
        swaps = bool(wallet.deployment.token and wallet.deployment.router)
        return api.TokensReply(wallet.key, wallet.coin, [_holding(one) for one in held], swaps)

    async def _one(self, _: Session, request: api.GetToken) -> api.TokenReply:
        wallet = await self._wallets.of(request.network)
        found = await wallet.tokens.one(request.address, self._cautions.accounts)
        return api.TokenReply(_holding(found))

    async def _quote(self, _: Session, request: api.GetTokenQuote) -> api.TokenQuoteReply:
        wallet = await self._wallets.of(request.network)
        way = await wallet.tokens.quote(request.token, int(request.amount))
        return api.TokenQuoteReply(str(way.given), list(way.path))

    async def _send(self, _: Session, request: api.PrepareTokenSend) -> api.PreparedReply:
        wallet = await self._wallets.of(request.network)
        prepared = await wallet.tokens.prepare_send(request.sender, request.to, request.token, int(request.amount))
        return await self._reply(wallet, request.sender, await wallet.pricing.at(prepared, request.sender, request.fee))

    async def _swap(self, _: Session, request: api.PrepareTokenSwap) -> api.PreparedReply:
        wallet = await self._wallets.of(request.network)
        prepared = await wallet.tokens.prepare_swap(
            request.sender, request.token, int(request.amount), request.slippage
        )
        return await self._reply(wallet, request.sender, prepared)

    async def _reply(self, wallet: Wallet, sender: str, prepared: Prepared) -> api.PreparedReply:
        cautions = await self._cautions.of(sender, prepared.raw, wallet.guarding)
        return api.PreparedReply(
            prepared.raw, prepared.title, prepared.note, prepared.more, terms_info(prepared), cautions
        )


def _holding(one: Holding) -> api.TokenInfo:
    amounts = {account: str(amount) for account, amount in one.amounts.items()}
    facts = one.facts
    cautions = [caution_info(caution) for caution in one.cautions]
    return api.TokenInfo(facts.address, facts.symbol, facts.name, facts.decimals, amounts, one.highlighted, cautions)
