"""Models on the chain: the register, the questions, and the claims that tokens stand behind."""

from collections.abc import Sequence

from PySide6.QtGui import QHideEvent, QShowEvent

from app.ui.texts import amount, moment, number, short_address, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.viewmodels.stake_sections import StakeQualityModel
from app.ui.views.desk import Desk
from app.ui.views.stake_cards import ActSection, allow
from app.ui.views.stake_claims import ClaimsCard
from app.ui.views.stake_lists import ListCard
from app.ui.views.stake_words import Field
from app.ui.views.widgets import Button, Column
from app.wire import api

Reply = Part[api.QualityReply]


class QualitySection(ActSection):
    """Register, questions, claims, one below the other; `quality` reads them."""

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__(desk, model, network)
        self.quality = StakeQualityModel(desk.client, desk.notices)
        self.register, self.questions = RegisterCard(self), QuestionsCard(self)
        self.claims = ClaimsCard(self.quality.wake, network.here, self.ask)
        self.stack(self.questions, self.claims, self.register)
        self.quality.changed.connect(self._show)
        model.acted.connect(self.quality.wake)
        self.destroyed.connect(self.quality.close)
        self._watching, self._token, self._address = False, 0, ""

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        if part.value is not None:
            self._token, self._address = int(part.value.positions.token), part.value.positions.address
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
        part, busy = self.quality.state.quality, self.model.busy
        trouble = part.status in ("error", "locked")
        self.questions.show_quality(part, self._token, busy)
        for card in (self.claims, self.register):
            card.setVisible(not trouble)
        self.claims.show_quality(part, self._token, busy)
        self.register.show_quality(part, self._address, self._token, busy)


