"""What a file that the person added says of a call or of typed data: set apart from what the signer knows by itself."""

from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.views.widgets import Card, Label, faint, muted
from app.ui.views.widgets.boxes import TOP
from app.wire.signer import Described

_LONG = 44


def described_card(described: Described) -> QWidget:
    """Return the card; where the file does not fit, it says why and nothing else."""
    head = faint(translate("described", "Described by a file you added; Fallow has not checked it"))
    if described.trouble:
        words = translate("described", "The file does not fit this: {0}").format(described.trouble)
        return Card(
            head, muted(words), spacing=theme.SMALL, name=translate("described", "Described by a file you added")
        )
    title = Label(described.intent or described.title, "strong", wrap=True, copyable=True)
    source = faint(" · ".join(filter(None, (described.title, described.file))))
    name = translate("described", "Described by a file you added")
    return Card(head, title, source, _lines(described), spacing=theme.SMALL, name=name)


def _lines(described: Described) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.WIDE)
    grid.setVerticalSpacing(theme.TIGHT)
    grid.setColumnStretch(1, 1)
    for number, one in enumerate(described.lines):
        label = muted(("    " * one.depth) + one.label)
        value = Label(_breakable(one.value), wrap=True, copyable=True)
        value.setAccessibleName(f"{one.label}: {one.value}")
        if one.value:
            grid.addWidget(label, number, 0, TOP)
            grid.addWidget(value, number, 1)
        else:
            grid.addWidget(label, number, 0, 1, 2, TOP)
    return grid


def _breakable(value: str) -> str:
    """Return a value whose long words can be broken anywhere."""
    return " ".join("\u200b".join(word) if len(word) > _LONG else word for word in value.split(" "))
