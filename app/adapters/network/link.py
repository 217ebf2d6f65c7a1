"""One connection to the relay as one address, made anew whenever it ends.

Order of events: the relay's address is read -> connect, proving the key's address -> subscribe -> `on_up`; when the connection
ends, however that comes, `on_down`, and all of it again. NATS' own reconnecting is off: it would keep to one address and, met by
a relay without its authoriser, give up for good.
"""

import asyncio
import base64
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from app.domain.errors import RelayAway, TooLarge
from app.ports import HotKey
from app.wire.relay import MAX_PAYLOAD, proof_digest

_log = logging.getLogger(__name__)
_FIRST_WAIT, _LONGEST_WAIT = 0.05, 1.0
_PENDING_MESSAGES, _PENDING_BYTES = 8192, 64 << 20

Heard = Callable[[str, str, bytes, bool], None]


class Link:
    """Keeps a connection as the address of `key`.

    `heard` gets (subject, reply subject, data, nobody was there to hear what was sent) of every message, in order, and
    must return at once. `on_up` and `on_down` come in turns, beginning with `on_up`.
    """

    def __init__(
        self,
        key: HotKey,
        find_url: Callable[[], str | None],
        subjects: list[str],
        heard: Heard,
        on_up: Callable[[], None],
        on_down: Callable[[], None],
    ) -> None:
        self.address = key.address
        self.dropped = 0
        self._key = key
        self._find_url = find_url
        self._subjects = subjects
        self._heard = heard
        self._on_up = on_up
        self._on_down = on_down
        self._client: Any = None
        self._keeper: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to connect; returns at once. Starting twice is starting once."""
        if self._keeper is None:
            self._keeper = asyncio.create_task(self._keep())

    async def close(self) -> None:
        """End the connection, after what was said has gone out, within a second."""
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
            self._keeper = None

    @property
    def up(self) -> bool:
        return self._client is not None and not self._client.is_closed

    async def say(self, subject: str, data: bytes, reply: str = "") -> None:
        """Publish.

        Raises:
            TooLarge: over what the relay takes as one message.
            RelayAway: there is no connection just now.
        """
        from nats.errors import Error

        if len(data) > MAX_PAYLOAD:
            raise TooLarge(
                f"A message of {len(data)} bytes is over the relay's {MAX_PAYLOAD}", "Send fewer texts at once"
            )
        if not self.up:
            raise _away()
        try:
            await self._client.publish(subject, data, reply=reply)
        except (Error, OSError):
            raise _away()

    async def listen(self, *subjects: str) -> None:
        """Hear more subjects from now on, over this connection and all to come."""
        from nats.errors import Error

        fresh = [subject for subject in subjects if subject not in self._subjects]
        self._subjects += fresh
        client = self._client
        if self.up:
            with suppress(Error, OSError, TimeoutError):  # it ended meanwhile: the next one hears them
                for subject in fresh:
                    await self._listen(client, subject)

    async def _keep(self) -> None:
        wait = _FIRST_WAIT
        while True:
            url = self._find_url()
            if url is not None and await self._live(url):
                wait = _FIRST_WAIT
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)

    async def _live(self, url: str) -> bool:
        """Be one connection from its beginning to its end; false when it did not come about."""
        from nats.aio.client import Client

        client, ended = Client(), asyncio.Event()
        try:
            await self._connect(client, url, ended)
            self._client = client
            _log.info("connected to the relay at %s as %s", url, self.address)
            self._on_up()
            await ended.wait()
            _log.info("the connection to the relay ended: %r", client.last_error)
            return True
        except Exception as error:  # whatever a wrong address or a strange server makes of it
            _log.debug("no connection to the relay at %s: %r", url, error)
            return False
        finally:
            up, self._client = self._client is client, None
            await _end(client)
            if up:
                self._on_down()

    async def _connect(self, client: Any, url: str, ended: asyncio.Event) -> None:
        async def closed() -> None:
            ended.set()

        await client.connect(
            url,
            name="fallow",
            token=self.address,
            signature_cb=self._prove,
            inbox_prefix=f"_INBOX.{self.address}",
            allow_reconnect=False,
            max_reconnect_attempts=1,
            reconnect_time_wait=0,
            connect_timeout=2,  # must stay under the server's own 5 s for its authoriser
            ping_interval=10,
            max_outstanding_pings=2,
            closed_cb=closed,
            error_cb=self._failed,
        )
        for subject in self._subjects:
            await self._listen(client, subject)

    async def _listen(self, client: Any, subject: str) -> None:
        """Subscribe; the relay knows of it on return."""

        async def heard(message: Any) -> None:
            nobody = not message.data and (message.headers or {}).get("Status") == "503"
            self._heard(message.subject, message.reply, message.data, nobody)

        await client.subscribe(
            subject, cb=heard, pending_msgs_limit=_PENDING_MESSAGES, pending_bytes_limit=_PENDING_BYTES
        )
        await client.flush(timeout=2)  # its ping may overtake the subscription, which waits to be written
        await client.flush(timeout=2)  # the second cannot: the first was answered after the write

    def _prove(self, nonce: str) -> bytes:
        return base64.urlsafe_b64encode(self._key.sign(proof_digest(nonce))).rstrip(b"=")

    async def _failed(self, error: Exception) -> None:
        from nats.errors import SlowConsumerError

        if isinstance(error, SlowConsumerError):
            self.dropped += 1
        _log.debug("on the connection to the relay: %r", error)


async def _end(client: Any) -> None:
    """Close a connection within a second, however far it came."""
    try:
        async with asyncio.timeout(1):
            await client.close()
    except Exception as error:  # one that never began fails an assertion here
        _log.debug("closing a connection: %r", error)


def _away() -> RelayAway:
    return RelayAway("The relay does not answer", "It is started again by itself; try again in a moment")
