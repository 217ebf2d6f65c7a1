"""The staking contracts' views in memory. Interest and work rewards are not modelled: a debt stays as it is, the price too."""

from collections import defaultdict
from typing import Any

from app.domain.bindings import Event
from app.domain.networks import Deployment
from app.domain.stake_log import Logged
from app.domain.stake_math import WAD
from app.domain.staking import DAY
from tests.fakes.stake_book import FACTORY, FIRST_RATE, NOBODY, PAIR, WETH, Payer, Provider, StakeBook


class StakeViews:
    """Views of the staking contracts; part of the fake chain's World."""

    start: int
    time: int
    block: int
    name: str
    deployment: Deployment
    eth: defaultdict[str, int]
    token: defaultdict[str, int]
    allowed: defaultdict[tuple[str, str], int]
    providers: defaultdict[str, Provider]
    owners: dict[str, str]
    payers: defaultdict[str, Payer]
    points: defaultdict[tuple[str, int], int]
    stakes: StakeBook
    stake_events: list[Logged]
    replaced: dict[str, int]

    def move(self, source: str, to: str, amount: int) -> None:
        """Move tokens. Raises Revert."""
        raise NotImplementedError

    def _take(self, owner: str, spender: str, amount: int) -> None:
        raise NotImplementedError

    def log(self, contract: str, event: Event) -> None:
        self.stake_events.append(Logged(contract, event, self.block, self.time, len(self.stake_events), self.name))

    # ------------------------------------------------------------------ views

    def view_token_balanceof(self, who: str) -> int:
        return self.token[who]

    def view_token_totalsupply(self) -> int:
        return sum(self.token.values())

    def view_staking_providers(self, who: str) -> tuple[Any, ...]:
        own, pool = self.providers[who], self.stakes.pools[who]
        debtor = self.stakes.debts[who] > 0
        return (
            own.bond, own.leaving, own.leave_at, own.bonded_at, own.device or NOBODY, own.units, own.cut, own.locks, debtor,
            pool.owned, pool.leaving,
        )  # fmt: skip

    def view_staking_delegations(self, provider: str, who: str) -> tuple[int, ...]:
        mine = self.stakes.delegations[provider, who]
        return mine.owned, mine.leaving, mine.leave_at

    def view_staking_deviceowner(self, device: str) -> tuple[str, int]:
        owner = self.owners.get(device, "")
        current = bool(owner) and self.providers[owner].device == device
        return owner or NOBODY, (1 << 64) - 1 if current else self.replaced.get(device, 0)

    def view_staking_totalbond(self) -> int:
        return sum(one.bond for one in self.providers.values())

    def view_staking_shared(self) -> int:
        return self.stakes.pooled

    def view_staking_totalunits(self) -> int:
        return sum(one.units for one in self.providers.values())

    def view_staking_cappeduntil(self) -> int:
        return self.start + 180 * DAY

    def view_market_payers(self, who: str) -> tuple[int, str]:
        return self.payers[who].balance, self.payers[who].signer or NOBODY

    def view_market_exits(self, who: str) -> tuple[int, int]:
        return self.payers[who].unlocking, self.payers[who].unlock_at

    def view_market_epoch(self) -> tuple[int, int, int]:
        number = (self.time - self.start) // DAY
        return number, sum(points for (_, epoch), points in self.points.items() if epoch == number), WAD

    def view_market_start(self) -> int:
        return self.start

    def view_market_fees(self) -> int:
        return 0

    def view_market_claimable(self, _: str) -> int:
        return 0

    def view_market_formodels(self) -> int:
        return 0

    def view_lendvault_debtof(self, who: str) -> int:
        return self.stakes.debts[who]

    def view_lendvault_pending(self) -> tuple[int, int]:
        return sum(self.stakes.debts.values()), FIRST_RATE

    def view_lendvault_idle(self) -> int:
        return self.token[self.deployment.lend_vault]

    def view_lendvault_balanceof(self, who: str) -> int:
        return self.stakes.lend_shares[who]

    def view_lendvault_totalsupply(self) -> int:
        return sum(self.stakes.lend_shares.values())

    def view_poolvault_balanceof(self, who: str) -> int:
        return self.stakes.pool[who].owned

    def view_poolvault_totalsupply(self) -> int:
        return sum(one.owned + one.leaving for one in self.stakes.pool.values())

    def view_poolvault_exits(self, who: str) -> tuple[int, int]:
        return self.stakes.pool[who].leaving, self.stakes.pool[who].leave_at

    def view_jury_duty(self, who: str) -> int:
        return self.stakes.duty[who]

    def view_models_models(self, name: bytes) -> tuple[Any, ...]:
        return tuple(self.stakes.models.get(name, (NOBODY, 0, 0, bytes(32), bytes(32), bytes(32))))

    def view_models_questioncount(self) -> int:
        return len(self.stakes.questions)

    def view_models_questions(self, number: int) -> tuple[Any, ...]:
        return tuple(self.stakes.questions[number])

    def view_models_claimcount(self) -> int:
        return len(self.stakes.claims)

    def view_models_claims(self, number: int) -> tuple[Any, ...]:
        if not 0 < number <= len(self.stakes.claims):
            return NOBODY, 0, 0, False, False, 0, 0, 0, 0, bytes(32)
        one = self.stakes.claims[number - 1]
        return one.author, one.question, 0, one.challenged, False, one.score, one.staked, one.leaving, 0, one.model

    def view_models_stakes(self, number: int, who: str) -> tuple[int, ...]:
        mine = self.stakes.stakes[number, who]
        return mine.owned, mine.leaving, mine.leave_at, 0, 0

    def view_models_earnings(self) -> int:
        return 0

    def view_uniswapv2router02_factory(self) -> str:
        return FACTORY

    def view_uniswapv2router02_weth(self) -> str:
        return WETH

    def view_uniswapv2factory_getpair(self, _: str, __: str) -> str:
        return PAIR if any(self.stakes.reserves) else NOBODY

    def view_uniswapv2pair_getreserves(self) -> tuple[int, int, int]:
        token, coin = self.stakes.reserves
        return (token, coin, 0) if int(self.deployment.token, 16) < int(WETH, 16) else (coin, token, 0)

    def view_uniswapv2pair_totalsupply(self) -> int:
        return sum(self.stakes.liquidity.values())

    def view_uniswapv2pair_balanceof(self, who: str) -> int:
        return self.stakes.liquidity[who]

    def view_uniswapv2pair_allowance(self, who: str, _: str) -> int:
        return self.stakes.pair_allowed[who]
