"""What contracts/ECONOMICS.md concludes holds on the bytecode, and its figures are those of a run."""

from collections.abc import Callable

import pytest

from tests.bench import economics
from tests.bench._economics import juries, page, price, push, stakes, wash
from tests.bench._economics.network import COIN, STEP, Network

VOLUME = 1000 * COIN
# What takes long is compared by `bench economics --check`.
QUICK = (page.wash_table, page.slash_table, page.lender_table, page.majority_table, page.needed_table, page.bribe_table,
         page.flash_table, page.push_table)  # fmt: skip


@pytest.mark.parametrize("table", QUICK)
def test_page__figures__are_those_of_the_run(table: Callable[[], str]) -> None:
    assert table() in economics.PAGE.read_text("utf-8")


def test_page__a_place_without_a_table__is_refused() -> None:
    text = "<!-- figures: wash -->\nold\n<!-- end -->"
    assert economics.filled(text, {"wash": "new"}) == "<!-- figures: wash -->\nnew\n<!-- end -->"
    with pytest.raises(AssertionError):
        economics.filled(text, {"wash": "new", "price": "lost"})


@pytest.mark.parametrize(("shape", "epochs"), [("step up, x4", 25), ("step down, /4", 30)])
def test_price__demand_changes_fourfold__use_is_back_at_the_target(shape: str, epochs: int) -> None:
    settled = price.play(shape, 1.0).settled
    assert settled is not None
    assert settled <= epochs


def test_price__demand_waves__moves_little() -> None:
    assert price.spread(price.play("wave, +-60 % in 7 epochs", 1.0)) < 0.1


def test_price__wider_step__settles_sooner() -> None:
    shipped, wider = (price.play("step up, x4", 1.0, step, 60).settled for step in (STEP, price.WIDER))
    assert shipped is not None
    assert wider is not None
    assert wider < shipped


@pytest.mark.parametrize(("honest", "identities"), [(0, 1), (VOLUME, 1), (9 * VOLUME, 5), (0, 50)])
def test_wash__without_a_claim_on_models__loses_three_quarters_of_a_percent(honest: int, identities: int) -> None:
    assert wash.play(VOLUME, honest, identities).per_volume == pytest.approx(-0.0075, rel=1e-6)


def test_wash__holding_every_best_claim__loses_too() -> None:
    assert wash.play(VOLUME, models=True).per_volume == pytest.approx(-0.0025, rel=1e-6)


@pytest.mark.parametrize("leverage", stakes.LEVERAGES)
def test_slash__again_and_again__reaches_lenders_only_after_the_owner_and_others_after_them(leverage: int) -> None:
    previous = stakes.Losses(0, 0, 0, 0)
    for losses in stakes.slashes(leverage, 10):
        assert losses.lenders < 1e-9 or losses.owner == 1
        # Half of the vault was lent to this provider.
        assert max(losses.delegators, losses.pool) < 1e-9 or losses.lenders == pytest.approx(0.5, rel=1e-6)
        assert losses.delegators >= previous.delegators
        previous = losses


def test_lender__recall_in_time__is_whole_and_the_owner_has_something_left() -> None:
    found = stakes.recall()
    assert found.lender >= 1
    assert found.owner > 0
    assert found.days_unwatched > found.days + 14  # a cooldown and a window


def test_lender__runs_first__leaves_the_loss_to_who_stays() -> None:
    ran, stayed, calm = stakes.run_before_slash()
    assert ran < calm < stayed


def test_jury__hostile_third__wins_one_round_more_often_than_three() -> None:
    one, three = (juries.played(juries.JURORS * 3 // 10, rounds, 30) for rounds in (1, 3))
    assert three < one < 0.25


def test_jury__unanimously_hostile__finds_the_innocent_guilty() -> None:
    assert juries.played(juries.JURORS, 1, 5) >= 0.8


def test_majority__as_the_design_computed() -> None:
    assert juries.majority(0.3, 8) == pytest.approx(0.088, abs=0.001)
    assert juries.majority(0.4, 32, 0.6) == pytest.approx(0.56, abs=0.01)
    assert juries.majority(juries.needed(16, 0.05), 16) == pytest.approx(0.05, abs=1e-6)


def test_griefing__a_challenge_for_nothing__costs_its_bond() -> None:
    cost, hours = juries.griefing()
    assert cost == juries.BOND
    assert 30 <= hours < 31


def test_push__up__costs_something_and_is_bounded_a_step() -> None:
    after, volume, cost = push.up(2)
    assert after == pytest.approx(1.125**2, rel=1e-9)
    assert cost == pytest.approx(0.0075 * volume, rel=1e-6)


def test_network__another_step_in_the_bytecode__is_another_price() -> None:
    assert price.play("step up, x4", 1.0, price.WIDER, 23).prices[21] == pytest.approx(1.25, rel=1e-9)


def test_network__reverted_call__is_raised() -> None:
    network = Network()
    with pytest.raises(RuntimeError, match="Revert"):
        network.call(network.treasury, "Token", "transfer", network.owner, 1)
