"""What disputes took from an address: its own part to the wei, at the time, and nothing of what others lost."""

from app.domain.bindings import Event
from app.domain.contracts import jury, lend_vault, pool_vault, staking
from app.domain.stake_log import Logged
from app.domain.stake_math import VIRTUAL
from app.services.staking.losses import Loss, losses_of

ME, YOU, OTHER = "0x" + "11" * 20, "0x" + "22" * 20, "0x" + "33" * 20
FIRST, SECOND = b"\1" * 32, b"\2" * 32


def logged(contract: str, event: Event, time: int, transaction: str = "") -> Logged:
    return Logged(contract, event, time, time, 0, transaction or f"{time}")


def test_losses_of__own_bond__with_the_dispute_decided_in_it() -> None:
    events = [
        logged("Jury", jury.Opened(FIRST, ME, YOU, b""), 1),
        logged("Jury", jury.Opened(SECOND, YOU, ME, b""), 2),
        logged("Staking", staking.Slashed(ME, 30, 0, 0), 3, "verdicts"),
        logged("Staking", staking.Slashed(YOU, 20, 0, 0), 3, "verdicts"),
        logged("Jury", jury.Resolved(FIRST, 1, 30), 3, "verdicts"),
        logged("Jury", jury.Resolved(SECOND, 1, 20), 3, "verdicts"),
    ]
    assert losses_of(events, ME) == [Loss("bond", ME, 3, 30, FIRST)]
    assert losses_of(events, YOU) == [Loss("bond", YOU, 3, 20, SECOND)]
    assert losses_of(events, OTHER) == []


def test_losses_of__delegated_and_pooled__a_part_by_shares_and_newest_first() -> None:
    events = [
        logged("Staking", staking.Delegated(YOU, ME, 300, 3 * VIRTUAL), 1),
        logged("Staking", staking.Delegated(YOU, OTHER, 600, 6 * VIRTUAL), 2),
        logged("PoolVault", pool_vault.Deposit(ME, ME, 100, VIRTUAL), 3),
        logged("Staking", staking.Slashed(YOU, 0, 100, 50), 4),
        logged("Staking", staking.Slashed(YOU, 0, 10, 0), 5),
    ]
    assert losses_of(events, ME) == [
        Loss("delegate", YOU, 5, 3, b""),
        Loss("pool", YOU, 4, 25, b""),
        Loss("delegate", YOU, 4, 30, b""),
    ]


def test_losses_of__left_before__nothing_lost() -> None:
    events = [
        logged("Staking", staking.Delegated(YOU, ME, 300, 3 * VIRTUAL), 1),
        logged("Staking", staking.Undelegating(YOU, ME, 3 * VIRTUAL, 9), 2),
        logged("PoolVault", pool_vault.Deposit(ME, ME, 100, VIRTUAL), 3),
        logged("PoolVault", pool_vault.Withdraw(ME, ME, ME, 100, VIRTUAL), 8),
        logged("Staking", staking.Undelegated(YOU, ME, 300), 9),
        logged("Staking", staking.Slashed(YOU, 5, 100, 50), 10),
    ]
    assert losses_of(events, ME) == []


def test_losses_of__request_taken_back__still_in() -> None:
    events = [
        logged("Staking", staking.Delegated(YOU, ME, 300, 3 * VIRTUAL), 1),
        logged("Staking", staking.Undelegating(YOU, ME, 3 * VIRTUAL, 9), 2),
        logged("Staking", staking.Undelegating(YOU, ME, 0, 0), 3),
        logged("Staking", staking.Slashed(YOU, 0, 100, 0), 4),
    ]
    assert losses_of(events, ME) == [Loss("delegate", YOU, 4, 75, b"")]


def test_losses_of__borrowed_bond__the_lenders_lose_what_they_lent_and_its_owner_the_rest() -> None:
    events = [
        logged("LendVault", lend_vault.Deposit(OTHER, OTHER, 300, 3 * VIRTUAL), 1),
        logged("Jury", jury.Opened(FIRST, ME, YOU, b""), 2),
        logged("LendVault", lend_vault.WrittenDown(ME, 40), 3, "verdict"),
        logged("Staking", staking.Slashed(ME, 100, 0, 0), 3, "verdict"),
        logged("Jury", jury.Resolved(FIRST, 1, 100), 3, "verdict"),
        logged("LendVault", lend_vault.Withdraw(OTHER, OTHER, OTHER, 1, 3 * VIRTUAL), 4),
        logged("LendVault", lend_vault.WrittenDown(ME, 40), 5),
    ]
    assert losses_of(events, ME) == [Loss("bond", ME, 3, 60, FIRST)]
    assert losses_of(events, OTHER) == [Loss("lend", ME, 3, 30, FIRST)]
