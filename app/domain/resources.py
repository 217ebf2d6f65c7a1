"""Readings of the machine and the values the idle policy works on. The rules themselves: app.domain.policy."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Device:
    """One processor that can compute: kind is cpu, gpu or npu; `memory` in bytes (0: unknown); `driver` as the system names it."""

    kind: str
    name: str
    memory: int = 0
    driver: str = ""
    providers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sample:
    """One reading. Shares are 0 to 1; None means that this machine does not tell. Times are monotonic seconds."""

    at: float
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
