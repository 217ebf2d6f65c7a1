"""What a transaction would change, as a node has tried it: what goes, what comes, who may take what; or why nobody knows."""

from app.ui import theme
from app.ui.texts import amount, exact_amount, said, short_address, translate
from app.ui.views.widgets import Inset, Label, column, faint, text
from app.wire import api


def effects_place(effects: api.EffectsInfo) -> Inset:
    """Return the place that tells it; nothing changed is told too."""
    lines = [_line(*words) for words in effect_words(effects)]
    return Inset(
        faint(translate("consent", "What it would change, tried just now")), column(*lines, spacing=theme.TIGHT)
    )


def effect_words(effects: api.EffectsInfo) -> list[tuple[str, str]]:
    """Return each line, and its digits in full."""
    if effects.unknown:
        return [(said(effects.unknown), "")]
    lines = [(_change(one), _change(one, exactly=True)) for one in effects.changes]
    lines += [(_permission(one), one.spender) for one in effects.permissions]
    return lines or [(translate("consent", "No coin and no token of yours; only the fee is paid."), "")]


def _line(words: str, tip: str) -> Label:
    line = text(words)
    line.setToolTip(tip)
    return line


def _change(one: api.ChangeInfo, *, exactly: bool = False) -> str:
    units = int(one.amount)
    sign, size = "+" if units > 0 else "−", abs(units)
    if one.items:
        return translate("consent", "{0}{1} items of {2}").format(sign, size, one.symbol or short_address(one.token))
    figure = exact_amount(size, one.decimals) if exactly else amount(size, one.decimals)
    unit = one.symbol or translate("consent", "smallest units of {0}").format(short_address(one.token))
    return f"{sign}{figure} {unit}"


def _permission(one: api.PermissionInfo) -> str:
    who, token = one.name or short_address(one.spender), one.symbol or short_address(one.token)
    if one.amount is None:
        return translate("consent", "{0} may take all your {1}, without limit").format(who, token)
    if not int(one.amount):
        return translate("consent", "{0} may take nothing more of {1}").format(who, token)
    return translate("consent", "{0} may take up to {1} {2}").format(who, amount(int(one.amount), one.decimals), token)
