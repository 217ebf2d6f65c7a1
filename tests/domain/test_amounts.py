"""Amounts are read and written exactly, and what could be misread is refused."""

import pytest
from hypothesis import given, strategies as st

from app.domain.amounts import LIMIT, exact, grouped, in_words, parse
from app.domain.errors import BadInput

WEI = 10**18


@given(st.integers(0, LIMIT - 1))
def test_parse__what_exact_wrote__same_amount(amount: int) -> None:
    assert parse(exact(amount)) == amount


@given(st.integers(0, LIMIT - 1), st.integers(0, 30))
def test_parse__other_decimals__same_amount(amount: int, decimals: int) -> None:
    assert parse(exact(amount, decimals), decimals) == amount


@given(st.integers(-LIMIT, LIMIT))
def test_grouped__any__is_exact_with_commas(amount: int) -> None:
    assert grouped(amount).replace(",", "") == exact(amount)
    assert all(len(group) == 3 for group in grouped(amount).partition(".")[0].split(",")[1:])


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.5", 3 * WEI // 2),
        ("0", 0),
        (" 2 ", 2 * WEI),
        (".5", WEI // 2),
        ("7.", 7 * WEI),
        ("0.000000000000000001", 1),
        ("1.5000000000000000000000000", 3 * WEI // 2),
    ],
)
def test_parse__written_so__amount(text: str, amount: int) -> None:
    assert parse(text) == amount


@pytest.mark.parametrize(
    "text", ["", ".", "-1", "+1", "1,500", "1 000", "1e3", "0x10", "١", "1.2.3", "NaN", "1_0", "9" * 101]
)
def test_parse__no_plain_number__bad_input_with_a_hint(text: str) -> None:
    with pytest.raises(BadInput, match="no amount") as caught:
        parse(text)
    assert "1234.5" in caught.value.hint


def test_parse__more_decimals_than_there_are__bad_input() -> None:
    with pytest.raises(BadInput, match="too many decimals"):
        parse("0.0000000000000000001")


def test_parse__more_than_any_contract_counts__bad_input() -> None:
    assert parse(exact(LIMIT - 1)) == LIMIT - 1
    with pytest.raises(BadInput, match="too large"):
        parse(exact(LIMIT))


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "0 FLW"),
        (1, "0.000000000000000001 FLW"),
        (1234 * WEI + WEI // 2, "1,234.5 FLW"),
        (1_000_000 * WEI, "1,000,000 FLW"),
        (-WEI // 2, "-0.5 FLW"),
        (-12_345 * WEI, "-12,345 FLW"),
    ],
)
def test_in_words__amount__reads_so(amount: int, text: str) -> None:
    assert in_words(amount, "FLW") == text
