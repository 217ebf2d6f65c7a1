#!/usr/bin/env python3
"""Brings the translations up to date with the code: `python3 packaging/dev.py translations`.

Order of events: the sentences that other processes say (errors, reasons, settings) are read from the code -> lupdate
collects them with the window's own words -> each language's words are put in from `<language>/<context>.json`, written by
hand: {"English": "French"}, a list of forms for a plural -> lrelease makes what the program reads. Words that are missing
are named with their context, and the exit code is 1.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET  # reads our own files

ROOT = Path(__file__).resolve().parents[1]
FOLDER = Path("resources/translations")
LANGUAGES = ("fr", "en")
PLURALS_ONLY = ("en",)  # English needs nothing but the forms of its plurals
FORMS = 2  # of a plural, in each of these languages
SENTENCES = "sentences.json"
SAID = "said"  # context of the sentences that come from other processes
# Rooms whose errors, reasons and names can reach the window.
SPEAKING = (
    "adapters",
    "agent",
    "client",
    "devnet",
    "domain",
    "ports",
    "relay",
    "runtime",
    "services",
    "signer",
    "ui",
    "wire",
    "worker",
)
CATALOGUE = Path("resources/models/catalogue.json")  # its notes are shown as they are
_BASE_ERROR = "AppError"
_SPEAKERS = {
    "Notice",
    "Decision",
    "_say",
    "Preset",
    "Fail",
    "Drawing",
    "Caution",
    "Prepared",
    "Answer",
    "step",
    "nothing",
    "allow",
}
_KEYWORDS = {"title", "sentence", "group", "unit", "hint", "note", "reason", "detail"}
_NAMES = re.compile(r"template|title|sentence|hint|note|reason|HINT", re.IGNORECASE)
_HOLE = re.compile(r"\{(\w+)\}")
_SENTENCE_END = re.compile(r"(?<=\.) (?=[A-Z])")  # as app.ui.texts takes what was said apart
_WORD = re.compile(r"[A-Za-z]{2}")
# In French a space stands before these marks and inside guillemets; a line never ends there.
_FRENCH = (
    (re.compile("[ \u00a0\u202f]([;?!])"), "\u202f\\1"),
    (re.compile("[ \u00a0\u202f]([:»])"), "\u00a0\\1"),
    (re.compile("« "), "«\u00a0"),
)


def main() -> int:
    """Update the files in the checkout; return 1 when a language lacks words."""
    update(ROOT, ROOT / FOLDER)
    missing = [(code, *entry) for code in LANGUAGES for entry in unfinished(ROOT / FOLDER / f"fallow_{code}.ts")]
    for code, context, words in missing:
        sys.stdout.write(f"missing in {FOLDER}/{code}/{context}.json: {json.dumps(words, ensure_ascii=False)}\n")
    return 1 if missing else 0


def update(root: Path, folder: Path) -> None:
    """Bring the translations in `folder` up to date with the code under `root`."""
    spoken = sentences(root)
    patterns = [one for one in spoken if _HOLE.search(one)]
    (folder / SENTENCES).write_text(json.dumps(patterns, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        said = Path(place) / "said.py"
        said.write_text("".join(f"QCoreApplication.translate({SAID!r}, {one!r})\n" for one in spoken), encoding="utf-8")
        code = sorted(str(path) for path in (root / "app/ui").rglob("*.py"))
        for language in LANGUAGES:
            written = folder / f"fallow_{language}.ts"
            flags = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
            _tool("lupdate", *flags, *code, str(said), "-ts", str(written))
            _put_in(written, ROOT / FOLDER / language, language)
            _tool("lrelease", "-silent", "-nounfinished", str(written), "-qm", str(written.with_suffix(".qm")))


def unfinished(path: Path) -> list[tuple[str, str]]:
    """Return context and source of what a language's file has no translation for."""
    messages = _messages(ET.parse(path))
    return [(context, words) for context, words, held in messages if held.get("type") == "unfinished"]


def _messages(tree: "ET.ElementTree[ET.Element]") -> Iterator[tuple[str, str, ET.Element]]:
    """Yield context, source and the element of the translation."""
    for context in tree.iter("context"):
        for message in context.iter("message"):
            held = message.find("translation")
            assert held is not None
            yield context.findtext("name", ""), message.findtext("source", ""), held


