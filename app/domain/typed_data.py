"""EIP-712: structured data as an application describes it, the digest that is signed, and what of it is signed.

The given primaryType counts, not one that is guessed; types that it does not reach are of no matter; values that no type
names are not signed and so are not told. What `signed_fields` returns is the whole of what the digest covers.
Source: https://eips.ethereum.org/EIPS/eip-712
"""

import functools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.hashing import keccak
from app.domain.typed_values import ATOMIC, Shown, encode_atomic

DOMAIN = "EIP712Domain"
MOST_BYTES = 48 << 10  # of a request as text
_DOMAIN_FIELDS = {
    "name": "string", "version": "string", "chainId": "uint256", "verifyingContract": "address", "salt": "bytes32",
}  # fmt: skip
_NAME = re.compile(r"[ -'*+\--Z^-~]*")  # printable ASCII without ( ) , [ \ ]: what would read as another type
ARRAY = re.compile(r"(.*)\[([0-9]*)\]")
_DEEPEST = 32
_EMPTY = bytes(32)  # of a struct that is not there


@dataclass(frozen=True)
class SignedField:
    """One value that the digest covers: where it stands, such as `order.items[2].price`, its type, and its text."""

    path: str
    type: str
    text: str


@dataclass(frozen=True)
class TypedData:
    """One request. `types` maps a struct's name to (name, type) of its fields. Make it with `parse` or `build`."""

    types: Mapping[str, tuple[tuple[str, str], ...]]
    primary: str
    domain: Mapping[str, Any]
    message: Mapping[str, Any]

    @functools.cached_property
    def domain_separator(self) -> bytes:
        """The hash of the domain. Raises ValueError when a value does not fit its type."""
        return self.hash_struct(DOMAIN, self.domain)

    @functools.cached_property
    def digest(self) -> bytes:
        """The 32 bytes that are signed; a domain alone (primary type EIP712Domain) has no message."""
        body = b"" if self.primary == DOMAIN else self.hash_struct(self.primary, self.message)
        return keccak(b"\x19\x01" + self.domain_separator + body)

    def encode_type(self, name: str) -> str:
        """Return a struct's type as text: itself, then every struct it reaches, in the order of their names."""
        reached = self._reached(name)
        return "".join(self._written(one) for one in [name, *sorted(reached - {name})])

    def encode_data(self, name: str, values: Mapping[str, Any]) -> bytes:
        """Return the hash of a struct's type followed by one word for each field. Raises ValueError for a value that does not fit."""
        words = [self._word(kind, values.get(field), field, 0) for field, kind in self._fields(name)]
        return self._type_hash(name) + b"".join(words)

    def hash_struct(self, name: str, values: Mapping[str, Any]) -> bytes:
        return keccak(self.encode_data(name, values))

    def signed_fields(self) -> list[SignedField]:
        """Return every value the digest covers, of the domain first. Raises ValueError as `digest`."""
        found = list(self._told(DOMAIN, self.domain, "domain"))
        if self.primary != DOMAIN:
            found += self._told(self.primary, self.message, "")
        return found

    def _fields(self, name: str) -> tuple[tuple[str, str], ...]:
        fields = self.types.get(name)
        if fields is None:
            raise ValueError(f"there is no type '{name}'")
        return fields

    def _written(self, name: str) -> str:
        return f"{name}({','.join(f'{kind} {field}' for field, kind in self._fields(name))})"

    def _reached(self, name: str) -> set[str]:
        reached: set[str] = set()
        queue = [name]
        while queue:
            one = queue.pop()
            if one not in reached:
                reached.add(one)
                cores = (_core(kind) for _, kind in self._fields(one))
                queue += [core for core in cores if not _is_atomic(core)]
        return reached

    @functools.cached_property
    def _type_hashes(self) -> dict[str, bytes]:
        return {}

    def _type_hash(self, name: str) -> bytes:
        if name not in self._type_hashes:
            self._type_hashes[name] = keccak(self.encode_type(name).encode())
        return self._type_hashes[name]

    def _word(self, kind: str, value: Any, place: str, depth: int) -> bytes:
        """Return the 32 bytes that stand for one field."""
        if depth > _DEEPEST:
            raise ValueError("the message is nested too deep")
        array = ARRAY.fullmatch(kind)
        if array is not None:
            items = _items(value, array[2], place)
            return keccak(b"".join(self._word(array[1], item, place, depth + 1) for item in items))
        if kind in self.types:
            if value is None:
                return _EMPTY
            if not isinstance(value, Mapping):
                raise ValueError(f"{place} is no {kind}")
            words = [self._word(inner, value.get(field), field, depth + 1) for field, inner in self.types[kind]]
            return keccak(self._type_hash(kind) + b"".join(words))
        return encode_atomic(kind, value, place)[0]

    def _told(self, name: str, values: Mapping[str, Any], place: str) -> Iterator[SignedField]:
        for field, kind in self._fields(name):
            yield from self._tell(kind, values.get(field), f"{place}.{field}" if place else field)

    def _tell(self, kind: str, value: Any, place: str) -> Iterator[SignedField]:
        array = ARRAY.fullmatch(kind)
        if array is not None:
            items = _items(value, array[2], place)
            if not items:
                yield SignedField(place, kind, "[]")
            for number, item in enumerate(items):
                yield from self._tell(array[1], item, f"{place}[{number}]")
        elif kind not in self.types:
            shown: Shown = encode_atomic(kind, value, place)[1]
            yield SignedField(place, kind, shown)
        elif value is None:
            yield SignedField(place, kind, "nothing")
        else:
            yield from self._told(kind, value, place)


