"""How the sharing state is said: headline, the sentence that is always true, what stands in its pill, and the link to the rule."""

import time
from collections.abc import Mapping

from PySide6.QtCore import QDateTime, QLocale

from app.domain.settings import SETTINGS
from app.ui.texts import moment, reason, said, span, translate
from app.ui.views.setting_words import value_words
from app.wire import api


def headline(state: api.StateInfo) -> str:
    """Return the state in a word or two."""
    words = {
        "running": translate("share", "Sharing"),
        "waiting": translate("share", "Waiting until you are away"),
        "paused": translate("share", "Paused"),
    }
    return words.get(state.state, translate("share", "Not sharing"))


def pill(state: api.StateInfo, working: bool, now: float | None = None) -> tuple[str, str]:
    """Return the words beside the headline and their tone: what it does, or what it waits for; empty where nothing is to add."""
    if state.state == "running":
        return (translate("share", "working"), "good") if working else (translate("share", "ready"), "good")
    if state.state == "waiting" and state.until is not None:
        left = max(1.0, state.until - (time.time() if now is None else now))
        return translate("share", "in {0}").format(span(left)), "wait"
    words = {
        "snooze": translate("share", "by you"),
        "schedule": translate("share", "by the schedule"),
        "battery": translate("share", "on battery"),
        "temperature": translate("share", "too hot"),
        "cpu": translate("share", "processor needed"),
    }
    return words.get(state.rule, ""), "wait"


def sentence(state: api.StateInfo, now: float | None = None) -> str:
    """Return why it is so, in the reader's language, with what is left counted down to this moment."""
    if state.state == "running":
        return translate("share", "Nobody is using this computer. Sharing stops at once when you come back.")
    if state.state == "off":
        return translate(
            "share", "This computer does nothing for others. Turn the switch on to rent out its spare time."
        )
    moment_now = time.time() if now is None else now
    figures = dict(state.figures)
    if "left" in figures and state.until is not None:
        figures["left"] = max(1.0, state.until - moment_now)
    return f"{reason(state.template, figures)}."


def clock(unix: float) -> str:
    """Return a time for a list of what just happened: with its seconds today, else as a date and hour."""
    when = QDateTime.fromSecsSinceEpoch(int(unix))
    if when.date() != QDateTime.currentDateTime().date():
        return moment(unix)
    short = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    return QLocale().toString(when.time(), short.replace("mm", "mm:ss"))


def rule_link(state: api.StateInfo, settings: Mapping[str, str]) -> tuple[str, str]:
    """Return the words of the link to the setting behind the state, and its key; words are empty where none is behind it."""
    key = "idle_seconds" if state.state == "running" else state.setting
    setting = SETTINGS.get(key)
    if setting is None or not setting.group:
        return "", ""
    words = said(setting.title)
    if key in settings:
        words = translate("share", "{0}: {1}").format(words, value_words(setting, settings[key]))
    return words, key


def since(state: api.StateInfo, now: float | None = None) -> str:
    """Return since when it is so."""
    if not state.since:
        return ""
    passed = (time.time() if now is None else now) - state.since
    when = moment(state.since)
    if not 0 <= passed < 86_400:
        return translate("share", "Since {0}").format(when)
    whole = passed if passed < 60 else passed // 60 * 60
    return translate("share", "Since {0}, for {1}").format(when, span(whole))


def job_words(state: str) -> str:
    """Return what a job's state is called."""
    return job_states().get(state, (state, "plain"))[0]


def job_states() -> dict[str, tuple[str, str]]:
    """Return the words and the tone of each state of a job."""
    return {
        "accepted": (translate("share", "accepted"), "plain"),
        "running": (translate("share", "running"), "good"),
        "done": (translate("share", "done"), "plain"),
        "paid": (translate("share", "paid"), "good"),
        "returned": (translate("share", "handed back"), "wait"),
        "failed": (translate("share", "failed"), "loss"),
    }
