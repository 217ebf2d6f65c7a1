"""The authoriser: admits whoever proves an address with rights of its own only, tells who went, throws floods out.

The server asks for every connection ($SYS.REQ.USER.AUTH): the client signed the server's nonce with the key of the
address it claims; the answer is a token of that address's rights, or an error.
"""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from app.domain.secp256k1 import recover
from app.relay.floods import Floods
from app.relay.nkeys import BadToken, Issuer, decode_segment, read_claims
from app.relay.server import HERALD, SERVICE, SYSTEM, Passwords
from app.wire.relay import (
    GONE,
    may_publish,
    may_subscribe,
    proof_digest,
)

_log = logging.getLogger(__name__)
_OURS = frozenset({SERVICE, SYSTEM, HERALD})


class Denied(Exception):
    """The claim is not proven; the text goes to the server's log."""


def rights(address: str) -> dict[str, Any]:
    """Return the user claims of a client: what it may say and hear."""
    return {
        "type": "user",
        "version": 2,
        "subs": -1,
        "data": -1,
        "payload": -1,
        "pub": {"allow": may_publish(address)},
        "sub": {"allow": may_subscribe(address)},
    }


def proven_address(ask: dict[str, Any]) -> str:
    """Return the address a client has proven to own.

    Raises:
        Denied: no claim, no nonce, or the signature is not of that address.
    """
    try:
        claim, proof = ask["connect_opts"]["auth_token"], decode_segment(ask["connect_opts"]["sig"])
        signer = recover(proof_digest(ask["client_info"]["nonce"]), proof)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Denied("no proof of an address")
    if signer != claim:
        raise Denied("not the owner of the address")
    return signer


def answer(issuer: Issuer, request: bytes, banned: Callable[[str], bool], now: int) -> bytes:
    """Return the signed answer to the server's question.

    Raises:
        BadToken: the question is malformed.
    """
    ask = read_claims(request).get("nats")
    if not isinstance(ask, dict):
        raise BadToken("no question")
    try:
        user, server = str(ask["user_nkey"]), str(ask["server_id"]["id"])
    except (KeyError, TypeError):
        raise BadToken("incomplete question")
    verdict: dict[str, Any] = {"type": "authorization_response", "version": 2}
    try:
        who = proven_address(ask)
        if banned(who):
            raise Denied("banned for a while: it sent too much")
        verdict["jwt"] = issuer.token({"sub": user, "aud": "APP", "name": who, "nats": rights(who)}, now)
    except Denied as denied:
        verdict["error"] = str(denied)
    return issuer.token({"sub": user, "aud": server, "nats": verdict}, now).encode()


class Authoriser:
    """The relay's own three connections to its server. It is over when `closed` is set."""

    def __init__(self, issuer: Issuer, floods: Floods) -> None:
        self.closed = asyncio.Event()
        self._issuer = issuer
        self._floods = floods
        self._connections: list[Any] = []
        self._watch: asyncio.Task[None] | None = None

    async def open(self, url: str, passwords: Passwords) -> None:
        """Connect and take up the work.

        Raises:
            OSError: the server does not answer (yet), or not as expected.
        """
        from nats.errors import Error

        try:
            await self._take_up(url, passwords)
        except (Error, TimeoutError) as error:
            raise OSError(f"the server does not answer: {error}")

    async def _take_up(self, url: str, passwords: Passwords) -> None:
        service = await self._connect(url, SERVICE, passwords.service)
        system = await self._connect(url, SYSTEM, passwords.system)
        herald = await self._connect(url, HERALD, passwords.herald)

        async def decide(message: Any) -> None:
            with suppress(BadToken):
                said = answer(self._issuer, message.data, self._is_banned, int(time.time()))
                await message.respond(said)

        async def gone(message: Any) -> None:
            who = _user_of(message.data)
            if who is not None and who not in _OURS:
                await herald.publish(GONE, who.encode())

        await _subscribe(service, "$SYS.REQ.USER.AUTH", decide)
        await _subscribe(system, "$SYS.ACCOUNT.APP.DISCONNECT", gone)
        self._watch = asyncio.create_task(self._watch_floods(system))

    async def close(self) -> None:
        """Close within a second."""
        from nats.errors import Error

        if self._watch is not None:
            self._watch.cancel()
            await asyncio.gather(self._watch, return_exceptions=True)
        for connection in self._connections:
            with suppress(Error, OSError, TimeoutError):  # it is over either way
                async with asyncio.timeout(0.3):
                    await connection.close()
        self._connections.clear()

    def _is_banned(self, who: str) -> bool:
        return self._floods.banned(who, time.monotonic())

    async def _connect(self, url: str, user: str, password: str) -> Any:
        from nats.aio.client import Client

        async def ended() -> None:
            self.closed.set()

        async def failed(error: Exception) -> None:
            _log.debug("%s: %s", user, error)

        connection = Client()
        self._connections.append(connection)
        await connection.connect(
            url,
            user=user,
            password=password,
            name=f"fallow-{user}",
            allow_reconnect=False,
            max_reconnect_attempts=1,
            reconnect_time_wait=0,
            connect_timeout=2,
            closed_cb=ended,
            error_cb=failed,
        )
        return connection

    async def _watch_floods(self, system: Any) -> None:
        from nats.errors import Error

        while True:
            await asyncio.sleep(self._floods.limits.every)
            with suppress(Error, TimeoutError, ValueError, KeyError, TypeError):
                await self._throw_out(system)

    async def _throw_out(self, system: Any) -> None:
        question = json.dumps({"auth": True, "limit": 4096}).encode()
        said = json.loads((await system.request("$SYS.REQ.SERVER.PING.CONNZ", question, timeout=2)).data)
        server = said["server"]["id"]
        for cid, who in self._floods.observe(said["data"]["connections"], time.monotonic(), _OURS):
            _log.warning("threw %s out: it sends too much", who)
            await system.request(f"$SYS.REQ.SERVER.{server}.KICK", json.dumps({"cid": cid}).encode(), timeout=2)


async def _subscribe(connection: Any, subject: str, handler: Callable[[Any], Awaitable[None]]) -> None:
    """Subscribe; the server knows of it on return."""
    await connection.subscribe(subject, cb=handler)
    await connection.flush(timeout=2)  # its ping may overtake the subscription, which waits to be written
    await connection.flush(timeout=2)  # the second cannot: the first was answered after the write


def _user_of(event: bytes) -> str | None:
    """Return whose connection a system event is about."""
    try:
        user = json.loads(event)["client"]["user"]
    except (ValueError, KeyError, TypeError):
        return None
    return user if isinstance(user, str) else None
