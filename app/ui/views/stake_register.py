"""The register of models: all that somebody has listed, and what its owner can do about the chosen one."""

from collections.abc import Callable, Sequence

from app.ui.texts import amount, moment, number, short_address, translate
from app.ui.viewmodels.base import Part
from app.ui.views.stake_cards import allow
from app.ui.views.stake_lists import ListCard
from app.ui.views.stake_words import Field
from app.ui.views.widgets import Button, Column
from app.wire import api

Here = Callable[[int], float]


class RegisterCard(ListCard):
    """All models that somebody has listed."""

    def __init__(self, wake: Callable[[], object], here: Here, ask: Callable[..., object]) -> None:
        self._here, self._ask, self._token, self._address = here, ask, 0, ""
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
            wake,
            action=self.first,
        )

    def show_quality(self, part: Part[api.QualityReply], address: str, token: int, busy: bool) -> None:
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
        when = moment(self._here(chosen.leave_at)) if chosen is not None and early else ""
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
        self._ask("model-list", fields=fields)

    def _act(self, act: str) -> None:
        if (chosen := self.table.selected()) is not None:
            self._ask(act, id=chosen.id)

    def _columns(self) -> Sequence[Column]:
        return (
            Column(translate("acts", "Model"), model_name, tip=lambda one: str(one.id), stretch=True),
            Column(translate("acts", "Execution class"), lambda one: _short(one.execution_class)),
            Column(
                translate("acts", "Units"), lambda one: number(one.reference_units), lambda one: one.reference_units,
                right=True,
            ),
            Column(translate("acts", "Owner"), lambda one: short_address(one.owner), tip=lambda one: str(one.owner)),
            Column(translate("acts", "State"), lambda one: _listing_state(one.state)),
        )  # fmt: skip


def model_name(one: api.ListingInfo) -> str:
    """Return what a listed model is called: by the catalogue, or by its id."""
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
