"""PoolVault: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/PoolVault.json: not by hand.
"""

from app.domain.bindings import Creation
from app.domain.contracts.pool_vault.calls import (
    approve as approve,
    cancel as cancel,
    cooldown as cooldown,
    deposit as deposit,
    mint as mint,
    redeem as redeem,
    transfer as transfer,
    transfer_from as transfer_from,
    withdraw as withdraw,
)
from app.domain.contracts.pool_vault.events import (
    Approval as Approval,
    Deposit as Deposit,
    Leaving as Leaving,
    Transfer as Transfer,
    Withdraw as Withdraw,
)
from app.domain.contracts.pool_vault.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.pool_vault.values import Exits as Exits
from app.domain.contracts.pool_vault.views import (
    allowance as allowance,
    asset as asset,
    balance_of as balance_of,
    convert_to_assets as convert_to_assets,
    convert_to_shares as convert_to_shares,
    decimals as decimals,
    exits as exits,
    max_deposit as max_deposit,
    max_mint as max_mint,
    max_redeem as max_redeem,
    max_withdraw as max_withdraw,
    name as name,
    preview_deposit as preview_deposit,
    preview_mint as preview_mint,
    preview_redeem as preview_redeem,
    preview_withdraw as preview_withdraw,
    staking as staking,
    symbol as symbol,
    total_assets as total_assets,
    total_supply as total_supply,
)

CREATION = Creation(
    "PoolVault",
    8395,
    "74ff22f6883b5cf602839998d92de2e1c81024b0dfd8d80132da5ec73f82eee0",
    (("token", "address"), ("staking_", "address")),
)
ERRORS: tuple[str, ...] = (
    "Denied()",
    "ERC20InsufficientAllowance(address,uint256,uint256)",
    "ERC20InsufficientBalance(address,uint256,uint256)",
    "ERC20InvalidApprover(address)",
    "ERC20InvalidReceiver(address)",
    "ERC20InvalidSender(address)",
    "ERC20InvalidSpender(address)",
    "ERC4626ExceededMaxDeposit(address,uint256,uint256)",
    "ERC4626ExceededMaxMint(address,uint256,uint256)",
    "ERC4626ExceededMaxRedeem(address,uint256,uint256)",
    "ERC4626ExceededMaxWithdraw(address,uint256,uint256)",
    "SafeCastOverflowedUintDowncast(uint8,uint256)",
)
