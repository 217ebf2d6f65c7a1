"""Pending transactions and permissions at the terminal: how one is named, and what is said of each."""

from typing import Any

import pytest

from app.cli.sent import _chosen, how_much, why
from app.domain.errors import BadInput
from app.wire import api
from tests.fakes.client import FakeClient

ACCOUNT, OTHER = "0x9A3f6aF7C2eE4b3B2aD1c0F9e8D7b6A5f4E377d1", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


def waiting(name: str, nonce: int, **changes: Any) -> api.PendingInfo:
    given: dict[str, Any] = {"ahead": 0, "missing": -1, "error": "", **changes}
    return api.PendingInfo(
        hash=name, account=ACCOUNT, nonce=nonce, kind="transfer", title="Sent", other=OTHER, asset="FLW", amount="1",
        max_cost="1", state="pending", time=1.0, replaces="", **given,
    )  # fmt: skip


ENTRIES = [waiting("0xaaaa11", 4), waiting("0xaaaa22", 4), waiting("0xbbbb33", 5)]
CLIENT: Any = FakeClient({api.GetPending: api.PendingReply(ENTRIES)})


@pytest.mark.parametrize(("words", "place"), [("0xaaaa2", 1), ("0xbbbb33", 2), ("5", 2), ("4", 0)])
async def test_chosen__hash_its_first_digits_or_number__that_one(words: str, place: int) -> None:
    assert await _chosen(CLIENT, words) == ENTRIES[place]


@pytest.mark.parametrize("words", ["", "0x", "0xaaaa", "0xb", "7", "nonsense", "0xaaaa33"])
async def test_chosen__none_or_several__refused(words: str) -> None:
    with pytest.raises(BadInput, match="names no transaction"):
        await _chosen(CLIENT, words)


def test_why__each_reason__is_said() -> None:
    assert why(waiting("0x", 4, missing=3)) == "waits for number 3, which was not sent from here"
    assert why(waiting("0x", 4, ahead=2)) == "waits for 2 before it"
    assert why(waiting("0x", 4)) == "next"
    assert why(waiting("0x", 4, error="Fees have risen")) == "Fees have risen"


def test_how_much__unlimited_is_marked_and_an_unknown_token_has_no_unit() -> None:
    one = api.ApprovalInfo(ACCOUNT, OTHER, "FLW", OTHER, "", str(5 * 10**18), False, 1)
    assert how_much(one) == "5 FLW"
    assert how_much(api.ApprovalInfo(ACCOUNT, OTHER, "", OTHER, "", "7000", False, 1)) == "7,000 smallest units"
    assert how_much(api.ApprovalInfo(ACCOUNT, OTHER, "FLW", OTHER, "", str(1 << 255), True, 1)) == "UNLIMITED FLW"
