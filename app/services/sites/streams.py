"""What a site is told without asking, over one connection: other accounts, another network, new blocks, logs.

Other accounts and another network are subscribed to by eth_subscribe under EIP-1193's names, next to newHeads and logs.
Blocks are looked at only while somebody has subscribed to them.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from app.domain.sites import Code, SiteError, bad_params
from app.ports import Clock
from app.services.sites.answers import SiteAnswers
from app.services.sites.book import ACCOUNTS, CHAIN

HEADS, LOGS = "newHeads", "logs"
MOST = 16  # subscriptions of a connection
LOOK_SECONDS = 2.0
MOST_BLOCKS = 16  # told at once; after a longer pause the older ones are left out
Send = Callable[[dict[str, Any]], Awaitable[None]]


class SiteStream:
    """The subscriptions of one connection; `send` takes what is told."""

    def __init__(self, origin: str, answers: SiteAnswers, clock: Clock, send: Send) -> None:
        self._origin = origin
        self._answers = answers
        self._clock = clock
        self._send = send
        self._kinds: dict[str, tuple[str, dict[str, Any]]] = {}
        self._looking: asyncio.Task[None] | None = None
        self._telling: set[asyncio.Task[None]] = set()
        self._unfollow = answers.book.follow(self._heard)

    def subscribe(self, params: list[Any]) -> str:
        """Begin to tell; return the subscription's id. Raises SiteError."""
        match params:
            case [str(kind)] if kind in (ACCOUNTS, CHAIN, HEADS):
                given: dict[str, Any] = {}
            case [str(kind), dict(given)] if kind == LOGS:
                given = {name: given[name] for name in ("address", "topics") if name in given}
            case [str(kind), *_]:
                raise SiteError(Code.UNSUPPORTED, f"there is no subscription of the kind '{kind[:30]}'")
            case _:
                raise bad_params("eth_subscribe takes a kind")
        if len(self._kinds) >= MOST:
            raise SiteError(Code.LIMIT, f"a connection has at most {MOST} subscriptions")
        name = "0x" + secrets.token_hex(16)
        self._kinds[name] = kind, given
        if kind in (HEADS, LOGS) and self._looking is None:
            self._looking = asyncio.create_task(self._look())
        return name

    def unsubscribe(self, params: list[Any]) -> bool:
        """End a subscription; false when there is none of this id. Raises SiteError."""
        match params:
            case [str(name)]:
                found = self._kinds.pop(name, None) is not None
            case _:
                raise bad_params("eth_unsubscribe takes an id")
        if self._looking is not None and not self._of(HEADS, LOGS):
            self._looking.cancel()
            self._looking = None
        return found

    async def close(self) -> None:
        """End everything."""
        self._unfollow()
        tasks = [*self._telling, *([self._looking] if self._looking else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _of(self, *kinds: str) -> list[tuple[str, str, dict[str, Any]]]:
        return [(name, kind, given) for name, (kind, given) in self._kinds.items() if kind in kinds]

    def _heard(self, origin: str, what: str) -> None:
        if origin == self._origin and self._of(what):
            task = asyncio.create_task(self._tell_change(what))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    async def _tell_change(self, what: str) -> None:
        with suppress(SiteError):
            method = "eth_accounts" if what == ACCOUNTS else "eth_chainId"
            value = await self._answers.answer(self._origin, method, [])
            for name, _, _ in self._of(what):
                await self._tell(name, value)

    async def _look(self) -> None:
        """Tell blocks and logs as they come; a network that is away is looked at again."""
        chain_id, told = 0, 0
        while True:
            with suppress(SiteError, ValueError):
                now = self._answers.chain_of(self._origin).chain_id
                head = int(str(await self._ask("eth_blockNumber", [])), 16)
                if now != chain_id:
                    chain_id, told = now, head
                for number in range(max(told + 1, head - MOST_BLOCKS + 1), head + 1):
                    await self._tell_block(hex(number))
                    told = number
            await self._clock.sleep(LOOK_SECONDS)

    async def _tell_block(self, number: str) -> None:
        if heads := self._of(HEADS):
            block = await self._ask("eth_getBlockByNumber", [number, False])
            if not isinstance(block, dict):
                raise SiteError(Code.SERVER, "the block is not there yet")
            shown = {name: value for name, value in block.items() if name not in ("transactions", "withdrawals")}
            for name, _, _ in heads:
                await self._tell(name, shown)
        for name, _, given in self._of(LOGS):
            for log in await self._ask("eth_getLogs", [{**given, "fromBlock": number, "toBlock": number}]) or []:
                await self._tell(name, log)

    async def _ask(self, method: str, params: list[Any]) -> Any:
        return await self._answers.answer(self._origin, method, params)

    async def _tell(self, name: str, value: Any) -> None:
        if name in self._kinds:
            params = {"subscription": name, "result": value}
            await self._send({"jsonrpc": "2.0", "method": "eth_subscription", "params": params})
