"""Nodes of public networks on loopback that answer from a ledger a test writes; each can lie, be slow, or be another network's.

The ledger's accounts are in a real state tree of one leaf, so that eth_getProof has something to prove.
"""

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import web

from app.domain import abi, rlp
from app.domain.chains import BY_KEY, MULTICALL3, PublicChain
from app.domain.hashing import keccak
from app.domain.proofs import EMPTY_CODE, EMPTY_ROOT
from app.domain.public_calls import AGGREGATE, BALANCE_OF, BLOCK_TIME, CHAIN_ID, COIN_OF

ANN = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
HEAD = 100
NOW = int(time.time())
ETHEREUM = BY_KEY["ethereum"]


class Refuses(Exception):
    """A node's own error, by its code, message and data."""

    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.error = {"code": code, "message": message, **({} if data is None else {"data": data})}


class PublicStandIn:
    """One endpoint. `views` maps (contract, call data) to what it answers; `coin` is the account's, or what the node says it is."""

    def __init__(self, chain: PublicChain = ETHEREUM) -> None:
        self.chain_id = chain.chain_id
        self.account = ANN  # whose coin the state holds
        self.coin, self.proven_coin = 5 * 10**18, 5 * 10**18
        self.tokens: dict[str, int] = {}
        self.views: dict[tuple[str, bytes], bytes] = {}
        self.multicall, self.proofs = True, True
        self.time, self.head = NOW, HEAD
        self.status, self.page = 200, b""
        self.held: asyncio.Event | None = None  # answers wait for it
        self.requests: list[Any] = []
        self.url = ""
        self._runner: web.AppRunner | None = None
        self._methods: dict[str, Callable[..., Any]] = {
            "eth_chainId": lambda: hex(self.chain_id),
            "eth_blockNumber": lambda: hex(self.head),
            "eth_getBalance": lambda *_: hex(self.coin),
            "eth_getBlockByNumber": self._block,
            "eth_getProof": self._proof,
            "eth_call": self._call,
        }

    def answers(self, method: str, answer: Callable[..., Any]) -> None:
        """Answer a method in another way from now on."""
        self._methods[method] = answer

    async def start(self) -> "PublicStandIn":
        application = web.Application(client_max_size=1 << 22)
        application.router.add_post("/", self._serve)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def leaf(self) -> bytes:
        account = rlp.encode([b"\x01", _shortest(self.proven_coin), EMPTY_ROOT, EMPTY_CODE])
        return rlp.encode([b"\x20" + keccak(bytes.fromhex(self.account[2:])), account])

    async def _serve(self, request: web.Request) -> web.Response:
        said = json.loads(await request.read())
        self.requests.append(said)
        if self.held is not None:
            await self.held.wait()
        if self.status != 200:
            return web.Response(status=self.status, headers={"Location": "http://127.0.0.1:1/"})
        if self.page:
            return web.Response(body=self.page)
        if isinstance(said, list):
            return web.json_response([self._answer(one) for one in reversed(said)])  # a batch may come in any order
        return web.json_response(self._answer(said))

    def _answer(self, call: Mapping[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = {"jsonrpc": "2.0", "id": call["id"]}
        try:
            answer["result"] = self._methods[call["method"]](*call["params"])
        except KeyError:
            answer["error"] = {"code": -32601, "message": "the method does not exist"}
        except Refuses as refusal:
            answer["error"] = refusal.error
        except ArithmeticError:
            answer["error"] = {"code": 3, "message": "execution reverted", "data": "0x"}
        return answer

    def _block(self, block: str, _: bool) -> dict[str, str]:
        root = "0x" + keccak(self.leaf()).hex()
        return {"hash": "0x" + keccak(block.encode()).hex(), "stateRoot": root, "timestamp": hex(self.time)}

    def _proof(self, *_: Any) -> dict[str, Any]:
        if not self.proofs:
            raise KeyError
        return {"accountProof": ["0x" + self.leaf().hex()]}

    def _call(self, call: Mapping[str, str], _: str) -> str:
        to, data = call["to"], bytes.fromhex(call["data"][2:])
        if to == MULTICALL3:
            return "0x" + (self._aggregate(data).hex() if self.multicall else "")
        return "0x" + self._view(to, data).hex()

    def _aggregate(self, data: bytes) -> bytes:
        (calls,) = abi.decode(AGGREGATE.types, data[4:])
        results = []
        for to, _, inner in calls:
            try:
                results.append((True, self._view(to, inner)))
            except ArithmeticError:
                results.append((False, b""))
        return abi.encode(AGGREGATE.outputs, [results])

    def _view(self, to: str, data: bytes) -> bytes:
        if to == MULTICALL3:
            own = {CHAIN_ID.selector: self.chain_id, BLOCK_TIME.selector: self.time, COIN_OF.selector: self.coin}
            return own[data[:4]].to_bytes(32, "big")
        if (to, data) in self.views:
            return self.views[to, data]
        if to in self.tokens and data[:4] == BALANCE_OF.selector:
            return self.tokens[to].to_bytes(32, "big")
        if to not in self.tokens:
            return b""  # nobody's address
        raise ZeroDivisionError


def _shortest(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
