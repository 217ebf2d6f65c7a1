"""Rules about which package may stand in which room (what import-linter does not say)."""

import ast
import sys
from collections.abc import Iterator

from tests.house.rules import Rule, Source

# Package (or module of one) -> the folders and files where it may be imported. Whatever is not named may stand nowhere.
ROOMS: dict[str, tuple[str, ...]] = {
    "Crypto": ("app/domain/hashing.py",),
    "PySide6": ("app/ui/views/", "app/ui/run.py", "app/ui/words_child.py"),
    "PySide6.QtCore": ("app/ui/",),
    "shiboken6": ("app/ui/views/",),
    "PySide6.QtGui": ("app/ui/views/", "app/ui/run.py", "app/ui/theme.py"),
    "aiohttp": ("app/adapters/", "app/devnet/", "app/gateway/"),
    "argon2": ("app/signer/",),
    "coincurve": ("app/domain/secp256k1.py",),
    "cryptography": ("app/adapters/keys/", "app/adapters/network/", "app/relay/", "app/signer/"),
    "eth": ("app/devnet/",),
    "eth_account": (),  # tests compare our encoding with its
    "eth_tester": (),  # tests try the contracts on it
    "hid": ("app/signer/hardware/",),
    "hidraw": ("app/signer/hardware/",),
    "jeepney": ("app/client/",),
    "keyring": ("app/adapters/keys/",),
    "msgspec": ("app/adapters/", "app/signer/", "app/wire/", "app/worker/"),
    "nats": ("app/adapters/network/", "app/relay/"),
    "numpy": ("app/worker/",),
    "onnxruntime": ("app/worker/",),
    "platformdirs": ("app/runtime/",),
    "psutil": ("app/adapters/machine/", "app/runtime/"),
    "qasync": ("app/ui/run.py", "app/ui/words_child.py"),
    "tokenizers": ("app/worker/",),
    "segno": ("app/ui/views/widgets/",),
    "zxingcpp": ("app/ui/views/wallet_code.py",),
    "usb1": ("app/signer/hardware/",),
    "web3": ("app/adapters/chain/",),
    "ens": ("app/adapters/chain/name_rules.py",),  # comes with web3
    "pyunormalize": ("app/adapters/chain/name_rules.py",),  # likewise
}
# Standard library, but a way out of the machine: not for the rooms that hold keys or run strangers' work.
NETWORK = (
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "xmlrpc",
)
SEALED = ("app/domain/", "app/signer/", "app/worker/")


def imports(source: Source) -> Iterator[tuple[int, str]]:
    """Yield (line, dotted name) of everything imported, `from a import b` as a and a.b alike."""
    for node in ast.walk(source.tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield node.lineno, module
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in names)


def _rooms(source: Source) -> Iterator[tuple[int, str]]:
    told = set()
    for line, name in imports(source):
        package = name.partition(".")[0]
        if package in sys.stdlib_module_names or package == "app":
            continue
        entry = next((key for key in _prefixes(name) if key in ROOMS), None)
        if entry == package and _finer(name, source):
            continue  # `from PySide6 import QtCore`: the finer entry speaks
        rooms = ROOMS.get(entry or name, ())
        if not any(source.path.startswith(room) for room in rooms) and (line, package) not in told:
            told.add((line, package))
            yield line, f"{entry or name} may stand in {', '.join(rooms) or 'no room'}"


def _finer(name: str, source: Source) -> bool:
    """Tell whether `name` is only the first half of a from-import whose whole has an entry of its own."""
    wholes = [whole for _, whole in imports(source) if whole.startswith(name + ".")]
    return bool(wholes) and all(whole in ROOMS for whole in wholes)


def _prefixes(name: str) -> list[str]:
    """Return a.b.c, a.b, a."""
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]


def _sealed(source: Source) -> Iterator[tuple[int, str]]:
    for line, name in imports(source):
        if any(prefix in NETWORK for prefix in _prefixes(name)):
            yield line, f"{name} in a room without network"


RULES = (
    Rule(
        "packages in their rooms",
        "a room that imports what another wraps cannot be tested, bundled or secured alone",
        ("app/*.py",),
        _rooms,
        bad=(
            ("app/domain/x.py", "import msgspec"),
            ("app/domain/x.py", "from Crypto.Hash import keccak"),
            ("app/services/x.py", "def f():\n    import psutil"),
            ("app/worker/x.py", "import keyring"),
            ("app/signer/x.py", "from aiohttp import web"),
            ("app/agent/x.py", "import requests"),
            ("app/ui/viewmodels/x.py", "from PySide6.QtWidgets import QWidget"),
            ("app/ui/viewmodels/x.py", "from PySide6 import QtWidgets"),
            ("app/ui/viewmodels/x.py", "import PySide6.QtGui"),
            ("app/ui/views/x.py", "import qasync"),
        ),
        good=(
            ("app/domain/hashing.py", "from Crypto.Hash import keccak"),
            ("app/domain/x.py", "import json\nfrom app.domain.y import z"),
            ("app/worker/x.py", "def f():\n    import numpy as np"),
            ("app/ui/viewmodels/x.py", "from PySide6.QtCore import QObject"),
            ("app/ui/viewmodels/x.py", "from PySide6 import QtCore"),
            ("app/ui/views/x.py", "from PySide6.QtWidgets import QWidget\nfrom PySide6 import QtCore, QtWidgets"),
        ),
    ),
    Rule(
        "no network beside keys and strangers' work",
        "what is not imported cannot leak",
        tuple(f"{room}*.py" for room in SEALED),
        _sealed,
        bad=(
            ("app/signer/x.py", "import socket"),
            ("app/worker/x.py", "from urllib.request import urlopen"),
            ("app/worker/x.py", "from urllib import request"),
            ("app/domain/x.py", "import http.client"),
        ),
        good=(("app/signer/x.py", "from urllib.parse import quote"), ("app/relay/x.py", "import socket")),
    ),
)
