#!/usr/bin/env python3
"""Builds, tests and checks the contracts: `python3 packaging/dev.py contracts [build|test|check|clients|slither|long]`.

Order of events: find Node or fetch it, install the packages of contracts/package-lock.json, then act. Only `build`
writes resources/contracts; without an act `test`, `check` and `clients` are done. `clients` has ethers and cast use the
local network, and Fallow deploy on anvil; `slither` compares the analyser's findings with those that were read and
answered; `long` tries a million calls. It runs in the checkout's environment.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bindings
from environment import Failed
from progress import EVERY, run, say

from app.runtime.files import write_atomic
from app.runtime.locks import FileLock

ROOT = Path(__file__).resolve().parent.parent
CONTRACTS = ROOT / "contracts"
ARTIFACTS = ROOT / "resources" / "contracts"
BINDINGS = ROOT / "app" / "domain" / "contracts"
# Compilers and what they leave behind lie in folders that .gitignore names.
_MODULES, _CACHE = CONTRACTS / "node_modules", CONTRACTS / "cache"
_NODE_LOCK = ROOT / "packaging" / "requirements-node.lock"
_SLITHER_LOCK = ROOT / "packaging" / "requirements-slither.lock"
BASELINE = CONTRACTS / "slither-baseline.json"
_ROW = re.compile(r"^\s+(.+): (\d+) of (\d+)$", re.MULTILINE)
_OLDEST_NODE = 18
_NETWORK = "Check the network, then run the same command again."
_FORGE = "Where it does not start: Foundry needs macOS, or Linux with glibc 2.35 (Debian 12, Ubuntu 22.04) or later."
# What is used as others wrote it: compiled here, or as they published it.
PUBLISHED = "published"
_TREASURY = "node_modules/@openzeppelin/contracts/governance/TimelockController.sol"
_EXCHANGE = (
    ("@uniswap/v2-core", "UniswapV2Factory"),
    ("@uniswap/v2-core", "UniswapV2Pair"),
    ("@uniswap/v2-periphery", "UniswapV2Router02"),
    ("@uniswap/v2-periphery", "WETH9"),
)
_ALL = ("test", "check", "clients")
USAGE = f"usage: python3 packaging/dev.py contracts [build | test | check | clients | slither | long]   (no act: {', '.join(_ALL)})"


@dataclass(frozen=True)
class Toolchain:
    """forge, and the variables under which it finds Node and leaves the caller's home alone."""

    forge: str
    variables: Mapping[str, str]


def main(argv: list[str]) -> int:
    """Do one act, or test and check; return the exit code."""
    acts = {"build": build, "test": test, "check": check, "clients": clients, "slither": slither, "long": long}
    if len(argv) > 1 or not set(argv) <= set(acts):
        print(USAGE, file=sys.stderr)
        return 2
    try:
        for name in argv or _ALL:
            acts[name]()
    except Failed as failed:
        say(str(failed))
        return failed.code
    return 0


def build(artifacts: Path = ARTIFACTS, folder: Path = BINDINGS) -> None:
    """Compile contracts/src and write artifact and bindings of each contract; those of contracts that are gone go too.

    Raises:
        Failed: a tool cannot be had, or the sources do not compile.
    """
    made = compiled(toolchain())
    artifacts.mkdir(parents=True, exist_ok=True)
    for name in _present(artifacts) - set(made):
        (artifacts / name).unlink()
    (artifacts / PUBLISHED).mkdir(exist_ok=True)
    for name, text in made.items():
        write_atomic(artifacts / name, text.encode(), 0o644)
    bindings.write(folder, bindings.made(made))
    say(f"{artifacts}: {', '.join(made)}")


