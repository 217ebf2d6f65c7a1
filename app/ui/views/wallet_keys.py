"""The wallet page's card about keys: what else there is than words, and how nothing of it gets lost."""

from app.ui.texts import translate
from app.ui.viewmodels.vault import Vault
from app.ui.viewmodels.wallet_keys import KeysViewModel
from app.ui.views.saving import ask_path
from app.ui.views.widgets import Button, Card, heading, muted
from app.ui.views.widgets.flow import Flow

_BACKUP, _KIND = "fallow-wallet.backup", "backup"


class KeysCard(Card):
    """Each button opens a form, behind the wallet's password; there is none for a play wallet. Forms are loaded when opened."""

    def __init__(self, vault: Vault) -> None:
        self.model = model = KeysViewModel(vault)
        self.back_up = Button(translate("keys", "Back up"), picture="download", clicked=self._back_up)
        self.search = Button(translate("keys", "Find used accounts"), "quiet", "search", model.discover)
        self.take = Button(translate("keys", "Import a key"), "quiet", "key-round", self._import)
        self.watch = Button(translate("keys", "Watch an address"), "quiet", "eye", self._watch)
        self.export = Button(translate("keys", "Export a key"), "quiet", "folder", self._export)
        self.forget = Button(translate("keys", "Remove"), "quiet", "x", self._forget)
        self.sign = Button(translate("keys", "Sign a message"), "quiet", "shield-check", self._sign)
        self._buttons = (self.back_up, self.search, self.take, self.watch, self.export, self.forget, self.sign)
        words = translate("keys", "Keys and backup")
        sentence = translate(
            "keys",
            "Your words bring back the accounts made of them. A backup brings back imported keys and watched addresses too: "
            "a file, sealed by the wallet's password.",
        )
        super().__init__(heading(words), muted(sentence), Flow(*self._buttons), name=words)
        model.changed.connect(self._show)
        self.destroyed.connect(model.close)
        self._show()

    def _show(self) -> None:
        for button in self._buttons:
            button.setEnabled(not self.model.busy)

    def _back_up(self) -> None:
        from app.ui.views.wallet_keys_sheets import TryBackupSheet

        async def back_up() -> None:
            path = await ask_path(self.window(), translate("keys", "Save the backup"), _BACKUP, _KIND)
            if path is not None:
                await self.model.back_up(path)
                await TryBackupSheet(self.window(), self.model, path).answer()

        self.model.run(back_up(), "form")

    def _import(self) -> None:
        from app.ui.views.wallet_keys_sheets import ImportSheet

        self.model.run(ImportSheet(self.window(), self.model).answer(), "form")

    def _watch(self) -> None:
        from app.ui.views.wallet_keys_sheets import WatchSheet

        self.model.run(WatchSheet(self.window(), self.model).answer(), "form")

    def _export(self) -> None:
        from app.ui.views.wallet_keys_sheets import ExportSheet

        async def export() -> None:
            accounts = [one for one in await self.model.accounts() if one.origin != "watched"]
            await ExportSheet(self.window(), self.model, accounts).answer()

        self.model.run(export(), "form")

    def _forget(self) -> None:
        from app.ui.views.wallet_keys_sheets import ForgetSheet

        async def forget() -> None:
            accounts = [one for one in await self.model.accounts() if one.origin != "derived"]
            await ForgetSheet(self.window(), self.model, accounts).answer()

        self.model.run(forget(), "form")

    def _sign(self) -> None:
        from app.ui.views.wallet_sign_sheets import SignatureSheet, SignSheet

        async def sign() -> None:
            accounts = [one for one in await self.model.accounts() if one.origin != "watched"]
            sheet = SignSheet(self.window(), self.model, accounts)
            if await sheet.answer():
                await SignatureSheet(self.window(), sheet.signature).answer()

        self.model.run(sign(), "form")
