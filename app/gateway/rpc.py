"""JSON-RPC between sites and what answers them: calls and batches of calls in, answers out, faults as errors."""

import json
import logging
from typing import Any

from app.domain.site_requests import Asked, parse
from app.domain.sites import Code, SiteError
from app.gateway.limits import Limits
from app.services.sites.answers import SiteAnswers
from app.services.sites.streams import SiteStream

_log = logging.getLogger(__name__)


class Responder:
    """Answers what sites send."""

    def __init__(self, answers: SiteAnswers, limits: Limits) -> None:
        self._answers = answers
        self._limits = limits

    async def respond(self, origin: str, body: bytes, stream: SiteStream | None) -> bytes | None:
        """Return the answer to a request; None when nobody waits for one. Without a stream nothing can be subscribed to."""
        try:
            calls, is_batch = parse(body)
        except SiteError as error:
            return encode(_refusal(None, error))
        if not self._limits.take(origin, len(calls)):
            return encode(_refusal(None, SiteError(Code.LIMIT, "too many requests: wait a moment")))
        answers = [await self._one(origin, call, stream) for call in calls]
        given = [answer for answer in answers if answer is not None]
        if not given:
            return None
        return encode(given if is_batch else given[0])

    async def _one(self, origin: str, call: Asked | SiteError, stream: SiteStream | None) -> dict[str, Any] | None:
        if isinstance(call, SiteError):
            return _refusal(None, call)
        try:
            said = {"jsonrpc": "2.0", "id": call.id, "result": await self._answer(origin, call, stream)}
        except SiteError as error:
            said = _refusal(call.id, error)
        except Exception:
            _log.exception("a fault in answering %s", call.method[:60])
            said = _refusal(call.id, SiteError(Code.INTERNAL, "something went wrong inside the agent"))
        return None if call.silent else said

    async def _answer(self, origin: str, call: Asked, stream: SiteStream | None) -> Any:
        if not self._answers.book.knows(origin):
            raise SiteError(Code.UNAUTHORIZED, "this site is not on the list any more")
        if call.method in ("eth_subscribe", "eth_unsubscribe"):
            if stream is None:
                raise SiteError(Code.UNSUPPORTED, "subscriptions need a WebSocket")
            return stream.subscribe(call.params) if call.method == "eth_subscribe" else stream.unsubscribe(call.params)
        return await self._answers.answer(origin, call.method, call.params)


def encode(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _refusal(number: Any, error: SiteError) -> dict[str, Any]:
    told = {"code": error.code, "message": error.message}
    return {"jsonrpc": "2.0", "id": number, "error": told if error.data is None else {**told, "data": error.data}}
