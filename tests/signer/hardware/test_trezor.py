"""Trezor: its messages as its own library writes them, and whole conversations with a device that this file plays.

The conversations are written from the public message definitions, not recorded: a software key stands for the device's.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from app.domain import secp256k1
from app.domain.authorizations import Authorization
from app.domain.errors import AppError, Locked, Refused, Unavailable
from app.domain.messages import personal_digest
from app.domain.transactions import AnyTransaction, Legacy, Listed, Transaction
from app.domain.typed_data import TypedData, build
from app.signer.hardware import protobuf, trezor_wire
from app.signer.hardware.trezor import Trezor
from app.signer.hardware.trezor_types import field_type, value_at

MADE: dict[str, tuple[int, str]] = json.loads((Path(__file__).parent / "data" / "trezor.json").read_text())["messages"]
PATH = "m/44'/60'/0'/0/0"
TO, FET = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "0xaea46A60368A7bD060eec7DF8CBa43b7EF41Ad85"
KEY = bytes([7]) * 32
DATA = bytes(range(256)) * 5
PRICED = Legacy(1, 3, 10**9, 21_000, TO, 10**18, b"")
MARKET = Transaction(137, 0, 10**9, 2 * 10**9, 60_000, FET, 0, DATA, ((FET, (bytes(32), b"\x01" * 32)),))


def made(name: str) -> tuple[int, bytes]:
    kind, body = MADE[name]
    return kind, bytes.fromhex(body)


class Script:
    """A device that expects messages and gives answers: each step is (expected, answer)."""

    def __init__(self, *steps: tuple[tuple[int, bytes], tuple[int, bytes]]) -> None:
        self._steps = [(made("initialize"), made("features")), *steps]
        self._heard = b""
        self._said: list[bytes] = []

    def send(self, report: bytes) -> None:
        assert len(report) == 64
        assert report[:1] == b"?"
        self._heard += report[1:]
        kind, size = int.from_bytes(self._heard[2:4], "big"), int.from_bytes(self._heard[4:8], "big")
        if len(self._heard) < 8 + size:
            return
        expected, answer = self._steps.pop(0)
        assert (kind, self._heard[8 : 8 + size]) == expected
        self._heard = b""
        self._said += trezor_wire.reports(*answer)

    def receive(self) -> bytes:
        return self._said.pop(0)

    def close(self) -> None:
        assert not self._steps


def _signature(digest: bytes) -> bytes:
    return secp256k1.sign(KEY, digest)


def _of(transaction: AnyTransaction) -> tuple[int, bytes]:
    signed = _signature(transaction.digest())
    return 59, protobuf.encode([(2, signed[64]), (3, signed[:32]), (4, signed[32:64])])


def test_address__the_librarys_own_bytes() -> None:
    link = Script((made("address"), made("is address")))
    assert Trezor(link).address(PATH) == TO
    link.close()


def test_session__of_an_earlier_opening__is_given_again() -> None:
    link = Script()
    link._steps = [(made("initialize again"), made("features"))]
    assert Trezor(link, b"\x07" * 32).session == b"\x07" * 32


def test_legacy_transaction__the_librarys_own_bytes__signature() -> None:
    link = Script((made("legacy"), _of(PRICED)))
    assert Trezor(link).sign(PATH, PRICED) == _signature(PRICED.digest())[:64]
    link.close()


def test_market_transaction__long_data_and_access_list__more_is_sent_as_asked() -> None:
    link = Script((made("market"), made("asks for more")), (made("more"), _of(MARKET)))
    assert Trezor(link).sign(PATH, MARKET) == _signature(MARKET.digest())[:64]
    link.close()


def test_device_that_asks_for_more_than_there_is__refused() -> None:
    link = Script((made("legacy"), made("asks for more")))
    with pytest.raises(Unavailable, match="more than there is"):
        Trezor(link).sign(PATH, PRICED)


def test_message__button_and_passphrase_in_between__answered_at_the_device() -> None:
    signed = _signature(personal_digest(b"hello"))
    answer = (66, protobuf.encode([(2, signed), (3, TO)]))
    link = Script(
        (made("message"), (41, b"")),
        (made("passphrase at the device"), (26, b"")),
        (made("button"), answer),
    )
    assert Trezor(link).sign(PATH, b"hello") == signed[:64]
    link.close()


def test_first_model__typed_data_by_hashes_and_no_passphrase_at_the_device() -> None:
    data = _order()
    signed = _signature(data.digest)
    place = [(1, number) for number in (0x8000002C, 0x8000003C, 0x80000000, 0, 0)]
    hashes = protobuf.encode([*place, (2, data.domain_separator), (3, data.hash_struct("Order", data.message))])
    link = Script(((470, hashes), (41, b"")), (made("no passphrase"), (469, protobuf.encode([(1, signed), (2, TO)]))))
    link._steps[0] = (made("initialize"), made("features of the first"))
    assert Trezor(link).sign(PATH, data) == signed[:64]
    link.close()


def _order() -> TypedData:
    fields = [
        ("address", "to"), ("uint256[]", "amounts"), ("Part[2]", "parts"), ("bytes4", "tag"), ("bytes", "data"),
        ("int64", "shift"), ("bool", "open"), ("string", "note"),
    ]  # fmt: skip
    types = {"Order": [{"name": name, "type": kind} for kind, name in fields], "Part": [{"name": "n", "type": "uint8"}]}
    message = {
        "to": TO, "amounts": ["1", "2"], "parts": [{"n": 5}, {"n": 6}], "tag": "0x01020304", "data": "0xabcd",
        "shift": -2, "open": True, "note": "hé",
    }  # fmt: skip
    return build(types, "Order", {"name": "Fallow", "chainId": 1}, message)


def test_typed_data__types_and_values_as_asked__signature() -> None:
    data = _order()
    signed = _signature(data.digest)

    def value(*place: int) -> tuple[int, bytes]:
        return 467, protobuf.encode([(1, number) for number in place])

    def given(text: bytes) -> tuple[int, bytes]:
        return 468, protobuf.encode([(1, text)])

    link = Script(
        (made("typed data"), (465, protobuf.encode([(1, "Order")]))),
        (made("struct"), value(0, 0)),
        (given(b"Fallow"), value(0, 1)),
        (given((1).to_bytes(32, "big")), value(1, 0)),
        (given(bytes.fromhex(TO[2:])), value(1, 1)),
        (made("value"), value(1, 1, 1)),
        (given((2).to_bytes(32, "big")), value(1, 2, 1, 0)),
        (given(b"\x06"), value(1, 3)),
        (given(bytes([1, 2, 3, 4])), value(1, 4)),
        (given(b"\xab\xcd"), value(1, 5)),
        (given((-2).to_bytes(8, "big", signed=True)), value(1, 6)),
        (given(b"\x01"), value(1, 7)),
        (given("hé".encode()), (469, protobuf.encode([(1, signed), (2, TO)]))),
    )
    assert Trezor(link).sign(PATH, data) == signed[:64]
    link.close()


@pytest.mark.parametrize("asked", [(465, [(1, "None")]), (467, [(1, 1), (1, 99)]), (467, [(1, 1), (1, 1), (1, 7)])])
def test_typed_data__asked_for_what_is_not_there__refused(asked: tuple[int, list[tuple[int, protobuf.Value]]]) -> None:
    link = Script((made("typed data"), (asked[0], protobuf.encode(asked[1]))))
    with pytest.raises(Refused, match="cannot be shown"):
        Trezor(link).sign(PATH, _order())


def test_pin_asked_for__not_given_here__locked() -> None:
    link = Script((made("address"), (18, b"")), (made("cancel") if MADE["cancel"][0] else (20, b""), made("failure")))
    with pytest.raises(Locked, match="locked"):
        Trezor(link).address(PATH)


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [(4, Refused, "said no"), (7, Locked, "locked"), (11, Unavailable, "no wallet"), (15, Unavailable, "busy"), (3, Refused, "odd")],
)  # fmt: skip
def test_failure__by_its_code__a_plain_error_with_a_hint(code: int, kind: type[AppError], words: str) -> None:
    link = Script((made("legacy"), (3, protobuf.encode([(1, code), (2, "odd\n")]))))
    with pytest.raises(kind, match=words) as raised:
        Trezor(link).sign(PATH, PRICED)
    assert raised.value.hint
    assert "\n" not in raised.value.title


@pytest.mark.parametrize("subject", [Authorization(1, TO, 0), Listed(1, 0, 1, 21_000, TO, 1, b"")])
def test_what_a_trezor_does_not_sign__refused_before_it_is_asked(subject: Authorization | Listed) -> None:
    link = Script()
    with pytest.raises(Refused):
        Trezor(link).sign(PATH, subject)
    link.close()


@pytest.mark.parametrize(
    "report", [b"x" * 64, b"?##" + b"\0\x11" + b"\xff" * 59, (b"?##\0\x11\0\0\0\x02\xff\xff").ljust(64, b"\0")]
)
def test_answer_that_is_none__says_so(report: bytes) -> None:
    link = Script()
    link.receive = lambda: report  # type: ignore[method-assign]
    with pytest.raises(Unavailable, match="cannot be read"):
        Trezor(link)


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 2**64 - 1) | st.binary(max_size=300)), max_size=8))
def test_any_fields__come_back_by_their_numbers(fields: list[tuple[int, int | bytes]]) -> None:
    found = protobuf.decode(protobuf.encode(fields))
    for number in {number for number, _ in fields}:
        assert found[number] == [value for one, value in fields if one == number]


@given(st.binary(max_size=80))
def test_any_bytes__decoded_or_refused(data: bytes) -> None:
    try:
        protobuf.decode(data)
    except ValueError as error:
        assert str(error)


def test_types_without_a_place__refused() -> None:
    data = _order()
    with pytest.raises(ValueError, match="no type"):
        field_type("map", data)
    with pytest.raises(ValueError, match="no value"):
        value_at(data, [1, 0, 0])
