"""What a setting's value is called, and lengths of time as people say them."""

from app.domain.amounts import DECIMALS
from app.domain.settings import Setting
from app.ui.texts import exact_amount, number, percent, said, translate

MILLION = 6  # a price for one unit is read as tokens for a million of them


def span(seconds: float) -> str:
    """Return a length of time without empty units, rounded up: 2 min 10 s, 3 min."""
    whole = max(0, -int(-seconds // 1))
    parts = (
        (whole // 86_400, translate("settings", "{0} d")),
        (whole // 3600 % 24, translate("settings", "{0} h")),
        (whole // 60 % 60, translate("settings", "{0} min")),
        (whole % 60, translate("settings", "{0} s")),
    )
    said_parts = [words.format(number(count)) for count, words in parts if count]
    return " ".join(said_parts[:2]) or translate("settings", "{0} s").format(number(0))


def choice_words(choice: str) -> str:
    """Return what a choice is called."""
    words = {
        "auto": translate("settings", "The system"),
        "simulated": translate("settings", "A simulation"),
        "none": translate("settings", "Nobody"),
    }
    return words.get(choice, choice)


def value_words(setting: Setting, text: str) -> str:
    """Return a setting's value, given as text, for reading."""
    match setting.kind:
        case "switch":
            return translate("settings", "on") if text == "on" else translate("settings", "off")
        case "choice":
            return choice_words(text)
        case "week" if text == "always":
            return translate("settings", "always")
        case "number":
            return _number_words(setting.unit, int(text))
    return text


def _number_words(unit: str, value: int) -> str:
    match unit:
        case "s":
            return span(value)
        case "%":
            return percent(value / 100)
        case "wei":
            return translate("settings", "{0} FLW a million units").format(exact_amount(value, DECIMALS - MILLION))
    return f"{number(value)} {said(unit)}".strip()
