"""Ledger's reports: written from the framing's public description, and read back by another reading of it."""

import pytest
from hypothesis import given, strategies as st

from app.domain.errors import Unavailable
from app.signer.hardware import apdu


class Echo:
    """A cable that gives the answer to whatever was sent, cut by the rules of the description."""

    def __init__(self, answer: bytes, spoil: int = -1) -> None:
        self.sent: list[bytes] = []
        self._left = self._cut(answer)
        if spoil >= 0:
            report = bytearray(self._left[spoil % len(self._left)])
            report[2] ^= 1
            self._left[spoil % len(self._left)] = bytes(report)

    def send(self, report: bytes) -> None:
        self.sent.append(report)

    def receive(self) -> bytes:
        return self._left.pop(0)

    def close(self) -> None:
        pass

    def _cut(self, answer: bytes) -> list[bytes]:
        reports, number = [], 0
        rest = bytes([len(answer) >> 8, len(answer) & 255]) + answer
        while rest:
            reports.append((b"\x01\x01\x05" + bytes([number >> 8, number & 255]) + rest[:59]).ljust(64, b"\0"))
            rest, number = rest[59:], number + 1
        return reports


def test_command__short__one_report_as_described() -> None:
    (report,) = apdu.reports(bytes.fromhex("e006000000"))
    assert report == bytes.fromhex("0101050000" + "0005" + "e006000000").ljust(64, b"\0")


@given(st.binary(min_size=2, max_size=600), st.binary(min_size=1, max_size=600))
def test_any_exchange__goes_out_and_comes_back_whole(answer: bytes, command: bytes) -> None:
    cable = Echo(answer)
    assert apdu.exchange(cable, command) == answer
    assert b"".join(report[5:] for report in cable.sent)[2 : 2 + len(command)] == command
    assert all(len(report) == 64 for report in cable.sent)


@given(st.binary(min_size=2, max_size=600), st.integers(0, 20))
def test_report_of_another_exchange__refused(answer: bytes, spoil: int) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        apdu.exchange(Echo(answer, spoil), b"\xe0")


@pytest.mark.parametrize("size", [0, 1, 60_000])
def test_answer_of_an_impossible_length__refused(size: int) -> None:
    cable = Echo(b"ab")
    report = bytearray(cable.receive())
    report[5:7] = size.to_bytes(2, "big")
    cable._left = [bytes(report)]
    with pytest.raises(Unavailable, match="cannot be read"):
        apdu.exchange(cable, b"\xe0")
