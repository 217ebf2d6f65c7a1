"""An account's history as a table for tax and bookkeeping: what moved when, with whom, and what it had cost.

Only money that is given away or gained moves lots: what is staked, lent or put into escrow stays the owner's, and so does what
goes from one of the own accounts to another. Fees are given away. Prices are whoever's asks for the table: without one for a
day and asset, its columns stay empty.
"""

import csv
import io
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.amounts import DECIMALS, exact, parse
from app.domain.cost_basis import Basis, Lots, Movement
from app.domain.errors import AppError, BadInput

COIN = "ETH"
GIVEN, GAINED = ("transfer", "coin", "call"), ("received", "earnings", "claim")
Prices = Mapping[tuple[str, str], int]  # (day, asset) -> dollars of a whole token times 10**18
COLUMNS = (
    *("date", "hash", "kind", "asset", "amount", "fee_eth", "account", "other", "name", "state"),
    *("price_usd", "worth_usd", "cost_usd", "gain_usd"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Line:
    """One entry of the activity; `direction` is in or out, `fee` in wei, `time` in Unix seconds.

    `amount` is in units of which a whole one has `decimals` digits.
    """

    time: float
    hash: str
    kind: str
    direction: str
    asset: str
    amount: int
    fee: int | None
    account: str
    other: str
    state: str
    decimals: int = DECIMALS


@dataclass(frozen=True)
class Record:
    """A line with its price and basis."""

    line: Line
    price: int | None
    basis: Basis


def day_of(time: float) -> str:
    """Return the day of a moment in UTC, as 2026-11-25."""
    return datetime.fromtimestamp(time, UTC).date().isoformat()


def records(lines: Sequence[Line], own: Collection[str], prices: Prices) -> list[Record]:
    """Return the records of lines that come oldest first, over all of the `own` accounts as one purse."""
    lots, found = Lots(), []
    for line in lines:
        day = day_of(line.time)
        price = prices.get((day, line.asset))
        basis = Basis()
        if (amount := _moved(line, own)) is not None:
            basis = lots.apply(Movement(line.asset, amount, price))
        if line.fee:
            lots.apply(Movement(COIN, -line.fee, prices.get((day, COIN))))
        found.append(Record(line, price if line.asset else None, basis))
    return found


def read_prices(text: str) -> dict[tuple[str, str], int]:
    """Return the prices of a CSV file with the columns date, asset and usd.

    Raises:
        BadInput: it is no such file; the message names the line.
    """
    try:
        rows = list(csv.reader(io.StringIO(text), strict=True))
    except csv.Error as error:
        raise BadInput(f"The prices cannot be read: {error}", "Give a CSV file with the columns date, asset, usd")
    if not rows or [name.strip().lower() for name in rows[0]] != ["date", "asset", "usd"]:
        raise BadInput("The prices have other columns", "The first line is: date,asset,usd")
    found: dict[tuple[str, str], int] = {}
    for number, row in enumerate(rows[1:], 2):
        try:
            day, asset, price = (field.strip() for field in row)
            found[datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC).date().isoformat(), asset] = parse(price)
        except (ValueError, AppError):
            raise BadInput(f"Line {number} of the prices cannot be read", "Write it as: 2026-11-25,FLW,0.25")
    return found


def to_csv(found: Sequence[Record], names: Mapping[str, str]) -> str:
    """Return records as CSV; `names` are the contacts', by address."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for record in found:
        row = _row(record, names)
        # A spreadsheet would compute a name that begins like a formula.
        row["name"] = f"'{row['name']}" if row["name"].startswith(_FORMULA) else row["name"]
        writer.writerow(row)
    return out.getvalue()


def to_json(found: Sequence[Record], names: Mapping[str, str]) -> str:
    """Return records as JSON, amounts as decimal text."""
    rows = [_row(record, names) for record in found]
    head = {"format": "fallow-history", "version": 1, "records": rows}
    return json.dumps(head, ensure_ascii=False, indent=1) + "\n"


def _moved(line: Line, own: Collection[str]) -> int | None:
    """Return what a line gives away (below zero) or gains, in units of 18 digits; None when it does neither."""
    if line.state != "done" or not line.asset or line.other in own:
        return None
    amount = line.amount * 10**DECIMALS // 10**line.decimals
    if line.direction == "in":
        return amount if line.kind in GAINED else None
    return -amount if line.kind in GIVEN else None


def _row(record: Record, names: Mapping[str, str]) -> dict[str, str]:
    line, basis = record.line, record.basis
    sign = "-" if line.direction == "out" and line.amount and line.kind != "approve" else ""
    return {
        "date": datetime.fromtimestamp(line.time, UTC).isoformat(timespec="seconds"),
        "hash": line.hash,
        "kind": line.kind,
        "asset": line.asset,
        "amount": f"{sign}{exact(line.amount, line.decimals)}" if line.asset else "",
        "fee_eth": "" if line.fee is None else exact(line.fee),
        "account": line.account,
        "other": line.other,
        "name": names.get(line.other, ""),
        "state": line.state,
        "price_usd": _dollars(record.price),
        "worth_usd": _dollars(basis.worth),
        "cost_usd": _dollars(basis.cost),
        "gain_usd": _dollars(basis.gain),
    }


def _dollars(value: int | None) -> str:
    return "" if value is None else exact(value)
