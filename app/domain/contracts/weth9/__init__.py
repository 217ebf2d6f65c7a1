"""WETH9: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/WETH9.json: not by hand.
"""

from app.domain.contracts.weth9.calls import (
    approve as approve,
    deposit as deposit,
    transfer as transfer,
    transfer_from as transfer_from,
    withdraw as withdraw,
)
from app.domain.contracts.weth9.events import (
    Approval as Approval,
    Deposit as Deposit,
    Transfer as Transfer,
    Withdrawal as Withdrawal,
)
from app.domain.contracts.weth9.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.weth9.views import (
    allowance as allowance,
    balance_of as balance_of,
    decimals as decimals,
    name as name,
    symbol as symbol,
    total_supply as total_supply,
)

ERRORS: tuple[str, ...] = ()