def parse(text: str | bytes) -> TypedData:
    """Read a request as applications send it: JSON with types, primaryType, domain and message.

    Raises:
        ValueError: no such JSON, too long, a name twice, or nothing that `build` takes.
    """
    if len(text) > MOST_BYTES:
        raise ValueError(f"typed data has at most {MOST_BYTES} bytes")
    try:
        found = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except RecursionError:
        raise ValueError("the message is nested too deep")
    match found:
        case {"types": dict(types)}:
            primary = found.get("primaryType", _unreached(types))
            if isinstance(primary, str):
                return build(types, primary, found.get("domain", {}), found.get("message", {}))
    raise ValueError("typed data has types, a primaryType, a domain and a message")


def build(types: Mapping[str, Any], primary: str, domain: Any, message: Any) -> TypedData:
    """Return the request of these parts; a missing type of the domain is made of the standard fields that it has.

    Raises:
        ValueError: a type that the primary one reaches is not defined or malformed, or the domain is none.
    """
    if not isinstance(domain, Mapping) or not isinstance(message, Mapping):
        raise ValueError("a domain and a message are objects")
    known = {name: _struct(name, fields) for name, fields in types.items()}
    if DOMAIN not in known:
        if odd := [key for key in domain if key not in _DOMAIN_FIELDS]:
            raise ValueError(f"'{odd[0]}' is no field of a domain")
        known[DOMAIN] = tuple((name, kind) for name, kind in _DOMAIN_FIELDS.items() if name in domain)
    declared = {field for field, _ in known[DOMAIN]}
    if declared != set(domain):
        raise ValueError("the domain has other fields than its type says")
    data = TypedData(known, primary, domain, message)
    for name in (DOMAIN, primary):
        data.encode_type(name)
    return data


def _unreached(types: Mapping[str, Any]) -> str | None:
    """Return the one struct that no other names, for a request without a primaryType; None when there is not exactly one."""
    known = {name: _struct(name, fields) for name, fields in types.items() if name != DOMAIN}
    inner = {_core(kind) for name, fields in known.items() for _, kind in fields if _core(kind) != name}
    left = [name for name in known if name not in inner]
    return left[0] if len(left) == 1 else None


def _struct(name: str, fields: Any) -> tuple[tuple[str, str], ...]:
    if not _NAME.fullmatch(name) or _is_atomic(name):
        raise ValueError(f"a struct cannot be called '{name}'")
    if not isinstance(fields, Sequence) or isinstance(fields, str):
        raise ValueError(f"the fields of {name} are no list")
    found: dict[str, str] = {}
    for field in fields:
        match field:
            case {"name": str(label), "type": str(kind)} if _NAME.fullmatch(label) and label not in found:
                found[label] = kind
            case _:
                raise ValueError(f"a field of {name} has no name and type of its own")
    return tuple(found.items())


def _core(kind: str) -> str:
    """Return what an array's innermost items are; arrays of arrays have several brackets."""
    while (array := ARRAY.fullmatch(kind)) is not None:
        kind = array[1]
    return kind


def _is_atomic(kind: str) -> bool:
    return ATOMIC.fullmatch(kind) is not None


def _items(value: Any, size: str, place: str) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"{place} is no list")
    if size and len(value) != int(size):
        raise ValueError(f"{place} has {len(value)} items, its type says {size}")
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no value")
