"""The stake page's card of the escrow, which pays for one's own jobs."""

from app.ui.texts import translate
from app.ui.viewmodels.base import Part
from app.ui.views.stake_cards import ActCard, allow
from app.ui.views.stake_parts import ExitStrip, Fact, weigh
from app.ui.views.stake_section import Section
from app.ui.views.stake_sheet import open_form
from app.ui.views.stake_words import form_of
from app.ui.views.widgets import AddressLabel, AmountLabel, Button
from app.wire import api


class EscrowCard(ActCard):
    """What one's own jobs are paid from."""

    def __init__(self, section: Section) -> None:
        self.balance, self.signer = AmountLabel(role="state"), AddressLabel(role="strong")
        self.deposit = self._button(translate("stake", "Put into escrow"), "deposit")
        self.unlock = self._button(translate("stake", "Take some out"), "unlock")
        self.unlock.setAccessibleName(translate("stake", "Take some of the escrow out"))
        self.unlocking = ExitStrip(
            translate("stake", "Escrow that leaves"),
            keep=translate("stake", "Keep it in escrow"),
            withdraw=lambda: section.model.act("withdraw-escrow"),
            back=lambda: section.model.act("unlock"),
        )
        self._signed = Fact(translate("stake", "Key that pays for jobs"), self.signer)
        super().__init__(
            translate("stake", "Escrow for jobs"),
            section.desk,
            section.network.wake,
            self._signed,
            self.unlocking,
            facts=((translate("stake", "In escrow"), self.balance),),
            buttons=(self.deposit, self.unlock),
        )
        self.sentence.setText(translate("stake", "Jobs you send to the network are paid from it."))
        self._section = section
        self._most: dict[str, int] = {}

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        reply = self.show_part(part, leads=False)
        if reply is None:
            return
        escrow, busy, token = reply.positions.escrow, self._section.model.busy, int(reply.positions.token)
        held = int(escrow.balance)
        self._most = {"deposit": token, "unlock": held}
        self.balance.show_amount(held)
        self.signer.show_address(escrow.signer)
        self._signed.setVisible(bool(escrow.signer))
        self.unlocking.show_exit(self._section.network.leaving(escrow.leaving), busy)
        weigh(self.unlocking.withdraw, False)
        allow(self.deposit, [(not token, translate("stake", "No tokens are in the account"))], busy)
        allow(self.unlock, [(not held, translate("stake", "Nothing is in escrow"))], busy)

    def _button(self, words: str, act: str) -> Button:
        return Button(words, clicked=lambda: open_form(self, self._section.model, form_of(act, self._most.get(act, 0))))
