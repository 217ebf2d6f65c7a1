"""Paths of ERC-7730: `#.order.items.[0].price`, `$.metadata.constants.x`, `@.value`, or relative ones; names, indices, slices."""

import re
from dataclasses import dataclass, replace

from app.domain.descriptions.values import Items, Leaf, Node, Struct

_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_PLACE = re.compile(r"\[(-?[0-9]{1,6})?(:)?(-?[0-9]{1,6})?\]")
MOST_TEXT, _MOST_STEPS = 256, 24
CONTAINER = ("from", "to", "value", "chainId")
Step = str | int | slice


@dataclass(frozen=True)
class Path:
    """`root` is `#`, `$`, `@`, or empty for one that is relative to where it stands."""

    root: str
    steps: tuple[Step, ...]
    text: str


def parse(text: str) -> Path:
    """Read a path. Raises ValueError when it is none."""
    if len(text) > MOST_TEXT:
        raise ValueError("a path is too long")
    root, parts = "", text.split(".")
    if parts[0] in ("#", "$", "@"):
        root, parts = parts[0], parts[1:]
    if len(parts) > _MOST_STEPS or (not parts and root != "#"):
        raise ValueError(f"'{text[:60]}' is no path")
    steps = tuple(_step(part, text) for part in parts)
    if root == "@" and (len(steps) != 1 or steps[0] not in CONTAINER):
        raise ValueError(f"'{text[:60]}' is no value of a transaction")
    return Path(root, steps, text)


def _step(part: str, text: str) -> Step:
    if _NAME.fullmatch(part):
        return part
    place = _PLACE.fullmatch(part)
    if place is None:
        raise ValueError(f"'{text[:60]}' is no path")
    start, colon, end = place.groups()
    if colon is None and end is None and start is not None:
        return int(start)
    if colon is None and start is None and end is None:
        return slice(None)
    if colon is None:
        raise ValueError(f"'{text[:60]}' is no path")
    return slice(None if start is None else int(start), None if end is None else int(end))


def find(node: Node, steps: tuple[Step, ...]) -> list[Node]:
    """Return the nodes a path leads to from `node`: several by slices of arrays.

    Raises:
        ValueError: there is nothing of that name or number.
    """
    found = [node]
    for step in steps:
        found = [one for before in found for one in _follow(before, step)]
    return found


def _follow(node: Node, step: Step) -> list[Node]:
    match node, step:
        case Struct(fields=fields), str() if step in fields:
            return [fields[step]]
        case Items(items=items), int() if -len(items) <= step < len(items):
            return [items[step]]
        case Items(items=items), slice():
            return list(items[step])
        case Leaf(), slice():
            return [_cut(node, step)]
    raise ValueError(f"there is no {_shown(step)} in {node.path or 'it'}")


def _cut(leaf: Leaf, part: slice) -> Leaf:
    """Return a slice of a value's bytes."""
    data = as_bytes(leaf)
    start, end, _ = part.indices(len(data))
    wanted = [abs(edge) for edge in (part.start, part.stop) if edge is not None]
    if any(edge > len(data) for edge in wanted) or start >= end:
        raise ValueError(f"{leaf.path} has only {len(data)} bytes")
    cut = data[start:end]
    return (
        leaf
        if cut == data and isinstance(leaf.value, bytes)
        else replace(leaf, path=f"{leaf.path}.{_shown(part)}", type="bytes", value=cut)
    )


def as_bytes(leaf: Leaf) -> bytes:
    """Return a value's bytes: 32 of a number, 20 of an address, a text's UTF-8."""
    match leaf.value:
        case bool():
            return bytes([leaf.value])
        case bytes():
            return leaf.value
        case int():
            return leaf.value.to_bytes(32, "big", signed=leaf.value < 0)
        case str() if leaf.type == "address":
            return bytes.fromhex(leaf.value[2:])
    return str(leaf.value).encode()


def _shown(step: Step) -> str:
    if isinstance(step, slice):
        start, stop = ("" if edge is None else str(edge) for edge in (step.start, step.stop))
        return f"[{start}:{stop}]" if start or stop else "[]"
    return f"[{step}]" if isinstance(step, int) else f"'{step}'"
