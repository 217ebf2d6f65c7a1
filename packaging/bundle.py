"""Builds the bundle that people install, and tries it: `python3 packaging/dev.py bundle`; with `--check`, only tries what is built.

It is tried as somebody has it who owns no Python: an empty environment, an empty folder. doctor, a demo of five jobs, and
pictures of the window at work have to come out of it.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import icu
from environment import Failed
from progress import run, say

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "fallow"
SECONDS = 180
GOAL = 260_000_000
PAGE, PICTURE_BYTES = "share", 20_000


def main() -> int:
    """Build, then run the bundle as somebody without Python would; print its size."""
    parser = argparse.ArgumentParser(prog="dev.py bundle", description="Builds the bundle and tries it.")
    parser.add_argument("--check", action="store_true", help="try the one that is built")
    try:
        if not parser.parse_args().check:
            build()
        prove()
    except Failed as failed:
        say(f"fallow: {failed}")
        return failed.code
    print(json.dumps({"folder": str(FOLDER), "bytes": size(FOLDER), "goal": GOAL}))
    return 0


def build() -> None:
    """Make dist/fallow anew.

    Raises:
        Failed: PyInstaller could not build it.
    """
    shutil.rmtree(FOLDER, ignore_errors=True)
    argv = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "installer.spec"]
    run("building the bundle", argv, folder=str(ROOT), hint="See build/ for PyInstaller's own words")
    _strip()
    icu.shrink(FOLDER)
    _share_bodies()


def _strip() -> None:
    """Take the debugging names out of libraries and relay (50 MB); numpy's own are laid out so that they break by it."""
    strip = shutil.which("strip")
    found = [path for path in FOLDER.rglob("*.so*") if path.parent.name != "numpy.libs" and not path.is_symlink()]
    found += FOLDER.rglob("nats-server")
    if strip is not None:
        run("stripping libraries", [strip, "--strip-unneeded", *map(str, found)])


def _share_bodies() -> None:
    """Let the executables be one file under six names, where the system can."""
    first, *others = sorted(path for path in FOLDER.glob("fallow*") if path.is_file())
    for other in others:
        if other.stat().st_size == first.stat().st_size:
            other.unlink()
            try:
                other.hardlink_to(first)
            except OSError:
                shutil.copy2(first, other)


def prove() -> None:
    """Run the bundle in an empty environment and folder: doctor, a demo of five jobs, pictures of a page at work.

    Raises:
        Failed: it does not work without this checkout.
    """
    if not FOLDER.is_dir():
        raise Failed(f"there is no bundle in {FOLDER}; build it with `python3 packaging/dev.py bundle`")
    with tempfile.TemporaryDirectory() as folder:
        environment = {"HOME": folder, "TMPDIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        for name in ("SystemRoot", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"):  # Windows cannot start programs without
            if name in os.environ:
                environment[name] = os.environ[name]
        _try(["doctor", "--json"], folder, environment)
        _try(["demo", "--jobs", "5", "--json"], folder, environment)
        _try(["--screenshot", "pictures", "--page", PAGE], folder, environment)
        pictures = list(Path(folder, "pictures").glob(f"{PAGE}-*.png"))
        if not pictures or any(picture.stat().st_size < PICTURE_BYTES for picture in pictures):
            raise Failed("the bundle wrote no pictures of its window, or empty ones")


def _try(arguments: Sequence[str], folder: str, environment: Mapping[str, str]) -> None:
    argv = [str(FOLDER / "fallow"), *arguments]
    result = subprocess.run(
        argv, cwd=folder, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    say(f"fallow: {' '.join(arguments)}: {result.returncode}")
    if result.returncode != 0:
        raise Failed(f"the bundle cannot do `{' '.join(arguments)}`:\n{result.stdout[-2000:]}{result.stderr[-2000:]}")


def size(folder: Path) -> int:
    """Return the bytes on disk; a file under several names counts once."""
    files = {(status.st_dev, status.st_ino): status.st_size for path in folder.rglob("*") if (status := path.lstat())}
    return sum(files.values())


if __name__ == "__main__":
    sys.exit(main())
