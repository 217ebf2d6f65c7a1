"""A hardware wallet's signer as a process: no vault in it, not even the code that opens one, and nothing it does not do."""

import subprocess
import sys
from pathlib import Path

from app.domain.hardware import HardwareAccount
from app.runtime import hardware
from app.runtime.processes import spawn_child
from app.wire import signer as wire
from tests.signer.pipe import Pipe

ME = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
_LOADED = """
import sys
import app.signer.process, app.signer.hardware.session, app.signer.hardware.cables
print(sorted({"app.signer.vault", "app.signer.wallet", "app.signer.keystore", "argon2", "cryptography", "socket"} & set(sys.modules)))
"""


def test_code__of_the_process__has_no_vault_and_no_network() -> None:
    found = subprocess.run([sys.executable, "-I", "-c", _LOADED], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_process__knows_its_accounts_and_refuses_what_is_the_vaults(tmp_path: Path) -> None:
    (tmp_path / "vault").write_bytes(b"sealed")
    hardware.keep(tmp_path, [HardwareAccount("ledger", "m/44'/60'/0'/0/0", ME)])
    argv = [sys.executable, "-I", "-m", "app.signer", str(tmp_path / "vault"), "--device", "ledger"]
    with spawn_child(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        pipe = Pipe(process)
        assert pipe.hear(wire.Ready) == wire.Ready(wire.VERSION, False)
        assert pipe.ask(wire.Accounts()) == wire.AccountsReply([ME], (wire.AccountInfo(ME, "ledger", 0),))
        refused = [
            pipe.ask(wire.Unlock(), b"password"),
            pipe.ask(wire.AddAccount()),
            pipe.ask(wire.Sign(ME, bytes(32))),
            pipe.ask(wire.Review(b"", "0x" + "11" * 20, 0)),
            pipe.ask(wire.Adopt([-1])),
        ]
        assert all(isinstance(one, wire.Fail) for one in refused)
        assert pipe.ask(wire.Release(ME)) == wire.AccountsReply([], ())
        assert isinstance(pipe.ask(wire.Release(ME)), wire.Fail)
        process.kill()
    assert hardware.accounts(tmp_path) == ()
    assert (tmp_path / "vault").read_bytes() == b"sealed"
