"""What each act's form asks, and the figures of the agent's answers; what acts are called is in stake_names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.staking import DAY
from app.ui.texts import amount as amount_words, duration, number, said, short_address, translate
from app.ui.views.stake_names import named
from app.wire import api

# Acts that can take everything there is, whatever it is worth by then.
WHOLE = ("undelegate", "pool-leave", "lend-withdraw", "repay", "duty-withdraw", "model-leave")


@dataclass(frozen=True)
class Field:
    """What a form asks besides the amount.

    `kind` is name (a short text or a hash), digest, number, percent or pick (one of `options`: value, words).
    """

    key: str
    label: str
    kind: str
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Form:
    """An act and what is asked: an amount of at most `most`, in what `asks` names (FLW or units; empty: `amount` is given), fields.

    `held` says what there is to choose from; `parameters` are given.
    """

    act: str
    title: str
    words: str
    asks: str = ""
    most: int = 0
    held: str = ""
    amount: int = 0
    fields: tuple[Field, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()


def form_of(act: str, most: int = 0, *, amount: int = 0, fields: Sequence[Field] = (), **given: str) -> Form:
    """Return the form of an act; one that asks how much is told the `most` there is, unless the `amount` is given."""
    return form_with(act, most, given, amount=amount, fields=fields)


def form_with(act: str, most: int, given: Mapping[str, str], *, amount: int = 0, fields: Sequence[Field] = ()) -> Form:
    """Return the form of an act whose given parameters are at hand as a mapping."""
    title, words, held = named(act)
    units = act == "register"
    chosen = bool(held) and not amount
    return Form(
        act=act,
        title=title.format(short_address(given.get("provider", "")) or given.get("claim", "")),
        words=words,
        asks=("units" if units else "FLW") if chosen else "",
        most=most,
        held=held.format(number(most) if units else amount_words(most)) if chosen else "",
        amount=amount,
        fields=tuple(fields),
        parameters=tuple(given.items()),
    )


def cut_field(cut: float) -> Field:
    """Return what asks for a provider's cut (0 to 1), the present one in it."""
    percent = f"{100 * cut:.2f}".rstrip("0").rstrip(".")
    return Field("cut", translate("acts", "Your cut before delegators share, in per cent"), "percent", percent)


def questions() -> tuple[str, str, str]:
    return (
        translate("acts", "What can I lose"),
        translate("acts", "When can I leave"),
        translate("acts", "What does it cost"),
    )


def figure_of(answer: api.AnswerInfo) -> str:
    """Return the figure of one of the agent's answers as it is read; empty where there is none."""
    value = int(answer.figure)
    if answer.unit == "seconds":
        if value == DAY:
            return translate("acts", "1 day")
        whole = value and value % DAY == 0
        return translate("acts", "{0} days").format(number(value // DAY)) if whole else duration(value)
    return f"{amount_words(value)} {answer.unit}" if answer.unit else ""


def sentence_of(answer: api.AnswerInfo) -> str:
    """Return the sentence of an answer in the reader's language, with its full stop."""
    return f"{said(answer.sentence)}."
