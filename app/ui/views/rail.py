"""The left rail: the pages with icons and words, the share switch and the account, always in sight."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import said, short_address, translate
from app.ui.viewmodels.shell import ShellState
from app.ui.views.pages import Entry
from app.ui.views.widgets.boxes import Inset, row
from app.ui.views.widgets.figures import AmountLabel
from app.ui.views.widgets.icons import icon
from app.ui.views.widgets.labels import Label, Pill, faint
from app.ui.views.widgets.switch import Switch
from app.ui.views.words import state_words


class _NavButton(QPushButton):
    """One page of the rail."""

    def __init__(self, entry: Entry, keys: str) -> None:
        super().__init__(entry.words())
        self._picture = entry.icon
        self.setProperty("role", "nav")
        self.setCheckable(True)
        self.setToolTip(keys)
        self.setAccessibleDescription(keys)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        side = theme.now().sizes.icon
        self.setIconSize(QSize(side + theme.TIGHT, side))
        self.setIcon(icon(self._picture, "muted", checked="accent", gap=theme.TIGHT))


class AccountButton(QPushButton):
    """The account: name, address, balance; opens the wallet."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "account")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._name, self._address, self._balance = Label("", "heading"), faint(), AmountLabel()
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(theme.BASE, theme.SMALL, theme.BASE, theme.SMALL)
        box.setSpacing(theme.HAIR)
        for label in (self._name, self._address, self._balance):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(label)

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def show_account(self, address: str, token: int | None) -> None:
        """Show an account; no address: none yet."""
        there = bool(address)
        self._name.setText(translate("shell", "Main account") if there else translate("shell", "No wallet yet"))
        self._address.setText(short_address(address) if there else translate("shell", "Make or restore one"))
        self._balance.setVisible(there)
        self._balance.show_amount(token)
        told = (self._name.text(), address or self._address.text(), self._balance.text() if there else "")
        self.setAccessibleName(", ".join(part for part in told if part))


class Rail(QFrame):
    """`chosen` tells the page asked for, `shared` what the person wants of the switch."""

    chosen = Signal(str)
    shared = Signal(bool)

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(translate("shell", "Pages"))
        self.setFixedWidth(theme.now().sizes.rail)
        self._buttons: dict[str, QPushButton] = {}
        self._switch = Switch(translate("shell", "Share compute"))
        self._state, self._account = Pill(), AccountButton()
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.BASE, theme.ROOMY, theme.BASE, theme.WIDE)
        box.setSpacing(theme.TIGHT)
        brand = Label("Fallow", "brand")
        brand.setContentsMargins(theme.SMALL, 0, 0, theme.BASE)
        box.addWidget(brand)
        for number, entry in enumerate(entry for entry in entries if entry.in_rail):
            box.addWidget(self._button(entry, number + 1))
        box.addStretch(1)
        box.addWidget(self._share_box())
        box.addSpacing(theme.TIGHT)
        box.addWidget(self._account)
        self._switch.clicked.connect(self.shared)
        self._account.clicked.connect(lambda: self.chosen.emit("wallet"))

    def show_state(self, state: ShellState) -> None:
        """Show the share switch's and the account's state."""
        words, tone = state_words(state)
        self._state.show_state(words, tone)
        self._state.setToolTip(said(state.reason))
        self._switch.set_on(state.sharing)
        self._switch.setEnabled(bool(state.state))
        self._account.show_account(state.address, state.token)

    def check(self, key: str) -> None:
        """Mark the open page; a page outside the rail leaves none marked."""
        for known, button in self._buttons.items():
            button.setChecked(known == key)

    def _share_box(self) -> QWidget:
        return Inset(row(Label(translate("shell", "Share"), "heading"), None, self._switch), row(self._state, None))

    def _button(self, entry: Entry, number: int) -> QPushButton:
        keys = QKeySequence(f"Ctrl+{number}")
        made = _NavButton(entry, keys.toString(QKeySequence.SequenceFormat.NativeText))
        made.clicked.connect(lambda: self.chosen.emit(entry.key))
        QShortcut(keys, self).activated.connect(lambda: self.chosen.emit(entry.key))
        self._buttons[entry.key] = made
        return made
