"""What the forms about keys have in common: tried as often as need be, with what is wrong said in place."""

import asyncio
from abc import abstractmethod

from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.ui.texts import translate
from app.ui.viewmodels.wallet_keys import KeysViewModel
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Banner, Button, PasswordField, row
from app.ui.views.widgets.boxes import Item


class KeySheet(Sheet):
    """Answers true once `carry_out` is through; until then it can be tried again."""

    def __init__(self, parent: QWidget, words: str, proceed: str, model: KeysViewModel) -> None:
        super().__init__(parent, words)
        self.model = model
        self.trouble = Banner("loss")
        self.trouble.hide()
        self.proceed = Button(proceed, "main", clicked=self._try)
        self.proceed.setDefault(True)

    @abstractmethod
    def is_filled(self) -> bool:
        """Whether there is enough to try."""

    @abstractmethod
    async def carry_out(self) -> bool:
        """Do it; false: not after all. Raises AppError with what is wrong."""

    def lay_out(self, *items: Item) -> None:
        """Put the form's items above its buttons."""
        later = Button(translate("keys", "Not now"), clicked=lambda: self.give(None))
        self.add(*items, self.trouble, row(None, later, self.proceed))
        self.allow()

    def secret(self, words: str) -> PasswordField:
        """Return a field for a secret of this form."""
        made = PasswordField(words)
        made.typed.connect(self.allow)
        made.entered.connect(self._try)
        made.refused.connect(lambda refused: self.say(refused, ""))
        return made

    def allow(self) -> None:
        """Look again whether it can be tried."""
        self.trouble.hide()
        self.proceed.setEnabled(self.is_filled())

    def say(self, title: str, hint: str) -> None:
        """Say what is wrong."""
        self.trouble.show_message(title, hint)
        self.trouble.show()

    def _try(self) -> None:
        if self.proceed.isEnabled():
            self.proceed.setEnabled(False)
            self._trying = asyncio.ensure_future(self._attempt())

    async def _attempt(self) -> None:
        try:
            if await self.carry_out():
                self.give(True)
                return
        except AppError as error:
            self.allow()
            self.say(error.title, error.hint)
            return
        self.proceed.setEnabled(self.is_filled())
