"""Labels by what they are for; their size and weight follow from that."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.views.dressing import tabular


class Label(QLabel):
    """A label with a role of the style sheet; it may wrap, and can be selected when `copyable`."""

    def __init__(self, words: str = "", role: str = "", *, wrap: bool = False, copyable: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        if copyable:
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    def set_role(self, role: str) -> None:
        """Change what it looks like."""
        if self.property("role") != role:
            self.setProperty("role", role)
            restyle(self)


class Pill(QLabel):
    """A word or two in a rounded field; `tone` is plain, good, wait or loss."""

    def __init__(self, words: str = "", tone: str = "plain") -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("pill", tone)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # A radius above half the height is ignored, so the height is fixed by the style sheet.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, words: str, tone: str) -> None:
        """Change word and tone together: colour never says a thing alone."""
        self.setText(words)
        if self.property("pill") != tone:
            self.setProperty("pill", tone)
            restyle(self)


def title(words: str = "") -> Label:
    return Label(words, "title")


def heading(words: str = "") -> Label:
    return Label(words, "heading")


def state_line(words: str = "") -> Label:
    return Label(words, "state")


def text(words: str = "", *, wrap: bool = True) -> Label:
    return Label(words, wrap=wrap)


def muted(words: str = "", *, wrap: bool = True) -> Label:
    return Label(words, "muted", wrap=wrap)


def faint(words: str = "", *, wrap: bool = False) -> Label:
    return Label(words, "faint", wrap=wrap)


def money(words: str = "") -> Label:
    made = Label(words, "money")
    made.setFont(tabular(made.font()))
    return made


def restyle(widget: QWidget) -> None:
    """Have the style sheet look at changed properties."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
