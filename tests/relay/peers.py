"""Clients of a relay as anybody could write them: an address with its key, and what the relay said no to."""

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from nats.aio.client import Client
from nats.errors import Error

from app.domain.secp256k1 import address_of, new_private_key, sign
from app.wire.relay import proof_digest


class Peer:
    """A connection that proves the address of `key`, or claims another's."""

    def __init__(self, key: bytes | None = None, claim: str | None = None) -> None:
        self.key = key or new_private_key()
        self.address = address_of(self.key) if claim is None else claim
        self.refused: asyncio.Queue[str] = asyncio.Queue()
        self.closed = asyncio.Event()
        self.client = Client()

    async def join(self, url: str, proof: Callable[[str], bytes] | None = None) -> None:
        """Connect. Raises nats.errors.Error when the relay turns it away."""

        async def failed(error: Exception) -> None:
            self.refused.put_nowait(str(error))

        async def ended() -> None:
            self.closed.set()

        await self.client.connect(
            url,
            token=self.address,
            signature_cb=proof or self._prove,
            allow_reconnect=False,
            max_reconnect_attempts=1,
            connect_timeout=2,
            error_cb=failed,
            closed_cb=ended,
        )

    def _prove(self, nonce: str) -> bytes:
        return base64.urlsafe_b64encode(sign(self.key, proof_digest(nonce))).rstrip(b"=")

    async def hear(self, subject: str) -> "asyncio.Queue[Any]":
        """Subscribe; what comes lands in the returned queue."""
        heard: asyncio.Queue[Any] = asyncio.Queue()
        await self.client.subscribe(subject, cb=heard.put)
        await self.settle()
        return heard

    async def say(self, subject: str, data: bytes = b"", reply: str = "") -> None:
        await self.client.publish(subject, data, reply=reply)
        await self.settle()

    async def settle(self) -> None:
        """Wait until the server has taken all in: the first flush may overtake what still waits to be written."""
        await self.client.flush()
        await self.client.flush()

    async def no(self) -> str:
        """Wait for the relay's next refusal."""
        return await asyncio.wait_for(self.refused.get(), 5)

    async def leave(self) -> None:
        with suppress(OSError):  # the server may have gone before
            await self.client.close()


@asynccontextmanager
async def joined(url: str, count: int = 1) -> AsyncIterator[list[Peer]]:
    """Connect `count` fresh peers, and see them off."""
    peers = [Peer() for _ in range(count)]
    try:
        for peer in peers:
            await peer.join(url)
        yield peers
    finally:
        for peer in peers:
            await peer.leave()


async def turned_away(peer: Peer, url: str, proof: Callable[[str], bytes] | None = None) -> bool:
    """Tell whether the relay refuses the connection."""
    try:
        await peer.join(url, proof)
    except (Error, OSError):
        return True
    finally:
        await peer.leave()
    return False
