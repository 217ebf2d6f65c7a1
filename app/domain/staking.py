"""The contracts' constants that people meet: what a bond must cover and how long leaving takes.

Source: contracts/src/Staking.sol and Market.sol; a test compares them with the deployed contracts.
"""

DAY = 86_400
COOLDOWN = 7 * DAY  # seconds between asking for a bond and the first moment it can leave
WINDOW = 7 * DAY  # seconds it may be withdrawn from then on
LOCK = 7 * DAY  # seconds between asking for escrow and the first moment it can leave
PER_UNIT = 100 * 10**18  # wei of bond behind each unit of capacity
MIN_DELEGATION = 10**18  # wei, least that can be delegated at once
STAKE_CAP = 10**25  # wei of all stake until 180 days after deployment
EPOCH = DAY
MOST_DUTY = 50 * 10**18  # wei of a juror's deposit
VOTE_BOND = 5 * 10**18  # wei of the duty deposit at stake with each vote
SETTLED = DAY  # seconds that a juror's bond must have stood when a dispute is opened
LISTING_BOND = 100 * 10**18
MIN_CLAIM = 100 * 10**18
CHALLENGE_BOND = 20 * 10**18
MOST_QUESTIONS = 64
