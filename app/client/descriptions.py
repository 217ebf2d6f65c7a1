"""A front end's side of the files that describe calls (ERC-7730): listing, adding and removing them in a profile's folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.descriptions import FOLDER

if TYPE_CHECKING:
    from app.domain.descriptions.reading import Descriptor


@dataclass(frozen=True)
class DescribedFile:
    """One file. `places` are (chain, address); `holds_for` the functions or messages; `part`: only for others to include."""

    name: str
    title: str
    places: tuple[tuple[int, str], ...] = ()
    holds_for: tuple[str, ...] = ()
    part: bool = False
    trouble: str = ""


def listed(profile: Path) -> list[DescribedFile]:
    """Return the files of a profile by their names, also those that cannot be used."""
    if not (profile / FOLDER).is_dir():
        return []  # a window of somebody without such files never loads what reads them
    from app.domain.descriptions import shelf
    from app.runtime import descriptions as folder

    found = shelf.arrange(folder.texts(profile / FOLDER))
    files = [_file(one) for one in found.descriptors]
    files += [DescribedFile(name, "", part=True) for name in found.parts]
    files += [DescribedFile(name, "", trouble=why) for name, why in found.troubles.items()]
    return sorted(files, key=lambda one: one.name)


def add(profile: Path, paths: Sequence[Path]) -> list[DescribedFile]:
    """Add files, all or none, and return what is there then.

    Raises:
        BadInput: one cannot be read or used.
        Refused: two would describe the same.
        Unavailable: the disk does not take them.
    """
    from app.runtime import descriptions as folder

    folder.add(profile / FOLDER, {path.name: folder.read_new(path) for path in paths})
    return listed(profile)


def remove(profile: Path, name: str) -> list[DescribedFile]:
    """Remove a file and return what is there then. Raises BadInput when it is not there, Refused when another includes it."""
    from app.runtime import descriptions as folder

    folder.remove(profile / FOLDER, name)
    return listed(profile)


def _file(one: "Descriptor") -> DescribedFile:
    functions = tuple(function.signature for function, _ in one.functions.values())
    return DescribedFile(one.file, one.title, tuple(sorted(one.places)), functions or tuple(one.messages))
