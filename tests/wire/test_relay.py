"""The relay's vocabulary: every subject a client may speak on carries its address, and the address of the relay is a hint."""

from app.runtime.home import Home
from app.wire.relay import (
    GONE,
    OFFERS,
    QUERIES,
    answer_subject,
    answers_to,
    control_subject,
    forget_url,
    job_subject,
    may_publish,
    may_subscribe,
    offer_subject,
    proof_digest,
    query_subject,
    read_url,
    write_url,
)

ONE, TWO = "0xOne", "0xTwo"


def matches(pattern: str, subject: str) -> bool:
    """Tell whether NATS takes `subject` for one of `pattern`."""
    for word, part in zip(pattern.split("."), [*subject.split("."), *[None] * 8], strict=False):
        if word == ">":
            return part is not None
        if part is None or word not in ("*", part):
            return False
    return len(pattern.split(".")) == len(subject.split("."))


def may_say(who: str, subject: str) -> bool:
    return any(matches(pattern, subject) for pattern in may_publish(who))


def test_rights__own_subjects__may_be_said() -> None:
    for subject in (
        job_subject(TWO, ONE),
        control_subject(TWO, ONE),
        offer_subject(ONE),
        query_subject(ONE),
        answer_subject(TWO, ONE, "w"),
    ):
        assert may_say(ONE, subject)
        assert not may_say("0xThree", subject)


def test_rights__nobody_may_say_who_is_gone() -> None:
    assert not may_say(ONE, GONE)
    assert not may_say("gone", GONE)


def test_rights__what_is_for_one__is_heard_by_it() -> None:
    heard = may_subscribe(ONE)
    for subject in (job_subject(ONE, TWO), answer_subject(ONE, TWO, "w"), offer_subject(TWO), query_subject(TWO), GONE):
        assert any(matches(pattern, subject) for pattern in heard)
    for subject in (job_subject(TWO, ONE), answer_subject(TWO, ONE, "w")):
        assert not any(matches(pattern, subject) for pattern in heard)


def test_patterns__fit_their_subjects() -> None:
    assert matches(answers_to(ONE), answer_subject(ONE, TWO, "w"))
    assert matches(OFFERS, offer_subject(ONE))
    assert matches(QUERIES, query_subject(ONE))
    assert not matches(QUERIES, GONE)


def test_proof__differs_for_every_nonce() -> None:
    assert proof_digest("a") != proof_digest("b")
    assert len(proof_digest("a")) == 32


def test_url__written_read_and_forgotten(home: Home) -> None:
    assert read_url(home) is None
    write_url(home, "nats://127.0.0.1:1", "2.15.1")
    assert read_url(home) == "nats://127.0.0.1:1"
    forget_url(home)
    forget_url(home)
    assert read_url(home) is None


def test_url__damaged__is_away(home: Home) -> None:
    for damage in ("", "{", "[]", '{"url": 1}', "{}"):
        (home.runtime / "relay.json").write_text(damage)
        assert read_url(home) is None
