"""The staking contracts' acts in memory: delegations, vaults, jury duty, models and an exchange."""

from abc import ABC, abstractmethod
from typing import Any

from app.domain.contracts import lend_vault, models, pool_vault, staking
from app.domain.creations import TREASURY_DELAY
from app.domain.stake_math import is_unhealthy, liquidity_for, shares_for, shares_worth, swap_gives, worth
from app.domain.staking import (
    CHALLENGE_BOND,
    COOLDOWN,
    DAY,
    LISTING_BOND,
    MIN_CLAIM,
    MIN_DELEGATION,
    MOST_DUTY,
    STAKE_CAP,
    WINDOW,
)
from tests.fakes.stake_book import NOBODY, PAIR, FakeClaim, Revert
from tests.fakes.stake_views import StakeViews


class Treasury(ABC):
    """What ports.Faucet has the treasury do; part of the fake chain."""

    @abstractmethod
    def now(self) -> StakeViews:
        """Return the world. Raises ChainAway when it is told not to answer."""

    async def ask(self, test_set: bytes, metric: bytes, tolerance: int, uri: str) -> int:
        world = self.now()
        world.time, world.block, number = world.time + TREASURY_DELAY, world.block + 1, len(world.stakes.questions)
        world.stakes.questions.append([test_set, metric, tolerance, 0, 0])
        world.log("Models", models.Asked(number, test_set, metric, tolerance, uri))
        return number


