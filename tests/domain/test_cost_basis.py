"""First in, first out: by examples, and by laws that any history keeps."""

from hypothesis import given, strategies as st

from app.domain.cost_basis import Basis, Lots, Movement, fifo
from app.domain.prices import SCALE

COIN = 10**18
PRICES = st.none() | st.integers(0, 10**24)
MOVEMENTS = st.lists(st.builds(Movement, st.sampled_from(["FLW", "ETH"]), st.integers(-(10**22), 10**22), PRICES))
PRICED = st.lists(
    st.builds(Movement, st.just("FLW"), st.integers(-(10**22), 10**22), st.integers(0, 10**24)), max_size=30
)


def dollars(amount: int) -> int:
    return amount * SCALE


def test_fifo__two_lots__the_older_one_goes_first() -> None:
    came = [Movement("FLW", 2 * COIN, dollars(1)), Movement("FLW", 2 * COIN, dollars(5))]
    found = fifo([*came, Movement("FLW", -3 * COIN, dollars(6))])
    assert found[:2] == [Basis(dollars(2)), Basis(dollars(10))]
    assert found[2] == Basis(dollars(18), dollars(2 + 5), dollars(18 - 7))


def test_fifo__other_asset__has_lots_of_its_own() -> None:
    found = fifo([Movement("ETH", COIN, dollars(9)), Movement("FLW", -COIN, dollars(1))])
    assert found[1] == Basis(dollars(1), None, None)


def test_fifo__unknown_price_of_a_lot__unknown_cost_until_it_is_gone() -> None:
    found = fifo(
        [
            Movement("FLW", COIN),
            Movement("FLW", COIN, dollars(2)),
            Movement("FLW", -COIN // 2, dollars(3)),
            Movement("FLW", -COIN, dollars(3)),
            Movement("FLW", -COIN // 2, dollars(3)),
        ]
    )
    assert [one.cost for one in found[2:]] == [None, None, dollars(1)]


def test_fifo__more_goes_than_came__unknown_cost_and_nothing_is_left() -> None:
    lots = Lots()
    lots.apply(Movement("FLW", COIN, dollars(1)))
    assert lots.apply(Movement("FLW", -2 * COIN, dollars(1))).cost is None
    assert lots.held("FLW") == 0


@given(PRICED)
def test_fifo__everything_goes_in_the_end__all_costs_are_what_was_paid(movements: list[Movement]) -> None:
    came = [one for one in movements if one.amount > 0]
    total = sum(one.amount for one in came)
    parts = [Movement("FLW", -(total // 3), 0), Movement("FLW", -(total // 3), 0)]
    rest = Movement("FLW", -(total - 2 * (total // 3)), 0)
    found = fifo([*came, *parts, rest])
    paid = sum(one.amount * (one.price or 0) // COIN for one in came)
    assert sum(one.cost or 0 for one in found[len(came) :]) == paid


@given(MOVEMENTS)
def test_fifo__any_history__keeps_amounts_and_signs(movements: list[Movement]) -> None:
    lots, held = Lots(), {"FLW": 0, "ETH": 0}
    for one in movements:
        basis = lots.apply(one)
        held[one.asset] = max(held[one.asset] + one.amount, 0)
        assert lots.held(one.asset) == held[one.asset]
        assert (basis.worth is None) == (one.price is None)
        if one.amount >= 0:
            assert basis.cost is basis.gain is None
        elif basis.cost is not None:
            assert basis.cost >= 0
            assert basis.gain == (None if basis.worth is None else basis.worth - basis.cost)


@given(MOVEMENTS)
def test_fifo__without_prices__no_figure_at_all(movements: list[Movement]) -> None:
    bare = [Movement(one.asset, one.amount) for one in movements if one.amount]
    sold = [one for one in fifo(bare) if one != Basis()]
    assert sold == []
