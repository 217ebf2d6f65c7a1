"""All descriptors of a person: which one holds for a call or for typed data. One place has one descriptor."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.descriptions.reading import Descriptor, Format
from app.domain.descriptions.signatures import Function
from app.domain.typed_data import TypedData


@dataclass(frozen=True)
class Book:
    """Descriptors by the name of their file."""

    descriptors: tuple[Descriptor, ...]

    def call(self, chain_id: int, to: str, data: bytes) -> tuple[Descriptor, Function, Format] | None:
        """Return what describes a call of exactly this contract on exactly this chain; None when nothing does."""
        for one in self.descriptors:
            if one.kind == "contract" and (chain_id, to) in one.places and data[:4] in one.functions:
                return one, *one.functions[data[:4]]
        return None

    def message(self, data: TypedData) -> tuple[Descriptor, Format] | None:
        """Return what describes typed data: its domain fits in every value that is named, and its type is the same text."""
        kind = data.encode_type(data.primary)
        domain = {one.path.removeprefix("domain."): one.text for one in data.signed_fields() if _of_domain(one.path)}
        for one in self.descriptors:
            if one.kind == "eip712" and kind in one.messages and _fits(one, domain, data):
                return one, one.messages[kind]
        return None


def clashes(descriptors: Iterable[Descriptor]) -> list[tuple[str, str]]:
    """Return pairs of files that describe the same thing of the same place."""
    taken: dict[tuple[object, ...], str] = {}
    found: dict[tuple[str, str], None] = {}
    for one in descriptors:
        for key in _keys(one):
            other = taken.setdefault(key, one.file)
            if other != one.file:
                found[other, one.file] = None
    return list(found)


def _keys(one: Descriptor) -> Iterable[tuple[object, ...]]:
    places: Iterable[object] = one.places or ((one.separator,) if one.separator else ())
    parts: Iterable[object] = one.functions if one.kind == "contract" else one.messages
    domain = tuple(sorted((name, str(value)) for name, value in one.domain.items() if name not in _PLACED))
    return [(one.kind, place, part, domain) for place in places for part in parts]


_PLACED = ("chainId", "verifyingContract")  # what says the same as a deployment


def _of_domain(path: str) -> bool:
    return path.startswith("domain.")


def _fits(one: Descriptor, domain: Mapping[str, str], data: TypedData) -> bool:
    if any(domain.get(name, "").lower() != str(value).lower() for name, value in one.domain.items()):
        return False
    if one.separator and one.separator != "0x" + data.domain_separator.hex():
        return False
    if not one.places:
        return bool(one.separator)
    chain, contract = domain.get("chainId"), domain.get("verifyingContract")
    return chain is not None and contract is not None and (int(chain), contract) in one.places
