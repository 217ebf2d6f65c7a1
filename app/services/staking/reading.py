"""What the chain says about stakes: the network and an address, providers, delegations, the exchange.

Whatever is shown together is one question to the chain, answered as of one block. Each `_of_…` names views to ask, and what
is named beside it reads as many answers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.bindings import View
from app.domain.contracts import (
    jury,
    lend_vault,
    market,
    pool_vault,
    staking,
    token,
    uniswap_v2_factory as factory_calls,
    uniswap_v2_pair as pair_calls,
    uniswap_v2_router02 as router,
)
from app.domain.networks import Deployment
from app.domain.stake_log import Question
from app.domain.stake_math import leaving, worth
from app.domain.stakes import Delegated, Exchange, Figures, Panel, ProviderStake, StakePage, Standing
from app.domain.staking import WINDOW
from app.ports import Chain
from app.ports.contracts import Answers, Contracts

NOBODY = "0x" + 40 * "0"
Values = Iterator[tuple[Any, ...]]


@dataclass(frozen=True)
class _Pool:
    """Where the exchange is, which never changes; `pair` is empty until somebody has opened it."""

    deployment: Deployment
    factory: str = ""
    weth: str = ""
    pair: str = ""


class Reading:
    """Reads through to the chain; the exchange's fixed addresses are asked once a deployment."""

    def __init__(self, chain: Chain, contracts: Contracts) -> None:
        self._chain = chain
        self._contracts = contracts
        self._pool: _Pool | None = None

    async def page(self, address: str) -> StakePage:
        """Return the network's figures and an address' standing as of one block."""
        deployment = await self._chain.deployment()
        found = await self._contracts.ask(_of_page(deployment, address))
        return _page(address, found, iter(found.values))

    async def panel(self, address: str, old_key: str, providers: Sequence[str]) -> Panel:
        """Return all of an address' stakes; `old_key` is its device key before this one, `providers` who it ever delegated to."""
        pool = await self._places()
        key = [Question(staking.device_owner(old_key))] if old_key else []
        asked = [
            *_of_page(pool.deployment, address),
            *_of_delegations(address, providers),
            *key,
            *_of_pool(pool, address),
        ]
        found = await self._contracts.ask(asked, [address])
        values = iter(found.values)
        page = _page(address, found, values)
        delegated = [_delegation(one, values, found.time) for one in providers]
        old_until = int(next(values)[1]) if old_key else 0
        return Panel(page, found.coins[0], old_until, delegated, await self._exchange(pool, address, values))

    async def table(self, address: str, providers: Sequence[str]) -> tuple[StakePage, list[ProviderStake], list[int]]:
        """Return the page of an address, these providers, and how many wei the address has with each of them."""
        each = [one for provider in providers for one in (*_of_provider(provider), _of_shares(address, provider))]
        found = await self._contracts.ask([*_of_page(await self._chain.deployment(), address), *each])
        values = iter(found.values)
        page = _page(address, found, values)
        stakes, amounts = [], []
        for provider in providers:
            stakes.append(_provider(provider, values, found.time))
            amounts.append(worth(next(values)[0], stakes[-1].pool, stakes[-1].shares))
        return page, stakes, amounts

    async def providers(self, addresses: Sequence[str]) -> list[ProviderStake]:
        """Return these providers, with their debts, in their order."""
        found = await self._contracts.ask([one for address in addresses for one in _of_provider(address)])
        values = iter(found.values)
        return [_provider(address, values, found.time) for address in addresses]

    async def provider(self, address: str) -> ProviderStake:
        return (await self.providers([address]))[0]

    async def delegations(self, delegator: str, providers: Sequence[str]) -> list[Delegated]:
        """Return what `delegator` has with each of these providers, in their order."""
        found = await self._contracts.ask(_of_delegations(delegator, providers))
        values = iter(found.values)
        return [_delegation(one, values, found.time) for one in providers]

    async def exchange(self, address: str) -> Exchange:
        """Return the pool FLW-ETH with an address' part of it; its `pair` is empty where there is none."""
        pool = await self._places()
        found = await self._contracts.ask(_of_pool(pool, address))
        return await self._exchange(pool, address, iter(found.values))

    async def _places(self) -> _Pool:
        """Return where the exchange is, asked once a deployment."""
        deployment = await self._chain.deployment()
        if self._pool is None or self._pool.deployment != deployment:
            asked = [Question(router.factory()), Question(router.weth())] if deployment.router else []
            found = await self._contracts.ask(asked)
            self._pool = _Pool(deployment, *(value for (value,) in found.values))
        return self._pool

    async def _exchange(self, pool: _Pool, address: str, values: Values) -> Exchange:
        """Return what the answers say of the exchange; where they say that somebody has opened it, ask it."""
        if pool.pair:
            return _exchange(pool, values)
        pair = somebody(next(values)[0]) if pool.factory else ""
        if not pair:
            return Exchange("", pool.weth)
        self._pool = replace(pool, pair=pair)
        return await self.exchange(address)


def _of_page(deployment: Deployment, address: str) -> tuple[Question, ...]:
    return *_network(deployment.staking), *_of(address)