def check(artifacts: Path = ARTIFACTS, folder: Path = BINDINGS) -> None:
    """Compile anew and compare with the artifacts and bindings; the sources must be formatted as well.

    Raises:
        Failed: an artifact is not what its source compiles to; the text names artifact and parts.
    """
    tools = toolchain()
    argv, hint = [tools.forge, "fmt", "--check"], "Run forge fmt in contracts/"
    run("checking the contracts' format", argv, hint=hint, variables=tools.variables, folder=str(CONTRACTS))
    made = compiled(tools)
    found = differences(artifacts, made) + bindings.differences(folder, bindings.made(made))
    if found:
        lines = "\n".join(f"  {line}" for line in found)
        raise Failed(
            f"{artifacts} is not what contracts/src compiles to:\n{lines}\nRun: python3 packaging/dev.py contracts build"
        )
    say("the contracts' artifacts are what their sources compile to")


def test() -> None:
    """Run forge's tests, then the gas goals with each call as a transaction of its own, and print their table.

    Raises:
        Failed: a test fails.
    """
    tools = toolchain()
    _forge(tools, ["test", "--no-match-contract", "^Gas"])
    said = _forge(tools, ["test", "--match-contract", "^Gas", "--isolate", "-vv"], keep=True)
    print(gas_table(said))


def long() -> None:
    """Run the invariants for a million calls of other sequences than `test` does; it takes half an hour.

    Raises:
        Failed: an invariant does not hold.
    """
    tools = toolchain()
    variables = {**tools.variables, "FOUNDRY_PROFILE": "long"}
    _forge(Toolchain(tools.forge, variables), ["test", "--match-contract", "Invariants"])


def _forge(tools: Toolchain, arguments: list[str], keep: bool = False) -> str:
    """Run forge, which says itself what it does; return that when it is to be kept instead."""
    variables = {**os.environ, **tools.variables}
    output = subprocess.PIPE if keep else None
    argv = [tools.forge, *arguments]
    done = subprocess.run(
        argv, cwd=CONTRACTS, env=variables, stdin=subprocess.DEVNULL, stdout=output, text=True, check=False
    )
    if done.returncode != 0:
        raise Failed((done.stdout or "") + "forge " + " ".join(arguments) + " failed")
    return done.stdout or ""


def gas_table(said: str) -> str:
    """Return the rows that the gas tests print, as a table. A missed goal is told; its reason stands in SPEC.md."""
    rows = [(name, int(goal), int(used)) for name, used, goal in _ROW.findall(said)]
    lines = [f"{'gas of a whole transaction':52} {'goal':>8} {'ours':>8}"]
    lines += [f"{name:52} {goal:>8,} {used:>8,}{'  missed' if used > goal else ''}" for name, goal, used in rows]
    return "\n".join(lines)


def clients() -> None:
    """Have common clients use the local network as it runs, and deploy Fallow's contracts on anvil.

    Raises:
        Failed: one of them was not answered as it should be.
    """
    tools = toolchain()
    node = shutil.which("node", path=tools.variables["PATH"])
    argv = [sys.executable, "-m", "tests.contracts.live_clients", str(node), _program("cast"), _program("anvil")]
    run("trying common clients", argv, variables=tools.variables, folder=str(ROOT))
    say("ethers and cast use the local network, and Fallow deploys on anvil")


def slither() -> None:
    """Analyse the sources; whatever slither finds of high or medium weight must stand in the baseline with a reason.

    Raises:
        Failed: something is new, or gone and still in the baseline; the text names it.
    """
    tools = toolchain()
    folder = _CACHE / "slither"
    _environment(folder, _SLITHER_LOCK, "slither")
    with tempfile.TemporaryDirectory() as place:
        report = Path(place, "report.json")
        scripts = f"{folder / 'bin'}{os.pathsep}{Path(tools.forge).parent}{os.pathsep}{tools.variables['PATH']}"
        argv = ["slither", ".", "--filter-paths", "node_modules", "--fail-none", "--json", str(report)]
        variables = {**tools.variables, "PATH": scripts}
        run("analysing the contracts", argv, variables=variables, folder=str(CONTRACTS))
        found = findings(json.loads(report.read_text(encoding="utf-8")))
    known = {
        f"{check} in {place}"
        for check, entry in json.loads(BASELINE.read_text(encoding="utf-8")).items()
        for place in entry["found"]
    }
    lines = [f"  new: {line}" for line in sorted(found - known)] + [f"  gone: {line}" for line in sorted(known - found)]
    if lines:
        raise Failed(f"slither and {BASELINE} differ:\n" + "\n".join(lines))
    say(f"slither finds nothing of high or medium weight but the {len(known)} places that were read and answered")


