"""No secret of a wallet is left in the memory of any process: at the terminal, at the window, at each step, and after the lock.

Before the lock the same search has to find what is there, or it would prove nothing: the password where it is typed, the keys
in the signer, and in every process at every step a canary, in its stack and elsewhere.
"""

import json
import os
import subprocess
import sys

import pytest

from tests.e2e.memory_scan import Scanner, Trace, forms_of_bytes, forms_of_text, forms_of_words
from tests.e2e.talk import ROOT

SECONDS = 290.0  # for the whole of a story on a busy machine
AS_ROOT = () if os.name != "posix" or os.geteuid() == 0 else ("unshare", "--map-root-user")
SIGNED = ("private key of m/44'/60'/0'/0/0", "vault key", "entropy")
Steps = dict[str, dict[str, dict[str, list[str]]]]


def play(act: str) -> Steps:
    """Play in a process of its own; return what was found where at each step."""
    argv = [*AS_ROOT, sys.executable, "-m", "tests.e2e.memory_story", act]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stderr[-1500:]
    told: Steps = json.loads(done.stdout)
    return told


def roles(step: dict[str, dict[str, list[str]]]) -> set[str]:
    return {process.partition(" ")[0] for process in step}


def secrets_of(found: dict[str, list[str]]) -> set[str]:
    return {name for name in found if name != "canary"}


def check(steps: Steps, *, typed: str, open_at: set[str]) -> None:
    """See that there is nothing where nothing may be, and that the search is able to find it."""
    for step, processes in steps.items():
        assert roles(processes) >= {"front", "agent", "devnet", "relay", "nats-server"}, step
        assert ("signer" in roles(processes)) == (step in open_at | ({typed} & open_at)), step
        for process, found in processes.items():
            assert set(found["canary"]) > {"[stack]"}, (step, process)  # the search reads this process's memory
            role = process.partition(" ")[0]
            if role == "signer" and step != typed:
                assert all(any(name.endswith(one) for name in found) for one in SIGNED), (step, found)
            elif role == "front" and step == typed:
                assert secrets_of(found) == {"password"}, found
            else:
                assert not secrets_of(found), (step, process, found)


@pytest.mark.timeout(SECONDS + 10)
def test_terminal__each_step__nothing_but_in_the_unlocked_signer() -> None:
    steps = play("terminal")
    assert list(steps) == [
        "made", "typed", "unlocked", "locked", "imported a key", "imported a keystore", "restored"
    ]  # fmt: skip
    assert "worker" in roles(steps["unlocked"])
    check(steps, typed="typed", open_at={"unlocked"})


@pytest.mark.timeout(SECONDS + 10)
def test_window__each_step__nothing_but_in_the_unlocked_signer() -> None:
    steps = play("window")
    assert list(steps) == [
        "made", "locked", "typed", "unlocked", "locked again", "restored", "restored and locked"
    ]  # fmt: skip
    check(steps, typed="typed", open_at={"made", "typed", "unlocked", "restored"})


WORDS = ["legal", "winner", "thank", "year", "wave", "sausage", "worth", "useful", "legal", "winner", "thank", "yellow"]
HOLDS = "import sys; kept = bytearray(eval(sys.stdin.readline())); print(flush=True); sys.stdin.read()"
KEY, TEXT = bytes(range(65, 97)), "correct horse battery"


def found_in(form: bytes) -> set[tuple[str, str]]:
    """Return what the search finds in a process that holds some bytes."""
    scanner = Scanner({"key": forms_of_bytes(KEY), "text": forms_of_text(TEXT), "words": forms_of_words(WORDS)})
    return {(trace.secret, trace.form) for trace in searched(scanner, form)}


def searched(scanner: Scanner, form: bytes) -> set[Trace]:
    """Let a process hold bytes in its memory, and search it."""
    with subprocess.Popen([sys.executable, "-c", HOLDS], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        holder.stdin.write(repr(list(form)).encode() + b"\n")
        holder.stdin.flush()
        holder.stdout.readline()
        found = scanner.search(holder.pid)
        holder.kill()
    return found


@pytest.mark.parametrize("form", dict(forms_of_bytes(KEY)))
def test_search__key_in_any_form__is_found(form: str) -> None:
    assert ("key", form) in found_in(b"<" + dict(forms_of_bytes(KEY))[form] + b">")


@pytest.mark.parametrize("form", ["raw", "UTF-16", "UTF-32", "hex", "base64 at 0"])
def test_search__password_in_any_form__is_found(form: str) -> None:
    assert ("text", form) in found_in(b"<" + dict(forms_of_text(TEXT))[form] + b">")


@pytest.mark.parametrize("before", range(8))
@pytest.mark.parametrize("form", [b"just 8 B", b"one of 14 byte", b"one of 15 bytes"])
def test_search__wherever_it_lies__is_found(before: int, form: bytes) -> None:
    scanner = Scanner({"secret": [("raw", form)], "other": [("raw", form[:-1] + b"?")]})
    assert {trace.secret for trace in searched(scanner, bytes(before) + form)} == {"secret"}


@pytest.mark.parametrize("gap", [" ", "\n", "', '"])
def test_search__words_in_any_form__are_found(gap: str) -> None:
    assert any(secret == "words" for secret, _ in found_in(gap.join(WORDS).encode()))
    assert any(secret == "words" for secret, _ in found_in(gap.join(WORDS).encode("utf-16-le")))


def test_search__nothing_there__finds_nothing() -> None:
    assert found_in(b"an innocent text of some length") == set()
