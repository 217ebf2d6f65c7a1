"""Looks for secrets in the writable memory of living processes, in every form that a careless copy of them could have.

Only who may trace a process can read its memory: root for a signer, which is not dumpable.
"""

import base64
import itertools
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]
PAGE = os.sysconf("SC_PAGE_SIZE")
_PIECE = 8 << 20
_THERE = 1 << 63 | 1 << 62  # in memory, or swapped out of it; other pages were never written
_WORDS_IN_A_ROW = 3
_WORD = 8
_HASH_BITS = 20


@dataclass(frozen=True)
class Trace:
    """One form of one secret that lies in a region of a process's memory, such as [stack] or [heap]."""

    secret: str
    form: str
    region: str


@dataclass(frozen=True)
class Form:
    """One form of one secret, and its bytes."""

    secret: str
    form: str
    wanted: bytes


@dataclass(frozen=True)
class Region:
    """Writable memory from `start` to `end`."""

    start: int
    end: int
    name: str


def forms_of_bytes(secret: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what a key or seed may be kept as: itself, hex and base64, and those as the two-byte texts that Qt keeps."""
    yield "raw", secret
    yield "raw, backwards", secret[::-1]  # as the mathematics of some libraries holds numbers
    texts = {"hex": secret.hex(), "HEX": secret.hex().upper()}
    for shift in range(3):  # base64 of it within something longer depends on where in a group of three it begins
        for name, coder in (("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode)):
            whole = coder(bytes(shift) + secret).decode().rstrip("=")
            texts[f"{name} at {shift}"] = whole[(0, 2, 3)[shift] : -1]
    for name, text in texts.items():
        yield name, text.encode()
        yield f"{name}, UTF-16", text.encode("utf-16-le")


def forms_of_text(secret: str) -> Iterator[tuple[str, bytes]]:
    """Yield what a password may be kept as: UTF-8 with its hex and base64, and the wider texts of Qt and Python."""
    yield from forms_of_bytes(secret.encode())
    yield "UTF-16", secret.encode("utf-16-le")
    yield "UTF-32", secret.encode("utf-32-le")


def forms_of_words(words: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield any few neighbours of a wallet's words, as one writes, lists or stores them."""
    for gap in (" ", "\n", "', '", '","', ","):
        for at in range(0, len(words) - _WORDS_IN_A_ROW + 1, _WORDS_IN_A_ROW):
            few = gap.join(words[at : at + _WORDS_IN_A_ROW])
            yield f"words with {gap!r} between them", few.encode()
            yield f"words with {gap!r} between them, UTF-16", few.encode("utf-16-le")


class Scanner:
    """Searches for secrets by their names, all forms at once.

    Wherever a form lies in memory, one of its first eight windows of eight bytes is an aligned word there, if it is
    long enough; so memory's words are looked up among those windows, and only where one is met the form itself is.
    """

    def __init__(self, secrets: Mapping[str, Iterable[tuple[str, bytes]]]) -> None:
        wanted = [Form(name, form, said) for name, forms in secrets.items() for form, said in dict(forms).items()]
        short = [one for one in wanted if len(one.wanted) < _WORD]
        assert not short, f"these would be found by chance: {[(one.secret, one.form) for one in short]}"
        self._overlap = max((len(one.wanted) for one in wanted), default=1) - 1
        self._short = [one for one in wanted if len(one.wanted) < 2 * _WORD - 1]
        self._at: dict[int, list[tuple[int, Form]]] = {}  # by word: how far behind a form's begin it is
        for one in set(wanted).difference(self._short):
            for shift in range(_WORD):
                word = int.from_bytes(one.wanted[shift : shift + _WORD], sys.byteorder)
                self._at.setdefault(word, []).append((shift, one))
        self._words = np.array(sorted(self._at), np.uint64)
        self._known = np.zeros(1 << _HASH_BITS, bool)
        self._known[_hashes(self._words)] = True

    def search(self, pid: int) -> set[Trace]:
        """Return what is found in the writable memory of a process.

        Raises:
            PermissionError: this process may not read it.
            ProcessLookupError: it has ended.
        """
        found: set[Trace] = set()
        for region, data in _pieces(pid, self._overlap):
            found.update(Trace(one.secret, one.form, region.name) for one in self._met(data))
        return found

    def _met(self, data: bytes) -> Iterator[Form]:
        """Yield the forms that lie in an aligned piece of memory."""
        yield from (one for one in self._short if one.wanted in data)
        words = np.frombuffer(data, np.uint64, len(data) // _WORD)
        places = np.flatnonzero(self._known[_hashes(words)])
        places = places[np.isin(words[places], self._words)]
        for place, word in zip((places * _WORD).tolist(), words[places].tolist(), strict=True):
            yield from (one for shift, one in self._at[word] if data.startswith(one.wanted, max(place - shift, 0)))


def _hashes(words: Words) -> Words:
    """Return a place in a table for each word, by its product with a number whose bits are well mixed (Fibonacci hashing)."""
    return (words * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - _HASH_BITS)


def regions(pid: int) -> list[Region]:
    """Return a process's writable memory. Raises as Scanner.search."""
    found = []
    for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace").splitlines():
        where, modes, _, _, _, *name = line.split(maxsplit=5)
        if "w" in modes:
            start, end = (int(one, 16) for one in where.split("-"))
            found.append(Region(start, end, name[0] if name else "[anonymous]"))
    if not found:
        raise ProcessLookupError(f"{pid} has no memory: it has ended")
    return found


def _pieces(pid: int, overlap: int) -> Iterator[tuple[Region, bytes]]:
    """Yield all that was ever written, in pieces that overlap by so much."""
    with (
        Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory,
        Path(f"/proc/{pid}/pagemap").open("rb", buffering=0) as pages,
    ):
        for region in regions(pid):
            for start, end in _written(pages.fileno(), region):
                for at in range(start, end, _PIECE):
                    size = min(_PIECE + overlap, end - at)
                    yield region, _read(memory.fileno(), at, size)


def _written(pages: int, region: Region) -> Iterator[tuple[int, int]]:
    """Yield the runs of pages in a region that hold anything."""
    count = (region.end - region.start) // PAGE
    told = memoryview(os.pread(pages, 8 * count, region.start // PAGE * 8)).cast("Q")
    at = region.start
    for there, run in itertools.groupby(told, lambda entry: bool(entry & _THERE)):
        size = sum(1 for _ in run) * PAGE
        if there:
            yield at, at + size
        at += size


def _read(memory: int, at: int, size: int) -> bytes:
    """Read memory; a page that cannot be read, such as a device's, counts as empty."""
    try:
        return os.pread(memory, size, at)
    except OSError:
        pages = []
        for page in range(at, at + size, PAGE):
            try:
                pages.append(os.pread(memory, min(PAGE, at + size - page), page))
            except OSError:
                pages.append(b"")
        return b"".join(pages)