def _mark_plurals(tree: "ET.ElementTree[ET.Element]", only: bool) -> None:
    """Give each message with a number its forms, which lupdate does for literal numbers alone; `only`: drop all others."""
    for context in tree.iter("context"):
        for message in context.findall("message"):
            if "%n" in message.findtext("source", ""):
                message.set("numerus", "yes")
                held = message.find("translation")
                assert held is not None
                held.clear()
                for _ in range(FORMS):
                    ET.SubElement(held, "numerusform")
            elif only:
                context.remove(message)


def typeset(text: str, language: str) -> str:
    """Return words with the spaces that their language's printers use, so that whoever translates types plain ones."""
    for mark, set_right in _FRENCH if language == "fr" else ():
        text = mark.sub(set_right, text)
    return text


def _put_in(path: Path, folder: Path, language: str) -> None:
    """Write the words of a language into its file."""
    words = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*.json")}
    tree = ET.parse(path)
    _mark_plurals(tree, language in PLURALS_ONLY)
    for context, source, held in _messages(tree):
        found = words.get(context, {}).get(source)
        held.attrib.pop("type", None)
        forms = list(held.iter("numerusform"))
        if forms and isinstance(found, list) and len(found) == len(forms):
            for form, text in zip(forms, found, strict=True):
                form.text = typeset(text, language)
        elif not forms and isinstance(found, str) and found:
            held.text = typeset(found, language)
        else:
            held.set("type", "unfinished")
    tree.write(path, encoding="utf-8", xml_declaration=True)


def sentences(root: Path) -> list[str]:
    """Return what processes other than the window can say to a person, with {0} where something is put in."""
    trees = [
        ast.parse(path.read_text(encoding="utf-8")) for room in SPEAKING for path in (root / "app" / room).rglob("*.py")
    ]
    speakers = _errors(trees) | _SPEAKERS
    found = {words for tree in trees for node in ast.walk(tree) for words in _spoken(node, speakers)}
    return sorted(words for words in found | _notes(root) if _WORD.search(words))


def _notes(root: Path) -> set[str]:
    """Return the sentences of the model catalogue's notes: each is known alone, as several share it."""
    catalogue = root / CATALOGUE
    models = json.loads(catalogue.read_text(encoding="utf-8"))["models"] if catalogue.exists() else []
    return {sentence for model in models for sentence in _SENTENCE_END.split(model["note"]) if sentence}


def _errors(trees: list[ast.Module]) -> set[str]:
    """Return the names of all classes that derive from AppError."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    known = {_BASE_ERROR}
    while True:
        more = {one.name for one in classes if any(getattr(base, "id", "") in known for base in one.bases)}
        if more <= known:
            return known
        known |= more


def _spoken(node: ast.AST, speakers: set[str]) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=arguments, keywords=keywords):
            if name in speakers:
                for argument in arguments:
                    yield from (words for words in _templates(argument) if " " in words or words.istitle())
            for keyword in keywords:
                if keyword.arg in _KEYWORDS:
                    yield from _templates(keyword.value)
        case ast.FunctionDef(name=name, body=body) if _NAMES.search(name):
            for line in body:
                if isinstance(line, ast.Return) and line.value is not None:
                    yield from (words for words in _templates(line.value) if " " in words)
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
            for target, value in zip(targets, values, strict=False):
                yield from _named(target, value)
        case ast.Assign(targets=[target], value=value):
            yield from _named(target, value)


def _named(target: ast.expr, value: ast.expr) -> Iterator[str]:
    match target:
        case ast.Name(id=name) | ast.Attribute(attr=name) if _NAMES.search(name):
            yield from (words for words in _templates(value) if " " in words)


def _templates(value: ast.expr) -> Iterator[str]:
    """Yield the sentences an expression can be, with {0}, {1} where it puts something in."""
    match value:
        case ast.Constant(value=str(words)):
            yield words
        case ast.JoinedStr(values=parts):
            yield _numbered(parts)
        case ast.IfExp(body=body, orelse=other):
            yield from _templates(body)
            yield from _templates(other)
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            for one in _templates(left):
                taken = len(_HOLE.findall(one))
                yield from (one + _renumbered(other, taken) for other in _templates(right))


def _renumbered(words: str, taken: int) -> str:
    return _HOLE.sub(lambda hole: f"{{{int(hole[1]) + taken}}}" if hole[1].isdigit() else hole[0], words)


def _numbered(parts: list[ast.expr]) -> str:
    words, number = "", 0
    for part in parts:
        if isinstance(part, ast.Constant):
            words += str(part.value)
        else:
            words += f"{{{number}}}"
            number += 1
    return words


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's language tools."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{name} failed: {done.stderr or done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
