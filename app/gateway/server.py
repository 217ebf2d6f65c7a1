"""The wallet for sites: JSON-RPC over HTTP and WebSocket on loopback (EIP-1193), as a browser's page or a program reaches it.

Order of events: the head is looked at (app.gateway.doors) -> the body is read, within bounds -> each call is answered by
app.services.sites -> over a WebSocket, what was subscribed to is told until either side ends it.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from app.domain.site_requests import MOST_BYTES
from app.domain.sites import PROGRAM
from app.gateway.doors import Head, Stays, origin_of
from app.gateway.limits import Limits
from app.gateway.rpc import Responder, encode
from app.ports import Clock
from app.services.sites.answers import SiteAnswers
from app.services.sites.streams import SiteStream

if TYPE_CHECKING:
    from aiohttp import web

MOST_LINES = 32  # WebSockets at once
MOST_OPEN = 32  # requests of one that are not answered yet
BURST, RATE = 400.0, 50.0  # calls of one site, and a second
_STOP_SECONDS = 1.0
_PING_SECONDS = 30.0


class SiteServer:
    """Serves sites on one port; `on_knock` hears of a site that knows the token and is not on the list."""

    def __init__(
        self, answers: SiteAnswers, clock: Clock, token: str, on_knock: Callable[[str], None] = lambda _: None
    ) -> None:
        self._answers = answers
        self._clock = clock
        self._token = token
        self._on_knock = on_knock
        self._responder = Responder(answers, Limits(BURST, RATE, clock.monotonic))
        self._runner: web.AppRunner | None = None
        self._lines: set[_Line] = set()
        self.port = 0

    async def start(self, port: int) -> None:
        """Listen on `port`, on any free one when it is 0. Raises OSError when it is taken."""
        from aiohttp import web

        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_route("*", "/{token:[^/]*}", self._serve)
        self._runner = web.AppRunner(
            application, access_log=None, shutdown_timeout=_STOP_SECONDS, handler_cancellation=True
        )
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, "127.0.0.1", port).start()
        except OSError:
            await self.stop()
            raise
        self.port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """End every connection."""
        await asyncio.gather(*(line.close() for line in list(self._lines)))
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def drop(self, origin: str) -> None:
        """End the connections of a site that may not speak any more."""
        await asyncio.gather(*(line.close() for line in list(self._lines) if line.origin == origin))

    async def _serve(self, request: "web.Request") -> "web.StreamResponse":
        from aiohttp import web

        try:
            origin = origin_of(_head(request), self.port, self._token, self._answers.book.knows)
        except Stays as stays:
            if stays.knocked:
                self._on_knock(stays.knocked)
            return web.Response(status=stays.status, text=f"{stays}\n")
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._talk(request, origin)
        if request.method == "OPTIONS":
            return web.Response(status=204, headers=_allowed(origin, request))
        if request.method != "POST":
            return web.Response(status=405, text="JSON-RPC is posted\n", headers={"Allow": "POST, OPTIONS"})
        if request.content_type != "application/json":  # which a page's plain form cannot say, so a browser asks first
            return web.Response(status=415, text="the body is application/json\n", headers=_shared(origin))
        try:
            body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413, text="too large\n", headers=_shared(origin))
        said = await self._responder.respond(origin, body, None)
        if said is None:
            return web.Response(status=204, headers=_shared(origin))
        return web.Response(body=said, content_type="application/json", headers=_shared(origin))

    async def _talk(self, request: "web.Request", origin: str) -> "web.StreamResponse":
        from aiohttp import web

        if len(self._lines) >= MOST_LINES:
            return web.Response(status=503, text="too many connections\n")
        socket = web.WebSocketResponse(max_msg_size=MOST_BYTES, heartbeat=_PING_SECONDS, compress=False)
        await socket.prepare(request)
        line = _Line(origin, socket, self._responder)
        self._lines.add(line)
        try:
            await line.run(SiteStream(origin, self._answers, self._clock, line.tell))
        finally:
            self._lines.discard(line)
        return socket


class _Line:
    """One WebSocket; a call that waits for the person does not hold up the next."""

    def __init__(self, origin: str, socket: "web.WebSocketResponse", responder: Responder) -> None:
        self.origin = origin
        self._socket = socket
        self._responder = responder
        self._open: set[asyncio.Task[None]] = set()

    async def run(self, stream: SiteStream) -> None:
        """Serve it until its end; what is still open then is taken back."""
        from aiohttp import WSMsgType

        try:
            async for message in self._socket:
                if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY) or len(self._open) >= MOST_OPEN:
                    break
                body = message.data.encode() if isinstance(message.data, str) else message.data
                task = asyncio.create_task(self._reply(body, stream))
                self._open.add(task)
                task.add_done_callback(self._open.discard)
        finally:
            open_still = list(self._open)
            for task in open_still:
                task.cancel()
            await asyncio.gather(*open_still, return_exceptions=True)
            await stream.close()
            await self.close()

    async def tell(self, value: dict[str, Any]) -> None:
        """Tell something that was not asked for."""
        await self._say(encode(value))

    async def close(self) -> None:
        await self._socket.close()

    async def _reply(self, body: bytes, stream: SiteStream) -> None:
        said = await self._responder.respond(self.origin, body, stream)
        if said is not None:
            await self._say(said)

    async def _say(self, said: bytes) -> None:
        with suppress(ConnectionError, RuntimeError):  # the other side has gone
            await self._socket.send_str(said.decode())


def _head(request: "web.Request") -> Head:
    fields = {name: request.headers.getall(name, []) for name in ("Host", "Origin", "Authorization")}
    return Head(fields["Host"], fields["Origin"], fields["Authorization"], request.path)


def _shared(origin: str) -> dict[str, str]:
    """Return the heads by which a browser lets this very page read the answer, and no other."""
    return {} if origin == PROGRAM else {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}


def _allowed(origin: str, request: "web.Request") -> dict[str, str]:
    """Return the answer to a browser that asks before a page's request."""
    heads = _shared(origin)
    if heads:
        heads |= {
            "Access-Control-Allow-Methods": "POST",
            "Access-Control-Allow-Headers": "content-type",
            "Access-Control-Max-Age": "60",
        }
        if request.headers.get("Access-Control-Request-Private-Network") == "true":
            heads["Access-Control-Allow-Private-Network"] = "true"
    return heads
