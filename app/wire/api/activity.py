"""What has happened to the profile's accounts: transactions it broadcast, and what came in."""

from app.wire.api.base import Request, Wei
from app.wire.frames import Message


class ActivityInfo(Message, frozen=True):
    """One transaction or receipt of money.

    `direction` is out (broadcast here) or in. `kind` is the call's name (transfer, approve, bond, unbond, withdraw,
    register, deposit, setSigner, unlock, redeem, claim), coin for a plain transfer, call for any other, received, or
    earnings (redeemed vouchers). `state` is pending, done, failed, unknown (nobody knows whether the network has it),
    replaced or cancelled (another transaction with its number was mined).
    `amount` of `asset` (ETH, FLW, or empty when nothing moves) in wei; `fee` in wei of the coin, None until it is known.
    `error` says why it failed. `stranger`: it came from nobody the account knows, and is nothing or from an address made to
    look like somebody's, or a token that is not what it calls itself: what poisoners send. `token`: the address of one that is
    not Fallow's, of `decimals`; `asset` is then what it calls itself.
    """

    hash: str
    direction: str
    kind: str
    title: str
    account: str
    other: str
    asset: str
    amount: Wei
    state: str
    fee: Wei | None
    time: float
    block: int
    error: str
    stranger: bool = False
    token: str = ""
    decimals: int = 18


class ActivityReply(Message, frozen=True, tag=True):
    """Newest first. `as_of`: when the network was last asked for what came in (Unix seconds, 0 never)."""

    entries: list[ActivityInfo]
    as_of: float


class GetActivity(Request[ActivityReply], frozen=True, tag=True):
    """Ask for the newest `limit` entries of all accounts of the profile."""

    limit: int = 100
