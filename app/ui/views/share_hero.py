"""The card on top of the share page: switch, the sentence that is always true, presets and the pause."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.presets import PRESETS
from app.ui import theme
from app.ui.texts import said, translate
from app.ui.viewmodels.share import ShareState, ShareViewModel
from app.ui.views.share_words import headline, pill, rule_link, sentence, since
from app.ui.views.widgets import (
    Button,
    Card,
    Choices,
    Label,
    Pill,
    StateStack,
    Switch,
    column,
    faint,
    muted,
    row,
    state_line,
)
from app.ui.views.widgets.flow import Flow
from app.wire import api

OpenRule = Callable[[str], None]


class Hero(Card):
    """Shows the sharing state; while something is counted down it is said anew each second it is seen."""

    def __init__(self, model: ShareViewModel, open_rule: OpenRule) -> None:
        super().__init__(name=translate("share", "Sharing"))
        self._model, self._open_rule = model, open_rule
        self.switch = Switch(translate("share", "Share compute"), large=True)
        self.switch.clicked.connect(model.share)
        self._headline, self._pill = state_line(), Pill()
        self._headline.setWordWrap(True)
        self._sentence, self._since = muted(), faint()
        self._link = Button("", "link", clicked=lambda: open_rule(self._key))
        self._key = ""
        self._presets = self._make_presets()
        self._preset_sentence = faint()
        self._preset_sentence.setWordWrap(True)
        self._pause = Button(translate("share", "Pause for 1 hour"), picture="pause", clicked=self._turn_pause)
        self._rules = Button(translate("share", "All rules"), clicked=lambda: open_rule(""))
        self._undo = Button(translate("share", "Undo"), "link", clicked=model.undo)
        self._bottom, self._head = QWidget(), QWidget()
        self._stack = StateStack(self._lay_out(), empty="", retry=model.wake, rows=6)
        self.box.addWidget(self._stack)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._say)

    def show_state(self, state: ShareState) -> None:
        """Bring the page's state to the card."""
        self._stack.show_part(state.share)
        share = state.share.value
        if share is None:
            return
        self.switch.set_on(share.state.sharing)
        self.switch.setEnabled(not self._model.doing("share"))
        self._show_presets(share.presets, bool(state.undo))
        self._show_pause(share.state)
        words, self._key = rule_link(share.state, state.settings)
        self._link.setText(words)
        self._link.setVisible(bool(words))
        self._say()
        self._count()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _lay_out(self) -> QWidget:
        self._bottom.setLayout(Flow(self._presets, self._pause, self._rules, spacing=theme.SMALL, apart=1))
        self._head.setLayout(Flow(self._headline, self._pill, spacing=theme.BASE))
        told = QWidget()
        told.setLayout(Flow(self._since, self._link, spacing=theme.SMALL))
        words = column(self._head, self._sentence, told, None, spacing=theme.SMALL)
        top = row(self.switch, words, spacing=theme.WIDE)
        top.setAlignment(self.switch, Qt.AlignmentFlag.AlignTop)
        top.setStretch(1, 1)
        asked = Label(translate("share", "How much to share"), "strong")
        under = column(asked, self._bottom, self._preset_line(), spacing=theme.SMALL)
        inside = QWidget()
        box = column(top, None, under, spacing=theme.WIDE)
        box.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(box)
        return inside

    def _make_presets(self) -> Choices:
        options = [(one.name, said(one.title)) for one in PRESETS]
        made = Choices(translate("share", "How much to share"), options)
        made.chosen.connect(self._model.apply)
        for one in PRESETS:
            made.button(one.name).setToolTip(said(one.sentence))
            made.button(one.name).setAccessibleDescription(said(one.sentence))
        return made

    def _preset_line(self) -> QWidget:
        line = row(self._preset_sentence, self._undo, spacing=theme.SMALL)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 1)
        place = QWidget()
        place.setLayout(line)
        return place

    def _show_presets(self, presets: list[api.PresetInfo], undo: bool) -> None:
        active = next((one for one in presets if one.active), None)
        self._presets.choose(active.name if active else "")
        own = translate("share", "Your own rules: no preset holds.")
        self._preset_sentence.setText(said(active.sentence) if active else own)
        self._undo.setVisible(undo)

    def _show_pause(self, state: api.StateInfo) -> None:
        paused = state.rule == "snooze"
        self._pause.setText(translate("share", "Go on now") if paused else translate("share", "Pause for 1 hour"))
        self._pause.set_picture("play" if paused else "pause")
        self._pause.setVisible(state.sharing)
        self._pause.setEnabled(not self._model.doing("snooze"))

    def _turn_pause(self) -> None:
        share = self._model.state.share.value
        if share is not None and share.state.rule == "snooze":
            self._model.snooze(0.0)
        else:
            self._model.snooze()

    def _say(self) -> None:
        share = self._model.state.share.value
        if share is None:
            return
        working = any(job.state == "running" for job in share.jobs)
        self._headline.setText(headline(share.state))
        words, tone = pill(share.state, working)
        self._pill.show_state(words, tone)
        self._pill.setVisible(bool(words))
        self._sentence.setText(sentence(share.state))
        self._since.setText(since(share.state))

    def _count(self) -> None:
        share = self._model.state.share.value
        if self.isVisible() and share is not None and share.state.since:
            self._second.start()
