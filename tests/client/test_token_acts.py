"""What the agent prepares for a token's transfer or swap is signed only when it is what was asked for."""

from typing import Any

import pytest

from app.client import token_acts
from app.domain import calls
from app.domain.contracts import uniswap_v2_router02 as router
from app.domain.errors import Refused
from app.domain.hashing import checksum
from app.domain.transactions import Transaction
from app.signer import review
from app.wire import api

ME, FRIEND, TOKEN, FLW, ROUTER, COIN, OTHER = (checksum(digit * 40) for digit in "1234567")
NETWORK = api.DeploymentReply("bnb", 56, FLW, FLW, FLW, "", router=ROUTER)
SEND = api.PrepareTokenSend(ME, "bnb", TOKEN.lower(), FRIEND, "5")
SWAP = api.PrepareTokenSwap(ME, "bnb", TOKEN, "5")
WAY = (TOKEN, COIN, FLW)


def check(request: Any, to: str, data: bytes = b"", value: int = 0) -> None:
    transaction = Transaction(56, 0, 1, 2, 60_000, to, value, data)
    own = (FLW, ROUTER)
    read = review.read(transaction.encode_unsigned(), 56, own)
    token_acts.check(review.summarise(read, ME, own), request, NETWORK)


def swapping(amount: int = 5, path: tuple[str, ...] = WAY, to: str = ME) -> bytes:
    return router.swap_exact_tokens_for_tokens(amount, 4, path, to, 9)


def test_send__token_coin_or_our_own__as_asked() -> None:
    check(SEND, TOKEN, calls.transfer(FRIEND, 5))
    check(replace_token(SEND, ""), FRIEND, value=5)
    check(replace_token(SEND, FLW), FLW, calls.transfer(FRIEND, 5))


@pytest.mark.parametrize(
    ("to", "data", "value"),
    [
        (OTHER, calls.transfer(FRIEND, 5), 0),
        (TOKEN, calls.transfer(OTHER, 5), 0),
        (TOKEN, calls.transfer(FRIEND, 6), 0),
        (TOKEN, calls.approve(FRIEND, 5), 0),
        (FRIEND, b"", 5),
    ],
)
def test_send__anything_else__refused(to: str, data: bytes, value: int) -> None:
    with pytest.raises(Refused, match="not what was asked"):
        check(SEND, to, data, value)


def test_send__coin_with_another_amount_or_receiver__refused() -> None:
    for to, value in ((FRIEND, 6), (OTHER, 5)):
        with pytest.raises(Refused):
            check(replace_token(SEND, ""), to, value=value)


def test_swap__allowing_and_swapping__as_asked() -> None:
    check(SWAP, TOKEN, calls.approve(ROUTER, 5))
    check(SWAP, ROUTER, swapping())
    check(SWAP, ROUTER, swapping(path=(TOKEN, FLW)))


@pytest.mark.parametrize(
    ("to", "data"),
    [
        (TOKEN, calls.approve(OTHER, 5)),
        (TOKEN, calls.approve(ROUTER, 6)),
        (OTHER, calls.approve(ROUTER, 5)),
        (TOKEN, calls.transfer(ROUTER, 5)),
        (ROUTER, swapping(amount=6)),
        (ROUTER, swapping(path=(TOKEN, COIN, OTHER))),
        (ROUTER, swapping(path=(OTHER, COIN, FLW))),
        (ROUTER, swapping(path=())),
        (ROUTER, swapping(to=OTHER)),
        (ROUTER, router.swap_exact_tokens_for_eth(5, 4, (TOKEN, COIN), ME, 9)),
    ],
)
def test_swap__anything_else__refused(to: str, data: bytes) -> None:
    with pytest.raises(Refused, match="not what was asked"):
        check(SWAP, to, data)


def replace_token(request: api.PrepareTokenSend, token: str) -> api.PrepareTokenSend:
    return api.PrepareTokenSend(request.sender, request.network, token, request.to, request.amount)
