"""A faucet that gives nothing more says when it will again."""

from app.adapters.chain.errors import translate
from app.domain.errors import Refused
from tests.adapters.chain.test_errors import rpc_error


def test_faucet__share_used_up__refused_with_the_time_until_the_next() -> None:
    error = translate(rpc_error("this address has had its 20 gifts of today; again in 3 h 4 min", -32005))
    assert isinstance(error, Refused)
    assert error.title == "The faucet gives no more play money today"
    assert error.hint == "This address has had its 20 gifts of today; again in 3 h 4 min"
