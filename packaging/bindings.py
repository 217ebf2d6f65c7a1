"""Writes app/domain/contracts: a package of typed Python for each contract, from the artifacts in resources/contracts.

In `functions` what the ABI says of each; in `calls` a Python function for every call, which returns call data; in `views` one
for every view, which returns a question; in `values` a dataclass for every struct and every answer of several values; in
`events` one for every event. The package gives all of them on, and has the errors' signatures. Names become Python's.
"""

import builtins
import json
import keyword
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from environment import Failed

from app.domain.hashing import keccak
from app.runtime.files import write_atomic

Entry = Mapping[str, Any]
_SCALARS = {"uint": "int", "int": "int", "address": "str", "bool": "bool", "bytes": "bytes", "string": "str"}
_TAKEN = {*keyword.kwlist, *(name for name in dir(builtins) if name.islower())}
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_GIVEN_ON = re.compile(r"^(?:def |class |(?=(?:CALLS|VIEWS) =))(\w+)", re.MULTILINE)
_TIDY = (
    "check --select F401,I --fix --line-length 120 --config lint.isort.combine-as-imports=true",
    "format --line-length 120",
)
_INIT = (
    '"""Typed bindings of the contracts, written by packaging/bindings.py from resources/contracts: not by hand."""\n'
)


def made(artifacts: Mapping[str, str]) -> dict[str, str]:
    """Return each module's text by its path, given the artifacts' texts by their paths.

    Raises:
        Failed: an ABI has something that is not bound here, or a text cannot be formatted.
    """
    modules = {"__init__.py": _INIT}
    for path in sorted(artifacts):
        artifact = json.loads(artifacts[path])
        name = snake(artifact["contract"])
        texts = Package(artifact, f"app.domain.contracts.{name}").texts(path)
        modules |= {f"{name}/{part}.py": text for part, text in texts.items()}
    return _tidied(modules)


def snake(name: str) -> str:
    """Return a Solidity name as Python writes it; one that Python has itself gets an underscore."""
    found = _BOUNDARY.sub("_", name.strip("_")).lower()
    return found + "_" if found in _TAKEN else found


