"""Reading ERC-7730 files: strict JSON of bounded size, its includes merged from other files at hand, bound to places.

A file without a chain and an address (or a domain) of its own describes nothing; it is there for others to include.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from app.domain import addresses
from app.domain.descriptions import signatures
from app.domain.descriptions.fields import Constants, Field, Group, known, label, read_all
from app.domain.descriptions.signatures import Function

MOST_BYTES, MOST_FORMATS, MOST_PLACES, _MOST_INCLUDES = 256 << 10, 256, 512, 4
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+-]{0,99}\.json")
_SCHEMA = re.compile(r"(?:.*/)?erc7730-v2(?:\.[0-9]+\.[0-9]+)?\.schema\.json")
_TOP = frozenset({"$schema", "includes", "context", "metadata", "display"})
_METADATA = frozenset({"owner", "contractName", "info", "token", "constants", "enums", "maps"})
_FORMAT = frozenset({"$id", "intent", "interpolatedIntent", "fields"})
_DOMAIN = ("name", "version", "chainId", "verifyingContract", "salt")
Find = Callable[[str], str]
Place = tuple[int, str]


@dataclass(frozen=True)
class Token:
    """What a file says of the token that its contract is."""

    ticker: str
    decimals: int


@dataclass(frozen=True)
class Format:
    """How one function or one kind of message is told."""

    intent: str
    sentence: str  # with paths in braces; empty: none
    fields: tuple[Field | Group, ...]


@dataclass(frozen=True)
class Descriptor:
    """One file with its includes: where it holds, and what it tells.

    `kind` is contract or eip712. `domain` are values that a message's domain must have, `separator` the domain's hash where
    the file names it.
    """

    file: str
    kind: str
    owner: str
    contract: str
    places: frozenset[Place]
    domain: Mapping[str, Any] = field(default_factory=dict)
    separator: str = ""
    token: Token | None = None
    functions: Mapping[bytes, tuple[Function, Format]] = field(default_factory=dict)
    messages: Mapping[str, Format] = field(default_factory=dict)

    @property
    def is_bound(self) -> bool:
        """Whether it holds anywhere by itself."""
        return bool(self.places or self.separator)

    @cached_property
    def title(self) -> str:
        """Whose contract it says this is."""
        return " · ".join(dict.fromkeys(filter(None, (self.owner, self.contract))))


def read(name: str, find: Find) -> Descriptor:
    """Read the file called `name`; `find` returns the text of a file by its name, KeyError when there is none.

    Raises:
        ValueError: what is wrong with it, or with a file that it includes.
    """
    file = _merged(name, find, ())
    known(file, _TOP, "the file")
    if not isinstance(schema := file.get("$schema"), str) or not _SCHEMA.fullmatch(schema):
        raise ValueError("its $schema is not version 2 of ERC-7730")
    metadata = _object(file, "metadata")
    known(metadata, _METADATA, "metadata")
    kind, bound = _context(_object(file, "context"))
    display = _object(file, "display")
    known(display, frozenset({"definitions", "formats"}), "display")
    formats = _object(display, "formats")
    if not 0 < len(formats) <= MOST_FORMATS:
        raise ValueError(f"it describes nothing, or more than {MOST_FORMATS} functions")
    constants = Constants(file)
    told = {key: _format(one, constants) for key, one in formats.items()}
    return Descriptor(
        file=name,
        kind=kind,
        owner=label(metadata.get("owner", "")),
        contract=label(metadata.get("contractName", "")),
        places=_places(bound),
        domain=_domain(bound),
        separator=str(bound.get("domainSeparator", "")).lower(),
        token=_token(metadata),
        functions=_functions(told) if kind == "contract" else {},
        messages={_type(key): one for key, one in told.items()} if kind == "eip712" else {},
    )


def parse(text: str) -> dict[str, Any]:
    """Read a file's JSON. Raises ValueError when it is none, too large, or has a name twice."""
    if len(text) > MOST_BYTES:
        raise ValueError(f"it has more than {MOST_BYTES >> 10} KiB")
    try:
        found = json.loads(text, object_pairs_hook=_once, parse_float=_no_number, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("it is nested too deep")
    if not isinstance(found, dict):
        raise ValueError("it is no JSON object")
    return found


def included(text: str) -> str | None:
    """Return the name of the file that one includes; None when it includes none. Raises ValueError for an address."""
    given = parse(text).get("includes")
    if given is None:
        return None
    name = given.rpartition("/")[2] if isinstance(given, str) and "://" not in given else ""
    if not NAME.fullmatch(name):
        raise ValueError("it includes something that is no file beside it: nothing is fetched")
    return name


def _merged(name: str, find: Find, before: tuple[str, ...]) -> dict[str, Any]:
    """Return a file with what it includes below it."""
    if name in before:
        raise ValueError(f"{name} includes itself, by way of {before[-1]}")
    if len(before) > _MOST_INCLUDES:
        raise ValueError(f"more than {_MOST_INCLUDES} files include each other")
    try:
        text = find(name)
    except KeyError:
        raise ValueError(f"it includes {name}, which is not there: add both together")
    file, inner = parse(text), included(text)
    return file if inner is None else _over(_merged(inner, find, (*before, name)), file)


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            merged[key] = _over(old, value)
        elif key == "fields" and isinstance(old, list) and isinstance(value, list):
            merged[key] = _over_fields(old, value)
        else:
            merged[key] = value
    return merged


def _over_fields(below: list[Any], above: list[Any]) -> list[Any]:
    """Merge fields of the same path, in the order of the file that is included; what is new comes last."""
    merged = list(below)
    places = {one.get("path"): at for at, one in enumerate(below) if isinstance(one, Mapping)}
    for one in above:
        at = places.get(one.get("path")) if isinstance(one, Mapping) else None
        if at is None:
            merged.append(one)
        else:
            merged[at] = _over(merged[at], one)
    return merged


def _context(context: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    known(context, frozenset({"$id", "contract", "eip712"}), "context")
    kinds = [kind for kind in ("contract", "eip712") if kind in context]
    if len(kinds) != 1:
        raise ValueError("its context is neither a contract nor EIP-712")
    bound = _object(context, kinds[0])
    if "factory" in bound:
        raise ValueError("it is bound to whatever a factory makes, which nobody can tell without the network")
    names = (
        {"deployments", "abi"} if kinds[0] == "contract" else {"deployments", "schemas", "domain", "domainSeparator"}
    )
    known(bound, frozenset(names), f"the context {kinds[0]}")
    return kinds[0], bound


def _places(bound: Mapping[str, Any]) -> frozenset[Place]:
    listed = bound.get("deployments", [])
    if not isinstance(listed, list) or len(listed) > MOST_PLACES:
        raise ValueError(f"its deployments are no list of at most {MOST_PLACES}")
    found = {_place(one) for one in listed}
    domain = bound.get("domain", {})
    if not found and isinstance(domain, Mapping) and {"chainId", "verifyingContract"} <= set(domain):
        found.add(_place({"chainId": domain["chainId"], "address": domain["verifyingContract"]}))
    return frozenset(found)


def _place(given: Any) -> Place:
    match given:
        case {"chainId": int(chain), "address": str(address)} if len(given) == 2 and 0 < chain < 1 << 64:
            return chain, addresses.parse(address)
    raise ValueError("a deployment has a chainId and an address")


def _domain(bound: Mapping[str, Any]) -> Mapping[str, Any]:
    domain = bound.get("domain", {})
    if not isinstance(domain, Mapping) or any(not isinstance(one, str | int) for one in domain.values()):
        raise ValueError("its domain is no object of values")
    known(domain, frozenset(_DOMAIN), "the domain")
    return domain


def _token(metadata: Mapping[str, Any]) -> Token | None:
    match metadata.get("token"):
        case None:
            return None
        case {"ticker": str(ticker), "decimals": int(decimals)} if 0 <= decimals <= 77:
            return Token(label(ticker), decimals)
    raise ValueError("its token has no ticker and decimals")


def _format(given: Any, constants: Constants) -> Format:
    if not isinstance(given, Mapping):
        raise ValueError("a format is an object")
    known(given, _FORMAT, "a format")
    intent = given.get("intent", "")
    if isinstance(intent, Mapping):
        intent = "; ".join(f"{label(name)}: {label(words)}" for name, words in intent.items())
    return Format(
        label(intent), label(given.get("interpolatedIntent", "")), read_all(given.get("fields", []), constants)
    )


def _functions(told: Mapping[str, Format]) -> Mapping[bytes, tuple[Function, Format]]:
    found: dict[bytes, tuple[Function, Format]] = {}
    for key, one in told.items():
        function = signatures.parse(key)
        if function.selector in found:
            raise ValueError(f"it describes {function.signature} twice")
        found[function.selector] = function, one
    return found


def _type(key: str) -> str:
    """Return a message's type as EIP-712 writes it: files set spaces after commas and between structs."""
    return re.sub(r"\s*([(),])\s*", r"\1", key.strip())


def _object(holder: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = holder.get(name, {})
    if not isinstance(found, Mapping):
        raise ValueError(f"its {name} is no object")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_number(text: str) -> None:
    raise ValueError(f"{text[:20]} is no whole number")
