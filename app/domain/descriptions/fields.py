"""One field of an ERC-7730 file, or a group of them, read strictly: known keys, known formats, known parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.descriptions import paths
from app.domain.descriptions.paths import Path

MOST_FIELDS, _DEEPEST, _MOST_LABEL = 128, 6, 200
# Format -> the parameters it takes; a name that ends in Path is a path, the same name without it a constant.
PARAMETERS: dict[str, frozenset[str]] = {
    "raw": frozenset(),
    "amount": frozenset(),
    "tokenAmount": frozenset(
        {"tokenPath", "token", "nativeCurrencyAddress", "threshold", "message", "chainIdPath", "chainId"}
    ),
    "nftName": frozenset({"collectionPath", "collection"}),
    "date": frozenset({"encoding"}),
    "duration": frozenset(),
    "unit": frozenset({"base", "decimals", "prefix"}),
    "enum": frozenset({"$ref"}),
    "chainId": frozenset(),
    "addressName": frozenset({"types", "sources", "senderAddress"}),
    "tokenTicker": frozenset({"chainIdPath", "chainId"}),
    "calldata": frozenset(
        {"calleePath", "callee", "selectorPath", "selector", "chainIdPath", "chainId", "amountPath", "amount"}
        | {"spenderPath", "spender"}
    ),
}
_FIELD = frozenset({"$id", "path", "value", "label", "format", "params", "visible", "separator", "$ref"})
_GROUP = frozenset({"$id", "path", "label", "iteration", "fields"})
_REFERENCE = "$.display.definitions."


@dataclass(frozen=True)
class Map:
    """A constant that depends on a value: `key` leads to it."""

    values: Mapping[str, Any]
    key: Path


@dataclass(frozen=True)
class Field:
    """How one value is shown. `constant` stands in for `path`; `rule` is always, never, or what a value must (not) be."""

    path: Path | None
    constant: Any
    label: str
    format: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    rule: str = "always"
    listed: tuple[Any, ...] = ()
    separator: str = ""


@dataclass(frozen=True)
class Group:
    """Fields below one path; `bundled` shows what stands at the same place of several arrays together."""

    path: Path | None
    label: str
    bundled: bool
    fields: "tuple[Field | Group, ...]"


class Constants:
    """What `$.` paths of one file lead to."""

    def __init__(self, file: Mapping[str, Any]) -> None:
        self._file = file

    def find(self, text: str) -> Any:
        """Return what a `$.` path leads to. Raises ValueError when that is nothing."""
        found: Any = self._file
        for step in paths.parse(text).steps:
            if not isinstance(found, Mapping) or step not in found:
                raise ValueError(f"'{text[:60]}' leads to nothing in the file")
            found = found[step]
        return found

    def value(self, given: Any) -> Any:
        """Return a parameter's value: itself, or what its `$.` path leads to."""
        return self.find(given) if isinstance(given, str) and given.startswith("$.") else given


def read_all(given: Any, constants: Constants, depth: int = 0) -> tuple[Field | Group, ...]:
    """Read a list of fields. Raises ValueError with what is wrong."""
    if not isinstance(given, list) or len(given) > MOST_FIELDS or depth > _DEEPEST:
        raise ValueError(f"fields are a list of at most {MOST_FIELDS}, {_DEEPEST} levels deep")
    return tuple(_read(one, constants, depth) for one in given)


def _read(given: Any, constants: Constants, depth: int) -> Field | Group:
    if not isinstance(given, Mapping):
        raise ValueError("a field is an object")
    if "fields" in given:
        known(given, _GROUP, "a group of fields")
        mode = given.get("iteration", "bundled")
        if mode not in ("bundled", "sequential"):
            raise ValueError(f"there is no iteration '{str(mode)[:20]}'")
        return Group(
            _path(given.get("path")),
            label(given.get("label", "")),
            mode == "bundled",
            read_all(given["fields"], constants, depth + 1),
        )
    return _field(_resolved(given, constants), constants)


def _resolved(given: Mapping[str, Any], constants: Constants) -> Mapping[str, Any]:
    """Return a field with its shared definition filled in; what the field itself says goes first."""
    known(given, _FIELD, "a field")
    reference = given.get("$ref")
    if reference is None:
        return given
    if not isinstance(reference, str) or not reference.startswith(_REFERENCE):
        raise ValueError(f"a field refers to '{str(reference)[:60]}', which is no shared definition")
    shared = constants.find(reference)
    if not isinstance(shared, Mapping) or "$ref" in shared:
        raise ValueError(f"the shared definition '{reference[:60]}' refers to another one")
    known(shared, _FIELD, "a shared definition")
    parameters = {**_object(shared.get("params", {})), **_object(given.get("params", {}))}
    return {**shared, **given, "params": parameters}