class Package:
    """One contract's package while it is written; `place` is its name in full."""

    def __init__(self, artifact: Entry, place: str) -> None:
        self._place = place
        self._contract = str(artifact["contract"])
        self._notices: Mapping[str, str] = artifact.get("notices", {})
        entries = sorted(artifact["abi"], key=lambda entry: (entry.get("name", ""), len(entry.get("inputs", ()))))
        functions = [entry for entry in entries if entry["type"] == "function"]
        self._views = [entry for entry in functions if entry["stateMutability"] in ("view", "pure")]
        self._calls = [entry for entry in functions if entry not in self._views]
        self._events = [entry for entry in entries if entry["type"] == "event"]
        self._errors = [entry for entry in entries if entry["type"] == "error"]
        # Only what we compile ourselves is ever created by a person's signature.
        self._code = bytes.fromhex(artifact["bytecode"].removeprefix("0x")) if "compiler" in artifact else b""
        self._constructor = next((entry for entry in entries if entry["type"] == "constructor"), {"inputs": ()})
        self._classes: dict[str, str] = {}
        self._names = self._named(functions)

    def texts(self, path: str) -> dict[str, str]:
        """Return the modules' texts by their names, not formatted yet; `path` is the artifact's."""
        bodies = {
            "events": "".join(self._event(entry) for entry in self._events),
            "functions": self._functions(),
            "calls": "".join(self._call(entry) for entry in self._calls),
            "views": "".join(self._view(entry) for entry in self._views),
        }
        bodies["values"] = "".join(self._classes.values())  # which writing the others has found
        written = f"Written by packaging/bindings.py from resources/contracts/{path}: not by hand."
        texts = {
            name: f'"""The {name} of {self._contract}.\n\n{written}\n"""\n\n{self._imports(name)}\n{body}'
            for name, body in bodies.items()
            if body
        }
        return texts | {"__init__": self._init(bodies, written)}

    def _imports(self, name: str) -> str:
        """Return the imports of what a module may use; `_tidied` drops what it does not."""
        return (
            "from collections.abc import Sequence\nfrom dataclasses import astuple, dataclass\n"
            "from app.domain.bindings import Event, Function, View\n"
            + _import(self._place, [] if name == "functions" else ["functions"])
            + _import(f"{self._place}.values", [] if name == "values" else self._classes)
        )

    def _init(self, bodies: Mapping[str, str], written: str) -> str:
        """Return the package's own text: it gives on what is in its modules."""
        said = f"{self._contract}: {self._notices.get('', 'its calls, views, events and errors')}"
        creation = self._creation()
        errors = _tuple(json.dumps(_signature(entry)) for entry in self._errors)
        given = "".join(
            _import(f"{self._place}.{name}", [f"{one} as {one}" for one in _GIVEN_ON.findall(body)])
            for name, body in sorted(bodies.items())
        )
        return (
            f'{_docstring(said, "").rstrip()[:-3].rstrip()}\n\n{written}\n"""\n\n'
            + _import("app.domain.bindings", ["Creation"] if creation else [])
            + f"{given}\n{creation}ERRORS: tuple[str, ...] = {errors}\n"
        )

    def _named(self, functions: Sequence[Entry]) -> dict[str, str]:
        """Return each function's name here by its signature; of two that differ in case alone, the constant's is longer."""
        names: dict[str, str] = {}
        lower = {snake(entry["name"]) for entry in functions if not entry["name"].isupper()}
        for entry in functions:
            name = snake(entry["name"])
            names[_signature(entry)] = f"{name}_constant" if entry["name"].isupper() and name in lower else name
        if len(set(names.values())) != len(names):
            raise Failed(f"{self._contract} has functions that differ in nothing but their arguments or their case")
        return names

    def _functions(self) -> str:
        """Return a constant for each function, and which of them are calls and views."""
        constants = "".join(self._description(entry) for entry in self._calls + self._views)
        calls, views = (_tuple(map(self._constant, entries)) for entries in (self._calls, self._views))
        return f"{constants}\nCALLS = {calls}\nVIEWS = {views}\n"

    def _creation(self) -> str:
        if not self._code:
            return ""
        inputs = _tuple(f'("{given["name"]}", "{_type(given)}")' for given in self._constructor["inputs"])
        return f'CREATION = Creation("{self._contract}", {len(self._code)}, "{keccak(self._code).hex()}", {inputs})\n'

    def _event(self, entry: Entry) -> str:
        kinds = _tuple(f'"{_type(given)}{" indexed" if given["indexed"] else ""}"' for given in entry["inputs"])
        return self._class(entry["name"], entry["inputs"], f"Event of {self._contract}.", f"(Event, kinds={kinds})")

    def _call(self, entry: Entry) -> str:
        return f"{self._head(entry, 'bytes')}    return functions.{self._constant(entry)}.data({self._values(entry)})\n\n\n"

    def _view(self, entry: Entry) -> str:
        kind, build = self._answer(entry)
        constant = f"functions.{self._constant(entry)}"
        data = f"{constant}.data({self._values(entry)})"
        return f"{self._head(entry, f'View[{kind}]')}    return View({constant}, {data}, {build})\n\n\n"

    def _constant(self, entry: Entry) -> str:
        return self._names[_signature(entry)].strip("_").upper()

    def _description(self, entry: Entry) -> str:
        inputs = _tuple(f'("{given["name"] or name}", "{_type(given)}")' for name, given in _named(entry["inputs"]))
        outputs = _tuple(f'"{_type(given)}"' for given in entry["outputs"])
        payable = ", payable=True" if entry["stateMutability"] == "payable" else ""
        end = (f", {outputs}" if entry["outputs"] else "") + payable
        return f'{self._constant(entry)} = Function("{self._contract}", "{entry["name"]}", {inputs}{end})\n'

    def _head(self, entry: Entry, answer: str) -> str:
        """Return how the Python function begins."""
        arguments = ", ".join(f"{name}: {self._python(given, taken=True)}" for name, given in _named(entry["inputs"]))
        said = self._notices.get(_signature(entry), "")
        head = f"def {self._names[_signature(entry)]}({arguments}) -> {answer}:\n"
        return head + (_docstring(said, "    ") if said else "")

    def _values(self, entry: Entry) -> str:
        """Return the arguments as the encoder takes them: a dataclass as a tuple."""
        given = []
        for name, argument in _named(entry["inputs"]):
            form = {"tuple": f"astuple({name})", "tuple[]": f"[astuple(each) for each in {name}]"}
            given.append(form.get(argument["type"], name))
        return ", ".join(given)

    def _answer(self, entry: Entry) -> tuple[str, str]:
        """Return what a view answers as a type, and what makes it of the decoded values."""
        outputs = entry["outputs"]
        if len(outputs) != 1:
            name = entry["name"][0].upper() + entry["name"][1:]
            name += "Answer" if name in {event["name"] for event in self._events} else ""
            self._classes[name] = self._class(name, outputs, f"What {entry['name']} answers.")
            return name, name
        kind = self._python(outputs[0])
        if outputs[0]["type"] == "tuple":
            return kind, f"lambda fields: {kind}(*fields)"
        return kind, kind.partition("[")[0]

    def _python(self, given: Entry, *, taken: bool = False) -> str:
        """Return a parameter's type in Python; `taken`: one that the caller gives."""
        kind = str(given["type"])
        if kind.endswith("[]"):
            inner = self._python({**given, "type": kind[:-2]}, taken=taken)
            return f"Sequence[{inner}]" if taken else f"tuple[{inner}, ...]"
        if kind == "tuple":
            name = str(given["internalType"]).removesuffix("[]").rpartition(".")[2]
            self._classes[name] = self._class(name, given["components"], f"A struct of {self._contract}.")
            return name
        scalar = _SCALARS.get(kind.rstrip("0123456789"))
        if scalar is None:
            raise Failed(f"{self._contract} has the type {kind}, which is not bound")
        return scalar

    def _class(self, name: str, fields: Sequence[Entry], said: str, bases: str = "") -> str:
        lines = "".join(f"    {field}: {self._python(given)}\n" for field, given in _named(fields))
        body = f'    """{said}"""\n' + (f"\n{lines}" if lines else "")
        return f"@dataclass(frozen=True)\nclass {name}{bases}:\n{body}\n\n"


