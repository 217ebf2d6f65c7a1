"""The use page: what a person can have done by the model, here or on the network."""

from app.ui.texts import said, translate
from app.ui.viewmodels.use import UseViewModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.sheets import ask
from app.ui.views.use_compare import ComparePanel
from app.ui.views.use_search import SearchPanel
from app.ui.views.widgets import Banner, Card, Choices, muted, state_line
from app.ui.views.widgets.flow import Flow
from app.wire.api import HERE, NETWORK


class UsePage(Page):
    """On top what and where, in one card; below it the task that was chosen."""

    def __init__(self, desk: Desk) -> None:
        model = UseViewModel(desk.client, desk.notices)
        super().__init__(model)
        self.model = model
        self._sentence, self._explained = state_line(), muted()
        self._sentence.setWordWrap(True)
        self.task = Choices(
            translate("use", "What to do"),
            [("compare", translate("use", "Compare sentences")), ("search", translate("use", "Search a folder"))],
        )
        self.where = Choices(
            translate("use", "Where"),
            [(HERE, translate("use", "Only on this device")), (NETWORK, translate("use", "On the network"))],
        )
        self.task.chosen.connect(model.show)
        self.where.chosen.connect(model.choose_where)
        self.trouble = Banner()
        self.trouble.retry.show()
        self.trouble.retry.clicked.connect(model.wake)
        self.compare = ComparePanel(model, lambda: model.compare(self._ask_consent))
        self.search = SearchPanel(model, lambda: model.search(self._ask_consent))
        choices = Flow(self.task, self.where, apart=1)
        self.add(Card(self._sentence, self._explained, choices), self.trouble, self.compare, self.search, None)

    @property
    def holding(self) -> bool:
        """What was typed, and what came of it, stays until the window closes."""
        fields = (self.search.folder, self.search.question)
        return bool(self.compare.editor.toPlainText()) or any(field.text() for field in fields)

    def show_state(self) -> None:
        state = self.model.state
        self.task.choose(state.task)
        self.where.choose(state.where)
        self._say_where(state.where, said(state.model.value.title) if state.model.value else "")
        self.trouble.setVisible(state.model.status == "error")
        self.trouble.show_message(state.model.title, state.model.hint)
        self.compare.show_state(state)
        self.search.show_state(state)
        self.compare.setVisible(state.task == "compare")
        self.search.setVisible(state.task == "search")

    def _say_where(self, where: str, model: str) -> None:
        if where == NETWORK:
            self._sentence.setText(translate("use", "A provider on the network works for you"))
            words = translate(
                "use", "Texts travel encrypted; the provider's machine can read them. Paid from your escrow."
            )
        else:
            self._sentence.setText(translate("use", "This device works for you"))
            words = translate("use", "Nothing leaves it, and it costs nothing.")
        by = translate("use", "The model is {0}.").format(model) if model else ""
        self._explained.setText(f"{words} {by}".strip())

    async def _ask_consent(self) -> bool | None:
        """Ask once before anything goes to the network; the device's own work is what Enter chooses."""
        here = await ask(
            self.window(),
            translate("use", "The provider's machine can read what you send"),
            translate(
                "use",
                "Texts travel encrypted, but the machine that works on them has to read them, and its owner can look. "
                "Send nothing that has to stay private. You are asked this once.",
            ),
            translate("use", "Only on this device"),
            translate("use", "Send it to the network"),
        )
        return None if here is None else not here