def _field(given: Mapping[str, Any], constants: Constants) -> Field:
    form = given.get("format", "raw")
    if not isinstance(form, str) or form not in PARAMETERS:
        raise ValueError(f"the format '{str(form)[:30]}' is not read here")
    rule, listed = _visible(given.get("visible", "always"))
    path = _path(given.get("path"))
    constant = constants.value(given.get("value"))
    if (path is None) == (constant is None) or isinstance(constant, list | Mapping):
        raise ValueError("a field has a path or a value")
    parameters = _object(given.get("params", {}))
    known(parameters, PARAMETERS[form], f"the format {form}")
    read = {name: _parameter(name, value, constants) for name, value in parameters.items()}
    _check(form, read)
    return Field(
        path, constant, label(given.get("label", "")), form, read, rule, listed, label(given.get("separator", ""))
    )


def _parameter(name: str, value: Any, constants: Constants) -> Any:
    if isinstance(value, Mapping):
        if set(value) != {"map", "keyPath"} or not all(isinstance(one, str) for one in value.values()):
            raise ValueError(f"the parameter {name} is no value and no map")
        found = constants.find(value["map"])
        if not isinstance(found, Mapping) or not isinstance(found.get("values"), Mapping):
            raise ValueError(f"'{value['map'][:60]}' is no map")
        return Map(found["values"], paths.parse(value["keyPath"]))
    if name == "$ref":
        found = constants.find(value) if isinstance(value, str) else None
        if not isinstance(found, Mapping):
            raise ValueError("an enumeration is given by a path that starts with $.")
        return {str(key): label(text) for key, text in found.items()}
    resolved = constants.value(value)
    if name.endswith("Path"):
        if not isinstance(value, str):
            raise ValueError(f"the parameter {name} is no path")
        # A path into the file is a constant of it: the format then finds it under the other name.
        return resolved if value.startswith("$.") else paths.parse(value)
    return resolved


def _check(form: str, parameters: Mapping[str, Any]) -> None:
    """Refuse parameters that contradict each other or lie out of their range."""
    for name in parameters:
        if name.endswith("Path") and name.removesuffix("Path") in parameters:
            raise ValueError(f"both {name} and {name.removesuffix('Path')} are given")
    if form == "date" and parameters.get("encoding", "timestamp") not in ("timestamp", "blockheight"):
        raise ValueError("a date is a timestamp or a blockheight")
    if form == "enum" and "$ref" not in parameters:
        raise ValueError("an enum names its enumeration")
    if form == "calldata" and not {"callee", "calleePath"} & set(parameters):
        raise ValueError("calldata names whom it calls")
    if form == "unit":
        decimals = parameters.get("decimals", 0)
        if isinstance(decimals, bool) or not isinstance(decimals, int) or not 0 <= decimals <= 77:
            raise ValueError("a unit has 0 to 77 decimals")
        label(parameters.get("base", ""))
    if "message" in parameters:
        label(parameters["message"])


def _visible(given: Any) -> tuple[str, tuple[Any, ...]]:
    if given in ("always", "never", "optional"):
        return given, ()
    if isinstance(given, Mapping) and len(given) == 1:
        ((name, listed),) = given.items()
        if name in ("ifNotIn", "mustMatch") and isinstance(listed, list) and len(listed) <= MOST_FIELDS:
            return name, tuple(listed)
    raise ValueError("a field is visible always, never, optionally, ifNotIn or mustMatch")


def _path(given: Any) -> Path | None:
    if given is None:
        return None
    if not isinstance(given, str) or given.startswith("$"):
        raise ValueError("a field's path leads into what is signed")
    return paths.parse(given)


def _object(given: Any) -> Mapping[str, Any]:
    if not isinstance(given, Mapping):
        raise ValueError("parameters are an object")
    return given


def label(given: Any) -> str:
    """Return words for people: one line that shows as it is. Raises ValueError for others."""
    if not isinstance(given, str) or len(given) > _MOST_LABEL or not given.isprintable():
        raise ValueError(f"words for people are one line of at most {_MOST_LABEL} visible signs")
    return given


def known(given: Mapping[str, Any], names: frozenset[str], what: str) -> None:
    """Refuse keys that are not read here: one that is passed over could change what the rest means."""
    if odd := sorted(set(given) - names - {"$comment"}):
        raise ValueError(f"'{odd[0][:30]}' of {what} is not read here")
