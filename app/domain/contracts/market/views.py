"""The views of Market.

Written by packaging/bindings.py from resources/contracts/Market.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.market import functions
from app.domain.contracts.market.values import Eip712Domain, Epoch, Exits, Payers, Work


def burn() -> View[int]:
    """Part of every payment that is burned, in basis points."""
    return View(functions.BURN, functions.BURN.data(), int)


def emission() -> View[int]:
    """Each epoch mints at most this fraction of what the cap leaves: one part in so many."""
    return View(functions.EMISSION, functions.EMISSION.data(), int)


def epoch_constant() -> View[int]:
    """Seconds of an epoch."""
    return View(functions.EPOCH_CONSTANT, functions.EPOCH_CONSTANT.data(), int)


def lock() -> View[int]:
    """Seconds between asking for escrow and the first moment it can leave."""
    return View(functions.LOCK, functions.LOCK.data(), int)


def max_price() -> View[int]:
    return View(functions.MAX_PRICE, functions.MAX_PRICE.data(), int)


def min_price() -> View[int]:
    """Lowest and highest reference price, in wei."""
    return View(functions.MIN_PRICE, functions.MIN_PRICE.data(), int)


def models_constant() -> View[int]:
    """The treasury's part is divided by this, and one such part is for Models."""
    return View(functions.MODELS_CONSTANT, functions.MODELS_CONSTANT.data(), int)


def rebate() -> View[int]:
    """Most of an epoch's fees that comes back as work rewards, in basis points: with what Models pays out of them
    still below all (85 % and 10 %), so that washing loses whoever does it.
    """
    return View(functions.REBATE, functions.REBATE.data(), int)


def target() -> View[int]:
    """Share of the offered capacity, 1e18 = all, at which the price rests."""
    return View(functions.TARGET, functions.TARGET.data(), int)


def treasury_constant() -> View[int]:
    """Part of every payment that goes to the treasury, in basis points."""
    return View(functions.TREASURY_CONSTANT, functions.TREASURY_CONSTANT.data(), int)


def claimable(provider: str) -> View[int]:
    """Wei of work rewards that `claim` would pay `provider` if no epoch were to be closed first."""
    return View(functions.CLAIMABLE, functions.CLAIMABLE.data(provider), int)


def domain_separator() -> View[bytes]:
    """The EIP-712 domain under which vouchers and receipts are signed."""
    return View(functions.DOMAIN_SEPARATOR, functions.DOMAIN_SEPARATOR.data(), bytes)


def eip712_domain() -> View[Eip712Domain]:
    return View(functions.EIP712_DOMAIN, functions.EIP712_DOMAIN.data(), Eip712Domain)


def epoch() -> View[Epoch]:
    """The open epoch."""
    return View(functions.EPOCH, functions.EPOCH.data(), Epoch)


def exits(payer: str) -> View[Exits]:
    """A requester's request to take escrow out."""
    return View(functions.EXITS, functions.EXITS.data(payer), Exits)


def fees() -> View[int]:
    """Fees of the open epoch, in wei."""
    return View(functions.FEES, functions.FEES.data(), int)


def for_models() -> View[int]:
    """Wei of closed epochs' fees that Models has not fetched yet."""
    return View(functions.FOR_MODELS, functions.FOR_MODELS.data(), int)


def models() -> View[str]:
    """Receives its part of the treasury's."""
    return View(functions.MODELS, functions.MODELS.data(), str)


def paid(payer: str, provider: str) -> View[int]:
    """Wei paid from a payer to a provider, ever."""
    return View(functions.PAID, functions.PAID.data(payer, provider), int)


def payers(payer: str) -> View[Payers]:
    """A requester's escrow and session key."""
    return View(functions.PAYERS, functions.PAYERS.data(payer), Payers)


def reward_per_point(epoch: int) -> View[int]:
    """Reward of an epoch for each point, in 1e-18 wei."""
    return View(functions.REWARD_PER_POINT, functions.REWARD_PER_POINT.data(epoch), int)


def staking() -> View[str]:
    """Pays providers out and knows the offered capacity."""
    return View(functions.STAKING, functions.STAKING.data(), str)


def start() -> View[int]:
    """Second in which epoch 0 began."""
    return View(functions.START, functions.START.data(), int)


def token() -> View[str]:
    """The token of payment."""
    return View(functions.TOKEN, functions.TOKEN.data(), str)


def treasury() -> View[str]:
    """Receives the treasury's part of the fees."""
    return View(functions.TREASURY, functions.TREASURY.data(), str)


def work(provider: str) -> View[Work]:
    """A provider's points and rewards as last settled."""
    return View(functions.WORK, functions.WORK.data(provider), Work)
