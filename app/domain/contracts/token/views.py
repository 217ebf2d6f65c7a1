"""The views of Token.

Written by packaging/bindings.py from resources/contracts/Token.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.token import functions
from app.domain.contracts.token.values import Eip712Domain


def cap() -> View[int]:
    """Most tokens that can ever exist at once, in wei."""
    return View(functions.CAP, functions.CAP.data(), int)


def domain_separator() -> View[bytes]:
    return View(functions.DOMAIN_SEPARATOR, functions.DOMAIN_SEPARATOR.data(), bytes)


def allowance(owner: str, spender: str) -> View[int]:
    return View(functions.ALLOWANCE, functions.ALLOWANCE.data(owner, spender), int)


def balance_of(account: str) -> View[int]:
    return View(functions.BALANCE_OF, functions.BALANCE_OF.data(account), int)


def decimals() -> View[int]:
    return View(functions.DECIMALS, functions.DECIMALS.data(), int)


def eip712_domain() -> View[Eip712Domain]:
    return View(functions.EIP712_DOMAIN, functions.EIP712_DOMAIN.data(), Eip712Domain)


def minter() -> View[str]:
    """The only account that may mint: Market."""
    return View(functions.MINTER, functions.MINTER.data(), str)


def name() -> View[str]:
    return View(functions.NAME, functions.NAME.data(), str)


def nonces(owner: str) -> View[int]:
    return View(functions.NONCES, functions.NONCES.data(owner), int)


def symbol() -> View[str]:
    return View(functions.SYMBOL, functions.SYMBOL.data(), str)


def total_supply() -> View[int]:
    return View(functions.TOTAL_SUPPLY, functions.TOTAL_SUPPLY.data(), int)
