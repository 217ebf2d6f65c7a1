"""The verbs for hardware wallets, over a signer and an agent that are stood in for."""

import argparse
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from app.cli import hardware, signing
from app.cli.output import Output
from app.client import hardware as front
from app.domain.errors import Refused, Unavailable
from app.domain.hardware import HardwareAccount
from app.runtime import hardware as file
from app.runtime.home import Home
from app.wire import api, signer as wire
from tests.fakes.client import FakeClient

ME, OTHER = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
MINE = HardwareAccount("trezor", "m/44'/60'/0'/0/0", ME)


class Line(FakeClient):
    """The agent's line, with what verbs ask of it beside calls."""

    def __init__(self, home: Home) -> None:
        super().__init__({api.SetHardware: api.Ok()})
        self.home, self.profile = home, "default"

    async def __aenter__(self) -> "Line":
        return self

    async def __aexit__(self, *_: object) -> None:
        pass


class Device:
    """Stands for the process of a hardware wallet."""

    def __init__(self, profile: Path, error: Exception | None) -> None:
        self._profile = profile
        self._error = error

    async def ask(self, request: wire.Request, _: Any) -> None:
        if self._error is not None:
            raise self._error
        file.keep(self._profile, [MINE] if isinstance(request, wire.Adopt) else [])


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Line:
    monkeypatch.setenv("FALLOW_HOME", str(tmp_path / "home"))
    made = Line(Home.find().open())

    async def connect(_: argparse.Namespace) -> Line:
        return made

    @asynccontextmanager
    async def connected(profile: Path, *_: Any, **__: Any) -> AsyncIterator[Device]:
        yield Device(profile, errors[0] if errors else None)

    errors: list[Exception] = []
    made.errors = errors  # type: ignore[attr-defined]
    monkeypatch.setattr(hardware, "connect", connect)
    monkeypatch.setattr(front, "connected", connected)
    return made


def _options(**given: Any) -> argparse.Namespace:
    return argparse.Namespace(**{"profile": "default", "device": "trezor", "number": 0, "paths": "standard", **given})


def _accounts(capsys: pytest.CaptureFixture[str]) -> Sequence[Any]:
    return list(json.loads(capsys.readouterr().out)["accounts"])


async def test_add_and_forget__tell_what_is_there(line: Line, capsys: pytest.CaptureFixture[str]) -> None:
    assert await hardware.add(_options(), Output(as_json=True)) == 0
    assert _accounts(capsys) == [{"address": ME, "device": "trezor", "path": MINE.path}]
    assert not await hardware.forget(_options(address=OTHER), Output(as_json=True))
    assert await hardware.forget(_options(address=ME), Output(as_json=True))
    assert _accounts(capsys) == []


async def test_add__no_device__says_so(line: Line) -> None:
    line.errors.append(Unavailable("No Trezor is connected", "Connect it"))  # type: ignore[attr-defined]
    with pytest.raises(Unavailable, match="No Trezor"):
        await hardware.add(_options(), Output(as_json=True))


async def test_signer_of__a_devices_account__asks_no_password(
    line: Line, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file.keep(line.home.profile("default"), [MINE])
    async with signing.signer_of(line, ME, str(tmp_path / "none"), Output(as_json=True)) as signer:  # type: ignore[arg-type]
        assert isinstance(signer, Device)
    assert "account of your Trezor" in capsys.readouterr().err
    with pytest.raises(Exception, match="password file"):
        async with signing.signer_of(line, OTHER, str(tmp_path / "none"), Output(as_json=True)):  # type: ignore[arg-type]
            raise Refused("The vault opened without a password")
