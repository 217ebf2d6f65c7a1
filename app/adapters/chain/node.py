"""The connection to whichever node answers: found anew at every attempt, held to the one chain it was first seen on.

Order of events: web3 is loaded in a thread -> the node's address is looked up -> its chain id is compared with the first
one seen -> the question is asked; when nothing answers, all but the loading is repeated for two seconds.
"""

import asyncio
import logging
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from app.adapters.chain.errors import away, translate
from app.domain.errors import ChainAway, Refused
from app.ports import Clock
from app.runtime.vendors import put_off

_log = logging.getLogger(__name__)
T = TypeVar("T")
Web3 = Any  # AsyncWeb3; its own types want a cast around every string
PATIENCE = 2.0
PAUSES = (0.0, 0.25, 0.5, 1.0)  # between attempts; the first one mends a connection that a restart has cut
CONNECT_SECONDS = 1.0
ANSWER_SECONDS = 20.0


class Node:
    """Asks questions of the node that `find_rpc` names, in the words of web3."""

    def __init__(self, find_rpc: Callable[[], str | None], clock: Clock) -> None:
        self._find_rpc = find_rpc
        self._clock = clock
        self._loading = asyncio.Lock()
        self._loaded = False
        self._link: _Link | None = None
        self.chain_id = 0

    async def load(self) -> None:
        """Load web3 in a thread: on the loop it would freeze all else for more than a second. Return when it is there."""
        async with self._loading:
            if not self._loaded:
                started = time.monotonic()
                await asyncio.to_thread(_import_vendors)
                self._loaded = True
                _log.info("the chain client is ready after %.1f s", time.monotonic() - started)

    async def ask(
        self, question: Callable[[Web3], Awaitable[T]], patience: float = PATIENCE, *, hold: bool = True
    ) -> T:
        """Return the answer to `question`, which may be asked several times; `patience` in seconds.

        `hold` says that only the chain first seen may answer.

        Raises:
            ChainAway: no node answered within `patience`.
            AppError: whatever else the table of errors makes of it.
        """
        await self.load()
        end = self._clock.monotonic() + patience
        for pause in (*PAUSES, None):
            try:
                async with self._web3() as web3:
                    return await (self._held(web3, question) if hold else question(web3))
            except Exception as error:
                ours = translate(error)
                if ours is None:
                    raise
                if not isinstance(ours, ChainAway) or pause is None or self._clock.monotonic() + pause > end:
                    raise ours
            await self._clock.sleep(pause)
        raise AssertionError("unreachable")

    async def close(self) -> None:
        """Give the connection back."""
        link, self._link = self._link, None
        if link is not None and not link.users:
            await link.close()

    @asynccontextmanager
    async def _web3(self) -> AsyncIterator[Web3]:
        """Lend the connection to where the node is now; one that is no longer the newest closes after its last user."""
        url = self._find_rpc()
        if url is None:
            raise away("nobody knows its address")
        if self._link is None or self._link.url != url:
            await self.close()
        link = self._link = self._link or _Link(url)
        link.users += 1
        try:
            yield await link.web3()
        finally:
            link.users -= 1
            if link is not self._link and not link.users:
                await link.close()

    async def _held(self, web3: Web3, question: Callable[[Web3], Awaitable[T]]) -> T:
        """Refuse a node of another chain: what was read, signed and written in the books is about the first one."""
        found = int(await web3.eth.chain_id)
        self.chain_id = self.chain_id or found
        if found != self.chain_id:
            raise _another(found, self.chain_id)
        answer = await question(web3)
        if found != self.chain_id:  # renewed meanwhile
            raise _another(self.chain_id, found)
        return answer


class _Link:
    """One AsyncWeb3 with an HTTP session of our own: web3's opens a connection for each request."""

    def __init__(self, url: str) -> None:
        import aiohttp
        from web3 import AsyncWeb3

        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS, sock_connect=CONNECT_SECONDS)
        self.url = url
        self.users = 0
        self._session = aiohttp.ClientSession(raise_for_status=True, timeout=timeout)
        self._provider = _provider(url, timeout)
        self._web3 = AsyncWeb3(self._provider, middleware=[])

    async def web3(self) -> Web3:
        await self._provider.cache_async_session(self._session)
        return self._web3

    async def close(self) -> None:
        await self._provider.disconnect()
        await self._session.close()


def _another(now: int, before: int) -> Refused:
    return Refused(
        f"The network has become another one: chain id {now}, it was {before}",
        "Try again; what was prepared or signed for the old network is not valid on the new one",
    )


def _provider(url: str, timeout: Any) -> Any:
    """Return web3's provider without its retries, and told apart from what answers in JSON but is no node."""
    from web3 import AsyncHTTPProvider
    from web3.exceptions import BadResponseFormat

    class Provider(AsyncHTTPProvider):
        @staticmethod
        def decode_rpc_response(raw_response: bytes) -> Any:
            return _checked(AsyncHTTPProvider.decode_rpc_response(raw_response), dict | list)  # a list answers a batch

        async def make_request(self, method: Any, params: Any) -> Any:
            return _checked(await super().make_request(method, params), dict)

    def _checked(answer: Any, kinds: Any) -> Any:
        if not isinstance(answer, kinds):
            raise BadResponseFormat("the answer is no JSON-RPC")
        return answer

    provider = Provider(url, {"timeout": timeout}, exception_retry_configuration=None)
    provider.global_ccip_read_enabled = False  # a contract must not make us open addresses of its choice
    return provider


def _import_vendors() -> None:
    """Load web3 without the mathematics of validators' keys (py_ecc), which takes as long as all the rest of it.

    Only its key files need that, and nobody reads one through web3. The recursion limit is kept, which py_ecc raises a
    hundredfold: an answer nested deeply enough would overflow the stack and kill the process instead of raising.
    """
    limit = sys.getrecursionlimit()
    put_off(
        "eth_keyfile.keyfile",
        "create_keyfile_json",
        "decode_keyfile_json",
        "extract_key_from_keyfile",
        "load_keyfile",
        KDFType=str,
    )
    import aiohttp
    import web3

    assert aiohttp and web3
    sys.setrecursionlimit(limit)
