"""Common clients on real networks: ethers and cast on the local one, and Fallow's own deployment on anvil.

Run by `packaging/dev.py contracts`, which has them from npm: `python -m tests.contracts.live_clients NODE CAST ANVIL`. Order of
events: a home with a local network -> ethers, then cast: ask, deploy, call, read logs, be refused -> `fallow devnet --anvil`
-> `fallow deploy` there, to its end.
"""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.domain.chains import MULTICALL3
from app.domain.creations import ORDER
from tests.devnet.local import Account
from tests.e2e.place import FALLOW, PASSWORD, Place, Wallet
from tests.house.rules import ROOT

SCRIPT = ROOT / "contracts" / "tools" / "clients.mjs"
WETH9 = ROOT / "resources" / "contracts" / "published" / "WETH9.json"
UNKNOWN = ("eth_newFilter", "eth_subscribe")
SECONDS = 120


def main(argv: list[str]) -> int:
    """Try all of them; an assertion names what did not work."""
    node, cast, anvil = argv
    place = Place()
    try:
        wallet = place.wallet("deployer")
        rpc = place.run("devnet", "--json").json["rpc"]
        print(ran(node, str(SCRIPT), rpc, str(WETH9)).strip())
        print(Cast(cast, rpc, place.home.root).tried())
        with on_anvil(Path(anvil), place) as elsewhere:
            print(deployed(wallet, elsewhere))
    finally:
        place.close()
    return 0


def ran(*argv: str) -> str:
    """Return what a program says on standard output; it has to end well."""
    done = subprocess.run(argv, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, f"{Path(argv[0]).name}: {done.stdout}{done.stderr}"
    return done.stdout


def ask(rpc: str, method: str, *parameters: Any) -> Any:
    """Return the result of a call of a node."""
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": parameters}).encode()
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(urllib.request.Request(rpc, body, {"Content-Type": "application/json"}), timeout=SECONDS) as said:
        return json.load(said)["result"]


class Cast:
    """cast with an account of its own, whose key lies in a file as cast reads it."""

    def __init__(self, program: str, rpc: str, folder: Path) -> None:
        from eth_account import Account as Signer

        self._program, self._rpc = program, rpc
        self._account = Account(int(ask(rpc, "eth_chainId"), 16))
        keys, password = folder / "cast.json", folder / "cast.password"
        keys.write_text(json.dumps(Signer.encrypt(self._account.private, PASSWORD, iterations=2)))
        password.write_text(PASSWORD)
        self._key = ("--keystore", str(keys), "--password-file", str(password))
        ask(rpc, "fallow_drip", self._account.address)

    def tried(self) -> str:
        """Ask, deploy, send, call, read logs, estimate; be refused what is not there; say what was done."""
        who = self._account.address
        first = int(self("block-number"))
        assert int(self("chain-id")) == self._account.chain_id
        assert int(self("balance", who)) == 10 * 10**18
        assert "fallow-devnet" in self("client")
        code = json.loads(WETH9.read_text())["bytecode"]
        made = json.loads(self("send", *self._key, "--json", "--create", code))
        coin = made["contractAddress"]
        assert self("code", coin).strip() != "0x"
        sent = json.loads(self("send", *self._key, "--json", "--value", "7", coin, "deposit()"))
        assert sent["status"] == "0x1"
        assert int(self("call", coin, "balanceOf(address)(uint256)", who)) == 7
        assert int(self("nonce", who)) == 2
        (log,) = json.loads(self("logs", "--json", "--from-block", str(first), "--address", coin))
        assert (log["transactionHash"], int(log["data"], 16)) == (sent["transactionHash"], 7)
        assert 21_000 < int(self("estimate", "--from", who, coin, "withdraw(uint256)", "7")) < 60_000
        for method in UNKNOWN:
            refused = self.run("rpc", method)
            assert refused.returncode != 0 and "-32601" in refused.stderr, f"{method}: {refused}"
        return f"cast on chain {self._account.chain_id}: deployed, called, read events, was refused what is not there"

    def __call__(self, verb: str, *arguments: str) -> str:
        done = self.run(verb, *arguments)
        assert done.returncode == 0, f"cast {verb}: {done.stdout}{done.stderr}"
        return done.stdout

    def run(self, verb: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
        argv = [self._program, verb, "--rpc-url", self._rpc, *arguments]
        return subprocess.run(argv, capture_output=True, text=True, timeout=SECONDS, check=False)


@contextmanager
def on_anvil(program: Path, place: Place) -> Iterator[str]:
    """Lend a fresh network on anvil, as the verb starts it: with all contracts, and Multicall3, where it says."""
    path = f"{program.parent}{os.pathsep}{place.environment['PATH']}"
    argv = [*FALLOW, "devnet", "--anvil", "--json"]
    environment = {**place.environment, "PATH": path}
    with subprocess.Popen(argv, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            said = json.loads(process.stdout.readline())
            for address in (*said["addresses"].values(), MULTICALL3):
                empty = address == said["addresses"]["UniswapV2Pair"]  # until somebody opens it
                assert (ask(said["rpc"], "eth_getCode", address, "latest") == "0x") is empty, address
            yield said["rpc"]
        finally:
            process.terminate()


def deployed(wallet: Wallet, rpc: str) -> str:
    """Deploy Fallow's contracts with the wallet to the node at `rpc`; it has no coin there but what anvil gives it."""
    assert ask(rpc, "anvil_setBalance", wallet.address, hex(10**18)) is None
    verb = ("deploy", "--network", rpc, "--account", wallet.address)
    done = wallet.sign(*verb)
    assert len(done["transactions"]) == len(ORDER)
    for name, one in done["contracts"].items():
        assert ask(rpc, "eth_getCode", one["address"], "latest") != "0x", name
    again = wallet.run(*verb, "--dry-run")
    assert again.code == 1 and "has the contracts already" in again.out + again.err, again
    return f"fallow deploy on anvil, chain {done['chain_id']}: {len(ORDER)} contracts for {done['fee_wei']} wei"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
