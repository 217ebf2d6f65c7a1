"""The wallet's books against a real agent: contacts, guards on what is sent, payment links, and the history's file."""

import csv
from pathlib import Path

import pytest

from app.domain.hashing import checksum
from tests.e2e.place import Place, Wallet

SOMEBODY = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
FORGED = checksum("0x7099797" + 26 * "0" + "d17dc79c8"[-7:])
COIN = 10**18


@pytest.fixture
def alice(place: Place) -> Wallet:
    return place.wallet("bookkeeper")


def test_books__contact_guard_link_and_history__one_story(alice: Wallet, tmp_path: Path) -> None:
    first = alice.run("send", SOMEBODY, "1", "--dry-run").json["preview"]["cautions"]
    assert [(one["kind"], one["level"]) for one in first] == [("first-time", "note")]
    assert alice.run("contacts", "add", "Ada", SOMEBODY).json["contacts"] == [{"name": "Ada", "address": SOMEBODY}]
    assert alice.run("send", "ada", "1", "--dry-run").json["preview"]["cautions"] == []

    before = alice.balances()
    refused = alice.run("send", FORGED, "1", "--yes", "--password-file", alice.password)
    assert refused.code == 1
    assert "--despite-danger" in refused.json["hint"]
    assert "DANGER: This address only looks like that of Ada" in refused.err
    assert alice.balances() == before
    assert alice.sign("send", FORGED, "0.5", "--despite-danger")["status"] == 1

    link = alice.run("receive", "2", "FLW").json["link"]
    assert link.startswith("ethereum:")
    asked = alice.run("send", link, "--dry-run")
    assert asked.json["preview"]["title"] == f"Send 2 FLW to {alice.address}"

    file = tmp_path / "history.csv"
    assert alice.run("history", "--csv", str(file)).json["complete"]
    with file.open(newline="") as content:
        rows = list(csv.DictReader(content))
    sent = [row for row in rows if row["kind"] == "transfer"]
    assert [(row["amount"], row["other"], row["state"]) for row in sent] == [("-0.5", FORGED, "done")]
    assert all(row["cost_usd"] == row["price_usd"] == "" for row in rows)
    assert "received" in {row["kind"] for row in rows}

    prices = tmp_path / "prices.csv"
    day = sent[0]["date"][:10]
    came = {row["date"][:10] for row in rows if row["kind"] == "received"}
    prices.write_text("date,asset,usd\n" + "".join(f"{one},FLW,2\n" for one in sorted(came | {day})))
    assert alice.run("history", "--csv", str(file), "--prices", str(prices)).code == 0
    with file.open(newline="") as content:
        (row,) = [row for row in csv.DictReader(content) if row["kind"] == "transfer"]
    assert (row["worth_usd"], row["cost_usd"], row["gain_usd"]) == ("1", "1", "0")
