"""What happens to an account: transactions broadcast here, money that came in, and what each is called."""

import enum
from dataclasses import dataclass

from app.domain import calls, standard_calls, tokens
from app.domain.networks import Deployment
from app.domain.tokens import TokenFacts
from app.domain.transactions import AnyTransaction, SetCode


class ActivityState(enum.StrEnum):
    """Broadcast and not mined yet; mined; refused or reverted; nobody knows whether the network has it.

    Replaced and cancelled: another transaction of the account was mined with its number, so that it never will be.
    """

    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"
    REPLACED = "replaced"
    CANCELLED = "cancelled"


OPEN = (ActivityState.PENDING, ActivityState.UNKNOWN)
BEATEN = (ActivityState.REPLACED, ActivityState.CANCELLED)

OUT, IN = "out", "in"
COIN, TOKEN = "ETH", "FLW"
_TOKEN_ACTS = {standard_calls.TRANSFER.signature: "transfer", standard_calls.APPROVE.signature: "approve"}
TITLES = {
    "transfer": "Sent",
    "coin": "Sent",
    "approve": "Allowed a contract to take",
    "bond": "Put at stake",
    "unbond": "Asked for stake to leave",
    "withdraw": "Withdrew stake",
    "register": "Registered this device",
    "deposit": "Put into escrow",
    "setSigner": "Named the key that signs vouchers",
    "unlock": "Asked for escrow to leave",
    "withdraw-escrow": "Withdrew escrow",
    "redeem": "Redeemed vouchers",
    "claim": "Claimed rewards",
    "cancel": "Cancelled a transaction",
    "call": "Called a contract",
    "received": "Received",
    "earnings": "Earned by sharing",
}


@dataclass(frozen=True)
class Act:
    """What a transaction does: its kind (a key of TITLES), the other side, and what moves (`asset` empty: nothing).

    `token` is the address of one that is not Fallow's: then `asset` and `name` are what it calls itself.
    """

    kind: str
    other: str
    asset: str = ""
    amount: int = 0
    token: str = ""
    name: str = ""
    decimals: int = 18


@dataclass(frozen=True)
class Entry:
    """One line of an account's activity. `position` is the log's index, -1 for a transaction itself; wei; Unix seconds.

    A transaction that is not settled has its signed bytes, by which it can be sent again, its number (-1: not known), and
    the hash of the one whose place it is to take.
    """

    hash: str
    position: int
    account: str
    direction: str
    act: Act
    state: ActivityState
    fee: int | None
    time: float
    block: int
    error: str = ""
    nonce: int = -1
    raw: bytes = b""
    replaces: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it may still be mined."""
        return self.position == -1 and self.state in OPEN


@dataclass(frozen=True)
class Arrival:
    """Money that came to one of the watched accounts; `index` is the log's, or -2 for coin that came by the call itself.

    `token`, `name` and `decimals` as in Act.
    """

    account: str
    sender: str
    asset: str
    amount: int
    block: int
    time: int
    transaction: str
    index: int
    token: str = ""
    name: str = ""
    decimals: int = 18


def act_of(transaction: AnyTransaction, deployment: Deployment) -> Act:
    """Return what a transaction does, by its own bytes and the addresses of Fallow's contracts."""
    to = transaction.to or ""
    if isinstance(transaction, SetCode):
        return Act("call", transaction.authorizations[0].authorization.address)
    if not transaction.data:
        return Act("coin", to, COIN, transaction.value)
    call = calls.decode(transaction.data)
    homes = {"Token": deployment.token, "Staking": deployment.staking, "Market": deployment.market}
    if call is None or homes.get(call.contract) != to:
        return _elsewhere(transaction, to, deployment)
    values = {argument.name: argument.value for argument in call.arguments}
    match call.contract, call.name:
        case "Token", "transfer":
            return Act("transfer", values["to"], TOKEN, values["value"])
        case "Token", "approve":
            return Act("approve", values["spender"], TOKEN, values["value"])
        case "Market", "withdraw":
            return Act("withdraw-escrow", to)
        case _:
            amount = values.get("amount", 0)
            return Act(call.name, to, TOKEN if "amount" in values else "", amount)


def _elsewhere(transaction: AnyTransaction, to: str, deployment: Deployment) -> Act:
    """Return what a call of another contract does: of tokens, as far as their standard and the highlighted ones tell."""
    call = None if transaction.value or not to else standard_calls.decode(transaction.data)
    if call is None or call.signature not in _TOKEN_ACTS:
        return Act("call", to, COIN if transaction.value else "", transaction.value)
    kind, (other, amount) = _TOKEN_ACTS[call.signature], (one.value for one in call.arguments)
    token = tokens.known(deployment.chain_id, to) or TokenFacts(to, tokens.UNKNOWN, "", 0)
    return Act(kind, other, token.symbol, amount, to, token.name, token.decimals)


def arrival_entry(arrival: Arrival, deployment: Deployment) -> Entry:
    """Return the line for money that came in; what the market pays to a provider, through Staking, is what it earned."""
    ours = not arrival.token and arrival.sender in (deployment.market, deployment.staking)
    kind = "earnings" if ours else "received"
    act = Act(kind, arrival.sender, arrival.asset, arrival.amount, arrival.token, arrival.name, arrival.decimals)
    return Entry(
        hash=arrival.transaction,
        position=arrival.index,
        account=arrival.account,
        direction=IN,
        act=act,
        state=ActivityState.DONE,
        fee=None,
        time=float(arrival.time),
        block=arrival.block,
    )
