"""The page that says no more than what the agent does now; each page of the rail starts from it."""

from app.ui.texts import said
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.widgets import Card, muted, state_line


class PlainPage(Page):
    """Shows the sharing state in one sentence."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.shell)
        self._state, self._reason = state_line(), muted()
        self.add(Card(self._state, self._reason), None)

    def show_state(self) -> None:
        state = self.viewmodel.state
        self._state.setText(state.state)
        self._reason.setText(said(state.reason))
