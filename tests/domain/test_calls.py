"""The table of calls equals the compiled contracts, and every call reads back as it was built."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.domain import abi, calls
from app.domain.contracts import lend_vault, models, pool_vault, uniswap_v2_router02
from app.domain.hashing import checksum
from app.domain.receipts import SignedVoucher, Voucher
from tests.house.rules import ROOT

ONE, TWO = checksum(b"\x11" * 20), checksum(b"\x22" * 20)
addresses = st.binary(min_size=20, max_size=20).map(checksum)
amounts = st.integers(0, (1 << 96) - 1)
vouchers = st.builds(
    lambda payer, total, signature: SignedVoucher(Voucher(payer, ONE, total), signature),
    addresses,
    amounts,
    st.binary(min_size=64, max_size=64),
)
NAMED = pytest.mark.parametrize(
    ("data", "contract"),
    [
        (lend_vault.transfer(ONE, 1), "Token"),
        (pool_vault.deposit(1, ONE), "Vault"),
        (lend_vault.borrow(1), "LendVault"),
        (pool_vault.cancel(), "PoolVault"),
        (models.collect(1, ONE), "Models"),
        (uniswap_v2_router02.swap_exact_eth_for_tokens(1, [ONE, TWO], ONE, 2), "Router"),
    ],
)
BUILT = [
    (calls.approve(ONE, 5), "Token", "approve(address,uint256)", {"spender": ONE, "value": 5}),
    (calls.transfer(ONE, 5), "Token", "transfer(address,uint256)", {"to": ONE, "value": 5}),
    (calls.bond(5), "Staking", "bond(uint256)", {"amount": 5}),
    (calls.unbond(0), "Staking", "unbond(uint256)", {"amount": 0}),
    (calls.withdraw_bond(ONE), "Staking", "withdraw(address)", {"provider": ONE}),
    (
        calls.register(TWO, 3, 500, 9, b"\5" * 65),
        "Staking",
        "register(address,uint32,uint16,uint256,bytes)",
        {"device": TWO, "units": 3, "cut": 500, "deadline": 9, "signature": b"\5" * 65},
    ),
    (calls.deposit(5), "Market", "deposit(uint96)", {"amount": 5}),
    (calls.set_signer(TWO), "Market", "setSigner(address)", {"signer": TWO}),
    (calls.unlock(5), "Market", "unlock(uint96)", {"amount": 5}),
    (calls.withdraw_escrow(), "Market", "withdraw()", {}),
    (calls.claim(ONE), "Market", "claim(address)", {"provider": ONE}),
    (
        calls.redeem(ONE, [SignedVoucher(Voucher(TWO, ONE, 7), b"\1" * 32 + b"\2" * 32)]),
        "Market",
        "redeem(address,(address,uint96,bytes32,bytes32)[])",
        {"provider": ONE, "claims": ((TWO, 7, b"\1" * 32, b"\2" * 32),)},
    ),
]


def _zero(kind: str) -> bytes:
    """Return the encoding of nothing: zeros, an empty text or an empty list."""
    parsed = abi.parse(kind)
    if kind.startswith("(") and kind.endswith(")"):
        return abi.encode([kind], [[abi.decode([part], _zero(part))[0] for part in kind[1:-1].split(",")]])
    return (32).to_bytes(32, "big") + bytes(32) if parsed.dynamic else bytes(32)


def _abi(contract: str) -> list[dict[str, Any]]:
    entries = json.loads((ROOT / "resources" / "contracts" / f"{contract}.json").read_text())["abi"]
    assert isinstance(entries, list)
    return entries


def _type(entry: dict[str, Any]) -> str:
    """Return a parameter's type as signatures write it, a tuple by its parts."""
    kind = str(entry["type"])
    if not kind.startswith("tuple"):
        return kind
    return f"({','.join(map(_type, entry['components']))}){kind.removeprefix('tuple')}"


def _errors() -> Iterator[str]:
    for file in (ROOT / "resources" / "contracts").glob("*.json"):
        for entry in _abi(file.stem):
            if entry["type"] == "error":
                yield f"{entry['name']}({','.join(map(_type, entry['inputs']))})"


