"""Builds the bundle that people install, and tries it: `python3 packaging/dev.py bundle`."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import Failed
from progress import run, say

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "fallow"
SECONDS = 180


def main() -> int:
    """Build, then run the bundle as somebody without Python would; print its size."""
    try:
        build()
        prove()
    except Failed as failed:
        say(f"fallow: {failed}")
        return failed.code
    print(json.dumps({"folder": str(FOLDER), "bytes": size(FOLDER)}))
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
    _share_bodies()


def _strip() -> None:
    """Take the debugging names out of the libraries (50 MB); numpy's own are laid out so that they break by it."""
    strip = shutil.which("strip")
    found = (path for path in FOLDER.rglob("*.so*") if path.parent.name != "numpy.libs" and not path.is_symlink())
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
    """Run the bundle in an empty environment: doctor, and a demo of five jobs.

    Raises:
        Failed: it does not work without this checkout.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {"HOME": folder, "TMPDIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        for name in ("SystemRoot", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"):  # Windows cannot start programs without
            if name in os.environ:
                environment[name] = os.environ[name]
        for arguments in (["doctor", "--json"], ["demo", "--jobs", "5", "--json"]):
            argv = [str(FOLDER / "fallow"), *arguments]
            result = subprocess.run(
                argv, cwd=folder, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
            )
            say(f"fallow: {' '.join(arguments)}: {result.returncode}")
            if result.returncode != 0:
                raise Failed(
                    f"the bundle cannot do `{' '.join(arguments)}`:\n{result.stdout[-2000:]}{result.stderr[-2000:]}"
                )


def size(folder: Path) -> int:
    """Return the bytes on disk; a file under several names counts once."""
    files = {(status.st_dev, status.st_ino): status.st_size for path in folder.rglob("*") if (status := path.lstat())}
    return sum(files.values())


if __name__ == "__main__":
    sys.exit(main())
