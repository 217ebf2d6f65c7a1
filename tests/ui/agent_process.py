"""An agent that is nothing but the answers the frame asks for: `agent_process.py HOME PROFILE`."""

import asyncio
import sys
from pathlib import Path
from typing import Any

from app.agent.server import Server, Session
from app.domain.settings import SETTINGS, Settings
from app.runtime.home import Home
from app.services.bus import Bus
from app.wire import api, sockets
from app.wire.lease import Standing

STATUS = api.StatusReply(
    "waiting", "user", "Waiting until nobody has used this computer for 3 min (needs 2 min more)", "idle_seconds",
    1_764_000_000.0, True, {}, "simulated", "local", 0, 12, 0,
)  # fmt: skip


async def main(root: str, profile: str) -> None:
    """Live as an agent does."""
    home = Home.at(Path(root), moved=True).open()
    standing = Standing(home, f"agent-{profile}", 1)
    if not standing.take():
        return
    server = Server(standing, Bus())

    async def status(_: Session, __: Any) -> api.StatusReply:
        return STATUS

    async def accounts(_: Session, __: Any) -> api.AccountsReply:
        return api.AccountsReply([], "local")

    async def settings(_: Session, __: Any) -> api.SettingsReply:
        held = Settings()
        return api.SettingsReply([api.SettingInfo(key, held.text(key), "", "") for key in SETTINGS])

    async def ok(_: Session, __: Any) -> api.Ok:
        return api.Ok()

    server.add(
        {
            api.GetStatus: status,
            api.GetAccounts: accounts,
            api.GetSettings: settings,
            api.SetSharing: ok,
            api.HoldSigner: ok,
        }
    )
    listening = await sockets.listen(home, standing.name, server.serve)
    await standing.until_unneeded()
    listening.close()
    standing.release()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
