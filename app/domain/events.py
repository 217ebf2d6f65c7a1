"""The closed vocabulary of what services tell: frozen values on the bus."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StateChanged:
    """The sharing state changed: off, running, waiting or paused, and why."""

    state: str
    reason: str


@dataclass(frozen=True)
class JobChanged:
    """A job moved; `role` is provider or requester."""

    role: str
    id: bytes
    state: str


@dataclass(frozen=True)
class Notice:
    """Something a person should know."""

    title: str
    text: str


@dataclass(frozen=True)
class ActivityChanged:
    """A transaction of this profile became pending, done, failed or unknown."""

    hash: str
    state: str


@dataclass(frozen=True)
class StakeChanged:
    """Up to `block` something happened in the staking contracts; told only while somebody watches them."""

    block: int


Event = StateChanged | JobChanged | Notice | ActivityChanged | StakeChanged
