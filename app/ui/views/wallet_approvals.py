"""The wallet page's list of permissions: who may take which token, how much, and how that is taken back."""

from app.ui.texts import amount, exact_amount, short_address, translate
from app.ui.viewmodels.vault import Vault
from app.ui.viewmodels.wallet_sent import ApprovalsViewModel
from app.ui.views.reading_card import ReadingCard
from app.ui.views.widgets import Button, Column, StateStack, Table, heading, muted
from app.ui.views.widgets.flow import Flow
from app.wire import api


class ApprovalsCard(ReadingCard):
    """Permissions of all accounts, those without limit first; it reads while it is seen."""

    def __init__(self, vault: Vault) -> None:
        self.model = ApprovalsViewModel(vault)
        self.table = Table(translate("sent", "Permissions"), _columns())
        self.revoke = Button(translate("sent", "Revoke"), picture="x", clicked=self._revoke)
        self.reading = muted(translate("sent", "Older blocks are still being read."))
        self.states = StateStack(
            self.table,
            empty=translate("sent", "No contract may take your tokens. Permissions that you give are listed here."),
            retry=self.model.wake,
            rows=2,
        )
        head = Flow(heading(translate("sent", "Permissions")), self.revoke, apart=1)
        super().__init__(self.model, head, self.states, self.reading, name=translate("sent", "Permissions"))
        self.model.changed.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(self._show)
        self._show()

    def _chosen(self) -> api.ApprovalInfo | None:
        found = self.model.state.approvals.value or ()
        chosen = found[0] if len(found) == 1 else self.table.selected()
        return chosen if isinstance(chosen, api.ApprovalInfo) else None

    def _revoke(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.model.revoke(chosen)

    def _show(self) -> None:
        state = self.model.state
        self.states.show_part(state.approvals)
        self.table.show_rows(state.approvals.value or ())
        self.reading.setVisible(not state.complete)
        self.revoke.setVisible(bool(state.approvals.value))
        self.revoke.setEnabled(self._chosen() is not None and not self.model.doing("revoke"))


def how_much(one: api.ApprovalInfo, *, exactly: bool = False) -> str:
    """Return what may be taken; of an unknown token nobody can say how much it is."""
    if one.unlimited:
        return translate("sent", "everything, without limit")
    if not one.symbol:
        return translate("sent", "{0} smallest units").format(one.amount)
    return f"{exact_amount(int(one.amount)) if exactly else amount(int(one.amount))} {one.symbol}"


def _columns() -> list[Column]:
    return [
        Column(
            translate("sent", "Who"),
            lambda one: one.name or short_address(one.spender),
            tip=lambda one: one.spender,
            stretch=True,
        ),
        Column(
            translate("sent", "Token"), lambda one: one.symbol or short_address(one.token), tip=lambda one: one.token
        ),
        Column(
            translate("sent", "Account"),
            lambda one: short_address(one.owner),
            tip=lambda one: one.owner,
            colour=lambda _: "muted",
        ),
        Column(
            translate("sent", "May take"),
            how_much,
            lambda one: int(one.amount),
            lambda one: how_much(one, exactly=True),
            lambda one: "danger" if one.unlimited else "text",
            right=True,
        ),
    ]
