"""The files of one person together: which describe something, which are there for others to include, and what may be added."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.descriptions import reading
from app.domain.descriptions.book import Book, clashes
from app.domain.descriptions.reading import NAME, Descriptor
from app.domain.errors import BadInput, Refused

MOST_FILES = 128
_HINT = "Nothing was added"


@dataclass(frozen=True)
class Shelf:
    """`troubles` says why a file describes nothing, where that is not meant."""

    descriptors: tuple[Descriptor, ...]
    parts: tuple[str, ...] = ()
    troubles: Mapping[str, str] = field(default_factory=dict)

    @property
    def book(self) -> Book:
        return Book(self.descriptors)


def arrange(texts: Mapping[str, str]) -> Shelf:
    """Read all files by their names; one that cannot be read takes nothing from the others."""
    found: list[Descriptor] = []
    parts: list[str] = []
    troubles: dict[str, str] = {}
    for name in sorted(texts)[:MOST_FILES]:
        try:
            if _is_part(texts[name]):
                parts.append(name)
            else:
                found.append(reading.read(name, texts.__getitem__))
        except ValueError as error:
            troubles[name] = str(error)
    return Shelf(tuple(found), tuple(parts), troubles)


def added(texts: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Return the files with new ones among them; a file of the same name is replaced.

    Raises:
        BadInput: a new file cannot be read, or describes nothing and nobody includes it.
        Refused: too many files, or two that describe the same.
    """
    if odd := [name for name in new if not NAME.fullmatch(name)]:
        raise BadInput(
            f"'{odd[0][:60]}' is no name for such a file", "Its name ends in .json and has plain letters and digits"
        )
    together = {**texts, **new}
    if len(together) > MOST_FILES:
        raise Refused(f"There are more than {MOST_FILES} such files", "Remove some: fallow wallet describe remove NAME")
    shelf, before = arrange(together), arrange(texts)
    for name, trouble in shelf.troubles.items():
        if name in new or name not in before.troubles:
            raise BadInput(f"{name} cannot be used: {trouble}", _HINT)
    for made in shelf.descriptors:
        if made.file in new and not made.is_bound:
            raise BadInput(f"{made.file} cannot be used: it names no contract that it holds for", _HINT)
    needed = _needed(together)
    if idle := [name for name in shelf.parts if name in new and name not in needed]:
        raise BadInput(
            f"{idle[0]} cannot be used: it names no contract that it holds for",
            "Add it together with a file that includes it",
        )
    for one, other in clashes(shelf.descriptors):
        raise Refused(
            f"{one} and {other} describe the same", "Remove one of them: only one file may speak for a contract"
        )
    return together


def removed(texts: Mapping[str, str], name: str) -> dict[str, str]:
    """Return the files without one. Raises BadInput when it is not there, Refused when another includes it."""
    if name not in texts:
        raise BadInput(f"There is no file '{name[:60]}'", "`fallow wallet describe` lists them")
    left = {one: text for one, text in texts.items() if one != name}
    if name in (needed := _needed(left)):
        raise Refused(f"{needed[name]} includes {name}", "Remove that one first")
    return left


def _is_part(text: str) -> bool:
    """Tell whether a file names no place: it is then there for others to include. Raises ValueError as `reading.parse`."""
    match reading.parse(text).get("context"):
        case {"contract": {"deployments": [_, *_]}} | {"eip712": {"deployments": [_, *_]}}:
            return False
        case {"contract": {"factory": _}} | {"eip712": {"domainSeparator": _}}:
            return False
        case {"eip712": {"domain": {"verifyingContract": _}}}:
            return False
    return True


def _needed(texts: Mapping[str, str]) -> dict[str, str]:
    """Return who includes which file."""
    found = {}
    for name, text in texts.items():
        try:
            inner = reading.included(text)
        except ValueError:
            continue
        if inner is not None:
            found[inner] = name
    return found
