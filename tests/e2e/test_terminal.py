"""The wallet on a terminal: words that only it shows, passwords it does not echo, consent that is asked there."""

import re
import signal
from pathlib import Path

import psutil
import pytest

from tests.e2e.place import PASSWORD, Place, Wallet
from tests.e2e.talk import Running
from tests.fakes.ends import left_of

SOMEBODY = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
NUMBERED = r"(\d+)\. ([a-z]+)"


@pytest.fixture
def carol(place: Place) -> Wallet:
    return place.wallet("carol")


def unlock(wallet: Wallet) -> Running:
    """Hold the wallet unlocked on a terminal."""
    held = wallet.place.begin("wallet", "unlock", "--profile", wallet.profile, on_terminal=True)
    held.err.until("Password: ")
    held.type(PASSWORD)
    held.out.until(f"Unlocked: {wallet.address}")
    return held


def send(wallet: Wallet) -> Running:
    """Begin to send without a terminal and without a password: who holds the wallet is asked."""
    return wallet.place.begin("send", SOMEBODY, "1.25", "--json", "--profile", wallet.profile)


def test_new__words_on_the_terminal_and_nowhere_else__restore_the_same_wallet(place: Place) -> None:
    with place.begin("wallet", "new", "--profile", "grace", on_terminal=True) as making:
        for ask in ("A password for this wallet: ", "The same again: "):
            making.err.until(ask)
            making.type(PASSWORD)
        address = making.out.until("Wallet made. Your address is (0x[0-9a-fA-F]{40})")[1]
        assert making.ended() == 0
    screen, out = making.err.text, making.out.text
    words = [word for _, word in sorted((int(number), word) for number, word in re.findall(NUMBERED, screen))]
    assert len(words) == 12
    assert PASSWORD not in screen + out
    assert not any(f" {word} " in out for word in words)
    assert not _holding(place.home.root, words)

    with place.begin("wallet", "restore", "--profile", "heir", on_terminal=True) as restoring:
        for ask in ("A password for this wallet: ", "The same again: "):
            restoring.err.until(ask)
            restoring.type(PASSWORD)
        restoring.err.until("Your 12 to 24 words, on one line: ")
        restoring.type(" ".join(words))
        restoring.out.until(f"Wallet made. Your address is {address}")
        assert restoring.ended() == 0
    assert " ".join(words) not in restoring.err.text + restoring.out.text
    assert not _holding(place.home.root, words)


def _holding(folder: Path, words: list[str]) -> list[Path]:
    """Return the files in which any three of the words stand in a row."""
    rows = [b"[^a-z]+".join(word.encode() for word in words[at : at + 3]) for at in range(len(words) - 2)]
    found = re.compile(b"|".join(rows))
    return [path for path in folder.rglob("*") if path.is_file() and found.search(path.read_bytes())]


def test_new__passwords_differ__nothing_made(place: Place) -> None:
    with place.begin("wallet", "new", "--profile", "clumsy", on_terminal=True) as making:
        making.err.until("A password for this wallet: ")
        making.type(PASSWORD)
        making.err.until("The same again: ")
        making.type(PASSWORD + "s")
        making.err.until("The two passwords differ")
        assert making.ended() == 1
    assert not (place.home.profile("clumsy") / "vault").exists()


def test_words__asked_for_again__on_the_terminal_only(carol: Wallet) -> None:
    with carol.place.begin("wallet", "words", "--profile", "carol", on_terminal=True) as showing:
        showing.err.until("Password: ")
        showing.type(PASSWORD)
        assert showing.ended() == 0
    assert len(re.findall(NUMBERED, showing.err.text)) == 12
    assert showing.out.text == ""


def test_words__no_terminal__refused(carol: Wallet) -> None:
    said = carol.run("wallet", "words", "--password-file", carol.password)
    assert said.code == 1
    assert said.json["error"] == "There is no terminal to show the words on"


@pytest.mark.parametrize("answer", ["y", "n"])
def test_unlocked__another_process_sends__asked_here(carol: Wallet, answer: str) -> None:
    before = carol.balances()[0]
    with unlock(carol) as held, send(carol) as sending:
        sending.err.until("waiting for consent where the wallet is unlocked")
        held.err.until(f"Send 1.25 FLW to {SOMEBODY}")
        held.err.until(re.escape("Sign this? [y/N] "))
        assert sending.process.poll() is None
        held.type(answer)
        assert sending.ended() == (0 if answer == "y" else 1)
        assert carol.run("wallet", "lock").json == {"signers": 1}
        assert held.ended() == 0
    spent = 125 * 10**16 if answer == "y" else 0
    assert carol.balances()[0] == before - spent
    assert ('"status": 1' if spent else "Not signed") in sending.out.text


def test_lock__nothing_unlocked__says_so_and_sending_is_refused(carol: Wallet) -> None:
    assert carol.run("wallet", "lock").json == {"signers": 0}
    said = carol.run("send", SOMEBODY, "1")
    assert said.code == 1
    assert (said.json["code"], said.json["hint"]) == ("Locked", "Unlock it first: fallow wallet unlock")


def test_lock__while_a_question_is_open__ends_the_signer_and_signs_nothing(carol: Wallet) -> None:
    before = carol.balances()[0]
    with unlock(carol) as held, send(carol) as sending:
        held.err.until(re.escape("Sign this? [y/N] "))
        signers = _signers(held)
        assert len(signers) == 1
        assert carol.run("wallet", "lock").json == {"signers": 1}
        assert not left_of(signers, 5)
        assert held.ended() == 0
        assert sending.ended() == 1
    assert "Not signed" in sending.err.text
    assert carol.balances()[0] == before


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_unlocked__its_process_ends__the_signer_with_it(carol: Wallet, end: signal.Signals) -> None:
    with unlock(carol) as held:
        signers = _signers(held)
        assert len(signers) == 1
        if end is signal.SIGINT:
            held.press(b"\x03")
            assert held.ended() == 0
        else:
            held.process.kill()
        assert not left_of(signers, 5)
    assert carol.run("wallet", "lock").json == {"signers": 0}


def _signers(held: Running) -> list[int]:
    children = psutil.Process(held.process.pid).children()
    return [child.pid for child in children if "app.signer" in child.cmdline()]
