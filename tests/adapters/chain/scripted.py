"""A node that answers what a test tells it to: for what no honest node does at will."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web

Answer = Callable[..., Any]
BASE_FEE = 7
LIMIT = 1_000_000
CONTRACTS = {name: "0x" + digit * 40 for name, digit in (("token", "a"), ("staking", "b"), ("market", "c"))}


class Refusal(Exception):
    """An error the node answers with."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.body = {"code": code, "message": message}


class Cut(Exception):
    """The node hangs up without an answer."""


class ScriptedNode:
    """JSON-RPC on loopback. `answers` has a function a method; `asked` lists what came."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, list[Any]]] = []
        self.page: bytes | None = None  # answered instead of JSON-RPC, as by something that is no node
        self.answers: dict[str, Answer] = {
            "eth_chainId": lambda: "0x7",
            "eth_blockNumber": lambda: "0x9",
            "eth_getBlockByNumber": self._block,
            "eth_getBalance": lambda *_: hex(10**18),
            "eth_getTransactionCount": lambda *_: "0x0",
            "eth_estimateGas": lambda *_: hex(100_001),
            "eth_sendRawTransaction": lambda raw: "0x" + "00" * 32,
            "eth_getTransactionReceipt": self.receipt,
            "eth_getTransactionByHash": lambda _: None,
            "eth_getLogs": lambda _: [],
            "fallow_deployment": lambda: {"chainId": 7, "block": 1, **CONTRACTS},
        }
        self._runner: web.AppRunner | None = None
        self.url = ""

    def count(self, method: str) -> int:
        return sum(name == method for name, _ in self.asked)

    def receipt(self, transaction: str) -> dict[str, Any]:
        """Return the receipt of a transaction that went through."""
        return {
            "transactionHash": transaction,
            "status": "0x1",
            "blockNumber": "0x9",
            "gasUsed": "0x5208",
            "effectiveGasPrice": "0xa",
        }

    def mined(self, transaction: str) -> dict[str, Any]:
        """Return the answer of eth_getTransactionByHash for one that the node knows."""
        return {"hash": transaction, "nonce": "0x0"}

    async def start(self) -> None:
        application = web.Application()
        application.router.add_post("/", self._serve)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.Response:
        call = json.loads(await request.read())
        self.asked.append((call["method"], call["params"]))
        if self.page is not None:
            return web.Response(body=self.page)
        answer: dict[str, Any] = {"jsonrpc": "2.0", "id": call["id"]}
        try:
            found = self.answers[call["method"]](*call["params"])
            answer["result"] = await found if asyncio.iscoroutine(found) else found
        except KeyError:
            answer["error"] = {"code": -32601, "message": "the method does not exist"}
        except Refusal as error:
            answer["error"] = error.body
        except Cut:
            assert request.transport is not None
            request.transport.close()
        return web.json_response(answer)

    def _block(self, *_: Any) -> dict[str, Any]:
        return {"number": "0x9", "timestamp": "0x64", "baseFeePerGas": hex(BASE_FEE), "gasLimit": hex(LIMIT)}
