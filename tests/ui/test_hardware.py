"""Hardware wallets in the window: the card, the form that asks a device, and an act that is signed by one."""

from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Unavailable
from app.domain.hardware import HardwareAccount
from app.runtime import hardware as file
from app.ui.viewmodels.vault import Vault
from app.ui.views.desk import Desk
from app.ui.views.wallet_hardware import HardwareSheet
from app.ui.views.wallet_words import account_name
from app.wire import api, signer as wire
from tests.fakes.client import FakeClient
from tests.fakes.signer import FakeSigner
from tests.ui.acting import NETWORK
from tests.ui.conftest import ADDRESS
from tests.ui.settle import until
from tests.ui.wallet_page import OTHER, leave, made_page, shown

MINE = HardwareAccount("ledger", "m/44'/60'/0'/0/0", OTHER)


class Devices:
    """Starts a signer whose device is there or not; `asked` are the requests."""

    def __init__(self) -> None:
        self.absent = True
        self.asked: list[wire.Request] = []
        self.options: dict[str, Any] = {}

    async def __call__(self, vault: Path, **options: Any) -> Any:
        self.options, self.profile = options, vault.parent
        return self

    async def ask(self, request: wire.Request, _: Any) -> None:
        self.asked.append(request)
        if self.absent:
            raise Unavailable("No Ledger is connected", "Connect it by USB, unlock it, and open its Ethereum app")
        file.keep(self.profile, [MINE] if isinstance(request, wire.Adopt) else [])

    async def lock(self) -> None:
        pass


@pytest.fixture
def devices(desk: Desk, client: FakeClient) -> Devices:
    made = Devices()
    desk.vault.start_signer = made
    client.answers[api.SetHardware] = api.Ok()
    return made


async def test_card__no_device_then_one__the_form_says_why_and_the_account_comes(
    desk: Desk, client: FakeClient, devices: Devices
) -> None:
    page = made_page(desk, client)
    await shown(page)
    card = page.hardware
    await until(lambda: card.states.shown == "empty")
    card.add.click()
    await until(lambda: bool(page.findChildren(HardwareSheet)))
    (sheet,) = page.findChildren(HardwareSheet)
    sheet.number.setText("0")
    assert not sheet.proceed.isEnabled()
    sheet.number.setText("3")
    sheet.proceed.click()
    await until(sheet.trouble.isVisible)
    assert sheet.proceed.isEnabled()
    devices.absent = False
    sheet.proceed.click()
    await until(lambda: card.table.model().rowCount() == 1)
    assert devices.asked == [wire.Adopt([2]), wire.Adopt([2])]
    assert devices.options == {"hardware": ("--device", "ledger", "--paths", "standard")}
    assert client.asked_of(api.SetHardware) == [api.SetHardware([OTHER])]
    card.table.selectRow(0)
    card.remove.click()
    await until(lambda: card.states.shown == "empty")
    assert devices.asked[-1] == wire.Release(OTHER)
    leave(page)


async def test_accounts__of_a_device__are_called_by_it(desk: Desk, client: FakeClient) -> None:
    file.keep(desk.vault.path.parent, [MINE])
    infos = [api.AccountInfo(one, "0", "0", 1.0) for one in (ADDRESS, OTHER)]
    client.answers[api.GetAccounts] = api.AccountsReply(infos, "local")
    page = made_page(desk, client)
    model = await shown(page)
    assert account_name(model.state.accounts.value or (), OTHER) == "Ledger"
    assert account_name(model.state.accounts.value or (), ADDRESS) == "Main account"
    leave(page)


async def test_act__of_a_devices_account__asks_the_device_and_not_the_vault(desk: Desk, client: FakeClient) -> None:
    file.keep(desk.vault.path.parent, [MINE])
    started: list[dict[str, Any]] = []

    async def start(vault: Path, **options: Any) -> Any:
        started.append(options)
        made = FakeSigner(vault, options)
        made.addresses = [OTHER]
        return made

    vault: Vault = desk.vault
    vault.start_signer = start
    client.answers[api.GetDeployment] = NETWORK
    client.answers[api.PrepareSend] = api.PreparedReply(b"", "Nothing", "", False)
    await vault.perform(api.PrepareSend(OTHER, ADDRESS, "ETH", "1"))
    assert started == [{"hardware": ("--device", "ledger", "--paths", "standard")}]
    assert vault.state.status != "unlocked"
