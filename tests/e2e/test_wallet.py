"""The wallet by the command line: made, listed, spent from, staked with, and refused to whoever does not know the password."""

import pytest

from tests.e2e.place import PASSWORD, Place, Wallet

COIN = 10**18
SOMEBODY = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
WEEK = 7 * 24 * 3600


@pytest.fixture
def alice(place: Place) -> Wallet:
    return place.wallet("alice")


def test_new__json__address_and_path_and_no_word_anywhere_and_play_money_when_asked_for(place: Place) -> None:
    made = place.run("wallet", "new", "--json", "--profile", "fresh", "--password-file", "-", typed=PASSWORD + "\n")
    assert made.code == 0
    assert made.json.keys() == {"address", "path"}
    assert made.err == ""
    again = place.run("wallet", "new", "--json", "--profile", "fresh", "--password-file", "-", typed=PASSWORD)
    assert again.code == 1
    assert "already" in again.json["error"]
    dripped = place.run("devnet", "drip", "--json", "--profile", "fresh")
    assert (dripped.code, dripped.json) == (0, {"address": made.json["address"]})
    assert min(Wallet(place, "fresh", made.json["address"], "").balances()) > 0


def test_list__without_and_with_a_wallet(place: Place, alice: Wallet) -> None:
    none = place.run("wallet", "list", "--profile", "nobody")
    assert (none.code, none.out) == (0, "No wallet yet. Make one: fallow wallet new\n")
    (account,) = alice.run("wallet", "list").json["accounts"]
    assert account["address"] == alice.address
    assert int(account["token_wei"]) > 0
    assert int(account["eth_wei"]) > 0
    assert alice.address in place.run("wallet", "list", "--profile", "alice").out


def test_send__no_wallet__refused_with_the_way_to_one(place: Place) -> None:
    said = place.run("send", SOMEBODY, "1", "--json", "--profile", "nobody")
    assert said.code == 1
    assert said.json["hint"] == "Make one: fallow wallet new"


def test_send__dry_run__preview_and_nothing_signed(alice: Wallet) -> None:
    before = alice.balances()
    said = alice.run("send", SOMEBODY, "1.5", "--dry-run")
    assert said.code == 0
    assert said.json["hash"] is None
    assert said.json["preview"]["title"] == f"Send 1.5 FLW to {SOMEBODY}"
    assert alice.balances() == before


def test_send__no_consent_possible__refused_after_the_preview(alice: Wallet) -> None:
    before = alice.balances()
    said = alice.run("send", SOMEBODY, "1.5", "--password-file", alice.password)
    assert said.code == 1
    assert f"Send 1.5 FLW to {SOMEBODY}" in said.err
    assert "--yes" in said.json["hint"]
    assert alice.balances() == before


@pytest.mark.parametrize("asset", ["FLW", "ETH"])
def test_send__consented__moves_exactly_the_amount_and_the_fee(place: Place, alice: Wallet, asset: str) -> None:
    bob = place.wallet("bob")
    before, his = alice.balances(), bob.balances()
    sent = alice.sign("send", bob.address, "0.000000000000000001" if asset == "ETH" else "2.5", asset)
    tokens, coin = (25 * COIN // 10, 0) if asset == "FLW" else (0, 1)
    fee = int(sent["fee_wei"])
    assert sent["status"] == 1
    assert fee > 0
    assert alice.balances() == (before[0] - tokens, before[1] - coin - fee)
    assert bob.balances() == (his[0] + tokens, his[1] + coin)


@pytest.mark.parametrize(
    ("to", "amount", "error"),
    [
        (SOMEBODY, "1e3", "is no amount"),
        (SOMEBODY, "1,5", "is no amount"),
        (SOMEBODY, "0", "Nothing would be sent"),
        (SOMEBODY, "123456789123", "are to be sent"),
        (SOMEBODY.replace("0x7", "0x8"), "1", "wrong checksum"),
        ("0x12", "1", "is no address"),
    ],
)
def test_send__bad_input__says_what_was_wrong(alice: Wallet, to: str, amount: str, error: str) -> None:
    said = alice.run("send", to, amount, "--yes", "--password-file", alice.password)
    assert said.code == 1
    assert error in said.json["error"]
    assert said.json["hint"]
    assert "Sign" not in said.err


def test_password__wrong__refused_with_a_hint_and_nothing_sent(place: Place) -> None:
    careless = place.wallet("careless")
    before = careless.balances()
    said = careless.run("send", SOMEBODY, "1", "--yes", "--password-file", "-", typed="incorrect horse\n")
    assert said.code == 1
    assert said.json["code"] == "WrongPassword"
    assert said.json["hint"]
    assert "incorrect" not in said.out + said.err
    assert careless.balances() == before


def test_stake__bonded_unbonded_and_withdrawn__step_by_step(place: Place) -> None:
    staker = place.wallet("staker")
    tokens, _ = staker.balances()
    staker.sign("stake", "register")
    assert staker.position()["device"]
    bonded = staker.sign("stake", "bond", "200")
    assert bonded["transactions"] == 2
    staker.sign("stake", "register", "2")
    position = staker.position()
    assert (position["bond_wei"], position["units"]) == (str(200 * COIN), 2)
    assert staker.balances()[0] == tokens - 200 * COIN

    staker.sign("stake", "unbond", "50")
    position = staker.position()
    assert (position["leaving_wei"], position["until"] - position["leave_at"]) == (str(50 * COIN), WEEK)
    early = staker.run("stake", "withdraw", "--yes", "--password-file", staker.password)
    assert early.code == 1
    assert early.json["error"].startswith(
        ("It can be withdrawn in 7 days", "It can be withdrawn in 6 days and 23 hours")
    )
    assert early.json["hint"] == "Come back then; nothing is lost by waiting"

    assert staker.run("devnet", "advance", str(WEEK)).json == {"seconds": WEEK}
    staker.sign("stake", "withdraw")
    position = staker.position()
    assert (position["bond_wei"], position["leaving_wei"]) == (str(150 * COIN), "0")
    assert staker.balances()[0] == tokens - 150 * COIN


def test_escrow__filled_and_asked_back__step_by_step(place: Place) -> None:
    payer = place.wallet("payer")
    tokens, _ = payer.balances()
    filled = payer.sign("stake", "deposit", "30")
    assert filled["transactions"] == 3  # the session key named, the amount allowed, the deposit
    position = payer.position()
    assert (position["escrow_wei"], bool(position["signer"])) == (str(30 * COIN), True)
    assert payer.balances()[0] == tokens - 30 * COIN
    payer.sign("stake", "unlock", "10")
    position = payer.position()
    assert position["unlocking_wei"] == str(10 * COIN)
    assert position["unlock_at"] > 0
    early = payer.run("stake", "withdraw-escrow", "--yes", "--password-file", payer.password)
    assert early.code == 1
    assert "can be withdrawn in" in early.json["error"]


def test_stake__too_much__refused_before_anything_is_signed(alice: Wallet) -> None:
    said = alice.run("stake", "bond", "99999999", "--yes", "--password-file", alice.password)
    assert said.code == 1
    assert said.json["code"] == "InsufficientFunds"
    assert alice.position()["bond_wei"] == "0"


@pytest.mark.parametrize("argument", [[], ["0"], ["-1"], ["soon"], ["²"], ["99999999999"]])
def test_advance__no_length_of_time__wrong_usage(alice: Wallet, argument: list[str]) -> None:
    said = alice.run("devnet", "advance", *argument)
    assert said.code == 2
    assert said.json["hint"]
