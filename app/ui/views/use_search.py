"""Searching a folder by meaning: which folder, which question, what it costs, and the passages that answer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import age, number, translate
from app.ui.viewmodels.use import UseState, UseViewModel
from app.ui.views.use_parts import Passage, PriceLine
from app.ui.views.use_words import offer, paid, progress, read, skipped, span, tokens
from app.ui.views.widgets import Button, Card, Label, StateStack, column, faint, heading, muted, row
from app.wire import api
from app.wire.api import NETWORK

Ask = Callable[[], None]


class SearchPanel(QWidget):
    """Two cards: folder and question with the price before, the passages with the price after."""

    def __init__(self, model: UseViewModel, search: Ask) -> None:
        super().__init__()
        self._model = model
        self.folder, self.question = QLineEdit(), QLineEdit()
        self.choose = Button(translate("use", "Choose a folder"), picture="folder", clicked=self._choose)
        self.held, self.left_out, self.price = muted(), faint(wrap=True), PriceLine()
        self.go = Button(translate("use", "Search"), "main", "text-search", search)
        self.stop = Button(translate("use", "Stop"), picture="x", clicked=model.stop)
        self.bar, self.stage = QProgressBar(), faint()
        self.after, self.passages = faint(wrap=True), list[Passage]()
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.SMALL)
        self._list.setContentsMargins(0, 0, 0, 0)
        place = QWidget()
        place.setLayout(self._list)
        nothing = translate("use", "Nothing searched yet. Passages will stand here with file and line, the best first.")
        self.result = StateStack(place, empty=nothing, rows=2)
        self._set_up(search)
        found = translate("use", "Passages")
        box = column(self._form(), Card(heading(found), self.after, self.result, name=found), spacing=theme.WIDE)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    def show_state(self, state: UseState) -> None:
        """Bring the state to the widgets; what is written in the fields is the person's."""
        if self.folder.text() != state.folder and not self.folder.hasFocus():
            self.folder.setText(state.folder)
        self._show_reading(state)
        self._show_progress(state)
        self.result.show_part(state.found)
        self.after.setVisible(state.found.value is not None)
        if state.found.value is not None:
            self._show_found(state.found.value, state.found.since)

    def _show_reading(self, state: UseState) -> None:
        held = state.reading.value
        self.held.setVisible(held is not None)
        self.left_out.setVisible(held is not None and bool(skipped(held.folder.skipped)))
        if held is not None:
            fresh = translate("use", "{0} of them new to Fallow").format(number(held.folder.fresh))
            self.held.setText(f"{read(held.folder.files, held.folder.passages)} · {fresh}")
            self.left_out.setText(skipped(held.folder.skipped))
        self._show_price(state)

    def _show_price(self, state: UseState) -> None:
        held = state.reading.value
        if not state.folder:
            self.price.show_words(translate("use", "The price appears here before anything is done"))
        elif state.reading.status == "error":
            self.price.show_words(f"{state.reading.title}. {state.reading.hint}", trouble=True)
        elif held is None:
            self.price.show_words(translate("use", "Looking into the folder"))
        elif state.where != NETWORK:
            self.price.show_price(0, [tokens(held.folder.units), span(held.seconds)])
        elif held.question is None:
            self.price.show_words(translate("use", "Type a question to see the price"))
        elif held.price is None:
            self.price.show_words(translate("use", "Nobody on the network offers this now"), trouble=True)
        else:
            best = held.folder.best or held.question.best
            parts = [
                tokens(held.folder.units + held.question.units),
                *((span(best.seconds), offer(best)) if best else ()),
            ]
            self.price.show_price(held.price, parts)

    def _show_progress(self, state: UseState) -> None:
        working = self._model.doing("search")
        for widget in (self.bar, self.stage, self.stop):
            widget.setVisible(working)
        self.go.setVisible(not working)
        self.price.setVisible(not working)
        held = state.reading.value
        ready = held is not None and bool(state.question.strip())
        self.go.setEnabled(ready and (state.where != NETWORK or (held is not None and held.price is not None)))
        self.stop.setEnabled(not self._model.doing("stop"))
        self.stage.setText(progress(state.progress))
        total = state.progress.total if state.progress else 0
        self.bar.setRange(0, total)
        self.bar.setValue(state.progress.done if state.progress else 0)

    def _show_found(self, found: api.SearchReply, since: float) -> None:
        done = translate("use", "{0} computed now").format(number(found.computed))
        parts = (paid(found.price, found.where, found.seconds), read(found.files, found.passages), done, age(since))
        self.after.setText(" · ".join(parts))
        while len(self.passages) < len(found.hits):
            passage = Passage(self._open)
            self.passages.append(passage)
            self._list.addWidget(passage)
        for place, passage in enumerate(self.passages):
            passage.setVisible(place < len(found.hits))
            if place < len(found.hits):
                passage.show_hit(found.hits[place])

    def _set_up(self, search: Ask) -> None:
        self.folder.setPlaceholderText(translate("use", "Folder with .txt and .md files"))
        self.question.setPlaceholderText(translate("use", "What are you looking for"))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("use", "How far the search is"))
        self.folder.editingFinished.connect(lambda: self._model.set_folder(self.folder.text().strip()))
        self.question.textChanged.connect(self._model.set_question)
        self.question.returnPressed.connect(lambda: search() if self.go.isEnabled() else None)

    def _form(self) -> Card:
        folder, question = Label(translate("use", "Folder"), "strong"), Label(translate("use", "Question"), "strong")
        for name, field in ((folder, self.folder), (question, self.question)):
            name.setBuddy(field)
            field.setAccessibleName(name.text())
        line = row(self.folder, self.choose)
        line.setStretch(0, 1)
        end = row(self.price, self.stage, self.bar, self.stop, self.go)
        end.setStretch(0, 1)
        end.setStretch(2, 1)
        return Card(
            column(folder, line, self.held, self.left_out, spacing=theme.SMALL),
            column(question, self.question, spacing=theme.SMALL),
            end,
            name=translate("use", "Search a folder by meaning"),
        )

    def _choose(self) -> None:
        start = self.folder.text() or str(Path.home())
        dialog = QFileDialog(self.window(), translate("use", "Choose a folder to search"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.folder.setText(path)
        self._model.set_folder(path)
        self.question.setFocus()

    def _open(self, file: str) -> None:
        """Open a file of the folder with the system."""
        from PySide6.QtCore import QUrl  # its first use makes many types at once: only for whoever opens a file
        from PySide6.QtGui import QDesktopServices

        path = Path(self._model.state.folder) / file
        if not path.is_file() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._model.could_not_open(path)
