"""A front end's side of hardware wallets: a process for each act, the file, and the agent that is told."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from app.client import hardware
from app.client.signer import Signer
from app.domain.errors import Refused, Unavailable
from app.domain.hardware import HardwareAccount
from app.runtime import hardware as file
from app.wire import api, signer as wire
from tests.fakes.client import FakeClient

ME = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
MINE = HardwareAccount("ledger", "m/44'/60'/0'/0/0", ME)


class Device:
    """Stands for the process: it keeps the account that it is asked for, or fails."""

    def __init__(self, error: Exception | None = None) -> None:
        self.options: Sequence[str] = ()
        self.ended = 0
        self._error = error

    async def start(self, vault: Path, *, hardware: Sequence[str] = ()) -> Signer:
        self.options, self._profile = hardware, vault.parent
        return cast(Signer, self)

    async def ask(self, request: wire.Request, _: Any) -> None:
        if self._error is not None:
            raise self._error
        file.keep(self._profile, [MINE] if isinstance(request, wire.Adopt) else [])

    async def lock(self) -> None:
        self.ended += 1


async def test_add__asks_the_device_and_tells_the_agent(tmp_path: Path) -> None:
    device, agent = Device(), FakeClient({api.SetHardware: api.Ok()})
    assert await hardware.add(agent, tmp_path, "ledger", 0, "live", device.start) == (MINE,)
    assert tuple(device.options) == ("--device", "ledger", "--paths", "live")
    assert agent.asked_of(api.SetHardware) == [api.SetHardware([ME])]
    assert (device.ended, hardware.kind_of(tmp_path, ME), hardware.kind_of(tmp_path, "0x")) == (1, "ledger", "")


async def test_add__no_device__the_process_ends_and_nothing_is_told(tmp_path: Path) -> None:
    device, agent = Device(Unavailable("No Ledger is connected", "Connect it")), FakeClient({})
    with pytest.raises(Unavailable, match="No Ledger"):
        await hardware.add(agent, tmp_path, "ledger", start=device.start)
    assert (device.ended, agent.asked_of(api.SetHardware)) == (1, [])


async def test_remove__by_the_real_process__forgets_only_an_account_that_is_there(tmp_path: Path) -> None:
    file.keep(tmp_path, [MINE])
    agent = FakeClient({api.SetHardware: api.Ok()})
    assert await hardware.remove(agent, tmp_path, ME) == ()
    assert agent.asked_of(api.SetHardware) == [api.SetHardware([])]
    with pytest.raises(Refused, match="no account of a hardware wallet"):
        await hardware.remove(agent, tmp_path, ME)
