"""Local channels, over a Unix socket and over loopback with a token: the same behaviour, and nobody else gets in."""

import asyncio
import os
import stat
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from app.runtime.files import read_json, write_json
from app.runtime.home import Home
from app.wire import sockets
from app.wire.frames import Channel, Message


class Word(Message, frozen=True, tag=True):
    text: str


@dataclass(frozen=True)
class Way:
    """One of the two ways local channels go, called directly: every system has loopback."""

    listen: Callable[[Home, str, sockets.Handler], Awaitable[asyncio.Server]]
    connect: Callable[[Home, str], Awaitable[Channel]]
    suffix: str


WAYS = {
    "unix": Way(sockets.listen, sockets.connect, ".sock"),
    "loopback": Way(sockets._listen_loopback, sockets._connect_loopback, ".port"),
}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    return WAYS[request.param]


@asynccontextmanager
async def serving(way: Way, home: Home, handler: sockets.Handler) -> AsyncIterator[asyncio.Server]:
    server = await way.listen(home, "echo", handler)
    try:
        yield server
    finally:
        server.close()


async def echo(channel: Channel) -> None:
    while (word := await channel.receive(Word)) is not None:
        await channel.send(word)


async def test_channel__many_and_long_words__echoed(way: Way, home: Home) -> None:
    async with serving(way, home, echo):
        channels = [await way.connect(home, "echo") for _ in range(5)]
        for number, channel in enumerate(channels):
            await channel.send(Word(str(number)))
        assert [await channel.receive(Word) for channel in channels] == [Word(str(number)) for number in range(5)]
        long = Word("x" * (4 << 20))
        sending = asyncio.create_task(channels[0].send(long))
        assert await channels[0].receive(Word) == long
        await sending
        for channel in channels:
            await channel.close()


async def test_connect__nobody_there__os_error(way: Way, home: Home) -> None:
    with pytest.raises(OSError):
        await way.connect(home, "echo")


async def test_connect__file_of_a_dead_server__os_error_then_replaced(way: Way, home: Home) -> None:
    async with serving(way, home, echo):
        pass
    assert home.socket("echo").with_suffix(way.suffix).exists()
    with pytest.raises(OSError):
        await way.connect(home, "echo")
    async with serving(way, home, echo):
        channel = await way.connect(home, "echo")
        await channel.send(Word("again"))
        assert await channel.receive(Word) == Word("again")
        await channel.close()


async def test_listen__its_file__is_private(way: Way, home: Home) -> None:
    async with serving(way, home, echo):
        assert stat.S_IMODE(home.socket("echo").with_suffix(way.suffix).stat().st_mode) == 0o600


async def test_connect__other_home__does_not_meet(
    way: Way, home: Home, tmp_path_factory: pytest.TempPathFactory
) -> None:
    async with serving(way, home, echo):
        with pytest.raises(OSError):
            await way.connect(Home.at(tmp_path_factory.mktemp("other"), moved=True), "echo")


async def test_handler__returns__channel_is_closed(way: Way, home: Home) -> None:
    async def hang_up(channel: Channel) -> None:
        await channel.send(Word("bye"))

    async with serving(way, home, hang_up):
        channel = await way.connect(home, "echo")
        assert await channel.receive(Word) == Word("bye")
        assert await channel.receive(Word) is None
        await channel.close()


async def _raw(home: Home, data: bytes) -> bytes:
    """Send raw bytes to the loopback listener; return all it says."""
    found = read_json(home.socket("echo").with_suffix(".port"))
    assert found is not None
    assert found["pid"] == os.getpid()
    reader, writer = await asyncio.open_connection("127.0.0.1", found["port"])
    writer.write(data)
    writer.write_eof()
    try:
        return await asyncio.wait_for(reader.read(), 10)
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize("token", [b"", b"short", bytes(32), b"\xff" * 32])
async def test_loopback__wrong_token__hears_nothing(home: Home, token: bytes) -> None:
    served = []

    async def greet(channel: Channel) -> None:
        served.append(channel)
        await channel.send(Word("hello"))

    async with serving(WAYS["loopback"], home, greet):
        assert await _raw(home, token) == b""
        assert served == []
        found = read_json(home.socket("echo").with_suffix(".port"))
        assert found is not None
        assert b"hello" in await _raw(home, bytes.fromhex(found["token"]))


@pytest.mark.parametrize(
    "hint",
    [
        {},
        {"port": 80},
        {"port": "80", "token": "0" * 64},
        {"port": 0, "token": "0" * 64},
        {"port": 1 << 16, "token": "0" * 64},
        {"port": 80, "token": "0" * 63},
        {"port": 80, "token": "x" * 64},
        {"port": 80, "token": None},
    ],
)
async def test_loopback__damaged_hint__os_error(home: Home, hint: dict[str, object]) -> None:
    write_json(home.socket("echo").with_suffix(".port"), hint)
    with pytest.raises(OSError):
        await sockets._connect_loopback(home, "echo")
