"""Staking: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Staking.json: not by hand.
"""

from app.domain.bindings import Creation
from app.domain.contracts.staking.calls import (
    add_shared as add_shared,
    bond as bond,
    bond_lent as bond_lent,
    bond_with_permit as bond_with_permit,
    delegate as delegate,
    lock as lock,
    recall as recall,
    register as register,
    reward as reward,
    slash as slash,
    take_shared as take_shared,
    unbond as unbond,
    undelegate as undelegate,
    withdraw as withdraw,
    withdraw_delegated as withdraw_delegated,
)
from app.domain.contracts.staking.events import (
    Bonded as Bonded,
    Delegated as Delegated,
    EIP712DomainChanged as EIP712DomainChanged,
    Leaving as Leaving,
    Left as Left,
    Registered as Registered,
    Rewarded as Rewarded,
    Slashed as Slashed,
    Undelegated as Undelegated,
    Undelegating as Undelegating,
)
from app.domain.contracts.staking.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.staking.values import (
    Delegations as Delegations,
    DeviceOwner as DeviceOwner,
    Eip712Domain as Eip712Domain,
    Providers as Providers,
    Seat as Seat,
    Standing as Standing,
)
from app.domain.contracts.staking.views import (
    capped_until as capped_until,
    challenge as challenge,
    cooldown as cooldown,
    delegations as delegations,
    device_owner as device_owner,
    eip712_domain as eip712_domain,
    get as get,
    jury as jury,
    lend_vault as lend_vault,
    market as market,
    min_delegation as min_delegation,
    per_unit as per_unit,
    pool_vault as pool_vault,
    provider_of as provider_of,
    providers as providers,
    room as room,
    seat as seat,
    shared as shared,
    shared_of as shared_of,
    signer_of as signer_of,
    stake_cap as stake_cap,
    stake_of as stake_of,
    token as token,
    total_bond as total_bond,
    total_units as total_units,
    window as window,
)

CREATION = Creation(
    "Staking",
    17984,
    "f57e5ad3deecab9b724e18748fd9180f769cebebe58b86a53484308f4767b42b",
    (
        ("token_", "address"),
        ("market_", "address"),
        ("jury_", "address"),
        ("lendVault_", "address"),
        ("poolVault_", "address"),
    ),
)
ERRORS: tuple[str, ...] = (
    "AboveStakeCap()",
    "BadCut()",
    "BadKey()",
    "CutRaised()",
    "Denied()",
    "Expired()",
    "FewerShares()",
    "GasRefused()",
    "Healthy()",
    "InvalidShortString()",
    "KeyTaken()",
    "Locked()",
    "NotReady()",
    "SafeCastOverflowedUintDowncast(uint8,uint256)",
    "StringTooLong(string)",
    "TooSmall()",
    "Unhealthy()",
)
