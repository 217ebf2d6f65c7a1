"""ERC-7730: the registry's own files and cases, the standard's examples, and every way in which a file must not mislead."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.domain import abi, typed_data
from app.domain.descriptions import reading, shelf, telling
from app.domain.descriptions.book import Book
from app.domain.descriptions.formats import Container
from app.domain.descriptions.telling import Description, Line
from app.domain.hashing import checksum
from app.domain.transactions import decode_unsigned

DATA = Path(__file__).parent / "data" / "erc7730"
TEXTS = {path.name: path.read_text() for path in DATA.glob("*.json") if not path.name.endswith(".tests.json")}
ME, ONE, TWO = (checksum(bytes([number]) * 20) for number in (0x99, 0x11, 0x22))
PLACE = checksum("0x123456789abcdef0112233445566778899aabbcc")
Doc = dict[str, Any]


def _book(*names: str) -> Book:
    found = shelf.arrange({name: TEXTS[name] for name in names or TEXTS})
    assert not found.troubles
    return found.book


def _cases(name: str) -> list[Doc]:
    return list(json.loads((DATA / f"{name}.tests.json").read_text())["tests"])


def _told(book: Book, case: Doc) -> Description:
    if "rawTx" in case:
        sent = decode_unsigned(bytes.fromhex(case["rawTx"][2:]))
        assert sent.to is not None
        told = telling.call(book, Container(ME, sent.to, sent.value, sent.chain_id), sent.data)
    else:
        told = telling.message(book, typed_data.parse(json.dumps(case["data"])), ME)
    assert told is not None
    return told


def _doc(fields: list[Doc], function: str = "pay(address to,uint256 amount,bytes note)", **metadata: Any) -> Doc:
    """Return a small file about a contract at PLACE on chain 1."""
    return {
        "$schema": "./erc7730-v2.schema.json",
        "context": {"contract": {"deployments": [{"chainId": 1, "address": PLACE}]}},
        "metadata": {"owner": "Someone", **metadata},
        "display": {"formats": {function: {"intent": "Pay", "fields": fields}}},
    }


def _read(doc: Doc) -> Book:
    return Book((reading.read("a.json", {"a.json": json.dumps(doc)}.__getitem__),))


def _pay(doc: Doc, amount: int = 5, note: bytes = b"", **container: Any) -> Description | None:
    data = abi.selector("pay(address,uint256,bytes)") + abi.encode(["address", "uint256", "bytes"], [ONE, amount, note])
    inside = Container(**{"sender": ME, "to": PLACE, "value": 0, "chain_id": 1, **container})
    return telling.call(_read(doc), inside, data)


def _lines(told: Description | None) -> list[tuple[str, str]]:
    assert told is not None
    return [(one.label, one.value) for one in told.lines]


@pytest.mark.parametrize("name", ["calldata-lpv3", "calldata-Safe-1.4.1", "eip712-permit-base-usdc"])
def test_registry_case__its_expectation__each_label_and_address_is_told(name: str) -> None:
    for case in _cases(name):
        lines = _lines(_told(_book(), case))
        expected = case["expectedTexts"]
        for label, value in zip(expected[::2], expected[1::2], strict=True):
            if label not in ("Interaction with", "Max fees"):  # a device says these by itself
                shown = dict(lines)[label]
                if value.startswith("0x"):
                    assert value.replace(" ", "").lower() in shown.lower()


def test_aave_repay__as_the_registry_has_it__told_exactly_and_nothing_left_out() -> None:
    told = _told(_book(), _cases("calldata-lpv3")[0])
    assert (told.title, told.intent) == ("Aave DAO · PoolInstance", "Repay loan")
    usdc = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"
    assert [(one.label, one.value) for one in told.lines] == [
        ("Amount to repay", f"997,000,000 of the smallest units of the token {usdc}"),
        ("Interest rate mode", "variable"),
        ("For debt holder", "0x2c62C80aD86785DD3bfC7B616400A98E1903b672"),
    ]


def test_morpho_bundle__calls_within_a_call__are_told_by_standards_or_called_blind() -> None:
    told = _told(_book(), _cases("calldata-MorphoBundlerV3")[0])
    assert told.blind
    assert Line("ERC-20", "permit(address,address,uint256,uint256,uint8,bytes32,bytes32)", 1) in told.lines
    assert Line("spender", "0x4A6c312ec70E8747a587EE860a0353cd42Be0aE0", 1) in told.lines
    assert any(one.label == "Not described by any file" for one in told.lines)
    assert any(one.label.startswith("bytes after the arguments") for one in told.lines)


def test_token_of_the_file__its_own_contract__amount_has_its_decimals() -> None:
    usdt = "0xdAC17F958D2ee523a2206206994597C13D831ec7"
    data = abi.selector("transfer(address,uint256)") + abi.encode(["address", "uint256"], [ONE, 1_500_000])
    told = telling.call(_book("calldata-usdt.json"), Container(ME, usdt, 0, 1), data)
    assert _lines(told) == [("Amount", "1.5 USDT"), ("To", ONE)]


def test_standards_own_example__interpolated__sentence_with_its_values() -> None:
    usdt = "0xdAC17F958D2ee523a2206206994597C13D831ec7"
    data = abi.selector("transfer(address,uint256)") + abi.encode(["address", "uint256"], [ONE, 7])
    told = telling.call(_book("eip-main.json"), Container(ME, usdt, 0, 1), data)
    assert told is not None
    assert told.intent == f"Send 7 of the smallest units of the token {usdt} to {ONE}"


def _distribute(recipients: list[str], percentages: list[int]) -> Description | None:
    data = abi.selector("distribute(address[],uint256[])")
    data += abi.encode(["address[]", "uint256[]"], [recipients, percentages])
    return telling.call(_book("eip-array-iteration.json"), Container(ME, PLACE, 10**18, 1), data)


def test_bundled_arrays__standards_example__what_belongs_together_stands_together() -> None:
    assert _lines(_distribute([ONE, ME], [1250, 50])) == [
        ("Total Distributed Amount", "1 ETH"),
        ("Recipients and Fees", ""),
        ("Recipient 1", ""),
        ("Recipients", ONE),
        ("Percentages", "12.5%"),
        ("Recipient 2", ""),
        ("Recipients", f"{ME} (the account that signs)"),
        ("Percentages", "0.5%"),
    ]


def test_bundled_arrays__of_different_lengths__void() -> None:
    with pytest.raises(ValueError, match="different lengths"):
        _distribute([ONE, TWO], [1, 2, 3])


def test_nested_calls__each_with_its_own_callee_and_amount__told_below_it() -> None:
    inner = abi.selector("transfer(address,uint256)") + abi.encode(["address", "uint256"], [ONE, 7])
    usdt = "0xdAC17F958D2ee523a2206206994597C13D831ec7"
    types = ["address[]", "bytes[]", "uint256[]"]
    data = abi.selector("batchExecute(address[],bytes[],uint256[])") + abi.encode(
        types, [[usdt, TWO], [inner, b""], [0, 9]]
    )
    book = _book("eip-array-iteration.json", "calldata-usdt.json")
    told = telling.call(book, Container(ME, PLACE, 0, 1), data)
    assert told is not None
    assert not told.blind
    assert Line("Amount", "0.000007 USDT", 1) in told.lines
    assert ("Nested Calls", f"no call; 0.000000000000000009 ETH to {TWO}") in _lines(told)


@pytest.mark.parametrize("changes", [{"chain_id": 137}, {"to": TWO}])
def test_other_chain_or_address__not_described(changes: Doc) -> None:
    doc = _doc([{"path": "to", "label": "To"}])
    assert _pay(doc) is not None
    assert _pay(doc, **changes) is None


def test_other_function__not_described() -> None:
    data = abi.selector("pay(address)") + abi.encode(["address"], [ONE])
    assert telling.call(_read(_doc([])), Container(ME, PLACE, 0, 1), data) is None


@pytest.mark.parametrize("visible", ["never", "always"])
def test_what_a_file_leaves_out_or_hides__is_told_raw(visible: str) -> None:
    told = _pay(_doc([{"path": "to", "label": "To", "visible": visible}]), note=b"\x01")
    lines = dict(_lines(told))
    assert ONE in (lines.get("To"), lines.get("to (not told by the file)"))
    assert lines["amount (not told by the file)"] == "5"
    assert lines["note (not told by the file)"] == "0x01"


def test_must_match__another_value__void() -> None:
    doc = _doc([{"path": "amount", "label": "Fee", "visible": {"mustMatch": [0]}}])
    assert dict(_lines(_pay(doc, amount=0)))["amount (not told by the file)"] == "0"
    with pytest.raises(ValueError, match="none of the values"):
        _pay(doc, amount=5)


def test_if_not_in__listed_value__only_raw() -> None:
    doc = _doc([{"path": "amount", "label": "Fee", "visible": {"ifNotIn": [0]}}])
    assert "Fee" not in dict(_lines(_pay(doc, amount=0)))
    assert dict(_lines(_pay(doc, amount=5)))["Fee"] == "5"


@pytest.mark.parametrize(
    ("field", "amount", "text"),
    [
        ({"format": "amount"}, 1_500_000_000_000_000_000, "1.5 ETH"),
        ({"format": "duration"}, 8250, "02:17:30"),
        ({"format": "date", "params": {"encoding": "timestamp"}}, 1709191632, "2024-02-29 07:27:12 UTC"),
        ({"format": "date", "params": {"encoding": "blockheight"}}, 19332140, "block 19,332,140"),
        ({"format": "date"}, 1 << 200, f"{1 << 200}, which is no date"),
        ({"format": "unit", "params": {"base": "d", "decimals": 1}}, 15, "1.5d"),
        ({"format": "unit", "params": {"base": "s", "prefix": True}}, 36000, "36ks"),
        ({"format": "enum", "params": {"$ref": "$.metadata.enums.mode"}}, 1, "stable"),
        ({"format": "enum", "params": {"$ref": "$.metadata.enums.mode"}}, 9, "9, which the file does not name"),
        ({"format": "nftName", "params": {"collection": TWO}}, 1036, f"item 1036 of the collection {TWO}"),
        ({"format": "chainId"}, 1, "Ethereum (chain 1)"),
        ({"format": "tokenAmount", "params": {"tokenPath": "to", "threshold": "0x10", "message": "All"}}, 16, f"All of the token {ONE}"),
        ({"format": "tokenAmount", "params": {"token": ONE, "nativeCurrencyAddress": [ONE]}}, 10**18, "1 ETH"),
        ({"format": "tokenAmount"}, 1000, "1,000 of the smallest units of a token that the file does not name"),
        (
            {"format": "tokenAmount", "params": {"token": {"map": "$.metadata.maps.tokens", "keyPath": "@.chainId"}}},
            10**18,
            "1 FET",
        ),
    ],
)  # fmt: skip
def test_format__by_the_standards_table__exact_text(field: Doc, amount: int, text: str) -> None:
    fet = "0xaea46A60368A7bD060eec7DF8CBa43b7EF41Ad85"
    doc = _doc(
        [{"path": "amount", "label": "Amount", **field}],
        enums={"mode": {"1": "stable"}},
        maps={"tokens": {"$keyType": "Chain ID", "values": {"1": fet}}},
    )
    assert _lines(_pay(doc, amount=amount))[0] == ("Amount", text)


def test_map__without_the_key__void() -> None:
    field = {"format": "tokenAmount", "params": {"token": {"map": "$.metadata.maps.tokens", "keyPath": "@.chainId"}}}
    doc = _doc([{"path": "amount", "label": "Amount", **field}], maps={"tokens": {"values": {"137": ONE}}})
    with pytest.raises(ValueError, match="no value for 1"):
        _pay(doc)


def test_slice__of_bytes__an_address_in_them() -> None:
    doc = _doc([{"path": "note.[-20:]", "label": "Pool", "format": "addressName"}])
    assert _lines(_pay(doc, note=b"\x01" + bytes.fromhex(TWO[2:])))[0] == ("Pool", TWO)
    with pytest.raises(ValueError, match="only 3 bytes"):
        _pay(doc, note=b"abc")


def test_text_with_signs_that_do_not_show__written_as_their_numbers() -> None:
    doc = _doc([{"path": "name", "label": "Name"}], "name(string name)")
    data = abi.selector("name(string)") + abi.encode(["string"], ["a\u202eb\nc"])
    told = telling.call(_read(doc), Container(ME, PLACE, 0, 1), data)
    assert _lines(told) == [("Name", "a\\u202eb\\u000ac")]


def test_a_call_that_calls_itself_without_end__void() -> None:
    doc = _doc(
        [{"path": "data", "label": "Inside", "format": "calldata", "params": {"calleePath": "@.to"}}], "run(bytes data)"
    )
    data = b""
    for _ in range(6):
        data = abi.selector("run(bytes)") + abi.encode(["bytes"], [data])
    with pytest.raises(ValueError, match="too deep"):
        telling.call(_read(doc), Container(ME, PLACE, 0, 1), data)


def test_more_than_can_be_read__void() -> None:
    doc = _doc([{"path": "parts.[]", "label": "Part"}], "many(uint256[] parts)")
    data = abi.selector("many(uint256[])") + abi.encode(["uint256[]"], [list(range(500))])
    with pytest.raises(ValueError, match="more than"):
        telling.call(_read(doc), Container(ME, PLACE, 0, 1), data)


def test_data_that_does_not_fit_the_function__void() -> None:
    with pytest.raises(ValueError, match="ABI data"):
        telling.call(_read(_doc([])), Container(ME, PLACE, 0, 1), abi.selector("pay(address,uint256,bytes)") + b"\x01")


def _message(**domain: Any) -> typed_data.TypedData:
    case = _cases("eip712-permit-base-usdc")[0]["data"]
    return typed_data.parse(json.dumps({**case, "domain": {**case["domain"], **domain}}))


@pytest.mark.parametrize("domain", [{"name": "USDC"}, {"version": "1"}, {"chainId": 1}, {"verifyingContract": TWO}])
def test_typed_data__another_domain__not_described(domain: Doc) -> None:
    assert telling.message(_book(), _message(), ME) is not None
    assert telling.message(_book(), _message(**domain), ME) is None


def test_typed_data__another_type_of_the_same_name__not_described() -> None:
    case = _cases("eip712-permit-base-usdc")[0]["data"]
    types = {**case["types"], "Permit": [*case["types"]["Permit"], {"name": "more", "type": "uint256"}]}
    data = typed_data.parse(json.dumps({**case, "types": types, "message": {**case["message"], "more": 1}}))
    assert telling.message(_book(), data, ME) is None


def _with(change: Callable[[Doc], Any]) -> Doc:
    doc = json.loads(json.dumps(_doc([{"path": "to", "label": "To"}])))
    change(doc)
    return dict(doc)


@pytest.mark.parametrize(
    ("doc", "why"),
    [
        (_with(lambda d: d.update({"$schema": "./erc7730-v1.schema.json"})), "version 2"),
        (_with(lambda d: d.pop("$schema")), "version 2"),
        (_with(lambda d: d.update(more=1)), "'more'"),
        (_with(lambda d: d["context"].update(eip712={})), "neither"),
        (_with(lambda d: d["context"]["contract"].update(factory={})), "factory"),
        (_with(lambda d: d["context"]["contract"].update(deployments=[{"chainId": 1}])), "chainId and an address"),
        (_with(lambda d: d["context"]["contract"].update(deployments=[{"chainId": 1, "address": PLACE[:-1] + "d"}])), "checksum"),
        (_with(lambda d: d["display"].update(formats={})), "describes nothing"),
        (_with(lambda d: d["display"].update(formats={"pay(address)": {}})), "name"),
        (_with(lambda d: d["display"].update(formats={"pay(uint x)": {}})), "no type"),
        (_with(lambda d: d["display"].update(formats={"pay(uint8 x,uint8 x)": {}})), "same name"),
        (_with(lambda d: d["display"].update(formats={"f(uint8 x)": {}, "f(uint8 y)": {}})), "twice"),
        (_with(lambda d: d["metadata"].update(owner="two\nlines")), "one line"),
        (_doc([{"path": "to", "label": "a" * 201}]), "one line"),
        (_doc([{"path": "to[0]", "label": "x"}]), "no path"),
        (_doc([{"path": "@.gas", "label": "x"}]), "no value of a transaction"),
        (_doc([{"label": "x"}]), "a path or a value"),
        (_doc([{"path": "to", "format": "interoperableAddressName"}]), "is not read here"),
        (_doc([{"path": "to", "encryption": {}}]), "is not read here"),
        (_doc([{"path": "to", "format": "raw", "params": {"base": "x"}}]), "is not read here"),
        (_doc([{"path": "amount", "format": "enum"}]), "enumeration"),
        (_doc([{"path": "amount", "format": "enum", "params": {"$ref": "$.metadata.enums.none"}}]), "leads to nothing"),
        (_doc([{"path": "to", "$ref": "$.display.definitions.none"}]), "leads to nothing"),
        (_doc([{"path": "amount", "format": "tokenAmount", "params": {"token": ONE, "tokenPath": "to"}}]), "both"),
        (_doc([{"path": "note", "format": "calldata"}]), "whom it calls"),
        (_doc([{"path": "to"}] * 129), "at most"),
        (_doc([{"fields": [{"fields": [{"fields": [{"fields": [{"fields": [{"fields": [{"fields": []}]}]}]}]}]}]}]), "levels"),
    ],
)  # fmt: skip
def test_file__outside_of_what_is_read__says_why(doc: Doc, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        _read(doc)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[]", "no JSON object"),
        ("{", "Expecting"),
        ('{"a":1,"a":2}', "twice"),
        ('{"a":1.5}', "no whole number"),
        ('{"a":NaN}', "no whole number"),
        ('{"a":"' + "x" * reading.MOST_BYTES + '"}', "KiB"),
        ('{"a":' + "[" * 50_000 + "]" * 50_000 + "}", "too deep"),
    ],
)
def test_json__damaged_or_huge__says_why(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        reading.parse(text)


def test_path_that_is_not_there__void() -> None:
    with pytest.raises(ValueError, match="there is no 'whom'"):
        _pay(_doc([{"path": "whom", "label": "To"}]))


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(_ANYTHING, st.sampled_from(["context", "metadata", "display", "includes", "$schema"]))
def test_any_json_in_any_place__read_or_refused_with_a_reason(value: Any, place: str) -> None:
    doc = json.dumps({**_doc([]), place: value})
    try:
        reading.read("a.json", {"a.json": doc}.__getitem__)
    except ValueError as error:
        assert str(error)


@given(st.binary(max_size=200))
def test_any_call_data__told_or_void(data: bytes) -> None:
    doc = _doc([{"path": "note.[0:20]", "format": "addressName"}, {"path": "amount", "format": "date"}])
    try:
        telling.call(_read(doc), Container(ME, PLACE, 0, 1), abi.selector("pay(address,uint256,bytes)") + data)
    except ValueError as error:
        assert str(error)
