"""What a relay, or anybody on it, can do to sealed messages: nothing but lose them."""

import struct

import pytest
from hypothesis import given, strategies as st

from app.adapters.network.codec import Garbled
from app.adapters.network.sealing import (
    OVERHEAD,
    WINDOW,
    AnsweringSide,
    AskingSide,
    Conversation,
    NotOurs,
    Replayed,
    not_for_me,
)
from app.domain.secp256k1 import address_of, new_private_key, sign

SESSION, DEVICE = new_private_key(), new_private_key()
SENDER, PROVIDER = address_of(SESSION), address_of(DEVICE)
RAW = bytes.fromhex(PROVIDER[2:])


class Ends:
    """Both ends of one secret."""

    def __init__(self) -> None:
        self.provider = AnsweringSide()
        self.requester = AskingSide(SENDER, self.provider.key, lambda digest: sign(SESSION, digest))

    def ask(self, plain: bytes = b"job") -> tuple[int, Conversation]:
        number, message = self.requester.seal(plain)
        return number, self.provider.open(message, SENDER)


@pytest.fixture
def ends() -> Ends:
    return Ends()


@given(st.binary(max_size=300), st.lists(st.binary(max_size=100), max_size=4))
def test_conversation__opens_to_what_was_said(plain: bytes, answers: list[bytes]) -> None:
    ends = Ends()
    number, conversation = ends.ask(plain)
    assert (conversation.plain, conversation.sender) == (plain, bytes.fromhex(SENDER[2:]))
    for frame, answer in enumerate(answers):
        assert ends.requester.open(conversation.seal(RAW, frame, answer), PROVIDER, number, frame) == answer


def test_ask__shows_the_relay_nothing_of_it(ends: Ends) -> None:
    number, message = ends.requester.seal(b"a secret of mine")
    assert b"secret" not in message and len(message) == 16 + OVERHEAD
    assert ends.requester.seal(b"a secret of mine")[1][150:] != message[150:]
    assert number == 1


def damaged(message: bytes) -> list[bytes]:
    """Return a message with each of its bytes changed in turn."""
    return [message[:at] + bytes([message[at] ^ 1]) + message[at + 1 :] for at in range(len(message))]


def test_ask__any_byte_changed__does_not_open(ends: Ends) -> None:
    _, message = ends.requester.seal(b"job")
    for wrong in damaged(message):
        with pytest.raises(Garbled):
            ends.provider.open(wrong, SENDER)
    assert ends.provider.open(message, SENDER).plain == b"job"


def test_answer__any_byte_changed__does_not_open(ends: Ends) -> None:
    number, conversation = ends.ask()
    message = conversation.seal(RAW, 0, b"answer")
    for wrong in damaged(message):
        with pytest.raises(Garbled):
            ends.requester.open(wrong, PROVIDER, number, 0)
    assert ends.requester.open(message, PROVIDER, number, 0) == b"answer"


@given(st.binary(max_size=300))
def test_garbage__raises_one_error(data: bytes) -> None:
    ends = Ends()
    with pytest.raises(Garbled):
        ends.provider.open(data, SENDER)
    with pytest.raises(Garbled):
        ends.requester.open(data, PROVIDER, 1, 0)


def test_message__cut_short_or_longer__does_not_open(ends: Ends) -> None:
    _, message = ends.requester.seal(b"job")
    for wrong in (b"", message[:69], message[:-1], message + b"\0"):
        with pytest.raises(Garbled):
            ends.provider.open(wrong, SENDER)


def test_ask__again__refused(ends: Ends) -> None:
    _, message = ends.requester.seal(b"job")
    ends.provider.open(message, SENDER)
    with pytest.raises(Replayed):
        ends.provider.open(message, SENDER)


def test_asks__out_of_order__each_once_within_the_window(ends: Ends) -> None:
    messages = [ends.requester.seal(b"job")[1] for _ in range(WINDOW + 1)]
    for number in (2, 0, WINDOW, 1, WINDOW - 1):
        ends.provider.open(messages[number], SENDER)
    for number in (2, 0, WINDOW, 1, WINDOW - 1):
        with pytest.raises(Replayed):
            ends.provider.open(messages[number], SENDER)
    ends.provider.open(messages[3], SENDER)


