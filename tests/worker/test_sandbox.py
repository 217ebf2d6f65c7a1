"""A sealed process can compute and nothing else."""

import errno
import json
import os
import platform
import resource
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.wire.worker import MEASURES
from app.worker import landlock, sandbox, seccomp

HERE = Path(__file__).parent
REFUSED = {
    "tcp",
    "udp",
    "unix",
    "pair",
    "exec",
    "spawn",
    "fork",
    "kill",
    "ptrace",
    "io_uring",
    "write",
    "append",
    "delete",
}
HIDDEN = {"read_secret", "list_parent"}
NEEDED = {"read_model", "thread", "import"}
LINUX = sys.platform == "linux" and platform.machine() in ("x86_64", "aarch64")


@pytest.fixture
def sealed(tmp_path: Path) -> dict[str, Any]:
    """Return what a sealed process could do: models in tmp_path/models, a secret beside them."""
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "old").write_text("model")
    (tmp_path / "secret").write_text("secret")
    argv = [sys.executable, str(HERE / "seal.py"), str(tmp_path / "models")]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    result = subprocess.run(argv, env=environment, capture_output=True, check=False, timeout=30)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "models" / "old").read_text() == "model"
    assert not (tmp_path / "models" / "new").exists()
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_seal__on_linux__every_measure_of_the_kernel_takes(sealed: dict[str, Any]) -> None:
    expected = set(MEASURES) if LINUX else {"limits", "low_priority"}
    if not landlock.version():
        expected -= {"landlock"}
    assert set(sealed["taken"]) == expected
    assert sealed["nice"] == sandbox.NICENESS


def test_sealed__what_is_refused__fails_and_what_is_needed__works(sealed: dict[str, Any]) -> None:
    results, taken = sealed["results"], sealed["taken"]
    assert {name: results[name] for name in NEEDED} == dict.fromkeys(NEEDED, "ok")
    assert {name: results[name] for name in REFUSED} == dict.fromkeys(REFUSED, "EPERM" if LINUX else "ok")
    assert {name: results[name] for name in HIDDEN} == dict.fromkeys(HIDDEN, "EACCES" if "landlock" in taken else "ok")


def test_limits__lower_than_ours_already__stay(tmp_path: Path) -> None:
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))\n"
        "from app.worker.sandbox import _limit\nprint(_limit(), resource.getrlimit(resource.RLIMIT_NOFILE))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=HERE.parents[1], capture_output=True, text=True, check=True
    )
    assert result.stdout == "True (32, 32)\n"
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 32


# --- the filter itself, run here for both architectures

ALLOW, EPERM, ENOSYS = 0x7FFF0000, 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS
X86, ARM = seccomp._MACHINES["x86_64"], seccomp._MACHINES["aarch64"]


def decide(machine: tuple[int, int], number: int, *arguments: int, architecture: int | None = None) -> int:
    """Run the filter on one call as the kernel does; return its decision."""
    code = seccomp.program(*machine)
    padded = (*arguments, *[0] * (6 - len(arguments)))
    data = struct.pack("<IIQ6Q", number, machine[0] if architecture is None else architecture, 0, *padded)
    at, value = 0, 0
    while True:
        operation, if_true, if_false, constant = struct.unpack_from("=HBBI", code, 8 * at)
        at += 1
        match operation:
            case 0x20:
                value = int(struct.unpack_from("<I", data, constant)[0])
            case 0x06:
                return int(constant)
            case 0x15 | 0x35 | 0x45:
                holds = {0x15: value == constant, 0x35: value >= constant, 0x45: bool(value & constant)}[operation]
                at += if_true if holds else if_false
            case _:
                raise AssertionError(f"unknown instruction {operation:#x}")


@pytest.mark.parametrize("machine", [X86, ARM], ids=["x86_64", "aarch64"])
def test_filter__every_listed_call__is_refused_and_others_pass(machine: tuple[int, int]) -> None:
    refused = seccomp._numbers(seccomp._REFUSED, machine[1])
    assert len(refused) == len(set(refused)) > 60
    assert {decide(machine, number) for number in refused} == {EPERM}
    assert decide(machine, 435) == ENOSYS
    guarded = {number for call in ("clone 56 220", "tgkill 234 131") for number in seccomp._numbers(call, machine[1])}
    others = set(range(470)) - set(refused) - guarded - {435}
    assert {decide(machine, number) for number in others} == {ALLOW}


@pytest.mark.parametrize(("machine", "clone", "openat", "tgkill"), [(X86, 56, 257, 234), (ARM, 220, 56, 131)])
def test_filter__arguments__decide(machine: tuple[int, int], clone: int, openat: int, tgkill: int) -> None:
    assert decide(machine, clone, 0x3D0F00) == ALLOW  # a thread
    assert decide(machine, clone, 0x11) == EPERM  # a process
    assert decide(machine, openat, 0, 0, os.O_RDONLY | os.O_CLOEXEC) == ALLOW
    for flags in (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC):
        assert decide(machine, openat, 0, 0, flags) == EPERM
    assert decide(machine, tgkill, os.getpid(), 1, 6) == ALLOW
    assert decide(machine, tgkill, os.getpid() + 1, 1, 6) == EPERM


def test_filter__another_architecture_or_x32__is_refused() -> None:
    assert decide(X86, 0) == ALLOW
    assert decide(X86, 0, architecture=0x40000003) == EPERM
    assert decide(X86, 0x40000000) == EPERM
    assert decide(ARM, 0, architecture=X86[0]) == EPERM
