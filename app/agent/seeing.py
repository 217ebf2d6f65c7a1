"""What a person sees beside every transaction before it is signed: cautions about it, and what it would change when it is tried."""

from collections.abc import Callable

from app.agent.cautions import Cautions, caution_info
from app.agent.server import Handler, Routes, Session
from app.agent.wallets import Wallets
from app.domain.errors import AppError
from app.domain.transactions import decode_unsigned
from app.services.transactions import checked_address
from app.services.trying import AWAY_NOTE, Change, Permission, Tried
from app.wire import api

Seen = tuple[list[api.CautionInfo], api.EffectsInfo | None]


class Seeing:
    """Looks at unsigned bytes on the network that they are for; `owner` is who signs where nobody is named."""

    def __init__(self, wallets: Wallets, cautions: Cautions, owner: Callable[[], str]) -> None:
        self._wallets = wallets
        self.cautions = cautions
        self._owner = owner

    def seen(self, routes: Routes) -> Routes:
        """Return routes whose prepared transactions come with what they would change."""
        return {kind: self._seen(handler) for kind, handler in routes.items()}

    async def of(self, sender: str, raw: bytes) -> Seen:
        """Return the cautions about bytes, the gravest first, and their effects; nothing for bytes that no signer would take.

        Raises:
            ChainAway: no node answers.
        """
        account = sender or self._owner()
        try:
            wallet = await self._wallets.on_chain(decode_unsigned(raw).chain_id)
        except ValueError:
            return [], None
        refused, effects = await self._effects(account, raw)
        return [*refused, *await self.cautions.of(account, raw, wallet.guarding)], effects

    def _seen(self, handler: Handler) -> Handler:
        async def handle(session: Session, request: api.Wish | api.PrepareCreation) -> object:
            reply = await handler(session, request)
            if not isinstance(reply, api.PreparedReply) or not reply.raw:
                return reply
            sender = request.account if isinstance(request, api.PrepareCreation) else request.sender
            refused, effects = await self._effects(sender, reply.raw)
            told = [*refused, *reply.cautions]
            return api.PreparedReply(
                reply.raw, reply.title, reply.note, reply.more, reply.terms, told, reply.replaces, effects
            )

        return handle

    async def _effects(self, sender: str, raw: bytes) -> Seen:
        """Return the caution about bytes that the chain would refuse, and what others would change."""
        try:
            transaction = decode_unsigned(raw)
            wallet = await self._wallets.on_chain(transaction.chain_id)
            tried = await wallet.trying.effects(checked_address(sender), transaction)
        except (AppError, ValueError):
            tried = Tried(unknown=AWAY_NOTE)
        return [caution_info(tried.refused)] if tried.refused else [], _info(tried)


def _info(tried: Tried) -> api.EffectsInfo:
    return api.EffectsInfo(
        [_change(one) for one in tried.changes], [_permission(one) for one in tried.permissions], tried.unknown
    )


def _change(one: Change) -> api.ChangeInfo:
    return api.ChangeInfo(one.token, one.symbol, str(one.amount), one.decimals, one.items)


def _permission(one: Permission) -> api.PermissionInfo:
    amount = None if one.amount is None else str(one.amount)
    return api.PermissionInfo(one.token, one.symbol, one.spender, amount, one.decimals, one.name)
