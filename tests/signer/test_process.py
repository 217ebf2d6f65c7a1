"""The signer process itself: what leaves it, what it loads, and when it ends."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from app.domain import calls, hdkeys, secp256k1, words
from app.domain.transactions import Transaction
from app.signer import keystore, vault
from app.signer.wallet import english
from app.wire import signer as wire
from app.wire.frames import pack
from tests.signer.pipe import Pipe, signer

PASSWORD = b"correct horse battery"
WRONG = b"incorrect horse"
PASSPHRASE = b"a passphrase beside the words"
STORE_PASSWORD = b"a keystore's own password"
IMPORTED, STORED = bytes(range(100, 132)), bytes(range(64, 96))
CHAIN = 1337
# Everything the signer may have loaded beside the standard library: nothing here can open a connection.
SITE = {"sitecustomize", "usercustomize", "apport_python_hook"}  # what a system adds to every Python
PACKAGES = {
    "Crypto",
    "_distutils_hack",  # setuptools' own start file, in a checkout
    "cffi",
    "org",  # a try of the standard library's pickle, which fails
    "pycparser",
    "_argon2_cffi_bindings",
    "_cffi_backend",
    "app",
    "argon2",
    "coincurve",
    "cryptography",
    "msgspec",
    "typing_extensions",
}
PARTS = {"app.domain", "app.runtime", "app.signer", "app.wire"}
NETWORK = {"asyncio", "ftplib", "http", "multiprocessing", "smtplib", "socket", "socketserver", "ssl", "urllib.request"}
FRONT_END = """
import sys
from pathlib import Path
from tests.signer.pipe import signer
with signer(Path(sys.argv[1])) as pipe:
    print(pipe.process.pid, flush=True)
    sys.stdin.read()
