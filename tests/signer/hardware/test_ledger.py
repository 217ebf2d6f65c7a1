"""Ledger: each command is the one its emulator took, and its recorded answers make signatures that fit the account."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from app.domain import abi
from app.domain.authorizations import Authorization
from app.domain.errors import AppError, Locked, Refused, Unavailable
from app.domain.transactions import AnyTransaction, Legacy, Listed, Transaction, decode_signed
from app.domain.typed_data import DOMAIN, build
from app.signer.hardware.ledger import Ledger, error_of
from app.signer.hardware.session import HardwareSession
from app.wire import signer as wire

CASES: dict[str, list[list[str]]] = json.loads((Path(__file__).parent / "data" / "ledger.json").read_text())["cases"]
PATH = "m/44'/60'/0'/0/0"
ME, TO = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
FET = "0xaea46A60368A7bD060eec7DF8CBa43b7EF41Ad85"
ODD = b"\x01\x02\x03\x04" + bytes(range(64)) * 6
ORDER = {
    "types": {
        "EIP712Domain": [
            {"name": "name", "type": "string"},
            {"name": "chainId", "type": "uint256"},
            {"name": "verifyingContract", "type": "address"},
        ],
        "Order": [
            {"name": "to", "type": "address"},
            {"name": "amounts", "type": "uint256[]"},
            {"name": "note", "type": "string"},
        ],
    },
    "primaryType": "Order",
    "domain": {"name": "Fallow", "chainId": 1, "verifyingContract": TO},
    "message": {"to": TO, "amounts": ["1", "2"], "note": "hello"},
}


class Tape:
    """Takes exactly the commands that were recorded, in their order, and gives their answers."""

    def __init__(self, *cases: str) -> None:
        self.left = [pair for case in cases for pair in CASES[case]]

    def __call__(self, command: bytes) -> bytes:
        expected, answer = self.left.pop(0)
        assert command.hex() == expected
        return bytes.fromhex(answer)


@contextmanager
def _session(folder: Path, *cases: str) -> Iterator[HardwareSession]:
    """Yield a session whose device plays recorded cases, with the first account added."""
    tape = Tape("address", *(one for case in cases for one in ("address", case)))

    @contextmanager
    def open_device() -> Iterator[Ledger]:
        yield Ledger(tape)

    session = HardwareSession("ledger", folder, open_device)
    assert isinstance(session.answer(wire.Adopt([0]), []), wire.AccountsReply)
    yield session
    assert not tape.left


def _signed(session: HardwareSession, request: wire.Request) -> wire.Reply:
    told = session.answer(request, [])
    assert isinstance(told, wire.Summary | wire.Statement), told
    return session.answer(wire.Sign(told.sender, told.digest), [])


def _plain(kind: type[Listed] | type[Legacy], chain: int = 1) -> AnyTransaction:
    return kind(chain, 3, 10**9, 21_000, TO, 10**18, b"")


TRANSACTIONS = {
    "eip1559": Transaction(1, 3, 10**9, 2 * 10**9, 21_000, TO, 10**18, b""),
    "legacy": _plain(Legacy),
    "legacy, large chain": _plain(Legacy, 11155111),
    "eip2930": _plain(Listed),
}


@pytest.mark.parametrize("case", TRANSACTIONS)
def test_transaction__as_recorded__signed_bytes_fit_the_account(tmp_path: Path, case: str) -> None:
    with _session(tmp_path, case) as session:
        reply = _signed(session, wire.Review(TRANSACTIONS[case].encode_unsigned(), ME, 0))
        assert isinstance(reply, wire.Signed)
        assert decode_signed(reply.raw)[0] == TRANSACTIONS[case]


@pytest.mark.parametrize("case", ["message", "long message"])
def test_message__as_recorded__signature_of_65_bytes(tmp_path: Path, case: str) -> None:
    message = b"hello" if case == "message" else b"hello, " * 80
    with _session(tmp_path, case) as session:
        reply = _signed(session, wire.ReviewMessage(message, ME))
        assert isinstance(reply, wire.Signed)
        assert reply.raw[64] in (27, 28)


def test_typed_data__as_recorded__signed_by_its_hashes(tmp_path: Path) -> None:
    with _session(tmp_path, "typed data") as session:
        assert isinstance(_signed(session, wire.ReviewTypedData(json.dumps(ORDER), ME, 1)), wire.Signed)


def test_refused_at_the_device__as_recorded__says_so_and_keeps_no_signature(tmp_path: Path) -> None:
    with _session(tmp_path, "refused") as session:
        reply = _signed(session, wire.Review(TRANSACTIONS["eip1559"].encode_unsigned(), ME, 1))
        assert isinstance(reply, wire.Fail)
        assert (reply.code, reply.title) == ("Refused", "Not signed: you said no on the Ledger")


def test_token__blind_signing_off__as_recorded__hint_names_the_setting(tmp_path: Path) -> None:
    data = abi.selector("transfer(address,uint256)") + abi.encode(["address", "uint256"], [TO, 5])
    sent = Transaction(1, 4, 10**9, 2 * 10**9, 60_000, FET, 0, data)
    with _session(tmp_path, "token transfer") as session:
        reply = _signed(session, wire.Review(sent.encode_unsigned(), ME, 1))
        assert isinstance(reply, wire.Fail)
        assert "allow blind signing" in reply.hint


@pytest.mark.parametrize(
    ("case", "sent"),
    [
        ("unknown call, blind signing on", Transaction(1, 4, 10**9, 2 * 10**9, 60_000, TO, 0, ODD)),
        ("unknown call, legacy, blind signing on", Legacy(1, 4, 10**9, 60_000, TO, 0, ODD)),
    ],
)
def test_long_data__as_recorded__cut_as_the_device_takes_it(case: str, sent: AnyTransaction) -> None:
    tape = Tape(case)
    assert len(Ledger(tape).sign(PATH, sent)) == 64
    assert not tape.left


@given(st.binary(max_size=700), st.sampled_from([0, 1, 137, 11155111, 2**40]))
def test_any_legacy_data__cut_anywhere__the_last_part_has_more_than_its_chain(data: bytes, chain: int) -> None:
    sent: list[bytes] = []

    def device(command: bytes) -> bytes:
        sent.append(command[5:])
        return bytes(65) + b"\x90\x00"

    transaction = Legacy(chain, 1, 1, 21_000, TO, 1, data)
    Ledger(device).sign(PATH, transaction)
    head = 1 + 4 * 5
    raw = transaction.encode_unsigned()
    assert b"".join([sent[0][head:], *sent[1:]]) == raw
    assert all(len(part) <= 255 for part in sent)
    tail = len(raw) - len(Legacy(0, 1, 1, 21_000, TO, 1, data).encode_unsigned()) if chain else 0
    assert len(sent) == 1 or len(sent[-1]) > tail


def test_another_device_or_words__not_asked_to_sign(tmp_path: Path) -> None:
    with _session(tmp_path) as session:
        told = session.answer(wire.Review(TRANSACTIONS["eip1559"].encode_unsigned(), ME, 1), [])
        assert isinstance(told, wire.Summary)
    with _session(tmp_path):
        pass
    tape = Tape("address live 1")

    @contextmanager
    def other() -> Iterator[Ledger]:
        yield Ledger(lambda _: tape(bytes.fromhex(CASES["address live 1"][0][0])))

    session = HardwareSession("ledger", tmp_path, other)
    reply = _signed(session, wire.Review(TRANSACTIONS["eip1559"].encode_unsigned(), ME, 1))
    assert isinstance(reply, wire.Fail)
    assert "does not hold the account" in reply.title


def test_signature_of_something_else__refused(tmp_path: Path) -> None:
    """The device answers with the signature of another transaction: the bytes are not handed on."""
    answers = [CASES["address"][0][1], CASES["address"][0][1], CASES["legacy"][0][1]]

    @contextmanager
    def lying() -> Iterator[Ledger]:
        yield Ledger(lambda _: bytes.fromhex(answers.pop(0)))

    session = HardwareSession("ledger", tmp_path, lying)
    session.answer(wire.Adopt([0]), [])
    reply = _signed(session, wire.Review(TRANSACTIONS["eip1559"].encode_unsigned(), ME, 1))
    assert isinstance(reply, wire.Fail)
    assert "signed something else" in reply.title


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (0x6985, Refused, "said no"),
        (0x5515, Locked, "locked"),
        (0x6982, Refused, "said no"),
        (0x6501, Refused, "does not know this type"),
        (0x6D00, Unavailable, "Another app"),
        (0x6E01, Unavailable, "Another app"),
        (0x6A80, Refused, "does not show"),
        (0x6F42, Unavailable, "6f42"),
    ],
)
def test_status__by_the_documents__a_plain_error_with_a_hint(status: int, kind: type[AppError], words: str) -> None:
    error = error_of(status)
    assert type(error) is kind
    assert words in error.title
    assert error.hint


@pytest.mark.parametrize("answer", [b"", b"\x90", b"\x90\x00", bytes(10) + b"\x90\x00"])
def test_answer_that_is_none__says_so(answer: bytes) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        Ledger(lambda _: answer).address(PATH)
    with pytest.raises(Unavailable, match="cannot be read"):
        Ledger(lambda _: answer).sign(PATH, b"hello")


def test_what_a_ledger_does_not_sign__refused_before_it_is_asked() -> None:
    def silent(_: bytes) -> bytes:
        raise AssertionError("the device was asked")

    alone = build({DOMAIN: [{"name": "name", "type": "string"}]}, DOMAIN, {"name": "x"}, {})
    for subject in (Authorization(1, TO, 0), alone):
        with pytest.raises(Refused):
            Ledger(silent).sign(PATH, subject)
