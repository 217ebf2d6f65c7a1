"""The views of LendVault.

Written by packaging/bindings.py from resources/contracts/LendVault.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.lend_vault import functions
from app.domain.contracts.lend_vault.values import Pending


def max_loan() -> View[int]:
    """Most of a bond that may be lent when borrowing, 1e18 = all."""
    return View(functions.MAX_LOAN, functions.MAX_LOAN.data(), int)


def max_rate() -> View[int]:
    return View(functions.MAX_RATE, functions.MAX_RATE.data(), int)


def min_rate() -> View[int]:
    """Lowest and highest rate at the target, in 1e-18 a second: 0.1 % and 50 % a year. Four times the highest, when
    nothing is idle, turns a loan of seven eighths of a bond into less than the whole within COOLDOWN and WINDOW.
    """
    return View(functions.MIN_RATE, functions.MIN_RATE.data(), int)


def target() -> View[int]:
    """Part of the vault that is lent at which the rate rests, 1e18 = all."""
    return View(functions.TARGET, functions.TARGET.data(), int)


def accrued_at() -> View[int]:
    """Second up to which interest is in `totalDebt`."""
    return View(functions.ACCRUED_AT, functions.ACCRUED_AT.data(), int)


def allowance(owner: str, spender: str) -> View[int]:
    return View(functions.ALLOWANCE, functions.ALLOWANCE.data(owner, spender), int)


def asset() -> View[str]:
    return View(functions.ASSET, functions.ASSET.data(), str)


def balance_of(account: str) -> View[int]:
    return View(functions.BALANCE_OF, functions.BALANCE_OF.data(account), int)


def convert_to_assets(shares: int) -> View[int]:
    return View(functions.CONVERT_TO_ASSETS, functions.CONVERT_TO_ASSETS.data(shares), int)


def convert_to_shares(assets: int) -> View[int]:
    return View(functions.CONVERT_TO_SHARES, functions.CONVERT_TO_SHARES.data(assets), int)


def debt_of(provider: str) -> View[int]:
    """Wei the provider owes now."""
    return View(functions.DEBT_OF, functions.DEBT_OF.data(provider), int)


def debt_shares(provider: str) -> View[int]:
    """A borrower's shares of `totalDebt`."""
    return View(functions.DEBT_SHARES, functions.DEBT_SHARES.data(provider), int)


def decimals() -> View[int]:
    return View(functions.DECIMALS, functions.DECIMALS.data(), int)


def idle() -> View[int]:
    """Wei that lie here and are lent to nobody."""
    return View(functions.IDLE, functions.IDLE.data(), int)


def max_deposit(value: str) -> View[int]:
    return View(functions.MAX_DEPOSIT, functions.MAX_DEPOSIT.data(value), int)


def max_mint(value: str) -> View[int]:
    return View(functions.MAX_MINT, functions.MAX_MINT.data(value), int)


def max_redeem(owner: str) -> View[int]:
    """Most shares that `owner` can redeem now: only what is idle leaves."""
    return View(functions.MAX_REDEEM, functions.MAX_REDEEM.data(owner), int)


def max_withdraw(owner: str) -> View[int]:
    return View(functions.MAX_WITHDRAW, functions.MAX_WITHDRAW.data(owner), int)


def name() -> View[str]:
    return View(functions.NAME, functions.NAME.data(), str)


def pending() -> View[Pending]:
    """All debts and the rate at the target, as they are now. The rate moves all the time, the faster the farther the
    use is off target; below target a quarter of it is paid at least, and four times as much when nothing is idle.
    """
    return View(functions.PENDING, functions.PENDING.data(), Pending)


def preview_deposit(assets: int) -> View[int]:
    return View(functions.PREVIEW_DEPOSIT, functions.PREVIEW_DEPOSIT.data(assets), int)


def preview_mint(shares: int) -> View[int]:
    return View(functions.PREVIEW_MINT, functions.PREVIEW_MINT.data(shares), int)


def preview_redeem(shares: int) -> View[int]:
    return View(functions.PREVIEW_REDEEM, functions.PREVIEW_REDEEM.data(shares), int)


def preview_withdraw(assets: int) -> View[int]:
    return View(functions.PREVIEW_WITHDRAW, functions.PREVIEW_WITHDRAW.data(assets), int)


def rate_at_target() -> View[int]:
    """Rate that holds when TARGET of the vault is lent, as of `accruedAt`, in 1e-18 a second."""
    return View(functions.RATE_AT_TARGET, functions.RATE_AT_TARGET.data(), int)


def staking() -> View[str]:
    """Keeps the bonds."""
    return View(functions.STAKING, functions.STAKING.data(), str)


def symbol() -> View[str]:
    return View(functions.SYMBOL, functions.SYMBOL.data(), str)


def total_assets() -> View[int]:
    return View(functions.TOTAL_ASSETS, functions.TOTAL_ASSETS.data(), int)


def total_debt() -> View[int]:
    """All debts as of `accruedAt`, in wei."""
    return View(functions.TOTAL_DEBT, functions.TOTAL_DEBT.data(), int)


def total_debt_shares() -> View[int]:
    """Shares of all debts."""
    return View(functions.TOTAL_DEBT_SHARES, functions.TOTAL_DEBT_SHARES.data(), int)


def total_supply() -> View[int]:
    return View(functions.TOTAL_SUPPLY, functions.TOTAL_SUPPLY.data(), int)
