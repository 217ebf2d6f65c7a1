"""The provider that is chosen in the table, in full, and what can be done with it."""

from app.ui import theme
from app.ui.texts import translate
from app.ui.views.stake_cards import allow
from app.ui.views.stake_parts import ExitStrip, weigh
from app.ui.views.stake_provider_rows import Row, health_words, past_words, stake_words
from app.ui.views.stake_section import Section
from app.ui.views.stake_sheet import open_form
from app.ui.views.stake_words import form_of
from app.ui.views.widgets import AddressLabel, Button, Inset, Pill, muted, row
from app.ui.views.widgets.flow import Flow


class ChosenProvider(Inset):
    """The row that is chosen, in full, and what can be done with it."""

    def __init__(self, section: Section) -> None:
        super().__init__(name=translate("stake", "The chosen provider"), spacing=theme.SMALL)
        self._section = section
        self._row: Row | None = None
        self._token = 0
        self.address, self.words, self.past, self.pill = AddressLabel(role="strong"), muted(), muted(), Pill()
        self.delegate = Button(translate("stake", "Put tokens behind it"), "main", clicked=lambda: self.act("delegate"))
        self.undelegate = Button(translate("stake", "Take some out"), clicked=lambda: self.act("undelegate"))
        self.undelegate.setAccessibleName(translate("stake", "Take some of what is behind it out"))
        self.leaving = ExitStrip(
            translate("stake", "What leaves this provider"),
            keep=translate("stake", "Keep it behind this provider"),
            withdraw=lambda: self.act("withdraw-delegated"),
            again=lambda: self.act("undelegate"),
            back=lambda: self.act("stay"),
        )
        self.box.addLayout(row(self.address, self.pill))
        for part in (self.words, self.past, self.leaving):
            self.box.addWidget(part)
        self.box.addLayout(Flow(self.delegate, self.undelegate))

    def buttons(self) -> tuple[tuple[Button, str], ...]:
        """Return the acts on a provider, with what each is called."""
        return (
            (self.delegate, "delegate"),
            (self.undelegate, "undelegate"),
            (self.leaving.withdraw, "withdraw-delegated"),
            (self.leaving.keep, "stay"),
        )

    def show_row(self, found: Row | None, token: int, busy: bool) -> None:
        """Show a provider; None hides all of it."""
        self._row, self._token = found, token
        self.setVisible(found is not None)
        if found is None:
            return
        self.address.show_address(found.info.address)
        self.pill.show_state(health_words(found.info), "good" if found.info.healthy else "wait")
        self.words.setText(stake_words(found))
        self.past.setText(past_words(found.info))
        self.leaving.show_exit(found.leaving, busy)
        allow(self.delegate, [(not token, translate("stake", "No tokens are in the account"))], busy)
        nothing = translate("stake", "You have nothing behind this provider")
        allow(self.undelegate, [(not found.mine, nothing)], busy)
        opened = found.leaving.phase == "open"
        weigh(self.delegate, not opened)
        weigh(self.leaving.withdraw, opened)
        if found.leaving.phase == "nothing":  # hidden buttons are no acts
            self.leaving.withdraw.setEnabled(False)
            self.leaving.keep.setEnabled(False)

    def act(self, act: str) -> None:
        """Carry out an act on the chosen provider: with a form where an amount is asked."""
        if self._row is None:
            return
        model, provider = self._section.model, self._row.info.address
        match act:
            case "delegate" if self.delegate.isEnabled():
                open_form(self, model, form_of(act, self._token, provider=provider))
            case "undelegate" if not model.busy and self._row.mine:
                open_form(self, model, form_of(act, self._row.mine, provider=provider))
            case "withdraw-delegated" if self.leaving.withdraw.isEnabled():
                model.act(act, provider=provider)
            case "stay" if self.leaving.keep.isEnabled():
                model.act("undelegate", 0, provider=provider)
