"""Consent: a sheet that shows what the signer read in the bytes it would sign, the agent's word beside it, and the risk."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.chains import coin_of
from app.ui import theme
from app.ui.networks import listed
from app.ui.texts import exact_amount, said, translate
from app.ui.viewmodels.proposals import Attempt, Plan, Proposal, StatementProposal
from app.ui.views import consent_words
from app.ui.views.cautions import CautionList
from app.ui.views.consent_effects import effects_place
from app.ui.views.described import described_card
from app.ui.views.first_start_plan import PlanSheet
from app.ui.views.sheets import Sheet
from app.ui.views.site_sheets import ConnectSheet, StatementSheet, TurnOnSheet, asked_by
from app.ui.views.stake_words import figure_of, questions, sentence_of
from app.ui.views.unlock import NewPasswordSheet, UnlockSheet
from app.ui.views.widgets import Button, Card, Inset, Label, Pill, faint, muted, row, text
from app.ui.views.widgets.boxes import TOP
from app.wire import api
from app.wire.signer import Summary

_LONG = 44


class ConsentSheet(Sheet):
    """Answers true for Sign. What another front end asks for is not signed by Enter: its default is Not now.

    A danger has to be ticked before Sign can be pressed.
    """

    WIDTH = theme.LEAST_WIDTH * 3 // 4

    def __init__(self, parent: QWidget, proposal: Proposal) -> None:
        super().__init__(parent, _question(proposal))
        self.sign = Button(translate("consent", "Sign"), "main", "shield-check", lambda: self.give(True))
        self.refuse = Button(translate("consent", "Not now"), clicked=lambda: self.give(False))
        self.details = _Arguments(proposal.summary)
        self.details.hide()
        self.more = Button(translate("consent", "Show the details"), "link", clicked=self._toggle)
        self.cautions = CautionList(proposal.cautions)
        self.cautions.answered.connect(lambda: self.sign.setEnabled(self.cautions.accepted))
        self.sign.setEnabled(self.cautions.accepted)
        self.add(
            *([asked_by(proposal.asker)] if proposal.asker else []),
            self.cautions,
            _decoding(proposal.summary),
            *([] if proposal.summary.described is None else [described_card(proposal.summary.described)]),
            *([] if proposal.effects is None else [effects_place(proposal.effects)]),
            _beside(proposal),
            _facts(proposal),
            row(self.more, None),
            self.details,
            row(None, self.refuse, self.sign),
        )
        default = self.sign if self.cautions.accepted and not proposal.foreign else self.refuse
        default.setDefault(True)
        default.setFocus()

    def _toggle(self) -> None:
        shown = self.details.isHidden()
        self.details.setVisible(shown)
        self.more.setText(
            translate("consent", "Hide the details") if shown else translate("consent", "Show the details")
        )


class Sheets:
    """The person, asked by sheets over the window; it comes to the front for that."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    async def unlock(self, attempt: Attempt) -> bool:
        return await UnlockSheet(self._forward(), attempt).answer() is True

    async def new_password(self) -> bytearray | None:
        answer = await NewPasswordSheet(self._forward()).answer()
        return answer if isinstance(answer, bytearray) else None

    async def consents(self, proposal: Proposal) -> bool:
        return await ConsentSheet(self._forward(), proposal).answer() is True

    async def states(self, proposal: StatementProposal) -> bool:
        return await StatementSheet(self._forward(), proposal).answer() is True

    async def connects(self, asker: str, accounts: Sequence[str]) -> Sequence[str]:
        answer = await ConnectSheet(self._forward(), asker, accounts).answer()
        return answer if isinstance(answer, tuple) else ()

    async def turns_on(self, asker: str, network: str) -> bool:
        return await TurnOnSheet(self._forward(), asker, network).answer() is True

    async def agrees(self, plan: Plan) -> bool:
        return await PlanSheet(self._forward(), plan).answer() is True

    def _forward(self) -> QWidget:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        return self._window


