"""What a job costs and how much a provider lets a payer owe; integers only."""

FIRST_JOBS = 2
MOST_JOBS = 64
PAID_PER_CREDIT = 4
MOST_WEI = (1 << 96) - 1  # the contracts count in uint96
MARKET_PERCENT = 5  # of every voucher: 3 burnt, 2 to the treasury (contracts/src/Market.sol)


def price_of(units: int, unit_price: int) -> int:
    """Return the price in wei of `units` compute units."""
    if units < 0 or unit_price < 0:
        raise ValueError("units and prices are never negative")
    return units * unit_price


def within_credit(unpaid: int, price: int, vouched: int) -> bool:
    """Tell whether a job of `price` wei may be taken from a payer that owes `unpaid` wei for work done or under way.

    A payer may owe two jobs of this price, and a quarter of all it has ever vouched for: credit grows with money paid, so
    many small payments buy no large debt.
    """
    return unpaid + price <= FIRST_JOBS * price + vouched // PAID_PER_CREDIT


def escrow_covers(vouched: int, paid: int, unpaid: int, price: int, balance: int) -> bool:
    """Tell whether the payer's escrow holds all it would owe, in wei: vouchers not `paid` on chain yet, debt, this job."""
    return max(vouched - paid, 0) + max(unpaid, 0) + price <= balance


def redemption_is_worth_it(pending: int, fee: int, times: int = 20) -> bool:
    """Tell whether `pending` wei of vouchers are at least `times` the fee of redeeming them.

    Token and gas coin are compared one to one: on the local network both are play money; elsewhere the agent asks for a
    price first.
    """
    return pending > 0 and pending >= fee * times


def market_fee(gross: int) -> int:
    """Return the market's part of `gross` wei, rounded up as the contract does."""
    return -(-gross * MARKET_PERCENT // 100)


def electricity(milliseconds: int, watts: int, tariff: int) -> int | None:
    """Return what work has cost in electricity, in millionths of the currency; `tariff` in hundredths of it a kWh.

    None when the tariff or the power is not known: it is left out then, never guessed.
    """
    if not watts or not tariff:
        return None
    return milliseconds * watts * tariff * 10_000 // 3_600_000_000
