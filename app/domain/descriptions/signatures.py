"""Functions as ERC-7730 writes them: `pay((address to,uint256 amount)[] parts,bytes note)`, with every parameter's name."""

import re
from dataclasses import dataclass
from typing import Any

from app.domain import abi

_TOKEN = re.compile(r"\s*([A-Za-z_$][A-Za-z0-9_$]*|[(),]|\[[0-9]{0,3}\])")
_PLACES = ("memory", "calldata", "storage")
MOST_TEXT, MOST_FIXED, _DEEPEST = 4096, 32, 8


@dataclass(frozen=True)
class Parameter:
    """`base` is the elementary type, empty for a tuple with `parts`; `dimensions` those of arrays, None for a dynamic one."""

    name: str
    base: str
    parts: "tuple[Parameter, ...]" = ()
    dimensions: tuple[int | None, ...] = ()

    @property
    def type(self) -> str:
        """The type as it stands in a signature."""
        inner = self.base or f"({','.join(part.type for part in self.parts)})"
        return inner + "".join("[]" if size is None else f"[{size}]" for size in self.dimensions)

    @property
    def decoded(self) -> str:
        """The type for `abi.decode`: an array of fixed size is a tuple there."""
        inner = self.base or f"({','.join(part.decoded for part in self.parts)})"
        for size in self.dimensions:
            inner = f"{inner}[]" if size is None else f"({','.join([inner] * size)})"
        return inner


@dataclass(frozen=True)
class Function:
    """One function with its named parameters."""

    name: str
    parameters: tuple[Parameter, ...]

    @property
    def signature(self) -> str:
        return f"{self.name}({','.join(one.type for one in self.parameters)})"

    @property
    def selector(self) -> bytes:
        return abi.selector(self.signature)

    def decode(self, data: bytes) -> tuple[tuple[Any, ...], bytes]:
        """Return the arguments that `data` encodes, without a selector, and what is appended. Raises ValueError as `abi.decode`."""
        return abi.decode_start([one.decoded for one in self.parameters], data)


def parse(text: str) -> Function:
    """Read a function.

    Raises:
        ValueError: it is none, a parameter has no name or one that is there twice, or a type is not read here.
    """
    if len(text) > MOST_TEXT:
        raise ValueError(f"a function has at most {MOST_TEXT} signs")
    words, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            if text[at:].isspace():
                break
            raise ValueError(f"'{text[:60]}' is no function")
        words.append(match[1])
        at = match.end()
    reader = _Reader(words)
    name = reader.word()
    parameters = reader.parameters(0)
    if reader.left:
        raise ValueError(f"'{text[:60]}' is no function")
    function = Function(name, parameters)
    for one in parameters:
        abi.parse(one.decoded)
    return function


class _Reader:
    def __init__(self, words: list[str]) -> None:
        self.left = words

    def next(self) -> str:
        if not self.left:
            raise ValueError("a function ends too early")
        return self.left.pop(0)

    def word(self) -> str:
        found = self.next()
        if not (found[0].isalpha() or found[0] in "_$"):
            raise ValueError(f"'{found}' stands where a name should")
        return found

    def parameters(self, depth: int) -> tuple[Parameter, ...]:
        if self.next() != "(" or depth > _DEEPEST:
            raise ValueError("a function's parameters stand in parentheses, and not too deep")
        found: list[Parameter] = []
        if self.left and self.left[0] == ")":
            self.next()
            return ()
        while True:
            found.append(self._parameter(depth))
            sign = self.next()
            if sign == ")":
                break
            if sign != ",":
                raise ValueError(f"'{sign}' stands where a comma should")
        if len({one.name for one in found}) != len(found):
            raise ValueError("two parameters have the same name")
        return tuple(found)

    def _parameter(self, depth: int) -> Parameter:
        base, parts = "", tuple[Parameter, ...]()
        if self.left and self.left[0] == "tuple":
            self.next()
        if self.left and self.left[0] == "(":
            parts = self.parameters(depth + 1)
            if not parts:
                raise ValueError("a tuple has parts")
        else:
            base = self.word()
        dimensions: list[int | None] = []
        while self.left and self.left[0].startswith("["):
            size = self.next()[1:-1]
            dimensions.append(int(size) if size else None)
        if len(dimensions) > 3 or any(size is not None and not 0 < size <= MOST_FIXED for size in dimensions):
            raise ValueError(f"an array has at most {MOST_FIXED} fixed items and three dimensions")
        name = self.word()
        return Parameter(self.word() if name in _PLACES else name, base, parts, tuple(dimensions))
