"""The demo's cheat: its answers look like answers, cost nothing, and are wrong; the agent around them is the shipped one."""

import sys

import pytest

from app.cli.demo.cheat import argv, made_up
from app.cli.demo.staking import fell_in_order
from app.domain.errors import Refused
from app.domain.verification import floats

UNIT = 10**18


def wei(**amounts: int) -> dict[str, str]:
    return {name: str(amount) for name, amount in amounts.items()}


def test_made_up__same_question__same_finite_rows_of_the_right_size() -> None:
    data = made_up(((101, 7, 102), (101, 8, 102)), 384)
    assert data == made_up([[101, 7, 102], [101, 8, 102]], 384)
    assert len(data) == 2 * 384 * 4
    values = floats(data)
    assert all(-1 < value < 1 for value in values)
    assert values[:384] != values[384:]


def test_argv__of_a_bundle__refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert argv("thief")[1:] == ["-m", "app.cli.demo.cheat", "agent", "--profile", "thief"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(Refused, match="no provider that cheats"):
        argv("thief")


def test_loss__bond_then_lender_then_the_others_pro_rata__in_order() -> None:
    stakes = wei(borrower=25 * UNIT, lender=75 * UNIT, delegator=2000 * UNIT, pool_staker=286 * UNIT)
    pooled = 138 * UNIT * 2000 // 2286
    good = wei(borrower=25 * UNIT, lender=75 * UNIT, delegator=pooled, pool_staker=138 * UNIT - pooled)
    assert fell_in_order(stakes, good)
    for name, amount in (
        ("delegator", pooled + UNIT),
        ("lender", 75 * UNIT - 1),
        ("borrower", 0),
        ("pool_staker", 0),
    ):
        assert not fell_in_order(stakes, {**good, name: str(amount)}), name
    assert not fell_in_order(stakes, {})
