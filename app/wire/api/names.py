"""Names in the place of addresses (ENS), by a chain's own registry; no host outside a chain is asked."""

from typing import Annotated

import msgspec

from app.wire.api.base import Request
from app.wire.api.wallet import CautionInfo
from app.wire.frames import Message


class NameReply(Message, frozen=True, tag=True):
    """A name in its one form and its address; `name` is empty where an address has none that leads back to it."""

    name: str
    address: str
    network: str
    cautions: list[CautionInfo] = msgspec.field(default_factory=list)


class ResolveName(Request[NameReply], frozen=True, tag=True):
    """Ask whom a name means, on `network` where that has a registry, else on Ethereum where that is on."""

    name: Annotated[str, msgspec.Meta(max_length=400)]
    network: Annotated[str, msgspec.Meta(max_length=40)] = "local"


class NameOf(Request[NameReply], frozen=True, tag=True):
    """Ask what an address is called, likewise."""

    address: Annotated[str, msgspec.Meta(max_length=100)]
    network: Annotated[str, msgspec.Meta(max_length=40)] = "local"
