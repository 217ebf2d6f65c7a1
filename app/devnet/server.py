"""JSON-RPC over HTTP on loopback, for programs of this machine and not for web pages in its browsers.

A page could reach loopback by a name of its own that resolves there, so the Host must be ours; browsers name the page in
Origin, so none may be there.
"""

import json
import logging
import sqlite3
from collections.abc import Awaitable, Callable
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from app.devnet.answers import RpcError

if TYPE_CHECKING:
    from aiohttp import web

_log = logging.getLogger(__name__)
HOSTS = ("127.0.0.1", "localhost")
MOST_BYTES = 4 << 20
MOST_CALLS = 1000
_STOP_SECONDS = 1.0
_DEEPEST = 32
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
Answer = Callable[[str, list[Any]], Awaitable[Any]]


class Server:
    """Serves `answer(method, parameters)`; nothing here knows what is asked."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def start(self, port: int) -> None:
        """Listen on `port`, or on any free one when it is taken or 0."""
        from aiohttp import web

        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_post("/", self._serve)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=_STOP_SECONDS)
        await self._runner.setup()
        try:
            await self._listen(port)
        except (OSError, OverflowError):
            await self._listen(0)

    async def _listen(self, port: int) -> None:
        from aiohttp import web

        assert self._runner is not None
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def _serve(self, request: "web.Request") -> "web.Response":
        from aiohttp import web

        host = request.headers.get("Host", "")
        if "Origin" in request.headers or host not in {f"{name}:{self.port}" for name in HOSTS}:
            return web.Response(status=403, text="for programs of this machine only\n")
        said = await self.respond(await request.read())
        if said is None:
            return web.Response(status=204)
        return web.Response(body=said, content_type="application/json")

    async def respond(self, body: bytes) -> bytes | None:
        """Answer a request or a batch of them; None when nobody waits for an answer."""
        try:
            asked = _parse(body)
        except ValueError:
            return _encode(_refusal(None, RpcError(RpcError.PARSE, "parse error")))
        if not isinstance(asked, list):
            one = await self._one(asked)
            return None if one is None else _encode(one)
        if not 0 < len(asked) <= MOST_CALLS:
            return _encode(_refusal(None, RpcError(RpcError.INVALID_REQUEST, f"a batch has 1 to {MOST_CALLS} calls")))
        answers = [await self._one(call) for call in asked]
        given = [answer for answer in answers if answer is not None]
        return _encode(given) if given else None

    async def _one(self, call: Any) -> dict[str, Any] | None:
        """Answer one call; None for a notification."""
        match call:
            case {"jsonrpc": "2.0", "method": str(method), **rest}:
                number, parameters = rest.get("id"), rest.get("params", [])
            case _:
                return _refusal(None, RpcError(RpcError.INVALID_REQUEST, "invalid request"))
        try:
            if not isinstance(parameters, list):
                raise RpcError(RpcError.INVALID_PARAMS, "parameters are a list")
            if not isinstance(number, str | int | float | None):
                number = None
                raise RpcError(RpcError.INVALID_REQUEST, "an id is a string or a number")
            said = {"jsonrpc": "2.0", "id": number, "result": await self._answer(method, parameters)}
        except RpcError as error:
            said = _refusal(number, error)
        except sqlite3.Error as error:
            said = _refusal(number, RpcError(RpcError.INTERNAL, f"the state cannot be read or written: {error}"))
        except Exception:
            _log.exception("%s failed", method)
            said = _refusal(number, RpcError(RpcError.INTERNAL, "internal error"))
        return said if "id" in call else None


def _parse(body: bytes) -> Any:
    """Return what JSON says. Raises ValueError for none, and for deep nests: the EVM's recursion limit lets them crash us."""
    steps = (1 if bracket in b"[{" else -1 for bracket in body.translate(None, delete=_NO_BRACKETS))
    if max(accumulate(steps), default=0) > _DEEPEST:
        raise ValueError("nested too deep")
    return json.loads(body)


def _refusal(number: Any, error: RpcError) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "error": error.as_json()}


def _encode(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
