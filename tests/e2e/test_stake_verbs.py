"""Each verb of staking over real agents: put in, shown, asked for, taken out."""

import pytest

from tests.e2e.place import Place, Wallet

WEI = 10**18
WEEK = 7 * 24 * 3600


@pytest.fixture
def provider(place: Place) -> Wallet:
    """Return a profile that provides with a bond."""
    wallet = place.wallet("stake-provider")
    if not wallet.position()["device"]:
        wallet.sign("stake", "register", "0", "--cut", "2.5")
        wallet.sign("stake", "bond", "300")
    return wallet


@pytest.fixture
def staker(place: Place) -> Wallet:
    return place.wallet("casual-staker")


def test_delegate__dry_run__step_with_its_three_answers_and_nothing_sent(staker: Wallet, provider: Wallet) -> None:
    before = staker.balances()
    said = staker.run("delegate", provider.address, "5", "--dry-run")
    assert said.code == 0
    preview = said.json["preview"]
    assert preview["more"] is True
    assert preview["terms"].keys() == {"lose", "leave", "cost", "fee"}
    assert staker.balances() == before


def test_delegate__shown_in_the_table_and_taken_back(staker: Wallet, provider: Wallet) -> None:
    tokens, _ = staker.balances()
    assert staker.sign("delegate", provider.address, "50")["transactions"] == 2
    rows = {row["address"]: row for row in staker.run("providers", "--sort", "stake").json["providers"]}
    row = rows[provider.address]
    assert (row["mine"], row["healthy"], row["cut"]) == (str(50 * WEI), True, 0.025)
    (mine,) = staker.position()["delegations"]
    assert (mine["provider"], mine["amount"]) == (provider.address, str(50 * WEI))
    staker.sign("unbond", "all", "--from", provider.address)
    assert staker.position()["delegations"][0]["leaving"]["phase"] == "waiting"
    staker.run("devnet", "advance", str(WEEK))
    staker.sign("unbond", "--withdraw", "--from", provider.address)
    assert staker.position()["delegations"] == []
    assert staker.balances()[0] == tokens


def test_pool__deposited_left_and_redeemed(staker: Wallet, provider: Wallet) -> None:
    tokens, _ = staker.balances()
    staker.sign("pool", "deposit", "40")
    assert staker.position()["pool"]["amount"] == str(40 * WEI)
    staker.sign("unbond", "all", "--from", "pool")
    staker.sign("pool", "cancel")
    staker.sign("pool", "leave", "all")
    staker.run("devnet", "advance", str(WEEK))
    staker.sign("pool", "redeem")
    assert staker.balances()[0] == tokens


def test_lend_and_borrow__debt_shown_and_paid_back(staker: Wallet, provider: Wallet) -> None:
    staker.sign("lend", "deposit", "500")
    provider.sign("borrow", "300")
    loan = provider.position()["loan"]
    assert loan["state"] == "healthy"
    assert 0.49 < loan["health"] < 0.51
    assert staker.run("recall", provider.address, "--dry-run").json["error"] == "The loan needs no recall"
    provider.sign("borrow", "all", "--repay")
    assert provider.position()["loan"]["state"] == "none"
    staker.sign("lend", "withdraw", "all")
    assert staker.position()["lend"]["amount"] == "0"


def test_swap_and_liquidity__quoted_and_done(staker: Wallet, provider: Wallet) -> None:
    staker.sign("liquidity", "add", "1000", "--coin", "1")
    quote = provider.run("swap", "10", "FLW", "--quote").json
    assert int(quote["minimum"]) < int(quote["expected"]) < WEI // 100
    provider.sign("swap", "10", "FLW")
    provider.sign("swap", "0.001", "ETH", "--slippage", "2")
    staker.sign("liquidity", "remove", "all")
    assert staker.position()["liquidity"]["shares"] == "0"


def test_duty__filled_and_emptied(provider: Wallet) -> None:
    provider.sign("duty", "deposit", "20")
    assert provider.position()["duty"]["deposit"] == str(20 * WEI)
    provider.sign("duty", "withdraw", "all")
    assert provider.position()["duty"]["state"] == "off"


def test_claim_and_unbond__nothing_there__says_so(staker: Wallet) -> None:
    assert staker.sign("unbond", "0")["transactions"] == 0
    said = staker.run("unbond", "7", "--yes", "--password-file", staker.password)
    assert (said.code, said.json["error"]) == (1, "7 FLW are to leave, 0 FLW are at stake")
    assert staker.run("claim", "--dry-run").code == 0


def test_quality__listed__is_in_the_register(staker: Wallet) -> None:
    name = "0x" + "5a" * 32
    given = ["--id", name, "--hash", name, "--class", name, "--licence", name, "--units", "1"]
    staker.sign("quality", "list", *given)
    (listed,) = [one for one in staker.run("quality").json["models"] if one["id"] == name]
    assert (listed["state"], listed["owner"]) == ("listed", staker.address)
    staker.sign("quality", "delist", "--id", name)
    early = staker.run("quality", "reclaim", "--id", name, "--dry-run")
    assert early.json["error"].startswith("It can be withdrawn in")


def test_yields__after_two_days__are_measured_and_never_promised(staker: Wallet) -> None:
    said = staker.run("yields", "--epochs", "10").json
    assert [one["role"] for one in said["yields"]] == ["delegate", "pool", "lend"]
    assert {one["name"] for one in said["series"]} == {"stake", "price", "used", "rewards"}
    assert said["complete"] is True
    assert staker.run("yields", "--epochs", "0").json["error"] == "0 epochs cannot be shown"
