"""A separate fresh network on anvil, Foundry's node, with Fallow's contracts: for developers and their tools.

Order of events: anvil found -> started on a free port with a chain id of its own -> contracts created by its first account,
one after the other, from the same creation code as the local network's -> told where they are. It keeps nothing, and ends
with the process that started it. Its accounts are anvil's well-known ones: play money that anybody can sign for.
"""

import ctypes
import json
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from app.devnet.genesis import MULTICALL_WEI, Artifacts, creation_codes, new_chain_id, places_of
from app.domain.chains import MULTICALL3, MULTICALL3_CREATOR
from app.domain.errors import AppError
from app.runtime.processes import PR_SET_PDEATHSIG

VERSION = "1.7.1"
_LISTENING = re.compile(rb"Listening on (127\.0\.0\.1:\d+)")
_GAS = hex(9_000_000)
_SECONDS = 30
_MACHINES = {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64", "arm64": "arm64"}


class NoAnvil(AppError):
    """Anvil is missing, or does not work."""


@dataclass(frozen=True)
class AnvilNetwork:
    """A running anvil: where it answers, its chain id, and the contracts by name."""

    process: "subprocess.Popen[bytes]"
    rpc: str
    chain_id: int
    contracts: dict[str, str]

    def close(self) -> None:
        end(self.process)


def find(tools: Path) -> Path:
    """Return anvil's program from PATH or the folder of tools.

    Raises:
        NoAnvil: it is in neither; the hint says how to get it.
    """
    system = {"linux": "linux", "darwin": "darwin", "win32": "win32"}.get(sys.platform, sys.platform)
    package = f"@foundry-rs/anvil-{system}-{_MACHINES.get(platform.machine(), platform.machine())}"
    name = "anvil.exe" if sys.platform == "win32" else "anvil"
    if (on_path := shutil.which("anvil")) is not None:
        return Path(on_path)
    if (kept := tools / "node_modules" / package / "bin" / name).is_file():
        return kept
    raise NoAnvil("Anvil is not installed", f"Get it with: npm install --prefix '{tools}' {package}@{VERSION}")


def start(program: Path) -> AnvilNetwork:
    """Start a fresh network and deploy the contracts.

    Raises:
        NoAnvil: it does not start, or refuses the contracts.
    """
    chain_id = new_chain_id()
    argv = [str(program), "--host", "127.0.0.1", "--port", "0", "--chain-id", str(chain_id)]
    try:
        process = subprocess.Popen(
            argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=_tie()
        )
    except OSError as error:
        raise NoAnvil(f"Anvil does not start: {error}", f"Look at {program}")
    try:
        rpc = _listening(process)
        return AnvilNetwork(process, rpc, chain_id, _deploy(rpc))
    except BaseException:
        end(process)
        raise


def end(process: "subprocess.Popen[bytes]") -> None:
    """End anvil, soon."""
    process.terminate()
    try:
        process.wait(2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _tie() -> Callable[[], None] | None:
    """Return what binds a child to this process before it becomes a program that knows nothing of us."""
    if sys.platform != "linux":
        return None
    library, parent = ctypes.CDLL(None), os.getpid()

    def tie() -> None:
        library.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return tie


def _listening(process: "subprocess.Popen[bytes]") -> str:
    """Return where anvil says that it listens, and go on reading what it says, lest it wait for a reader."""
    assert process.stdout is not None
    watchdog = threading.Timer(_SECONDS, process.kill)
    watchdog.start()
    try:
        for line in process.stdout:
            if (found := _LISTENING.search(line)) is not None:
                threading.Thread(target=_drain, args=(process.stdout,), daemon=True).start()
                return f"http://{found[1].decode()}"
    finally:
        watchdog.cancel()
    process.stdout.close()
    raise NoAnvil("Anvil ended before it answered", f"Fallow knows anvil {VERSION}; see `anvil --version`")


def _drain(output: IO[bytes]) -> None:
    with output:
        for _ in output:
            pass


def _deploy(rpc: str) -> dict[str, str]:
    owner = str(_ask(rpc, "eth_accounts")[0])
    at, artifacts = places_of(owner), Artifacts.load()
    for name, code in creation_codes(artifacts, at, owner, owner).items():
        _created(rpc, name, at[name], "eth_sendTransaction", {"from": owner, "data": "0x" + code.hex(), "gas": _GAS})
    gift = {"from": owner, "to": MULTICALL3_CREATOR, "value": hex(MULTICALL_WEI)}
    _receipt(rpc, _ask(rpc, "eth_sendTransaction", gift))
    _created(rpc, "Multicall3", MULTICALL3, "eth_sendRawTransaction", "0x" + artifacts.multicall.hex())
    return at


def _created(rpc: str, name: str, place: str, method: str, transaction: Any) -> None:
    """Send a creation and see that the contract is at its place. Raises NoAnvil when it is not."""
    receipt = _receipt(rpc, _ask(rpc, method, transaction))
    if int(receipt["status"], 16) != 1 or int(receipt["contractAddress"], 16) != int(place, 16):
        raise NoAnvil(f"Anvil does not take the contract {name}", f"Fallow knows anvil {VERSION}")


def _receipt(rpc: str, transaction: str) -> Any:
    """Return a receipt; anvil mines at once, but answers before."""
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        if (receipt := _ask(rpc, "eth_getTransactionReceipt", transaction)) is not None:
            return receipt
        time.sleep(0.25)
    raise NoAnvil("Anvil does not mine", f"Fallow knows anvil {VERSION}")


def _ask(rpc: str, method: str, *parameters: Any) -> Any:
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": parameters}).encode()
    request = urllib.request.Request(rpc, body, {"Content-Type": "application/json"})  # noqa: S310 - our own loopback
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback has no proxy
    try:
        with opener.open(request, timeout=_SECONDS) as response:
            said = json.load(response)
    except (OSError, ValueError) as error:
        raise NoAnvil(f"Anvil does not answer: {error}", "Start it again")
    if "error" in said:
        raise NoAnvil(f"Anvil refused {method}: {said['error'].get('message', '')}", f"Fallow knows anvil {VERSION}")
    return said["result"]
