"""Who comes in: what the head of a request has to say before a word of its body is read.

A page could reach loopback by a name of its own that resolves there, so the Host must be ours. Whoever comes must know the
token: other people's programs on this machine reach loopback too. A browser names the page in Origin, which pages cannot
forge: it has to be on the list of sites. Pages without an origin (Origin: null) are nobody in particular, and stay out.
"""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.sites import PROGRAM, parse_origin

_HOSTS = ("127.0.0.1", "localhost")
_BEARER = "Bearer "


@dataclass(frozen=True)
class Head:
    """What counts of a request's head; headers that came several times are there several times."""

    hosts: Sequence[str]
    origins: Sequence[str]
    authorizations: Sequence[str]
    path: str


class Stays(Exception):
    """Somebody stays out, with an HTTP status; `knocked` is the site, where it is one that only is not on the list."""

    def __init__(self, status: int, why: str, knocked: str = "") -> None:
        super().__init__(why)
        self.status = status
        self.knocked = knocked


def origin_of(head: Head, port: int, token: str, knows: Callable[[str], bool]) -> str:
    """Return whose request this is: a site's origin, or PROGRAM. Raises Stays."""
    if list(head.hosts) not in [[f"{host}:{port}"] for host in _HOSTS]:
        raise Stays(403, "this is not the host that was meant")
    if not _has_token(head, token):
        raise Stays(401, "the token is wrong: copy the address again")
    if not head.origins:
        return PROGRAM
    origin = head.origins[0]
    try:
        if len(head.origins) != 1 or parse_origin(origin) != origin:
            raise ValueError
    except ValueError:
        raise Stays(403, "this origin is not served")
    if not knows(origin):
        raise Stays(403, "this site is not on the list: add it in Fallow, under Sites", origin)
    return origin


def _has_token(head: Head, token: str) -> bool:
    """Tell whether the token is there, as the path or as a bearer's."""
    given = head.path.removeprefix("/")
    if not given and len(head.authorizations) == 1 and head.authorizations[0].startswith(_BEARER):
        given = head.authorizations[0].removeprefix(_BEARER)
    return hmac.compare_digest(given.encode(errors="replace"), token.encode())
