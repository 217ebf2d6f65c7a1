"""What the window remembers of a profile: a short list of keys, each with what it may hold."""

import re
from collections.abc import Mapping

from app.domain.errors import BadInput

# Key -> what its value looks like in full, and that in words.
FACTS: Mapping[str, tuple[str, str]] = {
    "consent_network": ("yes", "yes: the person knows that a provider can read what is sent to it"),
    "first_start_done": ("yes", "yes: the first-start guide was finished"),
    "background_asked": ("yes|no", "yes or no: whether sharing goes on when the window closes"),
    "language": ("[a-z]{2,3}(-[A-Za-z]{2,4})?", "a language such as en or fr"),
    "theme": ("light|dark|system", "light, dark or system"),
    "text_size": ("[1-9][0-9]{1,2}", "a percentage from 10 to 999"),
    "where": ("here|network", "here or network: where the person last had work done"),
    "page": ("[a-z]{1,16}", "the page last open"),
}


def check_fact(key: str, value: str) -> None:
    """Check a fact that is to be kept; empty text forgets it.

    Raises:
        BadInput: there is no such fact, or the value is not what it may hold.
    """
    if key not in FACTS:
        raise BadInput(f"There is no fact '{key[:40]}'", f"Facts: {', '.join(FACTS)}")
    pattern, words = FACTS[key]
    if value and not re.fullmatch(pattern, value):
        raise BadInput(f"'{value[:40]}' does not fit {key}", f"It holds {words}")
