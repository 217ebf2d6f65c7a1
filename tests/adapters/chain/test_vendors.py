"""Loading web3 must not make the agent fragile."""

import subprocess
import sys

CODE = """
import json, sys
from app.adapters.chain import node
before = sys.getrecursionlimit()
node._import_vendors()
assert sys.getrecursionlimit() == before
try:
    json.loads("[" * 200_000)
except RecursionError:
    print("refused")
"""


def test_web3_loaded__bottomless_answer_of_a_node__raises_and_does_not_kill() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"refused\n")
