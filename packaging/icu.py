"""Makes Qt's copy of the ICU data small: what only ICU's own formatting reads goes, a tenth stays.

Qt has its own tables of how languages write figures and dates; of ICU it takes the order of words. So the converters of old
encodings, the names of units, zones, currencies, languages and regions, the dictionaries for breaking lines and the locales
beyond the window's own languages are left out; a locale that is not there is answered from the root. Layouts: unicode/udata.h
and common/ucmndata.h of ICU (the "CmnD" package: a header, a sorted table of names, the items), and the ELF specification.
"""

import re
import struct
from pathlib import Path

PAGE = 0x1000
_NAME = "libicudata.so.*"
_MAGIC = b"\xda\x27"
_KIND = b"CmnD"
_ALIGN = 16
_LOCALES = r"(root|res_index|pool|en(_US|_GB)?|fr(_FR|_CA)?)"
# A locale's own tables lie in the first level; the rest of it has other names, such as supplementalData.
_LOCALE = re.compile(r"[a-z]{2,3}(_\w+)?\.res")
_KEPT = re.compile(rf"({_LOCALES}|coll/{_LOCALES}|brkitr/{_LOCALES}|zone/{_LOCALES})\.res|coll/.*\.icu")
_PHDR = "<IIQQQQQQ"


def shrink(folder: Path) -> int:
    """Make every ICU data library below `folder` small; return how many bytes went."""
    saved = 0
    for path in folder.rglob(_NAME):
        before = path.read_bytes()
        after = smaller(before)
        path.write_bytes(after)
        saved += len(before) - len(after)
    return saved


def smaller(library: bytes) -> bytes:
    """Return the library with the items that are kept; one that is not laid out as expected comes back as it is."""
    if library[:6] != b"\x7fELF\x02\x01" or library[PAGE + 2 : PAGE + 4] != _MAGIC:
        return library
    if library[PAGE + 12 : PAGE + 16] != _KIND:
        return library
    return _put_back(library, _package(library[PAGE:]))


def wanted(name: str) -> bool:
    """Tell whether an item, named without the package's own name, is kept."""
    if "/" not in name and not name.endswith(".cnv") and not _LOCALE.fullmatch(name):
        return True
    return bool(_KEPT.fullmatch(name))


def _package(package: bytes) -> bytes:
    """Return the package with the items that are kept, in their order."""
    (size,) = struct.unpack_from("<H", package)
    table = package[size:]
    (count,) = struct.unpack_from("<I", table)
    entries = [struct.unpack_from("<II", table, 4 + 8 * number) for number in range(count)]
    names = [table[at : table.index(b"\0", at)] for at, _ in entries]
    ends = [start for _, start in entries[1:]] + [len(table)]
    kept = [
        (name, table[start:end])
        for name, (_, start), end in zip(names, entries, ends, strict=True)
        if wanted(name.decode().partition("/")[2])
    ]
    head, texts, items = b"", b"", b""
    names_at = 4 + 8 * len(kept)
    items_at = _rounded(names_at + sum(len(name) + 1 for name, _ in kept))
    for name, item in kept:
        head += struct.pack("<II", names_at + len(texts), items_at + len(items))
        texts += name + b"\0"
        items += item.ljust(_rounded(len(item)), b"\0")
    body = (struct.pack("<I", len(kept)) + head + texts).ljust(items_at, b"\0")
    return package[:size] + body + items


def _put_back(library: bytes, package: bytes) -> bytes:
    """Return the library with another package: the dynamic section follows it in the file, and stays where it was in memory."""
    (headers,) = struct.unpack_from("<Q", library, 32)
    (number,) = struct.unpack_from("<H", library, 56)
    places = [headers + 56 * index for index in range(number)]
    rows = [list(struct.unpack_from(_PHDR, library, at)) for at in places]
    dynamic = next(row for row in rows if row[0] == 2)
    tail = library[dynamic[2] : dynamic[2] + dynamic[5]]
    made = bytearray(library[:PAGE] + package)
    made += bytes((dynamic[3] - len(made)) % PAGE)  # offset and address of a segment agree within a page
    start = len(made)
    made += tail
    for at, row in zip(places, rows, strict=True):
        if row[2] == 0 and row[0] == 1:
            row[5] = row[6] = PAGE + len(package)
        elif row[2] == dynamic[2]:
            row[2] = start
        struct.pack_into(_PHDR, made, at, *row)
    struct.pack_into("<Q", made, 40, 0)  # no table of sections: only linkers read it
    struct.pack_into("<HHH", made, 58, 0, 0, 0)
    return bytes(made)


def _rounded(length: int) -> int:
    return -(-length // _ALIGN) * _ALIGN
