"""Frames on a local channel: four bytes of length, then MessagePack.

Messages are frozen msgspec structs, arrays on the wire, in tagged unions; decoding is strict.
"""

from types import UnionType
from typing import IO, TYPE_CHECKING, Any, TypeVar, overload

import msgspec

if TYPE_CHECKING:
    import asyncio  # at run time inside functions only: the signer and the worker read frames and load no sockets

LIMIT = 32 << 20
T = TypeVar("T")
M = TypeVar("M", bound="Message")


class Message(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Base of all wire messages; unions need `tag=True` on each member."""


class BadFrame(Exception):
    """The other side sent something that is no frame of ours; the channel cannot go on."""


def as_dict(message: Message) -> dict[str, Any]:
    """Return a message's fields by name, for showing it as JSON."""
    return {name: getattr(message, name) for name in message.__struct_fields__}


def changed(message: M, **values: Any) -> M:
    """Return a message with some fields changed."""
    return msgspec.structs.replace(message, **values)


_encode = msgspec.msgpack.Encoder().encode


def pack(message: Any) -> bytes:
    """Return the frame of one message."""
    body = _encode(message)
    if len(body) > LIMIT:
        raise BadFrame(f"a frame of {len(body)} bytes is over the limit of {LIMIT}")
    return len(body).to_bytes(4, "big") + body


def unpack(body: bytes, kind: type[T]) -> T:
    """Decode one frame's body as `kind` (a type or a union of tagged structs)."""
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadFrame(str(error))


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Read one frame's body from a blocking stream; None at its end."""
    head = _read_exactly(stream, 4)
    if head is None:
        return None
    size = int.from_bytes(head, "big")
    if size > LIMIT:
        raise BadFrame(f"a frame of {size} bytes is over the limit of {LIMIT}")
    return _read_exactly(stream, size)


def _read_exactly(stream: IO[bytes], size: int) -> bytes | None:
    parts = []
    while size:
        part = stream.read(size)
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


async def receive_frame(reader: "asyncio.StreamReader") -> bytes | None:
    """Read one frame's body; None when the other side has gone, however it went."""
    import asyncio

    try:
        size = int.from_bytes(await reader.readexactly(4), "big")
        if size > LIMIT:
            raise BadFrame(f"a frame of {size} bytes is over the limit of {LIMIT}")
        return await reader.readexactly(size)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None


class Channel:
    """One open local connection that carries messages both ways."""

    def __init__(self, reader: "asyncio.StreamReader", writer: "asyncio.StreamWriter") -> None:
        self._reader = reader
        self._writer = writer

    async def send(self, message: Any) -> None:
        """Send one message.

        Raises:
            ConnectionError: the other side has gone.
        """
        if self._writer.is_closing():
            raise ConnectionResetError("the channel is closed")
        self._writer.write(pack(message))
        await self._writer.drain()

    @overload
    async def receive(self, kind: type[T]) -> T | None: ...

    @overload
    async def receive(self, kind: UnionType) -> Any: ...

    async def receive(self, kind: Any) -> Any:
        """Receive one message of `kind` (a struct or a union of tagged ones); None when the other side has gone."""
        body = await receive_frame(self._reader)
        return None if body is None else unpack(body, kind)

    @property
    def closed(self) -> bool:
        return self._writer.is_closing()

    async def close(self) -> None:
        import asyncio

        self._writer.close()
        try:
            async with asyncio.timeout(1):
                await self._writer.wait_closed()
        except (OSError, TimeoutError):
            return
