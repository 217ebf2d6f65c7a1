"""The front end on a screen: window and tray, what it wears and speaks, and what closing it means."""

import asyncio

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.ui.texts import translate
from app.ui.viewmodels.preferences import Preferences
from app.ui.views.desk import Desk
from app.ui.views.dressing import Dressing
from app.ui.views.language import Language
from app.ui.views.main_window import MainWindow
from app.ui.views.sheets import ask
from app.ui.views.tray import Tray

MAKING = "making the window anew"  # what the frame's view model is doing meanwhile


class Front(QObject):
    """Shows the window, makes it anew in another language, and ends when it is quit: when `over` is set."""

    def __init__(self, application: QApplication, desk: Desk, over: asyncio.Event | None = None) -> None:
        super().__init__()
        self.desk = desk
        self.application = application
        self._dressing, self._language = Dressing(application), Language()
        self._chosen = desk.preferences.state
        self._quit = over or asyncio.Event()
        self._making = asyncio.Lock()
        self._wear(self._chosen)
        self._language.speak(self._chosen.language)
        # Somebody new is shown the way first, and no page is made for nothing.
        self.window = self._make_window("start" if desk.vault.state.status == "missing" else "")
        self.tray = self._make_tray()
        desk.preferences.changed.connect(self._preferences_changed)

    def show(self) -> None:
        """Bring the window to the front."""
        self.window.come_forward()

    async def until_quit(self) -> int:
        """Wait until the person quits; return the exit code."""
        await self._quit.wait()
        return 0

    def quit(self) -> None:
        """End the front end; an agent that shares goes on."""
        self._quit.set()

    def close(self) -> None:
        """Take window and tray away, and end what runs for them."""
        self.desk.preferences.changed.disconnect(self._preferences_changed)
        if self.tray is not None:
            self.tray.close()
        _drop(self.window)
        self.desk.shell.close()

    def _make_window(self, page: str | None) -> MainWindow:
        window = MainWindow(self.desk, first=page)
        window.closing.connect(self._closing)
        return window

    def _make_tray(self) -> Tray | None:
        if not Tray.exists():
            return None
        tray = Tray(self.desk.shell)
        tray.opening.connect(self.show)
        tray.quitting.connect(self.quit)
        return tray

    def _closing(self) -> None:
        if not self.desk.shell.doing("closing"):
            self.desk.shell.run(self._close_window(), "closing")

    async def _close_window(self) -> None:
        """Ask once whether sharing goes on; then only the tray stays, or nothing where there is none."""
        if self.desk.shell.state.sharing:
            if self.desk.preferences.state.background == "ask" and not await self._ask_background():
                return
            if self.desk.preferences.state.background == "off":
                await self.desk.shell.share(False)
        self.window.hide()
        if self.tray is None:
            self.quit()

    async def _ask_background(self) -> bool:
        """Ask, and keep the answer; false when the window was to stay open after all."""
        answer = await ask(
            self.window,
            translate("front", "Go on sharing when the window is closed?"),
            translate(
                "front",
                "Sharing can go on in the background, by the same rules: it stops at once when you come back. "
                "You can change this in the settings.",
            ),
            translate("front", "Go on sharing"),
            translate("front", "Stop sharing"),
        )
        if answer is None:
            return False
        self.desk.preferences.set(background="on" if answer else "off")
        return True

    def _preferences_changed(self) -> None:
        old, new = self._chosen, self.desk.preferences.state
        self._chosen = new
        if (old.theme, old.scale, old.motion) != (new.theme, new.scale, new.motion):
            self.window.pages.forget()  # those not on show would change as well, for nobody
            self._wear(new)
        if (old.language, old.scale) != (new.language, new.scale):
            self.desk.shell.run(self._make_anew(), MAKING)

    def _wear(self, preferences: Preferences) -> None:
        self._dressing.wear(preferences.theme, preferences.scale / 100, still=preferences.motion == "none")

    async def _make_anew(self) -> None:
        """Make window and tray again: their words and lengths are those of another language or scale.

        Frame, page, the change to them and the end of the old ones have turns of the loop of their own: all at once would
        keep somebody waiting.
        """
        async with self._making:
            self._language.speak(self.desk.preferences.state.language)
            made = self._make_window(None)
            try:
                made.setGeometry(self.window.geometry())
                while made.key != self.window.key:  # another one may be opened meanwhile
                    await asyncio.sleep(0)
                    made.open_page(self.window.key)
                    await _whole(made)
            except BaseException:
                _drop(made)
                raise
            old, self.window = self.window, made
            self._put_in_place(old)
            try:
                await asyncio.sleep(0)
            finally:
                _drop(old)

    def _put_in_place(self, old: MainWindow) -> None:
        if self.tray is not None:
            self.tray.close()
            self.tray = self._make_tray()
        self.window.setGeometry(old.geometry())
        if old.isVisible():
            self.window.show()


async def _whole(window: MainWindow) -> None:
    """Let the page come, which has turns of its own for that."""
    came = asyncio.Event()
    window.pages.came.connect(came.set)
    if window.pages.coming:
        await came.wait()


def _drop(window: MainWindow) -> None:
    window.hide()
    window.close_pages()
    window.deleteLater()
