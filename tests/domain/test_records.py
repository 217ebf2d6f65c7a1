"""The table of the history: what moves lots, what does not, and what a spreadsheet reads."""

import csv
import io
import json
from dataclasses import replace

import pytest

from app.domain.errors import BadInput
from app.domain.prices import SCALE
from app.domain.records import COLUMNS, Line, day_of, read_prices, records, to_csv, to_json

ME, MINE, ADA = "0xf39F", "0xf40F", "0x7099"
COIN = 10**18
DAY = 1_764_028_800.0  # 2025-11-25, 00:00 UTC
CAME = Line(DAY, "0x01", "received", "in", "FLW", 2 * COIN, None, ME, ADA, "done")
SENT = Line(DAY + 86_400, "0x02", "transfer", "out", "FLW", COIN, 21 * 10**12, ME, ADA, "done")
PRICES = {("2025-11-25", "FLW"): SCALE, ("2025-11-26", "FLW"): 3 * SCALE, ("2025-11-26", "ETH"): 2000 * SCALE}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_day_of__moment__in_utc() -> None:
    assert (day_of(DAY), day_of(DAY - 1)) == ("2025-11-25", "2025-11-24")


def test_records__received_then_sent__cost_and_gain() -> None:
    came, sent = records([CAME, SENT], {ME}, PRICES)
    assert came.basis.worth == 2 * SCALE
    assert (sent.basis.worth, sent.basis.cost, sent.basis.gain) == (3 * SCALE, SCALE, 2 * SCALE)


def test_records__token_of_six_decimals__amount_and_worth_by_its_own() -> None:
    came = replace(CAME, asset="USDC 0x01", amount=2_500_000, decimals=6)
    found = records([came], {ME}, {("2025-11-25", "USDC 0x01"): SCALE})
    assert found[0].basis.worth == 5 * SCALE // 2
    assert rows(to_csv(found, {}))[0]["amount"] == "2.5"


def test_records__another_token_of_the_same_symbol__another_purse() -> None:
    fake = replace(CAME, asset="FLW 0x666", amount=10**30)
    sent = records([CAME, fake, SENT], {ME}, PRICES)[-1]
    assert sent.basis.cost == SCALE


def test_records__no_prices__no_figures() -> None:
    text = to_csv(records([CAME, SENT], {ME}, {}), {})
    assert all(row[name] == "" for row in rows(text) for name in COLUMNS if name.endswith("_usd"))


@pytest.mark.parametrize(
    "between",
    [
        replace(SENT, kind="bond"),
        replace(SENT, kind="deposit"),
        replace(SENT, kind="approve", amount=(1 << 256) - 1),
        replace(SENT, other=MINE),
        replace(SENT, state="failed"),
        replace(SENT, state="pending"),
        replace(CAME, kind="withdraw"),
        replace(CAME, other=MINE),
    ],
)
def test_records__still_ones_own__moves_no_lot(between: Line) -> None:
    _, middle, last = records([CAME, between, replace(SENT, amount=2 * COIN)], {ME, MINE}, PRICES)
    assert middle.basis.cost is middle.basis.worth is None
    assert last.basis.cost == 2 * SCALE


def test_records__fee__is_given_away_too() -> None:
    ether = replace(CAME, asset="ETH", amount=COIN, time=DAY + 86_400)
    found = records([ether, CAME, SENT, replace(SENT, kind="coin", asset="ETH", amount=COIN, fee=None)], {ME}, PRICES)
    assert found[-1].basis.cost is None  # the fee has gone from it: so much is not there any more
    less = replace(SENT, kind="coin", asset="ETH", amount=COIN - 21 * 10**12, fee=None)
    assert records([ether, CAME, SENT, less], {ME}, PRICES)[-1].basis.gain == 0


def test_to_csv__rows__are_exact_and_harmless() -> None:
    found = records([CAME, replace(SENT, amount=1)], {ME}, PRICES)
    came, sent = rows(to_csv(found, {ADA: "=HYPERLINK(1)"}))
    assert came["date"] == "2025-11-25T00:00:00+00:00"
    assert (came["amount"], came["fee_eth"], came["price_usd"]) == ("2", "", "1")
    assert (sent["amount"], sent["fee_eth"]) == ("-0.000000000000000001", "0.000021")
    assert came["name"] == "'=HYPERLINK(1)"
    assert (came["account"], came["other"], came["hash"]) == (ME, ADA, "0x01")


def test_to_json__rows__the_same_with_the_name_as_it_is() -> None:
    found = json.loads(to_json(records([SENT], {ME}, {}), {ADA: "=A"}))
    assert found["format"] == "fallow-history"
    assert list(found["records"][0]) == list(COLUMNS)
    assert found["records"][0]["name"] == "=A"


def test_read_prices__file__by_day_and_asset() -> None:
    assert read_prices("date, asset ,USD\r\n2025-11-25,FLW,0.25\n2025-11-25,ETH,2000\n") == {
        ("2025-11-25", "FLW"): SCALE // 4,
        ("2025-11-25", "ETH"): 2000 * SCALE,
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "other columns"),
        ("day,asset,usd\n", "other columns"),
        ("date,asset,usd\n2025-13-25,FLW,1\n", "Line 2"),
        ("date,asset,usd\n2025-11-25,FLW,1\n2025-11-25,FLW,-1\n", "Line 3"),
        ("date,asset,usd\n2025-11-25,FLW\n", "Line 2"),
        ('date,asset,usd\n"2025', "cannot be read"),
    ],
)
def test_read_prices__damaged__names_the_line(text: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        read_prices(text)
