"""The wallet page's list of files that say what contracts' calls mean (ERC-7730): what the person added, and for what it holds."""

from app.ui.texts import translate
from app.ui.viewmodels.vault import Vault
from app.ui.viewmodels.wallet_descriptions import DescribedFile, DescriptionsViewModel
from app.ui.views.reading_card import ReadingCard
from app.ui.views.saving import ask_files
from app.ui.views.widgets import Button, Column, StateStack, Table, heading, muted
from app.ui.views.widgets.flow import Flow


class DescriptionsCard(ReadingCard):
    """Lists the files; it reads them while it is seen."""

    def __init__(self, vault: Vault) -> None:
        self.model = DescriptionsViewModel(vault)
        words = translate("described", "Descriptions of calls")
        self.table = Table(words, _columns())
        self.add = Button(translate("described", "Add files"), picture="plus", clicked=self._add)
        self.remove = Button(translate("described", "Remove"), "quiet", "x", self._remove)
        self.states = StateStack(
            self.table,
            empty=translate(
                "described",
                "No files yet. A contract's maker can publish one (ERC-7730) that says in words what its calls mean.",
            ),
            retry=self.model.wake,
            rows=1,
        )
        note = muted(
            translate(
                "described",
                "Each holds for exactly the contracts it names. What the signer reads by itself always stands above it.",
            )
        )
        super().__init__(self.model, heading(words), self.states, note, Flow(self.add, self.remove), name=words)
        self.model.changed.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(self._show)
        self._show()

    def _chosen(self) -> DescribedFile | None:
        found = self.table.selected() if self.model.state.files.value else None
        return found if isinstance(found, DescribedFile) else None

    def _add(self) -> None:
        async def choose() -> None:
            paths = await ask_files(self.window(), translate("described", "Add descriptions of calls"), "json")
            if paths:
                self.model.add(paths)

        self.model.run(choose(), "form")

    def _remove(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.model.remove(chosen.name)

    def _show(self) -> None:
        state = self.model.state
        self.states.show_part(state.files)
        self.table.show_rows(state.files.value or ())
        busy = self.model.doing("descriptions")
        self.add.setEnabled(not busy)
        self.remove.setEnabled(self._chosen() is not None and not busy)
        self.remove.setVisible(self.states.shown in ("content", "partial"))


def _columns() -> list[Column]:
    return [
        Column(translate("described", "File"), lambda one: one.name, lambda one: one.name.casefold(), stretch=True),
        Column(
            translate("described", "Whose, as it says"),
            lambda one: one.title,
            colour=lambda _: "muted",
        ),
        Column(
            translate("described", "Holds for"),
            _holds_for,
            tip=_all,
            colour=lambda one: "danger" if one.trouble else "text",
        ),
    ]


def _holds_for(one: DescribedFile) -> str:
    if one.trouble:
        return translate("described", "cannot be used")
    if one.part:
        return translate("described", "other files include it")
    count = len(one.holds_for)
    return translate("described", "%n call(s)", "", count)


def _all(one: DescribedFile) -> str:
    if one.trouble:
        return one.trouble
    places = [translate("described", "chain {0}: {1}").format(chain, address) for chain, address in one.places]
    return "\n".join([*places, *one.holds_for])
