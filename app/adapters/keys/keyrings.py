"""The system's keyring, asked with a time limit: a locked one may wait for a person, or never answer at all."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

ANSWER_SECONDS = 10.0
SERVICE = "fallow"


class NoKeyring(Exception):
    """No keyring can be used here and now: there is none, it is locked, or it does not answer."""


def read(entry: str) -> str | None:
    """Return what the keyring holds under `entry`; None when it answers and holds nothing. Raises NoKeyring."""
    return _ask(lambda: _backend().get_password(SERVICE, entry))


def write(entry: str, secret: str) -> None:
    """Keep `secret` under `entry`, and see that it is there. Raises NoKeyring."""

    def work() -> str | None:
        _backend().set_password(SERVICE, entry, secret)
        return _backend().get_password(SERVICE, entry)

    if _ask(work) != secret:
        raise NoKeyring("the keyring did not keep what it was given")


def name() -> str:
    """Return what the keyring calls itself, if it answers. Raises NoKeyring."""
    read("doctor")
    return str(_ask(lambda: _backend().name))


def _ask(work: Callable[[], str | None]) -> str | None:
    """Run `work` in a thread of its own, which is left behind when it takes too long."""
    answer: list[str | None] = []
    failure: list[Exception] = []

    def run() -> None:
        try:
            answer.append(work())
        except Exception as error:  # backends raise what their libraries raise
            failure.append(error)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(ANSWER_SECONDS)
    if failure and isinstance(failure[0], NoKeyring):
        raise failure[0]
    if failure:
        raise NoKeyring(f"{type(failure[0]).__name__}")
    if not answer:
        raise NoKeyring(f"no answer within {ANSWER_SECONDS:.0f} seconds")
    return answer[0]


def _backend() -> "KeyringBackend":
    """Return the system's keyring. Raises NoKeyring when the best there is would only pretend, or keep plain text."""
    import keyring

    found = keyring.get_keyring()
    if found.priority < 1:
        raise NoKeyring("this system has no keyring")
    return found