def _page(address: str, found: Answers, values: Values) -> StakePage:
    figures = _figures(values)
    return StakePage(found.block, found.time, figures, _standing(address, values, found.time))


def _network(held_by: str) -> tuple[Question, ...]:
    asked: tuple[View[Any], ...] = (
        token.balance_of(held_by), staking.total_bond(), staking.shared(), staking.total_units(), staking.capped_until(),
        market.epoch(), market.start(), market.fees(), lend_vault.pending(), lend_vault.idle(), lend_vault.total_supply(),
        pool_vault.total_supply(), token.total_supply(),
    )  # fmt: skip
    return tuple(map(Question, asked))


def _figures(values: Values) -> Figures:
    (held,), (bonded,), (shared,), (units,), (capped_until,) = (next(values) for _ in range(5))
    (epoch, volume, price), (start,), (fees,) = (next(values) for _ in range(3))
    (debt, rate), (idle,), (lend_supply,), (pool_supply,), (supply,) = (next(values) for _ in range(5))
    return Figures(
        held=held,
        bonded=bonded,
        shared=shared,
        units=units,
        capped_until=capped_until,
        epoch=epoch,
        volume=volume,
        price=price,
        start=start,
        fees=fees,
        debt=debt,
        rate_at_target=rate,
        idle=idle,
        lend_supply=lend_supply,
        pool_supply=pool_supply,
        supply=supply,
    )


def _of(address: str) -> tuple[Question, ...]:
    asked: tuple[View[Any], ...] = (
        token.balance_of(address), market.claimable(address), market.payers(address), market.exits(address),
        lend_vault.balance_of(address), pool_vault.balance_of(address), pool_vault.exits(address), jury.duty(address),
    )  # fmt: skip
    return *_of_provider(address), *map(Question, asked)


def _standing(address: str, values: Values, now: int) -> Standing:
    provider = _provider(address, values, now)
    (held,), (claimable,), (escrow, signer), (unlocking, unlock_at) = (next(values) for _ in range(4))
    (lend_shares,), (pool_shares,), (pool_leaving, pool_leave_at), (duty,) = (next(values) for _ in range(4))
    return Standing(
        address=address,
        token=held,
        provider=provider,
        claimable=claimable,
        escrow=escrow,
        signer=somebody(signer),
        unlocking=leaving(min(unlocking, escrow), unlock_at, now, 0),
        lend_shares=lend_shares,
        pool_shares=pool_shares,
        pool_leaving=leaving(pool_leaving, pool_leave_at, now, WINDOW),
        duty=duty,
    )


def _of_provider(address: str) -> tuple[Question, Question]:
    return Question(staking.providers(address)), Question(lend_vault.debt_of(address))


def _provider(address: str, values: Values, now: int) -> ProviderStake:
    bond, asked, leave_at, bonded_at, device, units, cut, locks, _, pool, shares = next(values)
    (debt,) = next(values)
    return ProviderStake(
        address=address,
        bond=bond,
        leaving=leaving(asked, leave_at, now, WINDOW),
        bonded_at=bonded_at,
        device=somebody(device),
        units=units,
        cut=cut,
        locks=locks,
        pool=pool,
        shares=shares,
        debt=debt,
    )


def _of_shares(delegator: str, provider: str) -> Question:
    return Question(staking.delegations(provider, delegator))


def _of_delegations(delegator: str, providers: Sequence[str]) -> list[Question]:
    return [
        one
        for provider in providers
        for one in (_of_shares(delegator, provider), Question(staking.providers(provider)))
    ]


def _delegation(provider: str, values: Values, now: int) -> Delegated:
    shares, asked, leave_at = next(values)
    *_, pool, all_shares = next(values)
    going = leaving(asked, leave_at, now, WINDOW)
    return Delegated(provider, shares, worth(shares, pool, all_shares), going, worth(going.amount, pool, all_shares))


def _of_pool(pool: _Pool, address: str) -> tuple[Question, ...]:
    """Return what to ask of the exchange: whether it is open, and all else once it is."""
    if not pool.factory:
        return ()
    if not pool.pair:
        return (Question(factory_calls.get_pair(pool.deployment.token, pool.weth), pool.factory),)
    asked: tuple[View[Any], ...] = (
        pair_calls.get_reserves(), pair_calls.total_supply(), pair_calls.balance_of(address),
        pair_calls.allowance(address, pool.deployment.router),
    )  # fmt: skip
    return tuple(Question(one, pool.pair) for one in asked)


def _exchange(pool: _Pool, values: Values) -> Exchange:
    (one, other, _), (supply,), (shares,), (allowed,) = (next(values) for _ in range(4))
    first = int(pool.deployment.token, 16) < int(pool.weth, 16)  # a pair orders its tokens by their addresses
    token, coin = (one, other) if first else (other, one)
    return Exchange(pool.pair, pool.weth, token, coin, supply, shares, allowed)


def somebody(address: str) -> str:
    """Return an address; empty for that of nobody."""
    return "" if address == NOBODY else address
