"""Values over JSON-RPC: what is written is read again, and nothing else is."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.devnet import answers
from app.devnet.answers import RpcError
from app.domain import abi


@given(st.integers(0, (1 << 256) - 1))
def test_quantity__written__is_read_again(value: int) -> None:
    assert answers.read_quantity(answers.quantity(value)) == value
    assert answers.read_quantity(value) == value


@given(st.binary(max_size=80))
def test_data__written__is_read_again(value: bytes) -> None:
    assert answers.read_data(answers.data(value)) == value
    assert answers.read_data(answers.data(value), size=len(value)) == value


@given(st.integers(0, (1 << 256) - 1))
def test_word__any_integer__has_32_bytes(value: int) -> None:
    assert answers.read_data(answers.word(value), size=32) == value.to_bytes(32, "big")


@given(st.binary(min_size=20, max_size=20))
def test_address__written__is_read_again_in_any_case(value: bytes) -> None:
    text = answers.address(value)
    assert answers.read_address(text) == answers.read_address(text.lower()) == value


@pytest.mark.parametrize(
    "value", ["0x", "0x01", "1", "0xg", "", None, True, -1, 1 << 256, 1.0, "0x" + "1" * 65, [], "0x1\n"]
)
def test_quantity__anything_else__invalid(value: Any) -> None:
    with pytest.raises(RpcError) as caught:
        answers.read_quantity(value)
    assert caught.value.code == RpcError.INVALID_PARAMS


@pytest.mark.parametrize("value", ["0x0", "00", "0xzz", None, 5, b"0x00", "0x00 "])
def test_data__anything_else__invalid(value: Any) -> None:
    with pytest.raises(RpcError):
        answers.read_data(value)


@pytest.mark.parametrize("value", ["0x" + "00" * 19, "0x" + "00" * 21, "00" * 20])
def test_address__wrong_size__invalid(value: str) -> None:
    with pytest.raises(RpcError, match="20 hex bytes"):
        answers.read_address(value)


@pytest.mark.parametrize(
    ("output", "message"),
    [
        (b"", "execution reverted"),
        (abi.selector("SignerFixed()"), "execution reverted: SignerFixed"),
        (abi.selector("Unheard()"), "execution reverted"),
        (abi.selector("Error(string)") + abi.encode(["string"], ["no (way)"]), "execution reverted: no (way)"),
        (abi.selector("Panic(uint256)") + abi.encode(["uint256"], [0x11]), "execution reverted: Panic(0x11)"),
    ],
)
def test_reverted__with_output__code_3_the_name_and_the_bytes(output: bytes, message: str) -> None:
    assert RpcError.reverted(output).as_json() == {"code": 3, "message": message, "data": "0x" + output.hex()}
