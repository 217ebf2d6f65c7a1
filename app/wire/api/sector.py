"""The AI sector over public networks: balances and prices, the networks they are on, and the hosts that are asked."""

from app.wire.api.base import Ok, Request, Wei
from app.wire.frames import Message


class PriceInfo(Message, frozen=True):
    """Dollars for one whole token, times 10**18. `source` is chainlink or uniswap-v3, `place` its address; `time` in Unix seconds."""

    value: Wei
    source: str
    time: int
    place: str


class SectorLine(Message, frozen=True):
    """One asset on one network; `address` is empty for the network's coin.

    `amounts` follow the reply's accounts, in smallest units, None where none was read; `worth` is in dollars times 10**18.
    `checked` is confirmed (most endpoints agree), proven (by the state's hash they agree on), or empty.
    """

    symbol: str
    name: str
    network: str
    address: str
    decimals: int
    amounts: list[Wei | None]
    total: Wei | None
    price: PriceInfo | None
    worth: Wei | None
    checked: str


class NetworkInfo(Message, frozen=True):
    """A public network, on or not; `as_of` is when it was last read (0: never). `title` and `hint`: why the last try failed.

    `agreed` of `asked` endpoints said the same when its balances were last confirmed.
    """

    key: str
    name: str
    on: bool
    hosts: list[str]
    tokens: list[str]
    as_of: float = 0.0
    title: str = ""
    hint: str = ""
    agreed: int = 0
    asked: int = 0


class SectorReply(Message, frozen=True, tag=True):
    """Lines of the networks that are on; networks also those that are not."""

    accounts: list[str]
    networks: list[NetworkInfo]
    lines: list[SectorLine]


class GetSector(Request[SectorReply], frozen=True, tag=True):
    """Ask for the sector; networks are read at most once a minute, and awaited for `seconds`. Nothing is asked of those off."""

    seconds: float = 2.0


class PriceHistoryReply(Message, frozen=True, tag=True):
    """How a price has been, oldest first: Unix seconds, and dollars times 10**18, None where it is not known."""

    price: PriceInfo
    times: list[int]
    values: list[Wei | None]


class GetPriceHistory(Request[PriceHistoryReply], frozen=True, tag=True):
    """Ask how the price of a line of the sector has been; its network is asked at most once in five minutes."""

    network: str
    address: str


class ConfirmBalances(Request[Ok], frozen=True, tag=True):
    """Have all endpoints of a network asked for the balances, and the coin proven."""

    network: str


class HostInfo(Message, frozen=True):
    """A host: which networks it serves or what else it is asked for, whether it may be contacted, and whether it would be now.

    `here`: it is a process of Fallow's own on this computer, which cannot be turned off alone.

    `asked_at` is when it last was, in Unix seconds, 0 when not since the agent's start; `trouble` goes on with "the host …".
    """

    host: str
    networks: list[str]
    on: bool
    wanted: bool
    asked_at: float
    trouble: str
    here: bool = False


class HostsReply(Message, frozen=True, tag=True):
    hosts: list[HostInfo]


class GetHosts(Request[HostsReply], frozen=True, tag=True):
    """Ask which hosts any process of Fallow asks or would ask, contacted or not."""


class SetHost(Request[HostsReply], frozen=True, tag=True):
    """Allow a host to be contacted, or never again."""

    host: str
    on: bool
