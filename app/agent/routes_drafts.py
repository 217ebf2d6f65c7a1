"""Answers about drafts; and what makes them: every wish to sign something is kept before it is answered."""

from app.agent.server import Handler, Routes, Session
from app.services.drafts import Drafts
from app.wire import api

_WISHES = (api.PrepareSend, api.PrepareAct, api.PrepareDispute, api.PrepareTokenSend, api.PrepareTokenSwap)


class DraftRoutes:
    """Everything about drafts."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def routes(self) -> Routes:
        return {api.GetDrafts: self._all, api.ForgetDraft: self._forget, api.Broadcast: self._broadcast}

    def keeping(self, routes: Routes) -> Routes:
        """Return routes whose wishes are kept as drafts, and which leave broadcasting to this."""
        kept = {kind: self._kept(handler) if kind in _WISHES else handler for kind, handler in routes.items()}
        return {kind: handler for kind, handler in kept.items() if kind is not api.Broadcast}

    def _kept(self, handler: Handler) -> Handler:
        async def handle(session: Session, wish: api.Wish) -> api.PreparedReply:
            prepared: api.PreparedReply = await handler(session, wish)
            name, request = api.draft_name(wish), api.kept_wish(wish)
            await self._drafts.keep(name, prepared.title, request, prepared.raw, more=prepared.more)
            return prepared

        return handle

    async def _all(self, _: Session, __: api.GetDrafts) -> api.DraftsReply:
        return api.DraftsReply(
            [
                api.DraftInfo(one.name, one.title, one.time, bool(one.signed), wish)
                for one in await self._drafts.all()
                if (wish := api.wish_of(one.request)) is not None
            ]
        )

    async def _forget(self, _: Session, request: api.ForgetDraft) -> api.Ok:
        await self._drafts.forget(request.name)
        return api.Ok()

    async def _broadcast(self, _: Session, request: api.Broadcast) -> api.SentReply:
        return api.SentReply(await self._drafts.broadcast(request.raw))
