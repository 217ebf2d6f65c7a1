"""What a transaction would do to one account, read from the logs that a node tells when it tries it: what comes, goes, is allowed.

Logs say what contracts say. So an amount here is what would be written in everybody's history, and a token is its address.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from app.domain import abi
from app.domain.errors import AppError
from app.domain.hashing import checksum, keccak

# Where the coin itself moves, nodes tell of it as of a token at this address. Source: execution-apis, eth_simulateV1,
# `traceTransfers`.
COIN = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE"
UNLIMITED = 1 << 95


def _topic(signature: str) -> bytes:
    return keccak(signature.encode())


_TRANSFER, _APPROVAL = _topic("Transfer(address,address,uint256)"), _topic("Approval(address,address,uint256)")
_FOR_ALL = _topic("ApprovalForAll(address,address,bool)")
_SINGLE = _topic("TransferSingle(address,address,address,uint256,uint256)")
_BATCH = _topic("TransferBatch(address,address,address,uint256[],uint256[])")
_WRAPPED, _UNWRAPPED = _topic("Deposit(address,uint256)"), _topic("Withdrawal(address,uint256)")


@dataclass(frozen=True)
class Log:
    """A log as a contract writes it."""

    address: str
    topics: tuple[bytes, ...]
    data: bytes


@dataclass(frozen=True)
class Trial:
    """What a node says when it tries a transaction: the logs of what it did, or what it would be refused with."""

    logs: tuple[Log, ...] = ()
    refused: AppError | None = None


@dataclass(frozen=True)
class Allowed:
    """Who may take what from then on; `amount` None: every item of a collection, 0: nothing more."""

    token: str
    spender: str
    amount: int | None


@dataclass(frozen=True)
class Effects:
    """By token what comes (above zero) or goes; items of collections likewise; and permissions as they are in the end."""

    amounts: dict[str, int] = field(default_factory=dict)
    items: dict[str, int] = field(default_factory=dict)
    allowed: tuple[Allowed, ...] = ()


def of_logs(account: str, logs: Sequence[Log], wrapped: Collection[str] = ()) -> Effects:
    """Return what logs mean for `account`; `wrapped` are contracts of wrapped coin, whose minting is no transfer."""
    amounts: defaultdict[str, int] = defaultdict(int)
    items: defaultdict[str, int] = defaultdict(int)
    allowed: dict[tuple[str, str], Allowed] = {}
    for log in logs:
        kind = log.topics[0] if log.topics else b""
        if kind == _TRANSFER and len(log.topics) == 3 and len(log.data) == 32:
            amounts[log.address] += _sign(account, log.topics[1], log.topics[2]) * _number(log.data)
        elif kind == _TRANSFER and len(log.topics) == 4:
            items[log.address] += _sign(account, log.topics[1], log.topics[2])
        elif kind in (_SINGLE, _BATCH) and len(log.topics) == 4:
            items[log.address] += _sign(account, log.topics[2], log.topics[3]) * _count(kind, log.data)
        elif kind in (_WRAPPED, _UNWRAPPED) and log.address in wrapped and len(log.topics) == 2:
            mine = _address(log.topics[1]) == account
            amounts[log.address] += (1 if kind == _WRAPPED else -1) * _number(log.data[:32]) if mine else 0
        elif (found := _permission(account, kind, log)) is not None:
            allowed[found.token, found.spender] = found
    return Effects(_moved(amounts), _moved(items), tuple(allowed.values()))


def _permission(account: str, kind: bytes, log: Log) -> Allowed | None:
    if len(log.topics) < 3 or _address(log.topics[1]) != account:
        return None
    if kind == _APPROVAL and len(log.topics) == 3 and len(log.data) == 32:
        return Allowed(log.address, _address(log.topics[2]), _number(log.data))
    if kind == _FOR_ALL and len(log.data) == 32:
        return Allowed(log.address, _address(log.topics[2]), None if _number(log.data) else 0)
    return None


def _count(kind: bytes, data: bytes) -> int:
    """Return how many items an ERC-1155 moves; damaged logs move none."""
    try:
        if kind == _SINGLE:
            return int(abi.decode(["uint256", "uint256"], data)[1])
        return sum(abi.decode(["uint256[]", "uint256[]"], data)[1])
    except ValueError:
        return 0


def _sign(account: str, source: bytes, to: bytes) -> int:
    return (_address(to) == account) - (_address(source) == account)


def _address(topic: bytes) -> str:
    return checksum(topic[-20:])


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _moved(amounts: dict[str, int]) -> dict[str, int]:
    return {address: amount for address, amount in amounts.items() if amount}
