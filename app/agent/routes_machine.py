"""Answers about the agent and the machine: status, switch, settings, readings."""

from app.agent.agent import Agent
from app.agent.server import Routes, Session
from app.agent.signing import Signatures
from app.domain.errors import Refused
from app.services.monitor import Monitor
from app.wire import api


class MachineRoutes:
    """The switch and what stands around it."""

    def __init__(self, agent: Agent, monitor: Monitor, signatures: Signatures) -> None:
        self._agent = agent
        self._tools = agent.tools
        self._monitor = monitor
        self._settings = agent.tools.settings
        self._signatures = signatures

    def routes(self) -> Routes:
        return {
            api.GetStatus: self._status,
            api.SetSharing: self._share,
            api.Snooze: self._snooze,
            api.SetSetting: self._set,
            api.GetSettings: self._all_settings,
            api.SimulateIdle: self._simulate,
            api.GetMonitor: self._reading,
        }

    async def _status(self, _: Session, __: api.GetStatus) -> api.StatusReply:
        status = self._tools.sharing.status
        market = self._agent.open_market
        done = (await market.books.provider.sums()).jobs_done if market else 0
        processes = {name: keeper.pid for name, keeper in self._agent.keepers.items()}
        processes["worker"] = self._tools.engine.pid or 0
        return api.StatusReply(
            state=status.state,
            rule=status.rule,
            reason=status.reason,
            setting=status.setting,
            since=status.since,
            sharing=status.sharing,
            processes={name: pid for name, pid in processes.items() if pid},
            idle_source=self._tools.sharing.idle_source,
            network="nats" if self._tools.network.connected else "connecting",
            jobs_running=market.desk.running if market else 0,
            jobs_done=done,
            queued_signatures=self._signatures.queued,
        )

    async def _share(self, _: Session, request: api.SetSharing) -> api.Ok:
        if request.on:
            await self._check_registered()
        await self._tools.sharing.switch(request.on)
        market = self._agent.open_market
        if not request.on and market is not None:
            await market.earnings.try_redeem()
        return api.Ok()

    async def _check_registered(self) -> None:
        owner = self._tools.accounts.owner()
        market = await self._agent.market()
        if await market.view.provider_of(self._tools.keys.device.address) != owner:
            market.view.forget()
            if await market.view.provider_of(self._tools.keys.device.address) != owner:
                raise Refused("This device is not registered on the network", "Register it: fallow stake register")

    async def _snooze(self, _: Session, request: api.Snooze) -> api.Ok:
        await self._tools.sharing.snooze(request.seconds)
        return api.Ok()

    async def _set(self, _: Session, request: api.SetSetting) -> api.Ok:
        await self._settings.set(request.key, request.value)
        return api.Ok()

    async def _all_settings(self, _: Session, __: api.GetSettings) -> api.SettingsReply:
        shown = self._settings.listed()
        return api.SettingsReply([api.SettingInfo(one.key, value, one.title, one.sentence) for one, value in shown])

    async def _simulate(self, _: Session, request: api.SimulateIdle) -> api.Ok:
        self._tools.sharing.simulate_idle(request.seconds)
        return api.Ok()

    async def _reading(self, _: Session, __: api.GetMonitor) -> api.MonitorReply:
        sample = self._monitor.sample()
        devices = [
            api.DeviceInfo(one.kind, one.name, one.memory, one.driver, list(one.providers), self._speed(one.kind))
            for one in self._monitor.devices()
        ]
        reading = api.Reading(
            cpu=sample.cpu,
            cpu_others=sample.cpu_others,
            memory_used=sample.memory_used,
            memory_total=sample.memory_total,
            on_battery=sample.on_battery,
            battery=sample.battery,
            temperature=sample.temperature,
            idle_seconds=sample.idle_seconds,
            network_sent=sample.network_sent,
            network_received=sample.network_received,
        )
        return api.MonitorReply(reading, devices)

    def _speed(self, kind: str) -> int | None:
        """Return what the worker, which computes on the CPU, was measured at."""
        return (self._agent.speed or None) if kind == "cpu" else None
