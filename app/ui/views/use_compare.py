"""Comparing sentences: the field they are written in, what it costs, and how near each two are."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui import theme
from app.ui.texts import age, translate
from app.ui.viewmodels.use import LEAST_TEXTS, UseState, UseViewModel
from app.ui.views.use_matrix import Matrix
from app.ui.views.use_parts import PriceLine
from app.ui.views.use_words import checked, figure, near, offer, paid, span, tokens
from app.ui.views.widgets import Button, Card, Column, StateStack, Table, column, faint, heading, muted, row
from app.wire.api import NETWORK

_LINES = 6  # and the field's own edges
Ask = Callable[[], None]


class ComparePanel(QWidget):
    """Two cards: the sentences with the price before, the result with the price after."""

    def __init__(self, model: UseViewModel, compare: Ask) -> None:
        super().__init__()
        self._model = model
        self.editor = self._make_editor()
        self.price = PriceLine()
        self.go = Button(translate("use", "Compare"), "main", "sparkles", compare)
        self.after, self.matrix = faint(wrap=True), Matrix()
        self.pairs = Table(translate("use", "Pairs of sentences, the nearest first"), _columns())
        self.result = StateStack(
            _stacked(self.matrix, self.pairs),
            empty=translate("use", "Nothing compared yet. Each pair will stand here, the nearest first."),
            rows=2,
        )
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self.editor, compare).setContext(Qt.ShortcutContext.WidgetShortcut)
        words, result = translate("use", "Sentences to compare"), translate("use", "How near they are")
        title = heading(words)
        title.setBuddy(self.editor)
        hint = muted(translate("use", "One on each line, two at least"))
        line = row(self.price, self.go)
        line.setStretch(0, 1)
        box = column(
            Card(title, hint, self.editor, line, name=words),
            Card(heading(result), self.after, self.result, name=result),
            spacing=theme.WIDE,
        )
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    def show_state(self, state: UseState) -> None:
        """Bring the state to the widgets; what is written in the field is the person's."""
        self._show_price(state)
        working = self._model.doing("compare")
        self.go.setText(translate("use", "Comparing") if working else translate("use", "Compare"))
        self.go.setEnabled(not working and self._can_start(state))
        part = state.comparison
        self.result.show_part(part)
        self.after.setVisible(part.value is not None)
        if part.value is not None:
            answer = part.value.answer
            words = (
                paid(answer.price, answer.where, answer.seconds),
                checked(answer.verified, answer.where),
                age(part.since),
            )
            self.after.setText(" · ".join(word for word in words if word))
            self.matrix.show_rows(part.value.texts, answer.similarity)
            texts = part.value.texts
            self.pairs.show_rows([(score, texts[one], texts[two]) for score, one, two in part.value.pairs()])

    def _show_price(self, state: UseState) -> None:
        quote = state.quote.value
        if len(state.texts) < LEAST_TEXTS:
            self.price.show_words(translate("use", "The price appears here before anything is done"))
        elif state.quote.status == "error":
            self.price.show_words(f"{state.quote.title}. {state.quote.hint}", trouble=True)
        elif quote is None:
            self.price.show_words(translate("use", "Counting tokens"))
        elif state.where != NETWORK:
            self.price.show_price(0, [tokens(quote.units), span(quote.here_seconds)])
        elif quote.best is None:
            self.price.show_words(translate("use", "Nobody on the network offers this now"), trouble=True)
        else:
            parts = [tokens(quote.units), span(quote.best.seconds), offer(quote.best)]
            self.price.show_price(int(quote.best.price), parts)

    @staticmethod
    def _can_start(state: UseState) -> bool:
        quote = state.quote.value
        return quote is not None and (state.where != NETWORK or quote.best is not None)

    def _make_editor(self) -> QPlainTextEdit:
        editor = QPlainTextEdit()
        editor.setAccessibleName(translate("use", "Sentences to compare"))
        editor.setPlaceholderText(translate("use", "The cat sleeps on the sofa\nA kitten naps on the couch\nIt rains"))
        editor.setTabChangesFocus(True)
        editor.setFixedHeight(editor.fontMetrics().lineSpacing() * _LINES + theme.ROOMY)
        editor.textChanged.connect(lambda: self._model.set_texts(lines(editor.toPlainText())))
        return editor


def lines(text: str) -> tuple[str, ...]:
    """Return the sentences that are written one on each line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _stacked(*widgets: QWidget) -> QWidget:
    place = QWidget()
    box = column(*widgets, spacing=theme.WIDE)
    box.setContentsMargins(0, 0, 0, 0)
    place.setLayout(box)
    return place


def _columns() -> list[Column]:
    def score(pair: Any) -> str:
        return figure(pair[0])

    return [
        Column(translate("use", "Nearness"), score, order=lambda pair: pair[0], right=True),
        Column(translate("use", "Meaning"), lambda pair: near(pair[0]), order=lambda pair: pair[0]),
        Column(translate("use", "Sentence"), lambda pair: pair[1], tip=lambda pair: pair[1], stretch=True),
        Column(translate("use", "And"), lambda pair: pair[2], tip=lambda pair: pair[2], stretch=True),
    ]