def test_ask__older_than_the_window__refused(ends: Ends) -> None:
    _, old = ends.requester.seal(b"job")
    for _ in range(WINDOW):
        _, newest = ends.requester.seal(b"job")
    ends.provider.open(newest, SENDER)
    with pytest.raises(Replayed):
        ends.provider.open(old, SENDER)


def test_ask__that_does_not_open__uses_up_no_number(ends: Ends) -> None:
    _, message = ends.requester.seal(b"job")
    with pytest.raises(Garbled):
        ends.provider.open(message[:-1] + bytes([message[-1] ^ 1]), SENDER)
    assert ends.provider.open(message, SENDER).plain == b"job"


def test_ask__under_another_name__refused(ends: Ends) -> None:
    """The session key vouches for the seal, so that not even the relay can speak for a requester."""
    other = new_private_key()
    liar = AskingSide(SENDER, ends.provider.key, lambda digest: sign(other, digest))
    with pytest.raises(NotOurs):
        ends.provider.open(liar.seal(b"job")[1], SENDER)
    with pytest.raises(Garbled):
        ends.provider.open(ends.requester.seal(b"job")[1], address_of(other))


def test_ask__known_key_under_another_name__refused(ends: Ends) -> None:
    ends.ask()
    other = new_private_key()
    _, message = ends.requester.seal(b"job")
    renamed = message[:2] + bytes.fromhex(address_of(other)[2:]) + message[22:]
    with pytest.raises(Garbled, match="somebody else"):
        ends.provider.open(renamed, address_of(other))


def test_ask__to_another_key__not_ours(ends: Ends) -> None:
    _, message = ends.requester.seal(b"job")
    with pytest.raises(NotOurs):
        AnsweringSide().open(message, SENDER)


def test_ask__of_another_version__not_ours(ends: Ends) -> None:
    _, message = ends.requester.seal(b"job")
    with pytest.raises(NotOurs, match="version"):
        ends.provider.open(b"\2" + message[1:], SENDER)


@pytest.mark.parametrize("key", [bytes(32), b"\1" + bytes(31)])
def test_offer_key__that_makes_no_secret__refused(key: bytes) -> None:
    with pytest.raises(Garbled):
        AskingSide(SENDER, key, lambda digest: sign(SESSION, digest))


def test_answer__out_of_order_again_or_of_another_conversation__refused(ends: Ends) -> None:
    first, one = ends.ask()
    second, two = ends.ask()
    answers = [one.seal(RAW, frame, b"answer") for frame in range(3)]
    assert ends.requester.open(answers[0], PROVIDER, first, 0) == b"answer"
    for message, number, frame in ((answers[0], first, 1), (answers[2], first, 1), (answers[1], second, 1)):
        with pytest.raises(Garbled):
            ends.requester.open(message, PROVIDER, number, frame)
    with pytest.raises(Garbled):
        ends.requester.open(two.seal(RAW, 0, b"answer"), SENDER, second, 0)


def test_ask__sent_back_as_an_answer__refused(ends: Ends) -> None:
    number, message = ends.requester.seal(b"job")
    with pytest.raises(Garbled):
        ends.requester.open(message, SENDER, number, 0)


def test_not_for_me__is_told_to_the_one_who_asked(ends: Ends) -> None:
    number, message = ends.requester.seal(b"job")
    said = not_for_me(message, SENDER, RAW)
    assert said is not None
    with pytest.raises(NotOurs):
        ends.requester.open(said, PROVIDER, number, 0)
    assert not_for_me(message[:69], SENDER, RAW) is None
    assert not_for_me(message, PROVIDER, RAW) is None


def test_conversation_number__beyond_the_nonce__refused(ends: Ends) -> None:
    _, message = ends.requester.seal(b"job")
    with pytest.raises(Garbled, match="range"):
        ends.provider.open(message[:54] + struct.pack(">Q", 1 << 56) + message[62:], SENDER)
