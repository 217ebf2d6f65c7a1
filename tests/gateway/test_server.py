"""The endpoint for sites over real HTTP and WebSocket: who comes in, what browsers are told, and what is answered."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from app.adapters.clock import SystemClock
from app.domain.site_requests import MOST_BYTES
from app.domain.sites import PROGRAM, Code
from app.gateway.doors import Head, Stays, origin_of
from app.gateway.limits import Limits
from app.gateway.server import BURST, MOST_LINES, SiteServer
from tests.fakes.sites import DAPP, SiteBench

TOKEN = "a-token-of-the-test"
OTHER = "https://other.example"


class Place:
    """A served bench, and a client that is no browser unless it names an origin."""

    def __init__(self, bench: SiteBench, server: SiteServer, session: aiohttp.ClientSession) -> None:
        self.bench = bench
        self.server = server
        self.session = session
        self.knocks: list[str] = []

    def url(self, path: str = TOKEN) -> str:
        return f"http://127.0.0.1:{self.server.port}/{path}"

    async def status(self, method: str = "POST", path: str = TOKEN, body: Any = None, **heads: str) -> tuple[int, Any]:
        """Return the status and the heads of an answer."""
        given = {name.replace("_", "-"): value for name, value in heads.items()}
        async with self.session.request(
            method, self.url(path), data=body or call("eth_chainId"), headers=given
        ) as said:
            return said.status, said.headers

    async def ask(self, method: str, *params: Any, origin: str = DAPP) -> Any:
        """Return the whole answer to a page's call."""
        heads = {"Origin": origin} if origin != PROGRAM else {}
        async with self.session.post(self.url(), json=json.loads(call(method, *params)), headers=heads) as said:
            assert said.status == 200
            assert said.headers.get("Access-Control-Allow-Origin") == (None if origin == PROGRAM else origin)
            return await said.json()


def call(method: str, *params: Any, number: int = 1) -> bytes:
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}).encode()


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    bench = await SiteBench().connected()
    knocks: list[str] = []
    server = SiteServer(bench.answers, SystemClock(), TOKEN, knocks.append)
    await server.start(0)
    async with aiohttp.ClientSession() as session:
        made = Place(bench, server, session)
        made.knocks = knocks
        yield made
    await server.stop()


JSON = "application/json"


async def test_http__site_on_the_list__answered_for_it_alone(place: Place) -> None:
    assert await place.ask("eth_chainId") == {"jsonrpc": "2.0", "id": 1, "result": hex(31_337)}
    assert (await place.ask("eth_accounts"))["result"] == [place.bench.account]
    assert (await place.ask("eth_accounts", origin=PROGRAM))["result"] == []
    assert (await place.ask("eth_sign", "0x", "0x"))["error"]["code"] == Code.UNSUPPORTED


@pytest.mark.parametrize(
    ("status", "path", "heads"),
    [
        (200, TOKEN, {}),
        (200, "", {"Authorization": f"Bearer {TOKEN}"}),
        (401, "", {}),
        (401, "another", {}),
        (401, TOKEN + "x", {}),
        (401, "%ff", {}),
        (401, "", {"Authorization": f"Basic {TOKEN}"}),
        (403, TOKEN, {"Origin": "null"}),
        (403, TOKEN, {"Origin": OTHER}),
        (403, TOKEN, {"Origin": DAPP + "/"}),
        (403, TOKEN, {"Origin": DAPP.upper()}),
        (403, TOKEN, {"Origin": "http://app.example.org"}),
        (403, TOKEN, {"Origin": ""}),
        (403, TOKEN, {"Host": "evil.example"}),
        (403, TOKEN, {"Host": "127.0.0.1"}),
        (403, TOKEN, {"Host": "127.0.0.1.evil.example:1248"}),
        (415, TOKEN, {"Content-Type": "text/plain"}),
    ],
)
async def test_http__by_its_head__in_or_out(place: Place, status: int, path: str, heads: dict[str, str]) -> None:
    found, answered = await place.status(path=path, **{"Content-Type": JSON, **heads})
    assert found == status
    assert "Access-Control-Allow-Origin" not in answered
    assert place.bench.decider.asked == []


