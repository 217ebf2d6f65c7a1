"""What was begun to be signed when its front end was killed, by the command line: listed, gone on with, forgotten."""

import signal

from tests.e2e.place import PASSWORD, Place, Wallet

SOMEBODY = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


def begin(place: Place, wallet: Wallet, amount: str, *, end: signal.Signals | None = None, answer: str = "") -> None:
    """Begin to send an amount, and at the question end the front end by a signal or answer."""
    with place.begin("send", SOMEBODY, amount, "--profile", wallet.profile, on_terminal=True) as sending:
        sending.err.until("Password: ")
        sending.type(PASSWORD)
        sending.err.until(r"Sign this\? \[y/N\] ")
        if end is not None:
            sending.process.send_signal(end)
        else:
            sending.type(answer)
        sending.ended()


def titles(wallet: Wallet) -> list[str]:
    return [one["title"] for one in wallet.run("wallet", "drafts").json["drafts"]]


def test_drafts__front_end_killed_at_the_question__gone_on_with_or_forgotten(place: Place) -> None:
    careful = place.wallet("careful")
    begin(place, careful, "1.25", end=signal.SIGKILL)
    begin(place, careful, "2.5", end=signal.SIGKILL)
    assert titles(careful) == [f"Send 2.5 FLW to {SOMEBODY}", f"Send 1.25 FLW to {SOMEBODY}"]
    newest, oldest = (one["name"] for one in careful.run("wallet", "drafts").json["drafts"])
    tokens, _ = careful.balances()
    assert len(careful.sign("wallet", "drafts", "--resume", oldest)["transactions"]) == 1
    assert careful.balances()[0] == tokens - 125 * 10**16
    assert careful.run("wallet", "drafts", "--forget", newest).json == {"forgotten": newest}
    assert titles(careful) == []
    assert careful.run("wallet", "drafts", "--resume", newest).code == 2


def test_drafts__declined_or_only_looked_at__none_is_left(place: Place) -> None:
    careful = place.wallet("careful")
    begin(place, careful, "3.5", answer="n")
    assert careful.run("send", SOMEBODY, "4.5", "--dry-run").code == 0
    assert titles(careful) == []
