"""Claims on quality: what each says, what stands behind it, and what one can do about the chosen one."""

from collections.abc import Callable, Sequence
from typing import Any

from app.ui.texts import amount, exact_amount, moment, number, short_address, translate
from app.ui.viewmodels.base import Part
from app.ui.views.stake_cards import allow, no_tokens
from app.ui.views.stake_lists import ListCard
from app.ui.views.widgets import Button, Column
from app.wire import api

Here = Callable[[int], float]


class ClaimsCard(ListCard):
    """All claims with one's own stakes on them."""

    def __init__(self, wake: Callable[[], object], here: Here, ask: Callable[..., object]) -> None:
        self._here, self._ask, self._token, self._now = here, ask, 0, 0
        self.back = self._button(translate("acts", "Back it"), "model-back")
        self.leave = self._button(translate("acts", "Take some out"), "model-leave")
        self.withdraw = self._button(translate("acts", "Withdraw"), "model-withdraw")
        self.collect = self._button(translate("acts", "Fetch earnings"), "model-collect")
        self.doubt = self._button(translate("acts", "Doubt it"), "model-challenge")
        super().__init__(
            translate("acts", "Claims"),
            translate("acts", "Tokens behind the best claim earn; behind one that a jury finds false they are lost."),
            _columns(),
            translate("acts", "Nobody has claimed anything yet."),
            (self.back, self.leave, self.withdraw, self.collect, self.doubt),
            wake,
            action=Button(translate("acts", "Look again"), picture="refresh-cw", clicked=wake),
        )

    def show_quality(self, part: Part[api.QualityReply], token: int, busy: bool) -> None:
        """Show the claims of a reading; `token` is what the account has."""
        self._token, self.busy = token, busy
        self._now = part.value.time if part.value is not None else 0
        self.show_rows(part, part.value.claims if part.value is not None else ())

    def choose(self) -> None:
        chosen = self.table.selected()
        none = chosen is None, translate("acts", "Choose a claim first")
        state = chosen.state if chosen is not None else ""
        own, owed = (int(chosen.own), int(chosen.owed)) if chosen is not None else (0, 0)
        lost = state == "lost", translate("acts", "A jury found this claim false")
        judged = state == "challenged", translate("acts", "A jury is at this claim: wait until it has decided")
        allow(self.back, [none, lost, (not self._token, no_tokens())], self.busy)
        mine = translate("acts", "You have no stake on this claim that earns")
        allow(self.leave, [none, lost, judged, (not own, mine)], self.busy)
        allow(self.withdraw, [none, *self._not_yet(chosen)], self.busy)
        allow(self.collect, [none, (not own and not owed, translate("acts", "This claim owes you nothing"))], self.busy)
        allow(self.doubt, [none, lost, judged], self.busy)

    def _not_yet(self, chosen: api.ClaimInfo | None) -> list[tuple[bool, str]]:
        if chosen is None:
            return []
        going = chosen.own_leaving
        opens = moment(self._here(going.leave_at))
        return [
            (going.phase == "nothing", translate("acts", "Nothing of yours is leaving this claim")),
            (going.leave_at > self._now, translate("acts", "It can be withdrawn from {0} on").format(opens)),
        ]

    def _button(self, words: str, act: str) -> Button:
        return Button(words, clicked=lambda: self._open(act))

    def _open(self, act: str) -> None:
        chosen = self.table.selected()
        if chosen is None:
            return
        most = {"model-back": self._token, "model-leave": int(chosen.own)}.get(act, 0)
        self._ask(act, most, claim=str(chosen.number))


def _columns() -> Sequence[Column]:
    return (
        Column(translate("acts", "No."), lambda one: number(one.number), lambda one: one.number),
        Column(translate("acts", "Question"), lambda one: number(one.question), lambda one: one.question),
        Column(translate("acts", "Score"), lambda one: str(one.score), lambda one: int(one.score), right=True),
        Column(
            translate("acts", "Author"), lambda one: short_address(one.author), tip=lambda one: str(one.author),
        ),
        Column(translate("acts", "State"), _state, stretch=True),
        _money(translate("acts", "Staked, FLW"), lambda one: int(one.staked)),
        _money(translate("acts", "Yours, FLW"), lambda one: int(one.own)),
        _money(translate("acts", "Owed, FLW"), lambda one: int(one.owed)),
    )  # fmt: skip


def _money(words: str, wei: Callable[[Any], int]) -> Column:
    return Column(words, lambda one: amount(wei(one)), wei, lambda one: exact_amount(wei(one)), right=True)


def _state(one: api.ClaimInfo) -> str:
    states = {
        "best": translate("acts", "the best"),
        "beaten": translate("acts", "beaten"),
        "challenged": translate("acts", "before a jury"),
        "lost": translate("acts", "found false"),
    }
    words = states[one.state]
    leaving = translate("acts", "yours leaves") if one.own_leaving.phase != "nothing" else ""
    return f"{words}, {leaving}" if leaving else words
