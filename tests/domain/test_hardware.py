"""Accounts of hardware wallets: paths, and the file that a person may have damaged."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.domain import hardware
from app.domain.hardware import HardwareAccount

ME, YOU = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


def test_paths__of_both_schemes__the_accounts_number_in_its_place() -> None:
    assert hardware.path_of("standard", 3) == "m/44'/60'/0'/0/3"
    assert hardware.path_of("live", 3) == "m/44'/60'/3'/0/0"
    assert hardware.numbers("m/44'/60'/3'/0/0") == (0x8000002C, 0x8000003C, 0x80000003, 0, 0)


@pytest.mark.parametrize("path", ["", "m", "44'/60'", "m/44''", "m/x", "m/4294967296", "m/" + "/".join("1" * 11)])
def test_path__that_is_none__refused(path: str) -> None:
    with pytest.raises(ValueError):
        hardware.numbers(path)


def test_file__written_and_read__the_same() -> None:
    both = (HardwareAccount("ledger", "m/44'/60'/0'/0/0", ME), HardwareAccount("trezor", "m/44'/60'/0'/0/1", YOU))
    assert hardware.read(hardware.write(both)) == both


@given(
    st.recursive(
        st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_file__damaged__what_cannot_be_read_is_left_out(found: Any) -> None:
    good = hardware.write([HardwareAccount("ledger", "m/44'/60'/0'/0/0", ME)])["accounts"]
    assert hardware.read(found) == ()
    assert len(hardware.read({"accounts": [found, *good]})) == 1
    assert hardware.read({"accounts": [{**good[0], "address": ME[:-1] + "7"}, {**good[0], "kind": "other"}]}) == ()
