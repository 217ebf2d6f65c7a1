"""What a house rule is: a check of one file, the reason for it, and the snippets that prove it bites."""

import ast
import fnmatch
import functools
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Source:
    """One file: its path from the root, with slashes, and its text."""

    path: str
    text: str

    @functools.cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)


@dataclass(frozen=True)
class Finding:
    """A place where a rule is broken."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


Check = Callable[[Source], Iterable[tuple[int, str]]]


@dataclass(frozen=True)
class Rule:
    """`check` yields (line, what) for files whose path matches one of `where`; `bad` and `good` are (path, text)."""

    name: str
    reason: str
    where: tuple[str, ...]
    check: Check
    bad: tuple[tuple[str, str], ...]
    good: tuple[tuple[str, str], ...]

    def applies(self, path: str) -> bool:
        return any(fnmatch.fnmatchcase(path, pattern) for pattern in self.where)

    def findings(self, sources: Iterable[Source]) -> list[Finding]:
        found = []
        for source in sources:
            if self.applies(source.path):
                found += [Finding(source.path, line, what) for line, what in self.check(source)]
        return found


def pattern(regex: str) -> Check:
    """Return a check that finds every line holding `regex`."""
    compiled = re.compile(regex)

    def check(source: Source) -> Iterator[tuple[int, str]]:
        for number, line in enumerate(source.text.splitlines(), 1):
            for match in compiled.finditer(line):
                yield number, match.group()

    return check


def walk(root: Path = ROOT) -> list[Source]:
    """Return every text file that belongs to the repository: all but what .gitignore names, git or no git."""
    ignored = _ignored(root)
    found = []
    for folder, folders, files in os.walk(root):
        base = Path(folder).relative_to(root)
        folders[:] = sorted(name for name in folders if name != ".git" and not _matches(base / name, True, ignored))
        for name in sorted(files):
            path = base / name
            if not _matches(path, False, ignored) and (text := _text(root / path)) is not None:
                found.append(Source(path.as_posix(), text))
    return found


@functools.cache
def repository() -> Sequence[Source]:
    return tuple(walk())


def _ignored(root: Path) -> list[str]:
    lines = (root / ".gitignore").read_text().splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _matches(path: Path, folder: bool, patterns: Iterable[str]) -> bool:
    for entry in patterns:
        bare = entry.strip("/")
        subject = path.as_posix() if "/" in bare else path.name
        if fnmatch.fnmatchcase(subject, bare) and (folder or not entry.endswith("/")):
            return True
    return False


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
