"""What is typed into the form of an act, and read as the contracts want it: amounts, hashes, short names, shares."""

import re
from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.amounts import parse
from app.domain.errors import BadInput
from app.ui.texts import translate
from app.ui.views.stake_words import Field
from app.ui.views.widgets import Picker

_HASH = re.compile(r"(0x)?[0-9a-fA-F]{64}")
_NAME_BYTES = 32


class Input:
    """One field of a form with its widget."""

    def __init__(self, field: Field, widget: QWidget, read: Callable[[], str]) -> None:
        self.field, self.widget, self.label = field, widget, field.label
        self._read = read

    def value(self) -> str:
        """Return the parameter, empty while nothing is entered. Raises BadInput: it cannot be meant."""
        written = self._read().strip()
        match self.field.kind if written else "":
            case "name":
                return _hash(written) or _padded(written)
            case "digest":
                if not (found := _hash(written)):
                    raise BadInput(
                        translate("acts", "This is no hash"),
                        translate("acts", "A hash has 64 digits from 0 to 9 and a to f"),
                    )
                return found
            case "percent":
                return written.replace(QLocale().decimalPoint(), ".")
        return written


def make_input(field: Field, changed: Callable[[], object]) -> Input:
    """Return the field's widget; `changed` is called when another value is in it."""
    if field.kind == "pick":
        picker = Picker(field.label, field.options)
        picker.pick(field.value)
        picker.picked.connect(lambda _: changed())
        return Input(field, picker, lambda: str(picker.currentData() or ""))
    line = QLineEdit()
    line.setText(field.value)
    line.setPlaceholderText("0x…" if field.kind == "digest" else "")
    line.textChanged.connect(lambda _: changed())
    return Input(field, line, line.text)


def read_amount(written: str) -> int:
    """Return the wei that is written as this locale writes numbers: its sign for decimals, its spaces. Raises BadInput."""
    plain = written.strip()
    if QLocale().groupSeparator().isspace():
        plain = "".join(plain.split())
    point = QLocale().decimalPoint()
    if point != "." and "." not in plain:
        plain = plain.replace(point, ".")
    return parse(plain)


def local_amount(plain: str) -> str:
    """Return an amount with a point as this locale writes it."""
    return plain.replace(".", QLocale().decimalPoint())


def _hash(written: str) -> str:
    return f"0x{written.removeprefix('0x').lower()}" if _HASH.fullmatch(written) else ""


def _padded(written: str) -> str:
    """Return a short text as the 32 bytes the contracts keep. Raises BadInput."""
    if not written.isascii() or len(written) > _NAME_BYTES:
        raise BadInput(
            translate("acts", "This name is too long, or has letters beyond a to z"),
            translate("acts", "Use at most 32 plain letters, digits and signs, or a hash"),
        )
    return "0x" + written.encode().ljust(_NAME_BYTES, b"\0").hex()
