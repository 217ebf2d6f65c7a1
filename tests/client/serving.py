"""An agent that is nothing but its API: `serving.py HOME PROFILE`; answers GetStatus with its pid, and a few more."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

from app.agent.server import Server, Session
from app.agent.signing import Signatures
from app.domain.errors import Busy
from app.domain.events import Notice
from app.runtime.home import Home
from app.services.bus import Bus
from app.wire import api, sockets
from app.wire.lease import Standing


async def main(root: str, profile: str) -> None:
    """Live as an agent does."""
    home = Home.at(Path(root), moved=True).open()
    standing = Standing(home, f"agent-{profile}", 1)
    if not standing.take():
        return
    bus = Bus()
    server = Server(standing, bus)

    async def devices(_: Session, __: Any) -> api.MonitorReply:
        reading = api.Reading(0.5, 0.0, os.getpid(), 1 << 40, None, None, None, None, 0, 0)
        return api.MonitorReply(reading, [])

    async def never(_: Session, __: Any) -> api.Ok:
        await asyncio.Event().wait()
        return api.Ok()

    async def refuse(_: Session, __: Any) -> api.Ok:
        raise Busy("No place", "Wait a little")

    async def fault(_: Session, __: Any) -> api.Ok:
        raise RuntimeError("inside")

    async def notice(_: Session, request: api.SetSetting) -> api.Ok:
        bus.publish(Notice(request.key, request.value))
        return api.Ok()

    async def broadcast(raw: bytes) -> str:
        return raw.decode()

    async def seen(_: str, __: bytes) -> tuple[list[api.CautionInfo], api.EffectsInfo]:
        caution = api.CautionInfo("first-time", "note", "You have never paid this address", "Compare all of it")
        return [caution], api.EffectsInfo([api.ChangeInfo("", "ETH", "-5", 18)])

    server.add(
        {api.GetMonitor: devices, api.Redeem: never, api.Drip: refuse, api.GetBook: fault, api.SetSetting: notice}
    )
    server.add(Signatures(server, broadcast, seen).routes())
    listening = await sockets.listen(home, standing.name, server.serve)
    await standing.until_unneeded()
    listening.close()
    standing.release()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
