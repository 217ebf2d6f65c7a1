"""What an agent might answer the share, monitor and settings pages, for their tests."""

import math

from app.domain.presets import PRESETS
from app.domain.settings import SETTINGS
from app.wire import api

NOW = 1_764_000_000.0
PAYERS = ("0x71C7656EC7ab88b098defB751B7401B5f6d8976F", "0x4B20993Bc481177ec7E8f571ceCaE8A9e22C02db")
WORDS = {
    "running": ("", "Sharing: nobody is using this computer", {}, "share", None),
    "waiting": (
        "user",
        "Waiting until nobody has used this computer for {needed} (needs {left} more)",
        {"needed": 180.0, "left": 130.0},
        "idle_seconds",
        NOW + 130,
    ),
    "snooze": ("snooze", "Paused by you until {until}", {"until": NOW + 3600}, "snooze_until", NOW + 3600),
    "battery": (
        "battery",
        "Paused until the battery is at {goal} % or plugged in (now {now} %)",
        {"goal": 55.0, "now": 31.0},
        "battery_floor",
        None,
    ),
    "off": ("switch", "Sharing is off", {}, "share", None),
}
TITLES = {"minilm-l6-v2-int8": "MiniLM-L6 embeddings"}


def state(which: str) -> api.StateInfo:
    """Return a sharing state: running, waiting, snooze, battery or off."""
    rule, template, figures, key, until = WORDS[which]
    name = {"snooze": "paused", "battery": "paused"}.get(which, which)
    return api.StateInfo(name, rule, template, template, figures, key, NOW - 360, until, which != "off")


def earnings(jobs: int, gross: int, electricity: int | None) -> api.EarningsInfo:
    """Return earnings of which the market took a twentieth."""
    fee = gross // 20
    devices = [api.DeviceEarnings("cpu", jobs, jobs * 212, jobs * 0.14, str(gross))]
    return api.EarningsInfo(
        jobs,
        str(gross),
        str(fee),
        str(gross - fee),
        str(gross // 2),
        str(fee // 2),
        str(210 * 10**12),
        electricity,
        devices,
    )


def job(number: int, name: str = "paid") -> api.ProviderJobInfo:
    """Return the job that began `number` seconds ago."""
    seconds = None if name in ("accepted", "running") else 0.138 + 0.003 * (number % 5)
    units = 212 + 17 * (number % 7)
    return api.ProviderJobInfo(
        number.to_bytes(16, "big"), "minilm-l6-v2-int8", PAYERS[number % 2], name, units, str(units * 10**12), NOW - number,
        seconds, "cpu" if seconds else "",
    )  # fmt: skip


def share(which: str = "running", *, jobs: int = 8, electricity: int | None = 190_000) -> api.ShareReply:
    """Return the share page in a state."""
    working = which == "running"
    done = [job(number, "running" if working and number == 0 else "paid") for number in range(jobs)]
    presets = [
        api.PresetInfo(one.name, one.title, one.sentence, dict(one.settings), one.name == "balanced") for one in PRESETS
    ]
    return api.ShareReply(
        state(which),
        earnings(1204, 4_612 * 10**15, electricity),
        earnings(31_870, 120_450 * 10**15, electricity and 30 * electricity),
        str(372 * 10**15),
        [api.DemandInfo("minilm-l6-v2-int8", 412, 8.7)],
        done,
        presets,
        True,
    )


CPU = api.DeviceInfo("cpu", "AMD Ryzen 7 7840U", 32 * 2**30, "amd64", ["CPUExecutionProvider"], 4100)
GPU = api.DeviceInfo("gpu", "Radeon 780M", 4 * 2**30, "amdgpu", [], None)
NPU = api.DeviceInfo("npu", "AMD XDNA", 0, "amdxdna", [], None)
READING = api.Reading(0.42, 0.08, 7 * 2**30, 32 * 2**30, False, 0.83, 61.0, 365.0, 10**9, 4 * 10**9)
_SHAPES = {
    "cpu": ("share", 0.42, 0.12),
    "cpu_others": ("share", 0.08, 0.03),
    "memory": ("share", 0.22, 0.01),
    "temperature": ("celsius", 61.0, 4.0),
    "battery": ("share", 0.83, 0.02),
    "network_sent": ("bytes_per_second", 42_000.0, 9_000.0),
    "network_received": ("bytes_per_second", 65_000.0, 21_000.0),
}


def history(span: int = 3600, *, untold: tuple[str, ...] = (), gap: tuple[int, int] = (0, 0)) -> api.HistoryReply:
    """Return waves over a span; the `untold` series hold nothing, and `gap` is a span of points that nobody took."""
    step = span / 60
    series = []
    for name, (unit, middle, swing) in _SHAPES.items():
        points: list[float | None] = [
            None
            if name in untold or gap[0] <= at < gap[1]
            else middle + swing * (math.sin(at / 4 + len(name)) + 0.4 * math.sin(at * 1.7))
            for at in range(60)
        ]
        series.append(api.Series(name, unit, points))
    jobs = [
        api.JobSpan(NOW - span * 0.9, NOW - span * 0.7, "minilm-l6-v2-int8"),
        api.JobSpan(NOW - span * 0.45, NOW - span * 0.32, "minilm-l6-v2-int8"),
        api.JobSpan(NOW - span * 0.08, None, "minilm-l6-v2-int8"),
    ]
    return api.HistoryReply(span, step, NOW, series, jobs)


def monitor(*devices: api.DeviceInfo) -> api.MonitorReply:
    """Return a reading with these processors."""
    return api.MonitorReply(READING, list(devices))


def settings(**changed: str) -> api.SettingsReply:
    """Return all settings at their defaults but for what is given."""
    return api.SettingsReply(
        [
            api.SettingInfo(one.key, changed.get(one.key, one.render(one.default)), one.title, one.sentence)
            for one in SETTINGS.values()
        ]
    )


def models() -> api.ModelsReply:
    """Return a catalogue of one."""
    return api.ModelsReply(
        [
            api.ModelInfo(
                "minilm-l6-v2-int8", TITLES["minilm-l6-v2-int8"], "embed", 22_842_499, "Apache-2.0", "25df", "", True,
                "ready", "", ["cpu"], 4100, 256, str(10**12), 2, str(9 * 10**11),
            )
        ]
    )  # fmt: skip
