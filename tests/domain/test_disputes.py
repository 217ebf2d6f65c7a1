"""Disputes by the chain's clock, votes as the contract hashes them, evidence bound to its receipt."""

from dataclasses import replace

import pytest

from app.domain import abi
from app.domain.disputes import (
    APPEAL,
    COMMIT,
    LAST_CALL,
    REVEAL,
    Dispute,
    Evidence,
    Phase,
    Verdict,
    Vote,
)
from app.domain.hashing import keccak
from app.domain.jobs import Done, Job, Output, Terms
from app.domain.networks import Deployment

ANN, BOB = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
CASE, SALT = b"\x01" * 32, b"\x02" * 32
AT = Deployment(31337, ANN, ANN, BOB)


def dispute(**changes: object) -> Dispute:
    given: dict[str, object] = {
        "case": CASE, "accused": ANN, "challenger": BOB, "opened": 1000, "started": 1000, "round": 0,
        "about_claim": False, "seed_block": 5, "seed": b"", "commits": 0, "verdict": Verdict.NONE, "resolved": False,
        "guilty": 0, "innocent": 0,
    }  # fmt: skip
    return Dispute(**{**given, **changes})  # type: ignore[arg-type]


def evidence() -> Evidence:
    job = Job(b"\3" * 16, b"\4" * 32, "embed", ((101, 7, 102),), b"\5" * 32, 9, 8, ANN, 31337, 7, b"\6" * 64)
    output = Output(bytes(8), (1, 2), Terms("class", "engine", "", 3))
    return Evidence(job, BOB, Done(output, 1_750_000_000, 4, bytes(65)))


@pytest.mark.parametrize(
    ("passed", "changes", "phase"),
    [
        (0, {}, Phase.COMMIT),
        (COMMIT, {}, Phase.COMMIT),
        (COMMIT + 1, {}, Phase.REVEAL),
        (COMMIT + REVEAL, {}, Phase.REVEAL),
        (COMMIT + REVEAL + 1, {}, Phase.DUE),
        (COMMIT + REVEAL + 1, {"guilty": 2, "innocent": 1}, Phase.APPEAL),
        (COMMIT + REVEAL + APPEAL, {"guilty": 3}, Phase.APPEAL),
        (COMMIT + REVEAL + APPEAL + 1, {"guilty": 3}, Phase.DUE),
        (COMMIT + REVEAL + 1, {"guilty": 3, "round": 2}, Phase.DUE),  # nobody can appeal against the last round
        (COMMIT + REVEAL + 1, {"resolved": True}, Phase.OVER),
    ],
)
def test_phase__by_the_chains_clock__as_the_contract_has_it(
    passed: int, changes: dict[str, object], phase: Phase
) -> None:
    assert dispute(**changes).phase(1000 + passed) is phase


def test_last_call__an_hour_before_the_votes_close__and_not_earlier() -> None:
    assert not dispute().last_call(1000 + COMMIT - LAST_CALL)
    assert dispute().last_call(1000 + COMMIT - LAST_CALL + 1)


@pytest.mark.parametrize("guilty", [True, False])
def test_commitment__is_solidity_abi_encoding(guilty: bool) -> None:
    types = ("bytes32", "uint256", "address", "bool", "bytes32")
    wanted = keccak(abi.encode(types, (CASE, 2, ANN, guilty, SALT)))
    assert Vote(CASE, 2, guilty, SALT).commitment(ANN) == wanted
    assert Vote(CASE, 2, guilty, SALT).commitment(BOB) != wanted  # a copier cannot open it
    assert Vote(CASE, 2, guilty, SALT).mark[-1] == (1 if guilty else 2)


def test_evidence__any_part_changed__is_of_another_case() -> None:
    whole = evidence()
    case = whole.case(AT)
    assert whole.bare().case(AT) == case  # what is left out is no part of the receipt
    job, done = whole.job, whole.done
    others = (
        replace(whole, provider=ANN),
        replace(whole, job=replace(job, nonce=bytes(32))),
        replace(whole, job=replace(job, inputs=((101, 8, 102),))),
        replace(whole, job=replace(job, payer=BOB)),
        replace(whole, done=replace(done, price=5)),
        replace(whole, done=replace(done, time=1)),
        replace(whole, done=replace(done, output=replace(done.output, data=b"\1" * 8))),
        replace(whole, done=replace(done, output=replace(done.output, terms=Terms("other", "engine", "", 3)))),
    )
    assert case not in {other.case(AT) for other in others}
    assert whole.digest() != others[1].digest()


def test_evidence__own_run_differs__is_wrong_and_only_then() -> None:
    whole = evidence()
    assert not whole.is_wrong(whole.done.output)
    assert whole.is_wrong(replace(whole.done.output, data=b"\0\0\x80\x3f" * 2))
    assert whole.is_wrong(replace(whole.done.output, shape=(2, 1)))
