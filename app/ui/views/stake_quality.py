"""Models on the chain: the register, the questions, and the claims that tokens stand behind."""

from collections.abc import Sequence

from PySide6.QtGui import QHideEvent, QShowEvent

from app.ui.texts import amount, number, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import LOCAL, StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.viewmodels.stake_sections import Measured, StakeQualityModel
from app.ui.views.desk import Desk
from app.ui.views.stake_cards import ActSection, allow
from app.ui.views.stake_claims import ClaimsCard
from app.ui.views.stake_lists import ListCard
from app.ui.views.stake_register import RegisterCard, model_name
from app.ui.views.stake_words import Field
from app.ui.views.widgets import Button, Column
from app.wire import api

Reply = Part[api.QualityReply]
NOTHING_MEASURED = Measured(-1, "", "")


class QualitySection(ActSection):
    """Register, questions, claims, one below the other; `quality` reads them."""

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__(desk, model, network)
        self.quality = StakeQualityModel(desk.client, desk.notices)
        self.questions = QuestionsCard(self)
        self.register = RegisterCard(self.quality.wake, network.here, self.ask)
        self.claims = ClaimsCard(self.quality.wake, network.here, self.ask)
        self.stack(self.questions, self.claims, self.register)
        self.quality.changed.connect(self._show)
        model.acted.connect(self.quality.wake)
        self.destroyed.connect(self.quality.close)
        self._watching, self._token, self._address = False, 0, ""

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        if part.value is not None:
            self._token, self._address = int(part.value.positions.token), part.value.positions.address
            self.questions.order.setVisible(part.value.network == LOCAL)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._watching:
            self._watching = True
            self.quality.watched()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._watching:
            self._watching = False
            self.quality.unwatched()

    def _show(self) -> None:
        part, busy = self.quality.state.quality, self.model.busy or self.quality.busy
        trouble = part.status in ("error", "locked")
        self.questions.show_quality(part, self.quality.state.measured, self._token, busy)
        for card in (self.claims, self.register):
            card.setVisible(not trouble)
        self.claims.show_quality(part, self._token, busy)
        self.register.show_quality(part, self._address, self._token, busy)


class QuestionsCard(ListCard):
    """What the treasury pays for, and who answers it best."""

    def __init__(self, section: QualitySection) -> None:
        self.claim = Button(translate("acts", "Claim a better score"), "main", clicked=self._ask)
        self.measure = Button(translate("acts", "Measure here"), clicked=self._measure)
        self.order = Button(translate("acts", "Have the treasury ask"), clicked=section.quality.have_asked)
        self.order.setToolTip(
            translate("acts", "On the local network only; its clock jumps by the two days that takes.")
        )
        self.order.hide()
        self._section, self._measured = section, NOTHING_MEASURED
        self._reply: api.QualityReply | None = None
        self._token = 0
        super().__init__(
            translate("acts", "Questions"),
            "",
            self._columns(),
            translate("acts", "The treasury has asked no question yet."),
            (self.claim, self.measure),
            section.quality.wake,
            action=Button(translate("acts", "Look again"), picture="refresh-cw", clicked=section.quality.wake),
            unlock=Button(translate("acts", "Go to the wallet"), clicked=lambda: section.desk.shell.open("wallet")),
            corner=self.order,
        )

    def show_quality(self, part: Reply, measured: Measured | None, token: int, busy: bool) -> None:
        self._reply, self._measured, self._token, self.busy = part.value, measured or NOTHING_MEASURED, token, busy
        waiting = int(part.value.waiting) if part.value is not None else 0
        words = translate(
            "acts", "The best claim on each question earns a part of the network's fees; {0} FLW wait now."
        )
        self.sentence.setText(f"{words.format(amount(waiting))} {self._told()}".rstrip())
        self.order.setEnabled(not busy)
        self.show_rows(part, part.value.questions if part.value is not None else ())

    def choose(self) -> None:
        least = int(self._reply.least_claim) if self._reply is not None else 0
        words = translate("acts", "A claim begins with {0} FLW; the account has {1}")
        first = (
            (self.table.selected() is None, translate("acts", "Choose a question first")),
            (not self._models(), translate("acts", "No model is in the register: register one first")),
        )
        poor = self._token < least, words.format(amount(least), amount(self._token))
        allow(self.claim, (*first, poor), self.busy)
        cannot = translate("acts", "This device can compute none of the models in the register")
        allow(self.measure, (*first, (self._runs() is None, cannot)), self.busy)

    def _models(self) -> list[api.ListingInfo]:
        return [one for one in self._reply.models if one.state == "listed"] if self._reply is not None else []

    def _runs(self) -> api.ListingInfo | None:
        """Return the listed model that this device can compute."""
        return next((one for one in self._models() if one.name), None)

    def _told(self) -> str:
        """Say what was measured last."""
        found = self._measured
        if not found.score:
            return ""
        words = translate("acts", "Measured here: {0} reaches {1} on question {2}.")
        model = next((one for one in self._models() if one.id == found.model), None)
        return words.format(model_name(model) if model is not None else "–", found.score, number(found.question))

    def _measure(self) -> None:
        chosen, model = self.table.selected(), self._runs()
        if chosen is not None and model is not None:
            self._section.quality.measure(chosen.number, model.id)

    def _ask(self) -> None:
        chosen = self.table.selected()
        if chosen is None:
            return
        models = tuple((one.id, model_name(one)) for one in self._models())
        known = self._measured if self._measured.question == chosen.number else NOTHING_MEASURED
        fields = (
            Field("model", translate("acts", "Model"), "pick", known.model or models[0][0], models),
            Field("score", translate("acts", "Score, a whole number above the best one"), "number", known.score),
        )
        self._section.ask("model-claim", self._token, fields, question=str(chosen.number))

    def _columns(self) -> Sequence[Column]:
        return (
            Column(
                translate("acts", "Question"), lambda one: number(one.number), lambda one: one.number
            ),
            Column(translate("acts", "Measured by"), lambda one: str(one.metric)),
            Column(
                translate("acts", "Where its set is"), lambda one: one.uri or translate("acts", "not told"),
                tip=lambda one: one.uri or one.test_set, stretch=True,
            ),
            Column(translate("acts", "Best score"), lambda one: self._best(one), right=True),
        )  # fmt: skip

    def _best(self, one: api.QuestionInfo) -> str:
        if not one.best or self._reply is None:
            return translate("acts", "open")
        claim = next((claim for claim in self._reply.claims if claim.number == one.best), None)
        words = translate("acts", "{0}, claim {1}")
        return words.format(claim.score if claim is not None else "–", number(one.best))
