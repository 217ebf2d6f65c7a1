"""How the monitor's figures are written, by their unit, and what its series are called."""

from dataclasses import dataclass

from app.ui.texts import data_size, moment, number, percent, span, translate
from app.wire import api

_KILO = 1024


@dataclass(frozen=True)
class Line:
    """One series of a chart: the agent's name for it, ours, and its colour of the palette."""

    series: str
    name: str
    colour: str


@dataclass(frozen=True)
class Plot:
    """One chart: its title, its lines, what its values are; where its axis ends (`high`), or at least reaches (`least`)."""

    key: str
    title: str
    lines: tuple[Line, ...]
    unit: str
    high: float | None = None
    least: float = 0.0


def plots() -> tuple[Plot, ...]:
    """Return the charts in the order of the page."""
    return (
        Plot(
            "cpu",
            translate("monitor", "Processor"),
            (
                Line("cpu", translate("monitor", "all"), "accent"),
                Line("cpu_others", translate("monitor", "other programs"), "muted"),
            ),
            "share",
            1.0,
        ),
        Plot("memory", translate("monitor", "Memory"), (Line("memory", "", "npu"),), "share", 1.0),
        Plot(
            "network",
            translate("monitor", "Network"),
            (
                Line("network_received", translate("monitor", "received"), "gpu"),
                Line("network_sent", translate("monitor", "sent"), "muted"),
            ),
            "bytes_per_second",
            least=16.0 * _KILO,
        ),
        Plot("temperature", translate("monitor", "Temperature"), (Line("temperature", "", "warn"),), "celsius", 110.0),
        Plot("battery", translate("monitor", "Battery"), (Line("battery", "", "accent"),), "share", 1.0),
    )


def value_words(unit: str, value: float) -> str:
    """Return a value for reading."""
    match unit:
        case "share":
            return percent(value)
        case "celsius":
            return translate("monitor", "{0} °C").format(number(value))
    return translate("monitor", "{0}/s").format(data_size(value) if value >= _KILO else _kilobytes(value))


def _kilobytes(value: float) -> str:
    """Return few bytes in the unit of many, so that a figure keeps its width while it changes."""
    return translate("monitor", "{0} kB").format(number(value / _KILO, 1 if value else 0))


def ends(history: api.HistoryReply, stale: bool) -> tuple[str, str]:
    """Return what stands at the two ends of the time axis."""
    if stale:
        return moment(history.end - history.span), moment(history.end)
    ago = {
        60: translate("monitor", "60 s ago"),
        3600: translate("monitor", "1 h ago"),
        86_400: translate("monitor", "24 h ago"),
    }
    return ago[history.span], translate("monitor", "now")


def facts(reading: api.Reading) -> tuple[tuple[str, str], ...]:
    """Return what the machine does now, as names and values; what it does not tell is said so."""
    unknown = translate("monitor", "not known")
    used, total = number(reading.memory_used / 2**30, 1), data_size(reading.memory_total)
    temperature = unknown if reading.temperature is None else value_words("celsius", reading.temperature)
    away = unknown if reading.idle_seconds is None else _away(reading.idle_seconds)
    return (
        (translate("monitor", "Processor"), percent(reading.cpu)),
        (translate("monitor", "Other programs"), percent(reading.cpu_others)),
        (translate("monitor", "Memory"), translate("monitor", "{0} of {1}").format(used, total)),
        (translate("monitor", "Temperature"), temperature),
        (translate("monitor", "Power"), _power(reading)),
        (translate("monitor", "Last touched"), away),
    )


def _away(seconds: float) -> str:
    if seconds < 2:
        return translate("monitor", "just now")
    return translate("monitor", "{0} ago").format(span(seconds if seconds < 60 else seconds // 60 * 60))


def _power(reading: api.Reading) -> str:
    if reading.on_battery is None:
        return translate("monitor", "not known")
    plug = translate("monitor", "On battery") if reading.on_battery else translate("monitor", "Plugged in")
    if reading.battery is None:
        return plug
    return translate("monitor", "{0}, {1}").format(plug, percent(reading.battery))
