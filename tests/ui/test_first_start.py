"""First start: looking around with one consent, wallets by their words, and each way it can stop."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.client import words
from app.domain import calls
from app.domain.errors import ChainAway, Unavailable
from app.ui.viewmodels.first_start import BOND, UNITS, FirstStartViewModel
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.shell import ShellViewModel
from app.ui.viewmodels.vault import Vault
from app.ui.views.desk import Desk
from app.ui.views.first_start import FirstStartPage
from app.wire import api
from tests.fakes.client import FakeClient
from tests.fakes.person import FakePerson
from tests.fakes.signer import ADDRESS, PASSWORD, FakeSigners
from tests.ui.acting import STAKING, answers, raw
from tests.ui.settle import settle, until


@pytest.fixture
def signers() -> FakeSigners:
    return FakeSigners()


@pytest.fixture
def client() -> FakeClient:
    made = FakeClient()
    answers(made)
    return made


@pytest.fixture
async def vault(client: FakeClient, signers: FakeSigners, tmp_path: Path) -> AsyncIterator[Vault]:
    made = Vault(client, Notices(), tmp_path, signers)
    made.person = FakePerson(new=b"a new password")
    yield made
    await made.end()


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def model(vault: Vault, client: FakeClient, tmp_path: Path, opened: list[str]) -> FirstStartViewModel:
    shell = ShellViewModel(client, vault.notices)
    shell.opened.connect(lambda page, _: opened.append(page))
    return FirstStartViewModel(vault, shell, PreferencesModel(tmp_path / "window"))


def person(vault: Vault) -> FakePerson:
    assert isinstance(vault.person, FakePerson)
    return vault.person


async def done(model: FirstStartViewModel) -> None:
    await until(lambda: model.idle)


async def test_look_around__agreed__money_and_a_registered_device_by_one_consent(
    model: FirstStartViewModel, vault: Vault, client: FakeClient, signers: FakeSigners, opened: list[str]
) -> None:
    steps: list[str] = []
    model.changed.connect(lambda: steps.append(model.state.step))
    model.look_around()
    await done(model)
    assert vault.state.status == "unlocked"
    assert vault.state.throwaway
    assert signers.started[0].options == {"strength": "floor"}
    assert client.asked_of(api.Drip) == [api.Drip(ADDRESS)]
    (plan,) = person(vault).plans
    assert (plan.sender, plan.most, plan.units) == (ADDRESS, BOND, UNITS)
    acts = [(one.act, int(one.amount)) for one in client.asked_of(api.PrepareAct)]
    assert acts == [("bond", BOND), ("register", UNITS)]
    assert len(client.asked_of(api.Broadcast)) == 2
    assert not person(vault).proposals
    assert {"wallet", "money", "device"} <= set(steps)
    assert model.state.step == ""
    assert opened == ["share"]


async def test_look_around__plan_refused__wallet_and_money_but_nothing_signed(
    model: FirstStartViewModel, vault: Vault, client: FakeClient, opened: list[str]
) -> None:
    person(vault).yes = False
    model.look_around()
    await done(model)
    assert not client.asked_of(api.PrepareAct)
    assert opened == ["share"]


async def test_look_around__agent_prepares_more_than_was_agreed__not_signed_and_told(
    model: FirstStartViewModel, vault: Vault, client: FakeClient, opened: list[str]
) -> None:
    greedy = raw(STAKING, 0, calls.bond(BOND + 1))
    client.answers[api.PrepareAct] = api.PreparedReply(greedy, "Bond", "", False)
    model.look_around()
    await done(model)
    assert not client.asked_of(api.Broadcast)
    assert "not in the plan" in vault.notices.items[0].title
    assert not opened


async def test_look_around__no_network__told_with_retry_and_the_wallet_stays(
    model: FirstStartViewModel, vault: Vault, client: FakeClient, opened: list[str]
) -> None:
    client.answers[api.Drip] = ChainAway("No node answers")
    model.look_around()
    await done(model)
    assert vault.notices.items[0].title == "No node answers"
    assert model.state.step == ""
    assert not opened
    client.answers[api.Drip] = api.Ok()
    retry = vault.notices.items[0].retry
    assert retry is not None
    retry()
    await done(model)
    assert opened == ["share"]


async def test_look_around__signer_away__no_mark_is_left(
    model: FirstStartViewModel, vault: Vault, signers: FakeSigners
) -> None:
    signers.refuse = Unavailable("The vault cannot be written")
    model.look_around()
    await done(model)
    assert not vault.play.exists()
    assert signers.started[0].ended.is_set()


@pytest.mark.parametrize("mode", ["make", "restore"])
async def test_words__written__wallet_open_and_shown(
    model: FirstStartViewModel,
    vault: Vault,
    signers: FakeSigners,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
    mode: str,
) -> None:
    started: list[tuple[str, ...]] = []

    async def run(arguments: tuple[str, ...], _: object) -> bool:
        started.append(tuple(arguments))
        return True

    monkeypatch.setattr(words, "_run", run)
    (model.make_wallet if mode == "make" else model.restore_wallet)()
    await done(model)
    looks = ("--theme", "system", "--scale", "100", "--language", "")
    assert started == [(mode, "--ask", "1", *looks)]
    assert vault.state.status == "unlocked"
    assert not vault.state.throwaway
    assert opened == ["wallet"]


async def test_words__after_a_play_wallet__it_gives_way(
    model: FirstStartViewModel, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def run(*_: object) -> bool:
        return True

    monkeypatch.setattr(words, "_run", run)
    model.look_around()
    await done(model)
    model.make_wallet()
    await done(model)
    assert vault.state.status == "unlocked"
    assert not vault.state.throwaway


async def test_words__no_password_or_cancelled__nothing_made(
    model: FirstStartViewModel, vault: Vault, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    person(vault).new = None
    model.make_wallet()
    await done(model)
    assert vault.state.status == "missing"

    async def wait(*_: object) -> bool:
        await asyncio.Event().wait()
        return True

    monkeypatch.setattr(words, "_run", wait)
    person(vault).new = b"a new password"
    model.make_wallet()
    await until(lambda: model.state.step == "words")
    model.cancel()
    await done(model)
    assert (vault.state.status, model.state.step) == ("missing", "")
    assert not opened


async def test_page__each_state__offers_what_can_be_done(desk: Desk) -> None:
    page = FirstStartPage(desk)
    page.show()
    await settle()
    assert page.look.isEnabled()
    assert page.make.isEnabled()
    assert page.waiting.isHidden()
    page.viewmodel.update(step="words")
    assert page.waiting.isVisible()
    assert page.cancel.isVisible()
    page.viewmodel.update(step="", status="locked", throwaway=True)
    assert not page.look.isEnabled()
    assert page.make.isEnabled()
    page.viewmodel.update(status="locked", throwaway=False)
    assert not page.restore.isEnabled()
    page.hide()
    page.viewmodel.close()


async def test_backup__wrong_password_then_right__wallet_of_the_backup(
    model: FirstStartViewModel, vault: Vault, signers: FakeSigners, opened: list[str], tmp_path: Path
) -> None:
    person(vault).passwords = [b"wrong", PASSWORD]
    model.restore_backup(tmp_path / "a backup")
    await done(model)
    assert [error.title for error in person(vault).troubles] == ["The password is wrong"]
    assert vault.state.status == "unlocked"
    assert opened == ["wallet"]
    assert all(one.ended.is_set() for one in signers.started[:-1])
