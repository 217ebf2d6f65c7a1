"""What all requests of the local API share."""

from typing import Annotated, Generic, TypeVar, get_args

import msgspec

from app.wire.frames import Message

R = TypeVar("R")
Wei = Annotated[str, msgspec.Meta(pattern=r"^-?[0-9]{1,78}$")]


class Request(Message, Generic[R], frozen=True):
    """Base of requests; its parameter is the type of the answer."""


class Ok(Message, frozen=True, tag=True):
    """Done; nothing to tell."""


def reply_type(request: Request[R]) -> type[R]:
    """Return the answer type a request class declares."""
    for base in getattr(type(request), "__orig_bases__", ()):
        arguments = get_args(base)
        if arguments:
            return arguments[0]  # type: ignore[no-any-return]
    raise TypeError(f"{type(request).__name__} declares no answer")
