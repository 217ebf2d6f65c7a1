"""dev.py: its verbs, the Pythons it takes, and what it wants of the system."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import dev
import environment
import pytest
import system
from environment import Failed
from system import Need

from tests.house.rules import ROOT


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty PATH to put programs on."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(path: Path, name: str, body: str) -> None:
    (path / name).write_text(f"#!/bin/sh\n{body}\n")
    (path / name).chmod(0o755)


@pytest.mark.parametrize("arguments", [[], ["bundel"], ["bench"], ["bench", "../dev"], ["lint", "all"]])
def test_dev__wrong_usage__is_told_on_stderr(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(arguments) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error


def test_dev__help__names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0
    told = capsys.readouterr().err
    assert all(
        f"\n  {verb} " in told
        for verb in ("run", "test", "lint", "contracts", "translations", "bundle", "bench", "lock")
    )


@pytest.mark.parametrize("name", ["dev.py", "environment.py"])
def test_dev__old_python__can_read_it(name: str) -> None:
    ast.parse((ROOT / "packaging" / name).read_text(), feature_version=(3, 7))


def test_dev__quick_start__loads_no_machinery() -> None:
    machinery = "{'subprocess', 'making', 'pathlib', 'system'} - set(sys.modules)"  # a .pth file may have loaded some
    code = f"unloaded = {machinery}; import dev; print(*sorted(unloaded & set(sys.modules)))"
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "packaging")}
    result = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(ROOT / 'packaging')!r}); {code}"],
        env=variables,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.strip() == ""


@pytest.mark.parametrize(
    ("version", "right"), [((3, 10), False), ((3, 11), True), ((3, 13, 9), True), ((3, 14), False), ((4, 0), False)]
)
def test_fits__versions(version: tuple[int, ...], right: bool) -> None:
    assert environment.fits(version) is right


def test_ensure_python__wrong_one_alone__names_what_to_do(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(path, "python3.12", "echo 'no such version' >&2; exit 127")  # a shim with nothing behind it
    monkeypatch.setattr(dev, "fits", lambda version: False)
    with pytest.raises(Failed, match=r"(?s)needs 3\.11, 3\.12 or 3\.13.*apt-get install.*brew.*winget"):
        dev.ensure_python()


def test_ensure_python__right_one_on_path__goes_on_with_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(path, "python3.13", "echo /opt/python3.13")
    became: list[list[str]] = []

    def become(argv: list[str]) -> int:
        became.append(argv)
        return 7

    monkeypatch.setattr(dev, "fits", lambda version: False)
    monkeypatch.setattr(dev, "become", become)
    monkeypatch.setattr(sys, "argv", ["dev.py", "run", "status"])
    with pytest.raises(SystemExit, match="7"):
        dev.ensure_python()
    assert became == [["/opt/python3.13", str(ROOT / "packaging/dev.py"), "run", "status"]]
    assert "/opt/python3.13" in capsys.readouterr().err


LIBRARY = Need("libfallow-is-not-there.so.7", "libfallow7")
PRESENT = Need("libc.so.6", "libc6")


def test_missing__present_and_absent__told_apart() -> None:
    needs = [PRESENT, LIBRARY, Need("sh", "dash"), Need("fallow-no-such-program", "x"), Need("ensurepip", "y")]
    assert [need.package for need in system.missing(needs)] == ["libfallow7", "x"]


def test_offer__nothing_missing__says_nothing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    system.offer([PRESENT])
    assert capsys.readouterr() == ("", "")


def test_offer__not_root__prints_the_exact_command(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(path, "apt-get", "exit 9")
    program(path, "apt-cache", '[ "$2" = libfallow7t64 ] && echo Package')  # a release with 64-bit time_t
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    system.offer([PRESENT, LIBRARY])
    told = capsys.readouterr().err
    assert "lacks libfallow-is-not-there.so.7" in told
    assert "sudo apt-get install --no-install-recommends libfallow7t64\n" in told


@pytest.mark.parametrize("code", [0, 100])
def test_offer__root__installs_and_goes_on_whatever_comes(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], code: int
) -> None:
    program(path, "apt-get", f'echo "$@" >> {path}/log; exit {code}')
    program(path, "apt-cache", "exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system.offer([LIBRARY])
    calls = (path / "log").read_text()
    assert "update" in calls
    assert ("install -y --no-install-recommends libfallow7" in calls) == (code == 0)
    assert "still missing: libfallow-is-not-there.so.7; install libfallow7 by hand" in capsys.readouterr().err


def test_offer__no_apt__names_the_libraries(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    system.offer([LIBRARY])
    assert "libfallow-is-not-there.so.7" in capsys.readouterr().err


def test_window_needs__cover_what_qt_links() -> None:
    """Whatever the offscreen platform and QtWidgets link from outside is in the table or comes with an entry of it."""
    from importlib.util import find_spec

    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    qt = Path(spec.submodule_search_locations[0]) / "Qt"
    for file in (qt / "plugins/platforms/libqoffscreen.so", qt / "lib/libQt6Widgets.so.6"):
        answer = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=True).stdout
        absent = [line.split()[0] for line in answer.splitlines() if "not found" in line]
        assert not absent, f"{file.name} lacks {absent}: {system.missing(system.WINDOW)}"
