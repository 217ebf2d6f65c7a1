"""Seccomp: a filter in the kernel that refuses what inference never needs; a refused call fails with EPERM.

Refused: sockets, other programs and processes, tracing, signals to others, opening files for writing and changing them,
io_uring (a way around filters), mounting, kernel modules, clocks. Everything else stays allowed: the list of what an
interpreter and its libraries need differs between machines, the list of what is dangerous does not.
"""

import ctypes
import errno
import os
import platform
import struct

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _MODE_FILTER = 38, 22, 2
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_NUMBER_AT, _MACHINE_AT, _ARGUMENTS_AT = 0, 4, 16
_X32 = 0x40000000
_CLONE_THREAD = 0x10000
_OPEN_CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

# machine -> (AUDIT_ARCH value, column in the table below)
_MACHINES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
# Numbers of refused calls: name x86_64 aarch64; - where the architecture has no such call.
_REFUSED = """
socket 41 198, socketpair 53 199, connect 42 203, bind 49 200, listen 50 201, accept 43 202, accept4 288 242,
sendto 44 206, sendmsg 46 211, sendmmsg 307 269, recvmsg 47 212, recvmmsg 299 243,
execve 59 221, execveat 322 281, fork 57 -, vfork 58 -, ptrace 101 117, kcmp 312 272,
process_vm_readv 310 270, process_vm_writev 311 271, kill 62 129, tkill 200 130, rt_sigqueueinfo 129 138,
rt_tgsigqueueinfo 297 240, pidfd_send_signal 424 424, pidfd_open 434 434, pidfd_getfd 438 438,
io_uring_setup 425 425, io_uring_enter 426 426, io_uring_register 427 427,
bpf 321 280, perf_event_open 298 241, userfaultfd 323 282, add_key 248 217, request_key 249 218, keyctl 250 219,
ioctl 16 29, memfd_create 319 279, shmget 29 194, msgget 68 186, semget 64 190, mq_open 240 180,
creat 85 -, openat2 437 437, open_by_handle_at 304 265, truncate 76 45, unlink 87 -, unlinkat 263 35, rename 82 -,
renameat 264 38, renameat2 316 276, mkdir 83 -, mkdirat 258 34, rmdir 84 -, link 86 -, linkat 265 37, symlink 88 -,
symlinkat 266 36, mknod 133 -, mknodat 259 33, chmod 90 -, fchmod 91 52, fchmodat 268 53, fchmodat2 452 452,
chown 92 -, fchown 93 55, lchown 94 -, fchownat 260 54, setxattr 188 5, lsetxattr 189 6, fsetxattr 190 7,
mount 165 40, umount2 166 39, pivot_root 155 41, chroot 161 51, open_tree 428 428, move_mount 429 429,
fsopen 430 430, fsconfig 431 431, fsmount 432 432, fspick 433 433, mount_setattr 442 442, unshare 272 97, setns 308 268,
init_module 175 105, finit_module 313 273, delete_module 176 106, kexec_load 246 104, kexec_file_load 320 294,
reboot 169 142, swapon 167 224, swapoff 168 225, acct 163 89, quotactl 179 60, settimeofday 164 170,
clock_settime 227 112, adjtimex 159 171, clock_adjtime 305 266, sethostname 170 161, setdomainname 171 162,
iopl 172 -, ioperm 173 -, personality 135 92, syslog 103 116
"""
# clone3 hides its flags from filters: the C library falls back to clone when it seems not to exist.
_ABSENT = "clone3 435 435"
_CLONE, _OPEN, _OPENAT, _TGKILL = "clone 56 220", "open 2 -", "openat 257 56", "tgkill 234 131"


def no_new_privileges() -> bool:
    """Make sure that no program started from here can gain rights; every other measure builds on it."""
    return _prctl(_PR_SET_NO_NEW_PRIVS, 1, None)


def install() -> bool:
    """Put the filter on this thread and those it will start; return whether it took. Needs no_new_privs."""
    known = _MACHINES.get(platform.machine())
    if known is None:
        return False
    code = program(*known)
    buffer = ctypes.create_string_buffer(code, len(code))
    # struct sock_fprog: a count, then (aligned) a pointer to the instructions
    head = struct.pack("@HP", len(code) // 8, ctypes.addressof(buffer))
    return _prctl(_PR_SET_SECCOMP, _MODE_FILTER, head)


def program(architecture: int, column: int) -> bytes:
    """Return the filter for one architecture, as instructions of classic BPF."""
    refuse, absent = _ERRNO | errno.EPERM, _ERRNO | errno.ENOSYS
    lines = [_line(_LOAD, _MACHINE_AT), _line(_EQUAL, architecture, 1, 0), _line(_RETURN, refuse)]
    lines.append(_line(_LOAD, _NUMBER_AT))
    if column == 0:
        lines += [_line(_AT_LEAST, _X32, 0, 1), _line(_RETURN, refuse)]
    for number in _numbers(_REFUSED, column):
        lines += [_line(_EQUAL, number, 0, 1), _line(_RETURN, refuse)]
    for number in _numbers(_ABSENT, column):
        lines += [_line(_EQUAL, number, 0, 1), _line(_RETURN, absent)]
    lines += _guard(_CLONE, column, 0, _ANY_BIT, _CLONE_THREAD, refuse_on=False)
    lines += _guard(_OPEN, column, 1, _ANY_BIT, _OPEN_CHANGES, refuse_on=True)
    lines += _guard(_OPENAT, column, 2, _ANY_BIT, _OPEN_CHANGES, refuse_on=True)
    lines += _guard(_TGKILL, column, 0, _EQUAL, os.getpid(), refuse_on=False)
    lines.append(_line(_RETURN, _ALLOW))
    return b"".join(lines)


def _guard(call: str, column: int, argument: int, test: int, value: int, *, refuse_on: bool) -> list[bytes]:
    """Return instructions that refuse a call when the test on one of its arguments comes out as `refuse_on`."""
    return [
        line
        for number in _numbers(call, column)
        for line in (
            _line(_EQUAL, number, 0, 4),
            _line(_LOAD, _ARGUMENTS_AT + 8 * argument),  # the low half: both architectures are little-endian
            _line(test, value, *((0, 1) if refuse_on else (1, 0))),
            _line(_RETURN, _ERRNO | errno.EPERM),
            _line(_RETURN, _ALLOW),
        )
    ]


def _numbers(table: str, column: int) -> list[int]:
    entries = [entry.split() for entry in table.split(",")]
    return [int(entry[1 + column]) for entry in entries if entry[1 + column] != "-"]


def _line(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)


def _prctl(option: int, value: int, pointer: bytes | None) -> bool:
    unused = ctypes.c_ulong(0)
    call = ctypes.CDLL(None, use_errno=True).prctl
    return bool(call(option, ctypes.c_ulong(value), pointer, unused, unused) == 0)
