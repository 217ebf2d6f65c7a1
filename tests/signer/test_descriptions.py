"""What the signer makes of files that describe calls: beside what it knows, never in its place, and only where they are bound."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain import abi
from app.domain.contracts import token
from app.domain.errors import Refused
from app.domain.hashing import checksum
from app.domain.standards import DESCRIBED
from app.domain.transactions import Transaction
from app.runtime import descriptions as folder
from app.signer import review, statements
from app.signer.descriptions import UNKNOWN_SENTENCE, Descriptions
from app.wire.signer import Summary

DATA = Path(__file__).parents[1] / "domain" / "data" / "erc7730"
ME, ONE = checksum(bytes([0x99]) * 20), checksum(bytes([0x11]) * 20)
AAVE = "0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2"
USDT = "0xdAC17F958D2ee523a2206206994597C13D831ec7"
REPAY = abi.selector("repay(address,uint256,uint256,address)") + abi.encode(
    ["address", "uint256", "uint256", "address"], [USDT, 7, 2, ME]
)
SENT = Transaction(1, 3, 10**9, 2 * 10**9, 21_000, AAVE, 0, REPAY)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    names = ("calldata-lpv3.json", "calldata-usdt.json", "eip712-permit-base-usdc.json", "eip712-erc2612-permit.json")
    folder.add(tmp_path / "d", {name: (DATA / name).read_text() for name in names})
    return tmp_path / "d"


def _summary(transaction: Transaction, descriptions: Descriptions) -> Summary:
    read = review.read(transaction.encode_unsigned(), 1, (), descriptions, ME)
    return review.summarise(read, ME, (), descriptions)


def test_unknown_call__bound_file__is_told_and_warned_of(place: Path) -> None:
    summary = _summary(SENT, Descriptions(place))
    assert summary.described is not None
    assert summary.call is not None
    assert (summary.described.intent, summary.described.title) == ("Repay loan", "Aave DAO · PoolInstance")
    assert (summary.call.contract, summary.call.signature) == (DESCRIBED, "repay(address,uint256,uint256,address)")
    assert summary.sentences[0] == f"Call repay of the contract {AAVE}, which Fallow does not know."
    assert UNKNOWN_SENTENCE in summary.warnings


def test_unknown_call__with_coin__the_coin_is_told(place: Path) -> None:
    assert "1 ETH go along with it." in _summary(replace(SENT, value=10**18), Descriptions(place)).sentences


@pytest.mark.parametrize(
    "transaction",
    [replace(SENT, to=ONE), replace(SENT, data=REPAY[:4] + b"\x01"), replace(SENT, data=b"\x01\x02\x03\x04")],
)
def test_unknown_call__not_bound_or_not_fitting__refused(place: Path, transaction: Transaction) -> None:
    with pytest.raises(Refused, match="something unknown"):
        _summary(transaction, Descriptions(place))


def test_unknown_call__without_files__refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="something unknown"):
        _summary(SENT, Descriptions(tmp_path / "none"))


def test_file_removed_meanwhile__describes_no_longer(place: Path) -> None:
    descriptions = Descriptions(place)
    _summary(SENT, descriptions)
    folder.remove(place, "calldata-lpv3.json")
    with pytest.raises(Refused):
        _summary(SENT, descriptions)


def test_known_call__with_a_file__keeps_its_sentence_and_warnings(place: Path) -> None:
    call = replace(SENT, to=USDT, data=token.approve(ONE, (1 << 256) - 1))
    plain, told = _summary(call, Descriptions()), _summary(call, Descriptions(place))
    assert told.described is not None
    assert ("Amount", "Unlimited USDT") in [(one.label, one.value) for one in told.described.lines]
    assert (told.sentences, told.call, told.warnings) == (plain.sentences, plain.call, plain.warnings)


def test_own_contracts_call__with_a_lying_file__keeps_its_sentence(place: Path) -> None:
    lie = json.loads((DATA / "calldata-usdt.json").read_text())
    lie["context"]["contract"]["deployments"] = [{"chainId": 1, "address": ONE}]
    lie["display"]["formats"] = {"transfer(address a,uint256 b)": {"intent": "Receive a gift", "fields": []}}
    folder.add(place, {"lie.json": json.dumps(lie)})
    summary = _summary(replace(SENT, to=ONE, data=token.transfer(ONE, 10**18)), Descriptions(place))
    assert summary.sentences[0] == f"Send 1 FLW to {ONE}."
    assert summary.described is not None
    values = [(one.label, one.value) for one in summary.described.lines]
    assert values == [("a (not told by the file)", ONE), ("b (not told by the file)", str(10**18))]


def test_file_that_does_not_fit_a_known_call__says_so_and_tells_nothing(place: Path) -> None:
    odd = json.loads((DATA / "calldata-usdt.json").read_text())
    odd["context"]["contract"]["deployments"] = [{"chainId": 1, "address": ONE}]
    odd["display"]["formats"] = {"transfer(address a,uint256 b)": {"fields": [{"path": "c"}]}}
    folder.add(place, {"odd.json": json.dumps(odd)})
    summary = _summary(replace(SENT, to=ONE, data=token.transfer(ONE, 1)), Descriptions(place))
    assert summary.described is not None
    assert (summary.described.trouble, summary.described.lines) == ("there is no 'c' in it", ())


def test_typed_data__bound_file__is_told_beside_the_permits_own_words(place: Path) -> None:
    case = json.loads((DATA / "eip712-permit-base-usdc.tests.json").read_text())["tests"][0]["data"]
    owner = case["message"]["owner"]
    told = statements.typed(json.dumps(case), owner, 8453, Descriptions(place))
    plain = statements.typed(json.dumps(case), owner, 8453)
    assert told.described is not None
    assert told.described.intent == "Authorize spending of tokens"
    assert (told.sentences, told.warnings, told.digest) == (plain.sentences, plain.warnings, plain.digest)
    assert plain.described is None


def test_folder__with_odd_things_in_it__passes_over_them(place: Path) -> None:
    (place / "note.txt").write_text("x")
    (place / "bad.json").write_bytes(b"\xff\xfe")
    (place / "dir.json").mkdir()
    (place / "huge.json").write_text("x" * (300 << 10))
    assert _summary(SENT, Descriptions(place)).described is not None
