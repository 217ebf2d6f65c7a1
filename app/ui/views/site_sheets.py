"""The sheets by which a person decides for sites: which accounts to show, a network to turn on, a statement to sign."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.domain.chains import BY_KEY, coin_of
from app.ui import theme
from app.ui.texts import exact_amount, said, translate
from app.ui.viewmodels.proposals import StatementProposal
from app.ui.views.cautions import CautionList
from app.ui.views.described import described_card
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Button, Card, Inset, Label, faint, muted, row, text
from app.ui.views.widgets.boxes import TOP
from app.wire import api
from app.wire.signer import Statement

_WIDTH = theme.LEAST_WIDTH * 3 // 5
_LONG = 44


class ConnectSheet(Sheet):
    """Answers the accounts that a site is to see; Enter means not now, as a site's question may come at any moment."""

    WIDTH = _WIDTH

    def __init__(self, parent: QWidget, asker: str, accounts: Sequence[str]) -> None:
        super().__init__(parent, translate("sites", "Show an account to this site?"))
        self.ticks = [QCheckBox(account) for account in accounts]
        self.show_them = Button(translate("sites", "Show"), "main", clicked=self._give)
        self.refuse = Button(translate("sites", "Not now"), clicked=lambda: self.give(()))
        for number, tick in enumerate(self.ticks):
            tick.setChecked(number == 0)
            tick.toggled.connect(lambda _: self._allow())
        self.add(
            asked_by(asker),
            text(translate("sites", "It will see what these accounts have and what they did, until you remove it.")),
            muted(translate("sites", "It cannot move anything: each signature is asked of you, here.")),
            *self.ticks,
            row(None, self.refuse, self.show_them),
        )
        self.refuse.setDefault(True)
        self.refuse.setFocus()

    def _allow(self) -> None:
        self.show_them.setEnabled(any(tick.isChecked() for tick in self.ticks))

    def _give(self) -> None:
        self.give(tuple(tick.text() for tick in self.ticks if tick.isChecked()))


class TurnOnSheet(Sheet):
    """Answers whether a public network is turned on for a site."""

    WIDTH = _WIDTH

    def __init__(self, parent: QWidget, asker: str, network: str) -> None:
        super().__init__(parent, translate("sites", "Turn on {0}?").format(network))
        self.agree = Button(translate("sites", "Turn on"), "main", clicked=lambda: self.give(True))
        self.refuse = Button(translate("sites", "Not now"), clicked=lambda: self.give(False))
        words = translate(
            "sites",
            "Fallow then asks the hosts of this network, and they see your addresses. You can turn it off again.",
        )
        self.add(asked_by(asker), text(words), row(None, self.refuse, self.agree))
        self.refuse.setDefault(True)
        self.refuse.setFocus()


class StatementSheet(Sheet):
    """Answers true for Sign: what is signed and is no transaction, every value of it in sight.

    A danger has to be ticked before Sign can be pressed; what a site asks for is not signed by Enter.
    """

    WIDTH = theme.LEAST_WIDTH * 3 // 4

    def __init__(self, parent: QWidget, proposal: StatementProposal) -> None:
        super().__init__(parent, _question(proposal))
        statement = proposal.statement
        self.sign = Button(translate("sites", "Sign"), "main", "shield-check", lambda: self.give(True))
        self.refuse = Button(translate("sites", "Not now"), clicked=lambda: self.give(False))
        self.cautions = CautionList([*proposal.cautions, *(_caution(one) for one in statement.warnings)])
        self.cautions.answered.connect(self._allow)
        self.add(
            *([asked_by(proposal.asker)] if proposal.asker else []),
            self.cautions,
            _reading(statement),
            *([] if statement.described is None else [described_card(statement.described)]),
            _fields(statement),
            _facts(proposal),
            row(None, self.refuse, self.sign),
        )
        self._allow()
        default = self.sign if self.cautions.accepted and not proposal.asker else self.refuse
        default.setDefault(True)
        default.setFocus()

    def _allow(self) -> None:
        self.sign.setEnabled(self.cautions.accepted)


def _question(proposal: StatementProposal) -> str:
    if proposal.asker:
        return translate("sites", "A site asks for a signature")
    return translate("consent", "Sign this?")


def asked_by(asker: str) -> QWidget:
    """Return who asks, large enough to be compared with the address bar."""
    name = Label(asker, "heading", wrap=True, copyable=True)
    return Inset(faint(translate("sites", "Asked by")), name, name=translate("sites", "Asked by"))


def _caution(warning: str) -> api.CautionInfo:
    return api.CautionInfo("statement", "warning", warning, "")


def _reading(statement: Statement) -> QWidget:
    first, *rest = [said(one) for one in statement.sentences]
    head = faint(translate("consent", "What would be signed, as the signer reads it"))
    leading = Label(first, "heading", wrap=True, copyable=True)
    return Card(head, leading, *(muted(sentence) for sentence in rest), spacing=theme.SMALL)


def _fields(statement: Statement) -> QWidget:
    """Return every value that the signature covers."""
    place = Inset(name=translate("sites", "All that is signed"))
    place.box.addWidget(faint(translate("sites", "All that is signed")))
    if statement.kind == "message":
        place.box.addWidget(Label(statement.fields[0].value, wrap=True, copyable=True))
        return place
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.WIDE)
    grid.setVerticalSpacing(theme.TIGHT)
    grid.setColumnStretch(1, 1)
    for number, one in enumerate(statement.fields):
        value = Label(_breakable(one.value), wrap=True, copyable=True)
        value.setAccessibleName(f"{one.name}: {one.value}")
        grid.addWidget(faint(one.name), number, 0, TOP)
        grid.addWidget(value, number, 1)
    place.box.addLayout(grid)
    return place


def _facts(proposal: StatementProposal) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.WIDE)
    grid.setVerticalSpacing(theme.SMALL)
    grid.setColumnStretch(1, 1)
    network = BY_KEY[proposal.network].name if proposal.network in BY_KEY else translate("shell", "Local network")
    rows = [(translate("consent", "Network"), network)]
    if proposal.fee:
        fee = f"{exact_amount(proposal.fee)} {coin_of(proposal.statement.chain_id)}"
        rows.insert(0, (translate("consent", "Fee at most"), fee))
    for number, (name, value) in enumerate(rows):
        grid.addWidget(muted(name, wrap=False), number, 0, TOP)
        grid.addWidget(text(value), number, 1)
    return grid


def _breakable(value: str) -> str:
    """Return a long value so that a label can break its line anywhere."""
    return "\u200b".join(value) if len(value) > _LONG and " " not in value else value
