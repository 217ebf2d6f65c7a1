"""The contracts' constants that people meet: what a bond must cover and how long leaving takes.

Source: contracts/src/Staking.sol and Market.sol; a test compares them with the deployed contracts.
"""

DAY = 86_400
COOLDOWN = 7 * DAY  # seconds between asking for a bond and the first moment it can leave
WINDOW = 7 * DAY  # seconds it may be withdrawn from then on
LOCK = 7 * DAY  # seconds between asking for escrow and the first moment it can leave
PER_UNIT = 100 * 10**18  # wei of bond behind each unit of capacity
