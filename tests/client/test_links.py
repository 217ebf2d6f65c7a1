"""Payment links of the network at hand, read and written."""

import pytest
from hypothesis import given, strategies as st

from app.client.links import Payment, is_link, payment, request
from app.domain.errors import BadInput
from app.domain.hashing import checksum
from app.wire import api

TOKEN = "0x5FbDB2315678afecb367f032d93F642f64180aa3"
ADA = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
NETWORK = api.DeploymentReply("local", 1337, TOKEN, ADA, ADA, "http://127.0.0.1:1")


@given(
    st.binary(min_size=20, max_size=20).map(checksum),
    st.sampled_from(["ETH", "FLW"]),
    st.none() | st.integers(0, (1 << 256) - 1),
)
def test_request__any_payment__is_read_back(address: str, asset: str, amount: int | None) -> None:
    text = request(NETWORK, address, asset, amount)
    assert is_link(text)
    assert payment(text, NETWORK) == Payment(address, asset, amount)


def test_payment__without_a_chain__is_this_networks() -> None:
    assert payment(f"ethereum:{ADA}?value=1.5e18", NETWORK) == Payment(ADA, "ETH", 15 * 10**17)
    assert payment(f" ethereum:pay-{ADA} ", NETWORK) == Payment(ADA, "ETH", None)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"ethereum:{ADA}@1?value=1", "is for chain 1"),
        (f"ethereum:{ADA}@1337/transfer?address={ADA}&uint256=1", "another token"),
        (f"ethereum:{TOKEN}/approve?address={ADA}&uint256=1", "a call"),
        (f"ethereum:{TOKEN}/transfer?uint256=1", "a call"),
        (f"ethereum:{TOKEN}/transfer?address={ADA}&address={ADA}", "a call"),
        (f"ethereum:{TOKEN}/transfer?address={ADA}&uint8=1", "a call"),
        (f"ethereum:{TOKEN}/transfer?address={ADA}&uint256=1&value=1", "a call"),
        ("ethereum:ada.eth?value=1", "the name ada.eth"),
        (f"ethereum:{ADA.replace('C8', 'c8')}", "cannot be read"),
        ("ethereum:0x12", "cannot be read"),
    ],
)
def test_payment__cannot_be_paid_here__says_why(text: str, says: str) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        payment(text, NETWORK)
    assert caught.value.hint


@pytest.mark.parametrize(("text", "yes"), [(f" ETHEREUM:{ADA}", True), (ADA, False), ("", False)])
def test_is_link__scheme__decides(text: str, yes: bool) -> None:
    assert is_link(text) is yes
