"""Where local channels meet: a Unix socket in the runtime folder; on Windows loopback and a token in a private file."""

import asyncio
import contextlib
import hmac
import os
import re
import secrets
from collections.abc import Awaitable, Callable

from app.runtime.files import read_json, write_json
from app.runtime.home import Home
from app.wire.frames import LIMIT, Channel

Handler = Callable[[Channel], Awaitable[None]]
_TOKEN_BYTES = 32
UNIX = hasattr(asyncio, "open_unix_connection")


async def listen(home: Home, name: str, handler: Handler) -> asyncio.Server:
    """Serve channel `name` of this home; the caller holds the lock that says nobody else does."""
    if not UNIX:
        return await _listen_loopback(home, name, handler)

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _serve(handler, reader, writer)

    path = home.socket(name)
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    server = await asyncio.start_unix_server(accept, path, limit=LIMIT)
    path.chmod(0o600)
    return server


async def connect(home: Home, name: str) -> Channel:
    """Open channel `name` of this home.

    Raises:
        OSError: nobody answers there.
    """
    if not UNIX:
        return await _connect_loopback(home, name)
    return Channel(*await asyncio.open_unix_connection(home.socket(name), limit=LIMIT))


async def _serve(handler: Handler, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    channel = Channel(reader, writer)
    try:
        await handler(channel)
    except asyncio.CancelledError:
        return  # the process ends; Python 3.11 would log a cancelled handler as an error
    finally:
        await channel.close()


async def _listen_loopback(home: Home, name: str, handler: Handler) -> asyncio.Server:
    token = secrets.token_bytes(_TOKEN_BYTES)

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(2):
                given = await reader.readexactly(_TOKEN_BYTES)
        except (asyncio.IncompleteReadError, ConnectionError, TimeoutError):
            given = b""
        if hmac.compare_digest(given, token):
            await _serve(handler, reader, writer)
        else:
            writer.close()

    server = await asyncio.start_server(accept, "127.0.0.1", 0, limit=LIMIT)
    port = server.sockets[0].getsockname()[1]
    write_json(home.socket(name).with_suffix(".port"), {"port": port, "token": token.hex(), "pid": os.getpid()})
    return server


async def _connect_loopback(home: Home, name: str) -> Channel:
    match read_json(home.socket(name).with_suffix(".port")):
        case {"port": int(port), "token": str(token)} if 0 < port < 1 << 16 and re.fullmatch("[0-9a-f]{64}", token):
            pass
        case _:
            raise ConnectionRefusedError(f"nothing listens as {name}")
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=LIMIT)
    writer.write(bytes.fromhex(token))
    await writer.drain()
    return Channel(reader, writer)
