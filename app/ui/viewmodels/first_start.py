"""First start: look around with play money, make a wallet, or bring one back.

Looking around: a play wallet under a password that nobody has to know -> play money -> this device registered, once the
person has agreed to the plan. A wallet of one's own: a password in this window -> the words in a process of their own.
"""

import asyncio
import functools
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.client import acts, words
from app.domain.errors import Refused
from app.ui.texts import translate
from app.ui.viewmodels.base import ViewModel
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.proposals import Plan, Proposal
from app.ui.viewmodels.shell import ShellViewModel
from app.ui.viewmodels.vault import Vault
from app.wire import api

UNITS = 2  # of capacity that a play wallet offers
BOND = UNITS * 100 * 10**18  # wei of the token at stake behind them


@dataclass(frozen=True)
class FirstStartState:
    """`step`: "" (choose), wallet, money, device (looking around), or words (their window is open).

    `status` and `throwaway` are the vault's: a play wallet can give way to one of one's own.
    """

    step: str = ""
    status: str = "missing"
    throwaway: bool = False


class FirstStartViewModel(ViewModel[FirstStartState]):
    """Leads to the share page after looking around, to the wallet page after making or restoring."""

    def __init__(self, vault: Vault, shell: ShellViewModel, preferences: PreferencesModel) -> None:
        super().__init__(vault.client, vault.notices, FirstStartState())
        self._vault = vault
        self._shell = shell
        self._preferences = preferences
        self._task: asyncio.Task[None] | None = None
        vault.changed.connect(self._take_vault)
        self._take_vault()

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return self._task is None or self._task.done()

    def look_around(self) -> None:
        """Make the play wallet and set this device up with it."""
        self._begin(self._look_around, self.look_around)

    def make_wallet(self) -> None:
        """Make a wallet of new words."""
        self._begin(functools.partial(self._take_words, "make"), self.make_wallet)

    def restore_wallet(self) -> None:
        """Make the wallet of words that exist."""
        self._begin(functools.partial(self._take_words, "restore"), self.restore_wallet)

    def restore_backup(self, path: Path) -> None:
        """Make the wallet of a backup's file."""
        self._begin(functools.partial(self._take_backup, path), lambda: self.restore_backup(path))

    def cancel(self) -> None:
        """Close the words' window."""
        if self._task is not None and self.state.step == "words":
            self._task.cancel()

    def _begin(self, work: Callable[[], Coroutine[Any, Any, None]], again: Callable[[], None]) -> None:
        if self.idle:
            self._task = self.run(work(), "first_start", again)

    async def _look_around(self) -> None:
        try:
            self.update(step="wallet")
            address = await self._vault.look_around()
            self.update(step="money")
            await self.client.call(api.Drip(address))
            self.update(step="device")
            await self._register(address)
        finally:
            self.update(step="")
        self._shell.wake()
        self._shell.open("share")

    async def _register(self, sender: str) -> None:
        """Put a bond behind this device and register it, after one consent to the whole plan."""
        plan = Plan(sender, ("approve", "bond", "register"), BOND, UNITS)
        if self._vault.person is None or not await self._vault.person.agrees(plan):
            return

        async def approve(proposal: Proposal) -> bool:
            if not acts.is_meant(proposal.summary, plan.sender, plan.most, plan.calls):
                raise Refused(
                    translate("first_start", "The agent prepared something that is not in the plan"),
                    translate("first_start", "Nothing of it was signed"),
                )
            return True

        for act, amount in (("bond", BOND), ("register", UNITS)):
            await self._vault.perform_as(api.PrepareAct(sender, act, str(amount)), approve)

    async def _take_words(self, mode: str) -> None:
        person = self._vault.person
        password = await person.new_password() if person is not None else None
        if password is None:
            return
        try:
            self.update(step="words")
            made = await self._vault.take_words(words.writer(mode, self._preferences.looks()), password)
        finally:
            self.update(step="")
        if made:
            self._shell.wake()
            self._shell.open("wallet")

    async def _take_backup(self, path: Path) -> None:
        async def attempt(password: bytearray) -> None:
            await self._vault.take_backup(path, password)

        if self._vault.person is not None and await self._vault.person.unlock(attempt):
            self._shell.wake()
            self._shell.open("wallet")

    def _take_vault(self) -> None:
        self.update(status=self._vault.state.status, throwaway=self._vault.state.throwaway)
