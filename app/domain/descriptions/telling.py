"""Telling what a call or a message says by a descriptor: lines of a label and a value, in the file's order.

Whatever the file leaves out follows raw, so that nothing is signed that was not told. A value that is not where the file
says, or does not fit its format, makes the whole description void: half of one would mislead.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.domain import standard_calls
from app.domain.descriptions import formats, paths, values
from app.domain.descriptions.book import Book
from app.domain.descriptions.fields import Field, Group, Map
from app.domain.descriptions.formats import Container
from app.domain.descriptions.paths import Path
from app.domain.descriptions.reading import Descriptor, Format
from app.domain.descriptions.values import Leaf, Node, Struct
from app.domain.typed_data import TypedData

MOST_LINES, _DEEPEST = 160, 3
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")
UNLIMITED = "Unlimited"


@dataclass(frozen=True)
class Line:
    """One value with its label; `depth` counts the calls within calls."""

    label: str
    value: str
    depth: int = 0


@dataclass(frozen=True)
class Description:
    """What a file says. `untold` values are those that the file itself leaves out; they are among the lines."""

    file: str
    title: str
    intent: str
    lines: tuple[Line, ...]
    untold: int = 0
    blind: bool = False  # a call within it is described by nobody


def call(book: Book, container: Container, data: bytes, depth: int = 0) -> Description | None:
    """Return what a call says; None when no file describes it.

    Raises:
        ValueError: the file that is bound to it does not fit it.
    """
    found = book.call(container.chain_id, container.to, data)
    if found is None:
        return None
    descriptor, function, form = found
    root = values.of_call(function, data[4:])
    return _Teller(book, descriptor, container, root, depth).tell(form)


def message(book: Book, data: TypedData, sender: str) -> Description | None:
    """Return what typed data says; None when no file describes it. Raises ValueError as `call`."""
    found = book.message(data)
    if found is None:
        return None
    descriptor, form = found
    domain = {one.path: one.text for one in data.signed_fields()}
    container = Container(sender, domain.get("domain.verifyingContract", ""), 0, int(domain.get("domain.chainId", "0")))
    return _Teller(book, descriptor, container, values.of_message(data), 0).tell(form)


@dataclass
class _Teller:
    book: Book
    descriptor: Descriptor
    container: Container
    root: Struct
    depth: int
    told: set[str] = field(default_factory=set)
    texts: dict[str, list[str]] = field(default_factory=dict)
    blind: bool = False

    def tell(self, form: Format) -> Description:
        lines = list(self._fields(form.fields, self.root))
        left = [leaf for leaf in values.leaves(self.root) if leaf.path not in self.told]
        if len(lines) + len(left) > MOST_LINES:
            raise ValueError(f"it says more than {MOST_LINES} things")
        lines += [Line(f"{leaf.path} (not told by the file)", formats.raw(leaf), self.depth) for leaf in left]
        one = self.descriptor
        return Description(one.file, one.title, self._intent(form), tuple(lines), len(left), self.blind)

    def _fields(self, fields: Sequence[Field | Group], base: Node) -> Iterator[Line]:
        for one in fields:
            yield from self._group(one, base) if isinstance(one, Group) else self._field(one, base)

    def _group(self, group: Group, base: Node) -> Iterator[Line]:
        if group.label:
            yield Line(group.label, "", self.depth)
        places = [base] if group.path is None else self._find(group.path, base)
        if group.path is not None and group.bundled:
            for place in places:
                yield from self._fields(group.fields, place)
        elif group.path is not None:
            for one in group.fields:
                for place in places:
                    yield from self._fields([one], place)
        elif group.bundled and all(isinstance(one, Field) for one in group.fields):
            yield from self._bundled(group.fields, base)
        else:
            yield from self._fields(group.fields, base)

    def _bundled(self, fields: Sequence[Field | Group], base: Node) -> Iterator[Line]:
        """Tell what stands at the same place of several arrays together; a lone value comes once, first."""
        rows = [list(self._rows(one, base)) for one in fields if isinstance(one, Field)]
        sizes = {len(row) for row in rows if len(row) != 1}
        if len(sizes) > 1:
            raise ValueError("arrays that belong together have different lengths")
        for number in range(max((len(row) for row in rows), default=0)):
            for row in rows:
                if number < len(row):
                    yield from row[number]

    def _field(self, one: Field, base: Node) -> Iterator[Line]:
        for row in self._rows(one, base):
            yield from row

    def _rows(self, one: Field, base: Node) -> Iterator[list[Line]]:
        """Yield the lines of each value that a field shows."""
        found = [formats.constant(one.constant)] if one.path is None else self._find(one.path, base)
        shown = [leaf for node in found for leaf in values.leaves(node)]
        for number, leaf in enumerate(shown):
            if not self._is_visible(one, leaf):
                continue
            self.told.add(leaf.path)
            lines = self._written(one, leaf, base, number, len(shown))
            self.texts.setdefault(_key(one.path), []).append("; ".join(line.value for line in lines if line.value))
            if one.separator:
                yield [Line(one.separator.replace("{index}", str(number + 1)), "", self.depth), *lines]
            else:
                yield lines

    def _is_visible(self, one: Field, leaf: Leaf) -> bool:
        if one.rule == "mustMatch":
            if not any(formats.same(leaf, value) for value in one.listed):
                raise ValueError(f"{leaf.path} is none of the values that the file expects")
            return False
        if one.rule == "ifNotIn":
            return not any(formats.same(leaf, value) for value in one.listed)
        return one.rule != "never"

    def _written(self, one: Field, leaf: Leaf, base: Node, number: int, count: int) -> list[Line]:
        if one.format == "calldata":
            return self._inner(one, leaf, base, number, count)

        def parameter(name: str) -> Leaf | None:
            return self._parameter(one.parameters, name, base, number, count)

        return [Line(one.label or leaf.path, self._text(one, leaf, parameter), self.depth)]

    def _text(self, one: Field, leaf: Leaf, parameter: Callable[[str], Leaf | None]) -> str:
        chain = parameter("chainId")
        chain_id = self.container.chain_id if chain is None else formats.whole(chain)
        match one.format:
            case "amount":
                return formats.coin(formats.whole(leaf), chain_id)
            case "tokenAmount":
                return self._token_amount(one, leaf, parameter("token"), chain_id)
            case "addressName":
                return self._address(one, leaf)
            case "nftName":
                return f"item {formats.whole(leaf)}{self._collection(parameter('collection'))}"
            case "date":
                return formats.date(leaf, one.parameters.get("encoding", "timestamp"))
            case "duration":
                return formats.duration(leaf)
            case "unit":
                return formats.unit(leaf, one.parameters)
            case "enum":
                named = one.parameters["$ref"].get(formats.raw(leaf))
                return f"{formats.raw(leaf)}, which the file does not name" if named is None else str(named)
            case "chainId":
                return formats.chain_name(leaf)
            case "tokenTicker":
                token = formats.address(leaf)
                known = formats.symbol(chain_id, token, self.descriptor)
                return f"{known[0]} ({token})" if known else token
        return formats.raw(leaf)

    def _token_amount(self, one: Field, leaf: Leaf, token: Leaf | None, chain_id: int) -> str:
        amount = formats.whole(leaf)
        threshold = one.parameters.get("threshold")
        over = threshold is not None and amount >= formats.whole(formats.constant(threshold))
        if token is None:
            words = f"{amount:,} of the smallest units of a token that the file does not name"
            return f"{one.parameters.get('message', UNLIMITED)} ({words})" if over else words
        place = formats.address(token)
        self.told.add(token.path)
        if _is_listed(place, one.parameters.get("nativeCurrencyAddress")):
            return formats.coin(amount, chain_id)
        if over:
            known = formats.symbol(chain_id, place, self.descriptor)
            name = known[0] if known else f"of the token {place}"
            return f"{one.parameters.get('message', UNLIMITED)} {name}"
        return formats.tokens(amount, chain_id, place, self.descriptor)

    def _collection(self, collection: Leaf | None) -> str:
        if collection is None:
            return ""
        self.told.add(collection.path)
        return f" of the collection {formats.address(collection)}"

    def _address(self, one: Field, leaf: Leaf) -> str:
        place = formats.address(leaf)
        if place == self.container.sender:
            return f"{place} (the account that signs)"
        if _is_listed(place, one.parameters.get("senderAddress")):
            return f"{place}, which stands for the account that signs"
        return place

    def _inner(self, one: Field, leaf: Leaf, base: Node, number: int, count: int) -> list[Line]:
        """Tell a call within the call, by another file or by a token's standard; else say that nobody describes it."""

        def parameter(name: str) -> Leaf | None:
            return self._parameter(one.parameters, name, base, number, count)

        data, selector = paths.as_bytes(leaf), parameter("selector")
        callee, chain, amount, spender = map(parameter, ("callee", "chainId", "amount", "spender"))
        assert callee is not None
        self.told.add(callee.path)
        inside = Container(
            self.container.sender if spender is None else formats.address(spender),
            formats.address(callee),
            0 if amount is None else formats.whole(amount),
            self.container.chain_id if chain is None else formats.whole(chain),
        )
        if selector is not None:
            data = paths.as_bytes(selector)[-4:] + data
        head = Line(one.label or leaf.path, f"a call of {inside.to}", self.depth)
        if not data:
            return [
                Line(head.label, f"no call; {formats.coin(inside.value, inside.chain_id)} to {inside.to}", self.depth)
            ]
        if self.depth + 1 > _DEEPEST:
            raise ValueError("calls lie within each other too deep")
        told = call(self.book, inside, data, self.depth + 1)
        if told is not None:
            self.blind |= told.blind
            return [head, Line(told.title, told.intent, self.depth + 1), *told.lines]
        return [head, *self._standard(leaf, data)]

    def _standard(self, leaf: Leaf, data: bytes) -> list[Line]:
        known = standard_calls.decode(data)
        if known is None:
            self.blind = True
            return [Line("Not described by any file", formats.raw(leaf), self.depth + 1)]
        lines = [Line(one.name, plain(one.value), self.depth + 1) for one in known.arguments]
        return [Line(known.contract, known.signature, self.depth + 1), *lines]

    def _parameter(self, given: Mapping[str, Any], name: str, base: Node, number: int, count: int) -> Leaf | None:
        """Return a parameter's value: of an array that is as long as the one that is shown, the one at the same place."""
        value = given.get(name, given.get(f"{name}Path"))
        if value is None:
            return None
        if isinstance(value, Map):
            key = self._lone(self._find(value.key, base), number, count)
            named = next((one for text, one in value.values.items() if formats.same(key, text)), None)
            if named is None:
                raise ValueError(f"the file has no value for {formats.raw(key)}")
            return formats.constant(named)
        if not isinstance(value, Path):
            return formats.constant(value)
        return self._lone(self._find(value, base), number, count)

    def _lone(self, found: Sequence[Node], number: int, count: int) -> Leaf:
        flat = [leaf for node in found for leaf in values.leaves(node)]
        if len(flat) not in (1, count):
            raise ValueError(f"{len(flat)} values stand where {count} should")
        return flat[0 if len(flat) == 1 else number]

    def _find(self, path: Path, base: Node) -> list[Node]:
        if path.root == "@":
            return [self.container.leaf(str(path.steps[0]))]
        return paths.find(self.root if path.root == "#" else base, path.steps)

    def _intent(self, form: Format) -> str:
        """Return the sentence with its values; where one of them is not among the fields, the plain intent."""
        missing = False

        def put(match: re.Match[str]) -> str:
            nonlocal missing
            if match[1] is None:
                return match[0][0]
            texts = self.texts.get(match[1].strip().removeprefix("#."))
            missing |= not texts
            return ", ".join(texts or ())

        sentence = _PLACEHOLDER.sub(put, form.sentence)
        return form.intent if missing or not sentence else sentence


def _key(path: Path | None) -> str:
    return "" if path is None else path.text.removeprefix("#.")


def _is_listed(address: str, listed: Any) -> bool:
    several = listed if isinstance(listed, list) else [] if listed is None else [listed]
    return any(isinstance(one, str) and one.lower() == address.lower() for one in several)


def plain(value: Any) -> str:
    """Return a decoded value as text, all of it."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(plain, value))}]"
    return "0x" + value.hex() if isinstance(value, bytes) else str(value)
