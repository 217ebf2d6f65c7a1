"""Decoded values as a tree with names, the same for a call's arguments and for a message of typed data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.descriptions.signatures import Function, Parameter
from app.domain.typed_data import ARRAY, TypedData
from app.domain.typed_values import encode_atomic


@dataclass(frozen=True)
class Leaf:
    """One value; addresses are checksummed text, `type` tells them from strings."""

    path: str
    type: str
    value: Any


@dataclass(frozen=True)
class Items:
    """An array."""

    path: str
    items: "tuple[Node, ...]"


@dataclass(frozen=True)
class Struct:
    """A struct, or a function's arguments."""

    path: str
    fields: "Mapping[str, Node]"


Node = Leaf | Items | Struct


def leaves(node: Node) -> Iterator[Leaf]:
    """Return every value below a node, in order."""
    match node:
        case Leaf():
            yield node
        case Items(items=items):
            for item in items:
                yield from leaves(item)
        case Struct(fields=fields):
            for field in fields.values():
                yield from leaves(field)


APPENDED = "bytes after the arguments"


def of_call(function: Function, data: bytes) -> Struct:
    """Return the tree of the arguments of a call whose data follows the selector; what is appended counts as one more.

    Raises:
        ValueError: they are not encoded as `abi.encode` does it.
    """
    values, rest = function.decode(data)
    pairs = zip(function.parameters, values, strict=True)
    fields = {one.name: _argument(one, value, one.name, one.dimensions) for one, value in pairs}
    return Struct("", {**fields, APPENDED: Leaf(APPENDED, "bytes", rest)} if rest else fields)


def of_message(data: TypedData) -> Struct:
    """Return the tree of a message. Raises ValueError as `data.digest`."""
    return _struct(data, data.primary, data.message, "")


def _argument(parameter: Parameter, value: Any, path: str, dimensions: Sequence[int | None]) -> Node:
    if dimensions:
        inner = dimensions[:-1]
        items = (_argument(parameter, one, _at(path, f"[{number}]"), inner) for number, one in enumerate(value))
        return Items(path, tuple(items))
    if parameter.parts:
        pairs = zip(parameter.parts, value, strict=True)
        return Struct(
            path, {one.name: _argument(one, part, _at(path, one.name), one.dimensions) for one, part in pairs}
        )
    return Leaf(path, parameter.base, value)


def _struct(data: TypedData, name: str, values: Mapping[str, Any], path: str) -> Struct:
    made = ((field, _member(data, kind, values.get(field), _at(path, field))) for field, kind in data.types[name])
    return Struct(path, dict(made))


def _member(data: TypedData, kind: str, value: Any, path: str) -> Node:
    array = ARRAY.fullmatch(kind)
    if array is not None:
        items = (_member(data, array[1], one, _at(path, f"[{number}]")) for number, one in enumerate(value))
        return Items(path, tuple(items))
    if kind in data.types:
        return Leaf(path, "string", "nothing") if value is None else _struct(data, kind, value, path)
    return Leaf(path, kind, _signed(kind, value, path))


def _signed(kind: str, value: Any, path: str) -> Any:
    """Return a value as the digest covers it, which is not always as it is written."""
    text = encode_atomic(kind, value, path)[1]
    if kind.startswith(("uint", "int")):
        return int(text)
    if kind.startswith("bytes"):
        return bytes.fromhex(text[2:])
    return text == "true" if kind == "bool" else text


def _at(path: str, step: str) -> str:
    return f"{path}.{step}" if path else step
