"""The views of PoolVault.

Written by packaging/bindings.py from resources/contracts/PoolVault.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.pool_vault import functions
from app.domain.contracts.pool_vault.values import Exits


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


def decimals() -> View[int]:
    return View(functions.DECIMALS, functions.DECIMALS.data(), int)


def exits(owner: str) -> View[Exits]:
    """An owner's request to leave."""
    return View(functions.EXITS, functions.EXITS.data(owner), Exits)


def max_deposit(value: str) -> View[int]:
    """Most wei that can be deposited now: the stake may be capped."""
    return View(functions.MAX_DEPOSIT, functions.MAX_DEPOSIT.data(value), int)


def max_mint(value: str) -> View[int]:
    """Most shares that can be minted now: the stake may be capped."""
    return View(functions.MAX_MINT, functions.MAX_MINT.data(value), int)


def max_redeem(owner: str) -> View[int]:
    """Shares that `owner` can redeem now: those whose cooldown is over, inside the window."""
    return View(functions.MAX_REDEEM, functions.MAX_REDEEM.data(owner), int)


def max_withdraw(owner: str) -> View[int]:
    return View(functions.MAX_WITHDRAW, functions.MAX_WITHDRAW.data(owner), int)


def name() -> View[str]:
    return View(functions.NAME, functions.NAME.data(), str)


def preview_deposit(assets: int) -> View[int]:
    return View(functions.PREVIEW_DEPOSIT, functions.PREVIEW_DEPOSIT.data(assets), int)


def preview_mint(shares: int) -> View[int]:
    return View(functions.PREVIEW_MINT, functions.PREVIEW_MINT.data(shares), int)


def preview_redeem(shares: int) -> View[int]:
    return View(functions.PREVIEW_REDEEM, functions.PREVIEW_REDEEM.data(shares), int)


def preview_withdraw(assets: int) -> View[int]:
    return View(functions.PREVIEW_WITHDRAW, functions.PREVIEW_WITHDRAW.data(assets), int)


def staking() -> View[str]:
    """Keeps the tokens."""
    return View(functions.STAKING, functions.STAKING.data(), str)


def symbol() -> View[str]:
    return View(functions.SYMBOL, functions.SYMBOL.data(), str)


def total_assets() -> View[int]:
    return View(functions.TOTAL_ASSETS, functions.TOTAL_ASSETS.data(), int)


def total_supply() -> View[int]:
    return View(functions.TOTAL_SUPPLY, functions.TOTAL_SUPPLY.data(), int)
