"""From an intent to what is signed: a permission taken back may go to any token, and nothing else may."""

from pathlib import Path
from typing import Any

import pytest

from app.client.acts import perform
from app.domain import calls
from app.domain.errors import Refused
from app.domain.fees import Fees
from app.domain.hashing import checksum
from app.domain.replacing import cancelled
from app.domain.transactions import Transaction
from app.wire import api
from app.wire.signer import Summary
from tests.fakes.client import FakeClient
from tests.fakes.signer import ADDRESS, FakeSigner

TOKEN, SPENDER, FOREIGN = (checksum(digit * 40) for digit in "abc")
NETWORK = api.DeploymentReply("local", 7, TOKEN, SPENDER, SPENDER, "http://127.0.0.1:1")
REVOKE = api.PrepareRevoke(ADDRESS, FOREIGN.lower(), SPENDER)


def approve(token: str, spender: str, amount: int) -> Transaction:
    return Transaction(7, 5, 1, 2, 50_000, token, 0, calls.approve(spender, amount))


async def signed(request: Any, transaction: Transaction, replaces: bytes = b"") -> list[Summary]:
    """Carry out a request that the agent answers with this transaction; return what was consented to."""
    prepared = api.PreparedReply(transaction.encode_unsigned(), "An act", "", False, replaces=replaces)
    client = FakeClient({type(request): prepared, api.GetDeployment: NETWORK, api.Broadcast: api.SentReply("0x1")})
    client.answers[api.AwaitTransaction] = api.OutcomeReply("0x1", 1, 2, 3, "4")
    seen: list[Summary] = []

    async def consent(summary: Summary, _: api.PreparedReply) -> bool:
        seen.append(summary)
        return True

    (outcome,) = await perform(client, FakeSigner(Path("vault"), {}), request, consent)
    assert outcome.hash == "0x1"
    return seen


async def test_perform__revocation__of_any_token_is_signed() -> None:
    (summary,) = await signed(REVOKE, approve(FOREIGN, SPENDER, 0))
    assert summary.to == FOREIGN


@pytest.mark.parametrize(
    "lie",
    [approve(FOREIGN, SPENDER, 1), approve(FOREIGN, TOKEN, 0), approve(checksum("d" * 40), SPENDER, 0)],
)
async def test_perform__agent_prepares_something_else__refused(lie: Transaction) -> None:
    with pytest.raises(Refused, match="another contract"):
        await signed(REVOKE, lie)


async def test_perform__same_call_for_another_wish__refused() -> None:
    with pytest.raises(Refused, match="another contract"):
        await signed(api.PrepareAct(ADDRESS, "bond", "1"), approve(FOREIGN, SPENDER, 0))


async def test_perform__replacement_of_a_strangers_transaction__refused_by_the_signer() -> None:
    old = Transaction(7, 5, 10, 100, 21_000, SPENDER, 3, b"")
    new = cancelled(old, ADDRESS, Fees(200, 20))
    forged = old.encode_signed((1).to_bytes(32, "big") * 2 + b"\x1b")
    with pytest.raises(Refused, match="Another account"):
        await signed(api.PrepareReplacement(ADDRESS, "0x1", True), new, forged)
