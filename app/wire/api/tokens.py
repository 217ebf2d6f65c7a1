"""Tokens that are none of Fallow's, on any network that is on: what there is, sending them, swapping them into Fallow's."""

from typing import Annotated

import msgspec

from app.wire.api.base import Request, Wei
from app.wire.api.wallet import CautionInfo, PreparedReply
from app.wire.frames import Message

Text = Annotated[str, msgspec.Meta(max_length=100)]


class TokenInfo(Message, frozen=True):
    """One token: what its contract at `address` calls itself, and what each account has in smallest units.

    `highlighted`: known by its chain and address, not by what it says. `cautions`: what is wrong with what it says.
    """

    address: str
    symbol: str
    name: str
    decimals: int
    amounts: dict[str, Wei]
    highlighted: bool = False
    cautions: list[CautionInfo] = msgspec.field(default_factory=list)


class TokensReply(Message, frozen=True, tag=True):
    """The accounts' tokens on a network; `swaps`: Fallow's token and an exchange are there too."""

    network: str
    coin: str
    tokens: list[TokenInfo]
    swaps: bool


class GetTokens(Request[TokensReply], frozen=True, tag=True):
    """Ask for the tokens of the profile's accounts on a network: local, or a public one that is on."""

    network: Text = "local"


class TokenReply(Message, frozen=True, tag=True):
    """What a contract calls itself."""

    token: TokenInfo


class GetToken(Request[TokenReply], frozen=True, tag=True):
    """Ask about the token at an address, whether or not any account has it."""

    network: Text
    address: Text


class TokenQuoteReply(Message, frozen=True, tag=True):
    """What a swap would give now, in wei of FLW; `path` are the tokens on the way."""

    gives: Wei
    path: list[str]


class GetTokenQuote(Request[TokenQuoteReply], frozen=True, tag=True):
    """Ask what `amount` of a token is swapped for."""

    network: Text
    token: Text
    amount: Wei


class PrepareTokenSend(Request[PreparedReply], frozen=True, tag=True):
    """Prepare a transfer of `amount` smallest units of the token at `token`; empty: of the network's coin, in wei.

    `fee` as in PrepareSend.
    """

    sender: str
    network: Text
    token: Text
    to: Text
    amount: Wei
    fee: Text = ""


class PrepareTokenSwap(Request[PreparedReply], frozen=True, tag=True):
    """Prepare the next step of swapping a token into Fallow's; `slippage` in parts of ten thousand."""

    sender: str
    network: Text
    token: Text
    amount: Wei
    slippage: int = 50