def findings(report: Mapping[str, Any]) -> set[str]:
    """Return what a report of slither's holds of high and medium weight: the check and the function, line numbers apart."""
    found = set()
    for finding in report["results"].get("detectors", []):
        if finding["impact"] not in ("High", "Medium"):
            continue
        element = next(each for each in finding["elements"] if each["type"] in ("function", "variable", "node"))
        while element["type"] not in ("function", "contract"):
            element = element["type_specific_fields"]["parent"]
        parent = element.get("type_specific_fields", {}).get("parent", {}).get("name", "")
        found.add(f"{finding['check']} in {parent}.{element['name']}")
    return found


def compiled(tools: Toolchain) -> dict[str, str]:
    """Compile contracts/src from nothing, and what is used as others wrote it; return each artifact's text by its path.

    Raises:
        Failed: the sources do not compile, or do so with a warning.
    """
    with tempfile.TemporaryDirectory() as folder:
        argv = [tools.forge, "build", "src", _TREASURY, "--force", "--skip", "test"]
        argv += ["--out", f"{folder}/out", "--cache-path", f"{folder}/cache"]
        run("compiling the contracts", argv, hint=_FORGE, variables=tools.variables, folder=str(CONTRACTS))
        names = sorted(path.stem for path in (CONTRACTS / "src").glob("*.sol"))
        made = {f"{name}.json": _artifact(name, Path(folder, "out", f"{name}.sol", f"{name}.json")) for name in names}
        name = Path(_TREASURY).stem
        made[f"{PUBLISHED}/{name}.json"] = _artifact(name, Path(folder, "out", f"{name}.sol", f"{name}.json"))
    for package, name in _EXCHANGE:
        made[f"{PUBLISHED}/{name}.json"] = _published(_MODULES / package, name)
    return made


def _published(package: Path, name: str) -> str:
    """Return what the app needs of a contract as its authors compiled it."""
    made = json.loads((package / "build" / f"{name}.json").read_text(encoding="utf-8"))
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    artifact = {
        "contract": name,
        "abi": made["abi"],
        "bytecode": "0x" + made["bytecode"].removeprefix("0x"),
        "package": f"{about['name']}@{about['version']}",
        "licence": about["license"],
    }
    return json.dumps(artifact, indent=1, sort_keys=True) + "\n"


def _artifact(name: str, output: Path) -> str:
    """Return what the app needs of forge's output, and the hashes of our own sources that went into it."""
    made = json.loads(output.read_text(encoding="utf-8"))
    metadata = made["metadata"]
    sources = {path: entry["keccak256"] for path, entry in metadata["sources"].items() if path.startswith("src/")}
    artifact = {
        "contract": name,
        "abi": made["abi"],
        "bytecode": made["bytecode"]["object"],
        "compiler": metadata["compiler"]["version"],
        "sources": sources,
        "notices": _notices(metadata["output"]["userdoc"]),
    }
    return json.dumps(artifact, indent=1, sort_keys=True) + "\n"


def _notices(said: Mapping[str, Any]) -> dict[str, str]:
    """Return what the sources tell a user: of the contract itself (no name), and of each function by its signature."""
    found = {name: entry["notice"] for name, entry in said.get("methods", {}).items() if "notice" in entry}
    return {**found, "": said["notice"]} if "notice" in said else found


def differences(artifacts: Path, made: Mapping[str, str]) -> list[str]:
    """Say how the files in `artifacts` differ from what was made; nothing when they are the same to the byte."""
    present = _present(artifacts)
    found = [f"{name}: missing" for name in sorted(set(made) - present)]
    found += [f"{name}: no source makes it" for name in sorted(present - set(made))]
    for name in sorted(present & set(made)):
        text = (artifacts / name).read_bytes().decode("utf-8", errors="replace")
        if text != made[name]:
            found.append(f"{name}: {_parts(text, json.loads(made[name]))}")
    return found


