"""What a job costs and how much a provider lets a payer owe; integers only."""

FIRST_JOBS = 2
MOST_JOBS = 64


def price_of(units: int, unit_price: int) -> int:
    """Return the price in wei of `units` compute units."""
    if units < 0 or unit_price < 0:
        raise ValueError("units and prices are never negative")
    return units * unit_price


def open_jobs_allowed(jobs_paid: int) -> int:
    """Return how many unpaid jobs a payer may have open: two at first, one more for every four it has paid."""
    return min(MOST_JOBS, FIRST_JOBS + max(0, jobs_paid) // 4)


def within_credit(unpaid: int, price: int, jobs_paid: int) -> bool:
    """Tell whether a job of `price` wei may be taken from a payer that owes `unpaid` wei for work done or under way.

    The first two jobs are always within credit; afterwards the debt may reach the allowed number of jobs of this price.
    """
    return unpaid + price <= price * open_jobs_allowed(jobs_paid)


def escrow_covers(vouched: int, redeemed: int, unpaid: int, price: int, balance: int) -> bool:
    """Tell whether the payer's escrow holds what it would owe: vouchers not redeemed yet, open debt and this job; wei."""
    return max(vouched - redeemed, 0) + max(unpaid, 0) + price <= balance


def redemption_is_worth_it(pending: int, fee: int, token_per_gas_share: int = 20) -> bool:
    """Tell whether `pending` wei of vouchers are at least twenty times the fee of redeeming them.

    Token and gas coin are compared one to one: on the local network both are play money; elsewhere the agent asks for a
    price first.
    """
    return pending > 0 and pending >= fee * token_per_gas_share