class Staked(StakeViews):
    """Acts and views of the staking contracts; part of the fake chain's World."""

    def _open(self, leave_at: int) -> None:
        if not leave_at or not leave_at <= self.time <= leave_at + WINDOW:
            raise Revert("NotReady")

    def _room(self) -> None:
        if self.time < self.start + 180 * DAY and self.token[self.deployment.staking] > STAKE_CAP:
            raise Revert("AboveStakeCap")

    def _staking_delegate(self, sender: str, provider: str, amount: int, least: int) -> None:
        if amount < MIN_DELEGATION or not self.providers[provider].device:
            raise Revert("TooSmall")
        pool = self.stakes.pools[provider]
        given = shares_for(amount, pool.owned, pool.leaving)
        if given < least:
            raise Revert("FewerShares")
        pool.owned, pool.leaving = pool.owned + amount, pool.leaving + given
        self.stakes.delegations[provider, sender].owned += given
        self.log("Staking", staking.Delegated(provider, sender, amount, given))
        self._take(sender, self.deployment.staking, amount)
        self._room()

    def _staking_undelegate(self, sender: str, provider: str, shares: int) -> None:
        mine = self.stakes.delegations[provider, sender]
        if shares > mine.owned:
            raise Revert("TooSmall")
        mine.leaving, mine.leave_at = shares, self.time + COOLDOWN if shares else 0

    def _staking_withdrawdelegated(self, sender: str, provider: str) -> None:
        mine, pool = self.stakes.delegations[provider, sender], self.stakes.pools[provider]
        self._open(mine.leave_at)
        amount = worth(mine.leaving, pool.owned, pool.leaving)
        pool.owned, pool.leaving = pool.owned - amount, pool.leaving - mine.leaving
        mine.owned, mine.leaving, mine.leave_at = mine.owned - mine.leaving, 0, 0
        self.log("Staking", staking.Undelegated(provider, sender, amount))
        self.move(self.deployment.staking, sender, amount)

    def _staking_recall(self, _: str, provider: str) -> None:
        own = self.providers[provider]
        if not is_unhealthy(self.stakes.debts[provider], own.bond):
            raise Revert("Healthy")
        own.leaving, own.leave_at, own.units = own.bond, self.time + COOLDOWN, 0

    def _lendvault_deposit(self, sender: str, assets: int, receiver: str) -> None:
        whole = self.view_lendvault_idle() + self.view_lendvault_pending()[0]
        given = shares_for(assets, whole, self.view_lendvault_totalsupply())
        self.stakes.lend_shares[receiver] += given
        self.log("LendVault", lend_vault.Deposit(sender, receiver, assets, given))
        self._take(sender, self.deployment.lend_vault, assets)

    def _lendvault_withdraw(self, sender: str, assets: int, receiver: str, owner: str) -> None:
        whole = self.view_lendvault_idle() + self.view_lendvault_pending()[0]
        shares = shares_worth(assets, whole, self.view_lendvault_totalsupply())
        if sender != owner or shares > self.stakes.lend_shares[owner] or assets > self.view_lendvault_idle():
            raise Revert("ERC4626ExceededMaxWithdraw")
        self._leave_vault(owner, receiver, assets, shares)

    def _lendvault_redeem(self, sender: str, shares: int, receiver: str, owner: str) -> None:
        whole = self.view_lendvault_idle() + self.view_lendvault_pending()[0]
        assets = worth(shares, whole, self.view_lendvault_totalsupply())
        if sender != owner or shares > self.stakes.lend_shares[owner] or assets > self.view_lendvault_idle():
            raise Revert("ERC4626ExceededMaxRedeem")
        self._leave_vault(owner, receiver, assets, shares)

    def _leave_vault(self, owner: str, receiver: str, assets: int, shares: int) -> None:
        self.stakes.lend_shares[owner] -= shares
        self.log("LendVault", lend_vault.Withdraw(owner, receiver, owner, assets, shares))
        self.move(self.deployment.lend_vault, receiver, assets)

    def _lendvault_borrow(self, sender: str, amount: int) -> None:
        own = self.providers[sender]
        if own.locks:
            raise Revert("Locked")
        self.move(self.deployment.lend_vault, self.deployment.staking, amount)
        own.bond, own.bonded_at = own.bond + amount, self.time
        self.stakes.debts[sender] += amount
        if self.stakes.debts[sender] * 4 > own.bond * 3:
            raise Revert("Unhealthy")
        self.log("LendVault", lend_vault.Borrowed(sender, amount))
        self.log("Staking", staking.Bonded(sender, amount))
        self._room()

    def _lendvault_repay(self, sender: str, provider: str, amount: int) -> None:
        paid = min(amount, self.stakes.debts[provider])
        self.stakes.debts[provider] -= paid
        self.log("LendVault", lend_vault.Repaid(provider, paid))
        self._take(sender, self.deployment.lend_vault, paid)

    def _poolvault_deposit(self, sender: str, assets: int, receiver: str) -> None:
        given = shares_for(assets, self.stakes.pooled, self.view_poolvault_totalsupply())
        self.stakes.pool[receiver].owned += given
        self.stakes.pooled += assets
        self.log("PoolVault", pool_vault.Deposit(sender, receiver, assets, given))
        if self.allowed[sender, self.deployment.pool_vault] < assets:
            raise Revert("ERC20InsufficientAllowance")
        self.allowed[sender, self.deployment.pool_vault] -= assets
        self.move(sender, self.deployment.staking, assets)

    def _poolvault_cooldown(self, sender: str, shares: int) -> None:
        mine = self.stakes.pool[sender]
        if shares > mine.owned:
            raise Revert("ERC20InsufficientBalance")
        mine.owned, mine.leaving, mine.leave_at = mine.owned - shares, mine.leaving + shares, self.time + COOLDOWN

    def _poolvault_cancel(self, sender: str) -> None:
        mine = self.stakes.pool[sender]
        mine.owned, mine.leaving, mine.leave_at = mine.owned + mine.leaving, 0, 0

    def _poolvault_redeem(self, sender: str, shares: int, receiver: str, owner: str) -> None:
        mine = self.stakes.pool[owner]
        if sender != owner or shares > mine.leaving or not mine.leave_at <= self.time <= mine.leave_at + WINDOW:
            raise Revert("ERC4626ExceededMaxRedeem")
        assets = worth(shares, self.stakes.pooled, self.view_poolvault_totalsupply())
        mine.leaving -= shares
        self.stakes.pooled -= assets
        self.log("PoolVault", pool_vault.Withdraw(sender, receiver, owner, assets, shares))
        self.move(self.deployment.staking, receiver, assets)

    def _jury_depositduty(self, sender: str, amount: int) -> None:
        self.stakes.duty[sender] += amount
        if self.stakes.duty[sender] > MOST_DUTY:
            raise Revert("DutyTooLarge")
        self._take(sender, self.deployment.jury, amount)

    def _jury_withdrawduty(self, sender: str, amount: int) -> None:
        if amount > self.stakes.duty[sender]:
            raise Revert("DutyTooSmall")
        self.stakes.duty[sender] -= amount
        self.move(self.deployment.jury, sender, amount)

    def _models_list(self, sender: str, name: bytes, file: bytes, kind: bytes, units: int, licence: bytes) -> None:
        if name in self.stakes.models:
            raise Revert("Taken")
        self.stakes.models[name] = [sender, 0, units, file, kind, licence]
        self.log("Models", models.Listed(name, sender, file, kind, units))
        self._take(sender, self.deployment.models, LISTING_BOND)

    def _models_delist(self, sender: str, name: bytes) -> None:
        if self.view_models_models(name)[0] != sender:
            raise Revert("Denied")
        self.stakes.models[name][1] = self.time + COOLDOWN

    def _models_reclaim(self, _: str, name: bytes) -> None:
        owner, leave_at = self.view_models_models(name)[:2]
        if not leave_at or self.time < leave_at:
            raise Revert("NotReady")
        self.stakes.models[name][1] = (1 << 40) - 1
        self.move(self.deployment.models, owner, LISTING_BOND)

    def _models_claim(self, sender: str, question: int, model: bytes, score: int, amount: int) -> None:
        if question >= len(self.stakes.questions) or self.view_models_models(model)[0] == NOBODY:
            raise Revert("Unknown")
        if amount < MIN_CLAIM:
            raise Revert("TooSmall")
        self.stakes.claims.append(FakeClaim(sender, question, model, score))
        self.stakes.questions[question][3] = len(self.stakes.claims)
        self.log("Models", models.Claimed(len(self.stakes.claims), question, model, sender, score))
        self._models_back(sender, len(self.stakes.claims), amount)

    def _models_back(self, sender: str, number: int, amount: int) -> None:
        self.stakes.claims[number - 1].staked += amount
        self.stakes.stakes[number, sender].owned += amount
        self.log("Models", models.Backed(number, sender, amount))
        self._take(sender, self.deployment.models, amount)

    def _models_unback(self, sender: str, number: int, amount: int) -> None:
        mine, claim = self.stakes.stakes[number, sender], self.stakes.claims[number - 1]
        if amount > mine.owned:
            raise Revert("TooSmall")
        mine.owned, mine.leaving, mine.leave_at = mine.owned - amount, mine.leaving + amount, self.time + COOLDOWN
        claim.staked, claim.leaving = claim.staked - amount, claim.leaving + amount
        if claim.staked < MIN_CLAIM and self.stakes.questions[claim.question][3] == number:
            self.stakes.questions[claim.question][3] = 0

    def _models_withdraw(self, sender: str, number: int) -> None:
        mine = self.stakes.stakes[number, sender]
        if not mine.leave_at or self.time < mine.leave_at:
            raise Revert("NotReady")
        amount, mine.leaving, mine.leave_at = mine.leaving, 0, 0
        self.stakes.claims[number - 1].leaving -= amount
        self.move(self.deployment.models, sender, amount)

    def _models_collect(self, _: str, __: int, ___: str) -> None:
        """Nothing is ever earned here."""

    def _models_challenge(self, sender: str, number: int, _: bytes) -> None:
        claim = self.stakes.claims[number - 1]
        if claim.challenged:
            raise Revert("Locked")
        claim.challenged = True
        self._take(sender, self.deployment.jury, CHALLENGE_BOND)

    def _router_addliquidityeth(self, sender: str, _: str, token: int, *rest: Any, value: int) -> None:
        """Take the pair as it is sent: whoever asks computes what goes with what."""
        shares = liquidity_for(
            token, value, (self.stakes.reserves[0], self.stakes.reserves[1]), self.view_uniswapv2pair_totalsupply()
        )
        if not any(self.stakes.reserves):
            self.stakes.liquidity[NOBODY] = 1000
        self.stakes.liquidity[rest[2]] += shares
        self.stakes.reserves[0] += token
        self.stakes.reserves[1] += value
        self._spend(sender, token)

    def _router_removeliquidityeth(self, sender: str, _: str, shares: int, *rest: Any) -> None:
        supply = self.view_uniswapv2pair_totalsupply()
        token, coin = (shares * one // supply for one in self.stakes.reserves)
        if self.stakes.pair_allowed[sender] < shares or token < rest[0] or coin < rest[1]:
            raise Revert
        self.stakes.liquidity[sender] -= shares
        self.stakes.reserves = [self.stakes.reserves[0] - token, self.stakes.reserves[1] - coin]
        self.move(PAIR, sender, token)
        self.eth[sender] += coin

    def _router_swapexacttokensforeth(self, sender: str, amount: int, least: int, *_: Any) -> None:
        gives = swap_gives(amount, *self.stakes.reserves)
        if gives < least:
            raise Revert
        self.stakes.reserves = [self.stakes.reserves[0] + amount, self.stakes.reserves[1] - gives]
        self.eth[sender] += gives
        self._spend(sender, amount)

    def _router_swapexactethfortokens(self, sender: str, least: int, *_: Any, value: int) -> None:
        gives = swap_gives(value, self.stakes.reserves[1], self.stakes.reserves[0])
        if gives < least:
            raise Revert
        self.stakes.reserves = [self.stakes.reserves[0] - gives, self.stakes.reserves[1] + value]
        self.move(PAIR, sender, gives)

    def _spend(self, sender: str, amount: int) -> None:
        """Have the router take tokens into the exchange's pool."""
        if self.allowed[sender, self.deployment.router] < amount:
            raise Revert("ERC20InsufficientAllowance")
        self.allowed[sender, self.deployment.router] -= amount
        self.move(sender, PAIR, amount)
