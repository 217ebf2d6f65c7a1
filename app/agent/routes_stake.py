"""Answers for the stake page: positions in every role, providers, histories, quotes."""

from collections import Counter

from app.agent import stake_answers as answers
from app.agent.agent import Agent
from app.agent.server import Routes, Session
from app.domain.errors import BadInput
from app.domain.stake_math import goes_with, liquidity_for
from app.domain.stakes import ProviderStake, StakePage
from app.services.staking import Staking, history
from app.services.staking.base import MOST_SLIPPAGE
from app.services.staking.exchange import quote_swap
from app.services.staking.log import Record, StakeLog
from app.services.staking.losses import losses_of
from app.services.transactions import checked_address
from app.wire import api

NETWORK = "local"
MOST_PROVIDERS = 500
MOST_EPOCHS = 3650


class StakeRoutes:
    """The panel; acts themselves go through the wallet's routes."""

    def __init__(self, agent: Agent, staking: Staking, log: StakeLog) -> None:
        self._agent = agent
        self._staking = staking
        self._log = log
        self._watching: set[Session] = set()

    def routes(self) -> Routes:
        return {
            api.GetStake: self._stake,
            api.GetProviders: self._providers,
            api.GetStakeHistory: self._history,
            api.WatchStake: self._watch,
            api.QuoteSwap: self._quote_swap,
            api.QuoteLiquidity: self._quote_liquidity,
        }

    async def _stake(self, _: Session, request: api.GetStake) -> api.StakeReply:
        address = await self._caught_up(request.address)
        old_key, providers = self._log.replaced_device(address), self._log.delegated_to(address)
        panel = await self._staking.reading.panel(address, old_key, providers)
        page, own = panel.page, panel.page.standing
        positions = api.PositionsInfo(
            address=own.address,
            token=str(own.token),
            coin=str(panel.coin),
            bond=answers.bond_info(page, self._agent.tools.keys.device.address, (old_key, panel.old_key_until)),
            escrow=api.EscrowInfo(str(own.escrow), own.signer, answers.exit_info(own.unlocking, own.unlocking.amount)),
            loan=answers.loan_info(page),
            delegations=[answers.delegation_info(one) for one in panel.delegated if one.shares],
            pool=answers.pool_info(page),
            lend=answers.lend_info(page),
            liquidity=answers.liquidity_info(panel.exchange),
            duty=answers.duty_info(page),
        )
        figures = answers.figures_info(page, history.uses(self._log.events, page, 1))
        return api.StakeReply(NETWORK, page.block, page.time, figures, positions)

    async def _providers(self, _: Session, request: api.GetProviders) -> api.ProvidersReply:
        address = await self._caught_up(request.address)
        page, found, mine = await self._staking.reading.table(address, self._log.providers())
        ranked = sorted(zip(found, mine, strict=True), key=lambda pair: _rank(pair[0]), reverse=True)
        records, audits = self._log.records(), await self._audits()
        rows = [
            answers.provider_info(
                one, page.figures, records.get(one.address, Record()), audits.get(one.address, (0, 0)), amount
            )
            for one, amount in ranked
            if one.device
        ][:MOST_PROVIDERS]
        return api.ProvidersReply(page.block, page.time, len(found), rows)

    async def _audits(self) -> dict[str, tuple[int, int]]:
        """Return how much of each provider's work this device has computed again, and how much of it was right."""
        books = (await self._agent.market()).books
        passed = Counter(job.provider for job in await books.requester.jobs([]) if job.recomputed)
        wrong = Counter(kept.evidence.provider for kept in await books.cases.findings())
        return {one: (passed[one] + wrong[one], passed[one]) for one in passed.keys() | wrong.keys()}

    async def _history(self, _: Session, request: api.GetStakeHistory) -> api.StakeHistoryReply:
        if not 0 < request.epochs <= MOST_EPOCHS:
            raise BadInput(f"{request.epochs} epochs cannot be shown", f"Ask for 1 to {MOST_EPOCHS}")
        page = await self._page(request.address)
        events, start, now, epochs = self._log.events, page.figures.start, page.time, request.epochs
        own = history.own_rewards(events, page.standing.address)
        series = [
            answers.series("stake", history.at_epoch_ends(history.stake_changes(events), start, now, epochs)),
            answers.series("price", history.prices(events, page, epochs)),
            answers.series("used", history.uses(events, page, epochs)),
            answers.series("rewards", history.at_epoch_ends(own, start, now, epochs)),
        ]
        yields = [answers.yield_info(one) for one in history.measured(events, page, epochs)]
        lost = [answers.loss_info(one) for one in losses_of(events, page.standing.address)]
        return api.StakeHistoryReply(self._log.complete, series, yields, lost)

    async def _watch(self, session: Session, request: api.WatchStake) -> api.Ok:
        if request.watching and session not in self._watching:
            self._watching.add(session)
            session.spawn(self._follow(session))
        elif not request.watching:
            self._watching.discard(session)
        return api.Ok()

    async def _follow(self, session: Session) -> None:
        """Follow the events until the front end wants no more, or goes."""
        try:
            await self._log.watch(lambda: session in self._watching)
        finally:
            self._watching.discard(session)

    async def _quote_swap(self, _: Session, request: api.QuoteSwap) -> api.SwapReply:
        if not 0 <= request.slippage <= MOST_SLIPPAGE:
            raise BadInput("The slippage is out of range", f"0 to {MOST_SLIPPAGE // 100} per cent make sense")
        exchange = await self._staking.reading.exchange(await self._anybody())
        found = quote_swap(exchange, request.give, int(request.amount), request.slippage)
        return api.SwapReply(
            give=found.give,
            take=found.take,
            amount=str(found.amount),
            expected=str(found.expected),
            minimum=str(found.minimum),
            fee=str(found.fee),
            impact=found.impact,
        )

    async def _quote_liquidity(self, _: Session, request: api.QuoteLiquidity) -> api.LiquidityReply:
        exchange, token = await self._staking.reading.exchange(await self._anybody()), int(request.token)
        if token <= 0:
            raise BadInput("Nothing would be moved", "Give an amount above zero")
        coin = goes_with(token, exchange.token, exchange.coin) if exchange.supply else int(request.coin)
        shares = liquidity_for(token, coin, (exchange.token, exchange.coin), exchange.supply)
        part = shares / (exchange.supply + shares) if shares else 0.0
        return api.LiquidityReply(str(token), str(coin), str(shares), part, not exchange.supply)

    async def _page(self, address: str) -> StakePage:
        """Return what the chain says now, with all its events read."""
        return await self._staking.reading.page(await self._caught_up(address))

    async def _caught_up(self, address: str) -> str:
        """Read all events; return the address as it is written. Raises BadInput for none."""
        await self._agent.market()
        await self._log.catch_up()
        return checked_address(address)

    async def _anybody(self) -> str:
        return (await self._agent.market()).deployment.token


def _rank(one: ProviderStake) -> tuple[int, str]:
    """Return what the table is sorted by, the largest first."""
    return one.bond + one.pool, one.address
