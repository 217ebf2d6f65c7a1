"""The agent as a whole: what starts, what follows from what, and the way out.

Order of events: accounts read -> devnet and relay leased -> transport connects -> devnet answers -> contracts known ->
their market opens -> sharing, if its switch is on, announces the offer. When the devnet comes back with another chain,
the old market closes and another opens.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any

from app.agent.market import Market, Tools
from app.agent.server import Server
from app.agent.supervision import Keeper
from app.domain.errors import AppError, ChainAway, plain
from app.domain.events import Notice
from app.domain.models import CATALOGUE, MINILM
from app.domain.networks import Deployment
from app.domain.offers import OFFER_SECONDS, ModelOffer, Offer
from app.domain.pricing import MOST_JOBS
from app.domain.secp256k1 import recover
from app.domain.transactions import decode_signed
from app.wire.devnet import DevnetFacts
from app.wire.lease import Welcome

_log = logging.getLogger(__name__)
REDEEM_SECONDS = 5.0
QUEUE_SECONDS = 0.0


class Agent:
    """Owns the market of the present deployment, and everything's start and end."""

    def __init__(
        self,
        *,
        tools: Tools,
        server: Server,
        keepers: Sequence[Keeper],
        background: Sequence[Callable[[], Awaitable[None]]],
        close: Callable[[], Awaitable[None]],
        companion: Callable[[Market], Coroutine[Any, Any, None]] | None = None,
    ) -> None:
        """`background` runs from start to stop; `close` ends what only the composition root knows.

        `companion` runs beside each market; it sends work of its own, which is no reason for this agent to stay.
        """
        self.tools = tools
        self._background = background
        self._close = close
        self._companion = companion
        self.server = server
        self.keepers = {keeper.name: keeper for keeper in keepers}
        self._market: Market | None = None
        self._opened = asyncio.Event()
        self._opening = asyncio.Lock()
        self._speed = 0
        self._tasks: list[asyncio.Future[None]] = []

    async def start(self) -> None:
        """Start everything; what needs the network comes up behind this."""
        await self.tools.accounts.load()
        await self.tools.network.start()
        self._tasks = [asyncio.create_task(self._start_engine())]
        self._tasks += [asyncio.ensure_future(work()) for work in self._background]
        for keeper in self.keepers.values():
            keeper.start()
        await self.tools.sharing.start()

    async def stop(self) -> None:
        """Hand back jobs, settle and redeem what can be in a moment, then end everything."""
        await self.tools.sharing.stop()
        if self._market is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(REDEEM_SECONDS):
                    await self._market.earnings.try_redeem()
            await self._market.stop()
        await self.tools.network.close()
        await self.tools.engine.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(keeper.stop() for keeper in self.keepers.values()))
        await self._close()

    def busy(self) -> bool:
        """Tell whether there is work or money under way, so that the agent may not end yet."""
        if self._companion is not None:
            return False
        return self.tools.sharing.on or (self._market is not None and self._market.busy)

    @property
    def speed(self) -> int:
        """Compute units a second of this machine, 0 until it was measured for an offer."""
        return self._speed

    async def broadcast(self, raw: bytes) -> str:
        """Send a transaction that a person has signed, and remember who has signed where. Raises as Activity.broadcast."""
        name = await (await self.market()).activity.broadcast(raw)
        transaction, signature = decode_signed(raw)
        await self.tools.accounts.note_signed(transaction.chain_id, recover(transaction.digest(), signature))
        return name

    async def market(self, seconds: float = 30.0) -> Market:
        """Return the market of the present deployment, waiting for it.

        Raises:
            ChainAway: the network does not come up within `seconds`.
        """
        try:
            async with asyncio.timeout(seconds):
                await self._opened.wait()
        except TimeoutError:
            raise ChainAway("The local network does not come up", "The logs of the agent and the devnet say why")
        assert self._market is not None
        return self._market

    @property
    def open_market(self) -> Market | None:
        """The market, if it is open now."""
        return self._market

    async def chain_is_up(self, welcome: Welcome) -> None:
        """Take note that the devnet answers; another chain than before gets another market."""
        facts = DevnetFacts.of(welcome.facts)
        async with self._opening:
            old = self._market
            if old is not None and (facts is None or facts.chain_id == old.deployment.chain_id):
                old.view.forget()
                return
            await self._shut()  # before the chain is renewed: its books are not to see the other one
            await self._open(await self.tools.chain.renew())
            if facts is not None and facts.fresh:
                self.tools.bus.publish(Notice("The local network began anew", facts.fresh))

    async def change_accounts(self, addresses: list[str]) -> None:
        """Serve these addresses from now on; another first one gets books and hot keys of its own.

        Hot keys are everywhere, so for another first one this life ends and the next, which whoever holds a lease starts,
        begins with the right ones.
        """
        accounts = self.tools.accounts
        if accounts.addresses and addresses[:1] != list(accounts.addresses[:1]):
            await accounts.keep(addresses)
            self.server.end()
            return
        async with self._opening:
            old = self._market
            if old is None or addresses[:1] == list(accounts.addresses[:1]):
                await accounts.replace(addresses)
                return
            await self._shut()
            try:
                await accounts.replace(addresses)
            finally:  # with the old ones, when the new ones could not be kept
                await self._open(old.deployment)

    async def _shut(self) -> None:
        """Close the market, if one is open; until another is, requests wait."""
        old, self._market = self._market, None
        self._opened.clear()
        if old is not None:
            await old.stop()

    async def _open(self, deployment: Deployment) -> None:
        await self.tools.accounts.prepare(deployment)
        market = Market(self.tools, deployment, next(iter(self.tools.accounts.addresses), ""))
        try:
            await market.start()
        except BaseException:
            await market.stop()
            raise
        self._market = market
        self._opened.set()
        if self._companion is not None:
            market.spawn(self._companion(market))
        if self.tools.sharing.open_for_work():
            await self.try_announce()

    async def announce(self) -> None:
        """Offer this device's work.

        Raises:
            ChainAway, EngineAway, Refused: the network, the worker or the wallet is not there (yet).
        """
        market = await self.market(seconds=5)
        self.tools.accounts.owner()
        if not self._speed:
            self._speed = await self.tools.engine.benchmark(MINILM)
        market.serve()
        await self.tools.network.announce(self._offer(market))

    async def withdraw(self) -> None:
        """Take the offer back."""
        await self.tools.network.withdraw()

    async def try_announce(self) -> None:
        """Announce as a consequence of something else; a failure is told, not raised."""
        try:
            await self.announce()
        except AppError as error:
            self.tools.bus.publish(Notice("This device could not be offered", plain(error)))

    async def _start_engine(self) -> None:
        try:
            await self.tools.engine.start()
        except AppError as error:
            _log.error("no engine: %s", plain(error))
            self.tools.bus.publish(Notice("The worker does not start", plain(error)))

    def _offer(self, market: Market) -> Offer:
        now = int(self.tools.clock.now())
        models = tuple(
            ModelOffer(
                name=model.name,
                model=model.id,
                execution_class=self.tools.engine.execution_class(model),
                unit_price=market.unit_price(model),
                units_per_second=self._speed,
                max_texts=256,
                max_tokens=model.max_tokens,
            )
            for model in CATALOGUE.values()
        )
        return Offer(
            chain_id=market.deployment.chain_id,
            market=market.deployment.market,
            provider=self.tools.accounts.owner(),
            device=self.tools.keys.device.address,
            encryption_key=self.tools.network.encryption_key,
            issued=now,
            expires=now + OFFER_SECONDS,
            capacity=MOST_JOBS,
            queue_seconds=QUEUE_SECONDS,
            models=models,
        )