def _named(parameters: Sequence[Entry]) -> list[tuple[str, Entry]]:
    """Return parameters with their names in Python; one without a name is `value`, with a number if they are several."""
    several = len(parameters) > 1
    return [
        (snake(given["name"]) if given["name"] else f"value{place if several else ''}", given)
        for place, given in enumerate(parameters)
    ]


def _signature(entry: Entry) -> str:
    return f"{entry['name']}({','.join(map(_type, entry['inputs']))})"


def _type(given: Entry) -> str:
    """Return a parameter's type as signatures write it: a tuple by its parts."""
    kind = str(given["type"])
    if not kind.startswith("tuple"):
        return kind
    return f"({','.join(map(_type, given['components']))}){kind.removeprefix('tuple')}"


def _docstring(said: str, indent: str) -> str:
    """Return a notice as a docstring, wrapped, with a full stop and nothing that could end it."""
    text = " ".join(said.split()).replace("\\", "").replace('"', "'")
    lines = textwrap.wrap(text if text.endswith(".") else text + ".", 110)
    end = "" if len(lines) == 1 else f"\n{indent}"
    return f'{indent}"""' + f"\n{indent}".join(lines) + f'{end}"""\n'


def _import(module: str, names: Collection[str]) -> str:
    return f"from {module} import {', '.join(names)}\n" if names else ""


def _tuple(items: Iterable[str]) -> str:
    found = list(items)
    return f"({found[0]},)" if len(found) == 1 else f"({', '.join(found)})"


def _tidied(modules: Mapping[str, str]) -> dict[str, str]:
    """Return the modules as ruff writes them, without the imports that they do not use. Raises Failed when it cannot."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder, modules)
        for verb in _TIDY:
            argv = [sys.executable, "-m", "ruff", *verb.split(), "--isolated", "--no-cache", "--quiet", place]
            done = subprocess.run(argv, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                raise Failed(f"the bindings cannot be formatted: {done.stdout}{done.stderr}")
        return {name: (folder / name).read_text(encoding="utf-8") for name in modules}


def write(folder: Path, modules: Mapping[str, str]) -> None:
    """Make the files of `folder` what was made; others go."""
    for name, text in modules.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_atomic(folder / name, text.encode(), 0o644)
    for name in _present(folder) - set(modules):
        path = folder / name
        path.unlink()
        if not any(path.parent.glob("*.py")):
            shutil.rmtree(path.parent)  # with what Python compiled of it


def differences(folder: Path, modules: Mapping[str, str]) -> list[str]:
    """Say which files of `folder` are not what was made; nothing when they are the same."""
    present = _present(folder)
    found = [f"{name}: missing" for name in sorted(set(modules) - present)]
    found += [f"{name}: no artifact makes it" for name in sorted(present - set(modules))]
    return found + [
        f"{name}: another text"
        for name in sorted(present & set(modules))
        if (folder / name).read_text(encoding="utf-8") != modules[name]
    ]


def _present(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.py")}
