"""The agent itself and the machine: status, switch, settings, readings."""

from app.wire.api.base import Ok, Request
from app.wire.frames import Message


class StatusReply(Message, frozen=True, tag=True):
    """`state` is off, running, waiting or paused; `setting` the key behind it; `since` in Unix seconds."""

    state: str
    rule: str
    reason: str
    setting: str
    since: float
    sharing: bool
    processes: dict[str, int]
    idle_source: str
    network: str
    jobs_running: int
    jobs_done: int
    queued_signatures: int


class GetStatus(Request[StatusReply], frozen=True, tag=True):
    """Ask for the agent's state."""


class SetSharing(Request[Ok], frozen=True, tag=True):
    """Turn the share switch. A last redemption is tried when it goes off."""

    on: bool


class Snooze(Request[Ok], frozen=True, tag=True):
    """Pause sharing for some seconds; 0 ends the pause."""

    seconds: float


class SetSetting(Request[Ok], frozen=True, tag=True):
    """Set one setting from text; app.domain.settings says what is valid."""

    key: str
    value: str


class SettingInfo(Message, frozen=True):
    """One setting: its value as text, what it means, what is valid."""

    key: str
    value: str
    title: str
    sentence: str


class SettingsReply(Message, frozen=True, tag=True):
    """All settings in the order of the table."""

    settings: list[SettingInfo]


class GetSettings(Request[SettingsReply], frozen=True, tag=True):
    """Ask for all settings."""


class SimulateIdle(Request[Ok], frozen=True, tag=True):
    """With idle_source = simulated: say how long nobody has touched the machine (None: a source that cannot tell)."""

    seconds: float | None


class Reading(Message, frozen=True, tag=True):
    """One line of the monitor. Shares 0 to 1; bytes; None where the machine does not tell."""

    cpu: float
    cpu_others: float
    memory_used: int
    memory_total: int
    on_battery: bool | None
    battery: float | None
    temperature: float | None
    idle_seconds: float | None
    network_sent: int
    network_received: int


class DeviceInfo(Message, frozen=True):
    """One processor: kind cpu, gpu or npu; memory in bytes, 0 when unknown.

    `units_per_second` is the benchmark of the shipped model on it, None until measured (or where it cannot run).
    """

    kind: str
    name: str
    memory: int
    driver: str
    providers: list[str]
    units_per_second: int | None = None


class MonitorReply(Message, frozen=True, tag=True):
    """The reading and the devices."""

    reading: Reading
    devices: list[DeviceInfo]


class GetMonitor(Request[MonitorReply], frozen=True, tag=True):
    """Ask for one reading."""
