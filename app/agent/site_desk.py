"""The person who decides for sites, as the agent reaches them: the front end that holds the wallet unlocked.

Order of events: a question -> SiteEvent to the holder -> its AnswerSite; or the holder locks or goes, the site goes, or
nobody answers in time: then SiteOverEvent takes the question away.
"""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from typing import Any

from app.agent.seeing import Seen
from app.agent.server import Server, Session
from app.domain.errors import Refused
from app.domain.events import Notice
from app.domain.sites import PROGRAM, Code, Decision, Question, SiteError
from app.ports import Clock
from app.services.bus import Bus
from app.services.sites.signing import as_answered
from app.wire import api

ANSWER_SECONDS = 120.0
NOTICE_SECONDS = 60.0  # between two of the same site
WAITS_TITLE = "A site waits for your wallet"
WAITS_TEMPLATE = "{0} asked for something that only an unlocked wallet can answer. Unlock it, then ask the site again."
KNOCK_TITLE = "A site wants to reach your wallet"
KNOCK_TEMPLATE = (
    "{0} knows the address of your wallet and is not on the list of sites. Add it there if you mean to use it."
)
PROGRAM_TITLE = "A program on this computer"
See = Callable[[Question], Awaitable[Seen]]


class SiteDesk:
    """Implements ports.Decider.

    `see` tells what is to be seen beside a question, `knows` who is on the list; `seconds` is how long a question waits.
    """

    def __init__(
        self,
        server: Server,
        bus: Bus,
        clock: Clock,
        see: See,
        knows: Callable[[str], bool],
        seconds: float = ANSWER_SECONDS,
    ) -> None:
        self._server = server
        self._bus = bus
        self._clock = clock
        self._see = see
        self._knows = knows
        self._seconds = seconds
        self._numbers = itertools.count(1)
        self._open: dict[int, tuple[Session, asyncio.Future[api.AnswerSite]]] = {}
        self._askers: dict[int, str] = {}
        self._noticed: dict[str, float] = {}

    async def decide(self, question: Question) -> Decision:
        """See ports.Decider."""
        if not self._knows(question.origin):  # removed while others were asked before it
            raise _removed()
        holder = next((one for one in self._server.sessions if not one.released.is_set()), None)
        if holder is None:
            self.notice(question.origin, WAITS_TITLE, WAITS_TEMPLATE)
            raise SiteError(Code.UNAUTHORIZED, "the wallet is locked: unlock it in Fallow first")
        seen = await as_answered(lambda: self._see(question))
        number = next(self._numbers)
        future: asyncio.Future[api.AnswerSite] = asyncio.get_running_loop().create_future()
        self._open[number], self._askers[number] = (holder, future), question.origin
        answered = False
        try:
            await holder.tell(_event(number, question, seen, self._seconds))
            answer = await self._answer(holder, future)
            answered = True
        finally:
            del self._open[number], self._askers[number]
            future.cancel()
            if not answered:
                await holder.tell(api.SiteOverEvent(number))
        if not answer.yes:
            raise SiteError(Code.REJECTED, answer.why or "the person said no")
        return Decision(tuple(answer.accounts), answer.signature)

    async def take(self, session: Session, request: api.AnswerSite) -> api.Ok:
        """Take the holder's answer. Raises Refused when nobody waits for it."""
        holder, future = self._open.get(request.id, (None, None))
        if holder is not session or future is None or future.done():
            raise Refused("Nobody waits for this answer", "It was answered or withdrawn meanwhile")
        future.set_result(request)
        return api.Ok()

    def take_back(self, origin: str) -> None:
        """Take back whatever a site wants decided."""
        for number, asker in self._askers.items():
            _, future = self._open[number]
            if asker == origin and not future.done():
                future.set_exception(_removed())

    def notice(self, origin: str, title: str, template: str) -> None:
        """Tell the front ends about a site, not more often than once a minute."""
        now, key = self._clock.monotonic(), f"{title} {origin}"
        if now - self._noticed.get(key, float("-inf")) >= NOTICE_SECONDS:
            self._noticed = {one: at for one, at in self._noticed.items() if now - at < NOTICE_SECONDS}
            self._noticed[key] = now
            self._bus.publish(Notice(title, template.format(PROGRAM_TITLE if origin == PROGRAM else origin)))

    async def _answer(self, holder: Session, future: "asyncio.Future[api.AnswerSite]") -> api.AnswerSite:
        """Wait for the answer. Raises SiteError when the time or the holder is over."""
        gone = asyncio.ensure_future(holder.released.wait())
        late = asyncio.ensure_future(self._clock.sleep(self._seconds))
        waiting: set[asyncio.Future[Any]] = {future, gone, late}
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            late.cancel()
        if future.done():
            return future.result()
        if gone.done() and not gone.cancelled():
            raise SiteError(Code.UNAUTHORIZED, "the wallet was locked meanwhile")
        raise SiteError(Code.REJECTED, "nobody answered in time")


def _removed() -> SiteError:
    return SiteError(Code.UNAUTHORIZED, "this site is not on the list any more")


def _event(number: int, question: Question, seen: Seen, seconds: float) -> api.SiteEvent:
    cautions, effects = seen
    return api.SiteEvent(
        id=number,
        kind=question.kind,
        origin=question.origin,
        chain_id=question.chain_id,
        network=question.network,
        account=question.account,
        accounts=list(question.accounts),
        raw=question.raw,
        text=question.text,
        message=question.message,
        position=question.position,
        count=question.count,
        cautions=cautions,
        effects=effects,
        seconds=seconds,
    )