def test_table__errors__are_those_of_the_contracts_and_the_two_thrown_in_assembly() -> None:
    assert set(calls.ERRORS) == {*_errors(), "ExpOverflow()", "MulDivFailed()"}


def test_table__selectors__differ() -> None:
    assert len({function.selector for function in calls.FUNCTIONS}) == len(calls.FUNCTIONS)
    assert len({abi.selector(error) for error in calls.ERRORS}) == len(calls.ERRORS)


@pytest.mark.parametrize(("data", "contract", "signature", "arguments"), BUILT)
def test_call__built__reads_back(data: bytes, contract: str, signature: str, arguments: dict[str, Any]) -> None:
    call = calls.decode(data)
    assert call is not None
    assert (call.contract, call.signature) == (contract, signature)
    assert call.name == signature.partition("(")[0]
    assert {argument.name: argument.value for argument in call.arguments} == arguments


@NAMED
def test_decode__function_of_several_contracts__is_named_by_what_it_is(data: bytes, contract: str) -> None:
    call = calls.decode(data)
    assert call is not None
    assert call.contract == contract


def test_decode__function_of_every_contract__reads_back() -> None:
    assert len(calls.FUNCTIONS) > 75
    for function in calls.FUNCTIONS:
        call = calls.decode(function.data(*(abi.decode([kind], _zero(kind))[0] for kind in function.types)))
        assert call is not None
        assert (call.contract, call.signature) == (function.contract, function.signature)
        assert call.payable == function.payable


@given(st.lists(vouchers, max_size=5))
def test_redeem__any_vouchers__reads_back(signed: list[SignedVoucher]) -> None:
    call = calls.decode(calls.redeem(ONE.lower(), signed))
    assert call is not None
    provider, claims = (argument.value for argument in call.arguments)
    assert provider == ONE
    assert claims == tuple((s.voucher.payer, s.voucher.total, s.signature[:32], s.signature[32:]) for s in signed)


@pytest.mark.parametrize(
    "signed", [SignedVoucher(Voucher(ONE, TWO, 1), bytes(64)), SignedVoucher(Voucher(TWO, ONE, 1), bytes(65))]
)
def test_redeem__voucher_for_another_or_badly_signed__refused(signed: SignedVoucher) -> None:
    with pytest.raises(ValueError):
        calls.redeem(ONE, [signed])


@pytest.mark.parametrize(
    "build",
    [
        lambda: calls.deposit(1 << 96),
        lambda: calls.deposit(-1),
        lambda: calls.bond(1 << 256),
        lambda: calls.transfer("0x12", 1),
        lambda: calls.register(ONE, 1 << 32, 0, 0, b""),
        lambda: calls.register(ONE, 0, 1 << 16, 0, b""),
    ],
)
def test_builders__argument_that_does_not_fit__refused(build: Any) -> None:
    with pytest.raises(ValueError):
        build()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x01\x02\x03",
        calls.bond(1)[:-1],
        calls.bond(1) + b"\x00",
        b"\x01\x02\x03\x04" + bytes(32),
        calls.bond(1)[:3],
        calls.deposit(1)[:4] + (1 << 96).to_bytes(32, "big"),
    ],
)
def test_decode__no_call_of_the_table__is_none(data: bytes) -> None:
    assert calls.decode(data) is None


def test_error_name__of_every_kind() -> None:
    for signature in calls.ERRORS:
        assert calls.error_name(abi.selector(signature) + bytes(64)) == signature.partition("(")[0]
    reason = abi.selector("Error(string)")
    assert calls.error_name(reason + abi.encode(["string"], ["too\nlate"])) == "Error(toolate)"
    assert calls.error_name(abi.selector("Panic(uint256)") + abi.encode(["uint256"], [0x11])) == "Panic(0x11)"


@pytest.mark.parametrize("data", [b"", b"\1\2\3\4", abi.selector("Error(string)"), abi.selector("Panic(uint256)")])
def test_error_name__unknown_or_malformed__is_none(data: bytes) -> None:
    assert calls.error_name(data) is None
