"""Verbs about the agent and the machine: agent, status, share, settings, doctor, monitor."""

import argparse
import asyncio
import json
import os
import subprocess
import time

from app.cli.output import Output, rows
from app.client.agent import AgentClient
from app.domain.errors import Refused, Unavailable, WrongUsage
from app.runtime.home import Home
from app.runtime.locks import is_held
from app.runtime.processes import command
from app.wire import api
from app.wire.frames import as_dict
from app.wire.lease import lock_path


async def connect(options: argparse.Namespace, *, start: bool = True) -> AgentClient:
    """Return a line to the profile's agent, starting it if needed."""
    home = Home.find().open()
    home.profile(options.profile)  # refuses a bad name before anything starts
    return await AgentClient(home, options.profile).open(start=start)


async def agent(options: argparse.Namespace, output: Output) -> int:
    """Be the agent in the foreground, or stop a running one."""
    home = Home.find().open()
    home.profile(options.profile)
    running = is_held(home.runtime / lock_path(f"agent-{options.profile}"))
    if options.act == "stop":
        return await _stop(options, output, running)
    if running:
        raise Refused("An agent serves this profile already", "End it with `fallow agent stop`, or use it as it is")
    argv = command("agent", "--profile", options.profile)
    if os.name == "nt":
        return subprocess.call(argv)  # noqa: ASYNC221 - nothing else runs here
    return os.execv(argv[0], argv)  # noqa: S606 - our own program


async def _stop(options: argparse.Namespace, output: Output, running: bool) -> int:
    if running:
        client = AgentClient(Home.find(), options.profile)
        try:
            await client.open(start=False)  # which alone ends an agent of an older build
            await client.stop_agent()
        except Unavailable:
            if is_held(Home.find().runtime / lock_path(f"agent-{options.profile}")):
                raise
        finally:
            await client.close()
    output.result({"stopped": running}, "Stopped" if running else "No agent was running")
    return 0


async def status(options: argparse.Namespace, output: Output) -> int:
    """Tell what the running agent does, and why."""
    try:
        client = await connect(options, start=False)
    except Unavailable:
        output.result({"state": "off", "running": False}, "The agent is not running")
        return 0
    async with client:
        said = await client.call(api.GetStatus())
    since = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(said.since))
    table = [
        ("state", said.state),
        ("why", said.reason),
        ("since", since),
        ("setting", said.setting or "-"),
        ("network", said.network),
        ("idle source", said.idle_source),
        ("jobs", f"{said.jobs_running} running, {said.jobs_done} done"),
        ("processes", ", ".join(f"{name} {pid}" for name, pid in said.processes.items())),
    ]
    output.result({"running": True, **as_dict(said)}, rows(table))
    return 0


async def share(options: argparse.Namespace, output: Output) -> int:
    """Turn the share switch, or pause for some minutes."""
    async with await connect(options) as client:
        if options.act == "snooze":
            if options.minutes < 0:
                raise WrongUsage("A pause has 0 or more minutes", "Try: fallow share snooze 60")
            await client.call(api.Snooze(60.0 * options.minutes))
        else:
            await client.call(api.SetSharing(options.act == "on"))
        said = await client.call(api.GetStatus())
    output.result({"state": said.state, "reason": said.reason, "sharing": said.sharing}, f"{said.state}: {said.reason}")
    return 0


async def settings(options: argparse.Namespace, output: Output) -> int:
    """Show all settings, or set one."""
    if options.key and options.value is None:
        raise WrongUsage("A setting needs a value", f"Try: fallow settings {options.key} VALUE")
    async with await connect(options) as client:
        if options.key:
            await client.call(api.SetSetting(options.key, options.value))
        found = (await client.call(api.GetSettings())).settings
    shown = [one for one in found if not options.key or one.key == options.key]
    text = "\n".join(f"{one.key} = {one.value}\n    {one.title}: {one.sentence}" for one in shown)
    output.result({"settings": {one.key: one.value for one in shown}}, text)
    return 0


async def doctor(options: argparse.Namespace, output: Output) -> int:
    """Have a one-shot agent process look at what works here; 1 when something required does not."""
    Home.find().profile(options.profile)
    process = await asyncio.create_subprocess_exec(
        *command("agent", "doctor", "--profile", options.profile), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    said, words = await process.communicate()
    if process.returncode != 0:
        tail = words.decode(errors="replace").strip().splitlines()[-1:]
        raise Refused("The examination itself failed", " ".join(tail))
    checks = json.loads(said)["checks"]
    marks = {True: "ok", False: "--"}
    lines = []
    for check in checks:
        needed = "" if check["ok"] or not check["required"] else "  (required)"
        lines.append(f"{marks[check['ok']]}  {check['name']}: {check['detail']}{needed}")
        if not check["ok"] and check["hint"]:
            lines.append(f"      {check['hint']}")
    output.result({"checks": checks}, "\n".join(lines))
    return 1 if any(check["required"] and not check["ok"] for check in checks) else 0


async def monitor(options: argparse.Namespace, output: Output) -> int:
    """Print a reading each second."""
    async with await connect(options) as client:
        end = time.monotonic() + options.seconds
        try:
            while True:
                _print_reading(await client.call(api.GetMonitor()), output)
                if options.seconds and time.monotonic() + 1 > end:
                    return 0
                await asyncio.sleep(1)
        except asyncio.CancelledError:
            if options.seconds:
                raise
            return 0  # Ctrl-C is its only end


def _print_reading(said: api.MonitorReply, output: Output) -> None:
    reading = said.reading
    devices = [as_dict(device) for device in said.devices]
    value = {
        "cpu": reading.cpu,
        "cpu_others": reading.cpu_others,
        "memory": {"used": reading.memory_used, "total": reading.memory_total},
        "cpus": [device for device in devices if device["kind"] == "cpu"],
        "gpus": [device for device in devices if device["kind"] == "gpu"],
        "npus": [device for device in devices if device["kind"] == "npu"],
        "power": {"on_battery": reading.on_battery, "battery": reading.battery, "temperature": reading.temperature},
        "idle_seconds": reading.idle_seconds,
        "network": {"sent": reading.network_sent, "received": reading.network_received},
    }
    idle = "no source" if reading.idle_seconds is None else f"{reading.idle_seconds:.0f} s"
    memory = f"{reading.memory_used >> 20} of {reading.memory_total >> 20} MiB"
    text = f"cpu {reading.cpu:4.0%}  others {reading.cpu_others:4.0%}  memory {memory}  idle {idle}"
    names = ", ".join(f"{device['kind']} {device['name']}" for device in devices)
    output.result(value, f"{text}  {names}")