"""


def _raw(to: str, nonce: int = 0) -> bytes:
    return Transaction(CHAIN, nonce, 1, 2, 60_000, to, 0, calls.transfer(to, 5)).encode_unsigned()


def _every_verb(pipe: Pipe, folder: Path, *first: tuple[wire.Request, tuple[bytes, ...]]) -> list[str]:
    """Use all verbs, rightly and wrongly; return the addresses."""
    for request, secrets in first:
        assert isinstance(pipe.ask(request, *secrets), wire.AccountsReply)
    assert isinstance(pipe.ask(wire.Create(12), PASSWORD), wire.Fail)
    assert isinstance(pipe.ask(wire.Restore(), b"no such words", PASSWORD), wire.Fail)
    assert isinstance(pipe.ask(wire.Unlock(), PASSWORD), wire.AccountsReply)
    accounts = pipe.ask(wire.AddAccount())
    assert isinstance(accounts, wire.AccountsReply)
    assert pipe.ask(wire.Accounts()) == accounts
    me, other = accounts.addresses
    for sender in (me, other):
        summary = pipe.ask(wire.Review(_raw(other), sender, CHAIN))
        assert isinstance(summary, wire.Summary)
        assert isinstance(pipe.ask(wire.Sign(sender, summary.digest)), wire.Signed)
        assert isinstance(pipe.ask(wire.Sign(sender, summary.digest)), wire.Fail)
    assert isinstance(pipe.ask(wire.Review(b"\2", me, CHAIN)), wire.Fail)
    _statements(pipe, me)
    _keys_and_files(pipe, folder, me)
    wrong = pipe.ask(wire.Unlock(), WRONG)
    assert isinstance(wrong, wire.Fail)
    assert (wrong.code, wrong.wait_seconds) == ("WrongPassword", 1)
    early = pipe.ask(wire.ShowWords(), PASSWORD)
    assert isinstance(early, wire.Fail)
    assert early.code == "WrongPassword"
    return accounts.addresses


def _statements(pipe: Pipe, me: str) -> None:
    """Have a statement of each kind reviewed and signed."""
    text = '{"types": {"A": []}, "primaryType": "A", "domain": {"name": "x"}, "message": {}}'
    requests: list[wire.Request] = [
        wire.ReviewTypedData(text, me, CHAIN),
        wire.ReviewMessage(b"hello", me),
        wire.ReviewAuthorization(me, CHAIN, me, 7),
    ]
    for request in requests:
        told = pipe.ask(request)
        assert isinstance(told, wire.Statement)
        signed = pipe.ask(wire.Sign(me, told.digest))
        assert isinstance(signed, wire.Signed)
        assert secp256k1.recover(told.digest, signed.raw) == me
        assert isinstance(pipe.ask(wire.Sign(me, told.digest)), wire.Fail)
    assert isinstance(pipe.ask(wire.ReviewTypedData("{}", me, CHAIN)), wire.Fail)
    assert isinstance(pipe.ask(wire.ReviewMessage(bytes(32), me)), wire.Fail)
    assert isinstance(pipe.ask(wire.ReviewAuthorization(me, -1, me, 7)), wire.Fail)


def _keys_and_files(pipe: Pipe, folder: Path, me: str) -> None:
    """Import, watch, export, back up; rightly and wrongly. The wallet has its two accounts again afterwards."""
    store = keystore.make_keystore(STORED, STORE_PASSWORD, n=1 << 10)
    exported, backup = str(folder / "key.json"), str(folder / "backup")
    good: list[tuple[wire.Request, tuple[bytes, ...]]] = [
        (wire.Candidates(0, 3), ()),
        (wire.Adopt([1]), ()),
        (wire.ImportKey(), (b"0x" + IMPORTED.hex().encode(),)),
        (wire.ImportKeystore(), (store, STORE_PASSWORD)),
        (wire.Watch("0x" + "11" * 20), ()),
        (wire.ExportKeystore(me, exported), (PASSWORD, STORE_PASSWORD)),
        (wire.Backup(backup), ()),
        (wire.TryBackup(backup), (PASSWORD,)),
        (wire.Forget("0x" + "11" * 20), (PASSWORD,)),
        (wire.Forget(secp256k1.address_of(IMPORTED)), (PASSWORD,)),
        (wire.Forget(secp256k1.address_of(STORED)), (PASSWORD,)),
    ]
    for request, given in good:
        assert not isinstance(pipe.ask(request, *given), wire.Fail), request
    bad: list[tuple[wire.Request, tuple[bytes, ...]]] = [
        (wire.Candidates(0, 1000), ()),
        (wire.Adopt([-1]), ()),
        (wire.ImportKey(), (IMPORTED.hex().encode()[:-1],)),
        (wire.ImportKeystore(), (store, WRONG)),
        (wire.Watch("0x11"), ()),
        (wire.ExportKeystore(me, exported), (PASSWORD, STORE_PASSWORD)),
        (wire.Backup(backup), ()),
        (wire.TryBackup(exported), (PASSWORD,)),
        (wire.Forget(me), (PASSWORD,)),
        (wire.RestoreBackup(backup), (PASSWORD,)),
        (wire.RestoreProtected(), (b"no such words", PASSPHRASE, PASSWORD)),
    ]
    for request, given in bad:
        assert isinstance(pipe.ask(request, *given), wire.Fail), request


def _secrets(path: Path) -> list[bytes]:
    """Return all that must never leave the signer, in every form a careless message could have."""
    data = path.read_bytes()
    derivation = vault.read_header(data).derivation
    key = vault.derive(bytearray(PASSWORD), derivation)
    contents = vault.open_with(data, key)
    entropy = contents.entropy
    listed = english().encode(entropy)
    seed = words.seed(listed, contents.passphrase)
    node = hdkeys.root(seed)
    raw = [PASSWORD, WRONG, key.secret, entropy, seed, IMPORTED, STORED, STORE_PASSWORD, PASSPHRASE]
    for depth in ("m", "m/44'/60'/0'/0", "m/44'/60'/0'/0/0", "m/44'/60'/0'/0/1"):
        private = node.derive(depth).private
        assert private is not None
        raw += [private, node.derive(depth).chain]
    pairs = [f"{one}{gap}{two}".encode() for one, two in itertools.pairwise(listed) for gap in (" ", "\n", ", ")]
    return [
        *raw,
        *(secret.hex().encode() for secret in raw),
        *(secret.hex().upper().encode() for secret in raw),
        *pairs,
    ]


@pytest.mark.parametrize("count", [12, 24])
def test_pipe__all_verbs_of_a_new_wallet__no_secret_comes_out(tmp_path: Path, count: int) -> None:
    path = tmp_path / "vault"
    with signer(path) as pipe:
        addresses = _every_verb(pipe, tmp_path, (wire.Create(count), (PASSWORD,)))
    leaks = [secret for secret in _secrets(path) if secret in pipe.said]
    assert not leaks
    assert addresses[0].encode() in pipe.said  # the search finds what is there
    assert pipe.process.stderr is not None


def test_pipe__all_verbs_of_a_restored_wallet__no_secret_comes_out(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    sentence = " ".join(english().encode(bytes(range(32)))).encode()
    with signer(path) as pipe:
        _every_verb(pipe, tmp_path, (wire.Restore(), (sentence, PASSWORD)))
    assert not [secret for secret in _secrets(path) if secret in pipe.said]
    assert not any(word in pipe.said for word in (sentence, sentence.upper()))


def test_pipe__all_verbs_of_words_with_a_passphrase__no_secret_comes_out(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    sentence = " ".join(english().encode(bytes(range(16)))).encode()
    with signer(path) as pipe:
        _every_verb(pipe, tmp_path, (wire.RestoreProtected(), (sentence, PASSPHRASE, PASSWORD)))
    assert not [secret for secret in _secrets(path) if secret in pipe.said]


def test_pipe__restored_from_a_backup__has_the_same_accounts(tmp_path: Path) -> None:
    backup = str(tmp_path / "backup")
    with signer(tmp_path / "vault") as pipe:
        made = pipe.ask(wire.Create(12, "italian"), PASSWORD)
        assert pipe.ask(wire.Backup(backup)) == wire.Done()
    with signer(tmp_path / "elsewhere" / "vault") as pipe:
        wrong = pipe.ask(wire.RestoreBackup(backup), WRONG)
        assert isinstance(wrong, wire.Fail)
        assert wrong.code == "WrongPassword"
        assert pipe.ask(wire.RestoreBackup(backup), PASSWORD) == made
    assert vault.read_header(Path(backup).read_bytes()).version == vault.VERSION


def test_process__all_verbs__loads_nothing_that_knows_a_network(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    with signer(path, python=("-X", "importtime")) as pipe:
        _every_verb(pipe, tmp_path, (wire.Create(12), (PASSWORD,)))
        pipe.write(pack(wire.Ask(99, wire.Lock())))
        assert pipe.process.stderr is not None
        lines = pipe.process.stderr.read().decode().splitlines()
    names = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")} - {
        "imported package"
    }
    assert "app.signer.process" in names
    top = {name.partition(".")[0] for name in names}
    started = {name for name in top if name.startswith("__editable__")}  # how a checkout is installed
    assert top - sys.stdlib_module_names - started - SITE <= PACKAGES
    assert {"app", "argon2", "coincurve", "cryptography", "msgspec"} < top
    assert not names & NETWORK
    assert {".".join(name.split(".")[:2]) for name in names if name.startswith("app.")} == PARTS


def test_lock__ends_the_process_at_once(tmp_path: Path) -> None:
    with signer(tmp_path / "vault") as pipe:
        pipe.write(pack(wire.Ask(1, wire.Lock())))
        assert pipe.process.wait(5) == 0


def test_front_end_closes_the_pipe__process_ends(tmp_path: Path) -> None:
    with signer(tmp_path / "vault") as pipe:
        pipe.close()
        assert pipe.process.wait(5) == 0


@pytest.mark.parametrize(
    "data", [b"\0\0\0\1\xc1", b"\xff\xff\xff\xff", pack(wire.Ask(1, wire.Unlock())) + b"\xff\xff\xff\xff", pack([1, 2])]
)
def test_pipe__garbage__ends_the_process(tmp_path: Path, data: bytes) -> None:
    with signer(tmp_path / "vault") as pipe:
        pipe.write(data)
        assert pipe.process.wait(5) == 1


def test_idle__for_too_long__process_ends_and_requests_put_it_off(tmp_path: Path) -> None:
    with signer(tmp_path / "vault", idle=0.3) as pipe:
        assert isinstance(pipe.ask(wire.Accounts()), wire.Fail)
        assert pipe.process.wait(5) == 0


def test_front_end_killed__process_dies_with_it(tmp_path: Path) -> None:
    argv = [sys.executable, "-c", FRONT_END, str(tmp_path / "vault")]
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ}) as front:
        assert front.stdout is not None
        child = psutil.Process(int(front.stdout.readline()))
        front.kill()
        child.wait(5)
    assert not child.is_running()


def test_process_on_linux__leaves_no_core_and_no_readable_memory(tmp_path: Path) -> None:
    with signer(tmp_path / "vault") as pipe:
        limits = Path(f"/proc/{pipe.process.pid}/limits").read_text()
        assert [line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core")] == [["0", "0"]]
        assert (
            Path(f"/proc/{pipe.process.pid}").stat().st_uid == 0
        )  # the kernel's sign of a process that is not dumpable


def test_sign__not_reviewed_or_by_another_sender__refused(tmp_path: Path) -> None:
    with signer(tmp_path / "vault") as pipe:
        opened = pipe.ask(wire.Create(12), PASSWORD)
        assert isinstance(opened, wire.AccountsReply)
        (me,) = opened.addresses
        other = secp256k1.address_of((1).to_bytes(32, "big"))
        unsigned = Transaction.decode_unsigned(_raw(other))
        for sender in (me, other):
            refused = pipe.ask(wire.Sign(sender, unsigned.digest()))
            assert isinstance(refused, wire.Fail)
            assert refused.code == "Refused"
        assert isinstance(pipe.ask(wire.Review(_raw(other), other, CHAIN)), wire.Fail)
        summary = pipe.ask(wire.Review(_raw(other), me, CHAIN))
        assert isinstance(summary, wire.Summary)
        assert isinstance(pipe.ask(wire.Sign(other, summary.digest)), wire.Fail)
        signed = pipe.ask(wire.Sign(me, summary.digest))
        assert isinstance(signed, wire.Signed)
        transaction, signature = Transaction.decode_signed(signed.raw)
        assert secp256k1.recover(transaction.digest(), signature) == me


def test_sign__long_after_the_review__refused(tmp_path: Path) -> None:
    with signer(tmp_path / "vault") as pipe:
        opened = pipe.ask(wire.Create(12), PASSWORD)
        assert isinstance(opened, wire.AccountsReply)
        (me,) = opened.addresses
        digests = []
        for nonce in range(17):  # one more than are remembered
            summary = pipe.ask(wire.Review(_raw(me, nonce), me, CHAIN))
            assert isinstance(summary, wire.Summary)
            digests.append(summary.digest)
        assert isinstance(pipe.ask(wire.Sign(me, digests[0])), wire.Fail)
        assert isinstance(pipe.ask(wire.Sign(me, digests[1])), wire.Signed)
        assert isinstance(pipe.ask(wire.Sign(me, digests[-1])), wire.Signed)


def test_requests__before_unlock__are_locked(tmp_path: Path) -> None:
    with signer(tmp_path / "vault") as pipe:
        requests: list[wire.Request] = [
            wire.Accounts(),
            wire.AddAccount(),
            wire.Sign("", b""),
            wire.Review(b"", "", 0),
            wire.ReviewTypedData("", "", 0),
            wire.ReviewMessage(b"", ""),
            wire.ReviewAuthorization("", 0, "", 0),
            wire.Candidates(0, 1),
            wire.Adopt([]),
            wire.Watch(""),
            wire.Backup(str(tmp_path / "backup")),
        ]
        for request in requests:
            answer = pipe.ask(request)
            assert isinstance(answer, wire.Fail)
            assert answer.code in ("Locked", "Refused")
        unmade = pipe.ask(wire.Unlock(), PASSWORD)
        assert isinstance(unmade, wire.Fail)
        assert unmade.code == "Locked"
        wrong = pipe.ask(wire.Create(13), PASSWORD)
        assert isinstance(wrong, wire.Fail)
        assert wrong.code == "WrongUsage"
