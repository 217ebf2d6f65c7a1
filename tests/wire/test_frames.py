"""Frames: what goes in comes out, and whatever else arrives is refused as BadFrame and nothing worse."""

import asyncio
import contextlib
import io

import pytest
from hypothesis import example, given, strategies as st

from app.wire.frames import LIMIT, BadFrame, Channel, Message, pack, read_frame, receive_frame, unpack


class Ask(Message, frozen=True, tag=True):
    number: int
    text: str
    data: bytes


class Answer(Message, frozen=True, tag=True):
    parts: list[str]
    more: dict[str, float] | None = None


Either = Ask | Answer
numbers = st.integers(-(1 << 63), (1 << 64) - 1)
texts = st.text(st.characters(exclude_categories=["Cs"]))
asks = st.builds(Ask, numbers, texts, st.binary())
answers = st.builds(Answer, st.lists(texts), st.none() | st.dictionaries(texts, st.floats(allow_nan=False)))


class Slow(io.BytesIO):
    """A stream that gives a byte at a time, as a pipe may."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(1, -1 if size is None else size))


@given(st.lists(asks | answers, max_size=4))
def test_stream__messages__come_out_as_they_went_in(messages: list[Either]) -> None:
    stream = Slow(b"".join(map(pack, messages)))
    bodies = [body for _ in messages if (body := read_frame(stream)) is not None]
    assert [unpack(body, Either) for body in bodies] == messages  # type: ignore[arg-type]
    assert read_frame(stream) is None


@given(st.lists(asks | answers, max_size=4), st.lists(st.integers(1, 20)))
def test_reader__messages_in_any_pieces__come_out_as_they_went_in(messages: list[Either], cuts: list[int]) -> None:
    async def run() -> list[Either]:
        reader = asyncio.StreamReader()
        data = b"".join(map(pack, messages))
        for cut in cuts:
            reader.feed_data(data[:cut])
            data = data[cut:]
        reader.feed_data(data)
        reader.feed_eof()
        found: list[Either] = []
        while (body := await receive_frame(reader)) is not None:
            found.append(unpack(body, Either))  # type: ignore[arg-type]
        return found

    assert asyncio.run(run()) == messages


@given(st.binary())
@example(b"\x94\xa3Ask\x01\xa2\xff\xfe\xc4\x00")  # text that is no UTF-8
@example(b"\x93\xa6Answer\xdd\xff\xff\xff\xff")  # four thousand million parts to come
def test_unpack__garbage__is_a_bad_frame(body: bytes) -> None:
    with contextlib.suppress(BadFrame):
        assert isinstance(unpack(body, Either), Ask | Answer)  # type: ignore[arg-type]


@given(asks, st.data())
def test_unpack__damaged_message__is_a_bad_frame_or_another_message(message: Ask, data: st.DataObject) -> None:
    body = bytearray(pack(message)[4:])
    body[data.draw(st.integers(0, len(body) - 1))] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(BadFrame):
        assert isinstance(unpack(bytes(body), Either), Ask | Answer)  # type: ignore[arg-type]


def test_unpack__bottomless__is_a_bad_frame() -> None:
    class Anything(Message, frozen=True, tag=True):
        value: object

    with pytest.raises(BadFrame):
        unpack(b"\x92\xa8Anything" + b"\x91" * 100_000, Anything)


@pytest.mark.parametrize("kind", [Ask, Either])
def test_unpack__another_kind_or_a_field_too_many__refused(kind: type[Ask]) -> None:
    class Wider(Message, frozen=True, tag="Ask"):
        number: int
        text: str
        data: bytes
        extra: int

    class Stranger(Message, frozen=True, tag=True):
        number: int

    for message in (Wider(1, "", b"", 2), Stranger(1)):
        with pytest.raises(BadFrame):
            unpack(pack(message)[4:], kind)


@pytest.mark.parametrize("cut", [1, 3, 4, 10])
def test_stream__cut_short__is_the_end(cut: int) -> None:
    assert read_frame(io.BytesIO(pack(Ask(1, "text", b"data"))[:cut])) is None


async def test_reader__cut_short__is_the_end() -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(pack(Ask(1, "text", b"data"))[:10])
    reader.feed_eof()
    assert await receive_frame(reader) is None


async def test_oversize__refused_by_its_head_alone() -> None:
    head = (LIMIT + 1).to_bytes(4, "big")
    with pytest.raises(BadFrame, match="over the limit"):
        read_frame(io.BytesIO(head))
    reader = asyncio.StreamReader()
    reader.feed_data(head)
    with pytest.raises(BadFrame, match="over the limit"):
        await receive_frame(reader)


def test_oversize__never_sent() -> None:
    with pytest.raises(BadFrame, match="over the limit"):
        pack(Ask(1, "", bytes(LIMIT)))


async def test_channel__closed__send_raises_and_receive_ends() -> None:
    left, right = await _pair()
    await left.send(Ask(1, "a", b"b"))
    assert await right.receive(Ask) == Ask(1, "a", b"b")
    await left.close()
    assert left.closed
    assert await right.receive(Ask) is None
    with pytest.raises(ConnectionError):
        await left.send(Ask(1, "", b""))
    await right.close()


async def _pair() -> tuple[Channel, Channel]:
    accepted: asyncio.Future[Channel] = asyncio.get_running_loop().create_future()

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        accepted.set_result(Channel(reader, writer))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    channel = Channel(*await asyncio.open_connection("127.0.0.1", port))
    other = await accepted
    server.close()
    return channel, other