async def test_http__unknown_site_with_the_token__knocks_and_is_not_served(place: Place) -> None:
    for path in (TOKEN, "wrong"):
        await place.status(path=path, Origin=OTHER, Content_Type=JSON)
    await place.status("OPTIONS", Origin=OTHER, Access_Control_Request_Method="POST")
    assert place.knocks == [OTHER, OTHER]


async def test_http__browser_asks_first__this_very_page_may(place: Place) -> None:
    status, heads = await place.status(
        "OPTIONS", Origin=DAPP, Access_Control_Request_Method="POST", Access_Control_Request_Private_Network="true"
    )
    assert status == 204
    assert heads["Access-Control-Allow-Origin"] == DAPP
    assert heads["Access-Control-Allow-Methods"] == "POST"
    assert heads["Access-Control-Allow-Private-Network"] == "true"
    assert heads["Vary"] == "Origin"
    assert "Access-Control-Allow-Credentials" not in heads
    assert (await place.status("GET", Origin=DAPP))[0] == 405


async def test_http__too_large_too_many_or_no_json__refused(place: Place) -> None:
    assert (await place.status(body=b" " * (MOST_BYTES + 1), Content_Type=JSON))[0] == 413
    for body, code in ((b"{", Code.PARSE), (b"[]", Code.INVALID_REQUEST), (b"[" * 9999, Code.INVALID_REQUEST)):
        async with place.session.post(place.url(), data=body, headers={"Content-Type": JSON}) as said:
            assert (await said.json())["error"]["code"] == code
    batch = b"[" + b",".join([call("eth_chainId")] * 20) + b"]"
    codes = []
    for _ in range(int(BURST) // 20 + 2):
        async with place.session.post(place.url(), data=batch, headers={"Content-Type": JSON}) as said:
            codes.append(await said.json())
    assert isinstance(codes[0], list)
    assert codes[-1]["error"]["code"] == Code.LIMIT
    assert "result" in await place.ask("eth_chainId")  # another site is not held up


async def test_http__batch__each_answered_and_the_silent_ones_not(place: Place) -> None:
    silent = {"jsonrpc": "2.0", "method": "eth_chainId"}
    body = [json.loads(call("eth_chainId", number=7)), silent, json.loads(call("eth_subscribe", "newHeads"))]
    async with place.session.post(place.url(), json=body) as said:
        first, second = await said.json()
    assert (first["id"], first["result"]) == (7, hex(31_337))
    assert second["error"]["code"] == Code.UNSUPPORTED
    async with place.session.post(place.url(), json=silent) as said:
        assert said.status == 204


async def test_http__fault_inside__told_without_its_words(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    place.bench.chain.answers["eth_call"] = RuntimeError("secret inside")
    said = await place.ask("eth_call", {})
    assert said["error"]["code"] == Code.INTERNAL
    assert "secret" not in json.dumps(said)


async def test_http__page_goes_while_the_person_thinks__question_taken_back(place: Place) -> None:
    place.bench.decider.hold = asyncio.Event()
    heads = {"Origin": DAPP}
    body = json.loads(call("personal_sign", "0x68", place.bench.account))
    asking = asyncio.ensure_future(place.session.post(place.url(), json=body, headers=heads))
    async with asyncio.timeout(5):
        await place.bench.decider.came.wait()
        assert not place.bench.decider.left.is_set()
        asking.cancel()
        await place.bench.decider.left.wait()


async def hear(line: aiohttp.ClientWebSocketResponse) -> dict[str, Any]:
    async with asyncio.timeout(5):
        found = await line.receive_json()
    assert isinstance(found, dict)
    return found


async def test_websocket__events_and_answers__over_one_line(place: Place) -> None:
    async with place.session.ws_connect(place.url(), headers={"Origin": DAPP}) as line:
        await line.send_bytes(call("eth_subscribe", "accountsChanged"))
        name = (await hear(line))["result"]
        await place.bench.book.show(DAPP, [])
        assert await hear(line) == {
            "jsonrpc": "2.0",
            "method": "eth_subscription",
            "params": {"subscription": name, "result": []},
        }
        place.bench.decider.hold = asyncio.Event()
        await line.send_bytes(call("eth_requestAccounts", number=2))
        await line.send_bytes(call("eth_chainId", number=3))
        assert (await hear(line))["id"] == 3  # what waits for the person holds up nothing else
        place.bench.decider.hold.set()
        said = [await hear(line), await hear(line)]
        assert {one.get("id") for one in said} == {2, None}
        await line.send_str("{")
        assert (await hear(line))["error"]["code"] == Code.PARSE


async def test_websocket__by_its_head__in_or_out(place: Place) -> None:
    for path, heads, status in (
        ("wrong", {"Origin": DAPP}, 401),
        (TOKEN, {"Origin": OTHER}, 403),
        (TOKEN, {"Origin": "null"}, 403),
        (TOKEN, {"Host": "evil.example"}, 403),
    ):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await place.session.ws_connect(place.url(path), headers=heads)
        assert refused.value.status == status
    async with place.session.ws_connect(place.url()) as line:  # a program of this machine
        await line.send_bytes(call("eth_accounts"))
        assert (await hear(line))["result"] == []


async def test_websocket__site_taken_from_the_list__its_line_ends_and_no_other(place: Place) -> None:
    async with (
        place.session.ws_connect(place.url(), headers={"Origin": DAPP}) as line,
        place.session.ws_connect(place.url()) as other,
    ):
        await line.send_bytes(call("eth_chainId"))
        await hear(line)
        await place.bench.book.forget(DAPP)
        await line.send_bytes(call("eth_chainId"))
        assert (await hear(line))["error"]["code"] == Code.UNAUTHORIZED
        await place.server.drop(DAPP)
        async with asyncio.timeout(5):
            assert (await line.receive()).type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)
        await other.send_bytes(call("eth_chainId"))
        assert "result" in await hear(other)


async def test_websocket__too_long_a_message_or_too_many_lines__ended(place: Place) -> None:
    async with place.session.ws_connect(place.url()) as line:
        await line.send_bytes(b" " * (MOST_BYTES + 1))
        async with asyncio.timeout(5):
            assert (await line.receive()).type is aiohttp.WSMsgType.CLOSE
    lines = [await place.session.ws_connect(place.url()) for _ in range(MOST_LINES)]
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await place.session.ws_connect(place.url())
    assert refused.value.status == 503
    for one in lines:
        await one.close()


async def test_start__port_taken__said_and_nothing_left(place: Place) -> None:
    second = SiteServer(place.bench.answers, SystemClock(), TOKEN)
    with pytest.raises(OSError, match="in use"):
        await second.start(place.server.port)
    await second.stop()


def test_door__head_given_twice__out() -> None:
    head = Head(["localhost:5"], [], [], f"/{TOKEN}")
    assert origin_of(head, 5, TOKEN, lambda _: False) == PROGRAM
    twice = Head(["localhost:5", "localhost:5"], [], [], f"/{TOKEN}")
    both = Head(["localhost:5"], [DAPP, DAPP], [], f"/{TOKEN}")
    for bad in (twice, both):
        with pytest.raises(Stays) as out:
            origin_of(bad, 5, TOKEN, lambda _: True)
        assert out.value.status == 403


def test_limits__emptied__fills_again_with_time() -> None:
    now = 0.0
    limits = Limits(10, 2, lambda: now)
    assert limits.take("a", 10)
    assert not limits.take("a")
    assert limits.take("b")
    now = 1.0
    assert limits.take("a", 2)
    assert not limits.take("a")
    assert not limits.take("b", 11)
