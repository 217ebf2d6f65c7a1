"""What a second start says to the window that is open already."""

from app.wire.frames import Message


class Raise(Message, frozen=True, tag=True):
    """Come to the front."""


def channel(profile: str) -> str:
    """Name the channel, and the lock, of a profile's window."""
    return f"window-{profile}"
