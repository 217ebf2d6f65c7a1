"""What sites send, read: every form of a call that libraries use, and an error with its code for everything else."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.domain.hashing import checksum
from app.domain.site_requests import (
    MOST_BYTES,
    READS,
    Asked,
    Wish,
    chain_asked,
    parse,
    permissions_asked,
    personal_message,
    read_data,
    read_quantity,
    transaction,
    typed_data,
)
from app.domain.sites import Code, SiteError

ME = checksum("0x" + "ab" * 20)
YOU = checksum("0x" + "cd" * 20)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def code_of(reader: Any, *given: Any) -> int:
    with pytest.raises(SiteError) as refused:
        reader(*given)
    return refused.value.code


@given(st.integers(0, 1 << 53) | st.text(max_size=9), st.text(max_size=20), st.lists(json_values, max_size=3))
def test_parse__any_call__comes_back(number: int | str, method: str, params: list[Any]) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}).encode()
    calls, is_batch = parse(body)
    assert calls == [Asked(number, method, params)]
    assert not is_batch


@given(st.binary(max_size=80) | json_values.map(lambda value: json.dumps(value).encode()))
def test_parse__any_bytes__calls_or_an_error_of_json_rpc(body: bytes) -> None:
    try:
        calls, _ = parse(body)
    except SiteError as error:
        assert error.code in (Code.PARSE, Code.INVALID_REQUEST)
        return
    assert all(isinstance(call, Asked) or call.code == Code.INVALID_REQUEST for call in calls)


def test_parse__batch__each_by_itself() -> None:
    good = {"jsonrpc": "2.0", "id": 1, "method": "eth_chainId"}
    calls, is_batch = parse(json.dumps([good, 5, {"method": "x"}]).encode())
    assert is_batch
    assert calls[0] == Asked(1, "eth_chainId", [])
    assert isinstance(calls[1], SiteError)
    assert calls[2] == Asked(None, "x", [], silent=True)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", Code.PARSE),
        (b"\xff", Code.PARSE),
        (b'{"method": NaN}', Code.PARSE),
        (b'{"id":1,"method":"x","params":["\\ud800"]}', Code.PARSE),
        (b"[]", Code.INVALID_REQUEST),
        (b"[1" + 20 * b",1" + b"]", Code.INVALID_REQUEST),
        (b"[" * 100_000, Code.INVALID_REQUEST),
        (b" " * (MOST_BYTES + 1), Code.INVALID_REQUEST),
    ],
)
def test_parse__no_request__its_code(body: bytes, code: Code) -> None:
    assert code_of(parse, body) == code


@pytest.mark.parametrize("call", [5, [], {"method": 5}, {"jsonrpc": "1.0", "method": "x"}, {"id": True, "method": "x"},
                                  {"id": [], "method": "x"}, {"id": 1, "method": "x", "params": {}}])  # fmt: skip
def test_parse__odd_call__an_error_in_its_place(call: Any) -> None:
    (found,), _ = parse(json.dumps([call]).encode())
    assert isinstance(found, SiteError)
    assert found.code == Code.INVALID_REQUEST


def test_transaction__as_libraries_fill_it__fees_and_number_left_to_the_wallet() -> None:
    given = {"from": ME.lower(), "to": YOU, "value": "0x5", "data": "0x", "gas": "0x1", "maxFeePerGas": "0x2", "nonce": "0x9",
             "maxPriorityFeePerGas": "0x1", "type": "0x2", "chainId": "0xa", "accessList": []}  # fmt: skip
    assert transaction([given]) == Wish(ME, YOU, 5, b"", 10)


def test_transaction__input_and_no_recipient__a_creation() -> None:
    assert transaction([{"from": ME, "input": "0x6001"}]) == Wish(ME, None, 0, b"\x60\x01")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"from": None}, Code.INVALID_PARAMS),
        ({"from": ME[:-1] + ("A" if ME[-1] != "A" else "B")}, Code.INVALID_PARAMS),
        ({"to": "0x12"}, Code.INVALID_PARAMS),
        ({"to": None}, Code.INVALID_PARAMS),
        ({"value": 5}, Code.INVALID_PARAMS),
        ({"value": "0x05"}, Code.INVALID_PARAMS),
        ({"value": "0x1" + 64 * "0"}, Code.INVALID_PARAMS),
        ({"data": "0x1"}, Code.INVALID_PARAMS),
        ({"data": "0x11", "input": "0x12"}, Code.INVALID_PARAMS),
        ({"blobVersionedHashes": ["0x00"]}, Code.INVALID_PARAMS),
        ({"authorizationList": [{"address": YOU}]}, Code.UNSUPPORTED),
    ],
)
def test_transaction__what_none_may_ask_for__refused(changes: dict[str, Any], code: Code) -> None:
    assert code_of(transaction, [{"from": ME, "to": YOU, "value": "0x1", **changes}]) == code


@given(json_values)
def test_transaction__any_value__read_or_refused(value: Any) -> None:
    try:
        transaction([value])
    except SiteError as error:
        assert error.code in (Code.INVALID_PARAMS, Code.UNSUPPORTED)


@given(st.binary(max_size=40))
def test_message__hex_and_text_in_either_order__the_bytes(message: bytes) -> None:
    written = "0x" + message.hex()
    assert personal_message([written, ME]) == (message, ME)
    if len(message) != 20:
        assert personal_message([ME, written]) == (message, ME)
    assert personal_message(["Hello, 0x", ME]) == (b"Hello, 0x", ME)


@pytest.mark.parametrize("params", [[], ["0x"], [5, ME], ["Hello", "0x12"], [{}, ME]])
def test_message__not_as_it_is_given__refused(params: list[Any]) -> None:
    assert code_of(personal_message, params) == Code.INVALID_PARAMS


def test_typed_data__text_or_object__the_same_text() -> None:
    assert typed_data([ME, '{"a":1}']) == typed_data([ME, {"a": 1}]) == ('{"a":1}', ME)
    assert code_of(typed_data, [ME]) == Code.INVALID_PARAMS


def test_chain__by_its_id__and_nothing_else() -> None:
    assert chain_asked([{"chainId": "0xa", "rpcUrls": ["https://evil.example"]}]) == 10
    bad: list[Any]
    for bad in ([], [{}], [{"chainId": "10"}], [{"chainId": "0x0"}], [{"chainId": "0x" + 20 * "f"}], ["0xa"]):
        assert code_of(chain_asked, bad) == Code.INVALID_PARAMS


def test_permissions__accounts_alone() -> None:
    permissions_asked([{"eth_accounts": {}}])
    assert code_of(permissions_asked, [{"eth_accounts": {}, "snap": {}}]) == Code.UNSUPPORTED
    assert code_of(permissions_asked, [{"eth_accounts": {"caveats": []}}]) == Code.INVALID_PARAMS
    assert code_of(permissions_asked, [5]) == Code.INVALID_PARAMS


@given(st.integers(0, (1 << 256) - 1))
def test_quantity__any_number__through_hex(number: int) -> None:
    assert read_quantity(hex(number)) == number


@given(st.binary(max_size=64))
def test_data__any_bytes__through_hex(data: bytes) -> None:
    assert read_data("0x" + data.hex()) == data


def test_reads__none_that_signs_sends_or_tends_the_node() -> None:
    assert not {one for one in READS if not one.startswith("eth_")}
    assert not {one for one in READS if "sign" in one.lower() or "send" in one.lower() or "filter" in one.lower()}
