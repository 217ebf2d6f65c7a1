"""The agent's local API as a whole: nothing that a front end can ask is a frame that an agent does not know."""

from typing import get_args

from app.wire import api
from app.wire.api.base import Request


def test_every_request__is_one_that_a_call_can_carry() -> None:
    asked = {one for one in vars(api).values() if isinstance(one, type) and issubclass(one, Request)} - {Request}
    assert asked == set(get_args(api.AnyRequest))
