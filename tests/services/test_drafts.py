"""Drafts: kept from being prepared until sent or declined, through every crash in between; on the file that the agent uses."""

import asyncio
import secrets
from pathlib import Path

import pytest

from app.adapters.files.drafts import DraftFile
from app.domain import secp256k1
from app.domain.drafts import Draft
from app.domain.errors import AppError, ChainAway, Refused, SentLater, StoreAway
from app.domain.transactions import Transaction
from app.services.drafts import AGAIN_SECONDS, AWAY_SECONDS, MOST, Drafts
from tests.fakes.clock import FakeClock

KEY = bytes(range(1, 33))
FRIEND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


def transaction(nonce: int) -> Transaction:
    return Transaction(1337, nonce, 1, 2, 21_000, FRIEND, 5, b"")


def signed(nonce: int) -> bytes:
    made = transaction(nonce)
    return made.encode_signed(secp256k1.sign(KEY, made.digest()))


class Wire:
    """Takes what is broadcast, or fails as it is told to."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.error: AppError | None = None

    async def send(self, raw: bytes) -> str:
        self.sent.append(raw)
        if self.error is not None:
            raise self.error
        return Transaction.hash_of(raw)


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "drafts.json"


@pytest.fixture
def drafts(path: Path, wire: Wire, clock: FakeClock) -> Drafts:
    return Drafts(DraftFile(path), wire.send, clock)


async def keep(drafts: Drafts, nonce: int, name: str = "wish", *, more: bool = False) -> None:
    await drafts.keep(name, f"Send {nonce}", b"request", transaction(nonce).encode_unsigned(), more=more)


async def names(drafts: Drafts) -> list[tuple[str, bool]]:
    return [(one.title, bool(one.signed)) for one in await drafts.all()]


async def test_keep__same_wish_again__replaces_and_survives(
    drafts: Drafts, path: Path, wire: Wire, clock: FakeClock
) -> None:
    await keep(drafts, 1)
    await keep(drafts, 2)
    await keep(drafts, 3, "another")
    next_life = Drafts(DraftFile(path), wire.send, clock)
    assert sorted(await names(next_life)) == [("Send 2", False), ("Send 3", False)]


async def test_keep__nothing_left_to_sign__forgets(drafts: Drafts) -> None:
    await keep(drafts, 1)
    await drafts.keep("wish", "All done", b"request", b"", more=False)
    assert await names(drafts) == []


async def test_forget__declined__is_gone_and_again_harmless(drafts: Drafts) -> None:
    await keep(drafts, 1)
    await drafts.forget("wish")
    await drafts.forget("wish")
    assert await names(drafts) == []


async def test_broadcast__last_transaction__sent_and_gone(drafts: Drafts, wire: Wire) -> None:
    await keep(drafts, 1)
    assert await drafts.broadcast(signed(1)) == Transaction.hash_of(signed(1))
    assert (wire.sent, await names(drafts)) == ([signed(1)], [])


async def test_broadcast__another_follows__wish_stays(drafts: Drafts) -> None:
    await keep(drafts, 1, more=True)
    await drafts.broadcast(signed(1))
    assert await names(drafts) == [("Send 1", False)]
    await keep(drafts, 2)
    await drafts.broadcast(signed(2))
    assert await names(drafts) == []


async def test_broadcast__of_no_draft__is_sent_all_the_same(drafts: Drafts, wire: Wire) -> None:
    await keep(drafts, 1)
    for raw in (signed(2), secrets.token_bytes(40)):
        await drafts.broadcast(raw)
    assert (len(wire.sent), await names(drafts)) == (2, [("Send 1", False)])


async def test_broadcast__chain_away__kept_with_its_signature_and_sent_by_the_next_life(
    drafts: Drafts, path: Path, wire: Wire, clock: FakeClock
) -> None:
    await keep(drafts, 1)
    wire.error = ChainAway("away")
    with pytest.raises(ChainAway):
        await drafts.broadcast(signed(1))
    assert await names(drafts) == [("Send 1", True)]
    next_life = Drafts(DraftFile(path), wire.send, clock)
    waiting = asyncio.ensure_future(next_life.hand_over())
    await clock.slept()
    assert await names(next_life) == [("Send 1", True)]
    wire.error = None
    await clock.advance(AWAY_SECONDS)
    await waiting
    assert (wire.sent, await names(next_life)) == ([signed(1)] * 3, [])


async def test_broadcast__taken_up_while_nothing_answers__is_the_activitys_alone(
    drafts: Drafts, wire: Wire, clock: FakeClock
) -> None:
    await keep(drafts, 1)
    await keep(drafts, 2, "another", more=True)
    wire.error = SentLater("away")
    for nonce in (1, 2):
        with pytest.raises(SentLater):
            await drafts.broadcast(signed(nonce))
    assert await names(drafts) == [("Send 2", False)], "its next transaction is still to come"
    await drafts.hand_over()
    assert wire.sent == [signed(1), signed(2)], "nothing is sent twice from here"


async def test_broadcast__killed_while_sending__signature_is_on_disk_before_it_leaves(
    drafts: Drafts, path: Path
) -> None:
    await keep(drafts, 1)
    seen: list[Draft] = []

    async def look(raw: bytes) -> str:
        seen.extend(await DraftFile(path).get())
        return ""

    await Drafts(DraftFile(path), look, FakeClock()).broadcast(signed(1))
    assert [one.signed for one in seen] == [signed(1)]


async def test_broadcast__refused__is_forgotten(drafts: Drafts, wire: Wire) -> None:
    await keep(drafts, 1)
    wire.error = Refused("no")
    with pytest.raises(Refused):
        await drafts.broadcast(signed(1))
    assert await names(drafts) == []


async def test_send_again__long_after__is_a_mere_draft_again(drafts: Drafts, wire: Wire, clock: FakeClock) -> None:
    await keep(drafts, 1)
    wire.error = ChainAway("away")
    with pytest.raises(ChainAway):
        await drafts.broadcast(signed(1))
    await clock.advance(AGAIN_SECONDS + 1)
    await drafts.hand_over()
    assert (len(wire.sent), await names(drafts)) == (1, [("Send 1", False)])


async def test_keep__too_many__the_oldest_go(drafts: Drafts, clock: FakeClock) -> None:
    for number in range(MOST + 2):
        await clock.advance(1)
        await keep(drafts, number, f"wish {number}")
    titles = [title for title, _ in await names(drafts)]
    assert titles == [f"Send {number}" for number in range(MOST + 1, 1, -1)]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"drafts": 1}', '{"drafts": [{}]}', '{"drafts": [1]}'])
async def test_file__damaged__holds_none_and_takes_new_ones(drafts: Drafts, path: Path, text: str) -> None:
    path.write_text(text)  # noqa: ASYNC240 - a file of a few bytes
    assert await names(drafts) == []
    await keep(drafts, 1)
    assert await names(drafts) == [("Send 1", False)]


async def test_file__no_folder_can_be_made__says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreAway):
        await DraftFile(tmp_path / "file" / "drafts.json").put([])
