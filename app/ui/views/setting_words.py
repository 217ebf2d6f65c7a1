"""What a setting's value is called."""

from app.domain.amounts import DECIMALS
from app.domain.settings import Setting
from app.ui.texts import exact_amount, number, percent, said, span, translate

CENTS = 2  # decimals of the tariff's currency
MILLION = 6  # a price for one unit is read as tokens for a million of them


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
        case "hundredths of your currency a kWh":
            return translate("settings", "{0} a kWh").format(exact_amount(value, CENTS))
    return f"{number(value)} {said(unit)}".strip()
