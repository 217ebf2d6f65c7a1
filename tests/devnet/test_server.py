"""JSON-RPC over HTTP: framing, batches, and no word to web pages."""

import io
import json
import socket
import sqlite3
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from app.devnet.answers import RpcError
from app.devnet.server import MOST_BYTES, Server


async def _answer(method: str, parameters: list[Any]) -> Any:
    match method:
        case "echo":
            return parameters
        case "revert":
            raise RpcError(3, "execution reverted", "0x1234")
        case "disk":
            raise sqlite3.OperationalError("database or disk is full")
        case "bug":
            raise ZeroDivisionError("secret detail")
    raise RpcError(RpcError.UNKNOWN_METHOD, "unknown")


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    running = Server(_answer)
    await running.start(0)
    yield running
    await running.stop()


def _call(method: str, *parameters: Any, number: Any = 1) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": list(parameters)}


async def _said(body: Any) -> Any:
    said = await Server(_answer).respond(body if isinstance(body, bytes) else json.dumps(body).encode())
    return None if said is None else json.loads(said)


@pytest.mark.parametrize("number", [1, "one", None, 0])
async def test_call__sound__answered_under_its_id(number: Any) -> None:
    assert await _said(_call("echo", 1, "2", number=number)) == {"jsonrpc": "2.0", "id": number, "result": [1, "2"]}


async def test_call__without_parameters__none() -> None:
    assert (await _said({"jsonrpc": "2.0", "id": 1, "method": "echo"}))["result"] == []


@pytest.mark.parametrize(
    ("method", "error"),
    [
        ("revert", {"code": 3, "message": "execution reverted", "data": "0x1234"}),
        ("nothing", {"code": -32601, "message": "unknown"}),
        ("disk", {"code": -32603, "message": "the state cannot be read or written: database or disk is full"}),
        ("bug", {"code": -32603, "message": "internal error"}),
    ],
)
async def test_call__refused__says_why(method: str, error: dict[str, Any]) -> None:
    assert await _said(_call(method)) == {"jsonrpc": "2.0", "id": 1, "error": error}


async def test_call__without_id__no_answer() -> None:
    asked = {"jsonrpc": "2.0", "method": "bug"}
    assert await _said(asked) is None
    assert await _said([asked, asked]) is None


async def test_batch__mixed__each_answered_in_order() -> None:
    said = await _said([_call("echo"), {"jsonrpc": "2.0", "method": "echo"}, 5, _call("nothing", number=2)])
    assert [(one["id"], one.get("error", {}).get("code")) for one in said] == [(1, None), (None, -32600), (2, -32601)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", -32700),
        (b"{", -32700),
        (b"\xff", -32700),
        (b"[" * 100_000, -32700),
        (b"[" * 33 + b"]" * 33, -32700),
        ([], -32600),
        ([_call("echo")] * 1001, -32600),
        (5, -32600),
        ({"id": 1, "method": "echo"}, -32600),
        ({"jsonrpc": "2.0", "id": 1, "method": 5}, -32600),
        ({**_call("echo"), "params": {"a": 1}}, -32602),
        ({**_call("echo"), "id": {}}, -32600),
    ],
)
async def test_body__malformed__the_standard_error(body: Any, code: int) -> None:
    assert (await _said(body))["error"]["code"] == code


async def test_body__as_deep_as_allowed__is_read() -> None:
    assert (await _said(b"[" * 32 + b"]" * 32))[0]["error"]["code"] == -32600


async def _status(server: Server, body: bytes | io.BytesIO = b"", **headers: str) -> int:
    named = {name.title(): value for name, value in headers.items()}
    async with aiohttp.ClientSession() as session, session.post(server.url, data=body, headers=named) as response:
        return response.status


async def test_program__of_this_machine__is_served(server: Server) -> None:
    body = json.dumps(_call("echo", 7)).encode()
    for name in ("127.0.0.1", "localhost"):
        url = f"http://{name}:{server.port}/"
        async with aiohttp.ClientSession() as session, session.post(url, data=body) as response:
            assert (response.status, (await response.json())["result"]) == (200, [7])
            assert "Access-Control-Allow-Origin" not in response.headers


async def test_notification__over_http__no_content(server: Server) -> None:
    assert await _status(server, b'{"jsonrpc":"2.0","method":"echo"}') == 204


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:{port}"]
)
async def test_page__under_a_name_of_its_own__refused(server: Server, host: str) -> None:
    assert await _status(server, json.dumps(_call("echo")).encode(), host=host.format(port=server.port)) == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:3000", "null", "http://127.0.0.1:{port}"])
async def test_page__of_any_origin__refused(server: Server, origin: str) -> None:
    assert await _status(server, json.dumps(_call("echo")).encode(), origin=origin.format(port=server.port)) == 403


@pytest.mark.parametrize("method", ["GET", "OPTIONS", "PUT"])
async def test_request__no_post__refused(server: Server, method: str) -> None:
    async with aiohttp.ClientSession() as session, session.request(method, server.url) as response:
        assert response.status == 405


async def test_body__too_large__refused(server: Server) -> None:
    assert await _status(server, io.BytesIO(b" " * (MOST_BYTES + 1))) == 413


async def test_port__free__is_used_and_taken__another() -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        second = Server(_answer)
        await second.start(port)
        assert second.port not in (0, port)
        await second.stop()
    third = Server(_answer)
    await third.start(port)
    assert third.port == port
    await third.stop()