def _present(artifacts: Path) -> set[str]:
    return {path.relative_to(artifacts).as_posix() for path in artifacts.rglob("*.json")}


def _parts(text: str, made: dict[str, Any]) -> str:
    try:
        shipped = json.loads(text)
    except ValueError:
        return "no JSON"
    if not isinstance(shipped, dict):
        return "no JSON object"
    parts = [key for key in sorted(shipped.keys() | made.keys()) if shipped.get(key) != made.get(key)]
    return f"another {', '.join(parts)}" if parts else "written in another way"


def toolchain() -> Toolchain:
    """Return the tools, fetched first if need be.

    Raises:
        Failed: they cannot be had here.
    """
    if os.name == "nt":  # forge starts the compiler as a script, which Windows cannot
        raise Failed("the contracts are built on Linux and macOS; Windows uses the artifacts in resources/contracts")
    with _alone():
        path = _path_with_node()
        _install(path)
    return Toolchain(_program("forge"), {"PATH": path, "HOME": str(_CACHE / "home"), "FOUNDRY_PROFILE": "default"})


def _program(name: str) -> str:
    """Return where one of Foundry's programs is. Raises Failed when there is none for this system."""
    found = next((_MODULES / "@foundry-rs").glob(f"{name}-*/bin/{name}"), None)
    if found is None:
        raise Failed(f"there is no {name} for this system\n" + _FORGE)
    return str(found)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Let only one process at a time install tools into this checkout."""
    lock = FileLock(_CACHE / "tools.lock")
    started = time.monotonic()
    while not lock.acquire(timeout=EVERY):
        say(f"waiting for another set-up of the contracts' tools, {time.monotonic() - started:.0f} s")
    try:
        yield
    finally:
        lock.release()


def _path_with_node() -> str:
    """Return a PATH that holds node and npm: the caller's, else one that starts with our own."""
    callers = os.environ.get("PATH", os.defpath)
    if _node_version(callers) >= _OLDEST_NODE and shutil.which("npm", path=callers):
        return callers
    _environment(_CACHE / "node", _NODE_LOCK, "Node")
    return f"{_CACHE / 'node' / 'bin'}{os.pathsep}{callers}"


def _environment(folder: Path, lock: Path, what: str) -> None:
    """Make a Python environment of what `lock` names, unless it is there."""
    stamp = folder / "fallow-stamp"
    if _stamped(stamp, lock):
        return
    shutil.rmtree(folder, ignore_errors=True)
    run(f"making an environment for {what}", [sys.executable, "-m", "venv", str(folder)])
    argv = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--require-hashes"]
    argv += ["--only-binary", ":all:", "-r", str(lock)]
    run(f"fetching {what}", argv, hint=_NETWORK, variables={"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0"})
    stamp.write_text(_digest(lock))


def _node_version(path: str) -> int:
    """Return the major version of the node on `path`; 0 when none answers."""
    node = shutil.which("node", path=path)
    if node is None:
        return 0
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = answer.removeprefix("v").partition(".")[0]
    return int(major) if major.isdigit() else 0


def _install(path: str) -> None:
    """Install what package-lock.json names, unless just that is installed."""
    lock, stamp = CONTRACTS / "package-lock.json", _MODULES / "fallow-stamp"
    if _stamped(stamp, lock):
        return
    npm = shutil.which("npm", path=path)
    if npm is None:
        raise Failed("no npm, though Node is there")
    variables = {"PATH": path}
    run("installing the contracts' packages", [npm, "ci"], hint=_NETWORK, variables=variables, folder=str(CONTRACTS))
    stamp.write_text(_digest(lock))


def _stamped(stamp: Path, lock: Path) -> bool:
    """Tell whether what `lock` names is whole; a stamp is written last and goes first."""
    return stamp.is_file() and stamp.read_text() == _digest(lock)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
