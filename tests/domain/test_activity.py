"""What a transaction is called, by its own bytes and the network's own contracts."""

import pytest

from app.domain import calls
from app.domain.activity import TITLES, Act, Arrival, act_of, arrival_entry
from app.domain.hashing import checksum, keccak
from app.domain.networks import Deployment
from app.domain.sector import on_chain
from app.domain.transactions import Transaction

TOKEN, STAKING, MARKET, WHO = (checksum(keccak(name)[12:]) for name in (b"token", b"staking", b"market", b"who"))
DEPLOYMENT = Deployment(1, TOKEN, STAKING, MARKET)
WEI = 10**18
FET = on_chain(1)[0]


def transaction(to: str | None, data: bytes, value: int = 0) -> Transaction:
    return Transaction(1, 0, 1, 2, 21_000, to, value, data)


@pytest.mark.parametrize(
    ("to", "data", "value", "act"),
    [
        (WHO, b"", 5, Act("coin", WHO, "ETH", 5)),
        (TOKEN, calls.transfer(WHO, WEI), 0, Act("transfer", WHO, "FLW", WEI)),
        (TOKEN, calls.approve(MARKET, WEI), 0, Act("approve", MARKET, "FLW", WEI)),
        (STAKING, calls.bond(WEI), 0, Act("bond", STAKING, "FLW", WEI)),
        (STAKING, calls.unbond(WEI), 0, Act("unbond", STAKING, "FLW", WEI)),
        (STAKING, calls.withdraw_bond(WHO), 0, Act("withdraw", STAKING)),
        (STAKING, calls.register(WHO, 2, 0, 9, bytes(65)), 7, Act("register", STAKING)),
        (MARKET, calls.deposit(WEI), 0, Act("deposit", MARKET, "FLW", WEI)),
        (MARKET, calls.set_signer(WHO), 0, Act("setSigner", MARKET)),
        (MARKET, calls.unlock(WEI), 0, Act("unlock", MARKET, "FLW", WEI)),
        (MARKET, calls.withdraw_escrow(), 0, Act("withdraw-escrow", MARKET)),
        (MARKET, calls.redeem(WHO, []), 0, Act("redeem", MARKET)),
        (MARKET, calls.claim(WHO), 0, Act("claim", MARKET)),
        (FET.address, calls.transfer(WHO, WEI), 0, Act("transfer", WHO, "FET", WEI, FET.address, FET.name)),
        (FET.address, calls.approve(MARKET, 7), 0, Act("approve", MARKET, "FET", 7, FET.address, FET.name)),
        (WHO, calls.transfer(WHO, WEI), 0, Act("transfer", WHO, "?", WEI, WHO, "", 0)),
        (WHO, calls.transfer(WHO, WEI), 3, Act("call", WHO, "ETH", 3)),
        (TOKEN, calls.deposit(WEI), 0, Act("call", TOKEN)),
        (MARKET, b"\1\2\3\4", 3, Act("call", MARKET, "ETH", 3)),
        (None, b"\1", 0, Act("call", "")),
    ],
)
def test_act__each_call__is_told_apart(to: str | None, data: bytes, value: int, act: Act) -> None:
    found = act_of(transaction(to, data, value), DEPLOYMENT)
    assert found == act
    assert TITLES[found.kind]


@pytest.mark.parametrize(("sender", "kind"), [(WHO, "received"), (STAKING, "earnings"), (MARKET, "earnings")])
def test_arrival__from_a_person_or_a_contract__received_or_earned(sender: str, kind: str) -> None:
    entry = arrival_entry(Arrival(WHO, sender, "FLW", 5, 9, 1000, "0x01", 3), DEPLOYMENT)
    assert (entry.act, entry.direction, entry.state) == (Act(kind, sender, "FLW", 5), "in", "done")
    assert (entry.hash, entry.position, entry.time, entry.block) == ("0x01", 3, 1000.0, 9)
