"""Words and figures as the reader's language writes them.

Every visible string passes through `translate`, with the page's name as its context; the English text is the key.
"""

import json
import re
import time
from collections.abc import Mapping
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.domain.amounts import DECIMALS
from app.runtime.resources import folder

MINUS = "\u2212"  # as wide as the digits, which a hyphen is not
_HOLE = re.compile(r"\{(\w+)\}")
_FRACTION = re.compile(r"(\d+)\.(\d+)(?: [A-Za-z]+| ?%)?")  # an amount, as processes write it into sentences
_SENTENCE_END = re.compile(r"(?<=\.) (?=[A-Z])")
_REMEMBERED = 256  # sentences whose template is known: a page says the same ones again and again
_ROUND = 4  # digits of a shown amount after the point that mean something


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return `text` in the reader's language; with `n` the plural form for it, %n replaced."""
    return QCoreApplication.translate(context, text, comment or None, n)


def amount(wei: int, decimals: int = DECIMALS) -> str:
    """Return an amount for reading, never rounded up: thousands separated, four digits of the fraction that mean something."""
    sign = MINUS if wei < 0 else ""
    whole, rest = divmod(abs(wei), 10**decimals)
    fraction = str(rest).rjust(decimals, "0")
    start = 0 if whole else len(fraction) - len(fraction.lstrip("0"))
    kept = fraction[: start + _ROUND].rstrip("0")
    if 0 < len(kept) < 2:
        kept = kept.ljust(2, "0")
    return f"{sign}{_grouped(whole)}{QLocale().decimalPoint() if kept else ''}{kept}"


def exact_amount(wei: int, decimals: int = DECIMALS) -> str:
    """Return an amount with all its digits."""
    sign = MINUS if wei < 0 else ""
    whole, rest = divmod(abs(wei), 10**decimals)
    fraction = str(rest).rjust(decimals, "0").rstrip("0") if rest else ""
    return f"{sign}{_grouped(whole)}{QLocale().decimalPoint() if fraction else ''}{fraction}"


def number(value: float, decimals: int = 0) -> str:
    """Return a number for reading."""
    return QLocale().toString(float(value), "f", decimals).replace("-", MINUS)


def percent(share: float) -> str:
    """Return a share (0 to 1) in per cent."""
    return translate("texts", "{0} %").format(number(100 * share))


def data_size(count: float) -> str:
    """Return a number of bytes for reading."""
    return QLocale().formattedDataSize(round(count), 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def moment(unix: float) -> str:
    """Return a time for reading: the hour today, else date and hour."""
    when = QDateTime.fromSecsSinceEpoch(int(unix))
    locale = QLocale()
    hour = locale.toString(when.time(), QLocale.FormatType.ShortFormat)
    if when.date() == QDateTime.currentDateTime().date():
        return hour
    return f"{locale.toString(when.date(), QLocale.FormatType.ShortFormat)} {hour}"


def age(unix: float, now: float | None = None) -> str:
    """Return how long ago something was, up to a day; then when it was."""
    seconds = max(0.0, (time.time() if now is None else now) - unix)
    if seconds < 60:
        return translate("texts", "just now")
    if seconds < 3600:
        return translate("texts", "{0} min ago").format(number(seconds // 60))
    if seconds < 86_400:
        return translate("texts", "{0} h ago").format(number(seconds // 3600))
    return moment(unix)


def duration(seconds: float) -> str:
    """Return a length of time in its two largest units."""
    whole = max(0, int(seconds))
    days, hours, minutes, rest = whole // 86_400, whole // 3600 % 24, whole // 60 % 60, whole % 60
    if days:
        return translate("texts", "{0} d {1} h").format(number(days), hours)
    if hours:
        return translate("texts", "{0} h {1} min").format(hours, minutes)
    if minutes:
        return translate("texts", "{0} min {1} s").format(minutes, rest)
    return translate("texts", "{0} s").format(rest)


def span(seconds: float) -> str:
    """Return a length of time as people say it, rounded up and without empty units: 2 min 10 s, 3 min."""
    whole = max(1, -int(-seconds // 1))
    parts = (
        (whole // 86_400, translate("texts", "{0} d")),
        (whole // 3600 % 24, translate("texts", "{0} h")),
        (whole // 60 % 60, translate("texts", "{0} min")),
        (whole % 60, translate("texts", "{0} s")),
    )
    return " ".join([words.format(number(count)) for count, words in parts if count][:2])


def short_address(address: str) -> str:
    """Return an address as it is recognised: 0x9A3f…77d1."""
    return f"{address[:6]}…{address[-4:]}" if len(address) > 12 else address


def said(text: str) -> str:
    """Return what another process said, in the reader's language if it is known: as a whole, else sentence by sentence."""
    if not text:
        return text
    known = QCoreApplication.translate("said", text)
    if known != text:
        return known
    made_of = _made_of(text)
    if made_of is not None:
        template, parts = made_of
        words = [_put_in(part) for part in parts]
        names = dict(zip(_HOLE.findall(template), words, strict=True))
        return QCoreApplication.translate("said", template).format(*words, **names)
    sentences = _SENTENCE_END.split(text)
    return " ".join(said(one) for one in sentences) if len(sentences) > 1 else text


def reason(template: str, figures: Mapping[str, float]) -> str:
    """Return why sharing is in its state: the agent's template in the reader's language, its figures as this locale writes."""
    words = {}
    for name, value in figures.items():
        if name == "until":
            words[name] = moment(value)
        else:
            words[name] = span(value) if name in ("needed", "left") else number(value)
    return QCoreApplication.translate("said", template).format(**words)


def _put_in(part: str) -> str:
    """Return what was put into a sentence: known words in the reader's language, an amount with this locale's point."""
    if _FRACTION.fullmatch(part):
        return part.replace(".", QLocale().decimalPoint())
    return QCoreApplication.translate("said", part)


@cache
def _templates() -> list[str]:
    """Return the sentences with something put in, those with most words of their own first."""
    templates: list[str] = json.loads((folder() / "translations" / "sentences.json").read_text(encoding="utf-8"))
    return sorted(templates, key=lambda template: len(_HOLE.sub("", template)), reverse=True)


@cache
def _own_words(template: str) -> list[str]:
    return _HOLE.split(template)[::2]


@lru_cache(_REMEMBERED)
def _made_of(text: str) -> tuple[str, list[str]] | None:
    """Return the template of `text` and what was put into it; None when it was made of none."""
    for template in _templates():
        parts = _parts(template, text)
        if parts is not None:
            return template, parts
    return None


def _parts(template: str, text: str) -> list[str] | None:
    """Return what was put into a template to make `text`; None when it was not made of it."""
    first, *pieces = _own_words(template)
    if not (text.startswith(first) and text.endswith(pieces[-1])):
        return None
    rest, parts = text[len(first) :], []
    for number, words in enumerate(pieces, 1):
        last = number == len(pieces)
        at = len(rest) - len(words) if last else rest.find(words, 1)
        if at < 1:
            return None
        parts.append(rest[:at])
        rest = rest[at + len(words) :]
    return parts


def _grouped(whole: int) -> str:
    digits = str(whole)
    head = len(digits) % 3
    parts = [digits[:head]] if head else []
    parts += [digits[at : at + 3] for at in range(head, len(digits), 3)]
    return QLocale().groupSeparator().join(parts)
