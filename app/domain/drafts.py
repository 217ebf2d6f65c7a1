"""Drafts: what somebody began to sign and has neither sent nor declined; a crash must not make anybody forget it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Draft:
    """One act that was prepared. `name` is the same for the same wish, `request` the wish itself as it came.

    `raw` are the unsigned bytes of its next transaction, empty between two of them; `signed` what was signed and may not have
    reached the network. `more`: another transaction follows. `time` is Unix seconds.
    """

    name: str
    title: str
    request: bytes
    raw: bytes
    more: bool
    time: float
    signed: bytes = b""
