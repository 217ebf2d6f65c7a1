"""A chart's axis ends at a round figure that reaches its highest value."""

from hypothesis import given, strategies as st

from app.ui.views.widgets.scales import doubled, rounded_up


def test_rounded_up__values__reach_one_two_or_five_with_noughts() -> None:
    assert [rounded_up(value) for value in (0.9, 1.0, 1.1, 2.0, 3.0, 7.0, 9538.0)] == [1, 1, 2, 2, 5, 10, 10_000]


def test_doubled__values__reach_what_doubling_leads_to() -> None:
    assert [doubled(16.0, value) for value in (1e-9, 15.0, 16.0, 17.0, 100.0)] == [16, 16, 16, 32, 128]


@given(st.floats(1e-9, 1e15))
def test_axis__any_value__is_reached_and_not_by_far(value: float) -> None:
    assert value <= rounded_up(value) * (1 + 1e-9) <= value * 2.5 * (1 + 1e-6)
    assert value <= doubled(1e-9, value) * (1 + 1e-9) <= value * 2 * (1 + 1e-6)