class QuestionsCard(ListCard):
    """What the treasury pays for, and who answers it best."""

    def __init__(self, section: QualitySection) -> None:
        self.claim = Button(translate("acts", "Claim a better score"), "main", clicked=self._ask)
        self._section = section
        self._reply: api.QualityReply | None = None
        self._token = 0
        super().__init__(
            translate("acts", "Questions"),
            "",
            self._columns(),
            translate("acts", "The treasury has asked no question yet."),
            (self.claim,),
            section.quality.wake,
            action=Button(translate("acts", "Look again"), picture="refresh-cw", clicked=section.quality.wake),
            unlock=Button(translate("acts", "Go to the wallet"), clicked=lambda: section.desk.shell.open("wallet")),
        )

    def show_quality(self, part: Reply, token: int, busy: bool) -> None:
        self._reply, self._token, self.busy = part.value, token, busy
        waiting = int(part.value.waiting) if part.value is not None else 0
        words = translate(
            "acts", "The best claim on each question earns a part of the network's fees; {0} FLW wait now."
        )
        self.sentence.setText(words.format(amount(waiting)))
        self.show_rows(part, part.value.questions if part.value is not None else ())

    def choose(self) -> None:
        least = int(self._reply.least_claim) if self._reply is not None else 0
        words = translate("acts", "A claim begins with {0} FLW; the account has {1}")
        reasons = (
            (self.table.selected() is None, translate("acts", "Choose a question first")),
            (not self._models(), translate("acts", "No model is in the register: register one first")),
            (self._token < least, words.format(amount(least), amount(self._token))),
        )
        allow(self.claim, reasons, self.busy)

    def _models(self) -> list[api.ListingInfo]:
        return [one for one in self._reply.models if one.state == "listed"] if self._reply is not None else []

    def _ask(self) -> None:
        chosen = self.table.selected()
        if chosen is None:
            return
        models = tuple((one.id, _model_name(one)) for one in self._models())
        fields = (
            Field("model", translate("acts", "Model"), "pick", models[0][0], models),
            Field("score", translate("acts", "Score, a whole number above the best one"), "number"),
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


class RegisterCard(ListCard):
    """All models that somebody has listed."""

    def __init__(self, section: QualitySection) -> None:
        self._section, self._token, self._address = section, 0, ""
        self._reply: api.QualityReply | None = None
        self.add = Button(translate("acts", "Register a model"), clicked=self._add)
        self.first = Button(translate("acts", "Register a model"), clicked=self._add)
        self.delist = Button(translate("acts", "Take it out"), clicked=lambda: self._act("model-delist"))
        self.reclaim = Button(translate("acts", "Fetch its bond"), clicked=lambda: self._act("model-reclaim"))
        super().__init__(
            translate("acts", "Register of models"),
            translate("acts", "Who lists a model leaves a bond, which comes back when it is taken out."),
            self._columns(),
            translate("acts", "Nobody has registered a model yet."),
            (self.add, self.delist, self.reclaim),
            section.quality.wake,
            action=self.first,
        )

    def show_quality(self, part: Reply, address: str, token: int, busy: bool) -> None:
        self._reply, self._address, self._token, self.busy = part.value, address, token, busy
        self.show_rows(part, part.value.models if part.value is not None else ())

    def choose(self) -> None:
        chosen, reply = self.table.selected(), self._reply
        bond = int(reply.listing_bond) if reply is not None else 0
        poor = translate("acts", "A listing takes a bond of {0} FLW; the account has {1}")
        for button in (self.add, self.first):
            allow(button, [(self._token < bond, poor.format(amount(bond), amount(self._token)))], self.busy)
        none = chosen is None, translate("acts", "Choose a model first")
        other = translate("acts", "Only its owner can take it out")
        out = translate("acts", "It is out already")
        mine, state = chosen is not None and chosen.owner == self._address, chosen.state if chosen is not None else ""
        allow(self.delist, [none, (not mine, other), (state != "listed", out)], self.busy)
        early = chosen is not None and reply is not None and chosen.leave_at > reply.time
        when = moment(self._section.network.here(chosen.leave_at)) if chosen is not None and early else ""
        reasons = (
            none,
            (state != "delisted", translate("acts", "No bond of it is waiting")),
            (early, translate("acts", "Its bond comes back from {0} on").format(when)),
        )
        allow(self.reclaim, reasons, self.busy)

    def _add(self) -> None:
        fields = (
            Field("id", translate("acts", "Name, which is never used again"), "name"),
            Field("hash", translate("acts", "SHA-256 of the file"), "digest"),
            Field("class", translate("acts", "Execution class, as receipts name it"), "name"),
            Field("units", translate("acts", "Reference units of one job"), "number"),
            Field("licence", translate("acts", "SHA-256 of the licence's text"), "digest"),
        )
        self._section.ask("model-list", fields=fields)

    def _act(self, act: str) -> None:
        if (chosen := self.table.selected()) is not None:
            self._section.ask(act, id=chosen.id)

    def _columns(self) -> Sequence[Column]:
        return (
            Column(translate("acts", "Model"), _model_name, tip=lambda one: str(one.id), stretch=True),
            Column(translate("acts", "Execution class"), lambda one: _short(one.execution_class)),
            Column(
                translate("acts", "Units"), lambda one: number(one.reference_units), lambda one: one.reference_units,
                right=True,
            ),
            Column(translate("acts", "Owner"), lambda one: short_address(one.owner), tip=lambda one: str(one.owner)),
            Column(translate("acts", "State"), lambda one: _listing_state(one.state)),
        )  # fmt: skip


def _model_name(one: api.ListingInfo) -> str:
    return one.name or _text(one.id)


def _text(identifier: str) -> str:
    """Return what 32 bytes say when they are a short text, else their first digits."""
    held = bytes.fromhex(identifier.removeprefix("0x")).rstrip(b"\0")
    plain = held.decode("ascii", "replace")
    return plain if plain and plain.isascii() and plain.isprintable() else _short(identifier)


def _short(words: str) -> str:
    return f"{words[:12]}…" if words.startswith("0x") and len(words) > 40 else words


def _listing_state(state: str) -> str:
    states = {
        "listed": translate("acts", "listed"),
        "delisted": translate("acts", "out, bond waits"),
        "gone": translate("acts", "out"),
    }
    return states[state]
