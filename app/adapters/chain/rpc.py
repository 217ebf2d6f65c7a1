"""JSON-RPC over HTTP to an endpoint that somebody else runs: bounded in time and size, never led to another host.

Whatever is no answer of a node is one error, Failed, whose words name neither the address nor what was sent.
"""

import json
from collections.abc import Sequence
from typing import Any

MOST_BYTES = 4 << 20
CONNECT_SECONDS = 3.0
ANSWER_SECONDS = 8.0
_LIMITED = (-32005, -32016, -32029, 429)  # what operators answer to whom they find asking too much
_REVERTED = (3, -32000, -32015)

Ask = tuple[str, list[Any]]  # method and parameters


class Failed(Exception):
    """An endpoint did not answer, or not as a node does; `reason` goes on with "the endpoint …"."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refusal(Exception):
    """A node's own error in answer to one question; `reverted` says that it is the contract's, `data` with what."""

    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.code = code
        self.data = data
        self.reverted = code in _REVERTED and "limit" not in message.lower()


class RpcLine:
    """Connections to the endpoints of one network; made at the first question."""

    def __init__(self, seconds: float = ANSWER_SECONDS) -> None:
        self._seconds = seconds
        self._session: Any = None

    async def ask(self, url: str, method: str, *params: Any) -> Any:
        """Return one result. Raises Failed or Refusal."""
        return _result(await self._post(url, _question(0, (method, list(params)))), 0)

    async def ask_all(self, url: str, asks: Sequence[Ask]) -> list[Any]:
        """Return the results of a batch in its order, each of which may be a Refusal. Raises Failed."""
        said = await self._post(url, [_question(number, ask) for number, ask in enumerate(asks)])
        if not isinstance(said, list):
            raise Failed(reason="does not take several questions at once")
        by_id = {one.get("id"): one for one in said if isinstance(one, dict)}
        results: list[Any] = []
        for number in range(len(asks)):
            try:
                results.append(_result(by_id.get(number), number))
            except Refusal as refusal:
                results.append(refusal)
        return results

    async def close(self) -> None:
        """Give the connections back."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def _post(self, url: str, body: Any) -> Any:
        import aiohttp

        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=self._seconds, sock_connect=min(CONNECT_SECONDS, self._seconds))
            self._session = aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar())
        try:
            # A redirection would contact a host that nobody was told of.
            async with self._session.post(url, json=body, allow_redirects=False) as response:
                if response.status != 200:
                    raise Failed(reason=f"answers with HTTP status {response.status}")
                return json.loads(await _bounded(response))
        except TimeoutError:
            raise Failed(reason="does not answer in time")
        except (aiohttp.ClientError, OSError):
            raise Failed(reason="cannot be reached")
        except (ValueError, RecursionError):
            raise Failed(reason="is no node")


async def _bounded(response: Any) -> bytes:
    data = bytearray()
    async for piece in response.content.iter_chunked(1 << 16):
        data += piece
        if len(data) > MOST_BYTES:
            raise Failed(reason="answers too much")
    return bytes(data)


def _question(number: int, ask: Ask) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "method": ask[0], "params": ask[1]}


def _result(said: Any, number: int) -> Any:
    if not isinstance(said, dict):
        raise Failed(reason="is no node")
    error = said.get("error")
    if isinstance(error, dict):
        code, message = error.get("code"), str(error.get("message", ""))
        if not isinstance(code, int) or code in _LIMITED:
            raise Failed(reason="refuses more questions for now")
        raise Refusal(code, message, error.get("data"))
    if said.get("id") != number or "result" not in said:
        raise Failed(reason="is no node")
    return said["result"]


def to_number(value: Any) -> int:
    """Return a quantity of JSON-RPC. Raises Failed for anything else."""
    try:
        if isinstance(value, str) and value.startswith("0x") and len(value) <= 66:
            return int(value, 16)
    except ValueError:
        pass
    raise Failed(reason="answers what is no number")


def to_bytes(value: Any) -> bytes:
    """Return data of JSON-RPC. Raises Failed for anything else."""
    try:
        if isinstance(value, str) and value.startswith("0x"):
            return bytes.fromhex(value[2:])
    except ValueError:
        pass
    raise Failed(reason="answers what are no bytes")
