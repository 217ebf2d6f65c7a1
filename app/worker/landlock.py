"""Landlock: the kernel lets this process read the named files and folders, and nothing else of the file system."""

import ctypes
import os
import stat
import struct
from collections.abc import Iterable
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same numbers on every architecture
_VERSION = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
# How many rights over files the kernel knows, by Landlock version: all of them are taken, only reading is given back.
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_NET_BIND_CONNECT = 0b11  # from version 4
_SCOPE_SOCKETS_SIGNALS = 0b11  # from version 6: abstract sockets and signals reach nobody outside


def version() -> int:
    """Return Landlock's version in this kernel, 0 where there is none."""
    return max(0, int(_libc().syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint(_VERSION))))


def restrict(paths: Iterable[Path]) -> bool:
    """Let this process only read, and only at and below `paths`; return whether it took. Needs no_new_privs."""
    found = version()
    if not found:
        return False
    rules = _ruleset(found)
    if rules < 0:
        return False
    try:
        return all(_allow(rules, path) for path in paths) and _libc().syscall(_RESTRICT, rules, ctypes.c_uint(0)) == 0
    finally:
        os.close(rules)


def _ruleset(found: int) -> int:
    """Make a set of rules that takes every right this kernel knows; return its descriptor."""
    fields = [(1 << _RIGHTS[min(found, max(_RIGHTS))]) - 1]
    if found >= 4:
        fields.append(_NET_BIND_CONNECT)
    if found >= 6:
        fields.append(_SCOPE_SOCKETS_SIGNALS)
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    return int(_libc().syscall(_CREATE, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint(0)))


def _allow(rules: int, path: Path) -> bool:
    """Give reading back below `path`; one that is not there, or out of reach anyway, needs no rule."""
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return True
    try:
        folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        beneath = struct.pack("=Qi", _READ_FILE | _READ_DIR if folder else _READ_FILE, handle)
        return bool(_libc().syscall(_ADD, rules, _PATH_BENEATH, beneath, ctypes.c_uint(0)) == 0)
    finally:
        os.close(handle)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
