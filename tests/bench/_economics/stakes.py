"""Who bears a slash, what a lender gains by running first, and whether a recall keeps lenders whole."""

from dataclasses import dataclass

from tests.bench._economics.network import COIN, DAY, Network, address

OWN, LENT, POOLED = 250 * COIN, 750 * COIN, 1000 * COIN
LEVERAGES = (0, 1, 4, 9)  # delegated, in bonds


@dataclass(frozen=True)
class Losses:
    """Parts lost, 0 to 1, of the owner's bond, the lenders', the delegators' and the shared pool's assets."""

    owner: float
    lenders: float
    delegators: float
    pool: float


def slashes(leverage: int, disputes: int) -> list[Losses]:
    """Slash a provider again and again by a tenth of its stake, as Jury does; return the losses after each time.

    Another provider of the same bond shares the backing of the pool.
    """
    network, provider = _borrowed(2 * LENT)
    network.provider("neighbour", OWN + LENT)
    delegated = leverage * (OWN + LENT)
    if delegated:
        delegator = network.person("delegator", delegated)
        network.call(delegator, "Staking", "delegate", provider, delegated, 0)
    network.call(network.person("pool staker", POOLED), "PoolVault", "deposit", POOLED, address("pool staker"))
    vault = int(network.read("LendVault", "totalAssets"))
    found = []
    for _ in range(disputes):
        amount = int(network.read("Staking", "stakeOf", provider)) // 10
        network.call(address("judge"), "Staking", "slash", provider, amount)
        bond, pool = _standing(network, provider)
        debt = int(network.read("LendVault", "debtOf", provider))
        found.append(
            Losses(
                1 - max(0, bond - debt) / OWN,
                1 - int(network.read("LendVault", "totalAssets")) / vault,
                1 - pool / delegated if delegated else 0.0,
                1 - int(network.read("PoolVault", "totalAssets")) / POOLED,
            )
        )
    return found


def run_before_slash() -> tuple[float, float, float]:
    """Two lenders lend 500 each, 750 are lent on, one takes all that is idle before a slash takes the whole bond.

    Returns what they lose, as parts of their 500: the one that ran, the one that stayed, and each if nobody had run.
    """
    ends = []
    for runs in (True, False):
        network, provider = _borrowed(500 * COIN)
        second = network.person("second lender", 500 * COIN)
        network.call(second, "LendVault", "deposit", 500 * COIN, second)
        network.call(provider, "LendVault", "borrow", LENT - _first_loan(500 * COIN))
        first = address("lender")
        if runs:
            network.call(first, "LendVault", "withdraw", network.read("LendVault", "idle"), first, first)
        network.call(address("judge"), "Staking", "slash", provider, OWN + LENT)
        ends.append([1 - _worth(network, who) / (500 * COIN) for who in (first, second)])
    return ends[0][0], ends[0][1], ends[1][1]


@dataclass(frozen=True)
class Recall:
    days: int  # from a largest loan to the first possible recall
    rate: float  # a year, at that time
    lender: float  # what lenders have after it, by what they had lent
    owner: float  # what the owner keeps of its own bond
    days_unwatched: int  # until the debt passes the bond if nobody recalls


def recall() -> Recall:
    """Lend everything out, at the largest loan, and wait: with a recall on the first day that it is possible, and without."""
    network, provider = _borrowed(LENT)
    days = _days_until(network, provider, 7 / 8)
    rate = int(network.read("LendVault", "pending")[1]) * 365 * DAY / COIN
    network.read("Staking", "recall", provider)
    network.advance(7 * DAY + 1)
    before = network.balance(provider)
    network.read("Staking", "withdraw", provider)
    lender = int(network.read("LendVault", "totalAssets")) / LENT
    owner = (network.balance(provider) - before) / OWN
    alone, debtor = _borrowed(LENT)
    return Recall(days, rate, lender, owner, _days_until(alone, debtor, 1))


def _days_until(network: Network, provider: str, part: float) -> int:
    days = 0
    while int(network.read("LendVault", "debtOf", provider)) <= part * _standing(network, provider)[0]:
        network.advance(DAY)
        network.read("LendVault", "accrue")
        days += 1
    return days


def _borrowed(lent: int) -> tuple[Network, str]:
    """Return a network where one lends `lent`, and a provider with OWN has borrowed what it may of it."""
    network = Network(judge="judge")
    lender = network.person("lender", lent)
    network.call(lender, "LendVault", "deposit", lent, lender)
    provider = network.provider("provider", OWN)
    network.call(provider, "LendVault", "borrow", _first_loan(lent))
    return network, provider


def _first_loan(lent: int) -> int:
    return min(lent, LENT)


def _standing(network: Network, provider: str) -> tuple[int, int]:
    """Return bond and pool of a provider."""
    names = network.fields("Staking", "providers")
    values = network.read("Staking", "providers", provider)
    return int(values[names.index("bond")]), int(values[names.index("pool")])


def _worth(network: Network, lender: str) -> int:
    shares = network.read("LendVault", "balanceOf", lender)
    return int(network.read("LendVault", "convertToAssets", shares)) + network.balance(lender)
