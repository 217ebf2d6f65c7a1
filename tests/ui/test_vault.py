"""The wallet's lock in the window: unlocking, consent, other front ends' wishes, and every way to be locked."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain import calls
from app.domain.errors import BadInput, Locked, Refused, Reverted, Unavailable
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.vault import Vault
from app.wire import api
from tests.fakes.client import FakeClient
from tests.fakes.person import FakePerson
from tests.fakes.signer import ADDRESS, PASSWORD, SIGNED, FakeSigners
from tests.ui.acting import OTHER, STAKING, TOKEN, answers, raw
from tests.ui.settle import settle, until

SEND = api.PrepareSend(ADDRESS, OTHER, "ETH", "5")


@pytest.fixture
def signers() -> FakeSigners:
    return FakeSigners()


@pytest.fixture
def client() -> FakeClient:
    made = FakeClient()
    answers(made, raw())
    return made


@pytest.fixture
async def vault(client: FakeClient, signers: FakeSigners, tmp_path: Path) -> AsyncIterator[Vault]:
    """Return the vault of a profile that has a wallet, with a person who knows its password and consents."""
    (tmp_path / "vault").write_bytes(b"sealed")
    made = Vault(client, Notices(), tmp_path, signers)
    made.person = FakePerson(PASSWORD)
    made.start()
    await settle()
    yield made
    await made.end()


def person(vault: Vault) -> FakePerson:
    assert isinstance(vault.person, FakePerson)
    return vault.person


def told(vault: Vault) -> list[str]:
    return [notice.title for notice in vault.notices.items]


async def test_unlock__right_password__agent_hears_who_holds_it(vault: Vault, client: FakeClient) -> None:
    assert vault.state.status == "locked"
    vault.open()
    await until(lambda: vault.state.status == "unlocked" and not vault.busy)
    assert vault.state.addresses == (ADDRESS,)
    assert client.asked_of(api.SetAccounts) == [api.SetAccounts([ADDRESS])]
    assert client.asked_of(api.HoldSigner) == [api.HoldSigner(True)]


async def test_unlock__wrong_password_then_not_now__stays_locked_and_tells_nothing(
    vault: Vault, signers: FakeSigners
) -> None:
    vault.person = FakePerson(b"wrong")
    assert await vault.unlocked() is None
    assert [error.title for error in person(vault).troubles] == ["The password is wrong"]
    assert vault.state.status == "locked"
    assert signers.started[0].ended.is_set()
    assert not told(vault)


async def test_unlock__damaged_vault__told_and_no_process_left(vault: Vault, signers: FakeSigners) -> None:
    signers.refuse = BadInput("The vault file is damaged", "Put back the copy")

    class Impatient(FakePerson):
        async def unlock(self, attempt: object) -> bool:
            await attempt(bytearray(PASSWORD))  # type: ignore[operator]
            return True

    vault.person = Impatient()
    vault.open()
    await until(lambda: bool(told(vault)))
    assert told(vault) == ["The vault file is damaged"]
    assert signers.started[0].ended.is_set()


async def test_unlock__no_wallet__says_so(client: FakeClient, signers: FakeSigners, tmp_path: Path) -> None:
    vault = Vault(client, Notices(), tmp_path, signers)
    assert vault.state.status == "missing"
    with pytest.raises(Locked, match="no wallet"):
        await vault.unlocked()


async def test_unlock__two_ask_at_once__one_question_and_one_signer(vault: Vault, signers: FakeSigners) -> None:
    one, other = await asyncio.gather(vault.unlocked(), vault.unlocked())
    assert one is other is not None
    assert len(signers.started) == 1


async def test_perform__consent__shown_as_the_signer_reads_it_then_signed_sent_and_told(
    vault: Vault, client: FakeClient
) -> None:
    outcomes = await vault.perform(SEND, "All of it")
    (proposal,) = person(vault).proposals
    assert proposal.summary.sentences[0].startswith("Send 0.000000000000000005 ETH to")
    assert (proposal.title, proposal.note, proposal.loss) == ("Send it", "It cannot be called back.", "All of it")
    assert not proposal.foreign
    assert client.asked_of(api.Broadcast)[0].raw.startswith(SIGNED)
    assert [one.block for one in outcomes] == [12]
    assert told(vault) == ["Done"]
    assert vault.notices.items[0].hint == "Send it. In block 12; the fee was 0.000021 ETH."


async def test_perform__several_transactions__each_is_shown(vault: Vault, client: FakeClient) -> None:
    answers(client, raw(TOKEN, 0, calls.approve(STAKING, 7)), raw(STAKING, 0, calls.bond(7)))
    assert len(await vault.perform(SEND)) == 2
    assert [one.follows for one in person(vault).proposals] == [True, False]


async def test_perform__not_now__nothing_signed_sent_or_told(
    vault: Vault, client: FakeClient, signers: FakeSigners
) -> None:
    vault.person = FakePerson(PASSWORD, yes=False)
    assert await vault.perform(SEND) == []
    assert "sign" not in signers.started[0].calls
    assert not client.asked_of(api.Broadcast)
    assert not told(vault)


async def test_perform__password_not_given__nothing_prepared(vault: Vault, client: FakeClient) -> None:
    vault.person = FakePerson()
    assert await vault.perform(SEND) == []
    assert not client.asked_of(api.PrepareSend)


async def test_perform__nothing_left_to_do__says_so(vault: Vault, client: FakeClient) -> None:
    answers(client)
    assert await vault.perform(SEND) == []
    assert told(vault) == ["There was nothing to do"]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({api.PrepareSend: Refused("No")}, Refused),
        ({api.AwaitTransaction: api.OutcomeReply("0x1", 0, 12, 1, "1")}, Reverted),
    ],
)
async def test_perform__agent_or_chain_refuse__raised(
    vault: Vault, client: FakeClient, answer: dict[type, object], kind: type[Exception]
) -> None:
    client.answers.update(answer)
    with pytest.raises(kind):
        await vault.perform(SEND)


async def test_perform__call_of_another_contract__never_shown(vault: Vault, client: FakeClient) -> None:
    answers(client, raw(OTHER, 0, calls.bond(7)))
    with pytest.raises(Refused, match="something unknown"):
        await vault.perform(SEND)
    assert not person(vault).proposals


async def test_lock__while_consent_is_open__question_goes_and_nothing_is_signed(
    vault: Vault, client: FakeClient
) -> None:
    person(vault).hold = asyncio.Event()
    acting = asyncio.ensure_future(vault.perform(SEND))
    await until(lambda: bool(person(vault).proposals))
    vault.lock()
    with pytest.raises(Locked, match="meanwhile"):
        await acting
    await until(lambda: not vault.busy)
    assert vault.state.status == "locked"
    assert client.asked_of(api.HoldSigner)[-1] == api.HoldSigner(False)
    assert not client.asked_of(api.Broadcast)


async def test_lock__told_by_the_agent__signer_gone_before_it_is_answered(
    vault: Vault, client: FakeClient, signers: FakeSigners
) -> None:
    await vault.unlocked()
    gone: list[bool] = []

    def held(_: api.HoldSigner) -> api.Ok:
        gone.append(signers.started[0].ended.is_set())
        return api.Ok()

    client.answers[api.HoldSigner] = held
    client.tell(api.LockEvent())
    await until(lambda: bool(gone))
    assert gone == [True]


async def test_signer_ends_by_itself__window_and_agent_know(
    vault: Vault, client: FakeClient, signers: FakeSigners
) -> None:
    await vault.unlocked()
    signers.started[0].ended.set()
    await until(lambda: vault.state.status == "locked")
    await until(lambda: client.asked_of(api.HoldSigner)[-1:] == [api.HoldSigner(False)])


async def test_agent_came_back__hears_again_who_holds_it(vault: Vault, client: FakeClient) -> None:
    await vault.unlocked()
    await client.break_off()
    await client.come_back()
    assert client.asked_of(api.HoldSigner) == [api.HoldSigner(True)] * 2


@pytest.mark.parametrize("yes", [True, False])
async def test_other_front_end_asks__shown_as_foreign_and_answered(vault: Vault, client: FakeClient, yes: bool) -> None:
    await vault.unlocked()
    person(vault).yes = yes
    client.tell(api.SignEvent(7, raw(), "Register", "A note"))
    await until(lambda: bool(client.asked_of(api.AnswerSignature)))
    (answer,) = client.asked_of(api.AnswerSignature)
    assert answer.id == 7
    assert answer.raw.startswith(SIGNED) if yes else answer.raw == b""
    assert [(one.title, one.foreign) for one in person(vault).proposals] == [("Register", True)]


async def test_other_front_end_asks_for_what_is_not_signed__answered_no_and_told(
    vault: Vault, client: FakeClient
) -> None:
    await vault.unlocked()
    client.tell(api.SignEvent(7, raw(OTHER, 0, calls.bond(7)), "Bond", ""))
    await until(lambda: bool(client.asked_of(api.AnswerSignature)) and bool(told(vault)))
    assert client.asked_of(api.AnswerSignature) == [api.AnswerSignature(7, b"")]
    assert not person(vault).proposals


async def test_other_front_end_asks_while_locked__answered_no(vault: Vault, client: FakeClient) -> None:
    client.tell(api.SignEvent(8, raw(), "Register", ""))
    await until(lambda: bool(client.asked_of(api.AnswerSignature)))
    assert client.asked_of(api.AnswerSignature) == [api.AnswerSignature(8, b"")]


async def test_two_questions__one_after_the_other(vault: Vault, client: FakeClient) -> None:
    await vault.unlocked()
    hold = person(vault).hold = asyncio.Event()
    client.tell(api.SignEvent(1, raw(), "One", ""))
    client.tell(api.SignEvent(2, raw(), "Two", ""))
    await until(lambda: bool(person(vault).proposals))
    await settle()
    assert len(person(vault).proposals) == 1
    hold.set()
    await until(lambda: len(client.asked_of(api.AnswerSignature)) == 2)


async def test_add_account__locked__unlocks_and_tells_the_agent(vault: Vault, client: FakeClient) -> None:
    await vault.add_account()
    assert client.asked_of(api.SetAccounts)[-1] == api.SetAccounts([ADDRESS, OTHER])
    assert vault.state.addresses == (ADDRESS, OTHER)


async def test_take_words__written__opened_again_by_a_signer_of_its_own(
    client: FakeClient, signers: FakeSigners, tmp_path: Path
) -> None:
    vault = Vault(client, Notices(), tmp_path, signers)
    given = bytearray(b"a new password")

    async def write(*_: object) -> bool:
        return True

    assert await vault.take_words(write, given)
    maker, holder = signers.started
    assert maker.options == {"idle_seconds": 3600.0}
    assert maker.ended.is_set()
    assert not holder.ended.is_set()
    assert vault.state.status == "unlocked"
    assert not any(given)
    await vault.end()


async def test_take_words__person_left_or_signer_away__nothing_made(
    client: FakeClient, signers: FakeSigners, tmp_path: Path
) -> None:
    vault = Vault(client, Notices(), tmp_path, signers)

    async def leave(*_: object) -> bool:
        return False

    async def fail(*_: object) -> bool:
        raise Unavailable("The window for the words did not open")

    assert not await vault.take_words(leave, bytearray(b"a new password"))
    with pytest.raises(Unavailable):
        await vault.take_words(fail, bytearray(b"a new password"))
    assert vault.state.status == "missing"
    assert all(one.ended.is_set() for one in signers.started)
