"""What others' packages load only when it is called: nothing of it before, and the same answer as ever then."""

import subprocess
import sys
from pathlib import Path

from tests.house.rules import ROOT

KEY_FILE = """
import json, sys
from app.adapters.chain import node
node._import_vendors()
assert not [name for name in sys.modules if name.startswith("py_ecc")]
from eth_account import Account
key = bytes(range(1, 33))
print(Account.decrypt(Account.encrypt(key, "pw", kdf="pbkdf2", iterations=2), "pw") == key)
"""
PRECOMPILE = """
import sys
from pathlib import Path
from tests.devnet.local import Clock, Local
local = Local(Path(sys.argv[1]), Clock())
assert "py_ecc.optimized_bls12_381" not in sys.modules
twice = local("eth_call", {"to": "0x" + 39 * "0" + "b", "data": "0x" + 256 * "00", "gas": hex(10**6)}, "latest")
print(twice == "0x" + 128 * "00", "py_ecc.optimized_bls12_381" in sys.modules)
"""
STAND_IN = """
import sys
from app.runtime.vendors import put_off
put_off("colorsys", "rgb_to_hsv", KIND=int)
put_off("sys", "exit")
from colorsys import KIND, rgb_to_hsv
assert not hasattr(sys.modules["colorsys"], "hls_to_rgb")
print(KIND is int, rgb_to_hsv(0, 0, 1) == rgb_to_hsv(0, 0, 1), hasattr(sys.modules["colorsys"], "hls_to_rgb"))
sys.exit(0)
"""


def said(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_put_off__asked_for_and_called__is_loaded_at_the_call() -> None:
    assert said(STAND_IN) == "True True True"


def test_web3__loaded__without_validators_keys_and_reads_a_key_file_all_the_same() -> None:
    assert said(KEY_FILE) == "True"


def test_local_network__opened__without_a_curve_of_validators_and_computes_on_it_all_the_same(tmp_path: Path) -> None:
    assert said(PRECOMPILE, str(tmp_path)) == "True True"
