"""First start: three ways in, the easiest first."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.viewmodels.first_start import FirstStartViewModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.saving import ask_file
from app.ui.views.widgets import (
    Banner,
    Button,
    Card,
    Columns,
    Label,
    Pill,
    column,
    heading,
    muted,
    row,
    state_line,
    text,
)
from app.ui.views.widgets.flow import Flow


class FirstStartPage(Page):
    """Looking around is the main way; a wallet of one's own or an old one are the others."""

    viewmodel: FirstStartViewModel

    def __init__(self, desk: Desk) -> None:
        super().__init__(FirstStartViewModel(desk.vault, desk.shell, desk.preferences))
        model = self.viewmodel
        self.look = Button(translate("first_start", "Just look around"), "main", "sprout", model.look_around)
        self.make = Button(translate("first_start", "New wallet"), picture="key-round", clicked=model.make_wallet)
        self.restore = Button(translate("first_start", "Restore"), picture="download", clicked=model.restore_wallet)
        self.backup = Button(translate("first_start", "From a backup"), picture="folder", clicked=self._choose_backup)
        self.cancel = Button(translate("first_start", "Cancel"), clicked=model.cancel)
        self.progress, self.sentence = state_line(), muted()
        self.waiting = Card(row(self.progress, None, self.cancel), self.sentence)
        self.held, self.ways = Banner("good"), self._ways()
        self.add(_welcome(), self.waiting, self.held, self.ways, None)

    def show_state(self) -> None:
        state = self.viewmodel.state
        words, sentence = _step_words(state.step)
        self.progress.setText(words)
        self.sentence.setText(sentence)
        self.waiting.setVisible(bool(state.step))
        self.cancel.setVisible(state.step == "words")
        idle = not self.viewmodel.busy
        self._tell_held(idle and state.status in ("locked", "unlocked"), throwaway=state.throwaway)
        self.look.setEnabled(idle and state.status == "missing")
        for button in (self.make, self.restore, self.backup):
            button.setEnabled(idle and (state.status == "missing" or state.throwaway))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.look.setFocus()  # else the rail's first button would have it, which leads away from here

    def _tell_held(self, held: bool, *, throwaway: bool) -> None:
        """Say why not every way is open: there is a wallet."""
        self.held.setVisible(held)
        play = translate("first_start", "You are looking around already: the wallet here holds play money")
        own = translate("first_start", "There is a wallet here already")
        replaced = translate("first_start", "Your own wallet takes its place.")
        self.held.show_message(play if throwaway else own, replaced if throwaway else "", "good")

    def _choose_backup(self) -> None:
        async def choose() -> None:
            path = await ask_file(self.window(), translate("first_start", "Choose the backup"), "")
            if path is not None:
                self.viewmodel.restore_backup(path)

        self.viewmodel.run(choose(), "form")

    def _ways(self) -> QWidget:
        look = Card(
            row(heading(translate("first_start", "Look around")), None, Pill(translate("shell", "play money"), "good")),
            text(
                translate(
                    "first_start",
                    "A network of its own on this computer, real jobs, play money. No account, no password, nothing to lose.",
                )
            ),
            None,
            row(self.look, None),
        )
        own_words = heading(translate("first_start", "A wallet of your own"))
        own_words.setMinimumHeight(theme.now().sizes.pill)  # as high as the other card's head
        own = Card(
            row(own_words, None),
            text(
                translate(
                    "first_start",
                    "Twelve words that only you have. You write them on paper; they are shown once, in a window of "
                    "their own, and then forgotten.",
                )
            ),
            None,
            Flow(self.make, self.restore, self.backup),
        )
        return Columns(look, own)


def _welcome() -> QWidget:
    sentence = translate(
        "first_start",
        "Fallow lets this computer work for others while you do not need it, and pays you for it. It stops at once when you "
        "come back.",
    )
    place = QWidget()
    lines = column(Label(translate("first_start", "How do you want to begin?"), "state"), muted(sentence))
    lines.setContentsMargins(0, 0, 0, theme.TIGHT)
    place.setLayout(lines)
    return place


def _step_words(step: str) -> tuple[str, str]:
    """Return what is going on, and how long it may take."""
    words = {
        "wallet": (
            translate("first_start", "Making a play wallet"),
            translate("first_start", "It takes a few seconds."),
        ),
        "money": (
            translate("first_start", "Getting play money"),
            translate("first_start", "The local network starts; the first time it may take half a minute."),
        ),
        "device": (
            translate("first_start", "Setting this device up"),
            translate("first_start", "It is registered on the local network, with your consent."),
        ),
        "words": (
            translate("first_start", "Go on in the window with the words"),
            translate("first_start", "It is a program of its own: the words never come to this one."),
        ),
    }
    return words.get(step, ("", ""))
