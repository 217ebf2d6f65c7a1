"""Both sides of the market on one deployment: books, desk, requester, payments, earnings, disputes.

Books belong to a chain and an owner: when the local network begins anew or the wallet is another, this market is closed
and another opened beside it.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from app.agent.accounts import Accounts
from app.domain.models import Model
from app.domain.networks import Deployment
from app.ports import (
    ActivityStore,
    CaseStore,
    Chain,
    Clock,
    Courier,
    Court,
    Engine,
    HotKeys,
    Ledger,
    Network,
    Outbox,
    ProviderBook,
    RequesterBook,
)
from app.services.activity import Activity
from app.services.bus import Bus
from app.services.chainview import ChainView
from app.services.disputes import Disputes
from app.services.earnings import Earnings
from app.services.embedding import NetworkSide
from app.services.evaluating import Evaluating
from app.services.fees import Pricing
from app.services.jury import JuryDuty
from app.services.offers import OfferBoard
from app.services.payments import Payments
from app.services.provider import ProviderDesk
from app.services.replacing import Replacing
from app.services.requester import Requester
from app.services.settings import Settings
from app.services.sharing import Sharing
from app.services.statements import Statements

SETTLE_SECONDS = 3.0


@dataclass(frozen=True)
class Books:
    """The books of one chain, and how to close them."""

    provider: ProviderBook
    requester: RequesterBook
    ledger: Ledger
    cases: CaseStore
    close: Callable[[], None]


@dataclass(frozen=True)
class Tools:
    """What outlives a market; `open_books` takes a chain id and whose books they are, `open_activity` a chain id."""

    open_books: Callable[[int, str], Books]
    open_activity: Callable[[int], ActivityStore]
    clock: Clock
    bus: Bus
    chain: Chain
    outbox: Outbox
    court: Court
    engine: Engine
    network: Network
    courier: Courier
    evaluating: Evaluating
    keys: HotKeys
    accounts: Accounts
    sharing: Sharing
    settings: Settings


class Market:
    """Jobs and money on one chain."""

    def __init__(self, tools: Tools, deployment: Deployment, owner: str) -> None:
        """`owner` is the address whose books these are; empty before there is a wallet."""
        self.deployment = deployment
        self._tools = tools
        self.books = tools.open_books(deployment.chain_id, owner)
        self.view = ChainView(tools.chain, tools.clock)
        self.board = OfferBoard(tools.network, tools.clock)
        self.desk = self._make_desk(tools)
        self.payments = self._make_payments(tools)
        self.disputes = Disputes(
            court=tools.court,
            chain=tools.chain,
            cases=self.books.cases,
            clock=tools.clock,
            owner=tools.accounts.owner,
            deployment=lambda: self.deployment,
        )
        self.jury = self._make_jury(tools)
        self.requester = self._make_requester(tools)
        self.earnings = Earnings(
            book=self.books.provider,
            chain=tools.chain,
            keys=tools.keys,
            clock=tools.clock,
            bus=tools.bus,
            owner=tools.accounts.owner,
        )
        self.statements = self._make_statements(tools)
        store = tools.open_activity(deployment.chain_id)
        self.activity = Activity(
            store=store,
            chain=tools.chain,
            outbox=tools.outbox,
            deployment=deployment,
            clock=tools.clock,
            bus=tools.bus,
        )
        self.pricing = Pricing(tools.chain, tools.outbox)
        self.replacing = Replacing(store, tools.outbox, self.pricing)
        self._tasks: list[asyncio.Task[None]] = []
        self._serving = False

    def _make_desk(self, tools: Tools) -> ProviderDesk:
        return ProviderDesk(
            book=self.books.provider,
            engine=tools.engine,
            keys=tools.keys,
            view=self.view,
            clock=tools.clock,
            bus=tools.bus,
            owner=tools.accounts.owner,
            deployment=lambda: self.deployment,
            open_for_work=tools.sharing.open_for_work,
            unit_price=self.unit_price,
        )

    def _make_payments(self, tools: Tools) -> Payments:
        return Payments(
            book=self.books.requester,
            network=tools.network,
            keys=tools.keys,
            clock=tools.clock,
            bus=tools.bus,
            board=self.board,
            deployment=lambda: self.deployment,
            payer=tools.accounts.owner,
        )

    def _make_requester(self, tools: Tools) -> Requester:
        return Requester(
            book=self.books.requester,
            engine=tools.engine,
            network=tools.network,
            keys=tools.keys,
            view=self.view,
            clock=tools.clock,
            bus=tools.bus,
            board=self.board,
            payments=self.payments,
            deployment=lambda: self.deployment,
            payer=tools.accounts.owner,
            on_wrong=self.disputes.keep,
        )

    def _make_jury(self, tools: Tools) -> JuryDuty:
        return JuryDuty(
            court=tools.court,
            chain=tools.chain,
            cases=self.books.cases,
            courier=tools.courier,
            engine=tools.engine,
            evaluating=tools.evaluating,
            keys=tools.keys,
            clock=tools.clock,
            bus=tools.bus,
            owner=tools.accounts.owner,
            deployment=lambda: self.deployment,
        )

    def _make_statements(self, tools: Tools) -> Statements:
        return Statements(
            ledger=self.books.ledger,
            book=self.books.provider,
            chain=tools.chain,
            device=tools.keys.device.address,
            settings=tools.settings,
            clock=tools.clock,
        )

    def network_side(self) -> NetworkSide:
        """Return what is needed to have this user's work done by others."""
        return NetworkSide(self.requester, self.board, self.books.requester, self.deployment)

    def unit_price(self, model: Model) -> int:
        """Return what this device asks for one compute unit of any model, in wei."""
        del model  # the catalogue has one
        return self._tools.settings.current.unit_price

    async def start(self) -> None:
        """Take up what an earlier life left."""
        await self.books.provider.recover()
        self.spawn(self.board.follow())
        self.spawn(self.earnings.run())
        self.spawn(self.jury.run())
        await self.activity.resume()
        await self.requester.resume()
        await self.payments.resume()

    def serve(self) -> None:
        """Answer jobs and vouchers from now on: an agent that never shares needs no ear for them."""
        if not self._serving:
            self._serving = True
            self.spawn(self._tools.network.serve(self.desk.on_job, self.desk.on_voucher))

    async def stop(self) -> None:
        """Hand jobs back, try to settle what is owed, close the books."""
        await self.desk.stop()
        await self.requester.stop()
        await self.payments.settle(SETTLE_SECONDS)
        await self.payments.stop()
        await self.activity.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.books.close()

    @property
    def busy(self) -> bool:
        """Tell whether jobs are open or money is on its way."""
        return bool(self.desk.running or self.requester.open or self.payments.sending or self.jury.busy)

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Run `work` for as long as this market is open."""
        self._tasks.append(asyncio.create_task(work))
