"""Whom the profile's accounts know: for what they sign, and for what comes in."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.agent.cautions import Cautions
from app.domain.activity import Act, ActivityState, Entry
from app.domain.contacts import Contact
from app.domain.transactions import Transaction
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from tests.agent.rig import ANN, BOB, Rig
from tests.agent.test_agent import started
from tests.fakes.codes import FakeCodes
from tests.fakes.contacts import MemoryContacts
from tests.fakes.tokens import FakeTokens

FORGED = "0x7099797000000000000000000000000000dC79C8"
STRANGER = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
PAID = Entry(
    hash="0x01",
    position=-1,
    account=ANN,
    direction="out",
    act=Act("transfer", BOB, "FLW", 5),
    state=ActivityState.DONE,
    fee=1,
    time=1.0,
    block=1,
)


@pytest.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    async with started(tmp_path, ANN) as rig:
        await rig.devnet_up()
        yield rig


def cautions(rig: Rig, *contacts: Contact) -> Cautions:
    guarding = Guarding(rig.chain, FakeCodes(rig.chain.world.deployment.token), FakeTokens())
    return Cautions(rig.agent, guarding, Contacts(MemoryContacts(*contacts)), local=lambda: 0)


def paying(rig: Rig, to: str) -> bytes:
    return Transaction(rig.chain.world.deployment.chain_id, 0, 1, 2, 21_000, to, 5, b"").encode_unsigned()


def kinds(found: list[object]) -> list[str]:
    return [str(getattr(one, "kind", "")) for one in found]


async def pay_bob(rig: Rig) -> None:
    await (await rig.agent.market()).activity._store.put(PAID)


async def test_of__paid_before__known_by_the_activity(rig: Rig) -> None:
    told = cautions(rig)
    assert "first-time" in kinds([*await told.of(ANN, paying(rig, BOB))])
    await pay_bob(rig)
    assert "first-time" not in kinds([*await told.of(ANN, paying(rig, BOB))])
    assert "look-alike" in kinds([*await told.of(ANN, paying(rig, FORGED.lower()))])


async def test_of__another_account_has_paid__is_not_known_to_this_one(rig: Rig) -> None:
    await pay_bob(rig)
    assert "first-time" in kinds([*await cautions(rig).of(STRANGER, paying(rig, BOB))])


async def test_of__contact__known_by_the_address_book(rig: Rig) -> None:
    told = cautions(rig, Contact("Bob", BOB))
    assert "first-time" not in kinds([*await told.of(ANN, paying(rig, BOB))])


async def test_of__bytes_that_no_signer_takes__none(rig: Rig) -> None:
    assert "look-alike" not in kinds([*await cautions(rig).of(ANN, b"x")])


async def test_strangers__nothing_or_from_a_look_alike__and_nobody_else(rig: Rig) -> None:
    await pay_bob(rig)
    came = replace(PAID, direction="in", position=3, act=Act("received", STRANGER, "FLW", 1))
    nothing = replace(came, hash="0x02", act=Act("received", STRANGER, "FLW", 0))
    forged = replace(came, hash="0x03", act=Act("received", FORGED, "FLW", 1))
    friend = replace(came, hash="0x04", act=Act("received", BOB, "FLW", 0))
    earned = replace(came, hash="0x05", act=Act("earnings", STRANGER, "FLW", 0))
    found = await cautions(rig).strangers([PAID, came, nothing, forged, friend, earned])
    assert {one[0] for one in found} == {"0x02", "0x03"}


async def test_strangers__tokens_that_are_not_what_they_say__marked_whoever_sends_them(rig: Rig) -> None:
    await pay_bob(rig)
    came = replace(PAID, direction="in", position=3, act=Act("received", BOB, "FLW", 9, token=STRANGER, name="Fallow"))
    cyrillic = replace(came, hash="0x02", act=Act("received", BOB, "D\u041eGE", 9, token=STRANGER))
    named = replace(came, hash="0x03", act=Act("received", BOB, "X", 9, token=STRANGER, name="FLW"))
    other = replace(came, hash="0x04", act=Act("received", BOB, "DOGE", 9, token=STRANGER, name="Doge"))
    sent = replace(came, hash="0x05", direction="out", act=Act("transfer", BOB, "FLW", 9, token=STRANGER))
    found = await cautions(rig).strangers([came, cyrillic, named, other, sent])
    assert {one[0] for one in found} == {"0x01", "0x02", "0x03"}
