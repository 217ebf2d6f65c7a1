"""Whatever the vendors and the contracts say comes out as an error a person can read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from web3 import exceptions as web3

from app.adapters.chain.errors import AlreadyKnown, NonceTooLow, translate
from app.adapters.chain.reverts import PANICS, TEXTS, reverted
from app.domain import abi, calls
from app.domain.errors import AppError, ChainAway, InsufficientFunds, Locked, Refused, Reverted

CONTRACTS = Path(__file__).parents[3] / "resources" / "contracts"


def abi_errors() -> Iterator[str]:
    """Yield the signature of every custom error in the compiled contracts."""
    for file in sorted(CONTRACTS.glob("*.json")):
        for entry in json.loads(file.read_text())["abi"]:
            if entry["type"] == "error":
                yield f"{entry['name']}({','.join(argument['type'] for argument in entry['inputs'])})"


def rpc_error(message: str, code: int = -32000, data: str | None = None) -> web3.Web3RPCError:
    error: Any = {"code": code, "message": message}
    if data is not None:
        error["data"] = data
    return web3.Web3RPCError(repr(error), rpc_response={"jsonrpc": "2.0", "id": 1, "error": error})


def test_texts__every_error_of_the_compiled_contracts__is_there() -> None:
    names = {signature.partition("(")[0] for signature in abi_errors()}
    assert len(names) >= 25
    assert names <= TEXTS.keys()
    assert {signature.partition("(")[0] for signature in calls.ERRORS} == TEXTS.keys()


def test_texts__each__has_a_title_a_hint_and_no_name_of_code() -> None:
    for name, (title, hint) in TEXTS.items():
        assert len(title) > 10, name
        assert len(hint) > 5, name
        assert name not in title


@pytest.mark.parametrize("signature", sorted(set(abi_errors())))
def test_translate__custom_error_from_web3__its_own_text(signature: str) -> None:
    data = "0x" + abi.selector(signature).hex() + "00" * 96
    error = translate(web3.ContractCustomError(data, data=data))
    assert isinstance(error, Reverted)
    assert (error.title, error.hint) == TEXTS[signature.partition("(")[0]]


def test_translate__custom_error_in_an_rpc_error__its_own_text() -> None:
    error = translate(rpc_error("execution reverted", 3, "0x" + abi.selector("TooSmall()").hex()))
    assert isinstance(error, Reverted)
    assert error.title == TEXTS["TooSmall"][0]


def test_translate__reason_text__is_shown_without_control_signs() -> None:
    data = "0x" + (abi.selector("Error(string)") + abi.encode(["string"], ["too \x1b[31mlate"])).hex()
    error = translate(web3.ContractLogicError("execution reverted", data=data))
    assert isinstance(error, Reverted)
    assert error.title == "The contract refused: too [31mlate"


@pytest.mark.parametrize("code", [*PANICS, 0x99])
def test_translate__panic__says_what_happened(code: int) -> None:
    data = "0x" + (abi.selector("Panic(uint256)") + abi.encode(["uint256"], [code])).hex()
    error = translate(web3.ContractPanicError("panic", data=data))
    assert isinstance(error, Reverted)
    assert PANICS.get(code, "an unknown fault") in error.title
    assert f"0x{code:02x}" in error.title


@pytest.mark.parametrize(
    "vendor",
    [
        web3.ContractLogicError("execution reverted", data="no data"),
        web3.ContractLogicError("execution reverted", data="0x"),
        rpc_error("execution reverted", 3),
        rpc_error("execution reverted", 3, "0x12345678"),
    ],
)
def test_translate__revert_without_a_known_reason__says_so(vendor: Exception) -> None:
    error = translate(vendor)
    assert isinstance(error, Reverted)
    assert "did not say why" in error.title


def test_reverted__an_error_added_later__is_named() -> None:
    assert "Novel" in reverted("Novel").title


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("already known", AlreadyKnown),
        ("nonce too low: next nonce 5, tx nonce 3", NonceTooLow),
        ("nonce too high", Refused),
        ("insufficient funds for gas * price + value: address 0xab have 1 want 2", InsufficientFunds),
        ("replacement transaction underpriced", Refused),
        ("intrinsic gas too low: gas 1, minimum needed 21000", Refused),
        ("max fee per gas less than block base fee: 1 < 2", Refused),
        ("exceeds block gas limit", Refused),
        ("invalid chain id: the transaction is for 1, this network is 2", Refused),
        ("something new", Refused),
    ],
)
def test_translate__message_of_a_node__its_kind(message: str, kind: type[AppError]) -> None:
    error = translate(rpc_error(message))
    assert type(error) is kind


@pytest.mark.parametrize(
    "vendor",
    [
        aiohttp.ServerDisconnectedError(),
        aiohttp.ClientPayloadError("cut"),
        ConnectionRefusedError(111, "refused"),
        TimeoutError(),
        web3.RequestTimedOut("request timed out"),
        web3.BadResponseFormat("no JSON-RPC"),
        json.JSONDecodeError("no JSON", "<html>", 0),
    ],
)
def test_translate__nothing_answers_as_a_node__chain_away(vendor: Exception) -> None:
    error = translate(vendor)
    assert type(error) is ChainAway
    assert error.hint


def test_translate__method_missing__refused() -> None:
    assert type(translate(web3.MethodUnavailable("{'code': -32601}"))) is Refused


def test_translate__ours__stays_as_it_is() -> None:
    ours = Locked("The wallet is locked")
    assert translate(ours) is ours


def test_translate__fault_of_our_own__is_not_dressed_up() -> None:
    assert translate(KeyError("x")) is None
