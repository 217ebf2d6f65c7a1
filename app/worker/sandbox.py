"""Seals this process off before it reads anything of strangers: no network, no other programs, no writing, few files.

Each measure stands alone, and each tells whether it took: `seal` returns the names of those that did (app.wire.worker.MEASURES).
On Linux: no_new_privs, then Landlock (which files), then seccomp (which calls of the kernel). Elsewhere: limits and priority.
Must run while the process has one thread; those started later inherit it all.
"""

import os
import sys
import sysconfig
from pathlib import Path

import app

MOST_MEMORY = 4 << 30
MOST_FILES = 64
NICENESS = 19


def seal(models: Path) -> tuple[str, ...]:
    """Apply every measure this system has; return the names of those that took."""
    taken = []
    if sys.platform == "linux":
        from app.worker import landlock, seccomp

        if seccomp.no_new_privileges():
            taken.append("no_new_privs")
            if landlock.restrict(readable(models)):
                taken.append("landlock")
            if seccomp.install():
                taken.append("seccomp")
    if _limit():
        taken.append("limits")
    if _lower_priority():
        taken.append("low_priority")
    return tuple(taken)


def readable(models: Path) -> list[Path]:
    """Return what the worker may read: the interpreter, its packages, system libraries, the processor's features, models."""
    names = [sys.prefix, sys.base_prefix, sys.exec_prefix, *sysconfig.get_paths().values()]
    names += [str(Path(app.__file__).parent), str(models), getattr(sys, "_MEIPASS", "")]
    names += [sys.executable]  # in a bundle it holds the program's modules
    names += ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"]
    names += ["/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu", "/dev/null", "/dev/urandom"]
    names += [
        "/sys/bus/pci/devices",
        *map(str, Path("/sys/devices").glob("pci*")),
    ]  # where the engine looks for devices
    return [Path(name) for name in dict.fromkeys(filter(None, names))]


def _limit() -> bool:
    """Bound memory, open files and core dumps."""
    if sys.platform == "win32":
        return False
    import resource

    try:
        for what, most in (
            (resource.RLIMIT_AS, MOST_MEMORY),
            (resource.RLIMIT_NOFILE, MOST_FILES),
            (resource.RLIMIT_CORE, 0),
        ):
            _, hard = resource.getrlimit(what)
            value = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (value, value))
    except (OSError, ValueError):
        return False
    return True


def _lower_priority() -> bool:
    """Leave the processor to everything else that wants it."""
    if sys.platform == "win32":
        import ctypes

        idle_class = 0x40
        kernel = ctypes.windll.kernel32
        return bool(kernel.SetPriorityClass(kernel.GetCurrentProcess(), idle_class))
    try:
        return os.nice(NICENESS) == NICENESS
    except OSError:
        return False
