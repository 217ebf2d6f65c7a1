"""Pending transactions and permissions on the wallet page: shown in their order, acted on as chosen, absent when there are none."""

import asyncio
import time
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.errors import ChainAway
from app.ui.viewmodels.vault import Vault
from app.ui.views.desk import Desk
from app.ui.views.wallet_approvals import ApprovalsCard, how_much
from app.ui.views.wallet_pending import PendingList, why
from app.ui.views.widgets.fee_choice import FeeChoice
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until

OTHER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
TOKEN = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
FLW = 10**18


def waiting(nonce: int, **changes: Any) -> api.PendingInfo:
    given: dict[str, Any] = {"kind": "transfer", "state": "pending", "ahead": 0, "missing": -1, "error": "", **changes}
    return api.PendingInfo(
        hash=f"0x{nonce:064x}", account=ADDRESS, nonce=nonce, title="Sent", other=OTHER, asset="FLW", amount=str(FLW),
        max_cost=str(10**14), time=time.time() - 60, replaces="", **given,
    )  # fmt: skip


def allowed(**changes: Any) -> api.ApprovalInfo:
    given: dict[str, Any] = {"symbol": "FLW", "name": "Market", "amount": str(5 * FLW), "unlimited": False, **changes}
    return api.ApprovalInfo(owner=ADDRESS, token=TOKEN, spender=OTHER, block=7, **given)


def performed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return what the vault is asked to carry out."""
    asked: list[Any] = []

    async def perform(_: Vault, request: Any, loss: str = "") -> list[Any]:
        asked.append(request)
        return []

    monkeypatch.setattr(Vault, "perform", perform)
    return asked


async def test_pending__several__the_chosen_one_is_sped_up_or_cancelled(
    desk: Desk, client: FakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = performed(desk, monkeypatch)
    client.answers[api.GetPending] = api.PendingReply([waiting(3), waiting(4, ahead=1), waiting(6, ahead=2, missing=5)])
    shown = PendingList(desk.vault)
    shown.show()
    await until(shown.inside.isVisible)
    assert not shown.speed_up.isEnabled()  # of several, one has to be chosen
    shown.table.selectRow(1)
    shown.cancel.click()
    await until(lambda: bool(asked) and not shown.model.busy)
    shown.speed_up.click()
    await until(lambda: len(asked) == 2)
    assert asked == [
        api.PrepareReplacement(ADDRESS, waiting(4).hash, True),
        api.PrepareReplacement(ADDRESS, waiting(4).hash, False),
    ]
    shown.hide()
    shown.model.close()


async def test_pending__one__needs_no_choosing_and_goes_when_it_is_mined(desk: Desk, client: FakeClient) -> None:
    client.answers[api.GetPending] = api.PendingReply([waiting(3, kind="cancel")])
    shown = PendingList(desk.vault)
    shown.show()
    await until(shown.inside.isVisible)
    assert shown.speed_up.isEnabled()
    assert not shown.cancel.isEnabled()
    client.answers[api.GetPending] = api.PendingReply([])
    shown.model.wake()
    await until(lambda: not shown.inside.isVisible())
    shown.hide()
    shown.model.close()


def test_why__each_reason__is_said(application: QApplication) -> None:
    assert why(waiting(6, missing=5)) == "waits for number 5, not sent from here"
    assert why(waiting(4, ahead=2)) == "waits for 2 before it"
    assert why(waiting(4, error="Fees have risen")) == "Fees have risen"
    assert why(waiting(4)) == "next"
    assert why(waiting(4, state="unknown")) == "the network is asked again"


async def test_approvals__content__unlimited_is_marked_and_the_chosen_one_revoked(
    desk: Desk, client: FakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = performed(desk, monkeypatch)
    found = [allowed(unlimited=True, name="", amount=str(1 << 255)), allowed()]
    client.answers[api.GetApprovals] = api.ApprovalsReply(found, False, 1.0)
    card = ApprovalsCard(desk.vault)
    card.show()
    await until(lambda: card.states.shown == "content")
    assert card.reading.isVisible()
    assert not card.revoke.isEnabled()
    card.table.selectRow(0)
    card.revoke.click()
    await until(lambda: bool(asked))
    assert asked == [api.PrepareRevoke(ADDRESS, TOKEN, OTHER)]
    assert how_much(found[0]) == "everything, without limit"
    assert how_much(found[1]) == "5 FLW"
    assert how_much(allowed(symbol="", amount="7")) == "7 smallest units"
    card.hide()
    card.model.close()


async def test_approvals__none_and_error__are_said(desk: Desk, client: FakeClient) -> None:
    client.answers[api.GetApprovals] = api.ApprovalsReply([], True, 1.0)
    card = ApprovalsCard(desk.vault)
    card.show()
    await until(lambda: card.states.shown == "empty")
    assert not card.revoke.isVisible()
    client.answers[api.GetApprovals] = ChainAway("No node answers")
    card.model.wake()
    await until(lambda: card.model.state.approvals.status == "partial")
    card.hide()
    card.model.close()


async def test_fee_choice__chosen__its_cost_is_shown_and_asked_for_the_asset(
    application: QApplication, client: FakeClient
) -> None:
    costs = [
        api.FeeInfo(speed, "2", "1", str(at * 10**13), str(at * 10**14))
        for at, speed in enumerate(("slow", "normal", "fast"), 1)
    ]
    client.answers[api.GetFees] = api.FeesReply("1", costs)
    choice = FeeChoice(client)
    assert choice.fee == "normal"
    choice.show_asset("FLW")
    await until(lambda: bool(choice.cost.text()))
    assert choice.cost.text() == "about 0.00002 ETH, at most 0.0002 ETH"
    choice.choices.button("fast").click()
    assert (choice.fee, choice.cost.text()) == ("fast", "about 0.00003 ETH, at most 0.0003 ETH")
    client.answers[api.GetFees] = ChainAway("No node answers")
    choice.show_asset("ETH")
    await until(lambda: not choice.cost.text())
    assert [one for one in client.asked if isinstance(one, api.GetFees)] == [api.GetFees("FLW"), api.GetFees("ETH")]
    await settle()
    await asyncio.sleep(0)
