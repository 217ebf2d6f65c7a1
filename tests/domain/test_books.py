"""What a payer owes beyond its voucher."""

from app.domain.books import Credit


def test_unpaid__is_done_and_under_way_less_vouched() -> None:
    assert Credit("p", 7, 3, b"", 0, 0, 5).unpaid == 9
    assert Credit("p", 7, 30, b"", 0, 0, 5).unpaid == -18
    assert Credit("p", 7, 7, b"", 0, 0).unpaid == 0
