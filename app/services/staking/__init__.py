"""Stake: reading what there is, and the steps of every act.

An act may take several transactions (allow, then do): whoever sends them asks again until `more` is false.
"""

from app.services.staking.bonds import GAS_MONEY as GAS_MONEY
from app.services.staking.service import ACTS as ACTS, Staking as Staking
