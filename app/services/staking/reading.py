"""What the chain says about stakes, in one batch each: the network and an address, providers, delegations, the exchange."""

from collections.abc import Iterator, Sequence
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
from app.domain.stakes import Delegated, Exchange, Figures, ProviderStake, StakePage, Standing
from app.domain.staking import WINDOW
from app.ports import Chain
from app.ports.contracts import Contracts

NOBODY = "0x" + 40 * "0"


class Reading:
    """Reads through to the chain; the exchange's fixed addresses are asked once a deployment."""

    def __init__(self, chain: Chain, contracts: Contracts) -> None:
        self._chain = chain
        self._contracts = contracts
        self._fixed: tuple[Deployment, str, str, bool] | None = None  # of a deployment: weth, pair, token comes first

    async def page(self, address: str) -> StakePage:
        """Return the network's figures and an address' standing as of one block."""
        network = _network((await self._chain.deployment()).staking)
        found = await self._contracts.ask((*network, *_of(address)))
        figures = _figures(iter(found.values[: len(network)]))
        standing = _standing(address, iter(found.values[len(network) :]), found.time)
        return StakePage(found.block, found.time, figures, standing)

    async def providers(self, addresses: Sequence[str]) -> list[ProviderStake]:
        """Return these providers, with their debts, in their order."""
        questions = [one for address in addresses for one in _provider_questions(address)]
        if not questions:
            return []
        found = await self._contracts.ask(questions)
        values = iter(found.values)
        return [_provider(address, values, found.time) for address in addresses]

    async def provider(self, address: str) -> ProviderStake:
        return (await self.providers([address]))[0]

    async def delegations(self, delegator: str, providers: Sequence[str]) -> list[Delegated]:
        """Return what `delegator` has with each of these providers, in their order."""
        questions = [
            one
            for provider in providers
            for one in (Question(staking.delegations(provider, delegator)), Question(staking.providers(provider)))
        ]
        if not questions:
            return []
        found = await self._contracts.ask(questions)
        pairs = zip(providers, found.values[::2], found.values[1::2], strict=True)
        return [_delegated(provider, mine, whole, found.time) for provider, mine, whole in pairs]

    async def replaced(self, device: str) -> int:
        """Return the second up to which a replaced device key still answers for what it signed."""
        return int((await self._contracts.ask([Question(staking.device_owner(device))])).values[0][1])

    async def exchange(self, address: str) -> Exchange:
        """Return the pool FLW-ETH with an address' part of it; its `pair` is empty where there is none."""
        deployment = await self._chain.deployment()
        if not deployment.router:
            return Exchange("", "")
        weth, pair, first = await self._exchange(deployment)
        if not pair:
            return Exchange("", weth)
        found = await self._contracts.ask(
            [
                Question(pair_calls.get_reserves(), pair),
                Question(pair_calls.total_supply(), pair),
                Question(pair_calls.balance_of(address), pair),
                Question(pair_calls.allowance(address, deployment.router), pair),
            ]
        )
        (one, other, _), (supply,), (shares,), (allowed,) = found.values
        token, coin = (one, other) if first else (other, one)
        return Exchange(pair, weth, token, coin, supply, shares, allowed)

    async def _exchange(self, deployment: Deployment) -> tuple[str, str, bool]:
        if self._fixed is None or self._fixed[0] != deployment:
            fixed = await self._contracts.ask([Question(router.factory()), Question(router.weth())])
            (factory,), (weth,) = fixed.values
            found = await self._contracts.ask([Question(factory_calls.get_pair(deployment.token, weth), factory)])
            pair = found.values[0][0]
            if pair == NOBODY:
                return weth, "", False
            first = await self._contracts.ask([Question(pair_calls.token0(), pair)])
            self._fixed = deployment, weth, pair, first.values[0][0] == deployment.token
        return self._fixed[1:]


def _network(held_by: str) -> tuple[Question, ...]:
    asked: tuple[View[Any], ...] = (
        token.balance_of(held_by), staking.total_bond(), staking.shared(), staking.total_units(), staking.capped_until(),
        market.epoch(), market.start(), market.fees(), lend_vault.pending(), lend_vault.idle(), lend_vault.total_supply(),
        pool_vault.total_supply(), token.total_supply(),
    )  # fmt: skip
    return tuple(map(Question, asked))


def _figures(values: Iterator[tuple[Any, ...]]) -> Figures:
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
    return *_provider_questions(address), *map(Question, asked)


def _standing(address: str, values: Iterator[tuple[Any, ...]], now: int) -> Standing:
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


def _provider_questions(address: str) -> tuple[Question, Question]:
    return Question(staking.providers(address)), Question(lend_vault.debt_of(address))


def _provider(address: str, values: Iterator[tuple[Any, ...]], now: int) -> ProviderStake:
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


def _delegated(provider: str, mine: tuple[Any, ...], whole: tuple[Any, ...], now: int) -> Delegated:
    shares, asked, leave_at = mine
    pool, all_shares = whole[9], whole[10]
    going = leaving(asked, leave_at, now, WINDOW)
    return Delegated(provider, shares, worth(shares, pool, all_shares), going, worth(going.amount, pool, all_shares))


def somebody(address: str) -> str:
    """Return an address; empty for that of nobody."""
    return "" if address == NOBODY else address
