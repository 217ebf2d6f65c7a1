"""Batches of calls and accounts' code from a front end: consented to one by one, and nothing signed that does more than was asked."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.adapters.keys.hot import LocalKey
from app.client.calls import CodeChange, change_code, perform_batch
from app.domain import batches, calls
from app.domain.addresses import ZERO
from app.domain.errors import BadInput, Refused
from app.domain.hashing import checksum
from app.domain.secp256k1 import new_private_key
from app.domain.transactions import SetCode, Transaction, decode_signed
from app.wire import api
from app.wire.signer import Statement, Summary
from tests.fakes.client import FakeClient
from tests.fakes.signer import FakeSigner

CHAIN = 7
TOKEN, OTHER, CODE = (checksum(digit * 40) for digit in "abc")
NETWORK = api.DeploymentReply("local", CHAIN, TOKEN, OTHER, OTHER, "http://127.0.0.1:1")


class KeySigner(FakeSigner):
    """A signer with a real key."""

    def __init__(self) -> None:
        super().__init__(Path("vault"), {})
        self.key = LocalKey(new_private_key())
        self.addresses = [self.key.address]
        self.transactions: dict[bytes, Any] = {}

    async def review(self, raw: bytes, *rest: Any, **named: Any) -> Summary:
        from app.domain.transactions import decode_unsigned

        summary = await super().review(raw, *rest, **named)
        self.transactions[summary.digest] = decode_unsigned(raw)
        return summary

    async def sign(self, summary: Summary | Statement) -> bytes:
        signature = self.key.sign(summary.digest)
        transaction = self.transactions.get(summary.digest)
        return transaction.encode_signed(signature) if transaction is not None else signature


class Bench:
    def __init__(self) -> None:
        self.signer = KeySigner()
        self.client = FakeClient({api.GetDeployment: NETWORK, api.Broadcast: api.SentReply("0x1")})
        self.client.answers[api.AwaitTransaction] = api.OutcomeReply("0x1", 1, 2, 3, "4")
        self.client.answers[api.PrepareCall] = self._prepare
        self.plain = Transaction(CHAIN, 4, 1, 2, 46_000, ZERO, 0, b"")
        self.client.answers[api.PrepareAccountCode] = lambda _: api.PreparedReply(
            self.plain.encode_unsigned(), "Change it", "", False
        )
        self.shown: list[str] = []
        self.yes = True

    @property
    def me(self) -> str:
        return self.signer.addresses[0]

    def _prepare(self, request: api.PrepareCall) -> api.PreparedReply:
        made = Transaction(CHAIN, 1, 1, 2, 50_000, request.to or None, int(request.value), request.data)
        return api.PreparedReply(made.encode_unsigned(), "One call", "", False)

    async def consent(self, summary: Summary, _: api.PreparedReply) -> bool:
        self.shown.append(summary.sentences[0])
        return self.yes

    async def agree(self, change: CodeChange) -> bool:
        self.shown.append(change.statement.sentences[0])
        return self.yes

    def batch(self, **changes: Any) -> batches.Batch:
        steps = [{"to": OTHER, "value": "0x1"}, {"to": CODE, "data": "0x" + calls.transfer(OTHER, 5).hex()}]
        given = {"version": "2.0.0", "chainId": hex(CHAIN), "atomicRequired": False, "calls": steps, **changes}
        return batches.parse(given)

    def sent(self) -> list[bytes]:
        return [one.raw for one in self.client.asked_of(api.Broadcast)]


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_batch__each_call__shown_by_its_standard_signed_and_sent(bench: Bench) -> None:
    outcomes = await perform_batch(bench.client, bench.signer, bench.me, bench.batch(), bench.consent)
    assert len(outcomes) == 2
    assert bench.shown[1].startswith("Send 5 of the smallest units of the token")
    assert [decode_signed(raw)[0].to for raw in bench.sent()] == [OTHER, CODE]


async def test_batch__declined__nothing_more_sent(bench: Bench) -> None:
    bench.yes = False
    with pytest.raises(Refused, match="you said no"):
        await perform_batch(bench.client, bench.signer, bench.me, bench.batch(), bench.consent)
    assert bench.sent() == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"chainId": "0x1"}, "for chain 1"),
        ({"from": OTHER}, "for the account"),
        ({"atomicRequired": True}, "all or nothing"),
    ],
)
async def test_batch__not_for_here__refused(bench: Bench, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        await perform_batch(bench.client, bench.signer, bench.me, bench.batch(**changes), bench.consent)


async def test_batch__call_of_ours_at_another_contract_of_ours__refused(bench: Bench) -> None:
    lie = [{"to": TOKEN, "data": "0x" + calls.bond(5).hex()}]
    with pytest.raises(Refused, match="another contract"):
        await perform_batch(bench.client, bench.signer, bench.me, bench.batch(calls=lie), bench.consent)
    assert bench.shown == []


@pytest.mark.parametrize("code", [CODE, ZERO])
async def test_code__agreed__handed_in_and_nothing_else(bench: Bench, code: str) -> None:
    assert (await change_code(bench.client, bench.signer, bench.me, code, bench.agree)).status == 1
    transaction, _ = decode_signed(bench.sent()[0])
    assert isinstance(transaction, SetCode)
    (signed,) = transaction.authorizations
    assert signed.authority == bench.me
    assert (signed.authorization.address, signed.authorization.nonce, signed.authorization.chain_id) == (code, 5, CHAIN)
    assert (transaction.to, transaction.value, transaction.data) == (ZERO, 0, b"")
    assert len(bench.shown) == 1


async def test_code__agent_takes_another_chain_for_the_network__refused(bench: Bench) -> None:
    with pytest.raises(Refused, match="takes chain 7 for Optimism"):
        await change_code(bench.client, bench.signer, bench.me, ZERO, bench.agree, "optimism")
    bench.plain = replace(bench.plain, chain_id=10)
    assert (await change_code(bench.client, bench.signer, bench.me, ZERO, bench.agree, "optimism")).status == 1
    assert decode_signed(bench.sent()[0])[0].chain_id == 10


async def test_code__declined__nothing_signed(bench: Bench) -> None:
    bench.yes = False
    with pytest.raises(Refused, match="you said no"):
        await change_code(bench.client, bench.signer, bench.me, CODE, bench.agree)
    assert bench.sent() == []


@pytest.mark.parametrize("more", [{"value": 5}, {"to": OTHER}, {"to": CODE, "data": calls.transfer(OTHER, 5)}])
async def test_code__agent_prepares_more_than_that__refused(bench: Bench, more: dict[str, Any]) -> None:
    bench.plain = replace(bench.plain, **more)
    with pytest.raises(Refused, match="more than was asked for"):
        await change_code(bench.client, bench.signer, bench.me, CODE, bench.agree)
    assert bench.sent() == []
