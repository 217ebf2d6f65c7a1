"""The address book: who is called what, and the file that carries it to another computer."""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.domain import addresses
from app.domain.errors import BadInput
from app.domain.lookalikes import skeleton

LONGEST_NAME = 60
MOST = 5_000
_FORMAT, _VERSION = "fallow-contacts", 1


@dataclass(frozen=True)
class Contact:
    """A person or place by name; the address is checksummed."""

    name: str
    address: str


def checked(name: str, address: str) -> Contact:
    """Return a contact of what a person wrote.

    Raises:
        BadInput: no name, or one that is too long or has signs that cannot be seen; no address, or one with a wrong digit.
    """
    shown = " ".join(name.split())
    if not shown or len(shown) > LONGEST_NAME:
        raise BadInput("A contact needs a name", f"Give 1 to {LONGEST_NAME} letters")
    if any(unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs", "Cn") for sign in shown):
        raise BadInput("The name holds a sign that cannot be seen", "Type the name anew")
    try:
        return Contact(shown, addresses.parse(address.strip()))
    except ValueError:
        raise BadInput(
            f"'{address.strip()[:60]}' is no address, or one of its digits is wrong",
            "An address is 0x and 40 digits from 0 to 9 and a to f: copy it again",
        )


def check_names(contacts: Iterable[Contact]) -> None:
    """See that no two contacts can be taken for each other.

    Raises:
        BadInput: two names are the same, or look it.
    """
    seen: dict[str, Contact] = {}
    for one in contacts:
        other = seen.setdefault(skeleton(one.name), one)
        if other.address != one.address:
            raise BadInput(
                f"Another contact is called {other.name}, or looks so", "Choose a name that tells them apart"
            )


def find(contacts: Iterable[Contact], written: str) -> Contact | None:
    """Return the contact of this name, however its letters' case is written, or of this address; None: there is none."""
    wanted = " ".join(written.split()).casefold()
    return next((one for one in contacts if wanted in (one.name.casefold(), one.address.lower())), None)


def to_json(contacts: Iterable[Contact]) -> str:
    """Return contacts as a file's text."""
    book = [{"name": one.name, "address": one.address} for one in contacts]
    return json.dumps({"format": _FORMAT, "version": _VERSION, "contacts": book}, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> list[Contact]:
    """Return the contacts of a file's text, every one checked.

    Raises:
        BadInput: the file is no address book, or a newer one, or one of its contacts cannot be.
    """
    try:
        found: Any = json.loads(text)
    except (ValueError, RecursionError):
        raise _no_book()
    entries = found.get("contacts") if isinstance(found, dict) and found.get("format") == _FORMAT else None
    if not isinstance(entries, list):
        raise _no_book()
    if found.get("version") != _VERSION:
        raise BadInput("The address book was written by a newer Fallow", "Update Fallow")
    if len(entries) > MOST:
        raise BadInput(f"The address book has more than {MOST} contacts", "Split the file")
    return [checked(*_words(entry)) for entry in entries]


def _words(entry: Any) -> tuple[str, str]:
    match entry:
        case {"name": str(name), "address": str(address)}:
            return name, address
    raise _no_book()


def _no_book() -> BadInput:
    return BadInput("This file is no address book of Fallow", "Take one that `fallow contacts export` has written")