class _Arguments(Inset):
    """Every value that is signed, exactly."""

    def __init__(self, summary: Summary) -> None:
        super().__init__(name=translate("consent", "Details"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(_values(summary)):
            shown = Label(_breakable(value), wrap=True)
            shown.setAccessibleName(f"{name}: {value}")
            grid.addWidget(faint(name), number, 0, TOP)
            grid.addWidget(shown, number, 1)
        self.box.addLayout(grid)


def _question(proposal: Proposal) -> str:
    if proposal.asker:
        return translate("sites", "A site asks for a signature")
    if proposal.foreign:
        return translate("consent", "Another program of yours asks for a signature")
    return translate("consent", "Sign this?")


def _decoding(summary: Summary) -> QWidget:
    first, *rest = consent_words.sentences(summary)
    leading = Label(first, "heading", wrap=True, copyable=True)
    head = faint(translate("consent", "What would be signed, as the signer reads it"))
    return Card(head, leading, *(muted(sentence) for sentence in rest), spacing=theme.SMALL)


def _beside(proposal: Proposal) -> QWidget:
    words = [text(said(sentence)) for sentence in (proposal.title, proposal.note) if sentence]
    if proposal.follows:
        words.append(muted(translate("consent", "Another transaction of the same act follows; it is shown next.")))
    return Inset(faint(translate("consent", "What the agent says about it")), *words)


def _facts(proposal: Proposal) -> QGridLayout:
    """Return what it may cost, what can be lost, and where."""
    summary = proposal.summary
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.WIDE)
    grid.setVerticalSpacing(theme.SMALL)
    grid.setColumnStretch(1, 1)
    most = exact_amount(summary.gas * int(summary.max_fee))
    fee = Label(f"{most} {coin_of(summary.chain_id)}", "strong")
    rows: list[tuple[str, QWidget]] = [(translate("consent", "Fee at most"), fee)]
    risk = proposal.loss or consent_words.loss(summary)
    if proposal.terms is not None:
        rows += [(words, text(answer)) for words, answer in _answers(proposal.terms)]
    elif risk:
        rows.append((translate("consent", "What you can lose"), text(risk)))
    rows.append((translate("consent", "Network"), _network(proposal)))
    for number, (name, value) in enumerate(rows):
        called = muted(name, wrap=False)
        if not isinstance(value, Label):  # a line with a pill in it: in the middle of its height
            called.setMinimumHeight(theme.now().sizes.pill)
        grid.addWidget(called, number, 0, TOP)
        grid.addWidget(value, number, 1, TOP)
    return grid


def _answers(terms: api.TermsInfo) -> list[tuple[str, str]]:
    """Return the three questions about a step of staking with the agent's answers."""
    told = zip(questions(), (terms.lose, terms.leave, terms.cost), strict=True)
    return [(words, " · ".join(filter(None, (figure_of(one), sentence_of(one))))) for words, one in told]


def _network(proposal: Proposal) -> QWidget:
    known = next((one for one in listed() if one.key == proposal.network), None)
    place = QWidget()
    line = translate("consent", "{0}, chain {1}").format(
        translate("shell", "Local network") if known and known.local else (known.name if known else proposal.network),
        proposal.summary.chain_id,
    )
    pill = Pill(translate("shell", "play money")) if known and known.local else None
    box = row(text(line, wrap=False), *([pill] if pill else []), None, spacing=theme.SMALL)
    box.setContentsMargins(0, 0, 0, 0)
    place.setLayout(box)
    return place


def _breakable(value: str) -> str:
    """Return a long value so that a label can break its line anywhere."""
    return "\u200b".join(value) if len(value) > _LONG else value


def _values(summary: Summary) -> list[tuple[str, str]]:
    """Return (name, exact value) of all that is signed."""
    values = [(translate("consent", "From"), summary.sender), (translate("consent", "To"), summary.to)]
    if summary.call is not None:
        values.append((translate("consent", "Call"), f"{summary.call.contract}.{summary.call.signature}"))
        values += [(f"{one.name} ({one.type})", one.value) for one in summary.call.arguments]
    return [
        *values,
        (translate("consent", "Value"), f"{summary.value} wei"),
        (translate("consent", "Nonce"), str(summary.nonce)),
        (translate("consent", "Gas"), str(summary.gas)),
        (translate("consent", "Fee for each unit of gas"), f"{summary.max_fee} wei"),
        (translate("consent", "Tip for each unit of gas"), f"{summary.max_priority_fee} wei"),
        (translate("consent", "Fingerprint"), "0x" + summary.digest.hex()),
    ]
