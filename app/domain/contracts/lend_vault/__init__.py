"""LendVault: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/LendVault.json: not by hand.
"""

from app.domain.bindings import Creation
from app.domain.contracts.lend_vault.calls import (
    accrue as accrue,
    approve as approve,
    borrow as borrow,
    deposit as deposit,
    mint as mint,
    redeem as redeem,
    repay as repay,
    settle as settle,
    transfer as transfer,
    transfer_from as transfer_from,
    withdraw as withdraw,
    write_down as write_down,
)
from app.domain.contracts.lend_vault.events import (
    Approval as Approval,
    Borrowed as Borrowed,
    Deposit as Deposit,
    Repaid as Repaid,
    Transfer as Transfer,
    Withdraw as Withdraw,
    WrittenDown as WrittenDown,
)
from app.domain.contracts.lend_vault.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.lend_vault.values import Pending as Pending
from app.domain.contracts.lend_vault.views import (
    accrued_at as accrued_at,
    allowance as allowance,
    asset as asset,
    balance_of as balance_of,
    convert_to_assets as convert_to_assets,
    convert_to_shares as convert_to_shares,
    debt_of as debt_of,
    debt_shares as debt_shares,
    decimals as decimals,
    idle as idle,
    max_deposit as max_deposit,
    max_loan as max_loan,
    max_mint as max_mint,
    max_rate as max_rate,
    max_redeem as max_redeem,
    max_withdraw as max_withdraw,
    min_rate as min_rate,
    name as name,
    pending as pending,
    preview_deposit as preview_deposit,
    preview_mint as preview_mint,
    preview_redeem as preview_redeem,
    preview_withdraw as preview_withdraw,
    rate_at_target as rate_at_target,
    staking as staking,
    symbol as symbol,
    target as target,
    total_assets as total_assets,
    total_debt as total_debt,
    total_debt_shares as total_debt_shares,
    total_supply as total_supply,
)

CREATION = Creation(
    "LendVault",
    11166,
    "923d89da658cd039c254bcf8272bb5aab9d0571381b161c4e68c8563b37e7572",
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
    "SafeERC20FailedOperation(address)",
    "Unhealthy()",
)
